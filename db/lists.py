"""The list of articles: which of them a filter lets through, in which order.

Ids come out of SQLite as one JSON text: 100,000 rows fetched one by one take five times as long, and the interface
would have to wait for Python's lock at each. What does not depend on the words typed is kept until the file changes.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from bisect import bisect
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

    ids: array[int]
    place: int
    """Where the article asked for stands, 0 where it is not among them."""
    first: int
    """The place of the first of `rows`."""
    rows: list[ArticleRow]
    whole: bool = True
    """Whether all ids are told; else only those around `place`, and 0 stands for the others."""


_ORDERS = {
    "doubts": "SELECT json_group_array(id) FROM (SELECT id FROM article ORDER BY doubts DESC, id)",
    "date": "SELECT json_group_array(id) FROM (SELECT id FROM article ORDER BY date DESC, id)",
    "place": "SELECT json_group_array(id) FROM (SELECT id FROM article ORDER BY place_key, id)",
    # Out of a narrow index, not out of the rows.
    "added": "SELECT json_group_array(id) FROM article INDEXED BY article_by_state",
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


_FOLLOWING = (
    "CREATE TEMP TABLE listed_anew (article INTEGER PRIMARY KEY)",
    "CREATE TEMP TRIGGER article_moved AFTER UPDATE OF doubts, date, place_key, state ON main.article"
    " BEGIN INSERT OR IGNORE INTO listed_anew VALUES (new.id); END",
    "CREATE TEMP TRIGGER article_came AFTER INSERT ON main.article"
    " BEGIN INSERT OR IGNORE INTO listed_anew VALUES (new.id); END",
)
_MANY = 8
"""Articles that changed, from which on all is read anew."""
_COLUMNS = "SELECT id, doubts, date, place_key FROM article WHERE id = ?"
# The article before one: the next lower id of equal ones, else the last of those that come before.
_BEFORE = {
    "doubts": (
        "SELECT id FROM article WHERE doubts = :doubts AND id < :id ORDER BY id DESC LIMIT 1",
        "SELECT id FROM article WHERE doubts > :doubts ORDER BY doubts, id DESC LIMIT 1",
    ),
    "date": (
        "SELECT id FROM article WHERE date IS :date AND id < :id ORDER BY id DESC LIMIT 1",
        "SELECT id FROM article WHERE date > coalesce(:date, '') ORDER BY date, id DESC LIMIT 1",
    ),
    "place": (
        "SELECT id FROM article WHERE place_key = :place_key AND id < :id ORDER BY id DESC LIMIT 1",
        "SELECT id FROM article WHERE place_key < :place_key ORDER BY place_key DESC, id DESC LIMIT 1",
    ),
}

# How many articles come before one, and who stands at some places: a tenth of the time of the whole order.
_AROUND = {
    "doubts": (
        "SELECT (SELECT count(*) FROM article WHERE doubts > a.doubts)"
        " + (SELECT count(*) FROM article WHERE doubts = a.doubts AND id < a.id) FROM article a WHERE a.id = ?",
        "SELECT id FROM article ORDER BY doubts DESC, id LIMIT ? OFFSET ?",
    ),
    "date": (
        "SELECT (SELECT count(*) FROM article WHERE date > coalesce(a.date, ''))"
        " + (SELECT count(*) FROM article WHERE date IS a.date AND id < a.id) FROM article a WHERE a.id = ?",
        "SELECT id FROM article ORDER BY date DESC, id LIMIT ? OFFSET ?",
    ),
    "place": (
        "SELECT (SELECT count(*) FROM article WHERE place_key < a.place_key)"
        " + (SELECT count(*) FROM article WHERE place_key = a.place_key AND id < a.id) FROM article a WHERE a.id = ?",
        "SELECT id FROM article ORDER BY place_key, id LIMIT ? OFFSET ?",
    ),
}
FEW = 5000
"""So many articles are put in order as quickly as those around one are found."""


def place_of(ids: array[int], article: int) -> int:
    """Return where an article stands, -1 where it does not; in a third of the time of `array.index`."""
    held, number = ids.tobytes(), array("q", (article,)).tobytes()
    at = held.find(number)
    # Bytes of two neighbours may look like a number, too.
    while at >= 0 and at % ids.itemsize:
        at = held.find(number, at + 1)
    return at // ids.itemsize if at >= 0 else -1


class ArticleLists:
    """Answers filters over one connection; what it keeps costs a megabyte an order.

    A trigger notes the articles that a step moves: where they are few, each is put at its new place in the orders kept.
    """

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._follows = False
        self._version = 0
        self._orders: dict[str, array[int]] = {}
        self._states: dict[str, set[int]] = {}

    def ids(self, wanted: ArticleFilter) -> array[int]:
        """Return the ids of the articles that `wanted` lets through, in its order; not to be changed, since it may be
        what is kept."""
        self._catch_up()
        allowed = self._allowed(wanted)
        if allowed is not None and not allowed:
            return array("q")
        order = self._order(wanted.order)
        # As many as there are: all of them, whatever was asked for.
        if allowed is None or len(allowed) == len(order):
            return order
        return array("q", filter(allowed.__contains__, order))

    def around(self, wanted: ArticleFilter, article: int, block: int) -> Listing | None:
        """Return the list with the ids of the block in which `article` stands and of its neighbours, and without rows.

        None where the whole list is as quick.
        """
        total = int(self._conn.execute("SELECT count(*) FROM article").fetchone()[0])
        if wanted.words or wanted.states or wanted.order not in _AROUND or total <= FEW:
            return None
        before, some = _AROUND[wanted.order]
        found = self._conn.execute(before, (article,)).fetchone()
        place = int(found[0]) if found is not None else 0
        first = place // block * block
        ids = array("q", bytes(8 * total))
        begin = max(first - block, 0)
        known = [row[0] for row in self._conn.execute(some, (3 * block, begin))]
        ids[begin : begin + len(known)] = array("q", known)
        return Listing(ids, place, first, [], whole=False)

    def prepare(self) -> bool:
        """Read one more order ahead; returns whether there is more to do."""
        self._catch_up()
        missing = [name for name in _ORDERS if name not in self._orders]
        if missing:
            self._order(missing[0])
        return len(missing) > 1

    def _order(self, name: str) -> array[int]:
        if name not in self._orders:
            ids = self._read(_ORDERS[name])
            if name == "added":
                ids.sort()
            self._orders[name] = array("q", ids)
        return self._orders[name]

    def _catch_up(self) -> None:
        """Bring what is kept up to date with the file."""
        # The number tells of another program's changes, where this one only reads.
        version = int(self._conn.execute("PRAGMA data_version").fetchone()[0])
        if not self._follows:
            self._follows = True
            for statement in _FOLLOWING:
                self._conn.execute(statement)
        moved = [row[0] for row in self._conn.execute("SELECT article FROM listed_anew LIMIT ?", (_MANY,))]
        if version == self._version and not moved:
            return
        self._conn.execute("DELETE FROM listed_anew")
        if version != self._version or len(moved) == _MANY:
            self._orders.clear()
            self._states.clear()
        else:
            self._move(moved)
        self._version = version

    def _move(self, articles: list[int]) -> None:
        """Put some articles at their places in each order, and into their states."""
        for article in articles:
            state = self._conn.execute("SELECT state FROM article WHERE id = ?", (article,)).fetchone()[0]
            for name, ids in self._states.items():
                (ids.add if name == state else ids.discard)(article)
        for name, kept in self._orders.items():
            # Another one: the list in view may still hold the old one.
            order = kept[:]
            for article in articles:
                if (place := place_of(order, article)) >= 0:
                    del order[place]
            left = {*articles}
            while left:
                self._place(order, name, left.pop(), left)
            self._orders[name] = order

    def _place(self, order: array[int], name: str, article: int, left: set[int]) -> None:
        """Put an article behind the one before it, which goes in first where it is `left` as well."""
        if name == "added":
            order.insert(bisect(order, article), article)
            return
        now = dict(self._conn.execute(_COLUMNS, (article,)).fetchone())
        found = (self._conn.execute(query, now).fetchone() for query in _BEFORE[name])
        before = next((row[0] for row in found if row is not None), None)
        if before in left:
            left.remove(before)
            self._place(order, name, before, left)
        order.insert(0 if before is None else place_of(order, before) + 1, article)

    def _allowed(self, wanted: ArticleFilter) -> set[int] | None:
        """Return the ids that words and states let through; None where there are none."""
        found = self._found(wanted.words)
        if not wanted.states:
            return found
        states = set().union(*(self._in_state(state) for state in wanted.states))
        return states if found is None else states & found

    def _in_state(self, state: str) -> set[int]:
        if state not in self._states:
            self._states[state] = set(self._read(_OF_STATE, (state,)))
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
