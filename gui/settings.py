"""What the program remembers between runs, apart from the project: sizes, recent projects, choices."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

_RECENT = 8


def program_folder() -> Path:
    """Return the folder the program stands in: of the packed program's file, or of the checkout."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parent.parent


def portable_file(folder: Path | None = None) -> Path | None:
    """Return the settings file beside the program where it is carried on a stick, else None.

    So it is where a `soattin.ini` or a `portable.txt` stands in the program's folder.
    """
    folder = folder or program_folder()
    file = folder / "soattin.ini"
    return file if file.is_file() or (folder / "portable.txt").is_file() else None


class Settings:
    """Typed access to the settings file (an .ini file in the user's own folder, or the one given)."""

    def __init__(self, path: Path | None = None) -> None:
        path = path or portable_file()
        if path is None:
            self._store = QSettings(
                QSettings.Format.IniFormat, QSettings.Scope.UserScope, "SoatTin", "SoatTin"
            )
        else:
            self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def folder(self) -> Path:
        """Where the settings file lies; the program's log lies beside it."""
        return Path(self._store.fileName()).parent

    def recent(self) -> list[Path]:
        """Return the projects opened last, those that are gone left out."""
        kept = self._store.value("recent", [], list)
        paths = [Path(str(path)) for path in kept] if isinstance(kept, list) else []
        return [path for path in paths if path.is_file()]

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
            return int(str(self._store.value(key, default)))
        except ValueError:
            return default

    def set(self, key: str, value: Any) -> None:
        self._store.setValue(key, value)

    def sync(self) -> None:
        self._store.sync()
