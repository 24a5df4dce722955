"""Which names are worth comparing: pairs that share one of several keys, found by sorting.

Every key forgives one kind of slip in the whole name: all accents (and joined words), one letter (a key with
each letter left out), the usual confusions, a middle name left out, initials. Groups too large to compare
each with each hold common names; there, only nodes that share a unit or an office are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from soattin.core.match.nodes import Array
from soattin.core.match.spelling import Name
from soattin.core.match.syllables import bare, composed, parts, sound
from soattin.core.match.tables import Words

CROWD = 120
"""In a group of more names than these, only those with a unit or an office in common are compared."""
_PRIME = np.uint64(0x100000001B3)


def words_for_matching(name: Name) -> Words:
    """Return the words of `name`, uncomposed Telex put together."""
    words = tuple(map(composed, name.words))
    if words == name.words:
        return name.words
    # One word shows that keys were not composed: so "Too" beside "Howij" is Tô, though it could be a word.
    return tuple(
        w if w != old else composed(old, force=True) for w, old in zip(words, name.words, strict=True)
    )


def joined_text(words: Words) -> str:
    """Return a name without accents and spaces; y as i, for only at the end of a word is it told apart."""
    return "".join(map(bare, words)).replace("y", "i")


@dataclass(frozen=True, slots=True)
class Written:
    """How the names of one kind are written, in numbers: `grid` holds each name's syllables, −1 behind its last."""

    official: bool
    grid: Array
    size: Array
    """How many words each name has."""
    syllables: Sequence[str]
    text_of: Array
    texts: Sequence[str]
    """The names as `joined_text`, each once; `text_of` tells which is whose."""
    initialed: Array


def candidate_pairs(written: Written) -> Array:
    """Return pairs of numbers of names (first below second, each pair once) that share a key."""
    count = max(len(written.grid), 1)
    found = [pairs_of_groups(written.text_of)]
    close = pairs_of_groups(*_deletions(written.texts))
    found.append(_expand(close, written.text_of))
    found.append(pairs_of_groups(_hashes(_as(sound, written))))
    found.append(_shorter(written))
    if written.official:
        found.append(_initials(written))
    pairs = np.concatenate([f for f in found if len(f)] or [np.empty((0, 2), np.int64)])
    return each_once(pairs, count)


def each_once(pairs: Array, count: int) -> Array:
    """Return the pairs of numbers below `count`, the lower first, sorted, each once. Changes `pairs`."""
    pairs.sort(axis=1)
    code = pairs[:, 0] * count + pairs[:, 1]
    code.sort()  # numpy.unique takes several times as long
    new = np.ones(len(code), bool)
    np.not_equal(code[1:], code[:-1], out=new[1:])
    return np.stack(np.divmod(code[new], count), axis=1)


def without(pairs: Array, others: Array, count: int) -> Array:
    """Return the pairs of numbers below `count` that are not among `others`, which are sorted."""
    codes, known = (side[:, 0] * count + side[:, 1] for side in (pairs, others))
    if not len(known):
        return pairs
    place = np.minimum(np.searchsorted(known, codes), len(known) - 1)
    return np.asarray(pairs[known[place] != codes])


def _as(view: Callable[[str], str], written: Written) -> Array:
    """Return the grid with equal numbers for syllables that look the same to `view`, 0 behind the last."""
    numbers: dict[str, int] = {}
    of = [numbers.setdefault(view(syllable), len(numbers) + 1) for syllable in written.syllables]
    return np.array([*of, 0], np.uint64)[written.grid]


def _hashes(rows: Array) -> Array:
    return _polynomial(rows).view(np.int64)


def pairs_of_groups(keys: Array, owners: Array | None = None, crowd: int = CROWD) -> Array:
    """Return all pairs of owners (default: positions) with one key, groups above `crowd` left out."""
    order = np.argsort(keys)
    keys = keys[order]
    owners = order if owners is None else owners[order]
    starts = (
        np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
        if len(keys)
        else np.empty(0, np.int64)
    )
    sizes = np.diff(np.append(starts, len(keys)))
    fits = np.repeat((sizes > 1) & (sizes <= crowd), sizes)
    keys, owners = keys[fits], owners[fits]
    out = []
    for step in range(1, crowd):
        if len(keys) <= step:
            break
        same = keys[step:] == keys[:-step]
        if not same.any():
            break
        out.append(np.stack((owners[:-step][same], owners[step:][same]), axis=1))
    pairs = np.concatenate(out) if out else np.empty((0, 2), np.int64)
    unlike: Array = pairs[:, 0] != pairs[:, 1]
    return pairs[unlike]


