"""Finds where a text names places: one pass over its words, with the gazetteer's names as the dictionary.

A name is looked up only behind a type word ("xã", "TX."), behind a body that implies one ("Thị ủy"), in a
list that one of these opened, or, bare, at the head of a run of capitalised words. What a name means is not
decided here: every mention carries the type words that it may have and its key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from soattin.core.extract.document import Document
from soattin.core.extract.places.bare import BareNames
from soattin.core.extract.places.raw import Raw
from soattin.core.extract.places.when import Period
from soattin.core.extract.places.words import Words, aliases, province_keys, table
from soattin.core.gazetteer.names import LETTERS, accent_key, place_key
from soattin.core.gazetteer.units import Gazetteer, Unit, gazetteer

_NUMBERED = re.compile(r"([qp])(\d{1,2})$")

_INITIALS_GO_ON = re.compile(r"\.\w")

LEVELS = {"t": (1,), "c": (1, 2), "q": (2,), "h": (2,), "s": (2,), "x": (3,), "p": (3,), "r": (3,), "k": (3,)}
"""The levels of the units that each type's letter stands for."""
_FULL = {"xã": "x", "phường": "p", "huyện": "h", "quận": "q", "tỉnh": "t"}
_PAIRS = {
    ("thành", "phố"): "c", ("thị", "xã"): "s", ("thị", "trấn"): "r", ("đặc", "khu"): "k",
}  # fmt: skip
_SHORT = {"tp": "c", "tx": "s", "tt": "r"}
_INITIALS = {"h": "h", "q": "q", "p": "p", "x": "x"}
_BODY_HEADS = {"tỉnh": "t", "thành": "c", "thị": "s", "huyện": "h", "quận": "q"}
_BODY_TAILS = {"ủy", "uỷ", "đoàn", "đội"}
_PLURAL = {"các", "những", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "số"}


_TRIGGERS = frozenset({*_FULL, *_BODY_HEADS, *_SHORT, "đặc", "tphcm"})


