"""The journal: every step a person takes, applied and written down in one transaction.

Undo is a further step that applies the inverse changes; nothing is ever taken out of the journal. A step's
`state` tells where it stands: `done`, `undone` (redo would bring it back), `dropped` (undone, and another
step came after), `reverted` (taken back by itself, out of turn).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

from soattin.core.errors import UserError
from soattin.core.review.edits import HAND, IMPORT, MERGE, REDO, RULE, UNDO, Change, Step
from soattin.core.review.stored import Outcome
from soattin.db import derived, naming, seals
from soattin.db.entities import ENTITIES, dump
from soattin.db.history import (
    StepRow,
    changes_of,
    next_redo,
    next_undo,
    page,
    preview_revert,
    step_row,
    undo_state,
)

__all__ = [
    "StepRow",
    "apply",
    "changes_of",
    "note",
    "now",
    "page",
    "preview_revert",
    "record_import",
    "redo",
    "revert",
    "transaction",
    "undo",
    "undo_state",
]

UNDOABLE = (HAND, RULE, MERGE)


@contextmanager
def transaction(conn: sqlite3.Connection) -> Iterator[None]:
    """Run a block whole or not at all; the writer's lock is taken at the start."""
    conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        conn.execute("COMMIT")
    except BaseException:
        # A full disk may have rolled back already.
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise


def now() -> str:
    """Return the local time, to the second, as the journal writes it."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def apply(conn: sqlite3.Connection, step: Step, author: str) -> Outcome:
    """Apply `step` and write it down, in one transaction; durable when this returns.

    Raises `UserError("edit-conflict")` where a row is no longer as the step says it was; nothing is changed.
    """
    with transaction(conn):
        _drop_redo(conn)
        return _perform(conn, step, author)


def undo(conn: sqlite3.Connection, author: str) -> Outcome | None:
    """Take back the last step that stands; None where there is none."""
    with transaction(conn):
        row = next_undo(conn)
        if row is None:
            return None
        changes = [change.inverse() for change in reversed(changes_of(conn, row["id"]))]
        _set_state(conn, row["id"], "undone")
        _settle(conn, row["reverts"], standing=True)
        return _perform(conn, Step(row["label"], tuple(changes), UNDO), author, reverts=row["id"])


def redo(conn: sqlite3.Connection, author: str) -> Outcome | None:
    """Do again the step undone last; None where there is none."""
    with transaction(conn):
        row = next_redo(conn)
        if row is None:
            return None
        # Not the step's own changes: its undoing may have left a name that an import uses by now.
        undoing = conn.execute(
            "SELECT max(id) FROM step WHERE reverts = ? AND kind = 'undo'", (row["id"],)
        ).fetchone()[0]
        changes = [change.inverse() for change in reversed(changes_of(conn, undoing))]
        _set_state(conn, row["id"], "done")
        _settle(conn, row["reverts"], standing=False)
        return _perform(conn, Step(row["label"], tuple(changes), REDO), author, reverts=row["id"])


def revert(conn: sqlite3.Connection, step_id: int, author: str) -> Outcome:
    """Take back one old step by itself, as a step of its own that can be undone.

    Raises `UserError` (`step-missing`, `step-not-done`, `edit-conflict` where later steps hang on it).
    """
    with transaction(conn):
        old = step_row(conn, step_id)
        if old.state != "done" or old.kind not in UNDOABLE:
            message = f"Bước “{old.label}” hiện không còn hiệu lực nên không có gì để lấy lại."
            raise UserError("step-not-done", message)
        changes, hanging = preview_revert(conn, step_id)
        if hanging:
            names = "; ".join(f"“{row.label}”" for row in hanging[:3])
            message = (
                f"Chưa lấy lại được bước “{old.label}” vì {len(hanging)} bước sau dựa vào nó: {names}. Hãy lấy lại "
                "các bước ấy trước."
            )
            raise UserError("edit-conflict", message)
        _drop_redo(conn)
        _settle(conn, step_id, standing=False)
        step = Step(f"Lấy lại riêng bước “{old.label}”", tuple(changes), HAND)
        return _perform(conn, step, author, reverts=step_id)


def record_import(conn: sqlite3.Connection, count: int, author: str, names: list[Change]) -> None:
    """Note an import and the names it brought (inside the import's transaction); it is no step to undo."""
    step_id = _new_step(conn, Step(f"Nhập {count} bài", (), IMPORT), author, None, now())
    _write_down(conn, step_id, names)


def note(conn: sqlite3.Connection, label: str, author: str) -> None:
    """Write down something that happened to the whole project (a restore); it is no step to undo."""
    with transaction(conn):
        _write_down(conn, _new_step(conn, Step(label, (), IMPORT), author, None, now()), [])


def _drop_redo(conn: sqlite3.Connection) -> None:
    """A new step ends what could be done again."""
    conn.execute("UPDATE step SET state = 'dropped' WHERE state = 'undone'")


def _set_state(conn: sqlite3.Connection, step_id: int, state: str) -> None:
    conn.execute("UPDATE step SET state = ? WHERE id = ?", (state, step_id))


def _settle(conn: sqlite3.Connection, step_id: int | None, *, standing: bool) -> None:
    """Mark a step as taken back or standing again, and the step that it took back the other way round."""
    while step_id is not None:
        _set_state(conn, step_id, "done" if standing else "reverted")
        step_id = conn.execute("SELECT reverts FROM step WHERE id = ?", (step_id,)).fetchone()[0]
        standing = not standing


def _new_step(conn: sqlite3.Connection, step: Step, author: str, reverts: int | None, at: str) -> int:
    cursor = conn.execute(
        "INSERT INTO step (at, author, kind, label, reverts, state, chain) VALUES (?, ?, ?, ?, ?, 'done', '')",
        (at, author, step.kind, step.label, reverts),
    )
    return int(cursor.lastrowid or 0)


def _perform(conn: sqlite3.Connection, step: Step, author: str, reverts: int | None = None) -> Outcome:
    """Make a step's changes and write it down; `reverts` is the step that is taken back or done again.

    What follows from changes (mentions of names) is worked out for new steps only: a step that turns another
    finds it among the changes recorded.
    """
    at = now()
    step_id = _new_step(conn, step, author, reverts, at)
    changes: list[Change] = []
    added: dict[int, int] = {}
    for place, change in enumerate(step.changes):
        done = _write(conn, change)
        if done is None:
            continue
        if change.id != done.id:
            added[place] = done.id
        changes.append(done)
        if reverts is None:
            extras = (_write(conn, extra) for extra in naming.mention_changes(conn, done))
            changes += [extra for extra in extras if extra is not None]
    articles = _write_down(conn, step_id, changes)
    return Outcome(
        step=step_id,
        label=step.label,
        at=at,
        articles=frozenset(articles),
        items=frozenset(c.id for c in changes if c.entity == "item"),
        names=any(c.entity in ("name", "mention", "decision") for c in changes),
        undo=undo_state(conn),
        added=added,
    )


def _write_down(conn: sqlite3.Connection, step_id: int, changes: list[Change]) -> set[int]:
    """Put the changes made into the journal and bring the list's columns up to date; returns the articles."""
    found = [_article_of(conn, change) for change in changes]
    articles = [article for article, _ in found]
    conn.executemany(
        "INSERT INTO change (step_id, entity, entity_id, article_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (step_id, c.entity, c.id, article, _dumped(c.before), _dumped(c.after))
            for c, article in zip(changes, articles, strict=True)
        ],
    )
    seals.chain(conn, step_id)
    touched = {article for article in articles if article is not None}
    for article in touched:
        derived.refresh_article(conn, article, (article, True) in found)
    return touched


