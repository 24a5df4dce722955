"""Finds the article's by-line: labelled ("Tin, ảnh: …"), alone on the last line, or below the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from soattin.core.extract import dates
from soattin.core.extract.document import Document
from soattin.core.extract.patterns import LOWER, UPPER
from soattin.core.extract.people.names import MIDDLE, surnames
from soattin.core.records import Item
from soattin.core.text.fold import fold_case
from soattin.core.text.phrases import NOT_BEFORE_WORD, phrases
from soattin.core.text.segments import Segment, is_caption
from soattin.core.text.tables import groups

_SYLLABLE = rf"[{UPPER}](?:['’][{UPPER}])?[{LOWER}{UPPER}]{{0,7}}"
_INITIALS = rf"[{UPPER}]\. ?(?:[{UPPER}]\.?){{0,3}}(?:[{UPPER}][{LOWER}{UPPER}]{{0,6}})?"
_NAME = rf"{_SYLLABLE}(?: {{1,2}}{_SYLLABLE}){{0,4}}"
_GLUED_INITIAL = rf"[{UPPER}][{UPPER}][{LOWER}]{{2,6}}"
_NAMES = rf"(?:{_INITIALS}|{_GLUED_INITIAL}(?!\w)|{_NAME})(?: ?(?:[-–,/&+]|và) ?{_NAME}){{0,3}}"
_TAIL_INITIALS = re.compile(rf"[.…]/?\.? {{1,2}}(?P<names>[{UPPER}]{{2,4}})\.?$")
_SHORT_FORM = re.compile(r"(?<!\w)(?:TT|ĐĐ|HT|NS|TS|ThS|BS|LM|TP|TX|KS|GS|PGS)$")
_LONGEST = 70
_OF_SOURCE = 0.55
"""How sure a source ("Theo …") is the author; whatever else looks like a by-line goes before it."""


# Made when first wanted: most pages label their by-line, and each of these takes milliseconds to compile.
@cache
def _whole() -> re.Pattern[str]:
    return re.compile(rf"[(\[*]?(?P<names>{_NAMES})[)\]*]?(?:,? {{0,2}}\([^()]{{2,45}}\))?\.?$")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\./\. *|[.!…”\"/] +)[(]?(?P<names>{_SYLLABLE}(?: {{1,2}}{_SYLLABLE}){{1,4}})[)]?\.?$"
    )


@cache
def _with_small_middle() -> re.Pattern[str]:
    return re.compile(rf"(?P<names>(?P<first>{_SYLLABLE}) (?P<middle>[{LOWER}]{{2,5}}) {_SYLLABLE})\.?$")


def find(document: Document) -> Item | None:
    """Return the by-line of the article, or None where it has none."""
    lines = _lines_of_article(document)
    source: Item | None = None
    for search in (_labelled, _last_line, _tail_of_paragraph, _below_title):
        item = search(document, lines)
        if item is not None and item.confidence < _OF_SOURCE + 0.01:
            source = source or item
        elif item is not None:
            return item
    return source


def _lines_of_article(document: Document) -> list[Segment]:
    return [s for s in document.segments if not s.furniture]


@cache
def _label() -> re.Pattern[str]:
    labels, sources = phrases(groups("byline.tsv")["label"]), phrases(groups("byline.tsv")["source"])
    return re.compile(
        rf"(?<!\w)(?:(?P<label>{labels})|(?P<source>{sources})) {{0,2}}(?:: {{0,2}}|(?<=theo) |(?<=bởi) )"
    )


def _labelled(document: Document, lines: list[Segment]) -> Item | None:
    """A label at the beginning of a short line or near the end of a long one, the last one first."""
    first_text = next((s.start for s in lines if s.kind == "text"), 0)
    weak = None
    below: Segment | None = None
    for segment in reversed(document.segments):
        start = segment.start
        behind, below = below, segment
        if behind is not None and document.low[start : segment.end].rstrip(" :") in _labels():
            signed = _in_next_line(document, behind)
            if signed is not None:
                return signed
        if segment.end - start > _LONGEST + 20:
            start = segment.end - _LONGEST
        match = _first_label(document, segment, start)
        if match is None:
            continue
        if segment.furniture and segment.start > first_text and match["label"] is None:
            continue
        item = _signed(document, match, segment.end)
        if item is None:
            continue
        if match["label"]:
            return item
        weak = weak or item
    return weak


@cache
def _labels() -> frozenset[str]:
    return frozenset(groups("byline.tsv")["label"])


def _in_next_line(document: Document, line: Segment) -> Item | None:
    """The name below its label: "Người đăng:", and in the next line "Quan Đăng Khoa |"."""
    text = document.text[line.start : line.end].rstrip(" |")
    match = _whole().match(text) if len(text) <= 40 else None
    if match is None or not _signs(match["names"]):
        return None
    begin = line.start + match.start("names")
    return Item("article", "author", match["names"], ((begin, begin + len(match["names"])),), 0.9)


def _first_label(document: Document, segment: Segment, start: int) -> re.Match[str] | None:
    """Return the first label behind `start` that begins its line or a sentence."""
    line = document.low[start : segment.end]
    if ":" not in line and "theo " not in line and "bởi " not in line:
        return None  # no label without one of these; looking for them takes a tenth of the pattern's time
    for match in _label().finditer(document.low, start, segment.end):
        lead = document.text[start : match.start()].strip(" (-–*")
        # "Thứ Hai, 11/3/2024 | Tác giả: …" parts its pieces by a bar.
        at_start = (start == segment.start and not lead.strip("|")) or lead[-1:] == "|" or lead[-1:].isdigit()
        if match.end() < segment.end and (at_start or lead.endswith((".", "/", "!", "”", "…", ")", '"'))):
            return match
    return None


def _signed(document: Document, match: re.Match[str], end: int) -> Item | None:
    start = match.end()
    value = document.text[start:end]
    cut = re.search(r"\s*(?:[|;]|\s{3,}|\(?\s?\d{1,2}[/:.-]\d|Ảnh ?:|ảnh ?:|Nguồn ?:)", value)
    value = (value[: cut.start()] if cut else value).strip(" ].,-–*")
    value = _without_body(value)
    if not 2 <= len(value) <= _LONGEST:
        return None
    if not any(char.isupper() for char in value) and not match.group().startswith("tác giả"):
        return None
    if match["source"] and (not value[:1].isupper() or len(value.split()) > 8):
        return None
    start = document.text.index(value, start)
    doubt = "nguồn tin, có thể không phải tác giả" if match["source"] else None
    return Item(
        "article", "author", value, ((start, start + len(value)),), _OF_SOURCE if doubt else 0.95, doubt
    )


_TRADE = re.compile(r"^[(\[*]?(?:CTV|PV|BTV|CBCT)\.? (?=\w{2,7} \w)")
"""What the bearer is, before the name: "CTV Minh Phượng"."""
_DATE_BEFORE = re.compile(r"[^|]*\d[^|]*\| *")
_DATE_BEHIND = re.compile(r" *[-–|,(]? *\d.*$|(?<=\w) *[-–|,] *[Ảả]nh ?:.*$")


def _without_date(line: str) -> str:
    """A last line without the date beside the by-line: "22/05/2020 | Bích Hà", "Bích Hà - 08:00 12/05/2021"."""
    return _DATE_BEHIND.sub("", _DATE_BEFORE.sub("", _TRADE.sub("", line)))


_BRACKET = re.compile(r" {0,2}\([^()]*\)?$")


_DASH = re.compile(r" {1,2}[-–] {0,2}|[-–] {1,2}")


_TWO_SYLLABLES = re.compile(rf"[{UPPER}][{LOWER}]{{1,6}} [{UPPER}][{LOWER}]{{1,6}}")
"""A second bearer, whatever body's name begins so: "Hoàng Anh – Trường Sơn"."""


