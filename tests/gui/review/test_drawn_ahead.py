"""What is drawn ahead looks as what is drawn when it is shown; a change is never hidden behind it."""

from __future__ import annotations

import gc
from weakref import ref

from PySide6.QtGui import QFont, QFontMetrics, QImage

from soattin.gui.articles.delegate import Face
from soattin.gui.review import operations
from soattin.gui.review.document import ArticleDocument, Formats
from soattin.gui.style import theme


def picture(desk) -> QImage:
    desk.settle()
    desk.qtbot.waitUntil(lambda: not desk.review.loader.busy)
    return desk.review.fields.viewport().grab().toImage()


def go(desk, by: int) -> None:
    desk.qtbot.waitUntil(lambda: not desk.review.loader.busy)
    desk.review.step_article(by)
    desk.settle()
    desk.qtbot.waitUntil(lambda: not desk.review.loader.busy)


def loaded_ahead(desk) -> None:
    """Have the next article built and drawn."""
    desk.review.model.units_read()
    desk.review.loader.forget_all()
    desk.review.loader.ahead([2])
    desk.settle()
    desk.qtbot.waitUntil(lambda: not desk.review.loader.busy)


def test_fields_drawn_ahead_are_those_drawn_at_once(desk) -> None:
    loaded_ahead(desk)
    desk.review.step_article(1)
    # Before the loop goes on: then they are given up.
    drawn = desk.review.model.told.pictures
    assert len(drawn) > 10 or not desk.window.devicePixelRatioF().is_integer()
    ahead = desk.review.fields.viewport().grab().toImage()
    drawn.clear()
    assert desk.review.fields.viewport().grab().toImage() == ahead


def test_pictures_of_another_width_are_not_used(desk) -> None:
    loaded_ahead(desk)
    desk.window.resize(1300, 700)
    desk.review.step_article(1)
    drawn = desk.review.model.told.pictures
    narrow = desk.review.fields.viewport().grab().toImage()
    drawn.clear()
    assert desk.review.fields.viewport().grab().toImage() == narrow


def test_a_change_is_seen(desk) -> None:
    go(desk, 1)
    before = picture(desk)
    item = desk.item("meeting", "date", 2)
    desk.window.project.change(operations.reject, item.id)
    desk.settle()
    assert picture(desk) != before
    # And where the article was loaded ahead before it changed.
    go(desk, -1)
    item = desk.item("officials", "", 2)
    desk.window.project.change(operations.reject, item.id)
    desk.settle()
    go(desk, 1)
    shown = picture(desk)
    desk.review.model.told.pictures.clear()
    assert picture(desk) == shown


def test_headlines_break_where_their_words_have_room(desk) -> None:
    font = desk.review.articles.list.font()
    metrics, face = QFontMetrics(font), Face(font, False, False)
    text = "Hội nghị tổng kết phong trào thi đua của xã Đông Sơn lần thứ hai mươi mốt"
    for width in range(60, 600, 7):
        first, second = face.two_lines(text, width)
        assert metrics.horizontalAdvance(first) <= width + 1
        assert metrics.horizontalAdvance(second) <= width + 1
        words = len(first.split())
        if words < len(text.split()):
            assert metrics.horizontalAdvance(" ".join(text.split()[: words + 1])) >= width - 1
        assert second.endswith("…") or f"{first} {second}".strip() == text
    assert face.two_lines("Ngắn", 300) == ("Ngắn", "")
    assert face.two_lines("", 300) == ("", "")
    long, rest = face.two_lines("Mộttừrấtdàikhôngcóchỗngắt", 60)
    assert long.endswith("…")
    assert not rest
    assert Face(QFont(font), True, False).width("Hội nghị") > 0


def test_a_document_given_up_is_freed_at_once(desk) -> None:
    gc.disable()
    try:
        made = ArticleDocument(desk.review.article, QFont(), Formats(theme()))
        made.begin()
        assert not made.ready
        made.when_ready = desk.review._now_ready
        kept = ref(made), ref(made.document)
        del made
        assert [one() for one in kept] == [None, None]
    finally:
        gc.enable()
