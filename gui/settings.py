"""What the program remembers between runs, apart from the project: sizes, recent projects, choices."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

_RECENT = 8


class Settings:
    """Typed access to the settings file (an .ini file in the user's own folder, or the one given)."""

    def __init__(self, path: Path | None = None) -> None:
        if path is None:
            self._store = QSettings(
                QSettings.Format.IniFormat, QSettings.Scope.UserScope, "SoatTin", "SoatTin"
            )
        else:
            self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def recent(self) -> list[Path]:
        """Return the projects opened last, those that are gone left out."""
        paths = self._store.value("recent", [], list) or []
        return [Path(p) for p in paths if Path(p).is_file()]

    def add_recent(self, path: Path) -> None:
        paths = [str(path.absolute()), *(str(p) for p in self.recent())]
        self._store.setValue("recent", list(dict.fromkeys(paths))[:_RECENT])

    def bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def text(self, key: str, default: str = "") -> str:
        return str(self._store.value(key, default))

    def number(self, key: str, default: int = 0) -> int:
        try:
            return int(self._store.value(key, default))
        except (TypeError, ValueError):
            return default

    def set(self, key: str, value: Any) -> None:
        self._store.setValue(key, value)

    def sync(self) -> None:
        self._store.sync()
