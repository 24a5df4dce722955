"""Reads the group `officials`: each person who holds an office or takes a part, once, with all offices."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from soattin.core.extract.document import Document
from soattin.core.extract.patterns import LOWER, UPPER
from soattin.core.extract.people import groups, mentions, roles, same_office
from soattin.core.extract.people.mentions import Cluster, Mention
from soattin.core.extract.people.names import Name, surnames
from soattin.core.extract.people.offices import Office
from soattin.core.records import Item, Span
from soattin.core.text.fold import fold_chars, same_key

_ADDRESS_BEFORE = re.compile(r"(?<!\w)(?:ông|bà|đồng chí|đ/c|anh|chị) {1,2}$")
_IS_GIVEN = re.compile(
    r"[^.;:\n]{0,40}(?<!\w)(?:giữ chức|giữ cương vị|giữ vị trí|được bầu|được cử|tái cử|trúng cử|đắc cử)(?!\w)"
)
"""Behind a person whom a congress or a council gives an office."""
_HELPED = re.compile(
    r" {0,2}(?:(?:\(|, {0,2})(?:\d{1,3} tuổi|sinh năm \d{4})|(?:[-–]|,) {0,2}(?:cán bộ|nhân viên|chiến s[ĩỹ]|quân nhân|công nhân))(?!\w)"
)
_OF_FAMILY = re.compile(r"(?<!\w)gia đình {1,2}(?:[^\W\d_]+ ){0,4}$")
"""Behind and before who is helped: "Bà … (68 tuổi)", "gia đình Đại úy … - nhân viên Đội …"."""
_OF_MANY = re.compile(r" {1,2}(?:của {1,2})?các(?!\w)")
_PRONOUN = re.compile(r"(?:đồng chí|đ/c|ông|bà|anh|chị)(?= )")
_PRONOUN_REACH = 400
_SURE = 0.6
"""The score of a name with a common surname."""
_NAME_GOES_ON = re.compile(rf" {{1,2}}[{UPPER}]|[{LOWER}{UPPER}]")


@dataclass(slots=True)
class _Person:
    name: str
    score: float
    addressed: bool
    name_spans: dict[Span, None] = field(default_factory=dict)
    office_spans: dict[Span, None] = field(default_factory=dict)
    offices: dict[str, Office] = field(default_factory=dict)
    """By their words: an office said again is the same."""
    roles: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    unsure_roles: bool = False
    in_article: bool = False
    of_standing: bool = False
    """Whether "đồng chí", a degree, a rank or a title of clergy stands before the name."""
    of_rank: bool = False
    """The same without "đồng chí"."""
    helped: bool = False
    """Whether the person is told of as people are who are helped: with an age, a family, a plain trade."""
    elected: bool = False
    """Whether the page merely tells of an office given to the person: no part in the meeting is due."""
    takes_part: bool = False
    """Whether a word like "cử tri" or "đại biểu" stands before the name."""


def read(document: Document) -> Iterator[Item]:
    """Yield the items of this group."""
    people = _People(document)
    for person in people.gather():
        item = _item(person)
        if item is not None:
            yield item


class _People:
    """The persons of one page, by the key of their name."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.by_name: dict[str, _Person] = {}
        self.ends: list[tuple[int, Name | None]] = []
        """Where each cluster ends, and whom it names last."""
        self.alone: list[tuple[Mention, list[str], int]] = []
        self.last: tuple[_Person, int] | None = None
        author = document.single("article", "author")
        self.author = author.spans if author else ()
        self.furniture = document.furniture
        self.furniture_starts = [start for start, _end in self.furniture]

    def gather(self) -> list[_Person]:
        reader = roles.RoleReader(self.document)
        before_end, sentence = 0, (-1, -1)
        for cluster in groups.clusters(self.document):
            if cluster.sentence != sentence:
                before_end, sentence = cluster.sentence[0], cluster.sentence
            for mention, parts, unsure in reader.read(cluster, before_end):
                self._add(mention, parts, cluster, unsure)
            before_end = cluster.end
            self.ends.append((cluster.end, cluster.mentions[-1].name))
        self._join_misspelt()
        self._join_offices()
        self._join_pronouns()
        self._join_short_names()
        return list(self.by_name.values())

    def _add(self, mention: Mention, parts: list[str], cluster: Cluster, unsure: bool) -> None:
        if mention.name is None:
            self.alone.append((mention, parts, cluster.start))
            return
        name = mention.name
        if any(start <= name.start < end for start, end in self.author):
            return
        person = self.by_name.get(same_key(name.text))
        if person is None:
            person = _Person(_shown(name.text), name.score, mention.addressed)
            self.by_name[same_key(name.text)] = person
        if person.name.isupper() and not name.text.isupper():
            person.name = name.text
        person.score = max(person.score, name.score)
        person.addressed = person.addressed or mention.addressed
        if (name.start, name.end) not in person.name_spans:
            person.name_spans[name.start, name.end] = None
            for office in mention.offices:
                person.offices.setdefault(office.text, office)
                person.office_spans[office.start, office.end] = None
        person.of_standing = person.of_standing or mentions.of_standing(mention)
        person.of_rank = person.of_rank or mentions.of_rank(mention)
        person.helped = person.helped or self._is_helped(name)
        represents = self.document.low.startswith((", đại diện ", " đại diện ", " thay mặt "), name.end)
        person.takes_part = person.takes_part or represents or mentions.takes_part(mention)
        person.in_article = person.in_article or not self._in_furniture(name.start)
        if not self._in_furniture(name.start):
            person.roles += parts
            person.unsure_roles = person.unsure_roles or unsure
        person.elected = person.elected or mention.elected or self._given_an_office(mention, name)
        if mention.doubt:
            person.doubts.append(mention.doubt)
        person.doubts += [o.doubt for o in mention.offices if o.doubt]

    def _is_helped(self, name: Name) -> bool:
        low = self.document.low
        behind = _HELPED.match(low, name.end) is not None
        return behind or _OF_FAMILY.search(low, max(0, name.start - 40), name.start) is not None

    def _given_an_office(self, mention: Mention, name: Name) -> bool:
        low = self.document.low
        before = mentions.GIVEN_TO.search(low, max(0, mention.start - 40), mention.start)
        return before is not None or _IS_GIVEN.match(low, name.end, name.end + 60) is not None

    def _in_furniture(self, at: int) -> bool:
        place = bisect_right(self.furniture_starts, at) - 1
        return place >= 0 and at < self.furniture[place][1]

    def _join_misspelt(self) -> None:
        """ "Pham Thị Huệ" is "Phạm Thị Huệ" where no surname is spelt so and the page names both."""
        plain: dict[str, _Person] = {}
        for key, person in self.by_name.items():
            if person.name.split()[0].capitalize() in surnames():
                plain[fold_chars(key)] = person
        for key, person in list(self.by_name.items()):
            right = plain.get(fold_chars(key))
            if right is None or right is person or person.name.split()[0].capitalize() in surnames():
                continue
            right.name_spans.update(person.name_spans)
            right.office_spans.update(person.office_spans)
            right.offices = {**right.offices, **person.offices}
            right.roles += person.roles
            right.addressed = right.addressed or person.addressed
            right.of_standing = right.of_standing or person.of_standing
            right.in_article = right.in_article or person.in_article
            del self.by_name[key]

    def _join_offices(self) -> None:
        """A later "đồng chí Bí thư Thị ủy" is the one person who holds that office."""
        for mention, parts, _ in self.alone:
            if mentions.PLURAL.search(mention.lead) or _OF_MANY.match(self.document.low, mention.end):
                # "… và các vị Ủy viên Ủy ban MTTQ", "Trưởng Ban Dân vận các huyện": others than who is named.
                continue
            for office in mention.offices:
                key = same_office.key(office.text)
                holders = [
                    person
                    for person in self.by_name.values()
                    if any(
                        same_office.adds_nothing(key, same_office.key(o.text))
                        for o in person.offices.values()
                    )
                ]
                if len(holders) == 1 and (mention.addressed or (parts and len(key) >= 4)):
                    holders[0].office_spans[office.start, office.end] = None
                    holders[0].roles += parts
                    break

    def _join_pronouns(self) -> None:
        """ "Đồng chí nhấn mạnh …" at a sentence's beginning is the person named last before it."""
        low = self.document.low
        ends = [end for end, _name in self.ends]
        for start, end in self.document.sentences:
            pronoun = _PRONOUN.match(low, start, end)
            place = bisect_right(ends, start) - 1
            if pronoun is None or place < 0 or start - ends[place] > _PRONOUN_REACH:
                continue
            name = self.ends[place][1]
            person = self.by_name.get(same_key(name.text)) if name is not None else None
            if person is not None and not self._in_furniture(start):
                found = roles.of_after(low, pronoun.end(), end)[0]
                person.roles += [r for r in found if r in (roles.SOFT, roles.SPEAKS, "kết luận")]

    def _join_short_names(self) -> None:
        """A later "ông Tuyến" is the one person whose name ends so."""
        text, low = self.document.text, self.document.low
        last_words: dict[str, list[_Person]] = {}
        for person in self.by_name.values():
            last_words.setdefault(person.name.split()[-1], []).append(person)
        for word, holders in last_words.items():
            if len(holders) > 1:
                continue
            at = text.find(word, next(iter(holders[0].name_spans))[1])
            while at >= 0:
                end = at + len(word)
                alone = _NAME_GOES_ON.match(text, end) is None
                if alone and _ADDRESS_BEFORE.search(low, max(0, at - 12), at):
                    holders[0].name_spans[at, end] = None
                    if not self._in_furniture(at):
                        found = roles.of_after(low, end, end + 120)[0]
                        holders[0].roles += found
                        if not found and roles.unknown_verb(low, end, end + 120):
                            holders[0].unsure_roles = True
                at = text.find(word, end)


