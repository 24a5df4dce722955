"""Sums by place, kept in the file: the summary opens with them at once, however many figures there are.

`place_sum` has a row a place (name and code) with the sums of all its categories and units. Whatever changes a figure,
or an article's place, marks the place's key in `place_stale` in the same transaction (`figures.mark`); the sums of such a place
are made anew when they are asked for, and kept when nothing else is to be done (`keep`). `place_copy` are the articles
that were copies of others, and left out, when the sums were kept.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from math import isclose
from typing import NamedTuple

from soattin.db import near
from soattin.db.connection import damaged
from soattin.db.entities import dump, load
from soattin.db.figures import ADDED_UP, NO_COPY, Row, mark
from soattin.db.journal import transaction

MOST = 10
"""Places whose sums are kept in one transaction: other work of the store's thread waits some 30 ms."""


class Place(NamedTuple):
    """A place as articles name it; `key` is its sort key, `code` empty where it is unknown, `day` its first date."""

    key: str
    name: str
    code: str
    day: str | None


_OF_PLACE = (
    " FROM article a CROSS JOIN figure f ON f.article = a.id WHERE a.place_key = ? AND"
    + NO_COPY
    + " GROUP BY 1, 2, f.category, f.unit"
)
_FRESH = "SELECT a.place, coalesce(a.place_code, ''), min(a.date)," + ADDED_UP + _OF_PLACE
_STALE = (
    "SELECT place_key FROM place_stale UNION"
    " SELECT place_key FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY 1"
)

_COLUMNS = 7
"""Of a `Row`."""


def read(conn: sqlite3.Connection) -> Iterator[tuple[Place, list[Row]]]:
    """Yield each place with its sums, as the figures stand now."""
    copies = sorted(near.copies(conn))
    stale = _stale(conn, copies)
    yield from _kept(conn, set(stale))
    for key in stale:
        yield from _fresh(conn, key, copies)


def keep(conn: sqlite3.Connection, most: int = MOST) -> bool:
    """Keep the sums of some places that are not kept as they stand; returns whether there are more."""
    copies = sorted(near.copies(conn))
    stale = _stale(conn, copies)
    if not stale:
        return False
    with transaction(conn):
        if copies != _copies_then(conn):
            mark(conn, *stale)
            conn.execute("DELETE FROM place_copy")
            conn.executemany("INSERT INTO place_copy VALUES (?)", [(article,) for article in copies])
        for key in stale[:most]:
            conn.execute("DELETE FROM place_sum WHERE place_key = ?", (key,))
            conn.executemany(
                "INSERT INTO place_sum VALUES (?, ?, ?, ?, ?)",
                [(*place, dump(rows)) for place, rows in _fresh(conn, key, copies)],
            )
            conn.execute("DELETE FROM place_stale WHERE place_key = ?", (key,))
    return len(stale) > most


def faults(conn: sqlite3.Connection) -> Iterator[str]:
    """Tell the places whose kept sums are not what their figures add up to, in Vietnamese."""
    copies = sorted(near.copies(conn))
    stale = set(_stale(conn, copies))
    kept: dict[str, dict[Place, list[Row]]] = {}
    for place, rows in _kept(conn, stale):
        kept.setdefault(place.key, {})[place] = rows
    keys = {row[0] for row in conn.execute("SELECT DISTINCT place_key FROM article")}
    for key in sorted((keys | kept.keys()) - stale):
        fresh = dict(_fresh(conn, key, copies))
        if not _alike(kept.get(key, {}), fresh):
            names = ", ".join(sorted({place.name for place in (*fresh, *kept.get(key, ()))}))
            yield f"Tổng số liệu giữ sẵn của “{names}” không khớp với các mục của các bài"


def _stale(conn: sqlite3.Connection, copies: list[int]) -> list[str]:
    other = sorted({*copies} ^ {*_copies_then(conn)})
    return [row[0] for row in conn.execute(_STALE, (dump(other),))]


def _copies_then(conn: sqlite3.Connection) -> list[int]:
    return [row[0] for row in conn.execute("SELECT article FROM place_copy ORDER BY article")]


def _kept(conn: sqlite3.Connection, but: set[str]) -> Iterator[tuple[Place, list[Row]]]:
    for key, name, code, day, sums in conn.execute("SELECT place_key, place, code, day, sums FROM place_sum"):
        if key not in but:
            yield Place(key, name, code, day), _rows(sums)


def _rows(text: str) -> list[Row]:
    rows: list[Row] = load(text, "sums")
    try:
        whole = {*map(len, rows)} == {_COLUMNS}
    except TypeError:
        whole = False
    if not whole:
        raise damaged("sums of a place")
    return rows


def _fresh(conn: sqlite3.Connection, key: str, copies: list[int]) -> Iterator[tuple[Place, list[Row]]]:
    days: dict[tuple[str, str], str | None] = {}
    found: dict[tuple[str, str], list[Row]] = {}
    for name, code, day, *row in conn.execute(_FRESH, (key, json.dumps(copies))):
        place = name, code
        days[place] = min(filter(None, (day, days.get(place))), default=None)
        found.setdefault(place, []).append(row)
    for (name, code), rows in found.items():
        yield Place(key, name, code, days[name, code]), rows


def _alike(kept: dict[Place, list[Row]], fresh: dict[Place, list[Row]]) -> bool:
    """Whether sums agree; fractions may have been added up in another order."""
    if kept.keys() != fresh.keys():
        return False
    for place, rows in fresh.items():
        if len(rows) != len(kept[place]):
            return False
        for one, other in zip(kept[place], rows, strict=True):
            if one[:3] != other[:3] or one[4] != other[4]:
                return False
            pairs = ((one[i] or 0, other[i] or 0) for i in (3, 5, 6))
            if not all(isclose(a, b, rel_tol=1e-9, abs_tol=1e-6) for a, b in pairs):
                return False
    return True
