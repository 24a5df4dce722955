"""How names of places are written: type words and their short forms, keys, the normal form."""

from __future__ import annotations

import re
from functools import lru_cache

from soattin.core.text.fold import fold_chars, nfc, same_key

KINDS = {
    "t": "tỉnh", "c": "thành phố", "q": "quận", "h": "huyện", "s": "thị xã", "x": "xã", "p": "phường",
    "r": "thị trấn", "k": "đặc khu",
}  # fmt: skip
"""The letters of units.tsv and the type words that they stand for."""

LETTERS = {word: letter for letter, word in KINDS.items()}

SHORT_FORMS = {
    "tinh": "t", "thanh pho": "c", "tp": "c", "t.p": "c", "quan": "q", "q": "q", "huyen": "h", "h": "h",
    "thi xa": "s", "tx": "s", "t.x": "s", "xa": "x", "x": "x", "phuong": "p", "p": "p", "thi tran": "r",
    "tt": "r", "t.t": "r", "dac khu": "k",
}  # fmt: skip
"""Folded type words and abbreviations, each with its letter."""

_TYPED = re.compile(
    r"^(?:(tinh|thanh pho|quan|huyen|thi xa|xa|phuong|thi tran|dac khu|t\.?p|t\.?x|t\.?t)(?:\s*\.\s*|\s+)"
    r"|([qhxp])\s*\.\s*|([qp])(?=\d))(?=\S)"
)
_JOINTS = str.maketrans({"-": " ", "–": " ", "—": " ", "'": None, "’": None, "‘": None, "ʼ": None, "`": None})
_Y = re.compile(r"\b(h|k|l|m|qu|s|t|v)y\b")
_ZERO = re.compile(r"\b0+(?=\d)")
_SPACES = re.compile(" {2,}")
# Đắk, Đăk and Đak (and Krông/Krong, the lists' own ô) are one word in three spellings.
_VY = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_V_SYLLABLE = re.compile(r"\bv[yýỳỷỹỵ]\b")
_DAK = re.compile(r"\bđ[aăắ]k\b|\bdak\b")


def block_keys(names: str) -> list[str]:
    """Return the keys of many names, one on each line."""
    text = _ZERO.sub("", _SPACES.sub(" ", fold_chars(names.replace("\n", "|")).translate(_JOINTS)))
    return _Y.sub(r"\1i", text).split("|")


@lru_cache(maxsize=4096)
def place_key(name: str) -> str:
    """Return the key under which a name is found: case, accents, hyphens, apostrophes, i/y do not count."""
    return block_keys(" ".join(nfc(name).split()))[0]


@lru_cache(maxsize=8192)
def accent_key(name: str) -> str:
    """Return the key that tells names with one `place_key` apart: it keeps tones and đ."""
    text = _ZERO.sub("", " ".join(nfc(name).lower().translate(_JOINTS).split()))
    # Vĩ Dạ and Vỹ Dạ: after v too, both letters are in use.
    text = _V_SYLLABLE.sub(lambda found: found.group().translate(_VY), text)
    return _DAK.sub("dak", same_key(text))


def split_typed(text: str) -> tuple[str | None, str]:
    """Return the type word (full, lower case) and the bare name of "TX. Kỳ Anh"; None where there is none."""
    text = " ".join(nfc(text).split())
    found = _TYPED.match(fold_chars(text))
    if not found:
        return None, text
    return KINDS[SHORT_FORMS[next(g for g in found.groups() if g)]], text[found.end() :]


def proper_case(name: str) -> str:
    """Return `name` with each word's first letter upper case and the rest lower, numerals kept."""
    return " ".join(_proper_word(word) for word in name.split())


def _proper_word(word: str) -> str:
    if re.fullmatch(r"[IVXLivxl]{1,5}", word) and word.isupper():
        return word
    return "".join(part[:1].upper() + part[1:].lower() for part in re.split(r"([-–'’.])", word))
