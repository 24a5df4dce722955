"""To which category a figure belongs, by its unit and the words around it.

Every cue of `figure_cues.tsv` in the figure's sentence pulls with its strength, the less the farther it
stands and the more commas, semicolons and other figures lie between; a cue before the figure governs it
rather than one behind. A sum follows the figure before it where a linking phrase ("trị giá", "với số tiền")
says that it paid for that. Where the sentence says nothing, the figure before, then the heading decides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from soattin.core.extract.figure_units import Unit
from soattin.core.extract.tokens import PhraseTable, Token, key_of
from soattin.core.text.tables import rows, words

_CUES = PhraseTable(
    (row[0], (row[1], float(row[2]), row[3:] == ("người",))) for row in rows("figure_cues.tsv")
)
_PEOPLE = frozenset(
    key_of(word)
    for word in "% người đại vị hội đoàn đảng cán đồng cử học em cháu chị thành ủy tập cá ứng nữ lượt quần phiếu".split()
)
"""First words of units that count people, or rates of them."""
_LINKS = PhraseTable((phrase, True) for phrase in words("value_links.tsv"))

REACH = 6.0
"""Tokens over which a cue loses half of its strength."""


@dataclass(frozen=True, slots=True)
class Cue:
    start: int
    end: int
    category: str
    weight: float
    people: bool
    """It speaks of people only: "tham dự" says nothing of the opinions counted behind it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A category, the strength behind it and its lead over the next one."""

    category: str
    strength: float
    lead: float


def find_cues(line: Sequence[Token]) -> list[Cue]:
    """Return the cues among the tokens, the longest at each place, without overlaps."""
    return [Cue(start, end, *value) for start, end, value in _CUES.all(line) if value[0] != "-"]


@dataclass(frozen=True, slots=True)
class Topic:
    """What the text before a sentence was about, and how much that counts for the sentence."""

    category: str
    weight: float
    money: str | None = None
    """The category of the last sum, which the next sum follows rather than that of the last thing."""

    def of(self, money: bool) -> str:
        return self.money if money and self.money else self.category


HEADING, SAME_PARAGRAPH, LINE_BEFORE, THEME, STRONG_THEME = 0.9, 1.1, 0.5, 0.7, 2.2
"""Weights of a topic: from a heading, from a figure of the paragraph, from a figure of the line before, from
the headline and the opening; strong, where these speak of one thing that governs all that is given for it."""

_AREAS = frozenset(
    ("m²", "ha", "sào", "công đất", "héc ta", "hecta", "héc-ta", "mét vuông", "mẫu", "m", "mét")
)
_PURPOSE, _TO = key_of("để"), frozenset((key_of("cho"), key_of("của")))
_WITH = frozenset(key_of(word) for word in ("hút", "với", "có", "cho", "trên", "hơn", "gần"))
_ATTENDING = frozenset(key_of(word) for word in ("lượt", "người", "hội", "đoàn", "cử", "học", "cán", "đại"))
_OPINION, _OPINIONS = key_of("kiến"), frozenset(("giám sát phản biện", "tiếp xúc cử tri", "bầu cử"))
"""What opinions are about says nothing of the work that they belong to."""
_AMONG = (key_of("trong"), key_of("đó"))
_IN_KIND = frozenset(("ngày công", "hiến đất"))
"""Given in kind: a sum beside them is another gift."""
_BEFORE = {";": 20.0, ",": 2.5, ":": 1.0, "(": 2.0, ")": 2.0, _PURPOSE: 5.0}
_BEHIND = {";": 26.0, ",": 5.0, ":": 5.0, "(": 3.0, ")": 3.0}
_REACHES = {"cứu trợ": 10.0, "phòng chống dịch": 8.5}
"""A disaster or an epidemic governs all that is given for it, wherever in the sentence it is named."""

WINDOW = 70
"""A cue farther than this many tokens away pulls nothing."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure of the sentence that has its category."""

    start: int
    end: int
    unit: str
    category: str


class Surroundings:
    """One sentence's tokens with what lies between any two places of it."""

    def __init__(self, line: Sequence[Token]) -> None:
        self.line = line
        self.cues = find_cues(line)
        self._starts = [cue.start for cue in self.cues]
        self._semicolons = [0, *accumulate(t.key == ";" for t in line)]
        self._before = [0.0, *accumulate(_BEFORE.get(t.key, 0.0) for t in line)]
        self._behind = [0.0, *accumulate(_BEHIND.get(t.key, 0.0) for t in line)]

    def near(
        self, start: int, end: int, figures: Sequence[Placed], inside: bool
    ) -> Iterator[tuple[Cue, float]]:
        """Yield the cues around the two places (and between them), each with how far it stands from them."""
        before, behind = self._before, self._behind
        first = bisect_left(self._starts, start - WINDOW)
        last = bisect_left(self._starts, end + WINDOW)
        for cue in self.cues[first:last]:
            if cue.end <= start:
                distance = start - cue.end + before[start] - before[cue.end]
                yield cue, distance + (_crossed(figures, cue.end) if figures else 0.0)
            elif cue.start >= end:
                yield cue, cue.start - end + behind[cue.start] - behind[end] + 1
            elif inside:
                yield cue, 0.5

    def before(self, start: int, end: int) -> float:
        """Return how far the place `end` is behind the cue that ends at `start`."""
        return end - start + self._before[end] - self._before[start]

    def links(self, start: int, end: int) -> bool:
        """Whether a phrase between the two places ties a sum to the thing before it."""
        return any(_LINKS.at(self.line, place) for place in range(start, end))

    def parted(self, start: int, end: int) -> bool:
        """Whether a semicolon stands between the two places."""
        return self._semicolons[end] > self._semicolons[start]

    def listed(self, start: int, end: int) -> bool:
        """Whether a colon between the two places opens a list of what makes up the sum before it."""
        return end - start < WINDOW and any(self.line[place].key == ":" for place in range(start, end))


