"""How long going to the next article takes, against showing its bare text in Qt's own widget.

    python tests/bench/review.py

Prints the median milliseconds until text, marks and fields are painted, for articles of 20 KB with 200 marks and
of 200 KB with 2,000; the longest single step on the interface's thread; and a list of 100,000 articles.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTextEdit

import main  # noqa: F401  (binds the name `soattin` to this checkout)
from soattin.core.records import Item, Record
from soattin.db.articles import NewArticle
from soattin.db.store import Store
from soattin.gui.app import make_app
from soattin.gui.main_window import MainWindow
from soattin.gui.settings import Settings
from tests.bench.watch import pause, wait

WORDS = (
    "hội nghị mặt trận xã huyện vận động ủng hộ quỹ người nghèo trao tặng suất quà cho hộ gia đình".split()
)


def article(number: int, size: int, marks: int) -> NewArticle:
    """Return an invented article of about `size` characters with `marks` values."""
    chance = random.Random(number)
    parts, items, at = [], [], 0
    step = size // marks
    for place in range(marks):
        words = ""
        while len(words) < step - 12:
            words += chance.choice(WORDS) + " "
        value = f"{chance.randrange(1, 999)} suất quà"
        end = ".\n" if place % 4 == 3 else ", "
        start = at + len(words)
        data = {
            "value": 1 + place,
            "unit": "suất quà",
            "qualifier": None,
            "category": "quà tặng",
            "quote": value,
        }
        doubt = "số lạ" if place % 9 == 0 else None
        items.append(Item("figures", "", data, ((start, start + len(value)),), 0.9, doubt))
        parts.append(words + value + end)
        at = start + len(value) + len(end)
    return NewArticle(
        f"{number}.txt", f"Bài {number}. " + "".join(parts), "utf-8", _moved(items, len(f"Bài {number}. "))
    )


def _moved(items: list[Item], by: int) -> Record:
    moved = (
        Item(i.group, i.field, i.value, tuple((s + by, e + by) for s, e in i.spans), i.confidence, i.doubt)
        for i in items
    )
    return Record("", tuple(moved))


class Longest(QObject):
    """Watches for the longest time in which the interface's thread did not come back to its loop."""

    def __init__(self) -> None:
        super().__init__()
        self.worst = 0
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        self.worst = max(self.worst, self._clock.restart())

    def reset(self) -> None:
        self.worst = 0
        self._clock.restart()


def window(folder: Path, articles: list[NewArticle]) -> MainWindow:
    with Store.open(folder / "p.db", create=True) as store:
        for first in range(0, len(articles), 1000):
            store.store(articles[first : first + 1000])
    made = MainWindow(Settings(folder / "s.ini"))
    made.resize(1366, 768)
    made.show()
    made.open_project(folder / "p.db")
    made.review.articles.order.setCurrentIndex(3)
    wait(lambda: made.review.article is not None and not made.project.runner.busy)
    return made


def next_article(size: int, marks: int, count: int = 12) -> tuple[float, float, float, float, int]:
    """Return median milliseconds to the next article (by the clock, of the processor; the same of the bare
    widget), and the longest step."""
    with tempfile.TemporaryDirectory() as name:
        articles = [article(n, size, marks) for n in range(count)]
        made = window(Path(name), articles)
        review = made.review
        longest = Longest()
        ours, ours_cpu, plain, plain_cpu = [], [], [], []
        for _ in range(count - 1):
            wait(lambda: not made.project.runner.busy and not review.loader.busy)
            pause(100)
            wait(lambda: not made.project.runner.busy and not review.loader.busy)
            longest.reset()
            start, start_cpu = perf_counter(), thread_time()
            review.step_article(1)
            # What the loop would do next: paint all that changed, once.
            QApplication.sendEvent(made, QEvent(QEvent.Type.UpdateRequest))
            ours.append((perf_counter() - start) * 1000)
            ours_cpu.append((thread_time() - start_cpu) * 1000)
            pause(150)
        worst = longest.worst
        made.close()
        plain_view = QTextEdit()
        plain_view.setReadOnly(True)
        plain_view.resize(review.text.size())
        plain_view.show()
        for made_article in articles[1:]:
            start, start_cpu = perf_counter(), thread_time()
            plain_view.setPlainText(made_article.text)
            QApplication.sendEvent(plain_view, QEvent(QEvent.Type.UpdateRequest))
            plain.append((perf_counter() - start) * 1000)
            plain_cpu.append((thread_time() - start_cpu) * 1000)
            pause(30)
        plain_view.close()
        return median(ours), median(ours_cpu), median(plain), median(plain_cpu), worst


def long_list(count: int) -> tuple[float, float, int]:
    """Return milliseconds until `count` articles are listed and until a jump to the end is painted."""
    with tempfile.TemporaryDirectory() as name:
        short = [
            NewArticle(f"{n}.txt", f"Bài số {n} về hội nghị.", "utf-8", Record("", ())) for n in range(count)
        ]
        made = window(Path(name), short)
        pane = made.review.articles
        longest = Longest()
        pause(50)
        longest.reset()
        seen: list[int] = []
        pane.model.listed.connect(lambda: seen.append(1))
        start = perf_counter()
        pane.reload()
        wait(lambda: bool(seen))
        pane.list.viewport().repaint()
        listed = (perf_counter() - start) * 1000
        start = perf_counter()
        pane.list.scrollToBottom()
        pane.list.viewport().repaint()
        wait(lambda: pane.model.row(count - 1) is not None)
        pane.list.viewport().repaint()
        end = (perf_counter() - start) * 1000
        pause(200)
        worst = longest.worst
        made.close()
        return listed, end, worst


def run() -> None:
    make_app([])
    for size, marks in ((20_000, 200), (200_000, 2000)):
        ours, ours_cpu, plain, plain_cpu, worst = next_article(size, marks)
        print(
            f"next article, {size // 1000} KB with {marks} marks: {ours:.1f} ms ({ours_cpu:.1f} ms of the processor); "
            f"bare QTextEdit {plain:.1f} ms ({plain_cpu:.1f}); longest step {worst} ms"
        )
    listed, end, worst = long_list(100_000)
    print(f"100,000 articles: listed in {listed:.0f} ms, end shown in {end:.0f} ms; longest step {worst} ms")


if __name__ == "__main__":
    run()
