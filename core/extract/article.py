"""Reads the group `article`: the headline, when it was published, the by-line, the section, the reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from soattin.core.extract import byline, dates
from soattin.core.extract.document import Document
from soattin.core.records import Item
from soattin.core.text.fold import fold_case
from soattin.core.text.phrases import NOT_BEFORE_WORD, NOT_IN_WORD, phrases
from soattin.core.text.segments import Segment
from soattin.core.text.tables import groups, words

_WEEKDAY = re.compile(
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|monday|tuesday|wednesday|thursday|friday)"
)
_LABEL_OF_DATE = NOT_IN_WORD + phrases(words("published.txt"))
_NOT_PUBLISHED = re.compile(r"ban hành|hiệu lực|lượt truy cập|giấy phép|số:|cấp ngày|kỷ niệm")


def read(document: Document) -> Iterator[Item]:
    """Yield the items of this group."""
    title = next((s for s in document.segments if s.kind == "title"), None)
    if title is not None:
        yield _title(document, title)
    yield from _published(document, title)
    author = byline.find(document)
    if author is not None:
        yield author
    if title is not None:
        section = (
            next(_section(document, title), None)
            or _section_beside_date(document, title)
            or _section_below(document, title)
        )
        if section is not None:
            yield section
    yield from _views(document)


def _title(document: Document, segment: Segment) -> Item:
    start, end = _behind_date(document, segment), _end_of_title(document, segment)
    dated = _DATE_IN_TAIL.search(document.low, start, end)
    end = dated.start() if dated is not None else end
    text = " ".join(document.text[start:end].split())
    doubt = None
    confidence = 0.95
    if len(text) < 30:
        confidence, doubt = 0.6, "dòng ngắn, có thể là tên chuyên mục chứ không phải đầu đề"
    return Item("article", "title", text, ((start, end),), confidence, doubt)


_DATE_IN_FRONT = re.compile(
    r"(?:(?:date|ngày|đăng ngày|ngày đăng):? )?(?:\d{4}-\d\d-\d\d|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4})"
    r"(?:,? \d{1,2}[:h]\d\d)?[ |:\-–]{1,3}(?=[^\W\d])"
)


_BULLET = re.compile(r"[•▪●○►»*+\-–] {1,3}(?=[^\W\d_])")


_DATE_IN_TAIL = re.compile(
    r"\s+[|\-–(]?\s*(?:ngày cập nhật|ngày đăng|cập nhật|đăng ngày):? \d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}[ |)\d:]*$"
)


def _behind_date(document: Document, segment: Segment) -> int:
    """Return where the headline begins behind the date of publication: "12/05/2021 Hội nghị …"."""
    match = _DATE_IN_FRONT.match(document.low, segment.start, segment.end)
    start = match.end() if match is not None and document.text[match.end()].isupper() else segment.start
    bullet = _BULLET.match(document.text, start, segment.end)
    return bullet.end() if bullet is not None else start


def _end_of_title(document: Document, segment: Segment) -> int:
    """A headline in capitals may go on in the next line, in capitals too."""
    place = document.segments.index(segment) + 1
    if place >= len(document.segments):
        return segment.end
    below = document.segments[place]
    said = document.text[segment.start : segment.end], document.text[below.start : below.end]
    words_above = set(document.low[segment.start : segment.end].split())
    if words_above.issuperset(document.low[below.start : below.end].split()):
        # "… TỔ CHỨC HỘI NGHỊ SƠ KẾT" and below it "HỘI NGHỊ SƠ KẾT": said again, not gone on with.
        return segment.end
    wraps = below.kind == "short" and below.start - segment.end <= 2 and said[1].count(" ") >= 2
    return below.end if wraps and said[0].isupper() and said[1].isupper() else segment.end


_STAMP = re.compile(
    r"(?:\d{1,2}[:h]\d\d,? )?\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}(?:,? \d{1,2}[:h]\d\d)?(?=[ |\-–]{1,3}(?:sáng|chiều|tối|ngày|trong|\())"
)


@cache
def _published_label() -> re.Pattern[str]:
    return re.compile(_LABEL_OF_DATE + r"[ :|]{0,3}")


def _published(document: Document, title: Segment | None) -> Iterator[Item]:
    """The date line nearest to the article counts; one with a label ("Ngày đăng") above all."""
    best: tuple[float, Item] | None = None
    body_start = next((s.start for s in document.segments if s.kind == "text"), 0)
    for segment in document.segments:
        if segment.kind == "text" and segment.end - segment.start > 100:
            if segment.start > body_start:
                continue
            # A page without line breaks: only what a label tells can be believed.
            stamp = _STAMP.match(document.low, segment.start, segment.end)
            if stamp is not None:
                # "15:37 14/04/2021 Sáng 14-4, …"
                found = _date_of_line(
                    document, replace(segment, end=stamp.end(), kind="head"), labelled=False
                )
            else:
                segment = replace(segment, end=min(segment.end, segment.start + 220), kind="head")
                found = _date_of_line(document, segment, labelled=True)
        elif segment.end - segment.start > 160:
            continue
        else:
            found = _date_of_line(document, segment, labelled=False)
        if found is None:
            continue
        score, item = found
        distance = abs(segment.start - (title.end if title else body_start))
        score -= min(distance / 4000, 0.5)
        # Below the article other articles' dates stand, in lists of news.
        score -= 0.6 if segment.start > body_start and segment.furniture else 0.0
        if best is None or score > best[0]:
            best = (score, item)
    if best is not None and best[0] > 0.3 and not (best[1].doubt and _told_long_before(document, best[1])):
        yield best[1]


def _told_long_before(document: Document, published: Item) -> bool:
    """Whether the article opens with a date long before a date that may be the site's "today"."""
    body = next((s for s in document.segments if s.kind == "text"), None)
    if body is None:
        return False
    told = next((d.iso for d in dates.find(document.low, body.start, body.start + 200) if d.iso), None)
    if told is None:
        return False
    gap = date.fromisoformat(published.value[:10]) - date.fromisoformat(told)
    return gap > _LONG_BEFORE


