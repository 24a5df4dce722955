"""What an article says beside a name: units, offices, bodies, in forms that can be compared."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache, lru_cache, partial
from itertools import pairwise
from typing import NamedTuple, TypeVar

from soattin.core.gazetteer import lookup
from soattin.core.match.records import Mention
from soattin.core.match.spelling import expand, word_key, words_of
from soattin.core.match.tables import Words, rows, short_bodies, unit_types
from soattin.core.match.units import (
    CITIES,
    Place,
    changes_of_code,
    is_code,
    read_place,
    read_places,
    typed_place,
    with_parents,
)
from soattin.core.text.fold import same_key

_T = TypeVar("_T")

_PARTY_UNITS = {"tỉnh": ("tỉnh", 1), "thành": ("thành phố", 0), "huyện": ("huyện", 2), "thị": ("thị xã", 2),
                "quận": ("quận", 2), "xã": ("xã", 3), "phường": ("phường", 3)}  # fmt: skip
_PARTY_UNITS_KEYS = {same_key(word): (same_key(unit), level) for word, (unit, level) in _PARTY_UNITS.items()}
_UY, _YOUTH = same_key("ủy"), same_key("đoàn")
_OF_A_PROVINCE = same_key("sở")
_FORMER = same_key("nguyên")
_UNCLE_HO = tuple(same_key("Hồ Chí Minh").split())
_NAMED_AFTER_HIM = frozenset(map(same_key, ("tncs", "sản", "tntp", "phong")))
"""The words before his name in what the youth's organisations are called: there it is no city's."""
_LISTED = re.compile(r"[;,]")
_DASH = re.compile(r"\s[-–—]\s")
_ASIDE = re.compile(r"\(([^()]*)\)")
_TOKEN = re.compile(r"[^\W_]+")
PROVINCE, DISTRICT, COMMUNE = 1, 2, 4
"""Bits of the levels that an office may be at; a city's may be two."""
_BITS = (PROVINCE | DISTRICT, PROVINCE, DISTRICT, COMMUNE)


class Office(NamedTuple):
    """An office: its whole form without the unit's name, its rank, its body, the levels it may be at (0: unknown)."""

    title: str
    rank: str
    body: str
    levels: int = 0

    @property
    def key(self) -> str:
        """What is equal where two offices are one; empty where only the rank is told."""
        return f"{self.rank} | {self.body}" if self.rank and self.body else "" if self.rank else self.title


class Evidence(NamedTuple):
    """All that stands beside the mentions of one name, in sorted tuples."""

    places: tuple[Place, ...] = ()
    """The units named and those above them, the finest first."""
    offices: tuple[Office, ...] = ()
    fine: tuple[Place, ...] = ()
    """The finest of the units that were named, as far as they tell whose office it is."""
    said: tuple[Place, ...] = ()
    """The units that were named; the other places follow from them."""


def evidence_of(mention: Mention, extra_places: tuple[str, ...] = ()) -> Evidence:
    """Return the evidence of one mention; units named inside its positions count as places."""
    named = (*mention.places, *extra_places)
    return read_evidence(mention.positions, named, day_of_codes(named, mention.date))


def day_of_codes(named: tuple[str, ...], day: str | None) -> str | None:
    """Return a day where a code among the units needs it: 91 was Kiên Giang, and is An Giang since 2025.

    It stands for all days on which the codes mean the same, so that what stands beside a name on a thousand days is
    read once.
    """
    changes = _changes_of_codes(named)
    iso = _iso_day(day) if changes is not None else ""
    if changes is None or not iso:
        return None
    passed = bisect_right(changes, iso)
    return changes[passed - 1] if passed else "1900-01-01"


