"""What stays over a restart, what a screen reader is told, keys that can be changed, marks and fields."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from soattin.core.review import edits
from soattin.db.store import Store
from soattin.gui.settings import Settings

KEY, CTRL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_undo_reaches_back_over_a_restart(qtbot, project_path: Path, tmp_path: Path, desks) -> None:
    first = desks(project_path)
    first.press(KEY.Key_Return)
    first.review.step_article(1)
    first.settle()
    first.review.splitter.setSizes([300, 500, 400])
    sizes = first.review.splitter.sizes()
    first.press(KEY.Key_Equal, CTRL | ALT)
    size = first.review.text.document().defaultFont().pointSizeF()
    first.window.close()
    second = desks(project_path)
    assert second.review.article.row.id == 2
    assert second.review.splitter.sizes() == sizes
    assert second.review.text.document().defaultFont().pointSizeF() == size
    assert second.window.undo_action.text() == "Hoàn tác: Xác nhận “05/03/2021”"
    second.press(KEY.Key_Z, CTRL)
    assert second.item("meeting", "date").state == "machine"
    second.press(KEY.Key_Y, CTRL)
    assert second.item("meeting", "date").state == "confirmed"


NAMED = (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QTextEdit,
    QAbstractSlider,
    QAbstractSpinBox,
)


def unnamed(root: QWidget) -> list[str]:
    """Return the controls that a screen reader could not name."""
    out = []
    for widget in (root, *root.findChildren(QWidget)):
        if not isinstance(widget, NAMED) or isinstance(widget, QScrollBar | QHeaderView):
            continue
        inside_box = isinstance(widget.parent(), QComboBox) or widget.objectName().startswith("qt_")
        named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
        if not named and not inside_box and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            out.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return out


def test_every_control_has_a_name(desk) -> None:
    desk.press(KEY.Key_F2)
    assert unnamed(desk.review) == []
    assert desk.review.fields.editor.accessibleName() == "Ngày họp: Giá trị"
    desk.press(KEY.Key_Escape)
    desk.review.finishing.put_off()
    desk.review.open_find()
    assert unnamed(desk.review) == []


def test_rows_tell_all_in_words(desk) -> None:
    index = desk.review.fields.currentIndex()
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Cuộc họp. Ngày họp. 05/03/2021. nghi vấn. năm suy từ ngày đăng"
    said = desk.review.articles.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Chưa soát. ") and said.endswith("05/03/2021. 3 chỗ nghi vấn")


def test_models_keep_qts_rules(desk, qtmodeltester) -> None:
    desk.review.model.begin_adding("figures", desk.review.model.first_of("figures"))
    for model in (desk.review.model, desk.review.articles.model):
        qtmodeltester.check(model)
    article = desk.call(Store.article, 1)
    desk.window.project.apply(edits.add(article, "campaigns", "", "Ngày vì người nghèo"))
    desk.settle()
    desk.review.step_article(1)
    desk.settle()


def test_a_key_can_be_changed_and_conflicts_are_refused(desk, tmp_path: Path) -> None:
    keymap = desk.review.keymap
    grow = next(c for c in keymap.commands() if c.id == "review.grow")
    assert keymap.conflict(grow, "F8") == "F8 đang là phím của “Chỗ nghi vấn kế tiếp”."
    assert keymap.conflict(grow, "Ctrl+O") == "Ctrl+O đang là phím của “Mở dự án”."
    for key in ("A", "Shift+A", "5", "Đ", "Space"):
        assert keymap.change(grow, key), key
    for key in ("Ctrl+Left", "Ctrl+C", "Home", "Ctrl+Z"):
        assert keymap.change(grow, key), key
    assert keymap.change(grow, "Ctrl+J") == ""
    action = next(a for a in desk.review.commands() if a.objectName() == "review.grow")
    assert action.shortcut() == QKeySequence("Ctrl+J")
    desk.press(KEY.Key_J, CTRL)
    assert desk.item("meeting", "date").state == "confirmed"
    assert Settings(tmp_path / "settings.ini").text("keys/review.grow") == "Ctrl+J"
    keymap.reset()
    assert action.shortcut() == QKeySequence("Alt+Right")


def test_every_command_of_the_table_has_its_key_and_is_in_the_menu(desk) -> None:
    keys = {key for action in desk.review.commands() for key in map(str, _portable(action))}
    wanted = {
        "Return", "F2", "F8", "Shift+F8", "Del", "Ins", "Alt+Left", "Alt+Right", "Ctrl+Return", "Ctrl+PgDown",
        "Ctrl+PgUp", "Ctrl+Shift+P", "Ctrl+Shift+Return", *(f"Ctrl+{n}" for n in range(1, 9)),
    }  # fmt: skip
    assert wanted <= keys
    assert set(desk.review.commands()) <= set(desk.window.review_menu.actions())
    listed = dict(desk.review.keys())
    assert {"Enter", "F2", "Alt+→", "Ctrl+PgDn", "F1"} <= set(listed)


def _portable(action):
    return [k.toString(QKeySequence.SequenceFormat.PortableText) for k in action.shortcuts()]


def test_no_command_works_while_another_screen_is_in_front(desk) -> None:
    desk.window.show_screen(desk.window.history)
    assert not any(action.isEnabled() for action in desk.review.commands())
    desk.window.show_screen(desk.review)
    assert all(action.isEnabled() for action in desk.review.commands())


def test_clicking_a_mark_selects_its_field(desk, qtbot) -> None:
    view, text = desk.review.text, desk.review.article.text
    cursor = view.textCursor()
    cursor.setPosition(text.index("Trần Văn Bình") + 3)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center())
    assert desk.review.fields.current.item.value["name"] == "Trần Văn Bình"


def test_evidence_grows_and_shrinks_and_the_name_follows(desk) -> None:
    text = desk.review.article.text
    item = desk.item("officials", number=1)
    desk.review.fields.go_to(desk.review.model.place_of_item(item.id))
    desk.press(KEY.Key_Left, ALT)
    item = desk.item("officials", number=1)
    assert (item.value["name"], item.state) == ("Trần Văn", "corrected")
    assert text[slice(*item.spans[0])] == "Trần Văn"
    desk.press(KEY.Key_Right, ALT)
    item = desk.item("officials", number=1)
    assert (item.value["name"], item.state) == ("Trần Văn Bình", "confirmed")


def test_words_selected_go_into_the_row_being_edited(desk) -> None:
    text = desk.review.article.text
    desk.review.fields.go_to(desk.review.model.place_of_item(desk.item("officials").id))
    desk.press(KEY.Key_F2)
    desk.review.text.setFocus()
    at = text.index("Trần Văn Bình")
    desk.review.text.select((at, at + 13))
    assert desk.review.fields.editor is not None
    desk.press(KEY.Key_3, CTRL)
    desk.press(KEY.Key_Return)
    item = desk.item("officials")
    assert (item.value["name"], item.spans) == ("Trần Văn Bình", ((at, at + 13),))


def test_what_cannot_be_read_keeps_the_editor_open_and_says_why(desk) -> None:
    desk.press(KEY.Key_F2)
    editor = desk.review.fields.editor
    editor.selectAll()
    desk.type("31/2/2021")
    desk.press(KEY.Key_Return)
    assert desk.review.fields.editor is editor
    assert editor.box.hint.text() == "“31/2/2021” không phải là ngày. Hãy gõ như 5/3/2021."
    editor.selectAll()
    desk.type("6/3")
    desk.press(KEY.Key_Return)
    assert desk.item("meeting", "date").value == "2021-03-06"


@pytest.mark.parametrize(
    ("typed", "shown"), [("hoa", "Nguyễn Thị Hoà"), ("binh", "Trần Văn Bình"), ("tr v b", "Trần Văn Bình")]
)
def test_typing_without_accents_finds_names_of_the_article(desk, typed: str, shown: str) -> None:
    desk.review.fields.go_to(desk.review.model.place_of_item(desk.item("officials").id))
    desk.type(typed[0])
    desk.type(typed[1:])
    proposals = [c.text for c in desk.review.fields.editor._choices]
    assert shown in proposals


def test_a_proposal_brings_its_evidence(desk) -> None:
    desk.review.fields.go_to(desk.review.model.place_of_item(desk.item("officials").id))
    desk.type("tran")
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Return)
    at = desk.review.article.text.index("Trần Văn Bình")
    assert desk.item("officials").spans == ((at, at + 13),)


def test_a_category_is_chosen_by_its_first_letters(desk) -> None:
    desk.review.fields.go_to(desk.review.model.place_of_item(desk.item("figures").id))
    desk.press(KEY.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    editor = desk.review.fields.editor
    editor.selectAll()
    desk.type("nha")
    desk.press(KEY.Key_Return)
    assert desk.item("figures").value["category"] == "nhà đại đoàn kết"


def test_a_place_is_chosen_with_its_code(desk) -> None:
    place = next(p for p, r in enumerate(desk.review.model.rows) if r.field == "locality")
    desk.review.fields.go_to(place)
    desk.type("ha tien")
    editor = desk.review.fields.editor
    assert editor._choices[0].text == "thành phố Hà Tiên" and "Kiên Giang" in editor._choices[0].note
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Return)
    assert desk.item("meeting", "locality").value == {"name": "thành phố Hà Tiên", "code": "900"}


def test_the_calendar_sets_a_day(desk, qtbot) -> None:
    from soattin.gui.review.calendar import CalendarPopup

    desk.press(KEY.Key_F2)
    editor = desk.review.fields.editor
    desk.press(KEY.Key_Down, ALT)
    calendar = editor.findChild(CalendarPopup)
    assert calendar.selectedDate().toString("yyyy-MM-dd") == "2021-03-05"
    assert unnamed(calendar) == []
    calendar.activated.emit(calendar.selectedDate().addDays(2))
    assert desk.review.fields.editor is editor and editor.text() == "07/03/2021"
    desk.press(KEY.Key_Return)
    assert desk.item("meeting", "date").value == "2021-03-07"


def test_finding_in_the_article_is_blind_to_accents(desk) -> None:
    desk.press(KEY.Key_F, CTRL)
    desk.type("nguoi ngheo")
    text = desk.review.article.text
    at = text.index("người nghèo")
    assert desk.review.text.selected_span() == (at, at + 11)
    desk.press(KEY.Key_Escape)
    assert desk.window.focusWidget() is desk.review.fields


def test_selected_words_are_put_into_a_single_field_chosen_from_a_list(desk, qtbot) -> None:
    text = desk.review.article.text
    desk.review.fields.go_to(desk.review.model.first_of("officials"))
    desk.review.text.select((text.index("5/3/2021"), text.index("5/3/2021") + 8))
    desk.press(KEY.Key_2, CTRL)
    menu = desk.review.findChild(QMenu)
    assert menu.activeAction().text() == "Ngày họp"  # the words are plainly a date
    qtbot.keyClick(menu, KEY.Key_Return)
    desk.settle()
    assert desk.item("meeting", "date").state == "confirmed"


def test_f2_in_an_editor_goes_on_to_the_next_cell_of_a_new_row(desk, qtbot) -> None:
    desk.press(KEY.Key_3, CTRL)
    desk.press(KEY.Key_Insert)
    desk.type("Lê Văn Tám")
    desk.press(KEY.Key_F2)
    qtbot.waitUntil(lambda: desk.review.fields.editor is not None)
    desk.type("bí thư đoàn xã")
    desk.press(KEY.Key_F2)
    qtbot.waitUntil(lambda: desk.review.fields.editor is not None)
    desk.type("dự")
    desk.press(KEY.Key_Return)
    assert desk.items("officials")[-1].value == {
        "name": "Lê Văn Tám",
        "positions": ["Bí thư đoàn xã"],
        "roles": ["dự"],
    }


def test_a_sum_is_taken_from_the_article_with_its_words(desk) -> None:
    text = desk.review.article.text
    desk.press(KEY.Key_5, CTRL)
    desk.press(KEY.Key_Insert)
    desk.type("1,9")
    assert [c.text for c in desk.review.fields.editor._choices][:3] == ["1,9", "1,9 tỷ", "1,9 tỷ đồng"]
    for _ in range(3):
        desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Return)
    added = desk.items("figures")[-1]
    assert (added.value["value"], added.value["quote"]) == (1_900_000_000, "1,9 tỷ đồng")
    assert text[slice(*added.spans[0])] == "1,9 tỷ đồng"


def test_articles_gone_through_are_let_go(desk) -> None:
    """PySide keeps what `setDocument` was given and `document()` returned: 300 KB an article, for the whole day."""
    import gc

    from PySide6.QtGui import QTextDocument

    def shown() -> int:
        gc.collect()
        return sum(isinstance(thing, QTextDocument) for thing in gc.get_objects())

    before = shown()
    for step in (1, 1, -1, -1) * 3:
        desk.review.loader.forget_all()
        desk.review.step_article(step)
        desk.settle()
        desk.window.grab()
    assert shown() <= before + 4
