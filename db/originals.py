"""The files that articles were read from, kept compressed in the project so that they can be opened again."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePath

from soattin.core.errors import UserError
from soattin.core.text.source import Origin
from soattin.db import meta
from soattin.db.entities import load

SETTING = "keep-originals"
"""The project's remark: "0" where originals are not to be kept."""

LIMIT = 2_000_000
"""Bytes; a larger file is not kept in the project."""


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it was imported; `name` is the file's own, without folders."""

    name: str
    data: bytes


def wanted(conn: sqlite3.Connection) -> bool:
    """Return whether the project keeps originals; it does unless somebody said otherwise."""
    return meta.get(conn, SETTING) != "0"


def packed(origin: Origin) -> bytes | None:
    """Return a file's bytes compressed; None where it is too large, gone, or another by now.

    Never raises: keeping the original is a comfort, an import does not fail for it.
    """
    data = _same_file(origin, LIMIT)
    return None if data is None else zlib.compress(data, 6)


def _same_file(origin: Origin, limit: int) -> bytes | None:
    if origin.size > limit:
        return None
    try:
        with Path(origin.path).open("rb") as file:
            data = file.read(limit + 1)
    except (OSError, ValueError):
        return None
    return data if hashlib.sha256(data).hexdigest() == origin.digest else None


def keep(conn: sqlite3.Connection, digest: str, data: bytes) -> None:
    """Store a packed file (inside a transaction); one that is there already is left as it is."""
    conn.execute("INSERT OR IGNORE INTO original (digest, data) VALUES (?, ?)", (digest, data))


def original(conn: sqlite3.Connection, article: int) -> Original:
    """Return the file that an article was read from: as kept, or from where it lay if it still lies there unchanged.

    Raises `UserError` (`original-missing`, `original-damaged`).
    """
    row = conn.execute("SELECT origin FROM article_text WHERE article_id = ?", (article,)).fetchone()
    if row is None or row["origin"] is None:
        raise UserError(
            "original-missing",
            f"Bài số {article} không có tệp gốc (bài không nhập từ tệp, hoặc được cứu từ dự án hỏng).",
        )
    origin = Origin(**load(row["origin"], "origin"))
    name = PurePath(origin.path.replace("\\", "/")).name
    kept = conn.execute("SELECT data FROM original WHERE digest = ?", (origin.digest,)).fetchone()
    if kept is not None:
        return Original(name, unpacked(kept["data"], origin.digest, name))
    data = _same_file(origin, 1 << 30)
    if data is None:
        day = f"{origin.modified[8:10]}/{origin.modified[5:7]}/{origin.modified[:4]}"
        message = (
            f"Dự án không giữ bản gốc “{name}” của bài số {article} (tệp lớn hơn {LIMIT // 1_000_000} MB, hoặc lúc nhập "
            f"đã tắt “Giữ bản gốc trong dự án”), và tệp ấy không còn nguyên ở chỗ cũ: {origin.path}, ngày {day}."
        )
        raise UserError("original-missing", message)
    return Original(name, data)


def unpacked(data: bytes, digest: str, name: str) -> bytes:
    """Return a kept file's bytes; raises `UserError` (`original-damaged`) where they are not those of `digest`."""
    try:
        # Counted while inflating: a damaged project must not fill the memory.
        whole = zlib.decompressobj().decompress(data, LIMIT + 1)
    except zlib.error:
        whole = b""
    if hashlib.sha256(whole).hexdigest() != digest:
        raise UserError("original-damaged", f"Bản gốc “{name}” giữ trong dự án bị hỏng nên không mở được.")
    return whole
