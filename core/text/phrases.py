"""Patterns made of word lists: one trie-shaped pattern a list, matched against `Document.low`.

A plain alternation of some hundred phrases tries each at every place; a trie looks at each letter once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from soattin.core.text.fold import fold_case

NOT_IN_WORD = r"(?<!\w)"
NOT_BEFORE_WORD = r"(?!\w)"


def phrases(words: Iterable[str]) -> str:
    """Return a trie-shaped pattern that matches any of `words` in `Document.low`, longest first.

    A space stands for any number of them.
    """
    spelt = {" ".join(phrase.split()) for phrase in fold_case("\n".join(words)).split("\n")}
    return _branch(sorted(spelt))


def _branch(ends: list[str]) -> str:
    """Return the pattern of what may follow, sorted and each once: parted by the first letter, as far as they agree."""
    optional = ends[0] == ""
    parts, first, count = [], int(optional), len(ends)
    while first < count:
        word, last = ends[first], first + 1
        while last < count and ends[last][0] == word[0]:
            last += 1
        agreed = _agreed(word, ends[last - 1])
        rest = [end[agreed:] for end in ends[first:last]]
        # `re.escape` puts a backslash before a space too.
        parts.append(
            re.escape(word[:agreed]).replace("\\ ", " +") + (_branch(rest) if last - first > 1 else "")
        )
        first = last
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 and not optional else "(?:" + "|".join(parts) + ")"
    return body + "?" if optional else body


def _agreed(one: str, other: str) -> int:
    """Return how many letters two words begin with alike: of a sorted list, the first and the last tell for all."""
    size = min(len(one), len(other))
    return next((place for place in range(size) if one[place] != other[place]), size)


def phrase_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return the compiled pattern of `phrases`, as whole words."""
    return re.compile(NOT_IN_WORD + phrases(words) + NOT_BEFORE_WORD)


class AtEnd:
    """The phrases of a word list at the end of a stretch of `Document.low`, with up to three of " :." behind them.

    A search for such a pattern is tried at every letter of the stretch; so it is only made where the last letters fit.
    """

    _SIGNS = " :.\n"

    def __init__(self, words: Iterable[str], behind: str = "") -> None:
        """`behind` is a pattern of what follows the phrase."""
        listed = list(words)
        last = {fold_case(phrase).rstrip(self._SIGNS).split()[-1] for phrase in listed}
        self._tails = tuple(tail for tail in sorted(last) if not any(tail.endswith(t) for t in last - {tail}))
        self._source = NOT_IN_WORD + phrases(listed) + behind + r"[ :.]{0,3}$"
        self._pattern: re.Pattern[str] | None = None

    def search(self, low: str, begin: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return what a search between two places of `low` for a phrase at the end of it finds."""
        end = len(low) if end is None else end
        if not low[begin:end].rstrip(self._SIGNS).endswith(self._tails):
            return None
        if self._pattern is None:
            self._pattern = re.compile(self._source)
        return self._pattern.search(low, begin, end)
