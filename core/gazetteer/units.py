"""The list of administrative units: which stood when, under which code, and what became of them.

units.tsv (built by resources/gazetteer/build.py) holds four dated lists. A unit that is in one list and not
in the next changed on a day between the two; where that day is not known for certain, the usual day of that
round of changes in that province stands for it, and `Unit.possible` is true on both sides of it, up to the
lists themselves.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import takewhile

from soattin.core.errors import UserError
from soattin.core.gazetteer.names import KINDS, LETTERS, accent_key, place_key, split_typed
from soattin.resources import path

LIST_DATES = {"a": "2019-05-01", "b": "2021-07-01", "c": "2025-03-01", "d": "2025-07-01"}
"""The days of the lists."""
_LATEST = {"a": "2021-07-02", "b": "2025-07-01", "c": "2025-07-01"}
"""The last day on which a unit of this list, not in the next, may have stood; the list of March 2025 is not
of one day."""
_CHANGES = {"a": "2020-01-01", "b": "2024-12-01", "c": "2025-07-01", "d": ""}
"""When a unit that stands in this list and not in the next ceased to be, unless the row says otherwise."""
NO_DISTRICTS = date(2025, 7, 1)
"""The day on which the districts ended and 63 provinces became 34."""

Day = date | str | None


def level_of(code: str) -> int:
    """Return 1 for a province's code, 2 for a district's, 3 for a commune's."""
    return {2: 1, 3: 2}.get(len(code), 3)


@dataclass(frozen=True, slots=True)
class Unit:
    """One administrative unit as it stood for a time; a change of name, type or parent makes another one."""

    code: str
    kind: str
    """The full type word in lower case: "thị xã"."""
    name: str
    district: str = ""
    province: str = ""
    lists: str = ""
    """Letters of the lists that hold it: a 2019-05, b 2021-07, c 2025-03, d 2025-07, h by hand."""
    since: str = ""
    """ISO date; empty: since before 2015."""
    until: str = ""
    """ISO date of the first day on which it no longer stood; empty: it stands today."""
    earliest: str = ""
    latest: str = ""
    """`since` and `until` as wide as the lists allow."""
    successors: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def full(self) -> str:
        """Type and name, as articles of the time call it: "thị xã Kỳ Anh"."""
        return f"{self.kind} {self.name}"

    @property
    def level(self) -> int:
        """1 province, 2 district, 3 commune."""
        return level_of(self.code)

    def stood(self, on: str) -> bool:
        """Whether it was in force on the ISO date `on`."""
        return self.since <= on and (not self.until or on < self.until)

    def possible(self, on: str) -> bool:
        """Whether it may have been in force on the ISO date `on`, as far as the lists tell."""
        return self.earliest <= on and (not self.latest or on < self.latest)


def iso(day: Day) -> str | None:
    """Return `day` as an ISO date; a year or a month stands for its middle."""
    if day is None or isinstance(day, date):
        return day.isoformat() if day else None
    return day + {4: "-06-15", 7: "-15"}.get(len(day), "") if len(day) < 10 else day[:10]


