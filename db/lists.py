"""The list of articles: which of them a filter lets through, in which order.

Ids come out of SQLite as one JSON text: 100,000 rows fetched one by one take five times as long, and the interface
would have to wait for Python's lock at each. What does not depend on the words typed is kept until the file changes.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from soattin.core.review.stored import ArticleRow

SHORT = 3
"""Letters from which on the last word typed is looked for as a beginning: fewer are mostly whole words ("ho", "xa"),
and half of all words begin with them."""


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """What the list of articles shows: words to be found, states (all where empty), and an order."""

    words: str = ""
    states: frozenset[str] = frozenset()
    order: str = "doubts"
    """`doubts` (most first), `date` (newest first), `place` (Vietnamese order) or `added`."""


class Listing(NamedTuple):
    """What a filter lets through, and the rows that are seen of it first."""

    ids: list[int]
    place: int
    """Where the article asked for stands, 0 where it is not among them."""
    first: int
    """The place of the first of `rows`."""
    rows: list[ArticleRow]


_ORDERS = {
    "doubts": "SELECT json_group_array(id) FROM (SELECT id FROM article ORDER BY doubts DESC, id)",
    "date": "SELECT json_group_array(id) FROM (SELECT id FROM article ORDER BY date DESC, id)",
    "place": "SELECT json_group_array(id) FROM (SELECT id FROM article ORDER BY place_key, id)",
    "added": "SELECT json_group_array(id) FROM (SELECT id FROM article ORDER BY id)",
}
_OF_STATE = "SELECT json_group_array(id) FROM article WHERE state = ?"
_FOUND = "SELECT json_group_array(rowid) FROM (SELECT rowid FROM article_search WHERE article_search MATCH ?)"
_ANY = "SELECT 1 FROM article_search WHERE article_search MATCH ? LIMIT 1"


def search_query(words: str, *, beginning: bool = True) -> str:
    """Return the FTS5 query for what a person typed: every word, the last one as a beginning.

    Empty where nothing searchable was typed. Each word is quoted, so that no sign in it is an operator.
    """
    from soattin.core.text.fold import fold

    tokens = "".join(c if c.isalnum() else " " for c in fold(words)).split()
    if not tokens:
        return ""
    return " ".join(f'"{token}"' for token in tokens) + ("*" if beginning else "")


class ArticleLists:
    """Answers filters over one connection; what it keeps costs a megabyte."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._changes = (-1, -1)
        self._orders: dict[str, list[int]] = {}
        self._states: dict[str, list[int]] = {}

    def ids(self, wanted: ArticleFilter) -> list[int]:
        """Return the ids of the articles that `wanted` lets through, in its order."""
        # The second number tells of another program's changes, where this one only reads.
        changes = (self._conn.total_changes, self._conn.execute("PRAGMA data_version").fetchone()[0])
        if self._changes != changes:
            self._orders.clear()
            self._states.clear()
            self._changes = changes
        allowed = self._allowed(wanted)
        if allowed is not None and not allowed:
            return []
        if wanted.order not in self._orders:
            self._orders[wanted.order] = self._read(_ORDERS[wanted.order])
        order = self._orders[wanted.order]
        # As many as there are: all of them, whatever was asked for.
        if allowed is None or len(allowed) == len(order):
            return list(order)
        return list(filter(allowed.__contains__, order))

    def _allowed(self, wanted: ArticleFilter) -> set[int] | None:
        """Return the ids that words and states let through; None where there are none."""
        found = self._found(wanted.words)
        if not wanted.states:
            return found
        states = {i for state in wanted.states for i in self._in_state(state)}
        return states if found is None else states & found

    def _in_state(self, state: str) -> list[int]:
        if state not in self._states:
            self._states[state] = self._read(_OF_STATE, (state,))
        return self._states[state]

    def _found(self, words: str) -> set[int] | None:
        query = search_query(words)
        if not query:
            return None
        if len(query.rsplit('"', 2)[1]) < SHORT:
            whole = search_query(words, beginning=False)
            if self._conn.execute(_ANY, (whole,)).fetchone():
                query = whole
        return set(self._read(_FOUND, (query,)))

    def _read(self, query: str, values: Iterable[str] = ()) -> list[int]:
        ids: list[int] = json.loads(self._conn.execute(query, tuple(values)).fetchone()[0])
        return ids
