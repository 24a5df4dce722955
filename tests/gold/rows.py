"""The rows of figures: what was found, what was due, what matched, and how well doubt was placed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.gold.compare import (
    Value,
    alike,
    equal,
    nothing,
    pair,
    same_document,
    same_figure,
    same_person,
    same_place,
    same_text,
    same_warning,
    spelling,
)

SINGLES: tuple[tuple[str, str, Callable[[Any, Any], bool]], ...] = (
    ("article", "title", same_text),
    ("article", "published", equal),
    ("article", "author", same_text),
    ("article", "section", same_text),
    ("article", "views", equal),
    ("meeting", "kind", equal),
    ("meeting", "date", equal),
    ("meeting", "part_of_day", equal),
    ("meeting", "organiser", same_text),
    ("meeting", "period", equal),
)
LISTS: tuple[tuple[str, Callable[[Value, Value], bool]], ...] = (
    ("officials", same_person),
    ("localities", same_place),
    ("figures", same_figure),
    ("documents", same_document),
    ("warnings", same_warning),
)
ROWS = (
    "article", "meeting", "officials", "positions", "roles", "localities", "codes", "figures", "categories",
    "documents", "document details", "campaigns", "warnings",
)  # fmt: skip


@dataclass
class Row:
    """One line of the table."""

    found: int = 0
    due: int = 0
    matched: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.matched / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.matched / self.due if self.due else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean; for a row of single values this is their accuracy."""
        return 2 * self.matched / (self.found + self.due) if self.found + self.due else 1.0


@dataclass
class Table:
    """All rows of one half, and the doubt on right and on wrong values, group by group."""

    rows: dict[str, Row] = field(default_factory=lambda: {name: Row() for name in ROWS})
    doubt: dict[str, list[int]] = field(default_factory=dict)
    """Group → [wrong and doubtful, wrong, right and doubtful, right]."""

    @property
    def overall(self) -> float:
        """The unweighted mean of the rows."""
        return sum(row.f1 for row in self.rows.values()) / len(self.rows)

    def add(self, found: Mapping[str, Any], gold: Mapping[str, Any]) -> None:
        """Add one article; `found` is what `extract` prints of it."""
        source = str(gold["source"])
        self._add_singles(source, found, gold)
        for group, same in LISTS:
            self.add_list(source, group, found.get(group) or [], gold.get(group) or [], same)
        named = [{"name": name} for name in found.get("campaigns") or []]
        due = [{"name": name} for name in gold.get("campaigns") or []]
        evidence = found.get("campaign_evidence") or [{}] * len(named)
        doubts = [bool(e.get("doubt")) for e in evidence]
        pairs = self._count(source, "campaigns", named, due, lambda a, b: same_text(a["name"], b["name"]))
        right = {place for place, _ in pairs}
        for place, doubtful in enumerate(doubts):
            self._judge("campaigns", place in right, doubtful)

    def _add_singles(self, source: str, found: Mapping[str, Any], gold: Mapping[str, Any]) -> None:
        for part, name, same in SINGLES:
            ours, theirs = (found.get(part) or {}).get(name), (gold.get(part) or {}).get(name)
            self._single(source, part, name, ours, theirs, same, _doubt(found, part, name))
        ours, theirs = (((r.get("meeting") or {}).get("locality") or {}).get("name") for r in (found, gold))
        self._single(
            source, "meeting", "locality", ours, theirs, same_text, _doubt(found, "meeting", "locality")
        )

    def _single(
        self,
        source: str,
        row: str,
        name: str,
        ours: Any,
        theirs: Any,
        same: Callable[[Any, Any], bool],
        doubtful: bool,
    ) -> None:
        right = same(ours, theirs)
        self._tick(row, right, f"! {source}: {name}: found {ours!r}, due {theirs!r}")
        if not nothing(ours):
            self._judge(row, right, doubtful)

    def add_list(
        self,
        source: str,
        group: str,
        found: Sequence[Value],
        due: Sequence[Value],
        same: Callable[[Value, Value], bool],
    ) -> None:
        pairs = self._count(source, group, found, due, same)
        details = _DETAILS.get(group, lambda table, source, ours, theirs: True)
        if group == "officials":
            self._positions(source, found, due)
        right = {ours: details(self, source, found[ours], due[theirs]) for ours, theirs in pairs}
        for place, item in enumerate(found):
            self._judge(group, right.get(place, False), bool(item.get("doubt")))

    def _positions(self, source: str, found: Sequence[Value], due: Sequence[Value]) -> None:
        held, wanted = (
            [{"name": p["name"], "position": x} for p in people for x in p.get("positions") or []]
            for people in (found, due)
        )
        self._count(source, "positions", held, wanted, _same_office)

    def _count(
        self,
        source: str,
        name: str,
        found: Sequence[Value],
        due: Sequence[Value],
        same: Callable[[Value, Value], bool],
    ) -> list[tuple[int, int]]:
        pairs = pair(found, due, same)
        row = self.rows[name]
        row.found += len(found)
        row.due += len(due)
        row.matched += len(pairs)
        hit, met = {a for a, _ in pairs}, {b for _, b in pairs}
        row.notes += [f"- {source}: {_shown(v)}" for n, v in enumerate(due) if n not in met]
        row.notes += [f"+ {source}: {_shown(v)}" for n, v in enumerate(found) if n not in hit]
        return pairs

    def _tick(self, name: str, right: bool, note: str) -> bool:
        row = self.rows[name]
        row.found += 1
        row.due += 1
        row.matched += right
        if not right:
            row.notes.append(note)
        return right

    def _judge(self, group: str, right: bool, doubtful: bool) -> None:
        counts = self.doubt.setdefault(group, [0, 0, 0, 0])
        counts[1 + 2 * right] += 1
        counts[2 * right] += doubtful


