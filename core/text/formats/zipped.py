"""Opening zip files that may be bombs: entries are counted, and bytes are counted while they inflate."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from soattin.core.errors import UserError
from soattin.core.text.formats import damaged

MAX_ENTRIES = 20_000
"""Entries of one archive; a Word file has some 20 and some hundred pictures."""

MAX_INFLATED = 300_000_000
"""Bytes inflated out of one archive, all entries together."""

_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, NotImplementedError,
    RuntimeError, struct.error, OverflowError, KeyError, IndexError,
)  # fmt: skip
"""What zipfile raises on damaged or unknown input."""


@dataclass(slots=True)
class Archive:
    """An open zip file: `names` maps an entry's name to what the archive says of it."""

    name: str
    file: zipfile.ZipFile
    names: dict[str, zipfile.ZipInfo]
    left: int = MAX_INFLATED

    def has(self, entry: str) -> bool:
        return entry in self.names

    def read(self, entry: str, limit: int) -> bytes:
        """Return an entry's bytes; raises `UserError` where there are more than `limit`."""
        allowed = min(limit, self.left)
        try:
            with self.file.open(self.names[entry]) as stream:
                data = stream.read(allowed + 1)
        except _BROKEN:
            raise damaged(self.name, "tệp nén lành lặn") from None
        if len(data) > allowed:
            raise UserError(
                "zip-bomb",
                f"“{self.name}” bung ra quá lớn (hơn {allowed // 1_000_000} MB) nên không đọc tiếp.",
            )
        self.left -= len(data)
        return data


def open_zip(name: str, data: bytes, kind: str = "tệp nén") -> Archive:
    """Return the archive in `data`.

    Raises `UserError`: `file-damaged`, `file-protected` (a password), `zip-too-many` (entries).
    """
    try:
        file = zipfile.ZipFile(BytesIO(data))
        infos = file.infolist()
    except _BROKEN:
        raise damaged(name, kind) from None
    if len(infos) > MAX_ENTRIES:
        raise UserError(
            "zip-too-many", f"“{name}” chứa hơn {MAX_ENTRIES} tệp nên không đọc. Hãy tách nhỏ ra."
        )
    if any(info.flag_bits & 1 for info in infos):
        raise UserError("file-protected", f"“{name}” có mật khẩu. Hãy bỏ mật khẩu rồi nhập lại.")
    return Archive(name, file, {info.filename: info for info in infos})
