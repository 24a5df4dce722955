"""Finds where a text names places: one pass over its words, with the gazetteer's names as the dictionary.

A name is looked up only behind a type word ("xã", "TX."), behind a body that implies one ("Thị ủy"), in a
list that one of these opened, or, bare, at the head of a run of capitalised words. What a name means is not
decided here: every mention carries the type words that it may have and its key.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress

from soattin.core.extract.document import Document
from soattin.core.extract.places.bare import BareNames
from soattin.core.extract.places.names import Names, Taken
from soattin.core.extract.places.raw import Raw
from soattin.core.extract.places.types import TypeWords
from soattin.core.extract.places.when import Period
from soattin.core.extract.places.words import province_keys, table
from soattin.core.gazetteer.names import place_key

_NUMBERED = frozenset(("thôn", "tổ", "ấp", "xóm", "khóm", "phố", "bản", "số", "đội", "khu"))
_PLURAL = {"các", "những", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "số"}


class Scanner:
    """One pass over the words of one document."""

    def __init__(self, document: Document, period: Period) -> None:
        self.words = document.words
        self.plain = document.low == document.folded
        self.types = TypeWords(self.words, self.plain)
        self.names = Names(self.words, self.types, period)
        self.found: list[Raw] = []
        author = document.single("article", "author")
        self.persons = author.spans if author else ()
        """Where a person's name stands that may look like a place's: the by-line."""

    def scan(self) -> list[Raw]:
        """Return the mentions in the order of the text."""
        words, behind = self.words, 0
        for place in self._worth_a_look():
            if place < behind:
                continue
            typed = self.types.at(place)
            if typed:
                behind = self._named(place, *typed)
            elif words.lows[place] == "tphcm":
                span = words.starts[place], words.ends[place], words.starts[place]
                self.found.append(Raw(*span, "c", "ho chi minh", "typed", place, place + 1))
        self.found += BareNames(self).scan()
        self.found.sort(key=lambda raw: raw.start)
        return self.found

    def _worth_a_look(self) -> Iterable[int]:
        """Return the words at which a type word may begin."""
        words = self.words
        if self.plain:
            return range(words.count)
        return compress(range(words.count), words.types)

    def _named(self, place: int, kinds: str, behind: int, how: str) -> int:
        """Read the names behind the type word at `place`; return the word to go on with."""
        words = self.words
        if behind == place:
            return self._glued_number(place, kinds)
        first_kind, last_kind, nearest, ended = behind, kinds, place, False
        while behind < words.count:
            # "các xã, phường: A, B", "huyện/thị xã": several types before the names.
            more = self.types.at(behind)
            gap = words.gap(behind).strip(" \u00a0")
            if not more or more[2] != "typed" or gap not in ("", ",", "/", "-", "và"):
                joint = words.lows[behind] == "và" and behind + 1 < words.count
                more = self.types.at(behind + 1) if joint and gap == "" else None
                if not more or more[2] != "typed":
                    break
            elif gap == "":
                break
            if more[1] == behind:
                # "Q1": a type and its number in one word, no further type of this name.
                return behind
            ended = words.lows[behind] == "và" or gap == "và"
            nearest, last_kind = (behind + 1 if words.lows[behind] == "và" else behind), more[0]
            kinds, behind = kinds + more[0], more[1]
        behind = self._past_attribute(behind)
        if behind >= words.count:
            return first_kind
        gap = words.gap(behind).strip(" \u00a0\t")
        several = len(kinds) > 1 or self._plural(place)
        short = words.ends[behind - 1] - words.starts[behind - 1] <= 2 and words.lows[behind - 1] != "xã"
        dotted = gap == "." and short
        if not (gap == "" or dotted or (gap == ":" and several)) or "\n" in words.gap(behind):
            return first_kind
        # "TT Giáo Dục", "P. Giám Đốc": a short form alone does not make an unknown name a unit.
        spelled = words.lows[place] != "tt" and words.ends[place] - words.starts[place] > 1
        taken = self.names.take(behind, kinds, typed=spelled)
        if taken is None:
            return first_kind
        if ended and gap == "" and self.names.of_kind(taken[0], last_kind):
            # "các quận, huyện và thành phố Thủ Đức": the last type alone is this name's.
            self._add(nearest, behind, taken, last_kind, how)
        else:
            self._add(place, behind, taken, kinds, how)
        return self._list(taken[1], kinds, several)

    def _past_attribute(self, place: int) -> int:
        """Step over what may stand between type and name: "huyện đảo Lý Sơn", "xã biên giới Ia O"."""
        words = self.words
        if place >= words.count or words.upper[place] or not words.joined(place):
            return place
        for length in (2, 1):
            behind = place + length
            if behind < words.count and all(words.joined(word) for word in range(place + 1, behind + 1)):
                phrase = " ".join(words.lows[place:behind])
                if phrase in table("attribute") and words.upper[behind]:
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
        if before.isdigit() and place > 1 and self.words.lows[place - 2] in _NUMBERED:
            return False  # "thôn 3 xã Trà Linh"
        return before in _PLURAL or before.isdigit()

    def _add(self, place: int, name: int, taken: Taken, kinds: str, how: str) -> None:
        key, last, weak = taken
        words = self.words
        begin = name if len(kinds) > 1 else place
        lower = not any(words.upper[name:last]) and not key[0].isdigit()
        if words.caps(name) and words.caps(last - 1):
            # Capitals say nothing in a headline: "HỘ NGHÈO XÃ BIÊN GIỚI".
            phrase = " ".join(words.lows[name:last])
            word = phrase in table("word") and not (kinds == "t" and key in province_keys())
            lower = lower or phrase in table("attribute") or word
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
            if name >= words.count or "\n" in gap or "\n" in words.gap(name) or self.types.at(name):
                return place
            if self._counts(name):
                return place
            taken = self.names.take(name, kinds, typed=several)
            if taken is None or not self.names.known(taken[0], kinds):
                return place
            key, last, weak = taken
            if not several and last < words.count and words.upper[last] and words.joined(last):
                return place  # "xã Trà Don; Hồ Văn Tiếng": a person
            if not several and (self._above(key, self.found[-1]) or not self.names.of_kind(key, kinds)):
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
        return words.joined(place + 1) and self.types.at(place + 1) is not None

    def _above(self, key: str, before: Raw) -> bool:
        """Whether `key` may name a parent of the place before it: "xã Tân Thành, Vũ Thư, Thái Bình"."""
        parents = {u.code for u in self.names.units.by_key(key) if u.level < 3}
        return any({u.district, u.province} & parents for u in self.names.of(before.key, before.kinds))
