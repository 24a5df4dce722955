"""How many mentions one person has in a list, how crowded its names are, and down to what likeness to ask.

The scores of `scoring` and `weighing` are right up to a constant: whether each person is mentioned twice or twenty
times is seen in the list alone. People of rare names have hardly a namesake: what else bears such a name is they.
With that the log-odds are those of the truth on lists of five generators: of pairs at 0 half are right, of those at 2
nine of ten. So the list itself tells how deep to ask, for nine of ten pairs that are told or asked about to be right.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from soattin.core.match.nodes import Array
from soattin.core.match.scoring import Spellings

USUAL_OTHERS = 0.3
"""How many other mentions of a person the scores reckon with before the list is asked."""
_OTHERS = 0.9
"""How many a list has on the average …"""
_TRUST = 100.0
"""… which counts for as much as so many mentions."""
_SLIPS = 0.15
"""The share of spellings that show a slip by themselves where the chances of `scoring` hold."""
_RARE, _COMMON = (0.01, 0.1), 0.5
"""Names of rare people and of many, by the number of bearers that their parts let expect in the list."""

DEEPEST, HIGHEST = -1.4, 0.5
"""The log-odds between which lies where asking ends."""
_RIGHT = 0.92
"""The share of pairs that should be right among all that are told the same or asked about: groups hold pairs that
are less alike, so that it comes to nine of ten."""
_FEW = 100.0
"""So many right pairs more are reckoned with: in a small list nobody minds a question."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """What a list tells of its people."""

    others: float
    """The mean number of other nodes of the same person."""
    factor: float
    """How much oftener a common name is found with others than its parts let expect; 0 where each name is one's own."""

    slips: float
    """The share of nodes whose spelling shows a slip or a short form by itself."""

    @property
    def more(self) -> float:
        """Return what the log-odds of any pair gain over those with `USUAL_OTHERS`."""
        return float(np.log(self.others / USUAL_OTHERS))

    @property
    def unlike_names(self) -> float:
        """Return what the log-odds of names that are spelt differently gain besides."""
        return float(np.log(self.slips / _SLIPS))

    def equal_names(self, spellings: Spellings) -> Array:
        """Return what the log-odds of equal names gain besides, for each name."""
        # A namesake has as many mentions as others have.
        namesake = spellings.namesake + np.log(self.others + 1)
        gain: Array = -np.logaddexp(spellings.exact_share + np.log(self.factor), namesake) - spellings.exact
        return gain


def crowd_of(spellings: Spellings, count: Array) -> Crowd:
    """Return what a list of people tells; `count` is the number of nodes of each name."""
    expected = count.sum() * np.exp(spellings.share.astype(np.float64))
    plain = ~(spellings.bare | spellings.initialed | spellings.garbled)
    rare, common = plain & (expected >= _RARE[0]) & (expected < _RARE[1]), plain & (expected >= _COMMON)
    met = count * (count - 1.0)
    others = (met[rare].sum() + _TRUST * _OTHERS) / (count[rare].sum() + _TRUST)
    by_chance = max(float((met - others * count)[common].sum()), 0.0)
    factor = (by_chance + _TRUST) / ((count * expected)[common].sum() + _TRUST)
    slipped = spellings.bare | spellings.initialed | spellings.garbled | (spellings.written < 0)
    slips = (count[slipped].sum() + _TRUST * _SLIPS) / (count.sum() + _TRUST)
    return Crowd(
        float(np.clip(others, 0.1, 6.0)), float(np.clip(factor, 0.05, 3.0)), float(np.clip(slips, 0.03, 0.4))
    )


def depth_of(total: Array, lines: Array, alike: float) -> float:
    """Return the log-odds down to which pairs are to be asked about, so that most of what is told is right.

    `total` are the log-odds of pairs of nodes, `lines` how many pairs of mentions each stands for, `alike` how many
    pairs of mentions are in one node.
    """
    rows = np.flatnonzero(total >= DEEPEST)
    rows = rows[np.argsort(-total[rows])]
    likely = lines[rows] / (1 + np.exp(-total[rows].astype(np.float64)))
    right = alike + _FEW + np.cumsum(likely)
    enough = np.flatnonzero(right >= _RIGHT * (alike + _FEW + np.cumsum(lines[rows])))
    if len(enough) == len(rows):
        return DEEPEST
    return min(float(total[rows[enough[-1]]]), HIGHEST) if len(enough) else HIGHEST
