"""Articles in the project file: what is known of them, and reading one; `storing` puts them there."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from soattin.core.errors import UserError
from soattin.core.garbage import no_search
from soattin.core.records import GROUPS, Record, Spans
from soattin.core.review.stored import Article, ArticleRow, StoredItem
from soattin.db.connection import damaged
from soattin.db.entities import dump, load, load_all

if TYPE_CHECKING:
    from soattin.core.text.source import Origin

_GROUP_ORDER = {group: place for place, group in enumerate(GROUPS)}


@dataclass(frozen=True, slots=True)
class NewArticle:
    """One article to be stored, with what was read from it."""

    source: str
    text: str
    encoding: str
    record: Record
    origin: Origin | None = None
    """The file that it came from."""
    signature: bytes | None = None
    """`core.text.duplicates.signature`; None: to be worked out later."""
    original: bytes | None = None
    """The file of `origin` as `originals.packed` gives it, where it is to be kept."""
    digest: str = ""
    """`text_digest` of the text, where it is known."""


def known_digests(conn: sqlite3.Connection, digests: Collection[str]) -> set[str]:
    """Return those of `digests` that the project holds already."""
    return {d for d in digests if conn.execute("SELECT 1 FROM article WHERE digest = ?", (d,)).fetchone()}


def known_files(conn: sqlite3.Connection, digests: Collection[str]) -> set[str]:
    """Return those of `digests` (`Origin.digest`) that an article was read from; looks through all articles."""
    rows = conn.execute(
        "SELECT DISTINCT json_extract(origin, '$.digest') FROM article_text WHERE json_extract(origin, '$.digest')"
        " IN (SELECT value FROM json_each(?))",
        (dump(list(digests)),),
    )
    return {row[0] for row in rows}


def article_rows(conn: sqlite3.Connection, ids: Sequence[int]) -> list[ArticleRow]:
    """Return the list's rows of these articles, in the order of `ids`; ids that are gone are left out."""
    rows = {}
    for row in conn.execute(
        "SELECT id, state, headline, headline_is_title, place, date, doubts, source FROM article"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (dump(list(ids)),),
    ):
        rows[row["id"]] = _row(row)
    return [rows[i] for i in ids if i in rows]


def _row(row: sqlite3.Row) -> ArticleRow:
    return ArticleRow(
        row["id"],
        row["state"],
        row["headline"],
        bool(row["headline_is_title"]),
        row["place"],
        row["date"],
        row["doubts"],
        row["source"],
    )


def state_counts(conn: sqlite3.Connection) -> dict[str, int]:
    """Return how many articles are in each state."""
    return dict(conn.execute("SELECT state, count(*) FROM article GROUP BY state").fetchall())


def article(conn: sqlite3.Connection, article_id: int) -> Article:
    """Return one article with its items; raises `UserError("article-missing")`."""
    (found,) = articles(conn, [article_id])
    return found


def articles(
    conn: sqlite3.Connection, ids: Sequence[int], groups: Collection[str] | None = None
) -> list[Article]:
    """Return articles with their items (of some groups), in the order of `ids`; raises `UserError("article-missing")`.

    Fifty at once take two thirds of the time of one by one.
    """
    wanted = (dump(list(ids)),)
    rows = {
        row["id"]: row
        for row in conn.execute(
            "SELECT a.*, t.text, t.furniture FROM article a JOIN article_text t ON t.article_id = a.id"
            " WHERE a.id IN (SELECT value FROM json_each(?))",
            wanted,
        )
    }
    for article_id in ids:
        if article_id not in rows:
            if conn.execute("SELECT 1 FROM article WHERE id = ?", (article_id,)).fetchone():
                raise damaged("article without a text")
            raise UserError("article-missing", f"Dự án không còn bài số {article_id}.")
    found = conn.execute(
        "SELECT * FROM item WHERE article_id IN (SELECT value FROM json_each(?))", wanted
    ).fetchall()
    items: dict[int, list[StoredItem]] = {article_id: [] for article_id in ids}
    for item in stored_items(found if groups is None else [row for row in found if row["grp"] in groups]):
        items[item.article].append(item)
    return [
        Article(
            _row(row), row["text"], load(row["furniture"], "spans"), _ordered(items[i]), row["note"], row["imported"]
        )
        for i, row in ((i, rows[i]) for i in ids)
    ]  # fmt: skip


def items_of(conn: sqlite3.Connection, article_id: int) -> tuple[StoredItem, ...]:
    """Return an article's items, group by group."""
    return _ordered(
        stored_items(conn.execute("SELECT * FROM item WHERE article_id = ?", (article_id,)).fetchall())
    )


def _ordered(items: list[StoredItem]) -> tuple[StoredItem, ...]:
    return tuple(sorted(items, key=lambda i: (_GROUP_ORDER.get(i.group, 99), i.ordinal, i.id)))


def item(conn: sqlite3.Connection, item_id: int) -> StoredItem | None:
    """Return one item by its number; None where there is none."""
    rows = conn.execute("SELECT * FROM item WHERE id = ?", (item_id,)).fetchall()
    return stored_items(rows)[0] if rows else None


def stored_items(rows: Sequence[sqlite3.Row]) -> list[StoredItem]:
    """Return the items of rows that begin with the columns of the table `item`."""
    with no_search():
        values = load_all([row["value"] for row in rows], "value")
        spans = load_all([row["spans"] for row in rows], "spans")
        return [_item(row, value, span) for row, value, span in zip(rows, values, spans, strict=True)]


def _item(row: sqlite3.Row, stands: Any, spans: Spans) -> StoredItem:
    item_id, article, group, field, ordinal, machine, value, _, confidence, doubt, state, rule = row[:12]
    if machine == value:
        # Most values stand as the machine read them.
        machine = stands
    elif machine is not None:
        machine = load(machine, "machine")
    return StoredItem(
        item_id, article, group, field, ordinal, machine, stands, spans, confidence, doubt, state, rule
    )
