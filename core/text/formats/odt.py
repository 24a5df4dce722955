"""LibreOffice texts (.odt): the text a reader sees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from soattin.core.errors import UserError
from soattin.core.text import encodings
from soattin.core.text.formats import Found, Source, plain, safexml, zipped

MAX_PART = 100_000_000
"""Bytes of the text's XML, inflated."""

_SKIPPED = frozenset({"tracked-changes", "annotation", "sequence-decls", "forms", "note", "scripts"})
_LINES = frozenset({"p", "h"})


def read(source: Source) -> Found:
    """Yield the one article of a LibreOffice text."""
    archive = zipped.open_zip(source.name, source.data, "tệp LibreOffice")
    if not archive.has("content.xml"):
        raise UserError("file-kind", f"“{source.name}” không phải tệp LibreOffice đọc được.")
    root = safexml.parse(source.name, archive.read("content.xml", MAX_PART))
    text = "\n".join(_lines(root)).strip("\n")
    yield plain.from_text(source.name, encodings.Decoded(text, "utf-8", 1.0))


def _lines(root: Any) -> Iterator[str]:
    """Yield the paragraphs; the cells of a table's row stand in one line, tabs between them."""
    parts: list[str] = []
    rows = 0
    stack: list[tuple[Any, str]] = [(root, "enter")]
    while stack:
        element, step = stack.pop()
        name = element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else "annotation"
        if step == "tail":
            parts.append(_flat(element.tail))
        elif step == "leave":
            rows -= name == "table-row"
            if name == "table-cell":
                parts.append("\t")
            elif (name in _LINES and not rows) or (name == "table-row" and not rows):
                yield "".join(parts).rstrip("\t")
                parts = []
        elif name not in _SKIPPED:
            rows += name == "table-row"
            parts.append(_own(element, name))
            stack.append((element, "leave"))
            for child in reversed(element):
                # Text between block elements is layout of the file.
                stack += [(child, "tail"), (child, "enter")]


def _own(element: Any, name: str) -> str:
    """The text with which an element begins."""
    if name == "s":
        count = next((v for k, v in element.attrib.items() if str(k).endswith("}c")), "1")
        return " " * (min(int(count), 1000) if count.isdecimal() and len(count) < 5 else 1)
    return {"tab": "\t", "line-break": "\n"}.get(name) or _flat(element.text)


def _flat(text: str | None) -> str:
    """Line ends in the file are spaces of its layout, without meaning."""
    return (text or "").replace("\n", " ").replace("\r", " ")
