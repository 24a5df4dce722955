"""Which name a mention is put behind: by evidence at import, by a person's word, for as long as that stands."""

from __future__ import annotations

import pytest

from soattin.core.errors import UserError
from soattin.core.records import Item, Record
from soattin.core.review import edits
from soattin.db.articles import NewArticle
from soattin.db.store import Store

HUNG = "Nguyễn Văn Hùng"
HA_TIEN = {"name": "thành phố Hà Tiên", "code": "900"}
TU_KY = {"name": "huyện Tứ Kỳ", "code": "298"}
CHAIR = "Chủ tịch Ủy ban MTTQ"


def article(number: int, place: dict | None, *people: tuple[str, str], day: str = "2021-03-18") -> NewArticle:
    """Return an article of one day and place that names people with their offices."""
    text = f"Bài số {number}: " + "; ".join(f"{name}, {office}" for name, office in people)
    items = [Item("meeting", "date", day, ((0, 3),))]
    if place is not None:
        items.append(Item("meeting", "locality", place, ((0, 3),)))
    for name, office in people:
        start = text.index(name)
        person = {"name": name, "positions": [office] if office else [], "roles": []}
        items.append(Item("officials", "", person, ((start, start + len(name)),)))
    return NewArticle(f"{number}.txt", text, "utf-8", Record("", tuple(items)))


def stored(*articles: NewArticle) -> Store:
    """Return a project with these articles, each imported by itself."""
    store = Store.in_memory()
    for one in articles:
        store.store([one])
    return store


def names(store: Store, kind: str = "official") -> list[int]:
    """Return the name behind each mention, in the order of the mentions."""
    return [mention.name for mention in store.mentions(kind)]


def ids(store: Store) -> list[int]:
    return [mention.id for mention in store.mentions("official")]


def test_one_name_in_one_office_and_unit_is_one_at_import_and_marked() -> None:
    store = stored(article(1, HA_TIEN, (HUNG, CHAIR)), article(2, HA_TIEN, ("NGUYỄN VĂN HÙNG", CHAIR)))
    one, other = store.mentions("official")
    assert one.name == other.name
    assert (one.origin, other.origin) == ("import", "resolved")
    assert store.check() == []


def test_two_of_one_name_in_two_provinces_stay_two() -> None:
    store = stored(article(1, HA_TIEN, (HUNG, CHAIR)), article(2, TU_KY, (HUNG, CHAIR)))
    assert len(set(names(store))) == 2
    # The third finds the one of its own unit.
    store.store([article(3, TU_KY, (HUNG, CHAIR))])
    assert names(store)[2] == names(store)[1]
    assert store.check() == []


def test_homonyms_of_one_batch_are_two_as_well() -> None:
    store = Store.in_memory()
    store.store(
        [article(n, place, (HUNG, CHAIR)) for n, place in enumerate((HA_TIEN, TU_KY, HA_TIEN, TU_KY))]
    )
    first, second, third, fourth = names(store)
    assert first == third != second == fourth


def test_two_of_one_name_in_one_article_are_two() -> None:
    store = stored(article(1, HA_TIEN, (HUNG, CHAIR), (HUNG, CHAIR)))
    assert len(set(names(store))) == 2


def test_units_of_one_name_are_told_by_their_codes() -> None:
    def unit(number: int, name: str, code: str | None) -> NewArticle:
        record = Record("", (Item("localities", "", {"name": name, "code": code}, ((0, 3),)),))
        return NewArticle(f"{number}.txt", f"Bài {number} về {name}", "utf-8", record)

    store = stored(
        unit(1, "xã Tân Thành", "31012"), unit(2, "xã Tân Thành", "25234"), unit(3, "X. Tân Thành", "31012")
    )
    first, second, third = names(store, "locality")
    assert first == third != second


def test_bodies_abbreviated_are_one_and_bodies_of_two_units_two() -> None:
    def host(number: int, place: dict, name: str) -> NewArticle:
        items = (Item("meeting", "locality", place, ((0, 3),)), Item("meeting", "organiser", name, ((0, 3),)))
        return NewArticle(f"{number}.txt", f"Bài {number} của {name}", "utf-8", Record("", items))

    store = stored(
        host(1, HA_TIEN, "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố"),
        host(2, HA_TIEN, "UBMTTQ Việt Nam TP"),
        host(3, TU_KY, "UBMTTQ Việt Nam TP"),
    )
    first, second, third = names(store, "body")
    assert first == second != third


