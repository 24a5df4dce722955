"""How likely two names are one: the spelling's slip against chance, and the evidence, as log-odds.

After Fellegi and Sunter: each part adds log(P(seen | one) / P(seen | two)). For the spelling that is the
chance of the slip against the share of people who really bear the other name: "Hoa" for "Hòa" tells little,
because many are called Hoa; "Hòaa" tells much.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import cpdist

from soattin.core.match.blocking import Written, is_initial, joined_text, words_for_matching
from soattin.core.match.frequency import Frequencies, Told, as_initials, as_written, without_accents
from soattin.core.match.nodes import Array
from soattin.core.match.relations import Relations
from soattin.core.match.spelling import Name
from soattin.core.match.syllables import BARE, EQUAL, INITIAL, NEVER, TONE, bare, is_syllable, sound
from soattin.core.match.tables import Words
from soattin.core.match.units import UNITS, count_units

# The logarithm of the chance that a writer makes this slip in a given syllable, EQUAL to FAR.
SLIPS = np.array([0.0, -4.0, -4.5, -5.2, -5.0, -3.5, -7.2, -9.5, -np.inf])
ALL_BARE = -3.5
"""The chance that a whole name is typed without accents."""
EDITED, EDITED_MORE, _MOST_EDITS = -8.5, -4.5, 4
"""The chance of one letter wrong anywhere in a name, and of each further one; more are another name."""
TELEX, JOINED, DROPPED, DROPPED_ALL = -3.5, -4.5, -3.2, -4.0
_NEVER = -60.0


NAMESAKES = 0.04
"""The share of people whose very name another one bears, however rare it is: in families, by fashion."""
_NAMESAKES_ALONE, _MANY = 0.15, 400
"""The share that a list of bare names must reckon with, once it is as long as that; a short one far less."""

Shares = tuple[Frequencies, Frequencies, Frequencies]
"""How common names are as written, without accents, as initials."""


def frequencies_of(kind: str, names: Sequence[Name], weights: Sequence[int]) -> Shares:
    """Learn how common names are; `weights` tell how many people each is taken to stand for."""
    words = [words_for_matching(name) for name in names]
    told = Told(kind == "official", zip(words, weights, strict=True))
    return Frequencies(told, as_written), Frequencies(told, without_accents), Frequencies(told, as_initials)


class Spellings:
    """All names of one kind, with the shares and words that comparing needs."""

    def __init__(self, names: Sequence[Name], frequencies: Shares, people: int) -> None:
        self.names = names
        self.namesake = float(np.log(NAMESAKES / (people + 5)))
        self.words: list[Words] = [words_for_matching(name) for name in names]
        self.units = np.zeros(len(names), np.int64)
        shares = [told.log_shares(self.words) for told in frequencies]
        self.share, self.bare_share, self.initial_share = (np.array(s, np.float32) for s in shares)
        # Nobody's own name is written as one word or in Telex keys.
        garbled = np.array([n.joined or n.words != w for n, w in zip(names, self.words, strict=True)], bool)
        self.own_share = self.share - 10 * garbled
        self.ends_share = np.array([frequencies[0].log_ends(w) for w in self.words], np.float32)
        self.bare_ends_share = np.array([frequencies[1].log_ends(w) for w in self.words], np.float32)
        self.written = np.array(
            [TELEX * (n.words != w) + JOINED * n.joined for n, w in zip(names, self.words, strict=True)],
            np.float32,
        )
        self.bare = np.array([all(bare(s) == s for s in w) for w in self.words], bool)
        self.initialed = np.array([any(is_initial(s) for s in w[:-1]) for w in self.words], bool)
        # A name found twice without accents may be two people's whose full names differ.
        self.exact = np.where(self.bare, self.bare_share, self.share)
        self.exact = np.where(self.initialed, self.initial_share, self.exact)
        official = bool(names) and names[0].kind == "official"
        if names and names[0].kind == "locality":
            self._count_units()
        self.exact_share = self.exact
        likely = _NAMESAKES_ALONE * min(1.0, (people / _MANY) ** 2) / (people + 5)
        alone = float(np.log(likely)) if official else self.namesake
        self.alone = -np.logaddexp(self.exact, alone)
        self.exact = -np.logaddexp(self.exact, self.namesake)
        self.whole = np.array([hash(n.words) for n in names], np.int64)
        self.size = np.array([len(w) for w in self.words], np.int16)
        self.unit = np.array([hash(n.unit) if n.unit else 0 for n in names], np.int64)
        numbers: dict[str, int] = {}
        width = int(self.size.max(initial=1))
        self.grid = np.full((len(names), width + 1), -1, np.int32)
        for row, w in enumerate(self.words):
            self.grid[row, : len(w)] = [numbers.setdefault(s, len(numbers)) for s in w]
        self.columns = [np.ascontiguousarray(column) for column in self.grid.T]
        self.syllables = list(numbers)
        joined: dict[str, int] = {}
        self.texts = [joined_text(w) for w in self.words]
        self.joined = np.array([joined.setdefault(text, len(joined)) for text in self.texts], np.int64)
        self.written_as = Written(
            official, self.grid, self.size, self.syllables, self.joined, list(joined), self.initialed
        )
        self.garbled = np.array([not all(map(is_syllable, w)) for w in self.words], bool)

    @cached_property
    def relations(self) -> Relations:
        """How the syllables of all names may stand for one another."""
        return Relations(self.syllables)

    def sounds(self, place: int) -> Array:
        """Return for each name a number of its first (0) or last (-1) word as it sounds."""
        numbers: dict[str, int] = {}
        return np.array(
            [numbers.setdefault(sound(w[place]) if w else "", len(numbers)) for w in self.words], np.int64
        )

    def _count_units(self) -> None:
        """Take the gazetteer's word for how many units bear a name; a name that it lacks is mostly a slip."""
        self.units = np.array([count_units(name.unit, name.words) for name in self.names], np.int64)
        self.share = np.log(np.maximum(self.units, 1) / UNITS).astype(np.float32)
        self.bare_share = self.initial_share = self.ends_share = self.bare_ends_share = self.exact = (
            self.share
        )
        self.own_share = np.where(self.units > 0, self.share, -16).astype(np.float32)
        self.namesake = -20.0

    def compare(self, pairs: Array) -> Array:
        """Return for each pair the log of P(this pair | one name) / P(this pair | two names)."""
        out = np.full(len(pairs), _NEVER, np.float32)
        one, other = pairs[:, 0], pairs[:, 1]
        swap = self.size[one] < self.size[other]
        long, short = np.where(swap, other, one), np.where(swap, one, other)
        gap = self.size[long] - self.size[short]
        rows = np.flatnonzero(gap == 0)
        left, scores = self._aligned(long[rows], short[rows])
        out[rows[left]] = scores
        rows = np.flatnonzero((gap != 0) & (self.joined[long] == self.joined[short]))
        out[rows] = self._against_chance(
            np.full(len(rows), JOINED), long[rows], short[rows], self.share[long[rows]]
        )
        inner = np.flatnonzero(gap == 1)
        for place in range(int(self.size.max(initial=0))):
            rows = inner[self.size[long[inner]] > place]
            left, scores = self._dropped(long[rows], short[rows], place)
            out[rows[left]] = np.maximum(out[rows[left]], scores)
        rows = np.flatnonzero((gap > 1) & (self.size[short] == 2))
        left, scores = self._only_ends(long[rows], short[rows])
        out[rows[left]] = np.maximum(out[rows[left]], scores)
        unlike = (self.unit[one] != self.unit[other]) & (self.unit[one] != 0) & (self.unit[other] != 0)
        # Two units that both exist are two, however alike.
        both_exist = (self.units[one] > 0) & (self.units[other] > 0)
        unlike |= both_exist & (self.whole[one] != self.whole[other])
        return np.where(unlike, _NEVER, out)

    def compare_neighbours(self, pairs: Array) -> Array:
        """Return the same as `compare` for people who meet in the evidence: of them any slip is believed.

        Where one side holds what is no syllable, letters may be wrong anywhere.
        """
        out = self.compare(pairs)
        one, other = pairs[:, 0], pairs[:, 1]
        garbled = self.garbled[one] | self.garbled[other]
        rows = np.flatnonzero(
            garbled & ((self.unit[one] == self.unit[other]) | (self.unit[one] * self.unit[other] == 0))
        )
        rows = rows[(self.units[one[rows]] == 0) | (self.units[other[rows]] == 0)]
        texts = [[self.texts[i] for i in side[rows].tolist()] for side in (one, other)]
        distance = cpdist(*texts, scorer=DamerauLevenshtein.distance, score_cutoff=_MOST_EDITS)
        size = np.minimum(*(np.array(list(map(len, side)), np.int64) for side in texts))
        near = (distance <= _MOST_EDITS) & (distance * 4 <= size)
        rows, distance = rows[near], distance[near]
        chance = EDITED + EDITED_MORE * np.maximum(distance - 1.0, 0.0)
        for true, slip in ((one[rows], other[rows]), (other[rows], one[rows])):
            out[rows] = np.maximum(out[rows], self._against_chance(chance, true, slip, self.share[true]))
        return out

    def _slips(
        self, long: Array, short: Array, places: Sequence[tuple[int | Array, int]]
    ) -> tuple[Array, Array, Array, Array, Array]:
        """Return which pairs' words at `places` may stand for one another, and for each of these pairs the slips'
        chance, and whether there are initials, bare words, other slips.
        """
        left = np.arange(len(long))
        kinds = np.zeros((len(long), len(places)), np.int8)
        for number, (of_long, of_short) in enumerate(places):
            if isinstance(of_long, int):
                words = self.columns[of_long][long[left]]
            else:
                words = self.grid[long[left], of_long[left]]
            found = self.relations(words, self.columns[of_short][short[left]])
            kinds[left, number] = found
            # Most people who meet somewhere are told apart by their surnames: nothing more is looked at.
            left = left[found != NEVER]
        kinds = kinds[left]
        chance = SLIPS[kinds].sum(axis=1)
        initials = kinds == INITIAL
        # A writer who shortens one word shortens the next.
        chance -= np.maximum(initials.sum(axis=1) - 1, 0) * (SLIPS[INITIAL] + 0.7)
        if self.names[0].kind != "official":
            # "Đăk Lăk" for "Đắk Lắk": a place's name is misspelt as a whole, and by many alike.
            chance -= np.maximum((kinds == TONE).sum(axis=1) - 1, 0) * (SLIPS[TONE] + 1.0)
        return (
            left,
            chance,
            initials.any(axis=1),
            (kinds == BARE).any(axis=1),
            np.asarray(np.isin(kinds, (EQUAL, BARE)).all(axis=1)),
        )

    # Each of these returns the positions of the pairs that may be one, and their scores.

    def _aligned(self, long: Array, short: Array) -> tuple[Array, Array]:
        places = [(place, place) for place in range(len(self.columns))]
        left, chance, initials, some_bare, only_bare = self._slips(long, short, places)
        long, short = long[left], short[left]
        whole = only_bare & some_bare & (self.bare[long] | self.bare[short])
        chance = np.where(whole, ALL_BARE, chance)
        sources = [
            np.where(initials, self.initial_share[n], np.where(some_bare, self.bare_share[n], self.share[n]))
            for n in (long, short)
        ]
        return left, np.maximum(
            self._against_chance(chance, long, short, sources[0]),
            self._against_chance(chance, short, long, sources[1]),
        )

    def _dropped(self, long: Array, short: Array, place: int) -> tuple[Array, Array]:
        places = [(i + (i >= place), i) for i in range(len(self.columns) - 1)]
        left, chance, initials, some_bare, _ = self._slips(long, short, places)
        long, short = long[left], short[left]
        ends = np.where(some_bare, self.bare_ends_share[short], self.ends_share[short])
        inside = (place > 0) & (place < self.size[long] - 1) | (self.names[0].kind != "official")
        chance = np.where(inside & ~initials, chance + DROPPED, _NEVER)
        return left, self._against_chance(chance, long, short, ends)

    def _only_ends(self, long: Array, short: Array) -> tuple[Array, Array]:
        left, chance, initials, some_bare, _ = self._slips(long, short, [(0, 0), (self.size[long] - 1, 1)])
        long, short = long[left], short[left]
        ends = np.where(some_bare, self.bare_ends_share[short], self.ends_share[short])
        chance = np.where(initials, _NEVER, chance + DROPPED_ALL)
        return left, self._against_chance(chance, long, short, ends)

    def _against_chance(self, chance: Array, true: Array, slip: Array, source: Array) -> Array:
        """Return log(chance that `slip` was written for `true` / chance that it is another's name or slip).

        `source` is the log share of all the names that the slip may have come from.
        """
        chance = chance + self.written[true] + self.written[slip]
        against = -np.logaddexp(self.own_share[slip] - chance, np.logaddexp(source, self.namesake))
        return np.where(chance > _NEVER / 2, against, _NEVER).astype(np.float32)
