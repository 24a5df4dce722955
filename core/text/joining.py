"""Joins the lines that a page's width cut, as PDFs hold them, into the paragraphs that were written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from soattin.core.text.syllables import is_syllable

_ITEM = re.compile(r"(?:[-–+•*▪·●○]|\(?\d{1,2}[.)/]|\(?[a-zđ][.)]|[IVX]{1,5}[.)/]|Điều \d|Chương [IVX])\s")
_ENDED = re.compile(r"[.!?…:;][”\"')\]]*$")
_PAGE_NUMBER = re.compile(r"(?:[Tt]rang\s*)?[-–]?\s*\d{1,4}\s*(?:/\s*\d{1,4})?\s*[-–]?")

FULL = 0.8
"""A line of this share of the usual full length was cut by the page's width."""


NARROW = 40
"""Texts whose full lines are shorter are lists, not columns."""


def join_pages(pages: Sequence[Sequence[str]]) -> list[tuple[str, bool]]:
    """Return the paragraphs of a document given as lines page by page, and whether each is furniture.

    Page numbers are dropped; a header or footer that most pages repeat is kept once, as furniture, in front.
    """
    bare = [_without_numbers([line.strip() for line in page]) for page in pages]
    repeated = _repeated(bare)
    lines = [line for page in bare for line in page if line not in repeated]
    return [(line, True) for line in repeated] + [(line, False) for line in join_lines(lines)]


def _without_numbers(page: list[str]) -> list[str]:
    while page and (not page[-1] or _PAGE_NUMBER.fullmatch(page[-1])):
        page = page[:-1]
    while page and (not page[0] or _PAGE_NUMBER.fullmatch(page[0])):
        page = page[1:]
    return page


def _repeated(pages: list[list[str]]) -> list[str]:
    """The first and last lines that stand on more than half of at least three pages."""
    if len(pages) < 3:
        return []
    edges = Counter(line for page in pages for line in dict.fromkeys([*page[:2], *page[-2:]]))
    return [line for line, count in edges.items() if count * 2 > len(pages)]


_TORN = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,6}) (ch|ng|nh|[cmnpt])(?![\w)./])")


def mend_words(text: str) -> str:
    """Return `text` with syllables that a PDF's spacing tore ("Mặ t trậ n") joined again.

    A lone "t" or "ng" is no Vietnamese word; a text with three or more behind what they complete is torn.
    """
    whole = [match for match in _TORN.finditer(text) if is_syllable(match.group(1) + match.group(2))]
    if len(whole) < 3:
        return text
    return _TORN.sub(
        lambda match: (
            match.group(1) + match.group(2) if is_syllable(match.group(1) + match.group(2)) else match.group()
        ),
        text,
    )


def join_lines(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs that `lines` are cut from; an empty line always ends one."""
    lengths = sorted(len(line) for line in lines if line)
    if not lengths:
        return []
    # The length of a full line: nearly the longest, leaving out a few freaks.
    full = lengths[min(len(lengths) - 1, len(lengths) * 9 // 10)]
    paragraphs: list[list[str]] = []
    previous = ""
    for line in lines:
        if previous and line and _goes_on(previous, line, full):
            paragraphs[-1].append(line)
        elif line:
            paragraphs.append([line])
        previous = line
    return [_joined(parts) for parts in paragraphs]


def _goes_on(line: str, following: str, full: int) -> bool:
    """Whether `following` belongs to the paragraph of `line`."""
    if _ITEM.match(following):
        return False
    first = following[0]
    small = first.islower() or first in ",;.)”%"
    was_cut = len(line) >= FULL * full or len(line) + len(following.split()[0]) + 1 > full
    if _ENDED.search(line):
        # A sentence that ends at the margin: whether the next one begins a paragraph cannot be told, and two
        # paragraphs in one line do less harm than one cut in two.
        return was_cut and (small or len(line) >= 0.95 * full) and full >= NARROW
    if small:
        return len(line) >= 0.5 * full or line[-1] in ",-–"
    return was_cut and full >= NARROW


def _joined(parts: list[str]) -> str:
    out = parts[0]
    for part in parts[1:]:
        if out.endswith("\u00ad"):
            out = out[:-1] + part
        elif out.endswith("-") and len(out) > 1 and out[-2].isalnum() and part[0].isalnum():
            out += part
        else:
            out += " " + part
    return out
