"""What the workbook says, row by row: one pass over the articles feeds all sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from soattin.core.export.sheets import Cell
from soattin.core.records import Spans
from soattin.core.review.stored import Article, StoredItem
from soattin.core.review.wording import (
    ARTICLE_STATE_NAMES,
    ITEM_STATE_NAMES,
    WARNING_NAMES,
    period_text,
)

Row = tuple[Cell, ...]

_SENTENCE = 500
"""Characters of a sentence that are shown; longer ones are cut around the evidence's place."""
_STOPS = (". ", "; ")


@dataclass(frozen=True, slots=True)
class Context:
    """One article with what all of its rows say, worked out once."""

    article: Article
    singles: Mapping[tuple[str, str], Any]
    place: str | None
    day: date | str | None
    name_of: Callable[[int], str | None]
    copy_of: int | None = None
    """The article that counts in place of this one."""

    @classmethod
    def of(
        cls, article: Article, name_of: Callable[[int], str | None], copy_of: int | None = None
    ) -> Context:
        singles = {(i.group, i.field): i.value for i in article.items if i.field and i.counts}
        place = singles.get(("meeting", "locality")) or {}
        day = to_date(singles.get(("meeting", "date")))
        return cls(article, singles, place.get("name"), day, name_of, copy_of)

    @property
    def head(self) -> tuple[Cell, Cell]:
        return self.article.row.id, self.article.row.headline

    def state(self, words: str) -> str:
        """Return a state in words; of a copy, that it is one: its figures are in no sum."""
        return f"bản trùng của bài {self.copy_of}; {words}" if self.copy_of is not None else words


def rows_of(context: Context) -> Iterator[tuple[str, Row]]:
    """Yield the key of a sheet and a row for it, for all that one article says; rejected items are left out."""
    yield "articles", _article_row(context)
    if any(group == "meeting" for group, _ in context.singles):
        yield "meetings", _meeting_row(context)
    for item in context.article.items:
        if item.counts and item.group in _ITEM_ROWS:
            for row in _ITEM_ROWS[item.group](context, item):
                yield item.group, row


def state_text(item: StoredItem) -> str:
    """Return the item's state in words; a doubtful one is called so, with the reason."""
    return f"nghi vấn: {item.doubt}" if item.doubtful else ITEM_STATE_NAMES[item.state]


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
    """Return the sentence (or line) that the first span lies in, at most 500 characters of it."""
    if not spans:
        return ""
    start, end = spans[0]
    line = text.rfind("\n", 0, start)
    begin = max(line, *(text.rfind(sign, line + 1, start) for sign in _STOPS)) + 1
    # Within the line only: a sign that comes nowhere would be looked for to the text's end.
    line = text.find("\n", end)
    last = len(text) if line < 0 else line
    finish = min((p for sign in _STOPS if (p := text.find(sign, end, last)) >= 0), default=last) + 1
    if finish - begin > _SENTENCE:
        begin = max(begin, start - _SENTENCE // 2)
        finish = min(finish, begin + _SENTENCE)
    return text[begin:finish].strip()


def _article_row(context: Context) -> Row:
    row, singles = context.article.row, context.singles
    return (
        row.id,
        row.headline,
        "có" if row.headline_is_title else "không",
        to_moment(singles.get(("article", "published"))),
        singles.get(("article", "author")),
        singles.get(("article", "section")),
        singles.get(("article", "views")),
        row.source,
        context.state(ARTICLE_STATE_NAMES[row.state]),
        row.doubts,
        context.article.note,
    )


def _meeting_row(context: Context) -> Row:
    singles = context.singles
    place = singles.get(("meeting", "locality")) or {}
    period = singles.get(("meeting", "period"))
    doubts = [i.doubt for i in context.article.items if i.group == "meeting" and i.doubtful and i.doubt]
    state = "nghi vấn: " + "; ".join(doubts) if doubts else ARTICLE_STATE_NAMES[context.article.row.state]
    return (
        *context.head,
        singles.get(("meeting", "kind")),
        context.day,
        singles.get(("meeting", "part_of_day")),
        singles.get(("meeting", "organiser")),
        period_text(str(period)) if period else None,
        place.get("name"),
        place.get("code"),
        context.state(state),
    )


def _official_rows(context: Context, item: StoredItem) -> Iterator[Row]:
    """One row a person and office; a person without an office has one row all the same."""
    value = item.value
    name = context.name_of(item.id) or value.get("name")
    roles = ", ".join(value.get("roles") or ())
    for position in value.get("positions") or [None]:
        meeting = (context.place, context.day)
        yield (
            *context.head,
            name,
            value.get("name"),
            position,
            roles,
            *meeting,
            context.state(state_text(item)),
            item.id,
        )


def _locality_rows(context: Context, item: StoredItem) -> Iterator[Row]:
    value = item.value
    code = value.get("code")
    on = context.singles.get(("meeting", "date")) or context.singles.get(("article", "published"))
    then_and_now = _then_and_now(str(code), str(on)[:10] if on else None) if code else (None, None, None)
    named = (value.get("name"), code, *then_and_now, context.name_of(item.id))
    yield *context.head, *named, context.state(state_text(item)), item.id


def _then_and_now(code: str, on: str | None) -> tuple[str | None, str | None, str | None]:
    """Return the parents of then, the communes of today and the province of today, in words."""
    from soattin.core.gazetteer import communes_today, parents, province_today, unit

    of_then = unit(code, on)
    if of_then is None:
        return None, None, None
    communes = communes_today(code, on)
    shown = "; ".join(c.full for c in communes[:12]) + (f"… ({len(communes)})" if len(communes) > 12 else "")
    province = province_today(code, on)
    above = ", ".join(p.full for p in parents(of_then, on))
    return above or None, shown or None, province.full if province else None


def _figure_rows(context: Context, item: StoredItem) -> Iterator[Row]:
    value = item.value
    number = (value.get("value"), value.get("of"), value.get("unit"), value.get("quote"))
    sentence = sentence_at(context.article.text, item.spans)
    kind = (value.get("category"), value.get("qualifier"))
    yield (
        *context.head,
        context.place,
        context.day,
        *kind,
        *number,
        sentence,
        context.state(state_text(item)),
        item.id,
    )


def _document_rows(context: Context, item: StoredItem) -> Iterator[Row]:
    value = item.value
    paper = (value.get("kind"), value.get("number"), to_date(value.get("date")), value.get("issuer"))
    yield *context.head, *paper, context.state(state_text(item)), item.id


def _campaign_rows(context: Context, item: StoredItem) -> Iterator[Row]:
    yield *context.head, str(item.value), context.state(state_text(item)), item.id


def _warning_rows(context: Context, item: StoredItem) -> Iterator[Row]:
    kind = str(item.value.get("kind") or "")
    yield (
        *context.head,
        WARNING_NAMES.get(kind, kind),
        item.value.get("quote"),
        context.state(state_text(item)),
        item.id,
    )


_ITEM_ROWS: Mapping[str, Callable[[Context, StoredItem], Iterator[Row]]] = {
    "officials": _official_rows,
    "localities": _locality_rows,
    "figures": _figure_rows,
    "documents": _document_rows,
    "campaigns": _campaign_rows,
    "warnings": _warning_rows,
}
