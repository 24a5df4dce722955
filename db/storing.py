"""What an import puts into the file: articles with their items, the mentions of names in them, and the search index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from soattin.core.records import GROUPS, Record
from soattin.core.review.edits import Change
from soattin.core.review.stored import MACHINE, NEW, REJECTED
from soattin.core.text.fold import fold
from soattin.core.text.source import text_digest
from soattin.db import derived, figures, journal, naming, near, originals, rules, seals
from soattin.db.articles import NewArticle, known_digests
from soattin.db.entities import ENTITIES, dump, dump_spans, next_id
from soattin.db.names import NamedMention
from soattin.db.namesakes import Memory

_ORIGIN = ("path", "digest", "size", "modified", "member")


def store(
    conn: sqlite3.Connection, batch: Sequence[NewArticle], author: str, memory: Memory | None = None
) -> int:
    """Store a batch of articles in one transaction; texts already there are left out.

    Returns how many were stored. `memory` spares batch after batch from reading the same names.
    """
    memory = Memory() if memory is None else memory
    memory.begin(conn)
    with journal.transaction(conn):
        storing = _Storing(conn, naming.Namer(conn, memory), rules.active_rules(conn), journal.now())
        count = storing.add(batch)
        if count:
            journal.record_import(conn, count, author, storing.names)
    memory.end(conn)
    return count


@dataclass(slots=True)
class _Storing:
    """One batch on its way into the file, inside its transaction."""

    conn: sqlite3.Connection
    namer: naming.Namer
    active: rules.ActiveRules
    imported: str
    names: list[Change] = field(default_factory=list)
    """The names that the batch brought."""
    next_item: int = 0
    next_mention: int = 0

    def add(self, batch: Sequence[NewArticle]) -> int:
        """Store the articles whose texts are not there yet; returns how many."""
        digests = [new.digest or text_digest(new.text) for new in batch]
        known = known_digests(self.conn, digests)
        self.next_item, self.next_mention = next_id(self.conn, "item"), next_id(self.conn, "mention")
        texts: list[Sequence[Any]] = []
        for new, digest in zip(batch, digests, strict=True):
            if digest not in known:
                known.add(digest)
                texts.append(self._add_one(new, digest))
        # What nothing of the batch looks at is written at once.
        self.conn.executemany(
            "INSERT INTO article_text (article_id, text, furniture, encoding, origin, seal) VALUES (?, ?, ?, ?, ?, ?)",
            texts,
        )
        self.conn.executemany(
            "INSERT INTO article_search (rowid, folded) VALUES (?, ?)",
            ((article_id, fold(text)) for article_id, text, *_ in texts),
        )
        return len(texts)

    def _add_one(self, new: NewArticle, digest: str) -> Sequence[Any]:
        """Store one article but for its text; returns the row of that."""
        conn, record = self.conn, new.record
        ruled = [rules.apply_rules(self.active, i.group, i.field, i.value) for i in record]
        singles = {
            (i.group, i.field): value
            for i, (value, state, _) in zip(record, ruled, strict=True)
            if i.field and state != REJECTED
        }
        columns = derived.list_columns(singles, new.text[:4000])
        doubts = sum(
            [1 for item, (_, state, _) in zip(record, ruled, strict=True) if item.doubt and state == MACHINE]
        )
        cursor = conn.execute(
            "INSERT INTO article (source, digest, imported, state, note, headline, headline_is_title, place, place_code,"
            " place_key, date, doubts) VALUES (?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?)",
            (new.source, digest, self.imported, NEW, *columns, doubts),
        )
        article_id = int(cursor.lastrowid or 0)
        items, mentions = self._add_items(article_id, record, ruled, columns)
        if figures.add(conn, article_id):
            figures.mark(conn, columns[derived.PLACE_KEY])
        origin = dump({name: getattr(new.origin, name) for name in _ORIGIN}) if new.origin else None
        kept = (new.text, dump_spans(record.furniture), new.encoding, origin)
        seal = seals.article_seal((new.source, self.imported, *kept), items, mentions)
        if new.signature is not None:
            near.keep(conn, article_id, new.signature)
        if new.origin is not None and new.original is not None:
            originals.keep(conn, new.origin.digest, new.original)
        return (article_id, *kept, seal)

    def _add_items(
        self, article_id: int, record: Record, ruled: Sequence[rules.Ruled], columns: derived.ListColumns
    ) -> tuple[seals.RawRows, seals.RawRows]:
        """Store an article's items (as the rules set them) and the mentions in them.

        Returns both kinds of rows by id, as the file holds them.
        """
        rows, mentions, ordinals = [], [], dict.fromkeys(GROUPS, 0)
        rejected: set[int] = set()
        place = columns[2], columns[3], columns[5]
        for item_id, (item, (value, state, rule)) in enumerate(
            zip(record, ruled, strict=True), self.next_item
        ):
            group, ordinal = item.group, ordinals[item.group]
            ordinals[group] = ordinal + 1
            machine = dump(item.value)
            # Mostly no rule changes what was read: written once, kept twice.
            shown = machine if value is item.value else dump(value)
            rows.append((
                item_id, article_id, group, item.field, ordinal, machine, shown, dump_spans(item.spans),
                float(item.confidence), item.doubt, state, rule,
            ))  # fmt: skip
            if state == REJECTED:
                rejected.add(item_id)
            named = derived.mention_of(group, item.field, value)
            if named:
                mentions.append(naming.new_mention(item_id, article_id, named, value, place))
        self.next_item += len(rows)
        self.conn.executemany(
            "INSERT INTO item (id, article_id, grp, field, ordinal, machine, value, spans, confidence, doubt, state,"
            " rule_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
        return {row[0]: row[1:] for row in rows}, self._name(mentions, rejected)

    def _name(self, mentions: Iterable[NamedMention], rejected: Set[int]) -> seals.RawRows:
        """Store the mentions of one article behind their names, made where there is none.

        Returns the rows by id; the items `rejected` stand beside nobody.
        """
        rows = []
        beside: dict[str, set[int]] = {}
        for mention_id, mention in enumerate(mentions, self.next_mention):
            here = beside.setdefault(mention.kind, set())
            name_id, made = self.namer.name_for(mention, here)
            if mention.item not in rejected:
                here.add(name_id)
            for change in made:
                ENTITIES[change.entity].add(self.conn, change.id, change.after or {})
            self.names += made
            origin = naming.IMPORTED if made else naming.RESOLVED
            rows.append(
                (mention_id, mention.item, mention.kind, mention.spelling, mention.key, name_id, origin)
            )
        self.next_mention += len(rows)
        self.conn.executemany(
            "INSERT INTO mention (id, item_id, kind, spelling, key, name_id, origin) VALUES (?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
        return {row[0]: row[1:] for row in rows}
