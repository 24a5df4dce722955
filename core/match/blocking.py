"""Which names are worth comparing: pairs that share one of several keys, found by sorting.

Every key forgives one kind of slip in the whole name: all accents (and joined words), one letter (a key with
each letter left out), the usual confusions, a middle name left out, initials. Groups too large to compare
each with each hold common names; there, only nodes that share a unit or an office are compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
        return words
    # One word shows that keys were not composed: so "Too" beside "Howij" is Tô, though it could be a word.
    return tuple(
        w if w != old else composed(old, force=True) for w, old in zip(words, name.words, strict=True)
    )


def joined_text(words: Words) -> str:
    """Return a name without accents and spaces; y as i, for only at the end of a word is it told apart."""
    return "".join(map(bare, words)).replace("y", "i")


def candidate_pairs(names: Sequence[Name], words: Sequence[Words]) -> Array:
    """Return pairs of indexes into `names` (first below second, each pair once) that share a key."""
    official = bool(names) and names[0].kind == "official"
    texts: dict[str, int] = {}
    text_of = np.array([texts.setdefault(joined_text(w), len(texts)) for w in words], np.int64)
    found = [pairs_of_groups(text_of)]
    close = pairs_of_groups(*_deletions(list(texts)))
    found.append(_expand(close, text_of))
    found.append(pairs_of_groups(_hashes(" ".join(map(sound, w)) for w in words)))
    found.append(_shorter(words, official))
    if official:
        found.append(_initials(words))
    pairs = np.concatenate([f for f in found if len(f)] or [np.empty((0, 2), np.int64)])
    pairs.sort(axis=1)
    code = np.unique(pairs[:, 0] * len(names) + pairs[:, 1])
    return np.stack((code // max(len(names), 1), code % max(len(names), 1)), axis=1)


def _hashes(texts: Iterator[str]) -> Array:
    return np.fromiter((hash(text) for text in texts), np.int64)


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


def _deletions(texts: list[str]) -> tuple[Array, Array]:
    """Return the keys of all texts with no or one letter left out, and whose they are."""
    long = [text[:64].encode("ascii", "replace") for text in texts]
    width = max(map(len, long), default=1)
    letters = np.array(long, dtype=f"S{width}").view(np.uint8).reshape(len(long), width).astype(np.uint64)
    lengths = np.array([len(text) for text in long])
    keys, owners = [_polynomial(letters)], [np.arange(len(long))]
    for place in range(width):
        has = np.flatnonzero(lengths > place)
        # Leaving out either of two equal letters gives one key.
        if place:
            has = has[letters[has, place] != letters[has, place - 1]]
        keys.append(_polynomial(np.delete(letters[has], place, axis=1)))
        owners.append(has)
    return np.concatenate(keys).view(np.int64), np.concatenate(owners)


def _polynomial(letters: Array) -> Array:
    """Return a 64-bit hash of each row; zeros at the end do not count."""
    out = np.full(len(letters), 1469598103934665603, np.uint64)
    for column in range(letters.shape[1]):
        char = letters[:, column]
        out = np.where(char > 0, (out ^ char) * _PRIME, out)
        out ^= np.where(char > 0, out >> np.uint64(29), np.uint64(0))
    return out


def _shorter(words: Sequence[Words], official: bool) -> Array:
    """Return pairs of a name and the same name without one middle name (or without any)."""
    keys: list[int] = []
    owners: list[int] = []
    own: dict[int, list[int]] = {}
    for index, syllables in enumerate(words):
        own.setdefault(hash(tuple(map(bare, syllables))), []).append(index)
    for index, syllables in enumerate(words):
        for key in {hash(short) for short in shorter_keys(syllables, official)}:
            for other in own.get(key, ())[:CROWD]:
                keys.append(index)
                owners.append(other)
    return np.stack((np.array(keys, np.int64), np.array(owners, np.int64)), axis=1)


def shorter_keys(words: Words, official: bool) -> set[Words]:
    """Return the accent-blind forms of a name without a middle name (of a body: without any one or two words)."""
    plain = tuple(map(bare, words))
    inner = range(1, len(plain) - 1) if official else range(len(plain))
    shorter = {plain[:place] + plain[place + 1 :] for place in inner}
    if official and len(plain) > 3:
        shorter.add((plain[0], plain[-1]))
    if not official:
        shorter |= {plain[:place] + plain[place + 2 :] for place in range(len(plain) - 1)}
    return {short for short in shorter if len(short) > 1}


def initial_key(words: Words) -> Words:
    """Return the first letters of all words but the last, and the last without accents."""
    return (*(bare(word)[:1] for word in words[:-1]), bare(words[-1]))


def _initials(words: Sequence[Words]) -> Array:
    """Return pairs of a name with initials and the names that it may stand for."""
    groups: dict[Words, list[int]] = {}
    short: list[tuple[int, Words]] = []
    for index, syllables in enumerate(words):
        if len(syllables) < 2:
            continue
        key = initial_key(syllables)
        groups.setdefault(key, []).append(index)
        if any(is_initial(w) for w in syllables[:-1]):
            short.append((index, key))
    found = [(i, other) for i, key in short for other in groups[key][: CROWD * 4] if other != i]
    return np.array(found, np.int64).reshape(-1, 2)


@lru_cache(maxsize=1 << 16)
def is_initial(word: str) -> bool:
    """Tell whether `word` is an initial: one letter or the first consonants ("N.", "Ng.", "Th.")."""
    return len(word) == 1 or (len(word) <= 3 and parts(word)[0] == word)
