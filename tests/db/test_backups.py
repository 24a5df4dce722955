"""Backups: made whole, thinned by age, compared, restored; a full disk and a damaged file can be got out of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from soattin.core.errors import UserError
from soattin.db import backups, migrations, restore
from soattin.db.backups import Backup
from soattin.db.lock import ProjectInUse
from soattin.db.store import Store

from .test_journal import article, person, rename

NOON = datetime(2026, 11, 20, 12, 0)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "a.db", create=True)
    store.store([article(1, "Lê Văn Tám", "Đỗ An")])
    yield store
    store.close()


def name_in(path: Path) -> str:
    with Store.open(path, read_only=True) as store:
        return person(store).value["name"]


def test_a_backup_is_whole_and_restoring_brings_back_what_was(store: Store) -> None:
    rename(store, "Lê Văn Tâm")
    made = store.backup()
    assert (made.articles, made.last_step) == (1, 2)
    lost = rename(store, "Lê Văn Tầm")
    difference = store.compare(made.path)
    assert [row.id for row in difference.lost] == [lost.step]
    assert (difference.steps_then, difference.steps_now, difference.other_branch) == (2, 3, 0)

    with pytest.raises(ProjectInUse):
        restore.restore(store.path, made.path, "Lan")
    store.close()
    aside = restore.restore(store.path, made.path, "Lan")
    assert name_in(store.path) == "Lê Văn Tâm"
    assert name_in(aside) == "Lê Văn Tầm"
    with Store.open(store.path) as again:
        assert again.check() == []
        newest = again.history()[0]
        assert newest.label.startswith("Khôi phục từ bản sao lưu") and newest.author == "Lan"
        assert "Lê Văn Tám" in again.undo_state().undo
        back = again.compare(aside)
        assert (back.other_branch, len(back.lost)) == (1, 1)
    assert {p.name for p in store.path.parent.iterdir()} == {"a.db", "a.saoluu"}


def test_backups_are_made_when_something_changed_and_time_has_passed(store: Store) -> None:
    assert store.backup_if_due(NOON) is not None  # the first one
    assert store.backup_if_due(NOON + timedelta(days=3)) is None  # nothing changed
    rename(store, "Lê Văn Tâm")
    at = store.backups()[0].at
    assert store.backup_if_due(at + timedelta(minutes=20)) is None
    assert store.backup_if_due(at + timedelta(minutes=31)) is not None
    assert len(store.backups()) == 2


def test_a_clock_set_back_does_not_put_backups_off(store: Store) -> None:
    store.backup_if_due(NOON)
    rename(store, "Lê Văn Tâm")
    assert store.backup_if_due(store.backups()[0].at - timedelta(days=400)) is not None


def test_backups_are_thinned_to_hours_days_and_weeks() -> None:
    def at(**ago: float) -> Backup:
        return Backup(Path("x"), NOON - timedelta(**ago), backups.SCHEDULED, 1, 1, 1)

    every_ten_minutes = [at(minutes=10 * n) for n in range(6 * 24 * 200)]
    gone = {b.at for b in backups.thin(every_ten_minutes, NOON)}
    kept = [b for b in every_ten_minutes if b.at not in gone]
    ages = [(NOON - b.at) for b in kept]
    assert sum(age < timedelta(hours=1) for age in ages) == 6
    assert 23 <= sum(timedelta(hours=1) <= age < timedelta(days=1) for age in ages) <= 24
    assert 13 <= sum(timedelta(days=1) <= age < timedelta(days=14) for age in ages) <= 14
    assert 24 <= sum(timedelta(days=14) <= age for age in ages) <= 26
    assert max(ages) < timedelta(days=182)
    # Thinning step by step leaves as much as thinning at once.
    assert backups.thin(kept, NOON) == []
    by_hand = Backup(Path("y"), NOON - timedelta(days=20, minutes=1), backups.BY_HAND, 1, 1, 1)
    assert by_hand not in backups.thin([*every_ten_minutes, by_hand], NOON)
    old = [at(days=400), at(days=500), at(days=600)]
    assert backups.thin(old, NOON) == old[2:]


def test_a_damaged_project_names_its_backup_and_is_restored(store: Store) -> None:
    store.backup()
    store.close()
    data = bytearray(store.path.read_bytes())
    data[100:4096] = bytes(3996)
    store.path.write_bytes(data)
    with pytest.raises(UserError) as caught:
        Store.open(store.path)
    made = backups.newest_whole(store.path)
    assert caught.value.code == "project-damaged" and made.path.name in caught.value.message
    assert backups.difference(None, made.path).articles_now is None
    aside = restore.restore(store.path, made.path, "Lan")
    assert aside.read_bytes() == bytes(data) and aside.stem.endswith(backups.DAMAGED)
    assert name_in(store.path) == "Lê Văn Tám"
    assert backups.newest_whole(store.path).path == made.path


def test_a_project_emptied_by_another_program_is_not_taken_for_a_new_one(store: Store) -> None:
    store.backup()
    store.close()
    store.path.write_bytes(b"")
    with pytest.raises(UserError) as caught:
        Store.open(store.path, create=True)
    assert caught.value.code == "project-damaged"


def test_leftovers_beside_the_file_do_not_get_into_what_is_restored(store: Store) -> None:
    made = store.backup()
    store.close()
    for ending in restore.COMPANIONS:
        store.path.with_name(store.path.name + ending).write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" * 200)
    restore.restore(store.path, made.path, "Lan")
    assert [p.name for p in store.path.parent.iterdir() if p.is_file()] == ["a.db"]
    with Store.open(store.path) as again:
        assert again.check() == []


def test_a_damaged_backup_is_refused_and_nothing_changes(store: Store) -> None:
    made = store.backup()
    store.close()
    before = store.path.read_bytes()
    for data in (made.path.read_bytes()[:5000], b"", b"x" * 9000):
        made.path.write_bytes(data)
        with pytest.raises(UserError) as caught:
            restore.restore(store.path, made.path, "Lan")
        assert caught.value.code == "backup-damaged"
        assert store.path.read_bytes() == before
        with Store.open(store.path) as open_, pytest.raises(UserError):
            open_.compare(made.path)


def test_an_older_file_is_backed_up_before_it_is_changed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    steps = migrations._steps()

    @steps(name="next_shape")
    def next_shape(db) -> None:
        db.execute("ALTER TABLE article ADD COLUMN more TEXT")
        db.execute(f"PRAGMA user_version={migrations.LATEST}")

    monkeypatch.setattr(migrations, "LATEST", migrations.LATEST + 1)
    monkeypatch.setattr(migrations, "_steps", lambda: steps)
    with pytest.raises(UserError) as caught:
        Store.open(store.path, read_only=True)
    assert caught.value.code == "project-older"
    with Store.open(store.path) as newer:
        (made,) = newer.backups()
        assert made.kind == backups.BEFORE_MIGRATION
        assert newer._conn.execute("SELECT more FROM article").fetchone()[0] is None
    with closing(sqlite3.connect(made.path)) as conn:
        assert conn.execute("PRAGMA user_version").fetchone()[0] == migrations.LATEST - 1


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    steps = migrations._steps()

    @steps(name="next_shape")
    def next_shape(db) -> None:
        db.execute("ALTER TABLE article ADD COLUMN more TEXT")
        raise ZeroDivisionError

    monkeypatch.setattr(migrations, "LATEST", migrations.LATEST + 1)
    monkeypatch.setattr(migrations, "_steps", lambda: steps)
    with pytest.raises(ZeroDivisionError):
        Store.open(store.path)
    monkeypatch.undo()
    with Store.open(store.path) as again:
        assert again.check() == []


def test_the_making_of_a_file_is_whole_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(db) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(migrations, "_names", fail)
    with pytest.raises(ZeroDivisionError):
        Store.open(tmp_path / "a.db", create=True)
    monkeypatch.undo()
    with Store.open(tmp_path / "a.db", create=True) as store:
        assert store.check() == []


def test_the_name_of_the_person_is_typed_once(store: Store) -> None:
    assert store.author == "người dùng"
    store.set_author("  Nguyễn  Lan ")
    rename(store, "Lê Văn Tâm")
    store.close()
    with Store.open(store.path) as again:
        assert again.author == "Nguyễn Lan" and again.history()[0].author == "Nguyễn Lan"
        again.set_meta("màn hình", "rà soát")
        assert again.meta("màn hình") == "rà soát"
        again.set_meta("màn hình", None)
        assert again.meta("màn hình") is None
        assert again.check() == []


def test_no_room_for_the_backup_leaves_the_others(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.backup()
    rename(store, "Lê Văn Tâm")
    real = Path.replace

    def full(self: Path, target: Path) -> Path:
        if self.name.startswith(".dang-ghi"):
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UserError) as caught:
        store.backup()
    assert caught.value.code == "backup-failed"
    folder = backups.folder_of(store.path)
    assert sorted(p.suffix for p in folder.iterdir()) == [".bin", ".db"]
