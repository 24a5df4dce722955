"""The window over a large project: its list, the search box, the summary."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QTableView

from soattin.db.connection import connect
from soattin.db.store import Store
from soattin.gui.app import make_app
from soattin.gui.articles import pane as pane_module
from soattin.gui.main_window import MainWindow
from soattin.gui.settings import Settings
from tests.bench.measure import MOST, Measure
from tests.bench.watch import Watch, paint, pause, wait

_STEP_MS = 100


@contextmanager
def window(project: Path) -> Iterator[MainWindow]:
    """Open the program's window over a project and wait until it is at rest."""
    with tempfile.TemporaryDirectory() as folder:
        make_app([])
        made = MainWindow(Settings(Path(folder) / "s.ini"))
        made.resize(1366, 768)
        made.show()
        made.open_project(project)
        rest(made)
        yield made
        made.close()


def rest(made: MainWindow) -> None:
    """Wait until nothing is read, built or folded any more."""
    quiet = 0
    while quiet < 3:
        wait(lambda: not made.project.runner.busy and not made.review.loader.busy)
        quiet += 1
        pause(60)
        if made.project.runner.busy or made.review.loader.busy or made.review.known._runner.busy:
            quiet = 0


class _Page(QAbstractTableModel):
    """A page of rows, the smallest model there is."""

    def __init__(self, rows: list[str], count: int) -> None:
        super().__init__()
        self.rows, self.count = rows, count

    def rowCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return self.count

    def columnCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: QModelIndex, role: int = 0) -> str | None:
        return self.rows[index.row() % len(self.rows)] if role == Qt.ItemDataRole.DisplayRole else None


def _bare_pages(project: Path, size: int, places: list[int]) -> list[float]:
    """Return the milliseconds that a keyset page and its painting take, for each place."""
    conn = connect(project, read_only=True)
    view = QTableView()
    view.resize(250, 600)
    view.show()
    wait(lambda: view.windowHandle() is not None and view.windowHandle().isExposed())
    pause(50)
    times = []
    for place in places:
        start = perf_counter()
        rows = conn.execute(
            "SELECT id, headline FROM article WHERE id >= ? ORDER BY id LIMIT 256", (max(1, place - 100),)
        ).fetchall()
        model = _Page([row["headline"] for row in rows] or [""], size)
        view.setModel(model)
        view.scrollTo(model.index(min(place, size - 1), 0))
        view.viewport().repaint()
        times.append((perf_counter() - start) * 1000)
        # The next one pays for no event that this one left.
        pause(5)
    view.close()
    conn.close()
    return times


def long_list(project: Path, size: int) -> list[Measure]:
    """The list opened, sorted otherwise, and scrolled to any place."""
    rng = random.Random(2)
    places = [rng.randrange(size) for _ in range(12)]
    with window(project) as made:
        bare = median(_bare_pages(project, size, places))
        pane = made.review.articles
        watch = Watch()
        opened = [_listed(made, pane.reload) for _ in range(3)]
        orders = []
        for order in (1, 2, 3, 0):
            orders.append(_listed(made, lambda order=order: pane.order.setCurrentIndex(order)))
        jumps, again = [], []
        for times in (jumps, again):
            for place in places:
                start = perf_counter()
                pane.list.scrollTo(pane.model.index(place))
                pane.list.viewport().repaint()
                wait(lambda place=place: pane.model.row(place) is not None)
                pane.list.viewport().repaint()
                times.append((perf_counter() - start) * 1000)
        busiest, longest = watch.busiest, watch.longest
    return [
        Measure(
            "list opened", median(t for t, _ in opened), bare, 2, note="all ids and the first rows, painted"
        ),
        Measure("list sorted, the slowest order", max(t for t, _ in orders), bare, 2),
        Measure("list sorted, processor", max(t for _, t in orders), None, 50, MOST, note="both threads"),
        Measure("jump to any place", median(jumps), bare, 2, note="medians"),
        Measure("jump to a place loaded, one frame", max(again), None, 16.7, MOST, note="the slowest"),
        Measure("list, longest step", busiest, None, 50, MOST, note=f"by the clock {longest:.0f} ms"),
    ]


def _listed(made: MainWindow, begin) -> tuple[float, float]:
    """Return milliseconds from `begin()` until the first rows are painted, by the clock and of the processor (of both
    threads); waits for what follows."""
    pane = made.review.articles
    rest(made)
    seen: list[int] = []
    connection = pane.model.listed.connect(lambda: seen.append(1))
    start, busy = perf_counter(), process_time()
    begin()
    wait(lambda: bool(seen))
    wait(lambda: not pane.model.rowCount() or pane.model.row(max(0, pane.list.rowAt(1))) is not None)
    pane.list.viewport().repaint()
    taken = (perf_counter() - start) * 1000, (process_time() - busy) * 1000
    pane.model.listed.disconnect(connection)
    rest(made)
    return taken


