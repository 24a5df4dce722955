"""Tells of which level the unit is that a page is about without its type: "Ủy ban MTTQ huyện", "Thị ủy"."""

from __future__ import annotations

import re

from soattin.core.extract.document import Document

_OF_LEVEL = re.compile(
    r"(?<!\w)(?:mttq|mttqvn|việt nam|tổ quốc|ubnd|hđnd|nhân dân|đảng bộ|toàn|địa bàn|hội|lãnh đạo) {1,2}"
    r"(?P<type>huyện|thị xã|thành phố|quận)(?!\w)"
)
_COMMITTEE = re.compile(r"(?<!\w)(?P<type>huyện|thị|quận) ủy(?!\w)")
_TYPES = {"thị": "thị xã"}
_ENOUGH = 2


def spoken(document: Document) -> str | None:
    """Return the type of the district whose bodies the page names twice or more without its name, else None."""
    counts: dict[str, int] = {}
    for pattern in (_OF_LEVEL, _COMMITTEE):
        for match in pattern.finditer(document.low):
            if document.text[match.end() : match.end() + 2].strip()[:1].isupper():
                continue
            type_word = _TYPES.get(match["type"], match["type"])
            counts[type_word] = counts.get(type_word, 0) + 1
    if not counts:
        return None
    best = max(counts, key=lambda word: counts[word])
    return best if counts[best] >= _ENOUGH and counts[best] * 2 > sum(counts.values()) else None


def heads_title(document: Document, start: int) -> bool:
    """Whether the headline begins at `start`: "Yên Lạc tổ chức hội nghị …"."""
    return any(segment.kind == "title" and segment.start == start for segment in document.segments)
