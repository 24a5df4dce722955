"""Saved web pages: all text that is seen, the article told from the site's furniture by trafilatura.

Furniture stays in the text and is marked: by-lines, dates and names of sites often stand in it. Nothing that the
page refers to is ever fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from soattin.core.text import encodings
from soattin.core.text.cleaning import MAX_CHARS, assemble, check_length, clean
from soattin.core.text.formats import Found, Source, damaged, plain
from soattin.core.text.segments import cut
from soattin.core.text.source import SourceText

_UNSEEN = frozenset(
    "script style noscript template head select option datalist textarea svg math iframe frame object embed "
    "applet audio video canvas map input button".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body br center caption dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form frameset h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary "
    "table tbody td tfoot th thead tr ul".split()
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f\v]+")

_CELL = re.compile(" ?\x1f ?")

_MARKS = range(0x20000, 0x2A6D0)
"""Rare ideographs, one put before each block, so that the article's blocks can be told in the library's output."""


def read(source: Source) -> Found:
    """Yield the page's article, with its furniture marked."""
    decoded = plain.decode(source)
    yield from_html(source.name, decoded)


def from_html(name: str, decoded: encodings.Decoded) -> SourceText:
    """Return the article of a decoded page; raises `UserError` where it has no text."""
    blocks = _blocks(name, decoded.text)
    # Legacy letters first: one of TCVN3's is the soft hyphen, which cleaning takes away.
    words, legacy = encodings.convert_legacy("\n".join(block.text().replace("\n", " ") for block in blocks))
    read = zip(words.split("\n"), blocks, strict=True) if blocks else ()
    cleaned = ((clean(line).replace("\n", " ").strip(" "), block.furniture) for line, block in read)
    lines = [(line, furniture) for line, furniture in cleaned if line]
    text, _ = assemble(lines)
    check_length(name, text)
    text, furniture = assemble(_marked(text, lines))
    notes = plain.doubts(decoded)
    return SourceText(name, text, legacy or decoded.encoding, decoded.confidence, furniture, notes=notes)


