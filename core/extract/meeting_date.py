"""Tells the day of the meeting, and infers its year where the article leaves it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from soattin.core.extract import dates, opening
from soattin.core.extract.dates import DateMention
from soattin.core.extract.document import Document
from soattin.core.records import Item, Span

_NOT_THE_MEETING = re.compile(
    r"(?:(?:chỉ thị|nghị quyết|kế hoạch|quyết định|công văn|thông báo|hướng dẫn|kết luận|quy định|luật|thông tư"
    r"|nghị định|thông tri|thư|đề án|công điện)[^.;,]{0,90}(?:, ?ngày ?)?|(?:kỷ niệm|thành lập|truyền thống|sinh nhật|"
    r"chào mừng|hướng tới|dự kiến|thời gian tổ chức|trước|sau|đến hết|hạn|tính đến|tính từ|kể từ|sinh|mất)[^.;,]{0,60}\(?)$"
)
_STRETCH = re.compile(
    r"(?:đến|tới)(?: hết)?(?: \d{1,2} ?(?:giờ|h)\d{0,2})?(?:,)? (?:(?:sáng|trưa|chiều|tối) )?(?:ngày )?$"
)
_TO_NOW = re.compile(r" {0,2}(?:đến|tới)(?: thời điểm)? (?:nay|hiện nay|hết|cuối)(?!\w)")
"""Before and behind a day from or to which work is counted: "tính từ ngày 3/6 đến nay", "đến ngày 9/4, …"."""
_ANNIVERSARY = re.compile(r"\( *(?:ngày )?\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{4})? *[-–]")
_SENTENCE_HEAD = 45
"""A date within so many characters of a sentence's beginning is the sentence's own."""
_YEAR = re.compile(r"(?<!(?<!giáng )sinh năm )(?<![\d/.\-–])(?<![-–] )(?:20[0-3]\d)(?![\d/]| ?[-–] ?\d{2,4})")
_TERM_YEAR = re.compile(r"nhiệm kỳ:? (20[0-3]\d)(?= ?[-–] ?20)")
_FIRST_SESSION = re.compile(r"(?:kỳ|kì) họp (?:lần )?thứ (?:nhất|1(?!\d))")
_ELECTION = re.compile(r"(?:ứng cử|bầu cử|ứng cử viên) (?:đại biểu )?(?:quốc hội|hđnd|hội đồng nhân dân)")
_LATER_ROUND = re.compile(r"(?<!\w)(?:bổ sung|thay thế|kiện toàn|miễn nhiệm)(?!\w)")
"""In the opening: the conference changes a committee in the course of its term."""
_YEAR_OF_MONTH = re.compile(r"(?<!\w)tháng (?P<month>1[0-2]|0?[1-9])[/-](?P<year>20[0-3]\d)(?!\d)")
_SUMS_UP = re.compile(r"(?:tổng kết|kết quả|đánh giá)[^.;]{0,200}$")
_COMING_YEAR = re.compile(r"(?<!\w)(?:năm mới|tết|xuân)(?: [^\W\d_]+){0,4}(?: năm)?[ -]{1,3}$")
_WORK_OF_YEAR = re.compile(r"(?<!\w)trong năm $")
_HAS_DONE = re.compile(r"[^.;\n]{0,80}(?<!\w)đã(?!\w)")
_PART_ALONE = re.compile(r"(?<!\w)(sáng|trưa|chiều|tối) (?:nay|hôm nay|cùng ngày|ngày)(?!\w)")


def find(document: Document) -> list[Item]:
    """Return the items `date` and `part_of_day`, where the article says them."""
    found = _mention(document)
    if found is None:
        return list(_of_today(document))
    mention, confidence, doubt = found
    items: list[Item] = []
    span = (mention.start, mention.end)
    if mention.year is not None:
        value = mention.iso
        value_spans: tuple[Span, ...] = (span,)
        if value is not None:
            doubt = doubt or _against_published(document, value)
    else:
        value, source, reason = _with_year(document, mention)
        value_spans = (span, source) if source else (span,)
        doubt = "; ".join(filter(None, (doubt, reason))) or None
    if value is not None:
        items.append(Item("meeting", "date", value, value_spans, 0.6 if doubt else confidence, doubt))
    if mention.part:
        items.append(
            Item("meeting", "part_of_day", mention.part, (_part_span(document.low, mention),), confidence)
        )
    return items


_YEAR_ALONE = re.compile(r"20[0-3]\d")


def _mention(document: Document) -> tuple[DateMention, float, str | None] | None:
    """Return the first date of the article's opening that is the event's own."""
    headline = opening.title(document)
    fallback = None
    for place, (start, end) in enumerate(opening.sentences(document, 8)):
        for mention in dates.find(document.low, start, end):
            before = document.low[start : mention.start]
            if not mention.dated or _NOT_THE_MEETING.search(before) or _anniversary(document.low, mention):
                continue
            if _STRETCH.search(before) or _TO_NOW.match(document.low, mention.end, end):
                continue
            near = mention.start - start <= _SENTENCE_HEAD
            if place == 0 or (near and place <= 2):
                return mention, 0.95, None
            if near or re.search(r"(?:vào|trong|diễn ra|tổ chức) (?:hai |2 )?(?:ngày )?$", before):
                fallback = fallback or (mention, 0.7, None if place <= 3 else "ngày nêu ở giữa bài")
            else:
                fallback = fallback or (mention, 0.5, "không chắc là ngày diễn ra")
    if fallback is None and headline is not None:
        for mention in dates.find(document.low, *headline):
            if mention.dated and not _NOT_THE_MEETING.search(document.low[headline[0] : mention.start]):
                return mention, 0.7, "ngày lấy ở đầu đề"
    return fallback


def _anniversary(low: str, mention: DateMention) -> bool:
    return _ANNIVERSARY.search(low, max(0, mention.start - 24), mention.end + 4) is not None


def _of_today(document: Document) -> Iterator[Item]:
    """ "Sáng nay" is the day of publication, where the page says it."""
    published = document.single("article", "published")
    for start, end in opening.sentences(document, 2):
        match = _PART_ALONE.search(document.low, start, end)
        if match is None:
            continue
        if published is not None and "nay" in match.group():
            spans = (match.span(), *published.spans)
            yield Item("meeting", "date", published.value[:10], spans, 0.6, "lấy theo ngày đăng")
        yield Item("meeting", "part_of_day", match[1], (match.span(1),), 0.9)
        return


def _part_span(low: str, mention: DateMention) -> Span:
    at = low.rfind(mention.part or "", max(0, mention.start - 30), mention.start)
    return (at, at + len(mention.part or "")) if at >= 0 else (mention.start, mention.end)


def _against_published(document: Document, value: str) -> str | None:
    published = document.single("article", "published")
    if published is None:
        return None
    gap = (date.fromisoformat(published.value[:10]) - date.fromisoformat(value)).days
    if gap < -1:
        return "sau ngày đăng"
    return "trước ngày đăng hơn 3 tháng" if gap > 92 else None


def _with_year(document: Document, mention: DateMention) -> tuple[str | None, Span | None, str | None]:
    """Return the full date, where its year was taken from, and the reason in words."""
    published = document.single("article", "published")
    if published is not None:
        day = date.fromisoformat(published.value[:10])
        for year in (day.year, day.year - 1):
            value = mention.on(year)
            if value is not None and date.fromisoformat(value) <= day + timedelta(days=2):
                gap = (day - date.fromisoformat(value)).days
                far = "năm suy từ ngày đăng" if gap > 45 else None
                return value, published.spans[0], far
        return mention.on(day.year), published.spans[0], "năm suy từ ngày đăng"
    jubilee = _of_jubilee(document, mention)
    if jubilee is not None:
        return mention.on(int(jubilee.group("year"))), jubilee.span("year"), "năm suy từ ngày kỷ niệm"
    stretch = _of_stretch(document, mention)
    if stretch is not None:
        return mention.on(int(stretch["year"]) + 1), stretch.span("year"), "năm suy từ kỳ tổng kết"
    year_match = _year_of_opening(document, mention)
    if year_match is None:
        return None, None, None
    year = int(year_match.group())
    before = document.low[max(0, year_match.start() - 260) : year_match.start()]
    # A year's work is summed up at its end or early in the next one.
    said = [m.group() for m in _YEAR.finditer(before)]
    if mention.month <= 2 and _SUMS_UP.search(before) and str(year - 1) not in said:
        return mention.on(year + 1), year_match.span(), "năm suy từ kỳ tổng kết"
    past = _WORK_OF_YEAR.search(before) and _HAS_DONE.match(document.low, year_match.end())
    if mention.month <= 2 and past and year_match.start() > mention.end:
        # "Ngày 20/1 … Trong năm 2021, Quỹ đã …": the year before.
        return mention.on(year + 1), year_match.span(), "năm suy từ kết quả năm trước"
    if mention.month >= 10 and _before_election(document, year_match):
        return mention.on(year - 1), year_match.span(), "năm suy từ nhiệm kỳ sắp bầu"
    if mention.month >= 11 and _COMING_YEAR.search(before):
        # "Ngày 28/12 … đón năm mới 2024": the year that ends.
        return mention.on(year - 1), year_match.span(), "năm suy từ năm mới sắp đến"
    return mention.on(year), year_match.span(), "năm suy từ nội dung bài"


_JUBILEE = re.compile(
    r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?:19|20)\d\d ?[-–] ?(?:\d{1,2}[/.]\d{1,2}[/.])?(?P<year>20\d\d)(?!\d)"
)
"""With the day said once or twice: "(20/10/1930 - 20/10/2015)", "(20.10.1930 – 2015)"."""


def _of_jubilee(document: Document, mention: DateMention) -> re.Match[str] | None:
    """ "Ngày 18-11 … kỷ niệm 90 năm (18/11/1930 - 18/11/2020)": the year of the jubilee, kept in the months before it."""
    own = next(((s, e) for s, e in document.sentences if s <= mention.start < e), None)
    match = _JUBILEE.search(document.low, *own) if own is not None else None
    if own is None or match is None or _YEAR.search(document.low, *own):
        return None
    ahead = (int(match["month"]) - mention.month) * 31 + int(match["day"]) - mention.day
    return match if -20 <= ahead <= 120 else None


_STRETCH_REVIEWED = re.compile(
    r"(?<!\w)tổng kết[^.;\n]{0,160}?giai đoạn (?:năm )?20[0-3]\d ?[-–] ?(?P<year>20[0-3]\d)(?!\d)"
)


def _of_stretch(document: Document, mention: DateMention) -> re.Match[str] | None:
    """ "Ngày 12/1 … tổng kết chương trình giai đoạn 2017-2020": years that are over in January and February."""
    own = next(((s, e) for s, e in document.sentences if s <= mention.start < e), None)
    if mention.month > 2 or own is None or _YEAR.search(document.low, *own):
        return None
    return _STRETCH_REVIEWED.search(document.low, mention.end, own[1])


def _before_election(document: Document, year: re.Match[str]) -> bool:
    """ "Ngày 5/12 … hiệp thương … bầu cử đại biểu HĐND nhiệm kỳ 2026-2031": who may stand is agreed on before that year."""
    kind = document.single("meeting", "kind")
    term = _TERM_YEAR.match(document.low, document.low.rfind("nhiệm kỳ", 0, year.start()))
    told = term is not None and term.start(1) == year.start()
    return (
        told
        and kind is not None
        and kind.value == "hiệp thương"
        and _ELECTION.search(document.low, 0, 1500) is not None
    )


def _year_of_opening(document: Document, mention: DateMention) -> re.Match[str] | None:
    """The year nearest behind the date in the opening, otherwise the page's most frequent one."""
    own = next(((s, e) for s, e in document.sentences if s <= mention.start < e), None)
    if own is not None:
        match = _YEAR.search(document.low, own[0], own[1])
        if match is not None:
            later = list(_YEAR.finditer(document.low, match.end(), own[1]))
            planned = mention.month <= 2 and any(int(m.group()) == int(match.group()) + 1 for m in later)
            return later[0] if planned and later else match
    kind = document.single("meeting", "kind")
    matches = list(_YEAR.finditer(document.low))
    term = _TERM_YEAR.search(document.low)
    opens_term = kind is not None and kind.value in ("đại hội", "hiệp thương")
    if kind is not None and kind.value == "hiệp thương" and _LATER_ROUND.search(document.low, 0, 600):
        opens_term = False
    elected = mention.month <= 6 and _ELECTION.search(document.low, 0, 1500) is not None
    if term is not None and (opens_term or elected or _FIRST_SESSION.search(document.low, 0, 1500)):
        # A congress, an election and a first session are held in the first year of the term that they open.
        return _YEAR_ALONE.search(document.low, term.start(1), term.end(1))
    if not matches:
        # "Đại hội cấp xã hoàn thành trong tháng 3/2024": a month that was to come.
        planned_month = next(
            (m for m in _YEAR_OF_MONTH.finditer(document.low) if int(m["month"]) >= mention.month), None
        )
        return planned_month and _YEAR_ALONE.search(document.low, *planned_month.span("year"))
    counts: dict[str, int] = {}
    told = [s for s in document.segments if s.kind == "text"]
    inside = [m for m in matches if any(s.start <= m.start() < s.end for s in told)]
    # Short lines between the paragraphs may be other articles' headlines.
    matches = inside or matches
    for match in matches:
        counts[match.group()] = counts.get(match.group(), 0) + 1
    return max(matches, key=lambda m: (counts[m.group()], m.group(), -m.start()))
