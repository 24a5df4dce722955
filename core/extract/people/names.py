"""Tells the names of persons from the other runs of capitalised words.

A name is a surname (`resources/tables/surnames.tsv`) and one to four more syllables. Places, streets and
schools that bear a surname are told by the word before them, by their table, and by what stands around:
`people.groups` keeps only names that an office, a form of address or a part in the meeting goes with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from soattin.core.extract.patterns import LOWER, UPPER
from soattin.core.gazetteer.names import KINDS, accent_key, place_key
from soattin.core.gazetteer.units import gazetteer
from soattin.core.text.fold import fold_case
from soattin.core.text.phrases import phrases
from soattin.core.text.tables import rows, words

_REST = rf"(?:['’][{UPPER}]?)?[{LOWER}]{{0,7}}(?!\w)"
SYLLABLE = rf"[{UPPER}]{_REST}"
_GAP = r"[ \u00a0]{1,2}"
RUN = re.compile(rf"(?<![\w'’]){SYLLABLE}(?:{_GAP}{SYLLABLE}){{1,6}}")
"""Two to seven capitalised syllables in a row."""
_ANY_WORD = re.compile(rf"{SYLLABLE}|[{UPPER}]{{1,7}}(?!\w)|[KH]['’][{UPPER}]?[{LOWER}]{{2,8}}(?!\w)")
_CAPITALS = rf"[{UPPER}]{{2,7}}(?!\w)"
ANY_RUN = re.compile(
    rf"[{UPPER}](?<![\w'’].)(?:{_REST}(?:{_GAP}{SYLLABLE}){{1,6}}|(?<=[KH])['’][{UPPER}]?[{LOWER}]{{2,8}}(?!\w)"
    rf"|[{UPPER}]{{1,6}}(?!\w)(?:{_GAP}[{UPPER}]{{1,7}}(?!\w)){{1,4}})"
)
"""The same, or a name in capital letters: NGUYỄN VĂN A."""

MIDDLE = frozenset(words("middle_names.txt"))
ADDRESS_IN_RUN = frozenset(
    {"Ông", "Bà", "Anh", "Chị", "Cô", "Chú", "Bác", "Cụ", "Thầy", "Mẹ", "Em", "Sư", "Vị"}
)
"""A form of address that opens a sentence is capitalised and stands in the name's own run."""


_ADDRESS = re.compile(r"(?<!\w)(?:ông|bà|anh|chị|đồng chí|đ/c|cô|bác|cụ)[: ]{1,3}$")


_GLUED_TITLE = re.compile(
    r"(?:Phó|Chủ tịch|Bí thư|Giám đốc|Bộ trưởng|Thứ trưởng|Viện trưởng|Cục trưởng|Hiệu trưởng|Chánh (?:văn phòng|án|thanh tra)"
    r"|Trưởng (?:ban|phòng|đoàn|thôn|ấp|công an)|Tổng (?:giám đốc|biên tập|thư ký|bí thư)|Ủy viên|Uỷ viên|Đại biểu|(?:Thành|Tỉnh|Huyện|Thị|Quận|Đảng) [ủu][ỷy] viên|(?:Thành|Tỉnh|Huyện|Thị|Quận|Đảng) uỷ viên)(?!\w)"
)
"""A title that follows a name without a comma, and whose first word ends the run of capitals."""
KIND_WORDS = frozenset(KINDS.values())


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text; `score` says how sure it is to be a person's (0 to 1)."""

    start: int
    end: int
    text: str
    score: float
    addressed: bool = False


@cache
def surnames() -> dict[str, str]:
    """Return each surname's kind: K common, R rarer, M of minorities (the most common of several)."""
    out: dict[str, str] = {}
    for name, kind in rows("surnames.tsv"):
        if "KRM".index(kind) < "KRM".index(out.get(name, "M")) or name not in out:
            out[name] = kind
    return out


