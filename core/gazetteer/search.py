"""Type-ahead over all units, and the spellings of one name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from soattin.core.gazetteer.names import accent_key, place_key, proper_case, split_typed
from soattin.core.gazetteer.units import Day, Gazetteer, Unit, gazetteer, iso
from soattin.core.text.fold import sort_key


@dataclass(frozen=True, slots=True)
class Found:
    """One proposal of the type-ahead: the unit, and its parents and time as a line of text."""

    unit: Unit
    parents: str

    @property
    def label(self) -> str:
        return f"{self.unit.full}, {self.parents}" if self.parents else self.unit.full


@lru_cache(maxsize=2)
def _words(units: Gazetteer) -> str:
    """All keys in one text, each behind a line end, so that one scan finds any word's beginning."""
    return "\n" + "\n".join(units.keys()) + "\n"


def search(typed: str, limit: int = 20, on: Day = None) -> list[Found]:
    """Return units for what a person has typed so far, best first.

    Blind to accents, đ and case; each typed word may be the beginning of any word of the name; a type word
    in front ("tx ky") keeps to that type. Names that begin with what was typed come first, larger units
    before smaller ones. `on` keeps to the units of that day.
    """
    units = gazetteer()
    kind, rest = split_typed(typed)
    found = _matching(units, rest, kind, on)
    if kind and len(found) < limit:
        found += [u for u in _matching(units, typed, None, on) if u not in found]
    key = place_key(typed if kind is None else rest).strip()
    exact = accent_key(rest)

    def rank(unit: Unit) -> tuple[bool, bool, bool, int, bool, str, str]:
        own = place_key(unit.name)
        spelt = accent_key(unit.name).startswith(exact)
        gone = bool(unit.until) and on is None
        return (
            own != key,
            not own.startswith(key),
            not spelt,
            unit.level,
            gone,
            sort_key(unit.name),
            unit.code,
        )

    found.sort(key=rank)
    return [Found(unit, parents_text(unit, on)) for unit in found[:limit]]


def _matching(units: Gazetteer, typed: str, kind: str | None, on: Day) -> list[Unit]:
    words = place_key(typed).split()
    if not words:
        return []
    day, text, found, seen = iso(on), _words(units), [], set()
    longest = max(words, key=len)
    place = text.find(longest)
    while place >= 0:
        start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
        key = text[start:end]
        parts = key.split()
        if all(any(part.startswith(word) for part in parts) for word in words):
            for unit in units.by_key(key):
                fits = (kind is None or unit.kind == kind) and (day is None or unit.possible(day))
                same = (unit.code, unit.full)
                if fits and same not in seen:
                    seen.add(same)
                    found.append(unit)
        place = text.find(longest, end)
    return found


def parents_text(unit: Unit, on: Day = None) -> str:
    """Return "huyện Tứ Kỳ, tỉnh Hải Dương", with the years where the unit no longer stands."""
    names = [parent.full for parent in gazetteer().parents(unit, on)]
    if unit.until:
        names.append(f"(đến {unit.until[:4]})")
    return ", ".join(names).replace(", (", " (")


def normal_name(text: str) -> str:
    """Return the one way to write a locality's name: type word in full and lower case, the name's own case.

    "TX. KỲ ANH" → "thị xã Kỳ Anh". The list's spelling is taken where it differs in case, tone placement,
    hyphens or i/y only; an unknown name keeps its letters.
    """
    kind, bare = split_typed(text)
    known = [u for u in gazetteer().by_key(place_key(bare)) if accent_key(u.name) == accent_key(bare)]
    same_kind = [u for u in known if u.kind == kind]
    if known:
        name = (same_kind or known)[-1].name
    else:
        name = proper_case(bare) if bare.isupper() or bare.islower() else bare
    return f"{kind} {name}" if kind else name


def locality_key(text: str) -> str:
    """Return the key under which the harmless variants of one locality's name are equal.

    Case, tone placement, i/y, đắk/đăk, hyphens, apostrophes, leading zeros and short type words do not
    count; the type, tones and đ do.
    """
    kind, bare = split_typed(text)
    return f"{kind or ''} {accent_key(bare)}".strip()
