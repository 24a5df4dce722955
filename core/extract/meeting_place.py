"""Tells whose unit the meeting is: the one visited, else the organiser's, else the page's own."""

from __future__ import annotations

import re

from soattin.core.extract import localities, opening
from soattin.core.extract.document import Document
from soattin.core.extract.organiser_bodies import behind_attributes, offices_in
from soattin.core.records import Item, Span

_VISITED = re.compile(
    r"(?<!\w)(?:(?:làm việc|buổi việc|giám sát|khảo sát|kiểm tra|thăm)(?!\w)[^.;]{0,40}?(?<!\w)(?:với|tại|về|ở)(?!\w)"
    r"|tiếp xúc (?:với )?(?:\d+ )?cử tri(?= (?:các |khu vực )?(?:xã|phường|thị trấn|huyện|thành phố|thị xã|tại|ở)(?!\w)))"
)
_VISITED_FAR = re.compile(
    r"(?<!\w)(?:làm việc|giám sát|khảo sát|kiểm tra)(?!\w)[^.;]{40,240}?(?<!\w)tại (?:ubnd|hđnd|ủy ban|đảng ủy|mặt trận|mttq)? ?"
    r"(?:nhân dân )?(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|quận)(?!\w)"
)
"""What is supervised may be told at length before the place: "giám sát việc … kiến nghị của cử tri tại UBND xã Duy Vinh"."""
_HELD_AT = re.compile(
    r"(?:^|[\d,]) {0,2}tại (?:hội trường (?:ubnd )?|trụ sở (?:ubnd )?|nhà văn hóa )?(?=(?:xã|phường|thị trấn|đặc khu)(?!\w))"
)
_LEVELS = (
    frozenset(("xã", "phường", "thị trấn", "đặc khu")),
    frozenset(("huyện", "quận", "thị xã", "thành phố")),
)
_SEVERAL = "bài nêu nhiều đơn vị cùng cấp"
_KINDS = (
    ("xã", ("xã", "đảng ủy xã")), ("phường", ("phường",)), ("thị trấn", ("thị trấn",)), ("đặc khu", ("đặc khu",)),
    ("thị xã", ("thị xã", "thị ủy", "thị đoàn")), ("quận", ("quận", "quận ủy", "quận đoàn")),
    ("huyện", ("huyện", "huyện ủy", "huyện đoàn")),
    ("thành phố", ("thành phố", "thành ủy", "thành đoàn", "tp")), ("tỉnh", ("tỉnh", "tỉnh ủy", "tỉnh đoàn")),
)  # fmt: skip


def find(document: Document, body: Item | None) -> Item | None:
    """Return the unit whose meeting it is: the one visited, else the organiser's, else the page's own."""
    kind = document.single("meeting", "kind")
    if kind is not None and kind.value == "làm việc" and _visits_province(document):
        provinces = localities.of_kind(document, "tỉnh")
        return _placed(provinces[0].mentions[0], 0.8, None) if provinces else None
    if kind is not None and kind.value in ("làm việc", "giám sát", "tiếp xúc cử tri"):
        visited = _visited(document)
        if visited:
            level = next(
                (level for level in _LEVELS if visited[0].kind in level), frozenset((visited[0].kind,))
            )
            several = {m.name for m in visited if m.kind in level}
            return _placed(visited[0], 0.9, _SEVERAL if len(several) > 1 else None)
    if kind is not None and kind.value == "trao tặng":
        given_at = _given_at(document)
        if given_at is not None:
            return _placed(given_at, 0.85, None)
    if kind is not None and kind.value == "đại hội":
        held_by = _congress(document, opening.sentences(document, 1))
        if held_by is not None:
            return _placed(held_by, 0.9, None)
    if body is not None:
        start, end = body.spans[0]
        end = behind_attributes(document, end, min(len(document.text), end + 120))
        named = [m for m in localities.mentions(document) if not m.dropped and start <= m.start < end]
        if named:
            own = _most_specific(named)
            elsewhere = kind is not None and kind.value == "trao tặng" and _below(document, own)
            return _placed(own, 0.95, "có thể là đơn vị nơi trao tặng" if elsewhere else None)
        of_level = _of_level(document, document.low[start:end])
        if of_level is not None:
            return of_level
        if re.search(r"(?<!\w)(?:tỉnh|tỉnh ủy|tỉnh đoàn)(?!\w)", document.low[start:end]):
            # A province's body, and the page names no province: a district named in passing is not meant.
            return None
    if kind is not None and kind.value == "đại hội":
        held_by = _congress(document, [(0, len(document.low))])
        if held_by is not None:
            return _placed(held_by, 0.8, None)
    said = document.low[slice(*body.spans[0])] if body is not None else ""
    return _of_page(document, _DISTRICT.search(said) is not None)


_DISTRICT = re.compile(r"(?<!\w)(?:huyện|thị|quận)(?: (?:ủy|uỷ|đoàn))?$")
_WITH_PROVINCE = re.compile(r"làm việc với (?:lãnh đạo )?[^.;,\n]{3,50} tỉnh(?=[.,;\n]| về(?!\w)|$)")


def _visits_province(document: Document) -> bool:
    """Whether the headline or the first sentence tells a province's body as visited: "làm việc với Hội Nông dân tỉnh"."""
    headline = opening.title(document)
    zones = [*([headline] if headline else []), *opening.sentences(document, 1)]
    return any(_WITH_PROVINCE.search(document.low, *zone) for zone in zones)


