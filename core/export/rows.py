"""What the workbook says, as plain rows: one table a group, every cell with its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from soattin.core.records import Spans
from soattin.core.review.stored import Article, StoredItem
from soattin.core.review.wording import (
    ARTICLE_STATE_NAMES,
    ITEM_STATE_NAMES,
    WARNING_NAMES,
    period_text,
)

Cell = str | int | float | date | datetime | None

TEXT, DATE, MOMENT, NUMBER = "text", "date", "moment", "number"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its heading, the kind of its cells (`text`, `date`, `moment`, `number`) and width in characters."""

    title: str
    kind: str = TEXT
    width: int = 20


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the workbook; `rows` may be read once."""

    title: str
    columns: tuple[SheetColumn, ...]
    rows: Iterable[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One item in its article, with the name behind it."""

    article: Article
    item: StoredItem
    name: str | None

    @property
    def state(self) -> str:
        """The item's state in words; a doubtful one is called so."""
        if self.item.doubtful:
            return f"nghi vấn: {self.item.doubt}"
        return ITEM_STATE_NAMES[self.item.state]


def to_date(value: Any) -> date | str | None:
    """Return an ISO day as a date; what is no day, or one that Excel cannot hold, stays text."""
    if not value:
        return None
    try:
        day = date.fromisoformat(str(value)[:10])
    except ValueError:
        return str(value)
    # Excel's calendar begins in 1900; earlier days come back wrong.
    return day if day.year >= 1901 else day.strftime("%d/%m/%Y")


def to_moment(value: Any) -> date | datetime | str | None:
    """Return an ISO day, or day and time, as Excel holds it (local time, no zone)."""
    text = str(value or "")
    if "T" not in text:
        return to_date(value)
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return text


def sentence_at(text: str, spans: Spans) -> str:
    """Return the sentence (or line) that the first span lies in, at most 500 characters."""
    if not spans:
        return ""
    start, end = spans[0]
    begin = max(text.rfind("\n", 0, start), _last_stop(text, start)) + 1
    stops = [p for p in (text.find("\n", end), text.find(". ", end), text.find("; ", end)) if p >= 0]
    finish = min(stops, default=len(text))
    return text[begin : finish + 1].strip()[:500]


def _last_stop(text: str, start: int) -> int:
    return max(text.rfind(". ", 0, start), text.rfind("; ", 0, start))


_STATE = SheetColumn("Tình trạng", width=24)
_ARTICLE = (SheetColumn("Bài số", NUMBER, 8), SheetColumn("Bài viết", width=48))
_MEETING = (SheetColumn("Địa phương", width=26), SheetColumn("Ngày họp", DATE, 12))

_COLUMNS: Mapping[str, tuple[SheetColumn, ...]] = {
    "articles": (
        *_ARTICLE,
        SheetColumn("Có tiêu đề", width=10),
        SheetColumn("Ngày đăng", MOMENT, 17),
        SheetColumn("Tác giả", width=22),
        SheetColumn("Chuyên mục", width=20),
        SheetColumn("Lượt đọc", NUMBER, 10),
        SheetColumn("Tệp", width=32),
        SheetColumn("Tình trạng soát", width=15),
        SheetColumn("Số mục nghi vấn", NUMBER, 10),
        SheetColumn("Ghi chú", width=30),
    ),
    "meetings": (
        *_ARTICLE,
        SheetColumn("Loại hội nghị", width=16),
        SheetColumn("Ngày họp", DATE, 12),
        SheetColumn("Buổi", width=8),
        SheetColumn("Đơn vị tổ chức", width=44),
        SheetColumn("Kỳ báo cáo", width=22),
        SheetColumn("Địa phương", width=26),
        SheetColumn("Mã địa phương", width=10),
        _STATE,
    ),
    "officials": (
        *_ARTICLE,
        SheetColumn("Họ tên", width=26),
        SheetColumn("Tên trong bài", width=26),
        SheetColumn("Chức vụ", width=48),
        SheetColumn("Vai trò tại cuộc họp", width=22),
        *_MEETING,
        _STATE,
    ),
    "localities": (
        *_ARTICLE,
        SheetColumn("Địa phương", width=30),
        SheetColumn("Mã", width=9),
        SheetColumn("Tên hợp nhất", width=30),
        _STATE,
    ),
    "figures": (
        *_ARTICLE,
        *_MEETING,
        SheetColumn("Loại số liệu", width=22),
        SheetColumn("Mức", width=10),
        SheetColumn("Giá trị", NUMBER, 18),
        SheetColumn("Trên tổng số", NUMBER, 12),
        SheetColumn("Đơn vị tính", width=18),
        SheetColumn("Trích dẫn", width=28),
        SheetColumn("Câu trong bài", width=70),
        _STATE,
    ),
    "documents": (
        *_ARTICLE,
        SheetColumn("Loại văn bản", width=20),
        SheetColumn("Số hiệu", width=22),
        SheetColumn("Ngày ban hành", DATE, 13),
        SheetColumn("Cơ quan ban hành", width=36),
        _STATE,
    ),
    "campaigns": (*_ARTICLE, SheetColumn("Phong trào, cuộc vận động, quỹ", width=60), _STATE),
    "warnings": (
        *_ARTICLE,
        SheetColumn("Loại cảnh báo", width=22),
        SheetColumn("Chỗ trong bài", width=70),
        _STATE,
    ),
}
_TITLES = {
    "articles": "Bài viết",
    "meetings": "Hội nghị",
    "officials": "Cán bộ",
    "localities": "Địa phương",
    "figures": "Số liệu",
    "documents": "Văn bản",
    "campaigns": "Phong trào",
    "warnings": "Cảnh báo",
}


