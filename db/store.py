"""The project: one facade over everything the file holds. Used from one thread at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from soattin.core.review.edits import Change, Step
from soattin.core.review.rules import Pattern
from soattin.core.review.stored import Article, ArticleRow, Outcome, StoredItem, UndoState
from soattin.db import articles, checks, completion, journal, names, review, rules, summary
from soattin.db.articles import ArticleFilter, NewArticle
from soattin.db.connection import connect, connect_memory, file_errors
from soattin.db.journal import StepRow
from soattin.db.migrations import migrate
from soattin.db.names import Name, NamedMention

if TYPE_CHECKING:
    from soattin.core.match.records import Decisions


class Store:
    """An open project file.

    Everything that changes it is durable when the call returns. Raises `UserError` for what a person can
    mend (see `connection` and `migrations` for opening); other errors are bugs.
    """

    def __init__(self, conn: sqlite3.Connection, path: Path | None, *, read_only: bool = False) -> None:
        self._conn = conn
        self.path = path
        self.read_only = read_only
        self.author = "người dùng"
        self._closed = False

    @classmethod
    def open(cls, path: Path, *, create: bool = False, read_only: bool = False) -> Store:
        """Open the project at `path`, making it where `create` is set and there is none."""
        conn = connect(path, create=create, read_only=read_only)
        try:
            with file_errors(path):
                migrate(conn, path.name)
        except BaseException:
            conn.close()
            raise
        return cls(conn, path, read_only=read_only)

    @classmethod
    def in_memory(cls) -> Store:
        """Return an empty project that is in no file, for tests."""
        conn = connect_memory()
        migrate(conn, "bộ nhớ")
        return cls(conn, None)

    def close(self) -> None:
        """Close the file; nothing stays beside it. Closing again does nothing."""
        if self._closed:
            return
        self._closed = True
        if not self.read_only:
            # TRUNCATE keeps an empty companion file for speed; DELETE mode takes it away.
            self._conn.execute("PRAGMA journal_mode=DELETE")
        self._conn.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def name(self) -> str:
        return self.path.name if self.path else "bộ nhớ"

    # Articles

    def known_digests(self, digests: Collection[str]) -> set[str]:
        return articles.known_digests(self._conn, digests)

    def store(self, batch: Sequence[NewArticle]) -> int:
        """Store new articles in one transaction; returns how many were not there yet."""
        with file_errors(self.name):
            return articles.store(self._conn, batch, self.author)

    def article_ids(self, wanted: ArticleFilter | None = None) -> list[int]:
        return articles.article_ids(self._conn, wanted or ArticleFilter())

    def article_rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        return articles.article_rows(self._conn, ids)

    def next_doubtful(self, ids: Sequence[int]) -> int | None:
        return review.next_doubtful(self._conn, ids)

    def state_counts(self) -> dict[str, int]:
        return articles.state_counts(self._conn)

    def article(self, article_id: int) -> Article:
        return articles.article(self._conn, article_id)

    def items(self, article_id: int) -> tuple[StoredItem, ...]:
        return articles.items_of(self._conn, article_id)

    def item(self, item_id: int) -> StoredItem | None:
        """Return one item by its number; None where there is none."""
        return articles.item(self._conn, item_id)

    def all_articles(self) -> Iterator[Article]:
        """Yield every article, in the order of import, one at a time."""
        for (article_id,) in self._conn.execute("SELECT id FROM article ORDER BY id").fetchall():
            yield articles.article(self._conn, article_id)

    # Changes

    def apply(self, step: Step) -> Outcome | None:
        """Apply a step and write it into the journal; None where it changes nothing."""
        if not step.changes:
            return None
        with file_errors(self.name):
            return journal.apply(self._conn, step, self.author)

    def undo(self) -> Outcome | None:
        with file_errors(self.name):
            return journal.undo(self._conn, self.author)

    def redo(self) -> Outcome | None:
        with file_errors(self.name):
            return journal.redo(self._conn, self.author)

    def undo_state(self) -> UndoState:
        return journal.undo_state(self._conn)

    def history(
        self, before: int | None = None, limit: int = 200, article: int | None = None
    ) -> list[StepRow]:
        """Return up to `limit` steps, newest first, older than the step `before`; one article's where given."""
        return journal.page(self._conn, before, limit, article)

    def changes_of(self, step_id: int) -> list[Change]:
        return journal.changes_of(self._conn, step_id)

    def preview_revert(self, step_id: int) -> tuple[list[Change], list[StepRow]]:
        return journal.preview_revert(self._conn, step_id)

    def revert(self, step_id: int) -> Outcome:
        with file_errors(self.name):
            return journal.revert(self._conn, step_id, self.author)

    # What typing fills in

    def known_names(self, kind: str) -> dict[str, int]:
        return completion.known_names(self._conn, kind)

    def known_values(self, kind: str, start: int = 0) -> tuple[dict[str, int], int]:
        return completion.known_values(self._conn, kind, start)

    # Rules

    def find_same(self, pattern: Pattern, without: int, start: int = 0) -> rules.Page:
        return rules.find_same(self._conn, pattern, without, start)

    def apply_everywhere(self, pattern: Pattern, items: Sequence[int]) -> Outcome | None:
        """Set these items right in one undoable step and keep the pattern as a rule for imports."""
        return self.apply(rules.everywhere_step(self._conn, pattern, items))

    def rules(self) -> list[rules.Rule]:
        return rules.rules(self._conn)

    def switch_rule(self, rule: int, on: bool) -> Outcome | None:
        """Switch a rule on or off for later imports."""
        return self.apply(rules.switch_step(self._conn, rule, on))

    # Names

    def names(self, kind: str) -> list[Name]:
        return names.names(self._conn, kind)

    def mentions(self, kind: str) -> list[NamedMention]:
        return names.mentions(self._conn, kind)

    def names_by_item(self) -> dict[int, str]:
        """Return the label of the name behind each item that mentions one."""
        return names.labels_by_item(self._conn)

    def remembered(self, kind: str) -> Decisions:
        """Return what was decided about names of a kind."""
        from soattin.db import matching

        return matching.remembered(self._conn, kind)

    def merge(self, kind: str, mention_ids: Sequence[int], keep: str) -> Outcome | None:
        """Put these mentions behind one name, spelt `keep`, in one undoable step."""
        from soattin.db import matching

        step = names.merge_step(self._conn, kind, mention_ids, keep)
        chosen = set(mention_ids)
        said = matching.same_decisions(kind, [m for m in names.mentions(self._conn, kind) if m.id in chosen])
        return self.apply(replace(step, changes=(*step.changes, *said)))

    def decide_different(self, kind: str, groups: Sequence[Sequence[NamedMention]]) -> Outcome | None:
        """Remember that these groups of mentions are not one name."""
        from soattin.db import matching

        return self.apply(matching.different_step(kind, groups))

    def take_out(self, mention_id: int) -> Outcome | None:
        """Give one mention a name of its own again."""
        return self.apply(names.take_out_step(self._conn, mention_id))

    # Sums

    def sums(self, by: str, reviewed_only: bool = False) -> list[summary.Sum]:
        """Return figures added up by place, category, quarter or kind of meeting."""
        return summary.sums(self._conn, by, reviewed_only)

    def figures_behind(
        self, by: str, row: summary.Sum, reviewed_only: bool = False
    ) -> list[summary.FigureRow]:
        return summary.figures_behind(self._conn, by, row, reviewed_only)

    # The file itself

    def meta(self, key: str) -> str | None:
        """Return a remark of the project's own (an id, kept choices); None where there is none."""
        row = self._conn.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def set_meta(self, key: str, value: str) -> None:
        """Keep a remark of the project's own, durable when this returns."""
        with file_errors(self.name), journal.transaction(self._conn):
            self._conn.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))

    def check(self) -> list[str]:
        """Return what is wrong with the project, in Vietnamese; empty where all is well."""
        with file_errors(self.name):
            return checks.check(self._conn)
