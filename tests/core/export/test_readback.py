"""A workbook corrected in Excel comes back as proposals; what does not belong is told in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from soattin.core.errors import UserError
from soattin.core.records import Item, Record
from soattin.db import exporting
from soattin.db.articles import NewArticle
from soattin.db.store import Store

TEXT = "Ngày 5/3/2021, bà Trần Thị Hoà, Chủ tịch UBND xã, Bí thư Đảng ủy xã trao 20 suất quà theo Kế hoạch số 05/KH-UBND."


@pytest.fixture
def store() -> Store:
    person = {"name": "Trần Thị Hoà", "positions": ["Chủ tịch UBND xã", "Bí thư Đảng ủy xã"], "roles": []}
    gifts = {
        "value": 20,
        "unit": "suất quà",
        "qualifier": None,
        "category": "quà tặng",
        "quote": "20 suất quà",
    }
    paper = {"kind": "Kế hoạch", "number": "05/KH-UBND", "date": "2021-01-02", "issuer": None}
    items = (
        Item("officials", "", person, ((18, 30),)),
        Item("localities", "", {"name": "xã Tân Thành", "code": "01234"}, ((0, 4),)),
        Item("figures", "", gifts, ((72, 83),)),
        Item("documents", "", paper, ((90, 100),)),
    )
    store = Store.in_memory()
    store.store([NewArticle("a.txt", TEXT, "utf-8", Record("a.txt", items))])
    return store


@pytest.fixture
def path(store: Store, tmp_path: Path) -> Path:
    path = tmp_path / "bảng.xlsx"
    exporting.export_project(store, path)
    return path


def column(page, title: str) -> str:
    return next(c.column_letter for c in page[1] if c.value == title)


def edit(path: Path, sheet: str, title: str, value: object, row: int = 2) -> None:
    book = load_workbook(path)
    page = book[sheet]
    page[f"{column(page, title)}{row}"] = value
    book.save(path)


def test_an_untouched_workbook_proposes_nothing(store: Store, path: Path) -> None:
    read = exporting.read_workbook(store, path)
    assert read.proposals == () and read.remarks == ()


def test_changed_cells_become_one_undoable_step(store: Store, path: Path) -> None:
    edit(path, "Số liệu", "Giá trị", 25)
    edit(path, "Số liệu", "Đơn vị tính", "phần quà")
    edit(path, "Cán bộ", "Chức vụ", "Phó Chủ tịch UBND xã")
    edit(path, "Văn bản", "Ngày ban hành", "2021-02-03")
    read = exporting.read_workbook(store, path)
    assert {(p.sheet, p.column, p.proposed) for p in read.proposals} == {
        ("Số liệu", "Giá trị", "25"),
        ("Số liệu", "Đơn vị tính", "phần quà"),
        ("Cán bộ", "Chức vụ", "Phó Chủ tịch UBND xã; Bí thư Đảng ủy xã"),
        ("Văn bản", "Ngày ban hành", "2021-02-03"),
    }
    exporting.accept(store, read.proposals)
    figure = next(i for i in store.items(1) if i.group == "figures")
    assert (figure.value["value"], figure.value["unit"], figure.state) == (25, "phần quà", "corrected")
    store.undo()
    assert all(i.value == i.machine for i in store.items(1))


def test_one_part_can_be_accepted_without_the_other(store: Store, path: Path) -> None:
    edit(path, "Số liệu", "Giá trị", 25)
    edit(path, "Số liệu", "Đơn vị tính", "phần quà")
    read = exporting.read_workbook(store, path)
    exporting.accept(store, [p for p in read.proposals if p.column == "Đơn vị tính"])
    figure = next(i for i in store.items(1) if i.group == "figures")
    assert (figure.value["value"], figure.value["unit"]) == (20, "phần quà")


def test_an_amount_typed_in_words_is_read(store: Store, path: Path) -> None:
    edit(path, "Số liệu", "Giá trị", "1,9 tỷ")
    (proposal,) = exporting.read_workbook(store, path).proposals
    assert proposal.new == 1_900_000_000


@pytest.mark.parametrize(
    ("sheet", "title", "value", "fault"),
    [
        ("Số liệu", "Giá trị", "nhiều", "không phải số"),
        ("Số liệu", "Loại số liệu", "linh tinh", "không có loại"),
        ("Văn bản", "Ngày ban hành", "hôm qua", "không phải ngày"),
        ("Cán bộ", "Tên trong bài", None, "ô trống"),
    ],
)
def test_what_cannot_be_is_shown_with_its_reason(store, path, sheet, title, value, fault) -> None:
    rows = (2, 3) if sheet == "Cán bộ" else (2,)
    for row in rows:
        edit(path, sheet, title, value, row)
    (proposal,) = exporting.read_workbook(store, path).proposals
    assert fault in proposal.fault
    assert exporting.accept(store, [proposal]) is None


def test_leading_zeros_lost_by_excel_are_no_change(store: Store, path: Path) -> None:
    edit(path, "Địa phương", "Mã", 1234)
    assert exporting.read_workbook(store, path).proposals == ()


def test_moved_and_deleted_rows_and_foreign_columns(store: Store, path: Path) -> None:
    book = load_workbook(path)
    page = book["Cán bộ"]
    page.insert_rows(2)
    page["B2"] = "dòng của tôi"
    page["Z1"] = "Ý kiến của tôi"
    page.delete_rows(4)
    del book["Văn bản"]
    book.save(path)
    read = exporting.read_workbook(store, path)
    assert read.proposals == ()
    said = " ".join(read.remarks)
    assert (
        "1 dòng không có mã mục" in said and "Ý kiến của tôi" in said and "Không có trang “Văn bản”" in said
    )


def test_another_projects_workbook_is_refused(path: Path) -> None:
    with pytest.raises(UserError, match="dự án khác"):
        exporting.read_workbook(Store.in_memory(), path)


def test_a_foreign_workbook_and_no_workbook_are_refused(store: Store, tmp_path: Path) -> None:
    other = tmp_path / "khác.xlsx"
    Workbook().save(other)
    with pytest.raises(UserError, match="không phải bảng do Soát Tin"):
        exporting.read_workbook(store, other)
    text = tmp_path / "thư.xlsx"
    text.write_text("không phải Excel", "utf-8")
    with pytest.raises(UserError, match="không phải tệp Excel"):
        exporting.read_workbook(store, text)
