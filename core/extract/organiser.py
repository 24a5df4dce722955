"""Tells which body holds the meeting, and in which unit."""

from __future__ import annotations

import re
from functools import cache

from soattin.core.extract import localities, opening
from soattin.core.extract.document import Document
from soattin.core.extract.people import offices
from soattin.core.extract.people.names import SYLLABLE
from soattin.core.records import Item, Span
from soattin.core.text.fold import fold_case
from soattin.core.text.phrases import NOT_BEFORE_WORD, NOT_IN_WORD, phrases
from soattin.core.text.tables import words

_LOWEST = 250
"""How far behind a body its verb may stand: "… do đồng chí X, Chủ tịch …, làm trưởng đoàn đã …"."""


@cache
def _head() -> re.Pattern[str]:
    return re.compile(NOT_IN_WORD + phrases(words("organiser_heads.txt")) + NOT_BEFORE_WORD)


@cache
def _verb() -> re.Pattern[str]:
    verbs = phrases(words("organiser_verbs.txt"))
    return re.compile(
        r"[ ,]{0,3}(?:(?:đã|vừa|sẽ|cũng|long trọng|trọng thể|tiếp tục|chính thức|trang trọng) +){0,2}"
        + verbs
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
        return Item("meeting", "organiser", _spelt(document, span), (span,), 0.6 if doubt else 0.9, doubt)
    return None


def _subject(document: Document, zone: Span, held: bool) -> tuple[Span, bool] | None:
    """Return the body of a sentence that a verb of holding follows, and whether it follows at once.

    Several that hold it together ("A, B và C tổ chức") are one, as written.
    """
    bodies = _bodies(document, zone, held)
    for place, (_start, end) in enumerate(bodies):
        if _verb().match(document.low, _behind_attributes(document, end, zone[1]), zone[1]):
            return (_first_of_list(document.low, bodies, place), end), True
    for start, end in bodies:
        later = _later_verb(document.low, _behind_attributes(document, end, zone[1]), zone[1])
        if later is not None:
            return (start, end), later
    return None


def _bodies(document: Document, zone: Span, held: bool) -> list[Span]:
    found: list[Span] = []
    placed_end = -1
    position = zone[0]
    while len(found) < 12:
        match = _head().search(document.low, position, zone[1])
        if match is None:
            return found
        end = offices.body_end(document.text, document.low, match.end(), zone[1])
        before = _OFFICE_BEFORE if held else _NO_SUBJECT
        listed = placed_end >= 0 and _DASH.fullmatch(document.low, placed_end, match.start()) is not None
        if listed or before.search(document.low, max(zone[0], match.start() - 16), match.start()):
            # "tại trụ sở Đảng ủy – HĐND – UBND phường" names a place.
            placed_end = end
        else:
            found.append((match.start(), end))
        position = max(match.end(), end)
    return found


_OFFICE_BEFORE = re.compile(r"(?:tại|ở|trụ sở|hội trường|nhà văn hóa|với|cơ|trụ) $")
_NO_SUBJECT = re.compile(r"(?:tại|ở|trụ sở|hội trường|nhà văn hóa|với|cơ|trụ|đồng chí|tịch|bí thư|viên) $")
_DASH = re.compile(r" {0,2}[-–] {0,2}")
_LIST_GAP = re.compile(r" {0,2}(?:,|-|–|và|, và|cùng|cùng với) {0,2}$")
_BRACKETS = re.compile(r" {0,2}\([^()]{1,60}\)")
_UNIT_ABOVE = re.compile(
    rf", {{0,2}}(?:[Tt]ỉnh|[Tt]hành phố|T[Pp]\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã) {{0,2}}"
    rf"(?:HCM|{SYLLABLE}(?: {{1,2}}{SYLLABLE}){{0,3}})"
)


def _behind_attributes(document: Document, end: int, limit: int) -> int:
    """Return where what only places a body ends: "(thành phố Hà Nội)", ", tỉnh Thừa Thiên Huế"."""
    for _ in range(3):
        match = _BRACKETS.match(document.low, end, limit) or _UNIT_ABOVE.match(document.text, end, limit)
        if match is None:
            return end
        end = match.end()
    return end


def _first_of_list(low: str, bodies: list[Span], place: int) -> int:
    start = bodies[place][0]
    for earlier in range(place - 1, -1, -1):
        if not _LIST_GAP.fullmatch(low[bodies[earlier][1] : start]):
            break
        start = bodies[earlier][0]
    return start


_VERB_AHEAD = re.compile(r"(?<!\w)(?:đã|vừa|tổ chức|tiến hành|có buổi|ra mắt|trao|làm việc)(?!\w)")
_SURE_BETWEEN = re.compile(r"[ ,]{0,3}(?:phối hợp|cùng|do|kết hợp)")


def _later_verb(low: str, end: int, limit: int) -> bool | None:
    """Return whether a verb that stands further behind is surely the body's; None where there is none."""
    for verb in _VERB_AHEAD.finditer(low, end, min(limit, end + _LOWEST)):
        between = low[end : verb.start()]
        if _verb().match(low, verb.start(), limit) and _BETWEEN.match(between):
            return _SURE_BETWEEN.match(between) is not None
    return None


@cache
def _unit() -> re.Pattern[str]:
    units = [word for word in words("unit_words.txt") if not word.endswith(".")]
    return re.compile(NOT_IN_WORD + phrases(units) + r" +")


_JOINS = frozenset({"và", "cùng", "với", "của", "-", "–"})


def _spelt(document: Document, span: Span) -> str:
    """The body's name with capitals where they belong: its first letter, and the place's name."""
    said = " ".join(document.text[span[0] : span[1]].split()).strip(" ,.-–")
    said = offices.without_short_forms(said)
    for mention in localities.mentions(document):
        if mention.unit is None or mention.dropped or not span[0] <= mention.start < span[1]:
            continue
        written = " ".join(document.text[mention.start : mention.end].split())
        bare = mention.unit.name
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
            and parts[0].islower()
            and parts[1][:1].isupper()
            and parts[1][1:].islower()
        ):
            said = said[: match.end()] + parts[0].capitalize() + tail[len(parts[0]) :]
    return said[:1].upper() + said[1:]