def _date_of_line(document: Document, segment: Segment, labelled: bool) -> tuple[float, Item] | None:
    low = document.low
    mention = next((d for d in dates.find(low, segment.start, segment.end) if d.iso), None)
    if mention is None or mention.iso is None or mention.iso < _FIRST_SITE:
        return None
    label = _published_label().search(low, max(segment.start, mention.start - 40), mention.start)
    if low.startswith(("hôm nay", "bây giờ"), segment.start):
        return None
    if labelled and (label is None or not document.text[label.start()].isupper()):
        return None
    if label is None and _NOT_PUBLISHED.search(low, segment.start, segment.end):
        return None
    clock = _clock_beside(low, segment, mention)
    rest = _beside_date(low, segment, mention)
    leads = segment.kind == "title" and _DATE_IN_FRONT.match(low, segment.start, segment.end) is not None
    if label is None and rest > (60 if clock else 12) and not leads:
        return None
    value, start, end = str(mention.iso), mention.start, mention.end
    if clock is not None:
        value += "T" + clock.iso
        start, end = min(start, clock.start), max(end, clock.end)
    weekday_only = clock is None and label is None and _WEEKDAY.search(low, segment.start, mention.start)
    score = 1.0 + (0.5 if label else 0.0) + (0.3 if clock else 0.0) - (0.3 if weekday_only else 0.0)
    doubt = "có thể là ngày hôm nay của trang, không phải ngày đăng" if weekday_only else None
    return score, Item("article", "published", value, ((start, end),), 0.6 if doubt else 0.95, doubt)


_LONG_BEFORE = timedelta(days=120)
_FIRST_SITE = "2000"
"""Older dates are anniversaries: no local site is older."""
_READS = re.compile(r"\d*(?: ?lượt (?:xem|đọc)(?: ?: ?\d*)?)")


_GLUED_CLOCK = re.compile(r" {1,2}([01]?\d|2[0-3]):([0-5]\d)(?=\d{2,7} {0,3}$)")
"""A time of day at whose end a line's counters were glued: "10/02/2022 16:354700"."""


def _clock_beside(low: str, segment: Segment, mention: dates.DateMention) -> dates.Clock | None:
    start, end = max(segment.start, mention.start - 20), min(segment.end, mention.end + 24)
    beside = (c for c in dates.clocks(low, start, end) if c.end <= mention.start or c.start >= mention.end)
    glued = _GLUED_CLOCK.match(low, mention.end, segment.end)
    if glued is not None:
        return dates.Clock(glued.start(1), glued.end(2), int(glued[1]), int(glued[2]))
    return next(beside, None)


def _beside_date(low: str, segment: Segment, mention: dates.DateMention) -> int:
    """Return how many letters stand in the line beside the date, its weekday and "ngày"."""
    beside = low[segment.start : mention.start] + " " + low[mention.end : segment.end]
    beside = _READS.sub("", _WEEKDAY.sub("", beside)).replace("ngày", "").replace("gmt+7", "")
    return sum(char.isalpha() for char in beside)


