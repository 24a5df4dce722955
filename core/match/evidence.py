"""What an article says beside a name: units, offices, bodies, in forms that can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from soattin.core.match.records import Mention
from soattin.core.match.spelling import expand, word_key, words_of
from soattin.core.match.tables import Words, rows, unit_types
from soattin.core.match.units import Place, is_code, read_places, typed_place, with_parents
from soattin.core.text.fold import same_key

_PARTY_UNITS = {"tỉnh": ("tỉnh", 1), "thành": ("thành phố", 0), "huyện": ("huyện", 2), "thị": ("thị xã", 2),
                "quận": ("quận", 2), "xã": ("xã", 3), "phường": ("phường", 3)}  # fmt: skip
_PARTY_UNITS_KEYS = {same_key(word): (same_key(unit), level) for word, (unit, level) in _PARTY_UNITS.items()}
_UY = same_key("ủy")
_FORMER = same_key("nguyên")
_LISTED = re.compile(r"[;,]")
_TOKEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Office:
    """An office: its whole form without the unit's name, its rank, its body."""

    title: str
    rank: str
    body: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that stands beside the mentions of one name, in sorted tuples."""

    places: tuple[Place, ...] = ()
    """The units named and those above them, the finest first."""
    offices: tuple[Office, ...] = ()
    fine: tuple[Place, ...] = ()
    """The finest of the units that were named."""


def evidence_of(mention: Mention, extra_places: tuple[str, ...] = ()) -> Evidence:
    """Return the evidence of one mention; units named inside its positions count as places."""
    named = (*mention.places, *extra_places)
    return read_evidence(mention.positions, named, day_of_codes(named, mention.date))


def day_of_codes(named: tuple[str, ...], day: str | None) -> str | None:
    """Return `day` where a code among the units needs it: 91 was Kiên Giang, and is An Giang since 2025."""
    number = day_number(day) if any(map(is_code, named)) else 0
    return date.fromordinal(number).isoformat() if number else None


def read_evidence(positions: tuple[str, ...], named: tuple[str, ...], day: str | None = None) -> Evidence:
    """Return the evidence in offices and units as written."""
    offices, inside = _read_positions(positions)
    explicit = _read_named(named, day)
    if not set(inside) <= set(explicit):
        explicit = tuple(sorted({*explicit, *inside}, key=_order))
    places, fine = _settled(explicit)
    return Evidence(places, offices, fine)


@lru_cache(maxsize=1 << 15)
def _read_positions(positions: tuple[str, ...]) -> tuple[tuple[Office, ...], tuple[Place, ...]]:
    read = [read_office(part) for text in positions for part in _LISTED.split(text)]
    offices = {office for office, _ in read if office is not None}
    return (
        tuple(sorted(offices, key=lambda o: o.title)),
        tuple({place for _, place in read if place is not None}),
    )


@lru_cache(maxsize=1 << 15)
def _read_named(named: tuple[str, ...], day: str | None) -> tuple[Place, ...]:
    places = {place for text in named for place in read_places(text, day if is_code(text) else None)}
    return tuple(sorted(places, key=_order))


@lru_cache(maxsize=1 << 15)
def _settled(explicit: tuple[Place, ...]) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Return the units with those above them, and the finest of those named."""
    finest = max((place.level for place in explicit), default=0)
    return with_parents(explicit), tuple(place for place in explicit if place.level == finest)


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


def _order(place: Place) -> tuple[int, str]:
    return (-place.level, place.name)


def merged(one: Evidence, other: Evidence) -> Evidence:
    """Return the evidence of both."""
    return Evidence(
        tuple(sorted({*one.places, *other.places}, key=_order)),
        tuple(sorted({*one.offices, *other.offices}, key=lambda o: o.title)),
        tuple(sorted({*one.fine, *other.fine}, key=_order)),
    )


def contradict(one: Evidence, other: Evidence) -> bool:
    """Tell whether both name units of one level and none in common.

    Where they share a commune, its district may have changed its type since: only its name must agree.
    """
    shared_below = False
    for level in (3, 2, 1, 0):
        mine = {place.proper if shared_below else place.name for place in one.places if place.level == level}
        theirs = {
            place.proper if shared_below else place.name for place in other.places if place.level == level
        }
        if mine and theirs:
            if not mine & theirs:
                return True
            shared_below = True
    return False


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
    return _office(head), place


@lru_cache(maxsize=1 << 14)
def _office(head: str) -> Office | None:
    words = expand(words_of(head))
    if words[:1] == (_FORMER,):
        words = words[1:]
    while words and (words[-1:] in unit_types() or words[-2:] in unit_types()):
        words = words[:-2] if words[-2:] in unit_types() else words[:-1]
    if not words:
        return None
    rank, body = "", words
    for size in range(min(5, len(words)), 0, -1):
        if words[:size] in _ranks():
            rank, body = _ranks()[words[:size]], words[size:]
            break
    return Office(" ".join(words), rank, " ".join(body))


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
    name = words_of(text[tokens[first][1] :])
    before = words_of(text[: tokens[first][1]])
    if before[-1:] == (_UY,) and before[-2:-1] and before[-2] in _PARTY_UNITS_KEYS:
        return typed_place(_PARTY_UNITS_KEYS[before[-2]], name), text[: tokens[first][1]]
    for size in (2, 1):
        known = unit_types().get(before[-size:]) if len(before) > size else None
        if known is not None:
            head = text[: tokens[first][1]]
            return typed_place(known, name), head
    return None, text
