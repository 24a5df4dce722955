"""The workbook: what a superior reads is what the project holds, and no text becomes a formula."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from soattin.core.errors import Cancelled, UserError
from soattin.core.export.profile import CSV, JSONL, LABEL_STUDIO, TODAY, Profile
from soattin.core.export.sheet_rows import MAX_TEXT, safe_text
from soattin.core.records import Item, Record
from soattin.core.review import edits
from soattin.db import exporting
from soattin.db.articles import NewArticle
from soattin.db.store import Store

TEXT = (
    "=1+1 Ngày 5/3/2021, bà Trần Thị Hoà, Chủ tịch UBND huyện Kiên Lương trao 20 suất quà trị giá 10 triệu đồng; "
    "hỗ trợ 5 triệu đồng cho hộ nghèo."
)


def span(words: str) -> tuple[tuple[int, int], ...]:
    start = TEXT.index(words)
    return ((start, start + len(words)),)


def figure(value: float, unit: str, category: str, quote: str, doubt: str | None = None) -> Item:
    data = {"value": value, "unit": unit, "qualifier": None, "category": category, "quote": quote}
    return Item("figures", "", data, span(quote), 0.5 if doubt else 1.0, doubt)


@pytest.fixture
def store() -> Store:
    person = {"name": "Trần Thị Hoà", "positions": ["Chủ tịch UBND huyện"], "roles": ["trao"]}
    items = (
        Item("article", "title", "=1+1", span("=1+1")),
        Item("meeting", "kind", "trao tặng", span("trao")),
        Item("meeting", "date", "2021-03-05", span("5/3/2021")),
        Item("meeting", "locality", {"name": "huyện Kiên Lương", "code": "902"}, span("huyện Kiên Lương")),
        Item("officials", "", person, span("Trần Thị Hoà")),
        Item("localities", "", {"name": "huyện Kiên Lương", "code": "902"}, span("huyện Kiên Lương")),
        figure(20, "suất quà", "quà tặng", "20 suất quà"),
        figure(10_000_000, "đồng", "quà tặng", "10 triệu đồng"),
        figure(5_000_000, "đồng", "quà tặng", "5 triệu đồng", "số tiền lạ"),
    )
    store = Store.in_memory()
    store.store([NewArticle("a.txt", TEXT, "utf-8", Record("a.txt", items))])
    return store


def rows(book, sheet: str) -> list[dict]:
    head, *body = book[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def exported(store: Store, folder: Path, profile: Profile | None = None):
    path = folder / "bảng.xlsx"
    exporting.export_project(store, path, profile)
    return load_workbook(path)


def test_every_sheet_is_a_table_with_frozen_heading_on_a4_landscape(store: Store, tmp_path: Path) -> None:
    book = exported(store, tmp_path)
    assert book.sheetnames[:5] == ["Thông tin", "Tổng hợp", "Theo thời gian", "Bài viết", "Hội nghị"]
    for page in book.worksheets[3:]:
        (table,) = page.tables.values()
        assert table.autoFilter is not None and table.ref.startswith("A1:")
        assert page.freeze_panes == "A2" and page.print_title_rows == "$1:$1"
        assert (page.page_setup.orientation, int(page.page_setup.paperSize)) == ("landscape", 9)


def test_dates_are_dates_and_numbers_are_numbers(store: Store, tmp_path: Path) -> None:
    book = exported(store, tmp_path)
    meeting = rows(book, "Hội nghị")[0]
    assert meeting["Ngày họp"] == datetime(2021, 3, 5)
    assert book["Hội nghị"]["D2"].number_format == "dd/mm/yyyy"
    gifts, money, doubtful = rows(book, "Số liệu")
    assert (gifts["Giá trị"], gifts["Đơn vị tính"]) == (20, "suất quà")
    assert money["Giá trị"] == 10_000_000
    assert doubtful["Tình trạng"] == "nghi vấn: số tiền lạ"
    assert "10 triệu đồng" in money["Câu trong bài"]


def test_a_text_that_looks_like_a_formula_stays_a_text(store: Store, tmp_path: Path) -> None:
    cell = exported(store, tmp_path)["Bài viết"]["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


def test_what_a_cell_cannot_hold_is_replaced_or_cut_and_said() -> None:
    assert safe_text("a\x07b\ud800c\uffff") == "a\ufffdb\ufffdc\ufffd"
    long = safe_text("x" * 40_000)
    assert len(long) == MAX_TEXT and long.endswith("xem trong dự án)")


def test_doubtful_money_is_not_in_the_sums_but_beside_them(store: Store, tmp_path: Path) -> None:
    page = exported(store, tmp_path)["Tổng hợp"]
    head = [c.value for c in page[4]]
    line = dict(zip(head, [c.value for c in page[5]], strict=True))
    assert line["Địa phương"] == "huyện Kiên Lương" and line["quà tặng"] == 10_000_000
    assert line["Nghi vấn (chưa cộng)"] == 5_000_000
    assert page["B6"].value == "=SUBTOTAL(109,B5:B5)"


def test_a_place_that_looks_like_a_formula_stays_a_text_in_the_sums(store: Store, tmp_path: Path) -> None:
    place = next(i for i in store.items(1) if i.field == "locality")
    store.apply(edits.correct(store.article(1), place, {"name": '=HYPERLINK("x")', "code": None}))
    cell = exported(store, tmp_path)["Tổng hợp"]["A5"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ('=HYPERLINK("x")', "s", True)


def test_units_of_today(store: Store, tmp_path: Path) -> None:
    page = exported(store, tmp_path, Profile(units=TODAY))["Tổng hợp"]
    assert page["A5"].value == "tỉnh An Giang"


def test_a_rejected_item_is_left_out_and_a_correction_is_in(store: Store, tmp_path: Path) -> None:
    article = store.article(1)
    person = next(i for i in article.items if i.group == "officials")
    store.apply(edits.correct(article, person, {**person.value, "name": "Trần Thị Hoa"}))
    article = store.article(1)
    gifts = next(i for i in article.items if i.group == "figures")
    store.apply(edits.reject(article, gifts))
    book = exported(store, tmp_path)
    assert [r["Tên trong bài"] for r in rows(book, "Cán bộ")] == ["Trần Thị Hoa"]
    assert rows(book, "Cán bộ")[0]["Tình trạng"] == "đã sửa"
    assert len(rows(book, "Số liệu")) == 2
    assert [r["Việc"] for r in rows(book, "Nhật ký sửa")][-1] == "Nhập 1 bài"


def test_only_the_sheets_that_were_chosen(store: Store, tmp_path: Path) -> None:
    assert exported(store, tmp_path, Profile(sheets=("figures",))).sheetnames == ["Thông tin", "Số liệu"]


def test_an_empty_project_gives_an_empty_workbook_that_opens(tmp_path: Path) -> None:
    book = exported(Store.in_memory(), tmp_path)
    assert book["Số liệu"].max_row <= 2


def test_cancelling_leaves_the_old_workbook(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "cũ.xlsx"
    path.write_bytes(b"old")

    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        exporting.export_project(store, path, None, stop)
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["cũ.xlsx"]


def test_a_missing_folder_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="thư mục"):
        exporting.export_project(store, tmp_path / "không có" / "a.xlsx")


def test_csv_opens_in_excel_with_vietnamese_letters(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "csv"
    exporting.export_project(store, folder, Profile(form=CSV))
    data = (folder / "Bài viết.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    (line,) = csv.DictReader(data.decode("utf-8-sig").splitlines())
    assert line["Bài viết"] == "'=1+1"


def test_json_lines_carry_the_corrections(store: Store, tmp_path: Path) -> None:
    article = store.article(1)
    person = next(i for i in article.items if i.group == "officials")
    store.apply(edits.correct(article, person, {**person.value, "name": "Trần Thị Hoa"}))
    path = tmp_path / "a.jsonl"
    exporting.export_project(store, path, Profile(form=JSONL))
    (line,) = map(json.loads, path.read_text("utf-8").splitlines())
    assert line["officials"][0]["name"] == "Trần Thị Hoa"
    assert line["meeting"]["date"] == "2021-03-05" and line["text"] == TEXT


def test_label_studio_spans_name_their_words(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    exporting.export_project(store, path, Profile(form=LABEL_STUDIO))
    (task,) = map(json.loads, path.read_text("utf-8").splitlines())
    values = [r["value"] for r in task["annotations"][0]["result"]]
    assert all(TEXT[v["start"] : v["end"]] == v["text"] for v in values)
    assert ["officials"] in [v["labels"] for v in values]


def test_profiles_are_kept_in_the_project(store: Store) -> None:
    exporting.keep_profile(store, Profile("Quý", sheets=("figures",), units=TODAY))
    assert [p.name for p in exporting.profiles(store)] == ["Tất cả", "Quý"]
    assert exporting.profiles(store)[1].sheets == ("figures",)
    exporting.drop_profile(store, "Quý")
    assert len(exporting.profiles(store)) == 1


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_recalculates_without_an_error(store: Store, tmp_path: Path) -> None:
    exporting.export_project(store, tmp_path / "a.xlsx")
    out = tmp_path / "lo"
    home = (tmp_path / "home").as_uri()
    command = ["soffice", f"-env:UserInstallation={home}", "--headless", "--convert-to", "xlsx"]
    subprocess.run(
        [*command, "--outdir", str(out), str(tmp_path / "a.xlsx")], check=True, capture_output=True
    )
    book = load_workbook(out / "a.xlsx", data_only=True)
    cells = [c.value for page in book for row in page.iter_rows() for c in row]
    assert not [v for v in cells if isinstance(v, str) and v.startswith(("#REF", "#NAME", "#VALUE", "Err:"))]
    assert book["Tổng hợp"]["B6"].value == 10_000_000
    assert book["Số liệu"]["A2"].value == 1
