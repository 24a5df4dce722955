"""What follows from items: the list's columns of an article, its figures for sums, and which names items mention."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from soattin.core.match.spelling import same_spelling_key
from soattin.core.review.headline import headline
from soattin.core.text.fold import sort_key
from soattin.db import figures
from soattin.db.entities import load

OFFICIAL, LOCALITY, BODY = "official", "locality", "body"
NAME_KINDS = (OFFICIAL, LOCALITY, BODY)


def mention_of(group: str, field: str, value: Any) -> tuple[str, str, str] | None:
    """Return (kind, spelling, key) of the name that an item mentions, or None where it mentions none.

    Two localities of one name and different codes have different keys.
    """
    if group == "officials" and isinstance(value, Mapping) and value.get("name"):
        spelling = str(value["name"])
        return OFFICIAL, spelling, same_spelling_key(OFFICIAL, spelling)
    if group == "localities" and isinstance(value, Mapping) and value.get("name"):
        spelling = str(value["name"])
        return LOCALITY, spelling, f"{same_spelling_key(LOCALITY, spelling)}|{value.get('code') or ''}"
    if (group, field) == ("meeting", "organiser") and isinstance(value, str) and value:
        return BODY, value, same_spelling_key(BODY, value)
    return None


def may_mention(group: str, field: str) -> bool:
    """Tell whether an item of this kind mentions a name, whatever its value."""
    return group in ("officials", "localities") or (group, field) == ("meeting", "organiser")


class Concern(NamedTuple):
    """What a change of an item concerns beside the item itself."""

    counted: bool
    """What sums are made of: figures, the kind of the meeting."""
    listed: bool
    """What the list of articles shows: headline, place, date."""


def concern(group: str, field: str) -> Concern:
    """Tell what a change of an item of this kind concerns."""
    return Concern(group == "figures" or field == "kind", (group, field) in _SHOWN)


def refresh_article(conn: sqlite3.Connection, article_id: int, changed: Concern) -> None:
    """Bring what follows from an article's items up to date: its columns in the list, and its figures for sums.

    Only what changed is written: SQLite puts every column that a statement names into its indexes anew, and each
    is a page more to be synced (of a correction's twelve, four).
    """
    doubts = doubts_of(conn, article_id)
    *before, doubts_before = conn.execute(
        "SELECT headline, headline_is_title, place, place_code, place_key, date, doubts FROM article WHERE id = ?",
        (article_id,),
    ).fetchone()
    columns = columns_of(conn, article_id) if changed.listed else tuple(before)
    if columns != tuple(before):
        conn.execute(
            "UPDATE article SET headline = ?, headline_is_title = ?, place = ?, place_code = ?, place_key = ?,"
            " date = ? WHERE id = ?",
            (*columns, article_id),
        )
    if doubts != doubts_before:
        conn.execute("UPDATE article SET doubts = ? WHERE id = ?", (doubts, article_id))
    if (changed.counted and figures.refresh(conn, article_id)) or columns[2:] != tuple(before[2:]):
        figures.mark(conn, before[PLACE_KEY], columns[PLACE_KEY])


_DOUBTS = "SELECT count(*) FROM item WHERE article_id = ? AND state = 'machine' AND doubt IS NOT NULL"
ListColumns = tuple[str, int, str, str | None, str, str | None]
PLACE_KEY: Final = 4
"""Where the sort key of the place stands among them."""


def doubts_of(conn: sqlite3.Connection, article_id: int) -> int:
    """Return how many doubts an article has that nobody has decided on."""
    return int(conn.execute(_DOUBTS, (article_id,)).fetchone()[0])


def columns_of(conn: sqlite3.Connection, article_id: int) -> ListColumns:
    """Return what the list shows of an article (see `list_columns`)."""
    rows = conn.execute(
        "SELECT grp, field, value FROM item WHERE article_id = ? AND state != 'rejected'",
        (article_id,),
    ).fetchall()
    singles = {
        (r["grp"], r["field"]): load(r["value"], "value") for r in rows if (r["grp"], r["field"]) in _SHOWN
    }
    if singles.get(("article", "title")):
        return list_columns(singles, "")  # the text need not be read
    text = conn.execute(
        "SELECT substr(text, 1, 4000) FROM article_text WHERE article_id = ?", (article_id,)
    ).fetchone()
    return list_columns(singles, str(text[0]) if text else "")


_SHOWN = frozenset(
    (("article", "title"), ("article", "published"), ("meeting", "locality"), ("meeting", "date"))
)
"""The single values that the list is made of."""


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
