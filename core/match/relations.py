"""How the syllables of many names may stand for one another: `syllables.relation` for millions of pairs at once.

A syllable's forms (without tone, without accents, as it sounds) are small numbers, compared as arrays. What these
leave open are slips of a letter: for most pairs a set of letters, as bits, shows that there are more of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import cpdist

from soattin.core.match.syllables import (
    ACCENT,
    BARE,
    CONFUSED,
    EQUAL,
    FAR,
    INITIAL,
    LETTER,
    NEVER,
    TONE,
    bare,
    parts,
    sound,
    split_tone,
)

Array = np.ndarray[Any, Any]

_HOOKS = ("̉", "̃")


class Relations:
    """The distinct syllables of some names, numbered; −1 is none at all, as the empty word."""

    def __init__(self, syllables: Sequence[str]) -> None:
        words = [*syllables, ""]
        apart = [split_tone(word) for word in words]
        plain = [bare(word) for word in words]
        texts: dict[str, int] = {}

        def number(text: str) -> int:
            return texts.setdefault(text, len(texts))

        self._letters = _numbers(number, (letters for letters, _ in apart))
        self._plain = _numbers(number, plain)
        self._whole = _numbers(number, words)
        self._sound = _numbers(number, map(sound, words))
        # A tone typed twice is one.
        self._tone = _numbers(number, ("".join(sorted(set(tone))) for _, tone in apart))
        self._first = _numbers(number, (word[:1] or "?" for word in plain))
        self._onset = _numbers(number, (parts(word)[0] for word in plain))
        self._hooked = np.isin(self._tone, [number(hook) for hook in _HOOKS])
        self._toned = self._tone != number("")
        self._size = np.array([len(word) for word in plain], np.int16)
        self._number = np.array([any(char.isdecimal() for char in word) for word in words], bool)
        self._empty = self._letters == number("")
        self._toneless, self._texts = [toneless(word) for word in words], plain
        self._bits = np.array([_bits(word) for word in self._toneless], np.uint64)
        self._plain_bits = np.array([_bits(word) for word in plain], np.uint64)
        self._count = len(words)

    def __call__(self, one: Array, other: Array) -> Array:
        """Return for each pair of numbers how the one may stand for the other (`syllables.EQUAL` to `NEVER`)."""
        a, b = np.minimum(one, other), np.maximum(one, other)
        out = np.full(len(a), NEVER, np.int8)
        equal = a == b
        out[equal] = EQUAL
        left = np.flatnonzero(~(equal | self._number[a] | self._number[b]))
        for decide in (self._accents, self._initials, self._sounds, self._edits):
            if not len(left):
                break
            kinds = decide(a[left], b[left])
            out[left] = np.where(kinds < 0, NEVER, kinds)
            left = left[kinds < 0]
        return out

    # Each of these returns −1 where the next one is to decide.

    def _accents(self, a: Array, b: Array) -> Array:
        whole = self._whole[b]
        letters = (self._letters[a] == self._letters[b]) & ~self._empty[a]
        plain = self._plain[a]
        without_tone = np.where((self._letters[a] == whole) & (self._plain[b] == whole), BARE, TONE)
        without = np.where((plain == self._whole[a]) | (plain == whole), BARE, ACCENT)
        return np.where(letters, without_tone, np.where(plain == self._plain[b], without, -1))

    def _initials(self, a: Array, b: Array) -> Array:
        longer = self._size[a] > self._size[b]
        long, short = np.where(longer, a, b), np.where(longer, b, a)
        text = self._plain[short]
        begins = (text == self._first[long]) | (text == self._onset[long])
        return np.where(begins & (self._size[long] > self._size[short]), INITIAL, -1)

    def _sounds(self, a: Array, b: Array) -> Array:
        tone = (self._tone[a] == self._tone[b]) | (self._hooked[a] & self._hooked[b])
        tone |= ~(self._toned[a] & self._toned[b])
        return np.where(self._sound[a] == self._sound[b], np.where(tone, CONFUSED, FAR), -1)

    def _edits(self, a: Array, b: Array) -> Array:
        out = np.full(len(a), NEVER, np.int8)
        far = np.minimum(self._size[a], self._size[b]) >= 3
        same_tone = self._tone[a] == self._tone[b]
        far &= (self._plain[a] == self._whole[a]) | (self._plain[b] == self._whole[b]) | same_tone
        rows = np.flatnonzero(same_tone & _few(self._bits[a] ^ self._bits[b]))
        out[rows[self._one_edit(self._toneless, a[rows], b[rows])]] = LETTER
        rows = np.flatnonzero(far & (out != LETTER) & _few(self._plain_bits[a] ^ self._plain_bits[b]))
        out[rows[self._one_edit(self._texts, a[rows], b[rows])]] = FAR
        return out

    def _one_edit(self, texts: list[str], a: Array, b: Array) -> Array:
        """Tell which pairs of texts are one letter apart."""
        codes, where = np.unique(a.astype(np.int64) * self._count + b, return_inverse=True)
        first, second = np.divmod(codes, self._count)
        distance = cpdist(
            [texts[i] for i in first.tolist()], [texts[i] for i in second.tolist()],
            scorer=DamerauLevenshtein.distance, score_cutoff=1,
        )  # fmt: skip
        one_edit: Array = distance == 1
        return np.asarray(one_edit[where.reshape(len(a))])


def _numbers(number: Callable[[str], int], texts: Any) -> Array:
    return np.array([number(text) for text in texts], np.int32)


def _bits(word: str) -> int:
    """Return the set of a word's letters as bits; one letter more, less or exchanged changes at most two of them."""
    out = 0
    for char in word:
        out |= 1 << (ord(char) % 61)
    return out


def _few(bits: Array) -> Array:
    """Tell where at most two bits are set."""
    one = np.uint64(1)
    bits = bits & (bits - one)
    few: Array = bits & (bits - one) == 0
    return few


def toneless(word: str) -> str:
    """Return `word` without tones and with i for y: a key that knows them for one is no slip, nor is a tone moved."""
    return split_tone(word)[0].replace("y", "i")
