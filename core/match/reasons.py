"""Why names may be one, and why not, in sentences for the evidence card."""

from __future__ import annotations

from collections.abc import Sequence

from soattin.core.match.nodes import Node


def reasons(nodes: Sequence[Node]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return Vietnamese sentences for and against `nodes` being one."""
    why: list[str] = []
    why_not: list[str] = []
    places = [set(node.evidence.places) for node in nodes]
    offices = [{o.title for o in node.evidence.offices} for node in nodes]
    if all(places):
        shared = set.intersection(*places)
        if shared:
            why.append(
                "Cùng địa danh: " + "; ".join(sorted(_shown(nodes, "place", p.name) for p in shared)) + "."
            )
        else:
            why_not.append("Không có địa danh chung.")
    if all(offices):
        both = set.intersection(*offices)
        if both:
            why.append("Cùng chức vụ: " + "; ".join(sorted(_shown(nodes, "office", o) for o in both)) + ".")
        else:
            why_not.append("Chức vụ khác nhau.")
    return tuple(why), tuple(why_not)


def _shown(nodes: Sequence[Node], what: str, key: str) -> str:
    """Return how an article wrote the unit or office that stands under `key`."""
    from soattin.core.match.evidence import read_office
    from soattin.core.match.units import read_places

    for mention in (m for node in nodes for m in node.mentions):
        for text in (*mention.places, *mention.positions):
            if what == "place" and any(p.name == key for p in read_places(text)):
                return text.strip()
            if what == "office":
                office, _ = read_office(text)
                if office is not None and office.title == key:
                    return text.strip()
    return key
