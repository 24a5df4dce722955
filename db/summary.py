"""Sums for the summary screen: figures by place, category, quarter or kind of meeting."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from soattin.core.review.stored import StoredItem
from soattin.core.text.fold import sort_key
from soattin.db import near, place_sums
from soattin.db.articles import stored_items
from soattin.db.entities import dump
from soattin.db.figures import ADDED_UP, NO_COPY, Row
from soattin.db.place_sums import Place

PLACE, PLACE_TODAY, CATEGORY, QUARTER, MEETING = "place", "place-today", "category", "quarter", "meeting"


class Sum(NamedTuple):
    """Figures of one heading, category and unit, added up.

    `total` is without the doubtful figures, whose sum is `doubtful`; `unsure` of the `times` nobody has
    looked at. `places` are the places that went into a heading by place.
    """

    heading: str
    category: str
    unit: str
    times: int
    total: float
    unsure: int
    doubtful: float = 0
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure behind a sum, with its article."""

    item: StoredItem
    headline: str
    place: str
    date: str | None


# What a figure `f` of an article `a` counts under; all statements are put together from constants only.
_HEADINGS = {
    QUARTER: "CASE WHEN a.date IS NULL THEN '' ELSE substr(a.date, 1, 4) || '-Q' || ((substr(a.date, 6, 2) + 2) / 3) END",
    MEETING: "coalesce(f.kind, '')",
}
_OF_EACH = " CROSS JOIN figure f ON f.article = a.id"
_WANTED = " WHERE (NOT ? OR NOT f.machine) AND" + NO_COPY
_ADDED_UP = "," + ADDED_UP + " FROM article a" + _OF_EACH + _WANTED + " GROUP BY 1, f.category, f.unit"
_SUMS = {by: "SELECT " + heading + _ADDED_UP for by, heading in _HEADINGS.items()}
_OF_PLACES = (
    " FROM json_each(?) p CROSS JOIN article a INDEXED BY article_by_place ON a.place_key = json_extract(p.value, '$[0]')"
    " AND a.place = json_extract(p.value, '$[1]') AND coalesce(a.place_code, '') = json_extract(p.value, '$[2]')"
)
_OF_ONE_SUM = _OF_EACH + " AND f.category IS ? AND f.unit IS ? JOIN item i ON i.id = f.item" + _WANTED
_ROWS = "SELECT i.*, a.headline, a.place, a.date"
_IN_ORDER = " ORDER BY a.date, i.id"
_BEHIND = {
    PLACE: _ROWS + _OF_PLACES + _OF_ONE_SUM + _IN_ORDER,
    CATEGORY: _ROWS + " FROM article a" + _OF_ONE_SUM + _IN_ORDER,
    **{
        by: _ROWS + " FROM article a" + _OF_ONE_SUM + " AND " + heading + " = ?" + _IN_ORDER
        for by, heading in _HEADINGS.items()
    },
}


def sums(conn: sqlite3.Connection, by: str, reviewed_only: bool = False) -> list[Sum]:
    """Return the sums by place (of then, or of today), category, quarter or kind of meeting, apart by unit.

    In the order of the Vietnamese alphabet, the largest sum of a heading and category first.
    """
    parts: Iterable[tuple[str, Place | None, list[Row]]]
    if by in _SUMS:
        parts = _grouped(conn, by, reviewed_only)
    else:
        parts = ((_heading(by, place), place, rows) for place, rows in place_sums.read(conn))
        if reviewed_only:
            parts = ((heading, place, _reviewed(rows)) for heading, place, rows in parts)
    headings: dict[str, list[tuple[Place | None, list[Row]]]] = {}
    for heading, place, rows in parts:
        headings.setdefault(heading, []).append((place, rows))
    # SQLite sorts by code points: "đ" after "z", "Ă" after "Z".
    order = _Order()
    found: list[Sum] = []
    for heading in sorted(headings, key=order.__getitem__):
        under = headings[heading]
        rows = under[0][1] if len(under) == 1 else _added(rows for _, rows in under)
        rows.sort(key=lambda row: (order[row[0]], -(row[3] or 0)))
        if by == CATEGORY:
            found += [Sum(c or "", c or "", u or "", n, t or 0, m, d or 0) for c, u, n, t, m, d, _ in rows]
        else:
            places = tuple(place for place, _ in under if place is not None)
            found += [
                Sum(heading, c or "", u or "", n, t or 0, m, d or 0, places) for c, u, n, t, m, d, _ in rows
            ]
    return found


class _Order(dict[str | None, str]):
    """The sort keys of headings and categories, each worked out once."""

    def __missing__(self, text: str | None) -> str:
        key = self[text] = sort_key(text or "")
        return key


def _grouped(
    conn: sqlite3.Connection, by: str, reviewed_only: bool
) -> Iterator[tuple[str, Place | None, list[Row]]]:
    cursor = conn.cursor()
    cursor.row_factory = None
    found: dict[str, list[Row]] = {}
    for heading, *row in cursor.execute(_SUMS[by], (reviewed_only, _copies(conn))):
        found.setdefault(heading, []).append(row)
    for heading, rows in found.items():
        yield heading, None, rows


def _copies(conn: sqlite3.Connection) -> str:
    return dump(sorted(near.copies(conn)))


def _reviewed(rows: Iterable[Row]) -> list[Row]:
    """Return what remains of sums without the figures that nobody has looked at; those in doubt are among them."""
    return [[c, u, n - m, seen, 0, 0, seen] for c, u, n, _, m, _, seen in rows if n > m]


def _added(parts: Iterable[list[Row]]) -> list[Row]:
    """Add up sums of one category and unit."""
    found: dict[tuple[Any, Any], Row] = {}
    for rows in parts:
        for row in rows:
            old = found.setdefault((row[0], row[1]), row)
            if old is not row:
                for at in range(2, 7):
                    old[at] = (old[at] or 0) + (row[at] or 0)
    return list(found.values())


def _heading(by: str, place: Place) -> str:
    if by == PLACE_TODAY:
        return heading_today(place)
    return place.name if by == PLACE else ""


@lru_cache(maxsize=1 << 14)
def heading_today(place: Place) -> str:
    """Return the unit of today to which a place of then is counted; worked out once a session."""
    from soattin.core.export.totals import place_today

    return place_today(place.name or None, place.code or None, place.day)


def figures_behind(
    conn: sqlite3.Connection, by: str, row: Sum, reviewed_only: bool = False
) -> list[FigureRow]:
    """Return the figures that a sum was made of, the oldest first."""
    wanted = (row.category or None, row.unit or None, reviewed_only, _copies(conn))
    if by in _HEADINGS:
        rows = conn.execute(_BEHIND[by], (*wanted, row.heading))
    elif by == CATEGORY:
        rows = conn.execute(_BEHIND[CATEGORY], wanted)
    else:
        rows = conn.execute(_BEHIND[PLACE], (dump([place[:3] for place in row.places]), *wanted))
    found = rows.fetchall()
    return [
        FigureRow(item, row["headline"], row["place"], row["date"])
        for item, row in zip(stored_items(found), found, strict=True)
    ]
