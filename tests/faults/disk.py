"""A disk that remembers what was written and when it was synced, or that has no more room.

apsw brings an SQLite of its own whose file layer can be written in Python; `Apsw` gives its connection the face
of `sqlite3`, so that the real store runs on it unchanged.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512


class Row(tuple):
    """A row that knows its columns, as `sqlite3.Row` does."""

    names: tuple[str, ...]

    @classmethod
    def of(cls, values: Iterable[Any], names: tuple[str, ...]) -> Row:
        row = cls(values)
        row.names = names
        return row

    def __getitem__(self, key: Any) -> Any:
        return super().__getitem__(self.names.index(key) if isinstance(key, str) else key)

    def keys(self) -> list[str]:
        return list(self.names)


class Cursor:
    def __init__(self, rows: list[Row], conn: apsw.Connection) -> None:
        self._rows = iter(rows)
        self.lastrowid = conn.last_insert_rowid()
        self.rowcount = conn.changes()

    def __iter__(self) -> Iterator[Row]:
        return self._rows

    def fetchone(self) -> Row | None:
        return next(self._rows, None)

    def fetchall(self) -> list[Row]:
        return list(self._rows)


class Apsw:
    """As much of `sqlite3.Connection` as the store uses, on a file layer of our own."""

    row_factory: Any = None

    def __init__(self, uri: str, vfs: str, said: Mapping[str, str] | None = None) -> None:
        flags = apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_READWRITE
        self._said = said or {}
        with told():
            self._conn = apsw.Connection(uri, flags=flags, vfs=vfs)

    def execute(self, sql: str, values: Any = ()) -> Cursor:
        with told():
            cursor = self._conn.cursor()
            cursor.execute(self._said.get(sql, sql), values)
            try:
                names = tuple(column[0] for column in cursor.get_description())
            except apsw.ExecutionCompleteError:
                return Cursor([], self._conn)
            return Cursor([Row.of(row, names) for row in cursor], self._conn)

    def executemany(self, sql: str, rows: Iterable[Any]) -> None:
        with told():
            self._conn.cursor().executemany(sql, rows)

    def set_progress_handler(self, handler: Callable[[], bool | None] | None, steps: int) -> None:
        self._conn.set_progress_handler(handler, steps)

    @property
    def in_transaction(self) -> bool:
        return self._conn.in_transaction

    @property
    def total_changes(self) -> int:
        return self._conn.total_changes()

    def close(self) -> None:
        self._conn.close(True)


class told:
    """Turns apsw's errors into those of `sqlite3`."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if isinstance(error, apsw.Error):
            made = (
                sqlite3.IntegrityError
                if isinstance(error, apsw.ConstraintError)
                else sqlite3.OperationalError
            )
            new = made(str(error))
            # An error raised by a file of ours carries no number.
            full = apsw.SQLITE_FULL if isinstance(error, apsw.FullError) else apsw.SQLITE_ERROR
            new.sqlite_errorcode = getattr(error, "extendedresult", 0) or full
            raise new from error


Operation = tuple[str, str, int, bytes]
"""What was done (`make`, `write`, `cut`, `sync`, `delete`, `told`), to which file, where, with what."""


class Recorder(apsw.VFS):
    """Passes everything on to the real disk and writes it down."""

    def __init__(self, name: str) -> None:
        self.trace: list[Operation] = []
        self.called = name
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        if path is None:
            return super().xOpen(name, flags)
        if not Path(path).exists():
            self.trace.append(("make", path, 0, b""))
        return RecordedFile(name, flags, path, self.trace)

    def xDelete(self, name: str, sync: bool) -> None:
        super().xDelete(name, sync)
        self.trace.append(("delete", name, int(sync), b""))


