"""Ways that one person's name is written, right and wrong, for `names_independent`; each has a kind for the tables."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable

Change = Callable[[str, random.Random], str]

_TONES = {"\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_SHAPES = {"â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw", "đ": "dd"}
_MIDDLES = ("Văn", "Thị", "Đức", "Minh", "Thanh", "Hữu", "Xuân", "Ngọc", "Quang")


def toneless(word: str) -> tuple[str, str]:
    """Return `word` without its tone and the tone's combining mark ("" where it has none)."""
    tone = ""
    out = []
    for letter in unicodedata.normalize("NFD", word):
        if letter in _TONES and not tone:
            tone = letter
        else:
            out.append(letter)
    return unicodedata.normalize("NFC", "".join(out)), tone


def _bearer(word: str) -> int:
    """Return where the tone of toneless `word` stands by the older placement (hòa, thúy); -1 where no vowel is."""
    low = word.lower()
    start = 2 if re.match(r"qu|gi[aăâeêoôơuưi]", low) else 0
    at = [i for i in range(start, len(low)) if low[i] in "aăâeêioôơuưy"]
    if not at:
        return -1
    shaped = [i for i in at if low[i] in "ăâêôơư"]
    if shaped:
        return shaped[-1]
    if len(at) == 1:
        return at[0]
    return at[1] if len(at) == 3 or at[-1] < len(low) - 1 else at[0]


def toned(word: str, tone: str) -> str:
    """Return toneless `word` with the combining mark `tone`."""
    place = _bearer(word)
    if place < 0 or not tone:
        return word
    return unicodedata.normalize("NFC", word[: place + 1] + tone + word[place + 1 :])


def bare(text: str) -> str:
    """Return `text` without any accent, đ as d."""
    kept = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return "".join(kept).replace("đ", "d").replace("Đ", "D")


