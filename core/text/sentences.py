"""Cuts text into sentences, so that a rule never reaches over the end of one."""

from __future__ import annotations

import re
from functools import cache

from soattin.core.text.tables import words

# Begins with the set of letters that it looks for: a search jumps from one to the next.
_END = re.compile(
    r"[.!?…\n](?:(?<=\n)\n*|(?:(?<=[a-zàáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]{3}[.!?])|(?<=[A-ZĐÔƯÂĂÊ][a-zàáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]{2}\.)|(?<= [a-zàáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự][àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]\.)|(?<=[12]\d{3}\.))(?=[A-ZĐÔƯÂĂÊ][a-zàáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự])|(?<!\n)[.…/\"”’)\]]{0,4}(?= +[^\sa-zàáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ,;:.)]))"
)
_SITE = re.compile(r"(?:https?://)?[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,4}/?(?:\s|$)")
"""A site's address in a line of its own, below a by-line."""
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
        if text[match.start()] == "\n" and runs_on(text, match.start(), match.end(), start):
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


def runs_on(text: str, line_end: int, next_line: int, start: int) -> bool:
    """Whether a line only wraps: the next one begins small, and this one ends in the middle of a sentence."""
    following = text[next_line : next_line + 1]
    return (
        next_line == line_end + 1
        and following.islower()
        and line_end - start >= 3
        and (text[line_end - 1].isalnum() or text[line_end - 1] == ",")
        and _SITE.match(text, next_line) is None
    )


def _add(out: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        out.append((start, end))
