"""Figures and kinds of meetings as narrow rows, for sums: what the items say, read once a session.

The tables are temporary ones of this connection, filled page by page and kept up to date by triggers. To take 400,000
figures out of JSON at each look at the sums would take seconds, and room in the file if it held them twice.
"""

from __future__ import annotations

import sqlite3
from typing import Any

_PAGE = 20_000
"""Items read at once: other work of the store's thread waits some 30 ms."""

_PLACES = 10
"""Places added up at once."""

_TABLES = (
    "CREATE TEMP TABLE figure (item INTEGER PRIMARY KEY, article INTEGER, category TEXT, unit TEXT, value,"
    " machine INTEGER, doubted INTEGER, place TEXT, code TEXT, day TEXT, quarter TEXT)",
    "CREATE TEMP TABLE meeting (article INTEGER PRIMARY KEY, kind TEXT)",
    # Added up ahead for the screen that is opened first; `touched` are the places to be added up anew.
    "CREATE TEMP TABLE place_sum (place TEXT, category TEXT, unit TEXT, count INTEGER, total, unsure INTEGER,"
    " doubtful, code TEXT, day TEXT)",
    "CREATE INDEX temp.place_sum_of_place ON place_sum (place)",
    "CREATE TEMP TABLE touched (place TEXT PRIMARY KEY) WITHOUT ROWID",
)
# Each holds all that a sum reads, in the order of its headings: nothing is sorted, no other row looked up. Made when
# the rows are there, in a tenth of the time.
_INDEXES = (
    "CREATE INDEX temp.figure_of_article ON figure (article)",
    "CREATE INDEX temp.figure_by_category ON figure (category, unit, value, machine, doubted, article)",
    "CREATE INDEX temp.figure_by_place ON figure (place, category, unit, value, machine, doubted, article, code, day)",
    "CREATE INDEX temp.figure_by_quarter ON figure (quarter, category, unit, value, machine, doubted, article)",
)
_QUARTER = "CASE WHEN {0}.date IS NULL THEN '' ELSE substr({0}.date, 1, 4) || '-Q' || ((substr({0}.date, 6, 2) + 2) / 3) END"
_FIGURE = (
    "INSERT OR REPLACE INTO figure SELECT {0}.id, {0}.article_id, json_extract({0}.value, '$.category'),"
    " json_extract({0}.value, '$.unit'), json_extract({0}.value, '$.value'), {0}.state = 'machine',"
    " {0}.state = 'machine' AND {0}.doubt IS NOT NULL, a.place, a.place_code, a.date, "
    "{1} FROM "
)
_MOVED = (
    "UPDATE figure SET place = new.place, code = new.place_code, day = new.date, quarter = {0}"
    " WHERE article = new.id"
)
_OF_NEW = "article a WHERE a.id = new.article_id"
_MEETING = "INSERT OR REPLACE INTO meeting SELECT {0}.article_id, json_extract({0}.value, '$')"
_IS_FIGURE = "{0}.grp = 'figures' AND {0}.state != 'rejected'"
_IS_KIND = "{0}.grp = 'meeting' AND {0}.field = 'kind' AND {0}.state != 'rejected'"
_FORGET = "DELETE FROM figure WHERE item = old.id"
_FORGET_KIND = "DELETE FROM meeting WHERE article = old.article_id"


def _trigger(name: str, event: str, when: str, *does: str) -> str:
    # Put together from the constants of this file only.
    return f"CREATE TEMP TRIGGER {name} AFTER {event} WHEN {when} BEGIN " + "; ".join(does) + "; END"


