"""Kiểm tra dự án: from the menu, with progress, stopped, told in words."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtGui import QAction

from soattin.core.errors import Cancelled
from soattin.db.store import Store
from soattin.gui.history.checking import CheckDialog


def begin(desk) -> CheckDialog:
    action = next(a for a in desk.window.findChildren(QAction) if a.text() == "&Kiểm tra dự án…")
    action.trigger()
    return desk.window.findChild(CheckDialog)


def test_a_sound_project(desk) -> None:
    dialog = begin(desk)
    desk.settle()
    assert "lành lặn" in dialog.verdict.text() and dialog.bar.isHidden() and dialog.faults.isHidden()
    assert dialog.backups_button.isHidden()
    dialog.reject()


def test_faults_are_listed_and_the_backups_offered(desk, project_path: Path) -> None:
    desk.window.close_project()
    conn = sqlite3.connect(project_path)
    conn.execute("UPDATE item SET confidence = 0.123 WHERE id = 1")
    conn.commit()
    conn.close()
    desk.window.open_project(project_path)
    desk.settle()
    dialog = begin(desk)
    desk.settle()
    assert "Thấy 1 lỗi" in dialog.verdict.text()
    assert dialog.faults.toPlainText() == "Dữ liệu của bài số 1 đã bị thay đổi ngoài chương trình"
    dialog.backups_button.click()
    desk.qtbot.waitUntil(lambda: desk.window.findChild(object, "backups") is not None)
    desk.window.findChild(object, "backups").reject()


def test_closing_the_dialog_stops_the_check(desk) -> None:
    dialog = begin(desk)
    dialog.reject()
    desk.settle()
    # The project goes on as before.
    assert desk.call(Store.check) == []


def test_a_check_is_stopped_in_the_middle_of_a_statement(project_path: Path) -> None:
    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    with Store.open(project_path) as store:
        with pytest.raises(Cancelled):
            store.check(stop)
        assert store.check() == []


def test_progress_counts_articles(tmp_path: Path) -> None:
    from tests.bench.project import make

    told: list[tuple[int, int, str]] = []
    with Store.open(make(tmp_path / "p.db", 120)) as store:
        assert store.check(lambda *step: told.append(step)) == []
    assert told[0] == (0, 0, "cấu trúc tệp")
    assert [step[:2] for step in told if step[0]][-1] == (100, 120)
