"""Dates and periods as a clerk types them: 5/3, 5-3-21, 05032021, 5 tháng 3; quý 1/2021, 6 tháng đầu năm."""

from __future__ import annotations

import re
from datetime import date

from soattin.core.text.fold import fold, fold_case, nfc

_SHORT = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{4}|\d{2}))?")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})?")
_TIME = re.compile(r"(?:^|[\sT,])([01]?\d|2[0-3])\s*(?:[:hg]|giờ)\s*([0-5]\d)\s*$")


def read_date(typed: str, year: int | None = None, *, with_time: bool = False) -> str | None:
    """Return `YYYY-MM-DD` (`…THH:MM` where a time is typed and allowed), or None where it is no date.

    Day before month, as in Viet Nam; a year of two digits is of this century; a missing year is `year`.
    """
    text = nfc(typed).strip()
    clock = _TIME.search(text) if with_time else None
    if clock:
        text = text[: clock.start()].strip()
    day = _day(text, year)
    return f"{day}T{int(clock[1]):02}:{clock[2]}" if day and clock else day


def _day(text: str, year: int | None) -> str | None:
    match = _SHORT.fullmatch(text) or _RUN.fullmatch(text)
    if match:
        written = match[3]
        chosen = int(written) + (2000 if len(written) == 2 else 0) if written else year
        return _iso(chosen, int(match[2]), int(match[1]))
    # Loaded when something unusual is typed: its patterns take a while to compile.
    from soattin.core.extract import dates

    found = list(dates.find(fold_case(text)))
    if len(found) != 1 or re.search(r"\d", text[: found[0].start] + text[found[0].end :]):
        return None
    return found[0].iso or (found[0].on(year) if year else None)


def _iso(year: int | None, month: int, day: int) -> str | None:
    from soattin.core.extract import dates

    if year is None or not dates.FIRST_YEAR <= year <= dates.LAST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


_YEAR = r"(?P<year>(?:19|20)\d\d)"
_IN_YEAR = rf"(?:\s*(?:nam|/|-|cua nam)?\s*{_YEAR})?"
_TERM = re.compile(rf"(?:nhiem (?:ky|ki)\s*)?{_YEAR}\s*[-–/]\s*(?P<last>(?:19|20)\d\d)")
_PERIODS = (
    (re.compile(rf"(?:nam\s*)?{_YEAR}"), ""),
    (re.compile(rf"(?:quy|qui|q)\s*(?P<n>[1-4]|iv|i{{1,3}}){_IN_YEAR}"), "Q"),
    (re.compile(rf"{_YEAR}\s*-\s*q(?P<n>[1-4])"), "Q"),
    (re.compile(rf"6 thang (?P<n>dau|cuoi)(?:{_IN_YEAR})"), "H"),
    (re.compile(rf"h(?P<n>[12]){_IN_YEAR}"), "H"),
    (re.compile(rf"{_YEAR}\s*-\s*h(?P<n>[12])"), "H"),
    (re.compile(rf"(?:9 thang|9m)(?: dau)?{_IN_YEAR}"), "9M"),
    (re.compile(rf"{_YEAR}\s*-\s*9m"), "9M"),
    (re.compile(rf"(?:thang\s*)?(?P<n>0?[1-9]|1[0-2])(?:\s*(?:nam|/|-)\s*{_YEAR})"), "M"),
    (re.compile(r"thang\s*(?P<n>0?[1-9]|1[0-2])(?P<year>)"), "M"),
    (re.compile(rf"{_YEAR}\s*-\s*(?P<n>0[1-9]|1[0-2])"), "M"),
)
_NUMBERS = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "dau": "1", "cuoi": "2"}


def read_period(typed: str, year: int | None = None) -> str | None:
    """Return a period under review in the record's form (`2021-Q1`, `2020/2025`), or None.

    Reads "quý I/2021", "Q1", "6 tháng đầu năm 2021", "9 tháng", "tháng 3/2021", "năm 2020", "2020-2025".
    """
    text = fold(typed)
    term = _TERM.fullmatch(text)
    if term:
        first, last = int(term["year"]), int(term["last"])
        return f"{first}/{last}" if first < last <= first + 10 else None
    for pattern, kind in _PERIODS:
        match = pattern.fullmatch(text)
        if match is None:
            continue
        parts = match.groupdict()
        chosen = parts.get("year") or (str(year) if year else None)
        if chosen is None:
            return None
        number = _NUMBERS.get(parts.get("n") or "", parts.get("n") or "")
        return {
            "": chosen,
            "M": f"{chosen}-{int(number or 0):02}",
            "9M": f"{chosen}-9M",
        }.get(kind, f"{chosen}-{kind}{number}")
    return None
