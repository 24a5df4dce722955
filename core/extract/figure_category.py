"""To which category a figure belongs: the evidence of `figure_evidence`, weighed.

The weights (`category_weights.tsv`) belong to the places of evidence, by what is counted (money, people, …)
and by groups of categories; they were fitted to our own tuned articles and sentences by
`tests/gold/fit_categories.py`. The sum for each category gives its probability; `figure_doubt` judges the winner's.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from soattin.core.extract.figure_evidence import Evidence
from soattin.core.records import CATEGORIES
from soattin.core.text.tables import rows

GROUPS = {
    "cứu trợ": "nạn",
    "phòng chống dịch": "nạn",
    "giám sát phản biện": "giám sát",
    "bầu cử": "cử tri",
    "tiếp xúc cử tri": "cử tri",
    "khác": "chung",
    "tổ chức": "chung",
    "tuyên truyền": "chung",
    "quỹ vì người nghèo": "an sinh",
    "nhà đại đoàn kết": "an sinh",
    "quà tặng": "an sinh",
    "an sinh xã hội khác": "an sinh",
    "công trình": "dân góp",
    "hiến đất": "dân góp",
    "ngày công": "dân góp",
    "nông thôn mới": "dân góp",
}
"""Categories whose evidence counts alike; the rest have a group in common ("riêng")."""
_USUAL = frozenset(("khác", "tổ chức", "an sinh xã hội khác"))
"""Where figures belong that nothing speaks for, by what they count; no other category has a start."""
ANY, BIAS = "*", "bias"


class Verdict(NamedTuple):
    """A category and how probable it is, the next one beside it."""

    category: str
    probability: float
    next_probability: float = 0.0
    by_cues: float = 0.0
    """By how much the cues alone favour the category before the next one; below 0 they favour another."""


def shares(place: str, category: str, kind: str) -> Iterator[tuple[str, str, str]]:
    """Yield the keys whose weights add up to that of evidence at `place` for a figure of that kind."""
    group = GROUPS.get(category, "riêng")
    if place == BIAS:
        if category in _USUAL:
            yield place, category, ANY
            yield place, category, kind
        return
    yield place, ANY, ANY
    yield place, group, ANY
    yield place, ANY, kind
    yield place, group, kind


@cache
def _table() -> dict[tuple[str, str, str], float]:
    return {(row[0], row[1], row[2]): float(row[3]) for row in rows("category_weights.tsv")}


def _weight(place: str, category: str, kind: str) -> float:
    table = _table()
    return sum(table.get(key, 0.0) for key in shares(place, category, kind))


class _Weights(dict[tuple[str, str], tuple[int, float]]):
    """The category's number and the weight of evidence for it at a place, for a figure that counts `kind`."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def __missing__(self, key: tuple[str, str]) -> tuple[int, float]:
        found = self[key] = CATEGORIES.index(key[0]), _weight(key[1], key[0], self.kind)
        return found


_weights = cache(_Weights)


@cache
def _starting(kind: str) -> list[float]:
    return [_weight(BIAS, category, kind) for category in CATEGORIES]


WORDS_COUNT = 1.0
"""How much the plain words around a figure (`figure_words`) count beside the cues: chosen on figures that neither
is fitted to; between 0.75 and 1.25 it makes little difference."""


def weigh(evidence: Evidence, kind: str, words: Sequence[float] = ()) -> Verdict:
    """Return the most probable category of a figure that counts `kind`, by the evidence and the words around it."""
    cues, weights = _starting(kind).copy(), _weights(kind)
    for key, strength in evidence.items():
        number, weight = weights[key]
        cues[number] += strength * weight
    sums = [cue + WORDS_COUNT * told for cue, told in zip(cues, words, strict=True)] if words else cues[:]
    top = max(sums)
    first = sums.index(top)
    total = sum([math.exp(value - top) for value in sums])
    own = cues.pop(first)
    sums.pop(first)
    second = math.exp(max(sums) - top)
    return Verdict(CATEGORIES[first], 1 / total, second / total, own - max(cues))
