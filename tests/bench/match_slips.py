"""What clerks and typists make of a name: the variants of the generators `match_names` and `match_places`."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable

_VOWEL_OLD_NEW = {
    "òa": "oà",
    "óa": "oá",
    "ủy": "uỷ",
    "úy": "uý",
    "ùy": "uỳ",
    "òe": "oè",
    "ỏa": "oả",
    "ọa": "oạ",
}


def same_variant(name: str, rng: random.Random) -> str:
    """Return another way to write the same name, one that needs no question."""
    kind = rng.randrange(6)
    if kind == 0:
        return name.upper()
    if kind == 1:
        return unicodedata.normalize("NFD", name)
    if kind == 2:
        return name.replace(" ", rng.choice(["  ", "\u00a0", " \u200a"]), 1)
    if kind == 3:
        return name.lower()
    for old, new in _VOWEL_OLD_NEW.items():
        if old in name:
            return name.replace(old, new)
    for y, i in (("Kỳ", "Kì"), ("Lý", "Lí"), ("Sỹ", "Sĩ"), ("Quý", "Quí"), ("Mỹ", "Mĩ"), ("Tỷ", "Tỉ")):
        if y in name.split():
            return name.replace(y, i)
    return name


_TELEX_LETTERS = {"â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw", "đ": "dd"}
_TELEX_TONES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}


def telex(word: str) -> str:
    """Return the keys that type `word` with the tone last."""
    tone, letters = "", ""
    for char in unicodedata.normalize("NFC", word):
        apart = unicodedata.normalize("NFD", char)
        tone += "".join(_TELEX_TONES.get(c, "") for c in apart)
        plain = unicodedata.normalize("NFC", "".join(c for c in apart if c not in _TELEX_TONES))
        keys = _TELEX_LETTERS.get(plain.lower(), plain)
        letters += keys.capitalize() if plain.isupper() and len(keys) > 1 else keys
    return letters + tone


def unmarked(text: str) -> str:
    """Return `text` without accents, đ as d."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in apart if not unicodedata.combining(c))


def _other_tone(word: str, rng: random.Random) -> str:
    apart = unicodedata.normalize("NFD", word)
    tones = [c for c in apart if c in _TELEX_TONES]
    new = rng.choice([t for t in [*_TELEX_TONES, ""] if t not in tones])
    if tones:
        return unicodedata.normalize("NFC", apart.replace(tones[0], new))
    vowels = [i for i, c in enumerate(apart) if c.lower() in "aeiouy"]
    marks = [i for i, c in enumerate(apart) if c in "\u0302\u0306\u031b"]
    place = marks[-1] if marks else vowels[0] if vowels else len(apart) - 1
    return unicodedata.normalize("NFC", apart[: place + 1] + new + apart[place + 1 :])


_SWAPS = (
    ("Ch", "Tr"), ("S", "X"), ("D", "Gi"), ("Gi", "R"), ("L", "N"), ("ng$", "n"), ("n$", "ng"), ("c$", "t"), ("t$", "c"),
    ("Tr", "Ch"), ("X", "S"), ("N", "L"), ("R", "Gi"), ("D", "R"), ("nh$", "n"), ("V", "D"),
)  # fmt: skip


def _confuse(word: str, rng: random.Random) -> str:
    for old, new in rng.sample(_SWAPS, len(_SWAPS)):
        if old.endswith("$"):
            end = old[:-1]
            if word.endswith(end) and not (end == "n" and word.endswith("ng")) and len(word) > len(end):
                return word[: -len(end)] + new
        elif word.startswith(old) and not word.startswith(("Ng", "Nh", "Th", "Ph", "Kh")):
            return new + word[len(old) :]
    return _other_tone(word, rng)


def _letter(word: str, rng: random.Random) -> str:
    kind, place = rng.randrange(4), rng.randrange(len(word))
    if kind == 0 and len(word) > 2:
        return word[:place] + word[place + 1 :]
    if kind == 1:
        return word[: place + 1] + rng.choice("aeiounghtcmk") + word[place + 1 :]
    if kind == 2 and len(word) > 1:
        place = min(place, len(word) - 2)
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return word[:place] + rng.choice("aeiounghtcmk") + word[place + 1 :]


def _one_word(change: Callable[[str, random.Random], str]) -> Callable[[str, random.Random], str]:
    def apply(name: str, rng: random.Random) -> str:
        words = name.split()
        place = rng.randrange(len(words))
        words[place] = change(words[place], rng)
        return " ".join(words)

    return apply


def _initials(name: str, rng: random.Random) -> str:
    *first, given = name.split()
    kind = rng.randrange(3)
    if kind == 0 or len(first) < 2:
        return f"{'Ng' if first[0].startswith('Ng') else first[0][0]}. {' '.join([*first[1:], given])}"
    if kind == 1:
        return f"{'.'.join(w[0] for w in first)}. {given}"
    return f"{first[0]} {' '.join(w[0] + '.' for w in first[1:])} {given}"


def _drop_middle(name: str, rng: random.Random) -> str:
    words = name.split()
    if len(words) > 2:
        del words[rng.randrange(1, len(words) - 1)]
    return " ".join(words)


def _join(name: str, rng: random.Random) -> str:
    words = name.split()
    place = rng.randrange(len(words) - 1)
    return " ".join([*words[:place], words[place] + words[place + 1], *words[place + 2 :]])


def _double(word: str, rng: random.Random) -> str:
    places = [i for i, c in enumerate(word) if c.lower() in "aeod"] or [len(word) - 1]
    place = rng.choice(places)
    return word[: place + 1] + word[place].lower() + word[place + 1 :]


ASKED: dict[str, tuple[float, Callable[[str, random.Random], str]]] = {
    "tone": (0.2, _one_word(_other_tone)),
    "bare": (0.1, lambda name, rng: unmarked(name)),
    "bare word": (0.1, _one_word(lambda word, rng: unmarked(word))),
    "d/đ": (0.05, lambda name, rng: name.replace("Đ", "D").replace("đ", "d") if "Đ" in name else _one_word(_other_tone)(name, rng)),
    "confusion": (0.15, _one_word(_confuse)),
    "letter": (0.1, _one_word(_letter)),
    "double": (0.03, _one_word(_double)),
    "initial": (0.08, _initials),
    "middle": (0.1, _drop_middle),
    "telex": (0.05, lambda name, rng: " ".join(map(telex, name.split()))),
    "telex word": (0.04, _one_word(lambda word, rng: telex(word))),
    "joined": (0.05, _join),
}  # fmt: skip


def asked_variant(name: str, rng: random.Random) -> tuple[str, str]:
    """Return a slip of the pen in `name`, and its kind."""
    kind = rng.choices(list(ASKED), [weight for weight, _ in ASKED.values()])[0]
    return ASKED[kind][1](name, rng), kind
