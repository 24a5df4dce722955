"""Digests that tell a damaged or tampered file from a whole one.

SQLite's own check finds broken pages, not a flipped letter in a value. So every article carries a seal over all that
its import wrote, and every step of the journal a link over itself and the link before; what the person
changed since is known from the journal, which leads back to what was sealed.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_LENGTH = 32  # hexadecimal digits: chance agreement is out of the question

RawRows = Mapping[int, Sequence[Any]]
"""Rows by id, each as the file holds it (JSON as text), in the order of the entity's columns."""


def _digest(parts: Iterable[Any]) -> str:
    # The length keeps "ab","c" apart from "a","bc".
    pieces = [b"%d:%b" % (len(data), data) for data in [str(part).encode() for part in parts]]
    return hashlib.sha256(b"".join(pieces)).hexdigest()[:_LENGTH]


def article_seal(head: Iterable[Any], items: RawRows, mentions: RawRows) -> str:
    """Return the seal over an article's own columns, its items and the mentions in them, as imported.

    `head` is (source, imported, text, furniture, encoding, origin).
    """
    parts: list[Any] = list(head)
    for rows in (items, mentions):
        for row_id in sorted(rows):
            parts += [row_id, *rows[row_id]]
    return _digest(parts)


def step_link(previous: str, step: Iterable[Any], changes: Iterable[Iterable[Any]]) -> str:
    """Return the link of a step: `step` is (id, at, author, kind, label, reverts), `changes` its rows."""
    parts: list[Any] = [previous, *step]
    for change in changes:
        parts += change
    return _digest(parts)


ITEMS = (
    "SELECT id, article_id, grp, field, ordinal, machine, value, spans, confidence, doubt, state, rule_id"
    " FROM item WHERE article_id = ?"
)
MENTIONS = (
    "SELECT m.id, m.item_id, m.kind, m.spelling, m.key, m.name_id, m.origin"
    " FROM item i JOIN mention m ON m.item_id = i.id WHERE i.article_id = ?"
)


def raw_rows(conn: sqlite3.Connection, query: str, article_id: int) -> dict[int, list[Any]]:
    """Return an article's rows (`ITEMS` or `MENTIONS`) by id, as the file holds them."""
    return {row[0]: list(row[1:]) for row in conn.execute(query, (article_id,))}
