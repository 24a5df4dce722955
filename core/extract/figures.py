"""Reads the group `figures`: every quantity with which the article reports work, money, things or people."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from soattin.core.extract.document import Document
from soattin.core.extract.figure_category import weigh
from soattin.core.extract.figure_context import (
    elsewhere,
    glued,
    heading_number,
    in_a_name,
    numbers_a_row,
    refused,
    skip_code,
)
from soattin.core.extract.figure_doubt import judge
from soattin.core.extract.figure_evidence import Context, Topic, evidence, unit_class
from soattin.core.extract.figure_repeats import Repeats
from soattin.core.extract.figure_signals import Weighed, weighed
from soattin.core.extract.figure_surroundings import Placed, Surroundings, find_cues
from soattin.core.extract.figure_units import WORD_COUNTED, Unit, find_unit
from soattin.core.extract.figure_words import opinion
from soattin.core.extract.numbers import (
    NUMBER_WORDS,
    QUALIFIERS,
    Number,
    Quantity,
    in_thousands,
    read_quantity,
)
from soattin.core.extract.tokens import NUMBER, WORD, Token, key_of, keys, tokens
from soattin.core.records import Item, Span
from soattin.core.text.phrase_list import PhraseList
from soattin.core.text.segments import Segment

_NUMBER = r"\d[\d.,]*"
_NO_YEAR = r"(?!(?<=năm 1)9\d\d(?![\d.,])|(?<=năm 2)0\d\d(?![\d.,]))"
# A number that something may be counted with; years, most dates and most codes are none. It begins with a
# digit, so that the search passes quickly over the text.
_COUNTING = re.compile(
    rf"\d(?<![\d/.,–-]\d){_NO_YEAR}[\d.,]*"
    rf"(?:\s?%|(?:\s?[/–-]\s?{_NUMBER})?(?:\s?\([^()]{{1,24}}\))?\s{{0,3}}[^\W\d_]|\s?[/–-]\s?{_NUMBER}\s?%)"
)
_NUMBER_WORDS = ("hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "một")
# No pattern of both: compiling the products of all counted things took 5 ms of each start.
_COUNTED = PhraseList([*WORD_COUNTED, "mươi", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ"])
_RANGE = frozenset(("-", "–", "—", key_of("đến"), key_of("tới")))
LARGE_MONEY = 10**12
LARGE_COUNT = 10**7
_NO_TOPIC = Topic("", "paragraph")


class Found(NamedTuple):
    """One figure among a line's tokens: `start` (with the qualifier) to `end`."""

    start: int
    end: int
    value: Number
    unit: Unit
    qualifier: str | None
    of: Number | None
    doubt: str | None


def read(document: Document) -> list[Item]:
    """Return the article's figures in the order of the text."""
    theme: dict[str, float] | None = None
    topic: Topic | None = None
    heading: str | None = None
    unheeded: list[Segment] = []
    """Lines without figures since the heading was last looked for."""
    repeats = Repeats()
    counting = _counting_words(document)
    lead = next((s for s in document.segments if not s.furniture and s.kind == "text"), None)
    for segment in document.segments:
        if segment.furniture or elsewhere(document.text, segment):
            continue
        told = False
        silent: tuple[int, int] | None = None
        for start, end in _sentences(document, segment):
            if not _worth(document, counting, start, end):
                silent = start, end
                continue
            line = tokens(document.text, start, end)
            found = [
                figure
                for figure in scan(document.text, line, start == segment.start)
                if not in_a_name(document.text, line[figure.start].start, line[figure.end - 1].end)
            ]
            if not found:
                silent = None
                continue
            theme = _theme(document) if theme is None else theme
            heading = _heading(document.text, unheeded) or heading
            unheeded.clear()
            context = Context(topic, heading, theme, _said(document.text, *silent) if silent else None)
            silent = None
            for item, words, then in _categorised(document.text, line, found, context):
                told, topic = True, then
                repeats.add(item, words, segment, document.text, segment is lead, start)
        if told and topic:
            topic = topic._replace(place="line")
        elif not told:
            unheeded.append(segment)
    return repeats.items()


def _sentences(document: Document, segment: Segment) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one line; one that runs on over the line's end is cut there."""
    place = bisect_right(document.sentences, segment.start, key=lambda span: span[1])
    while place < len(document.sentences) and document.sentences[place][0] < segment.end:
        start, end = document.sentences[place]
        yield max(start, segment.start), min(end, segment.end)
        place += 1


def _worth(document: Document, counting: Sequence[Span], start: int, end: int) -> bool:
    """Whether a sentence holds a digit or a number in words before a counted thing."""
    if end - start > 40 and document.text[start:end].isascii():
        return False  # a caption that lost its marks says again what stands beside it
    if document.has_digit(start, end) and _COUNTING.search(document.text, start, end):
        return True
    place = bisect_left(counting, (start, 0))
    return place < len(counting) and counting[place][1] <= end


