"""Reads the word tables in `resources/tables/`: UTF-8 text, one entry a line, columns parted by tabs.

Lines that begin with `#` and empty lines say something to the reader of the table and are passed over.
"""

from __future__ import annotations

from functools import cache

from soattin.core.text.fold import nfc
from soattin.resources import path


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table file `name`, each a tuple of its columns without outer white space."""
    text = nfc((path("tables") / name).read_text("utf-8"))
    lines = [line for line in text.splitlines() if line.strip() and line[0] != "#"]
    return tuple([tuple(map(str.strip, line.split("\t"))) for line in lines])


@cache
def words(name: str) -> tuple[str, ...]:
    """Return the first column of the table file `name`."""
    return tuple([row[0] for row in rows(name)])


@cache
def groups(name: str) -> dict[str, tuple[str, ...]]:
    """Return the table `name` (columns: group, phrase) as the phrases of each group."""
    out: dict[str, list[str]] = {}
    for row in rows(name):
        out.setdefault(row[0], []).append(row[1])
    return {group: tuple(phrases) for group, phrases in out.items()}
