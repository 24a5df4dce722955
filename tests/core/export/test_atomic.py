"""A file is replaced whole or not at all."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest

from soattin.core.errors import UserError
from soattin.core.export.atomic import replace_file


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "bảng.xlsx"
    path.write_bytes(b"old")
    return path


def refused(path: Path, code: str) -> None:
    with pytest.raises(UserError) as caught, replace_file(path) as beside:
        beside.write_bytes(b"new")
    assert caught.value.code == code
    assert path.name in caught.value.message


def test_the_new_file_takes_the_place_of_the_old(old: Path) -> None:
    old.chmod(0o640)
    with replace_file(old) as beside:
        assert beside.suffix == ".xlsx" and beside.parent == old.parent
        beside.write_bytes(b"new")
        assert old.read_bytes() == b"old"
    assert old.read_bytes() == b"new"
    assert [p.name for p in old.parent.iterdir()] == [old.name]
    assert os.name != "posix" or old.stat().st_mode & 0o777 == 0o640


def test_a_failing_writer_leaves_the_old_file_and_nothing_else(old: Path) -> None:
    with pytest.raises(ZeroDivisionError), replace_file(old) as beside:
        beside.write_bytes(b"half")
        raise ZeroDivisionError
    assert [(p.name, p.read_bytes()) for p in old.parent.iterdir()] == [(old.name, b"old")]


def test_what_cannot_be_read_again_is_not_put_in_place(old: Path) -> None:
    def verify(written: Path) -> None:
        assert written.read_bytes() == b"new"
        raise UserError("export-bad", "Đọc lại không được.")

    with pytest.raises(UserError, match="Đọc lại"), replace_file(old, verify) as beside:
        beside.write_bytes(b"new")
    assert old.read_bytes() == b"old"


def test_a_full_disk_is_told_in_words(old: Path) -> None:
    with pytest.raises(UserError) as caught, replace_file(old):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert caught.value.code == "disk-full" and old.read_bytes() == b"old"
    assert "Tệp cũ (nếu có) vẫn còn nguyên" in caught.value.message


def test_a_full_disk_told_by_lxml_is_told_in_words_too(old: Path) -> None:
    class SerialisationError(Exception):
        pass

    with pytest.raises(UserError) as caught, replace_file(old):
        raise SerialisationError("IO_ENOSPC")
    assert caught.value.code == "disk-full" and old.read_bytes() == b"old"
    with pytest.raises(SerialisationError), replace_file(old):
        raise SerialisationError("something else")


@pytest.mark.parametrize("lock", ["~$bảng.xlsx", ".~lock.bảng.xlsx#", "~$ng.xlsx"])
def test_a_target_open_in_an_office_program(old: Path, lock: str) -> None:
    (old.parent / lock).touch()
    refused(old, "target-open")
    assert old.read_bytes() == b"old"


def test_a_rename_that_the_system_refuses(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(self: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", taken)
    refused(old, "target-open")
    assert [(p.name, p.read_bytes()) for p in old.parent.iterdir()] == [(old.name, b"old")]


def test_targets_that_can_be_no_file(tmp_path: Path) -> None:
    refused(tmp_path, "target-is-folder")
    refused(tmp_path / "không có" / "a.xlsx", "folder-missing")
    refused(tmp_path / ("a" * 300), "write-failed")


def test_a_link_is_followed(old: Path) -> None:
    link = old.parent / "lối tắt.xlsx"
    link.symlink_to(old)
    with replace_file(link) as beside:
        beside.write_bytes(b"new")
    assert link.is_symlink() and old.read_bytes() == b"new"


def test_leftovers_of_a_crash_go_after_a_day(old: Path) -> None:
    young, aged = old.parent / ".soattin-1.xlsx", old.parent / ".soattin-2.xlsx"
    young.touch()
    aged.touch()
    os.utime(aged, (time.time() - 90_000,) * 2)
    with replace_file(old) as beside:
        beside.write_bytes(b"new")
    assert young.exists() and not aged.exists()
