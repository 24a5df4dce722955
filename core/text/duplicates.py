"""Finds articles that are nearly the same: another site's copy, a corrected version.

A text becomes a signature of 64 numbers (one-permutation minhash over runs of three words, without accents, case and
signs), of which as many agree between two texts as they share of their runs. Runs, not letters: reports of two communes after
one pattern differ in every number and name, so in every run around them. Pure functions; the database keeps the
signatures and the bands, the person decides.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from operator import eq
from struct import Struct
from zlib import crc32

from soattin.core.records import Span, Spans
from soattin.core.text.char_table import CharTable
from soattin.core.text.fold import fold_chars
from soattin.core.text.shapes import spaced

SIZE = 64
"""Numbers of a signature; the estimate's standard error is at most 1/16."""

BANDS = 16
"""Groups of four numbers: texts that agree in one group are compared. Of pairs with likeness .7 this finds 99 %, of .3
it looks at 12 %."""

NEAR = 0.6
"""From this likeness on, two articles are shown to a person as perhaps the same."""

RUN = 3
"""Words of one run."""

LEAST = 20
"""Runs below which a text is too short to be told from others."""

MOST_COMPARED = 20_000
"""Characters of changed lines that are compared word by word."""

FEW = 300
"""So many signatures are worked out number by number: loading numpy takes as long."""

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LINE = re.compile(r"\S[^\n]*")
_FOLDED_WORDS = CharTable(lambda char: spaced(fold_chars(char)))
"""Folds a text and puts a space for whatever belongs to no word, in one pass."""
_MASK = (1 << 64) - 1
# Odd constants of the golden ratio and of MurmurHash3's finaliser: any would do; these must never change, since signatures
# are kept.
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)
_FINAL = 0xFF51AFD7ED558CCD
_EMPTY = 0xFFFFFFFF
_LAST = SIZE - 1
_VALUE = 0xFFFFFFFE
"""The bits kept of a run's upper 32: never all, which say that a place is empty."""
_NUMBERS = Struct(f"<{SIZE}I")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles that are nearly the same; `likeness` 0 to 1."""

    first: Hashable
    second: Hashable
    likeness: float


def signature(text: str, furniture: Spans = ()) -> bytes:
    """Return the signature of an article (256 bytes), or no bytes where it is too short to be told.

    `furniture` (spans of `text`) does not count: the copy on another site has other menus around it.
    """
    words = _words_of(_without(text, furniture))
    by_arrays = len(words) > 4 * SIZE and ("numpy" in sys.modules or next(_MADE) > FEW)
    least = (_least_by_arrays if by_arrays else _least)(words)
    if least is None:
        return b""
    filled = [place for place in range(SIZE) if least[place] != _EMPTY]
    if len(filled) < SIZE:
        for place in range(SIZE):
            if least[place] == _EMPTY:
                # A short text leaves places empty: they take the next full one's, as in every text that lacks them.
                least[place] = least[next((f for f in filled if f > place), filled[0])] ^ (place + 1)
    return _NUMBERS.pack(*least)


_MADE = count()


def _least(words: Sequence[str]) -> list[int] | None:
    """Return the least number of the runs in each place; None where there are too few runs."""
    runs = _runs(words)
    if len(runs) < LEAST:
        return None
    least = [_EMPTY] * SIZE
    for run in runs:
        value = (run >> 32) & _VALUE
        if value < least[run & _LAST]:
            least[run & _LAST] = value
    return least


def _least_by_arrays(words: Sequence[str]) -> list[int] | None:
    """The same; with the words' own time, in a third of it."""
    import numpy as np

    numbers = np.fromiter(map(_NUMBER_OF.__getitem__, words), np.uint64, len(words))
    one, two, three = map(np.uint64, _FACTORS)
    runs = numbers[:-2] * one + numbers[1:-1] * two + numbers[2:] * three
    runs ^= runs >> np.uint64(33)
    runs *= np.uint64(_FINAL)
    runs ^= runs >> np.uint64(33)
    least = np.full(SIZE, _EMPTY, np.uint64)
    places, values = (runs & np.uint64(_LAST)).astype(np.intp), runs >> np.uint64(32) & np.uint64(_VALUE)
    np.minimum.at(least, places, values)
    found: list[int] = least.tolist()
    # Only where so many places stayed empty can there be too few runs.
    return None if SIZE - found.count(_EMPTY) < LEAST and len(np.unique(runs)) < LEAST else found


def likeness(first: bytes, second: bytes) -> float:
    """Return the estimated share of runs that two texts have in common, 0 to 1; 0 for a text that is too short."""
    if len(first) != SIZE * 4 or len(second) != SIZE * 4:
        return 0.0
    return likenesses(first, (second,))[0]


def likenesses(first: bytes, others: Sequence[bytes]) -> list[float]:
    """Return `likeness` of one text to each of others."""
    if len(first) != SIZE * 4:
        return [0.0] * len(others)
    if len(others) > 8 and all(len(other) == SIZE * 4 for other in others):
        import numpy as np

        numbers = np.frombuffer(b"".join(others), np.uint32).reshape(-1, SIZE)
        agree = np.count_nonzero(numbers == np.frombuffer(first, np.uint32), axis=1)
        return [int(number) / SIZE for number in agree.tolist()]
    mine = _NUMBERS.unpack(first)
    return [
        sum(map(eq, mine, _NUMBERS.unpack(other))) / SIZE if len(other) == SIZE * 4 else 0.0
        for other in others
    ]