def _without_body(value: str) -> str:
    """The by-line without the body that its bearer works for: "Mai Lan (Đài TT huyện)", "Mai Lan - VHTT"."""
    value = _BRACKET.sub("", value).strip(" )")
    parts = _DASH.split(value, maxsplit=1)
    name, dash, body = (parts[0], True, parts[1]) if len(parts) == 2 else (value, False, "")
    if dash and len(name.split()) >= 2:
        body = body.strip()
        known = _body().match(fold_case(body)) is not None and not _TWO_SYLLABLES.fullmatch(body)
        short = body.replace(" ", "").isupper() and not name.isupper() and "." not in body
        if known or short:
            return name.strip()
    return value


@cache
def _body() -> re.Pattern[str]:
    return re.compile(phrases(groups("byline.tsv")["body"]) + NOT_BEFORE_WORD)


def _last_line(document: Document, lines: list[Segment]) -> Item | None:
    """The last short line below the last paragraph that reads as names, or as a body that signs."""
    below: list[Segment] = []
    for segment in lines:
        if segment.kind == "text":
            below.clear()
        else:
            below.append(segment)
    if len(below) == len(lines):
        return None
    site = next(
        (place for place, s in enumerate(below) if _ADDRESS.fullmatch(document.low, s.start, s.end)), 0
    )
    # Behind the site's address its name and its slogan stand.
    below = below[:site] if site else below
    for segment in reversed(below):
        text = document.text[segment.start : segment.end]
        if len(text) > _LONGEST:
            continue
        text = _without_date(text)
        source = _SOURCE_AHEAD.match(text)
        if source is not None:
            continue
        match = _whole().match(_without_body(text)) or _small_middle(_without_body(text))
        if match is not None and _signs(match["names"]):
            start = document.text.rindex(match["names"], segment.start, segment.end)
            sure = segment is below[0] or len(below) <= 3
            doubt = None if sure else "dòng cuối bài, có thể không phải bút danh"
            value = " ".join(match["names"].split())
            return Item(
                "article",
                "author",
                value,
                ((start, start + len(match["names"])),),
                0.9 if sure else 0.6,
                doubt,
            )
    for segment in below[:2]:
        low = document.low[segment.start : segment.end]
        if len(low) > _LONGEST or not _body().match(low) or is_caption(low) or low.endswith((".", ":")):
            continue
        text = document.text[segment.start : segment.end]
        doubt = "cơ quan đứng tên cuối bài"
        return Item("article", "author", text, ((segment.start, segment.end),), _OF_SOURCE, doubt)
    return None


