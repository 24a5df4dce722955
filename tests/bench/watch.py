"""Watches the interface's thread, and waits for what it does."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter, thread_time

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget

_EVERY_MS = 10
_LONG_MS = 60_000


class Watch(QObject):
    """A timer of 10 ms that tells how long the thread did not come back to its loop.

    Gaps are told in milliseconds, by the clock and of the processor: where only the clock's is long, another program had
    the processor (or another thread of ours, which the first figure is to show).
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = self.busiest = 0.0
        """The longest step by the clock, and of the processor, in milliseconds."""
        self._timer = QTimer(self, interval=_EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self.reset()
        self._timer.start()

    def _tick(self) -> None:
        now, busy = perf_counter(), thread_time()
        self.longest = max(self.longest, (now - self._last) * 1000 - _EVERY_MS)
        self.busiest = max(self.busiest, (busy - self._busy) * 1000)
        self._last, self._busy = now, busy

    def reset(self) -> None:
        self.longest = self.busiest = 0.0
        self.skip()

    def skip(self) -> None:
        """Leave out what was done since the last tick: it was not the program's."""
        self._last, self._busy = perf_counter(), thread_time()


def wait(done: Callable[[], bool], seconds: float = 120) -> None:
    """Run the event loop until `done()`; raises `TimeoutError`.

    A loop as the program's: `QTest.qWait` keeps Python's lock while it waits, so that no other thread gets on.
    """
    if done():
        return
    until = perf_counter() + seconds
    loop = QEventLoop()
    was_done = False

    def look() -> None:
        nonlocal was_done
        # What was so at one moment may be otherwise when the loop has ended.
        was_done = was_done or done()
        if was_done or perf_counter() > until:
            loop.quit()

    timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
    if not was_done:
        raise TimeoutError


def until(signal: SignalInstance, done: Callable[[], bool]) -> None:
    """Run the event loop until `done()`, which is looked at after each `signal`: for what is measured.

    `wait` would add up to a millisecond, and looking again and again takes Python's lock from the thread waited for.
    """
    if done():
        return
    loop = QEventLoop()
    connection = signal.connect(lambda *_: loop.quit() if done() else None)
    QTimer.singleShot(_LONG_MS, loop, loop.quit)
    loop.exec()
    signal.disconnect(connection)
    if not done():
        raise TimeoutError


def pause(milliseconds: int) -> None:
    """Run the event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def paint(widget: QWidget) -> None:
    """Have painted at once what changed."""
    QApplication.sendEvent(widget.window(), QEvent(QEvent.Type.UpdateRequest))
