"""To which category a figure belongs, by its unit and the words around it.

Every cue of `figure_cues.tsv` in the figure's sentence pulls with its strength, the less the farther it
stands and the more commas, semicolons and other figures lie between; a cue before the figure governs it
rather than one behind. A sum follows the figure before it where a linking phrase ("trị giá", "với số tiền")
says that it paid for that. Where the sentence says nothing, the figure before, then the heading decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from soattin.core.extract.figure_units import Unit
from soattin.core.extract.tokens import PhraseTable, Token
from soattin.core.text.tables import rows, words

_CUES = PhraseTable((row[0], (row[1], float(row[2]))) for row in rows("figure_cues.tsv"))
_LINKS = PhraseTable((phrase, True) for phrase in words("value_links.tsv"))

REACH = 6.0
"""Tokens over which a cue loses half of its strength."""


@dataclass(frozen=True, slots=True)
class Cue:
    start: int
    end: int
    category: str
    weight: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """A category, the strength behind it and its lead over the next one."""

    category: str
    strength: float
    lead: float


def find_cues(line: Sequence[Token]) -> list[Cue]:
    """Return the cues among the tokens, the longest at each place, without overlaps."""
    found, place = [], 0
    while place < len(line):
        hit = _CUES.at(line, place)
        if hit:
            found.append(Cue(place, place + hit[0], *hit[1]))
            place += hit[0]
        else:
            place += 1
    return found


class Surroundings:
    """One line's tokens with what lies between any two places of it."""

    def __init__(self, line: Sequence[Token], sentence: Sequence[int]) -> None:
        self.line, self.sentence = line, sentence
        self.cues = find_cues(line)
        barriers = [12.0 if t.key == ";" else 2.0 if t.key in ",:()" else 0.0 for t in line]
        self._barrier = [0.0, *accumulate(barriers)]

    def between(self, start: int, end: int) -> float:
        """Return how far `end` is from `start`, punctuation counted as distance."""
        return end - start + self._barrier[end] - self._barrier[start]

    def links(self, start: int, end: int) -> bool:
        """Whether a phrase between the two places ties a sum to the thing before it."""
        return any(_LINKS.at(self.line, place) for place in range(start, end))


def decide(
    around: Surroundings,
    start: int,
    end: int,
    unit: Unit,
    figures: Sequence[tuple[int, int, str, str]],
    topic: str | None,
) -> Verdict:
    """Return the category of the figure at the tokens `start` to `end`.

    `figures`: start, end, unit and category of the line's figures before it; `topic`: the category of the
    heading above or of the figure before, which counts where nothing nearer does.
    """
    pull: dict[str, float] = {}

    def add(category: str, strength: float) -> None:
        if strength > pull.get(category, 0.0):
            pull[category] = strength

    if unit.kind.category:
        add(unit.kind.category, unit.kind.weight)
    sentence = around.sentence[start]
    for cue in around.cues:
        if cue.end <= start and around.sentence[cue.start] == sentence:
            crossed = sum(4 for f in figures if cue.end <= f[0])
            add(cue.category, cue.weight / (1 + (around.between(cue.end, start) + crossed) / REACH))
        elif cue.start >= end and around.sentence[cue.start] == sentence:
            add(cue.category, cue.weight / (1 + (around.between(end, cue.start) + 1) / REACH))
    if figures and around.sentence[figures[-1][0]] == sentence:
        _, last_end, last_unit, last_category = figures[-1]
        distance = around.between(last_end, start)
        if unit.name == "đồng" and around.links(max(last_end, start - 12), start):
            add(last_category, 6.0 / (1 + max(0.0, distance - 12) / 12))
        elif unit.name == "đồng" or unit.name == last_unit:
            add(last_category, 3.0 / (1 + distance / REACH))
        else:
            add(last_category, 2.0 / (1 + distance / REACH))
    if topic:
        add(topic, 0.45)
    if not pull:
        return Verdict("khác", 0.0, 0.0)
    order = sorted(pull.items(), key=lambda entry: -entry[1])
    best = order[0]
    return Verdict(best[0], best[1], best[1] - (order[1][1] if len(order) > 1 else 0.0))
