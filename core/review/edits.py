"""Edits as values: what a correction changes, and how it is taken back.

A change names the columns of one row before and after; its inverse swaps them. Nothing here touches a
database: the store applies a step whole or not at all, and refuses one whose `before` no longer stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from soattin.core.records import Spans
from soattin.core.review.stored import (
    ADDED,
    CONFIRMED,
    CORRECTED,
    DONE,
    LATER,
    MACHINE,
    NEW,
    REJECTED,
    REVIEWING,
    Article,
    StoredItem,
)

HAND, RULE, MERGE, IMPORT, UNDO, REDO = "hand", "rule", "merge", "import", "undo", "redo"
STEP_KINDS = (HAND, RULE, MERGE, IMPORT, UNDO, REDO)

Columns = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One row's columns before and after; `before` None is a new row, `after` None a removed one.

    `id` 0 stands for a new row whose number the store gives.
    """

    entity: str
    id: int
    before: Columns | None
    after: Columns | None

    def inverse(self) -> Change:
        return Change(self.entity, self.id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Step:
    """What one action of a person (or of a rule) changes, undone as one; `label` is shown, in Vietnamese."""

    label: str
    changes: tuple[Change, ...]
    kind: str = HAND


def _shown(item: StoredItem) -> str:
    from soattin.core.review.wording import item_text

    return item_text(item.group, item.field, item.value)


def _touch(article: Article) -> list[Change]:
    """An article that nobody has touched is under review from its first correction on."""
    if article.row.state != NEW:
        return []
    return [Change("article", article.row.id, {"state": NEW}, {"state": REVIEWING})]


def _set(item: StoredItem, after: dict[str, Any]) -> Change | None:
    now = {"value": item.value, "spans": item.spans, "state": item.state, "rule": item.rule}
    changed = {key: value for key, value in after.items() if now[key] != value}
    return Change("item", item.id, {key: now[key] for key in changed}, changed) if changed else None


def _step(label: str, article: Article, changes: Iterable[Change | None], kind: str = HAND) -> Step:
    real = [change for change in changes if change is not None]
    return Step(label, tuple(real + _touch(article)) if real else (), kind)


def confirm(article: Article, item: StoredItem) -> Step:
    """Say that the value is right as it stands; a value that a person set stays as it is."""
    change = _set(item, {"state": CONFIRMED}) if item.state == MACHINE else None
    return _step(f"Xác nhận “{_shown(item)}”", article, [change])


def correct(article: Article, item: StoredItem, value: Any, spans: Spans | None = None) -> Step:
    """Set another value (and evidence); setting the machine's own value again confirms it."""
    state = ADDED if item.machine is None else CONFIRMED if value == item.machine else CORRECTED
    after: dict[str, Any] = {"value": value, "state": state, "rule": None}
    if spans is not None:
        after["spans"] = spans
    return _step(f"Sửa “{_shown(item)}”", article, [_set(item, after)])


def set_spans(article: Article, item: StoredItem, spans: Spans) -> Step:
    """Move the evidence of a value, which thereby counts as looked at."""
    state = CONFIRMED if item.state == MACHINE else item.state
    return _step(
        f"Đổi dẫn chứng của “{_shown(item)}”", article, [_set(item, {"spans": spans, "state": state})]
    )


def reject(article: Article, item: StoredItem) -> Step:
    """Strike the item out; it stays and can be brought back."""
    return _step(f"Bỏ “{_shown(item)}”", article, [_set(item, {"state": REJECTED})])


def restore(article: Article, item: StoredItem) -> Step:
    """Bring a rejected item back as it was before anybody touched its state."""
    if item.state != REJECTED:
        return Step("", ())
    state = ADDED if item.machine is None else CONFIRMED if item.value == item.machine else CORRECTED
    return _step(f"Lấy lại “{_shown(item)}”", article, [_set(item, {"state": state})])


def add(article: Article, group: str, field: str, value: Any, spans: Spans = ()) -> Step:
    """Add an item that the machine did not see."""
    from soattin.core.review.wording import item_text

    ordinal = max((i.ordinal for i in article.items if i.group == group), default=-1) + 1
    after = {
        "article": article.row.id,
        "group": group,
        "field": field,
        "ordinal": ordinal,
        "machine": None,
        "value": value,
        "spans": spans,
        "confidence": 1.0,
        "doubt": None,
        "state": ADDED,
        "rule": None,
    }
    label = f"Thêm “{item_text(group, field, value)}”"
    return _step(label, article, [Change("item", 0, None, after)])


def set_state(article: Article, state: str, note: str | None = None) -> Step:
    """Mark the article as done, put off (with a note) or under review again."""
    from soattin.core.review.wording import shortened

    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    if article.row.state != state:
        before["state"], after["state"] = article.row.state, state
    if note is not None and note != article.note:
        before["note"], after["note"] = article.note, note
    labels = {DONE: "Xong bài", LATER: "Để sau", REVIEWING: "Soát lại", NEW: "Chưa soát"}
    changes = (Change("article", article.row.id, before, after),) if after else ()
    return Step(f"{labels[state]} “{shortened(article.row.headline)}”", changes)
