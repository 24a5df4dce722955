"""Between the names in the file and the matching engine: mentions with their evidence, remembered decisions."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import combinations

from soattin.core.match.decisions import differences
from soattin.core.match.records import Decision, Decisions, Mention
from soattin.core.review.edits import MERGE, Change, Step
from soattin.db.entities import dump, load
from soattin.db.names import NamedMention


def as_mentions(named: Sequence[NamedMention]) -> list[Mention]:
    """Return what the engine looks at: spelling, offices, places, date and article of each mention."""
    return [
        Mention(
            id=m.id,
            kind=m.kind,
            spelling=m.spelling,
            positions=m.positions,
            places=tuple(p for p in (m.place_code, m.place) if p),
            date=m.date,
            article=m.article,
            name_id=m.name,
        )
        for m in named
    ]


def remembered(conn: sqlite3.Connection, kind: str) -> Decisions:
    """Return what was decided about names of a kind."""
    rows = conn.execute("SELECT one, other, verdict, evidence FROM decision WHERE kind = ?", (kind,))
    return Decisions.of(_decision(kind, row) for row in rows)


def _decision(kind: str, row: sqlite3.Row) -> Decision:
    basis = load(row["evidence"], "") if row["evidence"] else {}
    return Decision(
        kind,
        row["one"],
        row["other"],
        row["verdict"] == "same",
        basis.get("digest", ""),
        frozenset(basis.get("one", ())),
        frozenset(basis.get("other", ())),
    )


def different_step(kind: str, groups: Sequence[Sequence[NamedMention]]) -> Step:
    """Return the step that remembers that these groups of mentions are not one name.

    It is asked again only when two of them come to share evidence that they do not share now.
    """
    decisions = differences(kind, [as_mentions(group) for group in groups])
    label = "Không phải một: " + " / ".join(group[0].spelling for group in groups if group)[:80]
    return Step(label, tuple(_change(decision) for decision in decisions), MERGE)


def same_decisions(kind: str, mentions: Sequence[NamedMention]) -> list[Change]:
    """Return the changes that remember that spellings were said to be one name."""
    by_spelling: dict[str, list[int]] = {}
    for mention in mentions:
        by_spelling.setdefault(mention.spelling, []).append(mention.id)
    return [
        _change(Decision(kind, one, other, True, "", frozenset(ids), frozenset(others)))
        for (one, ids), (other, others) in combinations(sorted(by_spelling.items()), 2)
    ]


def _change(decision: Decision) -> Change:
    basis = {
        "digest": decision.evidence,
        "one": sorted(decision.first_mentions),
        "other": sorted(decision.second_mentions),
    }
    columns = {
        "kind": decision.kind,
        "one": decision.first,
        "other": decision.second,
        "verdict": "same" if decision.same else "different",
        "evidence": dump(basis),
    }
    return Change("decision", 0, None, columns)
