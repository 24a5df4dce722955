"""The heading of the fields' table, drawn without Qt's styles: it is drawn anew with each article."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from soattin.gui.style import paint_colour, theme
from soattin.gui.viewport import own_viewport

_PAD = 6


class FieldsHead(QHeaderView):
    """Names of columns that are neither pressed nor moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._inside = own_viewport(self)
        self._inside.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names, and the line under them."""
        model, area, colours = self.model(), event.rect(), theme()
        painter = QPainter(self._inside)
        painter.fillRect(area, paint_colour(colours.window))
        high = self._inside.height()
        painter.fillRect(QRect(area.left(), high - 1, area.width(), 1), paint_colour(colours.line))
        painter.setPen(paint_colour(colours.muted))
        metrics = self.fontMetrics()
        base = (high - 1 - metrics.height()) // 2 + metrics.ascent()
        for column in range(self.count()):
            name = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            left, width = self.sectionViewportPosition(column) + _PAD, self.sectionSize(column) - 2 * _PAD
            painter.drawText(left, base, metrics.elidedText(name, Qt.TextElideMode.ElideRight, width))
        painter.end()
