"""What a person can do to an article: one function a command, run in the store's thread.

Each reads the article as it stands and applies one step to it, so that two quick keys after one another
never meet a stale value. All return the step's `Outcome`, or None where nothing changed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from soattin.core.records import SINGLE_FIELDS, Spans
from soattin.core.review import edits
from soattin.core.review.cells import Context
from soattin.core.review.evidence import follows, moved
from soattin.core.review.nearby import UNTOLD, category_beside
from soattin.core.review.stored import REJECTED, Article, Outcome, StoredItem
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


def correct_cell(
    store: Store, article: int, item: int, change: Callable[[Any], Any], spans: Spans | None = None
) -> Outcome | None:
    """Set one cell: `change` gets the value as it stands now and returns the new one."""
    _, found = _item(store, article, item)
    return correct(store, article, item, change(found.value), spans)


def add(store: Store, article: int, group: str, field: str, value: Any, spans: Spans = ()) -> Outcome | None:
    """Add an item; for a single field that has one already, correct that one."""
    whole = store.article(article)
    if group in SINGLE_FIELDS:
        there = next((i for i in whole.items if (i.group, i.field) == (group, field)), None)
        if there is not None:
            return correct(store, article, there.id, value, spans or None)
    if group == "figures" and spans and value.get("category") == UNTOLD:
        value = {**value, "category": category_beside(whole.text, whole.items, spans[0])}
    return store.apply(edits.add(whole, group, field, value, spans))


def move_evidence(
    store: Store, article: int, item: int, context: Context, start: int = 0, end: int = 0
) -> Outcome | None:
    """Move an end of a value's evidence by words; a value that said what the old words say follows."""
    whole, found = _item(store, article, item)
    if not found.spans:
        return None
    old = found.spans[0]
    new = moved(whole.text, old, start=start, end=end)
    if new == old:
        return None
    spans = (new, *found.spans[1:])
    value = follows(found, whole.text, old, new, context)
    if value == found.value:
        return store.apply(edits.set_spans(whole, found, spans))
    return store.apply(edits.correct(whole, found, value, spans))


def set_state(store: Store, article: int, state: str, note: str | None = None) -> Outcome | None:
    """Mark an article as done, put off (with a note), or under review again."""
    return store.apply(edits.set_state(store.article(article), state, note))
