"""Rows written as XML by ourselves: read again by openpyxl they hold what was put in, whatever stands in a text."""

from __future__ import annotations

import math
import tempfile
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from soattin.core.export.sheet_rows import MAX_TEXT, SheetRows, put_away
from soattin.core.export.sheets import DATE, KEY, LINK, NUMBER, TEXT, SheetColumn

COLUMNS = tuple(SheetColumn(kind, kind) for kind in (TEXT, DATE, NUMBER, LINK, KEY))


def written(path: Path, *rows: tuple[Any, ...], link_to: int = 0) -> Any:
    book = Workbook(write_only=True)
    page = book.create_sheet("Trang")
    page.append([column.title for column in COLUMNS])
    lines = SheetRows(page, COLUMNS, 2, has_articles=True)
    for row in rows:
        lines.append(row, link_to)
    lines.put_into(page)
    book.save(path)
    return load_workbook(path)["Trang"]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị ngày 5/3", "a & b < c > d \"e\" 'f'", "&amp; &#13;", " trước và sau ", "hai\ndòng", "có\ttab", "về\rđầu",
        "\n", "]]>", "=1+1", "+84", "-5", "@a", "#REF!", "'x", "\u200bx", "𝐀 và 😀", "x" * MAX_TEXT,
    ],
)  # fmt: skip
def test_a_text_comes_back_as_it_was_and_as_a_text(text: str, tmp_path: Path) -> None:
    cell = written(tmp_path / "a.xlsx", (text, None, None, None, None))["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert bool(cell.quotePrefix) == (text[0] in "=+-@#'\t\r")


def test_what_no_cell_can_hold_is_replaced_or_cut(tmp_path: Path) -> None:
    page = written(tmp_path / "a.xlsx", ("a\x07&\ud800\uffff", *(None,) * 4), ("é" * 40_000, *(None,) * 4))
    assert page["A2"].value == "a\ufffd&\ufffd\ufffd"
    assert len(page["A3"].value) == MAX_TEXT and page["A3"].value.endswith("xem trong dự án)")


def test_numbers_days_and_links(tmp_path: Path) -> None:
    rows = (
        (None, date(2021, 3, 5), 10_000_000, 7, 12),
        (None, datetime(2021, 3, 5, 14, 30), 2.5, None, 13),
        (None, "khoảng tháng 3", -1e21, 8, 10**15 + 1),
        (None, date(1901, 1, 1), math.inf, None, True),
    )
    page = written(tmp_path / "a.xlsx", *rows, link_to=9)
    assert [page.cell(2, at).value for at in (2, 3, 5)] == [datetime(2021, 3, 5), 10_000_000, 12]
    assert [page.cell(2, at).number_format for at in (2, 3, 5)] == ["dd/mm/yyyy", "#,##0", "General"]
    assert page["D2"].value == "=HYPERLINK(\"#'Bài viết'!A9\",7)" and page["D2"].font.underline == "single"
    assert (page["B3"].value, page["B3"].number_format) == (datetime(2021, 3, 5, 14, 30), "dd/mm/yyyy hh:mm")
    assert (page["C3"].value, page["C3"].number_format, page["D3"].value) == (2.5, "#,##0.0###", None)
    assert [page.cell(4, at).value for at in (2, 3, 5)] == ["khoảng tháng 3", -1e21, 10**15 + 1]
    assert [page.cell(5, at).value for at in (2, 3, 5)] == [datetime(1901, 1, 1), "inf", "True"]
    # A program that works out no formulas shows the number all the same.
    assert load_workbook(tmp_path / "a.xlsx", data_only=True)["Trang"]["D2"].value == 7


def test_nothing_stays_in_the_folder_of_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tạm"))
    (tmp_path / "tạm").mkdir()
    written(tmp_path / "a.xlsx", *[("x", None, n, n, n) for n in range(1000)])
    assert list((tmp_path / "tạm").iterdir()) == []
    assert zipfile.ZipFile(tmp_path / "a.xlsx").testzip() is None
    book = Workbook(write_only=True)
    pages = [book.create_sheet(title) for title in ("chưa mở", "dở", "xong")]
    for page in pages[1:]:
        page.append(["đầu"])
    done = SheetRows(pages[2], COLUMNS, 2, has_articles=False)
    done.put_into(pages[2])
    for page in pages:
        put_away(page)
    assert list((tmp_path / "tạm").iterdir()) == []
