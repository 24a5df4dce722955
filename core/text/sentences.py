"""Cuts text into sentences, so that a rule never reaches over the end of one."""

from __future__ import annotations

import re
from functools import cache

from soattin.core.text.tables import words

_END = re.compile(r"[.!?…](?:[.…/\"”’)\]]{0,4})(?= +[^\sa-zàáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ,;:.)])|\n+")
_LAST_WORD = re.compile(r"[\w./]+$")


@cache
def _short_forms() -> frozenset[str]:
    return frozenset(words("short_forms.txt"))


def cut(text: str, low: str) -> tuple[tuple[int, int], ...]:
    """Return the sentences of `text` as pairs of offsets, in order, white space around them left out.

    A dot behind an abbreviation ("TP. Hà Tiên", "TS. Nguyễn") or a single capital ends none.
    """
    out: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if text[match.start()] == "." and _abbreviates(low, match.start()):
            continue
        _add(out, text, start, match.end())
        start = match.end()
    _add(out, text, start, len(text))
    return tuple(out)


def _abbreviates(low: str, dot: int) -> bool:
    word = _LAST_WORD.search(low, max(0, dot - 8), dot)
    return word is not None and (
        word.group() in _short_forms() or (len(word.group()) == 1 and word.group().isalpha())
    )


def _add(out: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        out.append((start, end))
