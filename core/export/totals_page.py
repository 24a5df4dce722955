"""The sheets Tổng hợp and Theo thời gian: sums with formulas, and charts over them."""

from __future__ import annotations

from typing import Any

from soattin.core.export.sheets import TIME_TITLE, TOTALS_TITLE
from soattin.core.export.totals import MONEY, Totals
from soattin.core.export.workbook import (
    add_table,
    headings,
    letter,
    print_setup,
    set_widths,
    styled,
    text_cell,
)

__all__ = ["TIME_TITLE", "TOTALS_TITLE", "write_time", "write_totals"]

_MONEY_FORM = "#,##0"
_HEAD_ROW = 4


def write_totals(page: Any, totals: Totals) -> None:
    """Write money by place and category with sums as formulas, a chart, and the things counted."""
    categories, places = totals.money_categories(), totals.places()
    titles = ["Địa phương", *categories, "Cộng", "Chưa soát (đã cộng)", "Nghi vấn (chưa cộng)"]
    set_widths(page, [34, *[18] * (len(titles) - 1)])
    print_setup(page)
    page.freeze_panes = f"B{_HEAD_ROW + 1}"
    page.append([styled(page, "Số tiền theo địa phương và loại (đồng)", bold=True, size=14)])
    page.append(["Số liệu nghi vấn không cộng vào tổng; bảng số lượng ở phía dưới."])
    page.append([])
    page.append(headings(page, titles))
    first, total_at = _HEAD_ROW + 1, len(categories) + 2
    for place in places or [""]:
        row = len_rows = first + (places.index(place) if place else 0)
        amounts = [totals.money(place, category) for category in categories]
        cells: list[Any] = [text_cell(page, place)]
        cells += [styled(page, a.total or None, form=_MONEY_FORM) for a in amounts]
        span = f"B{len_rows}:{letter(total_at - 1)}{row}" if categories else ""
        cells.append(styled(page, f"=SUM({span})" if span else 0, bold=True, form=_MONEY_FORM))
        cells.append(styled(page, sum(a.unreviewed for a in amounts), form=_MONEY_FORM))
        cells.append(styled(page, sum(a.doubtful for a in amounts), form=_MONEY_FORM))
        page.append(cells)
    last = first + max(len(places), 1) - 1
    sums: list[Any] = [styled(page, "Tổng cộng", bold=True)]
    for column in range(2, len(titles) + 1):
        area = f"{letter(column)}{first}:{letter(column)}{last}"
        sums.append(styled(page, f"=SUBTOTAL(109,{area})", bold=True, form=_MONEY_FORM))
    page.append(sums)
    add_table(page, "TongHopTien", f"A{_HEAD_ROW}:{letter(len(titles))}{last}", titles)
    things_at = _things(page, totals, last + 3)
    if categories:
        _chart(page, "Số tiền theo loại (đồng)", last + 1, 2, len(categories) + 1, f"A{things_at + 2}")


def _things(page: Any, totals: Totals, title_row: int) -> int:
    """Write the table of things counted under the money; returns its last row."""
    page.append([])
    page.append([styled(page, "Số lượng theo địa phương, loại và đơn vị tính", bold=True, size=14)])
    titles = ["Nơi", "Loại số liệu", "Đơn vị tính", "Số lần nêu", "Tổng", "Chưa soát", "Nghi vấn"]
    page.append(headings(page, titles))
    rows = totals.things()
    for place, category, unit, amount in rows:
        numbers = [amount.total, amount.unreviewed, amount.doubtful]
        # Rates cannot be added up: for them only how often they are told.
        shown = [None, None, None] if unit == "%" or "/" in unit else numbers
        cells: list[Any] = [*(text_cell(page, text) for text in (place, category, unit)), amount.count]
        page.append(cells + [styled(page, n, form="#,##0.##" if n and n % 1 else _MONEY_FORM) for n in shown])
    if not rows:
        page.append([None] * len(titles))
    last = title_row + 1 + max(len(rows), 1)
    add_table(page, "TongHopSoLuong", f"A{title_row + 1}:{letter(len(titles))}{last}", titles)
    return last


def write_time(page: Any, totals: Totals) -> None:
    """Write money and meetings by quarter, with a chart."""
    categories, quarters = totals.money_categories(), totals.quarters()
    titles = ["Quý", "Số hội nghị", *categories, "Cộng"]
    set_widths(page, [16, 12, *[18] * (len(titles) - 2)])
    print_setup(page)
    page.freeze_panes = f"B{_HEAD_ROW + 1}"
    page.append([styled(page, "Số tiền và số hội nghị theo quý (đồng)", bold=True, size=14)])
    page.append(["Theo ngày họp; số liệu nghi vấn không cộng vào tổng."])
    page.append([])
    page.append(headings(page, titles))
    first = _HEAD_ROW + 1
    for place, quarter in enumerate(quarters or [""]):
        cells: list[Any] = [quarter, totals.meetings.get(quarter, 0)]
        for category in categories:
            amount = totals.by_quarter.get((quarter, category))
            cells.append(styled(page, amount.total if amount else None, form=_MONEY_FORM))
        area = f"C{first + place}:{letter(len(titles) - 1)}{first + place}"
        cells.append(styled(page, f"=SUM({area})" if categories else 0, bold=True, form=_MONEY_FORM))
        page.append(cells)
    last = first + max(len(quarters), 1) - 1
    add_table(page, "TheoQuy", f"A{_HEAD_ROW}:{letter(len(titles))}{last}", titles)
    _columns(page, "Cộng theo quý (đồng)", len(titles), _HEAD_ROW, last, f"A{last + 3}")


def _chart(page: Any, title: str, row: int, first: int, last: int, anchor: str) -> None:
    """Bars over one row of sums, named by the heading row."""
    from openpyxl.chart import BarChart, Reference, Series

    chart = BarChart()
    chart.type, chart.style, chart.title = "bar", 10, title
    chart.width, chart.height, chart.legend = 26, max(6, 1.2 * (last - first + 1)), None
    series = Series(Reference(page, min_col=first, max_col=last, min_row=row), title=MONEY)
    chart.append(series)
    chart.set_categories(Reference(page, min_col=first, max_col=last, min_row=_HEAD_ROW))
    _show_axes(chart)
    page.add_chart(chart, anchor)


def _columns(page: Any, title: str, column: int, head: int, last: int, anchor: str) -> None:
    from openpyxl.chart import BarChart, Reference

    chart = BarChart()
    chart.type, chart.style, chart.title, chart.legend = "col", 10, title, None
    chart.width, chart.height = 26, 10
    chart.add_data(Reference(page, min_col=column, min_row=head, max_row=last), titles_from_data=True)
    chart.set_categories(Reference(page, min_col=1, min_row=head + 1, max_row=last))
    _show_axes(chart)
    page.add_chart(chart, anchor)


def _show_axes(chart: Any) -> None:
    # Without this, newer Excel hides the axes of charts that openpyxl wrote.
    chart.x_axis.delete = False
    chart.y_axis.delete = False
    chart.y_axis.numFmt = _MONEY_FORM
