"""Draws the cells of the fields: values of several lines, doubts in words, states as sign and word."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from soattin.core.records import GROUPS
from soattin.core.review import layout
from soattin.core.review.layout import HEAD, FieldRow
from soattin.core.review.stored import ADDED, CONFIRMED, CORRECTED, REJECTED
from soattin.gui.review.fields_model import (
    DETAIL_COLUMN,
    LABEL_COLUMN,
    STATE_COLUMN,
    FieldsModel,
    RowRole,
)
from soattin.gui.review.signs import draw_sign, draw_underline
from soattin.gui.spoken import spoken
from soattin.gui.style import Theme, theme

Index = QModelIndex | QPersistentModelIndex
PAD_X, PAD_Y = 8, 5
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


class Measure:
    """Heights of wrapped texts in one font; each is laid out once."""

    def __init__(self, font: QFont) -> None:
        self.metrics = QFontMetrics(font)
        self.line = self.metrics.height()
        self.ascent = self.metrics.ascent()
        self._letter = self.metrics.averageCharWidth() * 1.6
        self._known: dict[tuple[str, int], int] = {}

    def height(self, text: str, width: int) -> int:
        if not text:
            return 0
        # Most cells are one line: no need to lay them out.
        if len(text) * self._letter < width:
            return self.line
        known = self._known.get((text, width))
        if known is None:
            if len(self._known) > 20_000:
                self._known.clear()
            known = self._known[text, width] = self._measured(text, width)
        return known

    def _measured(self, text: str, width: int) -> int:
        if self.metrics.horizontalAdvance(text) < width - 6:
            return self.line
        return self.metrics.boundingRect(QRect(0, 0, max(width, 20), 100000), _WRAP, text).height()


class FieldsPainter(QStyledItemDelegate):
    """The drawing half of the delegate."""

    _measure: Measure | None = None
    _measured_font = ""

    def measure(self, font: QFont) -> Measure:
        """Return what measures texts in this font."""
        key = font.key()
        if self._measure is None or self._measured_font != key:
            self._measure, self._measured_font = Measure(font), key
        return self._measure

    def blocks(self, model: FieldsModel, row: FieldRow, column: int) -> list[tuple[str, str]]:
        """Return the paragraphs of a cell, each with its role: text, muted, doubt, bad or was."""
        text = model.cell_text(row, column)
        if row.kind == HEAD:
            return []
        if column == LABEL_COLUMN:
            return [(text, "muted")]
        if column == DETAIL_COLUMN:
            return [(text, "detail")]
        if column == STATE_COLUMN:
            return [(text, "state")]
        out = [(text, "empty" if row.item is None else "text")]
        doubt, was, problem = spoken(layout.doubt_text(row)), spoken(layout.was_text(row)), model.problem(row)
        if problem:
            out.append((problem, "bad"))
        if doubt:
            out.append((doubt, "doubt"))
        if was:
            out.append((self.tr("máy đọc: {value}").format(value=was), "was"))
        return out

    def height(self, model: FieldsModel, row: FieldRow, widths: list[int], font: QFont) -> int:
        """Return how high a row must be at these widths of its columns, in pixels."""
        measure = self.measure(font)
        line = measure.line
        if row.kind == HEAD:
            return line + 2 * PAD_Y + 6
        most = line
        for column in range(4):
            width = widths[column] - 2 * PAD_X - _indent(column, line)
            high = sum(measure.height(text, width) for text, _ in self.blocks(model, row, column))
            most = max(most, high)
        return most + 2 * PAD_Y

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FieldRow | None = index.data(RowRole)
        model = index.model()
        if row is None or not isinstance(model, FieldsModel):
            return
        colours = theme()
        painter.save()
        if row.kind == HEAD:
            self._head(painter, option, model, row, colours)
        else:
            self._cell(painter, option, model, row, index, colours)
        painter.restore()

    def _head(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        model: FieldsModel,
        row: FieldRow,
        colours: Theme,
    ) -> None:
        rect = option.rect
        painter.fillRect(rect, paint_colour(colours.window))
        line = self.measure(option.font).line
        # A sample of the group's marks in the article: its surface and its underline.
        side = line
        sample = QRect(rect.left() + PAD_X, rect.bottom() - side - PAD_Y + 1, side, side)
        painter.fillRect(sample, paint_colour(colours.groups[row.group]))
        draw_underline(painter, sample, row.group, colours)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(paint_colour(colours.text))
        place = rect.adjusted(PAD_X + side + PAD_X, 0, -PAD_X, -PAD_Y)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, model.cell_text(row, 0)
        )
        painter.setFont(option.font)
        painter.setPen(paint_colour(colours.muted))
        key = f"Ctrl+{GROUPS.index(row.group) + 1}"
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, key)

    def _cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        model: FieldsModel,
        row: FieldRow,
        index: Index,
        colours: Theme,
    ) -> None:
        rect, column, place = option.rect, index.column(), index.row()
        view = self.parent()
        here = view.currentIndex() if isinstance(view, QTableView) else QModelIndex()
        current = here.isValid() and here.row() == place
        surface = colours.raised if current else colours.doubt_surface if row.doubtful else colours.surface
        painter.fillRect(rect, paint_colour(surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), paint_colour(colours.line))
        if column == 0 and (current or row.doubtful):
            bar = colours.accent if current else colours.doubt
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), paint_colour(bar))
        measure = self.measure(option.font)
        indent = _indent(column, measure.line)
        if column == STATE_COLUMN and row.item is not None:
            size = measure.line * 0.66
            draw_sign(
                painter,
                QRectF(rect.left() + PAD_X, rect.top() + PAD_Y + size * 0.26, size, size),
                layout.state_key(row),
                colours,
            )
        top = rect.top() + PAD_Y
        left, width = rect.left() + PAD_X + indent, rect.width() - 2 * PAD_X - indent
        for text, role in self.blocks(model, row, column):
            high = measure.height(text, width)
            if not text:
                continue
            self._pen(painter, option.font, row, role, colours)
            if high == measure.line:
                painter.drawText(left, top + measure.ascent, text)
            else:
                painter.drawText(QRect(left, top, width, high + 2), _WRAP, text)
            top += high
        if current and here.column() == column and view.isActiveWindow():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(paint_colour(colours.accent), 1.6))
            painter.drawRoundedRect(QRectF(rect).adjusted(5 if column == 0 else 1.5, 1.5, -1.5, -2), 3, 3)

    def _pen(self, painter: QPainter, font: QFont, row: FieldRow, role: str, colours: Theme) -> None:
        colour = {
            "text": colours.text, "muted": colours.muted, "detail": colours.text, "empty": colours.muted,
            "doubt": colours.doubt, "bad": colours.bad, "was": colours.muted,
        }.get(role) or _state_colour(row, colours)  # fmt: skip
        rejected = row.item is not None and row.item.state == REJECTED
        struck = rejected and role in ("text", "detail", "muted")
        if struck or role == "was":
            font = QFont(font)
            font.setStrikeOut(struck)
            font.setItalic(role == "was")
        painter.setFont(font)
        painter.setPen(paint_colour(colours.muted if struck else colour))


@lru_cache(maxsize=128)
def paint_colour(name: str) -> QColor:
    """Return the colour of a theme's #rrggbb, made once."""
    return QColor(name)


def _indent(column: int, line: int) -> int:
    """Return the room for the sign before a state's word, or for the bar before a label."""
    return int(line * 0.66) + 6 if column == STATE_COLUMN else 4 if column == LABEL_COLUMN else 0


def _state_colour(row: FieldRow, colours: Theme) -> str:
    if row.doubtful:
        return colours.doubt
    state = row.item.state if row.item else ""
    return {CONFIRMED: colours.good, CORRECTED: colours.accent, ADDED: colours.accent}.get(
        state, colours.muted
    )
