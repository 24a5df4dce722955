"""Tells which body holds the meeting, and in which unit."""

from __future__ import annotations

import re
from functools import cache

from soattin.core.extract import localities, opening
from soattin.core.extract.document import Document
from soattin.core.extract.organiser_bodies import behind_attributes, first_of_list, last_of_list
from soattin.core.extract.organiser_bodies import bodies as find_bodies
from soattin.core.extract.people import offices
from soattin.core.records import Item, Span
from soattin.core.text.fold import fold_case
from soattin.core.text.phrases import NOT_BEFORE_WORD, NOT_IN_WORD, phrases
from soattin.core.text.tables import words

_LONG_LIST = 1200
"""How far it may stand where the body's members are named before it: "Tổ đại biểu gồm các ông …; … đã …"."""
_LOWEST = 250
"""How far behind a body its verb may stand: "… do đồng chí X, Chủ tịch …, làm trưởng đoàn đã …"."""


@cache
def _verb() -> re.Pattern[str]:
    verbs = phrases(words("organiser_verbs.txt"))
    return re.compile(
        r"[ ,:]{0,3}(?:(?:đã|vừa|sẽ|cũng|long trọng|trọng thể|tiếp tục|chính thức|trang trọng) +){0,2}"
        + verbs
        + NOT_BEFORE_WORD
        + r"|[ ,]{0,3}cho biết,? {1,2}(?:đã|vừa) (?:mới )?"
        + verbs
        + NOT_BEFORE_WORD
        + r"|[ ,]{0,3}(?:đã|vừa)(?: mới)? "
        + phrases(words("organiser_verbs_past.txt"))
        + NOT_BEFORE_WORD
    )


_BETWEEN = re.compile(
    r"[ ,]{0,3}(?:(?:-|–|làm trưởng đoàn|dẫn đầu|phối hợp|cùng|và|do|gồm|kết hợp|liên tịch|nhiệm kỳ|khóa|lần thứ|\(|với)[^.;]{0,240}?)?"
    r"[ ,]{0,3}$"
)


def find(document: Document) -> Item | None:
    """Return the organiser as the article names it, its letter case set right."""
    headline = opening.title(document)
    zones = opening.sentences(document, 4)
    order = [*zones[:1], *([headline] if headline else []), *zones[1:]]
    for held, place, zone in [(False, p, z) for p, z in enumerate(order)] + [
        (True, p, z) for p, z in enumerate(order[:2])
    ]:
        if held and document.text[slice(*zone)].isupper():
            # Capitals do not tell a body from its holder's name.
            continue
        found = _subject(document, zone, held)
        if found is None:
            continue
        span, sure = found
        doubt = None
        if held:
            doubt = "đơn vị của người chủ trì, bài không nói đơn vị tổ chức"
        elif not sure:
            doubt = "đơn vị đứng xa động từ"
        elif place > 1:
            doubt = "lấy từ câu sau"
        elif _goes_on(document.text, span[1]):
            doubt = "tên đơn vị có thể bị cắt"
        return Item("meeting", "organiser", _spelt(document, span), (span,), 0.6 if doubt else 0.9, doubt)
    return _unit_that_holds(document, zones[:1])


def _goes_on(text: str, place: int) -> bool:
    """Whether a capital follows at once, as if the body's name went on."""
    return text[place : place + 1] == " " and text[place + 1 : place + 2].isupper()


_PLACED = re.compile(r"(?<!\w)tại [^,.;:]{3,60}, {0,2}$")
_HAMLET_BEFORE = re.compile(
    r"(?<!\w)(?:khóm|ấp|thôn|khu phố|khu dân cư|buôn|bản|xóm|tổ dân phố) [^,.;:]{1,25}, {0,2}$"
)
"""The hamlet of the commune that acts: "khóm 2, phường 1 tổ chức Ngày hội"."""
_OPENS_CLAUSE = re.compile(r"(?:^|[\d)]|(?<!\w)(?:qua|nay|đó|này|thời gian|mới đây|năm)),? {0,2}$")
"""Before a unit that acts; another one places what stands before it: "28 quận, huyện của thành phố Hà Nội"."""


