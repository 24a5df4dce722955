"""The things that are compared: mentions of one spelling with one evidence are one node.

A node's words, evidence and dates stand in numpy arrays of small integers, so that millions of pairs can be
compared at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from soattin.core.match.context import Context
from soattin.core.match.evidence import Evidence, day_number, day_of_codes, merged_all, read_evidence
from soattin.core.match.records import Mention
from soattin.core.match.spelling import Name, read_spelling

Array = np.ndarray[Any, Any]

SLOTS = 6
"""How many places and offices of one node are compared; more of them add nothing."""


@dataclass(slots=True)
class Node:
    """Mentions with one key and one evidence (or of one known name)."""

    key: str
    name: Name
    evidence: Evidence
    mentions: list[Mention] = field(default_factory=list)


def build_nodes(mentions: Iterable[Mention]) -> list[Node]:
    """Return the nodes of `mentions` (all of one kind), in the order of their first mentions."""
    nodes: dict[tuple[Any, ...], Node] = {}
    names: dict[str, tuple[str, Name]] = {}
    # Equal evidence is one object here: its hash costs more than all the rest.
    read: dict[tuple[Any, ...], Evidence] = {}
    unique: dict[Evidence, Evidence] = {}
    several: dict[int, tuple[Node, dict[int, Evidence]]] = {}
    for mention in mentions:
        spelled = names.get(mention.spelling)
        if spelled is None:
            spelled = names[mention.spelling] = read_spelling(mention.kind, mention.spelling)
        key, name = spelled
        if not key:
            continue
        named = (*mention.places, *name.rest) if name.rest else mention.places
        said = (mention.positions, named, day_of_codes(named, mention.date))
        evidence = read.get(said)
        if evidence is None:
            evidence = read_evidence(*said)
            evidence = read[said] = unique.setdefault(evidence, evidence)
        known = mention.name_id
        identity = (key, id(evidence)) if known is None else (key, known, "known")
        node = nodes.get(identity)
        if node is None:
            node = nodes[identity] = Node(key, name, evidence)
        elif node.evidence is not evidence:
            # What stands beside a known name is put together at the end: it may be hundreds of things.
            _, told = several.setdefault(id(node), (node, {id(node.evidence): node.evidence}))
            told[id(evidence)] = evidence
        node.mentions.append(mention)
    for node, told in several.values():
        node.evidence = merged_all(told.values())
    _complete(list(nodes.values()))
    return list(nodes.values())


def _complete(nodes: Sequence[Node]) -> None:
    """Complete the units beside `nodes` by what all of them tell together."""
    uses: dict[int, int] = {}
    for node in nodes:
        uses[id(node.evidence)] = uses.get(id(node.evidence), 0) + len(node.mentions)
    evidence = {id(node.evidence): node.evidence for node in nodes}
    context = Context((found, uses[number]) for number, found in evidence.items())
    whole = {number: context.complete(found) for number, found in evidence.items()}
    for node in nodes:
        node.evidence = whole[id(node.evidence)]


def apart(node: Node) -> list[Node]:
    """Return the mentions of `node`, each as a node of its own."""
    return [Node(node.key, node.name, node.evidence, [mention]) for mention in node.mentions]


class Numbers:
    """Gives each distinct value a small number, from 0 in the order of first use, and counts the uses."""

    def __init__(self) -> None:
        self.known: dict[Any, int] = {}
        self.counts: list[int] = []

    def __call__(self, value: Any, uses: int = 1) -> int:
        """Return the number of `value` and count more uses."""
        number = self.number(value)
        self.counts[number] += uses
        return number

    def number(self, value: Any) -> int:
        """Return the number of `value`."""
        number = self.known.get(value)
        if number is None:
            number = self.known[value] = len(self.counts)
            self.counts.append(0)
        return number


@dataclass(slots=True)
class Seen:
    """Which units and offices were seen, and in how many of `total` nodes."""

    places: Numbers = field(default_factory=Numbers)
    propers: Numbers = field(default_factory=Numbers)
    offices: Numbers = field(default_factory=Numbers)
    ranks: Numbers = field(default_factory=Numbers)
    bodies: Numbers = field(default_factory=Numbers)
    total: int = 0

    def count(self, evidence: Evidence, nodes: int = 1) -> None:
        """Count the units and offices of so many more nodes."""
        self.total += nodes
        for place in evidence.places[:SLOTS]:
            self.places(place.name, nodes)
        for office in evidence.offices[:SLOTS]:
            if office.key:
                self.offices(office.key, nodes)
            if office.rank:
                self.ranks(office.rank, nodes)
            if office.body:
                self.bodies(office.body, nodes)


@dataclass(slots=True)
class EvidenceTable:
    """The evidence of all nodes: numbers of places, offices, ranks and bodies, −1 where there is none."""

    places: Array
    levels: Array
    propers: Array
    """The names of the places without their types."""
    fine: Array
    """The finest units that the articles themselves name."""
    provincial: Array
    """Whether these are provinces."""
    offices: Array
    ranks: Array
    lone: Array
    """The ranks of offices of which no more is told ("Phó Chủ tịch")."""
    bodies: Array
    office_levels: Array
    """The levels that the offices may be at, as bits; 0 where unknown."""
    has_office: Array
    first_day: Array
    last_day: Array
    place_cost: Array
    """For each place number, −log of the share of nodes that name it."""
    office_cost: Array
    rank_cost: Array
    body_cost: Array

    def at(self, rows: Array) -> EvidenceTable:
        """Return the table of the given rows, in their order; the costs stay."""
        return EvidenceTable(
            self.places[rows], self.levels[rows], self.propers[rows], self.fine[rows], self.provincial[rows],
            self.offices[rows], self.ranks[rows], self.lone[rows], self.bodies[rows],
            self.office_levels[rows], self.has_office[rows], self.first_day[rows], self.last_day[rows],
            self.place_cost, self.office_cost, self.rank_cost, self.body_cost,
        )  # fmt: skip


_COLUMNS = ("places", "levels", "propers", "fine", "offices", "ranks", "lone", "bodies")


def tabulate(nodes: Sequence[Node], seen: Seen | None = None) -> EvidenceTable:
    """Return the evidence of `nodes` in arrays; `seen` counts what others hold (default: these alone)."""
    if seen is None:
        seen = Seen()
        uses = Counter(map(id, (node.evidence for node in nodes)))
        for evidence in {id(node.evidence): node.evidence for node in nodes}.values():
            seen.count(evidence, uses[id(evidence)])
    places, offices, ranks, bodies = seen.places, seen.offices, seen.ranks, seen.bodies
    propers = seen.propers
    cells: dict[str, tuple[list[int], list[int]]] = {name: ([], []) for name in _COLUMNS}
    put = {name: (spots.append, values.append) for name, (spots, values) in cells.items()}
    # Equal evidence is one object: it is looked at once.
    rows: dict[int, int] = {}
    row_of = [rows.setdefault(id(node.evidence), len(rows)) for node in nodes]
    office_levels, has_office = np.zeros(len(rows), np.int8), np.zeros(len(rows), bool)
    provincial = np.zeros(len(rows), bool)
    done = -1
    for node, row in zip(nodes, row_of, strict=True):
        if row <= done:
            continue
        done = row
        base = row * SLOTS
        evidence = node.evidence
        # The finest units first: they tell most.
        for spot, place in enumerate(evidence.places[:SLOTS], base):
            _put(put["places"], spot, places.number(place.name))
            _put(put["levels"], spot, place.level)
            _put(put["propers"], spot, propers.number(place.proper))
        for spot, place in enumerate(evidence.fine[:SLOTS], base):
            _put(put["fine"], spot, places.number(place.name))
        for spot, office in enumerate(evidence.offices[:SLOTS], base):
            if office.key:
                _put(put["offices"], spot, offices.number(office.key))
            if office.rank:
                rank = ranks.number(office.rank)
                _put(put["ranks"], spot, rank)
                if not office.body:
                    _put(put["lone"], spot, rank)
            office_levels[row] |= office.levels
            if office.body:
                _put(put["bodies"], spot, bodies.number(office.body))
        has_office[row] = bool(evidence.offices)
        provincial[row] = bool(evidence.fine) and evidence.fine[0].level == 1
    at = np.array(row_of, np.int64)
    arrays = {name: _filled(len(rows), *found)[at] for name, found in cells.items()}
    first_day, last_day = _days(nodes)
    return EvidenceTable(
        arrays["places"], arrays["levels"], arrays["propers"], arrays["fine"], provincial[at],
        arrays["offices"], arrays["ranks"], arrays["lone"], arrays["bodies"],
        office_levels[at], has_office[at], first_day, last_day,
        _costs(places, seen.total), _costs(offices, seen.total), _costs(ranks, seen.total), _costs(bodies, seen.total),
    )  # fmt: skip


def _days(nodes: Sequence[Node]) -> tuple[Array, Array]:
    """Return the first and the last day of each node, 0 where there is none."""
    first_day, last_day = np.zeros(len(nodes), np.int32), np.zeros(len(nodes), np.int32)
    for row, node in enumerate(nodes):
        days = [day for mention in node.mentions if (day := day_number(mention.date))]
        if days:
            first_day[row], last_day[row] = min(days), max(days)
    return first_day, last_day


def _put(into: tuple[Callable[[int], None], Callable[[int], None]], spot: int, value: int) -> None:
    into[0](spot)
    into[1](value)


def _filled(count: int, spots: list[int], values: list[int]) -> Array:
    out = np.full(count * SLOTS, -1, np.int32)
    out[np.array(spots, np.int64)] = values
    return out.reshape(count, SLOTS)


def _costs(numbers: Numbers, total: int) -> Array:
    counts = np.array(numbers.counts or [1], np.float64)
    # A few more than were seen: a small file does not show how many there are.
    return np.log((total + 200) / (counts + 5)).astype(np.float32)
