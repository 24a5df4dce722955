"""Sums for the summary screen: figures by place, category, quarter or kind of meeting."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace

from soattin.core.review.stored import StoredItem
from soattin.core.text.fold import sort_key
from soattin.db import near
from soattin.db.articles import stored_item
from soattin.db.entities import dump

PLACE, PLACE_TODAY, CATEGORY, QUARTER, MEETING = "place", "place-today", "category", "quarter", "meeting"


@dataclass(frozen=True, slots=True)
class Sum:
    """Figures of one heading, category and unit, added up.

    `total` is without the doubtful figures, whose sum is `doubtful`; `unsure` of the `count` nobody has
    looked at. `places` are the places of then that went into a heading of today.
    """

    heading: str
    category: str
    unit: str
    count: int
    total: float
    unsure: int
    doubtful: float = 0
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure behind a sum, with its article."""

    item: StoredItem
    headline: str
    place: str
    date: str | None


_FIGURES = (
    " WHERE (NOT ? OR NOT f.machine)"
    # Copies of other articles: what they tell is counted once.
    " AND f.article NOT IN (SELECT value FROM json_each(?))"
)
_SUM = (
    " f.category AS category, f.unit AS unit, count(*) AS count,"
    " sum(CASE WHEN f.doubted THEN 0 ELSE f.value END) AS total,"
    " sum(CASE WHEN f.doubted THEN f.value ELSE 0 END) AS doubtful,"
    " sum(f.machine) AS unsure"
)
_HEADINGS = {
    PLACE: "f.place",
    CATEGORY: "coalesce(f.category, '')",
    QUARTER: "f.quarter",
    MEETING: "coalesce((SELECT m.kind FROM temp.meeting m WHERE m.article = f.article), '')",
}
# The index of `figures` that has the rows in the order of the groups, and what only some headings need.
_FROM = {
    PLACE: ", max(f.code) AS code, min(f.day) AS day FROM temp.figure f INDEXED BY figure_by_place",
    CATEGORY: " FROM temp.figure f INDEXED BY figure_by_category",
    QUARTER: " FROM temp.figure f INDEXED BY figure_by_quarter",
    MEETING: " FROM temp.figure f",
}
_GROUPS = {
    PLACE: " GROUP BY f.place, f.category, f.unit",
    CATEGORY: " GROUP BY f.category, f.unit",
    QUARTER: " GROUP BY f.quarter, f.category, f.unit",
    MEETING: " GROUP BY heading, f.category, f.unit",
}
# Put together from the constants of this file only.
_SUMS = {
    by: "SELECT " + heading + " AS heading," + _SUM + _FROM[by] + _FIGURES + _GROUPS[by]
    for by, heading in _HEADINGS.items()
}
_OF_ONE_SUM = " IN (SELECT value FROM json_each(?)) AND f.category IS ? AND f.unit IS ?) ORDER BY day, i.id"
_ROWS = (
    "SELECT i.*, a.headline, a.place, a.date, a.date AS day FROM item i JOIN article a ON a.id = i.article_id"
)
_THESE = " WHERE i.id IN (SELECT f.item FROM temp.figure f"
_BEHIND = {
    by: _ROWS + _THESE + _FIGURES + " AND " + heading + _OF_ONE_SUM for by, heading in _HEADINGS.items()
}


def sums(conn: sqlite3.Connection, by: str, reviewed_only: bool = False) -> list[Sum]:
    """Return the sums by place (of then, or of today), category, quarter or kind of meeting, apart by unit.

    In the order of the Vietnamese alphabet, the largest sum of a heading and category first.
    The tables of `figures.Figures` must be complete.
    """
    rows = conn.execute(_SUMS[PLACE if by == PLACE_TODAY else by], (reviewed_only, _copies(conn))).fetchall()
    found = _by_place_today(rows) if by == PLACE_TODAY else [_sum(r, r["heading"]) for r in rows]
    # SQLite sorts by code points: "đ" after "z", "Ă" after "Z".
    return sorted(found, key=lambda s: (sort_key(s.heading), sort_key(s.category), -s.total))


def _copies(conn: sqlite3.Connection) -> str:
    return dump(sorted(near.copies(conn)))


def _sum(row: sqlite3.Row, heading: str) -> Sum:
    parts = (row["count"], row["total"] or 0, row["unsure"], row["doubtful"] or 0)
    return Sum(heading, row["category"] or "", row["unit"] or "", *parts, places=(row["heading"],))


def _by_place_today(rows: Sequence[sqlite3.Row]) -> list[Sum]:
    """Add up what lies in one unit of today."""
    from soattin.core.export.totals import place_today

    found: dict[tuple[str, str, str], Sum] = {}
    headings: dict[tuple[str, str | None], str] = {}
    for row in rows:
        of_then = (row["heading"], row["code"])
        if of_then not in headings:
            headings[of_then] = place_today(row["heading"] or None, row["code"], row["day"])
        new = _sum(row, headings[of_then])
        key = (new.heading, new.category, new.unit)
        old = found.get(key)
        if old is not None:
            new = replace(
                old,
                count=old.count + new.count,
                total=old.total + new.total,
                unsure=old.unsure + new.unsure,
                doubtful=old.doubtful + new.doubtful,
                places=(*old.places, *new.places),
            )
        found[key] = new
    return list(found.values())


def figures_behind(
    conn: sqlite3.Connection, by: str, row: Sum, reviewed_only: bool = False
) -> list[FigureRow]:
    """Return the figures that a sum was made of; needs `Figures` as `sums` does."""
    headings = dump(list(row.places or (row.heading,)))
    values = (reviewed_only, _copies(conn), headings, row.category or None, row.unit or None)
    rows = conn.execute(_BEHIND[PLACE if by == PLACE_TODAY else by], values)
    return [FigureRow(stored_item(r), r["headline"], r["place"], r["date"]) for r in rows]
