"""Word lists found in `Document.low` without a pattern: no compiling at start, no trying at every letter.

A pattern of some hundred phrases takes 5–30 ms to compile at every start of the program, and a search for it is
tried wherever one of their first letters stands. Here the phrases lie in a dictionary by their first word: `match`
looks at those that begin with the word at a place, `finditer` only where the text has one of the first words
(`Starts`). What is found behaves like a match of `phrases.phrase_pattern`: whole words, the longest first, any
number of spaces for one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from operator import itemgetter
from typing import NamedTuple

from soattin.core.text.fold import fold_case
from soattin.core.text.phrases import NOT_BEFORE_WORD, phrases

_RUN = re.compile(r"[^\W\d_]+|\d+|.", re.DOTALL)
AHEAD = 3
"""So many characters behind the first word choose among the phrases that begin with it."""


Known = dict[str, tuple[tuple[str, int], ...]]
"""The phrases of one first word and their lengths, by the `AHEAD` characters behind it; "" has those with fewer."""
_first = itemgetter(0)


class Phrase(NamedTuple):
    """A phrase found in a text; its methods are those of `re.Match`."""

    first: int
    last: int
    text: str

    def start(self) -> int:
        return self.first

    def end(self) -> int:
        return self.last

    def span(self) -> tuple[int, int]:
        return self.first, self.last

    def group(self) -> str:
        return self.text


class Starts:
    """Where each run of letters and of digits of a text begins that a word of it begins with."""

    def __init__(self, runs: Iterable[str], starts: Iterable[int]) -> None:
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._of_many: dict[frozenset[str], list[int]] = {}
        places = self._places
        for run, start in zip(runs, starts, strict=True):
            places[run].append(start)

    def of(self, run: str) -> list[int]:
        """Return where `run` stands, in order."""
        return self._places.get(run, [])

    def runs(self) -> AbstractSet[str]:
        """Return all runs of the text, each once."""
        return self._places.keys()

    def common(self, runs: AbstractSet[str]) -> AbstractSet[str]:
        """Return those of `runs` that stand somewhere."""
        return self._places.keys() & runs

    def matches(
        self, pattern: re.Pattern[str], runs: frozenset[str], low: str, begin: int, end: int
    ) -> Iterator[re.Match[str]]:
        """Yield the matches of `pattern` between two places of the text `low`; each begins with one of `runs`."""
        places = self._of_many.get(runs)
        if places is None:
            places = sorted([at for run in self.common(runs) for at in self._places[run]])
            self._of_many[runs] = places
        for at in places[bisect_left(places, begin) : bisect_left(places, end)]:
            if at >= begin and (match := pattern.match(low, at, end)):
                begin = match.end()
                yield match


def by_first(listed: Iterable[str]) -> dict[str, list[str]]:
    """Return phrases, as `Document.low` writes them, by the letters or digits that they begin with."""
    grouped: defaultdict[str, list[str]] = defaultdict(list)
    for phrase in listed:
        if run := _RUN.match(phrase):
            grouped[run.group()].append(phrase)
    return dict(grouped)


def by_next(listed: Iterable[str]) -> dict[str, Known]:
    """Return phrases, as `Document.low` writes them, by their first letters or digits and what stands behind these."""
    return {run: _by_next(run, group) for run, group in by_first(listed).items()}


class PhraseList:
    """The phrases of a word list, as whole words."""

    def __init__(self, words: Iterable[str], dotted: bool = False) -> None:
        """`dotted`: a phrase that ends with a dot ("TP.") ends there, whatever follows."""
        self._dotted = dotted
        spelt = {" ".join(phrase.split()) for phrase in fold_case("\n".join(words)).split("\n")}
        self._by_first = by_next(spelt)
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._most = max(map(len, spelt))
        self.firsts = frozenset(self._by_first)
        """What the phrases begin with: letters up to the first sign that is none."""

    def match(self, low: str, at: int, limit: int | None = None) -> Phrase | None:
        """Return the longest phrase that stands at `at` and ends before `limit`; what stands before does not count."""
        limit = len(low) if limit is None else min(limit, len(low))
        run = _RUN.match(low, at, limit)
        known = self._by_first.get(run.group()) if run else None
        return self._longest(low, at, limit, run.end(), known) if run and known else None

    def _longest(self, low: str, at: int, limit: int, behind: int, known: Known) -> Phrase | None:
        """The same for phrases whose first word ends at `behind`."""
        ahead = low[behind : behind + AHEAD]
        likely = known[ahead] if ahead in known else known[""]
        double = low.find("  ", behind, behind + self._most)
        if double >= 0:
            # A phrase as far as to the first of two spaces may go on behind them.
            near = double < behind + AHEAD
            lead = low[at : double + 1]
            if near or any(phrase.startswith(lead) for phrase, _ in likely):
                return self._spaced(low, at, limit, low[at:behind])
        for phrase, size in likely:
            if low.startswith(phrase, at):
                end = at + size
                if end == limit or (end < limit and self._ends(low, end)):
                    return Phrase(at, end, phrase)
        return None

    def _ends(self, low: str, end: int) -> bool:
        behind = low[end]
        return not (behind.isalnum() or behind == "_") or (self._dotted and low[end - 1] == ".")

    def _spaced(self, low: str, at: int, limit: int, run: str) -> Phrase | None:
        """The same by a pattern, where words may stand more than one space apart."""
        pattern = self._patterns.get(run)
        if pattern is None:
            known = {phrase for group in self._by_first[run].values() for phrase, _ in group}
            ends = r"(?:(?<=\.)|(?!\w))" if self._dotted else NOT_BEFORE_WORD
            pattern = self._patterns[run] = re.compile(phrases(known) + ends)
        found = pattern.match(low, at, limit)
        return Phrase(at, found.end(), found.group()) if found else None

    def finditer(
        self, low: str, starts: Starts, begin: int = 0, limit: int | None = None
    ) -> Iterator[Phrase]:
        """Yield the phrases between two places of a text, whose words begin at `starts`, none overlapping."""
        limit = len(low) if limit is None else limit
        behind = begin
        for at, first_end, known in self._places(low, starts):
            if (
                behind <= at
                and first_end <= limit
                and not (at and (low[at - 1].isalnum() or low[at - 1] == "_"))
            ):
                found = self._longest(low, at, limit, first_end, known)
                if found is not None:
                    behind = found.last
                    yield found

    def _places(self, low: str, starts: Starts) -> list[tuple[int, int, Known]]:
        """Return where a phrase may stand, by its first word and what follows: at one in five of the first words."""
        found: list[tuple[int, int, Known]] = []
        for run in starts.common(self.firsts):
            known, size = self._by_first[run], len(run)
            any_counts = bool(known[""])
            for at in starts.of(run):
                behind = at + size
                ahead = low[behind : behind + AHEAD]
                if any_counts or ahead in known or ahead[:2] == "  ":
                    found.append((at, behind, known))
        found.sort(key=_first)
        return found


def _by_next(run: str, listed: Iterable[str]) -> Known:
    """Return phrases that begin with `run` with their lengths, the longest first, by what stands behind it; those with less by ""."""
    ordered = sorted(listed, key=lambda phrase: (-len(phrase), phrase))
    short = tuple((phrase, len(phrase)) for phrase in ordered if len(phrase) < len(run) + AHEAD)
    grouped: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for phrase in ordered:
        if len(phrase) >= len(run) + AHEAD:
            grouped[phrase[len(run) : len(run) + AHEAD]].append((phrase, len(phrase)))
    return {"": short} | {key: (*group, *short) for key, group in grouped.items()}