def _shown(name: str) -> str:
    """A name in capitals is shown as names are written."""
    return " ".join(part.capitalize() for part in name.split()) if name.isupper() else name


def _item(person: _Person) -> Item | None:
    held = same_office.distinct(list(person.offices.values()))
    parts, soft = roles.settle(person.roles)
    acts = (person.of_rank and not person.helped) or (person.of_standing and "-" in person.roles)
    if not held and not parts and not (acts and person.in_article):
        return None
    speaks_in_passing = soft and not person.takes_part and not (person.of_standing and person.score >= _SURE)
    if not held and (not person.addressed or person.score < 0.3 or speaks_in_passing):
        return None
    if not held and (parts == ["nhận"] or person.helped):
        # Who merely receives a gift is no official.
        return None
    doubts = list(dict.fromkeys(person.doubts))
    confidence = 0.95
    if person.unsure_roles:
        doubts.append("vai trò đọc chưa chắc")
    if person.score < (0.3 if person.addressed and not held else 0.5) and not (held and person.addressed):
        doubts.append("họ không thường gặp, có thể không phải tên người")
    if not held:
        doubts.append("không thấy chức vụ")
    if not parts and person.in_article and not person.elected:
        doubts.append("không thấy vai trò")
    if soft:
        confidence = 0.85
    if not person.in_article:
        confidence = 0.8
    if doubts:
        confidence = 0.6
    spans = tuple(person.name_spans | person.office_spans)
    value = {"name": person.name, "positions": [office.text for office in held], "roles": parts}
    return Item("officials", "", value, spans, confidence, "; ".join(doubts) or None)
