"""One naming of a person with the offices told there, and what stands before it as a form of address."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from soattin.core.extract.people.names import Name
from soattin.core.extract.people.offices import Office
from soattin.core.records import Span
from soattin.core.text.phrases import NOT_BEFORE_WORD, AtEnd, phrases
from soattin.core.text.tables import groups as table_groups

LONGEST_ADDRESS = 30
"""No form of address is longer, so that no more of a gap needs to be looked at."""
PLURAL = re.compile(r"(?<!\w)(?:các|hai|ba|bốn|những|quý) *(?:vị|đồng chí|đ/c|ông|bà|ông,? bà|đại biểu)?\W*$")
"""Before several names or offices: "các đồng chí"."""

GIVEN_TO = re.compile(
    r"(?<!\w)(?:bầu|cử|chỉ định|bổ nhiệm|điều động|giới thiệu)(?: bổ sung)?(?: (?:ông|bà|đồng chí|đ/c|anh|chị))? $"
)
"""Before a person whom a congress or a council gives an office: "cử bổ sung bà …"."""


@dataclass(slots=True)
class Mention:
    """One naming of a person, with the offices given there; without a name it is an office alone."""

    name: Name | None
    offices: list[Office] = field(default_factory=list)
    addressed: bool = False
    doubt: str | None = None
    maybe: list[Office] = field(default_factory=list)
    """Offices of the name before it in a list, which may be meant for this one too."""
    from_right: bool = False
    """Whether the offices stand before the name."""
    lead: str = ""
    """The gap before the mention, for what joins it to the one before."""
    elected: bool = False
    """Whether one of the offices is told as given to the person: "được bầu giữ chức …"."""

    @property
    def start(self) -> int:
        starts = [office.start for office in self.offices]
        return min(starts) if self.name is None else min([self.name.start, *starts])

    @property
    def end(self) -> int:
        last = max([o.end for o in self.offices]) if self.offices else 0
        return last if self.name is None else max(last, self.name.end)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions that stand together in one sentence."""

    sentence: Span
    mentions: tuple[Mention, ...]
    start: int
    end: int

    @classmethod
    def of(cls, sentence: Span, mentions: tuple[Mention, ...]) -> Cluster:
        """Return the cluster of mentions whose offices are settled."""
        return cls(sentence, mentions, min([m.start for m in mentions]), max([m.end for m in mentions]))


@cache
def address() -> str:
    """Return the pattern of a form of address: "đồng chí", "Th.S", "linh mục"."""
    table = table_groups("honorifics.tsv")
    every = [word for kind in table.values() for word in kind]
    return phrases(every) + r"(?:(?<=\.)|" + NOT_BEFORE_WORD + ")"


@cache
def addressed_at_end() -> AtEnd:
    """Return what finds a form of address at the end of a stretch."""
    every = [word for kind in table_groups("honorifics.tsv").values() for word in kind]
    return AtEnd(every, r"(?:(?<=\.)|" + NOT_BEFORE_WORD + ")")


@cache
def _part() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)" + phrases(table_groups("honorifics.tsv")["part"]) + r" {1,2}(?:ông |bà |anh |chị )?$"
    )


def takes_part(mention: Mention) -> bool:
    """Whether a word like "cử tri" stands before the name."""
    return _part().search(mention.lead[-LONGEST_ADDRESS:]) is not None


@cache
def _rank() -> AtEnd:
    table = table_groups("honorifics.tsv")
    return AtEnd([*table["degree"], *table["rank"], *table["religious"]])


def of_rank(mention: Mention) -> bool:
    """Whether a degree, a rank or a title of clergy stands before the name."""
    return _rank().search(mention.lead[-LONGEST_ADDRESS:]) is not None


@cache
def _standing() -> AtEnd:
    table = table_groups("honorifics.tsv")
    listed = [*table["degree"], *table["rank"], *table["religious"], "đồng chí", "đ/c", "đ/c.", "đ.c"]
    return AtEnd(listed)


def of_standing(mention: Mention) -> bool:
    """Whether "đồng chí", a degree, a rank or a title of clergy stands before the name."""
    return _standing().search(mention.lead[-LONGEST_ADDRESS:]) is not None
