"""Verifies a project file: SQLite's own check, references, spans inside their texts, journal and state."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from soattin.core.text.source import text_digest
from soattin.db.entities import ENTITIES, load
from soattin.db.journal import changes_of


def check(conn: sqlite3.Connection) -> list[str]:
    """Return the faults found, in Vietnamese; at most 100 of a kind."""
    faults = [f"SQLite: {row[0]}" for row in conn.execute("PRAGMA integrity_check(100)") if row[0] != "ok"]
    if faults:
        return faults
    faults += [
        f"Khóa ngoại hỏng: {row[0]} dòng {row[1]} → {row[2]}"
        for row in conn.execute("PRAGMA foreign_key_check")
    ]
    for part in (_texts(conn), _spans(conn), _orphans(conn), _journal(conn)):
        faults += [fault for _, fault in zip(range(100), part, strict=False)]
    return faults


def _texts(conn: sqlite3.Connection) -> Iterator[str]:
    rows = conn.execute(
        "SELECT a.id, a.digest, t.text FROM article a LEFT JOIN article_text t ON t.article_id = a.id"
    )
    for row in rows:
        if row["text"] is None:
            yield f"Bài số {row['id']} mất văn bản"
        elif text_digest(row["text"]) != row["digest"]:
            yield f"Văn bản bài số {row['id']} đã bị thay đổi ngoài chương trình"


def _spans(conn: sqlite3.Connection) -> Iterator[str]:
    rows = conn.execute(
        "SELECT i.id, i.article_id, i.spans, length(t.text) AS size FROM item i"
        " JOIN article_text t ON t.article_id = i.article_id"
    )
    for row in rows:
        for start, end in load(row["spans"], "spans"):
            if not 0 <= start < end <= row["size"]:
                yield f"Mục số {row['id']} của bài số {row['article_id']}: dẫn chứng [{start}, {end}] nằm ngoài văn bản"


def _orphans(conn: sqlite3.Connection) -> Iterator[str]:
    rows = conn.execute("SELECT id FROM mention WHERE item_id NOT IN (SELECT id FROM item)")
    for row in rows:
        yield f"Lượt nhắc số {row[0]} không còn mục của nó"


def _journal(conn: sqlite3.Connection) -> Iterator[str]:
    """Replay the journal: its last word on each column must be what stands in the tables."""
    last: dict[tuple[str, int], dict[str, Any] | None] = {}
    for (step_id,) in conn.execute("SELECT id FROM step ORDER BY id").fetchall():
        for change in changes_of(conn, step_id):
            key = (change.entity, change.id)
            known = last.get(key)
            if key in last and change.before is not None and known is not None:
                for name, value in change.before.items():
                    if name in known and known[name] != value:
                        yield f"Nhật ký đứt đoạn ở bước {step_id}: {change.entity} số {change.id}, cột {name}"
            last[key] = None if change.after is None else {**(known or {}), **change.after}
    for (entity, row_id), columns in last.items():
        row = ENTITIES[entity].read(conn, row_id)
        if (row is None) != (columns is None):
            yield f"Nhật ký và dữ liệu không khớp: {entity} số {row_id}"
        elif row is not None and columns is not None:
            for name, value in columns.items():
                if row[name] != value:
                    yield f"Nhật ký và dữ liệu không khớp: {entity} số {row_id}, cột {name}"