@cache
def _historic() -> frozenset[str]:
    return frozenset(fold_case(name) for name in words("historic_names.txt"))


def is_historic(name: str) -> bool:
    """Whether `name` is a figure of history, who gives decrees, streets and schools their names."""
    return fold_case(name) in _historic()


def may_hold_name(run: str) -> bool:
    """Whether any syllable of a run but the last is a surname, or says that an unusual one stands before it."""
    listed = surnames()
    parts = run.replace("Ð", "Đ").split()
    if len(parts) == 1 or parts[0] in ADDRESS_IN_RUN:
        return True
    before_last = parts[:-1]
    if not listed.keys().isdisjoint(before_last):
        return True
    return any(p in ("Thị", "Văn") or "'" in p or "’" in p or p.isupper() for p in before_last)


@cache
def _saint() -> re.Pattern[str]:
    listed = sorted(words("saint_names.txt"), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(listed) + r")[ \u00a0]{1,2}$")


@cache
def _named_after() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + phrases(words("named_things.txt")) + r" {1,2}[\"“]?$")


def names_a_thing(low: str, start: int) -> bool:
    """Whether the word before a run says that it names a street, a school, a company …"""
    return _named_after().search(low, max(0, start - 30), start) is not None


def score(syllables: list[str]) -> float:
    """Return how sure `syllables` are a person's full name, 0 where they cannot be."""
    count = len(syllables)
    if count == 1 and syllables[0][1:2] in ("'", "’"):
        return 0.4
    if not 2 <= count <= 5:
        return 0.0
    first = syllables[0].replace("Ð", "Đ")
    kind = surnames().get(first.capitalize() if first.isupper() else first)
    if kind is None and "'" in syllables[0].replace("’", "'"):
        kind = "M"
    if kind is None and count >= 3 and syllables[1] in ("Thị", "Văn"):
        # An unusual surname, but no place is called so: "Bố Thị Xuân Linh".
        kind = "R"
    if kind is None:
        return 0.0
    value = {"K": 0.6, "R": 0.45, "M": 0.4}[kind]
    if 3 <= count <= 4 and syllables[1].capitalize() in MIDDLE:
        value += 0.35
    elif count == 3:
        value += 0.25
    elif count == 4:
        value += 0.2 if kind == "K" else 0.1
    elif count == 5:
        value += 0.2 if syllables[1].capitalize() in MIDDLE else -0.15
    return min(value, 1.0)


def read(
    text: str, low: str, run: re.Match[str], addressed: bool = False, behind_office: bool = False
) -> Name | None:
    """Return the name that a run of capitals is, or ends with, or None.

    A form of address at its beginning is cut off, and so is a place ("Kiên Giang Mai Văn Huỳnh").
    Directly behind an office ("… thành phố Huỳnh Kim Bằng") the word before it is the office's.
    """
    parts = [(m.start(), m.end()) for m in _ANY_WORD.finditer(text, run.start(), run.end())]
    while parts and text[parts[0][0] : parts[0][1]].capitalize() in ADDRESS_IN_RUN and len(parts) > 2:
        parts, addressed = parts[1:], True
    if len(parts) > 3 and low.startswith("đồng chí ", parts[0][0]):
        # In a headline in capitals: "ĐỒNG CHÍ ÂU THẾ THÁI".
        parts, addressed = parts[2:], True
    if len(parts) == 2 and text[parts[0][0] : parts[0][1]].capitalize() in ADDRESS_IN_RUN:
        # "Ông Tuyến" names somebody for short.
        return None
    syllables = [text[a:b] for a, b in parts]
    at, best = 0, score(syllables)
    for place in range(1, len(parts) - 1 if best < 0.65 else 0):
        # Behind a place the surname must be sure.
        value = score(syllables[place:]) - 0.25
        if value > best + 0.1 and not addressed:
            at, best = place, value
    if best < 0.3 and not addressed and not (behind_office and len(parts) in (3, 4)):
        return None
    own_address = _ADDRESS.search(low, max(0, parts[0][0] - 10), parts[0][0])
    if len(parts) == 2 and not own_address and _known_place([text[a:b] for a, b in parts], "") == 2:
        # "Đoàn Luật sư Hà Nội": a degree before a place addresses nobody.
        return None
    if best == 0.0 and not 2 <= len(parts) <= 5:
        return None
    parts = parts[at:]
    if len(parts) == 2 and _GLUED_TITLE.match(text, parts[-1][0]):
        # "Đoàn Chủ tịch": no name.
        return None
    while len(parts) >= 3 and _GLUED_TITLE.match(text, parts[-1][0]):
        # "Nguyễn Thanh Hà Phó BTTĐU": the office stands behind the name without a comma.
        parts = parts[:-1]
    before = text[max(0, parts[0][0] - 24) : parts[0][0]].rsplit(None, 1)[-1:]
    capital = bool(before) and before[0][:1].isupper()
    saint = _saint().search(text, max(0, parts[0][0] - 24), parts[0][0]) if capital else None
    start = saint.start() if saint else parts[0][0]
    name = text[start : parts[-1][1]]
    named_thing = not addressed and not behind_office and at == 0 and names_a_thing(low, parts[0][0])
    if is_historic(" ".join(name.split())) or named_thing:
        return None
    return Name(
        start, parts[-1][1], " ".join(name.split()).replace("Ð", "Đ").replace("ð", "đ"), best, addressed
    )


