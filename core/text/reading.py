"""Reading files into the text that everything else works on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from soattin.core.errors import UserError
from soattin.core.text.fold import nfc

MAX_BYTES = 20_000_000
"""A file larger than this holds no article; reading it would only fill the memory."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """One article's text as read from a file.

    `name` is the file's name (with a member's name behind `!` where it came out of an archive or a table);
    `text` is NFC with `\\n` line ends; `encoding` is the name of the encoding it was decoded from.
    """

    name: str
    text: str
    encoding: str = "utf-8"


def read_articles(path: Path) -> list[SourceText]:
    """Return the articles that the file at `path` holds (one for a text file).

    Raises `UserError` (codes `file-missing`, `file-is-folder`, `file-unreadable`, `file-too-large`,
    `file-empty`, `file-binary`) with a message that names the file.
    """
    name = path.name
    if path.is_dir():
        raise UserError("file-is-folder", f"“{name}” là thư mục, không phải tệp bài viết.")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UserError(
                "file-too-large", f"Tệp “{name}” lớn hơn {MAX_BYTES // 1_000_000} MB nên không đọc."
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise UserError("file-missing", f"Không tìm thấy tệp “{name}”. Hãy kiểm tra lại đường dẫn.") from None
    except OSError as error:
        raise UserError("file-unreadable", f"Không đọc được tệp “{name}”: {error.strerror}.") from None
    return [decode(name, data)]


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