def _dumped(columns: Any) -> str | None:
    return None if columns is None else dump(columns)


def _write(conn: sqlite3.Connection, change: Change) -> Change | None:
    """Write one change; returns it with the number that a new row was given, None where it was left out."""
    entity = ENTITIES[change.entity]
    row = entity.read(conn, change.id) if change.id else None
    if change.before is None and change.after is not None:
        if row is not None:
            raise UserError("edit-conflict", _CONFLICT)
        return replace(change, id=entity.add(conn, change.id or None, change.after))
    if row is None or any(row[name] != value for name, value in (change.before or {}).items()):
        raise UserError("edit-conflict", _CONFLICT)
    if change.after is not None:
        entity.write(conn, change.id, row, change.after)
        # The journal knows each column's value before: that way it leads back to what was imported.
        return replace(change, before={name: row[name] for name in change.after})
    if _used(conn, change):
        if change.entity == "name":
            # An import has put mentions behind it meanwhile: it stays.
            return None
        # A rule that an import used meanwhile stays, switched off.
        entity.write(conn, change.id, row, {"active": 0})
        return replace(change, before={"active": row["active"]}, after={"active": 0})
    entity.remove(conn, change.id)
    return change


_USERS = {
    "name": "SELECT 1 FROM mention WHERE name_id = ?1 UNION ALL SELECT 1 FROM name WHERE merged_into = ?1 LIMIT 1",
    "rule": "SELECT 1 FROM item WHERE rule_id = ?1 LIMIT 1",
}


def _used(conn: sqlite3.Connection, change: Change) -> bool:
    query = _USERS.get(change.entity)
    return query is not None and conn.execute(query, (change.id,)).fetchone() is not None


_CONFLICT = (
    "Giá trị này đã được thay đổi sau đó, nên bước này không làm được nữa. Chưa có gì bị thay đổi; hãy xem lại giá "
    "trị hiện tại rồi sửa."
)


def _article_of(conn: sqlite3.Connection, change: Change) -> tuple[int | None, bool]:
    """Return the article that a change belongs to, and whether it concerns what sums are made of."""
    if change.entity == "article":
        return change.id, False
    columns = {**(change.before or {}), **(change.after or {})}
    if change.entity == "item":
        if "article" in columns:
            return int(columns["article"]), True
        row = conn.execute("SELECT article_id, grp, field FROM item WHERE id = ?", (change.id,)).fetchone()
        if row is None:
            return None, False
        counted = "group" in columns or row["grp"] == "figures" or row["field"] == "kind"
        return int(row["article_id"]), counted
    if change.entity == "link":
        return int(columns["other"]), False
    return None, False