def _same_office(one: Value, other: Value) -> bool:
    return spelling(one["name"]) == spelling(other["name"]) and alike(one["position"], other["position"])


def _official_details(table: Table, source: str, ours: Value, theirs: Value) -> bool:
    held, wanted = ours.get("positions") or [], theirs.get("positions") or []
    offices = len(pair(held, wanted, alike)) == len(held) == len(wanted)
    roles = sorted(ours.get("roles") or []), sorted(theirs.get("roles") or [])
    note = f"! {source}: {theirs['name']}: found {roles[0]}, due {roles[1]}"
    return table._tick("roles", roles[0] == roles[1], note) and offices


def _place_details(table: Table, source: str, ours: Value, theirs: Value) -> bool:
    codes = ours.get("code"), theirs.get("code")
    note = f"! {source}: {theirs['name']}: found {codes[0]}, due {codes[1]}"
    return table._tick("codes", equal(*codes), note)


def _figure_details(table: Table, source: str, ours: Value, theirs: Value) -> bool:
    kinds = ours.get("category"), theirs.get("category")
    note = f"! {source}: {theirs['quote']}: found {kinds[0]}, due {kinds[1]}"
    return table._tick("categories", equal(*kinds), note)


def _document_details(table: Table, source: str, ours: Value, theirs: Value) -> bool:
    right = equal(ours.get("date"), theirs.get("date")) and same_text(
        ours.get("issuer"), theirs.get("issuer")
    )
    return table._tick("document details", right, f"! {source}: found {_shown(ours)}, due {_shown(theirs)}")


_DETAILS: dict[str, Callable[[Table, str, Value, Value], bool]] = {
    "officials": _official_details,
    "localities": _place_details,
    "figures": _figure_details,
    "documents": _document_details,
}


def _doubt(found: Mapping[str, Any], part: str, name: str) -> bool:
    return bool(((found.get("doubt") or {}).get(part) or {}).get(name))


def _shown(value: Value) -> str:
    return ", ".join(f"{k}: {v}" for k, v in value.items() if k not in ("spans", "confidence"))[:220]
