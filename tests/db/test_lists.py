"""The list of articles: words, states and orders together; nothing stale after a change."""

from __future__ import annotations

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
