"""What a whole file tells of its units: "xã Tân Thành" is that of the province which the others lie in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from soattin.core.match.evidence import Evidence, by_level
from soattin.core.match.units import Place, all_above, lines_above

_SHARE, _LEAST = 0.95, 3
"""A province is meant if so much of what is said of the candidates, and so many mentions, speak of it."""


class Context:
    """The units that a file speaks of: completes those of which several bear the name.

    A unit that the file mostly puts elsewhere than the gazetteer does is another unit: nothing is known of it.
    """

    def __init__(self, evidence: Iterable[tuple[Evidence, int]]) -> None:
        """Learn from the evidence of names, each found so many times."""
        self._provinces: Counter[str] = Counter()
        self._known: Counter[Place] = Counter()
        self._strange: Counter[Place] = Counter()
        for found, count in evidence:
            for place in found.places:
                if place.level == 1:
                    self._provinces[place.name] += count
            self._count_beside(found, count)
        self._elsewhere = {p for p, count in self._strange.items() if count > self._known[p]}
        self._above: dict[Place, tuple[Place, ...]] = {}

    def _count_beside(self, found: Evidence, count: int) -> None:
        provinces = {place for place in found.said if place.level == 1}
        above = {2: provinces, 3: provinces | {place for place in found.said if place.level == 2}}
        for place in found.said:
            if beside := above.get(place.level):
                known = not beside.isdisjoint(all_above(place))
                (self._known if known else self._strange)[place] += count

    def complete(self, evidence: Evidence) -> Evidence:
        """Return `evidence` with the province (and district) that its units lie in by all the file says."""
        strange = self._elsewhere.intersection(evidence.said)
        if strange:
            wrong = {above for place in strange for above in all_above(place)}
            places = tuple(p for p in evidence.places if p not in wrong or p in evidence.said)
            return Evidence(places, evidence.offices, evidence.fine, evidence.said)
        if not evidence.places or any(place.level == 1 for place in evidence.places):
            return evidence
        added = {above for place in evidence.places for above in self._meant(place)}
        levels = {place.level for place in evidence.places}
        added = {place for place in added if place.level not in levels}
        # Two units that would lie in two provinces tell of none.
        if not added or sum(place.level == 1 for place in added) != 1:
            return evidence
        places = tuple(sorted({*evidence.places, *added}, key=by_level))
        return Evidence(places, evidence.offices, evidence.fine, evidence.said)

    def _meant(self, place: Place) -> tuple[Place, ...]:
        known = self._above.get(place)
        if known is None:
            known = self._above[place] = self._find(place)
        return known

    def _find(self, place: Place) -> tuple[Place, ...]:
        lines: dict[Place, set[tuple[Place, ...]]] = defaultdict(set)
        for line in lines_above(place):
            for above in line:
                if above.level == 1:
                    lines[above].add(line)
        weights = {province: self._provinces[province.name] for province in lines}
        if not weights:
            return ()
        best = max(weights, key=lambda province: weights[province])
        if weights[best] < _LEAST or weights[best] < _SHARE * sum(weights.values()):
            return ()
        districts = {above for line in lines[best] for above in line if above.level == 2}
        return (best, *districts) if len(districts) == 1 else (best,)
