"""How the name of a body goes on where its words seem to end: behind "của", a comma, a dash or in quotation marks."""

from __future__ import annotations

import re

from soattin.core.extract.patterns import LOWER, UPPER

DASHED = re.compile(rf" {{0,2}}[-–] {{0,2}}(?=[{UPPER}][{LOWER}]{{1,6}} {{1,2}}[{LOWER}]{{1,7}}(?!\w))")
"""A body's name that goes on behind a dash: "Ủy ban Kinh tế - Tài chính"."""
_HYPHENED = re.compile(
    r"(?:.{0,4}thừa thiên ?[-–] ?huế|.{0,8}bà rịa ?[-–] ?vũng tàu|.{0,4}phan rang ?[-–] ?tháp chàm"
    r"|.{0,4}trường sơn ?[-–] ?đường hồ chí minh)(?!\w)"
)
"""The units, and the veterans' society, whose names are written with a dash."""
_ABOUT = re.compile(r" {1,2}về {1,2}[^,.;:()\n]{3,45}(?=[,;.)\n]|$)")
"""What a steering committee is for: "Phó Trưởng ban Chỉ đạo Thành ủy về công tác bầu cử"."""
_OF_COUNCIL = re.compile(r" {1,2}của {1,2}(?=(?:quốc hội|hđnd|hội đồng nhân dân|ubnd|chính phủ)(?!\w))")
_LARGER_BODY = (
    (
        re.compile(r"ban (?!dân vận|tuyên giáo|tổ chức)"),
        re.compile(r", {0,2}(?=(?:hđnd|hội đồng nhân dân) {1,2}\w)"),
    ),
    (
        re.compile(r"(?:khoa|bộ môn) "),
        re.compile(r", {0,2}(?=(?:trường|bệnh viện|trung tâm|học viện) {1,2}\w)"),
    ),
    (
        re.compile(r"(?:đội|phòng) (?:đội )?(?:cảnh sát|csgt|cshs|an ninh|pc\d|pa\d)"),
        re.compile(r", {0,2}(?=công an {1,2}\w)"),
    ),
    (
        re.compile(r"(?:phòng|viên) (?:phòng )?(?:công tác|tổng hợp|hành chính|nghiên cứu|giáo dục \w+)"),
        re.compile(r", {0,2}(?=(?:văn phòng|sở) {1,2}\w)"),
    ),
)
"""The part of a body that an office is held in, and the body behind a comma: "Trưởng Ban Pháp chế, HĐND tỉnh"."""
_QUOTED = re.compile(r" {1,2}[“\"‘'][^“”\"‘’'\n]{2,90}[”\"’']")
"""A fund's or a campaign's own name: "Ban Vận động Quỹ “Vì người nghèo” huyện"."""
_NAMED = frozenset({"quỹ", "cuộc vận động", "phong trào"})
_GONE_ON = "compound"


def goes_on(
    text: str, low: str, bounds: tuple[int, int, int], last: str, placed: bool
) -> tuple[int, str] | None:
    """Return where a body's name that seems to end goes on, and what its last word then is.

    `bounds`: where the office begins, where it seems to end, and its limit. `last` is its last word as the tables
    spell it ("name" for a proper one); `placed`: whether a unit is named already, behind which no more is due.
    """
    start, end, limit = bounds
    if last in _NAMED and (quoted := _QUOTED.match(text, end, limit)):
        return quoted.end(), _GONE_ON
    follows = low[end : end + 4].lstrip()
    if follows.startswith("v") and "chỉ đạo" in low[start:end] and (about := _ABOUT.match(low, end, limit)):
        return about.end(), _GONE_ON
    if last == "name" and follows.startswith(("-", "–")):
        hyphened = _HYPHENED.match(low, max(start, end - 10), limit)
        return (hyphened.end(), last) if hyphened is not None else None
    if placed:
        return None
    if follows.startswith("c") and (of_council := _OF_COUNCIL.match(low, end, limit)):
        return of_council.end() - 1, last
    for part, comma in _LARGER_BODY if follows.startswith(",") else ():
        larger = comma.match(low, end, limit)
        if larger is not None and part.search(low, start, end) is not None:
            return larger.end() - 1, last
    return None
