"""A start with a project: what is read while the window comes up, and what is asked for afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from soattin.core.review.edits import Change, Step
from soattin.db.store import Store
from soattin.gui.app import _begin_opening, make_app
from soattin.gui.main_window import MainWindow
from soattin.gui.review.screen import last_key
from soattin.gui.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def window(qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    make_app([])
    made = MainWindow(settings, opening=True)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_last_article_is_shown_and_what_can_be_undone_is_told(
    window: MainWindow, settings: Settings, project_path: Path, qtbot: QtBot
) -> None:
    with Store.open(project_path) as store:
        store.apply(Step("Để sau bài 3", (Change("article", 3, {"state": "new"}, {"state": "later"}),)))
    settings.set(last_key(project_path), 2)
    window.open_at_start(project_path, _begin_opening(project_path, settings))
    qtbot.waitUntil(lambda: "Để sau bài 3" in window.undo_action.text(), timeout=5000)
    assert window.review.article is not None
    assert window.review.article.row.id == window.review.articles.current() == 2
    assert window.project is not None
    assert not window.project.thread_of_store._expected


def test_an_article_that_is_gone_gives_way_to_the_first(
    window: MainWindow, settings: Settings, project_path: Path, qtbot: QtBot
) -> None:
    settings.set(last_key(project_path), 99)
    window.open_at_start(project_path, _begin_opening(project_path, settings))
    qtbot.waitUntil(lambda: window.review.article is not None, timeout=5000)
    assert window.review.article is not None and window.review.article.row.id == 1


def test_a_file_that_is_no_project_leaves_the_start_page(
    window: MainWindow, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "thư.db"
    path.write_text("không phải dự án", "utf-8")
    window.open_at_start(path, _begin_opening(path, settings))
    assert window.project is None
    assert window.start_page.isVisible()
