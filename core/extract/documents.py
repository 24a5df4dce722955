"""Reads the group `documents`: numbered party and state documents with their date and issuer.

A document is a kind (`document_kinds.tsv`) with a number behind it: a code ("45-CT/TW", "15/2020/NĐ-CP"), a
bare number after "số", or, for kinds that are cited so, a bare number alone ("Kết luận 29").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from soattin.core.extract.dates import find
from soattin.core.extract.document import Document
from soattin.core.extract.figure_units import find_unit
from soattin.core.extract.issuers import goes_on, issuer, issuer_at
from soattin.core.extract.numbers import SCALES
from soattin.core.extract.tokens import NUMBER, key_of, tokens
from soattin.core.records import Item, Span
from soattin.core.text.fold import fold_case
from soattin.core.text.phrase_list import by_first
from soattin.core.text.phrases import phrases
from soattin.core.text.tables import rows

_KINDS = {fold_case(row[0]): (row[1], row[2]) for row in rows("document_kinds.tsv")}
_KIND = re.compile(phrases(_KINDS) + r"(?![^\W\d])")
_KIND_FIRSTS = frozenset(by_first(_KINDS))
_CODE_KINDS = {row[0]: row[1] for row in rows("document_codes.tsv")}
_CAPITALISED_WHEN_BARE = frozenset(("Kế hoạch", "Chương trình", "Đề án", "Hướng dẫn", "Quy định", "Báo cáo"))

_PART = r"[A-ZĐƯ]{2,}[a-z]?[A-ZĐƯ\d]*"
_SIGN = r"\s?[-–/]\s?"
_SPACED = r"\s(?=(?:CT|NQ|KL|QĐ|KH|HD|TB|CTr|BC|CV|QC)/(?:TW|TU|HU|ThU|QU|ĐU|UBND|HĐND|MTTQ|CP|TTg))"
"""Instead of a dash: "Chỉ thị số 24 CT/TU"."""
_CODE = rf"[a-z]?(?:/\d{{4}})?(?:{_SIGN}|{_SPACED}){_PART}(?:\s?[-–/.]\s?{_PART})*"
_FULL = r"\d{1,5}" + _CODE
_BARE = r"\d{1,5}(?:/(?:19|20)\d\d)?(?![\d/]|[.,]\d|%|\s?%)"
_SO = r"(?P<so>số\s{0,3}:?\s{0,3})"
_NUMBER = re.compile(rf"\s{{0,3}}{_SO}?(?:(?P<full>{_FULL})|(?P<bare>{_BARE}))")
_FAR_NUMBER = re.compile(
    rf"(?P<between>(?:\s{{1,3}}[^\s.;,:()\d]{{1,12}}){{1,9}}?)\s{{1,3}}{_SO}(?P<full>{_FULL})"
)
_NEXT = re.compile(rf"\s{{0,2}}(?:,|;|và|&)\s{{0,2}}{_SO}?(?:(?P<full>{_FULL})|(?P<bare>{_BARE}))")
# It begins with a digit, so that the search passes quickly over the text.
_LONE = re.compile(rf"(?P<full>\d(?<![\w/.-]\d)\d{{0,4}}{_CODE})")
_DAY = key_of("ngày")
_TO_DATE = re.compile(
    r"[\s,(]{0,4}(?:(?:được |do )?(?:ký ban hành|ký|ban hành|ra|phê duyệt|thông qua) )?(?:ngày )?\s{0,2}"
)
_LAST_PART = re.compile(r"[A-ZĐƯ][\wĐđƯư]*")


@dataclass(frozen=True, slots=True)
class Paper:
    """One citation of a document."""

    kind: str
    number: str
    start: int
    end: int
    date: str | None = None
    issuer: str | None = None
    doubt: str | None = None

    @property
    def digits(self) -> int:
        return int(re.match(r"\d+", self.number).group())  # type: ignore[union-attr]

    @property
    def code(self) -> str:
        """The number without separators and leading zeros, in capitals."""
        return re.sub(r"\W", "", self.number).upper().lstrip("0")

    def same(self, other: Paper) -> bool:
        if self.kind != other.kind:
            return False
        bare = self.number.isdigit() or other.number.isdigit()
        return self.digits == other.digits if bare else self.code == other.code


def read(document: Document) -> Iterator[Item]:
    """Yield the documents, one item each, in the order of their first citation."""
    merged: list[Merged] = []
    known: dict[tuple[str, int], list[Merged]] = {}
    for segment in document.segments:
        if segment.furniture:
            continue
        for paper in _cited(document, segment.start, segment.end):
            alike = known.setdefault((paper.kind, paper.digits), [])
            entry = next((entry for entry in alike if entry.paper.same(paper)), None)
            if entry is None:
                entry = Merged(paper)
                alike.append(entry)
                merged.append(entry)
            entry.add(paper)
    for entry in merged:
        paper = entry.paper
        value = {"kind": paper.kind, "number": paper.number, "date": paper.date, "issuer": paper.issuer}
        yield Item("documents", "", value, tuple(entry.spans), 0.6 if paper.doubt else 0.95, paper.doubt)


@dataclass(slots=True)
class Merged:
    """All citations of one document."""

    paper: Paper
    spans: list[Span] = field(default_factory=list)

    def add(self, paper: Paper) -> None:
        known = self.paper
        self.spans.append((paper.start, paper.end))
        self.paper = replace(
            known,
            number=max(known.number, paper.number, key=len),
            date=known.date or paper.date,
            issuer=known.issuer or paper.issuer,
            doubt=known.doubt and paper.doubt,
        )


def _cited(document: Document, start: int, end: int) -> Iterator[Paper]:
    text, low = document.text, document.low
    done = start
    if not document.has_digit(start, end):
        return
    for match in document.starts.matches(_KIND, _KIND_FIRSTS, low, start, end):
        if match.start() < done or (match.start() and low[match.start() - 1].isalnum()):
            continue
        kind, flags = _KINDS[" ".join(match.group().split())]
        if "A" in flags and not text[match.start() : match.end()].isupper():
            continue
        papers = _numbered(document, match.start(), match.end(), end, kind, flags)
        if papers:
            yield from _without_kind(document, done, match.start())
            done = papers[-1].end
            yield from papers
    yield from _without_kind(document, done, end)


def _numbered(document: Document, start: int, behind: int, end: int, kind: str, flags: str) -> list[Paper]:
    text = document.text
    issuer = None
    hit = _NUMBER.match(text, behind, end)
    if not hit:
        hit = _FAR_NUMBER.match(text, behind, end)
        if not hit or _KIND.search(document.low, behind, hit.end("between")):
            return []
        between = re.match(r"\s+(?:của|do)\s+", hit["between"])
        if between:
            found = issuer_at(text, hit.start("between") + between.end(), hit.end("between"))
            issuer = found[0] if found else None
    elif not hit["full"] and not _bare_counts(text, start, hit, end, kind, flags):
        return []
    numbers = [(hit["full"] or hit["bare"], hit.end())]
    apart = False
    while more := _NEXT.match(text, numbers[-1][1], end):
        if not more["full"] and (not more["so"] or _counted(text, more.end(), end)):
            chained = _NEXT.match(text, more.end(), end)
            if not (chained and chained["full"]) and not _cited_pair(text, more.end(), end):
                break
        apart = apart or bool(more["so"])
        numbers.append((more["full"] or more["bare"], more.end()))
    joint = _JOINT.search(document.low, start, behind) is not None
    date, issuer_behind, stop = _details(document, numbers[-1][1], end, joint)
    if date is None and issuer_behind is None and issuer is None:
        date, issuer = _issued_before(document, start)
    if date is None and (year := _YEAR_IN_NUMBER.search(numbers[-1][0])):
        date = _date_of_year(document, numbers[-1][1], end, int(year[1]))
    papers, place = [], start
    for number, number_end in numbers:
        last = number_end == numbers[-1][1]
        papers.append(
            Paper(
                kind,
                _tidy(number),
                place,
                stop if last else number_end,
                # "số 217 và 218 ngày …" dates both, "số 18 và số 19 ngày …" perhaps the second only.
                date if last or not apart else None,
                issuer_behind or issuer,
                _unread(document, stop, end, bool(issuer_behind)) if last else None,
            )
        )
        place = number_end
    return [_spans_at_number(text, paper) for paper in papers]


_LEFT_OVER = re.compile(r"[\s,(]{0,4}(?:(?P<date>ngày|ký ngày|năm) |(?:của|do) (?!(?:việc|công tác)\b))")
"""What a date or an issuer begins with, behind all that was read of a citation."""


def _unread(document: Document, place: int, end: int, issued: bool) -> str | None:
    """Return a doubt where a date or an issuer seems to stand behind a citation, and was not read whole.

    `issued`: an issuer was read behind the number, mostly at the citation's end.
    """
    left = _LEFT_OVER.match(document.low, place, end)
    if left is not None:
        return "ngày của văn bản đọc chưa chắc" if left["date"] else "cơ quan ban hành đọc chưa chắc"
    return "cơ quan ban hành đọc chưa chắc" if issued and goes_on(document.text, place, end) else None


def _spans_at_number(text: str, paper: Paper) -> Paper:
    """Move a later member of a list off the comma before it."""
    start = paper.start
    while not text[start].isalnum():
        start += 1
    return replace(paper, start=start)


def _cited_pair(text: str, place: int, end: int) -> bool:
    """Whether "217, 218 của …" goes on as a citation."""
    return re.match(r"\s{1,2}(?:của|ngày)\s", text[place:end][:12]) is not None


def _bare_counts(text: str, start: int, hit: re.Match[str], end: int, kind: str, flags: str) -> bool:
    """Whether a number without a code is the document's: "Kết luận 29", not "kế hoạch 6 tháng"."""
    number = hit["bare"]
    if hit["so"]:
        return True
    if "s" in flags or ("A" in flags and len(number) > 3):
        return False
    if (len(number) == 4 and "1900" <= number <= "2100") or "/" in number:
        return False
    if kind in _CAPITALISED_WHEN_BARE and not text[start].isupper():
        return False
    return not _counted(text, hit.end(), end)


