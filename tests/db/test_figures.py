"""The figures that sums are made of follow every change of the items, and are read page by page."""

from __future__ import annotations

import pytest

from soattin.core.records import Item, Record
from soattin.core.review.edits import Change, Step
from soattin.db import figures
from soattin.db.articles import NewArticle
from soattin.db.store import Store
from soattin.db.summary import CATEGORY, MEETING, PLACE, PLACE_TODAY, QUARTER


def article(number: int, value: float, doubt: str | None = None) -> NewArticle:
    data = {"value": value, "unit": "đồng", "category": "quà tặng", "quote": "q", "qualifier": None}
    items = (
        Item("meeting", "kind", "sơ kết", ((0, 1),)),
        Item("figures", "", data, ((0, 1),), 1.0, doubt),
    )
    return NewArticle(f"{number}.txt", f"Bài {number} về quà.", "utf-8", Record("", items))


@pytest.fixture
def store() -> Store:
    store = Store.in_memory()
    store.store([article(n, 10.0**n) for n in range(4)])
    return store


def total(store: Store) -> float:
    return sum(s.total for s in store.sums(CATEGORY))


def test_corrections_rejections_and_undo_are_followed(store: Store) -> None:
    assert total(store) == 1111
    item = next(i for i in store.items(1) if i.group == "figures")
    store.apply(
        Step("Sửa", (Change("item", item.id, {"value": item.value}, {"value": {**item.value, "value": 5}}),))
    )
    assert total(store) == 1115
    store.apply(Step("Bỏ", (Change("item", item.id, {"state": "machine"}, {"state": "rejected"}),)))
    assert total(store) == 1110
    store.undo()
    store.undo()
    assert total(store) == 1111


def test_articles_that_come_in_later_count(store: Store) -> None:
    assert total(store) == 1111
    store.store([article(9, 20_000), article(10, 300_000, "số lạ")])
    (found,) = store.sums(CATEGORY)
    assert (found.total, found.doubtful, found.count) == (21_111, 300_000, 6)


def test_the_kind_of_meeting_is_followed(store: Store) -> None:
    assert [s.heading for s in store.sums(MEETING)] == ["sơ kết"]
    item = next(i for i in store.items(2) if i.group == "meeting")
    store.apply(Step("Sửa", (Change("item", item.id, {"value": "sơ kết"}, {"value": "tổng kết"}),)))
    assert [(s.heading, s.count) for s in store.sums(MEETING)] == [("sơ kết", 3), ("tổng kết", 1)]


def test_page_by_page_with_changes_in_between(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "_PAGE", 3)
    assert store.prepare_sums()
    for number in (1, 4):
        item = next(i for i in store.items(number) if i.group == "figures")
        after = {"value": {**item.value, "value": 7}}
        store.apply(Step("Sửa", (Change("item", item.id, {"value": item.value}, after),)))
    while store.prepare_sums():
        pass
    assert total(store) == 124


def test_a_step_that_fails_leaves_the_sums(store: Store) -> None:
    assert total(store) == 1111
    item = next(i for i in store.items(1) if i.group == "figures")
    right = Change("item", item.id, {"state": "machine"}, {"state": "rejected"})
    wrong = Change("item", item.id + 1, {"state": "confirmed"}, {"state": "rejected"})
    with pytest.raises(Exception, match="thay đổi"):
        store.apply(Step("Bỏ", (right, wrong)))
    assert total(store) == 1111


def test_a_place_and_a_day_set_right_move_the_figures(store: Store) -> None:
    assert [s.heading for s in store.sums(PLACE)] == [""]
    columns = {
        "article": 2,
        "group": "meeting",
        "ordinal": 3,
        "machine": None,
        "spans": (),
        "confidence": 1.0,
    }
    added = {"doubt": None, "state": "added", "rule": None}
    for field, value in (("locality", {"name": "xã Đông Sơn", "code": "1"}), ("date", "2021-05-02")):
        row = {**columns, **added, "field": field, "value": value}
        store.apply(Step("Thêm", (Change("item", 0, None, row),)))
    assert {s.heading: s.total for s in store.sums(PLACE)} == {"": 1101, "xã Đông Sơn": 10}
    assert {s.heading: s.total for s in store.sums(QUARTER)} == {"": 1101, "2021-Q2": 10}
    store.undo()
    store.undo()
    assert {s.heading: s.total for s in store.sums(PLACE)} == {"": 1111}


def _by_hand(store: Store, by: str) -> list[tuple[str, str, int, float, int, float]]:
    """The same sums, all added up anew."""
    store._figures._touch_all()
    return [(s.heading, s.unit, s.count, s.total, s.unsure, s.doubtful) for s in store.sums(by)]


def test_sums_by_place_follow_every_change() -> None:
    store = Store.in_memory()
    places = ["xã Thuận Yên", "xã Thuận Yên", "phường Pháo Đài", "xã Tiên Hải", ""]
    for number, place in enumerate(places):
        new = article(number, 10.0**number, "số lạ" if number == 2 else None)
        at = Item("meeting", "locality", {"name": place, "code": None}, ((0, 1),))
        items = (*new.record.items, *((at,) if place else ()))
        store.store([NewArticle(new.source, new.text, "utf-8", Record("", items))])
    item = next(i for i in store.items(1) if i.group == "figures")
    where = next(i for i in store.items(4) if i.field == "locality")

    def seen() -> list[tuple[str, float, float]]:
        found = [(s.heading, s.unit, s.count, s.total, s.unsure, s.doubtful) for s in store.sums(PLACE)]
        assert found == _by_hand(store, PLACE)
        assert sum(s.count for s in store.sums(PLACE_TODAY)) == sum(s[2] for s in found)
        return [(heading, total, doubtful) for heading, _, _, total, _, doubtful in found]

    first = seen()
    assert first == [
        ("", 10_000, 0),
        ("phường Pháo Đài", 0, 100),
        ("xã Thuận Yên", 11, 0),
        ("xã Tiên Hải", 1000, 0),
    ]
    changed = {**item.value, "value": 7}
    store.apply(Step("Sửa", (Change("item", item.id, {"value": item.value}, {"value": changed}),)))
    assert ("xã Thuận Yên", 17, 0) in seen()
    moved = {"name": "xã Thuận Yên", "code": None}
    store.apply(Step("Nơi", (Change("item", where.id, {"value": where.value}, {"value": moved}),)))
    assert ("xã Thuận Yên", 1017, 0) in seen() and len(seen()) == 3
    for _ in range(2):
        store.undo()
    assert seen() == first
    store.store([article(9, 5)])
    assert seen()[0] == ("", 10_005, 0)