class RecordedFile(apsw.VFSFile):
    def __init__(self, name: Any, flags: list[int], path: str, trace: list[Operation]) -> None:
        super().__init__("", name, flags)
        self._path, self._trace = path, trace

    def xWrite(self, data: bytes, offset: int) -> None:
        super().xWrite(data, offset)
        self._trace.append(("write", self._path, offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        super().xTruncate(size)
        self._trace.append(("cut", self._path, size, b""))

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._trace.append(("sync", self._path, 0, b""))


@dataclass
class File:
    """A file on a disk whose power may go: what is safe, and what was asked for since the last sync."""

    safe: bytearray = field(default_factory=bytearray)
    there: bool = True
    """Whether the folder's entry is safe, too."""
    waiting: list[Operation] = field(default_factory=list)
    doomed: bool = False
    """Deleted, but the folder was not synced."""


class Disk:
    """Follows a trace and tells at any moment what a power cut might leave."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = {name: File(bytearray(data)) for name, data in files.items()}

    def do(self, operation: Operation) -> None:
        what, name, number, _ = operation
        if what == "make":
            self.files[name] = File(there=False)
        elif what == "delete":
            if number:
                self.files.pop(name, None)
            elif name in self.files:
                self.files[name].doomed = True
        elif what == "sync":
            file = self.files[name]
            for waiting in file.waiting:
                put(file.safe, waiting, None)
            file.waiting.clear()
            file.there = True
        elif what in ("write", "cut"):
            self.files[name].waiting.append(operation)

    def cut(self, rng: random.Random) -> dict[str, bytes]:
        """Return the files as the cut leaves them: of what was not synced some arrived, in part, in any order."""
        arriving = rng.choice((0.0, 0.3, 0.5, 0.8, 1.0))
        left = {}
        for name, file in self.files.items():
            if (not file.there or file.doomed) and rng.random() < 0.5:
                continue
            data = bytearray(file.safe)
            for waiting in file.waiting:
                if rng.random() < arriving:
                    put(data, waiting, rng)
            left[name] = bytes(data)
        return left


def put(data: bytearray, operation: Operation, rng: random.Random | None) -> None:
    """Carry out a write or a cut; with `rng` it may be torn between sectors, and gaps hold anything."""
    what, _, number, new = operation
    if what == "cut":
        if number < len(data):
            del data[number:]
        else:
            data.extend(bytes(number - len(data)))
        return
    if number > len(data):
        gap = number - len(data)
        data.extend(rng.randbytes(gap) if rng is not None and rng.random() < 0.5 else bytes(gap))
    torn = rng is not None and rng.random() < 0.3
    for start in range(0, len(new), SECTOR):
        sector = new[start : start + SECTOR]
        at = number + start
        if torn and rng is not None and rng.random() < 0.5:
            if at >= len(data):
                data.extend(rng.randbytes(len(sector)))
            continue
        data[at : at + len(sector)] = sector


class SmallDisk(apsw.VFS):
    """A disk with room for `room()` bytes in all of the project's files."""

    def __init__(self, name: str, room: Callable[[], float]) -> None:
        self.room = room
        self.sizes: dict[str, int] = {}
        self.refused = 0
        self.called = name
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        if path is None:
            return super().xOpen(name, flags)
        return SmallFile(name, flags, path, self)

    def xDelete(self, name: str, sync: bool) -> None:
        super().xDelete(name, sync)
        self.sizes.pop(name, None)


class SmallFile(apsw.VFSFile):
    def __init__(self, name: Any, flags: list[int], path: str, disk: SmallDisk) -> None:
        super().__init__("", name, flags)
        self._path, self._disk = path, disk
        disk.sizes[path] = self.xFileSize()

    def xWrite(self, data: bytes, offset: int) -> None:
        sizes = self._disk.sizes
        new = max(sizes.get(self._path, 0), offset + len(data))
        others = sum(size for path, size in sizes.items() if path != self._path)
        if new > sizes.get(self._path, 0) and others + new > self._disk.room():
            self._disk.refused += 1
            raise apsw.FullError("database or disk is full")
        super().xWrite(data, offset)
        sizes[self._path] = new

    def xTruncate(self, size: int) -> None:
        super().xTruncate(size)
        self._disk.sizes[self._path] = size
