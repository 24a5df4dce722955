"""Mails (.eml) and pages saved as one file (.mhtml): the body; pictures and links in them are never fetched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.parser import BytesParser

from soattin.core.errors import UserError
from soattin.core.text import encodings
from soattin.core.text.cleaning import clean
from soattin.core.text.formats import Found, Source, damaged, html, plain
from soattin.core.text.joining import join_lines
from soattin.core.text.source import SourceText

MAX_PARTS = 500
"""Parts of one mail, those within parts too."""

WRAPPED = (60, 80)
"""Lengths of a line that a mail program has cut."""

_CODECS = {"windows-1258": "windows-1258", "cp1258": "windows-1258", "utf-8": "utf-8", "utf8": "utf-8"}
_ATTACHED = (
    ".txt",
    ".html",
    ".htm",
    ".docx",
    ".doc",
    ".rtf",
    ".pdf",
    ".eml",
    ".csv",
    ".xlsx",
    ".zip",
    ".mht",
    ".mhtml",
)


def read(source: Source) -> Found:
    """Yield a mail's body, with its subject and date in front, and the articles among its attachments."""
    message, parts = _parse(source)
    body = _body(parts)
    found = 0
    if body is not None:
        try:
            yield _with_head(_article(source.name, source, body), message)
            found += 1
        except UserError as error:
            if error.code != "file-empty":
                yield error
                found += 1
    for number, part in enumerate(parts):
        name = _attachment(part)
        if name:
            found += 1
            yield from _attached(source, part, name or str(number))
    if not found:
        raise UserError("file-empty", f"Thư “{source.name}” không có nội dung.")


def read_page(source: Source) -> Found:
    """Yield the page saved in an .mhtml file: its first HTML part; frames and pictures are left out."""
    _, parts = _parse(source)
    pages = [part for part in parts if _kind(part) == "text/html"]
    if not pages:
        raise damaged(source.name, "trang web đã lưu")
    yield _article(source.name, source, max(pages[:20], key=lambda part: len(_payload(part))))


def _parse(source: Source) -> tuple[Message, list[Message]]:
    """Return the message and its parts, those that hold others left out."""
    if source.data.count(b"\n") > 2_000_000:
        raise UserError("file-too-large", f"“{source.name}” có quá nhiều dòng nên không đọc.")
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(source.data)
        parts = []
        for part in message.walk():
            if not part.is_multipart():
                parts.append(part)
            if len(parts) > MAX_PARTS:
                raise UserError("mail-too-many", f"“{source.name}” có hơn {MAX_PARTS} phần nên không đọc.")
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise damaged(source.name, "thư điện tử") from None
    return message, parts


def _kind(part: Message) -> str:
    return str(part.get_content_type()).lower()


def _payload(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError):
        return b""
    return data if isinstance(data, bytes) else b""


def _attachment(part: Message) -> str:
    """Return the name of an attached file that can hold an article; empty otherwise."""
    from soattin.core.text.reading import shown_name

    try:
        name = shown_name(_header_text(part.get_filename() or ""))
    except (ValueError, LookupError, TypeError, AttributeError, UnicodeError):
        return ""
    return name if name.lower().endswith(_ATTACHED) else ""


def _body(parts: list[Message]) -> Message | None:
    """Return the part that holds the mail's words: the plain one, unless only HTML says something."""
    own = [part for part in parts if not _attachment(part)]
    for kind in ("text/plain", "text/html"):
        for part in own:
            if _kind(part) == kind and _payload(part).strip():
                return part
    return None


def _article(name: str, source: Source, part: Message) -> SourceText:
    data = _payload(part)
    charset = str(part.get_content_charset() or "").lower()
    # The declared character set is only trusted where the bytes do not speak for themselves.
    declared = _CODECS.get(charset)
    told = encodings.decode(data, source.options.encoding)
    if declared and told.confidence < encodings.SURE:
        told = replace(encodings.decode(data, declared), confidence=0.9)
    if _kind(part) == "text/html":
        return html.from_html(name, told)
    return plain.from_text(name, replace(told, text=_unwrapped(told.text)))


def _unwrapped(text: str) -> str:
    """Join the lines that a mail program cut at some 72 letters; other texts stay as they are."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    lengths = [len(line) for line in lines if line]
    cut = sum(WRAPPED[0] <= length <= WRAPPED[1] for length in lengths)
    if not lengths or max(lengths) > WRAPPED[1] or cut < 3 or cut * 3 < len(lengths):
        return text
    return "\n".join(join_lines(lines))


def _with_head(article: SourceText, message: Message) -> SourceText:
    """Put the subject and the date in front, where a headline and its date stand."""
    lines = []
    for header in ("Subject", "Date"):
        try:
            words = " ".join(clean(_header_text(message.get(header) or "")).split())[:500]
        except (ValueError, LookupError, TypeError, AttributeError, UnicodeError):
            continue
        if words and header == "Date":
            words = _vietnamese_date(words)
        if words:
            lines.append(words)
    if not lines:
        return article
    head = "\n".join(lines) + "\n"
    furniture = tuple((start + len(head), end + len(head)) for start, end in article.furniture)
    return replace(article, text=head + article.text, furniture=furniture)


def _vietnamese_date(words: str) -> str:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(words).strftime("%d/%m/%Y %H:%M")
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _header_text(raw: object) -> str:
    from email.header import decode_header

    try:
        decoded = decode_header(str(raw))
    except MessageError:  # Damaged base64: better as it stands than not at all.
        decoded = [(str(raw), None)]
    parts = []
    for words, charset in decoded:
        if isinstance(words, str):
            parts.append(words)
            continue
        try:
            parts.append(words.decode(charset or "utf-8", "replace"))
        except LookupError:
            parts.append(encodings.decode(words).text)
    return "".join(parts)


def _attached(source: Source, part: Message, name: str) -> Iterator[SourceText | UserError]:
    from soattin.core.text.reading import read_entry

    data = _payload(part)
    if not data and isinstance(part, EmailMessage):
        return
    yield from read_entry(source, name, data)
