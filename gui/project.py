"""The open project as the interface sees it: reads and changes go through here, news come as signals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from soattin.core.review.stored import Outcome, UndoState
from soattin.db.store import Store
from soattin.db.thread import StoreThread
from soattin.gui.runner import Runner, Then

if TYPE_CHECKING:
    from soattin.core.review.edits import Step

_BACKUP_MINUTES = 10
_BETWEEN_MS = 20
"""How often it is asked whether a backup is due (`db.backups.INTERVAL` says when one is)."""


class Project(QObject):
    """One open project file.

    `changed(Outcome)` follows every correction, undo and merge once it is safe on the disk;
    `imported()` follows new articles; `undo_changed(UndoState)` tells what Ctrl+Z would do next;
    `failed(Exception)` carries what went wrong, for the one place that shows errors.
    """

    changed = Signal(object)
    imported = Signal()
    undo_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, thread: StoreThread, parent: QObject | None = None, *, at_start: bool = False) -> None:
        """`at_start`: what Ctrl+Z would do is asked for by `refresh_undo`, when the window is painted."""
        super().__init__(parent)
        self.thread_of_store = thread
        self.runner = Runner(self)
        self.runner.unhandled.connect(self.failed)
        self.undo_state = UndoState(None, None)
        self._closed = False
        if not at_start:
            self.refresh_undo()
        self._backups = QTimer(self)
        self._backups.setInterval(_BACKUP_MINUTES * 60_000)
        self._backups.timeout.connect(lambda: self.read(Store.backup_if_due))
        self._backups.start()

    @property
    def path(self) -> Path:
        return self.thread_of_store.path

    def read(
        self, function: Callable[..., Any], *args: Any, then: Then | None = None, failed: Then | None = None
    ) -> int:
        """Run a reading function of `Store` in its thread; `then` gets the result on this one."""
        return self.runner.watch(self.thread_of_store.submit(function, *args), then, failed)

    def read_ahead(
        self, function: Callable[..., Any], *args: Any, then: Then | None = None, failed: Then | None = None
    ) -> int:
        """As `read`, when nothing else waits: for what nobody is looking at yet."""
        return self.runner.watch(self.thread_of_store.submit_later(function, *args), then, failed)

    def keep_sums(self) -> None:
        """Have sums that changed kept in the file, some places at a time, when nothing else waits."""

        def go_on(more: bool) -> None:
            if more and not self._closed:
                QTimer.singleShot(_BETWEEN_MS, self, self.keep_sums)

        if not self._closed:
            self.read_ahead(Store.keep_sums, then=go_on)

    def change(
        self, function: Callable[..., Any], *args: Any, then: Then | None = None, failed: Then | None = None
    ) -> None:
        """Run a changing function of `Store` (it returns an `Outcome`, or None for no change)."""

        def done(outcome: Outcome | None) -> None:
            if outcome is not None:
                self._set_undo(outcome.undo)
                self.changed.emit(outcome)
            if then is not None:
                then(outcome)

        self.runner.watch(self.thread_of_store.submit(function, *args), done, failed)

    def apply(self, step: Step, then: Then | None = None, failed: Then | None = None) -> None:
        """Have a step applied; `changed` follows when it is saved."""
        self.change(Store.apply, step, then=then, failed=failed)

    def undo(self) -> None:
        self.change(Store.undo)

    def redo(self) -> None:
        self.change(Store.redo)

    def refresh_undo(self) -> None:
        self.read(Store.undo_state, then=self._set_undo)

    def _set_undo(self, state: UndoState) -> None:
        self.undo_state = state
        self.undo_changed.emit(state)

    def close(self) -> None:
        """Finish what was begun, back up what is new and close the file; the only call that waits."""
        self._closed = True
        self._backups.stop()
        # A backup that fails keeps nobody from closing; the next opening tells.
        self.thread_of_store.submit(Store.backup_if_due)
        self.thread_of_store.close()
