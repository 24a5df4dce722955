"""Warnings about the wording: missing spaces, missing words, an article cut off, paragraphs said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from soattin.core.extract.document import Document
from soattin.core.extract.patterns import LOWER, UPPER
from soattin.core.extract.tokens import WORD, key_of, tokens
from soattin.core.text.fold import fold_case
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
# Each begins with the rarer character, so that the search passes quickly over the text.
_GLUED = {
    "camel": re.compile(rf"[{UPPER}](?<=[{LOWER}][{UPPER}])"),
    "digit": re.compile(rf"\d(?<=[{LOWER}]\d)"),
    "word": re.compile(rf"[{LOWER}](?<=\d[{LOWER}])(?=[{LOWER}]{{2}})"),
    "comma": re.compile(rf"[,;](?<=[{LOWER}{UPPER}][,;])(?=[{LOWER}{UPPER}])"),
    "stop": re.compile(rf"\.(?<=[{LOWER}]\.)(?=[{UPPER}][{LOWER}])"),
}
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
    cuts = [
        (match.start() + (how in ("comma", "stop")), how)
        for how, pattern in _GLUED.items()
        for match in pattern.finditer(text, segment.start + 1, end)
    ]
    for cut, how in sorted(cuts):
        if cut <= done:
            continue
        start, stop = _word_around(text, cut - 1, segment.start, end)
        word = text[start:stop]
        if _ADDRESS.search(word) or len(word) > 80 or not _is_glued(text, how, cut, start, stop):
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


def _is_glued(text: str, how: str, cut: int, start: int, stop: int) -> bool:
    """Whether two words meet at `cut` that should stand apart."""
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
    for prefix, allowed in _ALLOWED.items():
        place = document.low.find(prefix, segment.start, segment.end)
        while place >= 0:
            if found := _unfinished_at(document, segment, place, place + len(prefix), allowed):
                yield found
            place = document.low.find(prefix, place + len(prefix), segment.end)


def _unfinished_at(
    document: Document, segment: Segment, start: int, end: int, allowed: frozenset[str]
) -> Warned | None:
    low = document.low
    if (start and low[start - 1].isalnum()) or low[end : end + 1].isalnum():
        return None
    follow = tokens(document.text, end, min(segment.end, end + 24))
    if allowed and follow and follow[0].key in allowed:
        return None
    if allowed and follow and follow[0].kind == WORD and follow[0].start - end <= 2:
        size = 2 if len(follow) > 1 and follow[1].kind == WORD and follow[0].text[0].isupper() else 1
        end = follow[size - 1].end
    return Warned("unfinished", start, end)


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


_SHINGLE, _LEAST_WORDS, _SAME = 4, 24, 0.7


def duplicates(document: Document, body: list[Segment]) -> Iterator[Warned]:
    """Yield each paragraph that says, nearly word for word, what an earlier one said."""
    owner: dict[tuple[str, ...], int] = {}
    for number, segment in enumerate(body):
        words = document.low[segment.start : segment.end].split()
        if len(words) < _LEAST_WORDS or segment.kind != "text":
            continue
        # Only those that begin with a long syllable: enough to tell, and an eighth of the work.
        shingles = [
            tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1) if len(words[i]) >= 5
        ]
        if len(shingles) < 3:
            continue
        known = [owner[s] for s in shingles if s in owner]
        if known:
            most = max(set(known), key=known.count) if len(set(known)) < 50 else known[0]
            if known.count(most) >= _SAME * len(shingles):
                yield Warned("duplicate-paragraph", segment.start, segment.end)
        for shingle in shingles:
            owner.setdefault(shingle, number)
