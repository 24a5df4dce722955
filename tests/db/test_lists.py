"""The list of articles: words, states and orders together; nothing stale after a change."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from soattin.core.records import Item, Record
from soattin.core.review.edits import Change, Step
from soattin.db.articles import NewArticle
from soattin.db.lists import ArticleFilter
from soattin.db.store import Store

TEXTS = ("Hội nghị ở hồ Đông.", "Hội nghị ở hồng trường.", "Tổ 3 họp.")


def _store() -> Store:
    store = Store.in_memory()
    dates = ("2021-01-05", "2021-03-05", "2021-02-05")
    store.store(
        [
            NewArticle(f"{n}", text, "utf-8", Record("", (Item("meeting", "date", day, ()),)))
            for n, (text, day) in enumerate(zip(TEXTS, dates, strict=True))
        ]
    )
    return store


def test_words_states_and_order_together() -> None:
    store = _store()
    store.apply(Step("Xong", (Change("article", 2, {"state": "new"}, {"state": "done"}),)))
    new = frozenset({"new"})
    assert store.article_ids(ArticleFilter(order="date")) == [2, 3, 1]
    assert store.article_ids(ArticleFilter("hoi nghi", order="date")) == [2, 1]
    assert store.article_ids(ArticleFilter("hoi nghi", new)) == [1]
    assert store.article_ids(ArticleFilter("", frozenset({"done", "later"}))) == [2]


def test_a_change_is_seen_at_once() -> None:
    store = _store()
    done = frozenset({"done"})
    assert store.article_ids(ArticleFilter(states=done)) == []
    store.apply(Step("Xong", (Change("article", 3, {"state": "new"}, {"state": "done"}),)))
    assert store.article_ids(ArticleFilter(states=done)) == [3]
    store.undo()
    assert store.article_ids(ArticleFilter(states=done)) == []


def test_few_letters_are_a_word_where_there_is_one_and_a_beginning_where_there_is_none() -> None:
    store = _store()
    assert store.article_ids(ArticleFilter("hồ")) == [1]
    assert store.article_ids(ArticleFilter("hon")) == [2]
    assert store.article_ids(ArticleFilter("tr")) == [2]
    assert store.article_ids(ArticleFilter("tổ 3")) == [3]
    assert store.article_ids(ArticleFilter("qq")) == []


def test_what_a_caller_does_to_its_list_stays_its_own() -> None:
    store = _store()
    store.article_ids(ArticleFilter(order="added")).clear()
    assert store.article_ids(ArticleFilter(order="added")) == [1, 2, 3]


def _many(store: Store, first: int, last: int) -> None:
    chance = random.Random(1)
    articles = []
    for n in range(first, last):
        items = [Item("figures", "", {"value": m}, (), 0.5, "lạ") for m in range(chance.randrange(4))]
        if chance.random() < 0.7:
            items.append(Item("meeting", "date", f"2021-0{chance.randrange(1, 5)}-01", ()))
        if chance.random() < 0.7:
            place = {"name": chance.choice(("xã Đông", "xã An", "xã Ba")), "code": None}
            items.append(Item("meeting", "locality", place, ()))
        articles.append(NewArticle(f"{n}", f"Bài {n}.", "utf-8", Record("", tuple(items))))
    store.store(articles)


def test_orders_kept_are_those_read_anew_after_any_changes(tmp_path: Path) -> None:
    orders = ("doubts", "date", "place", "added")
    chance = random.Random(2)
    with Store.open(tmp_path / "p.db", create=True) as store:
        _many(store, 0, 40)
        while store.prepare_lists():
            pass
        for turn in range(60):
            for _ in range(chance.choice((1, 1, 2, 12))):
                item = store.item(chance.randrange(1, 60))
                assert item is not None
                state = "machine" if item.state == "rejected" else "rejected"
                change = Change("item", item.id, {"state": item.state}, {"state": state})
                store.apply(Step("Sửa", (change,)))
            if turn % 10 == 9:
                store.undo()
            if turn == 30:
                _many(store, 40, 43)
            article = store.article(chance.randrange(1, 40)).row
            state = chance.choice(("new", "done", "later"))
            change = Change("article", article.id, {"state": article.state}, {"state": state})
            store.apply(Step("Xong", (change,)))
            filters = [ArticleFilter(order=o) for o in orders] + [ArticleFilter("", frozenset({state}))]
            with Store.open(tmp_path / "p.db", read_only=True) as fresh:
                for wanted in filters:
                    assert store.article_ids(wanted) == fresh.article_ids(wanted), wanted


def test_a_list_in_view_stays_as_it_is_when_an_article_moves() -> None:
    store = _store()
    shown = store.listing(ArticleFilter(order="date"), 0, 64).ids
    date = next(i for i in store.items(1) if i.field == "date")
    store.apply(Step("Sửa", (Change("item", date.id, {"value": date.value}, {"value": "2022-01-01"}),)))
    assert store.article_ids(ArticleFilter(order="date")) == [1, 2, 3]
    assert list(shown) == [2, 3, 1]


def test_sums_that_are_kept_do_not_have_the_list_read_anew() -> None:
    store = _store()
    shown = store.listing(ArticleFilter(), 0, 64).ids
    while store.keep_sums():
        pass
    assert store.listing(ArticleFilter(), 0, 64).ids is shown


def test_the_part_of_a_list_that_comes_first_is_that_of_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("soattin.db.lists.FEW", 10)
    store = Store.in_memory()
    _many(store, 0, 60)
    for order in ("doubts", "date", "place", "added"):
        wanted = ArticleFilter(order=order)
        for article in range(1, 61):
            first, whole = store.first_listing(wanted, article, 4), store.listing(wanted, article, 4)
            assert (first.place, first.first, first.rows) == (whole.place, whole.first, whole.rows)
            assert first.whole is (order == "added")
            told = [(place, i) for place, i in enumerate(first.ids) if i]
            assert told == [(place, whole.ids[place]) for place, _ in told]
            assert {place for place, _ in told} >= {*range(max(whole.first - 4, 0), min(whole.first + 8, 60))}
            assert len(first.ids) == 60
    assert store.first_listing(ArticleFilter(), 99, 4).place == 0


def test_a_short_or_filtered_list_comes_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    store = _store()
    assert store.first_listing(ArticleFilter(), 2, 4) == store.listing(ArticleFilter(), 2, 4)
    monkeypatch.setattr("soattin.db.lists.FEW", 1)
    assert list(store.first_listing(ArticleFilter("hoi nghi"), 2, 4).ids) == [1, 2]
    assert not store.first_listing(ArticleFilter(), 2, 4).whole
