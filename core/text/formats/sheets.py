"""Tables with one article a row: .csv, .tsv and .xlsx. Formulas are never computed, macros never run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from soattin.core.errors import UserError
from soattin.core.text.cleaning import MAX_CHARS, check_length, clean
from soattin.core.text.columns import ColumnMapping, column, guess_mapping, has_header
from soattin.core.text.fold import fold
from soattin.core.text.formats import Found, Source, damaged, plain
from soattin.core.text.source import SourceText

MAX_ROWS = 50_000
MAX_COLUMNS = 500

_DELIMITERS = "\t;,|"


@dataclass(frozen=True, slots=True)
class Preview:
    """The first rows of a table, for a person to say which column holds what."""

    header: tuple[str, ...]
    """Empty for a table without one."""
    rows: tuple[tuple[str, ...], ...]
    guess: ColumnMapping | None

    @property
    def names(self) -> tuple[str, ...]:
        """The columns as a mapping names them; the same for all tables of one form."""
        width = max((len(row) for row in self.rows), default=0)
        cells = [*self.header, *[""] * (width - len(self.header))]
        # A column without a name, or with one that another has, goes by its number.
        named = [fold(cell) for cell in cells]
        return tuple(
            cell if cell.strip() and named.index(named[place]) == place else f"#{place + 1}"
            for place, cell in enumerate(cells)
        )


def preview(source: Source, count: int = 5) -> Preview:
    """Return the head of a table; raises `UserError` where it cannot be read."""
    head = [tuple(row) for row in islice(_table(source), 21)]
    if not head:
        raise UserError("file-empty", f"Bảng “{source.name}” không có hàng nào.")
    header = head[0] if has_header(head[0]) else ()
    rows = head[1:] if header else head
    return Preview(header, tuple(rows[:count]), guess_mapping(header, rows or head))


def read(source: Source) -> Found:
    """Yield one article a row, by the mapping that was chosen or, where it does not fit, by the likeliest."""
    seen = preview(source)
    mapping = source.options.mapping
    for names, chosen in source.options.by_header:
        if names == seen.names:
            if chosen is None:
                raise UserError("table-left-out", f"Bảng “{source.name}” được bỏ qua như đã chọn khi nhập.")
            mapping = chosen
    if mapping is None or not (mapping.fits(seen.header)):
        mapping = seen.guess
    if mapping is None:
        raise UserError(
            "table-mapping",
            f"Chưa biết cột nào của bảng “{source.name}” là nội dung bài. Hãy chọn cột khi nhập, hoặc đặt tên cột "
            "là “Nội dung”.",
        )
    found = False
    for number, row in enumerate(_table(source), 1):
        if number > MAX_ROWS:
            yield UserError(
                "table-too-long", f"Bảng “{source.name}” có hơn {MAX_ROWS} hàng; phần sau không đọc."
            )
            break
        if number == 1 and seen.header:
            continue
        try:
            article = _article(source.name, number, row, seen.header, mapping)
        except UserError as error:
            yield error
            found = True
            continue
        if article is not None:
            yield article
            found = True
    if not found:
        raise UserError("file-empty", f"Bảng “{source.name}” không có hàng nào có nội dung bài.")


def _article(
    name: str, number: int, row: Sequence[str], header: Sequence[str], mapping: ColumnMapping
) -> SourceText | None:
    """Return the article in a row, None where its text is empty."""

    def cell(of: str | None) -> str:
        place = column(of, header)
        return clean(row[place]).strip() if place is not None and place < len(row) else ""

    if not cell(mapping.text):
        return None
    label = cell(mapping.name)
    title = f"{name}!hàng {number}" + (f" ({_short(label)})" if label else "")
    published = _date(cell(mapping.published))
    parts = [cell(mapping.section), cell(mapping.title), published, cell(mapping.lead)]
    parts += [cell(mapping.text), cell(mapping.author)]
    text = "\n".join(part for part in parts if part)
    check_length(title, text)
    return SourceText(title, text)


def _short(label: str) -> str:
    line = " ".join(label.split())
    return line if len(line) <= 60 else line[:59] + "…"


def _date(cell: str) -> str:
    """Return a date cell as people write it: Excel holds dates as days since 30 December 1899."""
    try:
        days = float(cell)
    except ValueError:
        return cell
    if not 10_000 <= days < 80_000:
        return cell
    from datetime import datetime, timedelta

    moment = datetime(1899, 12, 30) + timedelta(minutes=round(days * 1440))
    return moment.strftime("%d/%m/%Y" if moment.hour == moment.minute == 0 else "%d/%m/%Y %H:%M")


def _table(source: Source) -> Iterator[Sequence[str]]:
    """Yield the rows of the table, empty ones left out."""
    if source.data.startswith(b"PK"):
        from soattin.core.text.formats import xlsx

        rows: Iterator[Sequence[str]] = xlsx.rows(source.name, source.data)
    else:
        rows = _csv(source)
    return (row[:MAX_COLUMNS] for row in rows if any(cell.strip() for cell in row))


def _csv(source: Source) -> Iterator[Sequence[str]]:
    text = plain.decode(source).text
    text = text.replace("\0", "")
    if text[:4].lower() == "sep=" and "\n" in text:
        text = text.split("\n", 1)[1]  # Excel's own hint.
    csv.field_size_limit(MAX_CHARS)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    except csv.Error:
        raise damaged(
            source.name,
            "bảng CSV",
            f"Có ô dài hơn {MAX_CHARS:,} ký tự hoặc dấu nháy kép không đóng.".replace(",", "."),
        ) from None


def _delimiter(text: str) -> str:
    """The sign that stands most often in the first line, outside quotes."""
    quoted, counts = False, dict.fromkeys(_DELIMITERS, 0)
    for char in text[:20_000]:
        if char == '"':
            quoted = not quoted
        elif not quoted and char in counts:
            counts[char] += 1
        elif not quoted and char == "\n" and any(counts.values()):
            break
    return max(_DELIMITERS, key=lambda sign: counts[sign])
