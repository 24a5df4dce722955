"""What the tests of the interface share: a window over a small project, and how to wait for the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from soattin.core.records import Item, Record
from soattin.core.review.stored import StoredItem
from soattin.db.articles import NewArticle
from soattin.db.store import Store
from soattin.gui.app import make_app
from soattin.gui.main_window import MainWindow
from soattin.gui.settings import Settings

FIRST = (
    "Ngày 5/3/2021, Ủy ban MTTQ xã Đông Sơn tổ chức hội nghị sơ kết. Bà Nguyễn Thị Hoà, Chủ tịch Ủy ban MTTQ xã chủ trì.\n"
    "Hội nghị nghe ông Trần Văn Bình báo cáo: vận động 1,9 tỷ đồng ủng hộ quỹ “Vì người nghèo”, trao 20 suất quà."
)
SECOND = (
    "Sáng ngày 7/4/2021, xã Tây Sơn trao 15 suất quà. Dự có bà Nguyễn Thị Hoà, Chủ tịch Ủy ban MTTQ huyện."
)
THIRD = "Ngày 9/5/2021, huyện Nam Sơn tổng kết công tác Mặt trận năm 2020."


def span(text: str, words: str) -> tuple[tuple[int, int], ...]:
    start = text.index(words)
    return ((start, start + len(words)),)


def person(name: str, *positions: str, roles: tuple[str, ...] = ()) -> dict:
    return {"name": name, "positions": list(positions), "roles": list(roles)}


def figure(value: float, unit: str, category: str, quote: str) -> dict:
    return {"value": value, "unit": unit, "qualifier": None, "category": category, "quote": quote}


def first_record() -> Record:
    def at(words: str) -> tuple[tuple[int, int], ...]:
        return span(FIRST, words)

    hoa = person("Nguyễn Thị Hoà", "Chủ tịch Ủy ban MTTQ xã", roles=("chủ trì",))
    return Record(
        "bai-1.txt",
        (
            Item("meeting", "kind", "sơ kết", at("sơ kết")),
            Item("meeting", "date", "2021-03-05", at("5/3/2021"), 0.5, "năm suy từ ngày đăng"),
            Item("meeting", "organiser", "Ủy ban MTTQ xã Đông Sơn", at("Ủy ban MTTQ xã Đông Sơn")),
            Item("officials", "", hoa, at("Nguyễn Thị Hoà"), 0.5, "tên có hai cách viết"),
            Item("officials", "", person("Trần Văn Bình", roles=("báo cáo",)), at("Trần Văn Bình")),
            Item(
                "figures", "", figure(1.9e9, "đồng", "quỹ vì người nghèo", "1,9 tỷ đồng"), at("1,9 tỷ đồng")
            ),
            Item(
                "figures",
                "",
                figure(20, "suất quà", "quà tặng", "20 suất quà"),
                at("20 suất quà"),
                0.4,
                "số lạ",
            ),
            Item("campaigns", "", "Vì người nghèo", at("Vì người nghèo")),
        ),
        ((0, 0),)[:0],
    )


def second_record() -> Record:
    hoa = person("Nguyễn Thị Hoà", "Chủ tịch Ủy ban MTTQ huyện", roles=("dự",))
    return Record(
        "bai-2.txt",
        (
            Item("meeting", "date", "2021-04-07", span(SECOND, "7/4/2021")),
            Item("officials", "", hoa, span(SECOND, "Nguyễn Thị Hoà")),
            Item(
                "figures",
                "",
                figure(15, "suất quà", "quà tặng", "15 suất quà"),
                span(SECOND, "15 suất quà"),
                0.4,
                "số lạ",
            ),
        ),
    )


def third_record() -> Record:
    return Record("bai-3.txt", (Item("meeting", "date", "2021-05-09", span(THIRD, "9/5/2021")),))


ARTICLES = [
    NewArticle("bai-1.txt", FIRST, "utf-8", first_record()),
    NewArticle("bai-2.txt", SECOND, "utf-8", second_record()),
    NewArticle("bai-3.txt", THIRD, "utf-8", third_record()),
]


class Desk:
    """A window with a project open, and a way to look at what the file holds."""

    def __init__(self, window: MainWindow, qtbot: QtBot, path: Path) -> None:
        self.window, self.qtbot, self.path = window, qtbot, path

    @property
    def review(self):
        return self.window.review

    def settle(self) -> None:
        """Wait until nothing is under way any more."""
        # What is read ahead begins a moment after an article is shown.
        for _ in range(2):
            self.qtbot.waitUntil(lambda: not self.window.review._ahead.isActive(), timeout=5000)
            self.qtbot.waitUntil(lambda: not self.window.project.runner.busy, timeout=5000)
            QCoreApplication.processEvents()

    def press(self, key, modifier=None, *, widget=None) -> None:
        """Press a key on the widget that has the keyboard, as a person would."""
        target = widget or self.window.focusWidget()
        self.qtbot.keyClick(target, key, modifier) if modifier else self.qtbot.keyClick(target, key)
        self.settle()

    def type(self, text: str) -> None:
        """Type letters one by one; those that no key has come as keys with a text, as UniKey sends them."""
        for char in text:
            target = self.window.focusWidget()
            if char.isascii():
                self.qtbot.keyClicks(target, char)
                continue
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, char))

    def call(self, function: Callable, *args):
        return self.window.project.thread_of_store.call(function, *args)

    def items(self, group: str, article: int = 1) -> list[StoredItem]:
        return [i for i in self.call(Store.items, article) if i.group == group]

    def item(self, group: str, field: str = "", article: int = 1, number: int = 0) -> StoredItem:
        return [i for i in self.items(group, article) if i.field == field][number]


def open_window(qtbot: QtBot, path: Path, settings: Path) -> Desk:
    make_app([])
    window = MainWindow(Settings(settings))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.open_project(path)
    window.activateWindow()
    qtbot.waitActive(window).__enter__()
    desk = Desk(window, qtbot, path)
    desk.settle()
    qtbot.waitUntil(lambda: window.review.article is not None, timeout=5000)
    return desk


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    path = tmp_path / "thử.db"
    with Store.open(path, create=True) as store:
        store.store(ARTICLES)
    return path


@pytest.fixture
def desks(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Path], Desk]]:
    """Open windows one after the other, with the same settings."""
    opened: list[Desk] = []

    def make(path: Path) -> Desk:
        opened.append(open_window(qtbot, path, tmp_path / "settings.ini"))
        return opened[-1]

    yield make
    for one in opened:
        one.window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(qtbot: QtBot, project_path: Path, tmp_path: Path) -> Iterator[Desk]:
    opened = open_window(qtbot, project_path, tmp_path / "settings.ini")
    yield opened
    opened.window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
