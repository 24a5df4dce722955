"""The journal: every step a person takes, applied and written down in one transaction.

Undo is a further step that applies the inverse changes; nothing is ever taken out of the journal. A step's
`state` tells where it stands: `done`, `undone` (redo would bring it back), `dropped` (undone, and another
step came after), `reverted` (taken back by itself, out of turn).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from soattin.core.errors import UserError
from soattin.core.review.edits import HAND, IMPORT, MERGE, REDO, RULE, UNDO, Change, Step
from soattin.core.review.stored import Outcome, UndoState
from soattin.db import derived
from soattin.db.entities import ENTITIES, dump, load

_UNDOABLE = (HAND, RULE, MERGE)


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


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step as the history shows it."""

    id: int
    at: str
    author: str
    kind: str
    label: str
    reverts: int | None
    state: str
    article: int | None
    changes: int


def apply(conn: sqlite3.Connection, step: Step, author: str) -> Outcome:
    """Apply `step` and write it down, in one transaction; durable when this returns.

    Raises `UserError("edit-conflict")` where a row is no longer as the step says it was; nothing is changed.
    """
    with transaction(conn):
        conn.execute("UPDATE step SET state = 'dropped' WHERE state = 'undone'")
        return _perform(conn, step, author)


def _perform(conn: sqlite3.Connection, step: Step, author: str, reverts: int | None = None) -> Outcome:
    at = now()
    cursor = conn.execute(
        "INSERT INTO step (at, author, kind, label, reverts, state) VALUES (?, ?, ?, ?, ?, 'done')",
        (at, author, step.kind, step.label, reverts),
    )
    step_id = int(cursor.lastrowid or 0)
    changes, added = [], {}
    for place, change in enumerate(step.changes):
        done = _write(conn, change)
        if change.id != done.id:
            added[place] = done.id
        changes.append(done)
        if step.kind not in (UNDO, REDO):
            changes += [_write(conn, extra) for extra in derived.mention_changes(conn, done)]
    articles = [_article_of(conn, change) for change in changes]
    conn.executemany(
        "INSERT INTO change (step_id, entity, entity_id, article_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (step_id, c.entity, c.id, article, _dumped(c.before), _dumped(c.after))
            for c, article in zip(changes, articles, strict=True)
        ],
    )
    touched = {article for article in articles if article is not None}
    for article in touched:
        derived.refresh_article(conn, article)
    return Outcome(
        step=step_id,
        label=step.label,
        at=at,
        articles=frozenset(touched),
        items=frozenset(c.id for c in changes if c.entity == "item"),
        names=any(c.entity in ("name", "mention", "decision") for c in changes),
        undo=undo_state(conn),
        added=added,
    )


def _dumped(columns: Any) -> str | None:
    return None if columns is None else dump(columns)


def _write(conn: sqlite3.Connection, change: Change) -> Change:
    """Write one change; returns it with the number that a new row was given."""
    entity = ENTITIES[change.entity]
    if change.before is None and change.after is not None:
        return replace(change, id=entity.add(conn, change.id or None, change.after))
    row = entity.read(conn, change.id)
    if row is None or any(row[name] != value for name, value in (change.before or {}).items()):
        raise UserError("edit-conflict", _CONFLICT)
    if change.after is None:
        entity.remove(conn, change.id)
    else:
        entity.write(conn, change.id, {**row, **change.after})
    return change


_CONFLICT = (
    "Giá trị này đã được thay đổi sau đó, nên bước này không làm được nữa. Chưa có gì bị thay đổi; hãy xem lại giá "
    "trị hiện tại rồi sửa."
)


def _article_of(conn: sqlite3.Connection, change: Change) -> int | None:
    if change.entity == "article":
        return change.id
    if change.entity == "item":
        columns = change.after or change.before or {}
        if "article" in columns:
            return int(columns["article"])
        row = conn.execute("SELECT article_id FROM item WHERE id = ?", (change.id,)).fetchone()
        return None if row is None else int(row[0])
    return None


def _load_change(row: sqlite3.Row) -> Change:
    before, after = (None if row[c] is None else _columns(row[c]) for c in ("before", "after"))
    return Change(row["entity"], row["entity_id"], before, after)


def _columns(text: str) -> dict[str, Any]:
    columns: dict[str, Any] = load(text, "")
    if "spans" in columns:
        columns["spans"] = tuple((start, end) for start, end in columns["spans"])
    return columns


def changes_of(conn: sqlite3.Connection, step_id: int) -> list[Change]:
    rows = conn.execute(
        "SELECT entity, entity_id, before, after FROM change WHERE step_id = ? ORDER BY id", (step_id,)
    )
    return [_load_change(row) for row in rows]


def undo_state(conn: sqlite3.Connection) -> UndoState:
    last, undone = _next_undo(conn), _next_redo(conn)
    return UndoState(last["label"] if last else None, undone["label"] if undone else None)


def _next_undo(conn: sqlite3.Connection) -> sqlite3.Row | None:
    row: sqlite3.Row | None = conn.execute(
        "SELECT id, label, reverts FROM step WHERE state = 'done' AND kind IN (?, ?, ?) ORDER BY id DESC LIMIT 1",
        _UNDOABLE,
    ).fetchone()
    return row


def _next_redo(conn: sqlite3.Connection) -> sqlite3.Row | None:
    row: sqlite3.Row | None = conn.execute(
        "SELECT id, label, reverts FROM step WHERE state = 'undone' ORDER BY id LIMIT 1"
    ).fetchone()
    return row


def undo(conn: sqlite3.Connection, author: str) -> Outcome | None:
    """Take back the last step that stands; None where there is none."""
    return _turn(conn, author, _next_undo(conn), UNDO)


