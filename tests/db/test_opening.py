"""Opening a project file: what is no project is refused in words and left as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from soattin.core.errors import UserError
from soattin.db.store import Store


def refused(path: Path, code: str, **options: bool) -> None:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(UserError) as caught:
        Store.open(path, **options)
    assert caught.value.code == code
    assert path.name in caught.value.message
    if before is not None:
        assert path.read_bytes() == before


def test_a_new_project_is_one_file_and_opens_again(tmp_path: Path) -> None:
    path = tmp_path / "dự án.db"
    Store.open(path, create=True).close()
    assert [p.name for p in tmp_path.iterdir()] == ["dự án.db"]
    with Store.open(path) as store:
        assert store.article_ids() == [] and store.check() == []


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "thư.db"
    path.write_bytes("Kính gửi".encode() * 30)
    refused(path, "project-not-sqlite")
    refused(path, "project-not-sqlite", create=True)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    refused(tmp_path / "không có.db", "project-missing")
    refused(tmp_path, "project-is-folder")


def test_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "khác.db"
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("CREATE TABLE t (x)")
    refused(path, "project-foreign")
    refused(path, "project-foreign", create=True)


def test_a_newer_version(tmp_path: Path) -> None:
    path = tmp_path / "mới.db"
    Store.open(path, create=True).close()
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA user_version=999")
    refused(path, "project-newer")


def test_a_truncated_project(tmp_path: Path) -> None:
    path = tmp_path / "cụt.db"
    Store.open(path, create=True).close()
    path.write_bytes(path.read_bytes()[:150])
    with pytest.raises(UserError) as caught:
        Store.open(path)
    assert caught.value.code in {"project-damaged", "project-not-sqlite"}
