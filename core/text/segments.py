"""Cuts a page's text into lines and tells the article from the site's furniture.

No site is known here. What is used: where the long lines stand (an article is a run of them), what the
lines around them begin with (`resources/tables/furniture.tsv`), and whether a short line above the article
says what the article says (then it is the headline).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from soattin.core.records import Spans
from soattin.core.text.fold import fold_case
from soattin.core.text.phrases import NOT_BEFORE_WORD, phrases
from soattin.core.text.sentences import runs_on
from soattin.core.text.shapes import shapes, spaced
from soattin.core.text.tables import groups, words

_LONG = 200
"""A line of so many characters is a paragraph, whatever it ends with."""
_PARAGRAPH = 60
"""A line of so many characters that ends like a sentence is a paragraph."""
_SHORT = 90
"""A marker of the article's end stands in a line no longer than this."""
_ENOUGH = 200
"""So much text must stand above a marker for it to end an article."""

_SENTENCE_END = re.compile(r"[.!?…;:/”\"]\)?$")
_DATE_LINE = re.compile(
    r"(?:\d{1,2} ?[/.\-] ?\d{1,2} ?[/.\-] ?(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2} tháng \d{1,2},? năm \d{4})"
)
_OPENING = re.compile(
    r"(?:\([^()]{1,30}\)[ \-–]*)?(?:(?:sáng|chiều|tối)(?: nay| qua|,|\s+ngày|\s+\d\d?)|ngày\s+\d\d?|vừa qua|"
    r"trong (?:hai |\d )?ngày)(?!\w)"
)
"""How the first paragraph begins: "Sáng ngày 02/7, …"; "Ngày hội …" may be a headline."""
_OF_UNIT = re.compile(
    r"(?:xã|phường|thị trấn|huyện|thị xã|quận|thành phố|tp|tỉnh|đặc khu)[ .][^.:]{1,30}: ?\w"
)
"""How headlines begin that tell the unit: "Phường 15: Bảo vệ …"."""
_CLAUSE_AHEAD = re.compile(
    r"(?:căn cứ|thực hiện|nhằm|được sự|hưởng ứng|nhân dịp|trong khuôn khổ|theo kế hoạch|để|vừa qua)(?!\w)"
)
"""How a sentence begins that says why something is done: with its full stop it is no headline."""
_NEWS_LIST = re.compile(r" [-–|] ?\(?(?:\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4})\)?$")
"""How headlines in a list of other news end."""
_SPEAKER = re.compile(
    r"(?<!\w)phát biểu(?: (?:khai mạc|bế mạc|kết luận|chỉ đạo|ý kiến|chúc mừng))?"
    r"(?: (?:tại )?(?:hội nghị|hội thi|đại hội|buổi lễ|buổi làm việc|buổi giám sát|chương trình|lễ|kỳ họp|ngày hội))?\W*$"
)
"""How captions under pictures of a speaker end."""
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Segment:
    """One non-empty line (or several that only wrap), without the white space around; `end` is exclusive.

    `kind` is "title", "head" (dates and the like above the article), "text" (a paragraph) or "short" (a
    heading, a caption, a by-line); for furniture it is "furniture".
    """

    start: int
    end: int
    furniture: bool
    kind: str = "text"


@cache
def _marker(group: str) -> re.Pattern[str]:
    listed = groups("furniture.tsv")[group]
    return re.compile(r"[\W_]*" + phrases(listed) + r"(?:(?<=[:©])|" + NOT_BEFORE_WORD + ")")


@cache
def _glued_marker() -> re.Pattern[str]:
    long_ones = [phrase for phrase in groups("furniture.tsv")["end"] if phrase.count(" ") >= 2]
    return re.compile(r"(?<=\w)" + phrases(long_ones) + NOT_BEFORE_WORD)


@cache
def _caption() -> re.Pattern[str]:
    return re.compile(r"\W*" + phrases(words("captions.txt")) + NOT_BEFORE_WORD)


@cache
def _headline_verbs() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + phrases(words("headline_words.txt")) + NOT_BEFORE_WORD)


def is_caption(low: str) -> bool:
    """Whether a line (as `Document.low` writes it) begins the way captions under pictures do."""
    return _caption().match(low) is not None


def cut(
    text: str, low: str | None = None, known: Spans = (), shaped: str | None = None
) -> tuple[Segment, ...]:
    """Return the non-empty lines of `text` in order, each marked as article or furniture.

    `low` is `fold_case(text)` and `shaped` is `shapes(text)`, where the caller has them. A site's words glued to the last line
    ("Văn LượngÝ kiến bạn đọc") are cut off it. `known` are spans that a web page's form has shown to be furniture:
    its lines are no paragraphs, but a headline, a date or a by-line among them still counts.
    """
    low = fold_case(text) if low is None else low
    lines = _lines(text, low, shapes(text) if shaped is None else shaped)
    if not lines:
        return ()
    page = _Page(text, low, lines, known)
    return tuple(page.marked())


