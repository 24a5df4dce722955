"""Draws one article of the list: headline, place and date, its state as a sign and a word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from soattin.core.review.stored import DONE, LATER, NEW, REVIEWING, ArticleRow
from soattin.core.review.wording import date_text
from soattin.gui.review.signs import MARGIN, picture, sign_picture
from soattin.gui.style import Theme, paint_colour, theme

_PAD = 8
_KEPT = 96
"""Rows kept drawn, some 8 MB."""
_WORDS = 5000
"""Words whose width is kept; headlines have few more."""
Index = QModelIndex | QPersistentModelIndex


def row_height(font: QFont) -> int:
    """Return how high a row is in this font, in pixels."""
    return QFontMetrics(font).height() * 3 + 2 * _PAD


class ArticleDelegate(QStyledItemDelegate):
    """Three lines an article: two of headline, one of place, date and doubts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[tuple[object, ...], QPixmap] = {}
        self._faces: dict[tuple[str, bool, bool], Face] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, row_height(option.font))

    def paint_row(
        self, painter: QPainter, rect: QRect, font: QFont, row: ArticleRow | None, chosen: bool
    ) -> None:
        """Draw an article, or the ground alone where its row is on its way."""
        if row is None:
            _ground(painter, rect, chosen, theme())
        else:
            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(rect.topLeft(), self._picture(row, chosen, rect.size(), font, ratio))

    def draw_ahead(self, size: QSize, font: QFont, ratio: float, row: ArticleRow) -> None:
        """Draw an article that will soon be seen, chosen and not."""
        for chosen in (True, False):
            self._picture(row, chosen, size, font, ratio)

    def _picture(self, row: ArticleRow, chosen: bool, size: QSize, font: QFont, ratio: float) -> QPixmap:
        """Return a row drawn: most are seen again and again as one goes through the list."""
        colours = theme()
        key = (row, chosen, size.width(), size.height(), font.key(), colours.dark, ratio)
        known = self._pictures.pop(key, None)
        if known is None:
            known = QPixmap(size * ratio)
            known.setDevicePixelRatio(ratio)
            painter = QPainter(known)
            rect = QRect(0, 0, size.width(), size.height())
            _ground(painter, rect, chosen, colours)
            self._draw(painter, rect, font, row, colours, ratio)
            painter.end()
            while len(self._pictures) >= _KEPT:
                del self._pictures[next(iter(self._pictures))]
        # The one used last goes last.
        self._pictures[key] = known
        return known

    def _face(self, font: QFont, bold: bool, italic: bool) -> Face:
        key = (font.key(), bold, italic)
        if key not in self._faces:
            self._faces[key] = Face(font, bold, italic)
        return self._faces[key]

    def _draw(
        self, painter: QPainter, rect: QRect, font: QFont, row: ArticleRow, colours: Theme, ratio: float
    ) -> None:
        plain = self._face(font, False, False)
        line = plain.line
        side = line * 0.72
        sign = state_picture(row.state, side, colours, ratio)
        painter.drawPixmap(rect.left() + _PAD + 3 - MARGIN, rect.top() + _PAD + 2 - MARGIN, sign)
        left = int(rect.left() + _PAD + 3 + side) + _PAD
        width = rect.right() - _PAD - left
        face = self._face(font, row.state != DONE, not row.headline_is_title)
        painter.setFont(face.font)
        painter.setPen(paint_colour(colours.muted if row.state == DONE else colours.text))
        top = rect.top() + _PAD
        for place, text in enumerate(face.two_lines(row.headline, width)):
            if text:
                painter.drawText(left, top + place * line + face.ascent, text)
        painter.setFont(plain.font)
        self._foot(painter, QRect(left, top + 2 * line, width, line), row, colours, plain, ratio)

    def _foot(
        self, painter: QPainter, rect: QRect, row: ArticleRow, colours: Theme, face: Face, ratio: float
    ) -> None:
        right = rect.right()
        if row.doubts and row.state != DONE:
            # The sign of doubt and a number; the word is in the tool tip and for screen readers.
            text, side = str(row.doubts), face.line * 0.66
            painter.setPen(paint_colour(colours.doubt))
            start = round(right + 1 - face.width(text))
            painter.drawText(start, rect.top() + face.ascent, text)
            left = round(start - side - 4)
            top = rect.top() + round((rect.height() - side) / 2)
            painter.drawPixmap(left - MARGIN, top - MARGIN, sign_picture("doubt", side, colours, ratio))
            right = left - _PAD
        painter.setPen(paint_colour(colours.muted))
        date = date_text(row.date or "")
        end = (" · " if row.place and date else "") + date
        place = face.elided(row.place, right - rect.left() - face.width(end))
        painter.drawText(rect.left(), rect.top() + face.ascent, place + end)


