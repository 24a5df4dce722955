"""Writes the workbook in one pass and constant memory, and puts it in place of the old one only when whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from soattin.core.errors import UserError
from soattin.core.export.atomic import replace_file
from soattin.core.export.rows import Context, Row, rows_of
from soattin.core.export.sheet_rows import ACCENT, SheetRows, looks_dangerous, put_away, safe_text
from soattin.core.export.sheets import ABOUT_TITLE, HISTORY, SPECS, Cell, SheetSpec
from soattin.core.export.totals import Totals
from soattin.core.jobs.progress import Progress, quiet

MAX_ROWS = 1_048_576
_DOUBT = "FFF1D6"

Page = Any
"""openpyxl's write-only worksheet, whose published types lack half of what it has."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a workbook is made of; `contexts` and `history` may be read once."""

    about: Sequence[tuple[str, Cell]]
    contexts: Iterable[Context]
    history: Iterable[Row]
    totals: Totals
    keys: frozenset[str]
    """The sheets wanted (`sheets.ALL_KEYS`)."""
    count: int
    """How many articles there are, for progress."""


def write_workbook(path: Path, content: Content, progress: Progress = quiet) -> int:
    """Write `content` to `path`; returns the number of rows, headings and sums left out.

    An old workbook of that name is whole until the new one is. Raises `UserError` as `replace_file` does,
    and `export-too-many-rows`.
    """
    with replace_file(path, _reopen) as beside:
        return _Book(content, progress).write(beside)


def _reopen(path: Path) -> None:
    """Read what was written again before it is called done: its parts are all there and whole."""
    from zipfile import ZipFile

    with ZipFile(path) as archive:
        damaged = archive.testzip()
    if damaged is not None:
        message = f"Tệp vừa ghi bị lỗi ở phần “{damaged}”. Tệp cũ (nếu có) còn nguyên; hãy xuất lại."
        raise UserError("export-damaged", message)


class _Book:
    """One workbook under way: pages are made in their final order and filled as the articles go by."""

    def __init__(self, content: Content, progress: Progress) -> None:
        from openpyxl import Workbook

        self.content, self.progress = content, progress
        self.book = Workbook(write_only=True)
        self.book.properties.title, self.book.properties.creator = "Soát Tin", "Soát Tin"
        self.tables: list[_Table] = []

    def write(self, path: Path) -> int:
        """Write the whole book; where that fails or is cancelled, its half-written pages are put away."""
        try:
            return self._write(path)
        except BaseException:
            self._put_away()
            raise

    def _put_away(self) -> None:
        for table in self.tables:
            table.rows.close()
        for page in self.book.worksheets:
            put_away(page)

    def _write(self, path: Path) -> int:
        from soattin.core.export import totals_page

        self._about()
        keys = self.content.keys
        totals_at = self.book.create_sheet(totals_page.TOTALS_TITLE) if "totals" in keys else None
        time_at = self.book.create_sheet(totals_page.TIME_TITLE) if "time" in keys else None
        tables = {spec.key: self._table(spec) for spec in SPECS if spec.key in keys}
        self._articles(tables)
        if "history" in keys:
            table = self._table(HISTORY)
            for row in self.content.history:
                table.append(row)
        for table in self.tables:
            table.finish()
        if totals_at is not None:
            totals_page.write_totals(totals_at, self.content.totals)
        if time_at is not None:
            totals_page.write_time(time_at, self.content.totals)
        self.book.save(path)
        return sum(table.count for table in self.tables)

    def _about(self) -> None:
        page: Page = self.book.create_sheet(ABOUT_TITLE)
        page.column_dimensions["A"].width, page.column_dimensions["B"].width = 30, 80
        print_setup(page)
        for name, value in self.content.about:
            page.append(
                [styled(page, name, bold=True), text_cell(page, value) if isinstance(value, str) else value]
            )

    def _table(self, spec: SheetSpec) -> _Table:
        table = _Table(self.book.create_sheet(spec.title), spec, has_articles="articles" in self.content.keys)
        self.tables.append(table)
        return table

    def _articles(self, tables: dict[str, _Table]) -> None:
        totals = self.content.totals
        summed = not self.content.keys.isdisjoint(("totals", "time"))
        for done, context in enumerate(self.content.contexts, 1):
            for key, row in rows_of(context):
                if key in tables:
                    tables[key].append(row, link_to=done + 1)
            # What a copy tells is counted with the article that it copies.
            counts = summed and context.copy_of is None
            if counts and any(group == "meeting" for group, _ in context.singles):
                totals.add_meeting(context.day)
            place = context.singles.get(("meeting", "locality")) or {}
            for item in context.article.items:
                if counts and item.group == "figures" and item.counts:
                    totals.add_figure(item, place, context.day)
            if done % 50 == 0 or done == self.content.count:
                self.progress(done, self.content.count, context.article.row.source)


