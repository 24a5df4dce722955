"""The one normaliser: every comparison, search key and sort key of Vietnamese text comes from here.

Facts it rests on: tone placement is mixed within one text and both ways are right (hòa/hoà), so keys do
not see it; đ does not decompose under NFD, so it is folded by hand; i and y vary after h, k, l, m, q, s, t.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from soattin.core.text.char_table import CharTable

_OLD_TO_NEW: dict[str, str] = {}
for _pair, _olds, _news in (("oa", "òóỏõọ", "àáảãạ"), ("oe", "òóỏõọ", "èéẻẽẹ"), ("uy", "ùúủũụ", "ỳýỷỹỵ")):
    for _old, _new in zip(_olds, _news, strict=True):
        _OLD_TO_NEW[_old + _pair[1]] = _pair[0] + _new
# Only at the end of a syllable: in "hoàn" or "quý" the tone has one place only.
_PLACEMENT = re.compile("(?<![qQ])(?:" + "|".join(_OLD_TO_NEW) + r")(?!\w)")

_TONES = "\u0323\u0300\u0309\u0303\u0301"
# A run of vowels with their marks, as NFD writes it (circumflex, breve and horn are part of the letter).
_VOWELS = re.compile(f"(?:[aeiouy][\u0302\u0306\u031b{_TONES}]*)+")
_TONE = re.compile(f"[{_TONES}]")
_NEW_TO_OLD = {new: old for old, new in _OLD_TO_NEW.items()}
# What stands before is looked at last: a search passes over a text fastest from letter to letter.
_NEW_PLACEMENT = re.compile(r"(?:o[àáảãạèéẻẽẹ](?<!qo.)|u[ỳýỷỹỵ](?<!qu.))(?!\w)")

_I_TO_Y = re.compile(rf"(?<![^\W\d_])(h|k|l|m|qu|s|t)[iy](?=[{_TONES}]?(?![\w\u0300-\u036f]))")


def nfc(text: str) -> str:
    """Return `text` in Unicode's composed form, in which everything is stored."""
    return unicodedata.normalize("NFC", text)


def _bare(char: str) -> str:
    if char in "đĐðÐ":
        return "d"
    if char.isspace():
        return " "
    low = char.lower()
    base = unicodedata.normalize("NFD", low[:1])[:1]
    return base or char


_BARE = CharTable(_bare)


def fold_chars(text: str) -> str:
    """Return `text` lower-case and without accents, one character for each, so that offsets stay."""
    return _BARE(text)


def _lower(char: str) -> str:
    """Return `char` in lower case where that is one character; every white space becomes a plain space."""
    if char == "\n":
        return char
    low = char.lower()
    return " " if char.isspace() else "đ" if low == "ð" else low if len(low) == 1 else char


_LOWER = CharTable(_lower)


def fold_case(text: str) -> str:
    """Return `text` in lower case, with one tone placement and plain spaces, of the same length.

    What patterns of words are matched against: "Uỷ ban" is "ủy ban" in it and "Khoá" "khóa" (the placement
    in which word tables and patterns are written), line breaks stay, every offset is an offset into `text`.
    """
    return _NEW_PLACEMENT.sub(lambda m: _NEW_TO_OLD[m.group()], _LOWER(text))


def fold(text: str) -> str:
    """Return the search key of `text`: no case, no accents, đ as d, single spaces.

    "Hòa Bình", "hoà  bình" and "HOA BINH" share one key. Two names with one key may still be two names.
    """
    return " ".join(fold_chars(nfc(text)).split())


def same_key(text: str) -> str:
    """Return the key under which spellings are equal without asking.

    Letter case, Unicode form, tone placement (hòa/hoà), spaces and i/y where both are right (kỳ/kì) do not
    count; tones and đ/d do: "Hòa" and "Hoá" have two keys, and so have "Thi" and "Thy", "Vi" and "Vy": only
    an open syllable after h, k, l, m, qu, s, t may be written with either letter.
    """
    return " ".join([_WORD_KEYS[word] for word in text.lower().split()])


class _WordKeys(dict[str, str]):
    """The key of each word, remembered up to a limit: a page's words are few, a noise text's are not."""

    def __missing__(self, word: str) -> str:
        apart = _VOWELS.sub(_tone_last, unicodedata.normalize("NFD", word))
        key = nfc(_I_TO_Y.sub(lambda m: m.group()[:-1] + "i", apart))
        if len(word) <= 24 and len(self) < 40_000:
            self[word] = key
        return key


_WORD_KEYS = _WordKeys()


def _tone_last(run: re.Match[str]) -> str:
    """Put the tone of a run of vowels behind its last vowel: òa and oà, úy and uý become one."""
    vowels = run.group()
    return _TONE.sub("", vowels) + "".join(_TONE.findall(vowels))


_ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
# The order of tones in Vietnamese dictionaries: none, huyền, hỏi, ngã, sắc, nặng.
_TONE_ORDER = {"̀": "1", "̉": "2", "̃": "3", "́": "4", "̣": "5"}


@lru_cache(maxsize=65536)
def sort_key(text: str) -> str:
    """Return a key whose plain order is the Vietnamese dictionary order (letters first, tones last)."""
    letters, tones = [], []
    for char in nfc(text).lower():
        parts = unicodedata.normalize("NFD", char)
        tone = next((t for t in parts if t in _TONE_ORDER), "")
        letter = nfc("".join(p for p in parts if p not in _TONE_ORDER))
        place = _ALPHABET.find(letter)
        # Letters of the alphabet sort among themselves and behind digits; f, j, w, z at their Latin places.
        letters.append(_LATIN_PLACE.get(letter, letter) if place < 0 else chr(0x100 + place * 4))
        tones.append(_TONE_ORDER.get(tone, "0"))
    return "".join(letters) + "\x01" + "".join(tones)


_LATIN_PLACE = {
    "f": chr(0x100 + _ALPHABET.index("ê") * 4 + 1),
    "j": chr(0x100 + _ALPHABET.index("i") * 4 + 1),
    "w": chr(0x100 + _ALPHABET.index("v") * 4 + 1),
    "z": chr(0x100 + _ALPHABET.index("y") * 4 + 1),
}
