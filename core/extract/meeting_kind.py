"""Tells the kind of the meeting from the headline and the opening (`resources/tables/meeting_kinds.tsv`)."""

from __future__ import annotations

import re
from functools import cache

from soattin.core.extract import opening
from soattin.core.extract.document import Document
from soattin.core.records import Item, Span
from soattin.core.text.fold import fold_case
from soattin.core.text.phrases import NOT_BEFORE_WORD, NOT_IN_WORD, phrases
from soattin.core.text.tables import rows, words

_OTHER = "khác"


@cache
def _table() -> dict[str, tuple[str, bool]]:
    return {
        fold_case(phrase): (kind, strength == "strong")
        for kind, strength, phrase in rows("meeting_kinds.tsv")
    }


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(NOT_IN_WORD + phrases(_table()) + NOT_BEFORE_WORD)


@cache
def _head() -> re.Pattern[str]:
    return re.compile(NOT_IN_WORD + phrases(words("event_heads.txt")) + r" +$")


_COUNTED = re.compile(r"(?<![\d/.\-])(?<!ngày )\d{1,3} {1,2}(?:cuộc |buổi |đợt |lượt )?$")
_TIMED_BY = re.compile(
    r"(?<!\w)(?:trước|sau|hướng tới|tiến tới|chào mừng|giữa hai|trình|theo kết quả|thông báo kết quả)(?: các)? {1,2}$"
)
_LEAST = 0.15
"""A kind that only a word in passing of a later sentence speaks for is none."""


def find(document: Document) -> Item | None:
    """Return the meeting's kind; "khác" where the opening names an event of no listed kind."""
    votes: dict[str, float] = {}
    spans: dict[str, Span] = {}
    headline = opening.title(document)
    zones = ([(headline, 1.2)] if headline else []) + list(
        zip(opening.sentences(document, 4), (1.0, 0.3, 0.2, 0.1), strict=False)
    )
    for zone, weight in zones:
        for kind, value, span in _readings(document.low, zone):
            votes[kind] = votes.get(kind, 0.0) + value * weight
            spans.setdefault(kind, span)
    if not votes or max(votes.values()) < _LEAST:
        event = re.search(r"(?<!\w)(?:hội nghị|buổi lễ|lễ|chương trình|cuộc họp)(?!\w)", document.low)
        if event is None and not zones:
            return None
        said = event.span() if event else zones[0][0]
        return Item("meeting", "kind", _OTHER, (said,), 0.5, "không rõ loại hội nghị")
    ranked = sorted(votes, key=lambda kind: -votes[kind])
    best = ranked[0]
    lead = votes[best] - (votes[ranked[1]] if len(ranked) > 1 else 0.0)
    sure = votes[best] >= 0.9 and lead >= 0.5
    doubt = None if sure else "bài nhắc nhiều loại việc" if len(ranked) > 1 else "loại hội nghị nói không rõ"
    return Item("meeting", "kind", best, (spans[best],), 0.95 if sure else 0.6, doubt)


def _readings(low: str, zone: Span) -> list[tuple[str, float, Span]]:
    """Return the kinds named in a zone: the first strong one counts fully, what follows little."""
    out: list[tuple[str, float, Span]] = []
    seen_strong = False
    for match in _pattern().finditer(low, *zone):
        before = low[max(zone[0], match.start() - 20) : match.start()]
        if _COUNTED.search(before) or _TIMED_BY.search(before):
            # "267 lớp tập huấn" tells of a year's work, "trước kỳ họp thứ 10" of another event.
            continue
        kind, strong = _table()[" ".join(match.group().split())]
        if not strong:
            strong = _head().search(low, max(zone[0], match.start() - 24), match.start()) is not None
        value = 1.0 if strong and not seen_strong else 0.3 if strong or not seen_strong else 0.1
        if strong:
            seen_strong = True
        out.append((kind, value, match.span()))
    return out
