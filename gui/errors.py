"""The one place that shows errors: known ones in words, bugs as one dialog that keeps the window alive."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from soattin.core.errors import Cancelled, UserError

log = logging.getLogger(__name__)


class Errors(QObject):
    """Shows errors over `window`."""

    _from_elsewhere = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._showing = False
        self._from_elsewhere.connect(self.show)

    def show(self, error: BaseException) -> None:
        """Tell the person of `error`: a `UserError` as it stands, anything else as an unexpected fault."""
        if isinstance(error, Cancelled) or self._showing:
            return
        box = QMessageBox(self._window)
        box.setObjectName("error")
        if isinstance(error, UserError):
            box.setIcon(QMessageBox.Icon.Warning)
            box.setWindowTitle(QCoreApplication.translate("Errors", "Chưa làm được"))
            box.setText(error.message)
        else:
            # No article text in the log: the trace names places in the program only.
            log.error(
                "unexpected: %s", "".join(traceback.format_tb(error.__traceback__)) + type(error).__name__
            )
            box.setIcon(QMessageBox.Icon.Critical)
            box.setWindowTitle(QCoreApplication.translate("Errors", "Lỗi ngoài dự kiến"))
            text = "Chương trình gặp lỗi ngoài dự kiến. Những gì đã báo “Đã lưu” vẫn còn nguyên; có thể làm tiếp."
            box.setText(QCoreApplication.translate("Errors", text))
            box.setDetailedText("".join(traceback.format_exception(error)))
        self._showing = True
        box.finished.connect(self._closed)
        box.open()

    def _closed(self) -> None:
        self._showing = False

    def install(self) -> None:
        """Catch what slots raise, from any thread."""

        def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if issubclass(kind, KeyboardInterrupt):
                sys.__excepthook__(kind, error, trace)
                return
            self._from_elsewhere.emit(error)

        sys.excepthook = hook
