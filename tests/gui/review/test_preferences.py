"""The settings window: keys changed and refused, every control named."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from soattin.gui.keys_overlay import KeysOverlay
from soattin.gui.preferences import Preferences

from .test_window import unnamed


def test_a_key_is_changed_and_a_conflict_named(desk, qtbot, qtmodeltester) -> None:
    desk.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = desk.window.findChild(Preferences)
    assert unnamed(dialog) == []
    page = dialog.keys
    dialog.tabs.setCurrentWidget(page)
    for model in (page.model, dialog.rules.model):
        qtmodeltester.check(model)
    row = next(n for n, c in enumerate(page.model.rows) if c.id == "review.grow")
    page.view.selectRow(row)
    page.edit.setKeySequence(QKeySequence("F8"))
    page.give.click()
    assert page.told.text() == "F8 đang là phím của “Chỗ nghi vấn kế tiếp”."
    page.edit.setKeySequence(QKeySequence("Ctrl+J"))
    page.give.click()
    assert page.told.text() == "“Thêm một từ vào cuối dẫn chứng” nay là Ctrl+J."
    assert page.model.index(row, 1).data() == "Ctrl+J"
    listed = desk.review.keys()
    assert ("Ctrl+J", "Thêm một từ vào cuối dẫn chứng") in listed
    dialog.close()


def test_the_keys_are_shown_and_go_away_with_esc(desk, qtbot) -> None:
    desk.press(Qt.Key.Key_F1)
    overlay = desk.window.findChild(KeysOverlay)
    assert overlay.isVisible() and unnamed(overlay) == []
    qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    assert not overlay.isVisible()
