"""Word tables: data in `resources/tables`, read once.

A table is a UTF-8 text file that a person of the office can read and extend: lines beginning with `#` are
comments, empty lines do not count, columns are separated by one tab.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "tables"


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table `name` ("units.tsv"), every cell without white space around it.

    Raises `FileNotFoundError` for a table that is not shipped: a bug, not something a user can mend.
    """
    lines = (_FOLDER / name).read_text("utf-8").splitlines()
    return tuple(
        tuple(cell.strip() for cell in line.split("\t"))
        for line in lines
        if line.strip() and not line.startswith("#")
    )


@cache
def words(name: str) -> tuple[str, ...]:
    """Return the first column of the table `name`, in order."""
    return tuple(row[0] for row in rows(name))
