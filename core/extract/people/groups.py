"""Joins names and offices that stand together: "A, Chủ tịch …; B - Phó Bí thư …", "Bí thư … A", "B (…)".

A sentence is read as a row of names and offices. Where nothing but punctuation, forms of address and a few
joining words stands between two of them (a thin gap), they belong to one cluster, in which each office goes
to the name before it, unless a name follows it without a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from soattin.core.extract.document import Document
from soattin.core.extract.people import names, offices
from soattin.core.extract.people.mentions import (
    GIVEN_TO,
    LONGEST_ADDRESS,
    PLURAL,
    Cluster,
    Mention,
    address,
    addressed_at_end,
)
from soattin.core.extract.people.names import Name
from soattin.core.extract.people.offices import Office
from soattin.core.extract.people.sharing import AND, elect, offer, settle
from soattin.core.records import Span
from soattin.core.text.phrase_list import Phrase
from soattin.core.text.phrases import NOT_BEFORE_WORD, phrases
from soattin.core.text.tables import words

_LONGEST_GAP = 90
_TITLE, _NAME = 0, 1
_Mark = tuple[int, int, Any]
"""Where a title or a name stands, which of the two, and its match."""
_BODY_BEFORE = re.compile(r"(?<!\w)ban {1,2}$")
"""Before "Bí thư": the Secretariat, a body."""
_OTHERS = re.compile(r"(?<!\w)(?:các|những|toàn thể|lãnh đạo)(?!\w)")
"""Between a name and an office: the office is other people's ("cùng các Phó Chủ tịch …")."""
_BEFORE_FOLLOWER = re.compile(
    r"[ :]{0,3}(?:(?:đồng chí|đ/c|ông|bà):? )?(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy) )?"
)
_NO_TITLE = re.compile(r"(?:tổ|đoàn|ứng cử viên|bầu cử|ứng cử|cử|bầu|làm|trúng cử) {1,2}$")
"""Before "đại biểu Quốc hội": a group of them, or an election, and no person's office."""
_VACANT = re.compile(r"(?:chức vụ|chức danh|chức) {1,2}$")
"""Before an office that nobody is told to hold: "chờ kiện toàn chức vụ Bí thư …, đồng chí …"."""
_TO = re.compile(r" {1,2}cho(?!\w)")
_ELECTING = re.compile(r"(?<!\w)(?:cử|bầu)(?: ra| bổ sung)?(?: \d{1,2}| các)? {1,2}$")
_COMMA = re.compile(r", {1,2}")
_IN_COMPANY = re.compile(r"(?<!\w)(?:cùng|cùng với) {1,2}(?:đồng chí |đ/c |ông |bà )?$")
_OF_MANY = re.compile(r" {1,2}(?:của {1,2})?các {1,2}(?!ban(?!\w))")
"""Behind a title: many hold it, nobody named ("Đội trưởng các đội nghiệp vụ"; not "Trưởng các Ban HĐND")."""
_NEXT_ADDRESS = re.compile(r", {0,2}(?:đồng chí|đ/c|ông|bà) ")
_COUNTED = re.compile(r"(?<!\w)\d{1,3} {1,2}(?:vị |đồng chí )?$")
"""Before "ủy viên": how many there are, and no person's office ("gồm 21 ủy viên, ông …")."""


_CONSTITUENCY = r"(?<!\w)đơn vị(?: bầu cử)? số \d{1,2}"
"""Where a deputy was elected: "Tổ trưởng tổ Đại biểu HĐND thành phố – đơn vị bầu cử số 16, Chủ tịch …"."""


@cache
def _thin() -> re.Pattern[str]:
    joins = phrases(words("person_joins.txt")) + NOT_BEFORE_WORD
    return re.compile(
        rf"(?:\([^()\n]{{1,60}}\)|[\s,;:()/“”\"–—.+*•\-]|(?<!\w){address()}|(?<!\w){joins}|{_CONSTITUENCY}){{0,30}}"
    )