def _visited(document: Document) -> list[localities.Mention]:
    """Return the units that an opening sentence or the headline tells as visited, in their order."""
    headline = opening.title(document)
    for zone in [*opening.sentences(document, 2), *([headline] if headline else [])]:
        for pattern, back, reach in ((_VISITED, 0, 120), (_VISITED_FAR, 40, 10), (_HELD_AT, 0, 10)):
            match = pattern.search(document.low, *zone)
            if match is None:
                continue
            first = max(zone[0], match.end() - back)
            behind = [
                m
                for m in localities.mentions(document)
                if not m.dropped
                and first <= m.start < min(zone[1], match.end() + reach)
                and m.end > match.end()
            ]
            if behind:
                return behind
    return []


def _below(document: Document, own: localities.Mention) -> bool:
    """Whether the headline or the first sentence names a unit under the organiser's."""
    order = [kind for kind, _ in _KINDS]
    headline = opening.title(document)
    zones = [*([headline] if headline else []), *opening.sentences(document, 1)]
    return any(
        order.index(m.kind) < order.index(own.kind)
        for m in localities.mentions(document)
        if not m.dropped and m.kind in order and own.kind in order
        if any(start <= m.start < end for start, end in zones)
    )


_CONGRESS = re.compile(
    r"(?<!\w)(?:đại hội(?: điểm)?(?: đại biểu)?|đảng bộ)(?: (?:đảng bộ|mttq|mặt trận|hội|đoàn)[^.,;:\n]{0,40}?)? ?(?=(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|quận)(?!\w))"
)


def _congress(document: Document, zones: list[Span]) -> localities.Mention | None:
    """The unit whose congress it is: "Đại hội Đảng bộ xã Phước Hòa"."""
    starts = {match.end() for zone in zones for match in _CONGRESS.finditer(document.low, *zone)}
    return next((m for m in localities.mentions(document) if not m.dropped and m.start in starts), None)


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


_FORMER = re.compile(r" {0,2}\(?cũ\)?(?!\w)")
"""Behind a unit that is no more: "tỉnh Vĩnh Phúc (cũ)"."""


def _of_level(document: Document, body: str) -> Item | None:
    """ "Thường trực Thị ủy" names no place: the page's one thị xã is meant."""
    for kind, signs in _KINDS:
        if not any(re.search(rf"(?<!\w){sign}(?!\w)", body) for sign in signs):
            continue
        places = [
            place
            for place in localities.of_kind(document, kind)
            if not all(_FORMER.match(document.low, mention.end) for mention in place.mentions)
        ]
        if not places:
            return None
        opened = [p for p in places if p.mentions[0].start < _end_of_opening(document)]
        first = (opened or list(places))[0]
        doubt = _SEVERAL if len(places) > 1 else None
        return _placed(first.mentions[0], 0.85, doubt)
    return None


def _end_of_opening(document: Document) -> int:
    sentences = opening.sentences(document, 3)
    return sentences[-1][1] if sentences else 0


def _of_page(document: Document, of_district: bool) -> Item | None:
    """The most specific unit of the headline, of the opening, or of the whole page.

    `of_district`: the organiser is a district's body that does not say which district's.
    """
    known = [m for m in localities.mentions(document) if not m.dropped]
    headline = opening.title(document)
    zones = [*([headline] if headline else []), *opening.sentences(document, 2)]
    for zone in zones:
        named = _free([m for m in known if zone[0] <= m.start < zone[1]], document, zone)
        if named and zone == headline and all(m.kind == "tỉnh" for m in named):
            continue
        if named:
            doubt = None if len({m.name for m in named}) == 1 else "không rõ là của đơn vị nào"
            return _placed(_most_specific(named), 0.75, doubt)
    if not known:
        return None
    free = _free(known, document, (0, len(document.low)))
    if not free and of_district:
        # A district's body, and all that is named is a commune whose chairman somebody is.
        return None
    known = free or known
    counts: dict[str, int] = {}
    for mention in known:
        counts[mention.name] = counts.get(mention.name, 0) + 1
    best = max(known, key=lambda m: (counts[m.name], -m.start))
    return _placed(best, 0.5, "suy từ địa danh trong trang")


def _free(named: list[localities.Mention], document: Document, zone: Span) -> list[localities.Mention]:
    """Leave out those in officials' offices: where one comes from is not where the meeting is."""
    held = offices_in(document, zone) if named else []
    return [m for m in named if not any(start <= m.start < end for start, end in held)]


def _most_specific(named: list[localities.Mention]) -> localities.Mention:
    order = [kind for kind, _ in _KINDS]
    return min(named, key=lambda m: (order.index(m.kind) if m.kind in order else 9, m.start))


def _placed(mention: localities.Mention, confidence: float, doubt: str | None) -> Item:
    value = {"name": mention.name, "code": mention.code}
    if mention.code is None:
        doubt = doubt or "chưa rõ là đơn vị nào trong danh mục"
    elif confidence < 0.9:
        doubt = doubt or "không phải tên trong đơn vị tổ chức"
    return Item(
        "meeting", "locality", value, ((mention.start, mention.end),), 0.6 if doubt else confidence, doubt
    )
