"""The editor of one cell: a line to type in, with a list of proposals and a hint under it.

The list belongs to the window and never takes the keyboard, and nothing is ever put into the line while an
input method composes a word: UniKey and fcitx5 both break words where a completer writes inline.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDate, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHideEvent,
    QIcon,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from soattin.core.records import Spans
from soattin.core.review.completion import Choice
from soattin.core.review.layout import FieldRow
from soattin.gui.spoken import spoken
from soattin.gui.style import theme
from soattin.resources import path as resource

Propose = Callable[[str, int], Sequence[Choice]]
Hint = Callable[[str], tuple[str, bool]]
Index = QModelIndex | QPersistentModelIndex
_MOST_ROWS = 8
NoteRole = Qt.ItemDataRole.UserRole + 1


class ProposalDelegate(QStyledItemDelegate):
    """Draws a proposal: the words at the left, where they come from at the right, in a quieter colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, QFontMetrics(option.font).height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = theme()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, QColor(colours.accent if chosen else colours.surface))
        rect = option.rect.adjusted(8, 0, -8, 0)
        metrics, note = QFontMetrics(option.font), str(index.data(NoteRole) or "")
        words = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
        painter.setPen(QColor(colours.on_accent if chosen else colours.text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
        room = rect.width() - metrics.horizontalAdvance(words) - 16
        painter.setPen(QColor(colours.on_accent if chosen else colours.muted))
        shown = metrics.elidedText(note, Qt.TextElideMode.ElideRight, max(room, 0))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
        painter.restore()


class ProposalBox(QFrame):
    """The list and the hint under an editor."""

    chosen = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("proposals")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Gợi ý"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setItemDelegate(ProposalDelegate(self.list))
        self.list.itemClicked.connect(lambda item: self.chosen.emit(self.list.row(item)))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.hint)
        column.addWidget(self.list)
        self.hide()

    def show_choices(self, choices: Sequence[Choice], hint: str, wrong: bool) -> None:
        self.list.clear()
        for choice in choices:
            item, note = QListWidgetItem(choice.text), spoken(choice.note)
            item.setData(NoteRole, note)
            item.setToolTip(f"{choice.text} · {note}" if note else choice.text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.toolTip())
            self.list.addItem(item)
        self.list.setVisible(bool(choices))
        self.hint.setText(hint)
        self.hint.setProperty("role", "doubt" if wrong else "muted")
        self.hint.style().unpolish(self.hint)
        self.hint.style().polish(self.hint)
        self.hint.setVisible(bool(hint))
        self.setVisible(bool(choices) or bool(hint))

    def place_under(self, editor: QWidget) -> None:
        """Stand under the editor, or above it where there is no room below."""
        window = self._window
        corner = editor.mapTo(window, QPoint(0, editor.height()))
        width = min(max(editor.width(), self.fontMetrics().averageCharWidth() * 44), window.width() - 8)
        rows = min(self.list.count(), _MOST_ROWS)
        height = rows * max(self.list.sizeHintForRow(0), 1) + 6 if rows else 0
        self.list.setFixedHeight(height)
        if self.hint.isVisibleTo(self):
            self.hint.setContentsMargins(8, 5, 8, 5)
            height += self.hint.heightForWidth(width - 2)
        left = max(4, min(corner.x(), window.width() - width - 4))
        top = corner.y() + 1
        if top + height > window.height():
            top = max(0, corner.y() - editor.height() - height - 3)
        # Its own margins and the frame's line.
        self.setGeometry(QRect(left, top, width, height + 4))
        self.raise_()


class CellEdit(QLineEdit):
    """The line; `propose(text, cursor)` gives the list, `hint(text)` a sentence and whether it is a fault."""

    picked = Signal()
    """A proposal was put into the line with the mouse, which ends the edit as Enter does."""

    def __init__(
        self,
        parent: QWidget,
        row: FieldRow,
        cell: str,
        propose: Propose,
        hint: Hint,
        *,
        strict: bool = False,
        separator: str = "",
        day: Callable[[str], str | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self.row, self.cell = row, cell
        self._propose, self._hint = propose, hint
        self.strict = strict
        self.separator = separator
        self._day = day
        if day is not None:
            self._add_calendar_button()
        self.spans: Spans | None = None
        self.choice: Choice | None = None
        self.touched = False
        self._choices: list[Choice] = []
        self._preedit = ""
        self.box = ProposalBox(parent.window())
        self.box.chosen.connect(self._clicked)
        self.textEdited.connect(self._edited)
        self.destroyed.connect(self.box.deleteLater)

    # What is proposed

    def composed(self) -> str:
        """Return the line with the word that an input method is composing."""
        text, at = self.text(), self.cursorPosition()
        return text[:at] + self._preedit + text[at:]

    def refresh(self) -> None:
        """Ask anew for proposals and the hint."""
        text = self.composed()
        at = self.cursorPosition() + len(self._preedit)
        show = self.touched or self.strict
        self._choices = list(self._propose(text, at)) if show else []
        hint, wrong = self._hint(text)
        self.box.show_choices(self._choices, hint, wrong)
        self.box.list.setCurrentRow(self._preset(text.strip()))
        if self.box.isVisibleTo(self.window()):
            self.box.place_under(self)

    def _preset(self, text: str) -> int:
        """Return the proposal that Enter takes: none, but for one of a list the one that stands there or fits."""
        if not self.strict or not text:
            return -1
        words = [choice.text for choice in self._choices]
        return words.index(text) if text in words else 0 if words else -1

    def _edited(self, _: str) -> None:
        self.touched = True
        self.choice = None
        self.spans = None
        self.refresh()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._preedit = event.preeditString()
        if event.preeditString() or event.commitString():
            self.touched = True
        self.refresh()

    # Choosing

    def highlighted(self) -> Choice | None:
        row = self.box.list.currentRow()
        return (
            self._choices[row]
            if self.box.list.isVisibleTo(self.box) and 0 <= row < len(self._choices)
            else None
        )

    def move_choice(self, by: int) -> bool:
        """Highlight another proposal; False where there are none."""
        count = len(self._choices)
        if not count or not self.box.isVisible():
            return False
        row = self.box.list.currentRow() + by
        self.box.list.setCurrentRow(-1 if row in (-1, count) and not self.strict else row % count)
        return True

    def take(self, choice: Choice) -> None:
        """Put a proposal into the line: the whole line, or the part between separators in which one types."""
        if self.separator:
            text, at = self.text(), self.cursorPosition()
            start = text.rfind(self.separator, 0, at) + 1
            end = text.find(self.separator, at)
            end = len(text) if end < 0 else end
            lead = " " if start else ""
            self.setText(text[:start] + lead + choice.text + text[end:])
            self.setCursorPosition(start + len(lead) + len(choice.text))
        else:
            self.setText(choice.text)
        self.touched = True
        self.choice = choice
        self.spans = choice.spans or None
        self.hide_box()

    def put(self, text: str, spans: Spans) -> None:
        """Put a stretch of the article into the line, with its evidence."""
        self.take(Choice(text, spans=spans))
        self.refresh()

    def _clicked(self, row: int) -> None:
        if 0 <= row < len(self._choices):
            self.take(self._choices[row])
            self.picked.emit()

    def hide_box(self) -> None:
        self._choices = []
        self.box.hide()

    def complain(self, message: str) -> None:
        """Say why what was typed cannot be taken; the line stays open."""
        self._choices = []
        self.box.show_choices([], message, True)
        self.box.place_under(self)

    # The calendar

    def _add_calendar_button(self) -> None:
        name = self.tr("Mở lịch (Alt+↓)")
        action = self.addAction(
            QIcon(str(resource("icons/calendar.svg"))), QLineEdit.ActionPosition.TrailingPosition
        )
        action.setToolTip(name)
        action.triggered.connect(self.open_calendar)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(name)

    def open_calendar(self) -> None:
        """Show the calendar at the day typed so far."""
        if self._day is None:
            return
        from soattin.gui.review.calendar import CalendarPopup

        day = QDate.fromString((self._day(self.text()) or "")[:10], "yyyy-MM-dd")
        self.hide_box()
        calendar = CalendarPopup(self, day if day.isValid() else QDate.currentDate(), self._take_day)
        calendar.show()
        calendar.setFocus()

    def _take_day(self, day: QDate) -> None:
        self.take(Choice(day.toString("dd/MM/yyyy")))
        self.setFocus()
        self.refresh()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not event.modifiers() and not self._preedit:
            if not self._choices:
                self.touched = True
                self.refresh()
            if self.move_choice(1 if event.key() == Qt.Key.Key_Down else -1):
                event.accept()
                return
        super().keyPressEvent(event)

    @property
    def composing(self) -> bool:
        return bool(self._preedit)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self.box.hide()
        super().hideEvent(event)
