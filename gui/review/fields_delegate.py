"""Makes the editors of the fields, and takes from them what was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from soattin.core.late import late
from soattin.core.records import Spans
from soattin.core.review.cells import VALUE, edit_text, editable
from soattin.core.review.layout import FieldRow
from soattin.core.review.wording import field_name
from soattin.gui.review.fields_model import CELLS, FieldsModel
from soattin.gui.review.fields_paint import FieldsPainter
from soattin.gui.review.sources import Sources
from soattin.gui.spoken import spoken

if TYPE_CHECKING:
    from soattin.core.review import typed
    from soattin.gui.review import editor as editors
    from soattin.gui.review.editor import CellEdit
else:
    typed, editors = late("soattin.core.review.typed", "soattin.gui.review.editor")

Index = QModelIndex | QPersistentModelIndex

_LETTERS = 26
"""So many letters of what is typed are seen at once."""
QUOTED = ("figures", "warnings")
"""Groups whose values keep the words that they were read from."""
_ELSEWHERE_FOR_A_MOMENT = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Why an editor may lose the keyboard and stays open all the same: another program, a menu."""


class FieldsDelegate(FieldsPainter):
    """Cells of several lines; editors with proposals."""

    left = Signal(object)
    """An editor was left with Tab (1) or Shift+Tab (-1)."""
    other_wanted = Signal(str)
    """F2 or Shift+F2 in an editor: accept, and open this cell of the same row."""
    dropped = Signal(str)
    """What was typed could not be taken, and the editor is gone: the reason."""

    def __init__(self, sources: Sources, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sources = sources
        self.keep_open_for: QWidget | None = None
        """A widget to which the keyboard may go without the editor closing (the article's text)."""
        self.editor: CellEdit | None = None

    def createEditor(  # type: ignore[override]  # Qt takes None for "not editable"
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget | None:
        row = _row(index)
        if row is None or index.column() > 2:
            return None
        cell, sources = CELLS[index.column()], self.sources
        editor = editors.CellEdit(
            parent,
            row,
            cell,
            lambda text, at: sources.choices(row, cell, text, at),
            lambda text: sources.hint(row, cell, text),
            strict=sources.strict(row, cell),
            separator=sources.separator(row, cell),
            day=sources.day if row.field in ("date", "published") else None,
        )
        editor.setAccessibleName(self._editor_name(row, index))
        editor.picked.connect(lambda: self._finish(editor))
        self.editor = editor
        editor.destroyed.connect(lambda: self._forget(editor))
        return editor

    def _forget(self, editor: CellEdit) -> None:
        if self.editor is editor:
            self.editor = None

    def _editor_name(self, row: FieldRow, index: Index) -> str:
        head = index.model().headerData(
            index.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole
        )
        return f"{spoken(field_name(row.group, row.field))}: {head}"

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        row = _row(index)
        if isinstance(editor, editors.CellEdit) and row is not None and not editor.touched:
            value = row.item.value if row.item else None
            cell = CELLS[index.column()]
            editor.setText(self.sources.shown(row, cell, edit_text(row.group, row.field, cell, value)))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        high = editor.sizeHint().height()
        rect = QRect(option.rect)
        rect.setHeight(max(high, min(rect.height() - 1, high)))
        # In a narrow cell (large text, a small window) the line reaches over its neighbours.
        view = editor.parentWidget()
        room = view.width() if view is not None else rect.width()
        rect.setWidth(max(rect.width(), min(editor.fontMetrics().averageCharWidth() * _LETTERS, room)))
        rect.moveLeft(max(0, min(rect.left(), room - rect.width())))
        editor.setGeometry(rect)

    def change_of(self, editor: CellEdit) -> Callable[[Any], Any]:
        """Return what the editor does to an item's whole value, None for a new item.

        A function, since the item may have changed since the editor was opened: only this cell is set.
        Calling it raises `Unreadable` where what is typed is no value of the cell.
        """
        row, cell, text, choice = editor.row, editor.cell, editor.text(), editor.choice
        context, typed_words = self.sources.context, self.sources.meant(row, cell, text)
        if choice is not None and isinstance(choice.value, dict) and choice.text == text:
            return lambda old: {**old, **choice.value} if isinstance(old, dict) else dict(choice.value)
        if choice is not None and choice.spans and row.group in QUOTED and choice.text == text:
            # The article's own words are the quote from now on.
            quote = self.sources.words(choice.spans)
            return lambda old: {
                **typed.read(row.group, row.field, cell, typed_words, old, context),
                "quote": quote,
            }
        return lambda old: typed.read(row.group, row.field, cell, typed_words, old, context)

    def value_of(self, editor: CellEdit) -> object:
        """Return the item's whole value with what the editor holds; raises `Unreadable`."""
        row: FieldRow = editor.row
        return self.change_of(editor)(row.item.value if row.item else None)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not isinstance(editor, editors.CellEdit) or not isinstance(model, FieldsModel):
            return
        row: FieldRow = editor.row
        if not editor.text().strip() and row.item is None:
            return
        try:
            value = self.value_of(editor)
        except typed.Unreadable as error:
            if editor.touched:
                self.dropped.emit(spoken(str(error)))
            return
        if value != (row.item.value if row.item else None) or editor.spans is not None:
            model.set_typed(row, editor.cell, self.change_of(editor), self._spans(editor, row))

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
        except typed.Unreadable as error:
            if editor.text().strip() or editor.row.field:
                editor.complain(spoken(str(error)))
                return False
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        return True

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, editors.CellEdit):
            return super().eventFilter(editor, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(editor, event)
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() in _ELSEWHERE_FOR_A_MOMENT:
                editor.box.hide()
                return False
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
        if key == Qt.Key.Key_F2:
            if self._finish(editor):
                cells = editable(editor.row.group)
                self.other_wanted.emit(cells[(cells.index(editor.cell) + 1) % len(cells)])
            return True
        if key == Qt.Key.Key_Escape:
            if editor.highlighted() is not None and not editor.strict:
                editor.hide_box()
                return True
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
            return True
        return False


def _row(index: Index) -> FieldRow | None:
    model = index.model()
    return model.row(index.row()) if isinstance(model, FieldsModel) else None
