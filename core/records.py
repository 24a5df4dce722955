"""What one article says: frozen values, each with the places in the text that it was read from.

The shape and the wording of every value follow `extract`'s JSON form, which ARCHITECTURE.md describes
("The record"). Spans are half-open pairs of character offsets into the stored text (NFC).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Span = tuple[int, int]
Spans = tuple[Span, ...]

GROUPS = ("article", "meeting", "officials", "localities", "figures", "documents", "campaigns", "warnings")
"""The eight groups, in the order in which they are shown and in which Ctrl+1 … Ctrl+8 reach them."""

SINGLE_FIELDS: Mapping[str, tuple[str, ...]] = {
    "article": ("title", "published", "author", "section", "views"),
    "meeting": ("kind", "date", "part_of_day", "organiser", "period", "locality"),
}
"""The groups that hold one value a field; the other groups hold a list of items."""

MEETING_KINDS = (
    "sơ kết", "tổng kết", "giao ban", "làm việc", "đại hội", "hiệp thương", "tiếp xúc cử tri", "tập huấn",
    "giám sát", "phản biện", "ký kết", "trao tặng", "ra mắt", "ngày hội", "khác",
)  # fmt: skip
PARTS_OF_DAY = ("sáng", "trưa", "chiều", "tối")
ROLES = ("chủ trì", "dự", "trưởng đoàn", "báo cáo", "phát biểu", "kết luận", "trao", "nhận")
CATEGORIES = (
    "quỹ vì người nghèo", "nhà đại đoàn kết", "quà tặng", "phòng chống dịch", "cứu trợ",
    "an sinh xã hội khác", "hiến đất", "ngày công", "công trình", "nông thôn mới", "tuyên truyền",
    "giám sát phản biện", "hòa giải", "bầu cử", "tiếp xúc cử tri", "bảo hiểm y tế", "tổ chức", "khác",
)  # fmt: skip
WARNING_KINDS = (
    "implausible-amount", "bad-date", "duplicate-paragraph", "misspelt-unit", "unfinished", "glued-words",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """One value of one group, as the machine read it.

    `value` is JSON data: a scalar for the single fields and for campaigns, an object for the rest (its keys
    are those of the JSON form, without `spans`). `confidence` runs from 0 to 1; `doubt` says in Vietnamese
    why a person should look, and is None where nobody needs to.
    """

    group: str
    field: str
    """For `article` and `meeting` the field's name, otherwise the empty string."""
    value: Any
    spans: Spans
    confidence: float = 1.0
    doubt: str | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        # Between processes: field by field, as a frozen class does by itself, takes three times as long.
        return Item, (self.group, self.field, self.value, self.spans, self.confidence, self.doubt)


@dataclass(frozen=True, slots=True)
class Record:
    """All that was read from one article; `items` are in the order of `GROUPS`."""

    source: str
    items: tuple[Item, ...] = ()
    furniture: Spans = field(default=())
    """The parts of the page that are not the article: menus, counters, comment forms."""

    def group(self, name: str) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.group == name)

    def single(self, group: str, name: str) -> Item | None:
        return next((i for i in self.items if i.group == group and i.field == name), None)

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)


def to_json(record: Record) -> dict[str, Any]:
    """Return the JSON form of `record`, every field present.

    Single values' spans stand in an object `spans` beside them; their confidence and doubt in objects
    `confidence` and `doubt` of the whole record, by group and field. List entries carry `spans`,
    `confidence` and, where a person should look, `doubt`. Campaigns are plain names, with their evidence in
    the parallel list `campaign_evidence`.
    """
    out: dict[str, Any] = {"source": record.source}
    sure: dict[str, dict[str, float]] = {}
    doubts: dict[str, dict[str, str]] = {}
    for group in GROUPS:
        items = record.group(group)
        if group in SINGLE_FIELDS:
            values: dict[str, Any] = dict.fromkeys(SINGLE_FIELDS[group])
            values.update({item.field: item.value for item in items})
            values["spans"] = {item.field: [list(s) for s in item.spans] for item in items}
            out[group] = values
            sure[group] = {item.field: item.confidence for item in items}
            doubts[group] = {item.field: item.doubt for item in items if item.doubt}
        elif group == "campaigns":
            out[group] = [item.value for item in items]
        else:
            out[group] = [{**item.value, **_evidence(item)} for item in items]
    out["campaign_evidence"] = [_evidence(item) for item in record.group("campaigns")]
    out["confidence"], out["doubt"] = sure, doubts
    return out


def _evidence(item: Item) -> dict[str, Any]:
    out: dict[str, Any] = {"spans": [list(s) for s in item.spans], "confidence": item.confidence}
    if item.doubt:
        out["doubt"] = item.doubt
    return out


def from_json(data: Any) -> Record:
    """Read what `to_json` writes; raises `ValueError` where `data` is not of that form."""
    if not isinstance(data, Mapping) or not isinstance(data.get("source"), str):
        raise ValueError("a record is an object with a text `source`")
    items: list[Item] = []
    for group in GROUPS:
        part = data.get(group)
        if part is None:
            continue
        if group in SINGLE_FIELDS:
            items += _read_singles(group, part, data)
        elif not isinstance(part, list):
            raise ValueError(f"`{group}` is a list")
        elif group == "campaigns":
            evidence = data.get("campaign_evidence") or [{}] * len(part)
            items += [_read_item(group, "", name, e) for name, e in zip(part, evidence, strict=True)]
        else:
            for entry in part:
                if not isinstance(entry, Mapping):
                    raise ValueError(f"an entry of `{group}` is an object")
                value = {k: v for k, v in entry.items() if k not in ("spans", "confidence", "doubt")}
                items.append(_read_item(group, "", value, entry))
    return Record(data["source"], tuple(items))


def _read_singles(group: str, part: Any, data: Mapping[str, Any]) -> Iterator[Item]:
    if not isinstance(part, Mapping):
        raise ValueError(f"`{group}` is an object")
    sure, doubts = ((data.get(key) or {}).get(group) or {} for key in ("confidence", "doubt"))
    spans = part.get("spans") or {}
    for name in SINGLE_FIELDS[group]:
        if part.get(name) is not None:
            evidence = {"spans": spans.get(name), "confidence": sure.get(name), "doubt": doubts.get(name)}
            yield _read_item(group, name, part[name], evidence)


def _read_item(group: str, field_name: str, value: Any, evidence: Mapping[str, Any]) -> Item:
    confidence = evidence.get("confidence")
    doubt = evidence.get("doubt")
    if not isinstance(confidence, int | float | None) or not isinstance(doubt, str | None):
        raise ValueError("`confidence` is a number and `doubt` a text")
    spans = _read_spans(evidence.get("spans") or [])
    return Item(group, field_name, value, spans, 1.0 if confidence is None else float(confidence), doubt)


def _read_spans(spans: Any) -> Spans:
    if not isinstance(spans, list) or any(
        not isinstance(s, list) or len(s) != 2 or not all(isinstance(n, int) for n in s) for s in spans
    ):
        raise ValueError("spans are pairs of whole numbers")
    return tuple((s[0], s[1]) for s in spans)
