"""What stands for an article in lists when the page holds no headline."""

from __future__ import annotations

import re

from soattin.core.text.segments import cut

_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_LENGTH = 160


def headline(text: str) -> str:
    """Return the first sentence of the article's text, cut to a line; no title, only a stand-in for one."""
    segments = cut(text)
    body = [text[s.start : s.end] for s in segments if not s.furniture]
    # A line of some length is a sentence; menus and dates are shorter.
    line = next((b for b in body if len(b) >= 60), body[0] if body else "")
    end = _SENTENCE_END.search(line, 40)
    sentence = line[: end.start()] if end else line
    return sentence if len(sentence) <= _LENGTH else sentence[:_LENGTH].rsplit(" ", 1)[0] + "…"
