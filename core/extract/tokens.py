"""Tokens of a stretch of text, and tables of phrases found among them.

Vietnamese writes a space between syllables, so a phrase of a word table is a run of tokens. Looking phrases
up by their first token costs one dictionary access a token, however long the table is; an alternation of
its phrases in a pattern would cost as many tries as it has rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

from soattin.core.text.fold import same_key

NUMBER, WORD, MARK = "n", "w", "p"
QUOTES = frozenset("“”\"'‘’«»„‟′″`´*_")

_TOKEN = re.compile(r"([^\W\d_]+|\d+(?:[.,]\d+)*|[^\s\w]|_)")


class Token(NamedTuple):
    """A number, a word (syllable) or a punctuation mark; `key` is how the word tables spell it."""

    start: int
    end: int
    kind: str
    key: str
    text: str


class _Keys(dict[str, str]):
    """`same_key` of each word, remembered up to a limit: a page's words are few, a noise text's are not."""

    def __missing__(self, word: str) -> str:
        key = same_key(word)
        if len(word) <= 24 and len(self) < 40_000:
            self[word] = key
        return key


_KEYS = _Keys()


def key_of(word: str) -> str:
    """Return how the word tables spell `word`."""
    return _KEYS[word]


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]`, with offsets into `text`; quotation marks are left out."""
    parts = _TOKEN.split(text[start:end])  # gaps and tokens in turn
    ends = list(accumulate(map(len, parts), initial=start))
    new, forms = tuple.__new__, _FORMS
    return [
        new(Token, (first, last, *form))
        for first, last, form in zip(
            ends[1:-1:2], ends[2::2], map(forms.__getitem__, parts[1::2]), strict=True
        )
        if form
    ]


class _Forms(dict[str, tuple[str, str, str] | None]):
    """Kind, key and text of each token, None for quotation marks; remembered up to a limit as the keys are."""

    def __missing__(self, word: str) -> tuple[str, str, str] | None:
        kind = NUMBER if word[0].isdecimal() else WORD if word[0].isalnum() else MARK
        form = None if word in QUOTES else (kind, _KEYS[word] if kind == WORD else word, word)
        if len(word) <= 24 and len(self) < 40_000:
            self[word] = form
        return form


_FORMS = _Forms()

T = TypeVar("T")


class PhraseTable(Generic[T]):
    """Phrases with a value each, to be found at a place in a list of tokens, the longest first."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._single: dict[str, T] = {}
        # By the first token, then by the second: the rest of the phrase and its value, the longest first.
        self._longer: dict[str, dict[str, list[tuple[tuple[str, ...], T]]]] = {}
        for phrase, value in entries:
            keys = tuple(token.key for token in tokens(phrase))
            if len(keys) == 1:
                self._single.setdefault(keys[0], value)
            elif keys:
                self._longer.setdefault(keys[0], {}).setdefault(keys[1], []).append((keys[2:], value))
        for seconds in self._longer.values():
            for group in seconds.values():
                group.sort(key=lambda entry: -len(entry[0]))
        self._firsts = frozenset((*self._single, *self._longer))

    def at(self, line: Sequence[Token], place: int, end: int | None = None) -> tuple[int, T] | None:
        """Return the number of tokens and the value of the longest phrase that begins at `place`.

        `end`: the place that it must not go beyond, the end of `line` unless told.
        """
        if end is None:
            end = len(line)
        if place >= end:
            return None
        first = line[place].key
        seconds = self._longer.get(first)
        if seconds is not None and place + 1 < end:
            for rest, value in seconds.get(line[place + 1].key, ()):
                if not rest:
                    return 2, value
                size = len(rest) + 2
                if place + size <= end and rest == tuple([t.key for t in line[place + 2 : place + size]]):
                    return size, value
        return (1, self._single[first]) if first in self._single else None

    def all(self, line: Sequence[Token]) -> Iterator[tuple[int, int, T]]:
        """Yield start, end and value of the phrases in `line`, the longest at each place, none overlapping."""
        firsts, behind = self._firsts, 0
        for place in [place for place, token in enumerate(line) if token.key in firsts]:
            if place >= behind and (hit := self.at(line, place)):
                behind = place + hit[0]
                yield place, behind, hit[1]

    def before(self, line: Sequence[Token], place: int, longest: int = 4) -> tuple[int, T] | None:
        """Return the number of tokens and the value of the longest phrase that ends just before `place`."""
        for size in range(min(longest, place), 0, -1):
            hit = self.at(line, place - size, place)
            if hit and hit[0] == size:
                return hit
        return None
