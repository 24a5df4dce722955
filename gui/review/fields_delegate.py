"""Draws the cells of the fields and makes their editors."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from soattin.core.records import Spans
from soattin.core.review import layout
from soattin.core.review.layout import HEAD, FieldRow
from soattin.core.review.stored import ADDED, CONFIRMED, CORRECTED, REJECTED
from soattin.core.review.typed import VALUE, Unreadable, edit_text, read
from soattin.gui.review.editor import CellEdit
from soattin.gui.review.fields_model import (
    CELLS,
    DETAIL_COLUMN,
    LABEL_COLUMN,
    STATE_COLUMN,
    FieldsModel,
    RowRole,
)
from soattin.gui.review.sources import Sources
from soattin.gui.style import UNDERLINES, Theme, theme

Index = QModelIndex | QPersistentModelIndex
PAD_X, PAD_Y = 8, 5
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


class FieldsDelegate(QStyledItemDelegate):
    """Cells of several lines; editors with proposals."""

    left = Signal(object)
    """An editor was left with Tab (1) or Shift+Tab (-1)."""
    dropped = Signal(str)
    """What was typed could not be taken, and the editor is gone: the reason."""

    def __init__(self, sources: Sources, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sources = sources
        self.keep_open_for: QWidget | None = None
        """A widget to which the keyboard may go without the editor closing (the article's text)."""
        self.editor: CellEdit | None = None

    # Drawing

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
        from soattin.core.records import GROUPS

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

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget | None:
        row: FieldRow | None = index.data(RowRole)
        if row is None or index.column() > 2:
            return None
        cell, sources = CELLS[index.column()], self.sources
        editor = CellEdit(
            parent,
            lambda text, at: sources.choices(row, cell, text, at),
            lambda text: sources.hint(row, cell, text),
            strict=sources.strict(row, cell),
            separator=sources.separator(row, cell),
        )
        editor.row, editor.cell = row, cell
        editor.setAccessibleName(self._editor_name(row, index))
        editor.picked.connect(lambda: self._finish(editor))
        self.editor = editor
        editor.destroyed.connect(lambda: self._forget(editor))
        return editor

    def _forget(self, editor: CellEdit) -> None:
        if self.editor is editor:
            self.editor = None

    def _editor_name(self, row: FieldRow, index: Index) -> str:
        from soattin.core.review.wording import field_name

        head = index.model().headerData(
            index.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole
        )
        return f"{field_name(row.group, row.field)}: {head}"

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        row: FieldRow | None = index.data(RowRole)
        if isinstance(editor, CellEdit) and row is not None and not editor.touched:
            value = row.item.value if row.item else None
            editor.setText(edit_text(row.group, row.field, CELLS[index.column()], value))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        high = editor.sizeHint().height()
        rect = QRect(option.rect)
        rect.setHeight(max(high, min(rect.height() - 1, high)))
        editor.setGeometry(rect)

    def value_of(self, editor: CellEdit) -> object:
        """Return the item's whole value with what the editor holds; raises `Unreadable`."""
        row: FieldRow = editor.row
        old = row.item.value if row.item else None
        choice = editor.choice
        if choice is not None and isinstance(choice.value, dict) and choice.text == editor.text():
            return {**old, **choice.value} if isinstance(old, dict) else dict(choice.value)
        return read(row.group, row.field, editor.cell, editor.text(), old, self.sources.context)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not isinstance(editor, CellEdit) or not isinstance(model, FieldsModel):
            return
        row: FieldRow = editor.row
        if not editor.text().strip() and row.item is None:
            return
        try:
            value = self.value_of(editor)
        except Unreadable as error:
            if editor.touched:
                self.dropped.emit(str(error))
            return
        old = row.item.value if row.item else None
        if value != old or editor.spans is not None:
            model.set_typed(index, value, self._spans(editor, row))

    def _spans(self, editor: CellEdit, row: FieldRow) -> Spans | None:
        """Return the evidence that a proposal brought along, none for the second cells of an item."""
        if editor.spans is None or editor.cell == VALUE or row.item is None:
            return editor.spans
        # Offices and roles add their evidence to that of the name.
        return tuple(dict.fromkeys((*row.item.spans, *editor.spans)))

    def _finish(self, editor: CellEdit) -> bool:
        """Take what is typed and close, or say what is wrong with it and stay open."""
        try:
            if editor.text().strip() or editor.row.item is not None:
                self.value_of(editor)
        except Unreadable as error:
            if editor.text().strip() or editor.row.field:
                editor.complain(str(error))
                return False
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        return True

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, CellEdit):
            return super().eventFilter(editor, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(editor, event)
        if event.type() == QEvent.Type.FocusOut:
            now = QApplication.focusWidget()
            if (
                self.keep_open_for is not None
                and now is not None
                and (now is self.keep_open_for or self.keep_open_for.isAncestorOf(now))
            ):
                editor.box.hide()
                return False
        return super().eventFilter(editor, event)

    def _key(self, editor: CellEdit, event: QKeyEvent) -> bool:
        key = event.key()
        if editor.composing:
            return False
        if (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            choice = editor.highlighted()
            if choice is not None:
                editor.take(choice)
                if editor.separator:
                    return True
            self._finish(editor)
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            choice = editor.highlighted()
            if choice is not None:
                editor.take(choice)
            if self._finish(editor):
                self.left.emit(1 if key == Qt.Key.Key_Tab else -1)
            return True
        if key == Qt.Key.Key_Escape:
            if editor.highlighted() is not None and not editor.strict:
                editor.hide_box()
                return True
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
            return True
        return False


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


def draw_underline(painter: QPainter, rect: QRect, group: str, colours: Theme) -> None:
    """Draw the group's underline at the foot of a rectangle, as its marks in the article have it."""
    from PySide6.QtGui import QTextCharFormat

    kinds = QTextCharFormat.UnderlineStyle
    styles = {
        kinds.SingleUnderline: Qt.PenStyle.SolidLine, kinds.DotLine: Qt.PenStyle.DotLine,
        kinds.DashUnderline: Qt.PenStyle.DashLine, kinds.DashDotLine: Qt.PenStyle.DashDotLine,
        kinds.DashDotDotLine: Qt.PenStyle.DashDotDotLine,
    }  # fmt: skip
    style = UNDERLINES[group]
    y = rect.bottom() - 2
    if style == kinds.WaveUnderline:
        points = [
            QPointF(rect.left() + x, y - (1.5 if x // 2 % 2 else -1.5)) for x in range(0, rect.width(), 2)
        ]
        painter.setPen(QPen(QColor(colours.muted), 1.2))
        painter.drawPolyline(QPolygonF(points))
    elif style in styles:
        painter.setPen(QPen(QColor(colours.muted), 1.4, styles[style]))
        painter.drawLine(rect.left(), y, rect.right(), y)


def draw_sign(painter: QPainter, box: QRectF, state: str, colours: Theme) -> None:
    """Draw a field's state: question mark, dot, tick, pencil stroke, plus, cross."""
    x, y, w = box.left(), box.top(), box.width()

    def at(*points: tuple[float, float]) -> QPolygonF:
        return QPolygonF([QPointF(x + px * w, y + py * w) for px, py in points])

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
