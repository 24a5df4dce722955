"""Reads and writes amounts the Vietnamese way.

Dots in groups of three separate thousands and a comma is the decimal sign ("3,2 tỷ", "120.390.000 đồng"). A
dot not in threes is a decimal sign all the same ("2.1 tỷ"): it is read so and doubted, as is one group of
three before a scale ("2.125 tỷ"), which may be either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from soattin.core.extract.number_words import format_amount, format_number, in_words
from soattin.core.extract.tokens import NUMBER, WORD, PhraseTable, Token, key_of, tokens
from soattin.core.text.tables import rows, words

__all__ = ["Amount", "Number", "Quantity", "format_amount", "format_number", "in_words", "parse_amount"]

Number = int | float

DOT_DECIMAL = "dấu chấm có thể là dấu phẩy thập phân"
COMMA_THOUSANDS = "dấu phẩy có thể là dấu ngăn cách hàng nghìn"
BAD_GROUPS = "các nhóm chữ số không đủ ba số"

MAX_DIGITS = 18
"""More digits than this are no quantity (and too many for `int` to read quickly)."""

SCALES = {key_of(word): int(factor) for word, factor in rows("scales.tsv")}
_DONG = {"đồng", "đ", "vnđ", "vnd", "đống", "đồg"}
_ONE_WORDS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_ONES = {key_of(word): value for word, value in _ONE_WORDS.items()}
_TENS, _HUNDRED = key_of("mươi"), key_of("trăm")
_TEN, _HALF = key_of("mười"), key_of("rưỡi")
_ZERO_TENS = {key_of("linh"), key_of("lẻ")}
NUMBER_WORDS = frozenset(_ONES) - {key_of("mốt"), key_of("lăm"), key_of("nhăm"), key_of("tư")} | {_TEN}
QUALIFIERS = PhraseTable((word, word) for word in words("qualifiers.txt"))


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity as a person wrote it.

    `unit` is "đồng" for Vietnamese money, "%" for rates, otherwise as written, or None where none was
    written; `of` is the second number of a ratio; `doubt` says in Vietnamese what may have been meant
    otherwise.
    """

    value: Number
    unit: str | None = None
    qualifier: str | None = None
    of: Number | None = None
    doubt: str | None = None


class Quantity(NamedTuple):
    """A number among tokens: its value and the place behind it. `scaled` where a scale word was in it."""

    value: Number
    end: int
    doubt: str | None = None
    scaled: int = 1
    in_words: bool = False


def plain(value: Decimal) -> Number:
    """Return `value` as an int where it is whole, otherwise as a float."""
    return int(value) if value == value.to_integral_value() else float(value)


def read_digits(text: str) -> tuple[Decimal, str | None] | None:
    """Return the number that `text` (digits, dots, commas) writes and a doubt, or None where it is none."""
    if sum(map(str.isdigit, text)) > MAX_DIGITS:
        return None
    dots, commas = text.count("."), text.count(",")
    if not dots and not commas:
        return Decimal(text), None
    if dots and commas:
        return _read_mixed(text)
    mark = "." if dots else ","
    groups = text.split(mark)
    threes = all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3 and groups[0] != "0"
    if mark == "." and threes:
        return Decimal("".join(groups)), None
    if mark == "," and threes and len(groups) > 2:
        return Decimal("".join(groups)), COMMA_THOUSANDS
    if len(groups) == 2:
        doubt = DOT_DECIMAL if mark == "." else COMMA_THOUSANDS if threes else None
        return Decimal(".".join(groups)), doubt
    return Decimal("".join(groups)), BAD_GROUPS


def _read_mixed(text: str) -> tuple[Decimal, str | None]:
    mark = "," if text.rfind(",") > text.rfind(".") else "."
    whole, _, rest = text.rpartition(mark)
    if mark in whole:
        return Decimal("".join(c for c in text if c.isdigit())), BAD_GROUPS
    groups = whole.split("." if mark == "," else ",")
    good = all(len(group) == 3 for group in groups[1:])
    if len(rest) == 3 and good:
        # "1.200,000": one sign was mistyped for the other.
        return Decimal("".join(groups) + rest), BAD_GROUPS
    doubt = BAD_GROUPS if not good else COMMA_THOUSANDS if mark == "." else None
    return Decimal("".join(groups) + "." + rest), doubt


def _key(line: Sequence[Token], place: int) -> str:
    return line[place].key if place < len(line) else ""


def read_words(line: Sequence[Token], place: int) -> tuple[int, int] | None:
    """Return the number below a thousand that is written in words at `place`, and the place behind it."""
    total, j, first = 0, place, _key(line, place)
    if first in _ONES and _key(line, j + 1) == _HUNDRED:
        total, j = _ONES[first] * 100, j + 2
        if _key(line, j) in _ZERO_TENS and _key(line, j + 1) in _ONES:
            return total + _ONES[_key(line, j + 1)], j + 2
    if _key(line, j) == _TEN:
        total, j = total + 10, j + 1
    elif _key(line, j) in _ONES and _key(line, j + 1) == _TENS:
        total, j = total + _ONES[_key(line, j)] * 10, j + 2
    elif j > place:
        return total, j
    elif first in _ONES:
        return _ONES[first], j + 1
    else:
        return None
    if _key(line, j) in _ONES and _key(line, j + 1) != _HUNDRED:
        return total + _ONES[_key(line, j)], j + 1
    return total, j


