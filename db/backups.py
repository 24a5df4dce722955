"""Backups beside the project: made by SQLite, thinned by age, listed, compared.

Copying a file that is being written damages it; SQLite's own backup does not. A backup is written under another name,
looked through and only then put among the others, so that every one of them is whole.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import quote

from soattin.core.errors import UserError, reason
from soattin.core.export.atomic import sync_folder
from soattin.db.connection import APPLICATION_ID, FILE_ERRORS, file_errors
from soattin.db.history import StepRow, step_row

SCHEDULED, BY_HAND, BEFORE_MIGRATION, BEFORE_RESTORE, DAMAGED = (
    "dinh-ky",
    "thu-cong",
    "truoc-nang-cap",
    "truoc-khoi-phuc",
    "hong",
)
KINDS = (SCHEDULED, BY_HAND, BEFORE_MIGRATION, BEFORE_RESTORE, DAMAGED)
"""Why a backup was made, as its name says; `hong` is a damaged project put aside."""

INTERVAL = timedelta(minutes=30)
"""Where something was changed since, the next backup is made after this time."""

BALLAST = "du-phong.bin"
BALLAST_BYTES = 4 << 20
"""Kept beside the backups to be given up when the disk is full: one import batch fits into it."""

_STAMP = "%Y-%m-%d_%H%M%S"
_WRITING = ".dang-ghi"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup; the numbers are None where it cannot be read (a damaged project put aside)."""

    path: Path
    at: datetime
    kind: str
    size: int
    """In bytes."""
    articles: int | None
    last_step: int | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What restoring a backup would change: of the project as it is now, None where that cannot be read."""

    articles_then: int
    articles_now: int | None
    steps_then: int
    steps_now: int | None
    lost: tuple[StepRow, ...]
    """The steps made since, newest first, at most 200; they would be gone."""
    other_branch: int
    """Steps of the backup that the project does not have (it was itself restored meanwhile)."""


def folder_of(project: Path) -> Path:
    """Return the folder of a project's backups."""
    # "tin.saoluu" beside "tin.db"; another ending stays, so that two projects never share a folder.
    name = project.stem if project.suffix.lower() == ".db" else project.name
    return project.with_name(name + ".saoluu")


def make(conn: sqlite3.Connection, project: Path, kind: str, at: datetime | None = None) -> Backup:
    """Back up the project behind `conn`; whole and on the disk when this returns.

    Raises `UserError` (`disk-full`, `backup-failed`, `project-damaged` where the project itself is).
    """
    folder = folder_of(project)
    at = at or datetime.now()
    target = free_name(folder, at, kind)
    writing = folder / f"{_WRITING}-{os.getpid()}.db"
    try:
        folder.mkdir(exist_ok=True)
        with file_errors(project), closing(sqlite3.connect(writing, isolation_level=None)) as copy:
            copy.execute("PRAGMA synchronous=FULL")
            conn.backup(copy)
            if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError("malformed project")
        writing.replace(target)
        sync_folder(folder)
    except OSError as error:
        message = (
            f"Không tạo được bản sao lưu của “{project.name}”: {reason(error)}. Dự án không bị ảnh hưởng."
        )
        raise UserError("backup-failed", message) from error
    finally:
        for left in (writing, writing.with_name(writing.name + "-journal")):
            with suppress(OSError):
                left.unlink()
    return describe(target, at, kind)


def free_name(folder: Path, at: datetime, kind: str) -> Path:
    """Return a name that no other backup has; a second one of the same second gets the next second's."""
    while True:
        path = folder / f"{at:{_STAMP}}_{kind}.db"
        if not path.exists():
            return path
        at += timedelta(seconds=1)


def open_backup(path: Path) -> sqlite3.Connection:
    """Open a backup for reading; nothing is written beside it."""
    uri = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
    conn = sqlite3.connect(uri, uri=True, isolation_level=None)
    conn.row_factory = sqlite3.Row
    return conn


def describe(path: Path, at: datetime, kind: str) -> Backup:
    """Return what is to be known of one backup."""
    articles = last = None
    with suppress(*FILE_ERRORS), closing(open_backup(path)) as conn:
        if conn.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
            articles, last = _counts(conn)
    return Backup(path, at, kind, path.stat().st_size, articles, last)


def _counts(conn: sqlite3.Connection) -> tuple[int, int]:
    articles = conn.execute("SELECT count(*) FROM article").fetchone()[0]
    return int(articles), int(conn.execute("SELECT coalesce(max(id), 0) FROM step").fetchone()[0])