def _unit_that_holds(document: Document, zones: list[Span]) -> Item | None:
    """ "Huyện Yên Lạc tổ chức hội nghị": no body is named, only the unit."""
    for zone in zones:
        for mention in localities.mentions(document):
            inside = zone[0] <= mention.start < zone[1] and mention.how == "typed"
            before = document.low[max(zone[0], mention.start - 80) : mention.start]
            own = _HAMLET_BEFORE.sub("", before)
            opens = _OPENS_CLAUSE.search(own[-24:]) or _PLACED.search(own)
            end = behind_attributes(document, mention.end, zone[1])
            if inside and opens is not None and _verb().match(document.low, end, zone[1]):
                hamlet = _HAMLET_BEFORE.search(before)
                span = (mention.start - (len(hamlet.group()) if hamlet else 0), mention.end)
                doubt = "bài chỉ nêu địa phương, không nêu cơ quan"
                return Item("meeting", "organiser", _spelt(document, span), (span,), 0.5, doubt)
    return None


def _subject(document: Document, zone: Span, held: bool) -> tuple[Span, bool] | None:
    """Return the body of a sentence that a verb of holding follows, and whether it follows at once.

    Several that hold it together ("A, B và C tổ chức") are one, as written.
    """
    if _ATTENDANCE.match(document.low, *zone) or _BESIDES.match(document.low, *zone):
        return None
    bodies = find_bodies(document, zone, held)
    if held:
        bodies = _of_one_person(document, zone, bodies)
    for place, (_start, end) in enumerate(bodies):
        if _verb().match(document.low, behind_attributes(document, end, zone[1]), zone[1]):
            return (first_of_list(document.low, bodies, place), end), True
    for place, (_start, end) in enumerate(bodies):
        later = _later_verb(document.low, behind_attributes(document, end, zone[1]), zone[1])
        if later is not None:
            last = last_of_list(document.low, bodies, place)
            return (first_of_list(document.low, bodies, place), last), later
    return None


def _of_one_person(document: Document, zone: Span, bodies: list[Span]) -> list[Span]:
    """Keep the body that the one person told of leads; of several persons' bodies none holds the event."""
    if not bodies or _SEVERAL.search(document.low, zone[0], bodies[-1][1]) is not None:
        return []
    bodies = [b for b in bodies if not _FORMERLY.search(document.low, max(zone[0], b[0] - 50), b[0])]
    led = [body for body in bodies if _LEADS.search(document.low, max(zone[0], body[0] - 8), body[0])]
    if (
        led
        and bodies
        and led[0] != bodies[-1]
        and _OFFICES_ONLY.fullmatch(document.low[led[0][1] : bodies[-1][0]])
    ):
        # "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh": the first is the office in which it is done.
        return [*bodies[:-1], (led[0][0], bodies[-1][1])]
    return bodies


_SEVERAL = re.compile(r"(?<!\w)(?:các (?:đồng chí|ông|bà|vị|đ/c)|và (?:đại biểu|đồng chí|đ/c|ông|bà) )|;")
_FORMERLY = re.compile(r"(?<!\w)(?:nguyên|cựu) (?:phó )?[^,.;:]{0,30}$")
_OFFICES_ONLY = re.compile(r", {0,2}(?:phó )?(?:chủ tịch|trưởng đoàn) {1,2}")
_LEADS = re.compile(r"(?<!phó )bí thư $")
_ATTENDANCE = re.compile(r"(?:đến |tới |về |cùng |tham )?dự(?!\w)")
_BESIDES = re.compile(r"\W*(?:nhân )?dịp này(?!\w)")
"""What begins so tells of gifts at the event, not of who holds it."""
_LISTED = re.compile(r"[^,.;:]{0,60}? gồm(?: có)?:? (?:các )?(?:ông|bà|đại biểu|đồng chí|vị)")
_DONE = re.compile(r"(?<!\w)(?:đã|vừa|có buổi|có cuộc|tiếp xúc (?:với )?cử tri)(?!\w)")
_LEADER_THEN = re.compile(
    r"(?<!\w)làm trưởng đoàn,? (?=(?P<verb>(?:đã |đến |tới |đi ){0,2}(?:thăm|chúc|kiểm tra|giám sát|khảo sát|làm việc|tặng|trao|tiếp xúc))(?!\w))"
)
_VERB_AHEAD = re.compile(
    r"(?<!\w)(?<!các )(?<!những )(?:đã|vừa|tổ chức|tiến hành|có buổi|ra mắt|trao|làm việc)(?!\w)"
)
_SURE_BETWEEN = re.compile(r"[ ,]{0,3}(?:phối hợp|cùng|do|kết hợp)")