class Face:
    """A font, and how wide its words are: each is measured once, since measuring costs as much as drawing."""

    def __init__(self, font: QFont, bold: bool, italic: bool) -> None:
        self.font = QFont(font)
        if bold:
            self.font.setWeight(QFont.Weight.DemiBold)
        self.font.setItalic(italic)
        self._metrics = QFontMetricsF(self.font)
        self.line = QFontMetrics(font).height()
        self.ascent = QFontMetrics(self.font).ascent()
        self._space = self._metrics.horizontalAdvance(" ")
        self._widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        """Return how wide a text is, in pixels."""
        return sum(map(self._word, text.split(" "))) + self._space * text.count(" ")

    def _word(self, word: str) -> float:
        known = self._widths.get(word)
        if known is None:
            if len(self._widths) > _WORDS:
                self._widths.clear()
            known = self._widths[word] = self._metrics.horizontalAdvance(word)
        return known

    def elided(self, text: str, width: float) -> str:
        """Return what of a text has room, with an ellipsis where it is not all."""
        if self.width(text) <= width:
            return text
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def two_lines(self, text: str, width: int) -> tuple[str, str]:
        """Break a headline into two lines, the second one cut with an ellipsis."""
        words = text.split()
        end, room = 0, width + self._space
        while end < len(words) and (room := room - self._word(words[end]) - self._space) >= 0:
            end += 1
        if not end:
            return self.elided(text, width), ""
        return " ".join(words[:end]), self.elided(" ".join(words[end:]), width)


def _ground(painter: QPainter, rect: QRect, chosen: bool, colours: Theme) -> None:
    """Draw what lies under a row: surface, line, the bar of the chosen one."""
    painter.fillRect(rect, paint_colour(colours.raised if chosen else colours.surface))
    if chosen:
        painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), paint_colour(colours.accent))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), paint_colour(colours.line))


def state_picture(state: str, size: float, colours: Theme, ratio: float) -> QPixmap:
    """Return the sign of an article's state, with a margin around it."""
    return picture(draw_state, state, size, colours, ratio)


def draw_state(painter: QPainter, box: QRectF, state: str, colours: Theme) -> None:
    """Draw an article's state: an empty ring, a half disc, a disc with a tick, a ring with two bars."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(
        {NEW: colours.muted, REVIEWING: colours.accent, DONE: colours.good}.get(state, colours.doubt)
    )
    pen = QPen(colour, max(1.4, box.width() / 9))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == DONE:
        painter.setBrush(colour)
    painter.drawEllipse(box)
    if state == REVIEWING:
        painter.setBrush(colour)
        painter.drawPie(box, 90 * 16, -180 * 16)
    elif state == DONE:
        painter.setPen(QPen(QColor(colours.surface), max(1.6, box.width() / 7)))
        x, y, w = box.left(), box.top(), box.width()
        painter.drawPolyline(
            [
                QPointF(x + w * 0.26, y + w * 0.52),
                QPointF(x + w * 0.44, y + w * 0.7),
                QPointF(x + w * 0.75, y + w * 0.32),
            ]
        )
    elif state == LATER:
        x, y, w = box.left(), box.top(), box.width()
        painter.drawLine(QPointF(x + w * 0.4, y + w * 0.32), QPointF(x + w * 0.4, y + w * 0.68))
        painter.drawLine(QPointF(x + w * 0.6, y + w * 0.32), QPointF(x + w * 0.6, y + w * 0.68))
