"""Replays the journal to see whether it is whole and leads to what stands in the tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from soattin.core.review.edits import IMPORT, REDO, UNDO, Change
from soattin.db.entities import ENTITIES
from soattin.db.history import load_change
from soattin.db.seals import step_link


@dataclass(slots=True)
class Originals:
    """What the journal says of rows before their first step: all that an import wrote can be told from it."""

    columns: dict[tuple[str, int], dict[str, Any]] = field(default_factory=dict)
    made: set[tuple[str, int]] = field(default_factory=set)
    """Rows that a step made; no import wrote them."""
    gone_mentions: dict[int, list[int]] = field(default_factory=dict)
    """Imported mentions that a step removed, by their item."""


def chain_faults(conn: sqlite3.Connection) -> Iterator[str]:
    """Follow the links from the first step to the last, and tell where one is broken."""
    changes = conn.execute(
        "SELECT step_id, entity, entity_id, article_id, before, after FROM change ORDER BY step_id, id"
    )
    by_step = groupby(changes, key=lambda row: row[0])
    waiting = next(by_step, None)
    previous = ""
    for row in conn.execute("SELECT id, at, author, kind, label, reverts, chain FROM step ORDER BY id"):
        step_id, mine = row[0], []
        while waiting is not None and waiting[0] <= step_id:
            if waiting[0] == step_id:
                mine = [tuple(change)[1:] for change in waiting[1]]
            else:
                yield f"Nhật ký có thay đổi của bước {waiting[0]} không tồn tại"
            waiting = next(by_step, None)
        if row["chain"] != step_link(previous, tuple(row)[:6], mine):
            yield f"Nhật ký bị sửa hoặc hỏng ở bước {step_id}"
        previous = row["chain"]


def state_faults(conn: sqlite3.Connection) -> Iterator[str]:
    """Work out anew which steps stand, are undone, dropped or reverted, and compare."""
    reverts: dict[int, int | None] = {}
    states: dict[int, str] = {}  # of those that are not simply done
    undone: set[int] = set()
    for step_id, kind, target in conn.execute("SELECT id, kind, reverts FROM step ORDER BY id").fetchall():
        if target is not None:
            reverts[step_id] = target
            if target >= step_id:
                yield f"Bước {step_id} của nhật ký dựa vào một bước đến sau nó"
                return
        if kind == IMPORT:
            continue
        if kind == UNDO:
            states[target] = "undone"
            undone.add(target)
            _settle(states, reverts, reverts.get(target), standing=True)
        elif kind == REDO:
            states[target] = "done"
            undone.discard(target)
            _settle(states, reverts, reverts.get(target), standing=False)
        else:
            states.update(dict.fromkeys(undone, "dropped"))
            undone.clear()
            _settle(states, reverts, target, standing=False)
    for step_id, state in conn.execute("SELECT id, state FROM step"):
        if states.get(step_id, "done") != state:
            yield f"Trạng thái của bước {step_id} trong nhật ký không đúng"


def _settle(
    states: dict[int, str], reverts: dict[int, int | None], step_id: int | None, *, standing: bool
) -> None:
    while step_id is not None:
        states[step_id] = "done" if standing else "reverted"
        step_id, standing = reverts.get(step_id), not standing


def row_faults(conn: sqlite3.Connection, originals: Originals) -> Iterator[str]:
    """Follow each row from step to step: every `before` must be the last `after`, the last one what stands.

    Fills `originals` on the way.
    """
    rows = conn.execute(
        "SELECT entity, entity_id, step_id, before, after FROM change ORDER BY entity, entity_id, id"
    )
    for (entity, row_id), group in groupby(rows, key=lambda row: (row[0], row[1])):
        if entity not in ENTITIES:
            yield f"Nhật ký nhắc đến loại dữ liệu lạ: {entity}"
            continue
        steps = [(row["step_id"], load_change(row)) for row in group]
        _keep_originals(originals, (entity, row_id), [change for _, change in steps])
        known, faults = _follow(steps)
        yield from (f"{fault}: {entity} số {row_id}" for fault in faults)
        row = ENTITIES[entity].read(conn, row_id)
        if (row is None) != (known is None):
            yield f"Nhật ký và dữ liệu không khớp: {entity} số {row_id}"
        elif row is not None and known is not None:
            wrong = [name for name, value in known.items() if row[name] != value]
            if wrong:
                yield f"Nhật ký và dữ liệu không khớp: {entity} số {row_id}, cột {', '.join(wrong)}"


def _follow(steps: list[tuple[int, Change]]) -> tuple[dict[str, Any] | None, list[str]]:
    """Return the columns that the last step left (None: row removed), and the gaps on the way."""
    known: dict[str, Any] | None = {}
    faults: list[str] = []
    for place, (step_id, change) in enumerate(steps):
        if change.before is None:
            if place and known is not None:
                faults.append(f"Nhật ký đứt đoạn ở bước {step_id}")
        elif known is None or any(
            name in known and known[name] != value for name, value in change.before.items()
        ):
            faults.append(f"Nhật ký đứt đoạn ở bước {step_id}")
        known = None if change.after is None else {**(known or {}), **change.after}
    return known, faults


def _keep_originals(originals: Originals, key: tuple[str, int], changes: list[Change]) -> None:
    if changes[0].before is None:
        originals.made.add(key)
        return
    columns: dict[str, Any] = {}
    for change in changes:
        if change.before is None:
            break
        for name, value in change.before.items():
            columns.setdefault(name, value)
        if change.after is None:
            if key[0] == "mention":
                originals.gone_mentions.setdefault(columns["item"], []).append(key[1])
            break
    originals.columns[key] = columns