def bands(signed: bytes) -> tuple[int, ...]:
    """Return 16 numbers (63 bits) of a signature; texts to be compared share at least one. None for no signature.

    A database keeps them beside the article, indexed.
    """
    if len(signed) != SIZE * 4:
        return ()
    width = len(signed) // BANDS
    out = []
    for band in range(BANDS):
        part = signed[band * width : (band + 1) * width]
        out.append((crc32(part) << 31 | crc32(part[::-1]) >> 1) & ~0x1F | band)
    return tuple(out)


def near_duplicates(
    new: Mapping[Hashable, bytes], known: Mapping[Hashable, bytes], least: float = NEAR
) -> list[Pair]:
    """Return the pairs among `new` and between `new` and `known` (signatures by key), the likest first."""
    shelves: dict[int, list[Hashable]] = defaultdict(list)
    for key, signed in known.items():
        for band in bands(signed):
            shelves[band].append(key)
    found: list[Pair] = []
    everything = {**known, **new}
    for key, signed in new.items():
        mates = {mate for band in bands(signed) for mate in shelves[band] if mate != key}
        for mate in mates:
            share = likeness(signed, everything[mate])
            if share >= least:
                found.append(Pair(mate, key, share))
        for band in bands(signed):
            shelves[band].append(key)
    return sorted(found, key=lambda pair: -pair.likeness)


def shared(first: str, second: str) -> tuple[float, float]:
    """Return, counted in full, the share of `first`'s runs that stand in `second`, and the other way round.

    1.0 and 0.5: the second says all that the first says, and as much again.
    """
    one, two = _runs(_words_of(first)), _runs(_words_of(second))
    common = len(one & two)
    return (common / len(one) if one else 0.0, common / len(two) if two else 0.0)


def differences(first: str, second: str) -> tuple[Spans, Spans]:
    """Return the places of `first` that `second` does not have, and the other way round, for a view side by side.

    Lines are matched first, then words within lines that changed; letter case and accents count here.
    """
    ours, theirs = _lines(first), _lines(second)
    left: list[Span] = []
    right: list[Span] = []
    for tag, a, b, c, d in _opcodes([line for *_, line in ours], [line for *_, line in theirs]):
        if tag == "equal":
            continue
        one, two = _stretch(ours, a, b), _stretch(theirs, c, d)
        if one is None or two is None or max(one[1] - one[0], two[1] - two[0]) > MOST_COMPARED:
            left += [one] if one else []
            right += [two] if two else []
            continue
        words, others = (_words(text, at) for text, at in ((first, one), (second, two)))
        for kind, i, j, k, m in _opcodes([w for *_, w in words], [w for *_, w in others]):
            if kind != "equal":
                left += [span] if (span := _stretch(words, i, j)) else []
                right += [span] if (span := _stretch(others, k, m)) else []
    return tuple(left), tuple(right)


_Piece = tuple[int, int, str]


def _opcodes(first: list[str], second: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, first, second, autojunk=len(first) + len(second) > 5_000).get_opcodes()


def _lines(text: str) -> list[_Piece]:
    return [(m.start(), m.end(), " ".join(m.group().split())) for m in _LINE.finditer(text)]


def _words(text: str, span: Span) -> list[_Piece]:
    return [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, *span)]


def _stretch(pieces: list[_Piece], start: int, end: int) -> Span | None:
    return (pieces[start][0], pieces[end - 1][1]) if start < end else None


def _words_of(text: str) -> list[str]:
    return _FOLDED_WORDS(text).split()


def _runs(words: Iterable[str]) -> set[int]:
    """The runs of three words, each as a number of 64 bits."""
    parts = [_PARTS[word] for word in words]
    runs = set()
    for (a, _, _), (_, b, _), (_, _, c) in zip(parts, parts[1:], parts[2:], strict=False):
        mixed = (a + b + c) & _MASK
        mixed = ((mixed ^ mixed >> 33) * _FINAL) & _MASK
        runs.add(mixed ^ mixed >> 33)
    return runs


class _NumberOf(dict[str, int]):
    """A number for each word; of a page's words most have been seen."""

    def __missing__(self, word: str) -> int:
        number = crc32(word.encode("utf-8", "surrogatepass"))
        if len(word) <= 24 and len(self) < 40_000:
            self[word] = number
        return number


class _Parts(dict[str, tuple[int, int, int]]):
    """What each word adds to a run as its first, second and third."""

    def __missing__(self, word: str) -> tuple[int, int, int]:
        number = _NUMBER_OF[word]
        one, two, three = _FACTORS
        parts = (number * one & _MASK, number * two & _MASK, number * three & _MASK)
        if len(word) <= 24 and len(self) < 40_000:
            self[word] = parts
        return parts


_NUMBER_OF, _PARTS = _NumberOf(), _Parts()


def _without(text: str, furniture: Iterable[tuple[int, int]]) -> str:
    kept, at = [], 0
    for start, end in sorted(furniture):
        kept.append(text[at:start])
        at = max(at, end)
    rest = "\n".join([*kept, text[at:]])
    return rest if rest.strip() else text