def _later_verb(low: str, end: int, limit: int) -> bool | None:
    """Return whether a verb that stands further behind is surely the body's; None where there is none."""
    members = _LISTED.match(low, end, limit)
    if members is not None:
        for verb in _DONE.finditer(low, members.end(), min(limit, end + _LONG_LIST)):
            if (
                verb.group().startswith("tiếp xúc")
                or _verb().match(low, verb.start(), limit)
                or low.startswith("tiếp xúc", verb.end() + 1)
            ):
                return True
        return None
    leader = _LEADER_THEN.search(low, end, min(limit, end + _LOWEST))
    if leader is not None and _BETWEEN.match(low[end : leader.start("verb")]):
        return True
    for verb in _VERB_AHEAD.finditer(low, end, min(limit, end + _LOWEST)):
        between = low[end : verb.start()]
        if _verb().match(low, verb.start(), limit) and _BETWEEN.match(between):
            return _SURE_BETWEEN.match(between) is not None
    return None


def _in_small_letters(document: Document, span: Span) -> str:
    """A body told in capitals, as the page writes it elsewhere, where it does."""
    said = document.text[slice(*span)]
    if not said.isupper() or " " not in said:
        return said
    low, at = document.low[slice(*span)], -1
    while (at := document.low.find(low, at + 1)) >= 0:
        again = document.text[at : at + len(low)]
        if not again.isupper() and not document.low[at + len(low) : at + len(low) + 1].isalnum():
            return again
    return said


@cache
def _unit() -> re.Pattern[str]:
    units = [word for word in words("unit_words.txt") if not word.endswith(".")]
    return re.compile(NOT_IN_WORD + phrases(units) + r" +")


_JOINS = frozenset({"và", "cùng", "với", "của", "đoàn", "ủy", "uỷ", "-", "–"})


def _spelt(document: Document, span: Span) -> str:
    """The body's name with capitals where they belong: its first letter, and the place's name."""
    said = " ".join(_in_small_letters(document, span).split()).strip(" ,.-–")
    said = offices.without_short_forms(said)
    for mention in localities.mentions(document):
        if mention.unit is None or mention.dropped or not span[0] <= mention.start < span[1]:
            continue
        written = " ".join(document.text[mention.start : mention.end].split())
        bare = mention.unit.name
        own = written[len(written) - len(bare) :]
        if not own.isupper() and all(word[:1].isupper() for word in own.split()):
            continue
        if written in said and fold_case(written).endswith(fold_case(bare)):
            said = said.replace(written, written[: len(written) - len(bare)] + bare)
    # A place's name with one syllable small: "xã quảng Nghiệp".
    match = _unit().search(fold_case(said))
    if match is not None:
        tail = said[match.end() :]
        parts = tail.split(" ")
        if (
            len(parts) >= 2
            and parts[0] not in _JOINS
            and _unit().match(fold_case(tail)) is None
            and parts[0].islower()
            and parts[1][:1].isupper()
            and parts[1][1:].islower()
        ):
            said = said[: match.end()] + parts[0].capitalize() + tail[len(parts[0]) :]
    return said[:1].upper() + said[1:]
