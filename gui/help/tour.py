"""The first-run tour: five steps on the sample project, in a panel that never stands in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


@dataclass(frozen=True, slots=True)
class Step:
    """What a step says, and what is shown when it begins."""

    title: str
    text: str
    show: Callable[[], object]


class Tour(QFrame):
    """Lies at the lower left of the window; everything else can be used meanwhile. `left()` follows its end."""

    left = Signal()

    def __init__(self, steps: list[Step], window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("tour")
        self.setProperty("role", "panel")
        self._steps, self.place = steps, 0
        self.title, self.text, self.count = QLabel(), QLabel(), QLabel()
        self.title.setProperty("role", "title")
        self.count.setProperty("role", "muted")
        for label in (self.title, self.text):
            label.setWordWrap(True)
        self.leave_button = QPushButton(self.tr("Thôi xem"))
        self.back_button = QPushButton(self.tr("Trước"))
        self.next_button = QPushButton()
        self.leave_button.setToolTip(self.tr("Bỏ phần giới thiệu; xem lại ở bảng chọn Trợ giúp (Esc)"))
        self.back_button.setToolTip(self.tr("Về bước trước"))
        self.next_button.setToolTip(self.tr("Sang bước sau (Enter khi nút này có khung)"))
        self.leave_button.clicked.connect(self.leave)
        self.back_button.clicked.connect(lambda: self.go(self.place - 1))
        self.next_button.clicked.connect(lambda: self.go(self.place + 1))
        row = QHBoxLayout()
        row.addWidget(self.count)
        row.addStretch(1)
        for button in (self.leave_button, self.back_button, self.next_button):
            button.setAutoDefault(True)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(row)
        window.installEventFilter(self)
        self.go(0)

    def go(self, place: int) -> None:
        """Show a step; after the last one the tour ends."""
        if place >= len(self._steps):
            self.leave()
            return
        self.place = max(place, 0)
        step = self._steps[self.place]
        self.title.setText(step.title)
        self.text.setText(step.text)
        count = self.tr("Bước {here} / {all}")
        self.count.setText(count.format(here=self.place + 1, all=len(self._steps)))
        self.back_button.setEnabled(self.place > 0)
        last = self.place == len(self._steps) - 1
        self.next_button.setText(self.tr("Xong") if last else self.tr("Tiếp"))
        self.setAccessibleName(f"{self.count.text()}: {step.title}")
        self.setAccessibleDescription(step.text)
        step.show()
        self._settle()
        self.show()
        self.raise_()

    def leave(self) -> None:
        """End the tour."""
        self._window.removeEventFilter(self)
        self.hide()
        self.left.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._settle()
        return False

    def _settle(self) -> None:
        """Take the lower left corner, above the status bar: the rows spoken of are at the right."""
        window = self._window
        metrics = self.fontMetrics()
        width = min(metrics.averageCharWidth() * 62, window.width() - 40)
        self.setFixedWidth(width)
        height = self.heightForWidth(width)
        self.resize(width, height)
        self.move(24, max(0, window.height() - height - 2 * metrics.height() - 16))
