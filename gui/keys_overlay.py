"""The F1 overlay: the keys of the screen in front."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)


class KeysOverlay(QDialog):
    """Lists keys and what they do; any of Esc, Enter and F1 closes it."""

    def __init__(self, keys: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Các phím của màn hình này"))
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(5)
        listed = list(keys) or [("F1", self.tr("bảng này"))]
        half = (len(listed) + 1) // 2 if len(listed) > 14 else len(listed)
        for place, (key, what) in enumerate(listed):
            name, text = QLabel(key), QLabel(what)
            name.setProperty("role", "key")
            text.setWordWrap(True)
            column = 2 * (place // half)
            grid.addWidget(name, place % half, column, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(text, place % half, column + 1)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("Các phím"))
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Đóng"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.setDefault(True)
        close.setShortcut(QKeySequence("F1"))
        buttons.accepted.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.addWidget(scroll)
        whole.addWidget(buttons)
        self.resize(
            min(920, (parent.width() if parent else 920) - 40),
            min(560, (parent.height() if parent else 560) - 40),
        )
        close.setFocus()
