"""What is written down when something breaks: the program's log, and a report that can be handed on.

Neither holds a word of an article: of an error only its kind and the places in the program are told, never
its message, which may quote what was being read.
"""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import qVersion

import soattin

LOG_NAME = "soat-tin.log"
_REPORTS = "bao-loi"
_MOST_REPORTS = 20
_LOG_BYTES = 500_000
_LOG_LINES = 40
_PACKAGE = Path(soattin.__file__).resolve().parent

log = logging.getLogger("soattin")


def start_log(folder: Path) -> Path | None:
    """Write the program's log into `folder`; returns the file, or None where it cannot be written."""
    file = folder / LOG_NAME
    for old in [h for h in log.handlers if isinstance(h, RotatingFileHandler)]:
        log.removeHandler(old)
        old.close()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            file, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", errors="replace"
        )
    except OSError:
        # A stick that is write-protected: the program works without a log.
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.info("start: %s", " · ".join(_about()))
    return file


def trace(error: BaseException) -> str:
    """Return where `error` and what caused it came from: kinds and places, no messages."""
    parts: list[str] = []
    seen: set[int] = set()
    following: BaseException | None = error
    while following is not None and id(following) not in seen:
        seen.add(id(following))
        parts.append(_name(following))
        parts += [
            f"  {_place(Path(frame.filename))}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(following.__traceback__)
        ]
        following = following.__cause__ or following.__context__
    return "\n".join(parts)


def write_report(error: BaseException, folder: Path) -> Path | None:
    """Write a report of `error` into `folder`; returns the file, or None where none can be written."""
    now = datetime.now()
    file = folder / _REPORTS / f"bao-loi-{now:%Y%m%d-%H%M%S-%f}.txt"
    lines = [
        "Soát Tin: báo cáo lỗi. Tệp này không có nội dung bài viết; có thể gửi cho người hỗ trợ.",
        f"Lúc {now:%d/%m/%Y %H:%M:%S}",
        *_about(),
        "",
        trace(error),
        "",
        "Nhật ký chương trình, những dòng cuối:",
        *_tail(folder / LOG_NAME),
    ]
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        for old in sorted(file.parent.glob("bao-loi-*.txt"))[:-_MOST_REPORTS]:
            old.unlink()
    except OSError:
        log.warning("no report could be written")
        return file if file.is_file() else None
    return file


def _about() -> list[str]:
    return [
        f"Soát Tin {soattin.__version__}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        "bản đóng gói" if getattr(sys, "frozen", False) else "bản mã nguồn",
    ]


def _name(error: BaseException) -> str:
    kind = type(error)
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    number = getattr(error, "errno", None) or getattr(error, "sqlite_errorname", None)
    return f"{name} ({number})" if number else name


def _place(file: Path) -> str:
    """Return a file of the program by its place in the tree; of others only the last two parts."""
    try:
        return file.resolve().relative_to(_PACKAGE).as_posix()
    except ValueError:
        return "/".join(file.parts[-2:])


def _tail(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8", errors="replace").splitlines()[-_LOG_LINES:]
    except OSError:
        return []
