"""Backups from the menu, and what is asked when a project is open elsewhere or damaged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QInputDialog, QMessageBox

from soattin.core.records import Record
from soattin.db import backups
from soattin.db.articles import NewArticle
from soattin.db.lock import lock_path
from soattin.db.store import Store
from soattin.gui.history.backups import BackupsDialog
from soattin.gui.main_window import MainWindow
from soattin.gui.settings import Settings


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "dự án.db"
    with Store.open(path, create=True) as store:
        store.set_meta("lời", "trước")
        store.backup()
        store.set_meta("lời", "sau")
    return path


@pytest.fixture
def window(qtbot, tmp_path: Path):
    window = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close_project()


def button(box: QMessageBox, words: str):
    return next(b for b in box.buttons() if words in b.text().replace("&", ""))


def test_going_back_to_a_backup(qtbot, window, project: Path) -> None:
    window.open_project(project)
    window.show_backups()
    dialog = window.findChild(BackupsDialog, "backups")
    qtbot.waitUntil(lambda: "bài" in dialog.details.toPlainText())
    dialog.restore_button.click()
    box = dialog.findChild(QMessageBox, "restore")
    button(box, "Khôi phục").click()
    qtbot.waitUntil(lambda: window.project is not None and not dialog.isVisible())
    assert window.project.thread_of_store.call(Store.meta, "lời") == "trước"
    kinds = {b.kind for b in backups.listed(project)}
    assert backups.BEFORE_RESTORE in kinds


def test_the_dialog_may_be_closed_while_a_backup_is_made(qtbot, window, project: Path) -> None:
    window.open_project(project)
    window.show_backups()
    dialog = window.findChild(BackupsDialog, "backups")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    shown: list[BaseException] = []
    window.project.failed.connect(shown.append)
    with qtbot.captureExceptions() as raised:
        dialog.make_button.click()
        dialog.reject()
        qtbot.waitUntil(lambda: len(backups.listed(project)) == 2)
        window.project.thread_of_store.call(Store.meta, "lời")
        qtbot.wait(50)
    assert (raised, shown) == ([], [])


def rescue_and_close(window, project: Path) -> list[BaseException]:
    """Begin a rescue and close the dialog at once; returns the list into which failures come."""
    dialog = BackupsDialog(project, None, window)
    failures: list[BaseException] = []
    dialog.failed.connect(failures.append)
    dialog.saved.connect(window._rescued)
    dialog.open()
    dialog.save_button.click()
    dialog.reject()
    return failures


def test_a_rescue_goes_on_when_the_dialog_is_closed(qtbot, window, project: Path) -> None:
    with Store.open(project) as store:
        store.store([NewArticle("bai.txt", "Xã họp.", "utf-8", Record("bai.txt", (), ()))])
    failures = rescue_and_close(window, project)
    rescued = project.with_name(f"{project.stem} (cứu được).db")
    qtbot.waitUntil(lambda: bool(failures) or rescued in window.settings.recent())
    assert not failures
    assert rescued.name in window.statusBar().currentMessage()


def test_a_rescue_that_fails_is_told_after_the_dialog_is_closed(qtbot, window, project: Path) -> None:
    failures = rescue_and_close(window, project)
    qtbot.waitUntil(lambda: bool(failures))
    assert "Không đọc được bài nào" in str(failures[0])


def test_a_project_open_elsewhere_is_opened_for_reading(qtbot, window, project: Path) -> None:
    with Store.open(project):
        window._open_or_tell(project)
        box = window.findChild(QMessageBox, "in-use")
        assert project.name in box.text()
        assert not any("sửa" in b.text().replace("&", "") for b in box.buttons())
        button(box, "Mở để đọc").click()
        qtbot.waitUntil(lambda: window.project is not None)
        assert window.project.thread_of_store.read_only and "chỉ đọc" in window.windowTitle()
        window.close_project()


def test_a_lock_of_another_computer_may_be_overridden(qtbot, window, project: Path) -> None:
    other = {"user": "lan", "host": "máy-khác", "pid": 1, "since": "2026-11-20T08:00:00+07:00", "token": "x"}
    lock_path(project).write_text(json.dumps(other), encoding="utf-8")
    window._open_or_tell(project)
    button(window.findChild(QMessageBox, "in-use"), "Vẫn mở để sửa").click()
    qtbot.waitUntil(lambda: window.project is not None)
    assert not window.project.thread_of_store.read_only


def test_opening_the_open_project_again_changes_nothing(window, project: Path) -> None:
    window.open_project(project)
    before = window.project
    window.open_project(project)
    assert window.project is before


def test_a_damaged_project_offers_its_backups(qtbot, window, project: Path) -> None:
    data = bytearray(project.read_bytes())
    data[100:4096] = bytes(3996)
    project.write_bytes(data)
    window._open_or_tell(project)
    window.findChild(QMessageBox, "error").close()
    dialog = window.findChild(BackupsDialog, "backups")
    qtbot.waitUntil(lambda: dialog.restore_button.isEnabled())
    dialog.restore_button.click()
    button(dialog.findChild(QMessageBox, "restore"), "Khôi phục").click()
    qtbot.waitUntil(lambda: window.project is not None)
    assert window.project.thread_of_store.call(Store.meta, "lời") == "trước"


def test_the_name_is_typed_once_and_stands_in_the_journal(
    qtbot, window, project: Path, tmp_path: Path
) -> None:
    window.open_project(project)
    window.ask_name()
    dialog = window.findChild(QInputDialog, "name")
    dialog.setTextValue("  Nguyễn  Lan ")
    dialog.accept()
    qtbot.waitUntil(lambda: window.project.thread_of_store.call(lambda store: store.author) == "Nguyễn Lan")
    window.close_project()
    other = tmp_path / "khác.db"
    window.open_project(other, create=True)
    qtbot.waitUntil(lambda: window.project.thread_of_store.call(lambda store: store.author) == "Nguyễn Lan")
