"""The program's data: word tables, places, translations, icons, sample articles."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def path(name: str) -> Path:
    """Return where the resource `name` ("samples", "icons/soattin.svg") lies."""
    return _HERE / name
