"""The figures that sums are made of, and the sums kept of them, follow every change of the items."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from soattin.core.errors import UserError
from soattin.core.records import Item, Record
from soattin.core.review import edits
from soattin.core.review.edits import Change, Step
from soattin.db import place_sums
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
    assert (found.total, found.doubtful, found.times) == (21_111, 300_000, 6)


def test_the_kind_of_meeting_is_followed(store: Store) -> None:
    assert [s.heading for s in store.sums(MEETING)] == ["sơ kết"]
    item = next(i for i in store.items(2) if i.group == "meeting")
    store.apply(Step("Sửa", (Change("item", item.id, {"value": "sơ kết"}, {"value": "tổng kết"}),)))
    assert [(s.heading, s.times) for s in store.sums(MEETING)] == [("sơ kết", 3), ("tổng kết", 1)]


def test_changes_between_two_places_kept() -> None:
    store = by_places("xã Thuận Yên", "phường Pháo Đài", "xã Tiên Hải")
    assert place_sums.keep(store._conn, most=1)
    for number in (1, 2):
        item = next(i for i in store.items(number) if i.group == "figures")
        after = {"value": {**item.value, "value": 7}}
        store.apply(Step("Sửa", (Change("item", item.id, {"value": item.value}, after),)))
    keep(store)
    assert total(store) == 14
    assert not store.keep_sums()


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


def by_places(*places: str) -> Store:
    store = Store.in_memory()
    for number, place in enumerate(places):
        new = article(number, 10.0**number, "số lạ" if number == 2 else None)
        at = Item("meeting", "locality", {"name": place, "code": None}, ((0, 1),))
        items = (*new.record.items, *((at,) if place else ()))
        store.store([NewArticle(new.source, new.text, "utf-8", Record("", items))])
    return store


def keep(store: Store) -> None:
    while store.keep_sums():
        pass
    assert store._conn.execute("SELECT count(*) FROM place_stale").fetchone()[0] == 0


def seen(store: Store) -> list[tuple[str, float, float]]:
    """The sums by place, which are the same kept as not kept, and the same by other headings."""
    found = store.sums(PLACE)
    keep(store)
    assert store.sums(PLACE) == found
    assert store.check() == []
    for by in (PLACE_TODAY, CATEGORY, QUARTER, MEETING):
        for part in ("times", "total", "unsure", "doubtful"):
            assert sum(getattr(s, part) for s in store.sums(by)) == sum(getattr(s, part) for s in found)
    return [(s.heading, s.total, s.doubtful) for s in found]


def test_sums_by_place_follow_every_change() -> None:
    store = by_places("xã Thuận Yên", "xã Thuận Yên", "phường Pháo Đài", "xã Tiên Hải", "")
    item = next(i for i in store.items(1) if i.group == "figures")
    where = next(i for i in store.items(4) if i.field == "locality")
    first = seen(store)
    assert first == [
        ("", 10_000, 0),
        ("phường Pháo Đài", 0, 100),
        ("xã Thuận Yên", 11, 0),
        ("xã Tiên Hải", 1000, 0),
    ]
    changed = {**item.value, "value": 7}
    store.apply(Step("Sửa", (Change("item", item.id, {"value": item.value}, {"value": changed}),)))
    assert ("xã Thuận Yên", 17, 0) in seen(store)
    moved = {"name": "xã Thuận Yên", "code": None}
    store.apply(Step("Nơi", (Change("item", where.id, {"value": where.value}, {"value": moved}),)))
    assert ("xã Thuận Yên", 1017, 0) in seen(store) and len(seen(store)) == 3
    for _ in range(2):
        store.undo()
    assert seen(store) == first
    store.store([article(9, 5)])
    assert seen(store)[0] == ("", 10_005, 0)


def test_a_step_that_changes_no_figure_leaves_what_is_kept() -> None:
    store = by_places("xã Thuận Yên")
    keep(store)
    store.store([NewArticle("b.txt", "Bài khác.", "utf-8", Record("", ()))])
    item = next(i for i in store.items(1) if i.field == "locality")
    store.apply(Step("Soát", (Change("item", item.id, {"state": "machine"}, {"state": "confirmed"}),)))
    assert store._conn.execute("SELECT count(*) FROM place_stale").fetchone()[0] == 0


def test_copies_are_left_out_of_what_is_kept_as_they_are_linked() -> None:
    store = by_places("xã Thuận Yên", "phường Pháo Đài", "", "xã Tiên Hải")
    before = seen(store)
    store.link_articles(1, 4)
    linked = store.sums(PLACE)
    assert "xã Tiên Hải" not in {s.heading for s in linked}
    keep(store)
    assert store.sums(PLACE) == linked
    # The third makes the first a copy, too: a place changes that no link names.
    store.link_articles(2, 1)
    assert {s.heading: s.total for s in store.sums(PLACE)}["phường Pháo Đài"] == 10
    assert "xã Thuận Yên" not in {s.heading for s in store.sums(PLACE)}
    seen(store)
    store.undo()
    store.undo()
    assert seen(store) == before


def test_two_places_of_one_name_lie_in_two_units_of_today() -> None:
    store = Store.in_memory()
    for number, code in enumerate(("902", "298")):
        new = article(number, 10.0**number)
        at = Item("meeting", "locality", {"name": "huyện Sông Lớn", "code": code}, ((0, 1),))
        store.store([NewArticle(new.source, new.text, "utf-8", Record("", (*new.record.items, at)))])
    (both,) = store.sums(PLACE)
    assert (both.total, len(store.figures_behind(PLACE, both))) == (11, 2)
    today = {s.heading: s for s in store.sums(PLACE_TODAY)}
    assert {heading: s.total for heading, s in today.items()} == {
        "tỉnh An Giang": 1,
        "thành phố Hải Phòng": 10,
    }
    (behind,) = store.figures_behind(PLACE_TODAY, today["tỉnh An Giang"])
    assert behind.item.article == 1


def test_the_check_tells_of_sums_that_are_not_so() -> None:
    store = by_places("xã Thuận Yên", "xã Tiên Hải")
    keep(store)
    store._conn.execute("UPDATE place_sum SET sums = replace(sums, '10', '11') WHERE place = 'xã Tiên Hải'")
    (fault,) = store.check()
    assert "xã Tiên Hải" in fault
    store._conn.execute("INSERT INTO place_stale SELECT place_key FROM place_sum")
    assert store.check() == []
    store._conn.execute("DELETE FROM figure WHERE article = 1")
    assert any("Số liệu để cộng của bài số 1" in fault for fault in store.check())


def test_sums_that_are_damaged_are_told_as_damage() -> None:
    store = by_places("xã Thuận Yên")
    keep(store)
    for spoilt in ("[5]", "{}", "[[1,2]]", "[["):
        store._conn.execute("UPDATE place_sum SET sums = ?", (spoilt,))
        with pytest.raises(UserError) as error:
            store.sums(PLACE)
        assert error.value.code == "project-damaged"


def test_a_figure_with_odd_values_counts_as_the_check_expects() -> None:
    store = Store.in_memory()
    odd = {"value": "nhiều", "unit": 5, "category": ["a"], "quote": "q", "qualifier": None}
    huge = {"value": 10**400, "unit": 2.5, "category": "", "quote": "q", "qualifier": None}
    items = tuple(Item("figures", "", data, ((0, 1),)) for data in (odd, huge))
    store.store([NewArticle("a.txt", "Bài lạ.", "utf-8", Record("", items))])
    keep(store)
    assert [(s.category, s.unit, s.times) for s in store.sums(PLACE)] == [("", "2.5", 1), ('["a"]', "5", 1)]
    assert store.check() == []


def test_amounts_larger_than_any_sum_break_no_sums() -> None:
    store = Store.in_memory()
    store.store([article(n, value) for n, value in enumerate((9 * 10**18, 9 * 10**18, 9 * 10**18, -(2**63)))])
    (found,) = store.sums(PLACE)
    assert found.total == 27e18 - 2.0**63
    assert store.sums(QUARTER)[0].total == found.total
    keep(store)
    assert store.check() == []


def test_a_project_that_is_only_read_has_the_same_sums(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Store.open(path, create=True) as store:
        store.store([article(n, 10.0**n) for n in range(4)])
        found = store.sums(PLACE)
    before = path.read_bytes()
    with Store.open(path, read_only=True) as store:
        assert store.sums(PLACE) == found
        assert not store.keep_sums()
    assert path.read_bytes() == before


UNITS = ("đồng", "suất quà", None)
SPOTS = (("xã Thuận Yên", "30778"), ("xã Thuận Yên", None), ("phường Pháo Đài", "30766"), ("", None))
Key = tuple[str, str, str]


def by_hand(store: Store) -> dict[str, dict[Key, list[float]]]:
    """All sums, added up from the articles themselves."""
    copies = store.copies()
    found: dict[str, dict[Key, list[float]]] = {PLACE: {}, CATEGORY: {}, QUARTER: {}, MEETING: {}}
    for one in store.all_articles():
        singles = {(i.group, i.field): i.value for i in one.items if i.field and i.counts}
        place = (singles.get(("meeting", "locality")) or {}).get("name") or ""
        day = singles.get(("meeting", "date")) or ""
        quarter = f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}" if day else ""
        for i in one.items:
            if i.group != "figures" or not i.counts or one.row.id in copies:
                continue
            category, unit = i.value["category"] or "", i.value["unit"] or ""
            values = (
                1,
                0 if i.doubtful else i.value["value"],
                i.state == "machine",
                i.doubtful and i.value["value"],
            )
            headings = {PLACE: place, CATEGORY: category, QUARTER: quarter}
            for by, heading in (*headings.items(), (MEETING, singles.get(("meeting", "kind")) or "")):
                amounts = found[by].setdefault((heading, category, unit), [0, 0, 0, 0])
                amounts[:] = [a + b for a, b in zip(amounts, values, strict=True)]
    return found


def some_article(rng: random.Random) -> NewArticle:
    (name, code), number = rng.choice(SPOTS), rng.getrandbits(60)
    items = [Item("meeting", "kind", rng.choice(("sơ kết", "tổng kết")), ((0, 1),))]
    if name:
        items.append(Item("meeting", "locality", {"name": name, "code": code}, ((0, 1),)))
        items.append(Item("meeting", "date", rng.choice(("2021-03-05", "2021-07-01")), ((0, 1),)))
    for _ in range(rng.randrange(4)):
        items.append(Item("figures", "", some_figure(rng), ((0, 1),), 1.0, rng.choice((None, "lạ"))))
    return NewArticle(f"{number}.txt", f"Bài {number}.", "utf-8", Record("", tuple(items)))


def some_figure(rng: random.Random) -> dict[str, object]:
    value = rng.choice((rng.randrange(1, 10**12), rng.randrange(1000) / 8))
    category = rng.choice(("quà tặng", "xây nhà"))
    return {"value": value, "unit": rng.choice(UNITS), "category": category, "quote": "q", "qualifier": None}


def some_step(store: Store, rng: random.Random) -> None:
    ids = store.article_ids()
    one = store.article(rng.choice(ids))
    item = rng.choice(one.items)
    how = rng.choice(
        ("confirm", "reject", "restore", "correct", "correct", "correct", "add", "link", "undo", "redo")
    )
    if how == "link":
        first, other = rng.sample(ids, 2)
        (store.link_articles if rng.random() < 0.6 else store.part_articles)(first, other)
    elif how in ("undo", "redo"):
        getattr(store, how)()
    elif how == "add":
        store.apply(edits.add(one, "figures", "", some_figure(rng)))
    elif how == "correct":
        name, code = rng.choice(SPOTS[:3])
        new = {
            "figures": some_figure(rng), "kind": rng.choice(("sơ kết", "họp báo")),
            "locality": {"name": name, "code": code}, "date": rng.choice(("2020-12-31", "2021-04-01")),
        }[item.field or item.group]  # fmt: skip
        store.apply(edits.correct(one, item, new))
    else:
        store.apply(getattr(edits, how)(one, item))


@pytest.mark.parametrize("seed", range(3))
def test_sums_are_those_of_the_articles_after_any_history(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    path = tmp_path / "a.db"
    store = Store.open(path, create=True)
    store.store([some_article(rng) for _ in range(8)])
    for turn in range(60):
        try:
            some_step(store, rng)
        except UserError as error:
            assert error.code == "edit-conflict"
        if rng.random() < 0.1:
            store.store([some_article(rng)])
        if rng.random() < 0.3:
            place_sums.keep(store._conn, most=rng.randrange(1, 4))
        if rng.random() < 0.1:
            store.close()
            store = Store.open(path)
        expected = by_hand(store)
        for by, sums in expected.items():
            found = {
                (s.heading, s.category, s.unit): [s.times, s.total, s.unsure, s.doubtful]
                for s in store.sums(by)
            }
            assert found == sums, (turn, by)
        today = store.sums(PLACE_TODAY)
        assert sum(s.total for s in today) == sum(amounts[1] for amounts in expected[PLACE].values())
        for by in (*expected, PLACE_TODAY):
            shown = store.sums(by, reviewed_only=rng.random() < 0.5)
            row = rng.choice(shown) if shown else None
            if row is not None:
                only = bool(shown and all(s.unsure == 0 for s in shown))
                assert len(store.figures_behind(by, row, only)) == row.times
    assert store.check() == []
    store.close()
