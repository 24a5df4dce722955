"""What moving through the articles asks of the project file."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence


def next_doubtful(conn: sqlite3.Connection, ids: Sequence[int]) -> int | None:
    """Return the first of `ids` whose article has doubtful values, or None."""
    with_doubts = {row[0] for row in conn.execute("SELECT id FROM article WHERE doubts > 0")}
    return next((article for article in ids if article in with_doubts), None)