def _section(document: Document, title: Segment) -> Iterator[Item]:
    """The heading above the headline, where it stands alone there: "CHÍNH TRỊ-KINH TẾ"."""
    place = document.segments.index(title)
    above = [s for s in document.segments[:place] if s.kind != "head"][-1:]
    for segment in above:
        label = _SECTION_LABEL.match(document.low, segment.start, segment.end)
        begin = label.end() if label else segment.start
        text = document.text[begin : segment.end]
        low = document.low[begin : segment.end]
        if low == document.low[title.start : title.end]:
            # The headline, said twice.
            return
        if len(text) > 60 or any(char.isdigit() for char in _YEAR_IN_SECTION.sub("", text)):
            return
        known = label is not None or _section_words().search(low) is not None
        if not known and not text.isupper():
            return
        if _SITE_NAME.search(low) or low in _no_sections():
            return
        if text.count("|") >= 2:
            # A row of the site's sections, not the one that the page is in.
            return
        parts = [p for p in re.split(r"\s*[>»›/|]\s*", text) if p]
        compound = _plain(low) in _known_sections()
        if len(parts) == 1 and _SITE_PART.match(low) and not compound:
            parts = re.split(r"\s*[-–]\s*", text)
        value = parts[-1] if parts else text
        start = segment.start + text.rindex(value)
        alone = place == 1
        doubt = None if alone and known else "có thể là mục của trình đơn"
        yield Item(
            "article", "section", value, ((start, start + len(value)),), 0.9 if doubt is None else 0.6, doubt
        )


_LABEL_IN_LINE = re.compile(r"[ \-–|]*(?:[Nn]gày đăng|[Đđ]ăng (?:ngày|lúc)|[Cc]ập nhật)\b.*$")


def _section_beside_date(document: Document, title: Segment) -> Item | None:
    """The heading that stands before the date below the headline: "Chính trị 28-05-2024"."""
    place = document.segments.index(title) + 1
    if place >= len(document.segments):
        return None
    below = document.segments[place]
    date = next(dates.find(document.low, below.start, below.end), None)
    if date is None:
        return None
    said = _LABEL_IN_LINE.sub("", document.text[below.start : date.start]).rstrip(" -–|,")
    if _plain(fold_case(said)) not in _known_sections():
        return None
    return Item("article", "section", said, ((below.start, below.start + len(said)),), 0.9)


def _section_below(document: Document, title: Segment) -> Item | None:
    """The section that a label tells below the headline: "Chuyên mục: Tin tức, sự kiện |"."""
    place = document.segments.index(title) + 1
    for segment in document.segments[place : place + 3]:
        label = _SECTION_LABEL.match(document.low, segment.start, segment.end)
        if segment.kind == "text" or segment.end - segment.start > 70:
            return None
        if label is not None and ":" in label.group():
            said = document.text[label.end() : segment.end].split("|")[0].rstrip()
            return (
                Item("article", "section", said, ((label.end(), label.end() + len(said)),), 0.9)
                if said
                else None
            )
    return None


_SECTION_LABEL = re.compile(r"(?:chi tiết bài viết|chuyên mục|danh mục|thể loại|mục)[ :]{1,3}(?=\w)")
_YEAR_IN_SECTION = re.compile(r" 20\d\d$")


def _plain(low: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", low).split())


@cache
def _known_sections() -> frozenset[str]:
    return frozenset(_plain(fold_case(word)) for word in words("sections.txt"))


@cache
def _no_sections() -> frozenset[str]:
    """What menus hold beside the sections: "English", "Đăng nhập"."""
    return frozenset(groups("furniture.tsv")["line"]) - frozenset(words("sections.txt"))


_SITE_NAME = re.compile(
    r"(?<!\w)(?:online|báo điện tử$|cổng thông tin|trang thông tin|hội [^\n]{0,40}tỉnh |ủy ban )"
)
_SITE_PART = re.compile(r"(?:báo điện tử|trang chủ|tin tức)(?!\w) *[-–]")


@cache
def _section_words() -> re.Pattern[str]:
    return re.compile(NOT_IN_WORD + phrases(words("sections.txt")) + NOT_BEFORE_WORD)


@cache
def _views_pattern() -> re.Pattern[str]:
    labels = phrases(groups("furniture.tsv")["views"])
    number = r"(?P<{}>\d[\d.,]{{0,11}})"
    return re.compile(
        rf"(?<!\w){labels} {{0,2}}(?:[:(] {{0,2}})?{number.format('behind')}(?!\d)"
        rf"|(?<=\(){number.format('bracketed')} {{1,2}}(?:lượt|lần) truy cập(?=\))"
        rf"|(?<![\d.,]){number.format('before')} {{1,2}}(?:lượt xem|lượt đọc|lần xem|lần đọc|người đọc|views?)(?!\w)"
    )


def _views(document: Document) -> Iterator[Item]:
    counters = groups("furniture.tsv")["counter"]
    for place, segment in enumerate(document.segments):
        if segment.end - segment.start > 160 or not document.has_digit(segment.start, segment.end):
            continue
        match = _views_pattern().search(document.low, segment.start, segment.end)
        if match is None:
            continue
        digits = re.sub(r"\D", "", match["behind"] or match["bracketed"] or match["before"])
        if not digits or len(digits) > 9:
            continue
        around = document.segments[max(0, place - 2) : place] + document.segments[place + 1 : place + 3]
        near_counter = any(document.low[s.start : s.end].startswith(counters) for s in around)
        if near_counter:
            continue
        yield Item("article", "views", int(digits), ((match.start(), match.end()),), 0.95)
        return
