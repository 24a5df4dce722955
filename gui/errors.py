"""The one place that shows errors: known ones in words, bugs as one dialog that keeps the window alive."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from soattin.core.errors import Cancelled, UserError
from soattin.gui.spoken import spoken

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

log = logging.getLogger(__name__)


class Errors(QObject):
    """Shows errors over `window`, one at a time; reports of unexpected ones go into `folder`."""

    _from_elsewhere = Signal(object)

    def __init__(self, window: QWidget, folder: Path | None = None) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._showing = ""
        self._waiting: list[UserError] = []
        self._from_elsewhere.connect(self.show)

    def show(self, error: BaseException) -> None:
        """Tell the person of `error`: a `UserError` as it stands, anything else as an unexpected fault.

        While one is shown, further known errors wait their turn and unexpected ones are only written down:
        a fault that comes again with every key must not bury the window in dialogs.
        """
        if isinstance(error, Cancelled):
            return
        if isinstance(error, UserError):
            if self._showing:
                if error.message != self._showing and error.message not in [e.message for e in self._waiting]:
                    self._waiting.append(error)
                return
            self._open(self._known(error), error.message)
            return
        from soattin.gui.fault_dialog import FaultDialog
        from soattin.gui.fault_report import trace, write_report

        log.error("unexpected: %s", trace(error).replace("\n", " | "))
        report = write_report(error, self._folder) if self._folder is not None else None
        if not self._showing:
            self._open(FaultDialog(report, self._window), "fault")

    def _known(self, error: UserError) -> QDialog:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Chưa làm được"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(spoken(error.message))
        return box

    def _open(self, box: QDialog, what: str) -> None:
        self._showing = what
        box.setObjectName("error")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._closed)
        box.open()

    def _closed(self) -> None:
        self._showing = ""
        if self._waiting:
            self.show(self._waiting.pop(0))

    def install(self) -> None:
        """Catch what slots and threads raise."""

        def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if issubclass(kind, KeyboardInterrupt):
                sys.__excepthook__(kind, error, trace)
                return
            self._from_elsewhere.emit(error)

        def thread_hook(told: threading.ExceptHookArgs) -> None:
            if told.exc_value is not None and not isinstance(told.exc_value, SystemExit):
                self._from_elsewhere.emit(told.exc_value)

        sys.excepthook = hook
        threading.excepthook = thread_hook
