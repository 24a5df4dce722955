"""What speaks for each category of a figure: cues by where in the clause they stand, figures before, headings.

Every cue of `figure_cues.tsv` in the figure's sentence is evidence for its category. How much depends on its
*place*: inside the unit, in the same clause, beyond a comma, beyond another figure, beyond a semicolon, as
the purpose of the sentence ("cho …", "ủng hộ …"); `category_weights.tsv` says how much.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from soattin.core.extract.figure_surroundings import AMONG, WINDOW, Cue, Placed, Surroundings
from soattin.core.extract.figure_units import Unit
from soattin.core.extract.tokens import key_of
from soattin.core.text.tables import rows

_UNIT_CLASSES = {key_of(row[0]): row[1] for row in rows("unit_classes.tsv")}

REACH = 8.0
"""Tokens over which a cue loses half of its strength."""


class Topic(NamedTuple):
    """What the text before a sentence was about."""

    category: str
    place: str
    """`paragraph`: a figure of the same paragraph; `line`: of the line before."""
    sure: float = 1.0
    """How probable the category is: what merely follows it is no surer."""
    money: str | None = None
    """The category of the last sum, which the next sum follows rather than that of the last thing."""
    money_sure: float = 1.0

    def of(self, money: bool) -> tuple[str, float]:
        return (self.money, self.money_sure) if money and self.money else (self.category, self.sure)

    def then(self, category: str, sure: float, money: bool) -> Topic:
        """Return the topic behind one more figure of the paragraph."""
        if money:
            return Topic(category, "paragraph", sure, category, sure)
        return Topic(category, "paragraph", sure, self.money, self.money_sure)


class Context(NamedTuple):
    """What the figure's sentence follows: the last figure, the last heading, the article's theme."""

    topic: Topic | None = None
    heading: str | None = None
    theme: Mapping[str, float] | None = None
    said: Mapping[str, float] | None = None
    """What the sentence before spoke of, where it had no figure."""


Evidence = dict[tuple[str, str], float]
"""(category, place) → strength, about 1 for a plain cue close by."""

_AREAS = frozenset(
    ("m²", "ha", "sào", "công đất", "héc ta", "hecta", "héc-ta", "mét vuông", "mẫu", "m", "mét")
)
_TO = frozenset((key_of("cho"), key_of("của")))
_WITH = frozenset(key_of(word) for word in ("hút", "với", "có", "cho", "trên", "hơn", "gần"))
_OPINION, _OPINIONS = key_of("kiến"), frozenset(("giám sát phản biện", "tiếp xúc cử tri", "bầu cử"))
"""What opinions are about says nothing of the work that they belong to."""
_IN_KIND = frozenset(("ngày công", "hiến đất"))
"""Given in kind: a sum beside them is another gift."""
OWN_PLACES = frozenset(("unit", "inside", "nearest", "right", "right,"))
"""Where the figure's own clause says what it is."""
PLAIN = 0.3
"""The least strength of a cue that says it plainly."""
_INHERITED = frozenset((
    "paragraph", "paragraph first", "line", "line first", "heading", "theme", "theme alone", "said",
    "figure before", "figure before;", "same unit", "same unit;", "part", "total",
))  # fmt: skip
"""What comes from elsewhere, and counts less where the clause itself speaks."""
_GOVERNING = ("left", "left,", "right", "inside", "head", "purpose", "purpose of all", "aim", "aim of all")
_SUPERVISION = "giám sát phản biện"
_SPENT_ON = frozenset(("tổ chức", "tuyên truyền", "tiếp xúc cử tri", "bầu cử"))
"""Work that costs little: a sum belongs to it where its own sentence says so, not because the article is about it."""
_ABOUT = (
    "theme", "theme alone", "said", "heading", "line", "line first",
    "theme cued", "theme alone cued", "said cued", "heading cued", "line cued", "line first cued",
)  # fmt: skip
_FRAME = (
    "theme", "theme alone", "said", "heading", "line", "line first", "paragraph", "paragraph first",
    "theme cued", "theme alone cued", "said cued", "heading cued", "line cued", "line first cued",
    "paragraph cued", "paragraph first cued", "sentence", "head", "left;", "leftf", "right;", "rightf",
)  # fmt: skip
"""What is told within an article on a supervision is what it is, but for the work of supervising itself."""
_BESIDE = ("left", "left,", "right", "right,", "nearest")
_THEMES = ("theme", "theme cued", "said", "said cued")
_NEEDS = ("cứu trợ", "phòng chống dịch")
_GOODS = frozenset(("quà tặng", "nhà đại đoàn kết", "an sinh xã hội khác"))
_SUPERVISED = frozenset((_SUPERVISION, place) for place in _FRAME)
_SUPERVISED_BESIDE = frozenset((_SUPERVISION, place) for place in _BESIDE)
_NOT_SPENT = frozenset((category, place) for category in _SPENT_ON for place in _ABOUT)


