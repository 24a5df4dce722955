"""Sums: doubtful figures beside them, places of then and of today, and the figures behind."""

from __future__ import annotations

import pytest

from soattin.core.records import Item, Record
from soattin.core.review import edits
from soattin.db.articles import NewArticle
from soattin.db.store import Store
from soattin.db.summary import CATEGORY, MEETING, PLACE, PLACE_TODAY, QUARTER


def article(name: str, place: str, code: str, day: str, *figures: tuple[float, str | None]) -> NewArticle:
    text = f"{name}: hội nghị ngày {day} tại {place} vận động quỹ."
    items = [
        Item("meeting", "kind", "sơ kết", ((0, 1),)),
        Item("meeting", "date", day, ((0, 1),)),
        Item("meeting", "locality", {"name": place, "code": code}, ((0, 1),)),
    ]
    for value, doubt in figures:
        data = {
            "value": value,
            "unit": "đồng",
            "category": "quỹ vì người nghèo",
            "quote": "q",
            "qualifier": None,
        }
        items.append(Item("figures", "", data, ((0, 1),), 1.0, doubt))
    return NewArticle(name, text, "utf-8", Record(name, tuple(items)))


@pytest.fixture
def store() -> Store:
    store = Store.in_memory()
    store.store(
        [
            article("a", "huyện Kiên Lương", "902", "2021-03-05", (100, None), (5, "lạ")),
            article("b", "thành phố Hà Tiên", "900", "2021-05-06", (200, None)),
            article("c", "huyện Tứ Kỳ", "298", "2021-05-07", (400, None)),
        ]
    )
    return store


def test_by_place_of_then(store: Store) -> None:
    found = {s.heading: (s.total, s.doubtful, s.times) for s in store.sums(PLACE)}
    assert found == {
        "huyện Kiên Lương": (100, 5, 2),
        "thành phố Hà Tiên": (200, 0, 1),
        "huyện Tứ Kỳ": (400, 0, 1),
    }


def test_by_place_of_today_adds_up_districts_of_one_province(store: Store) -> None:
    found = {s.heading: s for s in store.sums(PLACE_TODAY)}
    an_giang = found["tỉnh An Giang"]
    assert (an_giang.total, an_giang.doubtful, an_giang.times) == (300, 5, 3)
    assert {f.place for f in store.figures_behind(PLACE_TODAY, an_giang)} == {
        "huyện Kiên Lương",
        "thành phố Hà Tiên",
    }


def test_by_quarter_category_and_meeting(store: Store) -> None:
    assert {s.heading: s.total for s in store.sums(QUARTER)} == {"2021-Q1": 100, "2021-Q2": 600}
    assert {s.heading: s.total for s in store.sums(CATEGORY)} == {"quỹ vì người nghèo": 700}
    assert {s.heading: s.total for s in store.sums(MEETING)} == {"sơ kết": 700}


def test_reviewed_only_and_the_figures_behind(store: Store) -> None:
    assert store.sums(PLACE, True) == []
    doubtful = next(i for i in store.items(1) if i.doubt)
    store.apply(edits.confirm(store.article(1), doubtful))
    (row,) = store.sums(PLACE, True)
    assert (row.total, row.doubtful, row.unsure) == (5, 0, 0)
    (figure,) = store.figures_behind(PLACE, row, True)
    assert figure.item.id == doubtful.id


def test_headings_follow_the_vietnamese_alphabet() -> None:
    store = Store.in_memory()
    names = ("xã Yên Sơn", "xã Đông Sơn", "xã Ân Thi", "xã Dân Chủ", "xã An Bình", "xã Ăn Lộc")
    store.store([article(name, name, "", "2021-03-05", (1, None)) for name in names])
    assert [s.heading for s in store.sums(PLACE)] == [
        "xã An Bình",
        "xã Ăn Lộc",
        "xã Ân Thi",
        "xã Dân Chủ",
        "xã Đông Sơn",
        "xã Yên Sơn",
    ]
