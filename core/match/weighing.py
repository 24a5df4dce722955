"""What stands beside two names, weighed: units, offices and days as log-odds, and when nothing need be asked.

Each part adds log(P(seen | one) / P(seen | two)), as in `scoring` the spelling does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

import numpy as np

from soattin.core.match.nodes import SLOTS, Array, EvidenceTable

SAME = 5.5
"""The log-odds from which equal spellings are one without asking."""
SAME_IN_PROVINCE = 4.5
"""The same where an office of a province agrees: a large list may hold two of a common name."""
SAME_ANYWHERE = 6.5
"""The same where only the office agrees and no unit is named: every unit has a chairman."""
SAME_BARE = 1.0
"""The same where nothing stands beside the names: the chances are cautious there already (`alone`)."""


@dataclass(frozen=True, slots=True)
class EvidenceScores:
    """What speaks for and against each pair, as log-odds, and what rules it out."""

    total: Array
    same_place: Array
    provincial: Array
    same_office: Array
    other_office: Array
    other_place: Array
    apart: Array
    impossible: Array
    on_one: Array
    some_place: Array


_AT_ONCE = 1 << 16
"""So many pairs are weighed at once: what is worked out on the way stays small."""


def compare_evidence(table: EvidenceTable, pairs: Array) -> EvidenceScores:
    """Return the evidence of each pair of nodes."""
    found = [
        _compare(table, pairs[start : start + _AT_ONCE]) for start in range(0, len(pairs) or 1, _AT_ONCE)
    ]
    if len(found) == 1:
        return found[0]
    names = (column.name for column in fields(EvidenceScores))
    return EvidenceScores(*(np.concatenate([getattr(part, name) for part in found]) for name in names))


def _compare(table: EvidenceTable, pairs: Array) -> EvidenceScores:
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
        (place_score + office_score).astype(np.float32), fine, table.provincial[one], office > 0, other_office, have_places & ~fine, apart,
        impossible, have_one | have_other, (table.places[one, 0] >= 0) | (table.places[other, 0] >= 0),
    )  # fmt: skip


def _untyped(table: EvidenceTable, one: Array, other: Array) -> Array:
    """Return what a unit tells that one side names without its type: "Kim Tân" and "phường Kim Tân".

    A province alone may be meant for another unit: "Bình Dương" and "xã Bình Dương".
    """
    out = np.zeros(len(one), np.float32)
    sides = [(table.levels[side].T, table.places[side].T) for side in (one, other)]
    untyped = [(levels == 0) | _province_alone(levels, places) for levels, places in sides]
    finer = [(levels[0] > 1) | (levels[0] == 0) for levels, _ in sides]
    rows = np.flatnonzero((untyped[0].any(axis=0) & finer[1]) | (untyped[1].any(axis=0) & finer[0]))
    if not len(rows):
        return out
    a, b = one[rows], other[rows]
    for i in range(SLOTS):
        for j in range(SLOTS):
            same = (table.propers[a, i] >= 0) & (table.propers[a, i] == table.propers[b, j])
            same &= untyped[0][i, rows] | untyped[1][j, rows]
            cost = np.minimum(table.place_cost[table.places[a, i]], table.place_cost[table.places[b, j]])
            out[rows[same]] = np.maximum(out[rows[same]], cost[same] - 0.5)
    return out


def _province_alone(levels: Array, places: Array) -> Array:
    """Tell which columns name a province and nothing else."""
    alone: Array = (levels[0] == 1) & (places[0] >= 0) & (places[1:] < 0).all(axis=0)
    return alone


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

    They share unit and office (a province's, if the name is not too common for the list); or one of them, and
    the name is rare enough; or nothing is said of either nor of most others, and it is rare enough for that
    (`alone`: the log-odds by the names alone, None where most have evidence); or the gazetteer knows only one
    such unit (`only_one`). Another office or unit is always asked about.
    """
    whole = evidence.same_office & (~evidence.provincial | (total >= SAME_IN_PROVINCE))
    surely = evidence.same_place & (whole | (total >= SAME))
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
    others = _columns(against, other)
    for mine in _columns(values, one):
        rows = np.flatnonzero(mine >= 0)
        told = mine[rows]
        shared = _any_equal(len(rows), [told], [theirs[rows] for theirs in others])
        rows, told = rows[shared], told[shared]
        out[rows] = np.maximum(out[rows], cost[told])
    return out


def _any_shared(values: Array, one: Array, other: Array) -> Array:
    others = [np.where(column < 0, -2, column) for column in _columns(values, other)]
    return _any_equal(len(one), _columns(values, one), others)


def _columns(values: Array, rows: Array) -> list[Array]:
    """Return the columns of the given rows, each as an array of its own, those that hold nothing left out."""
    columns = np.ascontiguousarray(values[rows].T)
    return [column for column in columns if (column >= 0).any()]


def _any_equal(size: int, columns: Iterable[Array], others: Iterable[Array]) -> Array:
    """Tell for each row whether any of its values in `columns` is one of those in `others`."""
    found = np.zeros(size, bool)
    for column in columns:
        for other in others:
            found |= column == other
    return found


def _apart(table: EvidenceTable, one: Array, other: Array) -> tuple[Array, Array]:
    """Tell whether both rows name units of one level and none in common, and whether of provinces.

    As `contradict`, for many pairs.
    """
    out = np.zeros(len(one), bool)
    shared_below = far = out
    used = int((table.places >= 0).any(axis=0).sum())
    if not used:
        return out, far
    levels, places, propers = (
        [np.ascontiguousarray(values[rows, :used].T) for rows in (one, other)]
        for values in (table.levels, table.places, table.propers)
    )
    for level in (3, 2, 1, 0):
        here, there = (side == level for side in levels)
        both = here.any(axis=0) & there.any(axis=0)
        shared = _any_equal(len(one), np.where(here, places[0], -1), np.where(there, places[1], -2))
        named = _any_equal(len(one), np.where(here, propers[0], -1), np.where(there, propers[1], -2))
        shared |= shared_below & named
        out = out | (both & ~shared)
        shared_below = shared_below | both
        if level == 1:
            far = both & ~shared
    # A province alone may be meant for a unit called like it.
    for mine, theirs in ((0, 1), (1, 0)):
        rows = np.flatnonzero(out & _province_alone(levels[mine], places[mine]) & (levels[theirs][0] > 1))
        called = propers[theirs][:, rows] == propers[mine][0, rows]
        rows = rows[(called & (levels[theirs][:, rows] > 1)).any(axis=0)]
        out[rows] = far[rows] = False
    return out, far
