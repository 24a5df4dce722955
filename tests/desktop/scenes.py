"""What is typed where, and how it is ended; each scene returns what was meant and what the program then holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from soattin.db.store import Store

if TYPE_CHECKING:
    from typist import Typist


def value_by_enter(t: Typist) -> tuple[str, object]:
    item = t.edit_name()
    t.write("Nguyễn Đức Hoàng")
    t.press("Return")
    return "Nguyễn Đức Hoàng, no editor", f"{t.value(item)['name']}, {t.open_editor()}"


def value_by_tab(t: Typist) -> tuple[str, object]:
    item = t.edit_name()
    t.write("Trương Thị Hường")
    t.press("Tab")
    return "Trương Thị Hường, no editor", f"{t.value(item)['name']}, {t.open_editor()}"


def value_left_with_escape(t: Typist) -> tuple[str, object]:
    item = t.edit_name()
    before = t.value(item)["name"]
    t.write("Nguyễn Đường")
    t.press("Escape")
    return f"{before}, no editor", f"{t.value(item)['name']}, {t.open_editor()}"


def value_mended_with_backspaces(t: Typist) -> tuple[str, object]:
    item = t.edit_name()
    t.write("Đà Nẵn")
    t.press("BackSpace", "BackSpace", "BackSpace")
    t.write("Nẵng Đường")
    t.press("Left", "BackSpace")
    t.write("ợ")
    t.press("Return")
    return "Đà Nẵng Đườợg, no editor", f"{t.value(item)['name']}, {t.open_editor()}"


def value_by_f2_into_the_other_cell(t: Typist) -> tuple[str, object]:
    item = t.edit_name()
    t.write("Đặng Quốc Việt")
    t.press("F2")
    t.press("ctrl+a")
    t.write("Chủ tịch Hội đồng")
    t.press("Return")
    value = t.value(item)
    return "Đặng Quốc Việt: Chủ tịch Hội đồng", f"{value['name']}: {'; '.join(value['positions'])}"


def value_by_first_letter(t: Typist) -> tuple[str, object]:
    item = t.official()
    t.write("Đỗ Đăng Đường")
    t.press("Return")
    return "Đỗ Đăng Đường", t.value(item)["name"]


def value_by_click_on_the_list(t: Typist) -> tuple[str, object]:
    item = t.edit_name()
    t.write("Võ Thị Ngọc Diễm")
    t.click(t.review.articles.list.viewport(), QPoint(40, 20))
    return "Võ Thị Ngọc Diễm", stored_anywhere(t, item)


def value_by_click_on_a_button(t: Typist) -> tuple[str, object]:
    item = t.edit_name()
    t.write("Phùng Đức Trưởng")
    button = t.window.findChild(QWidget, "rail").findChildren(QWidget)[3]
    t.click(button)
    t.window.show_screen(t.review)
    t.settle()
    return "Phùng Đức Trưởng", stored_anywhere(t, item)


def value_by_click_on_another_row(t: Typist) -> tuple[str, object]:
    item = t.edit_name()
    t.write("Lường Văn Nghĩa")
    fields = t.review.fields
    place = next(
        p for p in range(2, 12) if abs(p - fields.place) > 3 and fields.rowHeight(p) and visible(fields, p)
    )
    t.click(fields.viewport(), fields.visualRect(fields.model().index(place, 0)).center())
    return "Lường Văn Nghĩa", t.value(item)["name"]


def value_and_done(t: Typist) -> tuple[str, object]:
    item = t.edit_name()
    t.write("Bùi Thị Hiền")
    t.press("ctrl+Return")
    return "Bùi Thị Hiền", stored_anywhere(t, item)


def visible(fields, place: int) -> bool:
    rect = fields.visualRect(fields.model().index(place, 0))
    return fields.viewport().rect().contains(rect.center())


def stored_anywhere(t: Typist, item: int) -> object:
    store = t.window.project.thread_of_store
    for article in range(1, 20):
        for one in store.call(Store.items, article):
            if one.id == item:
                return one.value["name"]
    return None


def kind_of_a_list(t: Typist) -> tuple[str, object]:
    model = t.review.model
    place = next(p for p, r in enumerate(model.rows) if r.group == "meeting" and r.field == "kind")
    t.review.fields.setFocus()
    t.review.fields.go_to(place)
    t.press("F2", "ctrl+a")
    t.write("tiếp xúc cử tri")
    t.press("Return")
    items = t.window.project.thread_of_store.call(Store.items, t.review.article.row.id)
    return "tiếp xúc cử tri", next(i.value for i in items if i.group == "meeting" and i.field == "kind")


def place_proposed(t: Typist) -> tuple[str, object]:
    """The word is still being composed while the proposal under it is clicked."""
    model = t.review.model
    items = [r.item.id for r in model.rows if r.group == "localities" and r.item is not None]
    t.review.fields.setFocus()
    t.review.fields.go_to(model.place_of_item(items[0]))
    t.press("F2", "ctrl+a")
    t.write("thị xã Kỳ Anh")
    editor = t.review.fields.editor
    t.until(lambda: editor.box.isVisible() and editor.box.list.count() > 0)
    wanted = editor.box.list.item(0).text()
    t.click(editor.box.list.viewport(), editor.box.list.visualItemRect(editor.box.list.item(0)).center())
    return f"thị xã Kỳ Anh = {wanted}", f"thị xã Kỳ Anh = {t.value(items[0])['name']}"


def filter_of_articles(t: Typist) -> tuple[str, object]:
    words = t.review.articles.words
    t.press("ctrl+l")
    t.press("ctrl+a")
    t.write("hội nghị đại đoàn kết")
    t.click(t.review.articles.states)
    t.press("Escape")
    found = words.text()
    words.clear()
    t.wait(300)
    t.settle()
    return "hội nghị đại đoàn kết", found


def find_in_article(t: Typist) -> tuple[str, object]:
    t.press("ctrl+f")
    t.press("ctrl+a")
    t.write("Mặt trận Tổ quốc được")
    t.press("Return")
    found = t.review.find.words.text()
    t.press("Escape")
    return "Mặt trận Tổ quốc được", found


def find_by_tab(t: Typist) -> tuple[str, object]:
    t.press("ctrl+f")
    t.press("ctrl+a")
    t.write("đoàn kết Đường")
    t.press("Tab")
    t.press("shift+Tab")
    found = t.review.find.words.text()
    t.press("Escape")
    return "đoàn kết Đường", found


def find_by_click(t: Typist) -> tuple[str, object]:
    t.press("ctrl+f")
    t.press("ctrl+a")
    t.write("phường xã")
    t.click(t.review.find.findChildren(QWidget)[-1].parentWidget().layout().itemAt(3).widget())
    found = t.review.find.words.text()
    t.press("Escape")
    return "phường xã", found


def note_by_click(t: Typist) -> tuple[str, object]:
    article = t.review.article.row.id
    t.review.fields.setFocus()
    t.press("ctrl+shift+p")
    t.write("hỏi lại Ủy ban xã Đồng Tiến")
    t.click(next(b for b in t.review.later_bar.findChildren(QPushButton) if b.isVisible()))
    note = t.window.project.thread_of_store.call(Store.article, article).note
    return "hỏi lại Ủy ban xã Đồng Tiến", note


def name_in_a_dialog(t: Typist) -> tuple[str, object]:
    QTimer.singleShot(0, t.window.ask_name)
    t.wait(400)
    dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
    line = dialog.findChild(QLineEdit)
    t.until(line.hasFocus)
    t.press("ctrl+a")
    t.write("Nguyễn Thị Thủy")
    t.click(next(b for b in dialog.findChildren(QPushButton) if b.isDefault()))
    # Without a window manager nobody gives the keyboard back.
    t.window.activateWindow()
    t.wait(200)
    return "Nguyễn Thị Thủy", t.window.settings.text("person/name")


def name_in_a_dialog_by_enter(t: Typist) -> tuple[str, object]:
    QTimer.singleShot(0, t.window.ask_name)
    t.wait(400)
    line = QApplication.activeWindow().findChild(QLineEdit)
    t.until(line.hasFocus)
    t.press("ctrl+a")
    t.write("Trần Thị Đượm")
    t.press("Return")
    t.window.activateWindow()
    t.wait(200)
    return "Trần Thị Đượm", t.window.settings.text("person/name")


def filter_of_names(t: Typist) -> tuple[str, object]:
    t.window.show_screen(t.window.merge)
    t.settle()
    t.window.merge.tabs.setCurrentWidget(t.window.merge.known)
    t.settle()
    known = t.window.merge.known
    known.filter.setFocus()
    t.write("Đường Được Phước")
    t.press("Tab")
    found = known.filter.text()
    t.window.show_screen(t.review)
    t.settle()
    return "Đường Được Phước", found


def name_kept_in_a_merge(t: Typist) -> tuple[str, object]:
    t.window.show_screen(t.window.merge)
    t.window.merge.tabs.setCurrentWidget(t.window.merge.questions)
    t.settle()
    keep = t.window.merge.questions.card.keep
    t.until(keep.isEnabled)
    keep.setFocus()
    t.press("ctrl+a")
    t.write("Huỳnh Đức Được")
    t.click(t.window.merge.questions.table.viewport(), QPoint(30, 300))
    found = keep.text()
    t.window.show_screen(t.review)
    t.settle()
    return "Huỳnh Đức Được", found


SCENES = (
    value_by_enter, value_by_tab, value_left_with_escape, value_mended_with_backspaces, value_by_f2_into_the_other_cell, value_by_first_letter, value_by_click_on_the_list,
    value_by_click_on_a_button, value_by_click_on_another_row, kind_of_a_list, place_proposed, filter_of_articles,
    find_in_article, find_by_tab, find_by_click, name_in_a_dialog, name_in_a_dialog_by_enter, filter_of_names,
    name_kept_in_a_merge, note_by_click, value_and_done,
)  # fmt: skip
