"""One sentence around its figures: where its cues stand, what parts two places, what a sum bought."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from soattin.core.extract.tokens import PhraseTable, Token, key_of
from soattin.core.text.tables import rows, words

_CUES = PhraseTable(
    (row[0], (row[1], float(row[2]), row[3:] == ("người",))) for row in rows("figure_cues.tsv")
)
_LINKS = PhraseTable((phrase, True) for phrase in words("value_links.tsv"))
WINDOW = 70
"""A cue farther than this many tokens away says nothing."""
_AIM = frozenset(key_of(word) for word in "để nhằm phục".split())
_PURPOSE = _AIM | frozenset(key_of(word) for word in "cho ủng đến vì".split())
AMONG = (key_of("trong"), key_of("đó"))
_COMPRISING = key_of("gồm")
_COMMAS = frozenset((",", ":", "(", ")", key_of("và")))


class Cue(NamedTuple):
    start: int
    end: int
    category: str
    weight: float
    people: bool
    """It speaks of people only: "tham dự" says nothing of the opinions counted behind it."""


class Placed(NamedTuple):
    """A figure of the sentence that has its category."""

    start: int
    end: int
    unit: str
    category: str
    sure: float = 1.0
    """How probable the category is."""


def find_cues(line: list[str]) -> list[Cue]:
    """Return the cues among the keys of tokens; of two that overlap the longer one ("xây | nhà văn hóa")."""
    found: list[Cue] = []
    for place, size, value in _CUES.hits(line):
        if found and place < found[-1].end:
            if size <= found[-1].end - found[-1].start:
                continue
            found.pop()
        found.append(Cue(place, place + size, *value))
    return [cue for cue in found if cue.category != "-"]


class Surroundings:
    """One sentence's tokens with what lies between any two places of it."""

    def __init__(self, line: Sequence[Token], figures: Sequence[tuple[int, int, str | None]]) -> None:
        """`figures`: where the sentence's figures begin and end, and of which category their units are."""
        self.line = line
        self.figures = [start for start, _, _ in figures]
        self._ends = [end for _, end, _ in figures]
        self._own = [own for _, _, own in figures]
        self.keys = [token[3] for token in line]
        self.cues = find_cues(self.keys)
        self._starts = [cue.start for cue in self.cues]
        self._semicolons = [0, *accumulate([key == ";" for key in self.keys])]
        self._commas = [0, *accumulate([key in _COMMAS for key in self.keys])]

    @cached_property
    def _links(self) -> list[int]:
        return [place for place, _size, _ in _LINKS.hits(self.keys)]

    def cues_around(self, start: int, end: int) -> list[Cue]:
        first = bisect_left(self._starts, start - WINDOW)
        return self.cues[first : bisect_left(self._starts, end + WINDOW)]

    def between(self, start: int, end: int) -> tuple[str, float]:
        """Return what parts two places (";", "f" a figure, "," or nothing) and how far they are apart."""
        commas = self._commas[end] - self._commas[start]
        crossed = bisect_left(self.figures, end) - bisect_left(self.figures, start)
        distance = end - start + 2 * commas + 3 * crossed
        if self._semicolons[end] > self._semicolons[start]:
            return ";", distance
        return "f" if crossed else "," if commas else "", distance

    def counted(self, place: int) -> int | None:
        """Return where the figure begins that counts the word at `place`, if one does: it tells of that one first."""
        figure = bisect_right(self.figures, place) - 1
        return self.figures[figure] if figure >= 0 and place < self._ends[figure] else None

    def paid_for(self, end: int) -> str | None:
        """Return the category of what a sum that ends at `end` bought: "265 triệu đồng xây dựng 14 nhà"."""
        after = bisect_left(self.figures, end)
        if after == len(self.figures):
            return None
        parting, distance = self.between(end, self.figures[after])
        return self._own[after] if not parting and distance <= 8 else None

    def links(self, start: int, end: int) -> bool:
        """Whether a phrase between the two places ties a sum to the thing before it."""
        after = bisect_left(self._links, start)
        return after < len(self._links) and self._links[after] < end

    def named_between(self, start: int, end: int) -> str | None:
        """Return the category of what a new clause names plainly between two places: "…, tặng quà trị giá …"."""
        comma = bisect_left(self._commas, self._commas[end]) - 1  # the last one before `end`
        if not start <= comma < end:
            return None
        cues = self.cues[bisect_left(self._starts, comma) : bisect_left(self._starts, end)]
        plain = (cue for cue in reversed(cues) if cue.weight >= 3 and not cue.people)
        whom = next((place for place in range(comma, end) if self.keys[place] in _PURPOSE), end)
        return next((cue.category for cue in plain if cue.start < whom), None)

    def parted(self, start: int, end: int) -> bool:
        """Whether a semicolon stands between the two places."""
        return self._semicolons[end] > self._semicolons[start]

    def listed(self, start: int, end: int) -> bool:
        """Whether a colon between the two places opens a list of what makes up the sum before it."""
        return end - start < WINDOW and any(self.line[place].key == ":" for place in range(start, end))

    def purpose(self, place: int) -> str | None:
        """Return what leads to the cue at `place`, with no figure between: "purpose" ("… cho vùng lũ"), "aim" ("… để …")."""
        last = bisect_left(self.figures, place)
        least = max(place - 8, self.figures[last - 1] if last else 0)
        said = [key for key in self.keys[least:place] if key in _PURPOSE]
        return None if not said else "aim" if said[-1] in _AIM else "purpose"

    def total(self, place: int, figures: Sequence[Placed]) -> Placed | None:
        """Return the figure that "trong đó" or "gồm" before `place` takes apart."""
        keys = self.keys
        for at in range(place - 1, max(0, place - WINDOW), -1):
            if keys[at] == _COMPRISING or (keys[at - 1], keys[at]) == AMONG:
                return next((f for f in reversed(figures) if f.end <= at), None)
        return None
