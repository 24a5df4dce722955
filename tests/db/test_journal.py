"""The journal: undo across imports and restarts, selective undo, and what its check sees."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from soattin.core.errors import UserError
from soattin.core.records import Item, Record
from soattin.core.review import edits
from soattin.db.articles import NewArticle
from soattin.db.store import Store


def article(number: int, *names: str) -> NewArticle:
    text = f"Bài số {number}: " + ", ".join(names) + " dự hội nghị."
    items = [
        Item("officials", "", {"name": n, "positions": [], "roles": ["dự"]}, ((text.index(n), text.index(n) + len(n)),))
        for n in names
    ]  # fmt: skip
    date = Item("meeting", "date", "2021-03-05", ((0, 3),), 0.5, "ngày không rõ")
    return NewArticle(f"{number}.txt", text, "utf-8", Record(f"{number}.txt", (date, *items)))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "a.db", create=True)
    store.store([article(1, "Lê Văn Tám", "Đỗ An")])
    yield store
    store.close()


def person(store: Store, place: int = 0, number: int = 1):
    return [i for i in store.article(number).items if i.group == "officials"][place]


def rename(store: Store, name: str, place: int = 0):
    item = person(store, place)
    return store.apply(edits.correct(store.article(1), item, {**item.value, "name": name}))


def test_undo_and_redo_survive_a_restart(store: Store) -> None:
    rename(store, "Lê Văn Tâm")
    rename(store, "Đỗ Ân", 1)
    store.undo()
    store.close()
    with Store.open(store.path) as again:
        state = again.undo_state()
        assert "Lê Văn Tám" in state.undo and "Đỗ An" in state.redo
        again.redo()
        again.undo()
        again.undo()
        assert [person(again, n).value["name"] for n in (0, 1)] == ["Lê Văn Tám", "Đỗ An"]
        again.redo()
        assert person(again).value["name"] == "Lê Văn Tâm"
        assert again.check() == []


def test_a_name_that_an_import_uses_by_now_outlives_its_undo(store: Store) -> None:
    rename(store, "Phạm Văn Bình")
    store.store([article(2, "Phạm Văn Bình")])
    store.undo()
    assert {n.label for n in store.names("official")} == {"Lê Văn Tám", "Đỗ An", "Phạm Văn Bình"}
    assert store.check() == []
    store.redo()
    assert {n.label: n.mentions for n in store.names("official")} == {"Đỗ An": 1, "Phạm Văn Bình": 2}
    store.undo()
    assert store.check() == []


def test_an_import_takes_no_number_of_an_undone_row(store: Store) -> None:
    value = {"name": "Vũ Thị Mai", "positions": [], "roles": []}
    added = store.apply(edits.add(store.article(1), "officials", "", value)).added[0]
    store.undo()
    store.store([article(2, "Hồ Văn Lợi")])
    store.redo()
    assert store.article(1).item(added).value == value
    assert {n.label for n in store.names("official")} == {"Lê Văn Tám", "Đỗ An", "Vũ Thị Mai", "Hồ Văn Lợi"}
    assert store.check() == []


def test_steps_are_taken_back_one_by_one_from_the_last(store: Store) -> None:
    first = rename(store, "Lê Văn Tâm")
    second = rename(store, "Lê Văn Tầm")
    other = rename(store, "Đỗ Ân", 1)
    with pytest.raises(UserError, match="bước sau dựa vào nó"):
        store.revert(first.step)
    store.revert(second.step)
    assert person(store).value["name"] == "Lê Văn Tâm"
    store.revert(first.step)
    assert person(store).value["name"] == "Lê Văn Tám"
    assert person(store, 1).value["name"] == "Đỗ Ân"
    assert [row.state for row in store.history() if row.id in (first.step, second.step, other.step)] == [
        "done", "reverted", "reverted",
    ]  # fmt: skip
    assert store.check() == []


def test_taking_back_a_taking_back_lets_the_first_step_stand_again(store: Store) -> None:
    first = rename(store, "Lê Văn Tâm")
    back = store.revert(first.step)
    again = store.revert(back.step)
    assert person(store).value["name"] == "Lê Văn Tâm"
    assert {row.id: row.state for row in store.history()}[first.step] == "done"
    assert {row.id: row.state for row in store.history()}[back.step] == "reverted"
    with pytest.raises(UserError) as caught:
        store.revert(back.step)
    assert caught.value.code == "step-not-done"
    store.undo()
    assert {row.id: row.state for row in store.history()}[back.step] == "done"
    assert again.step in {row.id for row in store.history() if row.state == "undone"}
    assert store.check() == []


def test_emptying_a_name_takes_its_mention_away_and_undo_brings_it_back(store: Store) -> None:
    rename(store, "")
    assert [m.spelling for m in store.mentions("official")] == ["Đỗ An"]
    assert store.check() == []
    store.undo()
    assert [m.spelling for m in store.mentions("official")] == ["Lê Văn Tám", "Đỗ An"]
    assert store.check() == []


def test_the_history_of_one_article(store: Store) -> None:
    store.store([article(2, "Hồ Văn Lợi")])
    step = rename(store, "Lê Văn Tâm")
    other = store.apply(edits.confirm(store.article(2), person(store, 0, 2)))
    assert [row.id for row in store.history(article=1)] == [step.step]
    assert [row.id for row in store.history(article=2)] == [other.step]
    assert [row.kind for row in store.history()] == ["hand", "hand", "import", "import"]


@pytest.mark.parametrize(
    ("tampering", "told"),
    [
        ("UPDATE change SET after = replace(after, 'Tâm', 'Tím')", "bước 2"),
        ("UPDATE step SET label = 'khác' WHERE id = 2", "bước 2"),
        ("UPDATE step SET author = 'khác' WHERE id = 1", "bước 1"),
        ("UPDATE step SET state = 'undone' WHERE id = 2", "bước 2"),
        ("DELETE FROM change WHERE step_id = 2 AND entity = 'article'", "bước 2"),
        ("UPDATE item SET value = replace(value, 'Đỗ An', 'Đỗ Anh'), machine = replace(machine, 'Đỗ An', 'Đỗ Anh')",
         "bài số 1"),
        ("UPDATE item SET confidence = 1 WHERE grp = 'meeting'", "bài số 1"),
        ("UPDATE item SET doubt = NULL WHERE grp = 'meeting'", "bài số 1"),
        ("UPDATE article_text SET origin = '{}'", "bài số 1"),
        ("UPDATE article SET source = 'khác'", "bài số 1"),
        ("UPDATE article SET date = '2020-01-01'", "bài số 1"),
        ("UPDATE article SET note = 'x'", "bài số 1"),
        ("UPDATE mention SET spelling = 'Đỗ Anh' WHERE spelling = 'Đỗ An'", "bài số 1"),
        ("UPDATE name SET label = 'Đỗ Anh' WHERE label = 'Đỗ An'", "name số 2"),
        ("INSERT INTO decision (kind, one, other, verdict, evidence) VALUES ('official', 'a', 'b', 'same', '')",
         "decision số 1"),
        ("UPDATE item SET value = 'không phải JSON' WHERE grp = 'meeting'", "không đọc được"),
    ],
)  # fmt: skip
def test_the_check_sees_what_came_from_elsewhere(store: Store, tampering: str, told: str) -> None:
    rename(store, "Lê Văn Tâm")
    assert store.check() == []
    store._conn.execute("PRAGMA foreign_keys=OFF")
    store._conn.execute(tampering)
    assert any(told in fault for fault in store.check()), store.check()


def test_undo_is_found_at_once_in_a_million_steps() -> None:
    store = Store.in_memory()
    store._conn.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)"
        " INSERT INTO step (id, at, author, kind, label, state, chain)"
        " SELECT i, '', '', CASE WHEN i % 3 THEN 'hand' ELSE 'undo' END, 'bước ' || i,"
        " CASE WHEN i = 500000 OR i > 999000 THEN 'dropped' ELSE 'done' END, '' FROM n"
    )
    begin = time.perf_counter()
    for _ in range(100):
        state = store.undo_state()
    took = (time.perf_counter() - begin) / 100
    assert (state.undo, state.redo) == ("bước 998999", None)
    assert took < 0.002, f"{took * 1e3:.2f} ms"
