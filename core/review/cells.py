"""The cells of an item: which of them can be typed in, and what stands in them.

Apart from `typed`, which reads what is typed: a start shows cells and reads none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from soattin.core.review.wording import WARNING_NAMES, date_text, figure_text, period_text

LABEL, VALUE, DETAIL = "label", "value", "detail"


@dataclass(frozen=True, slots=True)
class Context:
    """What a short entry is completed from: the day of the meeting or, where there is none, of publication."""

    day: str | None = None

    @property
    def year(self) -> int | None:
        return int(self.day[:4]) if self.day and self.day[:4].isdigit() else None


_EDITABLE: Mapping[str, tuple[str, ...]] = {
    "officials": (VALUE, DETAIL, LABEL),
    "localities": (VALUE,),
    "figures": (VALUE, LABEL),
    "documents": (VALUE, LABEL, DETAIL),
    "campaigns": (VALUE,),
    "warnings": (VALUE, LABEL),
}


def editable(group: str) -> tuple[str, ...]:
    """Return the cells of a group's rows that can be typed in, the one that matters most first."""
    return _EDITABLE.get(group, (VALUE,))


def edit_text(group: str, field: str, cell: str, value: Any) -> str:
    """Return what stands in a cell's editor when it opens."""
    if value is None:
        return ""
    return _texts(group, field, cell)(value)


def _texts(group: str, field: str, cell: str) -> Callable[[Any], str]:
    if group == "officials":
        return {
            VALUE: lambda v: str(v.get("name") or ""),
            DETAIL: lambda v: "; ".join(v.get("positions") or ()),
            LABEL: lambda v: ", ".join(v.get("roles") or ()),
        }[cell]
    if group == "figures":
        return figure_text if cell == VALUE else lambda v: str(v.get("category") or "")
    if group == "documents":
        return {
            VALUE: lambda v: str(v.get("number") or ""),
            LABEL: lambda v: str(v.get("kind") or ""),
            DETAIL: _document_detail,
        }[cell]
    if group == "warnings":
        if cell == LABEL:
            return lambda v: WARNING_NAMES.get(str(v.get("kind")), str(v.get("kind") or ""))
        return lambda v: str(v.get("quote") or "")
    if field in ("date", "published"):
        return lambda v: date_text(str(v))
    if field == "period":
        return lambda v: period_edit_text(str(v))
    return lambda v: str(v.get("name") or "") if isinstance(v, Mapping) else str(v)


def _document_detail(value: Mapping[str, Any]) -> str:
    parts = [date_text(value["date"]) if value.get("date") else "", value.get("issuer") or ""]
    return " · ".join(part for part in parts if part)


def period_edit_text(value: str) -> str:
    """Return the period in the words in which it would be typed."""
    return period_text(value).replace("–", "-")