def test_a_merged_name_takes_in_later_imports_of_all_its_spellings() -> None:
    store = stored(article(1, HA_TIEN, ("Trần Thị Hòa", CHAIR)), article(2, HA_TIEN, ("Trần Thị Hoá", CHAIR)))
    store.merge("official", ids(store), "Trần Thị Hòa")
    store.store([article(3, HA_TIEN, ("Trần Thị Hoá", CHAIR)), article(4, HA_TIEN, ("Trần Thị Hoà", CHAIR))])
    assert len(set(names(store))) == 1
    assert [m.label for m in store.mentions("official")] == ["Trần Thị Hòa"] * 4
    # Whoever bears the name elsewhere is somebody else.
    store.store([article(5, TU_KY, ("Trần Thị Hoá", CHAIR))])
    assert len(set(names(store))) == 2
    assert store.check() == []


def test_undoing_a_merge_leaves_what_was_imported_meanwhile_where_it_is() -> None:
    store = stored(article(1, HA_TIEN, ("Trần Thị Hòa", CHAIR)), article(2, HA_TIEN, ("Trần Thị Hoá", CHAIR)))
    before = names(store)
    store.merge("official", ids(store), "Trần Thị Hòa")
    store.store([article(3, HA_TIEN, ("Trần Thị Hòa", CHAIR))])
    store.undo()
    assert names(store)[:2] == before and names(store)[2] == before[0]
    store.redo()
    assert len(set(names(store))) == 1
    assert store.check() == []


def test_a_corrected_name_finds_its_person_by_evidence() -> None:
    store = stored(
        article(1, HA_TIEN, (HUNG, CHAIR)),
        article(2, TU_KY, (HUNG, CHAIR)),
        article(3, TU_KY, ("Nguyễn Văn Hung", CHAIR)),
    )
    three = store.article(3)
    item = next(i for i in three.items if i.group == "officials")
    store.apply(edits.correct(three, item, {**item.value, "name": HUNG}))
    first, second, third = names(store)
    assert first != second == third
    store.undo()
    assert len(set(names(store))) == 3
    assert store.check() == []


def test_a_merge_then_a_later_one_then_one_taken_out_then_the_first_undone() -> None:
    people = ("Trần Thị Hòa", "Trần Thị Hoá", "Trần Hòa")
    store = stored(*(article(n, HA_TIEN, (name, CHAIR)) for n, name in enumerate(people, 1)))
    one, two, three = ids(store)
    before = names(store)
    first = store.merge("official", [one, two], "Trần Thị Hòa")
    store.merge("official", [one, three], "Trần Thị Hòa")
    assert len(set(names(store))) == 1
    store.take_out(three)
    assert names(store)[2] not in names(store)[:2]
    assert first is not None
    store.revert(first.step)
    assert names(store)[:2] == before[:2] and len(set(names(store))) == 3
    assert store.check() == []


def test_what_was_taken_out_is_not_put_back_by_itself() -> None:
    store = stored(*(article(n, HA_TIEN, (HUNG, CHAIR)) for n in (1, 2)))
    store.merge("official", ids(store), HUNG)
    store.take_out(ids(store)[1])
    decisions = store.remembered("official").decisions
    assert [d.same for d in decisions] == [False]
    from soattin.core.match.propose import propose
    from soattin.db.matching import as_mentions

    assert propose(as_mentions(store.mentions("official")), store.remembered("official")) == []
    store.undo()
    assert len(set(names(store))) == 1
    assert store.check() == []


def test_a_merge_takes_back_an_earlier_not_the_same() -> None:
    store = stored(article(1, HA_TIEN, ("Trần Thị Hòa", CHAIR)), article(2, HA_TIEN, ("Trần Thị Hoá", CHAIR)))
    one, other = store.mentions("official")
    store.decide_different("official", [[one], [other]])
    store.merge("official", [one.id, other.id], "Trần Thị Hòa")
    assert [d.same for d in store.remembered("official").decisions] == [True]
    store.undo()
    assert [d.same for d in store.remembered("official").decisions] == [False]
    assert store.check() == []


