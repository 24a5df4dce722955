"""A table whose editors are opened by composing: they get the keyboard in a pause, not between two words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

if TYPE_CHECKING:
    from soattin.gui.review.editor import CellEdit

_PAUSE_MS = 400
"""After so long without a letter an editor opened by composing gets the keyboard."""
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
_WEAK = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Composing(QTableView):
    """Passes what is composed on to the editor that the first letter opened.

    Qt would give the editor the keyboard at the first committed word. That makes the input method begin anew a moment
    later, and a letter typed in between is lost.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passing = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._hand_over)

    @property
    def editor(self) -> CellEdit | None:
        """Return the editor that is open."""
        raise NotImplementedError

    def commit(self) -> bool:
        """Take what an open editor holds; False where it cannot be taken and the editor stays."""
        raise NotImplementedError

    def _waiting(self) -> CellEdit | None:
        """Return the editor that is open and has not the keyboard yet."""
        editor = self.editor
        return editor if editor is not None and self.hasFocus() and not editor.hasFocus() else None

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        editor = self._waiting()
        if editor is None:
            super().inputMethodEvent(event)
        else:
            QCoreApplication.sendEvent(editor, event)
        self._pause.start()

    def keeps_letters(self, event: QKeyEvent) -> bool:
        """Whether a key is a letter for the waiting editor; before any other key the editor gets the keyboard."""
        if self._waiting() is None:
            return False
        if event.text() and event.text().isprintable() and not event.modifiers() & ~_WEAK:
            event.accept()
            return True
        if event.key() not in _MODIFIERS:
            # A command, or a key that ends the edit: the editor's own from here on.
            self._hand_over()
        return False

    def passes_on(self, event: QKeyEvent) -> bool:
        """Give a key to the waiting editor, where there is one; a key it has no use for comes back and ends here."""
        editor = self._waiting()
        if editor is None:
            return False
        if not self._passing:
            self._pause.start()
            self._passing = True
            try:
                QCoreApplication.sendEvent(editor, event)
            finally:
                self._passing = False
        return True

    def _hand_over(self) -> None:
        """Give the editor the keyboard, unless a word is being composed."""
        editor = self._waiting()
        if editor is not None and editor.composing:
            self._pause.start()
        elif editor is not None:
            self._pause.stop()
            # The end of a composition, for Qt: it moves the keyboard, and the next editor gets it at once.
            super().inputMethodEvent(QInputMethodEvent())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        editor = self.editor
        if editor is not None and QApplication.focusWidget() is not editor and self._pause.isActive():
            # Left before the pause: what is typed is taken, as when an editor is left.
            self._pause.stop()
            self.commit()
        super().focusOutEvent(event)
