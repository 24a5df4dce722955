"""Reading files into the text that everything else works on.

This module holds the choice of the reader and the limits; the readers stand in `formats`, one a file format, and are
imported when a file needs them, so that reading one `.txt` loads no library.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from soattin.core.errors import UserError
from soattin.core.text.fold import nfc
from soattin.core.text.source import Origin, SourceText, text_digest

__all__ = [
    "Origin",
    "ReadOptions",
    "SourceText",
    "decode",
    "find_files",
    "iter_articles",
    "read_articles",
    "text_digest",
]

MAX_BYTES = 20_000_000
"""A file larger than this holds no article; reading it would only fill the memory."""

MAX_DEPTH = 30
"""Folders inside folders that a search goes down into."""

LIGHT_SUFFIXES = frozenset({".txt"})
"""Forms that are read in a moment whatever they hold."""

SUFFIXES = frozenset({".txt"})
"""The file names' endings that are looked for in folders."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a person chose for an import; everything is told from the file where nothing is chosen."""

    encoding: str | None = None
    """The encoding to read plain text in, one of `encodings.NAMES`; None: told by its letters."""


def find_files(
    paths: Iterable[Path], skip: Callable[[Path, UserError], None] | None = None
) -> Iterator[Path]:
    """Yield the files in `paths`, those in folders sorted and recursively.

    Files named in `paths` themselves are always yielded, whatever they are: the reader says what is wrong
    with them. In folders, hidden files and the lock files of open Office documents (`~$…`) are left out silently;
    links, endings that no reader knows and what cannot be listed are left out and told to `skip`.
    """
    told = skip or (lambda path, error: None)
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path, told, 0)
        else:
            yield path


def _in_folder(folder: Path, skip: Callable[[Path, UserError], None], depth: int) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        skip(folder, UserError("folder-unreadable", f"Không mở được thư mục “{folder}”: {error.strerror}."))
        return
    for entry in entries:
        path, name = folder / entry.name, shown_name(entry.name)
        if entry.name.startswith((".", "~$")):
            continue
        if entry.is_symlink():
            skip(path, UserError("file-is-link", f"“{name}” là liên kết tới nơi khác nên bị bỏ qua."))
        elif entry.is_dir(follow_symlinks=False):
            if depth >= MAX_DEPTH:
                told = f"Thư mục “{name}” nằm sâu hơn {MAX_DEPTH} cấp nên bị bỏ qua."
                skip(path, UserError("folder-too-deep", told))
            else:
                yield from _in_folder(path, skip, depth + 1)
        elif not entry.is_file(follow_symlinks=False) or path.suffix.lower() not in SUFFIXES:
            told = f"“{name}” không phải loại tệp mà chương trình đọc được nên bị bỏ qua."
            skip(path, UserError("file-kind", told))
        else:
            yield path


def shown_name(name: str) -> str:
    """Return `name` as it can be shown: control characters and broken surrogates as `?`, at most 200 long."""
    clean = "".join(c if c.isprintable() else "?" for c in name)
    return nfc(clean if len(clean) <= 200 else clean[:180] + "…" + clean[-19:])


def read_articles(path: Path, options: ReadOptions | None = None) -> list[SourceText]:
    """Return the articles that the file at `path` holds (one for a text file).

    Raises `UserError` (codes `file-missing`, `file-is-folder`, `file-unreadable`, `file-too-large`,
    `file-empty`, `file-binary`, …) with a message that names the file, where no article could be read; use
    `iter_articles` to also learn which entries of an archive or a table were refused.
    """
    articles: list[SourceText] = []
    refused: list[UserError] = []
    for found in iter_articles(path, options):
        if isinstance(found, UserError):
            refused.append(found)
        else:
            articles.append(found)
    if not articles:
        raise refused[0] if refused else UserError("file-empty", f"Tệp “{path.name}” không có bài nào.")
    return articles


def iter_articles(path: Path, options: ReadOptions | None = None) -> Iterator[SourceText | UserError]:
    """Yield the articles in the file at `path` one by one, and a `UserError` for each entry refused.

    Raises `UserError` where the file as a whole cannot be read.
    """
    name = shown_name(path.name)
    data, modified = _load(path, name)
    origin = Origin(str(path), hashlib.sha256(data).hexdigest(), len(data), modified)
    yield replace(decode(name, data), origin=origin)


def _load(path: Path, name: str) -> tuple[bytes, str]:
    """Return the file's bytes and date."""
    try:
        # A device or a pipe would never end.
        if path.is_dir():
            raise UserError("file-is-folder", f"“{name}” là thư mục, không phải tệp bài viết.")
        state = path.stat()
        if not path.is_file():
            raise UserError("file-unreadable", f"“{name}” không phải tệp thường nên không đọc.")
        if state.st_size > MAX_BYTES:
            raise UserError(
                "file-too-large", f"Tệp “{name}” lớn hơn {MAX_BYTES // 1_000_000} MB nên không đọc."
            )
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UserError("file-missing", f"Không tìm thấy tệp “{name}”. Hãy kiểm tra lại đường dẫn.") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "tên tệp không hợp lệ"
        raise UserError("file-unreadable", f"Không đọc được tệp “{name}”: {why}.") from None
    return data, datetime.fromtimestamp(state.st_mtime).isoformat(timespec="seconds")


def decode(name: str, data: bytes) -> SourceText:
    """Return the text in `data`; raises `UserError` (`file-empty`, `file-binary`)."""
    if not data.strip():
        raise UserError("file-empty", f"Tệp “{name}” không có nội dung.")
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return SourceText(name, nfc(text.replace("\r\n", "\n").replace("\r", "\n")), encoding)
    raise UserError(
        "file-binary", f"Tệp “{name}” không phải tệp văn bản. Hãy lưu lại dưới dạng .txt (UTF-8)."
    )
