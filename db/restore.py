"""Putting a backup in the project's place; what stood there is kept among the backups."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from soattin.core.errors import UserError, reason
from soattin.core.export.atomic import sync_folder
from soattin.db import backups, journal
from soattin.db.connection import APPLICATION_ID, FILE_ERRORS, connect
from soattin.db.lock import Lock
from soattin.db.migrations import LATEST

COMPANIONS = ("-journal", "-wal", "-shm")
"""What SQLite may leave beside a file after a crash; rolled into a restored file, it would damage it."""


def restore(project: Path, backup: Path, author: str, *, force: bool = False) -> Path | None:
    """Put `backup` in the place of `project`, which nobody may have open, and note it in its journal.

    Returns where the file that stood there is kept, None where there was none. The project is at every moment
    either the old file or the whole new one.
    Raises `UserError` (`backup-damaged`, `backup-newer`, `project-in-use`, `disk-full`, `restore-failed`).
    """
    verify(backup)
    lock = Lock.take(project, force=force)
    try:
        with _told(project):
            return _put_in_place(project, backup, author)
    finally:
        lock.release()


def verify(backup: Path) -> None:
    """See that `backup` is a whole project of a version that this program reads.

    Raises `UserError` (`backup-damaged`, `backup-newer`).
    """
    try:
        with closing(backups.open_backup(backup)) as conn:
            if conn.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise backups.backup_damaged(backup)
            version = conn.execute("PRAGMA user_version").fetchone()[0]
            whole = conn.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    except FILE_ERRORS as error:
        raise backups.backup_damaged(backup) from error
    if not whole:
        raise backups.backup_damaged(backup)
    if version > LATEST:
        message = f"Bản sao lưu “{backup.name}” thuộc bản Soát Tin mới hơn. Hãy cài bản mới rồi khôi phục."
        raise UserError("backup-newer", message)


def _put_in_place(project: Path, backup: Path, author: str) -> Path | None:
    beside = project.with_name(f".{project.name}.khoi-phuc")
    try:
        shutil.copyfile(backup, beside)
        _note(beside, backup, author)
        aside = put_aside(project) if project.exists() else None
        for ending in COMPANIONS:
            project.with_name(project.name + ending).unlink(missing_ok=True)
        beside.replace(project)
    finally:
        for left in (beside, *(beside.with_name(beside.name + ending) for ending in COMPANIONS)):
            with suppress(OSError):
                left.unlink()
    sync_folder(project.parent)
    return aside


def _note(copy: Path, backup: Path, author: str) -> None:
    """Write into the copy's journal where it comes from, and have it on the disk."""
    stamp = backup.stem.rpartition("_")[0] or backup.stem
    with closing(sqlite3.connect(copy, isolation_level=None)) as conn:
        conn.row_factory = sqlite3.Row
        conn.execute("PRAGMA journal_mode=DELETE")
        conn.execute("PRAGMA synchronous=FULL")
        if conn.execute("PRAGMA user_version").fetchone()[0] == LATEST:
            journal.note(conn, f"Khôi phục từ bản sao lưu {stamp}", author)
    with copy.open("r+b") as file:
        os.fsync(file.fileno())


def put_aside(project: Path) -> Path:
    """Keep a project's file, whatever its state, among its backups; the project itself stays where it is."""
    kind = backups.BEFORE_RESTORE if _rolled_back(project) else backups.DAMAGED
    folder = backups.folder_of(project)
    folder.mkdir(exist_ok=True)
    aside = backups.free_name(folder, datetime.now(), kind)
    for ending in ("", *COMPANIONS):
        old, kept = project.with_name(project.name + ending), aside.with_name(aside.name + ending)
        if not old.exists():
            continue
        try:
            # A second name for the same file takes no room and no time.
            os.link(old, kept)
        except OSError:
            shutil.copyfile(old, kept)
    return aside


def _rolled_back(project: Path) -> bool:
    """Have SQLite finish what a crash interrupted, so that the file stands by itself; False where it cannot."""
    try:
        with closing(connect(project)) as conn:
            conn.execute("PRAGMA journal_mode=DELETE")
            return bool(conn.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except (UserError, *FILE_ERRORS):
        return False


@contextmanager
def _told(project: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        message = f"Không khôi phục được “{project.name}”: {reason(error)}. Tệp dự án hiện tại vẫn như cũ."
        raise UserError("disk-full" if full else "restore-failed", message) from error
