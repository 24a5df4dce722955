"""Which name a new mention belongs to: by its spelling's key, and among namesakes by the evidence beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from soattin.core.review.edits import Change
from soattin.db.derived import LOCALITY, OFFICIAL, mention_of
from soattin.db.entities import ENTITIES, next_id
from soattin.db.names import NamedMention, latest_mentions, mentions_behind, names_beside

if TYPE_CHECKING:
    from soattin.core.match.known import Background

SAMPLE = 500
"""So many of a kind's latest mentions tell how common its names, units and offices are."""

IMPORTED, RESOLVED, BY_HAND = "import", "resolved", "hand"
"""How a mention came to its name: it brought it, the import found it, a person said so."""

_NAMES, _MENTIONS = 60, 12
"""No more namesakes, and of each no more mentions, are compared with one new mention."""


@dataclass(slots=True)
class Namer:
    """Finds the names of new mentions; made for one step or one batch of an import, whose rows it sees."""

    conn: sqlite3.Connection
    _known: dict[str, Background] = field(default_factory=dict)
    _alike: dict[tuple[object, ...], int] = field(default_factory=dict)
    """Names found in this batch, by all that the comparison looks at: told alike, they are one."""

    def name_for(self, mention: NamedMention) -> tuple[int, list[Change]]:
        """Return the name of a mention (its `id` and `name` do not count), and the change that makes a new one.

        One of the same spelling whose evidence contradicts none and shares enough: that name. Otherwise a new
        name: whether it is one of the others is for a person to say.
        """
        found = self._find(mention)
        if found is not None:
            return found, []
        new_id = next_id(self.conn, "name")
        columns = {"kind": mention.kind, "label": mention.spelling, "merged_into": None}
        return new_id, [Change("name", new_id, None, columns)]

    def _find(self, mention: NamedMention) -> int | None:
        names = self._namesakes(mention)
        if not names:
            return None
        if mention.kind == LOCALITY and mention.code:
            # The gazetteer has said which unit it is: key and code are the evidence.
            return names[0]
        # Imported here: the first namesake of an import costs 0.2 s, reading a project nothing.
        from soattin.core.match.known import Known
        from soattin.db.matching import as_mentions

        if mention.kind == OFFICIAL:
            # Two people of one name in one article are two.
            beside = names_beside(self.conn, mention.kind, mention.article, mention.item)
            names = [name for name in names if name not in beside]
        told = (mention.kind, mention.spelling, mention.positions, mention.place, mention.place_code)
        if self._alike.get(told) in names:
            return self._alike[told]
        known = [
            Known(name, tuple(as_mentions(mentions_behind(self.conn, name, _MENTIONS)))) for name in names
        ]
        background = self._background(mention.kind)
        name = background.find(as_mentions([mention])[0], known)
        if name is not None and mention.positions and mention.place:
            self._alike[told] = name
        return name

    def _namesakes(self, mention: NamedMention) -> list[int]:
        """Return the names with a mention of this key: those of the same unit first, then the latest."""
        found: dict[int, None] = {}
        for query, values in (
            (_AT_PLACE, (mention.kind, mention.key, mention.place, _NAMES)),
            (_LATEST, (mention.kind, mention.key, _NAMES)),
        ):
            found.update((int(row[0]), None) for row in self.conn.execute(query, values))
        return list(found)

    def _background(self, kind: str) -> Background:
        if kind not in self._known:
            from soattin.core.match.known import Background
            from soattin.db.matching import as_mentions

            sample = as_mentions(latest_mentions(self.conn, kind, SAMPLE))
            people = int(self.conn.execute("SELECT coalesce(max(id), 0) FROM name").fetchone()[0])
            self._known[kind] = Background(kind, sample, people)
        return self._known[kind]


_AT_PLACE = (
    "SELECT DISTINCT m.name_id FROM mention m JOIN item i ON i.id = m.item_id JOIN article a ON a.id = i.article_id"
    " WHERE m.kind = ? AND m.key = ? AND a.place = ? AND a.place != '' ORDER BY m.id DESC LIMIT ?"
)
_LATEST = (
    "SELECT name_id FROM mention WHERE kind = ? AND key = ? GROUP BY name_id ORDER BY max(id) DESC LIMIT ?"
)


def mention_changes(conn: sqlite3.Connection, change: Change) -> list[Change]:
    """Return the changes to names and mentions that follow from a change already written."""
    if change.entity != "item" or change.after is None:
        return []
    if change.before is not None and "value" not in change.after:
        return []
    item = ENTITIES["item"].read(conn, change.id)
    named = mention_of(item["group"], item["field"], item["value"]) if item else None
    old_id = conn.execute("SELECT id FROM mention WHERE item_id = ?", (change.id,)).fetchone()
    old = ENTITIES["mention"].read(conn, old_id[0]) if old_id else None
    if named is None or item is None:
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
