"""What stands beside two names, weighed: units, offices and days as log-odds, and when nothing need be asked.

Each part adds log(P(seen | one) / P(seen | two)), as in `scoring` the spelling does.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from soattin.core.match.nodes import SLOTS, Array, EvidenceTable

SAME = 5.5
"""The log-odds from which equal spellings are one without asking."""
SAME_ANYWHERE = 6.5
"""The same where only the office agrees and no unit is named: every unit has a chairman."""
SAME_BARE = 1.0
"""The same where nothing stands beside the names: the chances are cautious there already (`alone`)."""


@dataclass(frozen=True, slots=True)
class EvidenceScores:
    """What speaks for and against each pair, as log-odds, and what rules it out."""

    total: Array
    same_place: Array
    same_office: Array
    other_office: Array
    other_place: Array
    apart: Array
    impossible: Array
    on_one: Array
    some_place: Array


def compare_evidence(table: EvidenceTable, pairs: Array) -> EvidenceScores:
    """Return the evidence of each pair of nodes."""
    one, other = pairs[:, 0], pairs[:, 1]
    place = np.maximum(_shared(table.places, one, other, table.place_cost), _untyped(table, one, other))
    rank = _any_shared(table.ranks, one, other)
    apart, far = _apart(table, one, other)
    gap = np.maximum(table.first_day[one], table.first_day[other]) - np.minimum(
        table.last_day[one], table.last_day[other]
    )
    dated = (table.first_day[one] > 0) & (table.first_day[other] > 0)
    office, office_score, other_office = _offices(table, one, other, rank)
    moved = np.where(~dated, -4.0, np.where(gap > 300, -2.5, np.where(gap > 60, -3.5, -5.5)))
    have_places = (table.places[one, 0] >= 0) & (table.places[other, 0] >= 0)
    fine = _any_shared(table.fine, one, other) & ~apart
    near = place > 0
    # Who moves within a province has another office there; elsewhere that is rather another person.
    elsewhere = np.where(apart, moved - np.where(near, 0.5, 3.5) * other_office - 1.5 * far, 0.0)
    unrelated = have_places & ~apart & ~near
    elsewhere = np.where(unrelated, np.where(other_office, -5.0, -2.5), elsewhere)
    # The same office of another unit tells nothing: every unit has one.
    office_score = np.where(apart | unrelated, np.minimum(office_score, 0.5), office_score)
    place_score = np.where(near, place - 0.2, 0.0) + elsewhere
    impossible = apart & dated & (gap <= 1) & (rank | (office > 0))
    have_one = (table.places[one, 0] >= 0) | table.has_office[one]
    have_other = (table.places[other, 0] >= 0) | table.has_office[other]
    return EvidenceScores(
        (place_score + office_score).astype(np.float32), fine, office > 0, other_office, have_places & ~fine, apart,
        impossible, have_one | have_other, (table.places[one, 0] >= 0) | (table.places[other, 0] >= 0),
    )  # fmt: skip


def _untyped(table: EvidenceTable, one: Array, other: Array) -> Array:
    """Return what a unit tells that one side names without its type: "Kim Tân" and "phường Kim Tân"."""
    out = np.zeros(len(one), np.float32)
    rows = np.flatnonzero((table.levels == 0).any(axis=1)[one] | (table.levels == 0).any(axis=1)[other])
    if not len(rows):
        return out
    a, b = one[rows], other[rows]
    for i in range(SLOTS):
        for j in range(SLOTS):
            same = (table.propers[a, i] >= 0) & (table.propers[a, i] == table.propers[b, j])
            same &= (table.levels[a, i] == 0) | (table.levels[b, j] == 0)
            cost = np.minimum(table.place_cost[table.places[a, i]], table.place_cost[table.places[b, j]])
            out[rows[same]] = np.maximum(out[rows[same]], cost[same] - 0.5)
    return out


def _offices(table: EvidenceTable, one: Array, other: Array, rank: Array) -> tuple[Array, Array, Array]:
    """Return what equal offices tell, the log-odds of both sides' offices, and where they are other ones."""
    office = _shared(table.offices, one, other, table.office_cost)
    body = _shared(table.bodies, one, other, table.body_cost)
    levels = table.office_levels[one] & table.office_levels[other]
    # Chairmen of a province and of a commune hold two offices.
    other_level = (table.office_levels[one] > 0) & (table.office_levels[other] > 0) & (levels == 0)
    office = np.where(other_level, 0.0, office)
    # "Phó Chủ tịch" alone may be any deputy chairman.
    lone = np.maximum(
        _shared_between(table.lone, table.ranks, one, other, table.rank_cost),
        _shared_between(table.ranks, table.lone, one, other, table.rank_cost),
    )
    lone = np.where(other_level, 0.0, lone)
    others = table.has_office[one] & table.has_office[other] & (office <= 0) & (lone <= 0)
    partly = np.where((body > 0) & ~other_level, np.minimum(body - 1.7, 1.5), np.where(rank, -0.7, -1.3))
    score = np.where(office > 0, office - 0.5, np.where(lone > 0, np.minimum(lone - 0.7, 1.5), 0.0))
    return office, np.where(others, partly, score), others


