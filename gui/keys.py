"""Keys: which command has which, changed ones kept in the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from soattin.gui.settings import Settings

_Key = Qt.Key


class Command(NamedTuple):
    """A command with its key as it comes; `changeable` is False where a whole family of keys hangs on it."""

    id: str
    text: str
    key: str
    changeable: bool = True


TEXT_KEYS = frozenset(
    {
        "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+Z", "Ctrl+Y", "Ctrl+Left", "Ctrl+Right", "Ctrl+Shift+Left",
        "Ctrl+Shift+Right", "Ctrl+Home", "Ctrl+End", "Home", "End", "Shift+Home", "Shift+End", "Ctrl+Backspace",
        "Ctrl+Del", "Backspace", "Left", "Right", "Up", "Down", "Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down",
        "PgUp", "PgDown", "Shift+PgUp", "Shift+PgDown", "Shift+Ins", "Ctrl+Ins", "Shift+Del", "Esc", "Tab",
        "Shift+Tab", "Space",
    }
)  # fmt: skip
"""Keys of a text editor: no command may take one."""


class Keymap(QObject):
    """The keys of all commands of the window; `changed` follows a new key."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._actions: dict[str, tuple[Command, QAction]] = {}
        self._all: Callable[[], Iterable[QAction]] = tuple

    def reserve(self, actions: Callable[[], Iterable[QAction]]) -> None:
        """Keep commands from taking the keys of these actions, the window's own among them."""
        self._all = actions

    def _reserved(self) -> list[QAction]:
        mine = {action for _, action in self._actions.values()}
        return [action for action in self._all() if action not in mine]

    def bind(self, command: Command, action: QAction) -> None:
        """Give an action its key: the changed one where there is one."""
        self._actions[command.id] = (command, action)
        action.setObjectName(command.id)
        self._apply(command, action)

    def _apply(self, command: Command, action: QAction) -> None:
        key = self.key(command)
        keys = [QKeySequence(key)]
        if key == "Return":
            keys.append(QKeySequence("Enter"))
        if key == "Ctrl+Return":
            keys.append(QKeySequence("Ctrl+Enter"))
        if key == "Ctrl+Shift+Return":
            keys.append(QKeySequence("Ctrl+Shift+Enter"))
        action.setShortcuts(keys)

    def commands(self) -> list[Command]:
        return [command for command, _ in self._actions.values()]

    def key(self, command: Command) -> str:
        """Return a command's key as portable text."""
        return self._settings.text(f"keys/{command.id}", command.key)

    def conflict(self, command: Command, key: str) -> str:
        """Return why `key` cannot be the command's, in Vietnamese; empty where it can."""
        sequence = QKeySequence(key)
        if sequence.isEmpty() or sequence.count() != 1:
            return self.tr("Hãy bấm một tổ hợp phím.")
        written = sequence.toString(QKeySequence.SequenceFormat.PortableText)
        one = sequence[0]  # type: ignore[index]  # the stubs of PySide leave it out
        strong = one.keyboardModifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        if not strong and 0x20 <= one.key() < 0x1000000:
            # Telex and VNI send letters and digits: none of them may be a command.
            return self.tr(
                "Phím chữ và số để gõ tiếng Việt nên không dùng làm lệnh được. Hãy thêm Ctrl hoặc Alt."
            )
        if written in TEXT_KEYS:
            return self.tr("{key} là phím soạn thảo văn bản nên không dùng làm lệnh được.").format(
                key=written
            )
        for other, action in self._actions.values():
            keys = {k.toString(QKeySequence.SequenceFormat.PortableText) for k in action.shortcuts()}
            if other.id != command.id and written in keys:
                return self.tr("{key} đang là phím của “{other}”.").format(key=written, other=other.text)
        for action in self._reserved():
            if sequence in action.shortcuts():
                name = action.text().replace("&", "").rstrip("…")
                return self.tr("{key} đang là phím của “{other}”.").format(key=written, other=name)
        return ""

    def shown_key(self, command: str) -> str:
        """Return the key of the command with this id as people write it."""
        return shown(self.key(self._actions[command][0]))

    def change(self, command: Command, key: str) -> str:
        """Give a command another key; returns why not where it cannot be, and changes nothing then."""
        why = self.conflict(command, key)
        if not why:
            self._settings.set(
                f"keys/{command.id}", QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
            )
            self._apply(*self._actions[command.id])
            self.changed.emit()
        return why

    def reset(self) -> None:
        """Give every command the key it came with."""
        for command, action in self._actions.values():
            self._settings.set(f"keys/{command.id}", command.key)
            self._apply(command, action)
        self.changed.emit()


def shown(key: str) -> str:
    """Return a key as people write it: Enter instead of Return, arrows as signs."""
    for written, people in (
        ("Return", "Enter"), ("Ins", "Insert"), ("Del", "Delete"), ("Left", "←"), ("Right", "→"), ("Up", "↑"), ("Down", "↓"),
        ("PgDown", "PgDn"),
    ):  # fmt: skip
        parts = key.split("+")
        key = "+".join(people if part == written else part for part in parts)
    return key