_ADDRESS = re.compile(r"(?:https?://)?(?:[a-z0-9-]{1,40}\.){1,4}(?:vn|com|org|net)/?")
_SOURCE_AHEAD = re.compile(r"[(\[]?(?:Theo|Nguồn)[ :]")
"""A line that tells where the article was taken from; `_labelled` reads it as a source."""


def _small_middle(text: str) -> re.Match[str] | None:
    """ "Mai viết Tăng": a name whose middle was left small."""
    match = _with_small_middle().match(text)
    known = match is not None and match["first"] in surnames() and match["middle"].capitalize() in MIDDLE
    return match if known else None


def _signs(names: str) -> bool:
    low = names.lower()
    syllables = low.split()
    if low.startswith(groups("byline.tsv")["no"]):
        return False
    return (
        len(syllables) >= 2
        or "'" in names.replace("’", "'")
        or (names.isupper() and 2 <= len(names) <= 5)
        or (names[:2].isupper() and names[2:].islower())
        or "." in names
    )


def _tail_of_paragraph(document: Document, lines: list[Segment]) -> Item | None:
    """ "… trong thời gian tới./. Văn Minh": the name behind the last sentence."""
    last = next((s for s in reversed(lines) if s.kind == "text" or s.end - s.start > 60), None)
    if last is None:
        return None
    start = max(last.start, last.end - _LONGEST)
    match = _tail().search(document.text, start, last.end) or _TAIL_INITIALS.search(
        document.text, start, last.end
    )
    if match is None or not _signs(match["names"]):
        return None
    if _SHORT_FORM.search(document.text, max(start, match.start() - 6), match.start()):
        # "…, TT. Thích Như Trí." ends with a name that a degree stands before.
        return None
    return Item("article", "author", match["names"], (match.span("names"),), 0.85)


_CLOCK_BEHIND = re.compile(r"[ |,\-–(]*\d{1,2}[:hg]\d\d(?::\d\d)?$")
_WEEKDAY_BEHIND = re.compile(
    r"[ |,\-–(]*(?:[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ [Nn]hật)$"
)


def _below_title(document: Document, lines: list[Segment]) -> Item | None:
    """A name below the headline, alone or beside the date: "Thu Hà | 10/03/2022 09:15"."""
    for segment in _above_text(lines):
        text = document.text[segment.start : segment.end].replace("\u00a0", " ")
        start = segment.start
        mention = next(dates.find(document.low, segment.start, segment.end), None)
        if mention is not None:
            text = _CLOCK_BEHIND.sub("", text[: mention.start - segment.start].rstrip(" |,-–("))
            text = _WEEKDAY_BEHIND.sub("", text).rstrip(" |,-–(")
        match = _whole().match(text)
        names = match["names"] if match is not None else ""
        of_body = _body().match(fold_case(names)) and not _TWO_SYLLABLES.fullmatch(names)
        if match is not None and len(names) <= 50 and _signs(names) and not of_body:
            begin = start + match.start("names")
            doubt = "đứng trên đầu bài, có thể không phải bút danh"
            return Item(
                "article", "author", match["names"], ((begin, begin + len(match["names"])),), 0.7, doubt
            )
    return None


def _above_text(lines: list[Segment]) -> Iterator[Segment]:
    seen_title = False
    for segment in lines:
        if segment.kind == "text":
            return
        if segment.kind == "title":
            seen_title = True
        elif seen_title:
            yield segment
