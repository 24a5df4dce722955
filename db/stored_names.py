"""The names of a project: the part of the facade `Store` that the merging works with."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from soattin.core.late import late
from soattin.db.guards import reads

if TYPE_CHECKING:
    from soattin.core.match.records import Decisions
    from soattin.core.review.edits import Change, Step
    from soattin.core.review.stored import Outcome
    from soattin.db import matching, merging, names
    from soattin.db.history import StepRow
    from soattin.db.names import Name, NamedMention
else:
    matching, merging, names = late("soattin.db.matching", "soattin.db.merging", "soattin.db.names")


class StoredNames:
    """Which spellings are one name, and what was decided about them."""

    read_only: bool
    ballast_used: bool
    _conn: sqlite3.Connection

    @property
    def file(self) -> Path:
        """The project's file, as people are told of it."""
        raise NotImplementedError

    def apply(self, step: Step) -> Outcome | None:
        """Make a step of changes; `Store.apply`."""
        raise NotImplementedError

    def preview_revert(self, step_id: int) -> tuple[list[Change], list[StepRow]]:
        """Return what taking a step back would change, and the later steps in the way; `Store.preview_revert`."""
        raise NotImplementedError

    def revert(self, step_id: int) -> Outcome:
        """Take one step back; `Store.revert`."""
        raise NotImplementedError

    @reads
    def names(self, kind: str) -> list[Name]:
        return names.names(self._conn, kind)

    @reads
    def mentions(self, kind: str) -> list[NamedMention]:
        return names.mentions(self._conn, kind)

    @reads
    def names_by_item(self) -> dict[int, str]:
        """Return the label of the name behind each item that mentions one."""
        return names.labels_by_item(self._conn)

    @reads
    def remembered(self, kind: str) -> Decisions:
        """Return what was decided about names of a kind."""
        return matching.remembered(self._conn, kind)

    @reads
    def mentions_page(self, kind: str, start: int = 0) -> tuple[list[NamedMention], int]:
        return names.mentions_page(self._conn, kind, start)

    @reads
    def names_page(self, kind: str, start: int = 0) -> tuple[list[Name], int]:
        return names.names_page(self._conn, kind, start)

    @reads
    def names_touched(self, step: int) -> tuple[frozenset[int], list[Name]]:
        """Return the names that a step may have changed, and those of them that are mentioned now."""
        return names.names_touched(self._conn, step)

    @reads
    def mentions_behind(self, name: int) -> list[NamedMention]:
        return names.mentions_behind(self._conn, name)

    @reads
    def sentences(self, items: Sequence[int], width: int = 160) -> dict[int, str]:
        return names.sentences(self._conn, items, width)

    def merge(self, kind: str, mention_ids: Sequence[int], keep: str) -> Outcome | None:
        """Put these mentions behind one name, spelt `keep`, in one undoable step."""
        return self.apply(merging.merge_step(self._conn, kind, mention_ids, keep))

    def merge_names(self, kind: str, which: Sequence[int], keep: str) -> Outcome | None:
        """Make whole names one, with all the mentions that they have by now."""
        return self.apply(merging.merge_names_step(self._conn, kind, which, keep))

    def decide_different(self, kind: str, groups: Sequence[Sequence[NamedMention]]) -> Outcome | None:
        """Remember that these groups of mentions are not one name."""
        return self.apply(matching.different_step(kind, groups))

    def take_out(self, mention_id: int) -> Outcome | None:
        """Give one mention a name of its own again."""
        return self.apply(merging.take_out_step(self._conn, mention_id))

    def rename(self, name: int, label: str) -> Outcome | None:
        """Spell the name behind the spellings otherwise."""
        return self.apply(merging.rename_step(self._conn, name, label))

    @reads
    def merges_of(self, name: int) -> list[StepRow]:
        """Return the merges that mentions of a name came by and that still stand, the latest first."""
        return merging.merges_of(self._conn, name)

    def unmerge(self, step_id: int) -> Outcome | None:
        """Take back one merge: as it was where nothing hangs on it, else what it moved goes back to its names."""
        if not self.preview_revert(step_id)[1]:
            return self.revert(step_id)
        return self.apply(merging.unmerge_step(self._conn, step_id))
