"""Names as the gazetteer has them, looked up at a word of the text: the longest that fits, and ends there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from soattin.core.extract.places.types import TypeWords
from soattin.core.extract.places.when import Period
from soattin.core.extract.places.words import Words, aliases, province_keys, table
from soattin.core.gazetteer.names import LETTERS, accent_key
from soattin.core.gazetteer.units import Gazetteer, Unit, gazetteer

_INITIALS_GO_ON = re.compile(r"\.\w")

LEVELS = {"t": (1,), "c": (1, 2), "q": (2,), "h": (2,), "s": (2,), "x": (3,), "p": (3,), "r": (3,), "k": (3,)}
"""The levels of the units that each type's letter stands for."""

Taken = tuple[str, int, bool]
"""A name's key, the word behind it, and whether it is weak (see `Raw.weak`)."""


class Names:
    """The names of units at the words of one text."""

    def __init__(self, words: Words, types: TypeWords, period: Period) -> None:
        self.words, self.types, self.period = words, types, period
        self.units: Gazetteer = gazetteer()

    def take(self, place: int, kinds: str, typed: bool) -> Taken | None:
        """Return key, the word behind and weakness of the name at `place`, which may have these types."""
        words = self.words
        number = self._numbered_name(place, kinds) or self._number(place, kinds)
        if number is not None or words.keys[place].isdigit():
            return number
        run = words.run(place)
        if run == 1 and words.lows[place] in table("title") and not self._long_name(place, kinds):
            # "Chủ tịch UBND huyện Chủ tịch UBBC": the next office, without a comma.
            return None
        best: tuple[int, str] | None = None
        for length in range(words.reach(place, self.units.longest), 0, -1):
            key = self.name_key(place, length)
            if not self.known(key, kinds) or not self.hyphenated(place, length, key):
                continue
            if not any(words.upper[place : place + length]):
                # All in lower case, "xã thống nhất": left to the names that the page writes with capitals.
                if length >= 2 and words.lows[place] not in ("ủy", "đoàn", "đội"):
                    return (
                        (key, place + length, True)
                        if self._spelt_exactly(place, length, key, kinds)
                        else None
                    )
                return None
            # A province ends where its name ends: "Chủ tịch TP Hà Nội Ngay sau khi …".
            if self.stands_alone(place, length, run) or (kinds in ("t", "c") and key in province_keys()):
                best = (length, key)
                break
        if best:
            return best[1], place + best[0], False
        if joined := self._joined(place, run, kinds):
            return joined
        if typed and 2 <= run <= 4 and self._may_be_unknown(place, run, kinds):
            return " ".join(words.keys[place : place + run]), place + run, False
        return None

    def _long_name(self, place: int, kinds: str) -> bool:
        """Whether three words or more are a name that begins as titles do: "thị trấn Nông trường Mộc Châu"."""
        reach = self.words.reach(place, self.units.longest)
        return any(self.known(self.name_key(place, length), kinds) for length in range(3, reach + 1))

    def _joined(self, place: int, run: int, kinds: str) -> Taken | None:
        """Look for a name whose words the text cuts otherwise than the list: "EaBar", "H' Neng"."""
        words = self.words
        for length in range(min(run, self.units.longest), 0, -1):
            key = self.units.joined.get("".join(words.keys[place : place + length]))
            if (
                key
                and key.count(" ") + 1 != length
                and self.known(key, kinds)
                and self.stands_alone(place, length, run)
            ):
                return key, place + length, False
        return None

    def _numbered_name(self, place: int, kinds: str) -> Taken | None:
        """Since July 2025 some names begin with a number: "phường 2 Bảo Lộc"."""
        words, behind = self.words, place + 1
        digit = words.keys[place].isdigit() and behind < words.count
        if not (digit and words.joined(behind) and words.upper[behind]):
            return None
        for length in range(words.reach(place, self.units.longest), 1, -1):
            key = self.name_key(place, length)
            if any(self.period.fits(unit) for unit in self.of(key, kinds)):
                return key, place + length, False
        return None

    def _number(self, place: int, kinds: str) -> Taken | None:
        words, key = self.words, self.words.keys[place]
        if not set(kinds) & set("pq") or not (key.isdigit() and len(key) <= 2):
            return None
        behind = place + 1
        if behind < words.count and words.joined(behind) and words.lows[behind] in table("unit-noun"):
            # It counts: "phường 6 tháng đầu năm".
            return None
        if words.text[words.ends[place] : words.ends[place] + 1] in ("%", "/"):
            return None
        return key, place + 1, False

    def name_key(self, place: int, length: int) -> str:
        key = " ".join(self.words.keys[place : place + length])
        return aliases().get(key, key)

    def _spelt_exactly(self, place: int, length: int, key: str, kinds: str) -> bool:
        surface = accent_key(self.surface(place, place + length))
        return any(accent_key(u.name) == surface for u in self.of(key, kinds))

    def surface(self, first: int, last: int) -> str:
        return self.words.text[self.words.starts[first] : self.words.ends[last - 1]]

    def of(self, key: str, kinds: str) -> Iterator[Unit]:
        levels = {level for kind in kinds for level in LEVELS[kind]} or {1, 2, 3}
        return (u for u in self.units.by_key(key) if u.level in levels)

    def known(self, key: str, kinds: str) -> bool:
        return self.units.has_key(key) and next(self.of(key, kinds), None) is not None

    def hyphenated(self, place: int, length: int, key: str) -> bool:
        """Whether the hyphens between these words, if any, are the name's own: "Phan Rang - Tháp Chàm"."""
        words = self.words
        if all(words.joined(word) for word in range(place + 1, place + length)):
            return True
        return key == "thua thien hue" or any("-" in unit.name for unit in self.units.by_key(key))

    def stands_alone(self, place: int, length: int, run: int) -> bool:
        """Whether what follows in the same run of capitals may follow a place: nothing, a title, a person."""
        rest = run - length
        name_end = self.words.ends[place + length - 1]
        if name_end - self.words.starts[place] == 1 and _INITIALS_GO_ON.match(self.words.text, name_end):
            return False
        if rest <= 0 or (self.words.caps(place) and self.words.caps(place + length)):
            return True
        following = self.words.lows[place + length]
        if following in table("title") or self.types.at(place + length):
            return True
        return rest >= 2 and following in table("surname")

    def _may_be_unknown(self, place: int, run: int, kinds: str) -> bool:
        """Whether a name that is in no list may be a unit all the same: not a person, not a place abroad."""
        words, behind = self.words, place + run
        if not set(kinds) & set("xprhsq"):
            # Every province and city is known: the others lie in other countries.
            return False
        if behind < words.count and words.gap(behind).strip() in (",", "(") and self.types.at(behind):
            return True
        low = words.lows[place]
        if words.caps(place) and words.caps(behind - 1):
            # A headline in capitals: "UBND XÃ TRAO QUÀ TẾT".
            return False
        return low not in table("title") and (run < 3 or low not in table("surname"))

    def of_kind(self, key: str, kinds: str) -> bool:
        """Whether a unit of this name has one of these types (not merely their level)."""
        return any(LETTERS[unit.kind] in kinds for unit in self.of(key, kinds))
