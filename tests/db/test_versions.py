"""Every version of the file that was ever shipped opens, with all that is in it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from soattin.db.migrations import LATEST
from soattin.db.salvage import salvage
from soattin.db.store import Store
from soattin.db.summary import PLACE

VERSIONS = sorted((Path(__file__).parents[1] / "data" / "db_versions").glob("v*.db"))


def test_every_version_has_its_file() -> None:
    assert [path.name for path in VERSIONS] == [f"v{n}.db" for n in range(1, LATEST + 1)]


@pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.stem)
def test_an_older_file_opens_and_goes_on(version: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(version, tmp_path / "a.db"))
    with closing(sqlite3.connect(version)) as conn:
        steps, articles, author = (
            conn.execute(query).fetchone()[0]
            for query in ("SELECT count(*) FROM step", "SELECT count(*) FROM article",
                          "SELECT value FROM meta WHERE key = 'author'")
        )  # fmt: skip
    with Store.open(path) as store:
        assert store.check() == []
        assert (len(store.history(limit=1000)), len(store.article_ids())) == (steps, articles)
        assert store.author == author
        before = [store.article(a) for a in store.article_ids()]
        state = store.undo_state()
        assert state.undo and state.redo
        store.redo()
        store.undo()
        assert [store.article(a) for a in store.article_ids()] == before
        assert store.check() == []


@pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.stem)
def test_an_older_file_that_then_lost_its_first_page_is_saved(version: Path, tmp_path: Path) -> None:
    """A new file's first page is put in its place: what a version adds must leave room for that."""
    path = Path(shutil.copy(version, tmp_path / "a.db"))
    with Store.open(path) as store:
        articles, sums = store.article_ids(), store.sums(PLACE)
    with path.open("r+b") as file:
        file.write(bytes(4096))
    assert salvage(path, tmp_path / "b.db").history
    with Store.open(tmp_path / "b.db") as store:
        assert (store.article_ids(), store.sums(PLACE)) == (articles, sums)


def test_what_has_shipped_is_not_changed(tmp_path: Path) -> None:
    """A new file must have the shape of the last test file: what differs belongs into a step of its own."""
    fresh = tmp_path / "a.db"
    Store.open(fresh, create=True).close()
    shapes = []
    for path in (fresh, VERSIONS[-1]):
        with closing(sqlite3.connect(path)) as conn:
            shapes.append(set(conn.execute("SELECT type, name, sql FROM sqlite_master").fetchall()))
    assert shapes[0] == shapes[1]
