"""The list of articles: ids at once (of a long list first those around one), rows in blocks as they come into view."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from soattin.core.review.stored import ArticleRow
from soattin.core.review.wording import ARTICLE_STATE_NAMES, date_text
from soattin.db.lists import ArticleFilter, Listing, place_of
from soattin.db.store import Store
from soattin.gui.project import Project
from soattin.gui.spoken import spoken

BLOCK = 64
"""Rows read at once: some views full."""
_KEPT_BLOCKS = 256
_WHOLE_MS = 20
"""Until the whole list is asked for, where only a block of it was read: that block is painted by then."""
RowRole = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class ArticlesModel(QAbstractListModel):
    """Articles that a filter lets through, in its order; `data(RowRole)` is an `ArticleRow`, or None as long
    as its block is on its way from the store."""

    listed = Signal(int)
    """The ids are there (again), the article asked for at this place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._ids = array("q")
        self._blocks: dict[int, dict[int, ArticleRow]] = {}
        self._asked: set[int] = set()
        self._ticket = 0
        self._listing = False
        self._known = False
        """Whether the list of this project was read before."""
        self._whole = True
        """Whether all ids are known; 0 stands for those that are not."""
        self.filter = ArticleFilter()

    def set_project(self, project: Project | None) -> None:
        self._project = project
        self._ticket += 1
        self._listing = self._known = False
        if self._ids:
            self._set_ids(Listing(array("q"), 0, 0, []))

    def load(self, wanted: ArticleFilter | None = None, article: int = 0) -> None:
        """List the articles that `wanted` (or the filter so far) lets through; `listed(place of article)` follows."""
        self.filter = wanted or self.filter
        if self._project is None:
            return
        self._ticket += 1
        function = Store.listing if self._known else Store.first_listing
        self._known = True
        self._read(function, article)

    def _read(self, function: Callable[..., Listing], article: int) -> None:
        project, ticket = self._project, self._ticket
        if project is None:
            return
        self._listing = True

        def failed(error: Exception) -> None:
            self._listing = self._listing and ticket != self._ticket
            project.failed.emit(error)

        def then(listing: Listing) -> None:
            if ticket == self._ticket:
                self._listed(listing, article)

        project.read(function, self.filter, article, BLOCK, then=then, failed=failed)

    def _listed(self, listing: Listing, article: int) -> None:
        self._listing = not listing.whole
        if not self._is_rest(listing):
            self._set_ids(listing)
            self.listed.emit(listing.place)
        if not listing.whole:
            ticket = self._ticket
            QTimer.singleShot(_WHOLE_MS, self, lambda: self._read_rest(ticket, article))

    def _read_rest(self, ticket: int, article: int) -> None:
        if ticket == self._ticket:
            self._read(Store.listing, article)

    def _is_rest(self, listing: Listing) -> bool:
        """Take in the whole of what is listed in part; False where it is something else."""
        part = slice(listing.first, listing.first + len(listing.rows))
        if self._whole or len(self._ids) != len(listing.ids) or self._ids[part] != listing.ids[part]:
            return False
        self._ids, self._whole = listing.ids, True
        # Rows that came into view meanwhile are asked for now.
        self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
        return True

    def _set_ids(self, listing: Listing) -> None:
        self.beginResetModel()
        self._ids, self._whole = listing.ids, listing.whole
        self._blocks.clear()
        self._asked.clear()
        if listing.rows:
            self._keep(
                listing.first // BLOCK, listing.ids[listing.first : listing.first + BLOCK], listing.rows
            )
        self.endResetModel()

    @property
    def busy(self) -> bool:
        """Whether ids or rows are on their way."""
        return self._listing or bool(self._asked)

    @property
    def ids(self) -> Sequence[int]:
        return self._ids

    def place(self, article: int) -> int:
        """Return where an article stands in the list, -1 where it is not in it."""
        return place_of(self._ids, article)

    def article_at(self, place: int) -> int | None:
        return self._ids[place] if 0 <= place < len(self._ids) else None

    def refresh(self, articles: Sequence[int]) -> None:
        """Read the rows of these articles again; the order stays, so that nothing jumps under the eye."""
        if self._project is None:
            return
        held = self._held()
        wanted = [article for article in articles if article in held]
        if wanted:
            ticket = self._ticket
            self._project.read(Store.article_rows, wanted, then=lambda rows: self._put(ticket, rows))

    def _put(self, ticket: int, rows: Sequence[ArticleRow]) -> None:
        if ticket != self._ticket:
            return
        held = self._held()
        for row in rows:
            place = held.get(row.id)
            if place is not None:
                self._blocks[place // BLOCK][place] = row
                self.dataChanged.emit(self.index(place), self.index(place))

    def _held(self) -> dict[int, int]:
        """Return the places of the articles whose rows are there: of all articles it would be 19 MB."""
        return {row.id: place for rows in self._blocks.values() for place, row in rows.items()}

    def row(self, place: int) -> ArticleRow | None:
        """Return the row at a place, asking for its block where it is not there yet."""
        block = place // BLOCK
        rows = self._blocks.get(block)
        if rows is not None:
            return rows.get(place)
        if self._project is not None and block not in self._asked and self._ids[block * BLOCK]:
            self._asked.add(block)
            ids, ticket = self._ids[block * BLOCK : (block + 1) * BLOCK], self._ticket
            self._project.read(
                Store.article_rows,
                ids,
                then=lambda got: self._arrived(ticket, block, ids, got),
            )
        return None

    def _arrived(self, ticket: int, block: int, ids: Sequence[int], rows: Sequence[ArticleRow]) -> None:
        if ticket != self._ticket:
            return
        self._asked.discard(block)
        self._keep(block, ids, rows)
        last = min((block + 1) * BLOCK, len(self._ids)) - 1
        self.dataChanged.emit(self.index(block * BLOCK), self.index(last))

    def _keep(self, block: int, ids: Sequence[int], rows: Sequence[ArticleRow]) -> None:
        while len(self._blocks) >= _KEPT_BLOCKS:
            del self._blocks[next(iter(self._blocks))]
        found = {row.id: row for row in rows}
        self._blocks[block] = {
            place: found[article] for place, article in enumerate(ids, block * BLOCK) if article in found
        }

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        if role not in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole, RowRole
        ):  # fmt: skip
            return None
        row = self.row(index.row())
        if role == RowRole:
            return row
        if row is None:
            return "…"
        if role == Qt.ItemDataRole.DisplayRole:
            return row.headline
        return self.describe(row)

    def describe(self, row: ArticleRow) -> str:
        """Return all that the list tells of an article as one sentence, for tool tips and screen readers."""
        parts = [spoken(ARTICLE_STATE_NAMES[row.state]), row.headline, row.place, date_text(row.date or "")]
        if row.doubts:
            parts.append(self.tr("{count} chỗ nghi vấn").format(count=row.doubts))
        return ". ".join(part for part in parts if part)