@cache
def _elected() -> re.Pattern[str]:
    return re.compile(
        r"[^.;:\n]{0,110}(?:giữ vị trí|giữ cương vị|tái cử chức vụ|tái cử chức danh|tái cử chức|tái cử|tái đắc cử|trúng cử|giữ chức vụ|giữ chức danh|giữ chức|đắc cử chức|trúng cử chức|chức danh|chức vụ|cử làm|bầu làm|giữ vai trò|được bầu|được cử|làm|là)"
        r"[ :]{1,2}(?:tân )?$"
    )


_MADE_MEMBER = re.compile(r"[ ,]{1,3}(?:tham gia(?: vào)?|làm|bổ sung vào) {1,2}")
"""Between who is given an office and a membership: "cử ông A … tham gia vào Ủy viên Ủy ban MTTQ phường"."""
_ELECTION_WORD = re.compile(
    r"(?<!\w)(?:bầu|cử|trúng|tái|giữ|bổ nhiệm|phê chuẩn|hiện|tín nhiệm|chỉ định|điều động)(?!\w)"
)


def is_thin(gap: str) -> bool:
    """Whether a gap (as `Document.low` writes it) keeps what stands on both sides together."""
    return len(gap) <= _LONGEST_GAP and _thin().fullmatch(gap) is not None


def clusters(document: Document) -> Iterator[Cluster]:
    """Yield the clusters of names and offices on the page, in order."""
    text, low = document.text, document.low
    marks: list[_Mark] = [(m.start(), _TITLE, m) for m in map(partial(_whole_title, low), document.titles)]
    marks += [
        (m.start(), _NAME, m)
        for m in names.ANY_RUN.finditer(text)
        if names.may_hold_name(m.group()) or addressed_at_end().search(low, max(0, m.start() - 14), m.start())
    ]
    marks.sort(key=lambda mark: mark[:2])
    place = 0
    for sentence in document.sentences:
        inside = []
        while place < len(marks) and marks[place][0] < sentence[1]:
            inside.append(marks[place])
            place += 1
        if inside:
            yield from _Row(text, low, sentence, inside).clusters()


def _whole_title(low: str, title: Phrase) -> Phrase:
    """Return the title that is meant: "giữ chức vụ| Trưởng ban" holds no "vụ trưởng"."""
    if title.group().startswith("vụ trưởng") and low.endswith("chức ", 0, title.start()):
        return offices.titles().match(low, title.start() + 3) or title
    return title


def _no_office(low: str, at: int, title: str) -> bool:
    """Whether a title is part of a body's name or of an election: "Ban Bí thư", "bầu cử đại biểu Quốc hội"."""
    before = low[max(0, at - 13) : at]
    if title.startswith("trưởng đoàn") and before.rstrip().endswith("làm"):
        return True
    if _COUNTED.search(before) is not None and title.split()[0] in ("ủy", "uỷ", "đại", "chi", "thành"):
        return True
    if title.startswith("thường vụ"):
        return before.endswith(("ban ", "viên ", "btv "))
    if title == "bí thư":
        return _BODY_BEFORE.search(before) is not None
    return title.startswith(("đại biểu", "đbqh")) and _NO_TITLE.search(before) is not None


