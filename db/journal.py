"""The journal: every step a person takes, applied and written down in one transaction.

Undo is a further step that applies the inverse changes; nothing is ever taken out of the journal. A step's
`state` tells where it stands: `done`, `undone` (redo would bring it back), `dropped` (undone, and another
step came after), `reverted` (taken back by itself, out of turn).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from soattin.core.errors import UserError
from soattin.core.review.edits import HAND, IMPORT, MERGE, REDO, RULE, UNDO, Change, Step
from soattin.core.review.stored import Outcome, UndoState
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
    step = _NewStep(conn, Step(f"Nhập {count} bài", (), IMPORT), author)
    step.write_down(conn, [_Done(name, {}) for name in names])


def note(conn: sqlite3.Connection, label: str, author: str) -> None:
    """Write down something that happened to the whole project (a restore); it is no step to undo."""
    with transaction(conn):
        _NewStep(conn, Step(label, (), IMPORT), author).write_down(conn, [])


def _drop_redo(conn: sqlite3.Connection) -> None:
    """A new step ends what could be done again."""
    # Mostly there is nothing: looking for it costs a fifth of writing nothing.
    if next_redo(conn) is not None:
        conn.execute("UPDATE step SET state = 'dropped' WHERE state = 'undone'")


def _set_state(conn: sqlite3.Connection, step_id: int, state: str) -> None:
    conn.execute("UPDATE step SET state = ? WHERE id = ?", (state, step_id))


def _settle(conn: sqlite3.Connection, step_id: int | None, *, standing: bool) -> None:
    """Mark a step as taken back or standing again, and the step that it took back the other way round."""
    while step_id is not None:
        _set_state(conn, step_id, "done" if standing else "reverted")
        step_id = conn.execute("SELECT reverts FROM step WHERE id = ?", (step_id,)).fetchone()[0]
        standing = not standing


class _NewStep:
    """A step while it is made: its number is known, its row is written when all its changes are."""

    def __init__(self, conn: sqlite3.Connection, step: Step, author: str, reverts: int | None = None) -> None:
        last = conn.execute("SELECT id, chain FROM step ORDER BY id DESC LIMIT 1").fetchone()
        before: int = last[0] if last else 0
        self._previous: str = last[1] if last else ""
        self.id, self.at = before + 1, now()
        self._row = (self.id, self.at, author, step.kind, step.label, reverts)

    def write_down(self, conn: sqlite3.Connection, changes: Sequence[_Done]) -> set[int]:
        """Put the step and its changes into the journal, and bring what follows from them up to date.

        Returns the articles that they belong to.
        """
        found = [_article_of(done) for done in changes]
        rows = [
            (
                done.change.entity,
                done.change.id,
                article,
                _dumped(done.change.before),
                _dumped(done.change.after),
            )
            for done, (article, _) in zip(changes, found, strict=True)
        ]
        conn.execute(
            "INSERT INTO step (id, at, author, kind, label, reverts, state, chain)"
            " VALUES (?, ?, ?, ?, ?, ?, 'done', ?)",
            (*self._row, seals.step_link(self._previous, self._row, rows)),
        )
        conn.executemany(
            "INSERT INTO change (step_id, entity, entity_id, article_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            [(self.id, *row) for row in rows],
        )
        touched = {article for article, _ in found if article is not None}
        for article in touched:
            concerns = [concern for other, concern in found if other == article]
            both = derived.Concern(any(c.counted for c in concerns), any(c.listed for c in concerns))
            derived.refresh_article(conn, article, both)
        return touched


class _Done(NamedTuple):
    """A change made, and its row as it is now (or was, where it is gone)."""

    change: Change
    row: Mapping[str, Any]


def _perform(conn: sqlite3.Connection, step: Step, author: str, reverts: int | None = None) -> Outcome:
    """Make a step's changes and write it down; `reverts` is the step that is taken back or done again.

    What follows from changes (mentions of names) is worked out for new steps only: a step that turns another
    finds it among the changes recorded.
    """
    new = _NewStep(conn, step, author, reverts)
    made: list[_Done] = []
    added: dict[int, int] = {}
    for place, change in enumerate(step.changes):
        done = _write(conn, change)
        if done is None:
            continue
        if change.id != done.change.id:
            added[place] = done.change.id
        made.append(done)
        if reverts is None:
            extras = (_write(conn, extra) for extra in naming.mention_changes(conn, done.change, done.row))
            made += [extra for extra in extras if extra is not None]
    articles = new.write_down(conn, made)
    own = reverts is None and step.kind in UNDOABLE
    return Outcome(
        step=new.id,
        label=step.label,
        at=new.at,
        articles=frozenset(articles),
        items=frozenset(done.change.id for done in made if done.change.entity == "item"),
        names=any(done.change.entity in ("name", "mention", "decision") for done in made),
        # A new step is the one to be undone next, and ended what could be done again.
        undo=UndoState(step.label, None) if own else undo_state(conn),
        added=added,
    )


def _dumped(columns: Any) -> str | None:
    return None if columns is None else dump(columns)


def _write(conn: sqlite3.Connection, change: Change) -> _Done | None:
    """Write one change; returns it with the number that a new row was given, None where it was left out."""
    entity = ENTITIES[change.entity]
    row = entity.read(conn, change.id) if change.id else None
    if change.before is None and change.after is not None:
        if row is not None:
            raise UserError("edit-conflict", _CONFLICT)
        return _Done(replace(change, id=entity.add(conn, change.id or None, change.after)), change.after)
    if row is None or any(row[name] != value for name, value in (change.before or {}).items()):
        raise UserError("edit-conflict", _CONFLICT)
    if change.after is not None:
        entity.write(conn, change.id, row, change.after)
        # The journal knows each column's value before: that way it leads back to what was imported.
        before = {name: row[name] for name in change.after}
        return _Done(Change(change.entity, change.id, before, change.after), {**row, **change.after})
    if _used(conn, change):
        if change.entity == "name":
            # An import has put mentions behind it meanwhile: it stays.
            return None
        # A rule that an import used meanwhile stays, switched off.
        entity.write(conn, change.id, row, {"active": 0})
        return _Done(replace(change, before={"active": row["active"]}, after={"active": 0}), row)
    entity.remove(conn, change.id)
    return _Done(change, row)


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


_NOTHING, _ALL = derived.Concern(False, False), derived.Concern(True, True)


def _article_of(done: _Done) -> tuple[int | None, derived.Concern]:
    """Return the article that a change belongs to, and what it concerns there."""
    change, row = done
    if change.entity == "article":
        return change.id, _NOTHING
    if change.entity == "item":
        stays = change.before is not None and change.after is not None
        # Moved to another group or field, it concerns where it was and where it is.
        moved = stays and ("group" in (change.after or ()) or "field" in (change.after or ()))
        return int(row["article"]), _ALL if moved else derived.concern(row["group"], row["field"])
    if change.entity == "link":
        return int(row["other"]), _NOTHING
    return None, _NOTHING
