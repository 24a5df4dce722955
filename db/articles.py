"""Articles in the project file: storing imports, listing, searching, reading one."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from soattin.core.errors import UserError
from soattin.core.late import late
from soattin.core.records import GROUPS, Record
from soattin.core.review.stored import MACHINE, NEW, REJECTED, Article, ArticleRow, StoredItem
from soattin.db.connection import damaged
from soattin.db.entities import ENTITIES, dump, load, next_id

if TYPE_CHECKING:
    from soattin.core.review.edits import Change
    from soattin.core.text import fold, source
    from soattin.core.text.source import Origin
    from soattin.db import derived, journal, namesakes, naming, near, originals, rules, seals
    from soattin.db.names import NamedMention
else:
    # What storing needs and reading does not.
    fold, source, derived, journal, namesakes, naming, near, originals, rules, seals = late(
        "soattin.core.text.fold",
        "soattin.core.text.source",
        "soattin.db.derived",
        "soattin.db.journal",
        "soattin.db.namesakes",
        "soattin.db.naming",
        "soattin.db.near",
        "soattin.db.originals",
        "soattin.db.rules",
        "soattin.db.seals",
    )

_ORIGIN = ("path", "digest", "size", "modified", "member")
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


def store(
    conn: sqlite3.Connection, batch: Sequence[NewArticle], author: str, memory: namesakes.Memory | None = None
) -> int:
    """Store a batch of articles in one transaction; texts already there are left out.

    Returns how many were stored. `memory` spares batch after batch from reading the same names.
    """
    memory = namesakes.Memory() if memory is None else memory
    memory.begin(conn)
    with journal.transaction(conn):
        names: list[Change] = []
        active = rules.active_rules(conn)
        namer = naming.Namer(conn, memory)
        count = sum(1 for new in batch if _store_one(conn, new, names, active, namer))
        if count:
            journal.record_import(conn, count, author, names)
    memory.end(conn)
    return count


def _store_one(
    conn: sqlite3.Connection,
    new: NewArticle,
    names: list[Change],
    active: rules.ActiveRules,
    namer: naming.Namer,
) -> bool:
    """Store one article unless its text is there; the names that it brought are added to `names`."""
    text = new.text
    digest = new.digest or source.text_digest(text)
    if known_digests(conn, [digest]):
        return False
    ruled = [rules.apply_rules(active, i.group, i.field, i.value) for i in new.record]
    singles = {
        (i.group, i.field): value
        for i, (value, state, _) in zip(new.record, ruled, strict=True)
        if i.field and state != REJECTED
    }
    columns = derived.list_columns(singles, text[:4000])
    doubts = sum(
        1 for item, (_, state, _) in zip(new.record, ruled, strict=True) if item.doubt and state == MACHINE
    )
    imported = journal.now()
    cursor = conn.execute(
        "INSERT INTO article (source, digest, imported, state, note, headline, headline_is_title, place, place_code,"
        " place_key, date, doubts) VALUES (?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?)",
        (new.source, digest, imported, NEW, *columns, doubts),
    )
    article_id = int(cursor.lastrowid or 0)
    items, mentions, brought = _store_items(conn, article_id, new.record, ruled, columns, namer)
    names += brought
    origin = dump({name: getattr(new.origin, name) for name in _ORIGIN}) if new.origin else None
    kept = (text, dump(new.record.furniture), new.encoding, origin)
    seal = seals.article_seal((new.source, imported, *kept), items, mentions)
    conn.execute(
        "INSERT INTO article_text (article_id, text, furniture, encoding, origin, seal) VALUES (?, ?, ?, ?, ?, ?)",
        (article_id, *kept, seal),
    )
    conn.execute("INSERT INTO article_search (rowid, folded) VALUES (?, ?)", (article_id, fold.fold(text)))
    if new.signature is not None:
        near.keep(conn, article_id, new.signature)
    if new.origin is not None and new.original is not None:
        originals.keep(conn, new.origin.digest, new.original)
    return True


def _store_items(
    conn: sqlite3.Connection,
    article_id: int,
    record: Record,
    ruled: Sequence[rules.Ruled],
    columns: derived.ListColumns,
    namer: naming.Namer,
) -> tuple[seals.RawRows, seals.RawRows, list[Change]]:
    """Store an article's items (as the rules set them) and the mentions in them.

    Returns the rows by id, as the file holds them, and the new names.
    """
    first = next_id(conn, "item")
    rows, mentions, ordinals = [], [], dict.fromkeys(GROUPS, 0)
    for item_id, (item, (value, state, rule)) in enumerate(zip(record, ruled, strict=True), first):
        ordinal = ordinals[item.group]
        ordinals[item.group] += 1
        evidence = (dump(item.spans), float(item.confidence), item.doubt)
        place = (item_id, article_id, item.group, item.field, ordinal)
        machine = dump(item.value)
        # Mostly no rule changes what was read: written once, kept twice.
        shown = machine if value is item.value else dump(value)
        rows.append((*place, machine, shown, *evidence, state, rule))
        named = derived.mention_of(item.group, item.field, value)
        if named:
            mentions.append(
                naming.new_mention(item_id, article_id, named, value, (columns[2], columns[3], columns[5]))
            )
    conn.executemany(
        "INSERT INTO item (id, article_id, grp, field, ordinal, machine, value, spans, confidence, doubt, state,"
        " rule_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    named_rows, names = _name_mentions(conn, mentions, {r[0] for r in rows if r[10] == REJECTED}, namer)
    return {r[0]: r[1:] for r in rows}, named_rows, names


def _name_mentions(
    conn: sqlite3.Connection, mentions: Sequence[NamedMention], rejected: Set[int], namer: naming.Namer
) -> tuple[seals.RawRows, list[Change]]:
    """Store the mentions of one article behind their names, made where there is none.

    Returns the rows by id and the new names; the items `rejected` stand beside nobody.
    """
    names: list[Change] = []
    rows = []
    beside: dict[str, set[int]] = {}
    for mention_id, mention in enumerate(mentions, next_id(conn, "mention")):
        here = beside.setdefault(mention.kind, set())
        name_id, made = namer.name_for(mention, here)
        if mention.item not in rejected:
            here.add(name_id)
        for change in made:
            ENTITIES[change.entity].add(conn, change.id, change.after or {})
        names += made
        origin = naming.IMPORTED if made else naming.RESOLVED
        rows.append((mention_id, mention.item, mention.kind, mention.spelling, mention.key, name_id, origin))
    conn.executemany(
        "INSERT INTO mention (id, item_id, kind, spelling, key, name_id, origin) VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    return {row[0]: row[1:] for row in rows}, names


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
    items: dict[int, list[StoredItem]] = {article_id: [] for article_id in ids}
    for row in conn.execute(
        "SELECT * FROM item WHERE article_id IN (SELECT value FROM json_each(?))", wanted
    ):
        if groups is None or row["grp"] in groups:
            items[row["article_id"]].append(stored_item(row))
    return [
        Article(
            _row(row), row["text"], load(row["furniture"], "spans"), _ordered(items[i]), row["note"], row["imported"]
        )
        for i, row in ((i, rows[i]) for i in ids)
    ]  # fmt: skip


def items_of(conn: sqlite3.Connection, article_id: int) -> tuple[StoredItem, ...]:
    """Return an article's items, group by group."""
    rows = conn.execute("SELECT * FROM item WHERE article_id = ?", (article_id,))
    return _ordered([stored_item(row) for row in rows])


def _ordered(items: list[StoredItem]) -> tuple[StoredItem, ...]:
    return tuple(sorted(items, key=lambda i: (_GROUP_ORDER.get(i.group, 99), i.ordinal, i.id)))


def item(conn: sqlite3.Connection, item_id: int) -> StoredItem | None:
    """Return one item by its number; None where there is none."""
    row = conn.execute("SELECT * FROM item WHERE id = ?", (item_id,)).fetchone()
    return None if row is None else stored_item(row)


def stored_item(row: sqlite3.Row) -> StoredItem:
    machine, value = row["machine"], row["value"]
    stands = load(value, "value")
    return StoredItem(
        id=row["id"],
        article=row["article_id"],
        group=row["grp"],
        field=row["field"],
        ordinal=row["ordinal"],
        # Most values stand as the machine read them.
        machine=stands if machine == value else None if machine is None else load(machine, "machine"),
        value=stands,
        spans=load(row["spans"], "spans"),
        confidence=row["confidence"],
        doubt=row["doubt"],
        state=row["state"],
        rule=row["rule_id"],
    )
