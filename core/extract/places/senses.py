"""Mentions of one name gathered into a sense, with the units that it may be and its parents on the page."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from soattin.core.extract.document import Document
from soattin.core.extract.places.names import LEVELS
from soattin.core.extract.places.raw import Raw
from soattin.core.extract.places.words import aliases, province_keys
from soattin.core.gazetteer import Unit, gazetteer
from soattin.core.gazetteer.names import KINDS, accent_key, place_key

_LINK = re.compile(r"[ \u00a0]*(?:[,(–-]|thuộc|của|ở|tại|,? ?và)?[ \u00a0]*(?:thuộc |của )?[ \u00a0]*")
_LIST = re.compile(r"[ \u00a0]*(?:,|;|và|, và|/|-|–)[ \u00a0]*")


@dataclass(slots=True)
class Sense:
    """All mentions on a page of one name with one type, which are taken to be one unit."""

    key: str
    kinds: str
    raws: list[Raw] = field(default_factory=list)
    tiers: list[list[Unit]] = field(default_factory=list)
    """Units with this type and spelling; with this type; with this spelling and another type."""
    parents: list[Sense] = field(default_factory=list)
    children: list[Sense] = field(default_factory=list)
    unit: Unit | None = None
    candidates: tuple[Unit, ...] = ()
    confidence: float = 0.0
    reason: str = ""

    @property
    def units(self) -> list[Unit]:
        return next((tier for tier in self.tiers if tier), [])

    @property
    def weak(self) -> bool:
        return all(raw.weak for raw in self.raws)

    @property
    def body_only(self) -> bool:
        return all(raw.how == "body" for raw in self.raws)

    @property
    def level(self) -> int:
        """The level of all its units, 0 where they are of several."""
        levels = {u.level for u in self.units} or {lv for k in self.kinds for lv in LEVELS[k]}
        return levels.pop() if len(levels) == 1 else 0


def senses(document: Document, raws: list[Raw]) -> list[Sense]:
    """Return the mentions gathered by name and type, bare names with the typed ones that they repeat."""
    typed: dict[tuple[str, str], Sense] = {}
    by_key: dict[str, list[Sense]] = defaultdict(list)
    for raw in raws:
        if raw.kinds:
            sense = typed.get((raw.kinds, raw.key))
            if sense is None:
                sense = typed[raw.kinds, raw.key] = Sense(raw.key, raw.kinds)
                by_key[raw.key].append(sense)
            sense.raws.append(raw)
    bare: dict[str, Sense] = {}
    districts: dict[str, Sense] = {}
    ending, beginning = {raw.last: raw for raw in raws}, {raw.first: raw for raw in raws}
    for raw in raws:
        if raw.kinds:
            continue
        if _is_district_between(document, ending.get(raw.first), raw, beginning.get(raw.last)):
            sense = districts.setdefault(raw.key, Sense(raw.key, ""))
        else:
            sense = _sense_of_bare(raw, by_key[raw.key], bare)
        sense.raws.append(raw)
    found = [*typed.values(), *bare.values(), *districts.values()]
    for sense in found:
        sense.raws.sort(key=lambda raw: raw.start)
        sense.tiers = _tiers(sense, [document.text[r.name_start : r.end] for r in sense.raws])
    return _link(document, found)


def _is_district_between(document: Document, child: Raw | None, raw: Raw, above: Raw | None) -> bool:
    """Whether a bare name that is a province's or the commune's too is the district: "xã A, Quảng Ninh, Quảng Bình"."""
    if (
        child is None
        or above is None
        or above.key not in province_keys()
        or child.kinds not in ("x", "p", "r")
    ):
        return False
    if raw.key not in province_keys() and raw.key != child.key:
        return False
    gaps = document.text[child.end : raw.start], document.text[raw.end : above.start]
    if gaps[0].strip(" ") not in (",", "(", "-", "–") or gaps[1].strip(" ") not in (",", "-", "–"):
        return False
    units = gazetteer()
    provinces = {u.code for u in units.by_key(above.key) if u.level == 1}
    return any(u.level == 2 and u.province in provinces for u in units.by_key(raw.key))


def _sense_of_bare(raw: Raw, typed: list[Sense], bare: dict[str, Sense]) -> Sense:
    province = raw.key in province_keys()
    fitting = [s for s in typed if not (province and s.kinds == "c")] if province else typed
    if fitting:
        # The nearest typed mention before it, otherwise the first one.
        before = [s for s in fitting if s.raws[0].start < raw.start]
        return (
            max(before, key=lambda s: max(r.start for r in s.raws if r.start < raw.start))
            if before
            else fitting[0]
        )
    if raw.key not in bare:
        bare[raw.key] = Sense(raw.key, "tc" if province else "")
    return bare[raw.key]


def _tiers(sense: Sense, surfaces: list[str]) -> list[list[Unit]]:
    levels = {level for kind in sense.kinds for level in LEVELS[kind]} or {2, 3}
    if sense.kinds == "tc":
        levels = {1}
    units = [u for u in gazetteer().by_key(sense.key) if u.level in levels]
    words = {KINDS[letter] for letter in sense.kinds} or set(KINDS.values())
    # Without spaces: "EaBar" and "Ea Bar" are one spelling.
    spelt_as = {accent_key(surface).replace(" ", "") for surface in surfaces}
    plain = all(key.isascii() for key in spelt_as)
    named = [u for u in units if u.kind in words]

    def spelt(unit: Unit) -> bool:
        return any(accent_key(name).replace(" ", "") in spelt_as for name in (unit.name, *unit.others))

    if any(place_key(surface) in aliases() for surface in surfaces):
        return [named, [], []]
    if not sense.kinds:
        # A bare name is the district's rather than the commune's.
        exact = [u for u in named if spelt(u)]
        return [[u for u in exact if u.level == level] for level in (2, 3)]
    exact = [u for u in named if spelt(u)]
    rest = [u for u in named if u not in exact]
    if not exact and plain:
        exact, rest = named, []
    return [exact, rest, [u for u in units if u.kind not in words and spelt(u)]]


def _link(document: Document, found: list[Sense]) -> list[Sense]:
    """Tie names to the parents written behind them: "xã A, huyện B", "các xã A, B (huyện C)".

    A name written with different parents in two places ("huyện Châu Thành, tỉnh Kiên Giang; huyện Châu
    Thành (Long An)") makes two senses. Returns all senses.
    """
    sense_of = {id(raw): sense for sense in found for raw in sense.raws}
    order = sorted((raw for sense in found for raw in sense.raws), key=lambda raw: raw.start)
    above: dict[int, list[Raw]] = {}
    for raw, follower in zip(order[-2::-1], order[:0:-1], strict=True):
        between = document.low[raw.end : follower.start]
        one, other = sense_of[id(raw)], sense_of[id(follower)]
        if len(between) > 12 or one is other:
            continue
        own, next_level = _depth(one), _depth(other)
        parents: list[Raw] = []
        if own > next_level and _LINK.fullmatch(between):
            parents = [follower, *above.get(id(follower), [])]
        elif own == next_level and _LIST.fullmatch(between):
            parents = above.get(id(follower), [])
        parents = [parent for parent in parents if _possible(one, sense_of[id(parent)])]
        if parents:
            above[id(raw)] = parents
    out = [part for sense in found for part in _split(sense, above)]
    sense_of = {id(raw): sense for sense in out for raw in sense.raws}
    for raw in order:
        for parent in above.get(id(raw), []):
            child, higher = sense_of[id(raw)], sense_of[id(parent)]
            if higher not in child.parents:
                child.parents.append(higher)
                higher.children.append(child)
    return out


def _possible(child: Sense, parent: Sense) -> bool:
    return any(inside(unit, above) for tier in child.tiers for unit in tier for above in parent.units)


def _split(sense: Sense, above: dict[int, list[Raw]]) -> list[Sense]:
    """Part the mentions whose parents have no name in common."""
    groups: list[tuple[set[str], list[Raw]]] = []
    loose: list[Raw] = []
    for raw in sense.raws:
        keys = {parent.key for parent in above.get(id(raw), [])}
        known = next((group for group in groups if group[0] & keys), None)
        if not keys:
            loose.append(raw)
        elif known is None:
            groups.append((keys, [raw]))
        else:
            known[0].update(keys)
            known[1].append(raw)
    if len(groups) < 2:
        return [sense]
    for raw in loose:
        # Without a parent of its own: the one spoken of last.
        before = [g for g in groups if g[1][0].start < raw.start]
        nearest = max(
            before, key=lambda g: max(r.start for r in g[1] if r.start < raw.start), default=groups[0]
        )
        nearest[1].append(raw)
    return [
        Sense(sense.key, sense.kinds, sorted(raws, key=lambda r: r.start), sense.tiers) for _, raws in groups
    ]


def _depth(sense: Sense) -> int:
    levels = {u.level for u in sense.units}
    return max(levels) if levels else max((lv for k in sense.kinds for lv in LEVELS[k]), default=2)


def inside(unit: Unit, above: Unit) -> bool:
    if above.level == 2:
        return unit.district == above.code
    return unit.province == above.code and (
        bool(unit.until) == bool(above.until) or not (unit.earliest and above.earliest)
    )
