"""Draws the cells of the fields: values of several lines, doubts in words, states as sign and word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

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
from soattin.gui.style import Theme, theme

Index = QModelIndex | QPersistentModelIndex
PAD_X, PAD_Y = 8, 5
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


class FieldsPainter(QStyledItemDelegate):
    """The drawing half of the delegate."""

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
        doubt, was, problem = layout.doubt_text(row), layout.was_text(row), model.problem(row)
        if problem:
            out.append((problem, "bad"))
        if doubt:
            out.append((doubt, "doubt"))
        if was:
            out.append((self.tr("máy đọc: {value}").format(value=was), "was"))
        return out

    def height(self, model: FieldsModel, row: FieldRow, widths: list[int], font: QFont) -> int:
        """Return how high a row must be at these widths of its columns, in pixels."""
        metrics = QFontMetrics(font)
        line = metrics.height()
        if row.kind == HEAD:
            return line + 2 * PAD_Y + 6
        most = line
        for column in range(4):
            indent = _indent(column, line)
            high = sum(
                _height(text, metrics, widths[column] - 2 * PAD_X - indent)
                for text, _ in self.blocks(model, row, column)
            )
            most = max(most, high)
        return most + 2 * PAD_Y

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FieldRow | None = index.data(RowRole)
        model = index.model()
        if row is None or not isinstance(model, FieldsModel):
            return
        colours = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind == HEAD:
            self._head(painter, option, model, row, colours)
        else:
            self._cell(painter, option, model, row, index.column(), colours)
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
        painter.fillRect(rect, QColor(colours.window))
        metrics = QFontMetrics(option.font)
        # A sample of the group's marks in the article: its surface and its underline.
        side = metrics.height()
        sample = QRect(rect.left() + PAD_X, rect.bottom() - side - PAD_Y + 1, side, side)
        painter.fillRect(sample, QColor(colours.groups[row.group]))
        draw_underline(painter, sample, row.group, colours)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        place = rect.adjusted(PAD_X + side + PAD_X, 0, -PAD_X, -PAD_Y)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, model.cell_text(row, 0)
        )
        painter.setFont(option.font)
        painter.setPen(QColor(colours.muted))
        key = f"Ctrl+{GROUPS.index(row.group) + 1}"
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, key)

    def _cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        model: FieldsModel,
        row: FieldRow,
        column: int,
        colours: Theme,
    ) -> None:
        rect = option.rect
        view = self.parent()
        here = view.currentIndex() if hasattr(view, "currentIndex") else QModelIndex()
        current = here.row() == model.rows.index(row) if here.isValid() else False
        surface = colours.raised if current else colours.doubt_surface if row.doubtful else colours.surface
        painter.fillRect(rect, QColor(surface))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if column == 0 and (current or row.doubtful):
            bar = colours.accent if current else colours.doubt
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), QColor(bar))
        metrics = QFontMetrics(option.font)
        indent = _indent(column, metrics.height())
        if column == STATE_COLUMN and row.item is not None:
            size = metrics.height() * 0.66
            draw_sign(
                painter,
                QRectF(rect.left() + PAD_X, rect.top() + PAD_Y + size * 0.26, size, size),
                layout.state_key(row),
                colours,
            )
        top = rect.top() + PAD_Y
        width = rect.width() - 2 * PAD_X - indent
        for text, role in self.blocks(model, row, column):
            high = _height(text, metrics, width)
            self._pen(painter, option, row, role, colours)
            painter.drawText(QRect(rect.left() + PAD_X + indent, top, width, high + 2), _WRAP, text)
            top += high
        if current and here.column() == column and option.state & QStyle.StateFlag.State_Active:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 1.6))
            painter.drawRoundedRect(QRectF(rect).adjusted(5 if column == 0 else 1.5, 1.5, -1.5, -2), 3, 3)

    def _pen(
        self, painter: QPainter, option: QStyleOptionViewItem, row: FieldRow, role: str, colours: Theme
    ) -> None:
        font = QFont(option.font)
        rejected = row.item is not None and row.item.state == REJECTED
        colour = {
            "text": colours.text, "muted": colours.muted, "detail": colours.text, "empty": colours.muted,
            "doubt": colours.doubt, "bad": colours.bad, "was": colours.muted, "state": _state_colour(row, colours),
        }[role]  # fmt: skip
        if role == "text":
            font.setWeight(QFont.Weight.Medium)
        if role == "was":
            font.setItalic(True)
        if rejected and role in ("text", "detail", "muted"):
            font.setStrikeOut(True)
            colour = colours.muted
        painter.setFont(font)
        painter.setPen(QColor(colour))


def _indent(column: int, line: int) -> int:
    """Return the room for the sign before a state's word, or for the bar before a label."""
    return int(line * 0.66) + 6 if column == STATE_COLUMN else 4 if column == LABEL_COLUMN else 0


def _height(text: str, metrics: QFontMetrics, width: int) -> int:
    if not text:
        return 0
    # Most cells are one line: measuring the width is many times cheaper than laying the text out.
    if len(text) * metrics.maxWidth() < width or metrics.horizontalAdvance(text) < width - 6:
        return metrics.height()
    return metrics.boundingRect(QRect(0, 0, max(width, 20), 100000), _WRAP, text).height()


def _state_colour(row: FieldRow, colours: Theme) -> str:
    if row.doubtful:
        return colours.doubt
    state = row.item.state if row.item else ""
    return {CONFIRMED: colours.good, CORRECTED: colours.accent, ADDED: colours.accent}.get(
        state, colours.muted
    )