def listed(project: Path) -> list[Backup]:
    """Return the project's backups, newest first."""
    found = []
    with suppress(OSError):
        for path in folder_of(project).glob("*_*_*.db"):
            stamp, _, kind = path.stem.rpartition("_")
            with suppress(ValueError, OSError):
                at = datetime.strptime(stamp, _STAMP)
                found.append(describe(path, at, kind))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def newest_whole(project: Path) -> Backup | None:
    """Return the newest backup that can be read."""
    return next((b for b in listed(project) if b.articles is not None and b.kind != DAMAGED), None)


def due(conn: sqlite3.Connection, project: Path, now: datetime) -> bool:
    """Whether something was changed since the last backup and the time for the next has come."""
    newest = newest_whole(project)
    _, last = _counts(conn)
    if newest is None:
        return last > 0
    # A clock set back must not put backups off for years.
    waited = now - newest.at >= INTERVAL or newest.at > now + INTERVAL
    return waited and newest.last_step != last


def thin(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """Return the backups that may go: of the last hour all stay, of the last day one an hour, of two weeks one
    a day, of half a year one a week. The two newest stay, and for a month those not made by the schedule."""
    ordered = sorted(backups, key=lambda backup: backup.at, reverse=True)
    kept_slots: set[tuple[object, ...]] = set()
    gone = []
    for place, backup in enumerate(ordered):
        slot = _slot(backup, now)
        if place < 2 or slot == ("keep",):
            continue
        if slot is None or slot in kept_slots:
            gone.append(backup)
        else:
            kept_slots.add(slot)
    return gone


def _slot(backup: Backup, now: datetime) -> tuple[object, ...] | None:
    """Return what a backup is one of: only the newest of a slot stays. None: too old for any."""
    age = now - backup.at
    if age < timedelta(hours=1) or (backup.kind != SCHEDULED and age < timedelta(days=30)):
        return ("keep",)
    if age < timedelta(days=1):
        return ("hour", backup.at.date(), backup.at.hour)
    if age < timedelta(days=14):
        return ("day", backup.at.date())
    if age < timedelta(days=182):
        return ("week", *backup.at.isocalendar()[:2])
    return None


def sweep(project: Path, now: datetime | None = None) -> list[Path]:
    """Remove the backups that `thin` names; returns their paths."""
    gone = []
    for backup in thin(listed(project), now or datetime.now()):
        with suppress(OSError):
            backup.path.unlink()
            gone.append(backup.path)
    return gone


def keep_ballast(project: Path) -> None:
    """Make the file that is given up when the disk is full, unless it is there or there is no room for it."""
    path = folder_of(project) / BALLAST
    with suppress(OSError):
        if path.exists() and path.stat().st_size == BALLAST_BYTES:
            return
        writing = path.with_name(_WRITING + ".bin")
        try:
            # Random, so that no file system saves itself the room.
            writing.write_bytes(os.urandom(BALLAST_BYTES))
            writing.replace(path)
        finally:
            writing.unlink(missing_ok=True)


def give_up_ballast(project: Path) -> bool:
    """Free the room kept for a full disk; False where there was none."""
    try:
        (folder_of(project) / BALLAST).unlink()
    except OSError:
        return False
    return True


def difference(project: sqlite3.Connection | None, backup: Path) -> Difference:
    """Return what restoring `backup` would change; `project` is None where the present file cannot be read.

    Raises `UserError("backup-damaged")`.
    """
    try:
        with closing(open_backup(backup)) as then:
            articles_then, steps_then = _counts(then)
            if project is None:
                return Difference(articles_then, None, steps_then, None, (), 0)
            articles_now, steps_now = _counts(project)
            common = _common_step(_chain(project), _chain(then), min(steps_now, steps_then))
    except FILE_ERRORS as error:
        raise backup_damaged(backup) from error
    rows = project.execute(
        "SELECT id FROM step WHERE id > ? ORDER BY id DESC LIMIT 200", (common,)
    ).fetchall()
    lost = tuple(step_row(project, row[0]) for row in rows)
    return Difference(articles_then, articles_now, steps_then, steps_now, lost, steps_then - common)


def _chain(conn: sqlite3.Connection) -> Callable[[int], str | None]:
    def link(step_id: int) -> str | None:
        row = conn.execute("SELECT chain FROM step WHERE id = ?", (step_id,)).fetchone()
        return None if row is None else str(row[0])

    return link


def _common_step(one: Callable[[int], str | None], other: Callable[[int], str | None], last: int) -> int:
    """Return the last step that both journals share: a link holds all before it, so halving finds it."""
    low, high = 0, last
    while low < high:
        middle = (low + high + 1) // 2
        if one(middle) == other(middle):
            low = middle
        else:
            high = middle - 1
    return low


def backup_damaged(path: Path) -> UserError:
    """Return the error for a backup that cannot be used."""
    message = f"Bản sao lưu “{path.name}” bị hỏng nên không dùng được. Hãy chọn bản khác."
    return UserError("backup-damaged", message)
