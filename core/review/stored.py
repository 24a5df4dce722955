"""What the review works on: items and articles as the project file holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from soattin.core.records import Spans

MACHINE, CONFIRMED, CORRECTED, ADDED, REJECTED = "machine", "confirmed", "corrected", "added", "rejected"
ITEM_STATES = (MACHINE, CONFIRMED, CORRECTED, ADDED, REJECTED)

NEW, REVIEWING, DONE, LATER = "new", "reviewing", "done", "later"
ARTICLE_STATES = (NEW, REVIEWING, DONE, LATER)


class StoredItem(NamedTuple):
    """One field of one article: what the machine read and what stands now.

    A tuple, since an article may have thousands: made in a quarter of a frozen class's time.
    """

    id: int
    article: int
    group: str
    field: str
    ordinal: int
    """The place among the items of its group, in the order of the text."""
    machine: Any
    """What the machine read; None where a person added the item."""
    value: Any
    spans: Spans
    confidence: float
    doubt: str | None
    state: str
    rule: int | None = None
    """The rule that set the value, where one did."""

    @property
    def doubtful(self) -> bool:
        """Whether a person should look: the machine doubts it and nobody has decided."""
        return self.state == MACHINE and self.doubt is not None

    @property
    def counts(self) -> bool:
        """Whether the value stands (it was not rejected)."""
        return self.state != REJECTED


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One line of the list of articles."""

    id: int
    state: str
    headline: str
    headline_is_title: bool
    place: str
    date: str | None
    doubts: int
    source: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article with all that is known of it."""

    row: ArticleRow
    text: str
    furniture: Spans
    items: tuple[StoredItem, ...]
    note: str
    imported: str
    """When it was imported, ISO 8601 in local time."""

    def item(self, item_id: int) -> StoredItem | None:
        return next((i for i in self.items if i.id == item_id), None)


@dataclass(frozen=True, slots=True)
class UndoState:
    """What the next undo and redo would do; None where there is nothing."""

    undo: str | None
    redo: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a step changed, for whoever shows it."""

    step: int
    label: str
    at: str
    articles: frozenset[int]
    items: frozenset[int]
    names: bool
    """Whether names, mentions or decisions changed."""
    undo: UndoState
    added: Mapping[int, int]
    """The ids given to new rows, by the place of their change in the step."""
