"""What the plain words around a figure speak for, beside the cues: a second opinion on its category.

`figure_evidence` weighs phrases that somebody wrote down as cues. Where none stands near, or one that means
something else here, it is wrong and does not notice. The words themselves know less (four figures in five,
where the cues judge nine in ten) but err elsewhere: where the two disagree, a person should look.
`figure_words.tsv` holds the weights, fitted to our own tuned texts by `tests/gold/fit_doubts.py`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from struct import Struct

from soattin.core.records import CATEGORIES
from soattin.core.text.tables import rows

BEFORE, BEHIND, NEAR = 12, 10, 3
"""So many tokens before and behind a figure are looked at, and so many count as next to it too."""
Opinion = list[float]
"""How much speaks for each category, in the order of `CATEGORIES`."""
Sign = tuple[str, str]
"""A place and a word that stands there."""
WHATEVER = ("*", "*")
"""What speaks for each category whatever the words."""
_BEFORE, _BEHIND, _NEXT_BEFORE, _NEXT_BEHIND = "trước", "sau", "ngay trước", "ngay sau"
_UNIT, _OF_UNIT, _KIND, _PREVIOUS = "đơn vị", "chữ đơn vị", "thứ", "loại trước"
_LONGEST = 40
"""Longer units are not remembered: no text makes the program keep much of it."""
_EXACT = 1000
"""The table has weights to a hundredth: they are added up as whole numbers."""
_BITS, _ROOM = 32, 1 << 31
_NUMBERS = Struct(f"<{len(CATEGORIES)}I")
_ALL_ROOM = sum(_ROOM << _BITS * number for number in range(len(CATEGORIES)))
Weights = int
"""How much speaks for each category, times `_EXACT`, side by side in one number, 32 bits each: one addition adds all."""


def signs(
    keys: Sequence[str], start: int, end: int, unit: str, kind: str, previous: str | None
) -> Iterator[Sign]:
    """Yield what stands around the figure at the tokens `start` to `end` of those with `keys`.

    `unit` is what it counts, `kind` of which sort that is, `previous` the category of the figure before it.
    """
    for place, words in (
        (_BEFORE, keys[max(0, start - BEFORE) : start]),
        (_BEHIND, keys[end : end + BEHIND]),
        (_NEXT_BEFORE, keys[max(0, start - NEAR) : start]),
        (_NEXT_BEHIND, keys[end : end + NEAR]),
    ):
        for word in dict.fromkeys(words):
            yield place, word
    low = unit.lower()
    yield _UNIT, low
    for word in dict.fromkeys(low.split()):
        yield _OF_UNIT, word
    yield _KIND, kind
    if previous is not None:
        yield _PREVIOUS, previous


@cache
def _tables() -> tuple[Weights, dict[str, dict[str, Weights]]]:
    """Return what speaks for each category whatever the words, and the words' weights at each place."""
    numbers = {category: number for number, category in enumerate(CATEGORIES)}
    always = 0
    tables: dict[str, dict[str, Weights]] = {
        place: {}
        for place in (_BEFORE, _BEHIND, _NEXT_BEFORE, _NEXT_BEHIND, _UNIT, _OF_UNIT, _KIND, _PREVIOUS)
    }
    for place, word, *told in rows("figure_words.tsv"):
        pairs = (entry.rpartition(" ") for entry in told)
        weights = sum(
            round(float(weight) * _EXACT) << _BITS * numbers[category] for category, _, weight in pairs
        )
        if (place, word) == WHATEVER:
            always = weights
        else:
            tables[place][word] = weights
    return always, tables


@lru_cache(maxsize=20_000)
def _of_unit(unit: str, kind: str, previous: str | None) -> Weights:
    """Return what the unit and the figure before say; the same few come again and again."""
    always, tables = _tables()
    sums, low = always, unit.lower()
    for place, words in (
        (_UNIT, [low]),
        (_OF_UNIT, dict.fromkeys(low.split())),
        (_KIND, [kind]),
        (_PREVIOUS, [previous]),
    ):
        for word in words:
            sums += tables[place].get(word or "", 0)
    return sums


def opinion(keys: list[str], start: int, end: int, unit: str, kind: str, previous: str | None) -> Opinion:
    """Return how much the words around a figure speak for each category; `keys` are those of its sentence's tokens."""
    tables = _tables()[1]
    of_unit = _of_unit if len(unit) <= _LONGEST else _of_unit.__wrapped__
    sums: Weights = of_unit(unit, kind, previous)
    before, behind = max(0, start - BEFORE), end + BEHIND
    for table, first, last in (
        (tables[_BEFORE], before, start),
        (tables[_BEHIND], end, behind),
        (tables[_NEXT_BEFORE], max(0, start - NEAR), start),
        (tables[_NEXT_BEHIND], end, end + NEAR),
    ):
        sums += sum(map(table.__getitem__, table.keys() & set(keys[first:last])))
    told = _NUMBERS.unpack((sums + _ALL_ROOM).to_bytes(_NUMBERS.size, "little"))
    return [(number - _ROOM) / _EXACT for number in told]


def agreement(told: Opinion, category: str) -> tuple[float, str, float]:
    """Return what the words say of `category`.

    That is the logarithm of the probability that they give it, the category they favour, and how undecided
    they are: the entropy, 0 where they know but one.
    """
    top = max(told)
    odds = [math.exp(value - top) for value in told]
    total = sum(odds)
    undecided = math.log(total) - sum([o * (v - top) for o, v in zip(odds, told, strict=True)]) / total
    return told[CATEGORIES.index(category)] - top - math.log(total), CATEGORIES[told.index(top)], undecided
