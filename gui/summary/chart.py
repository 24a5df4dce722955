"""The chart of the summary: bars of the largest sums of one unit, one axis, in the window's colours."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from soattin.core.review.wording import number_text
from soattin.gui.afterwards import load
from soattin.gui.garbage import put_aside
from soattin.gui.runner import Runner
from soattin.gui.style import theme
from soattin.gui.typeface import grown

_BARS = 12


_LIBRARY = "pyqtgraph"


class BarChart(QWidget):
    """Horizontal bars with their names and values.

    What draws them takes 34 MB and a third of a second, so it is loaded at the first chart, in a thread: the sums are read
    meanwhile. `drawn` follows each chart.
    """

    drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot: Any = None
        """The plot; pyqtgraph tells no types."""
        self._bars: Sequence[tuple[str, float]] = ()
        self._runner = Runner(self)
        self._note = QLabel()
        self._note.setProperty("role", "muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._note)
        self.setAccessibleName(self.tr("Biểu đồ"))

    @property
    def ready(self) -> bool:
        """Whether a chart is drawn, with the bars shown last."""
        return self._plot is not None and not self._runner.busy

    def show_bars(self, title: str, bars: Sequence[tuple[str, float]]) -> None:
        """Show the largest of `bars` (name, value); the rest is added up in a last one."""
        ordered = self._most(sorted((b for b in bars if b[1] > 0), key=lambda b: -b[1]), _BARS)
        spoken = "; ".join(f"{name}: {number_text(value)}" for name, value in ordered)
        self.setAccessibleDescription(f"{title}. {spoken}")
        self._note.setText(title if ordered else self.tr("Chưa có số để vẽ biểu đồ"))
        self._bars = ordered
        if _LIBRARY in sys.modules and not self._runner.busy:
            self._draw(ordered)
        elif not self._runner.busy:
            self._runner.watch(load([_LIBRARY]), lambda _: self._loaded())

    def _loaded(self) -> None:
        put_aside()
        self._draw(self._bars)

    def _most(self, bars: Sequence[tuple[str, float]], count: int) -> Sequence[tuple[str, float]]:
        """Return at most `count` bars, the last of them all that are left."""
        if len(bars) <= count:
            return bars
        return [*bars[: count - 1], (self.tr("còn lại"), sum(value for _, value in bars[count - 1 :]))]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._plot is not None:
            self._draw(self._bars)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._plot is not None:
            self._draw(self._bars)

    def _draw(self, bars: Sequence[tuple[str, float]]) -> None:
        import pyqtgraph

        colours = theme()
        line = self.fontMetrics().height()
        bars = self._most(bars, max(2, (self.height() - 3 * line) // line))
        if self._plot is None:
            self._plot = pyqtgraph.PlotWidget()
            self._plot.setMenuEnabled(False)
            self._plot.setMouseEnabled(False, False)
            self._plot.hideButtons()
            self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._plot.setAccessibleName(self.tr("Biểu đồ"))
            self._column.addWidget(self._plot, 1)
        plot = self._plot
        plot.clear()
        plot.setBackground(colours.surface)
        plot.setVisible(bool(bars))
        if not bars:
            return
        places = list(range(len(bars), 0, -1))
        values = [value for _, value in bars]
        plot.addItem(
            pyqtgraph.BarGraphItem(
                x0=0, y=places, height=0.65, width=values, brush=QColor(colours.accent), pen=None
            )
        )
        for place, value in zip(places, values, strict=True):
            label = pyqtgraph.TextItem(number_text(value), color=QColor(colours.text), anchor=(0, 0.5))
            label.setFont(self.font())
            label.setPos(value, place)
            plot.addItem(label)
        left, bottom = plot.getAxis("left"), plot.getAxis("bottom")
        metrics, axis = self.fontMetrics(), min(grown(170), self.width() * 2 // 5)
        names = [
            (place, metrics.elidedText(name, Qt.TextElideMode.ElideRight, axis - 12))
            for place, (name, _) in zip(places, bars, strict=True)
        ]
        left.setTicks([names])
        left.setTextPen(QColor(colours.text))
        left.setStyle(hideOverlappingLabels=False, tickLength=0)
        left.setTickFont(self.font())
        left.setWidth(axis)
        bottom.setStyle(showValues=False, tickLength=0)
        bottom.setPen(QColor(colours.line))
        left.setPen(QColor(colours.line))
        # Room at the right for the number behind the longest bar.
        number = metrics.horizontalAdvance(number_text(max(values))) + metrics.height()
        room = max(self.width() - axis, 5 * number // 4)
        plot.setXRange(0, max(values) * room / (room - number), padding=0)
        plot.setYRange(0.3, len(bars) + 0.7, padding=0)
        self.drawn.emit()