def _counting_words(document: Document) -> list[Span]:
    """Return where a number in words stands before a counted thing, from the one to the end of the other."""
    low, starts = document.low, document.starts
    found: list[Span] = []
    for run in starts.runs():
        if _NUMBER_ENDS[run]:
            for at in starts.of(run):
                behind = at + len(run)
                if low[behind : behind + 1] == " " and (counted := _COUNTED.match(low, behind + 1)):
                    found.append((at, counted.end()))
    found.sort()
    return found


class _NumberEnds(dict[str, bool]):
    """Whether a word is a number, or ends like one: what such a sentence says is then not what a silent one says."""

    def __missing__(self, word: str) -> bool:
        ends = word.endswith(_NUMBER_WORDS)
        if len(word) <= 12 and len(self) < 20_000:
            self[word] = ends
        return ends


_NUMBER_ENDS = _NumberEnds()


def _theme(document: Document) -> dict[str, float]:
    """Return how much of what the headline and the first paragraph say speaks of each category."""
    pull: dict[str, float] = {}
    segments = [s for s in document.segments if not s.furniture]
    if len(segments) < 2 and len(document.sentences) < 3:
        return pull
    for segment in segments[:3]:
        _count(pull, document.text, segment.start, min(segment.end, segment.start + 300))
    return _shares(pull)


def _said(text: str, start: int, end: int) -> dict[str, float]:
    """Return of what a sentence without figures speaks, before one that has them."""
    pull: dict[str, float] = {}
    _count(pull, text, start, min(end, start + 400))
    return _shares(pull)


def _count(pull: dict[str, float], text: str, start: int, end: int) -> None:
    for cue in find_cues(keys(text, start, end)):
        pull[cue.category] = pull.get(cue.category, 0.0) + cue.weight


def _shares(pull: dict[str, float]) -> dict[str, float]:
    total = max(12.0, sum(pull.values()))
    return {category: weight / total for category, weight in pull.items()}


def _heading(text: str, lines: Sequence[Segment]) -> str | None:
    """Return the category that the last short line with a cue announces for the lines below it."""
    for line in reversed(lines):
        if line.end - line.start <= 120 and (cues := find_cues(keys(text, line.start, line.end))):
            return max(cues, key=lambda cue: cue.weight).category
    return None


def scan(text: str, line: Sequence[Token], opens: bool = True) -> Iterator[Found]:
    """Yield the figures among the tokens of one sentence; `opens`: it is the first of its line."""
    behind, last = 0, None
    numbers = [i for i, token in enumerate(line) if token[2] == NUMBER or token[3] in NUMBER_WORDS]
    for place in numbers:
        if place < behind:
            continue
        if line[place].kind == NUMBER:
            code = skip_code(text, line, place)
            if code is None and ((opens and heading_number(line, place)) or glued(text, line, place)):
                code = place + 1
            if code is not None:
                behind = code
                continue
        found = _figures_at(text, line, place, behind)
        if found and last and _spelt_again(line, last, found[0]):
            behind = found[-1].end
            continue
        yield from found
        last = found[0] if found else last
        behind = found[-1].end if found else _behind(line, place)


def _behind(line: Sequence[Token], place: int) -> int:
    quantity = read_quantity(line, place)
    return quantity.end if quantity and line[place].kind == WORD else place + 1


def _spelt_again(line: Sequence[Token], last: Found, found: Found) -> bool:
    """Whether a sum in words in brackets repeats the one in digits: "2.500.000 đồng (hai triệu năm trăm nghìn đồng)"."""
    return (
        found.start == last.end + 1
        and line[last.end].key == "("
        and line[found.start].kind == WORD
        and (found.value, found.unit.name) == (last.value, last.unit.name)
    )


def _figures_at(text: str, line: Sequence[Token], place: int, behind: int) -> list[Found]:
    quantity = read_quantity(line, place)
    if quantity is None:
        return []
    hit = QUALIFIERS.before(line, place)
    start = place - hit[0] if hit else place
    qualifier = " ".join(text[line[start].start : line[place - 1].end].split()) if hit else None
    end, of = _ratio(line, quantity)
    end = _spelt_out(line, end)
    rate = _rate(text, line, end)
    unit = find_unit(text, line, rate.end + 1 if rate else end, quantity.scaled >= 1_000_000)
    if rate and not (unit and unit.known):
        rate, unit = None, find_unit(text, line, end, quantity.scaled >= 1_000_000)
    second = None
    if of is None and (unit is None or not unit.known):
        second = _second_of_range(text, line, quantity)
        if second:
            unit = second[1]
    if unit is None or refused(line, start, place, quantity, unit, of is not None):
        return []
    if numbers_a_row(line, start, behind, quantity, unit):
        return []
    if second:
        return _range(line, start, quantity, second, qualifier)
    value, doubt = _plausible(quantity, unit)
    return [Found(start, unit.end, value, unit, qualifier, of, doubt), *([rate] if rate else [])]


