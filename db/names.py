"""Names behind the spellings: what the file holds of names and of their mentions. `merging` changes them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from soattin.core.review.excerpt import excerpt
from soattin.db.entities import dump, load
from soattin.db.history import changes_of


@dataclass(frozen=True, slots=True)
class Name:
    """One official, locality or body, with how often it is mentioned and in which spellings."""

    id: int
    kind: str
    label: str
    mentions: int
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedMention:
    """One place where an article names somebody or something."""

    id: int
    item: int
    article: int
    kind: str
    spelling: str
    key: str
    name: int
    label: str
    origin: str
    positions: tuple[str, ...]
    place: str
    place_code: str | None
    date: str | None

    @property
    def code(self) -> str:
        """The code of a locality itself, empty where it is not known (`place` is the article's)."""
        return self.key.rpartition("|")[2] if self.kind == "locality" else ""


def names(conn: sqlite3.Connection, kind: str) -> list[Name]:
    """Return the names of a kind that are mentioned, the most frequent first."""
    rows = conn.execute(
        "SELECT n.id, n.label, count(*) AS mentions, json_group_array(DISTINCT m.spelling) AS spellings"
        " FROM mention m JOIN name n ON n.id = m.name_id JOIN item i ON i.id = m.item_id"
        " WHERE m.kind = ? AND i.state != 'rejected' GROUP BY n.id ORDER BY mentions DESC, n.label",
        (kind,),
    )
    return [
        Name(r["id"], kind, r["label"], r["mentions"], tuple(sorted(load(r["spellings"], "")))) for r in rows
    ]


def mentions(conn: sqlite3.Connection, kind: str) -> list[NamedMention]:
    """Return every mention of a kind, with its evidence; those of rejected items are left out."""
    return _mentions(conn, _OF["kind"], (kind,))


_COLUMNS = (
    "m.id, m.item_id, i.article_id, m.kind, m.spelling, m.key, m.name_id, n.label, m.origin,"
    " CASE WHEN m.kind = 'official' THEN json_extract(i.value, '$.positions') END, a.place, a.place_code, a.date"
)
_MENTIONS = (
    "SELECT " + _COLUMNS + " FROM mention m"  # noqa: S608  (constants of this file)
    " JOIN name n ON n.id = m.name_id JOIN item i ON i.id = m.item_id JOIN article a ON a.id = i.article_id WHERE "
)
_BEHIND_EACH = (
    "SELECT id, item_id, article_id, kind, spelling, key, name_id, label, origin, positions, place, place_code, date"
    " FROM (SELECT m.id, m.item_id, i.article_id, m.kind, m.spelling, m.key, m.name_id, n.label, m.origin,"
    " CASE WHEN m.kind = 'official' THEN json_extract(i.value, '$.positions') END AS positions,"
    " a.place, a.place_code, a.date,"
    " row_number() OVER (PARTITION BY m.name_id ORDER BY m.id DESC) AS nth FROM json_each(?) w"
    " CROSS JOIN mention m ON m.name_id = w.value JOIN name n ON n.id = m.name_id JOIN item i ON i.id = m.item_id"
    " JOIN article a ON a.id = i.article_id WHERE i.state != 'rejected') WHERE nth <= ? ORDER BY id"
)
_OF = {
    "kind": "m.kind = ? AND i.state != 'rejected' ORDER BY m.id",
    "page": "m.id > ? AND m.id <= ? AND m.kind = ? AND i.state != 'rejected' ORDER BY m.id",
    "ids": "m.id IN (SELECT value FROM json_each(?)) ORDER BY m.id",
    "name": "m.name_id = ? AND i.state != 'rejected' ORDER BY m.id DESC LIMIT ?",
    "latest": "m.id > (SELECT max(id) FROM mention) - 4000 AND m.kind = ? AND i.state != 'rejected'"
    " ORDER BY m.id DESC LIMIT ?",
}


def mentions_of(conn: sqlite3.Connection, ids: Sequence[int]) -> list[NamedMention]:
    """Return the mentions of these numbers that are there."""
    return _mentions(conn, _OF["ids"], (dump(list(ids)),))


def mentions_behind(conn: sqlite3.Connection, name: int, limit: int = 1_000_000) -> list[NamedMention]:
    """Return the mentions of one name, the latest first."""
    return _mentions(conn, _OF["name"], (name, limit))


def mentions_behind_each(conn: sqlite3.Connection, names: Sequence[int], limit: int) -> list[NamedMention]:
    """Return up to `limit` mentions of each of several names, the latest of all of them, the oldest first."""
    return _named(conn.execute(_BEHIND_EACH, (dump(list(names)), limit)))


def names_beside(conn: sqlite3.Connection, kind: str, article: int, item: int) -> set[int]:
    """Return the names of a kind that the other items of an article mention."""
    rows = conn.execute(
        "SELECT m.name_id FROM item i CROSS JOIN mention m ON m.item_id = i.id"
        " WHERE i.article_id = ? AND i.id != ? AND i.state != 'rejected' AND m.kind = ?",
        (article, item, kind),
    )
    return {int(row[0]) for row in rows}


def latest_mentions(conn: sqlite3.Connection, kind: str, limit: int) -> list[NamedMention]:
    """Return some of the latest mentions of a kind."""
    return _mentions(conn, _OF["latest"], (kind, limit))


def _mentions(conn: sqlite3.Connection, which: str, values: tuple[object, ...]) -> list[NamedMention]:
    return _named(conn.execute(_MENTIONS + which, values))


def _named(rows: sqlite3.Cursor) -> list[NamedMention]:
    """Return the mentions in rows of `_COLUMNS`; what many of them say is one object."""
    rows.row_factory = None
    # A hundred thousand mentions are of some thousand places, days and names.
    one: dict[Any, Any] = {}
    same = one.setdefault
    out = []
    for number, item, article, kind, spelling, key, name, label, origin, positions, place, code, date in rows:
        said = one.get((positions,))
        if said is None:
            said = one[(positions,)] = _positions(positions)
        mention = NamedMention(
            number, item, article, same(kind, kind), same(spelling, spelling), same(key, key), name,
            same(label, label), same(origin, origin), said, same(place, place), same(code, code), same(date, date),
        )  # fmt: skip
        out.append(mention)
    return out


def _positions(text: str | None) -> tuple[str, ...]:
    found = load(text, "value") if text else None
    return tuple(map(str, found)) if isinstance(found, list) else ()


def labels_by_item(conn: sqlite3.Connection) -> dict[int, str]:
    """Return the label of the name behind each item that mentions one."""
    rows = conn.execute("SELECT m.item_id, n.label FROM mention m JOIN name n ON n.id = m.name_id")
    return {row[0]: row[1] for row in rows}


_NAMES_PAGE = (
    "SELECT n.id, n.label, count(*) AS mentions, json_group_array(DISTINCT m.spelling) AS spellings"
    " FROM name n CROSS JOIN mention m ON m.name_id = n.id JOIN item i ON i.id = m.item_id"
    " WHERE n.id > ? AND n.id <= ? AND n.kind = ? AND i.state != 'rejected' GROUP BY n.id ORDER BY n.id"
)


def names_page(
    conn: sqlite3.Connection, kind: str, start: int = 0, size: int = 4_000
) -> tuple[list[Name], int]:
    """Return the mentioned names of a kind among the `size` numbers behind `start`, and where to go on (0: end)."""
    found = [
        Name(r["id"], kind, r["label"], r["mentions"], tuple(sorted(load(r["spellings"], ""))))
        for r in conn.execute(_NAMES_PAGE, (start, start + size, kind))
    ]
    last = int(conn.execute("SELECT coalesce(max(id), 0) FROM name").fetchone()[0])
    return found, start + size if start + size < last else 0


_NAMES_OF = (
    "SELECT n.id, n.kind, n.label, count(*) AS mentions, json_group_array(DISTINCT m.spelling) AS spellings"
    " FROM name n JOIN mention m ON m.name_id = n.id JOIN item i ON i.id = m.item_id"
    " WHERE n.id IN (SELECT value FROM json_each(?)) AND i.state != 'rejected' GROUP BY n.id ORDER BY n.id"
)


def names_touched(conn: sqlite3.Connection, step: int) -> tuple[frozenset[int], list[Name]]:
    """Return the names that a step may have changed, and those of them that are mentioned now."""
    ids: set[int] = set()
    for change in changes_of(conn, step):
        if change.entity == "name":
            ids.add(change.id)
        elif change.entity == "mention":
            ids |= {side["name"] for side in (change.before, change.after) if side and "name" in side}
        elif change.entity == "item":
            rows = conn.execute("SELECT name_id FROM mention WHERE item_id = ?", (change.id,))
            ids |= {int(row[0]) for row in rows}
    found = [
        Name(r["id"], r["kind"], r["label"], r["mentions"], tuple(sorted(load(r["spellings"], ""))))
        for r in conn.execute(_NAMES_OF, (dump(sorted(ids)),))
    ]
    return frozenset(ids), found


def mentions_page(
    conn: sqlite3.Connection, kind: str, start: int = 0, size: int = 4_000
) -> tuple[list[NamedMention], int]:
    """Return the mentions of a kind among the `size` numbers behind `start`, and where to go on (0: end)."""
    found = _mentions(conn, _OF["page"], (start, start + size, kind))
    last = int(conn.execute("SELECT coalesce(max(id), 0) FROM mention").fetchone()[0])
    return found, start + size if start + size < last else 0


def sentences(conn: sqlite3.Connection, items: Sequence[int], width: int = 160) -> dict[int, str]:
    """Return for each item the sentence around its first evidence; items without evidence are left out.

    At most about `width` characters stand before and behind the evidence.
    """
    rows = conn.execute(
        "SELECT i.id, json_extract(i.spans, '$[0][0]') AS start, json_extract(i.spans, '$[0][1]') AS stop, t.text"
        " FROM item i JOIN article_text t ON t.article_id = i.article_id"
        " WHERE i.id IN (SELECT value FROM json_each(?)) AND json_array_length(i.spans) > 0",
        (dump(list(items)),),
    )
    return {r["id"]: _around(r["text"], r["start"], r["stop"], width) for r in rows}


def _around(text: str, start: int, end: int, width: int) -> str:
    first = max(start - 1_000, 0)
    return excerpt(text[first : end + 1_000], start - first, end - first, width)
