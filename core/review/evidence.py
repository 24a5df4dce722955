"""Evidence moved word by word, and the value that follows it where it was the evidence's own words."""

from __future__ import annotations

import re
from typing import Any

from soattin.core.records import Span
from soattin.core.review.cells import Context
from soattin.core.review.stored import StoredItem
from soattin.core.review.typed import Unreadable, from_evidence, read
from soattin.core.text.fold import same_key

# A word is letters and digits with what joins them inside ("45-CT/TW", "1.200"), or a sign that belongs to a
# value ("%", a quotation mark, a bracket); commas and full stops are passed over.
_WORD = re.compile(r"\w+(?:[-./,’']\w+)*|[%°“”\"«»()\[\]]")


def moved(text: str, span: Span, *, start: int = 0, end: int = 0) -> Span:
    """Return `span` with its ends moved by words: `end=1` takes the next word in, `end=-1` lets the last go;
    `start=-1` takes the word before in, `start=1` lets the first go. Never empty, never outside the text."""
    first, last = span
    if end > 0:
        found = _WORD.search(text, last)
        last = found.end() if found else last
    elif end < 0:
        words = list(_WORD.finditer(text, first, last))
        last = words[-2].end() if len(words) > 1 else last
    if start < 0:
        words = list(_WORD.finditer(text, max(0, first - 200), first))
        first = words[-1].start() if words else first
    elif start > 0:
        words = list(_WORD.finditer(text, first, last))
        first = words[1].start() if len(words) > 1 else first
    return first, last


def follows(item: StoredItem, text: str, old: Span, new: Span, context: Context) -> Any:
    """Return the item's value after its evidence moved from `old` to `new`.

    Where the value said just what the old words say (a name, a body, a sum), it says now what the new words
    say; otherwise it stays.
    """
    before, after = (" ".join(text[s:e].split()) for s, e in (old, new))
    value = item.value
    if item.group == "officials" and isinstance(value, dict):
        return (
            {**value, "name": after} if same_key(before) == same_key(str(value.get("name") or "")) else value
        )
    if item.group == "figures" and isinstance(value, dict):
        return _figure(value, before, after, context)
    if item.group == "warnings" and isinstance(value, dict):
        return {**value, "quote": text[new[0] : new[1]]}
    if isinstance(value, str) and same_key(before.strip('“”"')) == same_key(value):
        try:
            return from_evidence(item.group, item.field, after, context)
        except Unreadable:
            return value
    return value


def _figure(value: dict[str, Any], before: str, after: str, context: Context) -> dict[str, Any]:
    if " ".join(str(value.get("quote") or "").split()) != before:
        return value
    try:
        new = read("figures", "", "value", after, {**value, "quote": after}, context)
    except Unreadable:
        return {**value, "quote": after}
    return dict(new)