def _counted(text: str, place: int, end: int) -> bool:
    line = tokens(text, place, min(end, place + 40))
    if not line or line[0].start - place > 2:
        return False
    if line[0].key in ("/", "-", "–") and len(line) > 1 and line[1].kind == "n":
        return True
    if line[0].key in SCALES:
        return True
    if line[0].key == _DAY and len(line) > 1 and line[1].kind == NUMBER:
        return False  # "Quyết định 217 ngày 12-12-2013"
    unit = find_unit(text, line, 0, False)
    return unit is not None and unit.known


def _tidy(number: str) -> str:
    """Return the number as written, without spaces around its separators."""
    return re.sub(r"\s*([-–/.])\s*", r"\1", number)


_JOINT = re.compile(r"(?:liên tịch|phối hợp)$")
"""How kinds end that several bodies issue together."""
_TERM_BEHIND = re.compile(r"\s{0,2}\(?\s{0,1}(?:khóa|khoá)\s{1,2}[ivx\d]{1,6}\)?")
_PASSED = re.compile(r"\s{0,2}(?:\([^()\n]{3,70}\))?\s{0,2}(?:đã )?được\s{1,2}(?=\w)")
_PASSED_VERB = re.compile(
    r"(?:\s{1,2}(?:khóa|khoá)\s{1,2}[ivx\d]{1,6})?\s{1,2}(?=(?:thông qua|ban hành|phê duyệt|ký))"
)


