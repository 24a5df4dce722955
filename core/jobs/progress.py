"""How a long job tells how far it is: a plain callable, which cancels by raising."""

from __future__ import annotations

import time
from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""`progress(done, total, what)`: `what` names the thing just worked on; `total` may grow while a job runs
(an archive turns out to hold many articles). It raises `core.errors.Cancelled` to stop the job."""


def quiet(done: int, total: int, what: str) -> None:
    """The progress of a job that nobody watches."""


_FIRST_WORD_SECONDS = 2.0
"""Before that, what is left is a guess."""


class TimeLeft:
    """Tells how long a job will still take, by how long it took so far."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = clock()

    def seconds(self, done: int, total: int) -> float | None:
        """Return the seconds left; None where it is too early to tell."""
        passed = self._clock() - self._began
        if done <= 0 or passed < _FIRST_WORD_SECONDS:
            return None
        return passed * max(0, total - done) / done


def time_text(seconds: float) -> str:
    """Return a time left in words: "khoảng 40 giây", "khoảng 3 phút", "khoảng 1 giờ 20 phút"."""
    if seconds < 10:
        return "dưới 10 giây"
    if seconds < 55:
        return f"khoảng {round(seconds / 5) * 5} giây"
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return f"khoảng {minutes} phút"
    hours, rest = divmod(round(minutes / 10) * 10, 60)
    return f"khoảng {hours} giờ" + (f" {rest} phút" if rest else "")
