"""The rows that the journal may change: their columns, and the plain SQL that reads and writes them.

Every statement stands here as written text; values are always bound. Columns hold what `Change` holds,
with JSON columns turned into text on the way in and back on the way out.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from soattin.db.connection import damaged


@dataclass(frozen=True, slots=True)
class Entity:
    """One table of the journal; `columns` are the names in changes, in the order of the statements."""

    columns: tuple[str, ...]
    select: str
    insert: str
    update: str
    delete: str
    json_columns: frozenset[str] = frozenset()
    fixed: frozenset[str] = frozenset()
    """Columns that indexes are made of and that hardly ever change."""
    update_rest: str = ""
    """`update` without the columns that are fixed: their indexes, a page each, are then not written anew."""
    highest: str = ""
    """The highest number that a row has or ever had: an undone row may come back with its number."""

    def read(self, conn: sqlite3.Connection, row_id: int) -> dict[str, Any] | None:
        row = conn.execute(self.select, (row_id,)).fetchone()
        return None if row is None else dict(zip(self.columns, self._loaded(tuple(row)), strict=True))

    def write(
        self, conn: sqlite3.Connection, row_id: int, row: Mapping[str, Any], after: Mapping[str, Any]
    ) -> None:
        """Write `after` into the columns of a row that holds `row`."""
        columns = {**row, **after}
        if not self.update_rest or any(columns[name] != row[name] for name in self.fixed):
            conn.execute(self.update, (*self.dumped(columns), row_id))
            return
        rest = [name for name in self.columns if name not in self.fixed]
        conn.execute(self.update_rest, (*self.dumped(columns, rest), row_id))

    def add(self, conn: sqlite3.Connection, row_id: int | None, columns: Mapping[str, Any]) -> int:
        new_id = row_id if row_id is not None else self.next_id(conn)
        conn.execute(self.insert, (new_id, *self.dumped(columns)))
        return new_id

    def remove(self, conn: sqlite3.Connection, row_id: int) -> None:
        conn.execute(self.delete, (row_id,))

    def next_id(self, conn: sqlite3.Connection) -> int:
        return 1 + max(int(row[0]) for row in conn.execute(self.highest))

    def dumped(self, columns: Mapping[str, Any], names: Sequence[str] = ()) -> list[Any]:
        """Return the columns (or those of `names`) in their order, as the file holds them."""
        return [
            dump(columns[name]) if name in self.json_columns and columns[name] is not None else columns[name]
            for name in names or self.columns
        ]

    def raw_with(self, raw: Sequence[Any], columns: Mapping[str, Any]) -> list[Any]:
        """Return a row as the file holds it, with some columns set to other values."""
        if not columns:
            return list(raw)
        new = {name: columns.get(name) for name in self.columns}
        dumped = self.dumped(new)
        pairs = zip(self.columns, dumped, raw, strict=True)
        return [value if name in columns else old for name, value, old in pairs]

    def _loaded(self, row: tuple[Any, ...]) -> list[Any]:
        return [
            load(value, name) if name in self.json_columns and value is not None else value
            for name, value in zip(self.columns, row, strict=True)
        ]


def dump(value: Any) -> str:
    """Write JSON as the file holds it: compact, not ASCII-escaped."""
    return storable(_ENCODER.encode(value))


def dump_spans(spans: Iterable[tuple[int, int]]) -> str:
    """Write spans as `dump` does, in a third of its time."""
    return "[" + ",".join([f"[{start},{end}]" for start, end in spans]) + "]"


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
"""Made once: `json.dumps` would make one at each call."""


_decode = json.JSONDecoder().raw_decode
"""What `json.loads` calls, without looking for white space around: a project's JSON has none. Half of the time."""