_VISITED = re.compile(
    r"(?<!\w)(?:(?:làm việc|buổi việc|giám sát|khảo sát|kiểm tra|thăm)(?!\w)[^.;]{0,40}?(?<!\w)(?:với|tại|về|ở)(?!\w)"
    r"|tiếp xúc (?:với )?cử tri(?= (?:xã|phường|thị trấn|huyện|tại|ở)(?!\w)))"
)
_KINDS = (
    ("xã", ("xã", "đảng ủy xã")), ("phường", ("phường",)), ("thị trấn", ("thị trấn",)), ("đặc khu", ("đặc khu",)),
    ("thị xã", ("thị xã", "thị ủy", "thị đoàn")), ("quận", ("quận", "quận ủy", "quận đoàn")),
    ("huyện", ("huyện", "huyện ủy", "huyện đoàn")),
    ("thành phố", ("thành phố", "thành ủy", "thành đoàn", "tp")), ("tỉnh", ("tỉnh", "tỉnh ủy", "tỉnh đoàn")),
)  # fmt: skip


def locality(document: Document, body: Item | None) -> Item | None:
    """Return the unit whose meeting it is: the one visited, else the organiser's, else the page's own."""
    kind = document.single("meeting", "kind")
    if kind is not None and kind.value in ("làm việc", "giám sát", "tiếp xúc cử tri"):
        visited = _visited(document)
        if visited is not None:
            return _placed(visited, 0.9, None)
    if kind is not None and kind.value == "trao tặng":
        given_at = _given_at(document)
        if given_at is not None:
            return _placed(given_at, 0.85, None)
    if body is not None:
        start, end = body.spans[0]
        end = _behind_attributes(document, end, min(len(document.text), end + 120))
        named = [m for m in localities.mentions(document) if not m.dropped and start <= m.start < end]
        if named:
            return _placed(_most_specific(named), 0.95, None)
        of_level = _of_level(document, document.low[start:end])
        if of_level is not None:
            return of_level
    return _of_page(document)


