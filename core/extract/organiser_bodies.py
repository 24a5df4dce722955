"""Finds the bodies that a sentence names as what may hold an event: neither a person's nor where it is held."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from operator import attrgetter

from soattin.core.extract.document import Document
from soattin.core.extract.patterns import UPPER
from soattin.core.extract.people import offices
from soattin.core.extract.people.names import SYLLABLE, is_place
from soattin.core.records import Span
from soattin.core.text.phrases import NOT_BEFORE_WORD, NOT_IN_WORD, phrases
from soattin.core.text.tables import words


@cache
def _head() -> re.Pattern[str]:
    return re.compile(NOT_IN_WORD + phrases(words("organiser_heads.txt")) + NOT_BEFORE_WORD)


def bodies(document: Document, zone: Span, held: bool) -> list[Span]:
    """Return where the bodies stand; `held`: also those that persons hold an office in."""
    found: list[Span] = []
    placed_end = -1
    position = zone[0]
    held_by = [] if held else offices_in(document, zone)
    while len(found) < 12:
        match = _head().search(document.low, position, zone[1])
        if match is None:
            return found
        end = _with_members(
            document, offices.body_end(document.text, document.low, match.end(), zone[1]), zone[1]
        )
        company = _COMPANY.match(document.low, match.start(), zone[1])
        if _IN_NUMBER.search(document.low, max(zone[0], match.start() - 24), match.start()):
            # "Kế hoạch số 169/KH-MTTQ-BTT"
            position = match.end()
            continue
        if _FROM.search(document.low, max(zone[0], match.start() - 14), match.start()):
            # "thông qua nguồn tài trợ của Công ty …, Hội Chữ thập đỏ tỉnh trao …"
            position = end
            continue
        if company is not None:
            end = max(end, company.end())
        before = _OFFICE_BEFORE if held else _NO_SUBJECT
        listed = placed_end >= 0 and _DASH.fullmatch(document.low, placed_end, match.start()) is not None
        if _OF_A_LEVEL.match(document.low, end, zone[1]):
            # "Đại hội MTTQ cấp huyện diễn ra": none is named.
            pass
        elif _NO_NAME.match(document.low, match.start()) and end == match.end():
            # "các thôn tổ chức …": none is named.
            pass
        elif listed or before.search(document.low, max(zone[0], match.start() - 16), match.start()):
            # "tại trụ sở Đảng ủy – HĐND – UBND phường" names a place.
            placed_end = end
        elif not any(start <= match.start() < stop for start, stop in held_by):
            title = _STANDING.match(document.low, max(zone[0], match.start() - 12)) if held else None
            # "Phó Bí thư Thường trực Huyện ủy": the Deputy is standing, not the body.
            own = title is not None and title.end("of") == match.start() and title.end() < end
            found.append((title.end() if title and own else match.start(), end))
        position = max(match.end(), end)
    return found


_STANDING = re.compile(
    r"[^\n]{0,4}?(?P<of>phó (?:bí thư|chủ tịch|trưởng(?= {1,2}ban)) {1,2})(?:ban {1,2})?thường trực {1,2}"
)
_IN_NUMBER = re.compile(r"\d[/-][\w/.-]{0,20}[/-]$")
_first = attrgetter("first")


def offices_in(document: Document, zone: Span) -> list[Span]:
    """Return where the offices of persons stand, whose bodies hold nothing: "…, Chủ tịch Công đoàn Sở"."""
    text, low = document.text, document.low
    found: list[Span] = []
    titles = document.titles
    for title in titles[bisect_left(titles, zone[0], key=_first) : bisect_left(titles, zone[1], key=_first)]:
        if found and title.start() < found[-1][1]:
            continue
        if text[title.start()].isupper() or _HOLDER_BEFORE.search(
            low, max(zone[0], title.start() - 4), title.start()
        ):
            found.append((title.start(), offices.read(text, low, title, zone[1], behind_name=True).end))
    return found


_HOLDER_BEFORE = re.compile(r"[,\-–] {0,2}$")
_MEMBERS = re.compile(
    r"(?: {1,2}mặt trận)?(?: số)? {1,2}\d{1,2}(?!\d)(?: {1,2}(?:xã|phường|thị trấn|tỉnh|huyện|thành phố|quận|thị xã)(?!\w),?(?: và)?){0,3}"
    r"(?: {1,2}(?:trực thuộc trung ương|(?:của|thuộc) (?:tỉnh|huyện|thành phố|quận|thị xã)))?"
)
_PARTIES = re.compile(
    rf" {{1,2}}(?:\d{{1,2}}|các) (?:địa phương|đơn vị|xã|phường|huyện|tỉnh|quận)(?: gồm)?:? {{1,2}}"
    rf"{SYLLABLE}(?: {SYLLABLE}){{0,3}}(?:, {SYLLABLE}(?: {SYLLABLE}){{0,3}}){{0,8}}(?: và {SYLLABLE}(?: {SYLLABLE}){{0,3}})?"
)
"""The units whose bodies hold it together: "Công an 3 địa phương Duy Xuyên, Điện Bàn và Hội An"."""
_UNIT_NAME = re.compile(rf" {{1,2}}{SYLLABLE}(?: {{1,2}}{SYLLABLE}){{0,2}}")
_GROUP = re.compile(r"(?:cụm|khối)(?: thi đua)?(?!\w)[^,.;:]{0,40}$")


def _with_members(document: Document, end: int, limit: int) -> int:
    """Return where a group of bodies ends that its members name: "Khối thi đua Mặt trận 13 xã, thị trấn của huyện …"."""
    group = _GROUP.search(document.low, max(0, end - 60), end) is not None
    parties = _PARTIES.match(document.text, end, limit)
    if parties is not None and not (group and document.low.startswith(" các", end)):
        return parties.end()
    if not group:
        return end
    members = _MEMBERS.match(document.low, end, limit)
    if members is None:
        return end
    end = members.end()
    if document.low[end - 6 : end].endswith(("tỉnh", "huyện", "phố", "quận", "xã")):
        place = _UNIT_NAME.match(document.text, end, limit)
        return place.end() if place else end
    while document.low[end - 1] in " ,":
        end -= 1
    return end


_OFFICE_BEFORE = re.compile(
    r"(?:(?<!hội )đại biểu|tại|ở|trụ sở|hội trường|nhà văn hóa|với|cơ|trụ|các cấp|thành lập|truyền thống) $"
)
_NO_SUBJECT = re.compile(
    r"(?:(?<!hội )đại biểu|tại|ở|trụ sở|hội trường|nhà văn hóa|với|cơ|trụ|đồng chí|các cấp|tịch|bí thư|viên|thành lập|truyền thống) $"
)
_DASH = re.compile(r" {0,2}[-–] {0,2}")
_LIST_GAP = re.compile(r" {0,2}(?:,|-|–|và|, và|cùng|cùng với) {0,2}$")
_BRACKETS = re.compile(r" {0,2}\([^()]{1,60}\)")
_TERM = re.compile(
    r"(?: {1,2}kh[oó]a|,? {1,2}lần thứ) {1,2}(?:[ivx]{1,6}|\d{1,2}|nhất|hai|ba|tư|năm)(?!\w)(?:,? {1,2}\(?nhiệm kỳ {1,2}\d{4} ?[-–] ?\d{2,4}\)?)?"
)
_BARE_ABOVE = re.compile(rf", {{0,2}}({SYLLABLE}(?: {{1,2}}{SYLLABLE}){{1,2}})")
_PLACE_WORD = rf"(?:{SYLLABLE}|[{UPPER}]{{1,2}}['’]?{SYLLABLE})"
_UNIT_ABOVE = re.compile(
    rf", {{0,2}}(?:[Tt]ỉnh|[Tt]hành phố|T[Pp]\.?|TX\.?|[Hh]uyện|H\.|[Qq]uận|[Tt]hị xã) {{0,2}}"
    rf"(?:HCM|\d{{1,2}}(?![\w/])|{_PLACE_WORD}(?: {{1,2}}{_PLACE_WORD}){{0,3}})"
)


def behind_attributes(document: Document, end: int, limit: int) -> int:
    """Return where what only places a body ends: "(thành phố Hà Nội)", ", tỉnh Thừa Thiên Huế"."""
    for _ in range(3):
        match = (
            _BRACKETS.match(document.low, end, limit)
            or _UNIT_ABOVE.match(document.text, end, limit)
            or _TERM.match(document.low, end, limit)
        )
        if match is None:
            bare = _BARE_ABOVE.match(document.text, end, limit)
            known = bare is not None and is_place(bare[1].split())
            return bare.end() if bare is not None and known else end
        end = match.end()
    return end


_FROM = re.compile(
    r"(?:(?:tài trợ|hỗ trợ|ủng hộ|nguồn|đóng góp|giúp đỡ|quan tâm|ủy quyền) (?:từ|của)|(?:\d[/-]\d{4}|[/-][a-zđ]{2,}) của|(?<!\w)giữa) {1,2}$"
)
"""Before who gives, who issued a document ("Kế hoạch ngày 06/8/2025 của …"), who is one of two sides."""
_NO_NAME = re.compile(
    r"(?:ấp|thôn|khóm|buôn|làng|bản|xóm|khu phố|khu dân cư|tổ dân phố|chùa|giáo xứ|mặt trận|công đoàn|chi đoàn|chi hội|chi bộ)(?!\w)"
)
"""What names no body alone: "các thôn", "vai trò của Mặt trận"."""
_OF_A_LEVEL = re.compile(
    r"(?:(?<=cấp)|(?<=cấp huyện)|(?<=cấp xã)|(?<=cấp tỉnh)| {1,2}(?:cấp (?:huyện|xã|tỉnh|trên|cơ sở)|các cấp|cùng cấp))(?!\w)"
)
_COMPANY = re.compile(
    r"(?:tổng công ty|công ty|tập đoàn|ngân hàng|doanh nghiệp)(?!\w)[^,.;:(\n]{0,90}?"
    r"(?= {1,2}(?:phối hợp|tổ chức|và|cùng|đã|vừa|trao|tặng|hỗ trợ|tài trợ|kết hợp|bàn giao|khởi công|khánh thành|đến|tiến hành)(?!\w)|,)"
)
"""A company's name holds words of any kind, up to what it does."""
_HAMLET = re.compile(r"(?:ấp|thôn|khóm|buôn|làng|bản|xóm|khu phố|khu dân cư|tổ dân phố|chùa|giáo xứ)(?!\w)")


def last_of_list(low: str, bodies: list[Span], place: int) -> int:
    """Return where the list ends that the body at `place` stands in: "A, B và C"."""
    end = bodies[place][1]
    for start, later_end in bodies[place + 1 :]:
        if not _LIST_GAP.fullmatch(_BRACKETS.sub("", low[end:start])):
            break
        end = later_end
    return end


def first_of_list(low: str, bodies: list[Span], place: int) -> int:
    """Return where the list begins that the body at `place` stands in."""
    start = bodies[place][0]
    for earlier in range(place - 1, -1, -1):
        if not _LIST_GAP.fullmatch(_BRACKETS.sub("", low[bodies[earlier][1] : start])):
            break
        if _HAMLET.match(low, bodies[earlier][0]):
            # "…, ấp Suối Cao, Ban Thường trực …": where it is held.
            break
        start = bodies[earlier][0]
    return start
