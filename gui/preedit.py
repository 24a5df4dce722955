"""Keeps the word that an input method is composing from being lost.

Through fcitx5 and ibus a click elsewhere, Tab or a shortcut drops the word not yet committed, and
`QInputMethod.commit()` does not help. So the word is committed to its widget before such an event gets on. fcitx5
commits it as well, but only after the key has got through, to whatever has the keyboard by then: that one is dropped.
"""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from shiboken6 import isValid

_KEY_EVENTS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_LEFT_TO_THE_METHOD = {
    Qt.Key.Key_Backspace, Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_unknown,
}  # fmt: skip
_STRONG = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


_ECHO_SECONDS = 1.0
"""So long after the guard's own commit the method's may still come in."""


class PreeditGuard(QObject):
    """An event filter for the whole application."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._widget: QObject | None = None
        self._word = ""
        self._committed, self._at = "", 0.0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._drop_echo(event)
            self._word = event.preeditString()
            self._widget = watched if self._word else None
        elif self._word and (
            kind in (QEvent.Type.MouseButtonPress, QEvent.Type.FocusAboutToChange)
            or (kind in _KEY_EVENTS and isinstance(event, QKeyEvent) and _ends_the_word(event))
        ):
            self.commit()
        return False

    def _drop_echo(self, event: QInputMethodEvent) -> None:
        """Take the word out of the event where it is the one that the guard committed a moment ago."""
        if (
            self._committed
            and event.commitString() == self._committed
            and monotonic() - self._at < _ECHO_SECONDS
        ):
            event.setCommitString("")
            self._committed = ""
        elif event.commitString() or event.preeditString():
            self._committed = ""

    def commit(self) -> None:
        """Give the word that is being composed to its widget."""
        widget, word = self._widget, self._word
        self._widget, self._word = None, ""
        if widget is None or not isValid(widget):
            return
        event = QInputMethodEvent()
        event.setCommitString(word)
        QCoreApplication.sendEvent(widget, event)
        self._committed, self._at = word, monotonic()
        QGuiApplication.inputMethod().reset()


def _ends_the_word(event: QKeyEvent) -> bool:
    """Whether a key does something else than type: Tab, Enter, arrows, shortcuts."""
    if event.key() in _LEFT_TO_THE_METHOD:
        return False
    return bool(event.modifiers() & _STRONG) or not event.text().isprintable() or not event.text()
