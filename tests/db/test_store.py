"""The store: corrections are kept, undone and redone, and the journal agrees with the data."""

from __future__ import annotations

import pytest

from soattin.core.errors import UserError
from soattin.core.records import Item, Record
from soattin.core.review import edits
from soattin.db.articles import NewArticle
from soattin.db.lists import ArticleFilter
from soattin.db.store import Store

TEXT = "Ngày 5/3/2021, bà Nguyễn Thị Hoà, Chủ tịch Ủy ban MTTQ xã Đông Sơn trao 20 suất quà cho hộ nghèo trong xã."


def record(name: str = "Nguyễn Thị Hoà", text: str = TEXT) -> Record:
    start = text.index("Nguyễn")
    person = {"name": name, "positions": [], "roles": ["trao"]}
    return Record(
        "a.txt",
        (
            Item("meeting", "date", "2021-03-05", ((5, 13),)),
            Item("officials", "", person, ((start, start + 14),), 0.5, "tên"),
            Item("figures", "", {"value": 20, "unit": "suất quà", "quote": "20 suất quà"}, ((72, 83),)),
        ),
    )


@pytest.fixture
def store() -> Store:
    store = Store.in_memory()
    store.store([NewArticle("a.txt", TEXT, "utf-8", record())])
    return store


def official(store: Store, article: int = 1):
    return next(i for i in store.article(article).items if i.group == "officials")


def test_a_correction_is_kept_undone_and_redone(store: Store) -> None:
    article, item = store.article(1), official(store)
    outcome = store.apply(edits.correct(article, item, {**item.value, "name": "Nguyễn Thị Hoa"}))
    assert outcome is not None and outcome.articles == {1} and outcome.undo.undo == outcome.label
    assert (official(store).value["name"], official(store).state) == ("Nguyễn Thị Hoa", "corrected")
    assert official(store).machine["name"] == "Nguyễn Thị Hoà"
    assert store.article(1).row.state == "reviewing"
    assert [m.spelling for m in store.mentions("official")] == ["Nguyễn Thị Hoa"]

    store.undo()
    assert (official(store).value["name"], official(store).state) == ("Nguyễn Thị Hoà", "machine")
    assert store.article(1).row.state == "new"
    assert [m.spelling for m in store.mentions("official")] == ["Nguyễn Thị Hoà"]
    assert store.undo() is None

    store.redo()
    assert official(store).value["name"] == "Nguyễn Thị Hoa"
    assert store.redo() is None
    assert store.check() == []


def test_a_new_step_ends_the_redo(store: Store) -> None:
    store.apply(edits.confirm(store.article(1), official(store)))
    store.undo()
    store.apply(edits.reject(store.article(1), official(store)))
    assert store.undo_state().redo is None
    assert store.redo() is None
    assert official(store).state == "rejected"


def test_confirming_lowers_the_number_of_doubts(store: Store) -> None:
    assert store.article(1).row.doubts == 1
    store.apply(edits.confirm(store.article(1), official(store)))
    assert store.article(1).row.doubts == 0
    store.undo()
    assert store.article(1).row.doubts == 1


def test_an_added_item_can_be_undone_and_comes_back_with_its_number(store: Store) -> None:
    value = {"name": "Lê Văn Tám", "positions": [], "roles": []}
    outcome = store.apply(edits.add(store.article(1), "officials", "", value, ((0, 4),)))
    added = outcome.added[0]
    store.undo()
    assert store.article(1).item(added) is None
    assert len(store.mentions("official")) == 1
    store.redo()
    assert store.article(1).item(added).value == value
    assert {m.spelling for m in store.mentions("official")} == {"Nguyễn Thị Hoà", "Lê Văn Tám"}
    assert store.check() == []


def test_a_stale_edit_is_refused_and_changes_nothing(store: Store) -> None:
    article, item = store.article(1), official(store)
    store.apply(edits.correct(article, item, {**item.value, "name": "Một Hai Ba"}))
    with pytest.raises(UserError) as caught:
        store.apply(edits.correct(article, item, {**item.value, "name": "Bốn Năm Sáu"}))
    assert caught.value.code == "edit-conflict"
    assert official(store).value["name"] == "Một Hai Ba"
    assert len(store.history()) == 2  # the import and the first correction


