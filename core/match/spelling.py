"""How a name is written: its words, and the key under which spellings are one without asking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from soattin.core.gazetteer import lookup
from soattin.core.match.tables import (
    Words,
    short_bodies,
    surnames,
    terms,
    titles,
    unit_types,
    usual_middle_names,
    usual_surnames,
)
from soattin.core.text.fold import nfc, same_key

# Apostrophes belong to names of minorities (H'Hen, R'Ô); what else is no letter or digit separates words.
_APOSTROPHES = str.maketrans("’ʼ‘`´", "'''''")
_WORD = re.compile(r"[^\W_ʼ]+(?:['’ʼ‘`´][^\W_ʼ]+)*")
_ASIDE = re.compile(r"\([^()]*\)")
_MOST_WORDS = 30
_NUMBERED = re.compile(r"([pqhx])(\d+)")


@dataclass(frozen=True, slots=True)
class Name:
    """A name's words in comparing form; a locality's unit type and level stand apart.

    `rest` are the parts behind the first comma of a locality ("xã A, huyện B"): its parents.
    """

    kind: str
    words: Words
    unit: str = ""
    level: int = 0
    rest: tuple[str, ...] = ()
    joined: bool = False
    """Words written as one ("NguyễnVăn") were cut at their capitals."""


def words_of(text: str) -> Words:
    """Return the words of `text` without dots, hyphens and case, in the form of `same_key`."""
    return tuple(map(word_key, _WORD.findall(nfc(text))))


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """Return the key of one word, every apostrophe as the plain one; names are made of few words."""
    return same_key(word.translate(_APOSTROPHES))


@lru_cache(maxsize=1 << 17)
def same_spelling_key(kind: str, spelling: str) -> str:
    """Return the key of tier "same": two spellings with one key are one without asking.

    Not seen: Unicode form, tone placement, case, spaces, dots, hyphens, i/y where both are right; for
    localities also the abbreviation of the unit type; for bodies the abbreviations of `match_terms.tsv`.
    """
    return " ".join(_key_words(kind, spelling))


def _key_words(kind: str, spelling: str) -> Words:
    words = words_of(spelling)
    if kind == "official":
        return _without_title(words)
    if kind == "locality":
        unit, _, words = _cut_unit(expand(words))
        return (*unit.split(), *words)
    if kind == "body":
        return _with_units(expand(words))
    raise ValueError(f"no kind of name: {kind!r}")


def read_name(kind: str, spelling: str) -> Name:
    """Return the words of one spelling, for comparing it with others; no more of them than a name has."""
    return read_spelling(kind, spelling)[1]


def read_spelling(kind: str, spelling: str) -> tuple[str, Name]:
    """Return `same_spelling_key` and `read_name` of one spelling at once; nothing of it is kept."""
    words = _key_words(kind, spelling)
    key = " ".join(words)
    if kind == "locality":
        return key, _read_locality(spelling)
    if kind == "official":
        if "(" in spelling and (shorter := _ASIDE.sub(" ", spelling)).strip():
            words, spelling = _key_words(kind, shorter), shorter
        if (cut := _cut_joined(spelling)) != spelling:
            return key, Name(kind, _key_words(kind, cut)[:_MOST_WORDS], joined=True)
    words = words[:_MOST_WORDS]
    return key, Name(kind, _whole_body(words) if kind == "body" else words)


def _whole_body(words: Words) -> Words:
    """Return "mặt trận tổ quốc huyện …" as that of its committee."""
    for size in range(min(4, len(words)), 2, -1):
        if words[:size] in short_bodies():
            return short_bodies()[words[:size]] + words[size:]
    return words


def _read_locality(spelling: str) -> Name:
    whole = expand(words_of(spelling))
    dashed = " - " in spelling and bool(lookup(" ".join(whole)))  # Bà Rịa - Vũng Tàu
    head, *rest = re.split(r"[,;(]" if dashed else r"[,;(]| [-–] ", spelling)
    unit, level, words = _cut_unit(expand(words_of(head)))
    if not unit:
        # "Hà Tĩnh" alone is the province, not its town.
        province = next((u for u in lookup(" ".join(words)) if u.level == 1), None)
        if province is not None and same_key(province.name) == " ".join(words):
            unit, level = same_key(province.kind), 1
    parents = tuple(part.strip(" )") for part in rest if part.strip(" )"))
    return Name("locality", words[:_MOST_WORDS], unit, level, parents)


def _cut_joined(spelling: str) -> str:
    """Return "NguyễnVăn Hùng" with a space before each capital inside a word (but "hTị" as it is)."""
    if spelling.istitle() or spelling.islower() or spelling.isupper():
        return spelling
    out, begun = "", 0
    for char in nfc(spelling):
        if char.isupper() and begun > 1 and out[-1].islower():
            out, begun = out + " ", 0
        begun = begun + 1 if char.isalpha() else 0
        out += char
    return out


@lru_cache(maxsize=1 << 15)
def expand(words: Words) -> Words:
    """Return `words` with the abbreviations of bodies and offices written out, long ones first."""
    table = terms()
    if _first_words().isdisjoint(words):
        return words
    longest = max(map(len, table))
    for _ in range(3):  # an expansion may complete a longer entry: "ủy ban mttq" + "việt nam"
        out: list[str] = []
        place = 0
        while place < len(words):
            for size in range(min(longest, len(words) - place), 0, -1):
                full = table.get(words[place : place + size])
                if full is not None:
                    out += full
                    place += size
                    break
            else:
                out.append(words[place])
                place += 1
        if tuple(out) == words:
            break
        words = tuple(out)
    return words


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words[0] for words in terms())


def _without_title(words: Words) -> Words:
    """Return a person's name without what stands before it: "Đ/c TS. Lê Văn An", "Chủ tịch Lê Văn An".

    A word that may be a surname ("Tăng", "Ông") is taken for a title only before a whole name.
    """
    while words and words[0] in _first_of_titles():
        for size in range(min(_longest_title(), len(words) - 2), 0, -1):
            title, rest = words[:size], words[size:]
            if title in titles() and _stands_before(title, rest):
                words = rest
                break
        else:
            break
    return words


def _stands_before(title: Words, name: Words) -> bool:
    if title in _ADDRESSES:
        return True
    if title == _SIR:  # the surname Ông is rare, and goes before a middle name or with one name alone
        return name[0] in usual_surnames() or (len(name) > 2 and name[0] not in usual_middle_names())
    if title[0] in surnames():
        return name[0] in usual_surnames()
    return len(title) == 1 or name[0] in surnames()


_ADDRESSES, _SIR = (("đồng", "chí"), ("đ", "c"), ("đc",)), ("ông",)


@cache
def _first_of_titles() -> frozenset[str]:
    return frozenset(title[0] for title in titles())


@cache
def _longest_title() -> int:
    return max(map(len, titles()))


def _cut_unit(words: Words) -> tuple[str, int, Words]:
    """Return type, level and proper name; numbers lose their leading zeros (phường 05 is phường 5)."""
    if words and (glued := _NUMBERED.fullmatch(words[0])):
        words = (*glued.groups(), *words[1:])
    unit, level = "", 0
    for size in (2, 1):
        known = unit_types().get(words[:size])
        if known is not None and len(words) > size:
            (unit, level), words = known, words[size:]
            break
    return unit, level, tuple(str(int(w)) if w.isdecimal() else w for w in words)


def _with_units(words: Words) -> Words:
    """Return a body's words with the abbreviated unit types in it written out (TP., TX., H.)."""
    out: list[str] = []
    for place, word in enumerate(words):
        known = unit_types().get((word,))
        # A single letter at the end is the name itself, as in "khu phố H".
        after_body = place > 0 and (place + 1 < len(words) or len(word) > 1)
        out += known[0].split() if known and after_body else [word]
    return tuple(out)
