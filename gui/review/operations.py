"""What a person can do to an article: one function a command, run in the store's thread.

Each reads the article as it stands and applies one step to it, so that two quick keys after one another
never meet a stale value. All return the step's `Outcome`, or None where nothing changed.
"""

from __future__ import annotations

from typing import Any

from soattin.core.records import SINGLE_FIELDS, Spans
from soattin.core.review import edits
from soattin.core.review.stored import DONE, REJECTED, REVIEWING, Article, Outcome, StoredItem
from soattin.db.store import Store


def _item(store: Store, article: int, item: int) -> tuple[Article, StoredItem]:
    whole = store.article(article)
    found = whole.item(item)
    if found is None:
        raise LookupError(f"item {item} is not in article {article}")
    return whole, found


def confirm(store: Store, article: int, item: int) -> Outcome | None:
    """Confirm a value as it stands; one that was struck out comes back."""
    whole, found = _item(store, article, item)
    if found.state == REJECTED:
        return store.apply(edits.restore(whole, found))
    return store.apply(edits.confirm(whole, found))


def reject(store: Store, article: int, item: int) -> Outcome | None:
    """Strike an item out, or bring it back where it is struck out."""
    whole, found = _item(store, article, item)
    if found.state == REJECTED:
        return store.apply(edits.restore(whole, found))
    return store.apply(edits.reject(whole, found))


def correct(store: Store, article: int, item: int, value: Any, spans: Spans | None = None) -> Outcome | None:
    """Set another value, and other evidence where it is given; None as a value strikes the item out."""
    whole, found = _item(store, article, item)
    if value is None:
        return store.apply(edits.reject(whole, found))
    if value == found.value and (spans is None or spans == found.spans):
        return store.apply(edits.confirm(whole, found))
    return store.apply(edits.correct(whole, found, value, spans))


def add(store: Store, article: int, group: str, field: str, value: Any, spans: Spans = ()) -> Outcome | None:
    """Add an item; for a single field that has one already, correct that one."""
    whole = store.article(article)
    if group in SINGLE_FIELDS:
        there = next((i for i in whole.items if (i.group, i.field) == (group, field)), None)
        if there is not None:
            return correct(store, article, there.id, value, spans or None)
    return store.apply(edits.add(whole, group, field, value, spans))


def set_spans(store: Store, article: int, item: int, spans: Spans) -> Outcome | None:
    """Move a value's evidence."""
    whole, found = _item(store, article, item)
    return store.apply(edits.set_spans(whole, found, spans))


def set_state(store: Store, article: int, state: str, note: str | None = None) -> Outcome | None:
    """Mark an article as done, put off (with a note), or under review again."""
    return store.apply(edits.set_state(store.article(article), state, note))


def toggle_done(store: Store, article: int) -> Outcome | None:
    """Mark an article as done; one that is done comes back under review."""
    whole = store.article(article)
    return store.apply(edits.set_state(whole, REVIEWING if whole.row.state == DONE else DONE))
