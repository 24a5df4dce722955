"""Small drawings that tell groups and states without colour: underlines, and a sign for each state."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF, QTextCharFormat

from soattin.core.review.stored import ADDED, CONFIRMED, CORRECTED, REJECTED
from soattin.gui.style import OVERLINED, UNDERLINES, Theme


def draw_underline(painter: QPainter, rect: QRect, group: str, colours: Theme) -> None:
    """Draw the group's line at the foot (or head) of a rectangle, as its marks in the article have it."""
    kinds = QTextCharFormat.UnderlineStyle
    styles = {
        kinds.SingleUnderline: Qt.PenStyle.SolidLine, kinds.DotLine: Qt.PenStyle.DotLine,
        kinds.DashUnderline: Qt.PenStyle.DashLine, kinds.DashDotLine: Qt.PenStyle.DashDotLine,
        kinds.DashDotDotLine: Qt.PenStyle.DashDotDotLine,
    }  # fmt: skip
    style = UNDERLINES[group]
    y = rect.bottom() - 2
    if group in OVERLINED:
        painter.setPen(QPen(QColor(colours.muted), 1.4))
        painter.drawLine(rect.left(), rect.top() + 2, rect.right(), rect.top() + 2)
    if style == kinds.WaveUnderline:
        points = [
            QPointF(rect.left() + x, y - (1.5 if x // 2 % 2 else -1.5)) for x in range(0, rect.width(), 2)
        ]
        painter.setPen(QPen(QColor(colours.muted), 1.2))
        painter.drawPolyline(QPolygonF(points))
    elif style in styles:
        painter.setPen(QPen(QColor(colours.muted), 1.4, styles[style]))
        painter.drawLine(rect.left(), y, rect.right(), y)


MARGIN = 2
"""Pixels left free around a sign in its picture."""
_pictures: dict[tuple[object, ...], QPixmap] = {}


def picture(
    draw: Callable[[QPainter, QRectF, str, Theme], object],
    state: str,
    size: float,
    colours: Theme,
    ratio: float,
) -> QPixmap:
    """Return a sign drawn once by `draw`, on nothing, with a margin."""
    key = (draw, state, size, colours.dark, ratio)
    known = _pictures.get(key)
    if known is None:
        side = int(size) + 2 * MARGIN + 1
        known = QPixmap(round(side * ratio), round(side * ratio))
        known.setDevicePixelRatio(ratio)
        known.fill(Qt.GlobalColor.transparent)
        painter = QPainter(known)
        draw(painter, QRectF(MARGIN, MARGIN, size, size), state, colours)
        painter.end()
        _pictures[key] = known
    return known


def sign_picture(state: str, size: float, colours: Theme, ratio: float) -> QPixmap:
    """Return the sign of a field's state, with a margin around it."""
    return picture(draw_sign, state, size, colours, ratio)


def draw_sign(painter: QPainter, box: QRectF, state: str, colours: Theme) -> None:
    """Draw a field's state: question mark, dot, tick, pencil stroke, plus, cross."""
    x, y, w = box.left(), box.top(), box.width()

    def at(*points: tuple[float, float]) -> QPolygonF:
        return QPolygonF([QPointF(x + px * w, y + py * w) for px, py in points])

    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == "doubt":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.doubt))
        painter.drawPolygon(at((0.5, -0.06), (1.06, 1), (-0.06, 1)))
        painter.setPen(QPen(QColor(colours.doubt_surface), max(1.4, w / 7)))
        painter.drawLine(at((0.5, 0.34), (0.5, 0.62)).at(0), at((0.5, 0.34), (0.5, 0.62)).at(1))
        painter.drawPoint(QPointF(x + 0.5 * w, y + 0.84 * w))
        return
    colour = {
        CONFIRMED: colours.good, CORRECTED: colours.accent, ADDED: colours.accent, REJECTED: colours.muted
    }.get(state, colours.muted)  # fmt: skip
    painter.setPen(QPen(QColor(colour), max(1.5, w / 6.5)))
    if state == CONFIRMED:
        painter.drawPolyline(at((0.08, 0.55), (0.38, 0.86), (0.95, 0.2)))
    elif state == CORRECTED:
        painter.drawPolyline(
            at((0.1, 0.92), (0.16, 0.68), (0.76, 0.08), (0.94, 0.26), (0.34, 0.86), (0.1, 0.92))
        )
    elif state == ADDED:
        painter.drawPolyline(at((0.5, 0.1), (0.5, 0.95)))
        painter.drawPolyline(at((0.07, 0.52), (0.93, 0.52)))
    elif state == REJECTED:
        painter.drawPolyline(at((0.12, 0.16), (0.88, 0.92)))
        painter.drawPolyline(at((0.88, 0.16), (0.12, 0.92)))
    else:
        painter.setPen(QPen(QColor(colour), 1))
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QPointF(x + w / 2, y + w / 2), w / 7, w / 7)
