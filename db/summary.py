"""Sums for the summary screen: figures by place, category, quarter or kind of meeting."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from soattin.core.review.stored import StoredItem
from soattin.db.articles import stored_item

PLACE, CATEGORY, QUARTER, MEETING = "place", "category", "quarter", "meeting"


@dataclass(frozen=True, slots=True)
class Sum:
    """Figures of one heading, category and unit, added up; `unsure` of the `count` are not yet reviewed."""

    heading: str
    category: str
    unit: str
    count: int
    total: float
    unsure: int


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure behind a sum, with its article."""

    item: StoredItem
    headline: str
    place: str
    date: str | None


_SUM = (
    " json_extract(i.value, '$.category') AS category, json_extract(i.value, '$.unit') AS unit,"
    " count(*) AS count, sum(json_extract(i.value, '$.value')) AS total,"
    " sum(i.state = 'machine') AS unsure"
    " FROM item i JOIN article a ON a.id = i.article_id WHERE i.grp = 'figures' AND i.state != 'rejected'"
    " AND (NOT ? OR i.state != 'machine') GROUP BY heading, category, unit ORDER BY heading, category, total DESC"
)
_QUARTER_OF = "CASE WHEN a.date IS NULL THEN '' ELSE substr(a.date, 1, 4) || '-Q' || ((substr(a.date, 6, 2) + 2) / 3) END"
_KIND_OF = (
    "coalesce((SELECT json_extract(k.value, '$') FROM item k WHERE k.article_id = a.id AND k.grp = 'meeting'"
    " AND k.field = 'kind' AND k.state != 'rejected'), '')"
)
_SUMS = {
    PLACE: "SELECT a.place AS heading," + _SUM,
    CATEGORY: "SELECT coalesce(json_extract(i.value, '$.category'), '') AS heading," + _SUM,
    QUARTER: "SELECT " + _QUARTER_OF + " AS heading," + _SUM,
    MEETING: "SELECT " + _KIND_OF + " AS heading," + _SUM,
}
_FIGURES = {
    PLACE: "a.place",
    CATEGORY: "coalesce(json_extract(i.value, '$.category'), '')",
    QUARTER: _QUARTER_OF,
    MEETING: _KIND_OF,
}
_BEHIND = " = ? AND json_extract(i.value, '$.category') IS ? AND json_extract(i.value, '$.unit') IS ? ORDER BY a.date, i.id"
_FROM = (
    "SELECT i.*, a.headline, a.place, a.date FROM item i JOIN article a ON a.id = i.article_id"
    " WHERE i.grp = 'figures' AND i.state != 'rejected' AND (NOT ? OR i.state != 'machine') AND "
)
_FIGURES_BEHIND = {by: _FROM + heading + _BEHIND for by, heading in _FIGURES.items()}


def sums(conn: sqlite3.Connection, by: str, reviewed_only: bool = False) -> list[Sum]:
    """Return the sums by `place`, `category`, `quarter` or `meeting`; money and things apart, by unit."""
    rows = conn.execute(_SUMS[by], (reviewed_only,))
    return [
        Sum(r["heading"], r["category"] or "", r["unit"] or "", r["count"], r["total"] or 0, r["unsure"])
        for r in rows
    ]


def figures_behind(
    conn: sqlite3.Connection, by: str, row: Sum, reviewed_only: bool = False
) -> list[FigureRow]:
    """Return the figures that a sum was made of."""
    values = (reviewed_only, row.heading, row.category or None, row.unit or None)
    rows = conn.execute(_FIGURES_BEHIND[by], values)
    return [FigureRow(stored_item(r), r["headline"], r["place"], r["date"]) for r in rows]
