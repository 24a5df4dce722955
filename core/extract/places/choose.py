"""Decides which unit each named place is: from its parents, the other places of the page, the site, the time.

Every candidate gets points, and reasons in words. A candidate is taken only where it is the one possible
unit or leads by a clear margin; otherwise the place stays undecided, with its candidates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, cached_property

from soattin.core.extract.document import Document
from soattin.core.extract.places import own_level
from soattin.core.extract.places.senses import Sense, inside
from soattin.core.extract.places.when import Period
from soattin.core.gazetteer import NO_DISTRICTS, Unit, gazetteer, history
from soattin.core.gazetteer.names import KINDS, place_key

_HOST = re.compile(r"(?:[a-z0-9-]{1,40}\.){1,4}(?:gov|org|com|net|edu)?\.?vn\b")
_HOST_CHARS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-.")
_SITE_WORDS = re.compile(
    r"^(?:bao|mattran|ubmttq|mttq|congan|tinh|thanhpho|tp|huyen|thixa|quan|tx)|(?:tv|online)$"
)

LINKED, SAME_DISTRICT, SAME_PROVINCE, NEIGHBOUR = 8.0, 3.0, 2.5, 0.7
"""Points for a parent named beside the name or another one there, for the page's district and province, for
each other place of the page in the same parent."""
ONLY_COMMON = 1.0
"""Points where two communes of the page lie together in no other district of the country."""
IN_FORCE, NOT_YET = 2.0, -1.0
_MARGIN, _ENOUGH = 1.0, 1.5


def _hosts(folded: str) -> Iterator[str]:
    """Yield the addresses of sites in the text. They are looked for only where "vn" stands."""
    done, place = 0, folded.find("vn")
    while place >= 0:
        start, end = place, place
        while start > done and folded[start - 1] in _HOST_CHARS:
            start -= 1
        while end < len(folded) and folded[end] in _HOST_CHARS:
            end += 1
        for match in _HOST.finditer(folded, start, end + 1):
            yield match.group()
        done, place = end, folded.find("vn", end)


class Page:
    """What a page says about where it is: provinces and districts with their weights."""

    def __init__(self, document: Document, period: Period, found: list[Sense]) -> None:
        self.document, self.period, self.senses = document, period, found
        self.provinces: dict[str, float] = defaultdict(float)
        self.districts: dict[str, float] = defaultdict(float)
        self._neighbours = self._count_neighbours()
        self._site()
        self._weigh()

    def _site(self) -> None:
        """Learn from the addresses on the page: haiduong.gov.vn, mattranhatinh.vn, vumuon.bachthong.gov.vn."""
        for host in _hosts(self.document.folded):
            for label in host.split("."):
                bare = label.replace("-", "")
                name = bare if bare in _by_host() else _SITE_WORDS.sub("", bare)
                for unit in _by_host().get(name, ()):
                    if unit.level == 1:
                        self.provinces[unit.code] = max(self.provinces[unit.code], 3.0)
                    else:
                        self.districts[unit.code] = max(self.districts[unit.code], 2.0)
                        self.provinces[unit.province] = max(self.provinces[unit.province], 1.0)

    def decide(self) -> None:
        """Give each sense its unit or its candidates; larger units first, since the smaller lean on them."""
        for level in (1, 2, 3):
            for sense in self.senses:
                if sense.level == level or (level == 2 and sense.level == 0):
                    self._decide(sense)
            for sense in self.senses:
                if sense.unit is not None and sense.unit.level == level:
                    self._learn(sense)
            self._weigh()
        for sense in self.senses:
            if sense.unit is None and sense.level in (0, 2) and sense.units:
                self._decide(sense)
            elif sense.unit is None and not sense.body_only and all(map(self.period.before, sense.units)):
                self._mend(sense)

    def _mend(self, sense: Sense) -> None:
        """Take a name that is in no list for the one that differs by one letter in the same district.

        "phường Trương Mỹ Tây, Quận 12" is Trung Mỹ Tây; the item is doubtful all the same.
        """
        from rapidfuzz.distance import DamerauLevenshtein

        words = {KINDS[letter] for letter in sense.kinds}
        above = {u.code for parent in sense.parents for u in parent.units if u.level < 3} or set(
            self.districts
        )
        if not words or len(sense.key) < 6 or len(above) > 4:
            return
        near = [
            unit
            for code in above
            for unit in gazetteer().children(code)
            if unit.kind in words
            and code == (unit.district or unit.province)
            and self.period.fits(unit)
            and DamerauLevenshtein.distance(place_key(unit.name), sense.key, score_cutoff=1) <= 1
        ]
        near = [unit for unit in near if unit.stood(self.period.first)] or near
        if len({unit.code for unit in near}) == 1:
            sense.unit, sense.confidence, sense.reason = near[0], 0.55, "tên gần giống trong cùng địa bàn"

    def _weigh(self) -> None:
        self._most_district = max(self.districts.values(), default=1.0)
        self._most_province = max(self.provinces.values(), default=1.0)

    def _learn(self, sense: Sense) -> None:
        unit = sense.unit
        if unit is None or unit.level == 3:
            return
        weight = min(2.0 + 0.5 * (len(sense.raws) - 1), 5.0)
        if unit.level == 1:
            self.provinces[unit.code] += weight + 1.0
        else:
            self.districts[unit.code] += weight
            self.provinces[unit.province] += 0.5 * weight
        if self.period.last >= NO_DISTRICTS.isoformat() and unit.until:
            now = history.province_today(gazetteer(), unit.code, unit.since or "2019-06-01")
            if now is not None and now.code != unit.code:
                self.provinces[now.code] += 0.5 * weight

    def _count_neighbours(self) -> dict[str, int]:
        """Count, by the code of each district (province, where there are none), the names that may lie in it."""
        counts: dict[str, int] = defaultdict(int)
        for sense in self.senses:
            if not sense.weak:
                for code in _near_codes(sense):
                    counts[code] += 1
        return counts

    def _near(self, sense: Sense, unit: Unit) -> int:
        """Return how many other names of the page may lie beside (or, for a district, in) `unit`."""
        if unit.level == 2:
            return self._neighbours[unit.code]
        own = not sense.weak and (unit.district or unit.province) in _near_codes(sense)
        return self._neighbours[unit.district or unit.province] - own

    def _only_common(self, sense: Sense, unit: Unit) -> bool:
        """Whether a page that names no larger unit names two communes that only the district of `unit` has both of."""
        if unit.level != 3 or not unit.district or self.districts or self.provinces or not sense.kinds:
            return False
        common = {u.district for u in sense.units if u.level == 3 and u.district and self._near(sense, u)}
        return common == {unit.district}

    def support(self, sense: Sense, unit: Unit) -> tuple[float, str]:
        """Return what speaks for `unit`, and the strongest reason in words."""
        points, reasons = 0.0, []
        for parent in sense.parents:
            if any(inside(unit, above) for above in parent.units):
                points += LINKED
                reasons.append(f"nằm cạnh tên {parent.units[0].full}")
        linked = sum(any(inside(u, unit) for u in child.units) for child in sense.children)
        if linked:
            points += LINKED / 2
            reasons.append("có đơn vị cấp dưới nêu cùng chỗ")
        if unit.level == 3 and unit.district in self.districts:
            points += SAME_DISTRICT * self.districts[unit.district] / self._most_district
            reasons.append("bài nói đến huyện, thị xã, thành phố này")
        if unit.level > 1 and unit.province in self.provinces:
            points += SAME_PROVINCE * self.provinces[unit.province] / self._most_province
            reasons.append("bài nói đến tỉnh, thành phố này")
        if unit.level == 2 and self._is_pages_own(sense, unit):
            points += SAME_PROVINCE
            reasons.append("đầu đề mở bằng tên này, bài nói đến cơ quan cấp huyện")
        near = self._near(sense, unit)
        if near and unit.level > 1:
            points += min(NEIGHBOUR * near, 3.0)
            reasons.append("cùng vùng với các địa danh khác trong bài")
            if self._only_common(sense, unit):
                points += ONLY_COMMON
        return points, reasons[0] if reasons else ""

    def _is_pages_own(self, sense: Sense, unit: Unit) -> bool:
        """Whether the headline begins with the bare name, and the page's bodies are of that type: "MTTQ huyện"."""
        if not sense.weak or not any(own_level.heads_title(self.document, raw.start) for raw in sense.raws):
            return False
        others = any(other is not sense and other.unit and other.unit.level == 2 for other in self.senses)
        return not others and unit.kind == self._own_type

    @cached_property
    def _own_type(self) -> str | None:
        return own_level.spoken(self.document)

    def _decide(self, sense: Sense) -> None:
        better: list[Unit] = []
        for tier, units in enumerate(sense.tiers):
            if units and self._choose(sense, units, tier, alone=not better):
                return
            # Another spelling or type is thought of only where the right one is nowhere near.
            if any(self.support(sense, unit)[0] >= _ENOUGH for unit in units):
                break
            better += units
        if not sense.candidates and sense.units:
            sense.candidates = tuple(u for u in sense.units if self.period.fits(u)) or tuple(sense.units)

    def _choose(self, sense: Sense, units: list[Unit], tier: int, alone: bool) -> bool:
        scored = []
        for unit in units:
            points, reason = self.support(sense, unit)
            force = (
                IN_FORCE if self.period.fits(unit) else NOT_YET if unit.earliest > self.period.last else 0.0
            )
            # A unit whose code changed between two lists stands there twice, with overlapping limits.
            force += 0.1 * unit.stood(self.period.first)
            scored.append((points + force, points, unit.until or "9", unit, reason))
        scored.sort(key=lambda s: s[:3], reverse=True)
        total, points, _, unit, reason = scored[0]
        again = [s for s in scored if s[3].code != unit.code]
        if self.period.known:
            again = [s for s in again if not _later_self(s[3], unit)]
        rival = again[0] if again else None
        lead = total - rival[0] if rival else 99.0
        if alone and tier == 0:
            tied = [s[3] for s in scored if s[0] > total - _MARGIN]
            in_force = [u for u in tied if self.period.fits(u)]
            sense.candidates = tuple(in_force or tied)
        if not sense.kinds and unit.level == 3:
            # "tại An Hiệp, An Chấn": communes of the district that the page is about.
            points *= bool(sense.parents) or unit.district in self.districts
        local = points >= _ENOUGH and (bool(sense.parents) or not all(raw.lower for raw in sense.raws))
        # A special zone's name is known in the whole country; a commune's is not.
        common = unit.level == 3 and unit.kind != "đặc khu"
        elsewhere = common and not local and bool(self.provinces or self.districts)
        if rival is None or {s[3].code for s in scored if self.period.fits(s[3])} == {unit.code}:
            # The only unit of that name: taken, unless the page is plainly about somewhere else.
            taken = local or not (elsewhere or sense.weak or tier)
            lead = max(lead, _MARGIN) if self.period.fits(unit) else lead
        else:
            taken = local
        if self.period.before(unit) and (self.period.sure or points < LINKED):
            # The page cannot have meant what was founded later, unless its time is read wrongly.
            taken = False
        if not taken or lead < _MARGIN:
            return False
        sense.unit, sense.reason = unit, reason or "tên chỉ có một trong danh mục"
        sure = 0.98 if points >= LINKED else 0.94 if points >= SAME_PROVINCE else 0.88
        named = bool(sense.kinds)
        sense.confidence = round(sure - 0.3 * (named and tier == 1) - 0.15 * (named and tier == 2), 2)
        return True


def _later_self(one: Unit, other: Unit) -> bool:
    """Whether two rows with different codes are one unit counted anew: same name and parents, never together."""
    apart = (bool(one.until) and one.until <= other.since) or (bool(other.until) and other.until <= one.since)
    same = one.full == other.full and (
        one.level == 1 or (one.district, one.province) == (other.district, other.province)
    )
    return same and apart


def _near_codes(sense: Sense) -> set[str]:
    return {unit.district or unit.province for unit in sense.units if unit.level == 3}


@cache
def _by_host() -> dict[str, tuple[Unit, ...]]:
    """Provinces by their names as addresses write them, and the districts whose names are no other unit's."""
    out: dict[str, tuple[Unit, ...]] = {}
    for level in (1, 2):
        found: dict[str, dict[str, Unit]] = defaultdict(dict)
        for unit in gazetteer().of_level(level):
            found[place_key(unit.name).replace(" ", "")][unit.code] = unit
        for name, units in found.items():
            if name not in out and (level == 1 or (len(units) == 1 and len(name) > 4)):
                out[name] = tuple(units.values())
    return out
