"""The same error elsewhere: set right in one step, kept as a rule, never over what a person decided."""

from __future__ import annotations

import pytest

from soattin.core.records import Item, Record
from soattin.core.review import edits
from soattin.core.review.rules import Pattern, derive
from soattin.db.articles import NewArticle
from soattin.db.store import Store


def article(number: int, *items: Item) -> NewArticle:
    return NewArticle(f"{number}.txt", f"Bài số {number} về bà Nguyễn Thị Hoà.", "utf-8", Record("", items))


def hoa(*positions: str, doubt: str | None = None) -> Item:
    value = {"name": "Nguyễn Thị Hoà", "positions": list(positions), "roles": []}
    return Item("officials", "", value, ((12, 16),), 0.9, doubt)


@pytest.fixture
def store() -> Store:
    store = Store.in_memory()
    store.store([article(1, hoa("Chủ tịch")), article(2, hoa("Bí thư", doubt="lạ")), article(3, hoa())])
    return store


def official(store: Store, number: int):
    return next(i for i in store.items(number) if i.group == "officials")


def correct(store: Store, number: int, name: str):
    item = official(store, number)
    store.apply(edits.correct(store.article(number), item, {**item.value, "name": name}))
    after = official(store, number)
    return derive("officials", "", item.machine, item.value, after.value), item


def test_one_step_sets_right_what_nobody_decided(store: Store) -> None:
    store.apply(edits.confirm(store.article(3), official(store, 3)))
    pattern, item = correct(store, 1, "Nguyễn Thị Hoa")
    page = store.find_same(pattern, item.id)
    assert [same.article for same in page.found] == [2] and page.next == 0
    assert (page.found[0].value, page.found[0].after) == ("Nguyễn Thị Hoà", "Nguyễn Thị Hoa")
    outcome = store.apply_everywhere(pattern, [same.item for same in page.found])
    assert outcome.label == "Cán bộ: “Nguyễn Thị Hoà” → “Nguyễn Thị Hoa” ở 1 chỗ trong 1 bài"
    changed = official(store, 2)
    assert changed.value == {"name": "Nguyễn Thị Hoa", "positions": ["Bí thư"], "roles": []}
    assert (changed.state, changed.rule) == ("corrected", 1)
    assert store.article(2).row.doubts == 0
    assert official(store, 3).value["name"] == "Nguyễn Thị Hoà"
    store.undo()
    assert official(store, 2).state == "machine" and store.rules() == []
    store.redo()
    assert official(store, 2).state == "corrected" and store.rules()[0].used == 1
    assert store.check() == []


def test_a_place_decided_on_meanwhile_is_left(store: Store) -> None:
    pattern, item = correct(store, 1, "Nguyễn Thị Hoa")
    found = [same.item for same in store.find_same(pattern, item.id).found]
    store.apply(edits.confirm(store.article(2), official(store, 2)))
    store.apply_everywhere(pattern, found)
    assert official(store, 2).value["name"] == "Nguyễn Thị Hoà"
    assert official(store, 3).value["name"] == "Nguyễn Thị Hoa"


def test_rules_serve_later_imports_until_switched_off(store: Store) -> None:
    pattern, item = correct(store, 1, "Nguyễn Thị Hoa")
    store.apply_everywhere(pattern, [s.item for s in store.find_same(pattern, item.id).found])
    store.store([article(4, hoa("Phó Chủ tịch"))])
    new = official(store, 4)
    assert (new.value["name"], new.machine["name"], new.rule) == ("Nguyễn Thị Hoa", "Nguyễn Thị Hoà", 1)
    assert {m.spelling for m in store.mentions("official")} == {"Nguyễn Thị Hoa"}
    store.switch_rule(1, False)
    store.store([article(5, hoa())])
    assert official(store, 5).value["name"] == "Nguyễn Thị Hoà"
    assert store.check() == []


def test_undoing_a_rule_that_an_import_used_switches_it_off(store: Store) -> None:
    pattern, item = correct(store, 1, "Nguyễn Thị Hoa")
    store.apply_everywhere(pattern, [s.item for s in store.find_same(pattern, item.id).found])
    store.store([article(4, hoa())])
    store.undo()
    assert official(store, 2).value["name"] == "Nguyễn Thị Hoà"
    assert official(store, 4).value["name"] == "Nguyễn Thị Hoa"
    assert [(rule.active, rule.used) for rule in store.rules()] == [(False, 1)]
    store.redo()
    assert store.rules()[0].active and official(store, 2).value["name"] == "Nguyễn Thị Hoa"
    assert store.check() == []


def test_a_value_struck_out_is_struck_out_elsewhere(store: Store) -> None:
    item = official(store, 1)
    pattern = derive("officials", "", item.machine, item.value, None)
    store.apply_everywhere(pattern, [s.item for s in store.find_same(pattern, item.id).found])
    assert official(store, 2).state == "rejected"
    store.store([article(4, hoa())])
    assert official(store, 4).state == "rejected"
    assert store.check() == []


def test_what_travels_and_what_belongs_to_one_article() -> None:
    kept = {"value": 20, "unit": "xuất quà", "category": "khác", "quote": "20 xuất quà"}
    unit = derive("figures", "", kept, kept, {**kept, "unit": "suất quà"})
    assert unit == Pattern("figures", "", {"unit": "xuất quà"}, {"unit": "suất quà"})
    assert unit.applied({**kept, "value": 3})["value"] == 3
    category = derive("figures", "", kept, kept, {**kept, "category": "quà tặng"})
    assert category.key == {"unit": "xuất quà", "category": "khác"}
    assert derive("meeting", "date", "2021-03-05", "2021-03-05", "2020-03-05") is None
    assert derive("meeting", "kind", "sơ kết", "sơ kết", "tổng kết") is None
    assert derive("campaigns", "", None, "Vì người nghèo", "Vì người nghèo khó") is None


def test_one_office_of_several_travels() -> None:
    machine = {"name": "A", "positions": ["Bí thư", "Chủ tịch UBMTQ"], "roles": []}
    after = {**machine, "positions": ["Bí thư", "Chủ tịch UB MTTQ"]}
    pattern = derive("officials", "", machine, machine, after)
    other = {"name": "B", "positions": ["Chủ tịch UBMTQ"], "roles": ["dự"]}
    assert pattern.matches(other) and pattern.applied(other)["positions"] == ["Chủ tịch UB MTTQ"]
