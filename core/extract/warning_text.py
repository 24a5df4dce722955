"""Warnings about the wording: missing spaces, missing words, an article cut off, paragraphs said twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from soattin.core.extract.document import Document
from soattin.core.extract.patterns import LOWER, UPPER
from soattin.core.extract.tokens import WORD, key_of, tokens
from soattin.core.text.fold import fold_case
from soattin.core.text.phrase_list import AHEAD, Known, by_next
from soattin.core.text.segments import Segment
from soattin.core.text.syllables import is_syllable
from soattin.core.text.tables import rows, words


class Warned(NamedTuple):
    """One warning: its kind, the place that shows it, and how sure it is."""

    kind: str
    start: int
    end: int
    confidence: float = 0.9


_MARKED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_VIETNAMESE = re.compile(f"[{_MARKED}{_MARKED.upper()}]")


# Patterns of such kinds of characters (`text.shapes`), how the two words meet, and where the second begins. Each begins with
# the sign that is rarest, so that the search jumps from one to the next.
_GLUED = tuple(
    (re.compile(pattern), how, offset)
    for pattern, how, offset in (
        (r"U(?<=lU)", "camel", 0),
        (r"9(?<=l9)", "digit", 0),
        (r"9lll", "word", 1),
        (r"\.(?<=l\.)Ul", "stop", 1),
        (r",(?<=[lU],)[lU]", "comma", 1),
        (r"q(?<=lq)(?:,[lU9]|\.U)", "quote", 2),
    )
)
_ADDRESS = re.compile(
    r"@|//|www|https?|\.(?:vn|com|net|org|gov|html?|docx?|pdf|jpg|png)(?!\w)", re.IGNORECASE
)
_LETTERS_BEFORE = re.compile(rf"[{LOWER}{UPPER}]+$")
_LETTERS_BEHIND = re.compile(rf"[{LOWER}{UPPER}]+")
_FINE_BEFORE = frozenset(("Đăk", "Đắk", "Đak", "Đắc", "Krông", "Cư", "Chư", "Ea", "Ia", "đ", "mét", "Covid"))
_SHORTENED = frozenset(
    ("th", "ths", "ts", "gs", "pgs", "bs", "tp", "tx", "tt", "đc", "đ", "ks", "cn", "lm", "ht", "mr")
)


def glued_words(document: Document, body: list[Segment]) -> Iterator[Warned]:
    """Yield the places where a space is missing: "bệnhCovid-19", "Quy định124", "uỷ,Chủ tịch"."""
    text, shapes = document.text, document.shapes
    cuts = [
        (match.start() + offset, how) for pattern, how, offset in _GLUED for match in pattern.finditer(shapes)
    ]
    if not cuts:
        return
    cuts.sort()
    done = place = 0
    for segment in body:
        # A by-line may be glued to the furniture behind it: "Văn LượngÝ kiến bạn đọc".
        line_end = text.find("\n", segment.end, segment.end + 40)
        end = min(segment.end + 40, len(text)) if line_end < 0 else line_end
        while place < len(cuts) and cuts[place][0] < end:
            cut, how = cuts[place]
            place += 1
            if cut <= max(done, segment.start):
                continue
            start, stop = _word_around(text, cut - 1, segment.start, end)
            word = text[start:stop]
            if _ADDRESS.search(word) or len(word) > 80 or not _is_glued(text, how, cut, start, stop):
                continue
            done = stop
            yield Warned("glued-words", start, _without_marks(text, start, stop))


def _without_marks(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in ".,;:)”\"'":
        end -= 1
    return end


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
    if how == "quote":
        return bool(_VIETNAMESE.search(text, start, stop))  # “Gia đình văn hóa”,03 hộ
    before = _LETTERS_BEFORE.search(text[start : cut - (how in ("comma", "stop"))])
    behind = _LETTERS_BEHIND.match(text, cut, stop)
    left, right = before.group() if before else "", behind.group() if behind else ""
    if how == "camel" and text[cut + 1 : cut + 2] in "'’‘ʼ":
        return False  # "CưM'gar"
    if how == "camel":
        return len(left) > 1 and left not in _FINE_BEFORE and bool(_VIETNAMESE.search(left + right))
    if how == "digit":
        return len(left) > 1 and left not in _FINE_BEFORE and bool(_VIETNAMESE.search(left))
    if how == "word":
        return bool(_VIETNAMESE.search(right)) and not left
    if how == "stop":
        return left.lower() not in _SHORTENED and len(left) > 1 and bool(_VIETNAMESE.search(left + right))
    return bool(left and right) and bool(_VIETNAMESE.search(left + right) or len(left) > 2)


_JOINED = frozenset(fold_case(word) for word in words("joined_words.txt"))
_MOST = 50
"""A text with more such words than this is in another language, or has lost its spaces."""
_LEAST = 7
"""Few syllables have so many letters: only words of this length and more are looked at."""


def run_together(document: Document, body: list[Segment]) -> Iterator[Warned]:
    """Yield the words that are two syllables without a space: "Namđóng"."""
    text = document.text
    if not any(len(run) >= _LEAST and _two_syllables(run) for run in document.starts.runs()):
        return  # nearly every page; to part it at its spaces takes five times as long
    chunks = {word.strip(".,;:!?()“”\"'…") for word in set(text.split()) if _LEAST <= len(word) <= 20}
    glued = sorted(filter(_two_syllables, chunks))[:_MOST]
    if not glued:
        return
    for match in re.finditer(rf"\b(?:{'|'.join(glued)})\b", text):
        line = bisect_right(body, match.start(), key=lambda segment: segment.start) - 1
        if line >= 0 and match.end() <= body[line].end:
            yield Warned("glued-words", *match.span(), 0.7)


@lru_cache(maxsize=16384)
def _two_syllables(word: str) -> bool:
    low = fold_case(word)
    if len(word) < _LEAST or not word.isalpha() or not word[1:].islower() or low in _JOINED:
        return False
    if is_syllable(word) or not _VIETNAMESE.search(word):
        return False
    return any(
        low[cut] not in _VOWELS and is_syllable(low[:cut]) and is_syllable(low[cut:])
        for cut in range(2, len(low) - 1)
    )


_VOWELS = frozenset(_MARKED) - {"đ"} | frozenset("aeiouyăâêôơư")
_ALLOWED = {
    fold_case(row[0]): (frozenset(key_of(word) for word in row[1].split() if word != "-"), row[2:] == ("t",))
    for row in rows("unfinished.tsv")
}
_FOLLOWING = re.compile(r"\s{1,3}([^\W\d_]+)(?=[\s.,;:)])")
_PREFIXES = by_next(_ALLOWED)
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


def unfinished(document: Document, body: list[Segment]) -> Iterator[Warned]:
    """Yield the places where a word is evidently missing: "Ban Thường Ủy ban", "buổi việc"."""
    for prefix, segment, start in said(document, _PREFIXES, body):
        allowed, before_small = _ALLOWED[prefix]
        if found := _unfinished_at(document, segment, start, start + len(prefix), allowed, before_small):
            yield found


def said(
    document: Document, listed: dict[str, Known], body: list[Segment]
) -> Iterator[tuple[str, Segment, int]]:
    """Yield which phrases stand where in the article as whole words, with the line that they stand in."""
    low, starts = document.low, document.starts
    for run in starts.common(listed.keys()):
        known, size = listed[run], len(run)
        for at in starts.of(run):
            for phrase, length in known.get(low[at + size : at + size + AHEAD]) or known[""]:
                end = at + length
                if low.startswith(phrase, at) and not low[end : end + 1].isalnum():
                    line = bisect_right(body, at, key=lambda segment: segment.start) - 1
                    if line >= 0 and end <= body[line].end:
                        yield phrase, body[line], at


def _unfinished_at(
    document: Document, segment: Segment, start: int, end: int, allowed: frozenset[str], before_small: bool
) -> Warned | None:
    following = _FOLLOWING.match(document.low, end, end + 24)
    if following is not None and key_of(following[1]) in allowed:
        return None  # nearly always: "Ban Thường| trực"
    # A line may break in the middle of the word: look on over its end.
    follow = tokens(document.text, end, end + 24)
    if allowed and follow and follow[0].key in allowed:
        return None
    if before_small and not (follow and follow[0].kind == WORD and follow[0].text.islower()):
        return None
    if allowed and follow and follow[0].kind == WORD and follow[0].start - end <= 2:
        size = 2 if len(follow) > 1 and follow[1].kind == WORD and follow[0].text[0].isupper() else 1
        end = min(follow[size - 1].end, segment.end)
    return Warned("unfinished", start, end)


def cut_off(document: Document, body: list[Segment]) -> Iterator[Warned]:
    """Yield the article's last words where it breaks off in mid-sentence."""
    if not body or body[-1].kind not in ("text", "short") or body[-1].end - body[-1].start < 80:
        return
    last = body[-1]
    line = tokens(document.text, max(last.start, last.end - 60), last.end)
    if len(line) < 4:
        return
    if (line[-1].kind == WORD and line[-1].key in _HANGING) or line[-1].key == ",":
        yield Warned("unfinished", line[-4].start, line[-1].end, 0.7)


_LEAST_WORDS, _EDGE, _SAME = 24, 48, 0.8
_LEAST_CHANGED = 45
"""A shorter paragraph that says what an earlier one said with a few other words is a caption."""


def duplicates(document: Document, body: list[Segment]) -> Iterator[Warned]:
    """Yield each paragraph that says, nearly word for word, what an earlier one said.

    Two such paragraphs begin or end alike; only those that do are compared in full.
    """
    edges: dict[str, Segment] = {}
    for segment in body:
        if segment.kind != "text" or segment.end - segment.start < 2 * _EDGE:
            continue
        low = document.low[segment.start : segment.end]
        for edge in (low[:_EDGE], low[-_EDGE:]):
            earlier = edges.setdefault(edge, segment)
            if earlier is not segment and _alike(document.low[earlier.start : earlier.end], low):
                yield Warned("duplicate-paragraph", segment.start, segment.end)
                break


def _alike(one: str, two: str) -> bool:
    words = two.split()
    if len(words) < _LEAST_WORDS or (len(words) < _LEAST_CHANGED and one != two):
        return False
    known = set(pairwise(one.split()))
    return sum(pair in known for pair in pairwise(words)) >= _SAME * (len(words) - 1)
