"""The one thread that owns the store: calls go in, futures come back, nobody else touches the connection."""

from __future__ import annotations

import atexit
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from threading import Condition, Thread
from typing import Any, Concatenate, ParamSpec, TypeVar

from soattin.db.store import Store

P = ParamSpec("P")
T = TypeVar("T")

_Job = tuple["Future[Any]", Callable[[], Any]]


class StoreThread:
    """Runs functions of a `Store` one after the other in a thread of its own.

    `submit(Store.article, 5)` returns a future; the order of calls is the order of the work, so that what was
    submitted before `close` is done before the file is closed. What is submitted with `submit_later` is done only
    when nothing else waits: a person who types or turns to the next article is not kept waiting by what is read ahead.
    """

    def __init__(
        self,
        path: Path,
        *,
        create: bool = False,
        read_only: bool = False,
        force: bool = False,
        wait: bool = True,
    ) -> None:
        """Open the project; raises as `Store.open` does. Without `wait` it is being opened until `wait` is called."""
        self._now: deque[_Job] = deque()
        self._later: deque[_Job] = deque()
        self._expected: list[tuple[object, tuple[Any, ...], Future[Any]]] = []
        self._waiting = Condition()
        self._ended = False
        self._store: Store | None = None
        self.path = path
        self.read_only = read_only
        self._thread = Thread(target=self._run, name="store", daemon=True)
        self._thread.start()
        # A program that ends without closing still finishes what was asked for.
        atexit.register(self._drain)
        self._opening = self._put(
            self._now, lambda: Store.open(path, create=create, read_only=read_only, force=force)
        )
        if wait:
            self.wait()

    def wait(self) -> None:
        """Wait until the project is open; raises as `Store.open` does."""
        try:
            self._store = self._opening.result()
        except BaseException:
            self._end()
            raise

    def submit(
        self, function: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Have `function(store, *args, **kwargs)` run in the store's thread."""
        for place, (expected, values, future) in enumerate(self._expected):
            if expected is function and values == args:
                del self._expected[place]
                return future
        return self._put(self._now, lambda: function(self._opening.result(), *args, **kwargs))

    def expect(
        self, function: Callable[Concatenate[Store, P], Any], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Have it run now for whoever submits the same before `forget_expected`: who will is still being made."""
        self._expected.append((function, args, self.submit(function, *args, **kwargs)))

    def forget_expected(self) -> None:
        """Have everything run that is submitted from now on."""
        self._expected.clear()

    def submit_later(
        self, function: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Have it run when nothing else waits; closing cancels what was not begun. For reading, some 50 ms a call."""
        return self._put(self._later, lambda: function(self._opening.result(), *args, **kwargs))

    def call(self, function: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `function` in the store's thread and wait; never from the interface's thread."""
        return self.submit(function, *args, **kwargs).result()

    def close(self) -> None:
        """Finish what was submitted, then close the file."""
        with self._waiting:
            later = [*self._later]
            self._later.clear()
        for future, _ in later:
            future.cancel()
        try:
            self.call(Store.close)
        finally:
            self._end()

    def _drain(self) -> None:
        self._put(self._now, lambda: None).result()

    def _put(self, queue: deque[_Job], work: Callable[[], T]) -> Future[T]:
        future: Future[T] = Future()
        with self._waiting:
            if self._ended:
                raise RuntimeError("the project is closed")
            queue.append((future, work))
            self._waiting.notify()
        return future

    def _end(self) -> None:
        atexit.unregister(self._drain)
        with self._waiting:
            self._ended = True
            left = [*self._now, *self._later]
            self._now.clear()
            self._later.clear()
            self._waiting.notify()
        for future, _ in left:
            future.cancel()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._waiting:
                while not (self._now or self._later or self._ended):
                    self._waiting.wait()
                if self._ended:
                    return
                future, work = (self._now or self._later).popleft()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = work()
            except BaseException as error:  # noqa: BLE001  (handed on whole, as an executor does)
                future.set_exception(error)
            else:
                future.set_result(result)
