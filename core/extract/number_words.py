"""Writes numbers: in digits with Vietnamese separators, and in words."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", "nghìn", "triệu")


def format_number(value: int | float) -> str:
    """Return `value` with dots between thousands and a decimal comma: 1900000000 → "1.900.000.000"."""
    number = Decimal(str(value))
    whole, _, rest = f"{abs(number):f}".partition(".")
    rest = rest.rstrip("0")
    text = f"{int(whole):,}".replace(",", ".") + ("," + rest if rest else "")
    return "-" + text if number < 0 else text


def format_amount(value: int | float, unit: str | None = None, of: int | float | None = None) -> str:
    """Return the amount as a clerk would type it: "1.900.000.000 đồng", "88%", "35/55 CĐCS"."""
    text = format_number(value) if of is None else f"{format_number(value)}/{format_number(of)}"
    if not unit:
        return text
    return f"{text}%" if unit == "%" else f"{text} {unit}"


def _three(number: int, full: bool) -> list[str]:
    """Return the words of a number below a thousand; `full` where higher groups stand before it."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    out: list[str] = []
    if hundreds or full:
        out += [_DIGITS[hundreds], "trăm"]
    if tens == 0 and ones and out:
        out.append("linh")
    elif tens == 1:
        out.append("mười")
    elif tens > 1:
        out += [_DIGITS[tens], "mươi"]
    if ones == 1 and tens > 1:
        out.append("mốt")
    elif ones == 5 and tens:
        out.append("lăm")
    elif ones:
        out.append(_DIGITS[ones])
    return out


def _below_billion(number: int, full: bool) -> list[str]:
    out: list[str] = []
    for place in (2, 1, 0):
        group = number // 1000**place % 1000
        if group:
            out += _three(group, full or bool(out))
            out += [_GROUPS[place]] if place else []
    return out


def in_words(value: int | float) -> str:
    """Return `value` in Vietnamese words: 1900000000 → "một tỷ chín trăm triệu", 2.5 → "hai phẩy năm".

    Whole numbers up to 999 999 999 tỷ; beyond that, the digits.
    """
    number = Decimal(str(value))
    whole, _, rest = f"{abs(number):f}".partition(".")
    rest = rest.rstrip("0")
    billions, below = divmod(int(whole), 10**9)
    if billions >= 10**9:
        return format_number(value)
    out = ["âm"] if number < 0 else []
    if billions:
        out += [*_below_billion(billions, False), "tỷ"]
    if below or not billions:
        out += _below_billion(below, bool(billions)) or ["không"]
    if rest:
        out += ["phẩy", *(_DIGITS[int(digit)] for digit in rest)]
    return " ".join(out)