def _lines(text: str, low: str, shaped: str) -> list[tuple[int, int]]:
    lines, position = [], 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            start = position + line.index(bare)
            end = start + len(bare)
            edge = max(start, end - 60)
            camel = shaped.find("lU", edge, end) >= 0
            glued = _glued_marker().search(low, edge, end) if camel else None
            if glued and text[glued.start()].isupper() and text[glued.start() - 1].islower():
                lines += [(start, glued.start()), (glued.start(), end)]
            elif lines and runs_on(text, lines[-1][1], start, lines[-1][0]):
                # A page with hard line breaks inside its paragraphs.
                lines[-1] = (lines[-1][0], end)
            else:
                lines.append((start, end))
        position += len(line) + 1
    return lines


def _inside(lines: Sequence[tuple[int, int]], known: Spans) -> list[bool]:
    """Whether each line begins within one of the spans, both in order."""
    inside, spans = [], sorted(known)
    at = 0
    for start, _ in lines:
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        inside.append(at < len(spans) and spans[at][0] <= start)
    return inside


class _Page:
    """The lines of one page while they are told apart."""

    def __init__(self, text: str, low: str, lines: Sequence[tuple[int, int]], known: Spans) -> None:
        self.text, self.low = text, low
        self._words_of: dict[int, list[str]] = {}
        self.lines = lines
        self.known = _inside(lines, known)
        told = zip(lines, self.known, strict=True)
        self.paragraph = [not known and self._is_paragraph(start, end) for (start, end), known in told]
        # A date line behind the first long line says that this line was a long headline.
        if len(lines) > 2 and any(self.paragraph):
            first = self.paragraph.index(True)
            below = first + 1
            # The by-line may stand between them.
            signed = self._signed_between(first)
            if below < len(lines) and self._length(first) <= 250 and (self._is_date_line(below) or signed):
                self.paragraph[first] = False

        # So does one that the line below says again.
        if sum(self.paragraph) > 1:
            first = self.paragraph.index(True)
            twice = self._said(first) == self._said(first + 1)
            if first + 1 < len(lines) and self._length(first) <= 250 and twice:
                self.paragraph[first] = False

        # So does one that the article's opening follows: "Sáng ngày 02/7, …".
        if sum(self.paragraph) > 1:
            first = self.paragraph.index(True)
            below = first + 1
            opened = below < len(lines) and self.paragraph[below]
            untitled = not any(self._may_be_title(place) for place in range(first))
            reason = _CLAUSE_AHEAD.match(low, *lines[first]) and text[lines[first][1] - 1] == "."
            if reason:
                # "Thực hiện Kế hoạch số 15 của Huyện ủy.": the article's own first sentence.
                pass
            elif opened and untitled and self._length(first) <= 160 and _OPENING.match(low, *lines[below]):
                self.paragraph[first] = False

    def _signed_between(self, first: int) -> bool:
        """Whether a short line and then the date stand below a line that is no sentence."""
        below = first + 1
        if below + 1 >= len(self.lines) or self.text[self.lines[first][1] - 1] == ".":
            return False
        return self._length(below) <= 40 and not self.paragraph[below] and self._is_date_line(below + 1)

    def _may_be_title(self, place: int) -> bool:
        """Whether a line above the paragraphs reads as a headline, and not as a site's name or menu."""
        start, end = self.lines[place]
        return end - start >= 30 and _headline_verbs().search(self.low, start, end) is not None

    def _said(self, place: int) -> list[str]:
        """Return the words of a line, none behind the last."""
        if place not in self._words_of:
            line = self.low[slice(*self.lines[place])] if place < len(self.lines) else ""
            self._words_of[place] = spaced(line).split()
        return self._words_of[place]

    def _length(self, place: int) -> int:
        start, end = self.lines[place]
        return end - start

    def _is_paragraph(self, start: int, end: int) -> bool:
        if end - start >= _LONG:
            return True
        if self.text[start:end].isupper():
            # A headline in capitals, however it ends.
            return False
        if end - start >= _PARAGRAPH and _OPENING.match(self.low, start, end):
            return True
        if end - start < _PARAGRAPH or not _SENTENCE_END.search(self.text, max(start, end - 3), end):
            return False
        return _marker("contact").match(self.low, start, end) is None

    def _is_date_line(self, place: int) -> bool:
        start, end = self.lines[place]
        date = _DATE_LINE.search(self.low, start, end) if end - start <= 80 else None
        if date is None:
            return False
        # "12/05/2021 Hội nghị sơ kết …": a headline with a date before it or in it.
        beside = self.low[start : date.start()] + " " + self.low[date.end() : end]
        return len(_LETTERS.findall(beside)) < 7 or _headline_verbs().search(beside) is None

    def _starts(self, group: str, place: int) -> bool:
        start, end = self.lines[place]
        return end - start <= _SHORT and _marker(group).match(self.low, start, end) is not None

    def marked(self) -> list[Segment]:
        if not any(self.paragraph):
            return self._without_paragraphs()
        first = self.paragraph.index(True)
        last = self._end(first)
        title = self._title(first)
        segments = []
        in_box = False
        for place, (start, end) in enumerate(self.lines):
            kind = "text" if self.paragraph[place] else "short"
            if place < first:
                kind = self._head_kind(place, title)
            elif place >= last:
                kind = "furniture"
            elif self.paragraph[place]:
                in_box = False
            elif self._starts("end", place) or in_box:
                # A box of related news inside the article: its heading and the headlines in it.
                in_box, kind = True, "furniture"
            elif self._starts("line", place):
                kind = "furniture"
            if self.known[place] and kind == "short":
                kind = "furniture"
            segments.append(Segment(start, end, kind == "furniture", kind))
        return segments

    def _without_paragraphs(self) -> list[Segment]:
        out = []
        for place, (start, end) in enumerate(self.lines):
            furniture = self.known[place] or self._starts("line", place) or self._starts("end", place)
            out.append(Segment(start, end, furniture, "furniture" if furniture else "short"))
        title = self._title(len(self.lines))
        if title is not None and len(out) > 1:
            out[title] = replace(out[title], furniture=False, kind="title")
        return out

    def _end(self, first: int) -> int:
        """Return the place of the line at which the article is over."""
        count = len(self.lines)
        below = [0] * (count + 1)
        for place in range(count - 1, -1, -1):
            below[place] = below[place + 1] + (self._length(place) if self.paragraph[place] else 0)
        seen = 0
        for place in range(first, count):
            if self.paragraph[place]:
                seen += self._length(place)
            elif seen >= _ENOUGH and self._starts("end", place) and below[place] <= max(seen, _LONG):
                return place
        return self._end_without_marker()

    def _end_without_marker(self) -> int:
        """A tail of five or more short lines that are neither captions nor sentences is a menu."""
        count = len(self.lines)
        last = max(place for place in range(count) if self.paragraph[place])
        tail = list(range(last + 1, count))
        menu = [p for p in tail if self._length(p) <= 50 and not self._reads_as_caption(p)]
        if len(menu) >= 5 and len(menu) >= 0.8 * len(tail):
            # The first lines of the tail may be the by-line.
            return min(last + 3, count)
        return count

    def _reads_as_caption(self, place: int) -> bool:
        start, end = self.lines[place]
        return is_caption(self.low[start:end])

    def _head_kind(self, place: int, title: int | None) -> str:
        if place == title:
            return "title"
        if self._is_date_line(place):
            return "head"
        if self._starts("line", place) or self._starts("end", place):
            return "furniture"
        if title is None:
            return "short" if self._reads_as_caption(place) else "furniture"
        return "short" if place > title else "furniture"

    def _title(self, first: int) -> int | None:
        """Return the place of the headline among the lines above the article's first paragraph."""
        body = self._opening_words(first)
        best, best_score = None, 0.8
        for place in range(first):
            score = self._title_score(place, first, body)
            if score > best_score:
                best, best_score = place, score
        return best

    def _opening_words(self, first: int) -> frozenset[str]:
        if first >= len(self.lines):
            return frozenset()
        start = self.lines[first][0]
        return frozenset(spaced(self.low[start : start + 1500]).split())

    def _title_score(self, place: int, first: int, body: frozenset[str]) -> float:
        start, end = self.lines[place]
        low = self.low[start:end]
        own = self._said(place)
        twice = own == self._said(place + 1)
        if not 4 <= len(own) <= 60 or (len(low) < 18 and not twice) or self._is_date_line(place):
            return 0.0
        if self._starts("line", place) or self._starts("end", place):
            return 0.0
        dated = place + 1 < len(self.lines) and self._is_date_line(place + 1)
        told = dated and not low.endswith(".")
        if _OPENING.match(low) and not told and self._said(place) != self._said(place + 2):
            # A headline is no sentence, or is said again behind its date.
            return 0.0
        if low.endswith(".") and not twice and _CLAUSE_AHEAD.match(low):
            return 0.0
        if low.endswith("!") and self.text[start:end].isupper():
            # A site's slogan: "CHÀO MỪNG ĐẠI HỘI ĐẢNG BỘ CÁC CẤP!".
            return 0.0
        shared = sum(word in body for word in own) / len(own) if body else 0.5
        score = 1.2 * shared
        verbs = len(_headline_verbs().findall(low))
        score += 0.3 * min(verbs, 2) - (0.3 if not verbs else 0.0)
        score += 0.2 if len(low) >= 40 else 0.0
        score -= 0.4 if len(own) < 6 and not verbs else 0.0
        score -= 0.3 if self._reads_as_caption(place) else 0.0
        score -= 1.2 if _SPEAKER.search(low) and self._reads_as_caption(place) else 0.0
        score -= 0.5 if low.startswith("(") and low.endswith(")") else 0.0
        signed = self._said(place + 1) == ["tác", "giả"]
        score += 0.3 if dated or signed else 0.0
        score += 0.45 if _OF_UNIT.match(low) and not low.endswith(".") else 0.0
        score -= 0.4 if low.endswith((".", ":", ";")) else 0.0
        score -= 0.6 if _NEWS_LIST.search(low) else 0.0
        score += 0.1 * (place + 1) / max(first, 1)
        return score