class _Row:
    """Reads one sentence's names and offices from left to right."""

    def __init__(self, text: str, low: str, sentence: Span, marks: list[_Mark]) -> None:
        self.text, self.low = text, low
        self.sentence = sentence
        self.marks = marks
        self.mentions: list[Mention] = []
        self.pending: list[Office] = []
        self.pending_lead = ""
        self.shared: list[Office] = []
        self.list_shared = False
        """Whether the shared offices stand before a colon, so that they hold for what semicolons part too."""
        self.elected: list[Office] = []
        """The offices to which all of a list were elected."""
        self.end = sentence[0]

    def clusters(self) -> Iterator[Cluster]:
        for start, kind, found in self.marks:
            match, at = found, start
            if match.end() <= self.end:
                continue
            if kind == _TITLE and (
                _no_office(self.low, at, match.group()) or _OF_MANY.match(self.low, match.end())
            ):
                continue
            if at < self.end:
                rest = names.RUN.match(self.text, self._skip_space(self.end)) if kind == _NAME else None
                if rest is None:
                    continue
                match, at = rest, rest.start()
            gap = self.low[self.end : at]
            others = kind == _TITLE and self._is_of_others(match, gap)
            apart = others or not self._joined(gap, kind) or (kind == _NAME and self._other_person(gap))
            if (self.mentions or self.pending) and apart:
                if kind == _NAME and self._is_being_given() and not self._reads_name(match, gap):
                    # The capitals of a body's name: what is given may follow behind it.
                    continue
                yield from self._flush()
            if not self.mentions and not self.pending:
                gap = self.low[max(self.sentence[0], at - 60) : at]
            if kind == _TITLE:
                self._office(match, gap)
            elif not self._name(match, gap):
                yield from self._flush()
                self.end = max(self.end, match.end())
        yield from self._flush()

    def _is_of_others(self, title: Phrase, gap: str) -> bool:
        """Whether an office behind a name is other people's: "… cùng các Phó Chủ tịch" with no name behind."""
        if self._holder() is None or _OTHERS.search(gap) is None:
            return False
        office = offices.read(self.text, self.low, title, self.sentence[1], behind_name=False)
        return self._name_behind(office.end) is None

    def _is_being_given(self) -> bool:
        """Whether the last one named is being given an office, which may follow behind a body's name.

        "cử bà A – Phó Chánh Văn phòng tham gia Ủy ban MTTQ huyện Đông Giang và giữ chức Phó Chủ tịch …"
        """
        holder = self._holder()
        return holder is not None and GIVEN_TO.search(holder.lead) is not None

    def _reads_name(self, match: re.Match[str], gap: str) -> bool:
        addressed = addressed_at_end().search(gap[-LONGEST_ADDRESS:]) is not None
        return names.read(self.text, self.low, match, addressed, False) is not None

    def _holder(self) -> Mention | None:
        return self.mentions[-1] if self.mentions and self.mentions[-1].name and not self.pending else None

    def _skip_space(self, at: int) -> int:
        while at < len(self.text) and self.text[at] in " \u00a0\t":
            at += 1
        return at

    def _joined(self, gap: str, kind: int) -> bool:
        if is_thin(gap):
            return True
        if (
            kind == _TITLE
            and self.mentions
            and self.mentions[-1].name
            and not self.pending
            and len(gap) <= 130
        ):
            if _MADE_MEMBER.fullmatch(gap) and self._is_being_given():
                return True
            return _elected().match(gap) is not None and _ELECTION_WORD.search(gap) is not None
        return False

    def _office(self, match: Phrase, gap: str) -> None:
        holder = self.mentions[-1] if self.mentions else None
        behind_name = holder is not None and holder.name is not None and ";" not in gap and not self.pending
        limit = self.sentence[1]
        # "Ông A cùng Chủ tịch UBND xã B trao quà": the office is another's.
        behind_name = behind_name and _IN_COMPANY.search(gap) is None
        office = offices.read(self.text, self.low, match, limit, behind_name)
        if behind_name and holder is not None:
            others = _OTHERS.search(gap) is not None
            if holder.from_right or not holder.offices or others:
                free = offices.read(self.text, self.low, match, limit, behind_name=False)
                follower = self._name_behind(
                    self._end_of_offices(free.end) if holder.from_right else free.end
                )
                least = 0.4 if holder.from_right or others else 0.8
                if follower is not None and follower.score >= least:
                    office, behind_name = free, False
        self.end = office.end
        if behind_name and holder is not None:
            self._give(holder, office, gap)
            return
        if not self.pending:
            self.pending_lead = gap
        self.pending.append(office)

    def _end_of_offices(self, end: int) -> int:
        """Return where the offices that commas join to one end: "Ủy viên Thường trực, Trưởng ban Phong trào …| Trần A"."""
        for _ in range(3):
            comma = _COMMA.match(self.low, end)
            title = offices.titles().match(self.low, comma.end()) if comma is not None else None
            if title is None or title.end() > self.sentence[1]:
                break
            end = offices.read(self.text, self.low, title, self.sentence[1], behind_name=False).end
        return end

    def _name_behind(self, at: int) -> Name | None:
        between = _BEFORE_FOLLOWER.match(self.low, at)
        start = between.end() if between else at
        run = names.RUN.match(self.text, start)
        return (
            names.read(self.text, self.low, run, behind_office=True)
            if run is not None and run.end() <= self.sentence[1]
            else None
        )

    def _give(self, holder: Mention, office: Office, gap: str) -> None:
        holder.offices.append(office)
        holder.maybe = []
        if not is_thin(gap):
            elect(self.mentions, office)
            return
        if "(" not in gap:
            # What stands in brackets is the last one's alone: "ông A; ông B (Chủ tịch Liên đoàn Lao động tỉnh)".
            offer(self.mentions, office)

    def _name(self, match: re.Match[str], gap: str) -> bool:
        addressed = addressed_at_end().search(gap[-LONGEST_ADDRESS:]) is not None
        name = names.read(self.text, self.low, match, addressed, bool(self.pending) and not gap.strip())
        if name is None:
            return False
        mention = Mention(name, addressed=addressed or name.addressed, lead=gap)
        self.end = name.end
        if ";" in gap and (not self.list_shared or addressed):
            self.shared, self.list_shared = [], False
            # "cử 8 Phó Chủ tịch Ủy ban MTTQ tỉnh, gồm: ông A; bà B (Chủ tịch …)"
            mention.offices, mention.from_right = list(self.elected), bool(self.elected)
        if self._given_by_another(gap):
            self._office_alone()
        if self.pending and ";" not in gap and not AND.search(gap):
            mention.offices, mention.from_right = self.pending, True
            plural = PLURAL.search(self.pending_lead) is not None or ":" in gap
            self.shared = list(self.pending) if plural else []
            self.list_shared = bool(self.shared) and ":" in gap
            electing = self.list_shared and _ELECTING.search(self.pending_lead) is not None
            self.elected = list(self.shared) if electing else []
            self.pending = []
        elif self.pending:
            self._office_alone()
        elif self.shared and self.mentions and (self.mentions[-1].from_right or self.list_shared):
            mention.offices, mention.from_right = list(self.shared), True
        self.mentions.append(mention)
        return True

    def _given_by_another(self, gap: str) -> bool:
        """Whether an office is told of who gives: "bằng khen của Thủ tướng Chính phủ cho bà …"."""
        return bool(self.pending) and _TO.match(gap) is not None and self.pending_lead.endswith("của ")

    def _other_person(self, gap: str) -> bool:
        """Whether an office told alone ("của đồng chí Bí thư Huyện ủy, đồng chí …") is not the next name's."""
        if not self.pending:
            return False
        lead = self.pending_lead[-LONGEST_ADDRESS:]
        alone = addressed_at_end().search(lead) is not None or _VACANT.search(lead) is not None
        return alone and _NEXT_ADDRESS.match(gap) is not None and not PLURAL.search(self.pending_lead)

    def _office_alone(self) -> None:
        if self.pending:
            addressed = addressed_at_end().search(self.pending_lead[-LONGEST_ADDRESS:]) is not None
            self.mentions.append(Mention(None, list(self.pending), addressed, lead=self.pending_lead))
        self.pending = []

    def _flush(self) -> Iterator[Cluster]:
        self._office_alone()
        settle(self.mentions)
        kept = tuple(m for m in self.mentions if m.name is not None or m.offices)
        self.mentions, self.shared, self.elected = [], [], []
        if kept:
            yield Cluster.of(self.sentence, kept)
