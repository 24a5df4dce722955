"""The sentence around a place in a text, short enough to stand in a list."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…][”\"')\]]*\s|\n")
# An abbreviation's dot ends no sentence ("TP. Hà Tiên", "PGS. Trần").
_SHORT = re.compile(r"\b(?:[^\W\d_]|TP|Tp|TX|Tx|TT|Tt|GS|TS|ThS|BS|PGS|CN)[.]\s$")


def excerpt(text: str, start: int, end: int, width: int) -> str:
    """Return the sentence of `text` that holds [start, end), cut at words to about `width` characters a side."""
    left = max(
        (
            m.end()
            for m in _END.finditer(text, 0, start)
            if not _SHORT.search(text[max(m.end() - 8, 0) : m.end()])
        ),
        default=0,
    )
    after = (m for m in _END.finditer(text, end) if not _SHORT.search(text[max(m.end() - 8, 0) : m.end()]))
    right = next((m.end() for m in after), len(text))
    cut_left, cut_right = max(left, start - width), min(right, end + width)
    if cut_left > left:
        space = text.find(" ", cut_left, start)
        cut_left = space + 1 if space >= 0 else cut_left
    if cut_right < right:
        space = text.rfind(" ", end, cut_right)
        cut_right = space if space >= 0 else cut_right
    words = " ".join(text[cut_left:cut_right].split())
    return ("… " if cut_left > left else "") + words + (" …" if cut_right < right else "")
