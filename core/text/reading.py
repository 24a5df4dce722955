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
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from soattin.core.errors import UserError, reason
from soattin.core.text.fold import nfc
from soattin.core.text.kinds import KINDS, LIGHT_SUFFIXES, SUFFIXES, kind_of
from soattin.core.text.source import Origin, SourceText, text_digest

if TYPE_CHECKING:
    from soattin.core.text.columns import ColumnMapping
    from soattin.core.text.encodings import Candidate
    from soattin.core.text.formats import Found, Reader, Source
    from soattin.core.text.formats.sheets import Preview

__all__ = [
    "LIGHT_SUFFIXES", "SUFFIXES", "Origin", "ReadOptions", "SourceText", "decode", "encoding_candidates",
    "find_files", "iter_articles", "preview_table", "read_articles", "read_html", "read_text", "shown_name",
    "text_digest",
]  # fmt: skip

MAX_DEPTH = 30
"""Folders inside folders that a search goes down into."""

MAX_NESTING = 3
"""Archives and mails inside one another."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a person chose for an import; everything is told from the file where nothing is chosen."""

    encoding: str | None = None
    """The encoding to read plain text in, one of `encodings.NAMES`; None: told by its letters."""
    mapping: ColumnMapping | None = None
    """Which column of a table holds what; None, or one that does not fit a table: told by its header."""
    by_header: tuple[tuple[tuple[str, ...], ColumnMapping | None], ...] = ()
    """The mapping of each table with a certain header (`Preview.names`); None: a person left such tables out."""


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
        skip(folder, UserError("folder-unreadable", f"Không mở được thư mục “{folder}”: {reason(error)}."))
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
        elif not entry.is_file(follow_symlinks=False) or PurePath(name).suffix.lower() not in SUFFIXES:
            told = f"“{name}” không phải loại tệp mà chương trình đọc được nên bị bỏ qua."
            skip(path, UserError("file-kind", told))
        else:
            yield path


def shown_name(name: str) -> str:
    """Return `name` as it can be shown: control characters and broken surrogates as `?`, at most 200 long."""
    clean = name if name.isprintable() else "".join(c if c.isprintable() else "?" for c in name)
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
    source, origin = _open(path, options or ReadOptions())
    for found in _read(source):
        if isinstance(found, UserError):
            yield found
        else:
            member = found.name.removeprefix(source.name).removeprefix("!")
            yield replace(found, origin=replace(origin, member=member))


def read_text(text: str, name: str) -> SourceText:
    """Return pasted text as an article; raises `UserError` (`file-empty`, `text-too-long`)."""
    from soattin.core.text.encodings import Decoded
    from soattin.core.text.formats.plain import from_text

    return from_text(name, Decoded(text, "utf-8", 1.0))


def read_html(html: str, name: str) -> SourceText:
    """Return a pasted piece of a web page as an article, furniture marked; raises `UserError` like `read_text`."""
    from soattin.core.text.encodings import Decoded
    from soattin.core.text.formats.html import from_html

    return from_html(name, Decoded(html, "utf-8", 1.0))


def encoding_candidates(path: Path) -> list[Candidate]:
    """Return the ways in which a text file's letters can be read, the likeliest first, for a person to choose.

    Empty where the file's form tells its encoding itself. Raises `UserError` like `read_articles`.
    """
    from soattin.core.text.encodings import candidates

    source, _ = _open(path, ReadOptions())
    return candidates(source.data) if kind_of(source.name, source.data) in ("txt", "html", "csv") else []


def preview_table(path: Path, options: ReadOptions | None = None) -> Preview | None:
    """Return the head of the table at `path`, None where the file is no table; raises `UserError`."""
    from soattin.core.text.formats import sheets

    source, _ = _open(path, options or ReadOptions())
    return sheets.preview(source) if kind_of(source.name, source.data) in ("csv", "xlsx") else None


def read_entry(outer: Source, name: str, data: bytes) -> Iterator[SourceText | UserError]:
    """Yield the articles of an archive's or a mail's entry; a refusal is yielded, never raised."""
    from soattin.core.text.formats import Source

    full = f"{outer.name}!{name}"
    source = Source(full, data, outer.options, outer.depth + 1)
    try:
        if source.depth > MAX_NESTING:
            raise UserError(
                "file-too-deep", f"“{full}” nằm trong hơn {MAX_NESTING} lớp tệp nén nên không đọc."
            )
        yield from _read(source)
    except UserError as error:
        yield error


def decode(name: str, data: bytes) -> SourceText:
    """Return the article in the bytes of a text file; raises `UserError` (`file-empty`, `file-binary`)."""
    from soattin.core.text.formats import Source, plain

    source = Source(name, data, ReadOptions())
    return plain.from_text(name, plain.decode(source))


def _open(path: Path, options: ReadOptions) -> tuple[Source, Origin]:
    from soattin.core.text.formats import Source

    name = shown_name(path.name)
    data, modified = _load(path, name)
    origin = Origin(str(path), hashlib.sha256(data).hexdigest(), len(data), modified)
    return Source(name, data, options, folder=path.parent), origin


def _load(path: Path, name: str) -> tuple[bytes, str]:
    """Return the file's bytes and date."""
    try:
        if path.is_dir():
            raise UserError("file-is-folder", f"“{name}” là thư mục, không phải tệp bài viết.")
        state = path.stat()
        # A device or a pipe would never end.
        if not path.is_file():
            raise UserError("file-unreadable", f"“{name}” không phải tệp thường nên không đọc.")
        with path.open("rb") as stream:
            kind = KINDS[kind_of(name, stream.read(4096))]
            if kind.refusal:
                raise UserError("file-kind", f"“{name}” {kind.refusal}")
            limit = kind.limit
            if state.st_size > limit:
                raise UserError(
                    "file-too-large", f"Tệp “{name}” lớn hơn {limit // 1_000_000} MB nên không đọc."
                )
            stream.seek(0)
            data = stream.read(limit + 1)
    except FileNotFoundError:
        raise UserError("file-missing", f"Không tìm thấy tệp “{name}”. Hãy kiểm tra lại đường dẫn.") from None
    except (OSError, ValueError) as error:
        raise UserError("file-unreadable", f"Không đọc được tệp “{name}”: {reason(error)}.") from None
    return data, datetime.fromtimestamp(max(0.0, state.st_mtime)).isoformat(timespec="seconds")


def _read(source: Source) -> Found:
    """Yield what the reader of the file's kind finds."""
    kind = kind_of(source.name, source.data)
    told = KINDS[kind].refusal
    if told:
        raise UserError("file-kind", f"“{source.name}” {told}")
    if len(source.data) > KINDS[kind].limit:
        limit = KINDS[kind].limit // 1_000_000
        raise UserError("file-too-large", f"“{source.name}” lớn hơn {limit} MB nên không đọc.")
    yield from _reader(kind)(source)


def _reader(kind: str) -> Reader:
    """Return the reader, imported now: each may load a library of its own."""
    if kind in ("eml", "mhtml"):
        from soattin.core.text.formats import mail

        return mail.read if kind == "eml" else mail.read_page
    from importlib import import_module

    reader: Reader = import_module(f"soattin.core.text.formats.{_MODULES.get(kind, kind)}").read
    return reader


_MODULES = {"txt": "plain", "csv": "sheets", "xlsx": "sheets", "json": "annotated", "zip": "archive"}
"""The readers whose module is not called like the kind. A packager must be told of the folder `formats`."""
