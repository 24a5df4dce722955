"""Which spelling to keep: the best-spelt first, then the most frequent."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from soattin.core.match.blocking import is_initial
from soattin.core.match.spelling import words_of
from soattin.core.match.syllables import bare, is_syllable
from soattin.core.match.tables import Words
from soattin.core.text.fold import nfc


def spelling_quality(words: Words) -> float:
    """Return how well-spelt a name is: whole Vietnamese syllables, no initials, accents where expected."""
    if not words:
        return 0.0
    wrong = sum(not is_syllable(word) for word in words)
    short = sum(is_initial(word) for word in words[:-1])
    marked = any(bare(word) != word for word in words)
    return -2.0 * wrong - 1.5 * short + (0.0 if marked else -1.0)


def best_spelling(counts: Mapping[str, int]) -> str:
    """Return the spelling to keep of those in `counts`, in Unicode's composed form."""
    if len(counts) == 1:
        return nfc(next(iter(counts)))
    total = max(sum(counts.values()), 1)
    # Two slips less outweigh everything; a longer name tells more than a shortened one.
    return nfc(max(counts, key=lambda s: (_looks(s) + counts[s] / total, counts[s], s)))


@lru_cache(maxsize=1 << 15)
def _looks(spelling: str) -> float:
    words = words_of(spelling)
    letters = [part for part in spelling.split() if part[:1].isalpha()]
    capitals = all(part[:1].isupper() for part in letters) and not (spelling.isupper() and len(letters) > 1)
    tidy = spelling == " ".join(spelling.split()) and capitals
    return spelling_quality(words) + (0.5 if tidy else 0.0) + 0.15 * min(len(words), 4)
