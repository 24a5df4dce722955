"""Dates as Vietnamese pages write them: day before month, in a dozen layouts, often without the year.

`find` reads every date of a text once; what a date means (published, meeting, document) is for the field
groups to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1930, 2099
"""Years outside are typing mistakes: nothing that these pages report is older than the Front."""

_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_GAP = r" {0,2}"
_NO_DIGIT_BEFORE = r"(?<![\d])(?<!\d[.,/:h])"
# The first of several days: "ngày 19 và 20/5", "từ ngày 8 đến ngày 9/9", "ngày 19 - 20/5/2023".
_RANGE = rf"(?:(?<!thứ )(?P<first>0?[1-9]|[12]\d|3[01]){_GAP}(?:-|–|,|và|đến)(?: (?:hết )?ngày| mùng| mồng)?{_GAP})?"
_SEPARATED = (
    rf"{_DAY}{_GAP}(?P<sep>[/.\-–]){_GAP}{_MONTH}(?:{_GAP}(?P=sep){_GAP}{_YEAR}|(?!-\d))(?![\d/])(?![.,]\d)"
)
_IN_WORDS = rf"{_DAY} {{1,2}}tháng {{1,2}}{_MONTH}(?:(?:,? {{1,2}}năm {{1,2}}|[/\-, ]){_YEAR})?(?!\d)"
_ISO = r"(?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>0[1-9]|1[0-2])-(?P<iso_day>0[1-9]|[12]\d|3[01])(?!\d)"
_DATE = re.compile(
    rf"{_NO_DIGIT_BEFORE}(?:{_ISO}|{_RANGE}(?:{_SEPARATED}|"
    + _IN_WORDS.replace("P<day>", "P<word_day>")
    .replace("P<month>", "P<word_month>")
    .replace("P<year>", "P<word_year>")
    + "))"
)
_DIGITS = re.compile(r"\d+")
_LABEL = re.compile(r"(?:ngày|mùng|mồng|hôm nay|hôm qua):?(?: từ)?\s{0,2}\(?\s{0,2}$")
_PART = re.compile(
    r"(?<!\w)(sáng|trưa|chiều|tối)(?: nay| qua)?\s{0,2},?\s{0,2}(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật),?\s{0,2}\(?)?(?:ngày)?(?: mùng| mồng)?\s{0,2}\(?\s{0,2}$"
)

_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3]) {0,1}(?:h:|:|h|giờ|g) {0,1}(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
    r"(?: {0,2}(?P<half>am|pm|sa|ch)(?!\w))?"
)


class DateMention(NamedTuple):
    """A date as it stands in the text.

    `year` is None where the text leaves it out; `part` is the part of the day named before it; `dated` says
    that the word "ngày" or a part of the day stands before it, without which "20/7" may be a ratio.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None
    dated: bool
    part: str | None = None

    def on(self, year: int) -> str | None:
        """Return `YYYY-MM-DD` in that year, or None where the calendar has no such day."""
        try:
            return date(year, self.month, self.day).isoformat()
        except ValueError:
            return None

    @property
    def iso(self) -> str | None:
        return None if self.year is None else self.on(self.year)


class Clock(NamedTuple):
    """A time of day as it stands in the text, in 24 hours."""

    start: int
    end: int
    hour: int
    minute: int

    @property
    def iso(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"


def find(low: str, start: int = 0, end: int | None = None) -> Iterator[DateMention]:
    """Yield the dates in `low` (as `Document.low` writes the text) between two offsets, in order.

    A bare "20/7" without "ngày" before it is yielded too, as not `dated`: "3/3 thôn" is one, and only its
    surroundings tell.
    """
    limit = len(low) if end is None else end
    behind = start
    # From one run of digits to the next: a search for the whole pattern would try every character.
    for digits in _DIGITS.finditer(low, start, limit):
        if digits.start() < behind:
            continue
        match = _DATE.match(low, digits.start(), limit)
        if match is None:
            continue
        behind = match.end()
        parts = match.groupdict()
        day = parts["first"] or parts["day"] or parts["word_day"] or parts["iso_day"]
        month = parts["month"] or parts["word_month"] or parts["iso_month"]
        year = parts["year"] or parts["word_year"] or parts["iso_year"]
        before = low[max(0, match.start() - 32) : match.start()]
        part = _PART.search(before)
        # "19-10, Hội Phụ nữ …" opens a paragraph without the word.
        opens = low[match.end() : match.end() + 2] == ", " and before[-1:] in ("", "\n")
        dated = part is not None or opens or _LABEL.search(before) is not None
        if not year and not dated and parts["sep"] in (".", "-", "–") and not parts["first"]:
            continue
        yield DateMention(
            match.start(),
            match.end(),
            int(day),
            int(month),
            int(year) if year else None,
            dated or parts["word_day"] is not None,
            part.group(1) if part else None,
        )


def clocks(low: str, start: int, end: int) -> Iterator[Clock]:
    """Yield the times of day between two offsets of `low`: 08:30, 8h30, 10 giờ 15, 03:28:12 PM."""
    for match in _CLOCK.finditer(low, start, end):
        hour = int(match["hour"])
        if match["half"] in ("pm", "ch") and hour < 12:
            hour += 12
        elif match["half"] in ("am", "sa") and hour == 12:
            hour = 0
        yield Clock(match.start(), match.end(), hour, int(match["minute"]))
