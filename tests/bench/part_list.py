"""The window over a large project: its list, the search box, the summary."""

from __future__ import annotations

import random
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from soattin.db.connection import connect
from soattin.db.store import Store
from soattin.gui.app import make_app
from soattin.gui.articles import pane as pane_module
from soattin.gui.articles.model import BLOCK
from soattin.gui.main_window import MainWindow
from soattin.gui.screens import load_screens
from soattin.gui.settings import Settings
from tests.bench.measure import MOST, Measure
from tests.bench.watch import Watch, paint, pause, until, wait

_STEP_MS = 100
_PLACES = 24
_STARTED_MS = 3000
"""By when what a start puts off is done."""


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

    def __init__(self, count: int) -> None:
        super().__init__()
        self.rows: list[str] = []
        self.first, self.count = 0, count

    def rowCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return self.count

    def columnCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: QModelIndex, role: int = 0) -> str | None:
        place = index.row() - self.first
        if role == Qt.ItemDataRole.DisplayRole and 0 <= place < len(self.rows):
            return self.rows[place]
        return None

    def show(self, rows: list[sqlite3.Row], first: int, *, anew: bool) -> None:
        if anew:
            self.beginResetModel()
        self.first = first
        self.rows = [f"{r['headline']}\n{r['place']} · {r['date']}  {r['doubts']}" for r in rows]
        if anew:
            self.endResetModel()


_PAGES = (
    (
        "SELECT doubts FROM article ORDER BY doubts DESC, id LIMIT 1 OFFSET ?",
        "SELECT id, state, headline, headline_is_title, place, date, doubts, source FROM article"
        " WHERE doubts <= ? ORDER BY doubts DESC, id LIMIT ?",
    ),
    (
        "SELECT date FROM article ORDER BY date DESC, id LIMIT 1 OFFSET ?",
        "SELECT id, state, headline, headline_is_title, place, date, doubts, source FROM article"
        " WHERE date <= ? ORDER BY date DESC, id LIMIT ?",
    ),
    (
        "SELECT place_key FROM article ORDER BY place_key, id LIMIT 1 OFFSET ?",
        "SELECT id, state, headline, headline_is_title, place, date, doubts, source FROM article"
        " WHERE place_key >= ? ORDER BY place_key, id LIMIT ?",
    ),
    (
        "SELECT id FROM article ORDER BY id LIMIT 1 OFFSET ?",
        "SELECT id, state, headline, headline_is_title, place, date, doubts, source FROM article"
        " WHERE id >= ? ORDER BY id LIMIT ?",
    ),
)
"""For each order that the pane offers: where a page begins, and the page."""


class _Bare:
    """The smallest list: a page of the columns that the list shows, by keyset, in rows as high and a pane as large as
    the program's, drawn by Qt's own delegate."""

    def __init__(self, project: Path, size: int, like: QTableView, watch: Watch) -> None:
        self.conn, self.watch = connect(project, read_only=True), watch
        self.view = QTableView()
        self.view.resize(like.size())
        self.view.verticalHeader().hide()
        self.view.horizontalHeader().hide()
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.verticalHeader().setDefaultSectionSize(like.rowHeight(0))
        self.model = _Page(size)
        self.view.setModel(self.model)
        self.view.show()
        wait(lambda: self.view.windowHandle() is not None and self.view.windowHandle().isExposed())
        pause(50)

    def milliseconds(self, order: int, place: int, *, anew: bool) -> float:
        """Return what showing the page of a place takes, the model reset where it is `anew`."""
        begins, page = _PAGES[order]
        first = place // BLOCK * BLOCK
        key = self.conn.execute(begins, (first,)).fetchone()[0]
        self.conn.execute(page, (key, 1)).fetchall()
        start = perf_counter()
        rows = self.conn.execute(page, (key, BLOCK)).fetchall()
        self.model.show(rows, first, anew=anew)
        self.view.scrollTo(self.model.index(place, 0))
        self.view.viewport().repaint()
        taken = (perf_counter() - start) * 1000
        self.watch.skip()
        # The next one pays for no event that this one left.
        pause(5)
        return taken

    def close(self) -> None:
        self.view.close()
        self.conn.close()


