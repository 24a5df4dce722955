"""Makes a project of many articles, whole and sound for `main.py check`, without extracting anything.

    python tests/bench/project.py FILE COUNT

The rows are written by plain SQL, the indexes after them, durable only at the end: some minutes less than by imports.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import main as _program  # noqa: F401  (binds the name `soattin` to this checkout)

# isort: split
from soattin.core.text.fold import same_key
from soattin.core.text.source import text_digest
from soattin.db import derived, figures, seals
from soattin.db.entities import dump
from soattin.db.store import Store
from tests.bench.articles import Made, articles

IMPORTED = "2026-01-05T08:00:00+07:00"
STEP = 50
"""Articles an import step: as many as the program stores in one batch."""

_ITEM = "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_MENTION = "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?)"
_key = lru_cache(200_000)(same_key)


def make(path: Path, count: int, seed: int = 1) -> Path:
    """Write a new project of `count` articles at `path` (what stands there is replaced) and return the path."""
    writing = path.with_name(path.name + ".part")
    writing.unlink(missing_ok=True)
    Store.open(writing, create=True).close()
    conn = sqlite3.connect(writing, isolation_level=None)
    conn.execute("PRAGMA synchronous=OFF")
    conn.execute("PRAGMA journal_mode=OFF")
    conn.execute("PRAGMA cache_size=-400000")
    conn.execute("PRAGMA foreign_keys=OFF")
    later = _without_indexes(conn)
    conn.execute("BEGIN")
    writer = _Writer(conn)
    made = articles(count, seed)
    while batch := list(islice(made, STEP)):
        writer.store(batch)
    for statement in later:
        conn.execute(statement)
    for article in range(1, writer.article + 1):
        figures.add(conn, article)
    conn.execute("INSERT INTO place_stale SELECT DISTINCT place_key FROM article")
    conn.execute("COMMIT")
    conn.close()
    # Opened once as the program does: what opening leaves behind (a lock, kept sums) belongs to no measurement.
    with Store.open(writing) as store:
        while store.keep_sums():
            pass
    writing.replace(path)
    return path


def _without_indexes(conn: sqlite3.Connection) -> list[str]:
    """Take the indexes away and return the statements that make them again."""
    rows = conn.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in rows:
        conn.execute(f'DROP INDEX "{name}"')
    return [sql for _, sql in rows]


class _Writer:
    """Writes articles as `db.storing.store` leaves them."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn
        self.article = self.item = self.mention = self.change = 0
        self.names: dict[tuple[str, str], int] = {}
        self.link = ""

    def store(self, batch: Sequence[Made]) -> None:
        fresh: list[tuple[int, str, str]] = []
        for made in batch:
            self._article(made, fresh)
        self._step(len(batch), fresh)

    def _article(self, made: Made, fresh: list[tuple[int, str, str]]) -> None:
        self.article += 1
        singles = {(i.group, i.field): i.value for i in made.record if i.field}
        doubts = sum(1 for i in made.record if i.doubt)
        columns = derived.list_columns(singles, made.text[:4000])
        self.conn.execute(
            "INSERT INTO article (id, source, digest, imported, state, note, headline, headline_is_title, place,"
            " place_code, place_key, date, doubts) VALUES (?, ?, ?, ?, 'new', '', ?, ?, ?, ?, ?, ?, ?)",
            (self.article, made.name, text_digest(made.text), IMPORTED, *columns, doubts),
        )
        items, mentions = self._items(made, fresh)
        self.conn.executemany(_ITEM, items)
        self.conn.executemany(_MENTION, mentions)
        kept = (made.text, dump(made.record.furniture), "utf-8", None)
        seal = seals.article_seal(
            (made.name, IMPORTED, *kept), {r[0]: r[1:] for r in items}, {r[0]: r[1:] for r in mentions}
        )
        self.conn.execute(
            "INSERT INTO article_text (article_id, text, furniture, encoding, origin, seal) VALUES (?, ?, ?, ?, ?, ?)",
            (self.article, *kept, seal),
        )
        self.conn.execute(
            "INSERT INTO article_search (rowid, folded) VALUES (?, ?)", (self.article, made.folded)
        )

    def _items(
        self, made: Made, fresh: list[tuple[int, str, str]]
    ) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
        rows, mentions, ordinals = [], [], dict.fromkeys((i.group for i in made.record), 0)
        for item in made.record:
            self.item += 1
            value, ordinal = dump(item.value), ordinals[item.group]
            ordinals[item.group] += 1
            head = (self.item, self.article, item.group, item.field, ordinal, value, value)
            rows.append((*head, dump(item.spans), item.confidence, item.doubt, "machine", None))
            named = derived.mention_of(item.group, item.field, item.value)
            if named:
                kind, spelling, key = named
                self.mention += 1
                name = self.names.get((kind, key))
                if name is None:
                    name = self.names[kind, key] = len(self.names) + 1
                    self.conn.execute("INSERT INTO name VALUES (?, ?, ?, NULL)", (name, kind, spelling))
                    fresh.append((name, kind, spelling))
                mentions.append((self.mention, self.item, kind, spelling, key, name, "import"))
        return rows, mentions

    def _step(self, count: int, fresh: Sequence[tuple[int, str, str]]) -> None:
        """Write the import step of a batch with the names that it brought, linked to the step before."""
        step_id = (self.article + STEP - 1) // STEP
        step = (step_id, IMPORTED, "máy", "import", f"Nhập {count} bài", None)
        changes = [
            ("name", name, None, None, dump({"kind": kind, "label": label, "merged_into": None}))
            for name, kind, label in fresh
        ]
        self.link = seals.step_link(self.link, step, changes)
        self.conn.execute(
            "INSERT INTO step (id, at, author, kind, label, reverts, state, chain) VALUES (?, ?, ?, ?, ?, ?, 'done', ?)",
            (*step, self.link),
        )
        self.conn.executemany(
            "INSERT INTO change (step_id, entity, entity_id, article_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            [(step_id, *change) for change in changes],
        )


def texts(path: Path) -> Iterator[str]:
    """Yield the texts that a project holds."""
    conn = sqlite3.connect(path)
    for row in conn.execute("SELECT text FROM article_text ORDER BY article_id"):
        yield row[0]
    conn.close()


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
