"""What tells that a figure's category may be wrong: the signals that `figure_doubt` judges by.

They are: by how much the evidence favours the category before the next one, what the words around say
(`figure_words`), whether its own clause names it and names others too, whether it merely goes on with the
category before it, whether it is one of those where figures end that nothing speaks for.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from soattin.core.extract.figure_category import Verdict
from soattin.core.extract.figure_evidence import OWN_PLACES, PLAIN, Evidence
from soattin.core.extract.figure_words import Opinion, agreement

_USUAL = frozenset(("khác", "tổ chức", "an sinh xã hội khác"))


@dataclass(frozen=True, slots=True)
class Weighed:
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


def signals(one: Weighed) -> dict[str, float]:
    """Return the strength of each signal."""
    return of(one, *agreement(one.words, one.verdict.category))


def of(one: Weighed, agreed: float, favoured: str, undecided: float) -> dict[str, float]:
    """Return the strength of each signal, where the words' agreement is known."""
    return {
        "hơn loại kế": min(lead(one.verdict), 8.0),
        "chữ quanh hợp": max(agreed, -8.0),
        "chữ quanh gợi loại khác": float(favoured != one.verdict.category),
        "chữ quanh phân vân": undecided,
        "mệnh đề nói rõ": float(one.own),
        "mệnh đề nói loại khác": float(one.rivals > 0),
        "theo số trước": float(one.follows),
        "không có số trước": float(one.first),
        "loại chung": float(one.verdict.category in _USUAL),
    }
