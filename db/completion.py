"""Spellings known from the whole project, for what typing fills in; read in pages."""

from __future__ import annotations

import sqlite3

_PAGE = 20_000


def known_names(conn: sqlite3.Connection, kind: str) -> dict[str, int]:
    """Return the spellings of one kind of name (merged labels first of all) with how often each stands."""
    rows = conn.execute("SELECT spelling, count(*) FROM mention WHERE kind = ? GROUP BY spelling", (kind,))
    counted: dict[str, int] = dict(rows.fetchall())
    labels = conn.execute(
        "SELECT n.label, count(m.id) FROM name n JOIN mention m ON m.name_id = n.id WHERE n.kind = ? GROUP BY n.id",
        (kind,),
    )
    for label, count in labels:
        # What a person chose as the name behind several spellings goes before any of them.
        counted[label] = max(counted.get(label, 0), 2 * count)
    return counted


_VALUES = {
    "position": "SELECT p.value, count(*) FROM item i, json_each(i.value, '$.positions') p"
    " WHERE i.id >= ? AND i.id < ? AND i.grp = 'officials' AND i.state != 'rejected' GROUP BY p.value",
    "campaign": "SELECT json_extract(i.value, '$'), count(*) FROM item i"
    " WHERE i.id >= ? AND i.id < ? AND i.grp = 'campaigns' AND i.state != 'rejected' GROUP BY 1",
}


def known_values(conn: sqlite3.Connection, kind: str, start: int = 0) -> tuple[dict[str, int], int]:
    """Return spellings of offices (`position`) or campaigns (`campaign`) in the 20,000 items from `start` on,
    counted, and where to go on (0 at the end)."""
    found = dict(conn.execute(_VALUES[kind], (start, start + _PAGE)).fetchall())
    last = int(conn.execute("SELECT coalesce(max(id), 0) FROM item").fetchone()[0])
    return found, start + _PAGE if start + _PAGE <= last else 0
