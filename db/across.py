"""What the checks across articles look at: other articles of the same day and unit, and the people in both."""

from __future__ import annotations

import sqlite3

from soattin.core.review.across import Elsewhere, Finding, differences, same_meeting, single, two_places
from soattin.db.articles import items_of

_MOST = 20


def findings(conn: sqlite3.Connection, article: int) -> list[Finding]:
    """Return what does not agree between an article and the others of the project (see `core.review.across`)."""
    items = items_of(conn, article)
    day = single(items, "meeting", "date")
    place = single(items, "meeting", "locality")
    code = place.get("code") if isinstance(place, dict) else None
    if not day or not code:
        return []
    out: list[Finding] = []
    rows = conn.execute(
        "SELECT id, headline FROM article WHERE date = ? AND place_code = ? AND id != ? LIMIT ?",
        (str(day)[:10], code, article, _MOST),
    ).fetchall()
    for row in rows:
        other = items_of(conn, row["id"])
        if same_meeting(items, other):
            out += differences(items, other, row["id"], row["headline"][:80])
    return out + two_places(str(day), code, _people(conn, article, str(day)[:10], code))


def _people(conn: sqlite3.Connection, article: int, day: str, code: str) -> list[Elsewhere]:
    """Return the people of an article who are named in articles of the same day about other units.

    One person is one name, as merged. Two names of one spelling and one office may be one person, too, where an
    import kept them apart for their places and nobody said that they are two.
    """
    # CROSS JOIN keeps this order: from the article's own few items on. SQLite's choice, without statistics of the
    # file, was to begin with all officials: 1.5 seconds for each article shown of 100,000.
    rows = conn.execute(
        "SELECT mine.item_id, n.label, a.id AS article, a.headline, a.place, a.place_code FROM item i"
        " CROSS JOIN mention mine ON mine.item_id = i.id AND mine.kind = 'official' CROSS JOIN name n ON n.id = mine.name_id"
        " CROSS JOIN mention theirs ON (theirs.name_id = mine.name_id OR (theirs.kind = mine.kind AND theirs.key = mine.key"
        " AND 'hand' NOT IN (mine.origin, theirs.origin))) AND theirs.item_id != mine.item_id"
        " CROSS JOIN item other ON other.id = theirs.item_id AND other.state != 'rejected' AND (theirs.name_id = mine.name_id"
        " OR (json_array_length(i.value, '$.positions') > 0"
        " AND json_extract(other.value, '$.positions') = json_extract(i.value, '$.positions')))"
        " CROSS JOIN article a ON a.id = other.article_id"
        " WHERE i.article_id = ? AND i.state != 'rejected' AND a.id != ? AND a.date = ? AND a.place_code != ?"
        " LIMIT ?",
        (article, article, day, code, _MOST),
    )
    return [
        Elsewhere(r["item_id"], r["label"], r["article"], r["headline"][:80], r["place"], r["place_code"])
        for r in rows
    ]
