"""The words of a text as the search for places sees them, and the tables of words around place names."""

from __future__ import annotations

import itertools
import re
from functools import cache
from operator import add

from soattin.core.gazetteer.names import place_key
from soattin.core.gazetteer.units import gazetteer
from soattin.core.text.fold import fold_case, fold_chars
from soattin.core.text.tables import groups, rows

_WORD = re.compile(r"([^\W_]+(?:['’ʼ‘][^\W_]+)*)")
_PLAIN_PIECE = re.compile(r"\w+\W*")
"""A word with what stands behind it, in a text without underscores and marks inside words."""
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


class _Pieces(dict[str, tuple[str, str, bool, bool, str, int, int]]):
    """What is known of each word with what stands behind it, see `Words`; forgets all where it grows too large.

    The last two are the word's length and what parts it from the next.
    """

    def __missing__(self, piece: str) -> tuple[str, str, bool, bool, str, int, int]:
        match = _WORD.match(piece)
        assert match is not None  # noqa: S101  (pieces begin with a word)
        word = match.group()
        low = fold_case(word)
        upper = word[0].isupper() and word[0] != low[0]
        run = _RUN.match(low)
        found = (
            low, place_key(fold_chars(word)), upper, low in TRIGGERS or (upper and len(low) <= 3),
            run.group() if run else low, len(word), _JOINTS[piece[len(word) :]],
        )  # fmt: skip
        if len(piece) <= 32:
            if len(self) > 60_000:
                self.clear()
            self[piece] = found
        return found


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


_PIECES, _JOINTS = _Pieces(), _Joints()


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
        if apart:
            _, *parts = _WORD.split(text)  # gaps and words in turn
            pieces = list(map(add, parts[0::2], parts[1::2]))
        else:
            pieces = _PLAIN_PIECE.findall(text)
        self.text, self.count = text, len(pieces)
        begins = len(text) - sum(map(len, pieces))
        *self.starts, _ = itertools.accumulate(map(len, pieces), initial=begins)
        self.ends: list[int] = []
        self.joints: tuple[int, ...] = (APART,)
        if pieces:
            told = map(_PIECES.__getitem__, pieces)
            self.lows, self.keys, self.upper, self.types, self.runs, sizes, behind = zip(*told, strict=True)
            self.ends = list(map(add, self.starts, sizes))
            self.joints = (APART, *behind[:-1], APART)

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
