"""Reviewing from the keyboard alone: every step through the window, what it did looked up in the file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from soattin.core.review.stored import DONE, LATER
from soattin.db.store import Store
from soattin.gui.review import operations

NEW = {"value": 3, "unit": "quỹ", "qualifier": None, "category": "khác", "quote": "quỹ"}
KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_opening_stands_at_the_first_doubt_and_frames_its_evidence(desk) -> None:
    row = desk.review.fields.current
    assert (row.group, row.field) == ("meeting", "date") and row.doubtful
    assert desk.review.text.frame == row.item.spans
    assert desk.window.focusWidget() is desk.review.fields


def test_enter_confirms_and_goes_to_the_next_doubt(desk) -> None:
    desk.press(KEY.Key_Return)
    assert desk.item("meeting", "date").state == "confirmed"
    assert desk.review.fields.current.item.value["name"] == "Nguyễn Thị Hoà"


def test_a_whole_article_without_the_mouse(desk) -> None:
    desk.press(KEY.Key_Return)  # the date is right
    desk.press(KEY.Key_F2)  # the name is not
    desk.press(KEY.Key_Backspace)
    desk.type("a")
    desk.press(KEY.Key_Return)
    assert desk.item("officials").value["name"] == "Nguyễn Thị Hoa"
    assert desk.item("officials").state == "corrected"
    desk.press(KEY.Key_F8)  # the figure
    assert desk.review.fields.current.item.value["value"] == 20
    desk.type("2")
    desk.type("5 suất quà")
    desk.press(KEY.Key_Return)
    assert desk.item("figures", number=1).value["value"] == 25
    desk.press(KEY.Key_Return)  # nothing doubtful is left: the article is offered as done
    assert desk.review.done_bar.isVisible()
    desk.press(KEY.Key_Return)
    assert desk.call(Store.article, 1).row.state == DONE
    assert desk.review.article.row.id == 2
    desk.press(KEY.Key_Z, CTRL)
    assert desk.call(Store.article, 1).row.state == "reviewing"


def test_a_groups_key_again_goes_to_its_last_row(desk) -> None:
    desk.press(KEY.Key_5, CTRL)
    assert desk.review.fields.current.item.value["value"] == 1.9e9
    desk.press(KEY.Key_5, CTRL)
    assert desk.review.fields.current.item.value["value"] == 20
    desk.press(KEY.Key_5, CTRL)
    assert desk.review.fields.current.item.value["value"] == 1.9e9


def test_ctrl_and_an_arrow_go_five_rows_and_stop_at_the_end(desk) -> None:
    desk.press(KEY.Key_1, CTRL)
    assert desk.review.fields.current.field == "title"
    desk.press(KEY.Key_Down, CTRL)
    assert (desk.review.fields.current.group, desk.review.fields.current.field) == ("meeting", "kind")
    for _ in range(6):
        desk.press(KEY.Key_Down, CTRL)
    assert desk.review.fields.place == len(desk.review.model.rows) - 1
    desk.press(KEY.Key_Up, CTRL)
    desk.press(KEY.Key_Up, CTRL)
    rows = [row for row in desk.review.model.rows if row.kind != "head"]
    assert desk.review.fields.current is rows[-11]


def test_a_new_figure_takes_the_category_of_its_neighbour(desk) -> None:
    text = desk.review.article.text
    start = text.index("quỹ")
    desk.call(operations.add, 1, "figures", "", {**NEW, "category": "khác"}, ((start, start + 3),))
    assert desk.item("figures", number=2).value["category"] == "quỹ vì người nghèo"


def test_a_clean_article_takes_one_key(desk) -> None:
    desk.review.open_article(3)
    desk.settle()
    desk.press(KEY.Key_Return, CTRL)
    assert desk.call(Store.article, 3).row.state == DONE


def test_escape_leaves_the_value(desk) -> None:
    desk.press(KEY.Key_F2)
    desk.type("99")
    desk.press(KEY.Key_Escape)
    assert desk.item("meeting", "date").value == "2021-03-05"
    assert desk.review.fields.editor is None


def test_delete_strikes_out_and_brings_back(desk) -> None:
    desk.press(KEY.Key_Delete)
    assert desk.item("meeting", "date").state == "rejected"
    desk.press(KEY.Key_Delete)
    assert desk.item("meeting", "date").state == "confirmed"


def test_insert_adds_a_row_to_the_group(desk) -> None:
    desk.press(KEY.Key_5, CTRL)
    desk.press(KEY.Key_Insert)
    desk.type("12 căn nhà")
    desk.press(KEY.Key_Return)
    added = desk.items("figures")[-1]
    assert (added.value["value"], added.value["unit"], added.state) == (12, "căn nhà", "added")


def test_selected_words_become_a_value_with_their_offsets(desk) -> None:
    text = desk.review.article.text
    at = text.index("Trần Văn Bình")
    desk.review.text.select((at, at + 13))
    desk.press(KEY.Key_4, CTRL)
    desk.review.text.select((text.index("xã Đông Sơn"), text.index("xã Đông Sơn") + 11))
    desk.press(KEY.Key_4, CTRL)
    found = [i for i in desk.items("localities") if i.value["name"] == "xã Đông Sơn"]
    assert found[0].spans == ((text.index("xã Đông Sơn"), text.index("xã Đông Sơn") + 11),)


def test_putting_off_keeps_the_note(desk) -> None:
    desk.press(KEY.Key_P, CTRL | SHIFT)
    desk.type("hỏi lại xã")
    desk.press(KEY.Key_Return)
    article = desk.call(Store.article, 1)
    assert (article.row.state, article.note) == (LATER, "hỏi lại xã")
    assert desk.review.article.row.id == 2


def test_an_error_keeps_the_article_from_being_done(desk) -> None:
    desk.press(KEY.Key_5, CTRL)
    desk.review.fields.go_to(desk.review.model.place_of_item(desk.item("officials").id))
    from soattin.gui.review import operations

    item = desk.item("meeting", "date")
    desk.window.project.change(operations.correct, 1, item.id, "2021-02-31")
    desk.settle()
    desk.press(KEY.Key_Return, CTRL)
    assert desk.review.error_bar.isVisible()
    assert desk.call(Store.article, 1).row.state != DONE


def test_f8_goes_on_to_the_next_article(desk) -> None:
    for _ in range(3):
        desk.press(KEY.Key_F8)
    assert desk.review.article.row.id == 2
    assert desk.review.fields.current.doubtful
    desk.press(KEY.Key_F8, SHIFT)
    assert desk.review.article.row.id == 1
    assert desk.review.fields.current.item.value == desk.item("figures", number=1).value


def test_an_article_put_off_can_be_taken_up_again(desk) -> None:
    desk.press(KEY.Key_P, CTRL | SHIFT)
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_PageUp, CTRL)
    desk.press(KEY.Key_P, CTRL | SHIFT)
    desk.press(KEY.Key_Tab)
    desk.press(KEY.Key_Tab)
    desk.press(KEY.Key_Space)
    assert desk.call(Store.article, 1).row.state == "reviewing"


def test_quick_enters_do_not_wait_for_the_store(desk) -> None:
    for _ in range(3):
        desk.qtbot.keyClick(desk.window.focusWidget(), KEY.Key_Return)
    assert desk.review.done_bar.isVisible()
    desk.settle()
    assert desk.review.done_bar.isVisible()
    assert [i.state for i in desk.call(Store.items, 1) if i.doubt] == ["confirmed"] * 3


def test_the_pointer_on_a_mark_is_told_what_it_is(desk) -> None:
    at = desk.review.article.text.index("1,9 tỷ")
    assert desk.review.text.tip_for(at) == (
        "Số liệu. quỹ vì người nghèo. 1.900.000.000 đồng. một tỷ chín trăm triệu đồng. máy đọc"
    )
    assert desk.review.text.tip_for(0) == ""
    view = desk.review.text
    cursor = view.textCursor()
    cursor.setPosition(at + 2)
    point = view.cursorRect(cursor).center()
    QCoreApplication.sendEvent(
        view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    )
    assert QToolTip.text().startswith("Số liệu. quỹ vì người nghèo")
    QToolTip.hideText()
