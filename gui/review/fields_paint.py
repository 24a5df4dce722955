"""Draws the cells of the fields: values of several lines, doubts in words, states as sign and word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QTableView

from soattin.core.records import GROUPS
from soattin.core.review import layout
from soattin.core.review.layout import HEAD, FieldRow
from soattin.core.review.stored import ADDED, CONFIRMED, CORRECTED, REJECTED
from soattin.gui.review.fields_model import (
    DETAIL_COLUMN,
    LABEL_COLUMN,
    STATE_COLUMN,
    VALUE_COLUMN,
    FieldsModel,
)
from soattin.gui.review.fields_texts import FieldTexts
from soattin.gui.review.signs import MARGIN, draw_underline, sign_picture
from soattin.gui.spoken import spoken
from soattin.gui.style import Theme, paint_colour, theme

Index = QModelIndex | QPersistentModelIndex
PAD_X, PAD_Y = 8, 5
_TOP_LEFT = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
_WRAP = int(Qt.TextFlag.TextWordWrap) | _TOP_LEFT
_ANYWHERE = int(Qt.TextFlag.TextWrapAnywhere) | _TOP_LEFT


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
        flags = self.wrapping(text, width)
        return self.metrics.boundingRect(QRect(0, 0, max(width, 20), 100000), flags, text).height()

    def wrapping(self, text: str, width: int) -> int:
        """Return how a text is broken into lines: at spaces, inside a word that is wider than the cell only."""
        longest = max(text.split(), key=len, default="")
        # A long sum must never look like a shorter one.
        return _ANYWHERE if self.metrics.horizontalAdvance(longest) > width else _WRAP


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

    def blocks(self, told: FieldTexts, row: FieldRow, column: int) -> list[tuple[str, str]]:
        """Return the paragraphs of a cell, each with its role: text, muted, doubt, bad or was."""
        known = told.blocks.get((row.key, column))
        if known is None:
            known = told.blocks[row.key, column] = self._blocks(told, row, column)
        return known

    def _blocks(self, told: FieldTexts, row: FieldRow, column: int) -> list[tuple[str, str]]:
        text = told.cell_text(row, column)
        if row.kind == HEAD:
            return []
        if column == LABEL_COLUMN:
            return [(text, "muted")]
        if column == DETAIL_COLUMN:
            return [(text, "detail")]
        if column == STATE_COLUMN:
            return [(text, "state")]
        out = [(text, "empty" if row.item is None else "text")]
        doubt, was, problem = spoken(layout.doubt_text(row)), spoken(layout.was_text(row)), told.problem(row)
        if problem:
            out.append((problem, "bad"))
        if doubt:
            out.append((doubt, "doubt"))
        if was:
            out.append((self.tr("máy đọc: {value}").format(value=was), "was"))
        return out

    def height(self, told: FieldTexts, row: FieldRow, widths: list[int], font: QFont) -> int:
        """Return how high a row must be at these widths of its columns, in pixels."""
        measure = self.measure(font)
        line = measure.line
        if row.kind == HEAD:
            return line + 2 * PAD_Y + 6
        most = line
        for column in range(4):
            width = widths[column] - 2 * PAD_X - _indent(column, line)
            high = sum(measure.height(text, width) for text, _ in self.blocks(told, row, column))
            most = max(most, high)
        return most + 2 * PAD_Y

    def paint_rows(self, painter: QPainter, view: QTableView, places: Iterable[int]) -> None:
        """Draw these rows of the view, whose model is the fields'."""
        model, font = view.model(), view.font()
        if not isinstance(model, FieldsModel):
            return
        page = _Page(
            model.told,
            font,
            self.measure(font),
            theme(),
            [(view.columnViewportPosition(c), view.columnWidth(c)) for c in range(4)],
            view.currentIndex().row(),
            view.currentIndex().column() if view.isActiveWindow() else -1,
            painter.device().devicePixelRatio(),
        )
        for place in places:
            row = model.row(place)
            if row is None:
                continue
            left, (end, wide) = page.columns[0][0], page.columns[3]
            rect = QRect(left, view.rowViewportPosition(place), end + wide - left, view.rowHeight(place))
            if row.kind == HEAD:
                self._head(painter, page, row, rect)
            else:
                self._row(painter, page, row, rect, place == page.row)

    def _head(self, painter: QPainter, page: _Page, row: FieldRow, rect: QRect) -> None:
        colours, side = page.colours, page.measure.line
        painter.fillRect(rect, paint_colour(colours.window))
        # A sample of the group's marks in the article: its surface and its underline.
        sample = QRect(rect.left() + PAD_X, rect.bottom() - side - PAD_Y + 1, side, side)
        painter.fillRect(sample, paint_colour(colours.groups[row.group]))
        draw_underline(painter, sample, row.group, colours)
        font = QFont(page.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(paint_colour(colours.text))
        place = rect.adjusted(PAD_X + side + PAD_X, 0, -PAD_X, -PAD_Y)
        text = page.told.cell_text(row, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)
        painter.setFont(page.font)
        painter.setPen(paint_colour(colours.muted))
        key = f"Ctrl+{GROUPS.index(row.group) + 1}"
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, key)

    def _row(self, painter: QPainter, page: _Page, row: FieldRow, rect: QRect, current: bool) -> None:
        colours, doubtful = page.colours, row.doubtful
        surface = colours.raised if current else colours.doubt_surface if doubtful else colours.surface
        painter.fillRect(rect, paint_colour(surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), paint_colour(colours.line))
        if current or doubtful:
            bar = colours.accent if current else colours.doubt
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), paint_colour(bar))
        wide = page.told.is_wide(row)
        for column, (left, width) in enumerate(page.columns):
            if wide and column == DETAIL_COLUMN:
                continue
            if wide and column == VALUE_COLUMN:
                width += page.columns[DETAIL_COLUMN][1]
            self._cell(painter, page, row, column, QRect(left, rect.top(), width, rect.height()))
            if current and page.column == column:
                self._frame(painter, page, column, QRect(left, rect.top(), width, rect.height()))

    def _cell(self, painter: QPainter, page: _Page, row: FieldRow, column: int, rect: QRect) -> None:
        measure = page.measure
        indent = _indent(column, measure.line)
        if column == STATE_COLUMN and row.item is not None:
            size = measure.line * 0.66
            sign = sign_picture(layout.state_key(row), size, page.colours, page.ratio)
            painter.drawPixmap(
                rect.left() + PAD_X - MARGIN, rect.top() + PAD_Y + round(size * 0.26) - MARGIN, sign
            )
        top = rect.top() + PAD_Y
        left, width = rect.left() + PAD_X + indent, rect.width() - 2 * PAD_X - indent
        for text, role in self.blocks(page.told, row, column):
            if not text:
                continue
            high = measure.height(text, width)
            self._pen(painter, page, row, role)
            if high == measure.line:
                painter.drawText(left, top + measure.ascent, text)
            else:
                painter.drawText(QRect(left, top, width, high + 2), measure.wrapping(text, width), text)
            top += high

    def _frame(self, painter: QPainter, page: _Page, column: int, rect: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(paint_colour(page.colours.accent), 1.6))
        painter.drawRoundedRect(QRectF(rect).adjusted(5 if column == 0 else 1.5, 1.5, -1.5, -2), 3, 3)
        painter.restore()

    def _pen(self, painter: QPainter, page: _Page, row: FieldRow, role: str) -> None:
        colours = page.colours
        colour = getattr(colours, _ROLES.get(role, ""), "") or _state_colour(row, colours)
        rejected = row.item is not None and row.item.state == REJECTED
        struck = rejected and role in ("text", "detail", "muted")
        font = page.font
        if struck or role == "was":
            font = QFont(font)
            font.setStrikeOut(struck)
            font.setItalic(role == "was")
        painter.setFont(font)
        painter.setPen(paint_colour(colours.muted if struck else colour))


_ROLES = {
    "text": "text", "muted": "muted", "detail": "text", "empty": "muted", "doubt": "doubt", "bad": "bad", "was": "muted",
}  # fmt: skip
"""The colour of each kind of paragraph; that of a state depends on the state."""


class _Page(NamedTuple):
    """What all rows of one painting share."""

    told: FieldTexts
    font: QFont
    measure: Measure
    colours: Theme
    columns: list[tuple[int, int]]
    """Left edge and width of each."""
    row: int
    column: int
    """Where the person stands; the column -1 while the window is not in front."""
    ratio: float


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