def _marked(text: str, lines: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Add what the words themselves tell: pages built of nested tables show the library no boundary."""
    worded = {segment.start for segment in cut(text) if segment.furniture}
    marked, at = [], 0
    for line, furniture in lines:
        starts = at + len(line) - len(line.lstrip())
        marked.append((line, furniture or starts in worded))
        at += len(line) + 1
    if all(furniture for _, furniture in marked):
        return lines  # A page that is all furniture says nothing of itself.
    return marked


@dataclass(slots=True, eq=False)
class _Block:
    """One line of the page: where its words stand in the tree, and what is known of it."""

    words: list[tuple[Any, str, str]] = field(default_factory=list)
    """(element, "text" or "tail", the string there)."""
    linked: int = 0
    closed: bool = False
    """Whether a link or a label has just ended."""
    heading: bool = False
    furniture: bool = False
    mark: str = ""

    def add(self, element: Any, slot: str, linked: bool) -> None:
        """Take the string before (`text`) or behind (`tail`) an element's children."""
        string = getattr(element, slot)
        if string:
            self.closed = False
            self.words.append((element, slot, string))
            self.linked += len(string.strip()) if linked else 0

    def space(self, string: str) -> None:
        """Take a space that only the layout shows."""
        if self.words:
            element, slot, last = self.words[-1]
            self.words[-1] = (element, slot, last + string)

    def text(self) -> str:
        """The words as they are seen: white space is one space, and a tab between the cells of a row."""
        joined = "".join(string for _, _, string in self.words)
        return _CELL.sub("\t", _SPACES.sub(" ", joined)).strip()


def _blocks(name: str, html: str) -> list[_Block]:
    tree = _parse(name, html)
    blocks = [block for block in _walk(tree) if block.text()]
    if (length := sum(len(block.text()) for block in blocks)) > MAX_CHARS:
        check_length(name, "x" * length)
    for block, code in zip(blocks, _MARKS, strict=False):
        block.mark = chr(code)
        element, slot, _ = next(word for word in block.words if word[2].strip())
        setattr(element, slot, block.mark + clean(getattr(element, slot)))
    article = _article(tree)
    for block in blocks:
        length = len(block.text())
        links_only = block.linked >= length * 0.8 and length < 200
        block.furniture = bool(article) and (block.mark not in article or links_only)
    _take_headline(blocks)
    return blocks


def _take_headline(blocks: list[_Block]) -> None:
    """Count the heading above the article to it, what stands between them (date, by-line), and captions within."""
    place = next((n for n, block in enumerate(blocks) if not block.furniture), 0)
    if blocks and blocks[place].heading:
        below = next((n for n in range(place + 1, len(blocks)) if not blocks[n].furniture), place)
        start, end = place, below
    else:
        above = range(place - 1, max(-1, place - 5), -1)
        start, end = next((n for n in above if blocks[n].heading and not blocks[n].linked), place), place
    if end - start <= 4 and not any(block.linked for block in blocks[start + 1 : end]):
        for block in blocks[start:end]:
            block.furniture = False
    for before, block, behind in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if block.furniture and not (block.linked or before.furniture or behind.furniture):
            block.furniture = False  # A caption between two paragraphs.


def _parse(name: str, html: str) -> Any:
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    html = re.sub("[\U00020000-\U0002a6cf]", "�", html)
    parser = HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        return document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise damaged(name, "trang web") from None


def _walk(tree: Any) -> Iterator[_Block]:
    """Yield the page's lines in order, without recursion: a page may nest thousands of elements."""
    block, links = _Block(), 0
    inline = _data_cells(tree)
    stack: list[tuple[Any, bool]] = [(tree, False)]
    while stack:
        element, leaving = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else "script"
        seen = _seen(element, tag)
        breaks = seen and tag in _BLOCKS and element not in inline
        if not leaving:
            stack.append((element, True))
            if not seen:
                continue
            links += tag == "a"
            if breaks:
                yield block
                block = _Block(heading=tag in _HEADINGS)
            if tag in ("a", "label") and block.closed:
                block.space(" ")  # Menu entries side by side.
            block.add(element, "text", links > 0)
            stack.extend((child, False) for child in reversed(element))
            continue
        links -= seen and tag == "a"
        if breaks:
            yield block
            block = _Block()
        elif seen and tag in ("td", "th"):
            block.space("\x1f")
        block.closed = tag in ("a", "label")
        if element is not tree:
            block.add(element, "tail", links > 0)
    yield block


def _data_cells(tree: Any) -> frozenset[Any]:
    """Return the cells of rows that are data, not layout: short, without blocks but a paragraph, not all links."""
    inline: set[Any] = set()
    for row in tree.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        inner = [element for cell in cells for element in cell.iter() if element is not cell]
        if len(cells) < 2 or len(inner) > 20 * len(cells):
            continue
        blocks = [element for element in inner if element.tag in _BLOCKS]
        if len(blocks) > len(cells) or any(element.tag not in ("p", "div", "center") for element in blocks):
            continue
        if any(element.tag == "a" for element in inner) or sum(len(t) for t in row.itertext()) > 400:
            continue
        inline.update(cells, blocks)
    return frozenset(inline)


def _seen(element: Any, tag: str) -> bool:
    """Whether a person who looks at the page sees what `element` holds."""
    if tag in _UNSEEN or "hidden" in element.attrib:
        return False
    style = element.get("style")
    return not (style and _HIDDEN.search(style))


def _article(tree: Any) -> frozenset[str]:
    """Return the marks of the blocks that the library takes for the article; empty where it finds none."""
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.extract(
        tree, include_comments=False, include_tables=True, favor_recall=True, fast=True
    )
    return frozenset(char for char in found or "" if ord(char) in _MARKS)
