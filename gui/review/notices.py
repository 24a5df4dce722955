"""Bars inside the window that offer something or say why not; never a dialog in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

Offer = tuple[str, Callable[[], object]]


class Notice(QFrame):
    """One sentence and what can be done about it. Esc puts it away and gives the keyboard back."""

    def __init__(
        self, name: str, back_to: QWidget, parent: QWidget | None = None, *, warns: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "bar" if warns else "offer")
        self._back_to = back_to
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.note = QLineEdit()
        self.note.setAccessibleName(self.tr("Ghi chú"))
        self.note.hide()
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        self._buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(6)
        self._column.addWidget(self.label)
        self._column.addWidget(self.note)
        self._column.addLayout(self._row)
        self._row.addStretch(1)
        self.hide()

    def insert(self, widget: QWidget) -> None:
        """Put a widget below the sentence."""
        self._column.insertWidget(1, widget)

    def ask(self, text: str, offers: Sequence[Offer], *, take_keyboard: bool = False) -> None:
        """Show a sentence with buttons, the first of which Enter presses where it has the keyboard."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        self.note.hide()
        self.label.setText(text)
        for place, (name, run) in enumerate(offers):
            button = QPushButton(name)
            button.setAutoDefault(True)
            button.setAccessibleDescription(text)
            button.clicked.connect(lambda _=False, run=run: run())
            self._row.insertWidget(place, button)
            self._buttons.append(button)
        self.show()
        if take_keyboard:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the keyboard to the first button."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_note(self, text: str, note: str, placeholder: str, offers: Sequence[Offer]) -> None:
        """Show a sentence, a line to write in and buttons; Enter in the line presses the first."""
        self.ask(text, offers)
        self.note.setText(note)
        self.note.setPlaceholderText(placeholder)
        self.note.setAccessibleName(placeholder)
        self.note.show()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._buttons:
            focused = next((b for b in self._buttons if b.hasFocus()), self._buttons[0])
            focused.click()
            return
        super().keyPressEvent(event)

    def leave(self) -> None:
        """Put the bar away; the keyboard goes back where it came from."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.hide()
        if had_focus:
            self._back_to.setFocus()
