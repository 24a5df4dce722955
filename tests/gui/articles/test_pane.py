"""The list of articles: filters, order, search over the texts."""

from __future__ import annotations

from array import array

from PySide6.QtCore import Qt

from soattin.core.records import Record
from soattin.db.articles import NewArticle
from soattin.db.lists import Listing
from soattin.db.store import Store
from soattin.gui.articles.model import ArticlesModel
from soattin.gui.review import operations

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def listed(desk) -> list[int]:
    return list(desk.review.articles.model.ids)


def test_doubtful_articles_come_first(desk) -> None:
    assert listed(desk) == [1, 2, 3]


def test_search_is_blind_to_accents_and_reads_the_texts(desk, qtbot) -> None:
    desk.press(KEY.Key_L, CTRL)
    desk.type("tay son")
    qtbot.waitUntil(lambda: listed(desk) == [2])
    desk.settle()
    assert desk.window.focusWidget() is desk.review.articles.words
    assert desk.review.article.row.id == 2
    desk.review.articles.words.setText("dong son")
    qtbot.waitUntil(lambda: listed(desk) == [1])


def test_states_filter(desk, qtbot) -> None:
    desk.window.project.change(operations.set_state, 2, "done")
    desk.settle()
    states = desk.review.articles.states
    states.setCurrentIndex(3)
    qtbot.waitUntil(lambda: listed(desk) == [2])
    assert states.currentText() == "Xong (1)"


def test_order_by_date(desk, qtbot) -> None:
    desk.review.articles.order.setCurrentIndex(1)
    qtbot.waitUntil(lambda: listed(desk) == [3, 2, 1])


def test_an_article_that_the_filter_hides_can_be_opened(desk, qtbot) -> None:
    desk.review.articles.words.setText("tay son")
    qtbot.waitUntil(lambda: listed(desk) == [2])
    desk.window.show_article(1, desk.item("figures").id)
    qtbot.waitUntil(lambda: desk.review.article.row.id == 1)
    assert desk.review.fields.current.item.id == desk.item("figures").id


def test_a_correction_does_not_move_articles_under_the_eye(desk) -> None:
    for _ in range(3):
        desk.press(KEY.Key_Return)
    assert listed(desk) == [1, 2, 3]
    assert desk.review.articles.model.row(0).doubts == 0


def test_a_long_list_comes_in_two_parts_and_nobody_notices(desks, tmp_path, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("soattin.db.lists.FEW", 10)
    monkeypatch.setattr("soattin.gui.articles.model.BLOCK", 2)
    path = tmp_path / "dài.db"
    with Store.open(path, create=True) as store:
        store.store([NewArticle(f"{n}.txt", f"Bài {n}.", "utf-8", Record("", ())) for n in range(40)])
    seen: list[list[int]] = []
    reset = ArticlesModel._set_ids

    def watched(model: ArticlesModel, listing: Listing) -> None:
        reset(model, listing)
        seen.append([*model.ids])

    monkeypatch.setattr(ArticlesModel, "_set_ids", watched)
    pane = desks(path).review.articles
    assert seen == [[1, 2, 3, 4, 5, 6, *[0] * 34]]
    assert list(pane.model.ids) == list(range(1, 41))
    assert pane.current() == 1
    assert pane.model.place(30) == 29
    pane.go_to(30)
    qtbot.waitUntil(lambda: pane.model.row(30) is not None)
    assert pane.current() == 31


def test_the_rest_of_a_list_that_has_changed_meanwhile_is_listed_anew(monkeypatch) -> None:
    model = ArticlesModel()
    model._set_ids(Listing(array("q", (3, 1, 0, 0)), 0, 0, [], whole=False))
    assert not model._is_rest(Listing(array("q", (1, 3, 2, 4)), 1, 0, [object(), object()]))
    assert not model._is_rest(Listing(array("q", (3, 1, 2)), 0, 0, [object(), object()]))
    assert model.row(2) is None
    assert not model.busy
    assert model._is_rest(Listing(array("q", (3, 1, 2, 4)), 0, 0, [object(), object()]))
    assert list(model.ids) == [3, 1, 2, 4]