def test_one_old_step_is_taken_back_by_itself(store: Store) -> None:
    article = store.article(1)
    store.apply(edits.set_state(article, "reviewing"))
    first = store.apply(edits.confirm(store.article(1), official(store)))
    figure = next(i for i in store.article(1).items if i.group == "figures")
    store.apply(edits.reject(store.article(1), figure))
    store.revert(first.step)
    assert official(store).state == "machine"
    assert next(i for i in store.article(1).items if i.group == "figures").state == "rejected"
    store.undo()
    assert official(store).state == "confirmed"
    assert store.check() == []


def test_a_step_that_others_hang_on_is_not_taken_back(store: Store) -> None:
    item = official(store)
    first = store.apply(edits.correct(store.article(1), item, {**item.value, "name": "Một Hai"}))
    item = official(store)
    store.apply(edits.correct(store.article(1), item, {**item.value, "name": "Ba Bốn"}))
    _, hanging = store.preview_revert(first.step)
    assert len(hanging) == 1
    with pytest.raises(UserError, match="bước sau dựa vào nó"):
        store.revert(first.step)


def test_the_same_text_is_stored_once(store: Store) -> None:
    again = TEXT.replace(", ", ",  ", 1)
    assert store.store([NewArticle("b.txt", again, "utf-8", record())]) == 0
    assert store.article_ids() == [1]


def test_search_is_blind_to_accents_and_finds_beginnings(store: Store) -> None:
    for words in ("dong son", "ĐÔNG SƠN", "suat qu", 'xa "dong'):
        assert store.article_ids(ArticleFilter(words=words)) == [1], words
    assert store.article_ids(ArticleFilter(words="tây sơn")) == []


def test_merging_changes_names_and_not_articles(store: Store) -> None:
    other = TEXT.replace("Hoà", "Hòe")
    store.store([NewArticle("b.txt", other, "utf-8", record("Nguyễn Thị Hòe", other))])
    assert len(store.names("official")) == 2
    ids = [m.id for m in store.mentions("official")]
    store.merge("official", ids, "Nguyễn Thị Hòa")
    (name,) = store.names("official")
    assert (name.label, name.mentions) == ("Nguyễn Thị Hòa", 2)
    assert set(name.spellings) == {"Nguyễn Thị Hoà", "Nguyễn Thị Hòe"}
    assert official(store).value["name"] == "Nguyễn Thị Hoà"
    store.take_out(ids[1])
    assert len(store.names("official")) == 2
    store.undo()
    store.undo()
    assert len(store.names("official")) == 2
    assert store.check() == []


def test_names_that_differ_in_tone_placement_only_are_one_at_import(store: Store) -> None:
    other = TEXT.replace("Hoà", "Hòa")
    store.store([NewArticle("b.txt", other, "utf-8", record("Nguyễn Thị Hòa", other))])
    assert len(store.names("official")) == 1


def test_check_sees_a_change_made_outside_the_journal(store: Store) -> None:
    store.apply(edits.confirm(store.article(1), official(store)))
    store._conn.execute("UPDATE item SET state = 'machine'")
    assert any("không khớp" in fault for fault in store.check())


def test_check_sees_spans_outside_the_text(store: Store) -> None:
    store._conn.execute("UPDATE item SET spans = '[[0,9999]]' WHERE grp = 'figures'")
    assert any("nằm ngoài văn bản" in fault for fault in store.check())


def test_damaged_values_are_told_though_items_are_read_together(store: Store) -> None:
    items = store.items(1)
    # Each pair reads well where the two stand together.
    for update, texts in (
        ("UPDATE item SET value = ? WHERE id = ?", ("[1", "2]")),
        ("UPDATE item SET spans = ? WHERE id = ?", ("[[0,1]],[[1,2]]", "[[0,1]]")),
    ):
        store._conn.execute("SAVEPOINT damage")
        for item, text in zip(items, texts, strict=False):
            store._conn.execute(update, (text, item.id))
        with pytest.raises(UserError) as raised:
            store.article(1)
        assert raised.value.code == "project-damaged"
        store._conn.execute("ROLLBACK TO damage")
    assert store.items(1) == items
