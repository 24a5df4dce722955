"""The rail's buttons: the name beside the icon, or under it where the text is large and room is short."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from soattin.gui import typeface

_LARGE = 150
"""From this text size, in per cent, the name stands under the icon."""


class RailButton(QToolButton):
    """Leads to a screen; its size follows the text."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._dress()

    def _dress(self) -> None:
        large = typeface.percent() >= _LARGE
        side = typeface.grown(20)
        self.setIconSize(QSize(side, side))
        styles = Qt.ToolButtonStyle
        self.setToolButtonStyle(styles.ToolButtonTextUnderIcon if large else styles.ToolButtonTextBesideIcon)
        self.setMinimumWidth(0 if large else typeface.grown(132))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._dress()
