"""Articles that are nearly the same: their signatures, the pairs found, what the person said of them.

Signatures, bands and pairs follow from the texts: they can be worked out anew at any time (`catch_up`) and are in no
seal. What a person says of a pair is an entity of the journal, `link`: `one` counts, `other` is its copy (or the two
are said to be two).
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from soattin.core.review.edits import Change, Step
from soattin.core.text.duplicates import NEAR, bands, likenesses, signature
from soattin.db.entities import dump, load
from soattin.db.journal import transaction

SAME, DIFFERENT = "same", "different"

MOST_LOOKED_AT = 200
"""Articles sharing a band that a new one is compared with, the latest first: reports after one pattern share many."""

MOST_PAIRS = 20
"""Pairs kept of one new article, the likest first."""

CHUNK = 50
"""Articles that `catch_up` works through in one transaction."""


@dataclass(frozen=True, slots=True)
class NearPair:
    """Two articles that are nearly the same, `one` imported first; `verdict` is empty until a person said something.

    `counted` is the one of the two that counts where they are one, else 0.
    """

    one: int
    other: int
    likeness: float
    headlines: tuple[str, str]
    sources: tuple[str, str]
    verdict: str = ""
    counted: int = 0


def keep(conn: sqlite3.Connection, article: int, signed: bytes) -> None:
    """Store an article's signature and the pairs that it makes with articles already there (inside a transaction)."""
    conn.execute("INSERT INTO near_signature (article_id, signature) VALUES (?, ?)", (article, signed))
    mine = sorted(bands(signed))
    if not mine:
        return
    mates = conn.execute(
        "SELECT article_id, signature FROM near_signature WHERE article_id IN (SELECT DISTINCT article_id FROM near_band"
        " WHERE band IN (SELECT value FROM json_each(?)) ORDER BY article_id DESC LIMIT ?)",
        (dump(mine), MOST_LOOKED_AT),
    ).fetchall()
    shares = likenesses(signed, [row[1] for row in mates])
    near = sorted([(-share, int(row[0])) for share, row in zip(shares, mates, strict=True) if share >= NEAR])
    if near:
        conn.executemany(
            "INSERT OR REPLACE INTO near_pair (one, other, likeness) VALUES (?, ?, ?)",
            [(min(article, mate), max(article, mate), -share) for share, mate in near[:MOST_PAIRS]],
        )
    conn.executemany(
        "INSERT INTO near_band (band, article_id) VALUES (?, ?)", [(band, article) for band in mine]
    )


def catch_up(conn: sqlite3.Connection, most: int = CHUNK) -> int:
    """Work out up to `most` signatures that are missing (an older or salvaged file); returns how many are left."""
    missing = conn.execute(
        "SELECT article_id, text, furniture FROM article_text"
        " WHERE article_id NOT IN (SELECT article_id FROM near_signature) ORDER BY article_id LIMIT ?",
        (most,),
    ).fetchall()
    if missing:
        with transaction(conn):
            for row in missing:
                keep(conn, row["article_id"], signature(row["text"], load(row["furniture"], "spans")))
    left = conn.execute(
        "SELECT (SELECT count(*) FROM article_text) - (SELECT count(*) FROM near_signature)"
    ).fetchone()[0]
    return max(0, int(left))


def pairs(conn: sqlite3.Connection) -> list[NearPair]:
    """Return the pairs, those that nobody has decided on first, the likest first."""
    rows = conn.execute(
        "SELECT p.one, p.other, p.likeness, a.headline AS first, b.headline AS second, a.source AS from_one,"
        " b.source AS from_other, coalesce(l.verdict, '') AS verdict, coalesce(l.one, 0) AS counted"
        " FROM near_pair p JOIN article a ON a.id = p.one JOIN article b ON b.id = p.other"
        " LEFT JOIN article_link l ON min(l.one, l.other) = p.one AND max(l.one, l.other) = p.other"
        " ORDER BY l.id IS NOT NULL, p.likeness DESC, p.one, p.other"
    )
    return [
        NearPair(
            r["one"],
            r["other"],
            r["likeness"],
            (r["first"], r["second"]),
            (r["from_one"], r["from_other"]),
            r["verdict"],
            r["counted"] if r["verdict"] == SAME else 0,
        )
        for r in rows
    ]


def undecided(conn: sqlite3.Connection) -> int:
    """Return how many pairs nobody has decided on."""
    row = conn.execute(
        "SELECT count(*) FROM near_pair p WHERE NOT EXISTS (SELECT 1 FROM article_link l"
        " WHERE min(l.one, l.other) = p.one AND max(l.one, l.other) = p.other)"
    ).fetchone()
    return int(row[0])


def copies(conn: sqlite3.Connection) -> dict[int, int]:
    """Return the articles that do not count, each with the one that counts for it.

    Of articles linked with each other, in a chain or in a ring, one counts: the first that nobody called a copy.
    """
    neighbours: dict[int, set[int]] = defaultdict(set)
    called_copies: set[int] = set()
    for one, other in conn.execute("SELECT one, other FROM article_link WHERE verdict = ?", (SAME,)):
        neighbours[one].add(other)
        neighbours[other].add(one)
        called_copies.add(other)
    found: dict[int, int] = {}
    seen: set[int] = set()
    for start in sorted(neighbours):
        if start in seen:
            continue
        group, waiting = set(), [start]
        while waiting:
            article = waiting.pop()
            if article not in group:
                group.add(article)
                waiting += neighbours[article]
        seen |= group
        counted = min(group - called_copies or group)
        found.update(dict.fromkeys(group - {counted}, counted))
    return found


def link_step(conn: sqlite3.Connection, counted: int, copy: int) -> Step:
    """Return the step that says that two articles are one, of which `counted` counts in sums."""
    after = {"one": counted, "other": copy, "verdict": SAME}
    return Step(f"Coi bài {copy} là bản trùng của bài {counted}", _changes(conn, after))


def part_step(conn: sqlite3.Connection, one: int, other: int) -> Step:
    """Return the step that says that two articles are two, however alike."""
    after = {"one": one, "other": other, "verdict": DIFFERENT}
    return Step(f"Bài {one} và bài {other} là hai bài", _changes(conn, after))


def _changes(conn: sqlite3.Connection, after: dict[str, Any]) -> tuple[Change, ...]:
    row = conn.execute(
        "SELECT id, one, other, verdict FROM article_link WHERE min(one, other) = ? AND max(one, other) = ?",
        sorted((after["one"], after["other"])),
    ).fetchone()
    if row is None:
        return (Change("link", 0, None, after),)
    before = {name: row[name] for name in after}
    return (Change("link", row["id"], before, after),) if before != after else ()