def _visited(document: Document) -> localities.Mention | None:
    headline = opening.title(document)
    for zone in [*opening.sentences(document, 2), *([headline] if headline else [])]:
        match = _VISITED.search(document.low, *zone)
        if match is None:
            continue
        behind = [
            m
            for m in localities.mentions(document)
            if not m.dropped and match.end() <= m.start < min(zone[1], match.end() + 120)
        ]
        if behind:
            return behind[0]
    return None


_AT = re.compile(r"(?<!\w)(?:tại|ở|trên địa bàn) (?:địa bàn )?$")


def _given_at(document: Document) -> localities.Mention | None:
    """The one commune in which gifts were given, in the headline or in the first sentence."""
    headline = opening.title(document)
    for zone in [*([headline] if headline else []), *opening.sentences(document, 1)]:
        communes = [
            m
            for m in localities.mentions(document)
            if not m.dropped
            and zone[0] <= m.start < zone[1]
            and m.kind in ("xã", "phường", "thị trấn", "đặc khu")
        ]
        at = [m for m in communes if _AT.search(document.low, max(zone[0], m.start - 24), m.start)]
        if len({m.name for m in communes}) == 1 and at:
            return at[0]
    return None


def _of_level(document: Document, body: str) -> Item | None:
    """ "Thường trực Thị ủy" names no place: the page's one thị xã is meant."""
    for kind, signs in _KINDS:
        if not any(re.search(rf"(?<!\w){sign}(?!\w)", body) for sign in signs):
            continue
        places = localities.of_kind(document, kind)
        if not places:
            return None
        opened = [p for p in places if p.mentions[0].start < _end_of_opening(document)]
        first = (opened or list(places))[0]
        doubt = "bài nêu nhiều đơn vị cùng cấp" if len(places) > 1 else None
        return _placed(first.mentions[0], 0.85, doubt)
    return None


def _end_of_opening(document: Document) -> int:
    sentences = opening.sentences(document, 3)
    return sentences[-1][1] if sentences else 0


def _of_page(document: Document) -> Item | None:
    """The most specific unit of the headline, of the opening, or of the whole page."""
    known = [m for m in localities.mentions(document) if not m.dropped]
    headline = opening.title(document)
    zones = [*([headline] if headline else []), *opening.sentences(document, 2)]
    for zone in zones:
        named = [m for m in known if zone[0] <= m.start < zone[1]]
        if named and zone == headline and all(m.kind == "tỉnh" for m in named):
            continue
        if named:
            doubt = None if len({m.name for m in named}) == 1 else "không rõ là của đơn vị nào"
            return _placed(_most_specific(named), 0.75, doubt)
    if not known:
        return None
    counts: dict[str, int] = {}
    for mention in known:
        counts[mention.name] = counts.get(mention.name, 0) + 1
    best = max(known, key=lambda m: (counts[m.name], -m.start))
    return _placed(best, 0.5, "suy từ địa danh trong trang")


def _most_specific(named: list[localities.Mention]) -> localities.Mention:
    order = [kind for kind, _ in _KINDS]
    return min(named, key=lambda m: (order.index(m.kind) if m.kind in order else 9, m.start))


def _placed(mention: localities.Mention, confidence: float, doubt: str | None) -> Item:
    value = {"name": mention.name, "code": mention.code}
    if mention.code is None:
        doubt = doubt or "chưa rõ là đơn vị nào trong danh mục"
    return Item(
        "meeting", "locality", value, ((mention.start, mention.end),), 0.6 if doubt else confidence, doubt
    )
