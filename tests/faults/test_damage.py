"""Damaged files: each opens right, or is refused or found out with a backup to go back to, which is then restored."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from soattin.core.errors import UserError
from soattin.db import backups, restore
from soattin.db.guards import DAMAGE
from soattin.db.salvage import salvage
from soattin.db.store import Store
from soattin.db.summary import PLACE, QUARTER

from .session import Session

PAGE = 4096
Spoil = Callable[[bytearray, random.Random], None]


def cut_off(data: bytearray, rng: random.Random) -> None:
    del data[rng.randrange(len(data)) :]


def cut_at_a_page(data: bytearray, rng: random.Random) -> None:
    del data[rng.randrange(len(data) // PAGE) * PAGE :]


def flip(data: bytearray, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 1, 1, 3, 20))):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def zero_pages(data: bytearray, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 1, 4))):
        start = rng.randrange(len(data) // PAGE) * PAGE
        data[start : start + PAGE] = bytes(PAGE)


def garbage(data: bytearray, rng: random.Random) -> None:
    start, size = rng.randrange(len(data)), rng.choice((16, 512, PAGE))
    data[start : start + size] = rng.randbytes(min(size, len(data) - start))


def swap_pages(data: bytearray, rng: random.Random) -> None:
    one, other = (n * PAGE for n in rng.sample(range(len(data) // PAGE), 2))
    data[one : one + PAGE], data[other : other + PAGE] = data[other : other + PAGE], data[one : one + PAGE]


def other_text(data: bytearray, rng: random.Random) -> None:
    """A letter of some value changes: nothing that SQLite could notice."""
    for _ in range(100):
        start = rng.randrange(PAGE, len(data))
        if chr(data[start]).isalnum():
            data[start] = data[start] ^ 1
            return


SPOILS: tuple[Spoil, ...] = (cut_off, cut_at_a_page, flip, flip, zero_pages, garbage, swap_pages, other_text)
FOREIGN = (
    "DROP TABLE item", "ALTER TABLE step RENAME COLUMN chain TO rope", "DROP TABLE article_search",
    "ALTER TABLE article_text DROP COLUMN seal", "PRAGMA user_version=7", "PRAGMA application_id=5",
    "DELETE FROM change", "DELETE FROM article WHERE id = 2", "UPDATE item SET value = 'x'",
    "DELETE FROM step WHERE id = 3", "UPDATE article_text SET text = substr(text, 2)", "DROP TABLE meta",
)  # fmt: skip
COMPARED = (
    "article",
    "article_text",
    "item",
    "name",
    "mention",
    "decision",
    "rule",
    "step",
    "change",
    "meta",
)


def content(path: Path) -> list[list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as conn:
        return [conn.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in COMPARED]  # noqa: S608


def use(path: Path) -> str:
    """Open a project and look at all of it; returns what came of it."""
    try:
        with Store.open(path) as store:
            try:
                assert all(article.items is not None for article in store.all_articles())
            except UserError as error:
                if error.code != "article-missing":
                    raise
                # Listed by an index that is whole: said in so many words, and the check must find it.
                assert store.check()
            store.history(limit=1000)
            for by in (PLACE, QUARTER):
                store.sums(by)
            for kind in ("official", "locality", "body"):
                store.names(kind)
                store.mentions(kind)
            return "found by the check" if store.check() else "opens"
    except UserError as error:
        assert error.code in DAMAGE, error.code
        assert "Bản sao lưu gần nhất" in error.message
        return "refused"


def make(folder: Path) -> Path:
    path = folder / "a.db"
    with Store.open(path, create=True) as store:
        Session(store, random.Random(3), lambda told: None).run(60)
        store.backup()
    return path


@pytest.mark.parametrize("files", [60, pytest.param(2000, marks=pytest.mark.long)])
def test_damaged_files(tmp_path: Path, files: int, capsys: pytest.CaptureFixture[str]) -> None:
    path = make(tmp_path)
    whole, before = path.read_bytes(), content(path)
    (kept,) = backups.listed(path)
    figures: Counter[str] = Counter()
    for number in range(files):
        rng = random.Random(number)
        data = bytearray(whole)
        if number % 20 == 19:
            path.write_bytes(data)
            with closing(sqlite3.connect(path)) as conn, conn:
                conn.execute("PRAGMA foreign_keys=OFF")
                conn.execute(FOREIGN[number // 20 % len(FOREIGN)])
        else:
            SPOILS[number % len(SPOILS)](data, rng)
            path.write_bytes(data)
        ended = use(path)
        if ended == "opens":
            ended = "opens, as it was" if content(path) == before else "unnoticed"
        figures[ended] += 1
        assert ended != "unnoticed", number
        if ended != "opens, as it was" and number % 5 == 0:
            aside = restore.restore(path, kept.path, "Lan")
            assert content(path)[0] == before[0] and content(path)[2:7] == before[2:7]
            aside.unlink()
            figures["restored"] += 1
    with capsys.disabled():
        print(f"\ndamaged files: {dict(figures)}")
    assert figures["refused"] > files // 10 and figures["found by the check"] > files // 10


@pytest.mark.parametrize("files", [6, pytest.param(300, marks=pytest.mark.long)])
def test_what_is_saved_of_damaged_files(
    tmp_path: Path, files: int, capsys: pytest.CaptureFixture[str]
) -> None:
    path = make(tmp_path)
    whole = path.read_bytes()
    with Store.open(path) as store:
        texts = [article.text for article in store.all_articles()]
        corrections = sum(i.state != "machine" for a in store.all_articles() for i in a.items)
    figures: Counter[str] = Counter()
    shares: list[float] = []
    for number in range(files):
        rng, data = random.Random(number), bytearray(whole)
        SPOILS[number % len(SPOILS)](data, rng)
        path.write_bytes(data)
        target = tmp_path / "saved.db"
        target.unlink(missing_ok=True)
        try:
            saved = salvage(path, target)
        except UserError as error:
            assert error.code == "salvage-nothing"
            figures["nothing"] += 1
            shares.append(0.0)
            continue
        assert path.read_bytes() == bytes(data)
        with Store.open(target) as store:
            assert store.check() == []
            assert saved.articles == len(store.article_ids()) > 0
        figures["with history" if saved.history else "anew"] += 1
        shares.append(saved.articles / len(texts))
        assert not saved.history or (saved.articles, saved.corrections) == (len(texts), corrections)
    with capsys.disabled():
        print(f"\nsalvaged: {dict(figures)}, {sum(shares) / files:.0%} of the articles")
    assert sum(shares) / files > 0.5


def test_a_file_without_its_first_page_is_saved_whole(tmp_path: Path) -> None:
    path = make(tmp_path)
    data = path.read_bytes()
    path.write_bytes(bytes(PAGE) + data[PAGE:])
    saved = salvage(path, tmp_path / "saved.db")
    assert saved.history and "có đủ nhật ký" in saved.to_text()
    with Store.open(tmp_path / "saved.db") as store:
        assert store.undo() is not None and store.check() == []


def test_corrections_are_saved_without_the_journal(tmp_path: Path) -> None:
    path = make(tmp_path)
    with Store.open(path) as store:
        before = {
            a.text: sorted((i.group, str(i.value), i.state) for i in a.items) for a in store.all_articles()
        }
        states = {a.text: (a.row.state, a.note) for a in store.all_articles()}
        names = Counter(m.label for m in store.mentions("official"))
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("DROP TABLE change")
        conn.execute("DELETE FROM article_text WHERE article_id = 3")
        gone = conn.execute("SELECT headline FROM article WHERE id = 3").fetchone()[0]
    with pytest.raises(UserError):
        Store.open(path)
    saved = salvage(path, tmp_path / "saved.db")
    assert not saved.history and any(gone in line for line in saved.lost)
    with Store.open(tmp_path / "saved.db") as store:
        articles = list(store.all_articles())
        assert len(articles) == len(before) - 1
        for article in articles:
            assert sorted((i.group, str(i.value), i.state) for i in article.items) == before[article.text]
            assert (article.row.state, article.note) == states[article.text]
        assert set(Counter(m.label for m in store.mentions("official"))) <= set(names)
        assert store.check() == []


def test_nothing_is_saved_over_what_is_there(tmp_path: Path) -> None:
    path = make(tmp_path)
    other = Path(shutil.copy(path, tmp_path / "b.db"))
    with pytest.raises(UserError) as caught:
        salvage(path, other)
    assert caught.value.code == "salvage-target"
    path.write_bytes(b"SQLite format 3\0" + bytes(5000))
    with pytest.raises(UserError) as caught:
        salvage(path, tmp_path / "c.db")
    assert caught.value.code == "salvage-nothing"
    assert not (tmp_path / "c.db").exists()