def unit_class(unit: Unit) -> str:
    """Return what kind of thing the unit counts: money, rates, people, work done, or things."""
    if unit.name == "đồng":
        return "tiền"
    word, _, rest = unit.name.partition(" ")
    key = key_of(word)
    if key == "lượt" and rest.startswith("ý kiến"):
        return "việc"
    return _UNIT_CLASSES.get(key, "vật")


def _add(found: Evidence, category: str, place: str, strength: float) -> None:
    key = category, place
    if strength > found.get(key, 0.0):
        found[key] = strength


def _drop(found: Evidence, keys: frozenset[tuple[str, str]]) -> None:
    for key in found.keys() & keys:
        del found[key]


def evidence(
    around: Surroundings,
    start: int,
    end: int,
    unit: Unit,
    kind: str,
    before: Sequence[Placed],
    context: Context,
) -> Evidence:
    """Return what speaks for each category of the figure at the tokens `start` to `end`.

    `kind` is what `unit_class` says of its unit; `before` are the sentence's figures before it, with their categories.
    """
    found: Evidence = {}
    own = unit.kind.category
    if own:
        _add(found, own, "unit", unit.kind.weight / 5)
        _add(found, own, "unit sure", float(unit.kind.weight >= 5))
    _cues(found, around, start, end, unit, kind)
    cued = any(place in OWN_PLACES and strength >= PLAIN for (_, place), strength in found.items())
    inherited: Evidence = {}
    if before:
        _follow(inherited, around, start, unit, kind, before)
    _context(inherited, around, start, kind, not before, context)
    for (category, place), strength in inherited.items():
        found[category, place + " cued" if cued and place in _INHERITED else place] = strength
    if kind != "việc":
        _drop(found, _SUPERVISED)
    if own == "quà tặng":
        _drop(found, _SUPERVISED_BESIDE)  # "giám sát cấp phát 20 tấn gạo"
    if kind == "tiền":
        _drop(found, _NOT_SPENT)
        bought = around.paid_for(end)
        if bought:
            _add(found, bought, "bought", 1.0)
    if own in _GOODS:
        _in_need(found, unit.kind.weight / 5)
    topic = context.topic
    if topic and topic.place == "paragraph" and topic.category in _NEEDS and kind == "vật":
        apart = bool(before) and around.parted(before[-1].end, start)
        _add(found, topic.category, "goods after;" if apart else "goods after", topic.sure)
    return found


def _in_need(found: Evidence, strength: float) -> None:
    """What is given after a disaster or in an epidemic is help against it, whatever is given."""
    for category in _NEEDS:
        if any((category, place) in found for place in _GOVERNING):
            _add(found, category, "goods", strength)
        share = max(found.get((category, place), 0.0) for place in _THEMES)
        if share >= 0.3:
            _add(found, category, "goods alone" if share >= 0.6 else "goods theme", strength)