def _details(
    document: Document, place: int, end: int, joint: bool = False
) -> tuple[str | None, str | None, int]:
    """Return the date, the issuer and the end of the citation whose number ends at `place`.

    `joint`: several bodies issue it together, and all of them are the issuer.
    """
    date, issuer = None, None
    for _ in range(2):
        if date is None and (read_date := _date_at(document, place, end)):
            date, place = read_date
        if issuer is None and (read_issuer := _issuer_behind(document.text, place, end, joint)):
            issuer, place = read_issuer
            if date is None and (dated := _dated_behind(document, (place, end), issuer)):
                issuer, date, place = dated
    if issuer is None and (passed := _PASSED.match(document.low, place, end)):
        # "Luật số 75/2015/QH13 được Quốc hội thông qua ngày 9/6/2015".
        body = issuer_at(document.text, passed.end(), end)
        verb = _PASSED_VERB.match(document.low, body[1], end) if body else None
        if body and verb:
            issuer, place = body
            if date is None and (read_date := _date_at(document, verb.end(), end)):
                date, place = read_date
    return date, issuer, place


def _dated_behind(document: Document, bounds: Span, body: str) -> tuple[str, str | None, int] | None:
    """Return issuer, date and end where the date stands behind a term or a second issuer: "của Bộ Chính trị, Ban Bí thư ngày …"."""
    place, end = bounds
    term = _TERM_BEHIND.match(document.low, place, end)
    if term is not None:
        found = _date_at(document, term.end(), end)
        return (body, *found) if found is not None and found[0] is not None else None
    again = _AND.match(document.text, place, end)
    second = issuer_at(document.text, again.end(), end) if again is not None else None
    if again is None or second is None:
        return None
    found = _date_at(document, second[1], end)
    if found is None or found[0] is None:
        return None
    return f"{body}{_joining(again)}{second[0]}", *found


