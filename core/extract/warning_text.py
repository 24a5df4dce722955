"""Warnings about the wording: missing spaces, missing words, an article cut off, paragraphs said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from soattin.core.extract.document import Document
from soattin.core.extract.patterns import LOWER, UPPER
from soattin.core.extract.tokens import WORD, key_of, tokens
from soattin.core.text.fold import fold_case
from soattin.core.text.phrases import phrase_pattern
from soattin.core.text.segments import Segment
from soattin.core.text.tables import rows


class Warned(NamedTuple):
    """One warning: its kind, the place that shows it, and how sure it is."""

    kind: str
    start: int
    end: int
    confidence: float = 0.9


_MARKED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_VIETNAMESE = re.compile(f"[{_MARKED}{_MARKED.upper()}]")
_GLUED = re.compile(
    rf"(?P<camel>[{LOWER}](?=[{UPPER}]))"
    rf"|(?P<digit>[{LOWER}](?=\d))"
    rf"|(?P<word>\d(?=[{LOWER}]{{3}}))"
    rf"|(?P<comma>[{LOWER}{UPPER}][,;](?=[{LOWER}{UPPER}]))"
    rf"|(?P<stop>[{LOWER}]\.(?=[{UPPER}][{LOWER}]))"
)
_ADDRESS = re.compile(
    r"@|//|www|https?|\.(?:vn|com|net|org|gov|html?|docx?|pdf|jpg|png)(?!\w)", re.IGNORECASE
)
_LETTERS_BEFORE = re.compile(rf"[{LOWER}{UPPER}]+$")
_LETTERS_BEHIND = re.compile(rf"[{LOWER}{UPPER}]+")
_FINE_BEFORE = frozenset(("Đăk", "Đắk", "Đak", "Đắc", "Krông", "đ", "mét", "Covid"))
_FINE_BEHIND = frozenset(("đồng", "triệu", "nghìn", "ngàn"))
_SHORTENED = frozenset(
    ("th", "ths", "ts", "gs", "pgs", "bs", "tp", "tx", "tt", "đc", "đ", "ks", "cn", "lm", "ht", "mr")
)


def glued_words(document: Document, segment: Segment) -> Iterator[Warned]:
    """Yield the places where a space is missing: "bệnhCovid-19", "Quy định124", "uỷ,Chủ tịch"."""
    text = document.text
    line_end = text.find("\n", segment.end)
    # A by-line may be glued to the furniture behind it: "Văn LượngÝ kiến bạn đọc".
    end = len(text) if line_end < 0 else line_end
    end = min(end, segment.end + 40)
    done = segment.start
    for match in _GLUED.finditer(text, segment.start, end):
        if match.start() < done:
            continue
        start, stop = _word_around(text, match.start(), segment.start, end)
        word = text[start:stop]
        if _ADDRESS.search(word) or len(word) > 80 or not _is_glued(text, match, start, stop):
            continue
        done = stop
        yield Warned("glued-words", start, len(text[:stop].rstrip('.,;:)”"')) if stop - start < 80 else stop)


def _word_around(text: str, place: int, least: int, most: int) -> tuple[int, int]:
    start, end = place, place
    while start > least and not text[start - 1].isspace() and place - start < 100:
        start -= 1
    while end < most and not text[end].isspace() and end - place < 100:
        end += 1
    while start < place and not text[start].isalnum():
        start += 1
    return start, end


def _is_glued(text: str, match: re.Match[str], start: int, stop: int) -> bool:
    how = match.lastgroup
    cut = match.end()
    before = _LETTERS_BEFORE.search(text[start : cut - (how in ("comma", "stop"))])
    behind = _LETTERS_BEHIND.match(text, cut, stop)
    left, right = before.group() if before else "", behind.group() if behind else ""
    if how == "camel":
        return len(left) > 1 and left not in _FINE_BEFORE and bool(_VIETNAMESE.search(left + right))
    if how == "digit":
        return len(left) > 1 and left not in _FINE_BEFORE and bool(_VIETNAMESE.search(left))
    if how == "word":
        return right not in _FINE_BEHIND and bool(_VIETNAMESE.search(right)) and not left
    if how == "stop":
        return left.lower() not in _SHORTENED and len(left) > 1 and bool(_VIETNAMESE.search(left + right))
    return bool(left and right) and bool(_VIETNAMESE.search(left + right) or len(left) > 2)


_ALLOWED = {
    fold_case(row[0]): frozenset(key_of(word) for word in row[1].split() if word != "-")
    for row in rows("unfinished.tsv")
}
_UNFINISHED = phrase_pattern(_ALLOWED)
_HANGING = frozenset(
    key_of(word)
    for word in [
        "và",
        "của",
        "các",
        "những",
        "với",
        "để",
        "cho",
        "trong",
        "tại",
        "là",
        "về",
        "nhằm",
        "như",
        "được",
        "bị",
        "bởi",
        "từ",
        "theo",
        "hoặc",
        "khi",
        "nếu",
        "thì",
        "mà",
    ]
)


def unfinished(document: Document, segment: Segment) -> Iterator[Warned]:
    """Yield the places where a word is evidently missing: "Ban Thường Ủy ban", "buổi việc"."""
    for match in _UNFINISHED.finditer(document.low, segment.start, segment.end):
        allowed = _ALLOWED[" ".join(match.group().split())]
        follow = tokens(document.text, match.end(), min(segment.end, match.end() + 24))
        if allowed and follow and follow[0].key in allowed:
            continue
        # A quotation mark or a dash of the layout may stand between the two halves of the word.
        end = match.end()
        if allowed and follow and follow[0].kind == WORD and follow[0].start - end <= 2:
            size = 2 if len(follow) > 1 and follow[1].kind == WORD and follow[0].text[0].isupper() else 1
            end = follow[size - 1].end
        yield Warned("unfinished", match.start(), end)


def cut_off(document: Document, body: list[Segment]) -> Iterator[Warned]:
    """Yield the article's last words where it breaks off in mid-sentence."""
    if not body or body[-1].kind != "text" or body[-1].end - body[-1].start < 80:
        return
    last = body[-1]
    line = tokens(document.text, max(last.start, last.end - 60), last.end)
    if len(line) < 4:
        return
    if (line[-1].kind == WORD and line[-1].key in _HANGING) or line[-1].key == ",":
        yield Warned("unfinished", line[-4].start, line[-1].end, 0.7)


_SHINGLE, _LEAST_WORDS, _SAME = 5, 24, 0.8


def duplicates(document: Document, body: list[Segment]) -> Iterator[Warned]:
    """Yield each paragraph that says, nearly word for word, what an earlier one said."""
    owner: dict[tuple[str, ...], int] = {}
    for number, segment in enumerate(body):
        words = document.low[segment.start : segment.end].split()
        if len(words) < _LEAST_WORDS or segment.kind != "text":
            continue
        shingles = [tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)]
        known = [owner[s] for s in shingles if s in owner]
        if known:
            most = max(set(known), key=known.count) if len(set(known)) < 50 else known[0]
            if known.count(most) >= _SAME * len(shingles):
                yield Warned("duplicate-paragraph", segment.start, segment.end)
        for shingle in shingles:
            owner.setdefault(shingle, number)