class _Table:
    """One sheet as a real Excel table: frozen and repeated heading, filter, widths, A4 landscape."""

    def __init__(self, page: Page, spec: SheetSpec, has_articles: bool) -> None:
        self.page, self.spec, self.count = page, spec, 0
        # In write-only mode panes and widths must be set before the first row.
        page.freeze_panes = "A2"
        set_widths(page, [column.width for column in spec.columns])
        print_setup(page)
        page.print_title_rows = "1:1"
        page.append(headings(page, [column.title for column in spec.columns]))
        self.rows = SheetRows(page, spec.columns, 2, has_articles)

    def append(self, row: Row, link_to: int = 0) -> None:
        self.count += 1
        if self.count >= MAX_ROWS:
            title = self.spec.title
            message = f"Trang “{title}” có quá {MAX_ROWS - 1} dòng, Excel không chứa được. Hãy lọc bớt bài rồi xuất lại."
            raise UserError("export-too-many-rows", message)
        self.rows.append(row, link_to)

    def finish(self) -> None:
        """Make the rows a table; Excel refuses one without a row, so an empty sheet gets an empty one."""
        if not self.count:
            self.rows.append((None,) * len(self.spec.columns))
        last = f"{letter(len(self.spec.columns))}{max(self.count, 1) + 1}"
        add_table(self.page, self.spec.table, f"A1:{last}", [c.title for c in self.spec.columns])
        self._mark_doubts(last)
        self.rows.put_into(self.page)

    def _mark_doubts(self, last: str) -> None:
        """Rows in doubt have a coloured state cell, beside the word that says so."""
        from openpyxl.formatting.rule import FormulaRule
        from openpyxl.styles import Font, PatternFill

        titles = [c.title for c in self.spec.columns]
        if "Tình trạng" not in titles:
            return
        at = letter(titles.index("Tình trạng") + 1)
        area = f"{at}2:{at}{max(self.count, 1) + 1}"
        fill = PatternFill("solid", bgColor=_DOUBT)
        rule: Any = FormulaRule
        doubt = rule(formula=[f'LEFT({at}2,8)="nghi vấn"'], fill=fill, font=Font(color="8A4B00", bold=True))
        unseen = rule(formula=[f'{at}2="máy đọc"'], font=Font(color="586575", italic=True))
        self.page.conditional_formatting.add(area, doubt)
        self.page.conditional_formatting.add(area, unseen)


def letter(column: int) -> str:
    """Return the letters of a column, counted from 1."""
    from openpyxl.utils import get_column_letter

    return get_column_letter(column)


def set_widths(page: Page, widths: Sequence[int]) -> None:
    for place, width in enumerate(widths, 1):
        page.column_dimensions[letter(place)].width = width


def print_setup(page: Page) -> None:
    """A4 landscape, as wide as one page, numbered."""
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.oddFooter.center.text = "&A — trang &P/&N"


def headings(page: Page, titles: Iterable[str]) -> list[Any]:
    """Return the heading row, white on the accent."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill

    font, fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor=ACCENT)
    place = Alignment(wrap_text=True, vertical="center", horizontal="center")
    cells = []
    for title in titles:
        cell: Any = WriteOnlyCell(page, title)
        cell.font, cell.fill, cell.alignment = font, fill, place
        cells.append(cell)
    return cells


def styled(page: Page, value: Any, *, bold: bool = False, size: int = 11, form: str | None = None) -> Any:
    """Return one cell with a style of its own."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    cell: Any = WriteOnlyCell(page, value)
    cell.font = Font(bold=bold, size=size)
    if form:
        cell.number_format = form
    return cell


def text_cell(page: Page, text: str) -> Any:
    """Return what to append for a text that no sign at its beginning may make a formula."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import TYPE_STRING

    clean = safe_text(text)
    if not looks_dangerous(clean):
        return clean
    cell: Any = WriteOnlyCell(page)
    cell.value, cell.quotePrefix = clean, True
    cell.data_type = TYPE_STRING
    return cell


def add_table(page: Page, name: str, ref: str, titles: Sequence[str]) -> None:
    """Make `ref` a real Excel table with a filter; its columns must be named in write-only mode."""
    from openpyxl.worksheet.table import Table, TableStyleInfo

    table: Any = Table(displayName=name, ref=ref)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight9", showRowStripes=True)
    table._initialise_columns()
    for column, title in zip(table.tableColumns, titles, strict=True):
        column.name = title
    # Not `add_table`: it warns that columns must be named by hand, which has just been done.
    page.tables.add(table)