_TRIGGERS = (
    _trigger(
        "figure_added",
        "INSERT ON main.item",
        _IS_FIGURE.format("new", _QUARTER.format("a")),
        _FIGURE.format("new", _QUARTER.format("a")) + _OF_NEW,
    ),
    _trigger(
        "figure_changed",
        "UPDATE ON main.item",
        "new.grp = 'figures'",
        _FORGET,
        _FIGURE.format("new", _QUARTER.format("a")) + _OF_NEW + " AND new.state != 'rejected'",
    ),
    _trigger("figure_removed", "DELETE ON main.item", "old.grp = 'figures'", _FORGET),
    _trigger(
        "article_changed",
        "UPDATE OF place, place_code, date ON main.article",
        "old.place IS NOT new.place OR old.place_code IS NOT new.place_code OR old.date IS NOT new.date",
        _MOVED.format(_QUARTER.format("new")),
    ),
    _trigger("kind_added", "INSERT ON main.item", _IS_KIND.format("new"), _MEETING.format("new")),
    _trigger(
        "kind_changed",
        "UPDATE ON main.item",
        "new.grp = 'meeting' AND new.field = 'kind'",
        _FORGET_KIND,
        _MEETING.format("new") + " WHERE new.state != 'rejected'",
    ),
    _trigger(
        "kind_removed", "DELETE ON main.item", "old.grp = 'meeting' AND old.field = 'kind'", _FORGET_KIND
    ),
)
_TOUCH = "INSERT OR IGNORE INTO touched VALUES ({0}.place)"
_TOUCHING = (
    "CREATE TEMP TRIGGER place_gained AFTER INSERT ON figure BEGIN " + _TOUCH.format("new") + "; END",
    "CREATE TEMP TRIGGER place_lost AFTER DELETE ON figure BEGIN " + _TOUCH.format("old") + "; END",
    "CREATE TEMP TRIGGER place_moved AFTER UPDATE ON figure BEGIN "
    + _TOUCH.format("old")
    + "; "
    + _TOUCH.format("new")
    + "; END",
)
_SUM_PLACE = (
    "INSERT INTO place_sum SELECT f.place, f.category, f.unit, count(*),"
    " sum(CASE WHEN f.doubted THEN 0 ELSE f.value END), sum(f.machine),"
    " sum(CASE WHEN f.doubted THEN f.value ELSE 0 END), max(f.code), min(f.day)"
    " FROM temp.figure f INDEXED BY figure_by_place WHERE f.place = ?"
    " AND f.article NOT IN (SELECT value FROM json_each(?)) GROUP BY f.category, f.unit"
)
_FIRST = "SELECT code, day FROM temp.place_sum WHERE place = ? LIMIT 1"
_FILL = (
    _FIGURE.format("i", _QUARTER.format("a"))
    + "item i JOIN article a ON a.id = i.article_id WHERE i.id >= ? AND i.id < ? AND "
    + _IS_FIGURE.format("i", _QUARTER.format("a")),
    _MEETING.format("i") + " FROM item i WHERE i.id >= ? AND i.id < ? AND " + _IS_KIND.format("i"),
)


class Figures:
    """The temporary tables of one connection; `prepare` a page at a time, or `complete` at once."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._next: int | None = None
        """The item to go on with; None where nothing was begun, 0 at the end."""
        self._version = 0
        self._indexes = list(_INDEXES)
        self._summed = False
        self._copies = "[]"
        self.kept: dict[str, list[Any]] = {}
        """What `summary` made of `place_sum`, until a place is added up anew."""

    def prepare(self) -> bool:
        """Read one page more, or make one index; returns whether there is more to do."""
        version = int(self._conn.execute("PRAGMA data_version").fetchone()[0])
        if self._next is None or version != self._version:
            self._begin(version)
        if self._next:
            end = self._next + _PAGE
            for statement in _FILL:
                self._conn.execute(statement, (self._next, end))
            last = int(self._conn.execute("SELECT coalesce(max(id), 0) FROM item").fetchone()[0])
            self._next = end if end <= last else 0
        elif self._indexes:
            self._conn.execute(self._indexes.pop(0))
        elif not self._summed:
            self._summed = True
            for statement in _TOUCHING:
                self._conn.execute(statement)
            self._touch_all()
        else:
            return self._sum_up(_PLACES)
        return True

    def sum_places(self, copies: str) -> None:
        """Bring `place_sum` up to date; the articles `copies` (JSON) do not count."""
        self.complete()
        if copies != self._copies:
            self._copies = copies
            self._touch_all()
        while self._sum_up(_PLACES):
            pass

    def _touch_all(self) -> None:
        self.kept.clear()
        self._conn.execute("DELETE FROM place_sum")
        self._conn.execute("INSERT OR IGNORE INTO touched SELECT DISTINCT place FROM figure")

    def _sum_up(self, most: int) -> bool:
        """Add up some of the places that were touched; returns whether there are more."""
        from soattin.db.summary import heading_today

        places = self._conn.execute("SELECT place FROM touched LIMIT ?", (most,)).fetchall()
        if places:
            self.kept.clear()
        for (place,) in places:
            self._conn.execute("DELETE FROM place_sum WHERE place = ?", (place,))
            self._conn.execute(_SUM_PLACE, (place, self._copies))
            self._conn.execute("DELETE FROM touched WHERE place = ?", (place,))
            first = self._conn.execute(_FIRST, (place,)).fetchone()
            if first is not None:
                heading_today(place, *first)  # so that it is known when it is asked for
        return len(places) == most

    def complete(self) -> None:
        """Read all that is not read yet."""
        while self.prepare():
            pass

    def _begin(self, version: int) -> None:
        """Make the tables; anew where another program changed the file (this one only reads it then)."""
        if self._next is None:
            for statement in (*_TABLES, *_TRIGGERS):
                self._conn.execute(statement)
        else:
            self._conn.execute("DELETE FROM figure")
            self._conn.execute("DELETE FROM meeting")
            self._conn.execute("DELETE FROM place_sum")
            self.kept.clear()
        self._next, self._version = 1, version
