"""How one syllable becomes another: tones, accents, Telex, the usual confusions, a letter too many."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from soattin.core.match.tables import rows
from soattin.core.text.fold import nfc, same_key

EQUAL, TONE, BARE, ACCENT, CONFUSED, INITIAL, LETTER, FAR, NEVER = range(9)
"""The ways one syllable may stand for another, from the surest to "not the same"."""

_TONES = "̣̀̉̃́"
_SHAPE = re.compile(
    r"(ngh|ng|nh|ch|tr|th|ph|kh|gh|gi(?=[aeou])|qu|[bcdđghklmnprstvxfjwz])?(.*?)(ngh|ng|nh|ch|[ckmnpt])?"
)
_TELEX = {"aa": "â", "ee": "ê", "oo": "ô", "aw": "ă", "ow": "ơ", "uw": "ư", "dd": "đ"}
_TELEX_TONE = {"s": "́", "f": "̀", "r": "̉", "x": "̃", "j": "̣"}


@lru_cache(maxsize=1 << 16)
def split_tone(word: str) -> tuple[str, str]:
    """Return a word's letters without tones, and its tones."""
    apart = unicodedata.normalize("NFD", word)
    tones = "".join(c for c in apart if c in _TONES)
    return nfc("".join(c for c in apart if c not in _TONES)), tones


@lru_cache(maxsize=1 << 16)
def bare(word: str) -> str:
    """Return a word without accents, đ as d."""
    apart = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(c for c in apart if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 16)
def parts(word: str) -> tuple[str, str, str]:
    """Return the first consonants, the vowels and the last consonants of a word without tone."""
    match = _SHAPE.fullmatch(word)
    return (match[1] or "", match[2], match[3] or "") if match else ("", word, "")


@lru_cache(maxsize=1 << 16)
def from_telex(word: str) -> str:
    """Return what `word` becomes if its letters are Telex keys that were not composed ("nguyeenx")."""
    if not word.isalpha() or len(word) < 2:
        return word
    out, tone, vowels = "", "", False
    for char in word:
        plain = char in "aeouiyăâêôơư" or bare(char) in "aeiouy"
        if char in _TELEX_TONE and vowels and not tone and _tone_key_possible(out, char):
            tone = _TELEX_TONE[char]
            continue
        if char == "w" and out and out[-1] in "aou":
            out = out[:-1] + _TELEX[out[-1] + "w"]
        elif char == "w" and vowels and (place := max(out.rfind(v) for v in "aou")) >= 0:
            out = out[:place] + _TELEX[out[place] + "w"] + out[place + 1 :]
        elif out and out[-1] + char in _TELEX:
            out = out[:-1] + _TELEX[out[-1] + char]
        elif char in "aeo" and vowels and (place := out.rfind(char)) >= 0:
            out = out[:place] + _TELEX[char * 2] + out[place + 1 :]
        elif char == "d" and out[:1] == "d" and vowels:
            out = "đ" + out[1:]
        else:
            out += char
        vowels = vowels or plain
    out = out.replace("uơ", "ươ") if out != "uơ" and not out.endswith("uơ") else out
    return same_key(out + tone) if not tone else same_key(_put_tone(out, tone))


def _tone_key_possible(before: str, char: str) -> bool:
    # "s", "r" and "x" also begin syllables, but never follow a vowel in a Vietnamese one.
    return bare(before[-1]) in "aeiouymngcpth"


def _put_tone(letters: str, tone: str) -> str:
    """Return `letters` with `tone` on the last vowel; `same_key` does not mind on which vowel it stands."""
    for place in range(len(letters) - 1, -1, -1):
        if bare(letters[place]) in "aeiouy":
            return nfc(letters[: place + 1] + tone + letters[place + 1 :])
    return letters


@cache
def _confusions() -> dict[str, dict[str, str]]:
    """Return for each place in the syllable the spelling that stands for its group of confusions."""
    out: dict[str, dict[str, str]] = {"đầu": {}, "vần": {}, "cuối": {}}
    for place, group in rows("match_confusions.tsv"):
        for member in group.split(","):
            out[place].setdefault(bare(member), bare(group.split(",")[0]))
    return out


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """Return the key under which the usual confusions fall together (without accents)."""
    first, vowels, last = parts(bare(word))
    table = _confusions()
    vowels = table["vần"].get(vowels, vowels)
    return table["đầu"].get(first, first) + vowels + table["cuối"].get(last, last)


def relation(one: str, other: str, distance: int, bare_distance: int) -> int:
    """Return how the syllable `other` may stand for `one`; the distances count edited letters, tones apart.

    A tone written twice ("Thịị") is one; without a letter, it may stand on another ("Hả" for "Hải").
    """
    if one == other:
        return EQUAL
    if any(char.isdecimal() for char in one + other):
        return NEVER  # phường 5 and phường 6, Đại Ân 1 and Đại Ân 2
    letters, tone = split_tone(one)
    letters2, tone2 = split_tone(other)
    if letters == letters2 and letters:
        return BARE if letters == other and bare(other) == other else TONE
    plain, plain2 = bare(one), bare(other)
    if plain == plain2:
        return BARE if plain in (one, other) else ACCENT
    short, long = sorted((plain, plain2), key=len)
    if len(long) > len(short) and (len(short) == 1 or short == parts(long)[0]) and long.startswith(short):
        return INITIAL
    same_tone = tone == tone2 or set(tone) == set(tone2)
    if sound(one) == sound(other):
        return CONFUSED if same_tone or {tone, tone2} == {"̉", "̃"} or not (tone and tone2) else FAR
    if distance == 1 and same_tone:
        return LETTER
    if bare_distance == 1 and len(short) >= 3 and (bare(one) == one or bare(other) == other or same_tone):
        return FAR
    return NEVER


@cache
def _vowel_groups() -> frozenset[str]:
    return frozenset(word for row in rows("match_vowels.txt") for word in row[0].split())


@lru_cache(maxsize=1 << 16)
def is_syllable(word: str) -> bool:
    """Tell whether `word` can be a Vietnamese syllable."""
    letters, tones = split_tone(word)
    first, vowels, _ = parts(letters)
    if len(tones) > 1 or first in ("f", "j", "w", "z") or not vowels.isalpha():
        return False
    return vowels in _vowel_groups()


@lru_cache(maxsize=1 << 16)
def composed(word: str, force: bool = False) -> str:
    """Return `word`, or what its uncomposed Telex keys mean where it is no syllable as it stands.

    `force` composes a word that could stand as it is, too ("too").
    """
    if len(word) < 2 or (is_syllable(word) and not force):
        return word
    other = from_telex(word)
    return other if other != word and is_syllable(other) else word
