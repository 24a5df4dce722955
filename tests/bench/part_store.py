"""What the project file costs: one correction, a search, room on the disk."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from pathlib import Path
from statistics import median
from time import perf_counter

from soattin.core.review.edits import Change, Step
from soattin.core.review.stored import CORRECTED
from soattin.db.connection import connect
from soattin.db.entities import dump
from soattin.db.lists import ArticleFilter
from soattin.db.store import Store
from tests.bench.measure import MOST, Measure
from tests.bench.project import texts

_TIMES, _ROUNDS = 40, 4
"""Corrections, and commits of one row, in turn."""


def correction(project: Path, size: int) -> list[Measure]:
    """One correction until it is acknowledged, against the commit of one row with the same settings."""
    copy = project.with_name(f"{project.stem}-copy.db")
    shutil.copyfile(project, copy)
    with copy.open("rb") as file:
        # Else the first commits wait for all of the copy to be on the disk.
        os.fsync(file.fileno())
    ours: list[float] = []
    bare: list[float] = []
    try:
        rng = random.Random(3)
        last = size * 15
        for _ in range(_ROUNDS):
            with Store.open(copy) as store:
                times = (_correct(store, rng.randrange(1, last)) for _ in range(_TIMES))
                ours += [time for time in times if time is not None]
            conn = connect(copy)
            bare += [_commit(conn, rng.randrange(1, last)) for _ in range(_TIMES)]
            conn.close()
    finally:
        copy.unlink()
        copy.with_name(f"{copy.name}-journal").unlink(missing_ok=True)
    return [
        Measure("correction acknowledged", median(ours), median(bare), 1.5, note="medians"),
        Measure("correction acknowledged, best", min(ours), min(bare), 1.5),
    ]


def _correct(store: Store, item_id: int) -> float | None:
    item = store.item(item_id)
    if item is None or item.state == CORRECTED:
        return None
    value = {**item.value, "quote": "đã sửa"} if isinstance(item.value, dict) else f"{item.value}"
    before, after = {"value": item.value, "state": item.state}, {"value": value, "state": CORRECTED}
    start = perf_counter()
    store.apply(Step("Sửa", (Change("item", item_id, before, after),)))
    return (perf_counter() - start) * 1000


def _commit(conn: sqlite3.Connection, item_id: int) -> float:
    value = dump({"quote": f"sửa {item_id}"})
    conn.execute("SELECT * FROM item WHERE id = ?", (item_id,)).fetchone()
    start = perf_counter()
    conn.execute("BEGIN IMMEDIATE")
    conn.execute("UPDATE item SET value = ?, state = 'corrected' WHERE id = ?", (value, item_id))
    conn.execute("COMMIT")
    return (perf_counter() - start) * 1000


WORDS = ("h", "hoi", "hoi nghi", "ke hoach so 12", "nuoc sach", "tran van", "giong lua", "quynh", "zzz")
"""What is typed, letter after letter, into the box: common words, rare ones, none."""


def search(project: Path, size: int) -> list[Measure]:
    """What each letter typed asks of the file: the ids found and the first rows, against FTS5 alone."""
    bare = connect(project, read_only=True)
    out = []
    worst = (0.0, 0.0, "")
    times: list[tuple[float, float]] = []
    with Store.open(project, read_only=True) as store:
        for words in WORDS:
            query = " ".join(f'"{w}"' for w in words.split()) + "*"
            ours, plain = 1e9, 1e9
            for _ in range(4):
                start = perf_counter()
                bare.execute(
                    "SELECT rowid FROM article_search WHERE article_search MATCH ?", (query,)
                ).fetchall()
                plain = min(plain, perf_counter() - start)
                ours = min(ours, first_rows(store, words))
            times.append((ours, plain))
            worst = max(worst, (ours * 1000, plain * 1000, words))
    total, plain_total = (sum(t[i] for t in times) * 1000 for i in (0, 1))
    out.append(Measure("search, all of what was typed", total, plain_total, 1.5, note="to the first rows"))
    out.append(Measure("search, first rows, the slowest", worst[0], worst[1], 50, MOST, note=f"“{worst[2]}”"))
    bare.close()
    return out


def first_rows(store: Store, words: str) -> float:
    """Return seconds until the first rows of what is found can be shown."""
    start = perf_counter()
    ids = store.article_ids(ArticleFilter(words))
    store.article_rows(ids[:256])
    return perf_counter() - start


def size(project: Path, _size: int) -> list[Measure]:
    """The file against the texts in it."""
    held = sum(len(text.encode()) for text in texts(project)) / 1e6
    return [Measure("project file", project.stat().st_size / 1e6, held, 3.5, unit="MB")]
