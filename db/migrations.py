"""The project file's shape, step by step. Append only: a step that has shipped is never changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from soattin.core.errors import UserError
from soattin.db.connection import APPLICATION_ID

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

LATEST = 3
"""The version of a file that all steps have been applied to, kept in `PRAGMA user_version`."""


def migrate(conn: sqlite3.Connection, name: str, before: Callable[[int], None] | None = None) -> None:
    """Bring the file behind `conn` up to date; `name` is the file's, for messages.

    `before` is called with the old version before an older file is changed (it makes a backup).
    Raises `UserError` (`project-newer`, `project-foreign`); the file is then as it was.
    """
    version = int(conn.execute("PRAGMA user_version").fetchone()[0])
    owner = int(conn.execute("PRAGMA application_id").fetchone()[0])
    empty = conn.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if not empty and owner != APPLICATION_ID:
        message = f"“{name}” là tệp dữ liệu của chương trình khác. Hãy chọn tệp dự án của Soát Tin."
        raise UserError("project-foreign", message)
    if version > LATEST:
        message = (
            f"Dự án “{name}” được lưu bằng bản Soát Tin mới hơn (phiên bản tệp {version}, bản này đọc đến {LATEST}). "
            "Hãy cài bản mới; tệp chưa bị thay đổi gì."
        )
        raise UserError("project-newer", message)
    if version < LATEST:
        if not empty and before is not None:
            before(version)
        # Imported here: a file that is up to date opens without loading it (75 ms).
        from sqlite_utils import Database

        # Each step is a transaction with its own record, and all of them one: a file whose making was cut
        # short would be taken for another program's.
        db = Database(conn, execute_plugins=False)
        with db.atomic():
            _steps().apply(db)


def _steps() -> Migrations:
    from sqlite_utils.migrations import Migrations

    steps = Migrations("soattin")

    @steps(name="001_first_shape")
    def first_shape(db: Database) -> None:
        _articles(db)
        _journal(db)
        _names(db)
        # A pragma takes no bound values; this one is a number of ours.
        db.execute(f"PRAGMA application_id={APPLICATION_ID:d}")
        db.execute("PRAGMA user_version=1")

    @steps(name="002_near_and_originals")
    def near_and_originals(db: Database) -> None:
        _near(db)
        db.execute("PRAGMA user_version=2")

    @steps(name="003_sums")
    def sums(db: Database) -> None:
        _sums(db)
        db.execute("PRAGMA user_version=3")

    return steps


def _articles(db: Database) -> None:
    db.table("meta").create({"key": str, "value": str}, pk="key", strict=True)
    db.table("article").create(
        {
            "id": int,
            "source": str,
            "digest": str,
            "imported": str,
            "state": str,
            "note": str,
            # Kept beside the items so that a list of 100,000 articles reads one narrow table.
            "headline": str,
            "headline_is_title": int,
            "place": str,
            "place_code": str,
            "place_key": str,
            "date": str,
            "doubts": int,
        },
        pk="id",
        not_null={
            "source",
            "digest",
            "imported",
            "state",
            "note",
            "headline",
            "doubts",
            "place",
            "place_key",
        },
        strict=True,
    )
    db.table("article").create_index(["digest"], unique=True)
    # The list's orders; `state` in each, so that a filtered list reads the index alone.
    db.execute("CREATE INDEX article_by_doubts ON article (doubts DESC, id, state)")
    db.execute("CREATE INDEX article_by_date ON article (date DESC, id, state)")
    db.execute("CREATE INDEX article_by_place ON article (place_key, id, state)")
    db.execute("CREATE INDEX article_by_state ON article (state)")
    db.table("article_text").create(
        # `seal` is a digest over all that the import wrote, see seals.py.
        {"article_id": int, "text": str, "furniture": str, "encoding": str, "origin": str, "seal": str},
        pk="article_id",
        foreign_keys=[("article_id", "article", "id")],
        not_null={"text", "furniture", "seal"},
        strict=True,
    )
    # Holds the folded words only (contentless): the text itself stands once, in article_text.
    db.execute(
        "CREATE VIRTUAL TABLE article_search USING fts5(folded, content='', tokenize='unicode61 remove_diacritics 2')"
    )
    db.table("item").create(
        {
            "id": int,
            "article_id": int,
            "grp": str,
            "field": str,
            "ordinal": int,
            "machine": str,
            "value": str,
            "spans": str,
            "confidence": float,
            "doubt": str,
            "state": str,
            "rule_id": int,
        },
        pk="id",
        foreign_keys=[("article_id", "article", "id")],
        not_null={"article_id", "grp", "field", "ordinal", "value", "spans", "confidence", "state"},
        strict=True,
    )
    db.table("item").create_index(["article_id"])
    db.execute("CREATE INDEX item_of_rule ON item (rule_id) WHERE rule_id IS NOT NULL")


def _journal(db: Database) -> None:
    db.table("step").create(
        # `chain` is a digest over the step, its changes and the chain of the step before, see seals.py.
        {
            "id": int,
            "at": str,
            "author": str,
            "kind": str,
            "label": str,
            "reverts": int,
            "state": str,
            "chain": str,
        },
        pk="id",
        not_null={"at", "author", "kind", "label", "state", "chain"},
        strict=True,
    )
    # The next undo and the next redo are found at once, however long the journal is.
    db.execute(
        "CREATE INDEX step_standing ON step (id) WHERE state = 'done' AND kind IN ('hand', 'rule', 'merge')"
    )
    db.execute("CREATE INDEX step_undone ON step (id) WHERE state = 'undone'")
    db.execute("CREATE INDEX step_reverts ON step (reverts, kind) WHERE reverts IS NOT NULL")
    db.table("change").create(
        {
            "id": int,
            "step_id": int,
            "entity": str,
            "entity_id": int,
            "article_id": int,
            "before": str,
            "after": str,
        },
        pk="id",
        foreign_keys=[("step_id", "step", "id")],
        not_null={"step_id", "entity", "entity_id"},
        strict=True,
    )
    db.table("change").create_index(["step_id"])
    db.table("change").create_index(["entity", "entity_id"])
    db.execute("CREATE INDEX change_of_article ON change (article_id, step_id) WHERE article_id IS NOT NULL")


def _names(db: Database) -> None:
    db.table("name").create(
        {"id": int, "kind": str, "label": str, "merged_into": int},
        pk="id",
        not_null={"kind", "label"},
        strict=True,
    )
    db.execute("CREATE INDEX name_merged ON name (merged_into) WHERE merged_into IS NOT NULL")
    db.table("mention").create(
        {
            "id": int,
            "item_id": int,
            "kind": str,
            "spelling": str,
            "key": str,
            "name_id": int,
            "origin": str,
        },
        pk="id",
        foreign_keys=[("name_id", "name", "id")],
        not_null={"item_id", "kind", "spelling", "key", "name_id", "origin"},
        strict=True,
    )
    db.table("mention").create_index(["item_id"])
    db.table("mention").create_index(["name_id"])
    db.table("mention").create_index(["kind", "key"])
    db.table("decision").create(
        {"id": int, "kind": str, "one": str, "other": str, "verdict": str, "evidence": str},
        pk="id",
        not_null={"kind", "one", "other", "verdict", "evidence"},
        strict=True,
    )
    db.table("rule").create(
        {
            "id": int,
            "grp": str,
            "field": str,
            "machine": str,
            "value": str,
            "active": int,
            "created": str,
            "used": int,
        },
        pk="id",
        not_null={"grp", "field", "machine", "value", "active", "created", "used"},
        strict=True,
    )


def _near(db: Database) -> None:
    """Nearly equal articles (near.py) and the files that articles came from (originals.py)."""
    db.table("article_link").create(
        {"id": int, "one": int, "other": int, "verdict": str},
        pk="id",
        foreign_keys=[("one", "article", "id"), ("other", "article", "id")],
        not_null={"one", "other", "verdict"},
        strict=True,
    )
    db.execute("CREATE UNIQUE INDEX link_of_pair ON article_link (min(one, other), max(one, other))")
    # These three follow from the texts.
    db.execute("CREATE TABLE near_signature (article_id INTEGER PRIMARY KEY, signature BLOB NOT NULL) STRICT")
    db.execute(
        "CREATE TABLE near_band (band INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY (band, article_id))"
        " STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE near_pair (one INTEGER NOT NULL, other INTEGER NOT NULL, likeness REAL NOT NULL,"
        " PRIMARY KEY (one, other)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE TABLE original (digest TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT")


def _sums(db: Database) -> None:
    """What sums are made of (figures.py), and sums by place kept ready (place_sums.py). All of it follows from items."""
    db.execute(
        "CREATE TABLE figure (article INTEGER, item INTEGER, kind TEXT, category TEXT, unit TEXT, value ANY,"
        " machine INTEGER, doubted INTEGER, PRIMARY KEY (article, item)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE place_sum (place_key TEXT, place TEXT, code TEXT, day TEXT, sums TEXT,"
        " PRIMARY KEY (place_key, place, code)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE TABLE place_stale (place_key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID")
    db.execute("CREATE TABLE place_copy (article INTEGER PRIMARY KEY) STRICT")
    # A value that is no JSON is told of by the check; it must not keep the file from being opened.
    db.execute(
        "INSERT INTO figure SELECT i.article_id, i.id, (SELECT json_extract(k.value, '$') FROM item k"
        " WHERE k.article_id = i.article_id AND k.grp = 'meeting' AND k.field = 'kind' AND k.state != 'rejected'"
        " AND json_valid(k.value)), json_extract(i.value, '$.category'), json_extract(i.value, '$.unit'),"
        " CASE WHEN json_extract(i.value, '$.value') BETWEEN -9007199254740992 AND 9007199254740992"
        " THEN json_extract(i.value, '$.value')"
        " ELSE json_extract(i.value, '$.value') * 1.0 END, i.state = 'machine', i.state = 'machine' AND i.doubt IS NOT NULL"
        " FROM item i WHERE i.grp = 'figures' AND i.state != 'rejected' AND json_valid(i.value)"
        " ORDER BY i.article_id, i.id"
    )
    db.execute("INSERT INTO place_stale SELECT DISTINCT place_key FROM article")
