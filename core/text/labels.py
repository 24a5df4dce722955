"""Turns labelled spans, as Label Studio and doccano export them, into a record of our fields."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from soattin.core.records import GROUPS, SINGLE_FIELDS, Item, Record, Span
from soattin.core.text.fold import fold, fold_case
from soattin.core.text.tables import rows


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled stretch of a text."""

    span: Span
    label: str


def to_record(source: str, text: str, labels: Iterable[Labelled]) -> tuple[Record, tuple[str, ...]]:
    """Return the record that the labels say, and what could not be taken over (labels, in Vietnamese).

    Labels are told by `resources/tables/labels.tsv` or are our own groups and fields ("officials", "article.title").
    One person, place or campaign labelled several times is one item with several spans.
    """
    items: dict[tuple[str, str, str], Item] = {}
    strange: dict[str, int] = {}
    for labelled in sorted(labels, key=lambda entry: entry.span):
        place = _place(labelled.label)
        start, end = labelled.span
        value = _value(place, text[start:end]) if place else None
        if place is None or value is None:
            strange[labelled.label] = strange.get(labelled.label, 0) + 1
            continue
        group, field = place
        if group in SINGLE_FIELDS:
            key = (group, field, "")
        elif group == "figures":
            key = (group, field, f"{start}")
        else:
            key = (group, field, fold(text[start:end]))
        earlier = items.get(key)
        if earlier is None:
            items[key] = Item(group, field, value, (labelled.span,))
        elif group not in SINGLE_FIELDS:
            items[key] = Item(group, field, earlier.value, (*earlier.spans, labelled.span))
    order = {group: place for place, group in enumerate(GROUPS)}
    record = Record(source, tuple(sorted(items.values(), key=lambda item: order[item.group])))
    notes = tuple(
        f"Nhãn “{label}” ({count} chỗ) không có trường tương ứng nên bỏ qua."
        for label, count in strange.items()
    )
    return record, notes


def _place(label: str) -> tuple[str, str] | None:
    group, _, field = label.strip().lower().partition(".")
    if group in SINGLE_FIELDS and field in SINGLE_FIELDS[group]:
        return group, field
    if group in GROUPS and group not in SINGLE_FIELDS and not field:
        return group, ""
    wanted = fold(label.replace("_", " ").replace("-", " "))
    for row in rows("labels.tsv"):
        if row[0] == wanted:
            return row[1], row[2] if len(row) > 2 else ""
    return None


def _value(place: tuple[str, str], words: str) -> Any:
    """Return the value that the labelled words stand for; None where they do not write one."""
    group, field = place
    plain = " ".join(words.split())
    if not plain:
        return None
    if group == "officials":
        return {"name": plain, "positions": [], "roles": []}
    if group == "localities" or field == "locality":
        return {"name": plain, "code": None}
    if group == "figures":
        return _figure(plain, words)
    if field in ("date", "published"):
        return _date(words)
    if field == "views":
        digits = "".join(char for char in plain if char in "0123456789")
        return int(digits) if 0 < len(digits) < 12 else None
    return plain if group == "campaigns" or group in SINGLE_FIELDS else None


def _figure(plain: str, quote: str) -> dict[str, Any] | None:
    from soattin.core.extract.numbers import parse_amount

    amount = parse_amount(plain)
    if amount is None:
        return None
    value = {
        "value": amount.value,
        "unit": amount.unit,
        "qualifier": amount.qualifier,
        "category": "khác",
        "quote": quote,
    }
    return value if amount.of is None else {**value, "of": amount.of}


def _date(words: str) -> str | None:
    from soattin.core.extract.dates import find

    return next((mention.iso for mention in find(fold_case(words)) if mention.iso), None)
