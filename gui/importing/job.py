"""An import under way: the work in a thread of its own (and worker processes), its progress as signals."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from soattin.core.errors import Cancelled
from soattin.core.jobs.importing import ImportReport, Sink, import_files
from soattin.gui.runner import Runner


class ImportJob(QObject):
    """Imports `paths` into `sink`; `finished(ImportReport)` or `failed(Exception)` comes at the end."""

    progress = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, paths: Sequence[Path], sink: Sink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths, self._sink = list(paths), sink
        self._stop = threading.Event()
        self._runner = Runner(self)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="import")

    def start(self) -> None:
        future = self._executor.submit(self._work)
        self._executor.shutdown(wait=False)
        self._runner.watch(future, self.finished.emit, self.failed.emit)

    def cancel(self) -> None:
        """Stop after the article in hand; whole batches stay."""
        self._stop.set()

    def _work(self) -> ImportReport:
        return import_files(self._paths, self._sink, self._tell)

    def _tell(self, done: int, total: int, what: str) -> None:
        if self._stop.is_set():
            raise Cancelled
        self.progress.emit(done, total, what)
