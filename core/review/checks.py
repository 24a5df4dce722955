"""What keeps an article from being done: values that cannot be. Doubts do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from soattin.core.review.stored import StoredItem


class Problem(NamedTuple):
    """One error: the item it stands in and what is wrong, in Vietnamese."""

    item: int
    group: str
    field: str
    message: str


def errors(items: Iterable[StoredItem]) -> list[Problem]:
    """Return the errors of an article, in the order of its rows; rejected items have none."""
    out = []
    for item in items:
        if item.counts:
            out += [Problem(item.id, item.group, item.field, text) for text in _of(item)]
    return out


def _of(item: StoredItem) -> Iterator[str]:
    value: Any = item.value
    if item.field in ("date", "published"):
        yield from _date(value, "Ngày")
    elif item.group == "officials" and not str(value.get("name") or "").strip():
        yield "Cán bộ chưa có họ tên"
    elif item.group == "localities" and not str(value.get("name") or "").strip():
        yield "Địa phương chưa có tên"
    elif item.group == "figures":
        number = value.get("value")
        if isinstance(number, bool) or not isinstance(number, int | float):
            yield "Số liệu chưa có con số"
        elif not value.get("unit"):
            yield "Số liệu chưa có đơn vị tính"
    elif item.group == "documents":
        if not value.get("number"):
            yield "Văn bản chưa có số hiệu"
        if value.get("date"):
            yield from _date(value["date"], "Ngày văn bản")
    elif item.group == "campaigns" and not str(value or "").strip():
        yield "Phong trào chưa có tên"


def _date(value: Any, what: str) -> Iterator[str]:
    try:
        day = date.fromisoformat(str(value)[:10])
    except ValueError:
        yield f"{what} “{value}” không có trong lịch"
        return
    if not 1930 <= day.year <= 2099:
        yield f"{what} có năm {day.year} không thể có"