def storable(text: str) -> str:
    """Return `text` as SQLite can hold it: broken surrogates (a JSON file may bring them in) become `?`."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text


def load(text: str, column: str) -> Any:
    """Read JSON as the file holds it; spans as tuples.

    Raises `sqlite3.DatabaseError` where `text` is none: the file is damaged.
    """
    try:
        value, end = _decode(text)
        if end != len(text):
            value = json.loads(text)
        return _spans(value) if column == "spans" else value
    except (ValueError, TypeError, RecursionError) as error:
        raise damaged(f"JSON in {column or 'a row'}") from error


def load_all(texts: Sequence[str], column: str) -> list[Any]:
    """As `load` of each, at once: a third of the time."""
    joined = f"[{','.join(texts)}]"
    try:
        values, end = _decode(joined)
    except (ValueError, RecursionError):
        end = -1
    if end != len(joined) or len(values) != len(texts):
        # One of them is damaged; read singly, it is told.
        return [load(text, column) for text in texts]
    return values if column != "spans" else [_spans(value) for value in values]


def _spans(value: Any) -> tuple[tuple[int, int], ...]:
    return tuple([(start, end) for start, end in value])


ENTITIES: Mapping[str, Entity] = {
    "item": Entity(
        (
            "article",
            "group",
            "field",
            "ordinal",
            "machine",
            "value",
            "spans",
            "confidence",
            "doubt",
            "state",
            "rule",
        ),
        "SELECT article_id, grp, field, ordinal, machine, value, spans, confidence, doubt, state, rule_id"
        " FROM item WHERE id = ?",
        "INSERT INTO item (id, article_id, grp, field, ordinal, machine, value, spans, confidence, doubt, state,"
        " rule_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        "UPDATE item SET article_id = ?, grp = ?, field = ?, ordinal = ?, machine = ?, value = ?, spans = ?,"
        " confidence = ?, doubt = ?, state = ?, rule_id = ? WHERE id = ?",
        "DELETE FROM item WHERE id = ?",
        frozenset({"machine", "value", "spans"}),
        frozenset({"article", "rule"}),
        "UPDATE item SET grp = ?, field = ?, ordinal = ?, machine = ?, value = ?, spans = ?, confidence = ?,"
        " doubt = ?, state = ? WHERE id = ?",
        highest="SELECT coalesce(max(id), 0) FROM item UNION ALL"
        " SELECT coalesce(max(entity_id), 0) FROM change WHERE entity = 'item'",
    ),
    "article": Entity(
        ("state", "note"),
        "SELECT state, note FROM article WHERE id = ?",
        "",  # articles come by import only
        "UPDATE article SET state = ?, note = ? WHERE id = ?",
        "",
    ),
    "name": Entity(
        ("kind", "label", "merged_into"),
        "SELECT kind, label, merged_into FROM name WHERE id = ?",
        "INSERT INTO name (id, kind, label, merged_into) VALUES (?, ?, ?, ?)",
        "UPDATE name SET kind = ?, label = ?, merged_into = ? WHERE id = ?",
        "DELETE FROM name WHERE id = ?",
        highest="SELECT coalesce(max(id), 0) FROM name UNION ALL"
        " SELECT coalesce(max(entity_id), 0) FROM change WHERE entity = 'name'",
    ),
    "mention": Entity(
        ("item", "kind", "spelling", "key", "name", "origin"),
        "SELECT item_id, kind, spelling, key, name_id, origin FROM mention WHERE id = ?",
        "INSERT INTO mention (id, item_id, kind, spelling, key, name_id, origin) VALUES (?, ?, ?, ?, ?, ?, ?)",
        "UPDATE mention SET item_id = ?, kind = ?, spelling = ?, key = ?, name_id = ?, origin = ? WHERE id = ?",
        "DELETE FROM mention WHERE id = ?",
        highest="SELECT coalesce(max(id), 0) FROM mention UNION ALL"
        " SELECT coalesce(max(entity_id), 0) FROM change WHERE entity = 'mention'",
    ),
    "decision": Entity(
        ("kind", "one", "other", "verdict", "evidence"),
        "SELECT kind, one, other, verdict, evidence FROM decision WHERE id = ?",
        "INSERT INTO decision (id, kind, one, other, verdict, evidence) VALUES (?, ?, ?, ?, ?, ?)",
        "UPDATE decision SET kind = ?, one = ?, other = ?, verdict = ?, evidence = ? WHERE id = ?",
        "DELETE FROM decision WHERE id = ?",
        highest="SELECT coalesce(max(id), 0) FROM decision UNION ALL"
        " SELECT coalesce(max(entity_id), 0) FROM change WHERE entity = 'decision'",
    ),
    "rule": Entity(
        ("group", "field", "machine", "value", "active", "created", "used"),
        "SELECT grp, field, machine, value, active, created, used FROM rule WHERE id = ?",
        "INSERT INTO rule (id, grp, field, machine, value, active, created, used) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        "UPDATE rule SET grp = ?, field = ?, machine = ?, value = ?, active = ?, created = ?, used = ? WHERE id = ?",
        "DELETE FROM rule WHERE id = ?",
        frozenset({"machine", "value"}),
        highest="SELECT coalesce(max(id), 0) FROM rule UNION ALL"
        " SELECT coalesce(max(entity_id), 0) FROM change WHERE entity = 'rule'",
    ),
    "link": Entity(
        ("one", "other", "verdict"),
        "SELECT one, other, verdict FROM article_link WHERE id = ?",
        "INSERT INTO article_link (id, one, other, verdict) VALUES (?, ?, ?, ?)",
        "UPDATE article_link SET one = ?, other = ?, verdict = ? WHERE id = ?",
        "DELETE FROM article_link WHERE id = ?",
        highest="SELECT coalesce(max(id), 0) FROM article_link UNION ALL"
        " SELECT coalesce(max(entity_id), 0) FROM change WHERE entity = 'link'",
    ),
}


def next_id(conn: sqlite3.Connection, entity: str) -> int:
    """Return the number for a new row: higher than any that a row of this kind has or had."""
    return ENTITIES[entity].next_id(conn)
