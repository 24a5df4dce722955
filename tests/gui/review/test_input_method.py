"""Words that an input method composes are never broken, also while proposals are shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent

from soattin.gui.preedit import PreeditGuard

KEY = Qt.Key
NGUYEN = ["n", "ng", "ngu", "nguy", "nguye", "nguyê", "nguyên", "nguyễn"]
DONG_CHI = [["d", "do", "don", "dong", "đong", "đông", "đồng"], ["c", "ch", "chi", "chí"]]


def compose(widget, steps: list[str], *, commit: bool = True) -> None:
    """Send what fcitx5 or ibus sends while a word is typed: the word so far, then the word."""
    for step in steps:
        event = QInputMethodEvent(step, [])
        QCoreApplication.sendEvent(widget, event)
    if commit:
        event = QInputMethodEvent()
        event.setCommitString(steps[-1])
        QCoreApplication.sendEvent(widget, event)


def edit_name(desk):
    desk.review.fields.go_to(desk.review.model.place_of_item(desk.item("officials").id))
    desk.press(KEY.Key_F2)
    editor = desk.review.fields.editor
    editor.selectAll()
    return editor


def test_nguyen_arrives_whole_while_proposals_are_shown(desk) -> None:
    editor = edit_name(desk)
    shown = []
    for step in NGUYEN:
        compose(editor, [step], commit=False)
        assert editor.text() == ""  # composing touches nothing
        shown.append(editor.box.isVisible())
    compose(editor, NGUYEN)
    assert editor.text() == "nguyễn"
    assert any(shown) and editor.box.isVisible()
    assert "Nguyễn Thị Hoà" in editor.box.list.item(0).text()


def test_dong_chi_is_typed_as_two_words(desk) -> None:
    editor = edit_name(desk)
    compose(editor, DONG_CHI[0])
    desk.type(" ")
    compose(editor, DONG_CHI[1])
    assert editor.text() == "đồng chí"
    desk.press(KEY.Key_Return)
    assert desk.item("officials").value["name"] == "đồng chí"


@pytest.mark.parametrize("key", [KEY.Key_Tab, KEY.Key_Return])
def test_a_key_commits_the_word_first(desk, key) -> None:
    editor = edit_name(desk)
    compose(editor, DONG_CHI[0])
    desk.type(" ")
    compose(editor, DONG_CHI[1], commit=False)
    assert editor.text() == "đồng "
    desk.press(key)
    assert desk.item("officials").value["name"] == "đồng chí"


def test_a_click_elsewhere_commits_the_word_first(desk, qtbot) -> None:
    editor = edit_name(desk)
    compose(editor, NGUYEN, commit=False)
    qtbot.mouseClick(desk.review.articles.list.viewport(), Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.item("officials").value["name"] == "nguyễn"


def commit(widget, word: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(word)
    QCoreApplication.sendEvent(widget, event)


def test_a_word_that_the_method_commits_late_as_well_is_not_doubled(desk) -> None:
    """fcitx5 commits "được" itself after Enter has got through, to what has the keyboard by then."""
    desk.press(KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    words = desk.review.find.words
    compose(words, ["đ", "đư", "đươc", "được"], commit=False)
    desk.press(KEY.Key_Return)
    commit(words, "được")
    assert words.text() == "được"
    compose(words, ["đ", "đư", "đươc", "được"])  # typed again, it stands twice
    assert words.text() == "đượcđược"


def test_a_word_committed_late_opens_no_editor_in_the_next_row(desk) -> None:
    editor = edit_name(desk)
    compose(editor, NGUYEN, commit=False)
    desk.press(KEY.Key_Tab)
    commit(desk.review.fields, "nguyễn")
    assert desk.review.fields.editor is None
    assert desk.item("officials").value["name"] == "nguyễn"


def test_composing_starts_the_edit_of_a_row(desk) -> None:
    desk.review.fields.go_to(desk.review.model.place_of_item(desk.item("officials").id))
    view = desk.review.fields
    assert view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    compose(view, NGUYEN, commit=False)
    assert view.editor is not None
    compose(view, NGUYEN)
    assert view.editor.text() == "nguyễn"


def test_the_keyboard_moves_to_the_editor_in_a_pause_only(desk, qtbot) -> None:
    """Moved after the first word, it would cost the second one its first letter: the method begins anew."""
    desk.review.fields.go_to(desk.review.model.place_of_item(desk.item("officials").id))
    view = desk.review.fields
    compose(view, NGUYEN)
    desk.type(" ")
    compose(view, ["đ", "đư", "đứ", "đức"])
    editor = view.editor
    assert editor.text() == "nguyễn đức" and view.hasFocus() and not editor.hasFocus()
    qtbot.waitUntil(editor.hasFocus, timeout=2000)
    desk.press(KEY.Key_Return)
    assert desk.item("officials").value["name"] == "nguyễn đức"


def test_a_click_before_the_pause_takes_what_is_typed(desk, qtbot) -> None:
    desk.review.fields.go_to(desk.review.model.place_of_item(desk.item("officials").id))
    compose(desk.review.fields, NGUYEN)
    desk.review.articles.words.setFocus()
    desk.settle()
    assert desk.item("officials").value["name"] == "nguyễn"


def test_backspaces_of_unikey_do_not_double_a_letter(desk) -> None:
    """UniKey types "d", takes it back with a backspace and types "đ": nothing may be put in between."""
    editor = edit_name(desk)
    desk.type("d")
    desk.press(KEY.Key_Backspace)
    desk.type("đ")
    desk.type("a")
    desk.press(KEY.Key_Backspace)
    desk.type("à")
    assert editor.text() == "đà"


def test_the_guard_is_there_once(desk) -> None:
    app = QCoreApplication.instance()
    assert len(app.findChildren(PreeditGuard)) == 1
