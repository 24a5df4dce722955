"""How likely a value is wrong, from several weak signals at once.

No single signal tells wrong values well: each rule that doubts "where X" either misses most of them or doubts
too many right ones. So the signals of a value are weighed together (`doubt_weights.tsv`, fitted by
`tests/gold/fit_doubts.py` to values that were judged without the texts they stand in), and a value is doubted
where the sum passes its group's threshold. The reason shown names what weighed most.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from soattin.core.text.tables import rows

CONSTANT, THRESHOLD = "hằng số", "ngưỡng"
"""Rows of the table beside the signals."""


@cache
def weights(group: str) -> dict[str, float]:
    """Return the weights of the signals of `group`, its constant and its threshold among them."""
    return {row[1]: float(row[2]) for row in rows("doubt_weights.tsv") if row[0] == group}


@cache
def _in_order(group: str, names: tuple[str, ...]) -> tuple[float, tuple[float, ...]]:
    """Return the constant less the threshold, and the weights of the signals `names`."""
    known = weights(group)
    return known[CONSTANT] - known[THRESHOLD], tuple(known.get(name, 0.0) for name in names)


def risk(group: str, names: tuple[str, ...], strengths: Sequence[float]) -> float:
    """Return the sum of the weighed signals `names`; above 0 a value of `group` is doubtful."""
    told, known = _in_order(group, names)
    return told + sum([weight * strength for weight, strength in zip(known, strengths, strict=True)])


def confidence(group: str, told: float) -> float:
    """Return how probable it is that a value of `group` with the risk `told` is right, from 0 to 1."""
    return 1 / (1 + math.exp(told + weights(group)[THRESHOLD]))
