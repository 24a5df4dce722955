"""Nearly equal articles: found at import, linked by a person, counted once, undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from soattin.core.export.profile import CSV, Profile
from soattin.core.records import Item, Record
from soattin.core.text.duplicates import signature
from soattin.db import exporting, near
from soattin.db.articles import NewArticle
from soattin.db.store import Store
from soattin.db.summary import CATEGORY, PLACE

TEXT = (
    "Sáng 12/5/2021, Ủy ban MTTQ xã Bắc Sơn tổ chức hội nghị sơ kết công tác Mặt trận quý một, bàn nhiệm vụ quý hai. "
    "Hội nghị nghe báo cáo về việc vận động nhân dân góp công, hiến đất làm đường, giữ gìn vệ sinh thôn xóm, "
    "thăm hỏi gia đình chính sách và những hộ còn khó khăn trong dịp Tết. Các đại biểu góp nhiều ý kiến về cách "
    "làm của từng khu dân cư và đề nghị cấp trên sớm hướng dẫn việc bình xét thi đua cuối năm."
)


def article(name: str, text: str, value: float = 100) -> NewArticle:
    figure = {
        "value": value,
        "unit": "đồng",
        "category": "quỹ vì người nghèo",
        "quote": "q",
        "qualifier": None,
    }
    record = Record(
        name,
        (
            Item("meeting", "kind", "sơ kết", ((0, 1),)),
            Item("meeting", "date", "2021-05-12", ((0, 1),)),
            Item("figures", "", figure, ((0, 1),)),
        ),
    )
    return NewArticle(name, text, "utf-8", record, signature=signature(text))


COPY = TEXT.replace("góp nhiều ý kiến", "đóng góp nhiều ý kiến") + " Theo Báo của tỉnh."
OTHER = " ".join(reversed(TEXT.split()))


@pytest.fixture
def store() -> Store:
    store = Store.in_memory()
    store.store([article("a.txt", TEXT), article("b.txt", OTHER, 7)])
    store.store([article("c.txt", COPY)])
    return store


def total(store: Store, by: str = CATEGORY) -> float:
    return sum(row.total for row in store.sums(by))


def test_a_copy_is_found_when_it_comes_in_a_later_import(store: Store) -> None:
    (pair,) = store.near_pairs()
    assert (pair.one, pair.other, pair.sources, pair.verdict) == (1, 3, ("a.txt", "c.txt"), "")
    assert pair.likeness > 0.7
    assert store.near_undecided() == 1
    assert total(store) == 207


def test_linked_articles_are_counted_once_and_the_link_can_be_undone(store: Store) -> None:
    outcome = store.link_articles(3, 1)
    assert outcome is not None and outcome.undo.undo == "Coi bài 1 là bản trùng của bài 3"
    assert store.copies() == {1: 3}
    assert store.near_pairs()[0].counted == 3 and store.near_undecided() == 0
    assert total(store) == total(store, PLACE) == 107
    row = store.sums(CATEGORY)[0]
    assert [figure.item.article for figure in store.figures_behind(CATEGORY, row)] == [2, 3]
    assert store.check() == []
    store.undo()
    assert (store.copies(), total(store)) == ({}, 207)
    store.redo()
    assert (store.copies(), total(store)) == ({1: 3}, 107)
    assert store.check() == []


def test_a_decision_can_be_taken_the_other_way(store: Store) -> None:
    store.link_articles(1, 3)
    assert store.link_articles(1, 3) is None
    store.part_articles(1, 3)
    assert (store.copies(), store.near_pairs()[0].verdict) == ({}, near.DIFFERENT)
    store.link_articles(3, 1)
    assert store.copies() == {1: 3}
    store.undo()
    store.undo()
    assert store.copies() == {3: 1}
    assert store.check() == []


def test_of_articles_linked_in_a_chain_one_counts() -> None:
    store = Store.in_memory()
    store.store([article(f"{n}.txt", f"{TEXT} {n}", 10) for n in range(5)])
    assert len(store.near_pairs()) == 10
    store.link_articles(1, 3)
    store.link_articles(2, 3)
    store.link_articles(5, 4)
    store.link_articles(4, 5)  # changed one's mind
    assert store.copies() == {2: 1, 3: 1, 5: 4}
    assert total(store) == 20


def test_exports_mark_copies_and_leave_them_out_of_sums(store: Store, tmp_path: Path) -> None:
    store.link_articles(1, 3)
    exporting.export_project(store, tmp_path / "ra", Profile(form=CSV))
    figures = (tmp_path / "ra" / "Số liệu.csv").read_text("utf-8-sig").splitlines()
    assert [line.count("bản trùng của bài 1; ") for line in figures] == [0, 0, 0, 1]
    exporting.export_project(store, tmp_path / "ra.xlsx")
    from openpyxl import load_workbook

    book = load_workbook(tmp_path / "ra.xlsx")
    money = [row[1] for row in book["Tổng hợp"].iter_rows(min_row=5, max_row=5, values_only=True)]
    assert money == [107]
    assert "bản trùng của bài 1; Chưa soát" in {row[8] for row in book["Bài viết"].values if len(row) > 8}
    assert next(row[1] for row in book["Theo thời gian"].values if row[0] == "2021-Q2") == 2


def test_articles_of_an_older_file_are_looked_through_later() -> None:
    store = Store.in_memory()
    store.store(
        [NewArticle(n.source, n.text, "utf-8", n.record) for n in (article("a", TEXT), article("c", COPY))]
    )
    assert store.near_pairs() == []
    assert store.near_catch_up() == 0
    assert [(p.one, p.other) for p in store.near_pairs()] == [(1, 2)]
    assert store.near_catch_up() == 0


def test_many_reports_after_one_pattern_make_few_pairs() -> None:
    store = Store.in_memory()
    store.store([article(f"{n}", f"{TEXT} Số {n}") for n in range(60)])
    assert len(store.near_pairs()) <= 60 * near.MOST_PAIRS