def split_place(syllables: list[str], kind: str | None) -> int:
    """Return the index at which a person's name begins in a run behind an office, or its length.

    "thành phố [Huỳnh Kim Bằng]", "tỉnh Kiên Giang [Mai Văn Huỳnh]", "phường Trần Hưng Đạo" (no name).
    `kind` is the type word before the run, behind which a place is due ("" where the word is no unit's).
    """
    count = len(syllables)
    best, best_value = count, 0.35
    # Hamlets and pagodas (kind "") are in no list.
    place_end = _known_place(syllables, kind or "") if kind != "" else 0
    if place_end == count:
        return count
    for place in range(count - 1):
        value = score(syllables[place:])
        named_after = place != place_end and is_historic(" ".join(syllables[:place]))
        if not value or named_after or is_historic(" ".join(syllables[place:])):
            continue
        if place_end:
            # "thị trấn Hồ Thị Nhớ": with its middle name the whole run is the surer name.
            sure = place == 0 and place_end == 1 and syllables[1] in ("Thị", "Văn")
            value += 0.3 if place == place_end or sure else -0.4
        elif place == 0:
            # No list has a place called so: the run is the name.
            value += 0.1 if kind and count == 2 else 0.2 if kind is None else 0.0
            # Hamlets are in no list: two syllables behind "ấp" are its name.
            value -= 0.4 if kind == "" and count == 2 else 0.0
        else:
            # Names of one syllable are few, and those are listed.
            value += 0.05 if place == 2 else -0.4 if place == 1 else -0.2
        if value > best_value:
            best, best_value = place, value
    if best == count and kind in KIND_WORDS and count in (3, 4) and not place_end:
        # No list has such a place, of any type: an unusual name.
        return 0 if not _known_place(syllables, "") else count
    return best


def is_place(syllables: list[str]) -> bool:
    """Whether a run of capitals is a unit's name, of any type."""
    return _known_place(syllables, "") == len(syllables)


def _known_place(syllables: list[str], kind: str) -> int:
    """Return how many syllables at the beginning of a run are a unit's name, of that type where one is given."""
    units = gazetteer()
    for length in range(min(len(syllables), units.longest), 0, -1):
        name = " ".join(syllables[:length])
        if not units.has_key(place_key(name)):
            continue
        own = accent_key(name)
        for unit in units.by_key(place_key(name)):
            if (not kind or unit.kind == kind) and accent_key(unit.name) == own:
                return length
    return 0
