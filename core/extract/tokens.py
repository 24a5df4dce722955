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
    chunks = text[start:end].split(" ")
    starts = accumulate([len(chunk) + 1 for chunk in chunks], initial=start)
    new, told = tuple.__new__, _CHUNKS
    return [
        new(Token, (at + first, at + last, kind, key, word))
        for chunk, at in zip(chunks, starts, strict=False)
        for first, last, kind, key, word in told[chunk]
    ]


def keys(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """Return the keys of the tokens of `text[start:end]`, in a fourth of the time of `tokens`."""
    told = _CHUNKS
    return [token[3] for chunk in text[start:end].split(" ") for token in told[chunk]]


class _Chunks(dict[str, tuple[Token, ...]]):
    """The tokens of what stands between two spaces, by its beginning; forgets all where it grows too large.

    A page's words with their commas come again and again: looked up so, a token takes 0.25 µs, by the pattern 0.5.
    """

    def __missing__(self, chunk: str) -> tuple[Token, ...]:
        if chunk.isalpha():
            found: tuple[Token, ...] = (Token(0, len(chunk), WORD, _KEYS[chunk], chunk),)
        else:
            parts = _TOKEN.split(chunk)  # gaps and tokens in turn
            ends = list(accumulate(map(len, parts)))
            spans = zip(ends[0:-1:2], ends[1::2], parts[1::2], strict=True)
            found = tuple([_token(first, last, word) for first, last, word in spans if word not in QUOTES])
        if len(chunk) <= 24:
            if len(self) > 40_000:
                self.clear()
            self[chunk] = found
        return found


def _token(start: int, end: int, word: str) -> Token:
    kind = NUMBER if word[0].isdecimal() else WORD if word[0].isalnum() else MARK
    return Token(start, end, kind, _KEYS[word] if kind == WORD else word, word)


_CHUNKS = _Chunks()

T = TypeVar("T")


class PhraseTable(Generic[T]):
    """Phrases with a value each, to be found at a place in a list of tokens, the longest first."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._single: dict[str, T] = {}
        # By the first two tokens: the rest of the phrase and its value, the longest first.
        self._longer: dict[tuple[str, str], list[tuple[list[str], T]]] = {}
        for phrase, value in entries:
            first, *rest = keys(phrase) or ("",)
            if rest:
                self._longer.setdefault((first, rest[0]), []).append((rest[1:], value))
            elif first:
                self._single.setdefault(first, value)
        self._firsts = frozenset((*self._single, *(first for first, _ in self._longer)))
        for group in self._longer.values():
            if len(group) > 1:
                group.sort(key=lambda entry: -len(entry[0]))

    def at(self, line: Sequence[Token], place: int, end: int | None = None) -> tuple[int, T] | None:
        """Return the number of tokens and the value of the longest phrase that begins at `place`.

        `end`: the place that it must not go beyond, the end of `line` unless told.
        """
        if end is None:
            end = len(line)
        if place >= end:
            return None
        first = line[place].key
        if place + 1 < end:
            for rest, value in self._longer.get((first, line[place + 1].key), ()):
                if not rest:
                    return 2, value
                size = len(rest) + 2
                if place + size <= end and rest == [t[3] for t in line[place + 2 : place + size]]:
                    return size, value
        return (1, self._single[first]) if first in self._single else None

    def hits(self, line: list[str]) -> Iterator[tuple[int, int, T]]:
        """Yield place, size and value of the longest phrase at each place of a list of keys; they may overlap.

        Only what begins like a phrase is looked at: a third of the time of `at` everywhere.
        """
        single, longer, firsts = self._single, self._longer, self._firsts
        ahead = [*line, ""]
        for place in [place for place, key in enumerate(line) if key in firsts]:
            first = line[place]
            for rest, value in longer.get((first, ahead[place + 1]), ()):
                if not rest or rest == line[place + 2 : place + 2 + len(rest)]:
                    yield place, len(rest) + 2, value
                    break
            else:
                if first in single:
                    yield place, 1, single[first]

    def all(self, line: Sequence[Token]) -> Iterator[tuple[int, int, T]]:
        """Yield start, end and value of the phrases in `line`, the longest at each place, none overlapping."""
        behind = 0
        for place, size, value in self.hits([token[3] for token in line]):
            if place >= behind:
                behind = place + size
                yield place, behind, value

    def before(self, line: Sequence[Token], place: int, longest: int = 4) -> tuple[int, T] | None:
        """Return the number of tokens and the value of the longest phrase that ends just before `place`."""
        for size in range(min(longest, place), 0, -1):
            hit = self.at(line, place - size, place)
            if hit and hit[0] == size:
                return hit
        return None
