"""When two values say the same: the spelling, the numbers and the names of fields.md, for scoring.

Independent of the extractor on purpose: a fault in a key that both used would not be seen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Any

Value = dict[str, Any]

ALIKE = 0.88
"""Two texts at least this similar say the same, but for small differences of spelling or length."""
ALIKE_UNITS = 0.75

_TONES = "\u0300\u0301\u0303\u0309\u0323"
# oa, oe and uy may bear their tone on either vowel: both spellings become the one with it on the second.
_SECOND_VOWEL = {
    unicodedata.normalize("NFC", pair[0] + tone + pair[1]): unicodedata.normalize("NFC", pair + tone)
    for pair in ("oa", "oe", "uy")
    for tone in _TONES
}
_FIRST_VOWEL = re.compile("|".join(_SECOND_VOWEL))
_WORD = re.compile(r"\w+", re.UNICODE)
_SPELT_OUT = {
    "ubmttq": "ủy ban mặt trận tổ quốc",
    "ubmttqvn": "ủy ban mặt trận tổ quốc",
    "mttqvn": "mặt trận tổ quốc",
    "mttq": "mặt trận tổ quốc",
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "uvbtv": "ủy viên ban thường vụ",
    "btv": "ban thường vụ",
    "bch": "ban chấp hành",
    "lhpn": "liên hiệp phụ nữ",
    "ccb": "cựu chiến binh",
    "lđlđ": "liên đoàn lao động",
    "mt": "mặt trận",
    "tp": "thành phố",
    "tx": "thị xã",
    "tt": "thị trấn",
    "quí": "quý",
}


def spelling(text: object) -> str:
    """Return the key of `text`: case, punctuation, tone placement and abbreviations do not count."""
    low = unicodedata.normalize("NFC", "" if text is None else str(text)).lower()
    words = " ".join(_SPELT_OUT.get(word, word) for word in _WORD.findall(low))
    words = re.sub(r"\bviệt nam\b", " ", words)
    return " ".join(_FIRST_VOWEL.sub(lambda m: _SECOND_VOWEL[m.group()], words).split())


def alike(one: object, other: object, least: float = ALIKE) -> bool:
    """Whether two texts say the same but for small differences."""
    a, b = spelling(one), spelling(other)
    return a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() >= least


def nothing(value: object) -> bool:
    return value is None or value == "" or value == []


def equal(one: object, other: object) -> bool:
    return one == other or (nothing(one) and nothing(other))


def same_text(one: object, other: object) -> bool:
    """Whether two single values say the same; nothing equals nothing only."""
    if nothing(one) or nothing(other):
        return nothing(one) and nothing(other)
    return alike(one, other)


def same_person(one: Value, other: Value) -> bool:
    return spelling(one["name"]) == spelling(other["name"])


def same_place(one: Value, other: Value) -> bool:
    """Whether two localities are one: the same name, and not two different codes."""
    codes = {one.get("code"), other.get("code")} - {None}
    return spelling(one["name"]) == spelling(other["name"]) and len(codes) < 2


def same_figure(one: Value, other: Value) -> bool:
    """Whether two quantities are one: the same number of the same thing."""
    a, b = float(one["value"]), float(other["value"])
    if abs(a - b) > 1e-6 * max(1.0, abs(b)):
        return False
    units = spelling(one["unit"]), spelling(other["unit"])
    return units[0].startswith(units[1]) or units[1].startswith(units[0]) or alike(*units, ALIKE_UNITS)


def _bare_number(document: Value) -> str:
    return re.sub(r"\W", "", str(document.get("number") or "").lower()).lstrip("0")


def same_document(one: Value, other: Value) -> bool:
    return _bare_number(one) == _bare_number(other) and same_text(one.get("kind"), other.get("kind"))


def same_warning(one: Value, other: Value) -> bool:
    """Whether two warnings are one: the same kind, and one quote inside the other."""
    a, b = spelling(one["quote"]), spelling(other["quote"])
    return one["kind"] == other["kind"] and (a in b or b in a)


def pair(found: Sequence[Any], due: Sequence[Any], same: Callable[[Any, Any], bool]) -> list[tuple[int, int]]:
    """Match each due value with at most one found value; returns pairs of places (found, due)."""
    free = list(range(len(found)))
    pairs = []
    for place, wanted in enumerate(due):
        for candidate in free:
            if same(found[candidate], wanted):
                free.remove(candidate)
                pairs.append((candidate, place))
                break
    return pairs
