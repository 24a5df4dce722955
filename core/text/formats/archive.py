"""Archives (.zip): every entry that a reader knows, each as if it were a file; nothing is ever unpacked to disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from soattin.core.errors import UserError
from soattin.core.text.formats import Found, Source, zipped
from soattin.core.text.source import SourceText

MAX_ENTRY = 100_000_000
"""Bytes of one entry, inflated."""


def read(source: Source) -> Found:
    """Yield the articles of all entries, sorted by name; a refused entry does not stop the others."""
    from soattin.core.text.reading import SUFFIXES, shown_name

    archive = zipped.open_zip(source.name, source.data)
    found = False
    for entry in sorted(archive.names):
        path = PurePosixPath(entry.replace("\\", "/"))
        if not path.name or entry.endswith(("/", "\\")) or _hidden(path):
            continue
        # Folders and `..` in it are of no account: the entry's bytes are read, never written anywhere.
        name = shown_name(path.name)
        found = True
        if path.suffix.lower() not in SUFFIXES:
            yield UserError(
                "file-kind",
                f"“{source.name}!{name}” không phải loại tệp mà chương trình đọc được nên bị bỏ qua.",
            )
            continue
        yield from _entry(source, archive, entry, name)
        if archive.left <= 0:
            raise UserError("zip-bomb", f"“{source.name}” bung ra quá lớn nên không đọc tiếp.")
    if not found:
        raise UserError("file-empty", f"Tệp nén “{source.name}” không có tệp nào đọc được.")


def _hidden(path: PurePosixPath) -> bool:
    return path.name.startswith((".", "~$")) or "__MACOSX" in path.parts


def _entry(
    source: Source, archive: zipped.Archive, entry: str, name: str
) -> Iterator[SourceText | UserError]:
    from soattin.core.text.reading import read_entry

    try:
        data = archive.read(entry, MAX_ENTRY)
    except UserError as error:
        yield UserError(error.code, f"“{source.name}!{name}”: {error.message}")
        return
    yield from read_entry(source, name, data)
