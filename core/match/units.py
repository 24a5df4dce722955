"""The units that an article names, told apart by the gazetteer as far as it can."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from soattin.core.gazetteer import Unit, gazetteer, lookup, parents, unit, units_today
from soattin.core.match.spelling import expand, words_of
from soattin.core.match.tables import Words, unit_types
from soattin.core.text.fold import same_key

CITIES = frozenset(
    same_key(city) for city in ("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế", "Đồng Nai")
)
"""The cities that are provinces."""
_SPLIT = re.compile(r"[,;|()]| [-–] ")


class Place(NamedTuple):
    """A unit: its level (1 province, 2 district, 3 commune, 0 unknown) and its type and name.

    Provinces go without type: "tỉnh Kiên Giang" and "Kiên Giang" are one, as huyện and thị xã Kỳ Anh are not.
    """

    level: int
    name: str

    @property
    def proper(self) -> str:
        """The name without the unit's type."""
        return _proper(self.name)


@lru_cache(maxsize=1 << 16)
def _proper(name: str) -> str:
    words = tuple(name.split())
    for size in (2, 1):
        if words[:size] in unit_types() and len(words) > size:
            return " ".join(words[size:])
    return name


def is_code(text: str) -> bool:
    """Tell whether `text` is a code of the statistics office (2, 3 or 5 digits)."""
    return text.isdecimal() and len(text) in (2, 3, 5)


@lru_cache(maxsize=1 << 16)
def read_places(text: str, day: str | None = None) -> tuple[Place, ...]:
    """Return the units that `text` names: "xã A, huyện B" holds two.

    A number is a code of that day and holds the unit's parents, too: its name alone may be others' as well.
    """
    code = text.strip()
    if is_code(code):
        known = unit(code, day)
        if known is None:
            return (Place({2: 1, 3: 2, 5: 3}[len(code)], code),)
        return tuple(dict.fromkeys(map(place_of, (known, *_parents_of_code(known, day)))))
    found = (read_place(part) for part in _SPLIT.split(text))
    return tuple(place for place in found if place is not None)


def _parents_of_code(known: Unit, day: str | None) -> Iterator[Unit]:
    """Yield the parents of a unit, and the province of today: articles before and after July 2025 agree in it."""
    above = parents(known, day)
    yield from above
    for province in (u for u in (known, *above) if u.level == 1):
        yield from _provinces_today(province)


@lru_cache(maxsize=1 << 15)
def changes_of_code(code: str) -> tuple[str, ...]:
    """Return the ISO days on which the unit of a code, or one above it, may have become another."""
    units = gazetteer()
    found = units.by_code(code)
    above = {parent for one in found for parent in (one.district, one.province) if parent}
    found += tuple(one for parent in sorted(above) for one in units.by_code(parent))
    days = {day for one in found for day in (one.since, one.until, one.earliest, one.latest) if day}
    return tuple(sorted(days))


@lru_cache(maxsize=1 << 10)
def _provinces_today(province: Unit) -> tuple[Unit, ...]:
    """Return the provinces of today on the ground of one of then, as it was on its last day."""
    last = date.fromisoformat(province.until) - timedelta(1) if province.until else None
    return tuple(today for today in units_today(province.code, last) if today.level == 1)


@lru_cache(maxsize=1 << 16)
def read_place(text: str) -> Place | None:
    """Return the unit named by `text` ("TP. Hà Tiên", "Kiên Giang"), or None where it names none."""
    words = expand(words_of(text))
    if not words:
        return None
    for size in (2, 1):
        kind = unit_types().get(words[:size])
        if kind is not None and len(words) > size:
            return typed_place(kind, words[size:])
    units = lookup(" ".join(words))
    if any(found.level == 1 for found in units):
        return Place(1, same_key(next(found.name for found in units if found.level == 1)))
    if len({found.full for found in units}) == 1:
        return place_of(units[0])
    return Place(0, " ".join(words))


@lru_cache(maxsize=1 << 15)
def typed_place(kind: tuple[str, int], name: Words) -> Place:
    """Return the unit of a type (with its usual level) and a name."""
    proper = " ".join(str(int(word)) if word.isdecimal() else word for word in name)
    units = lookup(f"{kind[0]} {proper}")
    if units and len({found.full for found in units}) == 1:
        return place_of(units[0])
    level = kind[1] or (1 if proper in CITIES else 2)
    return Place(level, proper if level == 1 else f"{kind[0]} {proper}")


@lru_cache(maxsize=1 << 15)
def place_of(known: Unit) -> Place:
    """Return a unit of the gazetteer in the form that is compared."""
    return Place(known.level, same_key(known.name if known.level == 1 else known.full))


def with_parents(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return `places` and the districts and provinces that they can only lie in.

    A name that many units bear is told apart by the others that stand beside it, if they tell.
    """
    named = {place.name for place in places}
    out = dict.fromkeys(places)
    for place in places:
        if place.level not in (2, 3):
            continue
        lines, agreed = _above(place)
        beside = [line for line in lines if not line.names.isdisjoint(named)]
        if beside:
            agreed = beside[0].agreed if len(beside) == 1 else _agreed(place, [line.units for line in beside])
        elif any(0 < other.level < place.level for other in places):
            continue  # it lies somewhere else than the gazetteer knows
        for above in agreed:
            out.setdefault(above)
    return tuple(out)


class _Line(NamedTuple):
    """The units above one of the units that a place may be."""

    units: tuple[Place, ...]
    names: frozenset[str]
    agreed: tuple[Place, ...]


@lru_cache(maxsize=1 << 14)
def _above(place: Place) -> tuple[tuple[_Line, ...], tuple[Place, ...]]:
    """Return the lines above `place`, and what all of them agree on."""
    above = lines_above(place)
    lines = (_Line(line, frozenset(p.name for p in line), _agreed(place, [line])) for line in above)
    return tuple(lines), _agreed(place, above)


def _agreed(place: Place, lines: Sequence[tuple[Place, ...]]) -> tuple[Place, ...]:
    """Return the province and the district above `place`, each where all lines have only one."""
    each = ({p for line in lines for p in line if p.level == level} for level in range(1, place.level))
    return tuple(found.pop() for found in each if len(found) == 1)


@lru_cache(maxsize=1 << 14)
def lines_above(place: Place) -> list[tuple[Place, ...]]:
    """Return district and province of each unit that `place` may be."""
    units = [found for found in lookup(place.name) if place.level in (0, found.level)]
    return [tuple(place_of(parent) for parent in parents(found)) for found in units]


@lru_cache(maxsize=1 << 14)
def all_above(place: Place) -> frozenset[Place]:
    """Return the districts and provinces of all units that `place` may be."""
    return frozenset(above for line in lines_above(place) for above in line)


UNITS = 16_000
"""About how many units the gazetteer holds."""


@lru_cache(maxsize=1 << 16)
def count_units(unit_type: str, name: Words) -> int:
    """Return how many units bear just this name (accents and all) and, if given, type; 0: none known."""
    proper = " ".join(name)
    found = lookup(f"{unit_type} {proper}".strip())
    return len({known.code for known in found if " ".join(words_of(known.name)) == proper})
