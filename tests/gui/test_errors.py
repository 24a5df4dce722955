"""When something breaks: one dialog, a window that lives on, a report without a word of the articles."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from soattin.core.errors import UserError
from soattin.gui import fault_report
from soattin.gui.fault_dialog import FaultDialog

QUOTED = "Nguyễn Thị Hoà trao 1,9 tỷ đồng"


@pytest.fixture
def hooks():
    before = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = before


def fail() -> None:
    try:
        int(QUOTED)
    except ValueError as error:
        raise RuntimeError(f"không đọc được {QUOTED}") from error


def dialogs(desk) -> list[QDialog]:
    return [d for d in desk.window.findChildren(QDialog) if d.objectName() == "error" and d.isVisible()]


def reports(desk) -> list[Path]:
    return sorted((desk.window.settings.folder / "bao-loi").glob("*.txt"))


def test_a_bug_in_a_slot_shows_one_dialog_and_the_window_lives_on(desk, qtbot, hooks) -> None:
    with qtbot.captureExceptions():
        # What PySide does with an exception of a slot: hand it to sys.excepthook.
        desk.window.errors.install()
        for _ in range(3):
            QTimer.singleShot(0, desk.window, fail)
        qtbot.waitUntil(lambda: len(reports(desk)) == 3)
    (box,) = dialogs(desk)
    words = " ".join(label.text() for label in box.findChildren(QLabel))
    assert "Không mất gì" in words and "RuntimeError" not in words
    assert box.path.text() in map(str, reports(desk))
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialogs(desk))
    next(a for a in desk.review.commands() if a.objectName() == "review.confirm").trigger()
    desk.settle()
    assert desk.window.isVisible() and desk.item("meeting", "date").state == "confirmed"


def test_the_path_of_the_report_can_be_copied(desk, qtbot) -> None:
    desk.window.errors.show(RuntimeError(QUOTED))
    (box,) = dialogs(desk)
    (copy,) = [b for b in box.findChildren(QPushButton) if "Chép" in b.text()]
    copy.click()
    assert QGuiApplication.clipboard().text() == str(reports(desk)[0])
    assert box.isVisible()
    box.accept()


def test_report_and_log_hold_places_and_kinds_but_no_article(desk, tmp_path: Path) -> None:
    file = fault_report.start_log(desk.window.settings.folder)
    try:
        fail()
    except RuntimeError as error:
        desk.window.errors.show(error)
    told = reports(desk)[0].read_text(encoding="utf-8")
    logged = file.read_text(encoding="utf-8")
    for text in (told, logged):
        assert "RuntimeError" in text and "ValueError" in text and "test_errors.py" in text
        assert not [word for word in ("Nguyễn", "Hoà", "1,9", str(Path.home())) if word in text]
    assert "Qt " in told and "Soát Tin 0" in told
    dialogs(desk)[0].accept()
    for handler in list(fault_report.log.handlers):
        fault_report.log.removeHandler(handler)
        handler.close()


def test_what_is_being_typed_stays_through_the_dialog(desk, qtbot) -> None:
    fields = desk.review.fields
    place = next(n for n, row in enumerate(desk.review.model.rows) if row.group == "officials" and n > 0)
    fields.go_to(place + 1)
    fields.setFocus()
    desk.press(Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    editor.setText("Nguyễn Thị Hoà Bì")
    desk.window.errors.show(RuntimeError("x"))
    (box,) = dialogs(desk)
    box.accept()
    desk.settle()
    assert fields.editor is not None
    assert editor.text() == "Nguyễn Thị Hoà Bì" and editor.isVisible()


def test_known_errors_wait_their_turn_and_are_told_once(desk, qtbot) -> None:
    for message in ("Không ghi được “a.xlsx”.", "Ổ đĩa đầy.", "Ổ đĩa đầy."):
        desk.window.errors.show(UserError("x", message))
    told = []
    while dialogs(desk):
        (box,) = dialogs(desk)
        told.append(box.text())
        box.accept()
        qtbot.wait(1)
    assert told == ["Không ghi được “a.xlsx”.", "Ổ đĩa đầy."]


def test_a_fault_of_a_thread_is_told_too(desk, qtbot, hooks) -> None:
    desk.window.errors.install()
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(dialogs(desk)))
    dialogs(desk)[0].accept()


def test_without_a_place_to_write_the_dialog_says_so(qtbot, tmp_path: Path) -> None:
    blocked = tmp_path / "tệp"
    blocked.touch()
    assert fault_report.start_log(blocked / "log") is None
    assert fault_report.write_report(RuntimeError("x"), blocked) is None
    box = FaultDialog(None)
    qtbot.addWidget(box)
    assert any("Không ghi được" in label.text() for label in box.findChildren(QLabel))
