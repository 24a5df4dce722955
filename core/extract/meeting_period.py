"""Tells the period under review: a quarter, a half year, nine months, a month, a year, a term."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from soattin.core.extract import opening
from soattin.core.extract.document import Document
from soattin.core.records import Item, Span

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_OF_YEAR = r"(?:[ ,/\-]{{0,3}}(?:năm )?(?P<{0}>20[0-3]\d)(?![\d]| ?[-–] ?\d))?"
_PERIOD = re.compile(
    r"(?<!\w)(?:"
    r"(?:quý|quí) {0,2}(?P<quarter>iv|iii|ii|i|[1-4])(?!\w)" + _OF_YEAR.format("quarter_year")
    + r"|(?P<half>(?:0?6|sáu) tháng (?:đầu|cuối))(?: năm)?" + _OF_YEAR.format("half_year")
    + r"|(?:0?9|chín) tháng(?: đầu)?(?: năm)?(?P<nine>)" + _OF_YEAR.format("nine_year")
    + r"|tháng (?P<month>1[0-2]|0?[1-9])(?!\d)(?:(?:/| năm |, năm )(?P<month_year>20[0-3]\d))?"
    + r"|(?P<term_word>nhiệm kỳ|giai đoạn):? {0,2}(?P<term>(?:19|20)\d\d) ?[-–—/] ?(?P<term_end>(?:20)?\d\d)(?!\d)"
    + r"|(?:trong )?năm (?:học )?(?P<year>20[0-3]\d)(?!\d| ?[-–/] ?\d)"
    + r")"
)  # fmt: skip
_PERIOD_FIRSTS = frozenset(
    "quý quí tháng nhiệm giai trong năm sáu 6 06 chín 9 09 quýi quýii quýiii quýiv quíi quíii quíiii quíiv".split()
)
"""What a period begins with, as `Starts` knows it."""
_PLANNED = re.compile(
    r"(?:phương hướng|nhiệm vụ|triển khai|kế hoạch|đề ra|chương trình hành động|chương trình công tác|"
    r"chương trình(?! phối hợp)|giải pháp|dự kiến|trọng tâm)[^.;]{0,60}$"
)
_REVIEW = re.compile(
    r"(?<!\w)(?:sơ kết|tổng kết|đánh giá|kết quả|kiểm điểm|giao ban|rút kinh nghiệm|công tác|hoạt động|tình hình)(?!\w)"
)
_REVIEWING_KINDS = frozenset({"sơ kết", "tổng kết", "giao ban", "làm việc", "khác"})
_TARGET = re.compile(r"(?:đến|tầm nhìn|hướng đến|hướng tới|tháng đầu)(?: hết)? $")
"""Before the year up to which a plan reaches: "tầm nhìn đến năm 2025"."""
_OF_THE_BODY = re.compile(
    r"(?:ủy viên|chủ tịch|giữ chức|khóa|vị|bầu cử|đại biểu|ứng cử|hđnd|quốc hội|đại hội|nghị quyết|kế hoạch|chương trình)[^.;]{0,60}$"
)
_MONTHLY = re.compile(r"(?:công tác|giao ban|sơ kết|kết quả|hoạt động|dân vận|mặt trận)[^.;,]{0,40}$")
_SUMS_UP = re.compile(r"(?:tổng kết|sơ kết|kết quả)[^.;]{0,80}$")
_DATE_BEFORE = re.compile(r"(?:\d|ngày) {0,2}$")


@dataclass(frozen=True, slots=True)
class _Reading:
    value: str
    spans: tuple[Span, ...]
    form: str
    planned: bool
    reviewed: bool
    place: int
    summed: bool = False
    """Whether a word of summing up stands before it."""


def find(document: Document, kind: str, day: str | None) -> Item | None:
    """Return the period under review at a meeting of that kind on that day (ISO, or None)."""
    readings = list(_readings(document, day))
    if kind == "đại hội":
        return _term(readings)
    usable = [r for r in readings if r.form != "term" and not r.planned and r.place <= 6]
    if kind not in _REVIEWING_KINDS:
        usable = [r for r in usable if r.reviewed and r.form != "year"]
    exact = [r for r in usable if r.form in ("quarter", "half", "nine")]
    years = [r for r in usable if r.form in ("year", "month") and r.reviewed]
    if kind == "khác":
        years = [r for r in years if r.place <= 1 and r.summed]
    if kind in ("tổng kết",):
        exact, years = years or exact, exact
    chosen = exact or years
    if chosen:
        best = chosen[0]
        plans = {r.value for r in readings if r.planned}
        if best.place == 0 and best.value in plans:
            # A headline that names the coming year: the first sentence says which is reviewed.
            best = next((r for r in chosen if r.value not in plans), best)
        rivals = {r.value for r in chosen[:3]}
        doubt = None if len(rivals) == 1 and best.place <= 2 else "bài nêu nhiều kỳ"
        if len(best.spans) == 0:
            return None
        if kind not in _REVIEWING_KINDS:
            doubt = doubt or "không chắc là kỳ được kiểm điểm"
        return Item("meeting", "period", best.value, best.spans, 0.6 if doubt else 0.9, doubt)
    terms = [r for r in readings if r.form == "term" and r.reviewed and not r.planned and r.place <= 2]
    if kind == "ký kết":
        terms = [r for r in readings if r.form == "term" and r.reviewed and not r.planned and r.place >= 2]
    if terms and kind in (*_REVIEWING_KINDS, "ký kết"):
        return Item(
            "meeting",
            "period",
            terms[0].value,
            terms[0].spans,
            0.6,
            "nhiệm kỳ, hãy xem có phải kỳ được kiểm điểm",
        )
    return None


def _term(readings: list[_Reading]) -> Item | None:
    """A congress reviews the term that ends; where the article names only one, it is that one."""
    terms = [r for r in readings if r.form == "term"]
    if not terms:
        return None
    first = terms[0]
    earlier = [r for r in terms if r.value < first.value and r.value[5:] == first.value[:4]]
    best = earlier[0] if earlier else first
    doubt = None if earlier else "nhiệm kỳ của đại hội, không thấy nhiệm kỳ được kiểm điểm"
    return Item("meeting", "period", best.value, best.spans, 0.6 if doubt else 0.85, doubt)


def _zones(document: Document) -> list[Span]:
    headline = opening.title(document)
    return ([headline] if headline else []) + opening.sentences(document, 10)


def _readings(document: Document, day: str | None) -> Iterator[_Reading]:
    low = document.low
    for place, (start, end) in enumerate(_zones(document)):
        for match in document.starts.matches(_PERIOD, _PERIOD_FIRSTS, low, start, end):
            before = low[start : match.start()]
            reading = _read(document, match, (start, end), day)
            if reading is None:
                continue
            form, value, spans = reading
            planned = _PLANNED.search(before) is not None and _reviewed_later(before)
            if form == "term":
                planned = "phương hướng" in before[-90:]
            if form == "half" and match["half"].endswith("cuối"):
                planned = planned or kind_is_plan(before)
            reviewed = _REVIEW.search(before[-160:]) is not None
            if form == "term":
                summed = _SUMS_UP.search(before)
                reviewed = (summed is not None and "bầu cử" not in summed.group()) or (
                    reviewed and not _OF_THE_BODY.search(before)
                )
            if form == "term" and match["term_word"] == "giai đoạn" and _SUMS_UP.search(before) is None:
                reviewed = False
            if form == "term" and not before.strip(" -+"):
                # "Nhiệm kỳ 2016 - 2021, Hội đã …": what was done in it.
                reviewed = True
            summed_up = _SUMS_UP.search(before) is not None or "kiểm điểm" in before[-80:]
            yield _Reading(value, spans, form, planned, reviewed, place, summed_up)


def kind_is_plan(before: str) -> bool:
    """Whether the second half of a year is spoken of as what comes: "… và 6 tháng cuối năm"."""
    return re.search(r"(?:tháng đầu|phương hướng|nhiệm vụ|triển khai)", before) is not None


_REVIEWED_WORK = re.compile(
    r"(?:kết quả|sơ kết|tổng kết|đánh giá)(?:[^,;]{0,45}|(?:(?!triển khai|phương hướng|đề ra|kế hoạch|giải pháp|trọng tâm|chương trình)[^;]){0,70})$"
)


def _reviewed_later(before: str) -> bool:
    """ "nhiệm vụ trọng tâm" plans; "kết quả thực hiện nhiệm vụ" reviews."""
    return _REVIEWED_WORK.search(before) is None


def _read(
    document: Document, match: re.Match[str], zone: Span, day: str | None
) -> tuple[str, str, tuple[Span, ...]] | None:
    own: Span = match.span()
    if match["term"]:
        last = match["term_end"]
        last = last if len(last) == 4 else match["term"][:2] + last
        return (
            ("term", f"{match['term']}/{last}", (own,)) if 0 < int(last) - int(match["term"]) <= 6 else None
        )
    if match["month"]:
        if _DATE_BEFORE.search(document.low, max(0, own[0] - 8), own[0]):
            return None
        said = match["month_year"]
        if said is None and not _MONTHLY.search(document.low, max(zone[0], own[0] - 60), own[0]):
            return None
        year, source = (said, None) if said else _year(document, match, zone, day)
        if year is None:
            return None
        return "month", f"{year}-{int(match['month']):02}", (own, source) if source else (own,)
    if match["year"]:
        if _TARGET.search(document.low, max(zone[0], own[0] - 24), own[0]):
            return None
        return "year", match["year"], (own,)
    said = match["quarter_year"] or match["half_year"] or match["nine_year"]
    year, source = (said, None) if said else _year(document, match, zone, day)
    if year is None:
        return None
    spans = (own, source) if source else (own,)
    if match["quarter"]:
        return "quarter", f"{year}-Q{_QUARTERS[match['quarter']]}", spans
    if match["half"]:
        return "half", f"{year}-H{1 if match['half'].endswith('đầu') else 2}", spans
    return "nine", f"{year}-9M", spans


_ANY_YEAR = re.compile(r"(?<![\d/.\-–])(?:năm )?(20[0-3]\d)(?!\d| ?[-–/] ?\d)")


def _year(
    document: Document, match: re.Match[str], zone: Span, day: str | None
) -> tuple[str | None, Span | None]:
    """The year said next in the sentence, else the meeting's, else the publication's."""
    later = _ANY_YEAR.search(document.low, match.end(), min(zone[1], match.end() + 160))
    if later is not None:
        return later[1], later.span()
    if day is not None:
        item = next((d for d in dates_of(document, zone)), None)
        return day[:4], item
    published = document.single("article", "published")
    if published is not None:
        return published.value[:4], published.spans[0]
    any_year = _ANY_YEAR.search(document.low)
    return (any_year[1], any_year.span()) if any_year else (None, None)


def dates_of(document: Document, zone: Span) -> Iterator[Span]:
    """Yield the places of dates in a zone."""
    from soattin.core.extract import dates

    for mention in dates.find(document.low, *zone):
        yield (mention.start, mention.end)
