"""Reading the journal: its pages, one step's changes, and what hangs on an old step."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from soattin.core.errors import UserError
from soattin.core.review.edits import Change
from soattin.core.review.stored import UndoState
from soattin.db.entities import load


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


def changes_of(conn: sqlite3.Connection, step_id: int) -> list[Change]:
    """Return a step's changes in the order in which they were made."""
    rows = conn.execute(
        "SELECT entity, entity_id, before, after FROM change WHERE step_id = ? ORDER BY id", (step_id,)
    )
    return [load_change(row) for row in rows]


def load_change(row: sqlite3.Row) -> Change:
    """Return a row of the table `change` as the value that was written."""
    before, after = (None if row[c] is None else load_columns(row[c]) for c in ("before", "after"))
    return Change(row["entity"], row["entity_id"], before, after)


def load_columns(text: str) -> dict[str, Any]:
    """Return the columns that a change holds as JSON."""
    columns: dict[str, Any] = load(text, "")
    if "spans" in columns:
        columns["spans"] = tuple((start, end) for start, end in columns["spans"])
    return columns


# The lists of kinds stand in the statements: bound values would not let SQLite use the partial index.
_NEXT_UNDO = (
    "SELECT id, label, reverts FROM step WHERE state = 'done' AND kind IN ('hand', 'rule', 'merge')"
    " ORDER BY id DESC LIMIT 1"
)
_NEXT_REDO = "SELECT id, label, reverts FROM step WHERE state = 'undone' ORDER BY id LIMIT 1"


def next_undo(conn: sqlite3.Connection) -> sqlite3.Row | None:
    """Return (id, label, reverts) of the step that undo would take back."""
    row: sqlite3.Row | None = conn.execute(_NEXT_UNDO).fetchone()
    return row


def next_redo(conn: sqlite3.Connection) -> sqlite3.Row | None:
    """Return (id, label, reverts) of the step that redo would do again."""
    row: sqlite3.Row | None = conn.execute(_NEXT_REDO).fetchone()
    return row


def undo_state(conn: sqlite3.Connection) -> UndoState:
    """Return what undo and redo would do; found by index, however long the journal is."""
    last, undone = next_undo(conn), next_redo(conn)
    return UndoState(last["label"] if last else None, undone["label"] if undone else None)


def preview_revert(conn: sqlite3.Connection, step_id: int) -> tuple[list[Change], list[StepRow]]:
    """Return what taking back one old step would change, and the later steps that hang on it.

    A later step hangs on it where it changed the same columns of the same row. Where a later step was taken back
    by itself, neither it nor its taking back counts.
    """
    changes = [change.inverse() for change in reversed(changes_of(conn, step_id))]
    later: set[int] = set()
    for change in changes:
        columns = set(change.before or ()) | set(change.after or ())
        rows = conn.execute(
            "SELECT step_id, entity, entity_id, before, after FROM change JOIN step ON step.id = step_id"
            " WHERE entity = ? AND entity_id = ? AND step_id > ? AND step.state = 'done'"
            " AND step.kind NOT IN ('undo', 'redo') AND (step.reverts IS NULL OR step.reverts <= ?)",
            (change.entity, change.id, step_id, step_id),
        )
        for row in rows:
            other = load_change(row)
            whole = None in (other.before, other.after, change.before, change.after)
            if whole or columns & (set(other.before or ()) | set(other.after or ())):
                later.add(row["step_id"])
    return changes, [step_row(conn, key) for key in sorted(later)]


_STEPS = {
    "one": "SELECT s.*, (SELECT min(article_id) FROM change WHERE step_id = s.id) AS article,"
    " (SELECT count(*) FROM change WHERE step_id = s.id) AS changes FROM step s WHERE s.id = ?",
    "page": "SELECT s.*, (SELECT min(article_id) FROM change WHERE step_id = s.id) AS article,"
    " (SELECT count(*) FROM change WHERE step_id = s.id) AS changes FROM step s WHERE s.id < ?"
    " ORDER BY s.id DESC LIMIT ?",
    "article": "SELECT s.*, ? AS article, (SELECT count(*) FROM change WHERE step_id = s.id) AS changes"
    " FROM step s WHERE s.id IN (SELECT step_id FROM change WHERE article_id = ? AND step_id < ?"
    " ORDER BY step_id DESC) ORDER BY s.id DESC LIMIT ?",
}


def step_row(conn: sqlite3.Connection, step_id: int) -> StepRow:
    """Return one step; raises `UserError("step-missing")`."""
    rows = _steps(conn, "one", (step_id,))
    if not rows:
        raise UserError("step-missing", f"Nhật ký không còn bước số {step_id}.")
    return rows[0]


def page(
    conn: sqlite3.Connection, before: int | None = None, limit: int = 200, article: int | None = None
) -> list[StepRow]:
    """Return up to `limit` steps, newest first, older than the step `before`; those of one article where given."""
    end = 2**62 if before is None else before
    if article is not None:
        return _steps(conn, "article", (article, article, end, limit))
    return _steps(conn, "page", (end, limit))


def _steps(conn: sqlite3.Connection, query: str, parameters: tuple[Any, ...]) -> list[StepRow]:
    names = ("id", "at", "author", "kind", "label", "reverts", "state", "article", "changes")
    return [StepRow(*(row[name] for name in names)) for row in conn.execute(_STEPS[query], parameters)]
