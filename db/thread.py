"""The one thread that owns the store: calls go in, futures come back, nobody else touches the connection."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from soattin.db.store import Store

P = ParamSpec("P")
T = TypeVar("T")


class StoreThread:
    """Runs functions of a `Store` one after the other in a thread of its own.

    `submit(Store.article, 5)` returns a future; the order of calls is the order of the work, so that what
    was submitted before `close` is done before the file is closed.
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
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._opening = self._executor.submit(
            Store.open, path, create=create, read_only=read_only, force=force
        )
        self.path = path
        self.read_only = read_only
        if wait:
            self.wait()

    def wait(self) -> None:
        """Wait until the project is open; raises as `Store.open` does."""
        try:
            self._store = self._opening.result()
        except BaseException:
            self._executor.shutdown()
            raise

    def submit(
        self, function: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Have `function(store, *args, **kwargs)` run in the store's thread."""
        return self._executor.submit(function, self._store, *args, **kwargs)

    def call(self, function: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `function` in the store's thread and wait; never from the interface's thread."""
        return self.submit(function, *args, **kwargs).result()

    def close(self) -> None:
        """Finish what was submitted, then close the file."""
        self._executor.submit(self._store.close).result()
        self._executor.shutdown()
