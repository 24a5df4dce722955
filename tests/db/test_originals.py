"""The file that an article came from can be opened again, from the project alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from soattin.core.errors import UserError
from soattin.core.jobs.importing import import_files
from soattin.db import originals
from soattin.db.sink import StoreSink
from soattin.db.store import Store

WORDS = "Xã Bắc Sơn tổ chức hội nghị sơ kết."


def imported(store: Store, path: Path) -> int:
    import_files([path], StoreSink(store), workers=0)
    return max(store.article_ids())


def test_the_file_comes_back_byte_by_byte_after_it_is_gone(tmp_path: Path) -> None:
    store, data = Store.in_memory(), WORDS.encode("utf-16")
    file = tmp_path / "tin bài.txt"
    file.write_bytes(data)
    article = imported(store, file)
    file.unlink()
    assert store.original(article) == originals.Original("tin bài.txt", data)
    assert store.check() == []


def test_where_originals_are_not_kept_the_file_itself_is_opened_while_it_is_the_same(tmp_path: Path) -> None:
    store, file = Store.in_memory(), tmp_path / "a.txt"
    store.keep_originals(False)
    file.write_text(WORDS, encoding="utf-8")
    article = imported(store, file)
    assert store._conn.execute("SELECT count(*) FROM original").fetchone()[0] == 0
    assert store.original(article).data == WORDS.encode()
    file.write_text("Khác", encoding="utf-8")
    with pytest.raises(UserError, match="Giữ bản gốc") as refused:
        store.original(article)
    assert refused.value.code == "original-missing" and str(file) in refused.value.message
    store.keep_originals(True)
    assert store.keeps_originals()


def test_a_large_file_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(originals, "LIMIT", 10)
    store, file = Store.in_memory(), tmp_path / "a.txt"
    file.write_text(WORDS, encoding="utf-8")
    imported(store, file)
    assert store._conn.execute("SELECT count(*) FROM original").fetchone()[0] == 0


def test_articles_of_one_archive_share_one_original(tmp_path: Path) -> None:
    store, file = Store.in_memory(), tmp_path / "bang.csv"
    file.write_text("Nội dung\n" + "\n".join(f"{WORDS} Số {n}." for n in range(3)), encoding="utf-8")
    imported(store, file)
    assert len(store.article_ids()) == 3
    assert store._conn.execute("SELECT count(*) FROM original").fetchone()[0] == 1
    assert {store.original(a).name for a in store.article_ids()} == {"bang.csv"}


def test_a_damaged_original_is_told(tmp_path: Path) -> None:
    store, file = Store.in_memory(), tmp_path / "a.txt"
    file.write_text(WORDS, encoding="utf-8")
    article = imported(store, file)
    store._conn.execute("UPDATE original SET data = x'00'")
    with pytest.raises(UserError, match="bị hỏng"):
        store.original(article)
    assert any("bị hỏng" in fault for fault in store.check())
