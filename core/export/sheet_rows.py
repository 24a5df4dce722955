"""Writes the rows of a sheet as XML: one string a row, where openpyxl makes an object of each cell and four elements of it.

All else of the sheet (heading, widths, panes, table, conditional formats, print settings) and all styles are openpyxl's:
`put_into` sets the rows into the sheet that it wrote. The form is ECMA-376 part 1, 18.3.1.73 (row) and 18.3.1.4 (c).
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from html import escape
from math import isfinite
from pathlib import Path
from typing import Any

from soattin.core.export.rows import Row
from soattin.core.export.sheets import DATE, LINK, MOMENT, NUMBER, Cell, SheetColumn

ACCENT = "1F5FA8"
MAX_TEXT = 32_767
CUT = "… (còn nữa, xem trong dự án)"
# What an Excel cell cannot hold: XML's forbidden control characters, lone surrogates, U+FFFE and U+FFFF.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# The same, and what XML writes otherwise: a text without any of these stands in the file as it is.
_SPECIAL = re.compile(r"[\x00-\x08\x0b-\x1f&<>\ud800-\udfff\ufffe\uffff]")
_DANGEROUS = frozenset("=+-@\t\r#'")
_FORMATS = {DATE: "dd/mm/yyyy", MOMENT: "dd/mm/yyyy hh:mm"}
_EPOCH = datetime(1899, 12, 30)
_ROWS_AT_ONCE = 200
_END = b"</sheetData>"


def safe_text(text: str) -> str:
    """Return `text` as an Excel cell can hold it.

    Characters that no cell can hold become U+FFFD; a text of more than 32,767 characters is cut and says so.
    """
    clean = _FORBIDDEN.sub("\ufffd", text)
    return clean if len(clean) <= MAX_TEXT else clean[: MAX_TEXT - len(CUT)] + CUT


def looks_dangerous(text: str) -> bool:
    """Whether a spreadsheet program could take a text for a formula, or for a sign that it is a text."""
    return text[:1] in _DANGEROUS


class SheetRows:
    """The rows below the heading of one sheet, on their way into a temporary file."""

    def __init__(self, page: Any, columns: Sequence[SheetColumn], first: int, has_articles: bool) -> None:
        """`page` is openpyxl's write-only sheet, `first` the number of the first row."""
        self._columns = [_Column(page, at, column, has_articles) for at, column in enumerate(columns, 1)]
        self._next = first
        self._waiting: list[str] = []
        self._file = tempfile.TemporaryFile("w+b")  # noqa: SIM115  (closed by `close`)

    def append(self, row: Row, link_to: int = 0) -> None:
        """Write one row; `link_to` is the row of its article in “Bài viết”, 0 where there is none."""
        number = self._next
        self._next += 1
        cells = [
            column.cell(value, number, link_to)
            for column, value in zip(self._columns, row, strict=True)
            if value is not None and value != ""
        ]
        self._waiting.append(f'<row r="{number}">{"".join(cells)}</row>')
        if len(self._waiting) >= _ROWS_AT_ONCE:
            self._flush()

    def put_into(self, page: Any) -> None:
        """Close the sheet as openpyxl writes it, and set the rows behind its own."""
        self._flush()
        page.close()
        written = Path(page._writer.out)
        before, end, after = written.read_bytes().rpartition(_END)
        if not end:
            raise ValueError("openpyxl wrote a sheet without rows")
        self._file.seek(0)
        with written.open("wb") as file:
            file.write(before)
            shutil.copyfileobj(self._file, file, 1 << 20)
            file.write(end + after)
        self.close()

    def close(self) -> None:
        """Put the temporary file away; what was written is gone where `put_into` was not called."""
        self._file.close()

    def _flush(self) -> None:
        self._file.write("".join(self._waiting).encode())
        self._waiting.clear()


def put_away(page: Any) -> None:
    """Remove what openpyxl keeps of a sheet in a temporary file until the workbook is saved."""
    if page._writer is None:
        return
    if not page.closed:
        page.close()
    if Path(page._writer.out).exists():
        page._writer.cleanup()


class _Column:
    """Writes the cells of one column; its styles are numbers in the workbook's table of styles."""

    def __init__(self, page: Any, at: int, column: SheetColumn, has_articles: bool) -> None:
        from openpyxl.styles import Font
        from openpyxl.utils import get_column_letter

        self._letter = get_column_letter(at)
        self._is_number = column.kind == NUMBER
        self._is_link = column.kind == LINK and has_articles
        self._day, self._moment = (_style(page, number_format=_FORMATS[kind]) for kind in (DATE, MOMENT))
        self._whole, self._part = (_style(page, number_format=form) for form in ("#,##0", "#,##0.0###"))
        self._quoted = _style(page, quotePrefix=True)
        self._to_article = _style(page, font=Font(color=ACCENT, underline="single")) if self._is_link else ""

    def cell(self, value: Cell, row: int, link_to: int) -> str:
        """Return one cell, which is not empty."""
        if isinstance(value, str):
            return self._text(value, row)
        if isinstance(value, bool) or (isinstance(value, float) and not isfinite(value)):
            return self._text(str(value), row)
        at = f"{self._letter}{row}"
        if isinstance(value, int | float):
            if self._is_link and link_to:
                # A formula keeps no list of links; its number is what Excel shows.
                formula = f"HYPERLINK(\"#'Bài viết'!A{link_to}\",{value})"
                return f'<c r="{at}"{self._to_article}><f>{formula}</f><v>{value}</v></c>'
            if not self._is_number:
                return f'<c r="{at}"><v>{value!r}</v></c>'
            style = self._whole if float(value).is_integer() else self._part
            return f'<c r="{at}"{style}><v>{value!r}</v></c>'
        style = self._moment if isinstance(value, datetime) else self._day
        return f'<c r="{at}"{style}><v>{_days(value)}</v></c>'

    def _text(self, text: str, row: int) -> str:
        """A text stays a text: no formula, no error value, nothing that Excel could not read back."""
        if len(text) > MAX_TEXT:
            text = safe_text(text)
        style = self._quoted if text[0] in _DANGEROUS else ""
        space = ' xml:space="preserve"' if text.strip() != text else ""
        if _SPECIAL.search(text):
            text = escape(_FORBIDDEN.sub("\ufffd", text), quote=False).replace("\r", "&#13;")
        return f'<c r="{self._letter}{row}"{style} t="inlineStr"><is><t{space}>{text}</t></is></c>'


def _style(page: Any, **looks: Any) -> str:
    """Return the attribute of a cell that looks so."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(page)
    for name, value in looks.items():
        setattr(cell, name, value)
    return f' s="{cell.style_id}"'


@lru_cache(maxsize=1 << 12)
def _days(value: date) -> str:
    """Return a day, or a day and time, as Excel counts: days since 30 December 1899 (right from March 1900 on)."""
    at = value.replace(tzinfo=None) if isinstance(value, datetime) else datetime.combine(value, time())
    return f"{(at - _EPOCH) / timedelta(days=1):.16g}"
