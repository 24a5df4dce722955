"""Draws one article of the list: headline, place and date, its state as a sign and a word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from soattin.core.review.stored import DONE, LATER, NEW, REVIEWING, ArticleRow
from soattin.core.review.wording import date_text
from soattin.gui.articles.model import RowRole
from soattin.gui.review.signs import draw_sign
from soattin.gui.style import Theme, theme

_PAD = 8
_KEPT = 96
"""Rows kept drawn, some 8 MB."""
Index = QModelIndex | QPersistentModelIndex


def row_height(font: QFont) -> int:
    """Return how high a row is in this font, in pixels."""
    return QFontMetrics(font).height() * 3 + 2 * _PAD


class ArticleDelegate(QStyledItemDelegate):
    """Three lines an article: two of headline, one of place, date and doubts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[tuple[object, ...], QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ArticleRow | None = index.data(RowRole)
        # Asked of the view: QStyle's own flags cost a start 6 ms to be made ready.
        view = self.parent()
        chosen = isinstance(view, QAbstractItemView) and view.selectionModel().isSelected(index)
        rect = option.rect
        if row is None:
            _ground(painter, rect, chosen, theme())
        else:
            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(rect.topLeft(), self._picture(row, chosen, rect.size(), option.font, ratio))

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
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, rect, font, row, colours)
            painter.end()
            while len(self._pictures) >= _KEPT:
                del self._pictures[next(iter(self._pictures))]
        # The one used last goes last.
        self._pictures[key] = known
        return known

    def _draw(self, painter: QPainter, rect: QRect, plain: QFont, row: ArticleRow, colours: Theme) -> None:
        metrics = QFontMetrics(plain)
        line = metrics.height()
        sign = QRectF(rect.left() + _PAD + 3, rect.top() + _PAD + 2, line * 0.72, line * 0.72)
        draw_state(painter, sign, row.state, colours)
        left = int(sign.right()) + _PAD
        width = rect.right() - _PAD - left
        font = QFont(plain)
        font.setWeight(QFont.Weight.DemiBold if row.state != DONE else QFont.Weight.Normal)
        font.setItalic(not row.headline_is_title)
        painter.setFont(font)
        painter.setPen(QColor(colours.muted if row.state == DONE else colours.text))
        top = rect.top() + _PAD
        bold = QFontMetrics(font)
        first, second = _two_lines(row.headline, bold, width)
        painter.drawText(QRect(left, top, width, line), Qt.AlignmentFlag.AlignVCenter, first)
        painter.drawText(QRect(left, top + line, width, line), Qt.AlignmentFlag.AlignVCenter, second)
        painter.setFont(plain)
        self._foot(painter, QRect(left, top + 2 * line, width, line), row, colours, metrics)

    def _foot(
        self, painter: QPainter, rect: QRect, row: ArticleRow, colours: Theme, metrics: QFontMetrics
    ) -> None:
        if row.doubts and row.state != DONE:
            # The sign of doubt and a number; the word is in the tool tip and for screen readers.
            text, side = str(row.doubts), metrics.height() * 0.66
            painter.setPen(QColor(colours.doubt))
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
            left = rect.right() - metrics.horizontalAdvance(text) - side - 4
            draw_sign(
                painter, QRectF(left, rect.top() + (rect.height() - side) / 2, side, side), "doubt", colours
            )
            rect = rect.adjusted(0, 0, int(left) - rect.right() - _PAD, 0)
        painter.setPen(QColor(colours.muted))
        date = date_text(row.date or "")
        joint = " · " if row.place and date else ""
        room = rect.width() - metrics.horizontalAdvance(joint + date)
        place = metrics.elidedText(row.place, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, place + joint + date)


def _ground(painter: QPainter, rect: QRect, chosen: bool, colours: Theme) -> None:
    """Draw what lies under a row: surface, line, the bar of the chosen one."""
    painter.fillRect(rect, QColor(colours.raised if chosen else colours.surface))
    if chosen:
        painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), QColor(colours.accent))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))


def _two_lines(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Break a headline into two lines, the second one cut with an ellipsis."""
    if metrics.horizontalAdvance(text) <= width:
        return text, ""
    words, first = text.split(), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not first:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width), ""
    return first, metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)


def draw_state(painter: QPainter, box: QRectF, state: str, colours: Theme) -> None:
    """Draw an article's state: an empty ring, a half disc, a disc with a tick, a ring with two bars."""
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
            [_p(x + w * 0.26, y + w * 0.52), _p(x + w * 0.44, y + w * 0.7), _p(x + w * 0.75, y + w * 0.32)]
        )
    elif state == LATER:
        x, y, w = box.left(), box.top(), box.width()
        painter.drawLine(_p(x + w * 0.4, y + w * 0.32), _p(x + w * 0.4, y + w * 0.68))
        painter.drawLine(_p(x + w * 0.6, y + w * 0.32), _p(x + w * 0.6, y + w * 0.68))


def _p(x: float, y: float) -> QPointF:
    return QPointF(x, y)