@lru_cache(maxsize=1 << 14)
def _changes_of_codes(named: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the days on which codes among `named` may have come to mean others, None where there is no code."""
    codes = [text.strip() for text in named if is_code(text)]
    return tuple(sorted({change for code in codes for change in changes_of_code(code)})) if codes else None


@lru_cache(maxsize=1 << 14)
def _iso_day(day: str | None) -> str:
    number = day_number(day)
    return date.fromordinal(number).isoformat() if number else ""


def read_evidence(positions: tuple[str, ...], named: tuple[str, ...], day: str | None = None) -> Evidence:
    """Return the evidence in offices and units as written."""
    offices, inside = _read_positions(positions)
    explicit = _read_named(named, day)
    if inside and not set(inside) <= set(explicit):
        explicit = tuple(sorted({*explicit, *inside}, key=by_level))
    if any(place.level == 1 and place.name not in CITIES for place in explicit):
        offices = tuple(map(_of_a_town, offices))
    levels = 0
    for office in offices:
        levels |= office.levels
    places, fine = _settled(explicit, inside, levels)
    return Evidence(places, offices, fine, explicit)


@cache
def _unit_words() -> frozenset[str]:
    return frozenset(words[0] for words in unit_types())


def _of_a_town(office: Office) -> Office:
    """Return "Chủ tịch UBND thành phố" beside a province that is no city as the office of a district's town."""
    return office._replace(levels=DISTRICT) if office.levels == PROVINCE | DISTRICT else office


@lru_cache(maxsize=1 << 14)
def _read_positions(positions: tuple[str, ...]) -> tuple[tuple[Office, ...], tuple[Place, ...]]:
    offices: dict[Office, None] = {}
    places: dict[Place, None] = {}
    for text in positions:
        if "(" in text:
            for aside in _ASIDE.findall(text):
                places.update(dict.fromkeys(read_places(aside)))
            text = _ASIDE.sub(" ", text)
        for part in _parts(text):
            if _names_a_unit(part):
                places.update(dict.fromkeys(read_places(part)))
                continue
            office, place = read_office(part)
            if office is not None:
                offices.setdefault(office)
            if place is not None:
                places.setdefault(place)
    return tuple(sorted(offices)), tuple(places)


def _parts(text: str) -> Iterator[str]:
    """Yield the offices and units that `text` lists; a dash parts them only before another office."""
    for listed in _LISTED.split(text):
        if not _DASH.search(listed):
            if listed.strip():
                yield listed
            continue
        whole = ""
        for piece in _DASH.split(listed):
            if whole and not _begins_with_rank(piece):
                whole = f"{whole} - {piece}"
                continue
            if whole:
                yield whole
            whole = piece
        if whole.strip():
            yield whole


def _begins_with_rank(text: str) -> bool:
    words = expand(words_of(text))
    return any(words[:size] in _ranks() for size in range(1, min(5, len(words)) + 1))


def _names_a_unit(part: str) -> bool:
    """Tell whether `part` is a unit and no office: "tỉnh Lào Cai" in "Chủ tịch UBND huyện Bắc Hà, tỉnh Lào Cai"."""
    first = _TOKEN.search(part)
    if first is None or word_key(first.group()) not in _unit_words() or _begins_with_rank(part):
        return False  # "TP Nội vụ" is the head of an office
    tokens: list[str] = _TOKEN.findall(part)
    words = words_of(part)
    for size in (2, 1):
        if words[:size] in unit_types() and len(tokens) > size:
            return tokens[size][:1].isupper() or tokens[size].isdecimal()
    return False


@lru_cache(maxsize=1 << 15)
def _read_named(named: tuple[str, ...], day: str | None) -> tuple[Place, ...]:
    places = {place for text in named for place in read_places(text, day if is_code(text) else None)}
    return tuple(sorted(places, key=by_level))


@lru_cache(maxsize=1 << 13)
def _settled(
    explicit: tuple[Place, ...], inside: tuple[Place, ...], levels: int
) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Return the units with those above them, and the finest of them that tell whose office it is.

    Of an office at a known level, a finer unit is only where the article takes place; a coarser one alone
    does not tell which of its units is meant ("Chủ tịch UBND xã", tỉnh Lào Cai).
    """
    places = with_parents(explicit)
    own = max((level for level in (1, 2, 3) if levels & _BITS[level]), default=0)
    if own:
        places = tuple(place for place in places if place.level <= own or place in inside)
        if not any(place.level and levels & _BITS[place.level] for place in places):
            # Articles that play in one commune are on one district's officers, whichever it is.
            return places, tuple(place for place in explicit if place.level > own)
    finest = max((place.level for place in (places if own else explicit)), default=0)
    if finest and finest < own and not levels & _BITS[finest]:
        return places, ()
    return places, tuple(place for place in places if place.level == finest and (own or place in explicit))


_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


@lru_cache(maxsize=1 << 14)
def day_number(text: str | None) -> int:
    """Return the day of YYYY-MM-DD or dd/mm/yyyy as a number, 0 where there is none."""
    if not text:
        return 0
    if found := _DAY.match(text.strip()):
        text = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    try:
        return date.fromisoformat(text.strip()[:10]).toordinal()
    except ValueError:
        return 0


def by_level(place: Place) -> tuple[int, str]:
    """Sort units by level, the finest first."""
    return (-place.level, place.name)


def merged(one: Evidence, other: Evidence) -> Evidence:
    """Return the evidence of both."""
    if one == other:
        return one
    return Evidence(
        _both(one.places, other.places),
        _both_offices(one.offices, other.offices),
        _both(one.fine, other.fine),
        _both(one.said, other.said),
    )


def merged_all(found: Iterable[Evidence]) -> Evidence:
    """Return what `merged` gives of one after the other, each thing looked at once."""
    places, offices, fine, said = zip(*found, strict=True)
    level = partial(sorted, key=by_level)
    return Evidence(_all(places, level), _all(offices, sorted), _all(fine, level), _all(said, level))


def _all(tuples: Iterable[tuple[_T, ...]], put_in_order: Callable[[set[_T]], list[_T]]) -> tuple[_T, ...]:
    told = [values for values in tuples if values]
    if not told:
        return ()
    if told.count(told[0]) == len(told):
        return told[0]
    return tuple(put_in_order(set(told[0]).union(*told[1:])))


def _both(one: tuple[Place, ...], other: tuple[Place, ...]) -> tuple[Place, ...]:
    if one == other or not other:
        return one
    return tuple(sorted({*one, *other}, key=by_level)) if one else other


def _both_offices(one: tuple[Office, ...], other: tuple[Office, ...]) -> tuple[Office, ...]:
    if one == other or not other:
        return one
    return tuple(sorted({*one, *other})) if one else other


def contradict(one: Evidence, other: Evidence) -> bool:
    """Tell whether both name units of one level and none in common.

    Where they share a commune, its district may have changed its type since: only its name must agree.
    """
    if one.places == other.places or not one.places or not other.places or _of_one_name(one, other):
        return False
    shared_below = False
    for mine, theirs in zip(_by_levels(one.places), _by_levels(other.places), strict=True):
        if mine.names and theirs.names:
            if (mine.propers if shared_below else mine.names).isdisjoint(
                theirs.propers if shared_below else theirs.names
            ):
                return True
            shared_below = True
    return False


class _Level(NamedTuple):
    """The units of one level, with their types and without."""

    names: frozenset[str]
    propers: frozenset[str]


@lru_cache(maxsize=1 << 11)
def _by_levels(places: tuple[Place, ...]) -> tuple[_Level, ...]:
    """Return the units of each level, the finest first, those of unknown level last."""
    levels = ([place for place in places if place.level == level] for level in (3, 2, 1, 0))
    return tuple(
        _Level(frozenset(p.name for p in found), frozenset(p.proper for p in found)) for found in levels
    )


def _of_one_name(one: Evidence, other: Evidence) -> bool:
    """Tell whether one side names a province alone, the other a unit called like it ("Bình Dương", "xã Bình Dương")."""
    return (len(one.places) == 1 or len(other.places) == 1) and any(
        len(whole.places) == 1
        and whole.places[0].level == 1
        and any(place.level > 1 and place.proper == whole.places[0].name for place in part.places)
        for whole, part in ((one, other), (other, one))
    )


@cache
def _ranks() -> dict[Words, str]:
    return {tuple(same_key(r[0]).split()): same_key(r[1]) for r in rows("match_ranks.tsv")}


@lru_cache(maxsize=1 << 16)
def read_office(text: str) -> tuple[Office | None, Place | None]:
    """Return the office that `text` names and the unit inside it.

    "Phó Chủ tịch UBND huyện Kiên Lương" is the office "phó chủ tịch ủy ban nhân dân" in huyện Kiên Lương;
    what tells the unit's name from the body's is its capitals.
    """
    place, head = _unit_inside(text)
    return _office(head, place.level if place else None), place


@lru_cache(maxsize=1 << 14)
def _office(head: str, level: int | None = None) -> Office | None:
    """Return the office in `head`, of a unit of that level where one is named behind it."""
    words = expand(words_of(head))
    if words[:1] == (_FORMER,):
        words = words[1:]
    levels = 0 if level is None else _BITS[level]
    while words and (words[-1:] in unit_types() or words[-2:] in unit_types()):
        size = 2 if words[-2:] in unit_types() else 1
        levels = levels or _BITS[unit_types()[words[-size:]][1]]
        words = words[:-size]
    if not words:
        return None
    rank, body = "", words
    for size in range(min(5, len(words)), 0, -1):
        if words[:size] in _ranks():
            rank, body = _ranks()[words[:size]], words[size:]
            break
    levels = levels or _level_of_body(body)
    if rank:
        body = short_bodies().get(body, body)
    return Office(" ".join(words), rank, " ".join(body), levels)


def _level_of_body(body: Words) -> int:
    """Return the levels of bodies that tell theirs: Tỉnh ủy, Thị đoàn, Sở Y tế."""
    if body[:1] == (_OF_A_PROVINCE,):
        return PROVINCE
    for one, other in pairwise(body):
        if other in (_UY, _YOUTH) and one in _PARTY_UNITS_KEYS:
            return _BITS[_PARTY_UNITS_KEYS[one][1]]
    return 0


# Of offices, and of the units in them, there are few.
_words_of = lru_cache(maxsize=1 << 13)(words_of)


def _unit_inside(text: str) -> tuple[Place | None, str]:
    """Return the unit at the end of an office's name, and the office without the unit's name."""
    tokens = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    last = len(tokens)
    first = last
    while (
        first > 0
        and last - first < 5
        and (tokens[first - 1][0][:1].isupper() or tokens[first - 1][0].isdecimal())
    ):
        word = word_key(tokens[first - 1][0])
        if (tokens[first - 1][0].isupper() and len(word) > 1) or word == _UY or (word,) in unit_types():
            break
        first -= 1
    if first == last or first == 0:
        return None, text
    name = _words_of(text[tokens[first][1] :])
    before = _words_of(text[: tokens[first][1]])
    if name == _UNCLE_HO and before[-1] in _NAMED_AFTER_HIM:
        return None, text
    if before[-1:] == (_UY,) and before[-2:-1] and before[-2] in _PARTY_UNITS_KEYS:
        return typed_place(_PARTY_UNITS_KEYS[before[-2]], name), text[: tokens[first][1]]
    for size in (2, 1):
        known = unit_types().get(before[-size:]) if len(before) > size else None
        if known is not None:
            head = text[: tokens[first][1]]
            return typed_place(known, name), head
    for start in range(first, last):
        place = _well_known(text[tokens[start][1] :])
        if place is not None and start > 0:
            return place, text[: tokens[start][1]]
    return None, text


@lru_cache(maxsize=1 << 12)
def _well_known(name: str) -> Place | None:
    """Return the province or district of a name without type ("UBND Lào Cai"), None where it is none's."""
    units = [unit for unit in lookup(name) if unit.level < 3]
    if not units or " ".join(words_of(units[0].name)) != " ".join(words_of(name)):
        return None
    return read_place(name)
