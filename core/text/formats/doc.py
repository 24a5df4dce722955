"""Word files of 1997 to 2003 (.doc): the main text by its piece table ([MS-DOC] 2.4.1); nothing else is looked at."""

from __future__ import annotations

import re
import struct
from io import BytesIO
from typing import Any

from soattin.core.errors import UserError
from soattin.core.text import encodings
from soattin.core.text.formats import Found, Source, damaged, plain

_ADVICE = "Hãy mở bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi nhập lại."
_OTHERS = {
    "EncryptedPackage": ("file-protected", "có mật khẩu. Hãy bỏ mật khẩu rồi nhập lại."),
    "Workbook": ("file-kind", "là bảng tính Excel đời cũ. Hãy lưu lại dạng .xlsx rồi nhập lại."),
    "Book": ("file-kind", "là bảng tính Excel đời cũ. Hãy lưu lại dạng .xlsx rồi nhập lại."),
    "PowerPoint Document": ("file-kind", "là bài trình chiếu, không phải bài viết."),
    "__properties_version1.0": (
        "file-kind",
        "là thư Outlook (.msg). Hãy lưu lại dạng .eml hoặc .txt rồi nhập lại.",
    ),
}

MAX_PIECES = 100_000

_FIELD = re.compile("\x13[^\x13\x14\x15]*(?:\x14([^\x13\x14\x15]*))?\x15")
_ROW_END = re.compile("\x07\x07")
_DROPPED = re.compile("[\x01\x02\x05\x08\x13\x14\x15\x1f]")


def read(source: Source) -> Found:
    """Yield the one article of an old Word file; refuses other files of the same container, each by its name."""
    document, table = _streams(source.name, source.data)
    try:
        text = _text(source.name, document, table)
    except (struct.error, IndexError):
        raise damaged(source.name, "tệp Word", _ADVICE) from None
    text = _FIELD.sub(r"\1", _FIELD.sub(r"\1", text))
    text = _ROW_END.sub("\n", text).replace("\x07", "\t").replace("\x1e", "-")
    text = _DROPPED.sub("", text)
    yield plain.from_text(source.name, encodings.Decoded(text.strip("\n\r"), "utf-8", 1.0))


def _streams(name: str, data: bytes) -> tuple[bytes, dict[str, bytes]]:
    """Return the document's stream and the table streams that there are."""
    import olefile

    try:
        with olefile.OleFileIO(BytesIO(data)) as container:
            for stream, (code, told) in _OTHERS.items():
                if container.exists(stream):
                    raise UserError(code, f"Tệp “{name}” {told}")
            if not container.exists("WordDocument"):
                raise damaged(name, "tệp Word", _ADVICE)
            document = _stream(container, "WordDocument")
            tables = {t: _stream(container, t) for t in ("0Table", "1Table") if container.exists(t)}
    except UserError:
        raise
    except (OSError, ValueError, TypeError, AttributeError, LookupError, struct.error, RecursionError):
        # olefile's own errors are OSErrors; the rest comes out of damaged tables.
        raise damaged(name, "tệp Word", _ADVICE) from None
    return document, tables


def _stream(container: Any, name: str) -> bytes:
    data: bytes = container.openstream(name).read()
    return data


def _text(name: str, document: bytes, tables: dict[str, bytes]) -> str:
    """Return the main text with Word's control characters in it."""
    magic, version = struct.unpack_from("<HH", document, 0)
    flags = struct.unpack_from("<H", document, 0x0A)[0]
    if magic not in (0xA5EC, 0xA5DC):
        raise damaged(name, "tệp Word", _ADVICE)
    if flags & 0x0100:
        raise UserError("file-protected", f"Tệp “{name}” có mật khẩu. Hãy bỏ mật khẩu rồi nhập lại.")
    length = struct.unpack_from("<i", document, 0x4C)[0]
    if version < 0xC1:
        # Word 6 and 95: one run of single bytes.
        start, end = struct.unpack_from("<II", document, 0x18)
        return encodings.latin(document[start : min(end, start + max(0, length))])
    table = tables.get("1Table" if flags & 0x0200 else "0Table", b"")
    at, size = struct.unpack_from("<II", document, 0x01A2)
    pieces = _pieces(name, table[at : at + size])
    out, left = [], max(0, length)
    for count, place, single in pieces:
        count = min(count, left)
        left -= count
        if single:
            out.append(encodings.latin(document[place : place + count]))
        else:
            out.append(document[place : place + 2 * count].decode("utf-16-le", "replace"))
    return "".join(out)


def _pieces(name: str, clx: bytes) -> list[tuple[int, int, bool]]:
    """Return (characters, offset, whether single bytes) of each piece of the piece table."""
    at = 0
    while at < len(clx) and clx[at] == 1:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if at >= len(clx) or clx[at] != 2:
        raise damaged(name, "tệp Word", _ADVICE)
    size = struct.unpack_from("<I", clx, at + 1)[0]
    plc = clx[at + 5 : at + 5 + size]
    count = (len(plc) - 4) // 12
    if not 0 < count <= MAX_PIECES:
        raise damaged(name, "tệp Word", _ADVICE)
    ends = struct.unpack_from(f"<{count + 1}I", plc, 0)
    pieces = []
    for number in range(count):
        code = struct.unpack_from("<I", plc, 4 * (count + 1) + 8 * number + 2)[0]
        single = bool(code & 0x40000000)
        offset = code & 0x3FFFFFFF
        pieces.append((max(0, ends[number + 1] - ends[number]), offset // 2 if single else offset, single))
    return pieces
