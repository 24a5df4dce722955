"""The project's own settings: short texts by name."""

from __future__ import annotations

import sqlite3

AUTHOR = "author"
NOBODY = "người dùng"
"""How the journal names the person at work until a name has been typed."""


def get(conn: sqlite3.Connection, key: str) -> str | None:
    """Return a setting, None where it was never made."""
    row = conn.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else row[0]


def put(conn: sqlite3.Connection, key: str, value: str | None) -> None:
    """Write a setting (inside a transaction); None takes it away."""
    if value is None:
        conn.execute("DELETE FROM meta WHERE key = ?", (key,))
    else:
        conn.execute(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )
