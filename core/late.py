"""Modules that are loaded when something of them is first used, so that a start pays for what it shows.

Written beside the usual import, which the type checker and the readers of the layers see:

    if TYPE_CHECKING:
        from soattin.db import backups, checks
    else:
        backups, checks = late("soattin.db.backups", "soattin.db.checks")
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any


class Late:
    """Stands for a module until something of it is asked for; from then on hands through to it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._loaded: ModuleType | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._loaded or self.module(), name)

    def module(self) -> ModuleType:
        """Return the module, loading it the first time; safe from any thread."""
        self._loaded = import_module(self._name)
        return self._loaded


def late(*names: str) -> tuple[Any, ...]:
    """Return a stand-in for each of the modules."""
    return tuple(Late(name) for name in names)