def surely_same(total: Array, evidence: EvidenceScores, alone: Array | None, only_one: Array) -> Array:
    """Tell which pairs of equal spelling are one without asking.

    They share unit and office; or one of them, and the name is rare enough; or nothing is said of either nor
    of most others, and it is rare enough for that (`alone`: the log-odds by the names alone, None where most
    have evidence); or the gazetteer knows only one such unit (`only_one`). Another office or unit is always
    asked about.
    """
    surely = evidence.same_place & (evidence.same_office | (total >= SAME))
    surely |= (total >= SAME_ANYWHERE) & evidence.same_office & ~evidence.some_place
    if alone is not None:
        surely |= ~evidence.on_one & (alone >= SAME_BARE)
    surely = (surely & ~evidence.other_place) | (only_one & ~evidence.apart)
    out: Array = surely & ~evidence.other_office & ~evidence.impossible
    return out


def _shared(values: Array, one: Array, other: Array, cost: Array) -> Array:
    """Return the cost of the rarest value that both rows hold, 0 where they share none."""
    return _shared_between(values, values, one, other, cost)


def _shared_between(values: Array, against: Array, one: Array, other: Array, cost: Array) -> Array:
    """Return the cost of the rarest value of `values[one]` that `against[other]` holds, 0 where there is none."""
    out = np.zeros(len(one), np.float32)
    for i in np.flatnonzero((values >= 0).any(axis=0)).tolist():
        for j in np.flatnonzero((against >= 0).any(axis=0)).tolist():
            same = (values[one, i] >= 0) & (values[one, i] == against[other, j])
            out[same] = np.maximum(out[same], cost[values[one[same], i]])
    return out


def _any_shared(values: Array, one: Array, other: Array) -> Array:
    return _shared(values, one, other, np.ones(int(values.max(initial=0)) + 1, np.float32)) > 0


def _apart(table: EvidenceTable, one: Array, other: Array) -> tuple[Array, Array]:
    """Tell whether both rows name units of one level and none in common, and whether of provinces.

    As `contradict`, for many pairs.
    """
    out = np.zeros(len(one), bool)
    far = np.zeros(len(one), bool)
    shared_below = np.zeros(len(one), bool)
    used = int((table.places >= 0).any(axis=0).sum())
    for level in (3, 2, 1, 0):
        here = table.levels == level
        rows = np.flatnonzero(here[one].any(axis=1) & here[other].any(axis=1))
        a, b = one[rows], other[rows]
        shared = np.zeros(len(rows), bool)
        for i in range(used):
            for j in range(used):
                same = table.places[a, i] == table.places[b, j]
                same |= shared_below[rows] & (table.propers[a, i] == table.propers[b, j])
                shared |= here[a, i] & here[b, j] & same
        out[rows] |= ~shared
        shared_below[rows] = True
        if level == 1:
            far[rows] = ~shared
    return out, far