class Scanner:
    """One pass over the words of one document."""

    def __init__(self, document: Document, period: Period) -> None:
        self.words, self.period = Words(document), period
        self.units: Gazetteer = gazetteer()
        self.found: list[Raw] = []
        self.plain = document.low == document.folded
        author = document.single("article", "author")
        self.persons = author.spans if author else ()
        """Where a person's name stands that may look like a place's: the by-line."""

    def scan(self) -> list[Raw]:
        """Return the mentions in the order of the text."""
        words, place = self.words, 0
        lows, plain = words.lows, self.plain
        while place < words.count:
            low = lows[place]
            if low in _TRIGGERS or plain or (len(low) <= 3 and words.upper[place]):
                typed = self._type_at(place)
                if typed:
                    place = self._named(place, *typed)
                    continue
                if low == "tphcm":
                    span = words.starts[place], words.ends[place], words.starts[place]
                    self.found.append(Raw(*span, "c", "ho chi minh", "typed", place, place + 1))
            place += 1
        self.found += BareNames(self).scan()
        self.found.sort(key=lambda raw: raw.start)
        return self.found

    # Type words -----------------------------------------------------------------------------------------

    def _type_at(self, place: int) -> tuple[str, int, str] | None:
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
        if words.upper[place] and _NUMBERED.match(low):
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

    # Names behind a type ----------------------------------------------------------------------------------

    def _named(self, place: int, kinds: str, behind: int, how: str) -> int:
        """Read the names behind the type word at `place`; return the word to go on with."""
        words = self.words
        if behind == place:
            return self._glued_number(place, kinds)
        first_kind = behind
        while behind < words.count:
            # "các xã, phường: A, B", "huyện/thị xã": several types before the names.
            more = self._type_at(behind)
            gap = words.gap(behind).strip(" \u00a0")
            if not more or more[2] != "typed" or gap not in ("", ",", "/", "-", "và"):
                joint = words.lows[behind] == "và" and behind + 1 < words.count
                more = self._type_at(behind + 1) if joint and gap == "" else None
                if not more or more[2] != "typed":
                    break
            elif gap == "":
                break
            kinds, behind = kinds + more[0], more[1]
        behind = self._past_attribute(behind)
        if behind >= words.count:
            return first_kind
        gap = words.gap(behind).strip(" \u00a0\t")
        several = len(kinds) > 1 or self._plural(place)
        dotted = gap == "." and words.ends[behind - 1] - words.starts[behind - 1] <= 2
        if not (gap == "" or dotted or (gap == ":" and several)) or "\n" in words.gap(behind):
            return first_kind
        # "TT Giáo Dục", "P. Giám Đốc": a short form alone does not make an unknown name a unit.
        spelled = words.lows[place] != "tt" and words.ends[place] - words.starts[place] > 1
        taken = self._take(behind, kinds, typed=spelled)
        if taken is None:
            return first_kind
        self._add(place, behind, taken, kinds, how)
        return self._list(taken[1], kinds, several)

    def _past_attribute(self, place: int) -> int:
        """Step over what may stand between type and name: "huyện đảo Lý Sơn", "xã biên giới Ia O"."""
        words = self.words
        for length in (2, 1):
            behind = place + length
            if behind < words.count and all(words.joined(word) for word in range(place, behind + 1)):
                phrase = " ".join(words.lows[place:behind])
                if phrase in table("attribute") and words.upper[behind] and not words.upper[place]:
                    return behind
        return place

    def _glued_number(self, place: int, kinds: str) -> int:
        """Q1, P12: the type's letter and the number in one word."""
        words = self.words
        key = words.keys[place][1:]
        start = words.starts[place]
        self.found.append(
            Raw(start, words.ends[place], start + 1, kinds, place_key(key), "typed", place, place + 1)
        )
        return place + 1

    def _plural(self, place: int) -> bool:
        before = self.words.lows[place - 1] if place and self.words.joined(place) else ""
        return before in _PLURAL or before.isdigit()

    def _add(self, place: int, name: int, taken: tuple[str, int, bool], kinds: str, how: str) -> None:
        key, last, weak = taken
        words = self.words
        begin = name if len(kinds) > 1 else place
        lower = not any(words.upper[name:last]) and not key[0].isdigit()
        if words.caps(name) and words.caps(last - 1):
            # Capitals say nothing in a headline: "HỘ NGHÈO XÃ BIÊN GIỚI".
            phrase = " ".join(words.lows[name:last])
            lower = lower or phrase in table("attribute") or phrase in table("word")
        self.found.append(
            Raw(
                words.starts[begin], words.ends[last - 1], words.starts[name], kinds, key, how, begin, last,
                lower, weak or lower,
            )
        )  # fmt: skip

    def _list(self, place: int, kinds: str, several: bool) -> int:
        """Read on in a list: "các xã A, B và C", "phường 1, 2 và 5"; return the word to go on with."""
        words = self.words
        while place < words.count:
            gap = words.gap(place)
            name = place
            if words.lows[place] == "và" and words.joined(place):
                name = place + 1
            elif gap.strip(" \u00a0") not in (",", ";", "-", "–", "/", ", "):
                return place
            if name >= words.count or "\n" in gap or "\n" in words.gap(name) or self._type_at(name):
                return place
            if self._counts(name):
                return place
            taken = self._take(name, kinds, typed=several)
            if taken is None or not self._known(taken[0], kinds):
                return place
            key, last, weak = taken
            if not several and (self._above(key, self.found[-1]) or not self._of_kind(key, kinds)):
                return place
            weak = weak or (not several and key not in province_keys())
            # "các tỉnh Bắc Ninh, Hà Nội": cities stand among the provinces.
            own = "tc" if kinds in ("t", "c") and key in province_keys() else kinds
            self._add(name, name, (key, last, weak), own, "listed")
            place = last
        return place

    def _counts(self, place: int) -> bool:
        """Whether the word is a number that counts what follows: "3 quận Hải Châu, 2 quận Cẩm Lệ"."""
        words = self.words
        if not words.keys[place].isdigit() or self.found[-1].key.isdigit() or place + 1 >= words.count:
            return False
        return words.joined(place + 1) and self._type_at(place + 1) is not None

    def _of_kind(self, key: str, kinds: str) -> bool:
        return any(LETTERS[unit.kind] in kinds for unit in self._of(key, kinds))

    def _above(self, key: str, before: Raw) -> bool:
        """Whether `key` may name a parent of the place before it: "xã Tân Thành, Vũ Thư, Thái Bình"."""
        parents = {u.code for u in self.units.by_key(key) if u.level < 3}
        return any({u.district, u.province} & parents for u in self._of(before.key, before.kinds))

    def _take(self, place: int, kinds: str, typed: bool) -> tuple[str, int, bool] | None:
        """Return key, the word behind and weakness of the name at `place`, which may have these types."""
        words = self.words
        number = self._numbered_name(place, kinds) or self._number(place, kinds)
        if number is not None or words.keys[place].isdigit():
            return number
        run = words.run(place)
        best: tuple[int, str] | None = None
        for length in range(words.reach(place, self.units.longest), 0, -1):
            key = self.name_key(place, length)
            if not self._known(key, kinds) or not self.hyphenated(place, length, key):
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

    def _joined(self, place: int, run: int, kinds: str) -> tuple[str, int, bool] | None:
        """Look for a name whose words the text cuts otherwise than the list: "EaBar", "H' Neng"."""
        words = self.words
        for length in range(min(run, self.units.longest), 0, -1):
            key = self.units.joined.get("".join(words.keys[place : place + length]))
            if (
                key
                and key.count(" ") + 1 != length
                and self._known(key, kinds)
                and self.stands_alone(place, length, run)
            ):
                return key, place + length, False
        return None

    def _numbered_name(self, place: int, kinds: str) -> tuple[str, int, bool] | None:
        """Since July 2025 some names begin with a number: "phường 2 Bảo Lộc"."""
        words, behind = self.words, place + 1
        digit = words.keys[place].isdigit() and behind < words.count
        if not (digit and words.joined(behind) and words.upper[behind]):
            return None
        for length in range(words.reach(place, self.units.longest), 1, -1):
            key = self.name_key(place, length)
            if any(self.period.fits(unit) for unit in self._of(key, kinds)):
                return key, place + length, False
        return None

    def _number(self, place: int, kinds: str) -> tuple[str, int, bool] | None:
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
        return any(accent_key(u.name) == surface for u in self._of(key, kinds))

    def surface(self, first: int, last: int) -> str:
        return self.words.text[self.words.starts[first] : self.words.ends[last - 1]]

    def _of(self, key: str, kinds: str) -> Iterator[Unit]:
        levels = {level for kind in kinds for level in LEVELS[kind]} or {1, 2, 3}
        return (u for u in self.units.by_key(key) if u.level in levels)

    def _known(self, key: str, kinds: str) -> bool:
        return self.units.has_key(key) and next(self._of(key, kinds), None) is not None

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
        if following in table("title") or self._type_at(place + length):
            return True
        return rest >= 2 and following in table("surname")

    def _may_be_unknown(self, place: int, run: int, kinds: str) -> bool:
        """Whether a name that is in no list may be a unit all the same: not a person, not a place abroad."""
        words, behind = self.words, place + run
        if not set(kinds) & set("xprhsq"):
            # Every province and city is known: the others lie in other countries.
            return False
        if behind < words.count and words.gap(behind).strip() in (",", "(") and self._type_at(behind):
            return True
        low = words.lows[place]
        if words.caps(place) and words.caps(behind - 1):
            # A headline in capitals: "UBND XÃ TRAO QUÀ TẾT".
            return False
        return low not in table("title") and (run < 3 or low not in table("surname"))
