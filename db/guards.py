"""What every method of the store has around it: SQLite's errors about the file, told to a person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar

from soattin.core.errors import UserError
from soattin.core.late import late
from soattin.db.connection import file_errors

if TYPE_CHECKING:
    from soattin.db import backups
else:
    (backups,) = late("soattin.db.backups")

DAMAGE = frozenset(
    {"project-damaged", "project-not-sqlite", "project-foreign", "project-newer", "disk-error"}
)
"""The codes of errors after which a backup is to be offered (`backups.listed`, `restore.restore`)."""


class Guarded(Protocol):
    """What the decorators need to know of the store."""

    read_only: bool
    ballast_used: bool

    @property
    def file(self) -> Path: ...


S = TypeVar("S", bound=Guarded)
P = ParamSpec("P")
T = TypeVar("T")


@contextmanager
def file_told(path: Path) -> Iterator[None]:
    """Turn errors of the file into `UserError`s that name the newest backup where one would help."""
    try:
        with file_errors(path):
            yield
    except UserError as error:
        newest = backups.newest_whole(path) if error.code in DAMAGE else None
        if newest is None or newest.path.name in error.message:
            raise
        offer = (
            f" Bản sao lưu gần nhất: {newest.at:%d/%m/%Y %H:%M}, {newest.articles} bài "
            f"({newest.path.parent.name}/{newest.path.name})."
        )
        raise UserError(error.code, error.message + offer) from error


def reads(method: Callable[Concatenate[S, P], T]) -> Callable[Concatenate[S, P], T]:
    """Have a method that reads tell what is wrong with the file."""

    @wraps(method)
    def wrapped(self: S, /, *args: P.args, **kwargs: P.kwargs) -> T:
        with file_told(self.file):
            return method(self, *args, **kwargs)

    return wrapped


def saves(method: Callable[Concatenate[S, P], T]) -> Callable[Concatenate[S, P], T]:
    """As `reads`, for methods that write: where the disk is full, the ballast makes room for one more try.

    Raises `UserError("project-read-only")` where the project is open for reading.
    """

    @wraps(method)
    def wrapped(self: S, /, *args: P.args, **kwargs: P.kwargs) -> T:
        if self.read_only:
            message = f"Dự án “{self.file.name}” đang mở chỉ để đọc nên chưa lưu gì. Hãy mở lại để sửa."
            raise UserError("project-read-only", message)
        try:
            with file_told(self.file):
                return method(self, *args, **kwargs)
        except UserError as error:
            if error.code != "disk-full" or not backups.give_up_ballast(self.file):
                raise
        self.ballast_used = True
        with file_told(self.file):
            return method(self, *args, **kwargs)

    return wrapped