class Gazetteer:
    """All units, found by name, by code and by parent."""

    def __init__(self, text: str, keys: str) -> None:
        """Take the text of units.tsv and that of keys.txt, the `place_key`s of each of its rows."""
        self._lines = [line for line in text.splitlines() if line[:1] != "#"]
        # A list a key would be thousands of lists, each looked at by the collector of garbage.
        self._by_key: dict[str, int] = {}
        self._more: dict[str, list[int]] = {}
        for place, key in enumerate(keys.splitlines()):
            if "|" in key:
                for one in key.split("|"):
                    self._add(one, place)
            elif key in self._by_key:
                self._add(key, place)
            else:
                self._by_key[key] = place
        self._units: dict[int, Unit] = {}
        self._children: dict[str, list[int]] = {}
        self.longest = max(key.count(" ") for key in self._by_key) + 1
        """The most words in one name."""

    def _add(self, key: str, place: int) -> None:
        if self._by_key.setdefault(key, place) != place:
            self._more.setdefault(key, []).append(place)

    @cached_property
    def _codes(self) -> list[str]:
        """The code of each row; the rows of one code stand together."""
        ends = [line.index("\t") for line in self._lines]
        # Behind the name stand one letter and the code.
        return [line[end + 3 : line.find("\t", end + 3)] for line, end in zip(self._lines, ends, strict=True)]

    @cached_property
    def _first(self) -> dict[str, int]:
        """The first row of each code."""
        return dict(zip(reversed(self._codes), range(len(self._codes) - 1, -1, -1), strict=True))

    def __len__(self) -> int:
        return len(self._lines)

    def _unit(self, place: int) -> Unit:
        known = self._units.get(place)
        if known is None:
            known = self._units[place] = _read(self._lines[place])
        return known

    def by_key(self, key: str) -> tuple[Unit, ...]:
        """Return the units whose name has this `place_key`."""
        first = self._by_key.get(key)
        if first is None:
            return ()
        return tuple(self._unit(place) for place in (first, *self._more.get(key, ())))

    def has_key(self, key: str) -> bool:
        return key in self._by_key

    @cached_property
    def joined(self) -> dict[str, str]:
        """The keys without their spaces: names of minority languages are cut into words as one likes."""
        return {key.replace(" ", ""): key for key in self._by_key}

    def keys(self) -> Iterable[str]:
        return self._by_key.keys()

    def by_code(self, code: str) -> tuple[Unit, ...]:
        """Return every unit that ever had `code`, oldest first."""
        place, found = self._first.get(code), []
        while place is not None and place < len(self._codes) and self._codes[place] == code:
            found.append(self._unit(place))
            place += 1
        return tuple(found)

    def unit(self, code: str, on: Day = None) -> Unit | None:
        """Return the unit that had `code` on the day `on`, or the last that had it."""
        units = self.by_code(code)
        day = iso(on)
        if day is not None:
            stood = [u for u in units if u.stood(day)] or [u for u in units if u.possible(day)]
            if stood:
                return stood[-1]
            earlier = [u for u in units if u.since <= day]
            units = tuple(earlier) or units[:1]
        return units[-1] if units else None

    def lookup(self, name: str, kind: str | None = None, on: Day = None) -> tuple[Unit, ...]:
        """Return the units called `name` ("Kỳ Anh", or with its type: "TX. Kỳ Anh").

        Those spelt with the same accents, if there are any, otherwise those that differ in accents only.
        `on` leaves those that may have stood on that day.
        """
        typed, bare = split_typed(name)
        units = self.by_key(place_key(bare))
        if typed and not units and self.by_key(place_key(name)):
            # A name that begins like a type word: "Xã Tắc".
            typed, bare, units = None, name, self.by_key(place_key(name))
        wanted = kind or typed
        if wanted:
            units = tuple(u for u in units if u.kind == wanted)
        day = iso(on)
        if day is not None:
            units = tuple(u for u in units if u.possible(day))
        exact = tuple(u for u in units if _spelt(u, bare))
        return exact or units

    def of_level(self, level: int) -> list[Unit]:
        """Return all units of level 1 (provinces), 2 (districts) or 3 (communes)."""
        if level == 1:
            # The list begins with them: no need to look at the codes of all others, 5 ms at each start.
            return list(takewhile(lambda unit: unit.level == 1, map(self._unit, range(len(self._lines)))))
        return [u for code in self._first if level_of(code) == level for u in self.by_code(code)]

    def units_on(self, on: Day) -> list[Unit]:
        """Return all units in force on a day, provinces first."""
        day = iso(on) or date.today().isoformat()
        return [u for u in map(self._unit, range(len(self._lines))) if u.stood(day)]

    def parents(self, unit: Unit, on: Day = None) -> tuple[Unit, ...]:
        """Return the district (if any) and the province of `unit`, nearest first."""
        day = iso(on) or (unit.since if unit.since else LIST_DATES.get(unit.lists[:1], "2019-05-01"))
        found = (self.unit(code, day) for code in (unit.district, unit.province) if code)
        return tuple(u for u in found if u is not None)

    def children(self, code: str) -> tuple[Unit, ...]:
        """Return every unit that ever had `code` as its district or province."""
        if not self._children:
            for place, line in enumerate(self._lines):
                for parent in line.split("\t", 5)[3:5]:
                    if parent:
                        self._children.setdefault(parent.rstrip("\t"), []).append(place)
        return tuple(self._unit(place) for place in self._children.get(code, ()))


def _spelt(unit: Unit, name: str) -> bool:
    key = accent_key(name)
    return accent_key(unit.name) == key or any(accent_key(other) == key for other in unit.others)


def _read(line: str) -> Unit:
    cells = (line + "\t" * 9).split("\t", 10)
    name, letter, code, district, province, lists, since, until, after, others = cells[:10]
    listed = [c for c in lists if c in LIST_DATES]
    earliest, latest = since, until
    before = "abcd"[max("abcd".index(listed[0]) - 1, 0)] if listed else ""
    if listed and before != listed[0] and since[:1] in ("", "~"):
        since = since[1:] or _CHANGES[before]
        earliest = LIST_DATES[before] if listed[0] != "d" else since
    if listed and listed[-1] != "d" and until[:1] in ("", "~"):
        until, latest = until[1:] or _CHANGES[listed[-1]], _LATEST[listed[-1]]
    return Unit(
        code, KINDS[letter], name, district, province, lists, since, until, earliest, latest,
        tuple(after.split()), tuple(others.split(";")) if others else (),
    )  # fmt: skip


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Return the list of units, read once a process. Raises `UserError` (`gazetteer-missing`)."""
    try:
        text, keys = (path(f"gazetteer/{name}").read_text("utf-8") for name in ("units.tsv", "keys.txt"))
    except OSError:
        raise UserError(
            "gazetteer-missing",
            "Thiếu danh mục đơn vị hành chính (resources/gazetteer/units.tsv). Hãy cài lại chương trình.",
        ) from None
    return Gazetteer(text, keys)


__all__ = ["LETTERS", "LIST_DATES", "NO_DISTRICTS", "Day", "Gazetteer", "Unit", "gazetteer", "iso"]
