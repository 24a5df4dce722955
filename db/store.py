"""The project: one facade over everything the file holds. Used from one thread at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from soattin.core.errors import UserError
from soattin.core.late import late
from soattin.db import articles, meta, review
from soattin.db.connection import FILE_ERRORS, Opener, connect, connect_memory, damaged, look, open_uri
from soattin.db.guards import file_told, reads, saves
from soattin.db.lists import ArticleFilter, ArticleLists, Listing, place_of
from soattin.db.lock import Lock
from soattin.db.migrations import migrate
from soattin.db.shape import look_at_shape
from soattin.db.stored_names import StoredNames

if TYPE_CHECKING:
    from soattin.core.jobs.progress import Progress
    from soattin.core.review.across import Finding
    from soattin.core.review.edits import Change, Step
    from soattin.core.review.rules import Pattern
    from soattin.core.review.stored import Article, ArticleRow, Outcome, StoredItem, UndoState
    from soattin.db import (
        backups,
        checks,
        completion,
        history,
        journal,
        namesakes,
        near,
        originals,
        place_sums,
        rules,
        storing,
        summary,
    )
    from soattin.db.articles import NewArticle
    from soattin.db.backups import Backup, Difference
    from soattin.db.history import StepRow
    from soattin.db.namesakes import Memory
else:
    # What opening a project and showing an article does not need.
    (
        backups,
        checks,
        completion,
        history,
        journal,
        namesakes,
        near,
        originals,
        place_sums,
        rules,
        storing,
        summary,
    ) = late(
        "soattin.db.backups",
        "soattin.db.checks",
        "soattin.db.completion",
        "soattin.db.history",
        "soattin.db.journal",
        "soattin.db.namesakes",
        "soattin.db.near",
        "soattin.db.originals",
        "soattin.db.place_sums",
        "soattin.db.rules",
        "soattin.db.storing",
        "soattin.db.summary",
    )


class Store(StoredNames):
    """An open project file.

    Everything that changes it is durable when the call returns. Raises `UserError` for what a person can
    mend (see `connection`, `migrations` and `lock` for opening); other errors are bugs.
    """

    def __init__(
        self,
        conn: sqlite3.Connection,
        path: Path | None,
        *,
        read_only: bool = False,
        lock: Lock | None = None,
    ) -> None:
        self._conn = conn
        self._lock = lock
        self._lists = ArticleLists(conn)
        self._namesakes: Memory | None = None
        self._closed = False
        self.path = path
        self.read_only = read_only
        self.ballast_used = False
        """Whether the disk was full and the room kept for that has been used: say so, room is short."""
        self._author = meta.get(conn, meta.AUTHOR) or meta.NOBODY

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        create: bool = False,
        read_only: bool = False,
        force: bool = False,
        opener: Opener = open_uri,
    ) -> Store:
        """Open the project at `path`, making it where `create` is set and there is none.

        Raises `lock.ProjectInUse` where somebody has it open for writing: `read_only` opens it all the same,
        `force` where only the person can know whether the other program still runs.
        """
        with file_told(path):
            look(path, create)
            if create and path.exists() and path.stat().st_size == 0 and backups.newest_whole(path):
                raise damaged("project: it was emptied")
            if read_only:
                _finish_interrupted(path)
                return cls._opened(path, create, opener, None)
            lock = Lock.take(path, force=force)
            try:
                return cls._opened(path, create, opener, lock)
            except BaseException:
                lock.release()
                raise

    @classmethod
    def _opened(cls, path: Path, create: bool, opener: Opener, lock: Lock | None) -> Store:
        conn = connect(path, create=create, read_only=lock is None, opener=opener)

        def before_migration(version: int) -> None:
            if lock is None:
                message = (
                    f"Dự án “{path.name}” thuộc bản cũ (phiên bản tệp {version}) và cần được nâng cấp: hãy mở để sửa "
                    "một lần, bản cũ sẽ được sao lưu trước."
                )
                raise UserError("project-older", message)
            backups.make(conn, path, backups.BEFORE_MIGRATION)

        try:
            migrate(conn, path.name, before_migration)
            look_at_shape(conn)
            return cls(conn, path, read_only=lock is None, lock=lock)
        except BaseException:
            conn.close()
            raise

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
        try:
            if not self.read_only:
                # TRUNCATE keeps an empty companion file for speed; DELETE mode takes it away.
                with suppress(*FILE_ERRORS):
                    self._conn.execute("PRAGMA journal_mode=DELETE")
            self._conn.close()
        finally:
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def name(self) -> str:
        return self.path.name if self.path else "bộ nhớ"

    @property
    def file(self) -> Path:
        """The project's path; for messages where it is in memory only."""
        return self.path or Path(self.name)

    # Who, and the project's own settings

    @property
    def author(self) -> str:
        """Who makes the steps, as the journal names them."""
        return self._author

    @author.setter
    def author(self, name: str) -> None:
        self.set_author(name)

    def set_author(self, name: str) -> None:
        """Keep the name of the person at work, typed once for a project; an empty one is taken back."""
        wanted = " ".join(name.split()) or meta.NOBODY
        if wanted != self._author and not self.read_only:
            self.set_meta(meta.AUTHOR, wanted)
        self._author = wanted

    @reads
    def meta(self, key: str) -> str | None:
        """Return one of the project's own remarks (an id, kept choices); None where there is none."""
        return meta.get(self._conn, key)

    @saves
    def set_meta(self, key: str, value: str | None) -> None:
        """Keep a remark of the project's own, durable when this returns; None takes it away."""
        with journal.transaction(self._conn):
            meta.put(self._conn, key, value)

    # Articles

    @reads
    def known_digests(self, digests: Collection[str]) -> set[str]:
        return articles.known_digests(self._conn, digests)

    @reads
    def known_files(self, digests: Collection[str]) -> set[str]:
        """Return those of `digests` (of files) that an article was read from."""
        return articles.known_files(self._conn, digests)

    @saves
    def store(self, batch: Sequence[NewArticle]) -> int:
        """Store new articles in one transaction; returns how many were not there yet."""
        if self._namesakes is None:
            self._namesakes = namesakes.Memory()
        return storing.store(self._conn, batch, self.author, self._namesakes)

    @reads
    def article_ids(self, wanted: ArticleFilter | None = None) -> list[int]:
        return list(self._lists.ids(wanted or ArticleFilter()))

    @reads
    def listing(self, wanted: ArticleFilter, article: int, block: int) -> Listing:
        """Return the ids that `wanted` lets through and the rows of the block in which `article` stands."""
        ids = self._lists.ids(wanted)
        place = max(place_of(ids, article), 0)
        first = place // block * block
        return Listing(ids, place, first, articles.article_rows(self._conn, ids[first : first + block]))

    @reads
    def first_listing(self, wanted: ArticleFilter, article: int, block: int) -> Listing:
        """Return as `listing` does, where that takes long without the ids of other blocks: for the first thing seen."""
        found = self._lists.around(wanted, article, block)
        if found is None:
            return self.listing(wanted, article, block)
        shown = found.ids[found.first : found.first + block]
        return found._replace(rows=articles.article_rows(self._conn, shown))

    @reads
    def prepare_lists(self) -> bool:
        """Read one of the list's orders ahead; returns whether there is more."""
        return self._lists.prepare()

    @reads
    def article_rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        return articles.article_rows(self._conn, ids)

    @reads
    def next_doubtful(self, ids: Sequence[int]) -> int | None:
        return review.next_doubtful(self._conn, ids)

    @reads
    def findings(self, article_id: int) -> list[Finding]:
        """Return what does not agree between an article and the others."""
        from soattin.db import across

        return across.findings(self._conn, article_id)

    @reads
    def state_counts(self) -> dict[str, int]:
        return articles.state_counts(self._conn)

    @reads
    def article(self, article_id: int) -> Article:
        return articles.article(self._conn, article_id)

    @reads
    def articles(self, ids: Sequence[int], groups: Collection[str] | None = None) -> list[Article]:
        """Return articles in the order of `ids`, with their items (of some groups)."""
        return articles.articles(self._conn, ids, groups)

    @reads
    def items(self, article_id: int) -> tuple[StoredItem, ...]:
        return articles.items_of(self._conn, article_id)

    @reads
    def item(self, item_id: int) -> StoredItem | None:
        """Return one item by its number; None where there is none."""
        return articles.item(self._conn, item_id)

    def all_articles(self) -> Iterator[Article]:
        """Yield every article, in the order of import, one at a time."""
        for article_id in self.article_ids(ArticleFilter(order="added")):
            yield self.article(article_id)

    # Changes

    @saves
    def apply(self, step: Step) -> Outcome | None:
        """Apply a step and write it into the journal; None where it changes nothing."""
        if not step.changes:
            return None
        return journal.apply(self._conn, step, self.author)

    @saves
    def undo(self) -> Outcome | None:
        return journal.undo(self._conn, self.author)

    @saves
    def redo(self) -> Outcome | None:
        return journal.redo(self._conn, self.author)

    @reads
    def undo_state(self) -> UndoState:
        return history.undo_state(self._conn)

    @reads
    def history(
        self, before: int | None = None, limit: int = 200, article: int | None = None
    ) -> list[StepRow]:
        """Return up to `limit` steps, newest first, older than the step `before`; one article's where given."""
        return journal.page(self._conn, before, limit, article)

    @reads
    def changes_of(self, step_id: int) -> list[Change]:
        return journal.changes_of(self._conn, step_id)

    @reads
    def preview_revert(self, step_id: int) -> tuple[list[Change], list[StepRow]]:
        return journal.preview_revert(self._conn, step_id)

    @saves
    def revert(self, step_id: int) -> Outcome:
        return journal.revert(self._conn, step_id, self.author)

    # What typing fills in

    @reads
    def known_names(self, kind: str, start: int = 0) -> tuple[dict[str, int], int]:
        return completion.known_names(self._conn, kind, start)

    @reads
    def known_values(self, kind: str, start: int = 0) -> tuple[dict[str, int], int]:
        return completion.known_values(self._conn, kind, start)

    # Rules

    @reads
    def find_same(self, pattern: Pattern, without: int, start: int = 0) -> rules.Page:
        return rules.find_same(self._conn, pattern, without, start)

    def apply_everywhere(self, pattern: Pattern, items: Sequence[int]) -> Outcome | None:
        """Set these items right in one undoable step and keep the pattern as a rule for imports."""
        return self.apply(rules.everywhere_step(self._conn, pattern, items))

    @reads
    def rules(self) -> list[rules.Rule]:
        return rules.rules(self._conn)

    def switch_rule(self, rule: int, on: bool) -> Outcome | None:
        """Switch a rule on or off for later imports."""
        return self.apply(rules.switch_step(self._conn, rule, on))

    # Sums

    @reads
    def sums(self, by: str, reviewed_only: bool = False) -> list[summary.Sum]:
        """Return figures added up by place, category, quarter or kind of meeting."""
        return summary.sums(self._conn, by, reviewed_only)

    def keep_sums(self) -> bool:
        """Keep sums of some places that changed, so that they need not be added up again; returns whether there are more."""
        return not self.read_only and self._keep_sums()

    @saves
    def _keep_sums(self) -> bool:
        return place_sums.keep(self._conn)

    @reads
    def figures_behind(
        self, by: str, row: summary.Sum, reviewed_only: bool = False
    ) -> list[summary.FigureRow]:
        return summary.figures_behind(self._conn, by, row, reviewed_only)

    # Articles that are nearly the same, and the files they came from

    @reads
    def near_pairs(self) -> list[near.NearPair]:
        return near.pairs(self._conn)

    @reads
    def near_undecided(self) -> int:
        """Return how many pairs of nearly equal articles nobody has decided on."""
        return near.undecided(self._conn)

    @saves
    def near_catch_up(self) -> int:
        """Look for copies of some articles that were stored without looking; returns how many are left."""
        return 0 if self.read_only else near.catch_up(self._conn)

    def link_articles(self, counted: int, copy: int) -> Outcome | None:
        """Say that two articles are one, of which `counted` counts in sums."""
        return self.apply(near.link_step(self._conn, counted, copy))

    def part_articles(self, one: int, other: int) -> Outcome | None:
        """Say that two articles are two, however alike."""
        return self.apply(near.part_step(self._conn, one, other))

    @reads
    def copies(self) -> dict[int, int]:
        """Return the articles that are another's copy and do not count in sums, each with that other."""
        return near.copies(self._conn)

    @reads
    def keeps_originals(self) -> bool:
        """Return whether imports keep the files in the project."""
        return originals.wanted(self._conn)

    def keep_originals(self, on: bool) -> None:
        """Say whether imports keep the files in the project."""
        self.set_meta(originals.SETTING, None if on else "0")

    @reads
    def original(self, article_id: int) -> originals.Original:
        """Return the file that an article came from; raises `UserError` where there is none."""
        return originals.original(self._conn, article_id)

    # The file itself

    @reads
    def check(self, progress: Progress | None = None) -> list[str]:
        """Return what is wrong with the project, in Vietnamese; empty where all is well."""
        return checks.check(self._conn, progress) if progress else checks.check(self._conn)

    @reads
    def backup(self, kind: str | None = None) -> Backup:
        """Make a backup now, in the folder beside the project."""
        made = backups.make(self._conn, self._on_disk(), kind or backups.BY_HAND)
        backups.keep_ballast(self._on_disk())
        return made

    def backup_if_due(self, now: datetime | None = None) -> Backup | None:
        """Make a backup where something was changed since the last one and time has passed, and remove old ones.

        Meant to be called at opening, every few minutes and before closing; costs a millisecond where none is due.
        """
        if self.path is None or self.read_only or not self._backup_due(now or datetime.now()):
            return None
        made = self.backup(backups.SCHEDULED)
        backups.sweep(self.path, now)
        return made

    @reads
    def _backup_due(self, now: datetime) -> bool:
        return backups.due(self._conn, self._on_disk(), now)

    def backups(self) -> list[Backup]:
        """Return the project's backups, newest first; restored by `restore.restore` once the project is closed."""
        return backups.listed(self._on_disk())

    @reads
    def compare(self, backup: Path) -> Difference:
        """Return what restoring `backup` would change."""
        return backups.difference(self._conn, backup)

    def _on_disk(self) -> Path:
        if self.path is None:
            raise UserError("project-in-memory", "Dự án này chỉ nằm trong bộ nhớ nên không có bản sao lưu.")
        return self.path


def _finish_interrupted(path: Path) -> None:
    """Have a step that a crash interrupted taken back, which cannot be done while only reading.

    A program that is writing at this moment has the project locked: then there is nothing to be finished.
    """
    left = path.with_name(path.name + "-journal")
    try:
        if not left.stat().st_size:
            return
    except OSError:
        return
    try:
        Store.open(path).close()
    except UserError as error:
        if error.code != "project-in-use":
            raise
