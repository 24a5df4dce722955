"""Tables among the files of an import are found, form by form, and read by the columns that were chosen."""

from __future__ import annotations

from pathlib import Path

from soattin.core.jobs.tables import find_tables
from soattin.core.text.columns import ColumnMapping
from soattin.core.text.reading import ReadOptions, iter_articles

ROWS = "Mã,Bài,Ghi\n1,Xã Bắc Sơn họp sơ kết.,x\n2,Xã Tây Sơn họp tổng kết.,y\n"


def test_tables_of_one_form_are_asked_about_once(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(ROWS, encoding="utf-8")
    (tmp_path / "c.csv").write_text("Tiêu đề;Nội dung\nSơ kết;Xã họp.\n", encoding="utf-8")
    (tmp_path / "hong.xlsx").write_bytes(b"PK\x03\x04 hong")
    (tmp_path / "d.txt").write_text("Bài", encoding="utf-8")
    tables = find_tables([tmp_path])
    assert [(t.name, t.count, t.preview.names) for t in tables] == [
        ("a.csv", 2, ("Mã", "Bài", "Ghi")),
        ("c.csv", 1, ("Tiêu đề", "Nội dung")),
    ]
    assert find_tables([tmp_path / "d.txt"]) == []


def test_a_chosen_mapping_goes_by_the_form_of_the_table(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(ROWS, encoding="utf-8")
    names = find_tables([tmp_path])[0].preview.names
    chosen = ReadOptions(by_header=((names, ColumnMapping("Bài", name="Mã")), (("x",), None)))
    texts = [found.text for found in iter_articles(tmp_path / "a.csv", chosen)]
    assert texts == ["Xã Bắc Sơn họp sơ kết.", "Xã Tây Sơn họp tổng kết."]


def test_columns_without_a_name_of_their_own_go_by_number(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Bài,,Bài\nXã họp.,b,c,d\n", encoding="utf-8")
    assert find_tables([tmp_path])[0].preview.names == ("Bài", "#2", "#3", "#4")