def redo(conn: sqlite3.Connection, author: str) -> Outcome | None:
    """Do again the step undone last; None where there is none."""
    return _turn(conn, author, _next_redo(conn), REDO)


def _turn(conn: sqlite3.Connection, author: str, row: sqlite3.Row | None, kind: str) -> Outcome | None:
    if row is None:
        return None
    changes: Sequence[Change] = changes_of(conn, row["id"])
    if kind == UNDO:
        changes = [change.inverse() for change in reversed(changes)]
    with transaction(conn):
        conn.execute(
            "UPDATE step SET state = ? WHERE id = ?", ("undone" if kind == UNDO else "done", row["id"])
        )
        if row["reverts"] is not None:
            state = "done" if kind == UNDO else "reverted"
            conn.execute("UPDATE step SET state = ? WHERE id = ?", (state, row["reverts"]))
        return _perform(conn, Step(row["label"], tuple(changes), kind), author, reverts=row["id"])


def preview_revert(conn: sqlite3.Connection, step_id: int) -> tuple[list[Change], list[StepRow]]:
    """Return what taking back one old step would change, and the later steps that hang on it.

    A later step hangs on it where it changed the same columns of the same row.
    """
    changes = [change.inverse() for change in reversed(changes_of(conn, step_id))]
    later: dict[int, StepRow] = {}
    for change in changes:
        columns = set(change.before or ()) | set(change.after or ())
        rows = conn.execute(
            "SELECT step_id, entity, entity_id, before, after FROM change JOIN step ON step.id = step_id"
            " WHERE entity = ? AND entity_id = ? AND step_id > ? AND step.state = 'done'"
            " AND step.kind NOT IN ('undo', 'redo')",
            (change.entity, change.id, step_id),
        )
        for row in rows:
            other = _load_change(row)
            whole = None in (other.before, other.after, change.before, change.after)
            if whole or columns & (set(other.before or ()) | set(other.after or ())):
                later[row["step_id"]] = step_row(conn, row["step_id"])
    return changes, [later[key] for key in sorted(later)]


def revert(conn: sqlite3.Connection, step_id: int, author: str) -> Outcome:
    """Take back one old step by itself, as a step of its own that can be undone.

    Raises `UserError` (`step-not-done`, `edit-conflict` where later steps hang on it).
    """
    old = step_row(conn, step_id)
    if old.state != "done" or old.kind not in _UNDOABLE:
        raise UserError(
            "step-not-done", f"Bước “{old.label}” hiện không còn hiệu lực nên không có gì để lấy lại."
        )
    changes, hanging = preview_revert(conn, step_id)
    if hanging:
        names = "; ".join(f"“{row.label}”" for row in hanging[:3])
        message = f"Chưa lấy lại được bước “{old.label}” vì {len(hanging)} bước sau dựa vào nó: {names}. Hãy lấy lại các bước ấy trước."
        raise UserError("edit-conflict", message)
    with transaction(conn):
        conn.execute("UPDATE step SET state = 'dropped' WHERE state = 'undone'")
        conn.execute("UPDATE step SET state = 'reverted' WHERE id = ?", (step_id,))
        step = Step(f"Lấy lại riêng bước “{old.label}”", tuple(changes), HAND)
        return _perform_exactly(conn, step, author, step_id)


def _perform_exactly(conn: sqlite3.Connection, step: Step, author: str, reverts: int) -> Outcome:
    """Perform recorded changes without deriving new ones: what was derived is among them."""
    outcome = _perform(conn, replace(step, kind=UNDO), author, reverts)
    conn.execute("UPDATE step SET kind = ? WHERE id = ?", (step.kind, outcome.step))
    return replace(outcome, undo=undo_state(conn))


def step_row(conn: sqlite3.Connection, step_id: int) -> StepRow:
    rows = steps(conn, "WHERE-ID", (step_id,))
    if not rows:
        raise UserError("step-missing", f"Nhật ký không có bước số {step_id}.")
    return rows[0]


_STEPS = {
    "WHERE-ID": "SELECT s.*, (SELECT min(article_id) FROM change WHERE step_id = s.id) AS article,"
    " (SELECT count(*) FROM change WHERE step_id = s.id) AS changes FROM step s WHERE s.id = ?",
    "PAGE": "SELECT s.*, (SELECT min(article_id) FROM change WHERE step_id = s.id) AS article,"
    " (SELECT count(*) FROM change WHERE step_id = s.id) AS changes FROM step s WHERE s.id < ?"
    " ORDER BY s.id DESC LIMIT ?",
}


def steps(conn: sqlite3.Connection, query: str, parameters: tuple[Any, ...]) -> list[StepRow]:
    return [
        StepRow(
            r["id"],
            r["at"],
            r["author"],
            r["kind"],
            r["label"],
            r["reverts"],
            r["state"],
            r["article"],
            r["changes"],
        )
        for r in conn.execute(_STEPS[query], parameters)
    ]


def page(conn: sqlite3.Connection, before: int | None = None, limit: int = 200) -> list[StepRow]:
    """Return up to `limit` steps, newest first, older than the step `before`."""
    return steps(conn, "PAGE", (2**62 if before is None else before, limit))


def record_import(conn: sqlite3.Connection, count: int, author: str) -> None:
    """Note an import in the journal (inside the import's transaction); it is no step to undo."""
    conn.execute(
        "INSERT INTO step (at, author, kind, label, reverts, state) VALUES (?, ?, ?, ?, NULL, 'done')",
        (now(), author, IMPORT, f"Nhập {count} bài"),
    )
