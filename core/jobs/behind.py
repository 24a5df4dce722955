"""Has slow calls made in a thread of their own, one after the other, while the work goes on."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")

MOST = 3
"""So many calls wait at most: what is to be stored does not heap up."""

_SWITCH_SECONDS = 0.0005
"""How long the thread may keep the others waiting for Python's lock; the usual 5 ms would leave the workers idle."""


class Behind:
    """Makes calls in the order in which they were asked for; what comes of them is taken in the caller's thread.

    Without `threaded` each call is made at once. An error of a call is raised where its result would be taken.
    """

    def __init__(self, threaded: bool) -> None:
        self._pool = ThreadPoolExecutor(1, "store") if threaded else None
        self._asked: deque[tuple[Future[Any], Callable[[Any], None]]] = deque()
        self._interval = sys.getswitchinterval()
        if threaded:
            sys.setswitchinterval(min(self._interval, _SWITCH_SECONDS))

    def __bool__(self) -> bool:
        """Tell whether a call is still to be made or its result to be taken."""
        return bool(self._asked)

    def ask(self, call: Callable[[], T], then: Callable[[T], None]) -> None:
        """Have `call` made and `then` called with what it returns; waits where too many are waiting already."""
        if self._pool is None:
            then(call())
            return
        while len(self._asked) >= MOST:
            self.take(wait=True)
        self._asked.append((self._pool.submit(call), then))

    def take(self, *, wait: bool = False) -> None:
        """Take what has been done so far; with `wait`, at least the next that was asked for."""
        while self._asked and (wait or self._asked[0][0].done()):
            # Taken off first: what is done with a result may ask for more.
            future, then = self._asked.popleft()
            wait = False
            then(future.result())

    def finish(self) -> None:
        """Take the results of all calls."""
        while self._asked:
            self.take(wait=True)

    def close(self) -> None:
        """Make no call that has not begun; what one has done is taken."""
        sys.setswitchinterval(self._interval)
        if self._pool is None:
            return
        begun = [(future, then) for future, then in self._asked if not future.cancel()]
        self._asked.clear()
        self._pool.shutdown(wait=True)
        for future, then in begun:
            then(future.result())
