"""The word tables that matching reads, from `resources/tables`."""

from __future__ import annotations

import re
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


@cache
def surnames() -> frozenset[str]:
    """Return the first words of surnames, in `same_key` form."""
    return frozenset(same_key(r[0]).replace("-", " ").split()[0] for r in rows("surnames.tsv"))


@cache
def _shares() -> dict[str, dict[str, float]]:
    often: dict[str, dict[str, float]] = {}
    for part, mille, words in rows("match_name_frequencies.tsv"):
        for word in words.split():
            often.setdefault(same_key(word), {})[part] = float(mille)
    return often


@cache
def usual_surnames() -> frozenset[str]:
    """Return the words that are oftener surnames than middle names, in `same_key` form."""
    return frozenset(word for word, found in _shares().items() if found.get("họ", 0) > found.get("đệm", 0))


@cache
def usual_middle_names() -> frozenset[str]:
    """Return the words that are oftener middle names than surnames, in `same_key` form."""
    return frozenset(word for word, found in _shares().items() if found.get("đệm", 0) > found.get("họ", 0))


@cache
def titles() -> frozenset[Words]:
    """Return forms of address, degrees, ranks and offices that stand before a person's name, as words."""
    found = {_bare_words(r[1]) for r in rows("honorifics.tsv")} | {
        _bare_words(r[0]) for r in rows("match_ranks.tsv")
    }
    return frozenset(words for words in found if words)


def _bare_words(text: str) -> Words:
    return tuple(re.findall(r"[^\W_]+", same_key(text)))


@cache
def short_bodies() -> dict[Words, Words]:
    """Return the short forms of bodies ("Mặt trận") with the whole ones, as words in `same_key` form."""
    return {
        tuple(same_key(short).split()): tuple(same_key(whole).split())
        for short, whole in rows("match_office_bodies.tsv")
    }
