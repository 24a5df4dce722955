"""Which spelling to keep: the best-spelt first, then the most frequent."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from soattin.core.match.blocking import is_initial
from soattin.core.match.spelling import read_name, words_of
from soattin.core.match.syllables import bare, is_syllable
from soattin.core.match.tables import Words
from soattin.core.match.units import count_units
from soattin.core.text.fold import nfc


@lru_cache(maxsize=1 << 16)
def spelling_quality(words: Words) -> float:
    """Return how well-spelt a name is: whole Vietnamese syllables, no initials, accents where expected."""
    if not words:
        return 0.0
    wrong = sum(not is_syllable(word) for word in words)
    short = sum(is_initial(word) for word in words[:-1])
    marked = any(bare(word) != word for word in words)
    return -2.0 * wrong - 1.5 * short + (0.0 if marked else -1.0)


def best_spelling(kind: str, counts: Mapping[str, int]) -> str:
    """Return the spelling to keep of those in `counts`, in Unicode's composed form."""
    if len(counts) == 1:
        return nfc(next(iter(counts)))
    total = max(sum(counts.values()), 1)
    # Two slips less outweigh everything; a longer name tells more than a shortened one.
    return nfc(max(counts, key=lambda s: (_looks(kind, s) + counts[s] / total, counts[s], s)))


@lru_cache(maxsize=1 << 15)
def _looks(kind: str, spelling: str) -> float:
    words = words_of(spelling)
    letters = [part for part in spelling.split() if part[:1].isalpha()]
    proper = letters[-1:] if kind != "official" else letters
    shouted = spelling.isupper() and len(letters) > 1
    tidy = spelling == " ".join(spelling.split()) and all(p[:1].isupper() for p in proper) and not shouted
    known = 0.0
    if kind == "locality":
        name = read_name(kind, spelling)
        known = 2.0 * (count_units(name.unit, name.words) > 0) + 0.5 * bool(name.unit)
    if kind == "body":  # a name written out tells more than its abbreviations
        known = 0.1 * min(len(words), 20) - 0.5 * sum(part.isupper() and len(part) > 1 for part in letters)
    return spelling_quality(words) + known + (0.5 if tidy else 0.0) + 0.15 * min(len(words), 4)
