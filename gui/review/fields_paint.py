"""Draws the cells of the fields: values of several lines, doubts in words, states as sign and word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap
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
from soattin.gui.review.signs import MARGIN, draw_underline, picture, sign_picture
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
        self.ascent, self.descent = self.metrics.ascent(), self.metrics.descent()
        self.bold, self.was, self.struck = QFont(font), QFont(font), QFont(font)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.was.setItalic(True)
        self.struck.setStrikeOut(True)
        self._letter = self.metrics.averageCharWidth() * 1.6
        self._known: dict[tuple[str, int], int] = {}

    def width(self, text: str) -> int:
        """Return the width of a text of which there are few."""
        known = self._known.get((text, -1))
        if known is None:
            known = self._known[text, -1] = self.metrics.horizontalAdvance(text)
        return known

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

    def _page(self, view: QTableView, told: FieldTexts) -> _Page:
        font, columns = view.font(), [(view.columnViewportPosition(c), view.columnWidth(c)) for c in range(4)]
        return _Page(
            told,
            font,
            self.measure(font),
            theme(),
            columns,
            view.currentIndex().row(),
            view.currentIndex().column() if view.isActiveWindow() else -1,
            view.devicePixelRatioF(),
            (font.key(), theme().dark, view.devicePixelRatioF(), *columns),
        )

    def draw_ahead(self, view: QTableView, told: FieldTexts, places: Iterable[int]) -> None:
        """Draw rows of an article that is not in view yet; the row in hand will be drawn anew."""
        page = self._page(view, told)
        told.look = page.look
        widths, wide = [width for _, width in page.columns], sum(width for _, width in page.columns)
        for place in places:
            row = told.rows[place]
            room = [widths[0], widths[1] + widths[2], 0, widths[3]] if told.is_wide(row) else widths
            high = self.height(told, row, room, page.font)
            made = QPixmap(round(wide * page.ratio), round(high * page.ratio))
            made.setDevicePixelRatio(page.ratio)
            painter = QPainter(made)
            self._draw(painter, page, row, QRect(page.columns[0][0], 0, wide, high), False)
            painter.end()
            told.pictures[row.key] = made

    def paint_rows(self, painter: QPainter, view: QTableView, places: Iterable[int]) -> None:
        """Draw these rows of the view, whose model is the fields'; most of an article just shown are drawn already."""
        model = view.model()
        if not isinstance(model, FieldsModel):
            return
        page = self._page(view, model.told)
        left, (end, wide) = page.columns[0][0], page.columns[3]
        drawn = model.told.pictures if model.told.look == page.look else {}
        for place in places:
            row = model.row(place)
            if row is None:
                continue
            rect = QRect(left, view.rowViewportPosition(place), end + wide - left, view.rowHeight(place))
            known = drawn.get(row.key) if place != page.row else None
            if known is not None and known.height() == round(rect.height() * page.ratio):
                painter.drawPixmap(rect.topLeft(), known)
            else:
                self._draw(painter, page, row, rect, place == page.row)

    def _draw(self, painter: QPainter, page: _Page, row: FieldRow, rect: QRect, current: bool) -> None:
        if row.kind == HEAD:
            self._head(painter, page, row, rect)
        else:
            self._row(painter, page, row, rect, current)

    def _head(self, painter: QPainter, page: _Page, row: FieldRow, rect: QRect) -> None:
        colours, measure = page.colours, page.measure
        side = measure.line
        painter.fillRect(rect, paint_colour(colours.window))
        # A sample of the group's marks in the article.
        sample = picture(_draw_sample, row.group, side, colours, page.ratio)
        painter.drawPixmap(rect.left() + PAD_X - MARGIN, rect.bottom() - side - PAD_Y + 1 - MARGIN, sample)
        line = rect.bottom() + 1 - PAD_Y - measure.descent
        painter.setFont(measure.bold)
        painter.setPen(paint_colour(colours.text))
        painter.drawText(rect.left() + side + 3 * PAD_X, line, page.told.cell_text(row, 0))
        painter.setFont(page.font)
        painter.setPen(paint_colour(colours.muted))
        key = f"Ctrl+{GROUPS.index(row.group) + 1}"
        painter.drawText(rect.right() + 1 - PAD_X - measure.width(key), line, key)

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
        colours, measure = page.colours, page.measure
        struck = row.item is not None and row.item.state == REJECTED and role in _STRUCK
        painter.setFont(measure.struck if struck else measure.was if role == "was" else page.font)
        colour = colours.muted if struck else getattr(colours, _ROLES.get(role, ""), "")
        painter.setPen(paint_colour(colour or _state_colour(row, colours)))


_STRUCK = ("text", "detail", "muted")
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
    look: tuple[object, ...]
    """What the pictures of rows depend on."""


def _draw_sample(painter: QPainter, box: QRectF, group: str, colours: Theme) -> None:
    """Draw a group's surface and its underline."""
    rect = box.toRect()
    painter.fillRect(rect, paint_colour(colours.groups[group]))
    draw_underline(painter, rect, group, colours)


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
