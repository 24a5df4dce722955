"""Tokens of a stretch of text, and tables of phrases found among them.

Vietnamese writes a space between syllables, so a phrase of a word table is a run of tokens. Looking phrases
up by their first token costs one dictionary access a token, however long the table is; an alternation of
its phrases in a pattern would cost as many tries as it has rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from soattin.core.text.fold import same_key

NUMBER, WORD, MARK = "n", "w", "p"
QUOTES = frozenset("“”\"'‘’«»„‟′″`´*_")

_TOKEN = re.compile(r"(?P<n>\d+(?:[.,]\d+)*)|(?P<w>[^\W\d_]+)|(?P<p>[^\s\w]|_)")


class Token(NamedTuple):
    """A number, a word (syllable) or a punctuation mark; `key` is how the word tables spell it."""

    start: int
    end: int
    kind: str
    key: str
    text: str


_cached_key = lru_cache(maxsize=32768)(same_key)


def key_of(word: str) -> str:
    """Return `same_key(word)`, remembered for words of usual length."""
    return _cached_key(word) if len(word) <= 24 else same_key(word)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]`, with offsets into `text`; quotation marks are left out."""
    found = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup or MARK
        word = match.group()
        if kind == WORD:
            found.append(Token(match.start(), match.end(), WORD, key_of(word), word))
        elif kind == NUMBER or word not in QUOTES:
            found.append(Token(match.start(), match.end(), kind, word, word))
    return found


T = TypeVar("T")


class PhraseTable(Generic[T]):
    """Phrases with a value each, to be found at a place in a list of tokens, the longest first."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in entries:
            keys = tuple(token.key for token in tokens(phrase))
            if keys:
                self._by_first.setdefault(keys[0], []).append((keys, value))
        for group in self._by_first.values():
            group.sort(key=lambda entry: -len(entry[0]))

    def at(self, line: Sequence[Token], place: int) -> tuple[int, T] | None:
        """Return the number of tokens and the value of the longest phrase that begins at `place`."""
        if place >= len(line):
            return None
        for keys, value in self._by_first.get(line[place].key, ()):
            size = len(keys)
            if size == 1 or (
                place + size <= len(line) and all(line[place + i].key == keys[i] for i in range(1, size))
            ):
                return size, value
        return None

    def before(self, line: Sequence[Token], place: int, longest: int = 4) -> tuple[int, T] | None:
        """Return the number of tokens and the value of the longest phrase that ends just before `place`."""
        for size in range(min(longest, place), 0, -1):
            hit = self.at(line[:place], place - size)
            if hit and hit[0] == size:
                return hit
        return None