def long_list(project: Path, size: int) -> list[Measure]:
    """The list opened, sorted otherwise, and scrolled to any place."""
    rng = random.Random(2)
    # Kept apart, so that each is in a page of its own; both sides go to all of them once before.
    places = [rng.randrange(size) // BLOCK * BLOCK + 20 for _ in range(_PLACES)]
    places = list(dict.fromkeys(min(place, size - 1) for place in places))
    with window(project) as made:
        pane = made.review.articles
        pause(_STARTED_MS)
        watch = Watch()
        cold = []
        for order in (1, 2, 3, 0):
            made.project.read(lambda store: store._lists._orders.clear())
            cold.append(_listed(made, lambda order=order: pane.order.setCurrentIndex(order)))
        _ahead(made, Store.prepare_lists)
        bare = _Bare(project, size, pane.list, watch)
        opened, orders, fresh = [], [], []
        for order in (1, 2, 0, 3, 1, 2, 0, 3):
            opened.append(_listed(made, pane.reload)[0])
            orders.append(_listed(made, lambda order=order: pane.order.setCurrentIndex(order))[0])
            fresh.append(bare.milliseconds(order, max(pane.list.rowAt(1), 0), anew=True))
        for place in places:
            bare.milliseconds(3, place, anew=False)
            _jump(made, place)
        rest(made)
        jumps, again, pages = [], [], []
        for place in places:
            pane.model._blocks.clear()
            jumps.append(_jump(made, place))
            pages.append(bare.milliseconds(3, place, anew=False))
        for place in places:
            _jump(made, place)
        for place in places:
            again.append(_jump(made, place))
        bare.close()
        busiest, longest = watch.busiest, watch.longest
    plain, page = median(fresh), median(pages)
    return [
        Measure("list opened", median(opened), plain, 2, note="all ids, the first rows painted"),
        Measure(
            "list sorted", median(orders), plain, 2, note="all orders read ahead, two seconds after the start"
        ),
        Measure(
            "list sorted, read anew",
            max(t for t, _ in cold),
            None,
            50,
            MOST,
            note="the slowest order, as after an import",
        ),
        Measure(
            "list sorted, read anew, processor", max(t for _, t in cold), None, 50, MOST, note="both threads"
        ),
        Measure("jump to any place", median(jumps), page, 2, note="medians"),
        Measure("jump to a place loaded, one frame", max(again), None, 16.7, MOST, note="the slowest"),
        Measure("list, longest step", busiest, None, 50, MOST, note=f"by the clock {longest:.0f} ms"),
    ]


def _jump(made: MainWindow, place: int) -> float:
    """Return milliseconds until the list is painted at a place, its rows read where they are not there yet."""
    pane = made.review.articles
    pause(5)
    start = perf_counter()
    pane.list.scrollTo(pane.model.index(place))
    pane.list.viewport().repaint()
    if pane.model.row(place) is None:
        until(pane.model.dataChanged, lambda: pane.model.row(place) is not None)
        pane.list.viewport().repaint()
    return (perf_counter() - start) * 1000


def _listed(made: MainWindow, begin: Callable[[], object]) -> tuple[float, float]:
    """Return milliseconds from `begin()` until the first rows are painted, by the clock and of the processor (of both
    threads); waits for what follows."""
    pane = made.review.articles
    rest(made)
    seen: list[int] = []
    connection = pane.model.listed.connect(lambda: seen.append(1))
    start, busy = perf_counter(), process_time()
    begin()
    until(pane.model.listed, lambda: bool(seen))
    first = max(0, pane.list.rowAt(1))
    if pane.model.rowCount() and pane.model.row(first) is None:
        until(pane.model.dataChanged, lambda: pane.model.row(first) is not None)
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
    conn = connect(project)
    conn.execute("INSERT OR IGNORE INTO place_stale SELECT DISTINCT place_key FROM article")
    conn.close()
    with window(project) as made:
        changed_all = _shown(made, lambda: made.show_screen(made.summary))
        _ahead(made, Store.keep_sums)
    with window(project) as made:
        at_once = _shown(made, lambda: made.show_screen(made.summary))
    with window(project) as made:
        screen = made.summary
        load_screens()
        watch = Watch()
        opened = _shown(made, lambda: made.show_screen(screen))
        rest(made)
        changed = _shown(made, lambda: screen.by.setCurrentIndex(1))
        rest(made)
        again = _shown(made, lambda: screen.by.setCurrentIndex(0))
        rest(made)
        quarters = _shown(made, lambda: screen.by.setCurrentIndex(3))
        rest(made)
        busiest, longest = watch.busiest, watch.longest
    return [
        Measure("summary opened at once after the start", at_once, bare, 2),
        Measure("summary opened at once, time", at_once, None, 300, MOST),
        Measure("summary opened", opened, bare, 2, note="after half a minute"),
        Measure("summary opened, time", opened, None, 300, MOST),
        Measure("summary opened, every place changed", changed_all, bare, 2, note="as after a large import"),
        Measure("summary by units of today", changed, bare, 2),
        Measure("summary by units of today, time", changed, None, 300, MOST),
        Measure("summary, back to units of then", again, None, 300, MOST),
        Measure("summary by quarter", quarters, bare, 2, note="added up anew each time"),
        Measure(
            "summary, longest step", busiest, None, _STEP_MS, MOST, note=f"by the clock {longest:.0f} ms"
        ),
    ]


def _ahead(made: MainWindow, part: Callable[[Store], bool]) -> None:
    """Have read what the window reads ahead by itself while it rests."""
    more = [True]
    while more[-1]:
        told = len(more)
        made.project.read(part, then=more.append)
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
