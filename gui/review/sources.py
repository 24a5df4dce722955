"""What each cell's editor proposes and says under the line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from soattin.core.late import late
from soattin.core.records import ROLES, Spans
from soattin.core.review.cells import DETAIL, LABEL, VALUE, Context
from soattin.core.review.wording import date_text, period_text
from soattin.gui.spoken import meant, spoken

if TYPE_CHECKING:
    from soattin.core.extract import numbers
    from soattin.core.review import completion, typed, typed_dates
    from soattin.core.review.completion import Choice, Known
    from soattin.core.review.layout import FieldRow
else:
    # What only somebody who types needs.
    numbers, completion, typed, typed_dates = late(
        "soattin.core.extract.numbers",
        "soattin.core.review.completion",
        "soattin.core.review.typed",
        "soattin.core.review.typed_dates",
    )

_WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")


class Sources:
    """Proposals for the article in hand; `known` holds the spellings known from all articles, by kind."""

    def __init__(self) -> None:
        self.text = ""
        self.context = Context()
        self.known: dict[str, Known] = {}

    def set_article(self, text: str, context: Context) -> None:
        self.text, self.context = text, context

    def words(self, spans: Spans) -> str:
        """Return the article's words at the first of these places, as they stand."""
        start, end = spans[0]
        return self.text[start:end]

    def separator(self, row: FieldRow, cell: str) -> str:
        """Return what stands between the parts of a cell that holds several, empty for one value."""
        if row.group == "officials" and cell in (DETAIL, LABEL):
            return ";" if cell == DETAIL else ","
        return ""

    def strict(self, row: FieldRow, cell: str) -> bool:
        """Whether the cell takes one of a list only."""
        return (row.group, row.field, cell) in typed.CHOICES

    def meant(self, row: FieldRow, cell: str, text: str) -> str:
        """Return what is typed in core's words, where the cell shows words of a list in another language."""
        listed = typed.CHOICES.get((row.group, row.field, cell))
        if listed:
            return meant(text, listed)
        if row.group == "officials" and cell == LABEL:
            return ", ".join(meant(part, ROLES) for part in text.replace(";", ",").split(","))
        return text

    def shown(self, row: FieldRow, cell: str, text: str) -> str:
        """Return what stands in a cell as its editor shows it."""
        return (
            spoken(text) if self.strict(row, cell) or (row.group == "officials" and cell == LABEL) else text
        )

    def choices(self, row: FieldRow, cell: str, text: str, cursor: int) -> Sequence[Choice]:
        """Return what may be meant by what is typed so far."""
        listed = typed.CHOICES.get((row.group, row.field, cell))
        if listed:
            shown = tuple(map(spoken, listed))
            return completion.from_list("" if text in shown else text, shown)
        separator = self.separator(row, cell)
        if separator:
            start = text.rfind(separator, 0, cursor) + 1
            end = text.find(separator, cursor)
            text = text[start : end if end >= 0 else len(text)]
        begun = text.strip()
        if row.group == "officials" and cell == LABEL:
            return completion.from_list(begun, tuple(map(spoken, ROLES)))
        if row.group == "documents" and cell == LABEL:
            return completion.from_list(begun, typed.DOCUMENT_KINDS)
        if row.group in ("figures", "warnings"):
            return completion.article_text(self.text).stretches(begun)
        if row.field in ("date", "published", "period", "views"):
            return ()
        return self._named(row, cell, begun) if begun else ()

    def _named(self, row: FieldRow, cell: str, begun: str) -> Sequence[Choice]:
        article = completion.article_text(self.text)
        if row.group == "localities" or row.field == "locality":
            return completion.units(begun, self.context.day)
        if row.group == "officials" and cell == VALUE:
            return self._from(article.find(begun, "name"), "official", begun)
        if row.group == "officials":
            return self._from(article.find(begun, "phrase"), "position", begun)
        if row.field == "author":
            return self._from(article.find(begun, "name"), "", begun)
        kind = {"organiser": "body", "": "campaign"}.get(row.field, "") if row.group != "documents" else ""
        return self._from(article.find(begun, "phrase"), kind, begun)

    def _from(self, here: Sequence[Choice], kind: str, begun: str) -> Sequence[Choice]:
        known = self.known.get(kind)
        return completion.merged(here, known.find(begun) if known else ())

    def hint(self, row: FieldRow, cell: str, text: str) -> tuple[str, bool]:
        """Return what the typed text would be read as, and whether it is no value of the field."""
        text = text.strip()
        if not text:
            return self._expected(row, cell), False
        if row.group == "figures" and cell == VALUE:
            return self._amount(text)
        if row.field in ("date", "published", "period", "views"):
            try:
                return self._reading(
                    row, typed.read(row.group, row.field, cell, text, None, self.context)
                ), False
            except typed.Unreadable as error:
                return spoken(str(error)), True
        return "", False

    def _amount(self, text: str) -> tuple[str, bool]:
        amount = numbers.parse_amount(typed.with_accents(text))
        if amount is None:
            return _tr("Chưa đọc được số. Hãy gõ như: 1,9 tỷ · 120.390.000 đồng · 84 suất quà · 88%"), True
        unit = amount.unit or ""
        shown = (
            f"{amount.qualifier or ''} {numbers.format_amount(amount.value, amount.unit, amount.of)}".strip()
        )
        words = f" — {numbers.in_words(amount.value)} {unit}" if amount.of is None and unit != "%" else ""
        doubt = f"\n{spoken(amount.doubt)}" if amount.doubt else ""
        return f"= {shown}{words}{doubt}", False

    def _reading(self, row: FieldRow, value: Any) -> str:
        if row.field == "period":
            return f"= {period_text(str(value))}"
        if row.field == "views":
            return ""
        from datetime import date

        day = date.fromisoformat(str(value)[:10])
        return f"= {spoken(_WEEKDAYS[day.weekday()])}, {date_text(str(value))}"

    def day(self, text: str) -> str | None:
        """Return the day typed so far, or else the day of the article, as an ISO date."""
        return typed_dates.read_date(text, self.context.year) or self.context.day

    def _expected(self, row: FieldRow, cell: str) -> str:
        if row.field in ("date", "published"):
            return _tr("Gõ như 5/3/2021, 5-3-21 hoặc 05032021; Alt+↓ mở lịch")
        if row.field == "period":
            return _tr("Gõ như: quý 1/2021, 6 tháng đầu năm 2021, năm 2020, 2020-2025")
        if row.group == "figures" and cell == VALUE:
            return _tr("Gõ như: 1,9 tỷ · 120.390.000 đồng · 84 suất quà · 88%")
        if row.group == "officials" and cell == DETAIL:
            return _tr("Các chức vụ cách nhau bằng dấu ;")
        if row.group == "officials" and cell == LABEL:
            return _tr("Các vai trò cách nhau bằng dấu phẩy")
        if row.group == "documents" and cell == DETAIL:
            return _tr("Ngày · cơ quan ban hành, ví dụ 20/6/2020 · Bộ Chính trị")
        return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sources", text)
