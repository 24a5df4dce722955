"""Help: a manual that is found through and tells the truth about keys, a tour that can be left, overlays."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QLabel

from soattin.gui.help.manual import find, pages
from soattin.gui.i18n import install_language
from soattin.gui.keys import shown
from soattin.gui.main_window import MainWindow
from soattin.gui.settings import Settings
from soattin.resources import path as resource

KEY = Qt.Key


@pytest.fixture
def fresh(qtbot, tmp_path):
    window = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window).__enter__()
    yield window
    window.close()


def test_pictures_of_the_manual_are_there_and_small() -> None:
    for file in resource("help").rglob("*.html"):
        for name in re.findall(r'src="([^"]+)"', file.read_text(encoding="utf-8")):
            picture = file.parent / name
            assert not QImage(str(picture)).isNull(), name
            assert picture.stat().st_size <= 150_000


def test_pages_ask_for_nothing_from_elsewhere() -> None:
    for file in resource("help").rglob("*.html"):
        assert not re.search(r"https?:|<script|<link|<iframe", file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("words", "chapter"),
    [("hoan tac", "Nhật ký, hoàn tác, sao lưu"), ("đọc lại từ excel", "Tổng hợp và xuất Excel"), ("THE NHO", "Khi có lỗi")],
)  # fmt: skip
def test_words_are_found_without_accents(words: str, chapter: str) -> None:
    assert chapter in {hit.page.title for hit in find(pages(), words)}


def test_the_manual_tells_of_every_screen() -> None:
    titles = " ".join(page.title for page in pages())
    assert all(name in titles for name in ("Rà soát", "Hợp nhất", "Tổng hợp", "Nhật ký"))


def test_the_english_manual_has_the_same_chapters(qapp) -> None:
    vietnamese = [page.name for page in pages()]
    install_language(qapp, "en")
    try:
        english = pages()
        assert [page.name for page in english] == vietnamese
        assert english[2].title == "Review" and len(english[2].words) > 800
    finally:
        install_language(qapp, "vi")


def test_keys_of_the_manual_exist(desk) -> None:
    known = {
        shown(key.toString()) for action in desk.window.findChildren(type(desk.window.undo_action))
        for key in action.shortcuts()
    }  # fmt: skip
    text = " ".join(page.words for page in pages())
    named = set(re.findall(r"\b(?:Ctrl|Shift)\+(?:Shift\+)?(?:F\d|Enter|[A-Z]\b)", text))
    assert {key.replace("Enter", "Return") for key in named} <= {k.replace("Enter", "Return") for k in known}


def test_searching_shows_and_marks_the_place(fresh, qtbot) -> None:
    qtbot.keyClick(fresh, KEY.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    manual = fresh.help.manual
    assert manual.isVisible() and not manual.isModal()
    qtbot.keyClicks(manual.words, "khong phai mot")
    qtbot.keyClick(manual.words, KEY.Key_Return)
    assert manual.page.source().fileName() == "04-hop-nhat.html"
    assert manual.page.textCursor().selectedText().lower() == "không phải một"
    manual.words.setText("")
    assert manual.list.count() == len(pages())


def test_the_manual_opens_at_the_screen_in_front(desk) -> None:
    desk.window.show_screen(desk.window.summary)
    desk.window.help.show_manual()
    assert desk.window.help.manual.page.source().fileName() == "05-tong-hop.html"


def test_the_tour_leads_through_five_steps_of_the_sample(fresh, qtbot) -> None:
    fresh.help.greet()
    tour = fresh.help.tour
    seen = []
    while fresh.help.tour is not None:
        seen.append((tour.title.text(), fresh.in_front))
        assert tour.isVisible() and fresh.rect().contains(tour.geometry())
        tour.next_button.click()
    qtbot.waitUntil(lambda: fresh.import_bar.job is None, timeout=30_000)
    screens = [screen for _, screen in seen]
    assert screens == [fresh.start_page, fresh.review, fresh.review, fresh.merge, fresh.summary]
    assert fresh.project is not None
    fresh.help.greet()
    assert fresh.help.tour is None


def test_the_tour_can_be_left_at_once_and_stands_in_nobodys_way(fresh, qtbot) -> None:
    fresh.help.greet()
    tour = fresh.help.tour
    assert fresh.start_page.isEnabled() and fresh.menuBar().isEnabled()
    tour.next_button.setFocus()
    qtbot.keyClick(tour.next_button, KEY.Key_Escape)
    assert fresh.help.tour is None and fresh.project is None
    assert fresh.settings.number("tour/seen") == 1


def test_f1_lists_keys_on_every_screen(desk, qtbot) -> None:
    for screen in desk.window.screens:
        desk.window.show_screen(screen)
        desk.settle()
        desk.window.show_keys()
        (overlay,) = [d for d in desk.window.findChildren(QDialog) if d.isVisible()]
        told = [label.text() for label in overlay.findChildren(QLabel)]
        assert len(told) >= 8 and "Shift+F1" in told
        overlay.close()
        overlay.deleteLater()
        qtbot.wait(1)


def test_about_tells_version_licence_and_where_files_lie(fresh) -> None:
    fresh.help.show_about()
    (box,) = [d for d in fresh.findChildren(QDialog) if d.objectName() == "about"]
    words = box.text() + box.informativeText()
    assert "0.1" in words and "LGPL" in words and str(fresh.settings.folder) in words
    box.close()