class _Pull(dict[str, float]):
    """The strongest pull of each category."""

    def add(self, category: str, strength: float) -> None:
        if strength > self.get(category, 0.0):
            self[category] = strength


def decide(
    around: Surroundings,
    start: int,
    end: int,
    unit: Unit,
    figures: Sequence[Placed],
    topic: Topic | None,
    theme: Topic | None,
) -> Verdict:
    """Return the category of the figure at the tokens `start` to `end`.

    `figures` are the sentence's figures before it; `topic` counts where nothing nearer does.
    """
    pull = _Pull()
    if unit.kind.category:
        pull.add(unit.kind.category, unit.kind.weight)
    money = unit.name == "đồng"
    land, people = False, key_of(unit.name.split()[0]) in _PEOPLE
    opinions = _OPINION in key_of(unit.name)
    own = unit.kind.category
    for cue, distance in around.near(start, end, figures, not own):
        if (cue.people and not people) or (opinions and cue.category not in _OPINIONS):
            continue
        if cue.category in _IN_KIND and own and own != cue.category:
            continue  # "hiến 174 đơn vị máu"
        land = land or cue.category == "hiến đất"
        weight = cue.weight
        if money and cue.category in _IN_KIND:
            weight *= 0.25
        elif distance == 0:
            weight *= 1.3
        pull.add(cue.category, weight / (1 + distance / _REACHES.get(cue.category, REACH)))
    if land and unit.name in _AREAS:
        pull.add("hiến đất", 4.5)
    if figures:
        _follow(pull, around, start, unit, figures[-1])
        total = figures[-2] if len(figures) > 1 else figures[-1]
        if unit.name == total.unit == "đồng" and around.listed(total.end, start):
            pull.add(total.category, 3.2)
    elif topic:
        opened = topic.weight >= SAME_PARAGRAPH and around.links(max(0, start - WINDOW), start)
        pull.add(topic.of(money), 2.5 if opened else topic.weight)
    if topic:
        pull.add(topic.of(money), min(topic.weight, LINE_BEFORE))
    if theme:
        pull.add(theme.category, theme.weight * (1.3 if money else 1.0))
    if not pull:
        return Verdict("khác", 0.0, 0.0)
    order = sorted(pull.items(), key=lambda entry: -entry[1])
    best = order[0]
    return Verdict(best[0], best[1], best[1] - (order[1][1] if len(order) > 1 else 0.0))


def _crossed(figures: Sequence[Placed], place: int) -> float:
    """Return the distance that figures between a cue and the place at hand add."""
    crossed = 0.0
    for figure in reversed(figures):
        if figure.start < place or crossed >= 40:
            break
        crossed += 4
    return crossed


def _follow(pull: _Pull, around: Surroundings, start: int, unit: Unit, last: Placed) -> None:
    """Add the pull of the figure before: a sum that paid for it, a list that goes on."""
    distance = around.before(last.end, start)
    money, rate = unit.name == "đồng", unit.name == "%"
    attending = around.line[start - 1].key in _WITH and key_of(unit.name.split()[0]) in _ATTENDING
    if money and last.category == "tổ chức":
        pull.add(last.category, 1.0)  # those who gave, not what the sum paid for
    elif (
        (money or rate)
        and not around.parted(last.end, start)
        and around.links(max(last.end, start - 12), start)
    ):
        pull.add(last.category, 6.0 / (1 + max(0.0, distance - 12) / 12))
    elif distance <= 10 and (around.line[start - 1].key in _TO or around.line[last.end].key == "("):
        # "9 căn nhà cho 9 hộ nghèo (5 hộ xã A, 4 hộ xã B)": those who receive go with what they receive.
        pull.add(last.category, 4.0)
    elif any(
        (around.line[place].key, around.line[place + 1].key) == _AMONG
        for place in range(max(last.end, start - 5), start - 1)
    ):
        pull.add(last.category, 4.0)
    elif attending and distance <= 14:
        pull.add(last.category, 3.4)  # "46 buổi tuyên truyền, thu hút 5.820 lượt người tham dự"
    elif money and last.category in _IN_KIND:
        pull.add(last.category, 0.8)
    elif money or rate or unit.name == last.unit:
        pull.add(last.category, 3.0 / (1 + distance / REACH))
    else:
        pull.add(last.category, 2.0 / (1 + distance / REACH))