def _date_at(document: Document, place: int, end: int) -> tuple[str | None, int] | None:
    lead = _TO_DATE.match(document.low, place, end)
    begin = lead.end() if lead else place
    for mention in find(document.low, begin, min(end, begin + 40)):
        if mention.start > begin + 1 or not (mention.dated or mention.year):
            return None
        return mention.iso, mention.end
    return None


_ISSUING = re.compile(
    r"(?:cho biết,?\s{1,2})?(?:(?:vừa|mới|đã|có|ký|khóa [ivx]+|khoá [ivx]+)\s{1,2}){0,3}(?:ban hành|ra)\s{1,2}$"
)
_DATED = re.compile(r"ngày\s{1,2}[^\s,]{3,30}(?: tháng \d{1,2}(?: năm \d{4})?)?,?\s{1,2}$")


def _issued_before(document: Document, place: int) -> tuple[str | None, str | None]:
    """Return the date and issuer of "ngày 30/7/2021, Ban Bí thư ban hành Chỉ thị số …"."""
    low, least = document.low, max(0, place - 130)
    verb = _ISSUING.search(low, least, place)
    if not verb:
        return None, None
    for body in issuer().finditer(low, least, verb.start()):
        found = issuer_at(document.text, body.start(), verb.start())
        if (found and verb.start() - found[1] <= 2) or (
            found and _TERM_BETWEEN.fullmatch(low[found[1] : verb.start()])
        ):
            lead = _DATED.search(low, max(0, body.start() - 50), body.start())
            dates = list(find(low, lead.start(), body.start())) if lead else []
            return (dates[-1].iso if dates else None), found[0]
    return None, None


_TERM_BETWEEN = re.compile(r"\s*(?:khóa|khoá)\s+[ivx\d]+\s*")
_YEAR_IN_NUMBER = re.compile(r"/((?:19|20)\d\d)(?!\d)")


def _date_of_year(document: Document, place: int, end: int, year: int) -> str | None:
    """Return the date behind a number that says its year: "28/2021/NQ-HĐND ngày 29/01"."""
    lead = _TO_DATE.match(document.low, place, end)
    begin = lead.end() if lead else place
    for mention in find(document.low, begin, min(end, begin + 40)):
        return mention.on(year) if mention.start <= begin + 1 and mention.dated and not mention.year else None
    return None


_OF = re.compile(r"\s{0,2}(?:\([^()\n]{0,40}\))?[\s,)]{0,3}(?:được )?(?:của|do)\s{1,2}")


_BETWEEN = re.compile(r"[\s,]{0,3}(?:được ký )?giữa\s{1,2}")
_AND = re.compile(r"\s{0,2},\s{1,2}(?:và\s{1,2})?|\s{1,2}(?:và|với)\s{1,2}|\s{0,2}[-–]\s{0,2}")


def _joining(match: re.Match[str]) -> str:
    return " ".join(match.group().split()).join(("" if match.group().lstrip()[:1] == "," else " ", " "))


def _issuer_behind(text: str, place: int, end: int, joint: bool) -> tuple[str, int] | None:
    lead = _OF.match(text, place, end) or (_BETWEEN.match(text, place, end) if joint else None)
    found = issuer_at(text, lead.end(), end) if lead else None
    while joint and found is not None:
        again = _AND.match(text, found[1], end)
        more = issuer_at(text, again.end(), end) if again is not None else None
        if again is None or more is None:
            break
        found = f"{found[0]}{_joining(again)}{more[0]}", more[1]
    return found


def _without_kind(document: Document, start: int, end: int) -> Iterator[Paper]:
    """Yield codes that stand alone ("thực hiện 05-CT/TW"): their letters tell the kind."""
    for match in _LONE.finditer(document.text, start, end):
        for part in _LAST_PART.findall(match["full"]):
            if part in _CODE_KINDS:
                date, issuer, stop = _details(document, match.end(), end)
                yield Paper(
                    _CODE_KINDS[part], _tidy(match["full"]), match.start(), stop, date, issuer,
                    "loại văn bản suy ra từ ký hiệu",
                )  # fmt: skip
                break