def _rate(text: str, line: Sequence[Token], place: int) -> Found | None:
    """Return the "80%" of "12/15 (80%) chi hội": it stands between the number and what is counted."""
    if place + 3 >= len(line) or line[place].key != "(" or line[place + 1].kind != NUMBER:
        return None
    rate = read_quantity(line, place + 1)
    if (
        rate is None
        or rate.end + 1 >= len(line)
        or line[rate.end].key != "%"
        or line[rate.end + 1].key != ")"
    ):
        return None
    unit = find_unit(text, line, rate.end, False)
    return Found(place + 1, rate.end + 1, rate.value, unit, None, None, rate.doubt) if unit else None


def _ratio(line: Sequence[Token], first: Quantity) -> tuple[int, Number | None]:
    j = first.end
    if j + 1 < len(line) and line[j].key == "/" and line[j + 1].kind == NUMBER and first.scaled == 1:
        second = read_quantity(line, j + 1)
        if second and second.value >= first.value * 0.2:
            return second.end, second.value
    return j, None


def _spelt_out(line: Sequence[Token], place: int) -> int:
    """Return the place behind "(năm)" in "05 (năm) hộ"."""
    if place + 2 < len(line) and line[place].key == "(" and line[place + 1].key in NUMBER_WORDS:
        words = read_quantity(line, place + 1)
        if words and words.end < len(line) and line[words.end].key == ")":
            return words.end + 1
    return place


def _second_of_range(text: str, line: Sequence[Token], first: Quantity) -> tuple[Quantity, Unit] | None:
    j = first.end
    if j + 1 >= len(line) or line[j].key not in _RANGE:
        return None
    second = read_quantity(line, j + 1)
    if second is None or second.in_words != first.in_words:
        return None
    unit = find_unit(text, line, second.end, second.scaled >= 1_000_000)
    return (second, unit) if unit and unit.known and second.value > first.value else None


def _range(
    line: Sequence[Token], start: int, first: Quantity, second: tuple[Quantity, Unit], qualifier: str | None
) -> list[Found]:
    """Return both ends of "từ 30 đến 50 triệu đồng": the scale and the unit belong to both."""
    last, unit = second
    factor = last.scaled if first.scaled == 1 else 1
    low = first.value * factor
    return [
        Found(start, unit.end, low, unit, qualifier, None, first.doubt),
        Found(first.end + 1, unit.end, last.value, unit, None, None, last.doubt),
    ]


def _plausible(quantity: Quantity, unit: Unit) -> tuple[Number, str | None]:
    """Return the value, with a doubt where it is out of proportion or may be meant otherwise."""
    doubt = quantity.doubt
    value = in_thousands(quantity.value, unit.name, doubt, quantity.scaled)
    if unit.name == "đồng":
        if value >= LARGE_MONEY:
            doubt = "số tiền lớn bất thường"
        elif value < 1000:
            doubt = "số tiền nhỏ bất thường"
        if doubt is None and not unit.known:
            doubt = "số tiền không ghi đơn vị" if quantity.scaled == 1 else None
    elif unit.name == "%" and value > 400:
        doubt = "tỷ lệ lớn bất thường"
    elif value >= LARGE_COUNT and "m" not in unit.kind.flags:
        doubt = "số lượng lớn bất thường"
    elif "m" not in unit.kind.flags and isinstance(value, float) and quantity.scaled == 1:
        doubt = doubt or "số lượng không phải số nguyên"
    return value, doubt


def _categorised(
    text: str, line: list[Token], found: Sequence[Found], context: Context
) -> Iterator[tuple[Item, frozenset[str], Topic]]:
    around = Surroundings(line, [(f.start, f.end, f.unit.kind.category) for f in found])
    before: list[Placed] = []
    topic = context.topic
    for figure in found:
        context = context._replace(topic=topic)
        kind = unit_class(figure.unit)
        told = evidence(around, figure.start, figure.end, figure.unit, kind, before, context)
        last = before[-1].category if before else topic.category if topic else None
        words = opinion(around.keys, figure.start, figure.end, figure.unit.name, kind, last)
        verdict = weigh(told, kind, words)
        told_of = weighed(words, last, told, verdict)
        category, sure = verdict.category, verdict.probability
        topic = (topic or _NO_TOPIC).then(category, sure, figure.unit.name == "đồng")
        before.append(Placed(figure.start, figure.end, figure.unit.name, category, sure))
        nearby = line[max(0, figure.start - 12) : figure.start] + line[figure.end : figure.end + 12]
        yield (
            _item(text, line, figure, told_of),
            frozenset([t[3] for t in nearby if t[2] == WORD]),
            topic,
        )


def _item(text: str, line: Sequence[Token], figure: Found, told: Weighed) -> Item:
    start, end = line[figure.start].start, line[figure.end - 1].end
    value: dict[str, Any] = {
        "value": figure.value,
        "unit": figure.unit.name,
        "qualifier": figure.qualifier,
        "category": told.verdict.category,
        "quote": text[start:end],
    }
    if figure.of is not None:
        value["of"] = figure.of
    sure, doubt = judge(told)
    if figure.doubt:
        sure, doubt = min(sure, 0.5), figure.doubt
    elif not figure.unit.known and figure.unit.name != "đồng":
        sure, doubt = min(sure, 0.6), "đơn vị tính chưa chắc"
    return Item("figures", "", value, ((start, end),), round(sure, 3), doubt)
