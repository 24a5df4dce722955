"""The article's text: read-only, its evidence marked, the active evidence framed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
    QTextDocument,
    QTextLine,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from soattin.core.records import Span
from soattin.gui.review.document import ArticleDocument
from soattin.gui.style import theme


class TextView(QTextEdit):
    """Shows an `ArticleDocument`; `clicked_at(offset)` tells where a mark was clicked."""

    clicked_at = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article-text")
        self.setAccessibleName(self.tr("Bài viết"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self._shown: ArticleDocument | None = None
        self._empty = QTextDocument(self)
        self.frame: tuple[Span, ...] = ()
        self.doubtful = False
        self._pressed = QPoint()
        self._inside: QWidget | None = None
        """The widget that the text is painted on, once `draw_frames` was called."""
        self.tip_for: Callable[[int], str] = lambda _: ""
        """What to say of the letter at an offset."""

    def show_document(self, made: ArticleDocument | None) -> None:
        """Swap in a document that is built (or being built), or none."""
        self.frame = ()
        self.setExtraSelections([])
        # As a property: PySide keeps every document that `setDocument` was ever given, half a megabyte each. So it is
        # `_shown` that keeps the one in view, and the one before until it is out of it.
        self.setProperty("document", made.document if made is not None else self._empty)
        self._shown = made

    @property
    def shown(self) -> ArticleDocument | None:
        return self._shown

    def show_evidence(self, spans: Sequence[Span], *, doubtful: bool = False, scroll: bool = True) -> None:
        """Frame these spans and bring the first of them into view."""
        self.frame = tuple(spans)
        self.doubtful = doubtful
        made = self._shown
        if made is None:
            return
        self.setExtraSelections([self._selection(made, span) for span in spans if span[1] <= made.built])
        if spans and scroll and spans[0][1] <= made.built:
            cursor = QTextCursor(made.document)
            cursor.setPosition(min(made.map.position(spans[0][0]), made.document.characterCount() - 1))
            self.setTextCursor(cursor)
            self._scroll_to(cursor)
        if self._inside is not None:
            self._inside.update()

    def draw_frames(self) -> None:
        """Begin to frame the evidence: from the first idle moment on, since PySide makes all kinds of widgets ready
        before it hands out one that Qt made (8 ms)."""
        if self._inside is None:
            self._inside = self.viewport()
            # Filled below: nothing beneath need be painted first.
            self._inside.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
            self._inside.update()

    def _selection(self, made: ArticleDocument, span: Span) -> QTextEdit.ExtraSelection:
        colours = theme()
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(made, span)
        selection.format.setBackground(QColor(colours.doubt_surface if self.doubtful else colours.raised))
        selection.format.setForeground(QColor(colours.text))
        selection.format.setFontWeight(QFont.Weight.DemiBold)
        return selection

    def _cursor(self, made: ArticleDocument, span: Span) -> QTextCursor:
        last = made.document.characterCount() - 1
        cursor = QTextCursor(made.document)
        cursor.setPosition(min(made.map.position(span[0]), last))
        cursor.setPosition(min(made.map.end_position(span[1]), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _scroll_to(self, cursor: QTextCursor) -> None:
        """Bring the line into the middle third of the view, moving only where it is outside of it."""
        rect, height = self.cursorRect(cursor), self.contentsRect().height()
        if rect.top() < height * 0.1 or rect.bottom() > height * 0.75:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - height // 3)

    def selected_span(self) -> Span | None:
        """Return the selected stretch as offsets into the stored text, white space at its ends left out."""
        cursor = self.textCursor()
        if self._shown is None or not cursor.hasSelection():
            return None
        to, text = self._shown.map, self._shown.article.text
        start, end = to.offset(cursor.selectionStart()), to.offset(cursor.selectionEnd())
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return (start, end) if end > start else None

    def clear_selection(self) -> None:
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def select(self, span: Span) -> None:
        """Select a stretch of the stored text."""
        if self._shown is not None:
            self._shown.finish()
            self.setTextCursor(self._cursor(self._shown, span))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        near = (point - self._pressed).manhattanLength() < 4
        if event.button() == Qt.MouseButton.LeftButton and near and not self.textCursor().hasSelection():
            self._click(point)

    def _click(self, point: QPoint) -> None:
        offset = self._offset_at(point)
        if offset >= 0:
            self.clicked_at.emit(offset)

    def _offset_at(self, point: QPoint) -> int:
        """Return the offset of the letter at a point of the viewport, -1 where there is none."""
        if self._shown is None:
            return -1
        bars = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        layout = self._shown.document.documentLayout()
        place = layout.hitTest(point + bars, Qt.HitTestAccuracy.ExactHit)
        return self._shown.map.offset(place) if place >= 0 else -1

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            offset = self._offset_at(event.pos())
            QToolTip.showText(event.globalPos(), self.tip_for(offset) if offset >= 0 else "", self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._inside is not None:
            painter = QPainter(self._inside)
            painter.fillRect(event.rect(), QColor(theme().surface))
            painter.end()
        super().paintEvent(event)
        if self.frame and self._shown is not None and self._inside is not None:
            painter = QPainter(self._inside)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme().accent), 2))
            for span in (s for s in self.frame if s[1] <= self._shown.built):
                for rect in self._line_rects(self._cursor(self._shown, span)):
                    painter.drawRoundedRect(rect, 3, 3)

    def _line_rects(self, cursor: QTextCursor) -> list[QRectF]:
        """Return the rectangles around a stretch, one a line that is in view."""
        # Not `self.document()`: PySide would keep what that returns for ever.
        document = cursor.document()
        layout = document.documentLayout()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        height = self.contentsRect().height()
        shift_x, shift_y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        high = QFontMetricsF(document.defaultFont()).height()
        out: list[QRectF] = []
        block = document.findBlock(start)
        while block.isValid() and block.position() < end:
            origin = layout.blockBoundingRect(block).topLeft()
            if origin.y() - shift_y > height:
                break
            text = block.layout()
            for number in range(text.lineCount()):
                line = text.lineAt(number)
                first = max(start - block.position(), line.textStart())
                last = min(end - block.position(), line.textStart() + line.textLength())
                if first >= last:
                    continue
                left, right = _x(line, first), _x(line, last)
                out.append(
                    QRectF(
                        origin.x() + left - shift_x - 2,
                        origin.y() + line.y() - shift_y - 1,
                        right - left + 4,
                        min(high, line.height()) + 2,
                    )
                )
            block = block.next()
        return out


def _x(line: QTextLine, at: int) -> float:
    """Return how far from the line's left end a character stands; Qt tells its place beside it."""
    told: Any = line.cursorToX(at)
    return float(told[0])
