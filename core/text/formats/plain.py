"""Plain text files of any encoding."""

from __future__ import annotations

import re

from soattin.core.errors import UserError
from soattin.core.text import encodings
from soattin.core.text.cleaning import check_length, clean
from soattin.core.text.formats import Found, Source
from soattin.core.text.source import SourceText

_STRANGE = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f]")
"""Control characters that no text has (the one that once ended files may stand)."""


def read(source: Source) -> Found:
    """Yield the one article of a text file; refuses empty and binary files."""
    yield from_text(source.name, decode(source))


def decode(source: Source) -> encodings.Decoded:
    """Return the text of `source`; raises `UserError` (`file-empty`, `file-binary`)."""
    name, data = source.name, source.data
    if not data.strip(b"\0 \t\r\n"):
        raise UserError("file-empty", f"Tệp “{name}” không có nội dung.")
    decoded = encodings.decode(data, source.options.encoding)
    sample = decoded.text[:20_000]
    strange = len(_STRANGE.findall(sample))
    if strange > len(sample) // 50 or sample.count("�") > len(sample) // 20:
        raise UserError(
            "file-binary", f"Tệp “{name}” không phải tệp văn bản. Hãy lưu lại dưới dạng .txt (UTF-8)."
        )
    return decoded


def from_text(name: str, decoded: encodings.Decoded, notes: tuple[str, ...] = ()) -> SourceText:
    """Return the article in a decoded text; raises `UserError` where it is empty or too long."""
    text, legacy = decoded.text.replace("\r\n", "\n").replace("\r", "\n"), None
    if decoded.encoding in ("utf-8", "utf-16"):
        text, legacy = encodings.convert_legacy(text)
    text = clean(text)
    check_length(name, text)
    encoding = legacy or decoded.encoding
    return SourceText(name, text, encoding, decoded.confidence, notes=notes + doubts(decoded))


def doubts(decoded: encodings.Decoded) -> tuple[str, ...]:
    """Return what to tell a person about an encoding that is not sure."""
    if decoded.confidence >= encodings.SURE:
        return ()
    label = encodings.LABELS[decoded.encoding]
    return (f"Chưa chắc bảng mã, tạm đọc theo {label}; hãy xem lại chữ có đúng không.",)
