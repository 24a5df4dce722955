"""Opens a project file: settings that keep what was acknowledged, and errors that a clerk understands.

`journal_mode=TRUNCATE` with `synchronous=FULL` loses nothing at a power cut and leaves one single file at
rest; WAL would leave companions beside the file, which is copied on sticks by hand.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from soattin.core.errors import UserError, reason

APPLICATION_ID = 0x536F5469  # "SoTi", in the file's header: told apart from other programs' databases
_MAGIC = b"SQLite format 3\x00"


Opener = Callable[[str], sqlite3.Connection]
"""Opens the database behind an SQLite URI; the fault tests put a disk that fails in its place."""


def open_uri(uri: str) -> sqlite3.Connection:
    """Open a database in autocommit: transactions begin and end where the code says so."""
    # The store's thread is the only user, but it is not the thread that may close at the end.
    return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=5)


def connect(
    path: Path, *, read_only: bool = False, create: bool = False, opener: Opener = open_uri
) -> sqlite3.Connection:
    """Open the database at `path`.

    Raises `UserError` (codes `project-missing`, `project-is-folder`, `project-not-sqlite`,
    `project-unreadable`, `project-locked`, `project-read-only`, `project-damaged`).
    """
    look(path, create)
    mode = "ro" if read_only else "rwc" if create else "rw"
    uri = f"file:{quote(str(path.absolute()))}?mode={mode}"
    with file_errors(path):
        conn = opener(uri)
        conn.row_factory = sqlite3.Row
        try:
            _configure(conn, read_only)
        except BaseException:
            conn.close()
            raise
    return conn


def connect_memory() -> sqlite3.Connection:
    """Open a database that lives in memory only, for tests."""
    conn = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    conn.row_factory = sqlite3.Row
    _configure(conn, read_only=False)
    return conn


def _configure(conn: sqlite3.Connection, read_only: bool) -> None:
    conn.execute("PRAGMA foreign_keys=ON")
    conn.execute("PRAGMA trusted_schema=OFF")
    conn.execute("PRAGMA cache_size=-16000")
    if not read_only:
        conn.execute("PRAGMA journal_mode=TRUNCATE")
        conn.execute("PRAGMA synchronous=FULL")
        # On a Mac the disk itself keeps writes back unless it is told so; elsewhere this does nothing.
        conn.execute("PRAGMA fullfsync=ON")
    conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not read_only:
        # A file that may only be read opens all the same; better told now than at the first correction.
        conn.execute("BEGIN IMMEDIATE")
        conn.execute("ROLLBACK")


def look(path: Path, create: bool = False) -> None:
    """Refuse what is no project before SQLite touches it: an old file must not be written to by mistake.

    Raises `UserError` as `connect` does.
    """
    if path.is_dir():
        raise UserError("project-is-folder", f"“{path.name}” là thư mục. Hãy chọn một tệp dự án (.db).")
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        if create:
            _look_at_folder(path)
            return
        message = f"Không tìm thấy tệp dự án “{path.name}”. Hãy kiểm tra lại nơi lưu hoặc chọn tệp khác."
        raise UserError("project-missing", message) from None
    except OSError as error:
        message = f"Không mở được tệp “{path.name}”: {reason(error)}. Hãy kiểm tra quyền đọc tệp rồi mở lại."
        raise UserError("project-unreadable", message) from None
    if not head and create:
        return
    if not head.startswith(_MAGIC):
        message = (
            f"“{path.name}” không phải tệp dự án của Soát Tin, nên không mở và không ghi gì vào tệp. "
            "Hãy chọn đúng tệp .db của dự án hoặc tạo dự án mới với tên khác."
        )
        raise UserError("project-not-sqlite", message)


def _look_at_folder(path: Path) -> None:
    if not path.parent.is_dir():
        message = f"Không có thư mục “{path.parent}” để tạo tệp “{path.name}”. Hãy chọn thư mục khác."
        raise UserError("folder-missing", message)


@contextmanager
def file_errors(path: Path | str) -> Iterator[None]:
    """Turn SQLite's errors about the file itself into `UserError`s; others are bugs and pass."""
    name = Path(path).name
    try:
        yield
    except FILE_ERRORS as error:
        code = _code_of(error)
        if code is None:
            raise
        raise UserError(code, _MESSAGES[code].format(name=name)) from error


def damaged(what: str) -> sqlite3.DatabaseError:
    """Return the error for a value that no version of the program can have written."""
    return sqlite3.DatabaseError(f"malformed {what}")


FILE_ERRORS = (sqlite3.Error, UnicodeDecodeError)
"""What sqlite3 raises for a damaged file; the second where SQLite's own message quotes broken letters from it."""


def _code_of(error: Exception) -> str | None:
    if isinstance(error, UnicodeDecodeError):
        return "project-damaged"
    number = getattr(error, "sqlite_errorcode", None)
    if number == _SHORT_READ:
        return "project-damaged"
    if number is not None and number & 0xFF in _BY_NUMBER:
        return _BY_NUMBER[number & 0xFF]
    text = str(error).lower()
    return next((code for needle, code in _BY_TEXT if needle in text), None)


_SHORT_READ = 522  # SQLITE_IOERR_SHORT_READ: the file ends in the middle of a page
_BY_NUMBER = {
    5: "project-locked",  # SQLITE_BUSY
    6: "project-locked",  # SQLITE_LOCKED
    8: "project-read-only",  # SQLITE_READONLY
    10: "disk-error",  # SQLITE_IOERR
    11: "project-damaged",  # SQLITE_CORRUPT
    13: "disk-full",  # SQLITE_FULL
    14: "project-unwritable",  # SQLITE_CANTOPEN
    24: "project-damaged",  # SQLITE_FORMAT
    26: "project-not-sqlite",  # SQLITE_NOTADB
}
_BY_TEXT = (
    ("malformed", "project-damaged"),
    ("could not decode", "project-damaged"),
    ("no such table", "project-damaged"),
    ("no such column", "project-damaged"),
    ("unsupported file format", "project-damaged"),
    ("fts5", "project-damaged"),
    ("vtable constructor failed", "project-damaged"),
)
_MESSAGES = {
    "project-read-only": "Không ghi được vào “{name}”: tệp hoặc thư mục chỉ cho đọc. Chưa có gì bị mất; hãy mở chỉ để "
    "đọc, hoặc chép tệp sang thư mục khác rồi mở lại.",
    "project-unwritable": "Không mở hoặc tạo được “{name}”: thư mục không cho ghi. Hãy chọn thư mục khác.",
    "project-locked": "Dự án “{name}” đang được một chương trình khác ghi. Hãy đóng chương trình kia rồi thử lại.",
    "disk-full": "Đĩa đã đầy nên chưa lưu được vào “{name}”. Những gì đã lưu trước đó vẫn còn; hãy giải phóng chỗ "
    "trống rồi làm lại bước vừa rồi.",
    "project-damaged": "Tệp dự án “{name}” bị hỏng. Đừng ghi đè lên tệp; hãy mở bản sao lưu gần nhất.",
    "project-not-sqlite": "“{name}” không phải tệp dự án của Soát Tin hoặc đã bị hỏng. Hãy chọn tệp khác hoặc mở bản "
    "sao lưu.",
    "disk-error": "Đĩa báo lỗi khi đọc hoặc ghi “{name}”. Hãy chép tệp sang ổ khác và mở lại bản chép.",
}
