"""Between the names in the file and the matching engine: mentions with their evidence, remembered decisions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import combinations

from soattin.core.match.decisions import differences
from soattin.core.match.records import Decision, Decisions, Mention
from soattin.core.review.edits import MERGE, Change, Step
from soattin.db.entities import ENTITIES, dump, load
from soattin.db.names import NamedMention


def as_mentions(named: Sequence[NamedMention]) -> list[Mention]:
    """Return what the engine looks at: spelling, offices, places, date and article of each mention."""
    # A project has some hundred places for its hundred thousand mentions.
    places: dict[tuple[str | None, str], tuple[str, ...]] = {}
    for m in named:
        if (m.place_code, m.place) not in places:
            places[m.place_code, m.place] = tuple(p for p in (m.place_code, m.place) if p)
    return [
        Mention(
            id=m.id,
            kind=m.kind,
            spelling=m.spelling,
            positions=m.positions,
            # A locality whose code is known stands where its code says, wherever the meeting was.
            places=(m.code,) if m.code else places[m.place_code, m.place],
            date=m.date,
            article=m.article,
            name_id=m.name,
        )
        for m in named
    ]


def remembered(conn: sqlite3.Connection, kind: str) -> Decisions:
    """Return what was decided about names of a kind."""
    return Decisions.of(decision for _, decision in _decisions(conn, kind))


def _decisions(conn: sqlite3.Connection, kind: str) -> Iterator[tuple[int, Decision]]:
    rows = conn.execute("SELECT id, one, other, verdict, evidence FROM decision WHERE kind = ?", (kind,))
    return ((row["id"], _decision(kind, row)) for row in rows.fetchall())


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
    return Step(label, tuple(decision_change(decision) for decision in decisions), MERGE)


def same_decisions(kind: str, mentions: Sequence[NamedMention]) -> list[Change]:
    """Return the changes that remember that spellings of several names were said to be one."""
    by_spelling: dict[tuple[int, str], list[int]] = {}
    for mention in mentions:
        by_spelling.setdefault((mention.name, mention.spelling), []).append(mention.id)
    return [
        decision_change(Decision(kind, one, other, True, "", frozenset(ids), frozenset(others)))
        for ((name, one), ids), ((of, other), others) in combinations(sorted(by_spelling.items()), 2)
        if name != of
    ]


def without_differences(conn: sqlite3.Connection, kind: str, merged: Set[int]) -> list[Change]:
    """Return the changes that forget which of these mentions were said not to be one."""
    return [
        Change("decision", row_id, ENTITIES["decision"].read(conn, row_id), None)
        for row_id, decision in _decisions(conn, kind)
        if not decision.same and decision.first_mentions & merged and decision.second_mentions & merged
    ]


def without_sameness(conn: sqlite3.Connection, kind: str, mention: int) -> list[Change]:
    """Return the changes that take one mention out of the decisions that it is one with others."""
    changes = []
    for row_id, decision in _decisions(conn, kind):
        if not decision.same or mention not in decision.first_mentions | decision.second_mentions:
            continue
        before = ENTITIES["decision"].read(conn, row_id)
        first, second = decision.first_mentions - {mention}, decision.second_mentions - {mention}
        left = decision_change(replace(decision, first_mentions=first, second_mentions=second)).after
        # Without any mention left on one side it would hold for the spellings wherever they stand.
        changes.append(Change("decision", row_id, before, left if first and second else None))
    return changes


def decision_change(decision: Decision) -> Change:
    """Return the change that remembers a decision."""
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
