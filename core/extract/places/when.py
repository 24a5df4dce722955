"""The time of an article, by which the list of units is chosen."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from soattin.core.extract.dates import find
from soattin.core.extract.document import Document
from soattin.core.gazetteer import Unit

# "Chỉ thị số 05-CT/TW ngày 15/5/2016": the day of a document, not of the article.
_DOCUMENT_BEFORE = re.compile(
    r"(?:\bsố\b|chỉ thị|nghị quyết|quyết định|kế hoạch|luật|quy định|công văn|hướng dẫn|thông tư|nghị định"
    r"|kết luận|thành lập|truyền thống|sinh ngày|hi sinh|hy sinh)[^.;\n]{0,50}$"
)
_YEAR = re.compile(r"(?<![\d/.,-])(?<!- )(?<!– )20[0-3]\d(?! ?[-–] ?\d)(?![\d/])")
_FIRST, _LAST = "2010-01-01", "2039-12-31"


@dataclass(frozen=True, slots=True)
class Period:
    """The days, both inclusive, between which the article may have been written.

    `known`: a day or year is said; `sure`: it is the page's publication date.
    """

    first: str
    last: str
    known: bool
    sure: bool = False

    def fits(self, unit: Unit) -> bool:
        """Whether `unit` may have been in force."""
        return unit.earliest <= self.last and (not unit.latest or self.first < unit.latest)

    def before(self, unit: Unit) -> bool:
        """Whether `unit` did not yet exist."""
        return unit.earliest > self.last


def period(document: Document) -> Period:
    """Return the article's time: the meeting's date, the publication date, else a date or year in the text.

    A meeting's date more than a year before the publication is a misreading of one of them, or looks back.
    """
    published, meeting = _day(document, "article", "published"), _day(document, "meeting", "date")
    if meeting and (not published or meeting <= published < f"{int(meeting[:4]) + 1}{meeting[4:]}"):
        return Period(meeting, meeting, known=True, sure=bool(published))
    if published:
        return Period(published, published, known=True, sure=True)
    low = document.low
    undated, past = None, 0
    for mention in find(low):
        document_before = _DOCUMENT_BEFORE.search(low, max(past, mention.start - 90), mention.start)
        past = mention.end
        if document_before:
            continue
        if mention.iso and _FIRST <= mention.iso <= _LAST:
            return Period(mention.iso, mention.iso, known=True)
        if mention.year is None and mention.dated and undated is None:
            undated = mention
    years = Counter(match.group() for match in _YEAR.finditer(low))
    if not years:
        return Period(_FIRST, _LAST, known=False)
    year = max(years, key=lambda y: (years[y], y))
    if undated is not None and (day_then := undated.on(int(year))):
        return Period(day_then, day_then, known=True)
    return Period(f"{year}-01-01", f"{year}-12-31", known=True)


def _day(document: Document, group: str, name: str) -> str | None:
    """Return the ISO date that an earlier stage read, None where it read none."""
    item = document.single(group, name)
    whole = item is not None and isinstance(item.value, str) and len(item.value) >= 10
    return item.value[:10] if item is not None and whole else None
