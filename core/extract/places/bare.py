"""Names without a type word: "MTTQ Kiên Giang", "tại Hà Tiên", "xã Tân Thành, Vũ Thư", "Hồng Lĩnh".

A bare name counts where the page names the same unit with its type, behind a body or a preposition, as the
parent of the place before it, or where it is a province; never behind the words that make it a street, a
school or a person.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress
from typing import TYPE_CHECKING

from soattin.core.extract.places.raw import Raw
from soattin.core.extract.places.words import openings, province_keys, table

if TYPE_CHECKING:
    from soattin.core.extract.places.scan import Scanner

_ONE_WORD = ("hue", "pleiku")
"""Names of one word that need no typed mention beside them."""


class BareNames:
    """The pass over the words that follows the one for typed names."""

    def __init__(self, scanner: Scanner) -> None:
        self.scanner = scanner
        self.words, self.units, self.found = scanner.words, scanner.names.units, scanner.found

    def scan(self) -> list[Raw]:
        """Return the bare names in the order of the text."""
        words = self.words
        covered = bytearray(words.count + 1)
        for start, end in self.scanner.persons:
            first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
            covered[first:last] = b"\x01" * (last - first)
        for raw in self.found:
            covered[raw.first : raw.last] = b"\x01" * (raw.last - raw.first)
        typed = {raw.key for raw in self.found}
        behind = {raw.last: raw for raw in self.found}
        out: list[Raw] = []
        place = 0
        for upper in compress(range(words.count), words.upper):
            if upper < place or covered[upper]:
                continue
            place = upper
            run = words.run(place)
            taken = self._at(place, run, typed, behind)
            if taken is not None:
                out.append(taken)
                behind[taken.last] = taken
                place = taken.last
            else:
                place += 1
                # Inside a run of capitals a name begins only behind a body: "MTTQ Kiên Giang".
                while (
                    place < words.count and words.upper[place] and words.joined(place) and not covered[place]
                ):
                    if words.lows[place - 1] in table("body") or words.behind(place, "body"):
                        break
                    place += 1
        return out

    def _at(self, place: int, run: int, typed: set[str], behind: dict[int, Raw]) -> Raw | None:
        words = self.words
        first = words.keys[place]
        second = words.keys[place + 1] if place + 1 < words.count and words.joints[place + 1] else ""
        if first not in typed and first not in _ONE_WORD and f"{first} {second}" not in openings():
            return None
        for length in range(words.reach(place, self.units.longest), 0, -1):
            if not all(words.upper[place : place + length]):
                continue
            key = self.scanner.names.name_key(place, length)
            if not self.units.has_key(key) or not self.scanner.names.stands_alone(place, length, run):
                continue
            if not self.scanner.names.hyphenated(place, length, key):
                continue
            if length == 1 and key not in _ONE_WORD and key not in typed:
                continue
            if words.behind(place, "not-a-unit"):
                return None
            return self._raw(place, length, key, typed, behind)
        return None

    def _raw(self, place: int, length: int, key: str, typed: set[str], behind: dict[int, Raw]) -> Raw | None:
        words = self.words
        gap = words.gap(place).strip(" \u00a0\t")
        child = behind.get(place)
        linked = child is not None and gap in (",", "-", "–", "(", "") and "\n" not in words.gap(place)
        placed = words.behind(place, "preposition") or words.behind(place, "body")
        province = key in province_keys() and key != "ho chi minh"
        common = " ".join(words.lows[place : place + length]) in table("word")
        if common and not (linked or placed):
            return None
        placed = placed or self._heads_line(place, length)
        if not (key in typed or linked or placed or (province and length >= 2)):
            linked = self._parent_follows(place + length, key)
            if not linked:
                return None
        if key == "ho chi minh" and key not in typed:
            return None
        weak = not (key in typed or province)
        return Raw(
            words.starts[place], words.ends[place + length - 1], words.starts[place], "", key, "bare",
            place, place + length, weak=weak,
        )  # fmt: skip

    def _heads_line(self, place: int, length: int) -> bool:
        """Whether the name opens a headline: "Thới Quản: đầu tư cho giao thông", "Hải Lăng sẵn sàng bầu cử"."""
        words, behind = self.words, place + length
        if (place and "\n" not in words.gap(place)) or behind + 1 >= words.count:
            return False
        if words.text[words.ends[behind - 1] : words.starts[behind]] == ": ":
            return True
        return all(words.joined(word) and not words.upper[word] for word in (behind, behind + 1))

    def _parent_follows(self, place: int, key: str) -> bool:
        """Whether the name of a parent stands behind a comma at `place`: "Tiền Phong, Mê Linh, Hà Nội"."""
        words = self.words
        if place >= words.count or words.gap(place).strip(" \u00a0") not in (",", "(", "-", "–"):
            return False
        if "\n" in words.gap(place) or not words.upper[place]:
            return False
        parents = {u.district or u.province for u in self.units.by_key(key)}
        for length in range(words.reach(place, self.units.longest), 0, -1):
            above = self.units.by_key(self.scanner.names.name_key(place, length))
            if above:
                return any(unit.level < 3 and unit.code in parents for unit in above)
        return False
