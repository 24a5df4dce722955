"""The words of a text as the search for places sees them, and the tables of words around place names."""

from __future__ import annotations

import itertools
import re
from functools import cache

from soattin.core.gazetteer.names import place_key
from soattin.core.gazetteer.units import gazetteer
from soattin.core.text.fold import fold_case, fold_chars
from soattin.core.text.tables import groups, rows

_WORD = re.compile(r"([^\W_]+(?:['’ʼ‘][^\W_]+)*)")
_PLAIN_WORD = re.compile(r"(\w+)")
"""The same, at half the time, in a text without underscores and marks inside words."""
_MARKS = "'’ʼ‘"
_MARK_INSIDE = re.compile(r"['’‘](?<=\w.)(?=\w)")
_RUN = re.compile(r"[^\W\d_]+|\d+")
_OPENING = re.compile(r"^[^ \n]+(?: [^ \n]+)?", re.MULTILINE)
_HYPHEN = re.compile(r"[ \u00a0\t]*[-–][ \u00a0\t]*")

APART, JOINED, HYPHEN, APOSTROPHE = 0, 1, 2, 3
"""What parts a word from the one before: something else, spaces only, a hyphen, an apostrophe and a space."""


TRIGGERS = frozenset(
    ("xã", "phường", "huyện", "quận", "tỉnh", "thành", "thị", "tp", "tx", "tt", "đặc", "tphcm")
)
"""The words at which a look for a unit's type is worth its time, beside short ones with a capital."""


class _Forms(dict[str, tuple[str, str, bool, bool, str]]):
    """What is known of each word, see `Words`; forgets all where it grows too large."""

    def __missing__(self, word: str) -> tuple[str, str, bool, bool, str]:
        if len(self) > 50_000:
            self.clear()
        low = fold_case(word)
        upper = word[0].isupper() and word[0] != low[0]
        run = _RUN.match(low)
        forms = self[word] = (
            low, place_key(fold_chars(word)), upper, low in TRIGGERS or (upper and len(low) <= 3),
            run.group() if run else low,
        )  # fmt: skip
        return forms


class _Joints(dict[str, int]):
    def __missing__(self, gap: str) -> int:
        if len(gap) > 8:
            return APART
        bare = gap.strip(" \u00a0\t")
        joint = JOINED if not bare else HYPHEN if _HYPHEN.fullmatch(gap) else APART
        if gap in ("' ", "’ "):
            joint = APOSTROPHE
        self[gap] = joint
        return joint


_FORMS, _JOINTS = _Forms(), _Joints()


class Words:
    """The words of a text: where they stand, their keys and their letter case."""

    lows: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    upper: tuple[bool, ...] = ()
    """Whether each begins with a capital."""
    types: tuple[bool, ...] = ()
    """Whether a unit's type may begin at each."""
    runs: tuple[str, ...] = ()
    """The letters, or the digits, that each begins with, in lower case."""

    def __init__(self, text: str) -> None:
        # Marks are looked for by their own, which takes a tenth of the pattern's time.
        apart = "_" in text or (any(mark in text for mark in _MARKS) and _MARK_INSIDE.search(text))
        parts = (_WORD if apart else _PLAIN_WORD).split(text)  # gaps and words in turn
        ends = list(itertools.accumulate(map(len, parts)))
        words, gaps = parts[1::2], parts[2:-1:2]
        self.text, self.count = text, len(words)
        self.starts, self.ends = ends[0:-1:2], ends[1::2]
        if words:
            forms = map(_FORMS.__getitem__, words)
            self.lows, self.keys, self.upper, self.types, self.runs = zip(*forms, strict=True)
        self.joints = [APART, *map(_JOINTS.__getitem__, gaps), APART]

    def gap(self, place: int) -> str:
        """Return what stands between word `place` - 1 and word `place`."""
        return self.text[self.ends[place - 1] : self.starts[place]] if place else "\n"

    def joined(self, place: int) -> bool:
        """Whether word `place` follows the word before it with spaces only (in "H' Drai", an apostrophe)."""
        joint = self.joints[place]
        if joint == APOSTROPHE:
            return self.ends[place - 1] - self.starts[place - 1] <= 2
        return joint == JOINED

    def caps(self, place: int) -> bool:
        return self.text[self.starts[place] : self.ends[place]].isupper()

    def reach(self, place: int, longest: int) -> int:
        """Return how many words follow one another at `place`, with spaces or one hyphen between them."""
        end, last = place + 1, min(self.count, place + longest)
        while end < last and self.joints[end]:
            end += 1
        return end - place

    def run(self, place: int) -> int:
        """Return how many capitalised words stand in a row, up to 8, with spaces only between them."""
        if not self.upper[place]:
            return 0
        end, last = place + 1, min(self.count, place + 8)
        while end < last and self.upper[end] and self.joined(end):
            end += 1
        return end - place

    def behind(self, place: int, group: str) -> bool:
        """Whether a phrase of the table's `group` stands directly before the word at `place`."""
        listed, phrase = table(group), ""
        for back in range(place - 1, max(place - 5, -1), -1):
            if not self.joined(back + 1):
                return False
            phrase = f"{self.lows[back]} {phrase}" if phrase else self.lows[back]
            if phrase in listed:
                return True
        return False


@cache
def table(group: str) -> frozenset[str]:
    """Return the words of a group of places.tsv, as `Document.low` writes them."""
    return frozenset(fold_case(word) for word in groups("places.tsv").get(group, ()))


@cache
def aliases() -> dict[str, str]:
    """Return the keys of other spellings and short forms, each with the key of the list's name."""
    return {place_key(row[1]): place_key(row[2]) for row in rows("places.tsv") if row[0] == "alias"}


@cache
def province_keys() -> frozenset[str]:
    return frozenset(place_key(u.name) for u in gazetteer().of_level(1))


@cache
def openings() -> frozenset[str]:
    """Return the first two words of every name and of every other spelling."""
    keys = "\n".join((*gazetteer().keys(), *aliases()))
    return frozenset(_OPENING.findall(keys))
