"""Who has a project open for writing: a small file beside it, held by the system's own lock.

The system frees its lock when a program ends in whatever way, so that a crash locks nobody out. The text in the
file is for people ("open on Lan's computer since 08:10"); only where it comes from another computer, on whose
programs our system's lock may say nothing, does it count by itself, and the person can open anyway.
"""

from __future__ import annotations

import errno
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from soattin.core.errors import UserError, reason

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

SUFFIX = ".lock"
_BUSY = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the project open, as their program wrote it down; empty texts where that could not be read."""

    user: str = ""
    host: str = ""
    pid: int = 0
    since: str = ""
    """ISO 8601, local time."""
    token: str = ""


class ProjectInUse(UserError):
    """Somebody has the project open for writing; reading is possible (`read_only=True`).

    `may_force` says that it is for the person to judge whether the other program still runs (`force=True`).
    """

    def __init__(self, name: str, holder: Holder, may_force: bool) -> None:
        super().__init__("project-in-use", _message(name, holder, may_force))
        self.name = name
        self.holder = holder
        self.may_force = may_force

    def __reduce__(self) -> tuple[type[ProjectInUse], tuple[str, Holder, bool]]:  # type: ignore[override]
        return type(self), (self.name, self.holder, self.may_force)


def _message(name: str, holder: Holder, may_force: bool) -> str:
    who = holder.user or "người khác"
    where = "một cửa sổ khác trên máy này" if holder.host == _host() else f"máy {holder.host or 'khác'}"
    since = ""
    with suppress(ValueError):
        since = f" từ {datetime.fromisoformat(holder.since):%d/%m/%Y %H:%M}"
    message = f"Dự án “{name}” đang được {who} mở ở {where}{since}. Trong lúc ấy chỉ mở để đọc được, chưa sửa được gì."
    if may_force:
        message += " Nếu chắc chắn chương trình bên kia đã đóng, hãy chọn mở để sửa."
    return message


def _host() -> str:
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")


def _myself() -> Holder:
    names = ("USER", "LOGNAME", "USERNAME")
    user = next((os.environ[name] for name in names if os.environ.get(name)), "")
    since = datetime.now().astimezone().isoformat(timespec="seconds")
    return Holder(user, _host(), os.getpid(), since, os.urandom(8).hex())


class Lock:
    """The right to write to a project, until `release`."""

    def __init__(self, path: Path, handle: int, me: Holder) -> None:
        self._path = path
        self._handle = handle
        self._me = me

    @classmethod
    def take(cls, project: Path, *, force: bool = False) -> Lock:
        """Lock `project`; raises `ProjectInUse`, or `UserError("project-read-only")` where no file can be made."""
        path = lock_path(project)
        for _ in range(20):
            handle = _open(path, project.name)
            try:
                held = _hold(handle)
                if held and not _same_file(handle, path):
                    # Its owner took it away between our opening and locking it.
                    os.close(handle)
                    continue
                _judge(project.name, read_holder(path), held, force)
                me = _myself()
                os.ftruncate(handle, 0)
                os.write(handle, json.dumps(asdict(me), ensure_ascii=False).encode())
            except BaseException:
                with suppress(OSError):
                    os.close(handle)
                raise
            return cls(path, handle, me)
        raise ProjectInUse(project.name, Holder(), may_force=False)

    def release(self) -> None:
        """Give the project free; the file goes away unless somebody else has taken it over."""
        mine = read_holder(self._path).token == self._me.token
        if os.name == "posix" and mine:
            # Taken away while it is held, so that nobody locks a file that is about to go.
            with suppress(OSError):
                self._path.unlink()
        with suppress(OSError):
            os.close(self._handle)
        if os.name != "posix" and mine:
            with suppress(OSError):
                self._path.unlink()


def lock_path(project: Path) -> Path:
    """Return the file that stands beside `project` while it is open for writing."""
    real = project.resolve()
    return real.with_name(real.name + SUFFIX)


def read_holder(path: Path) -> Holder:
    """Return what the lock file at `path` says; an empty `Holder` where it says nothing readable."""
    try:
        data = json.loads(path.read_bytes()[:4096])
        return Holder(*(type(default)(data[name]) for name, default in asdict(Holder()).items()))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()


def _open(path: Path, name: str) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
    except OSError as error:
        message = (
            f"Không ghi được vào thư mục của dự án “{name}” ({reason(error)}). Chưa có gì bị mất; hãy mở chỉ để đọc, "
            "hoặc chép tệp sang thư mục khác rồi mở lại."
        )
        raise UserError("project-read-only", message) from error


def _judge(name: str, holder: Holder, held: bool | None, force: bool) -> None:
    """Raise where the lock is somebody else's; `held` is None where this file system knows no locks."""
    elsewhere = holder.host not in ("", _host())
    # Of another computer's program, and where there are no locks, only a person can know whether it runs.
    doubtful = elsewhere or (held is None and bool(holder.token))
    if doubtful and not force:
        raise ProjectInUse(name, holder, may_force=True)
    if held is False and not doubtful:
        raise ProjectInUse(name, holder, may_force=False)


def _hold(handle: int) -> bool | None:
    """Take the system's lock on the file; False where another has it, None where there are no locks here."""
    try:
        if fcntl is not None:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            # A byte far behind the text, which others must be able to read.
            os.lseek(handle, 1 << 20, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
    except OSError as error:
        return False if error.errno in _BUSY else None
    return True


def _same_file(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False
