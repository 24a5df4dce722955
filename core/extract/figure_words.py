"""What the plain words around a figure speak for, beside the cues: a second opinion on its category.

`figure_evidence` weighs phrases that somebody wrote down as cues. Where none stands near, or one that means
something else here, it is wrong and does not notice. The words themselves know less (four figures in five,
where the cues judge nine in ten) but err elsewhere: where the two disagree, a person should look.
`figure_words.tsv` holds the weights, fitted to our own tuned texts by `tests/gold/fit_doubts.py`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from soattin.core.extract.tokens import Token
from soattin.core.records import CATEGORIES
from soattin.core.text.tables import rows

BEFORE, BEHIND, NEAR = 12, 10, 3
"""So many tokens before and behind a figure are looked at, and so many count as next to it."""
Opinion = list[float]
"""How much speaks for each category, in the order of `CATEGORIES`."""


Sign = tuple[str, str]
"""A place and a word that stands there."""
_PLACES = ("trước", "sau", "ngay trước", "ngay sau", "đơn vị", "chữ đơn vị", "thứ", "loại trước")
WHATEVER = ("*", "*")
"""What speaks for each category whatever the words."""


def _around(
    line: Sequence[Token], start: int, end: int, unit: str, kind: str, previous: str | None
) -> tuple[Iterable[str], ...]:
    """Return the words at each of `_PLACES`."""
    before = [token[3] for token in line[max(0, start - BEFORE) : start]]
    behind = [token[3] for token in line[end : end + BEHIND]]
    low = unit.lower()
    once = (
        dict.fromkeys
    )  # and not sets, whose order changes from start to start: the last digit of a sum would too
    return (
        once(before), once(behind), once(before[-NEAR:]), once(behind[:NEAR]), (low,), once(low.split()), (kind,),
        (previous,) if previous else (),
    )  # fmt: skip


def signs(
    line: Sequence[Token], start: int, end: int, unit: str, kind: str, previous: str | None
) -> Iterator[Sign]:
    """Yield what stands around the figure at the tokens `start` to `end` of `line`.

    `unit` is what it counts, `kind` of which sort that is, `previous` the category of the figure before it.
    """
    for place, words in zip(_PLACES, _around(line, start, end, unit, kind, previous), strict=True):
        for word in words:
            yield place, word


@cache
def _tables() -> tuple[tuple[float, ...], tuple[dict[str, tuple[tuple[int, float], ...]], ...]]:
    """Return what speaks for each category whatever the words, and the words' weights at each of `_PLACES`."""
    numbers = {category: number for number, category in enumerate(CATEGORIES)}
    always = [0.0] * len(CATEGORIES)
    tables: dict[str, dict[str, tuple[tuple[int, float], ...]]] = {place: {} for place in _PLACES}
    for place, word, *told in rows("figure_words.tsv"):
        pairs = (entry.rpartition(" ") for entry in told)
        weights = tuple((numbers[category], float(weight)) for category, _, weight in pairs)
        if (place, word) == WHATEVER:
            for number, weight in weights:
                always[number] = weight
        else:
            tables[place][word] = weights
    return tuple(always), tuple(tables.values())


def opinion(
    line: Sequence[Token], start: int, end: int, unit: str, kind: str, previous: str | None
) -> Opinion:
    """Return how much the words around a figure speak for each category."""
    always, tables = _tables()
    sums = list(always)
    for table, words in zip(tables, _around(line, start, end, unit, kind, previous), strict=True):
        for word in words:
            if word in table:
                for number, weight in table[word]:
                    sums[number] += weight
    return sums


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
