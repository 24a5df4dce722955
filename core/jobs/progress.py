"""How a long job tells how far it is: a plain callable, which cancels by raising."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""`progress(done, total, what)`: `what` names the thing just worked on; `total` may grow while a job runs
(an archive turns out to hold many articles). It raises `core.errors.Cancelled` to stop the job."""


def quiet(done: int, total: int, what: str) -> None:
    """The progress of a job that nobody watches."""
