"""Names behind the spellings: who or what a mention is, merging, taking out, remembered decisions."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from soattin.core.errors import UserError
from soattin.core.review.edits import MERGE, Change, Step
from soattin.db.entities import load, next_id


@dataclass(frozen=True, slots=True)
class Name:
    """One official, locality or body, with how often it is mentioned and in which spellings."""

    id: int
    kind: str
    label: str
    mentions: int
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedMention:
    """One place where an article names somebody or something."""

    id: int
    item: int
    article: int
    kind: str
    spelling: str
    key: str
    name: int
    label: str
    origin: str
    positions: tuple[str, ...]
    place: str
    place_code: str | None
    date: str | None


def names(conn: sqlite3.Connection, kind: str) -> list[Name]:
    """Return the names of a kind that are mentioned, the most frequent first."""
    rows = conn.execute(
        "SELECT n.id, n.label, count(*) AS mentions, json_group_array(DISTINCT m.spelling) AS spellings"
        " FROM mention m JOIN name n ON n.id = m.name_id JOIN item i ON i.id = m.item_id"
        " WHERE m.kind = ? AND i.state != 'rejected' GROUP BY n.id ORDER BY mentions DESC, n.label",
        (kind,),
    )
    return [
        Name(r["id"], kind, r["label"], r["mentions"], tuple(sorted(load(r["spellings"], "")))) for r in rows
    ]


def mentions(conn: sqlite3.Connection, kind: str) -> list[NamedMention]:
    """Return every mention of a kind, with its evidence; those of rejected items are left out."""
    rows = conn.execute(
        "SELECT m.*, n.label, i.article_id, i.value, a.place, a.place_code, a.date FROM mention m"
        " JOIN name n ON n.id = m.name_id JOIN item i ON i.id = m.item_id JOIN article a ON a.id = i.article_id"
        " WHERE m.kind = ? AND i.state != 'rejected' ORDER BY m.id",
        (kind,),
    )
    return [_named(r, kind) for r in rows]


def _named(r: sqlite3.Row, kind: str) -> NamedMention:
    value = load(r["value"], "value")
    positions = tuple(value.get("positions") or ()) if isinstance(value, dict) else ()
    return NamedMention(
        id=r["id"],
        item=r["item_id"],
        article=r["article_id"],
        kind=kind,
        spelling=r["spelling"],
        key=r["key"],
        name=r["name_id"],
        label=r["label"],
        origin=r["origin"],
        positions=positions,
        place=r["place"],
        place_code=r["place_code"],
        date=r["date"],
    )


def labels_by_item(conn: sqlite3.Connection) -> dict[int, str]:
    """Return the label of the name behind each item that mentions one."""
    rows = conn.execute("SELECT m.item_id, n.label FROM mention m JOIN name n ON n.id = m.name_id")
    return {row[0]: row[1] for row in rows}


def merge_step(conn: sqlite3.Connection, kind: str, mention_ids: Sequence[int], keep: str) -> Step:
    """Return the step that puts these mentions behind one name, spelt `keep`.

    The name that keeps is the most frequent one among them; the others stay, empty, and point to it.
    Raises `UserError` (`merge-empty`, `merge-no-name`).
    """
    if not keep.strip():
        raise UserError("merge-no-name", "Chưa có tên để giữ lại. Hãy nhập tên rồi hợp nhất.")
    rows = [_mention(conn, mention_id) for mention_id in dict.fromkeys(mention_ids)]
    if not rows:
        raise UserError("merge-empty", "Chưa chọn tên nào để hợp nhất.")
    counts: dict[int, int] = {}
    for row in rows:
        counts[row["name_id"]] = counts.get(row["name_id"], 0) + 1
    target = max(counts, key=lambda name: (counts[name], -name))
    changes = [_to_name(row, target, "hand") for row in rows if row["name_id"] != target]
    label = str(conn.execute("SELECT label FROM name WHERE id = ?", (target,)).fetchone()[0])
    if label != keep.strip():
        changes.append(Change("name", target, {"label": label}, {"label": keep.strip()}))
    for name in counts:
        if name != target and not _others(conn, name, {row["id"] for row in rows}):
            merged = conn.execute("SELECT merged_into FROM name WHERE id = ?", (name,)).fetchone()[0]
            changes.append(Change("name", name, {"merged_into": merged}, {"merged_into": target}))
    return Step(f"Hợp nhất {len(rows)} lượt nhắc thành “{keep.strip()}”", tuple(changes), MERGE)


def take_out_step(conn: sqlite3.Connection, mention_id: int) -> Step:
    """Return the step that gives one mention a name of its own, spelt as its article spells it."""
    row = _mention(conn, mention_id)
    new_id = next_id(conn, "name")
    made = Change("name", new_id, None, {"kind": row["kind"], "label": row["spelling"], "merged_into": None})
    return Step(f"Tách “{row['spelling']}” ra", (made, _to_name(row, new_id, "hand")), MERGE)


def _mention(conn: sqlite3.Connection, mention_id: int) -> sqlite3.Row:
    row: sqlite3.Row | None = conn.execute("SELECT * FROM mention WHERE id = ?", (mention_id,)).fetchone()
    if row is None:
        raise UserError("mention-missing", "Tên này không còn trong dự án. Hãy tải lại danh sách.")
    return row


def _to_name(row: sqlite3.Row, name: int, origin: str) -> Change:
    before = {"name": row["name_id"], "origin": row["origin"]}
    return Change("mention", row["id"], before, {"name": name, "origin": origin})


def _others(conn: sqlite3.Connection, name: int, without: set[int]) -> bool:
    return any(r[0] not in without for r in conn.execute("SELECT id FROM mention WHERE name_id = ?", (name,)))
