"""The words that say what kind of unit a name is: "xã", "TX.", "Q1", and bodies that imply one ("Thị ủy")."""

from __future__ import annotations

import re

from soattin.core.extract.places.words import Words
from soattin.core.gazetteer.names import place_key

_NUMBERED = re.compile(r"([qp])(\d{1,2})$")
_FULL = {"xã": "x", "phường": "p", "huyện": "h", "quận": "q", "tỉnh": "t"}
_PAIRS = {
    ("thành", "phố"): "c", ("thị", "xã"): "s", ("thị", "trấn"): "r", ("đặc", "khu"): "k",
}  # fmt: skip
_SHORT = {"tp": "c", "tx": "s", "tt": "r"}
_INITIALS = {"h": "h", "q": "q", "p": "p", "x": "x"}
_BODY_HEADS = {"tỉnh": "t", "thành": "c", "thị": "s", "huyện": "h", "quận": "q"}
_BODY_TAILS = {"ủy", "uỷ", "đoàn", "đội"}


class TypeWords:
    """The type words of one text; `plain`: it is written without any accents."""

    def __init__(self, words: Words, plain: bool) -> None:
        self.words, self.plain = words, plain

    def at(self, place: int) -> tuple[str, int, str] | None:
        """Return letters, the word behind, and "typed" or "body", where a type word or body stands."""
        words = self.words
        low = words.lows[place]
        if low in _BODY_HEADS or low in _FULL or low in ("đặc",):
            following = words.lows[place + 1] if place + 1 < words.count and words.joined(place + 1) else ""
            pair = _PAIRS.get((low, following))
            if pair:
                return pair, place + 2, "typed"
            if low in _BODY_HEADS and following in _BODY_TAILS:
                return _BODY_HEADS[low], place + 2, "body"
            if low in _FULL:
                return _FULL[low], place + 1, "typed"
            return None
        if low in _SHORT and (low != "tt" or words.caps(place)):
            return _SHORT[low], place + 1, "typed"
        if len(low) == 1:
            return self._letter_at(place, low)
        if words.upper[place] and low[0] in "qp" and _NUMBERED.match(low):
            return _INITIALS[low[0]], place, "typed"
        if self.plain:
            return self._plain_type(place)
        return None

    def _letter_at(self, place: int, low: str) -> tuple[str, int, str] | None:
        words, end = self.words, self.words.ends[place]
        if not words.text.startswith(".", end) or not words.upper[place] or place + 1 >= words.count:
            return None
        if low == "t" and words.gap(place + 1) == "." and words.lows[place + 1] in ("p", "x"):
            return ("c" if words.lows[place + 1] == "p" else "s"), place + 2, "typed"
        if low in _INITIALS and words.gap(place + 1).strip(" \u00a0") == ".":
            return _INITIALS[low], place + 1, "typed"
        return None

    def _plain_type(self, place: int) -> tuple[str, int, str] | None:
        """The type words of a text without any accents: "xa Quang Nghiep"."""
        words = self.words
        key = words.keys[place]
        following = words.keys[place + 1] if place + 1 < words.count and words.joined(place + 1) else ""
        for pair, letter in _PAIRS.items():
            if (key, following) == (place_key(pair[0]), place_key(pair[1])):
                return letter, place + 2, "typed"
        letter_of = {place_key(word): letter for word, letter in _FULL.items()}
        return (letter_of[key], place + 1, "typed") if key in letter_of else None
