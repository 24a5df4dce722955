"""Which name a new mention belongs to: by its spelling's key, and among namesakes by the evidence beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from soattin.core.review.edits import Change
from soattin.db.derived import LOCALITY, OFFICIAL, may_mention, mention_of
from soattin.db.entities import ENTITIES, next_id
from soattin.db.names import NamedMention, names_beside
from soattin.db.namesakes import Memory, evidence_told

if TYPE_CHECKING:
    from soattin.core.match.evidence import Evidence

IMPORTED, RESOLVED, BY_HAND = "import", "resolved", "hand"
"""How a mention came to its name: it brought it, the import found it, a person said so."""


@dataclass(slots=True)
class Namer:
    """Finds the names of new mentions; made for one step or one batch of an import, whose rows it sees."""

    conn: sqlite3.Connection
    memory: Memory = field(default_factory=Memory)
    next_name: int = 0
    """The number of the next new name; 0: not looked for yet."""

    def name_for(self, mention: NamedMention, beside: Set[int] | None = None) -> tuple[int, list[Change]]:
        """Return the name of a mention (its `id` and `name` do not count), and the change that makes a new one.

        `beside` are the names of its kind that its article mentions already; None: the file knows. One of the same
        spelling whose evidence contradicts none and shares enough: that name. Otherwise a new name: whether it is
        one of the others is for a person to say.
        """
        found, said = self._find(mention, beside)
        if found is None and not self.next_name:
            self.next_name = next_id(self.conn, "name")
        name = found if found is not None else self.next_name
        self.memory.add(mention, name, said, found is None)
        if found is not None:
            return found, []
        self.next_name += 1
        columns = {"kind": mention.kind, "label": mention.spelling, "merged_into": None}
        return name, [Change("name", name, None, columns)]

    def _find(self, mention: NamedMention, beside: Set[int] | None) -> tuple[int | None, Evidence | None]:
        names = self.memory.namesakes(self.conn, mention)
        if not names:
            return None, None
        if mention.kind == LOCALITY and mention.code:
            # The gazetteer has said which unit it is: key and code are the evidence.
            return names[0], None
        apart: Set[int] = frozenset()
        if mention.kind == OFFICIAL:
            # Two people of one name in one article are two.
            if beside is None:
                beside = names_beside(self.conn, mention.kind, mention.article, mention.item)
            apart = beside
        return self._compare(mention, names, apart)

    def _compare(
        self, mention: NamedMention, names: Sequence[int], apart: Set[int]
    ) -> tuple[int | None, Evidence]:
        # Imported here: the first namesake of an import costs 0.2 s, reading a project nothing.
        from soattin.core.match.known import Known
        from soattin.db.matching import as_mentions

        memory = self.memory
        told = memory.told(self.conn, mention.kind, names)
        said = evidence_told(mention)
        answered, name = memory.answer(mention, said, apart)
        if answered:
            return name, said
        known = [Known(t.id, (), t.evidence) for t in told if t.id not in apart]
        background = memory.background(self.conn, mention.kind)
        name = background.find(as_mentions([mention])[0], known)
        memory.keep_answer(mention, said, apart, name)
        return name, said


def mention_changes(conn: sqlite3.Connection, change: Change, item: Mapping[str, Any]) -> list[Change]:
    """Return the changes to names and mentions that follow from a change already written; `item` is its row now."""
    if change.entity != "item" or change.after is None:
        return []
    if change.before is not None and "value" not in change.after:
        return []
    named = mention_of(item["group"], item["field"], item["value"])
    if named is None and "group" not in change.after and not may_mention(item["group"], item["field"]):
        return []
    old_id = conn.execute("SELECT id FROM mention WHERE item_id = ?", (change.id,)).fetchone()
    old = ENTITIES["mention"].read(conn, old_id[0]) if old_id else None
    if named is None:
        return [] if old is None else [Change("mention", old_id[0], old, None)]
    kind, spelling, key = named
    if old is not None and old["key"] == key and old["spelling"] == spelling:
        return []
    if old is not None and old["key"] == key:
        return [Change("mention", old_id[0], {"spelling": old["spelling"]}, {"spelling": spelling})]
    place = conn.execute(
        "SELECT place, place_code, date FROM article WHERE id = ?", (item["article"],)
    ).fetchone()
    mention = new_mention(change.id, item["article"], named, item["value"], tuple(place))
    name_id, extra = Namer(conn).name_for(mention)
    columns = {"spelling": spelling, "key": key, "name": name_id, "origin": BY_HAND}
    if old is None:
        return [*extra, Change("mention", 0, None, {"item": change.id, "kind": kind, **columns})]
    return [*extra, Change("mention", old_id[0], {name: old[name] for name in columns}, columns)]


def new_mention(
    item: int,
    article: int,
    named: tuple[str, str, str],
    value: Any,
    place: tuple[str, str | None, str | None],
) -> NamedMention:
    """Return a mention that is in no table yet; `place` is (place, its code, date) of the article."""
    positions = tuple(value.get("positions") or ()) if isinstance(value, Mapping) else ()
    kind, spelling, key = named
    return NamedMention(0, item, article, kind, spelling, key, 0, "", "", positions, *place)
