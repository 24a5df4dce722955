"""The fields of the article in hand: one row a field, moved through and corrected from the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from soattin.core.review.cells import VALUE, editable
from soattin.core.review.layout import HEAD, FieldRow
from soattin.gui.review.composing import Composing
from soattin.gui.review.fields_delegate import FieldsDelegate
from soattin.gui.review.fields_head import FieldsHead
from soattin.gui.review.fields_model import (
    CELLS,
    DETAIL_COLUMN,
    LABEL_COLUMN,
    STATE_COLUMN,
    VALUE_COLUMN,
    FieldsModel,
)
from soattin.gui.review.fields_paint import PAD_Y
from soattin.gui.review.fields_texts import FieldTexts
from soattin.gui.style import paint_colour, theme
from soattin.gui.viewport import own_viewport

if TYPE_CHECKING:
    from soattin.gui.review.editor import CellEdit
    from soattin.gui.review.sources import Sources

Index = QModelIndex | QPersistentModelIndex
_LEAP = 5
"""So many rows Ctrl and an arrow go."""
_ROWS_AT_ONCE = 60
_PAINTED_MS = 15
"""A moment in which what is in view is painted, before the rest is measured."""


class FieldsView(Composing):
    """The table of fields; `row_changed(FieldRow or None)` follows the current row."""

    row_changed = Signal(object)

    def __init__(self, model: FieldsModel, sources: Sources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = own_viewport(self)
        # All of it is drawn below: nothing beneath need be painted first.
        self._inside.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setObjectName("fields")
        self.setAccessibleName(self.tr("Các mục của bài"))
        self.fields = model
        self.setModel(model)
        self.delegate = FieldsDelegate(sources, self)
        self.setItemDelegate(self.delegate)
        self.delegate.left.connect(self._left_editor)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(10)
        header = FieldsHead(self)
        header.setAccessibleName(self.tr("Tên các cột"))
        self.setHorizontalHeader(header)
        self._follows = True
        """Whether the row in hand is kept in view: not after somebody scrolled away from it."""
        self.verticalScrollBar().actionTriggered.connect(lambda _: self._look_away())
        self._heights = QTimer(self, singleShot=True, interval=_PAINTED_MS)
        self._heights.timeout.connect(lambda: self._more_heights())
        self._measured = 0
        model.modelReset.connect(self._arrange)
        model.layoutChanged.connect(self._arrange)
        model.rowsInserted.connect(self._arrange)
        model.rowsRemoved.connect(self._arrange)
        model.dataChanged.connect(self._arrange)

    def _look_away(self) -> None:
        self._follows = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._follows = False
        super().wheelEvent(event)

    # Where one is

    @property
    def place(self) -> int:
        return self.currentIndex().row()

    @property
    def current(self) -> FieldRow | None:
        """Return the row in hand."""
        return self.fields.row(self.place)

    def go_to(self, place: int, cell: str = VALUE) -> None:
        """Make the row at a place the current one."""
        row = self.fields.row(place)
        if row is not None and row.kind != HEAD:
            self._follows = True
            self.setCurrentIndex(self.fields.index(place, CELLS.index(cell)))
            self._show_around(place)

    def _show_around(self, place: int) -> None:
        """Keep the neighbours of a row in view: the heading above it, and what comes next."""
        for near in (place + 3, place + 2, place - 1, place):
            if self.fields.row(near) is not None:
                self.scrollTo(self.fields.index(near, 0))

    def go_to_group(self, group: str) -> None:
        """Make a group's first row the current one, its heading at the top; when it is that already, its last row."""
        row, place = self.current, self.fields.first_of(group)
        if row is not None and row.group == group and self.place == place:
            # Asked for again: its last row.
            self.go_to(max(p for p, other in enumerate(self.fields.rows) if other.group == group))
            return
        self.go_to(place)
        if place > 0:
            self.scrollTo(self.fields.index(place - 1, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def leap(self, by: int) -> None:
        """Go on by several rows at once, to the last one where there are fewer."""
        for _ in range(_LEAP):
            self.step(by)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) row, headings left out."""
        place = self.place + by
        while (row := self.fields.row(place)) is not None and row.kind == HEAD:
            place += by
        column = self.currentIndex().column()
        if self.fields.row(place) is not None:
            self.go_to(place, CELLS[column] if column < 3 else VALUE)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not current.isValid():
            self.row_changed.emit(self.fields.row(current.row()))
        self._inside.update()

    # Editing

    @property
    def editor(self) -> CellEdit | None:
        """Return the editor that is open."""
        return self.delegate.editor if self.state() == QAbstractItemView.State.EditingState else None

    def edit_cell(self, cell: str) -> CellEdit | None:
        """Open the editor of a cell of the row in hand, the cursor behind its text."""
        row = self.current
        if row is None or cell not in editable(row.group):
            return None
        index = self.fields.index(self.place, CELLS.index(cell))
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)
        editor = self.editor
        if editor is not None and editor.strict:
            # One of a list: the first letters of another one replace it.
            editor.selectAll()
        elif editor is not None:
            editor.end(False)
        return editor

    def edit_here(self) -> CellEdit | None:
        """Open the editor of the cell in hand, or of the value where that cell cannot be edited."""
        row, column = self.current, self.currentIndex().column()
        if row is None:
            return None
        cells = editable(row.group)
        return self.edit_cell(CELLS[column] if column < 3 and CELLS[column] in cells else cells[0])

    def edit_other(self) -> CellEdit | None:
        """Open the editor of the row's second cell: offices, category, kind."""
        row = self.current
        cells = editable(row.group) if row else ()
        return self.edit_cell(cells[1]) if len(cells) > 1 else None

    def commit(self) -> bool:
        """Take what an open editor holds; False where it cannot be taken and the editor stays."""
        editor = self.editor
        return editor is None or self.delegate._finish(editor)

    def _left_editor(self, by: int) -> None:
        self.step(by)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.keeps_letters(event):
                return True
            # Copy and paste are this table's while it has the keyboard, not the window's.
            keys = QKeySequence.StandardKey
            if event.matches(keys.Copy) or event.matches(keys.Paste):
                event.accept()
                return True
        return super().event(event)

    def _copy(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(str(index.data() or ""))

    def _paste(self) -> None:
        """Open the cell in hand with what is on the clipboard, for the person to accept."""
        editor = self.edit_here()
        if editor is not None:
            editor.selectAll()
            editor.paste()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.passes_on(event):
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
            return
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and plain:
            self.step(1 if key == Qt.Key.Key_Tab else -1)
            return
        if (
            key in (Qt.Key.Key_Down, Qt.Key.Key_Up)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.leap(1 if key == Qt.Key.Key_Down else -1)
            return
        if key == Qt.Key.Key_Space and plain:
            return
        text = event.text()
        if text and text.isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # Typing anywhere in the row edits the cell in hand, or the value where that cell cannot be.
            row, column = self.current, self.currentIndex().column()
            if row is not None and (column > 2 or CELLS[column] not in editable(row.group)):
                self.setCurrentIndex(self.fields.index(self.place, VALUE_COLUMN))
        super().keyPressEvent(event)

    def focusNextPrevChild(self, _: bool) -> bool:
        """Tab moves between rows here; F6 leads to the other panes."""
        return False

    # Widths and heights

    def _arrange(self) -> None:
        """Set what goes across columns, and the heights."""
        self.clearSpans()
        self._start_heights()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_widths()
        if self.currentIndex().isValid():
            # A bar that comes below must not cover the row in hand.
            self.scrollTo(self.currentIndex())

    def _set_widths(self) -> None:
        whole = self._inside.width()
        letter = self.fontMetrics().averageCharWidth()
        label = min(letter * 15, whole * 23 // 100)
        state = max(min(letter * 14 + 12, whole * 25 // 100), min(letter * 11, whole * 3 // 10))
        rest = whole - label - state
        for column, width in (
            (LABEL_COLUMN, label), (VALUE_COLUMN, rest * 56 // 100), (DETAIL_COLUMN, rest - rest * 56 // 100), (STATE_COLUMN, state)
        ):  # fmt: skip
            self.setColumnWidth(column, width)
        self._start_heights()

    def _start_heights(self) -> None:
        """Measure what is in view now and the rest when there is time."""
        self._measured = 0
        self._more_heights(max(self.place, 0) + self._inside.height() // self.fontMetrics().height() // 2 + 3)

    def _more_heights(self, count: int = _ROWS_AT_ONCE) -> None:
        """Measure some rows more, and let those of one value have the room of two columns."""
        widths = [self.columnWidth(column) for column in range(4)]
        told, rows = self.fields.told, self.fields.rows
        last = min(self._measured + count, len(rows), self._measured + _ROWS_AT_ONCE)
        header, font = self.verticalHeader(), self.font()
        here, pushed = self.currentIndex(), False
        for place in range(self._measured, last):
            row = rows[place]
            wide = told.is_wide(row)
            if row.kind == HEAD:
                self.setSpan(place, 0, 1, 4)
            elif wide and self.columnSpan(place, VALUE_COLUMN) == 1:
                self.setSpan(place, VALUE_COLUMN, 1, 2)
            room = [widths[0], widths[1] + widths[2], 0, widths[3]] if wide else widths
            high = self.delegate.height(told, row, room, font)
            if header.sectionSize(place) != high:
                header.resizeSection(place, high)
                pushed = pushed or place <= here.row()
        self._measured = last
        if pushed and self._follows:
            # Rows above grew (the units above a place came in): the row in hand stays in view.
            # Qt takes the new heights into the scroll bar's range when there is time only.
            self.updateGeometries()
            self._show_around(here.row())
        if last < len(rows):
            self._heights.start()

    def draw_ahead(self, told: FieldTexts) -> None:
        """Draw the rows of an article that will be in view when it is shown."""
        if not self.devicePixelRatioF().is_integer():
            # At 125 % a row may begin within a pixel: where, is known when it is in view only.
            return
        count = self._inside.height() // (self.fontMetrics().height() + 2 * PAD_Y) + 1
        last = min(max(told.first_doubt + 4, count), len(told.rows))
        self.delegate.draw_ahead(self, told, range(max(last - count, 0), last))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in view. Not cell after cell: Qt asks four times for each of them, at twice the time."""
        painter = QPainter(self._inside)
        area = event.rect()
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        end = area.top()
        if first >= 0:
            last = last if last >= 0 else len(self.fields.rows) - 1
            self.delegate.paint_rows(painter, self, range(first, last + 1))
            end = self.rowViewportPosition(last) + self.rowHeight(last)
        if end <= area.bottom():
            # Rows cover what is under them.
            painter.fillRect(area.adjusted(0, end - area.top(), 0, 0), paint_colour(theme().surface))
        painter.end()
