"""The word tables that matching reads, from `resources/tables`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from soattin.core.text.fold import same_key

Words = tuple[str, ...]


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a table as lists of columns, comments and blank lines left out."""
    text = (files("soattin.resources") / "tables" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


@cache
def terms() -> dict[Words, Words]:
    """Return abbreviations of bodies and offices with their full forms, as words in `same_key` form."""
    return {tuple(same_key(r[0]).split()): tuple(same_key(r[1]).split()) for r in rows("match_terms.tsv")}


@cache
def unit_types() -> dict[Words, tuple[str, int]]:
    """Return the ways to write a unit's type, as words, with the type and its level (0: several)."""
    return {tuple(same_key(r[0]).split()): (same_key(r[1]), int(r[2])) for r in rows("match_units.tsv")}
