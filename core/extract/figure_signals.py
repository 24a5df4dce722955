"""What tells that a figure's category may be wrong: the signals that `figure_doubt` judges by.

They are: by how much the evidence favours the category before the next one, what the words around say
(`figure_words`), whether its own clause names it and names others too, whether it merely goes on with the
category before it, whether it is one of those where figures end that nothing speaks for.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from soattin.core.extract.figure_category import Verdict
from soattin.core.extract.figure_evidence import OWN_PLACES, PLAIN, Evidence
from soattin.core.extract.figure_words import Opinion, agreement

_USUAL = frozenset(("khác", "tổ chức", "an sinh xã hội khác"))


class Weighed(NamedTuple):
    """A verdict with what may speak against it."""

    verdict: Verdict
    own: bool
    """Whether the figure's own clause names the category."""
    rivals: int
    """How many other categories its own clause names."""
    follows: bool
    """Whether the figure before has the same category."""
    first: bool
    """Whether there is no figure before."""
    words: Opinion


def weighed(words: Opinion, previous: str | None, evidence: Evidence, verdict: Verdict) -> Weighed:
    """Return the signals' ground for a figure; `words`: what is around it speaks for, `previous`: the category before."""
    plain = {c for (c, place), strength in evidence.items() if strength >= PLAIN and place in OWN_PLACES}
    own = verdict.category in plain
    follows = previous == verdict.category
    return Weighed(verdict, own, len(plain) - own, follows, previous is None, words)


def lead(verdict: Verdict) -> float:
    """Return the logarithm of the odds of the category against the next one."""
    return math.log(max(verdict.probability, 1e-6) / max(verdict.next_probability, 1e-6))


NAMES = (
    "hơn loại kế", "riêng cụm từ gợi loại này", "riêng cụm từ gợi loại khác", "chữ quanh hợp", "chữ quanh gợi loại khác", "chữ quanh phân vân", "mệnh đề nói rõ",
    "mệnh đề nói loại khác", "theo số trước", "không có số trước", "loại chung",
)  # fmt: skip
"""How `doubt_weights.tsv` calls the signals, in the order of `strengths`."""


def strengths(one: Weighed, agreed: float, favoured: str, undecided: float) -> tuple[float, ...]:
    """Return the strength of each signal, in the order of `NAMES`; the last three are what `agreement` returns."""
    category = one.verdict.category
    return (
        min(lead(one.verdict), 8.0), min(max(one.verdict.by_cues, 0.0), 8.0), float(one.verdict.by_cues < 0),
        max(agreed, -8.0), float(favoured != category), undecided, float(one.own),
        float(one.rivals > 0), float(one.follows), float(one.first), float(category in _USUAL),
    )  # fmt: skip


def signals(one: Weighed) -> dict[str, float]:
    """Return the strength of each signal by its name."""
    told = strengths(one, *agreement(one.words, one.verdict.category))
    return dict(zip(NAMES, told, strict=True))
