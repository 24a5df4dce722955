"""Spellings known from the whole project, for what typing fills in; read in pages."""

from __future__ import annotations

import sqlite3

_PAGE = 20_000


def known_names(conn: sqlite3.Connection, kind: str, start: int = 0) -> tuple[dict[str, int], int]:
    """Return the spellings of one kind of name in the 20,000 mentions from `start` on, with how often each stands,
    and where to go on (0 at the end).

    What a person chose as the name behind several spellings counts twice more for each of them: it goes first.
    """
    page = (start, start + _PAGE, kind)
    counted: dict[str, int] = dict(conn.execute(_SPELLINGS, page).fetchall())
    for label, count in conn.execute(_LABELS, page):
        counted[label] = counted.get(label, 0) + 2 * count
    return counted, _following(conn, "SELECT max(id) FROM mention", start)


_SPELLINGS = "SELECT spelling, count(*) FROM mention WHERE id >= ? AND id < ? AND +kind = ? GROUP BY spelling"
_LABELS = (
    "SELECT n.label, count(*) FROM mention m CROSS JOIN name n ON n.id = m.name_id"
    " WHERE m.id >= ? AND m.id < ? AND +m.kind = ? GROUP BY n.id"
)
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
    return found, _following(conn, "SELECT max(id) FROM item", start)


def _following(conn: sqlite3.Connection, last: str, start: int) -> int:
    return start + _PAGE if start + _PAGE <= (conn.execute(last).fetchone()[0] or 0) else 0
