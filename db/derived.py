"""What follows from items: the list's columns of an article, and the mentions of names."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from soattin.core.review.edits import Change
from soattin.core.review.headline import headline
from soattin.core.text.fold import same_key, sort_key
from soattin.db.entities import ENTITIES, load, next_id

OFFICIAL, LOCALITY, BODY = "official", "locality", "body"
NAME_KINDS = (OFFICIAL, LOCALITY, BODY)


def mention_of(group: str, field: str, value: Any) -> tuple[str, str, str] | None:
    """Return (kind, spelling, key) of the name that an item mentions, or None where it mentions none.

    Two localities of one name and different codes have different keys.
    """
    if group == "officials" and isinstance(value, Mapping) and value.get("name"):
        spelling = str(value["name"])
        return OFFICIAL, spelling, same_key(spelling)
    if group == "localities" and isinstance(value, Mapping) and value.get("name"):
        spelling = str(value["name"])
        return LOCALITY, spelling, f"{same_key(spelling)}|{value.get('code') or ''}"
    if (group, field) == ("meeting", "organiser") and isinstance(value, str) and value:
        return BODY, value, same_key(value)
    return None


def mention_changes(conn: sqlite3.Connection, change: Change) -> list[Change]:
    """Return the changes to names and mentions that follow from a change already written."""
    if change.entity != "item" or change.after is None:
        return []
    if change.before is not None and "value" not in change.after:
        return []
    item = ENTITIES["item"].read(conn, change.id)
    named = mention_of(item["group"], item["field"], item["value"]) if item else None
    old_id = conn.execute("SELECT id FROM mention WHERE item_id = ?", (change.id,)).fetchone()
    old = ENTITIES["mention"].read(conn, old_id[0]) if old_id else None
    if named is None:
        return [] if old is None else [Change("mention", old_id[0], old, None)]
    kind, spelling, key = named
    if old is not None and old["key"] == key and old["spelling"] == spelling:
        return []
    if old is not None and old["key"] == key:
        return [Change("mention", old_id[0], {"spelling": old["spelling"]}, {"spelling": spelling})]
    name_id, extra = name_for(conn, kind, spelling, key)
    if old is None:
        columns = {
            "item": change.id,
            "kind": kind,
            "spelling": spelling,
            "key": key,
            "name": name_id,
            "origin": "hand",
        }
        return [*extra, Change("mention", 0, None, columns)]
    after = {"spelling": spelling, "key": key, "name": name_id, "origin": "hand"}
    return [*extra, Change("mention", old_id[0], {name: old[name] for name in after}, after)]


def name_for(conn: sqlite3.Connection, kind: str, spelling: str, key: str) -> tuple[int, list[Change]]:
    """Return the name that a spelling belongs to, and the change that makes it where it is new."""
    # The name of most of the last fifty mentions: counting all would make imports slower and slower.
    known = conn.execute(
        "SELECT name_id FROM (SELECT name_id FROM mention WHERE kind = ? AND key = ? ORDER BY id DESC LIMIT 50)"
        " GROUP BY name_id ORDER BY count(*) DESC, name_id LIMIT 1",
        (kind, key),
    ).fetchone()
    if known is not None:
        return int(known[0]), []
    new_id = next_id(conn, "name")
    return new_id, [Change("name", new_id, None, {"kind": kind, "label": spelling, "merged_into": None})]


def refresh_article(conn: sqlite3.Connection, article_id: int) -> None:
    """Write the columns of the list of articles anew from the article's items."""
    columns, doubts = columns_of(conn, article_id)
    conn.execute(
        "UPDATE article SET headline = ?, headline_is_title = ?, place = ?, place_code = ?, place_key = ?, date = ?,"
        " doubts = ? WHERE id = ?",
        (*columns, doubts, article_id),
    )


ListColumns = tuple[str, int, str, str | None, str, str | None]


def columns_of(conn: sqlite3.Connection, article_id: int) -> tuple[ListColumns, int]:
    """Return what the list shows of an article (see `list_columns`) and how many doubts it has."""
    rows = conn.execute(
        "SELECT grp, field, value, state, doubt FROM item WHERE article_id = ? AND state != 'rejected'",
        (article_id,),
    ).fetchall()
    singles = {(r["grp"], r["field"]): load(r["value"], "value") for r in rows if r["field"]}
    doubts = sum(1 for r in rows if r["state"] == "machine" and r["doubt"] is not None)
    text = conn.execute(
        "SELECT substr(text, 1, 4000) FROM article_text WHERE article_id = ?", (article_id,)
    ).fetchone()
    return list_columns(singles, str(text[0]) if text else ""), doubts


def list_columns(singles: Mapping[tuple[str, str], Any], text: str) -> ListColumns:
    """Return headline, whether it is the title, place, its code, its sort key and the date."""
    title = singles.get(("article", "title"))
    place = singles.get(("meeting", "locality")) or {}
    date = singles.get(("meeting", "date")) or singles.get(("article", "published"))
    name = str(place.get("name") or "") if isinstance(place, Mapping) else str(place)
    code = place.get("code") if isinstance(place, Mapping) else None
    shown = str(title) if title else headline(text)
    # Sorted by the proper name ("Hà Tiên"), not by the type of unit before it.
    return shown, int(bool(title)), name, code, sort_key(_proper(name)), str(date)[:10] if date else None


_TYPES = ("thành phố ", "thị xã ", "thị trấn ", "đặc khu ", "huyện ", "quận ", "tỉnh ", "phường ", "xã ")


def _proper(name: str) -> str:
    low = name.lower()
    return next((name[len(t) :] for t in _TYPES if low.startswith(t)), name)
