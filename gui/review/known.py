"""Keeps the spellings known from the whole project at hand, read in the background."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from soattin.core.review.completion import Known
from soattin.core.review.stored import Outcome
from soattin.db.store import Store
from soattin.gui.project import Project
from soattin.gui.review.sources import Sources
from soattin.gui.runner import Runner

_NAMES = ("official", "body")
_VALUES = ("position", "campaign")
_KINDS = (*_NAMES, *_VALUES)
_PAUSE_MS = 4000
_SHARE = 30
"""How many times as long as the reading took the pause before the next one is."""


class KnownSpellings(QObject):
    """Fills `sources.known`; looks again some seconds after names changed or articles came in."""

    def __init__(self, sources: Sources, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources = sources
        self._project: Project | None = None
        self._round = 0
        self._begun = False
        self._counted: Counter[str] = Counter()
        self._runner = Runner(self)
        self._executor: ThreadPoolExecutor | None = None
        self._clock = QElapsedTimer()
        self._clock.start()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.read)

    def set_project(self, project: Project | None) -> None:
        self._project = project
        self._round += 1
        self._sources.known = {}
        self._pause.stop()
        self._begun = False
        if project is None and self._executor is not None:
            self._executor.shutdown()
            self._executor = None

    def _threads(self) -> ThreadPoolExecutor:
        if self._executor is None:
            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="known")
        return self._executor

    def begin(self) -> None:
        """Read all spellings, once a project: called when the first article is shown, which must not wait for it."""
        if not self._begun and self._project is not None:
            self.read()

    def on_changed(self, outcome: Outcome) -> None:
        if (outcome.names or outcome.items) and not self._pause.isActive():
            self._pause.start()

    def read(self) -> None:
        """Read all spellings anew, kind after kind, page after page."""
        self._begun = True
        self._round += 1
        round_ = self._round
        self._clock.restart()
        if self._project is None:
            return
        # One kind after the other, so that the spellings of one are let go before the next are counted.
        self._begin(round_, 0)

    def _begin(self, round_: int, number: int) -> None:
        if number < len(_KINDS):
            self._counted = Counter()
            self._page(round_, number, 0)

    def _page(self, round_: int, number: int, start: int) -> None:
        if self._project is not None:
            kind = _KINDS[number]
            read = Store.known_names if kind in _NAMES else Store.known_values
            self._project.read_ahead(read, kind, start, then=lambda page: self._got(round_, number, *page))

    def _got(self, round_: int, number: int, counted: dict[str, int], following: int) -> None:
        if round_ != self._round:
            return
        self._counted.update(counted)
        if following:
            self._page(round_, number, following)
            return
        # Folding 100,000 names takes a fifth of a second: in a thread of its own.
        future = self._threads().submit(Known, self._counted)
        self._runner.watch(future, lambda known: self._built(round_, _KINDS[number], known))
        self._begin(round_, number + 1)

    def _built(self, round_: int, kind: str, known: Known) -> None:
        if round_ == self._round:
            self._sources.known[kind] = known
            # The longer it takes, the more seldom it is done.
            self._pause.setInterval(max(_PAUSE_MS, _SHARE * self._clock.elapsed()))
