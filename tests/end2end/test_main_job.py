"""The main job through the window, from the sample articles to the cells of the workbook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from soattin.core.review.stored import DONE
from soattin.db.store import Store
from soattin.gui.app import make_app
from soattin.gui.main_window import MainWindow
from soattin.gui.settings import Settings
from soattin.resources import path as resource

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Clerk:
    """Somebody at the keyboard of a window."""

    def __init__(self, qtbot: QtBot, settings: Path) -> None:
        make_app([])
        self.qtbot = qtbot
        self.window = MainWindow(Settings(settings))
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        with qtbot.waitActive(self.window):
            pass

    def settle(self) -> None:
        runner = self.window.project.runner
        for _ in range(2):
            self.qtbot.waitUntil(lambda: not runner.busy, timeout=20_000)
            QCoreApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window.focusWidget(), key, modifier)
        self.settle()

    def ask(self, function, *arguments):
        return self.window.project.thread_of_store.call(function, *arguments)

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


@pytest.fixture
def clerk(qtbot: QtBot, settings: Path, tmp_path: Path) -> Iterator[Clerk]:
    clerk = Clerk(qtbot, settings)
    clerk.window.open_project(tmp_path / "quý 1.db", create=True)
    yield clerk
    if clerk.window.project is not None:
        clerk.close()


def sheet(path: Path, title: str) -> list[dict]:
    head, *rows = load_workbook(path)[title].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def names(clerk: Clerk) -> list[tuple[str, set[str]]]:
    """Every official with the spellings behind the name; two people may share a label."""
    return [(name.label, set(name.spellings)) for name in clerk.ask(Store.names, "official")]


def import_samples(clerk: Clerk) -> None:
    window = clerk.window
    with clerk.qtbot.waitSignal(window.import_bar.done, timeout=60_000) as done:
        window.start_import([resource("samples")])
    report = done.args[0]
    assert len(report.read) >= 8 and not report.refused
    clerk.qtbot.waitUntil(lambda: window.review.article is not None, timeout=20_000)
    clerk.settle()


def correct_a_name(clerk: Clerk) -> tuple[int, str]:
    """Spell the first official of the article in hand otherwise, by F2, typing and Enter."""
    review = clerk.window.review
    item = next(i for i in review.article.items if i.group == "officials")
    review.open_article(item.article, item.id)
    clerk.settle()
    clerk.press(KEY.Key_F2)
    clerk.qtbot.keyClicks(clerk.window.focusWidget(), "X")
    clerk.press(KEY.Key_Return)
    return item.id, item.value["name"]


def merge_first_question(clerk: Clerk) -> set[str]:
    """Merge the surest question on the screen; returns the spellings that were put together."""
    merge = clerk.window.merge.questions
    clerk.press(KEY.Key_2, Qt.KeyboardModifier.AltModifier)
    clerk.window.show_screen(clerk.window.merge)
    clerk.qtbot.waitUntil(lambda: merge.card.question is not None, timeout=30_000)
    clerk.settle()
    spellings = {m.spelling for group in merge.card.question.members for m in group}
    merge.table.setFocus()
    clerk.press(KEY.Key_Return)
    return spellings


def test_from_the_samples_to_the_workbook(clerk: Clerk, qtbot: QtBot, settings: Path, tmp_path: Path) -> None:
    window = clerk.window
    project = window.project.path
    import_samples(clerk)

    item, before = correct_a_name(clerk)
    after = clerk.ask(Store.item, item)
    assert after.value["name"] != before and after.state == "corrected" and after.machine["name"] == before
    assert window.status_saved.text().startswith("Đã lưu ")

    spellings = merge_first_question(clerk)
    assert len(spellings) >= 2
    together = [label for label, known in names(clerk) if spellings <= known]
    assert len(together) == 1

    window.undo()
    clerk.settle()
    assert not [label for label, known in names(clerk) if spellings <= known]
    window.redo()
    clerk.settle()
    assert [label for label, known in names(clerk) if spellings <= known] == together

    window.show_screen(window.review)
    article = after.article
    window.review.open_article(article, item)
    clerk.settle()
    window.review.fields.setFocus()
    clerk.press(KEY.Key_Return, CTRL)
    assert clerk.ask(Store.article, article).row.state == DONE
    undo_label = window.project.undo_state.undo
    clerk.close()
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith("quý 1.db")] == ["quý 1.db"]

    again = Clerk(qtbot, settings)
    again.window.open_project(project)
    again.settle()
    assert again.window.project.undo_state.undo == undo_label
    assert again.ask(Store.item, item) == after
    assert again.ask(Store.check) == []
    path = tmp_path / "quý 1.xlsx"
    with qtbot.waitSignal(again.window.summary.message, timeout=30_000):
        again.window.summary.export_to(path)
    stored = [again.ask(Store.article, i) for i in again.ask(Store.article_ids)]
    again.close()
    compare(path, stored, article, after, together[0], spellings)


def compare(path: Path, stored, article, corrected, merged: str, spellings: set[str]) -> None:
    """Hold the workbook's cells against what the project says."""
    officials = sheet(path, "Cán bộ")
    mine = [row for row in officials if row["Mã mục"] == corrected.id]
    assert {row["Tên trong bài"] for row in mine} == {corrected.value["name"]}
    assert [row["Chức vụ"] for row in mine] == (corrected.value["positions"] or [None])
    assert {row["Tình trạng"] for row in mine} == {"đã sửa"}
    for row in officials:
        if row["Tên trong bài"] in spellings and row["Mã mục"] != corrected.id:
            assert row["Họ tên"] == merged
    states = {row["Bài số"]: row["Tình trạng soát"] for row in sheet(path, "Bài viết")}
    assert states[article] == "Xong" and len(states) == len(stored)
    figures = {
        (row["Mã mục"], row["Giá trị"], row["Đơn vị tính"], row["Loại số liệu"])
        for row in sheet(path, "Số liệu")
    }
    expected = {
        (i.id, i.value["value"], i.value["unit"], i.value["category"])
        for a in stored
        for i in a.items
        if i.group == "figures"
    }
    assert figures == expected
    meetings = {row["Bài viết"]: row["Ngày họp"] for row in sheet(path, "Hội nghị")}
    for a in stored:
        day = next((i.value for i in a.items if (i.group, i.field) == ("meeting", "date")), None)
        shown = meetings.get(a.row.headline)
        assert (shown.date().isoformat() if shown else None) == day
    log = [row["Việc"] for row in sheet(path, "Nhật ký sửa")]
    assert any(text.startswith("Xong bài") for text in log) and any(
        text.startswith("Hợp nhất") for text in log
    )
