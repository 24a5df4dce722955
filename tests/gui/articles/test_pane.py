"""The list of articles: filters, order, search over the texts."""

from __future__ import annotations

from PySide6.QtCore import Qt

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
