"""Writes sheets into an Excel workbook, row by row, and puts it in place of the old one only when whole."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from soattin.core.errors import UserError
from soattin.core.export.rows import DATE, MOMENT, Cell, Sheet
from soattin.core.jobs.progress import Progress, quiet

Page = Any
"""openpyxl's write-only worksheet, whose published types lack half of what it has."""

MAX_TEXT = 32_767
MAX_ROWS = 1_048_576
# What an Excel cell cannot hold: XML's forbidden control characters, lone surrogates, U+FFFE and U+FFFF.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CUT = "… (còn nữa, xem trong dự án)"

_FORMATS = {DATE: "dd/mm/yyyy", MOMENT: "dd/mm/yyyy hh:mm"}


def write_workbook(path: Path, sheets: Iterable[Sheet], progress: Progress = quiet) -> int:
    """Write `sheets` to `path`; returns the number of rows written, headings left out.

    The file is written beside its target and then put in its place, so that an old workbook is whole until
    the new one is. Raises `UserError` (`export-folder-missing`, `export-open-elsewhere`,
    `export-unwritable`, `export-too-many-rows`).
    """
    if not path.parent.is_dir():
        raise UserError(
            "export-folder-missing", f"Không có thư mục “{path.parent}” để ghi tệp “{path.name}”."
        )
    beside = path.with_name(f".{path.name}.dang-ghi")
    try:
        count = _write(beside, sheets, progress)
        os.replace(beside, path)  # noqa: PTH105  (Path.replace says the same; this names the intent)
    except PermissionError as error:
        message = f"Không ghi được “{path.name}”: tệp đang mở trong Excel hoặc thư mục chỉ cho đọc. Hãy đóng tệp rồi xuất lại; tệp cũ còn nguyên."
        raise UserError("export-open-elsewhere", message) from error
    except OSError as error:
        message = f"Không ghi được “{path.name}”: {error.strerror or error}. Tệp cũ (nếu có) còn nguyên."
        raise UserError("export-unwritable", message) from error
    finally:
        beside.unlink(missing_ok=True)
    return count


def _write(path: Path, sheets: Iterable[Sheet], progress: Progress) -> int:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    total = 0
    for sheet in sheets:
        total += _write_sheet(book.create_sheet(sheet.title), sheet, progress)
    book.save(path)
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    return total


def _write_sheet(page: Page, sheet: Sheet, progress: Progress) -> int:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    # In write-only mode panes, widths and filters are set before the first row.
    page.freeze_panes = "A2"
    for place, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(place)].width = column.width
    bold, fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="1F5FA8")
    heading = []
    for column in sheet.columns:
        cell = WriteOnlyCell(page, column.title)
        cell.font, cell.fill, cell.alignment = bold, fill, Alignment(wrap_text=True, vertical="center")
        heading.append(cell)
    page.append(heading)
    count = 0
    for row in sheet.rows:
        count += 1
        if count >= MAX_ROWS:
            message = f"Trang “{sheet.title}” có quá {MAX_ROWS:,} dòng, Excel không chứa được. Hãy lọc bớt bài rồi xuất lại."
            raise UserError("export-too-many-rows", message)
        page.append(
            [_cell(page, value, column.kind) for value, column in zip(row, sheet.columns, strict=True)]
        )
        if count % 500 == 0:
            progress(count, 0, sheet.title)
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{count + 1}"
    return count


def _cell(page: Page, value: Cell, kind: str) -> Any:
    from openpyxl.cell import WriteOnlyCell

    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        if isinstance(value, int | float) and abs(value) >= 1000:
            number = WriteOnlyCell(page, value)
            number.number_format = "#,##0" if float(value).is_integer() else "#,##0.##"
            return number
        return value
    if isinstance(value, date | datetime):
        cell: Any = WriteOnlyCell(page)
        cell.value = value
        cell.number_format = _FORMATS[MOMENT] if isinstance(value, datetime) else _FORMATS[DATE]
        return cell
    return _text_cell(page, str(value))


def _text_cell(page: Page, text: str) -> Any:
    """A text stays a text: no formula, no error value, nothing that Excel could not read back."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import TYPE_STRING

    safe = safe_text(text)
    if not safe or safe[0] not in "=+-@\t#'":
        return safe
    cell: Any = WriteOnlyCell(page, safe)
    cell.data_type = TYPE_STRING
    cell.quotePrefix = True
    return cell


def safe_text(text: str) -> str:
    """Return `text` as an Excel cell can hold it: forbidden characters replaced, cut at 32,767 with a word on it."""
    clean = _FORBIDDEN.sub("\ufffd", text)
    return clean if len(clean) <= MAX_TEXT else clean[: MAX_TEXT - len(_CUT)] + _CUT
