"""What a person does to names, as steps of the journal: merging, taking out, taking a merge back, renaming."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from soattin.core.errors import UserError
from soattin.core.match.decisions import differences
from soattin.core.review.edits import HAND, MERGE, Change, Step
from soattin.db import history, matching
from soattin.db.entities import ENTITIES, next_id
from soattin.db.history import StepRow
from soattin.db.names import NamedMention, mentions_behind, mentions_of


def merge_step(conn: sqlite3.Connection, kind: str, mention_ids: Sequence[int], keep: str) -> Step:
    """Return the step that puts these mentions behind one name, spelt `keep`, and remembers that they are one.

    The name that keeps is the most frequent one among them; the others stay, empty, and point to it.
    Raises `UserError` (`merge-empty`, `merge-no-name`).
    """
    label = _label(keep)
    rows = mentions_of(conn, list(dict.fromkeys(mention_ids)))
    if not rows or len(rows) < len(set(mention_ids)):
        raise UserError("merge-empty", "Các tên đã chọn không còn trong dự án. Hãy chọn lại trong danh sách.")
    counts: dict[int, int] = {}
    for row in rows:
        counts[row.name] = counts.get(row.name, 0) + 1
    target = max(counts, key=lambda name: (counts[name], -name))
    changes = [_to_name(row, target) for row in rows if row.name != target]
    before = next(row.label for row in rows if row.name == target)
    if label != before:
        changes.append(Change("name", target, {"label": before}, {"label": label}))
    chosen = {row.id for row in rows}
    for name in counts:
        if name != target and chosen.issuperset(_ids_behind(conn, name)):
            changes.append(_pointing(conn, name, target))
    changes += matching.without_differences(conn, kind, chosen)
    changes += matching.same_decisions(kind, rows)
    return Step(f"Hợp nhất {len(rows)} lượt nhắc thành “{label}”", tuple(changes), MERGE)


def merge_names_step(conn: sqlite3.Connection, kind: str, names: Sequence[int], keep: str) -> Step:
    """Return the step that makes whole names one, with all the mentions that they have by now.

    Those of rejected items go along: a rejected item may come back.
    """
    ids = [i for name in dict.fromkeys(names) for i in _ids_behind(conn, standing(conn, name))]
    return merge_step(conn, kind, ids, keep)


def take_out_step(conn: sqlite3.Connection, mention_id: int) -> Step:
    """Return the step that gives one mention a name of its own, spelt as its article spells it.

    That it is not the one that it was taken from is remembered.
    """
    found = mentions_of(conn, [mention_id])
    if not found:
        raise UserError("mention-missing", "Tên này không còn trong dự án. Hãy chọn lại trong danh sách.")
    mention = found[0]
    rest = [m for m in mentions_behind(conn, mention.name) if m.id != mention_id]
    # The decision is known by the spellings, too: where there is a namesake among the rest, that one speaks.
    rest.sort(key=lambda m: m.spelling != mention.spelling)
    new_id = next_id(conn, "name")
    made = Change(
        "name", new_id, None, {"kind": mention.kind, "label": mention.spelling, "merged_into": None}
    )
    changes = [made, _to_name(mention, new_id)]
    if rest:
        changes += matching.without_sameness(conn, mention.kind, mention_id)
        groups = [matching.as_mentions([mention]), matching.as_mentions(rest)]
        changes += [matching.decision_change(d) for d in differences(mention.kind, groups)]
    return Step(f"Tách “{mention.spelling}” ra khỏi “{mention.label}”", tuple(changes), MERGE)


def rename_step(conn: sqlite3.Connection, name: int, label: str) -> Step:
    """Return the step that spells a name otherwise; the articles' spellings stay."""
    row = ENTITIES["name"].read(conn, name)
    if row is None:
        raise UserError("name-missing", "Tên này không còn trong dự án. Hãy chọn lại trong danh sách.")
    wanted = _label(label)
    if wanted == row["label"]:
        return Step("", ())
    change = Change("name", name, {"label": row["label"]}, {"label": wanted})
    return Step(f"Đổi tên giữ lại “{row['label']}” thành “{wanted}”", (change,), MERGE)