def _read_atom(line: Sequence[Token], place: int) -> tuple[Decimal, int, str | None, bool] | None:
    if place >= len(line):
        return None
    token = line[place]
    if token.kind == NUMBER:
        read = read_digits(token.text)
        return (read[0], place + 1, read[1], False) if read else None
    if token.kind == WORD and token.key in NUMBER_WORDS:
        in_words = read_words(line, place)
        return (Decimal(in_words[0]), in_words[1], None, True) if in_words else None
    return None


def read_quantity(line: Sequence[Token], place: int) -> Quantity | None:
    """Return the number that begins at `place` with its scales, compound sums added up.

    "1 tỷ 200 triệu" is one number; so are "500 nghìn tỷ" and "2 triệu rưỡi".
    """
    atom = _read_atom(line, place)
    if atom is None:
        return None
    value, j, doubt, in_words = atom
    factor, j = _read_scales(line, j)
    if factor > 1 and doubt == COMMA_THOUSANDS and line[place].text.count(",") == 1:
        doubt = None  # "3,125 tỷ": nobody writes thousands of billions with a comma
    if factor > 1 and doubt is None and line[place].kind == NUMBER and _one_group(line[place].text):
        doubt = DOT_DECIMAL
    total, last = value * factor, factor
    if factor > 1 and _key(line, j) == _HALF:
        return Quantity(plain(total + Decimal(factor) / 2), j + 1, doubt, factor, in_words)
    while last > 1000:
        more = _read_atom(line, j)
        if more is None or more[0] >= 1000:
            break
        smaller, behind = _read_scales(line, more[1])
        if not 1 < smaller < last:
            break
        total, j, last = total + more[0] * smaller, behind, smaller
    if (
        last == 1000
        and j < len(line)
        and line[j].kind == NUMBER
        and len(line[j].text) == 3 == sum(map(str.isdigit, line[j].text))
    ):
        total, j = total + int(line[j].text), j + 1  # "1 ngàn 200 chị"
    return Quantity(plain(total), j, doubt, factor, in_words)


def _one_group(text: str) -> bool:
    return text.count(".") == 1 and "," not in text and len(text) - text.index(".") == 4


def _read_scales(line: Sequence[Token], place: int) -> tuple[int, int]:
    factor = 1
    while place < len(line) and line[place].key in SCALES:
        factor, place = factor * SCALES[line[place].key], place + 1
        if factor > 10**15:
            break
    return factor, place


def is_dong(line: Sequence[Token], place: int) -> bool:
    """Whether the token at `place` is a word or sign for Vietnamese money."""
    return _key(line, place) in _DONG


_FINE_MEASURES = frozenset(("%", "ha", "km", "km²", "tấn", "tạ", "héc ta", "hecta", "usd"))
"""Measured to three decimals at times; nobody counts thousandths of the rest."""


def in_thousands(value: Number, unit: str | None, doubt: str | None, scaled: int) -> Number:
    """Return `value` with its comma read as a separator of thousands where the unit leaves nothing else.

    "500,000 đồng" and "1,200 hộ" are written the English way; "2,125 km" is a decimal.
    """
    if (
        doubt != COMMA_THOUSANDS
        or scaled > 1
        or unit is None
        or unit.lower() in _FINE_MEASURES
        or value >= 1000
    ):
        return value
    return round(value * 1000)


def parse_amount(text: str) -> Amount | None:
    """Return the amount that `text` writes from end to end, or None where it writes none.

    Accepts what a clerk types and what articles print: "1,9 tỷ", "120.390.000", "trên 88%", "35/55 CĐCS",
    "hai căn nhà". A sum with the scale triệu or tỷ and no unit is money.
    """
    line = tokens(text[:400])
    if len(text) > 400 or not line:
        return None
    hit = QUALIFIERS.at(line, 0)
    place, qualifier = hit if hit else (0, None)
    read = read_quantity(line, place)
    if read is None:
        return None
    of, j = None, read.end
    if _key(line, j) == "/" and (second := read_quantity(line, j + 1)):
        of, j = second.value, second.end
    unit: str | None = None
    if is_dong(line, j):
        unit, j = "đồng", j + 1
        if j < len(line) and line[j].key != "/":
            return None
    elif j < len(line):
        unit = " ".join(text[line[j].start : line[-1].end].split())
        if any(token.kind == NUMBER for token in line[j:]) and unit not in ("m2", "m 2", "m3"):
            return None
        unit = {"m2": "m²", "m 2": "m²", "m3": "m³"}.get(unit, unit)
    elif read.scaled >= 1_000_000:
        unit = "đồng"
    value = in_thousands(read.value, unit, read.doubt, read.scaled)
    return Amount(value, unit, qualifier, of, read.doubt)