def typing(project: Path, size: int) -> list[Measure]:
    """Words typed into the box: from the end of the pause until the first rows are painted."""
    pane_module._TYPING_PAUSE_MS = 0
    conn = connect(project, read_only=True)
    words = ("hoi", "hoi nghi", "ke hoach so 12", "tran van", "giong lua")
    bare = {}
    for typed in words:
        query = " ".join(f'"{w}"' for w in typed.split()) + "*"
        start, busy = perf_counter(), process_time()
        conn.execute("SELECT rowid FROM article_search WHERE article_search MATCH ?", (query,)).fetchall()
        bare[typed] = (perf_counter() - start) * 1000, (process_time() - busy) * 1000
    conn.close()
    times = {}
    with window(project) as made:
        pane = made.review.articles
        watch = Watch()
        for typed in words:
            times[typed] = _listed(made, lambda typed=typed: (pane.words.setText(typed), pane._refilter()))
        busiest, longest = watch.busiest, watch.longest
    slowest = max(times, key=lambda typed: times[typed][0])
    busiest_word = max(times, key=lambda typed: times[typed][1])
    ours, plain = (tuple(map(sum, zip(*found.values(), strict=True))) for found in (times, bare))
    return [
        Measure(
            "typing, first rows painted, all words",
            ours[0],
            plain[0],
            1.5,
            note="without the pause of 150 ms",
        ),
        Measure("typing, all words, processor", ours[1], plain[1], 1.5, note="both threads"),
        Measure("typing, the slowest", times[slowest][0], bare[slowest][0], 50, MOST, note=f"“{slowest}”"),
        Measure("typing, the slowest, processor", times[busiest_word][1], bare[busiest_word][1], 50, MOST),
        Measure("typing, longest step", busiest, None, _STEP_MS, MOST, note=f"by the clock {longest:.0f} ms"),
    ]


_GROUPED = (
    "SELECT a.place, json_extract(i.value, '$.category'), json_extract(i.value, '$.unit'), count(*),"
    " sum(json_extract(i.value, '$.value')) FROM item i JOIN article a ON a.id = i.article_id"
    " WHERE i.grp = 'figures' GROUP BY 1, 2, 3"
)


def summary(project: Path, size: int) -> list[Measure]:
    """The summary opened, then by places of today, against the GROUP BY alone."""
    conn = connect(project, read_only=True)
    bare = 1e9
    for _ in range(3):
        start = perf_counter()
        conn.execute(_GROUPED).fetchall()
        bare = min(bare, (perf_counter() - start) * 1000)
    conn.close()
    with window(project) as made:
        at_once = _shown(made, lambda: made.show_screen(made.summary))
    with window(project) as made:
        screen = made.summary
        _read_ahead(made)
        watch = Watch()
        opened = _shown(made, lambda: made.show_screen(screen))
        rest(made)
        changed = _shown(made, lambda: screen.by.setCurrentIndex(1))
        rest(made)
        again = _shown(made, lambda: screen.by.setCurrentIndex(0))
        rest(made)
        busiest, longest = watch.busiest, watch.longest
    return [
        Measure("summary opened at once after the start", at_once, bare, 2),
        Measure("summary opened", opened, bare, 2, note="after half a minute, all read ahead"),
        Measure("summary opened, time", opened, None, 300, MOST),
        Measure("summary by units of today", changed, bare, 2),
        Measure("summary by units of today, time", changed, None, 300, MOST),
        Measure("summary, back to units of then", again, None, 300, MOST),
        Measure(
            "summary, longest step", busiest, None, _STEP_MS, MOST, note=f"by the clock {longest:.0f} ms"
        ),
    ]


def _read_ahead(made: MainWindow) -> None:
    """Have read what the window reads ahead by itself while it rests."""
    more = [True]
    while more[-1]:
        told = len(more)
        made.project.read(Store.prepare_sums, then=more.append)
        wait(lambda told=told: len(more) > told)


def _shown(made: MainWindow, begin) -> float:
    screen, seen = made.summary, []
    connection = screen.sums.modelReset.connect(lambda: seen.append(1))
    start = perf_counter()
    begin()
    wait(lambda: bool(seen))
    paint(screen)
    taken = (perf_counter() - start) * 1000
    screen.sums.modelReset.disconnect(connection)
    return taken
