"""An import of files: until everything is stored, against extraction alone on all cores and the rows alone."""

from __future__ import annotations

import os
import resource
import sqlite3
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time

from soattin.core.jobs.importing import import_files
from soattin.db.sink import StoreSink
from soattin.db.store import Store
from tests.bench.articles import articles
from tests.bench.measure import MOST, Measure

_SHARE = 50
"""One file for so many articles of the project: extraction takes its time."""


def _extract_alone(paths: list[str]) -> float:
    """Extract, and return the seconds of the processor that it took."""
    import main  # noqa: F401
    from soattin.core.extract import extract

    start = process_time()
    for path in paths:
        extract(Path(path).read_text("utf-8"), path)
    return process_time() - start


def _processor() -> float:
    """Return the seconds of the processor used so far, those of workers that have ended among them."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def _rows_alone(source: Path, target: Path) -> tuple[float, float]:
    """Return seconds that `executemany` takes for the rows of a project, tables and indexes already there.

    By the clock and of the processor.
    """
    old, new = sqlite3.connect(source), sqlite3.connect(target, isolation_level=None)
    new.execute("PRAGMA journal_mode=TRUNCATE")
    new.execute("PRAGMA synchronous=FULL")
    rows = {
        table: old.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608  (names of our own)
        for table in ("article", "article_text", "item", "name", "mention")
    }
    texts = old.execute("SELECT article_id, text FROM article_text").fetchall()
    taken = used = 0.0
    for first in range(0, len(texts), 50):
        last = texts[min(first + 50, len(texts)) - 1][0]
        start, busy = perf_counter(), process_time()
        new.execute("BEGIN IMMEDIATE")
        if first == 0:
            _insert(new, "name", rows["name"])
        _insert(new, "article", rows["article"][first : first + 50])
        _insert(new, "article_text", rows["article_text"][first : first + 50])
        _insert(new, "item", [r for r in rows["item"] if texts[first][0] <= r[1] <= last])
        new.executemany("INSERT INTO article_search (rowid, folded) VALUES (?, ?)", texts[first : first + 50])
        new.execute("COMMIT")
        taken += perf_counter() - start
        used += process_time() - busy
    start, busy = perf_counter(), process_time()
    new.execute("BEGIN")
    _insert(new, "mention", rows["mention"])
    new.execute("COMMIT")
    return taken + perf_counter() - start, used + process_time() - busy


def _insert(conn: sqlite3.Connection, table: str, rows: list[tuple]) -> None:
    if rows:
        marks = ",".join("?" * len(rows[0]))
        conn.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608  (names of our own)


def imports(_project: Path, size: int) -> list[Measure]:
    """Import a fiftieth of the size as files, at least five."""
    count = min(max(5, size // _SHARE), 10_000)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = []
        for made in articles(count, 7):
            path = folder / "in" / made.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made.text, "utf-8")
            files.append(str(path))
        cores = os.cpu_count() or 1
        with ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool:
            list(pool.map(_extract_alone, [files[:1]] * cores))
            start = perf_counter()
            used = sum(pool.map(_extract_alone, [files[i : i + 8] for i in range(0, count, 8)]))
            alone = perf_counter() - start
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        half: list[float] = []

        def progress(done: int, total: int, _what: str) -> None:
            if done * 2 >= total > 2 and not half:
                half.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)

        start, busy = perf_counter(), _processor()
        with Store.open(folder / "ours.db", create=True) as store:
            sink = StoreSink(store)
            storing = _timed(sink)
            import_files([folder / "in"], sink, progress)
        ours, busy = perf_counter() - start, _processor() - busy
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        Store.open(folder / "bare.db", create=True).close()
        rows, rows_busy = _rows_alone(folder / "ours.db", folder / "bare.db")
    note = f"{count:,} files; extraction {alone:.1f} s, rows {rows:.1f} s"
    return [
        Measure("import", ours, alone + rows, 1.2, unit="s", note=note),
        Measure("import, processor", busy, used + rows_busy, 1.2, unit="s"),
        Measure("import, storing alone", sum(storing), rows, 1.5, unit="s"),
        Measure("import, memory of the second half", after - (half or [before])[0], None, 20, MOST, "MB"),
    ]


def _timed(sink: StoreSink) -> list[float]:
    times: list[float] = []
    store = sink.store

    def timed(batch) -> None:
        start = perf_counter()
        store(batch)
        times.append(perf_counter() - start)

    sink.store = timed  # type: ignore[method-assign]
    return times
