"""An import under way: the work in a thread of its own (and worker processes), its progress as signals."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from queue import Empty, Queue

from PySide6.QtCore import QObject, Signal

from soattin.core.errors import Cancelled
from soattin.core.jobs.importing import ImportReport, Sink, import_files
from soattin.core.jobs.tables import Table, find_tables
from soattin.core.text.columns import ColumnMapping
from soattin.core.text.reading import ReadOptions
from soattin.gui.runner import Runner

Mappings = dict[tuple[str, ...], ColumnMapping | None]
"""What was chosen for each form of table (`Preview.names`); None: not to be imported."""


class ImportJob(QObject):
    """Imports `paths` into `sink`; `finished(ImportReport)` or `failed(Exception)` comes at the end.

    `tables_found(list[Table])` asks for the columns of tables that `remembered` does not know: the work goes on when
    `answer` is called.
    """

    progress = Signal(int, int, str)
    tables_found = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        paths: Sequence[Path],
        sink: Sink,
        parent: QObject | None = None,
        options: ReadOptions | None = None,
        remembered: Callable[[tuple[str, ...]], ColumnMapping | None] = lambda names: None,
    ) -> None:
        super().__init__(parent)
        self._paths, self._sink = list(paths), sink
        self._options, self._remembered = options or ReadOptions(), remembered
        self._stop = threading.Event()
        self._answers: Queue[Mappings] = Queue()
        self._runner = Runner(self)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="import")

    def start(self) -> None:
        future = self._executor.submit(self._work)
        self._executor.shutdown(wait=False)
        self._runner.watch(future, self.finished.emit, self.failed.emit)

    def cancel(self) -> None:
        """Stop after the article in hand; whole batches stay."""
        self._stop.set()

    def answer(self, mappings: Mappings) -> None:
        """Say what the columns of the tables asked about hold."""
        self._answers.put(mappings)

    def _work(self) -> ImportReport:
        try:
            options = replace(self._options, by_header=tuple(self._mappings().items()))
        except Cancelled:
            return ImportReport(cancelled=True)
        return import_files(self._paths, self._sink, self._tell, options=options, hold_doubtful=True)

    def _mappings(self) -> Mappings:
        """Return how to read the tables among the files; asks for those that nobody chose for yet."""
        tables: list[Table] = find_tables(self._paths, lambda *_: self._look_up())
        known = {table.preview.names: self._remembered(table.preview.names) for table in tables}
        asked = [table for table in tables if known[table.preview.names] is None]
        if not asked:
            return dict(known)
        self.tables_found.emit(asked)
        while True:
            self._look_up()
            try:
                return {**known, **self._answers.get(timeout=0.2)}
            except Empty:
                continue

    def _look_up(self) -> None:
        if self._stop.is_set():
            raise Cancelled

    def _tell(self, done: int, total: int, what: str) -> None:
        self._look_up()
        self.progress.emit(done, total, what)
