"""Rules in the project file: where else an error stands, setting it right everywhere, and at imports."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from soattin.core.review.edits import RULE, Change, Step
from soattin.core.review.rules import Pattern, first_match, from_columns, to_columns
from soattin.core.review.stored import CORRECTED, MACHINE, NEW, REJECTED, REVIEWING
from soattin.core.review.wording import item_text
from soattin.db import journal
from soattin.db.entities import ENTITIES, load

_PAGE = 20_000


@dataclass(frozen=True, slots=True)
class Same:
    """One place where the machine read the same wrong value and nobody has decided."""

    item: int
    article: int
    headline: str
    value: str
    after: str
    """What would stand there; empty where the value would be struck out."""


@dataclass(frozen=True, slots=True)
class Page:
    """What one look through part of the items found; `next` is where to go on, 0 at the end."""

    found: tuple[Same, ...]
    next: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as the settings list it."""

    id: int
    pattern: Pattern
    active: bool
    created: str
    used: int
    """In how many places it stands."""


def find_same(conn: sqlite3.Connection, pattern: Pattern, without: int, start: int = 0) -> Page:
    """Look through the next 20,000 items from number `start` on; the item `without` is left out.

    In pages, so that corrections made meanwhile do not wait for a whole large project to be read.
    """
    end = start + _PAGE
    rows = conn.execute(
        "SELECT i.id, i.article_id, i.machine, i.value, a.headline FROM item i JOIN article a ON a.id = i.article_id"
        " WHERE i.id >= ? AND i.id < ? AND i.grp = ? AND i.field = ? AND i.state = ? AND i.id != ?"
        " AND instr(i.machine, ?) > 0",
        (start, end, pattern.group, pattern.field, MACHINE, without, pattern.needle),
    )
    found = [_same(row, pattern) for row in rows if pattern.matches(load(row["machine"], "machine"))]
    last = int(conn.execute("SELECT coalesce(max(id), 0) FROM item").fetchone()[0])
    return Page(tuple(found), end if end <= last else 0)


def _same(row: sqlite3.Row, pattern: Pattern) -> Same:
    value = load(row["value"], "value")
    after = pattern.applied(value)
    return Same(
        row["id"],
        row["article_id"],
        row["headline"],
        _text(pattern, value),
        "" if after is None else _text(pattern, after),
    )


def _text(pattern: Pattern, value: Any) -> str:
    if isinstance(value, dict) and "positions" in value and "position" in pattern.key:
        return f"{value.get('name')}: {'; '.join(value['positions'])}"
    text = item_text(pattern.group, pattern.field, value)
    if isinstance(value, dict) and "category" in pattern.key:
        text += f" [{value.get('category')}]"
    return text


def everywhere_step(conn: sqlite3.Connection, pattern: Pattern, items: Sequence[int]) -> Step:
    """Return the one step that sets these items right and keeps the rule for later imports.

    Items that a person decided on meanwhile are left out.
    """
    rule = ENTITIES["rule"].next_id(conn)
    changes = [Change("rule", rule, None, to_columns(pattern, journal.now()))]
    articles: set[int] = set()
    for item_id in items:
        row = ENTITIES["item"].read(conn, item_id)
        if row is None or row["state"] != MACHINE or not pattern.matches(row["machine"]):
            continue
        after = pattern.applied(row["value"])
        columns = {"state": REJECTED} if after is None else {"value": after, "state": CORRECTED}
        before = {name: row[name] for name in columns}
        changes.append(Change("item", item_id, {**before, "rule": row["rule"]}, {**columns, "rule": rule}))
        articles.add(row["article"])
    for article in sorted(articles):
        state = conn.execute("SELECT state FROM article WHERE id = ?", (article,)).fetchone()[0]
        if state == NEW:
            changes.append(Change("article", article, {"state": NEW}, {"state": REVIEWING}))
    places = sum(1 for change in changes if change.entity == "item")
    return Step(f"{pattern.text} ở {places} chỗ trong {len(articles)} bài", tuple(changes), RULE)


def rules(conn: sqlite3.Connection) -> list[Rule]:
    """Return all rules, the newest first, with how many values each of them set."""
    used = dict(
        conn.execute(
            "SELECT rule_id, count(*) FROM item WHERE rule_id IS NOT NULL GROUP BY rule_id"
        ).fetchall()
    )
    rows = conn.execute("SELECT * FROM rule ORDER BY id DESC").fetchall()
    return [
        Rule(row["id"], _pattern(row), bool(row["active"]), row["created"], used.get(row["id"], 0))
        for row in rows
    ]


def _pattern(row: sqlite3.Row) -> Pattern:
    return from_columns(row["grp"], row["field"], load(row["machine"], ""), load(row["value"], ""))


def switch_step(conn: sqlite3.Connection, rule: int, on: bool) -> Step:
    """Return the step that switches a rule on or off for later imports; what it set stays."""
    row = conn.execute("SELECT * FROM rule WHERE id = ?", (rule,)).fetchone()
    if row is None or bool(row["active"]) == on:
        return Step("", ())
    word = "Bật" if on else "Tắt"
    change = Change("rule", rule, {"active": int(not on)}, {"active": int(on)})
    return Step(f"{word} quy tắc {_pattern(row).text}", (change,))


ActiveRules = Sequence[tuple[int, Pattern]]


def active_rules(conn: sqlite3.Connection) -> ActiveRules:
    """Return the rules that are switched on, the oldest first; read once an import batch."""
    rows = conn.execute("SELECT * FROM rule WHERE active = 1 ORDER BY id").fetchall()
    return [(row["id"], _pattern(row)) for row in rows]


Ruled = tuple[Any, str, int | None]
"""A value just read as the rules set it: (value, state, rule)."""


def apply_rules(active: ActiveRules, group: str, field: str, value: Any) -> Ruled:
    """Return a value just read as the rules that are switched on set it."""
    hit = first_match(active, group, field, value) if active else None
    if hit is None:
        return value, MACHINE, None
    number, pattern = hit
    after = pattern.applied(value)
    return (value, REJECTED, number) if after is None else (after, CORRECTED, number)
