"""What a start puts off until the window can be used: modules, in a thread; widgets, a few at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QObject, QTimer

from soattin.gui.review import unit_list

_BETWEEN_MS = 5
_MODULES = (
    "soattin.gui.review.correcting",
    "soattin.gui.review.finishing",
    "soattin.gui.review.editor",
    "soattin.gui.review.notices",
    "soattin.gui.review.checking",
    "soattin.gui.review.elsewhere",
    "soattin.gui.review.capture",
    "soattin.gui.review.find_bar",
    "soattin.gui.review.known",
    "soattin.core.review.typed",
    "soattin.core.extract.numbers",
    "soattin.db.journal",
    "soattin.db.across",
    "soattin.gui.fault_report",
    "soattin.gui.importing.flow",
    "soattin.gui.help.desk",
)
"""What the first key pressed may need."""


def load_ahead() -> Future[None]:
    """Load them, and the list of units, in a thread."""
    return load(_MODULES, unit_list.read)


def load(modules: Sequence[str], first: Callable[[], object] | None = None) -> Future[None]:
    """Load modules in a thread, after doing what comes `first`."""
    future: Future[None] = Future()
    Thread(target=_load, args=(future, modules, first), name="afterwards", daemon=True).start()
    return future


def _load(future: Future[None], modules: Sequence[str], first: Callable[[], object] | None) -> None:
    try:
        if first is not None:
            first()
        for name in modules:
            import_module(name)
    except BaseException as error:  # noqa: BLE001  (handed on whole: shown or reported by one place)
        future.set_exception(error)
    else:
        future.set_result(None)


class Idle(QObject):
    """Takes steps, one at a time, when the window has nothing else to do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[Iterator[object]] = deque()
        self._timer = QTimer(self, interval=_BETWEEN_MS)
        self._timer.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Whether there are steps left."""
        return self._timer.isActive()

    def add(self, steps: Iterable[object]) -> None:
        """Have these steps taken, after those that wait already."""
        self._waiting.append(iter(steps))
        self._timer.start()

    def _step(self) -> None:
        try:
            next(self._waiting[0])
        except StopIteration:
            self._waiting.popleft()
            if not self._waiting:
                self._timer.stop()
