"""Why names may be one, and why not, in sentences for the evidence card."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from soattin.core.match.blocking import is_initial, words_for_matching
from soattin.core.match.evidence import Evidence, day_number, merged, read_office
from soattin.core.match.nodes import Node
from soattin.core.match.syllables import bare, sound, split_tone
from soattin.core.match.units import is_code, read_places
from soattin.core.text.fold import nfc

Sentences = tuple[str, ...]


def reasons(parts: Sequence[Sequence[Node]]) -> tuple[Sentences, Sentences]:
    """Return Vietnamese sentences for and against the parts (each one name's nodes) being one."""
    first, *others = parts
    why = dict.fromkeys(how for other in others if (how := how_written(first[0], other[0])))
    why_not: dict[str, None] = {}
    evidence = [_evidence(part) for part in parts]
    nodes = [node for part in parts for node in part]
    places = [set(e.places) for e in evidence]
    _compare(
        nodes,
        [{p.name for p in found} for found in places],
        "Cùng địa danh",
        "Địa danh khác nhau",
        why,
        why_not,
    )
    offices = [{o.title for o in e.offices} for e in evidence]
    _compare(nodes, offices, "Cùng chức vụ", "Chức vụ khác nhau", why, why_not)
    _time(parts, why, why_not)
    if not any(places) and not any(offices):
        why_not["Không có chức vụ, địa danh để đối chiếu."] = None
    return tuple(why), tuple(why_not)


def how_written(node: Node, against: Node) -> str:
    """Return a sentence on how two nodes' names are spelled differently, empty where they are not."""
    one, other = node.name, against.name
    first, second = words_for_matching(one), words_for_matching(other)
    if first == second:
        telex = one.words != first or other.words != second
        glued = "Có chữ viết liền nhau." if one.joined or other.joined else ""
        return "Có chữ gõ Telex chưa thành dấu." if telex else glued
    if len(first) != len(second):
        joined = "".join(map(bare, first)) == "".join(map(bare, second))
        return "Có chữ viết liền nhau." if joined else "Một bên thiếu hoặc thêm chữ trong tên."
    differ = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    written = zip(_as_written(node), _as_written(against), strict=False)
    pair = ", ".join(
        f"{a} / {b}"
        for (a, b), (x, y) in zip(written, zip(first, second, strict=True), strict=False)
        if x != y
    )
    if any(is_initial(a) or is_initial(b) for a, b in differ):
        return f"Một bên viết tắt: {pair}."
    if all(bare(a) == bare(b) for a, b in differ):
        if all(bare(a) == a for a in first) or all(bare(b) == b for b in second):
            return "Một bên viết không dấu."
        if all(split_tone(a)[0] == split_tone(b)[0] for a, b in differ):
            return f"Chỉ khác dấu thanh: {pair}."
        return f"Chỉ khác dấu: {pair}."
    if all(sound(a) == sound(b) for a, b in differ):
        return f"Chỗ hay viết lẫn: {pair}."
    return f"Khác chữ: {pair}."


def _as_written(node: Node) -> list[str]:
    """Return a name's words as an article wrote them, those of the key where dots or hyphens cut them."""
    words = nfc(node.mentions[0].spelling).split()
    return words if len(words) == len(node.name.words) else [word.title() for word in node.name.words]


def _evidence(part: Sequence[Node]) -> Evidence:
    found = part[0].evidence
    for node in part[1:]:
        found = merged(found, node.evidence)
    return found


def _compare(
    nodes: Sequence[Node],
    values: Sequence[set[str]],
    alike: str,
    unlike: str,
    why: dict[str, None],
    why_not: dict[str, None],
) -> None:
    known = [found for found in values if found]
    if len(known) < 2:
        return
    shared = set.intersection(*known)
    if shared:
        shown = sorted({_shown(nodes, key) for key in shared} - {""})
        why[f"{alike}: {'; '.join(shown[:3])}." if shown else f"{alike}."] = None
    elif not any(a & b for i, a in enumerate(known) for b in known[i + 1 :]):
        why_not[f"{unlike}."] = None


def _time(parts: Sequence[Sequence[Node]], why: dict[str, None], why_not: dict[str, None]) -> None:
    days = [sorted(d for node in part for m in node.mentions if (d := day_number(m.date))) for part in parts]
    if not all(days):
        return
    gap = max(found[0] for found in days) - min(found[-1] for found in days)
    if gap > 2 * 365:
        why_not[f"Cách nhau khoảng {round(gap / 365)} năm."] = None
    elif gap < 90:
        why["Cùng khoảng thời gian."] = None


def _shown(nodes: Sequence[Node], key: str) -> str:
    """Return how an article wrote the unit or office under `key`, empty where it is only implied."""
    for mention in (m for node in nodes for m in node.mentions):
        for text in mention.places:
            if key in _units_in(text):
                return text.strip()
        for text in mention.positions:
            office, place = read_office(text)
            if office is not None and (key == office.title or (place is not None and key == place.name)):
                return text.strip()
    return ""


@lru_cache(maxsize=1 << 13)
def _units_in(text: str) -> frozenset[str]:
    """Return the names of the units in what an article wrote; a code tells none that could be shown."""
    return frozenset() if is_code(text) else frozenset(place.name for place in read_places(text))