def _expand(pairs: Array, group_of: Array) -> Array:
    """Return the pairs of members for `pairs` of groups, `group_of` telling each member's group."""
    order = np.argsort(group_of, kind="stable")
    sizes = np.bincount(group_of)
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    one, other = pairs[:, 0], pairs[:, 1]
    count = sizes[one] * sizes[other]
    which = np.repeat(np.arange(len(pairs)), count)
    nth = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    first = order[starts[one[which]] + nth // sizes[other[which]]]
    second = order[starts[other[which]] + nth % sizes[other[which]]]
    return np.stack((first, second), axis=1)


def _deletions(texts: Sequence[str]) -> tuple[Array, Array]:
    """Return the keys of all texts with no or one letter left out, and whose they are."""
    long = [text[:64].encode("ascii", "replace") for text in texts]
    width = max(map(len, long), default=1)
    letters = np.array(long, dtype=f"S{width}").view(np.uint8).reshape(len(long), width).T.copy()
    lengths = np.array([len(text) for text in long])
    # A text's key is a sum: each letter's number times a power for its place. Without one, those behind come nearer.
    whole = np.zeros(len(long), np.uint64)
    for place in range(width):
        whole += _LETTERS[letters[place]] * _POWERS[place]
    keys, owners = [whole], [np.arange(len(long))]
    before = np.zeros(len(long), np.uint64)
    for place in range(width):
        left_out = _LETTERS[letters[place]] * _POWERS[place]
        has = lengths > place
        # Leaving out either of two equal letters gives one key.
        if place:
            has &= letters[place] != letters[place - 1]
        keys.append((before + (whole - before - left_out) * _ONE_NEARER)[has])
        owners.append(np.flatnonzero(has))
        before += left_out
    return np.concatenate(keys).view(np.int64), np.concatenate(owners)


def _powers(base: int, count: int) -> Array:
    return np.array([pow(base, place, 1 << 64) for place in range(count)], np.uint64)


_LETTERS = _powers(0x9E3779B97F4A7C15, 257)[1:] * (np.arange(256) > 0)
_BASE = 0xD1342543DE82EF95
_POWERS, _ONE_NEARER = _powers(_BASE, 64), np.uint64(pow(_BASE, -1, 1 << 64))


def _polynomial(letters: Array) -> Array:
    """Return a 64-bit hash of each row; zeros at the end do not count."""
    out = np.full(len(letters), 1469598103934665603, np.uint64)
    for column in range(letters.shape[1]):
        char = letters[:, column]
        out = np.where(char > 0, (out ^ char) * _PRIME, out)
        out ^= np.where(char > 0, out >> np.uint64(29), np.uint64(0))
    return out


def _shorter(written: Written) -> Array:
    """Return pairs of a name and the same name without accents and without a middle name (or without any).

    Of a body or place any one or two words may be missing.
    """
    grid, size = _as(bare, written), written.size
    without = []  # the rows of longer names, and these without some of their words
    for place in range(grid.shape[1]):
        inside = (place > 0) & (place < size - 1) if written.official else place < size
        without.append((np.flatnonzero(inside & (size > 2)), [place]))
        if not written.official:
            without.append((np.flatnonzero((place < size - 1) & (size > 3)), [place, place + 1]))
    own = _hashes(grid)
    found = [
        _meeting(rows, _hashes(np.delete(grid[rows], places, axis=1)), own)
        for rows, places in without
        if len(rows)
    ]
    if written.official:
        rows = np.flatnonzero(size > 3)
        found.append(
            _meeting(rows, _hashes(np.stack((grid[rows, 0], grid[rows, size[rows] - 1]), axis=1)), own)
        )
    return np.concatenate(found or [np.empty((0, 2), np.int64)])


def _meeting(rows: Array, keys: Array, own: Array, crowd: int = CROWD) -> Array:
    """Return pairs of each of `rows` with those, `crowd` at most, whose own key is that of the row in `keys`."""
    order = np.argsort(own, kind="stable")
    ordered = own[order]
    first = np.searchsorted(ordered, keys)
    count = np.minimum(np.searchsorted(ordered, keys, "right") - first, crowd)
    which = np.repeat(np.arange(len(keys)), count)
    nth = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    return np.stack((rows[which], order[first[which] + nth]), axis=1)


def _initials(written: Written) -> Array:
    """Return pairs of a name with initials and the names that it may stand for."""
    several = np.flatnonzero(written.size > 1)
    last = written.size[several] - 1
    grid = _as(_first_letter, written)[several]
    nth = np.arange(len(several))
    grid[nth, last] = _as(bare, written)[several, last] << np.uint64(32)
    keys = _hashes(grid)
    short = np.flatnonzero(written.initialed[several])
    pairs = several[_meeting(short, keys[short], keys, CROWD * 4)]
    return np.asarray(pairs[pairs[:, 0] != pairs[:, 1]])


def _first_letter(word: str) -> str:
    return bare(word)[:1]


@lru_cache(maxsize=1 << 16)
def is_initial(word: str) -> bool:
    """Tell whether `word` is an initial: one letter or the first consonants ("N.", "Ng.", "Th.")."""
    return len(word) == 1 or (len(word) <= 3 and parts(word)[0] == word)
