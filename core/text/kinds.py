"""Which kind of file some bytes are: told by how they begin, and by the name where many kinds begin alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of one kind: the names' endings, the most bytes read, and why it is refused (if it is)."""

    suffixes: tuple[str, ...] = ()
    limit: int = 20 * _MB
    refusal: str = ""


KINDS: dict[str, Kind] = {
    "txt": Kind((".txt", ".text")),
    "html": Kind((".html", ".htm", ".xhtml")),
    "mhtml": Kind((".mhtml", ".mht"), 50 * _MB),
    "eml": Kind((".eml",), 50 * _MB),
    "docx": Kind((".docx", ".docm"), 100 * _MB),
    "doc": Kind((".doc",), 100 * _MB),
    "odt": Kind((".odt",), 100 * _MB),
    "rtf": Kind((".rtf",), 50 * _MB),
    "pdf": Kind((".pdf",), 100 * _MB),
    "csv": Kind((".csv", ".tsv"), 100 * _MB),
    "xlsx": Kind((".xlsx", ".xlsm"), 50 * _MB),
    "json": Kind((".jsonl", ".json", ".ndjson"), 200 * _MB),
    "zip": Kind((".zip",), 300 * _MB),
    # Never read; the word says what it is and what to do.
    "picture": Kind((), 0, "là hình ảnh, không có chữ để đọc. Hãy tìm bản văn bản của bài."),
    "program": Kind((), 0, "là chương trình, không phải bài viết."),
    "packed": Kind((), 0, "là tệp nén không đọc được. Hãy giải nén, hoặc nén lại dạng .zip, rồi nhập lại."),
    "media": Kind((), 0, "là tệp âm thanh hoặc phim, không có chữ để đọc."),
    "slides": Kind(
        (), 0, "là bài trình chiếu hoặc tệp Office không phải Word, Excel. Hãy lưu lại dạng .docx."
    ),
    "project": Kind((), 0, "là tệp dữ liệu SQLite. Nếu là dự án, hãy mở nó bằng “Mở dự án”."),
}

SUFFIXES = frozenset(suffix for kind in KINDS.values() for suffix in kind.suffixes)
"""The endings that are looked for in folders and archives."""

LIGHT_SUFFIXES = frozenset({".txt", ".text", ".html", ".htm", ".eml", ".rtf"})
"""Forms that are read in a moment whatever they hold, if they are small."""

_BY_SUFFIX = {suffix: name for name, kind in KINDS.items() for suffix in kind.suffixes}
_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "rtf"), (b"\xd0\xcf\x11\xe0", "doc"), (b"SQLite format 3\0", "project"),
    (b"\x89PNG", "picture"), (b"\xff\xd8\xff", "picture"), (b"GIF8", "picture"), (b"BM", "bmp"),
    (b"II*\0", "picture"), (b"MM\0*", "picture"), (b"8BPS", "picture"),
    (b"MZ", "exe"), (b"\x7fELF", "program"), (b"Rar!", "packed"), (b"7z\xbc\xaf", "packed"), (b"\x1f\x8b", "packed"),
    (b"ID3", "media"), (b"\x1aE\xdf\xa3", "media"), (b"OggS", "media"), (b"RIFF", "riff"),
)  # fmt: skip
_HTML = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_HEADER = re.compile(rb"[A-Za-z][A-Za-z-]{0,60}:")
_MAIL_HEADERS = (b"mime-version:", b"snapshot-content-location:", b"message-id:")


def kind_of(name: str, data: bytes) -> str:
    """Return the kind (a key of `KINDS`) of a file by its first bytes and its name."""
    suffix = PurePath(name).suffix.lower()
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    by_start = _by_start(head)
    if by_start:
        return by_start
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _zipped(suffix, data)
    named = _BY_SUFFIX.get(suffix, "txt")
    if named in ("doc", "docx", "odt", "xlsx", "txt", "rtf", "pdf", "zip"):
        # Old sites offer web pages and rich text under Word's and Excel's names.
        if _HTML.match(head):
            return "html"
        if named in ("doc", "xlsx", "rtf") and _is_mail(head):
            return "mhtml"
        return "txt" if named == "txt" or _readable(head) else named
    return named


def _by_start(head: bytes) -> str | None:
    if b"%PDF-" in head[:1024]:
        return "pdf"
    for start, kind in _STARTS:
        if head.startswith(start):
            if kind == "bmp":
                return "picture" if b"\0" in head[:30] else None
            if kind == "exe":
                return "program" if b"\0" in head[:100] else None
            if kind == "riff":
                return "picture" if head[8:12] == b"WEBP" else "media"
            return kind
    return "media" if head[4:8] == b"ftyp" else None


def _zipped(suffix: str, data: bytes) -> str:
    """Office files are archives; their first entries, and the list at their end, say which they are."""
    named = _BY_SUFFIX.get(suffix)
    if named in ("docx", "xlsx", "odt"):
        return named
    seen = data[:4096] + data[-65_536:]
    if b"word/document.xml" in seen:
        return "docx"
    if b"xl/workbook.xml" in seen:
        return "xlsx"
    if b"application/vnd.oasis.opendocument.text" in data[:200]:
        return "odt"
    if b"ppt/presentation.xml" in seen or b"application/vnd.oasis" in data[:200]:
        return "slides"
    return "zip"


def _is_mail(head: bytes) -> bool:
    """Whether bytes begin with the headers of a mail, as pages saved in one file do."""
    for line in head.split(b"\n")[:40]:
        if line.lower().startswith(_MAIL_HEADERS):
            return True
        if not (_HEADER.match(line) or line[:1] in b" \t\r"):
            return False
    return False


def _readable(head: bytes) -> bool:
    """Whether bytes under a binary form's name are plain words."""
    return bool(head.strip()) and b"\0" not in head and not any(byte < 9 for byte in head)
