"""Tells whether a word is a syllable that Vietnamese could have, by its spelling alone."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from soattin.core.text.tables import rows

_TONES = "̣̀̉̃́"
_ONSET = re.compile("b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x")
_TONE_BEHIND_CONSONANT = re.compile(f"[^aeiouy{_TONES}̛̂̆][{_TONES}]")
_STOPPED = ("c", "ch", "k", "p", "t")
"""Codas behind which only the tones sắc and nặng stand."""


@cache
def rhymes() -> frozenset[str]:
    """Return the toneless rhymes of `resources/tables/rhymes.txt`."""
    return frozenset(word for row in rows("rhymes.txt") for word in row[0].split())


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Return whether `word` (any letter case, any Unicode form) is spelt like one Vietnamese syllable."""
    if len(word) > 12:
        return False
    apart = unicodedata.normalize("NFD", word.lower())
    tones = [char for char in apart if char in _TONES]
    bare = unicodedata.normalize("NFC", "".join(char for char in apart if char not in _TONES))
    if len(tones) > 1 or _TONE_BEHIND_CONSONANT.search(apart):
        return False
    onset = _ONSET.match(bare)
    starts = {0, onset.end() if onset else 0}
    if bare.startswith("gi"):
        starts.add(1)  # "gì", "giếng": the i belongs to the rhyme.
    for start in starts:
        rhyme = bare[start:]
        if rhyme in rhymes() and (tones in (["́"], ["̣"]) or not rhyme.endswith(_STOPPED)):
            return True
    return False
