"""Sums for the summary screen: figures by place, category, quarter or kind of meeting."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from soattin.core.review.stored import StoredItem
from soattin.core.text.fold import sort_key
from soattin.db import near
from soattin.db.articles import stored_item
from soattin.db.entities import dump

if TYPE_CHECKING:
    from soattin.db.figures import Figures

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
    " sum(f.machine) AS unsure,"
    " sum(CASE WHEN f.doubted THEN f.value ELSE 0 END) AS doubtful"
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


def sums(conn: sqlite3.Connection, figures: Figures, by: str, reviewed_only: bool = False) -> list[Sum]:
    """Return the sums by place (of then, or of today), category, quarter or kind of meeting, apart by unit.

    In the order of the Vietnamese alphabet, the largest sum of a heading and category first.
    """
    copies = _copies(conn)
    cursor = conn.cursor()
    cursor.row_factory = None
    places = by in (PLACE, PLACE_TODAY)
    if places and not reviewed_only:
        figures.sum_places(copies)
        if by in figures.kept:
            return list(figures.kept[by])
        rows: list[_Row] = cursor.execute("SELECT * FROM temp.place_sum").fetchall()
    else:
        figures.complete()
        rows = cursor.execute(_SUMS[PLACE if places else by], (reviewed_only, copies)).fetchall()
    found = _by_place_today(rows) if by == PLACE_TODAY else [_sum(row) for row in rows]
    # SQLite sorts by code points: "đ" after "z", "Ă" after "Z".
    order = _Order()
    found.sort(key=lambda s: (order[s.heading], order[s.category], -s.total))
    if places and not reviewed_only:
        figures.kept[by] = found
    return list(found)


_Row = tuple[Any, ...]
"""Heading, category, unit, count, total, unsure, doubtful; by places also the code and the first day."""


class _Order(dict[str, str]):
    """The sort keys of headings and categories, each worked out once."""

    def __missing__(self, text: str) -> str:
        key = self[text] = sort_key(text)
        return key


def _copies(conn: sqlite3.Connection) -> str:
    return dump(sorted(near.copies(conn)))


def _sum(row: _Row) -> Sum:
    heading, category, unit, count, total, unsure, doubtful = row[:7]
    return Sum(heading, category or "", unit or "", count, total or 0, unsure, doubtful or 0, (heading,))


def _by_place_today(rows: Sequence[_Row]) -> list[Sum]:
    """Add up what lies in one unit of today."""
    found: dict[tuple[str, str, str], Sum] = {}
    headings: dict[tuple[str, str | None], str] = {}
    for row in rows:
        place, code = row[0], row[7]
        heading = headings.get((place, code))
        if heading is None:
            heading = headings[place, code] = heading_today(place, code, row[8])
        key = (heading, row[1] or "", row[2] or "")
        old = found.get(key)
        if old is None:
            found[key] = Sum(*key, row[3], row[4] or 0, row[5], row[6] or 0, (place,))
        else:
            found[key] = replace(
                old,
                count=old.count + row[3],
                total=old.total + (row[4] or 0),
                unsure=old.unsure + row[5],
                doubtful=old.doubtful + (row[6] or 0),
                places=(*old.places, place),
            )
    return list(found.values())


@lru_cache(maxsize=1 << 14)
def heading_today(place: str, code: str | None, day: str | None) -> str:
    """Return the unit of today to which a place of then is counted; worked out once a session."""
    from soattin.core.export.totals import place_today

    return place_today(place or None, code, day)


def figures_behind(
    conn: sqlite3.Connection, by: str, row: Sum, reviewed_only: bool = False
) -> list[FigureRow]:
    """Return the figures that a sum was made of; needs `Figures` as `sums` does."""
    headings = dump(list(row.places or (row.heading,)))
    values = (reviewed_only, _copies(conn), headings, row.category or None, row.unit or None)
    rows = conn.execute(_BEHIND[PLACE if by == PLACE_TODAY else by], values)
    return [FigureRow(stored_item(r), r["headline"], r["place"], r["date"]) for r in rows]
