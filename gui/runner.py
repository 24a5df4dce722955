"""Work off the interface's thread, its results back on it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

Then = Callable[[Any], object]


class Runner(QObject):
    """Turns futures into calls on the interface's thread.

    A future's result goes to `then`, its error to `failed` (or, where none is given, to the signal
    `unhandled`). Both are called in the order in which the futures finish.
    """

    unhandled = Signal(object)
    idle = Signal()
    _finished = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._waiting: dict[int, tuple[Future[Any], Then | None, Then | None]] = {}
        self._finished.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether something is still under way."""
        return bool(self._waiting)

    def watch(self, future: Future[Any], then: Then | None = None, failed: Then | None = None) -> int:
        """Have `then(result)` called when `future` is done."""
        ticket = next(self._numbers)
        self._waiting[ticket] = (future, then, failed)
        # Called in the worker's thread: the signal carries it over to this object's.
        future.add_done_callback(lambda _: self._finished.emit(ticket))
        return ticket

    @Slot(int)
    def _deliver(self, ticket: int) -> None:
        future, then, failed = self._waiting.pop(ticket)
        try:
            result = future.result()
        except CancelledError:
            pass  # Nobody is told: whoever cancelled it knows.
        except Exception as error:  # noqa: BLE001  (handed on whole: shown or reported by one place)
            (failed or self.unhandled.emit)(error)
        else:
            if then is not None:
                then(result)
        if not self._waiting:
            self.idle.emit()