def _cues(found: Evidence, around: Surroundings, start: int, end: int, unit: Unit, kind: str) -> None:
    opinions = _OPINION in key_of(unit.name)
    own, land = unit.kind.category, False
    nearest: Cue | None = None
    head: Cue | None = None
    for cue in around.cues_around(start, end):
        if (cue.people and kind not in ("người", "tỷ lệ")) or (opinions and cue.category not in _OPINIONS):
            continue
        if cue.category in _IN_KIND and own and own != cue.category:
            continue  # "hiến 174 đơn vị máu"
        if cue.category in _IN_KIND and kind == "tiền" and not around.links(cue.end, start):
            continue  # "hiến 900 m² đất, góp 20 triệu đồng", but "hiến 900 m² đất, trị giá 1 tỷ đồng"
        land = land or cue.category == "hiến đất"
        weight = cue.weight / 5
        counted = around.counted(cue.start)
        others = "" if counted is None else "its "
        if own == cue.category == "quà tặng" and others:
            continue  # goods are what the occasion makes of them, here and beside
        if cue.end <= start:
            parting, distance = around.between(cue.end, start)
            _add(found, cue.category, others + "left" + parting, weight / (1 + distance / REACH))
            if distance <= 1:
                _add(found, cue.category, others + "object", weight)  # "giám sát 11 công trình"
            if parting != ";" and not others:
                head = head or cue
                nearest = None if parting == "f" else cue
        elif cue.start >= end:
            parting, distance = around.between(end, cue.start if counted is None else counted)
            _add(found, cue.category, others + "right" + parting, weight / (1 + distance / REACH))
            if parting != ";" and (aim := around.purpose(cue.start)):
                place = aim + " of all" if parting == "f" else aim
                _add(found, cue.category, place, weight / (1 + distance / 40))
        else:
            parting, others = "", ""
            _add(found, cue.category, "inside", weight)
        if not others:
            _add(found, cue.category, "sentence" + parting.strip(","), weight)
    if nearest:
        _add(found, nearest.category, "nearest", nearest.weight / 5)
    if head:
        _add(found, head.category, "head", head.weight / 5)
    if land and unit.name in _AREAS:
        _add(found, "hiến đất", "land", 1.0)


def _follow(
    found: Evidence, around: Surroundings, start: int, unit: Unit, kind: str, before: Sequence[Placed]
) -> None:
    """Add the figure before: a sum that paid for it, those who receive it, a list that goes on."""
    last = before[-1]
    parting, distance = around.between(last.end, start)
    category, sure = last.category, last.sure
    near = sure / (1 + max(0.0, distance) / REACH)  # both ends of a range have one place
    total = before[-2] if len(before) > 1 else last
    if unit.name == total.unit == "đồng" and around.listed(total.end, start):
        _add(found, total.category, "total", total.sure)
    whole = around.total(start, before)
    if whole and whole.unit == unit.name:
        _add(found, whole.category, "part", whole.sure)
    if parting != ";" and around.links(max(last.end, start - 12), start):
        named = around.named_between(last.end, start)
        _add(found, named or category, "linked", 1.0 if named else sure)
        if named and named != category:
            _add(found, category, "linked past", sure)
    if distance <= 10 and (around.line[start - 1].key in _TO or around.line[last.end].key == "("):
        # "9 căn nhà cho 9 hộ nghèo (5 hộ xã A, 4 hộ xã B)": those who receive go with what they receive.
        _add(found, category, "receivers", sure)
    if _among(around, last.end, start):
        _add(found, category, "among", sure)
    if kind == "người" and around.line[start - 1].key in _WITH and distance <= 14:
        _add(found, category, "with", sure)  # "46 buổi tuyên truyền, thu hút 5.820 lượt người tham dự"
    if unit.name == last.unit:
        _add(found, category, "same unit" + (";" if parting == ";" else ""), near)
    place = "in kind before" if category in _IN_KIND and kind == "tiền" else "figure before"
    _add(found, category, place + (";" if parting == ";" else ""), near)


def _among(around: Surroundings, start: int, end: int) -> bool:
    keys = [token.key for token in around.line[max(start, end - 7) : end]]
    return AMONG in pairwise(keys)


def _context(
    found: Evidence, around: Surroundings, start: int, kind: str, first: bool, context: Context
) -> None:
    topic = context.topic
    if topic:
        category, sure = topic.of(kind == "tiền")
        _add(found, category, topic.place + (" first" if first else ""), sure)
        if first and topic.place == "paragraph" and around.links(max(0, start - WINDOW), start):
            _add(found, category, "opened", sure)
    if context.heading:
        _add(found, context.heading, "heading", 1.0)
    for category, share in (context.said or {}).items():
        _add(found, category, "said", share)
    for category, share in (context.theme or {}).items():
        _add(found, category, "theme", share)
        if share >= 0.5:
            _add(found, category, "theme alone", 1.0)
