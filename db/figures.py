"""The table `figure`: figures that count as narrow rows, which sums are made of.

To take 400,000 figures out of JSON at each look at the sums would take seconds. The rows follow from the items of an
article and stand in the order of articles; `refresh` brings them up to date in the transaction that changes the items.
"""

from __future__ import annotations

import sqlite3
from typing import Any

_OF_ITEMS = (
    "SELECT i.article_id, i.id, k.kind, CAST(json_extract(i.value, '$.category') AS TEXT),"
    " CAST(json_extract(i.value, '$.unit') AS TEXT),"
    # Integers beyond what is exact elsewhere as fractions: SQLite's sum of integers fails where it grows too large.
    " CASE WHEN json_extract(i.value, '$.value') BETWEEN -9007199254740992 AND 9007199254740992"
    " THEN json_extract(i.value, '$.value')"
    " ELSE json_extract(i.value, '$.value') * 1.0 END, i.state = 'machine', i.state = 'machine' AND i.doubt IS NOT NULL"
    " FROM item i LEFT JOIN (SELECT CAST(json_extract(value, '$') AS TEXT) AS kind FROM item WHERE article_id = ?1"
    " AND grp = 'meeting' AND field = 'kind' AND state != 'rejected' AND json_valid(value) LIMIT 1) k"
    " WHERE i.article_id = ?1 AND i.grp = 'figures' AND i.state != 'rejected' AND json_valid(i.value) ORDER BY i.id"
)
_ADD = "INSERT INTO figure " + _OF_ITEMS
_KEPT = "SELECT * FROM figure WHERE article = ? ORDER BY item"

ADDED_UP = (
    " f.category, f.unit, count(*), sum(CASE WHEN f.doubted THEN 0 ELSE f.value END), sum(f.machine),"
    " sum(CASE WHEN f.doubted THEN f.value ELSE 0 END), sum(CASE WHEN f.machine THEN 0 ELSE f.value END)"
)
"""Figures `f` added up into a `Row`."""
Row = list[Any]
"""Category, unit, count, total without doubtful figures, how many nobody has looked at, the sum of the doubtful ones,
and the sum of those that somebody has looked at."""
NO_COPY = " a.id NOT IN (SELECT value FROM json_each(?))"
"""Copies of other articles (JSON of their numbers): what they tell is counted once."""


def of_items(conn: sqlite3.Connection, article: int) -> list[tuple[Any, ...]]:
    """Return the rows that follow from an article's items."""
    return [tuple(row) for row in conn.execute(_OF_ITEMS, (article,))]


def kept(conn: sqlite3.Connection, article: int) -> list[tuple[Any, ...]]:
    """Return the rows that the table has of an article."""
    return [tuple(row) for row in conn.execute(_KEPT, (article,))]


def add(conn: sqlite3.Connection, article: int) -> bool:
    """Write the rows of a new article; returns whether it has any."""
    return conn.execute(_ADD, (article,)).rowcount > 0


def refresh(conn: sqlite3.Connection, article: int) -> bool:
    """Bring an article's rows up to date; returns whether that changed any."""
    now, before = of_items(conn, article), kept(conn, article)
    if now == before:
        return False
    conn.execute("DELETE FROM figure WHERE article = ?", (article,))
    conn.executemany("INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?, ?)", now)
    return True


def mark(conn: sqlite3.Connection, *keys: str) -> None:
    """Note that the figures of places, given by their sort keys, are changing (inside the transaction that changes them)."""
    conn.executemany("INSERT OR IGNORE INTO place_stale VALUES (?)", [(key,) for key in keys])