def _single(article: Article, group: str, field: str) -> Any:
    return next((i.value for i in article.items if (i.group, i.field) == (group, field) and i.counts), None)


def _article_rows(article: Article, entries: list[Entry]) -> Iterator[tuple[Cell, ...]]:
    row = article.row
    yield (
        row.id,
        row.headline,
        "có" if row.headline_is_title else "không",
        to_moment(_single(article, "article", "published")),
        _single(article, "article", "author"),
        _single(article, "article", "section"),
        _single(article, "article", "views"),
        row.source,
        ARTICLE_STATE_NAMES[row.state],
        row.doubts,
        article.note,
    )


def _meeting_rows(article: Article, entries: list[Entry]) -> Iterator[tuple[Cell, ...]]:
    mine = [e for e in entries if e.item.group == "meeting"]
    if not mine:
        return
    place = _single(article, "meeting", "locality") or {}
    period = _single(article, "meeting", "period")
    doubts = [e.item.doubt for e in mine if e.item.doubtful and e.item.doubt]
    yield (
        article.row.id,
        article.row.headline,
        _single(article, "meeting", "kind"),
        to_date(_single(article, "meeting", "date")),
        _single(article, "meeting", "part_of_day"),
        _single(article, "meeting", "organiser"),
        period_text(str(period)) if period else None,
        place.get("name"),
        place.get("code"),
        "nghi vấn: " + "; ".join(doubts) if doubts else ARTICLE_STATE_NAMES[article.row.state],
    )


def _meeting_of(article: Article) -> tuple[Cell, Cell]:
    place = _single(article, "meeting", "locality") or {}
    return place.get("name"), to_date(_single(article, "meeting", "date"))


def _official_rows(entry: Entry) -> Iterator[tuple[Cell, ...]]:
    """One row a person and office; a person without an office has one row all the same."""
    value, article = entry.item.value, entry.article
    for position in value.get("positions") or [None]:
        yield (
            article.row.id,
            article.row.headline,
            entry.name or value.get("name"),
            value.get("name"),
            position,
            ", ".join(value.get("roles") or ()),
            *_meeting_of(article),
            entry.state,
        )


def _locality_rows(entry: Entry) -> Iterator[tuple[Cell, ...]]:
    value, row = entry.item.value, entry.article.row
    yield row.id, row.headline, value.get("name"), value.get("code"), entry.name, entry.state


def _figure_rows(entry: Entry) -> Iterator[tuple[Cell, ...]]:
    value, article = entry.item.value, entry.article
    yield (
        article.row.id,
        article.row.headline,
        *_meeting_of(article),
        value.get("category"),
        value.get("qualifier"),
        value.get("value"),
        value.get("of"),
        value.get("unit"),
        value.get("quote"),
        sentence_at(article.text, entry.item.spans),
        entry.state,
    )


def _document_rows(entry: Entry) -> Iterator[tuple[Cell, ...]]:
    value, row = entry.item.value, entry.article.row
    yield (
        row.id,
        row.headline,
        value.get("kind"),
        value.get("number"),
        to_date(value.get("date")),
        value.get("issuer"),
        entry.state,
    )


def _campaign_rows(entry: Entry) -> Iterator[tuple[Cell, ...]]:
    yield entry.article.row.id, entry.article.row.headline, str(entry.item.value), entry.state


def _warning_rows(entry: Entry) -> Iterator[tuple[Cell, ...]]:
    value, row = entry.item.value, entry.article.row
    kind = str(value.get("kind") or "")
    yield row.id, row.headline, WARNING_NAMES.get(kind, kind), value.get("quote"), entry.state


_ITEM_ROWS: Mapping[str, Callable[[Entry], Iterator[tuple[Cell, ...]]]] = {
    "officials": _official_rows,
    "localities": _locality_rows,
    "figures": _figure_rows,
    "documents": _document_rows,
    "campaigns": _campaign_rows,
    "warnings": _warning_rows,
}


def group_sheets(
    articles: Callable[[], Iterable[Article]], name_of: Callable[[int], str | None]
) -> list[Sheet]:
    """Return one sheet a group.

    `articles()` begins a new pass over the project's articles; `name_of(item id)` is the merged name behind
    an item. Rejected items are left out.
    """

    def rows(key: str) -> Iterator[tuple[Cell, ...]]:
        for article in articles():
            entries = [Entry(article, i, name_of(i.id)) for i in article.items if i.counts]
            if key == "articles":
                yield from _article_rows(article, entries)
            elif key == "meetings":
                yield from _meeting_rows(article, entries)
            else:
                for entry in entries:
                    if entry.item.group == key:
                        yield from _ITEM_ROWS[key](entry)

    return [Sheet(_TITLES[key], _COLUMNS[key], rows(key)) for key in _COLUMNS]
