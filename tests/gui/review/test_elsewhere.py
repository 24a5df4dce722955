"""A correction offers itself where the same error stands."""

from __future__ import annotations

from PySide6.QtCore import Qt

from soattin.db.store import Store

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def correct_name(desk) -> None:
    desk.review.fields.go_to(desk.review.model.place_of_item(desk.item("officials").id))
    desk.press(KEY.Key_F2)
    desk.press(KEY.Key_Backspace)
    desk.type("a")
    desk.press(KEY.Key_Return)


def name_in(desk, article: int) -> tuple[str, str]:
    item = desk.item("officials", article=article)
    return item.value["name"], item.state


def test_the_bar_tells_where_else_and_one_key_sets_it_right(desk) -> None:
    correct_name(desk)
    assert desk.review.same_bar.isVisible()
    assert desk.review.same_bar.label.text().startswith("Cùng lỗi ở 1 chỗ trong 1 bài.")
    assert desk.window.focusWidget() is desk.review.fields  # the bar does not take the keyboard
    desk.press(KEY.Key_Return, CTRL | SHIFT)
    assert name_in(desk, 2) == ("Nguyễn Thị Hoa", "corrected")
    assert not desk.review.same_bar.isVisible()
    assert [rule.active for rule in desk.call(Store.rules)] == [True]
    desk.press(KEY.Key_Z, CTRL)
    assert name_in(desk, 2) == ("Nguyễn Thị Hoà", "machine")
    assert name_in(desk, 1) == ("Nguyễn Thị Hoa", "corrected")
    assert desk.call(Store.rules) == []


def test_the_preview_lets_places_be_left_out(desk) -> None:
    correct_name(desk)
    desk.press(KEY.Key_F6)
    assert desk.review.same_bar.isAncestorOf(desk.window.focusWidget())
    desk.press(KEY.Key_Tab)
    desk.press(KEY.Key_Space)  # "Xem trước"
    preview = desk.review.elsewhere.preview
    assert preview.isVisible() and preview.count() == 1 and preview.hasFocus()
    desk.press(KEY.Key_Space)
    desk.press(KEY.Key_Return, CTRL | SHIFT)
    assert name_in(desk, 2)[1] == "machine"


def test_what_a_person_confirmed_is_not_offered(desk) -> None:
    from soattin.gui.review import operations

    desk.window.project.change(operations.confirm, 2, desk.item("officials", article=2).id)
    desk.settle()
    correct_name(desk)
    assert not desk.review.same_bar.isVisible()


def test_taking_the_correction_back_takes_the_offer_away(desk) -> None:
    correct_name(desk)
    desk.press(KEY.Key_Z, CTRL)
    assert not desk.review.same_bar.isVisible()
    desk.press(KEY.Key_Return, CTRL | SHIFT)
    assert name_in(desk, 2)[1] == "machine"


def test_the_settings_list_rules_and_switch_them_off(desk, qtbot) -> None:
    from soattin.gui.preferences import Preferences

    correct_name(desk)
    desk.press(KEY.Key_Return, CTRL | SHIFT)
    desk.window.show_preferences()
    page = desk.window.findChild(Preferences).rules
    qtbot.waitUntil(lambda: len(page.model.rows) == 1)
    texts = [page.model.index(0, c).data() for c in range(4)]
    assert texts[0] == "Cán bộ: “Nguyễn Thị Hoà” → “Nguyễn Thị Hoa”"
    assert texts[2:] == ["1", "đang bật"]
    qtbot.keyClick(page.view, KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(page.model.rows) and not page.model.rows[0].active)
    desk.window.findChild(Preferences).close()
