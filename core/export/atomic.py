"""Writing a file so that whatever stood there stays whole until the new one is: beside it, then renamed."""

from __future__ import annotations

import errno
import os
import secrets
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from soattin.core.errors import UserError, reason

_PREFIX = ".soattin-"
_LEFTOVER_SECONDS = 86_400
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextmanager
def replace_file(path: Path, verify: Callable[[Path], None] | None = None) -> Iterator[Path]:
    """Give a path beside `path` to be written in the block; at its end that file takes the place of `path`.

    The file is on the disk (fsync) before it is renamed, and `verify` has read it again and raised nothing;
    Excel's file therefore is either the old one or the whole new one. The path given has the same ending as
    `path`. Where the block or `verify` raises, `path` is as it was and nothing stays beside it.

    Raises `UserError`: `folder-missing`, `target-is-folder`, `target-open` (Excel or LibreOffice has it open),
    `folder-read-only`, `disk-full`, `write-failed`.
    """
    with _told(path):
        target = path.resolve() if path.is_symlink() else path
        _look(target)
    beside = target.parent / f"{_PREFIX}{secrets.token_hex(6)}{target.suffix}"
    try:
        with _told(path):
            beside.touch(exist_ok=False)
            _sweep(target.parent)
            yield beside
            _to_disk(beside)
            if verify is not None:
                verify(beside)
            _keep_mode(target, beside)
            _swap(beside, target)
    finally:
        with suppress(OSError):
            beside.unlink()
    sync_folder(target.parent)


def open_elsewhere(path: Path) -> bool:
    """Whether an office program says, by its lock file, that it has `path` open.

    Excel writes `~$name`, LibreOffice `.~lock.name#`. On Windows the rename fails by itself; elsewhere it would
    go through and be overwritten by the next save in that program.
    """
    excel = f"~${path.name}"
    # Excel leaves out the first two letters of long names.
    shortened = f"~${path.name[2:]}"
    return any((path.parent / name).exists() for name in (excel, shortened, f".~lock.{path.name}#"))


def _look(target: Path) -> None:
    if not target.parent.is_dir():
        message = f"Không có thư mục “{target.parent}” để ghi tệp “{target.name}”. Hãy chọn thư mục khác."
        raise UserError("folder-missing", message)
    if target.is_dir():
        raise UserError("target-is-folder", f"“{target.name}” là thư mục. Hãy đặt tên khác cho tệp.")
    if target.exists() and open_elsewhere(target):
        raise _target_open(target)


def _target_open(target: Path) -> UserError:
    return UserError(
        "target-open",
        f"Tệp “{target.name}” đang mở trong Excel hoặc chương trình khác nên chưa ghi được. Tệp cũ vẫn còn nguyên; "
        "hãy đóng tệp ấy rồi làm lại, hoặc lưu với tên khác.",
    )


def _swap(beside: Path, target: Path) -> None:
    try:
        # Windows: refused while another program has the target open.
        beside.replace(target)
    except PermissionError as error:
        raise _target_open(target) from error


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn the system's errors about writing into `UserError`s that name `path`."""
    try:
        yield
    except OSError as error:
        raise _user_error(path, error) from error
    except Exception as error:
        # lxml, where openpyxl finds it, names the system's error in an exception of its own.
        number = getattr(errno, str(error).removeprefix("IO_"), None)
        if number is None or not str(error).startswith("IO_E"):
            raise
        raise _user_error(path, OSError(number, str(error))) from error


def _user_error(path: Path, error: OSError) -> UserError:
    if error.errno in _FULL:
        message = (
            f"Đĩa đã đầy nên chưa ghi được “{path.name}”. Tệp cũ (nếu có) vẫn còn nguyên; hãy giải phóng chỗ trống "
            "rồi làm lại."
        )
        return UserError("disk-full", message)
    if error.errno in _FORBIDDEN:
        message = f"Thư mục “{path.parent}” không cho ghi tệp “{path.name}”. Hãy chọn thư mục khác."
        return UserError("folder-read-only", message)
    message = f"Không ghi được “{path.name}”: {reason(error)}. Hãy chọn tên hoặc thư mục khác."
    return UserError("write-failed", message)


def _to_disk(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _keep_mode(target: Path, beside: Path) -> None:
    """Give the new file the permissions of the one it replaces."""
    with suppress(OSError):
        beside.chmod(stat.S_IMODE(target.stat().st_mode))


def sync_folder(folder: Path) -> None:
    """Have renames in `folder` on the disk, where folders can be synced (not on Windows)."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove what a crash left beside its target a day ago or earlier."""
    before = time.time() - _LEFTOVER_SECONDS
    with suppress(OSError):
        for old in folder.glob(f"{_PREFIX}*"):
            if old.stat().st_mtime < before:
                old.unlink()