def test_a_name_can_be_spelled_otherwise_and_back() -> None:
    store = stored(article(1, HA_TIEN, ("trần thị hòa", CHAIR)))
    (name,) = store.names("official")
    store.rename(name.id, "Trần Thị Hòa")
    assert [n.label for n in store.names("official")] == ["Trần Thị Hòa"]
    assert [m.spelling for m in store.mentions("official")] == ["trần thị hòa"]
    store.undo()
    assert [n.label for n in store.names("official")] == ["trần thị hòa"]


@pytest.mark.parametrize("label", ["", "  "])
def test_a_name_needs_letters(label: str) -> None:
    store = stored(article(1, HA_TIEN, (HUNG, CHAIR)))
    with pytest.raises(UserError) as caught:
        store.rename(store.names("official")[0].id, label)
    assert caught.value.code == "merge-no-name"


def test_the_merges_that_a_name_came_from_are_told() -> None:
    store = stored(article(1, HA_TIEN, ("Trần Thị Hòa", CHAIR)), article(2, HA_TIEN, ("Trần Thị Hoá", CHAIR)))
    outcome = store.merge("official", ids(store), "Trần Thị Hòa")
    assert outcome is not None
    name = store.mentions("official")[0].name
    assert [row.id for row in store.merges_of(name)] == [outcome.step]
    store.undo()
    assert store.merges_of(name) == []


def test_sentences_come_from_around_the_mention() -> None:
    store = stored(article(1, HA_TIEN, (HUNG, CHAIR)))
    (mention,) = store.mentions("official")
    found = store.sentences([mention.item])
    assert HUNG in found[mention.item]


def test_a_merge_is_taken_back_after_a_later_one_that_hangs_on_it() -> None:
    people = ("Trần Thị Hòa", "Trần Thị Hoá", "Trần Hòa", "Trần Hòa", "Trần Hòa")
    store = stored(*(article(n, HA_TIEN, (name, CHAIR)) for n, name in enumerate(people, 1)))
    a, b, c, *_ = names(store)
    first = store.merge_names("official", [a, b], "Trần Thị Hòa")
    # The larger name takes the others in: the first merge's mentions move on.
    store.merge_names("official", [a, c], "Trần Thị Hòa")
    assert first is not None and len(set(names(store))) == 1
    with pytest.raises(UserError) as caught:
        store.revert(first.step)
    assert caught.value.code == "edit-conflict"
    store.unmerge(first.step)
    one, two, *others = names(store)
    assert two == b != one and set(others) == {one}
    assert store.merges_of(two) == [] and first.step not in {row.id for row in store.merges_of(one)}
    store.undo()
    assert len(set(names(store))) == 1
    assert store.check() == []


def test_merging_names_takes_in_what_was_imported_meanwhile() -> None:
    store = stored(article(1, HA_TIEN, ("Trần Thị Hòa", CHAIR)), article(2, HA_TIEN, ("Trần Thị Hoá", CHAIR)))
    seen = names(store)
    store.store([article(3, HA_TIEN, ("Trần Thị Hoá", CHAIR))])
    store.merge_names("official", seen, "Trần Thị Hòa")
    assert len(set(names(store))) == 1


def test_what_was_rejected_comes_back_behind_the_merged_name() -> None:
    store = stored(
        article(1, HA_TIEN, ("Trần Thị Hòa", CHAIR)),
        article(2, HA_TIEN, ("Trần Thị Hoá", CHAIR)),
        article(3, HA_TIEN, ("Trần Thị Hoá", CHAIR)),
    )
    which = names(store)[:2]
    three = store.article(3)
    outcome = store.apply(edits.reject(three, next(i for i in three.items if i.group == "officials")))
    store.merge_names("official", which, "Trần Thị Hòa")
    assert outcome is not None
    store.revert(outcome.step)
    assert len(names(store)) == 3 and len(set(names(store))) == 1
    assert store.check() == []
