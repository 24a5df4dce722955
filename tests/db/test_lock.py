"""Two windows, two programs: the second is told who has the project; a crash locks nobody out."""

from __future__ import annotations

import errno
import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import main
from soattin.core.errors import UserError
from soattin.db import lock
from soattin.db.lock import Lock, ProjectInUse, lock_path
from soattin.db.store import Store

OTHER = {
    "user": "lan",
    "host": "may-xa-ben-kia",
    "pid": 1,
    "since": "2026-11-20T08:10:00+07:00",
    "token": "x",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "dự án.db"
    Store.open(path, create=True).close()
    return path


def test_a_second_opening_is_told_who_has_the_project_and_may_read(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("USER", "chị Lan")
    with Store.open(project):
        with pytest.raises(ProjectInUse) as caught:
            Store.open(project)
        error = caught.value
        assert (error.code, error.may_force) == ("project-in-use", False)
        assert (error.holder.user, error.holder.pid) == ("chị Lan", os.getpid())
        assert "chị Lan" in error.message and project.name in error.message
        with pytest.raises(ProjectInUse):
            Store.open(project, force=True)
        with Store.open(project, read_only=True) as reader:
            assert reader.check() == []
            with pytest.raises(UserError) as refused:
                reader.set_meta("a", "b")
            assert refused.value.code == "project-read-only"
        # Reading did not take the lock away.
        assert lock_path(project).exists()
    assert [p.name for p in project.parent.iterdir()] == [project.name]
    Store.open(project).close()


def test_a_program_that_was_killed_locks_nobody_out(project: Path) -> None:
    command = (
        "import main, os, sys; from pathlib import Path; from soattin.db.store import Store;"
        "store = Store.open(Path(sys.argv[1])); print('open', flush=True); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", command, str(project)], capture_output=True, text=True,
        cwd=Path(main.__file__).parent, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (-9, "open\n")
    assert lock_path(project).exists()
    Store.open(project).close()
    assert not lock_path(project).exists()


def test_another_program_is_told_apart_while_it_runs(project: Path) -> None:
    command = (
        "import main, sys; from pathlib import Path; from soattin.db.store import Store;"
        "store = Store.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read(); store.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", command, str(project)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        text=True, cwd=Path(main.__file__).parent,
    ) as other:  # fmt: skip
        assert other.stdout is not None and other.stdout.readline() == "open\n"
        with pytest.raises(ProjectInUse) as caught:
            Store.open(project)
        assert caught.value.holder.pid == other.pid and not caught.value.may_force
        other.communicate("")
    Store.open(project).close()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"host": 5}', "\0\0\0\0"])
def test_an_empty_or_broken_lock_file_locks_nobody_out(project: Path, text: str) -> None:
    lock_path(project).write_text(text)
    Store.open(project).close()
    assert not lock_path(project).exists()


def test_a_lock_of_another_computer_is_for_the_person_to_judge(project: Path) -> None:
    lock_path(project).write_text(json.dumps(OTHER))
    with pytest.raises(ProjectInUse) as caught:
        Store.open(project)
    assert caught.value.may_force
    assert "lan" in caught.value.message and "may-xa-ben-kia" in caught.value.message
    assert "20/11/2026 08:10" in caught.value.message
    assert json.loads(lock_path(project).read_text()) == OTHER
    Store.open(project, read_only=True).close()
    with Store.open(project, force=True) as store:
        assert store.check() == []
    assert not lock_path(project).exists()


def test_a_lock_taken_over_by_another_computer_is_left_to_it(project: Path) -> None:
    held = Lock.take(project)
    lock_path(project).write_text(json.dumps(OTHER))
    held.release()
    assert json.loads(lock_path(project).read_text()) == OTHER


def test_where_the_file_system_knows_no_locks_the_person_judges(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_hold", lambda handle: None)
    held = Lock.take(project)
    with pytest.raises(ProjectInUse) as caught:
        Lock.take(project)
    assert caught.value.may_force
    Lock.take(project, force=True).release()
    held.release()
    Lock.take(project).release()


def test_a_folder_that_takes_no_file_is_told_before_anything_is_lost(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def refuse(path, *args, **kwargs):
        if str(path).endswith(".lock"):
            raise PermissionError(errno.EROFS, "Read-only file system")
        return real(path, *args, **kwargs)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(UserError) as caught:
        Store.open(project)
    assert caught.value.code == "project-read-only" and "chỉ để đọc" in caught.value.message
    Store.open(project, read_only=True).close()


def test_the_error_passes_between_processes(project: Path) -> None:
    error = ProjectInUse("a.db", lock.Holder("lan", "máy"), may_force=True)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  (our own bytes)
    assert (again.holder, again.may_force, again.message) == (error.holder, True, error.message)


def test_a_link_to_the_project_is_the_same_project(project: Path) -> None:
    link = project.with_name("lối tắt.db")
    link.symlink_to(project)
    with Store.open(link), pytest.raises(ProjectInUse):
        Store.open(project)
