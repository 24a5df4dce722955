"""Patterns made of word lists: one trie-shaped pattern a list, matched against `Document.low`.

A plain alternation of some hundred phrases tries each at every place; a trie looks at each letter once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from soattin.core.text.fold import fold_case

NOT_IN_WORD = r"(?<!\w)"
NOT_BEFORE_WORD = r"(?!\w)"


def phrases(words: Iterable[str]) -> str:
    """Return a trie-shaped pattern that matches any of `words` in `Document.low`, longest first.

    A space stands for any number of them.
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for char in " ".join(fold_case(word).split()):
            node = node.setdefault(char, {})
        node[""] = {}
    return _branch(root)


def _branch(node: dict[str, Any]) -> str:
    ends = "" in node
    parts = []
    for char in sorted(key for key in node if key):
        chars, below = _letter(char), node[char]
        while len(below) == 1 and "" not in below:
            (char, below) = next(iter(below.items()))
            chars += _letter(char)
        parts.append(chars + ("" if list(below) == [""] else _branch(below)))
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 and not ends else "(?:" + "|".join(parts) + ")"
    return body + "?" if ends else body


def _letter(char: str) -> str:
    return " +" if char == " " else re.escape(char)


def phrase_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return the compiled pattern of `phrases`, as whole words."""
    return re.compile(NOT_IN_WORD + phrases(words) + NOT_BEFORE_WORD)
