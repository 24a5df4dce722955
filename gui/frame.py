"""What a screen stands in: where the display is too small for it, it can be scrolled instead of cut off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QScrollArea, QWidget

from soattin.gui import typeface


class Frame(QScrollArea):
    """Holds one screen; without it a window with large text would grow beyond the display."""

    def __init__(self, screen: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("frame")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(screen)
        self.viewport().setAutoFillBackground(False)
        screen.setAutoFillBackground(False)
        # The screen was made for text of 100 %.
        typeface.stretch_columns(screen, typeface.percent() / 100)
        for header in screen.findChildren(QHeaderView):
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
