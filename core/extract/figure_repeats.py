"""Which figures of an article are one, said twice: in the headline, the lead or a caption, and in the body."""

from __future__ import annotations

from dataclasses import dataclass, field

from soattin.core.extract.tokens import key_of
from soattin.core.records import Item
from soattin.core.text.segments import Segment

_CLASSIFIERS = frozenset(key_of(word) for word in ("căn", "ngôi", "cái", "chiếc", "lượt"))
_BULLETS = "-–+*•·"
_LOOK_BACK = 20


@dataclass(slots=True)
class Told:
    """A figure that was read: its item, the words around it, and the line and sentence that it stands in."""

    item: Item
    words: frozenset[str]
    line: int
    kind: str
    lead: bool
    sentence: int


@dataclass(slots=True)
class Repeats:
    """The figures of one article, each once, in the order of the text."""

    told: list[Told | None] = field(default_factory=list)
    _by_value: dict[object, list[int]] = field(default_factory=dict)

    def add(
        self, item: Item, words: frozenset[str], segment: Segment, text: str, lead: bool, sentence: int
    ) -> None:
        """Take `item` in, unless it says again what was said; the body's telling takes the headline's place."""
        kind = segment.kind
        if kind in ("short", "text") and text[segment.start] in _BULLETS:
            kind = "entry"
        new = Told(item, words, segment.start, kind, lead, sentence)
        places = self._by_value.setdefault(item.value["value"], [])
        for place in places[-_LOOK_BACK:]:
            old = self.told[place]
            if old is None or not _one(old, new):
                continue
            if old.kind != "title":
                return
            self.told[place] = None
            places.remove(place)
            break
        places.append(len(self.told))
        self.told.append(new)

    def items(self) -> list[Item]:
        return [told.item for told in self.told if told]


def _one(old: Told, new: Told) -> bool:
    """Whether two tellings of one number are of one figure.

    Headlines and captions say what a paragraph says in fewer words; a number with many digits, or of a thing
    with a long name, is hardly met by chance.
    """
    a, b = old.item.value, new.item.value
    if not _units_agree(a["unit"], b["unit"]):
        return False
    if a.get("of") != b.get("of") and a.get("of") and b.get("of"):
        return False
    if "title" in (old.kind, new.kind) and old.line != new.line:
        return True
    if old.kind == new.kind == "entry" or old.sentence == new.sentence:
        return False  # two entries of a list are two things, "xã A 20 suất, xã B 20 suất" too
    if a["unit"] != b["unit"] and a["category"] != b["category"]:
        return False
    shared, least = len(old.words & new.words), min(len(old.words), len(new.words))
    short = "short" in (old.kind, new.kind)
    if short and shared == 2 and a["category"] == b["category"]:
        return shared >= 0.25 * least
    return shared >= 3 and shared >= _share(old, new, short) * least


def _share(old: Told, new: Told, short: bool) -> float:
    """Return how many of the words around must be the same."""
    if short:
        return 0.25
    value, unit = new.item.value["value"], new.item.value["unit"]
    if old.lead and old.line != new.line and old.item.value["category"] == new.item.value["category"]:
        return 0.3
    told = len(str(value).strip("0").replace(".", "")) + unit.count(" ")
    return 0.35 if told >= 3 else 0.6


def _units_agree(one: str, other: str) -> bool:
    """Whether two units name one thing: "nhà Đại đoàn kết", "căn nhà Đại đoàn kết", "hộ", "hộ nghèo"."""
    if one == other:
        return True
    a, b = _bare(one), _bare(other)
    size = min(len(a), len(b))
    return a[:size] == b[:size]


def _bare(unit: str) -> list[str]:
    keys = [key_of(word.strip("“”\"'")) for word in unit.split()]
    return keys[1:] if len(keys) > 1 and keys[0] in _CLASSIFIERS else keys
