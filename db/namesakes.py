"""What an import remembers of the known names between its batches: their evidence, and what was found by it.

Everything here follows from the file and is forgotten as soon as anybody else changes it.
"""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from soattin.db.derived import LOCALITY
from soattin.db.names import NamedMention, latest_mentions, mentions_behind_each

if TYPE_CHECKING:
    from soattin.core.match.evidence import Evidence
    from soattin.core.match.known import Background

SAMPLE = 500
"""So many of a kind's latest mentions tell how common its names, units and offices are."""

NAMES, MENTIONS = 60, 12
"""No more namesakes (the latest, and those of the same unit), and of each no more mentions, are compared."""

_MOST = 10_000
"""Names whose evidence is held; with more of them, all is read anew."""

_OLD = 10_000
"""So many further names, or twice as many, and the samples are drawn again."""


@dataclass(slots=True)
class Told:
    """What the latest mentions of one name tell; `changes` counts how often that changed."""

    id: int
    parts: deque[Evidence] = field(default_factory=lambda: deque(maxlen=MENTIONS))
    evidence: Evidence | None = None
    changes: int = 0

    def add(self, part: Evidence) -> None:
        """Take in one more mention, the oldest of many drops out."""
        from soattin.core.match.evidence import Evidence, merged

        parts = self.parts
        known = part in parts and (len(parts) < MENTIONS or parts.count(parts[0]) > 1)
        parts.append(part)
        if known and self.evidence is not None:
            return
        whole = Evidence()
        for other in parts:
            whole = merged(whole, other) if whole != other else whole
        if whole != self.evidence:
            self.evidence = whole
            self.changes += 1


@dataclass(slots=True)
class _Family:
    """The names with a mention of one key, the latest first; `places` are the units looked up beside them."""

    names: dict[int, None]
    places: dict[str, tuple[int, ...]] = field(default_factory=dict)
    found: dict[tuple[Evidence, frozenset[int]], tuple[int, int | None]] = field(default_factory=dict)


@dataclass(slots=True)
class Memory:
    """The names that an import has met so far; `step` is the last step of the journal that it knows of."""

    step: int = -1
    _told: dict[int, Told] = field(default_factory=dict)
    _families: dict[tuple[str, str], _Family] = field(default_factory=dict)
    _backgrounds: dict[str, Background] = field(default_factory=dict)
    _drawn: dict[str, int] = field(default_factory=dict)

    def begin(self, conn: sqlite3.Connection) -> None:
        """Forget what may have changed since the last batch."""
        step = _last_step(conn)
        if step != self.step or len(self._told) > _MOST:
            self._forget()
        # A batch that fails leaves nothing to rely on.
        self.step = -1

    def end(self, conn: sqlite3.Connection) -> None:
        """Say that the batch is stored, with all that it was told here."""
        self.step = _last_step(conn)

    def _forget(self) -> None:
        self._told.clear()
        self._families.clear()
        self._backgrounds.clear()

    def namesakes(self, conn: sqlite3.Connection, mention: NamedMention) -> list[int]:
        """Return the names with a mention of this key: those of the same unit first, then the latest."""
        family = self._families.get((mention.kind, mention.key))
        if family is None:
            rows = conn.execute(_LATEST, (mention.kind, mention.key, NAMES)).fetchall()
            family = self._families[mention.kind, mention.key] = _Family({int(row[0]): None for row in rows})
        if not mention.place or len(family.names) < NAMES:
            return list(family.names)
        here = family.places.get(mention.place)
        if here is None:
            values = (mention.kind, mention.key, mention.place, NAMES)
            here = family.places[mention.place] = tuple(int(r[0]) for r in conn.execute(_AT_PLACE, values))
            family.names.update(dict.fromkeys(here))
        return list(dict.fromkeys((*here, *family.names)))

    def told(self, conn: sqlite3.Connection, kind: str, names: Iterable[int]) -> list[Told]:
        """Return what the mentions of these names tell."""
        wanted = list(names)
        missing = [name for name in wanted if name not in self._told]
        if missing:
            for name in missing:
                self._told[name] = Told(name)
            for mention in mentions_behind_each(conn, missing, MENTIONS):
                self._told[mention.name].add(evidence_told(mention))
        return [self._told[name] for name in wanted]

    def answer(self, mention: NamedMention, said: Evidence, beside: Set[int]) -> tuple[bool, int | None]:
        """Return whether the same was asked before, nothing having changed since, and what was found."""
        family = self._families[mention.kind, mention.key]
        found = family.found.get((said, frozenset(beside & family.names.keys())))
        return (True, found[1]) if found and found[0] == self._state(family) else (False, None)

    def keep_answer(self, mention: NamedMention, said: Evidence, beside: Set[int], name: int | None) -> None:
        """Remember what was found for a mention."""
        family = self._families[mention.kind, mention.key]
        family.found[said, frozenset(beside & family.names.keys())] = (self._state(family), name)

    def _state(self, family: _Family) -> int:
        told = self._told
        return sum(told[name].changes + 1 for name in family.names if name in told)

    def add(self, mention: NamedMention, name: int, said: Evidence | None, new: bool) -> None:
        """Take in that a mention belongs to a name; `said` is what stands beside it, where it was looked at."""
        family = self._families.get((mention.kind, mention.key))
        if family is not None and name not in family.names:
            # The latest goes first.
            family.names = {name: None, **family.names}
            if mention.place in family.places:
                family.places[mention.place] = (name, *family.places[mention.place])
        if new:
            self._told[name] = Told(name)
        if name in self._told and not (mention.kind == LOCALITY and mention.code):
            self._told[name].add(said or evidence_told(mention))

    def background(self, conn: sqlite3.Connection, kind: str) -> Background:
        """Return how common names, units and offices of a kind are."""
        people = int(conn.execute("SELECT coalesce(max(id), 0) FROM name").fetchone()[0])
        drawn = self._drawn.get(kind, 0)
        if kind not in self._backgrounds or people > min(2 * drawn, drawn + _OLD):
            from soattin.core.match.known import Background
            from soattin.db.matching import as_mentions

            sample = as_mentions(latest_mentions(conn, kind, SAMPLE))
            self._backgrounds[kind] = Background(kind, sample, people)
            self._drawn[kind] = people
        return self._backgrounds[kind]


def evidence_told(mention: NamedMention) -> Evidence:
    """Return what stands beside one mention, as the matching compares it."""
    from soattin.core.match.evidence import evidence_of
    from soattin.core.match.spelling import read_name
    from soattin.db.matching import as_mentions

    (plain,) = as_mentions([mention])
    return evidence_of(plain, read_name(mention.kind, mention.spelling).rest)


def _last_step(conn: sqlite3.Connection) -> int:
    return int(conn.execute("SELECT coalesce(max(id), 0) FROM step").fetchone()[0])


_AT_PLACE = (
    "SELECT DISTINCT m.name_id FROM mention m JOIN item i ON i.id = m.item_id JOIN article a ON a.id = i.article_id"
    " WHERE m.kind = ? AND m.key = ? AND a.place = ? AND a.place != '' ORDER BY m.id DESC LIMIT ?"
)
_LATEST = (
    "SELECT name_id FROM mention WHERE kind = ? AND key = ? GROUP BY name_id ORDER BY max(id) DESC LIMIT ?"
)
