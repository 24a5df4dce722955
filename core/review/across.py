"""Checks across articles: one meeting told twice in other figures or titles, one person at two places in a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from soattin.core.gazetteer import parents, unit
from soattin.core.review.stored import StoredItem
from soattin.core.review.wording import figure_text
from soattin.core.text.fold import fold, same_key


@dataclass(frozen=True, slots=True)
class Finding:
    """What does not agree with another article, in Vietnamese; a matter for a person, never an error."""

    article: int
    """The other article."""
    item: int
    """The item of this article that it is about, 0 where it is about none."""
    message: str


def single(items: Iterable[StoredItem], group: str, field: str) -> Any:
    """Return the value that stands in a single field, None where there is none."""
    return next((i.value for i in items if (i.group, i.field) == (group, field) and i.counts), None)


def same_meeting(one: Sequence[StoredItem], other: Sequence[StoredItem]) -> bool:
    """Whether two articles tell of one meeting: one day and unit, and one kind or one host."""

    def code(items: Sequence[StoredItem]) -> str | None:
        place = single(items, "meeting", "locality")
        return place.get("code") if isinstance(place, Mapping) else None

    day = single(one, "meeting", "date")
    if not day or day != single(other, "meeting", "date") or not code(one) or code(one) != code(other):
        return False
    kinds = {single(one, "meeting", "kind"), single(other, "meeting", "kind")}
    hosts = {same_key(str(single(items, "meeting", "organiser") or "")) for items in (one, other)}
    return (len(kinds) == 1 and None not in kinds) or (len(hosts) == 1 and "" not in hosts)


def differences(
    one: Sequence[StoredItem], other: Sequence[StoredItem], article: int, headline: str
) -> list[Finding]:
    """Return what two tellings of one meeting say differently: figures of one thing, offices of one person."""
    found = []
    there = _figures(other)
    for key, mine in _figures(one).items():
        theirs = there.get(key, [])
        if len(mine) == len(theirs) == 1 and mine[0].value["value"] != theirs[0].value["value"]:
            words = (
                f"“{figure_text(mine[0].value)}” ở đây, “{figure_text(theirs[0].value)}” ở bài “{headline}”"
            )
            found.append(Finding(article, mine[0].id, f"Cùng cuộc họp, khác số liệu: {words}"))
    people = {same_key(i.value["name"]): i for i in other if i.group == "officials" and i.counts}
    for item in one:
        twin = people.get(same_key(item.value["name"])) if item.group == "officials" and item.counts else None
        if twin is not None and _offices_differ(item.value, twin.value):
            here, said = ("; ".join(i.value["positions"]) for i in (item, twin))
            words = f"“{here}” ở đây, “{said}” ở bài “{headline}”"
            found.append(Finding(article, item.id, f"{item.value['name']}, khác chức vụ: {words}"))
    return found


def _figures(items: Iterable[StoredItem]) -> Mapping[tuple[str, str], list[StoredItem]]:
    out: dict[tuple[str, str], list[StoredItem]] = defaultdict(list)
    for item in items:
        if item.group == "figures" and item.counts:
            out[fold(str(item.value.get("unit"))), str(item.value.get("category"))].append(item)
    return out


def _offices_differ(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether the offices disagree: both are told, and none of them begins or ends like one of the other's."""
    mine, theirs = ([fold(p) for p in value.get("positions") or ()] for value in (one, other))
    if not mine or not theirs:
        return False
    return not any(a.startswith(b) or b.startswith(a) or a in b or b in a for a in mine for b in theirs)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A person of this article in another one of the same day."""

    item: int
    name: str
    article: int
    headline: str
    place: str
    place_code: str


def two_places(day: str, place_code: str, found: Iterable[Elsewhere]) -> list[Finding]:
    """Return the people who are told of at another place on the same day; a unit and its parents are one place."""
    mine = _with_parents(place_code, day)
    out, seen = [], set()
    for one in found:
        apart = place_code not in _with_parents(one.place_code, day) and one.place_code not in mine
        if apart and (one.item, one.article) not in seen:
            seen.add((one.item, one.article))
            message = f"{one.name} cùng ngày còn có mặt ở {one.place} (bài “{one.headline}”)"
            out.append(Finding(one.article, one.item, message))
    return out


def _with_parents(code: str, day: str) -> set[str]:
    found = unit(code, day)
    return {code} | ({parent.code for parent in parents(found, day)} if found else set())
