"""Warnings about numbers: sums out of any proportion, and dates and years that cannot be."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from operator import attrgetter

from soattin.core.extract.document import Document
from soattin.core.extract.warning_text import Warned
from soattin.core.text.segments import Segment

_CHARITY = frozenset(
    ("quỹ vì người nghèo", "nhà đại đoàn kết", "quà tặng", "phòng chống dịch", "cứu trợ", "an sinh xã hội khác",
     "hiến đất", "ngày công")
)  # fmt: skip
_ANY_SUM, _CHARITY_SUM, _ANY_COUNT = 10**15, 5 * 10**12, 2 * 10**8
_ALL_PEOPLE, _ALL_HOUSEHOLDS = 1.2 * 10**8, 3.5 * 10**7
"""More than the whole country has."""
_NATIONAL = ("gói", "chính phủ", "trung ương", "cả nước", "toàn quốc", "quốc gia", "việt nam có")
"""Near a sum these say that it is the whole country's."""
_GROUPS_THEN_SCALE = re.compile(r"\d{1,3}(?:[.,]\d{3}){2,6}\s+(?:triệu|tỷ|tỉ)(?!\w)")


def implausible(document: Document) -> Iterator[Warned]:
    """Yield the figures that are out of any proportion ("1.708.443 tỷ đồng", "tặng quà 500 đồng")."""
    for item in document.items:
        if item.group != "figures":
            continue
        value, unit = item.value["value"], item.value["unit"]
        money = unit == "đồng"
        start, end = item.spans[0]
        near = document.low[max(0, start - 150) : end + 80]
        local = item.value["category"] in _CHARITY and not any(word in near for word in _NATIONAL)
        most = _CHARITY_SUM if local else _ANY_SUM
        huge = value > most if money else value > _most(unit)
        if huge or (money and (0 < value < 500 or _GROUPS_THEN_SCALE.search(item.value["quote"]))):
            yield Warned("implausible-amount", start, end)


def _most(unit: str) -> float:
    """Return beyond which count of `unit` no article can be right."""
    if unit == "m²":
        return math.inf
    word = unit.partition(" ")[0].lower()
    return {"người": _ALL_PEOPLE, "hộ": _ALL_HOUSEHOLDS}.get(word, _ANY_COUNT)


_DIGITS = re.compile("99*")
_TERM = re.compile(r"(?<![\d.,/-])(?P<first>\d{4,6})\s?[-–]\s?(?P<second>\d{4,6})(?![\d/]|[.,-]\d)")
_FULL = re.compile(
    r"(?<![\d/.,-])(?P<day>\d{1,2})(?P<sep>\s?[/.\-–]\s?)(?P<month>\d{1,2})(?P=sep)(?P<year>\d{3,5})(?![\d/]|[.,-]\d)"
)
_PARTING = frozenset("/.-– \n")
_TERM_HEAD = re.compile(r"(?:nhiệm kỳ|nhiệm kì|giai đoạn|khóa|năm học|thời kỳ)\s*:?\s*\(?$")
_YEAR = re.compile(
    r"(?<!\w)năm (?P<year>[12]\d{4}|20\d|19\d)(?=[,.;:)\n]|$| (?:và|của|đã|tại|là|trên|đạt|toàn|huyện|xã|phường|tỉnh|thành phố)(?!\w))"
)
_IN_WORDS = re.compile(
    r"(?<!\w)ngày (?P<day>\d{1,2}) tháng (?P<month>\d{1,2})(?: năm (?P<year>\d{3,5}))?(?!\d)"
)
_SHORT = re.compile(r"(?<!\w)ngày (?P<day>\d{1,2})\s?/\s?(?P<month>\d{1,2})(?![\d/]|[.,-]\d| ?%)")
_MONTH = re.compile(r"(?<!\w)tháng (?P<month>1[3-9]|[2-9]\d)/(?P<year>20\d\d)(?!\d)")


def bad_dates(document: Document, body: list[Segment]) -> Iterator[Warned]:
    """Yield dates, years and terms that cannot be ("31/4/2021", "20121-2026", "nhiệm kỳ 2026-2021")."""
    low = document.low
    for segment in body:
        start, end = segment.start, segment.end
        if not document.has_digit(start, end):
            continue
        behind = {_FULL: start, _TERM: start}
        for digits in _DIGITS.finditer(document.shapes, start, end):
            at, stop = digits.span()
            # A year, or a day: what is longer, or has no sign behind it, is neither.
            pattern = (_FULL if stop - at <= 2 else _TERM) if low[stop : stop + 1] in _PARTING else None
            match = pattern.match(low, at, end) if pattern and at >= behind[pattern] else None
            if pattern is None or match is None:
                continue
            behind[pattern] = match.end()
            if pattern is _TERM:
                wrong = _bad_term(low, match)
            else:
                dated = low[max(0, at - 5) : at] == "ngày "
                wrong = _impossible(int(match["day"]), int(match["month"]), match["year"], dated)
            if wrong:
                yield Warned("bad-date", at, match.end())
    for at, end in _numbered(document, body, "ngày"):
        if match := _IN_WORDS.match(low, at, end):
            if _impossible(int(match["day"]), int(match["month"]), match["year"], dated=True):
                yield Warned("bad-date", *match.span())
        elif (match := _SHORT.match(low, at, end)) and _impossible(
            int(match["day"]), int(match["month"]), None, dated=True
        ):
            yield Warned("bad-date", *match.span())
    for at, end in _numbered(document, body, "tháng"):
        if match := _MONTH.match(low, at, end):
            yield Warned("bad-date", *match.span())
    for at, end in _numbered(document, body, "năm"):
        if match := _YEAR.match(low, at, end):
            yield Warned("bad-date", *match.span(), 0.8)


def _numbered(document: Document, body: list[Segment], word: str) -> Iterator[tuple[int, int]]:
    """Yield where a word of the article stands with a number behind it, and the end of its line."""
    low, size = document.low, len(word) + 1
    for at in document.starts.of(word):
        if low[at + size : at + size + 1].isdecimal():
            line = bisect_right(body, at, key=_START) - 1
            if line >= 0 and at < body[line].end:
                yield at, body[line].end


_START = attrgetter("start")


def _bad_term(low: str, match: re.Match[str]) -> bool:
    first, second = match["first"], match["second"]
    headed = _TERM_HEAD.search(low[max(0, match.start() - 20) : match.start()]) is not None
    lengths = {len(first), len(second)}
    if lengths == {4, 5} or (lengths == {5} and headed):
        # One digit too many, in a year that otherwise is one.
        return all(year[:2] in ("19", "20") for year in (first, second))
    if lengths != {4} or not headed:
        return False
    return not 1930 <= int(first) < int(second) <= 2100


def _impossible(day: int, month: int, year: str | None, dated: bool) -> bool:
    if year is not None and not (len(year) == 4 and 1000 <= int(year) <= 2100):
        return dated and 1 <= day <= 31 and 1 <= month <= 12
    if month > 12 and not dated:
        return False  # month before day, as some sites stamp their pages; or no date at all
    try:
        date(int(year) if year else 2024, month, day)
    except ValueError:
        return dated or (year is not None and 1 <= month <= 12 and day <= 39)
    return False