def merges_of(conn: sqlite3.Connection, name: int) -> list[StepRow]:
    """Return the merges that mentions of a name came by and that still stand, the latest first."""
    rows = conn.execute(
        "SELECT DISTINCT s.id FROM mention m JOIN change c ON c.entity = 'mention' AND c.entity_id = m.id"
        " JOIN step s ON s.id = c.step_id WHERE m.name_id = ? AND s.kind = 'merge' AND s.state = 'done'"
        " ORDER BY s.id DESC",
        (name,),
    ).fetchall()
    return [history.step_row(conn, row[0]) for row in rows if _back(conn, row[0], name)]


def unmerge_step(conn: sqlite3.Connection, step_id: int) -> Step:
    """Return the step that takes an old merge back although later merges built on it.

    The mentions that it moved go back to the names that they had, as far as they are still where it, or a
    merge after it, put them. Raises `UserError("step-not-done")` where there are none.
    """
    old = history.step_row(conn, step_id)
    changes = _back(conn, step_id)
    if not changes:
        raise UserError(
            "step-not-done", f"Bước “{old.label}” hiện không còn hiệu lực nên không có gì để tách."
        )
    return Step(f"Tách lại: {old.label}", tuple(changes), HAND)


def _back(conn: sqlite3.Connection, step_id: int, only: int | None = None) -> list[Change]:
    """Return the changes that put back what a merge moved; `only` those that are behind that name now."""
    done = history.changes_of(conn, step_id)
    if any(change.entity == "name" and change.before is None for change in done):
        return []  # it took a mention out
    moved = {
        c.id: (c.before["name"], c.after["name"])
        for c in done
        if c.entity == "mention" and c.before and c.after and "name" in c.before and "name" in c.after
    }
    out = []
    homes: dict[int, None] = {}
    for mention in mentions_of(conn, list(moved)):
        home, target = moved[mention.id]
        if mention.name == standing(conn, target) != home and only in (None, mention.name):
            out.append(_to_name(mention, home))
            homes[home] = None
    for home in homes:
        merged = ENTITIES["name"].read(conn, home)
        if merged is not None and merged["merged_into"] is not None:
            out.append(Change("name", home, {"merged_into": merged["merged_into"]}, {"merged_into": None}))
    if out:
        made = [c.id for c in done if c.entity == "decision" and c.before is None]
        rows = [(row_id, ENTITIES["decision"].read(conn, row_id)) for row_id in made]
        out += [Change("decision", row_id, row, None) for row_id, row in rows if row is not None]
    return out


def standing(conn: sqlite3.Connection, name: int) -> int:
    """Return the name that a name was merged into, through later merges; itself where it was not."""
    seen = {name}
    while True:
        row = conn.execute("SELECT merged_into FROM name WHERE id = ?", (name,)).fetchone()
        if row is None or row[0] is None or row[0] in seen:
            return name
        name = int(row[0])
        seen.add(name)


def _ids_behind(conn: sqlite3.Connection, name: int) -> list[int]:
    return [
        int(row[0]) for row in conn.execute("SELECT id FROM mention WHERE name_id = ? ORDER BY id", (name,))
    ]


def _label(text: str) -> str:
    label = " ".join(text.split())
    if not label:
        raise UserError("merge-no-name", "Chưa có tên để giữ lại. Hãy nhập tên rồi làm lại.")
    return label


def _pointing(conn: sqlite3.Connection, name: int, target: int) -> Change:
    row = ENTITIES["name"].read(conn, name) or {}
    return Change("name", name, {"merged_into": row.get("merged_into")}, {"merged_into": target})


def _to_name(mention: NamedMention, name: int) -> Change:
    before = {"name": mention.name, "origin": mention.origin}
    return Change("mention", mention.id, before, {"name": name, "origin": "hand"})