def _cased(new: str, old: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


# --- what needs no question


def placement(name: str, _rng: random.Random) -> str:
    """hòa → hoà, thúy → thuý."""

    def other(word: str) -> str:
        plain, tone = toneless(word)
        if tone and plain.lower().endswith(("oa", "oe", "uy")) and not plain.lower().endswith("quy"):
            return unicodedata.normalize("NFC", plain + tone)
        return word

    return " ".join(map(other, name.split(" ")))


def i_or_y(name: str, _rng: random.Random) -> str:
    """Kỳ → Kì, Quý → Quí, Sỹ ↔ Sĩ."""

    def other(word: str) -> str:
        plain, tone = toneless(word)
        low = plain.lower()
        if low in ("ky", "ly", "my", "sy", "ty", "quy", "hy", "vy"):
            return toned(plain[:-1] + "i", tone) if low != "quy" else toned_at_end(plain[:-1] + "i", tone)
        if low in ("ki", "si", "mi") and tone:
            return toned(plain[:-1] + "y", tone)
        return word

    return " ".join(map(other, name.split(" ")))


def toned_at_end(word: str, tone: str) -> str:
    """Return toneless `word` with `tone` on its last letter."""
    return unicodedata.normalize("NFC", word + tone)


def _case(name: str, rng: random.Random) -> str:
    return rng.choice((name.upper(), name.upper(), name.lower(), name.title().replace("'S", "'s")))


def _spaces(name: str, rng: random.Random) -> str:
    return name.replace(" ", rng.choice(("  ", "\u00a0")), 1)


def _marks(name: str, rng: random.Random) -> str:
    if "'" in name:
        return name.replace("'", rng.choice(("’", "' ", "´", "’ ")))
    if "-" in name:
        return name.replace("-", rng.choice((" ", " - ", "–")))
    return name + rng.choice((".", ",", " -", ":"))


def _honorific(name: str, rng: random.Random) -> str:
    return (
        rng.choice(
            (
                "ông ",
                "bà ",
                "Ông ",
                "đồng chí ",
                "Đồng chí ",
                "đ/c ",
                "Đ/c ",
                "ông: ",
                "TS. ",
                "ThS. ",
                "BS. ",
            )
        )
        + name
    )


def _composed(name: str, _rng: random.Random) -> str:
    return unicodedata.normalize("NFD", name)


SAME: tuple[tuple[str, float, Change], ...] = (
    ("placement", 30, placement), ("i/y", 14, i_or_y), ("case", 22, _case), ("spaces", 10, _spaces),
    ("marks", 12, _marks), ("honorific", 14, _honorific), ("decomposed", 4, _composed),
)  # fmt: skip


# --- what a person is asked


def _tone(word: str, rng: random.Random) -> str:
    plain, tone = toneless(word)
    # hỏi and ngã first, as people mistake them; a forgotten tone next.
    near = {"\u0309": "\u0303", "\u0303": "\u0309"}.get(tone)
    if near and rng.random() < 0.6:
        return toned(plain, near)
    return toned(plain, rng.choice([t for t in ("", *_TONES) if t != tone]))


def _d(word: str, _rng: random.Random) -> str:
    return word.translate(str.maketrans("đĐdD", "dDđĐ"))


def _accents(word: str, _rng: random.Random) -> str:
    return bare(word)


def _shape(word: str, _rng: random.Random) -> str:
    """ơ → o, â → a …: the hat forgotten, the tone kept."""
    plain, tone = toneless(word)
    return toned(bare(plain) if "đ" not in plain.lower() else plain, tone)


def _letter_less(word: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(word)) if len(word) > 2 else 0
    return word[:at] + word[at + 1 :] if at else word


def _letter_more(word: str, rng: random.Random) -> str:
    at = rng.randrange(len(word))
    return word[: at + 1] + rng.choice((word[at].lower(), rng.choice("nghatmuioc"))) + word[at + 1 :]


def _letter_other(word: str, rng: random.Random) -> str:
    at = rng.randrange(len(word))
    near = {
        "n": "mbh",
        "m": "n",
        "h": "gjn",
        "g": "hf",
        "t": "yr",
        "u": "iy",
        "i": "ou",
        "o": "ip",
        "a": "s",
        "c": "vx",
    }
    return word[:at] + _cased(rng.choice(near.get(word[at].lower(), "nhtg")), word[at]) + word[at + 1 :]


def _swapped(word: str, rng: random.Random) -> str:
    if len(word) < 3:
        return word
    at = rng.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


_HEADS = (("tr", "ch"), ("ch", "tr"), ("s", "x"), ("x", "s"), ("gi", "d"), ("d", "gi"), ("r", "d"), ("d", "r"), ("l", "n"),
          ("n", "l"), ("v", "d"), ("gi", "r"), ("k", "c"), ("qu", "h"))  # fmt: skip
_TAILS = (("ang", "an"), ("an", "ang"), ("ăng", "ăn"), ("ăn", "ăng"), ("ân", "âng"), ("ac", "at"), ("at", "ac"), ("ươn", "ương"),
          ("ương", "ươn"), ("iên", "iêng"), ("iêng", "iên"), ("uôn", "uông"), ("uông", "uôn"), ("ươc", "ươt"), ("inh", "in"),
          ("in", "inh"), ("iêu", "iu"), ("iu", "iêu"), ("ay", "ai"), ("ai", "ay"), ("ao", "au"), ("âu", "âu"), ("ui", "uôi"),
          ("iêm", "im"), ("ưu", "iu"), ("ong", "ông"), ("ên", "ênh"), ("ich", "it"))  # fmt: skip


def _sound(word: str, rng: random.Random) -> str:
    """One of the usual confusions of sounds, at the head or at the tail of the syllable."""
    plain, tone = toneless(word)
    low = plain.lower()
    ways = [
        new + low[len(old) :]
        for old, new in _HEADS
        if low.startswith(old) and low[len(old) : len(old) + 1] not in ("h", "")
    ]
    ways += [low[: -len(old)] + new for old, new in _TAILS if low.endswith(old)]
    return _cased(toned(rng.choice(ways), tone), word) if ways else word


def _telex(word: str, rng: random.Random) -> str:
    """What is left of Telex keys when the keyboard program is off, late, or a key is hit twice."""
    plain, tone = toneless(word)
    key = _TONES.get(tone, "")
    raw = "".join(_cased(_SHAPES.get(c.lower(), c), c) for c in plain)
    ways = [raw + key, plain + key]
    if key:
        ways += [toned(plain, tone) + key, bare(word) + key]
        # the tone key straight after its vowel: Hufng
        at = max((i for i, c in enumerate(raw.lower()) if c in "aeiouy"), default=-1)
        ways.append(raw[: at + 1] + key + raw[at + 1 :])
    if plain[:1] in "Đđ":
        ways.append(plain[:1] + ("d" if plain[:1] == "đ" else "đ") + word[1:])
    ways = [way for way in ways if way != word]
    return rng.choice(ways) if ways else word


def _in_one_word(change: Change) -> Change:
    """Return the change of one word, more often the last than the first."""

    def changed(name: str, rng: random.Random) -> str:
        words = name.split(" ")
        for _ in range(4):
            at = rng.choices(
                range(len(words)), [1] + [2] * (len(words) - 2) + [3] if len(words) > 1 else [1]
            )[0]
            new = change(words[at], rng)
            if new != words[at]:
                return " ".join([*words[:at], new, *words[at + 1 :]])
        return name

    return changed


def _initial(name: str, rng: random.Random) -> str:
    words = name.split(" ")
    if len(words) < 3:
        return name
    roll = rng.random()
    if roll < 0.4:
        return " ".join([words[0], *(w[0] + "." for w in words[1:-1]), words[-1]])
    if roll < 0.8:
        head = "Ng." if words[0] == "Nguyễn" and rng.random() < 0.7 else words[0][0] + "."
        return " ".join([head, *words[1:]])
    return ".".join(w[0] for w in words[:-1]) + "." + words[-1]


def _dropped(name: str, rng: random.Random) -> str:
    words = name.split(" ")
    if len(words) < 3:
        return name
    at = rng.randrange(1, len(words) - 1)
    return " ".join(words[:at] + words[at + 1 :])


def _added(name: str, rng: random.Random) -> str:
    words = name.split(" ")
    if len(words) > 3:
        return name
    return " ".join([words[0], rng.choice(_MIDDLES), *words[1:]])


def _joined(name: str, rng: random.Random) -> str:
    words = name.split(" ")
    if len(words) < 2:
        return name
    at = rng.randrange(len(words) - 1)
    second = words[at + 1] if rng.random() < 0.6 else words[at + 1].lower()
    return " ".join([*words[:at], words[at] + second, *words[at + 2 :]])


def _no_accents(name: str, _rng: random.Random) -> str:
    return bare(name)


ASKED: tuple[tuple[str, float, Change], ...] = (
    ("tone", 16, _in_one_word(_tone)), ("d/đ", 4, _in_one_word(_d)), ("no accents", 7, _no_accents),
    ("word without accents", 5, _in_one_word(_accents)), ("shape", 8, _in_one_word(_shape)),
    ("letter less", 8, _in_one_word(_letter_less)), ("letter more", 6, _in_one_word(_letter_more)),
    ("letter other", 5, _in_one_word(_letter_other)), ("letters swapped", 4, _in_one_word(_swapped)),
    ("sound", 15, _in_one_word(_sound)), ("telex", 8, _in_one_word(_telex)), ("initial", 4, _initial),
    ("dropped", 6, _dropped), ("added", 3, _added), ("joined", 6, _joined),
)  # fmt: skip


def vary(name: str, ways: tuple[tuple[str, float, Change], ...], rng: random.Random) -> tuple[str, str]:
    """Return `name` in another writing and the kind of it; the name and "" where nothing applied."""
    for _ in range(6):
        kind, _weight, change = rng.choices(ways, [w for _, w, _ in ways])[0]
        new = change(name, rng)
        if new != name and new.strip():
            return new, kind
    return name, ""
