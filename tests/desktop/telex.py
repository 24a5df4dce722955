"""What a person presses to write Vietnamese: the keys of Telex and VNI for a text."""

from __future__ import annotations

import unicodedata

_TONES = {
    "\u0301": ("s", "1"),
    "\u0300": ("f", "2"),
    "\u0309": ("r", "3"),
    "\u0303": ("x", "4"),
    "\u0323": ("j", "5"),
}
_SHAPES = {
    "ă": ("aw", "a8"), "â": ("aa", "a6"), "ê": ("ee", "e6"), "ô": ("oo", "o6"), "ơ": ("ow", "o7"), "ư": ("uw", "u7"),
    "đ": ("dd", "d9"),
}  # fmt: skip
METHODS = ("telex", "vni")


def keys_for(text: str, method: str) -> str:
    """Return the keys of `method` ("telex" or "vni") that write `text`: tones at the end of each word."""
    which = METHODS.index(method)
    return " ".join(_word(word, which) for word in text.split(" "))


def _word(word: str, which: int) -> str:
    keys, tone = "", ""
    for char in unicodedata.normalize("NFC", word):
        parts = unicodedata.normalize("NFD", char)
        mark = next((m for m in parts if m in _TONES), "")
        if mark:
            tone = _TONES[mark][which]
        plain = unicodedata.normalize("NFC", parts.replace(mark, "") if mark else parts)
        shaped = _SHAPES.get(plain.lower())
        written = shaped[which] if shaped else plain
        keys += written.capitalize() if shaped and plain.isupper() else written
    return keys + tone
