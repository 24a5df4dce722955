"""The things that are compared: mentions of one spelling with one evidence are one node.

A node's words, evidence and dates stand in numpy arrays of small integers, so that millions of pairs can be
compared at once.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np

from soattin.core.match.context import Context
from soattin.core.match.evidence import Evidence, Office, day_number, day_of_codes, merged_all, read_evidence
from soattin.core.match.records import Mention
from soattin.core.match.spelling import Name, read_spelling
from soattin.core.match.units import Place

Array = np.ndarray[Any, Any]

_T = TypeVar("_T")

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

    def count(self, numbers: Array, uses: Array) -> None:
        """Count the uses of the numbers in each row, −1 left out."""
        there = numbers >= 0
        each = np.broadcast_to(uses[:, None], numbers.shape)
        counts = np.bincount(numbers[there], each[there], minlength=len(self.counts))
        self.counts = counts.astype(np.int64).tolist()

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


def tabulate(nodes: Sequence[Node], seen: Seen | None = None) -> EvidenceTable:
    """Return the evidence of `nodes` in arrays; `seen` counts what others hold (default: these alone)."""
    counted, seen = seen is None, seen or Seen()
    # Equal evidence is one object: it is looked at once.
    distinct = {id(node.evidence): node.evidence for node in nodes}
    row = dict(zip(distinct, range(len(distinct)), strict=True))
    at = np.array([row[id(node.evidence)] for node in nodes], np.int64)
    units: dict[Place, int] = {}
    titles: dict[Office, int] = {}
    # The finest units come first: they tell most.
    beside = _numbered((evidence.places for evidence in distinct.values()), units)
    finest = _numbered((evidence.fine for evidence in distinct.values()), units)
    held = _numbered((evidence.offices for evidence in distinct.values()), titles)
    place = _column(units, lambda unit: seen.places.number(unit.name))
    rank = _column(titles, lambda office: seen.ranks.number(office.rank) if office.rank else -1)
    told = np.array([bool(office.body) for office in titles] + [True], bool)
    office = _column(titles, lambda office: seen.offices.number(office.key) if office.key else -1)
    body = _column(titles, lambda office: seen.bodies.number(office.body) if office.body else -1)
    if counted:
        uses = np.bincount(at, minlength=len(distinct))
        seen.total = len(nodes)
        for numbers, values in (
            (seen.places, place[beside]), (seen.offices, office[held]), (seen.ranks, rank[held]), (seen.bodies, body[held])
        ):  # fmt: skip
            numbers.count(values, uses)
    level = _column(units, lambda unit: unit.level)
    bits = np.array([office.levels for office in titles] + [0], np.int8)
    first_day, last_day = _days(nodes)
    return EvidenceTable(
        place[beside][at],
        level[beside][at],
        _column(units, lambda unit: seen.propers.number(unit.proper))[beside][at],
        place[finest][at],
        (level[finest[:, 0]] == 1)[at],
        office[held][at],
        rank[held][at],
        np.where(told, -1, rank)[held][at],
        body[held][at],
        np.bitwise_or.reduce(bits[held], axis=1)[at],
        (held[:, 0] >= 0)[at],
        first_day,
        last_day,
        *(_costs(numbers, seen.total) for numbers in (seen.places, seen.offices, seen.ranks, seen.bodies)),
    )


def _numbered(found: Iterable[tuple[_T, ...]], known: dict[_T, int]) -> Array:
    """Return the numbers of the first values of each tuple, a row each, filled up with −1; `known` learns new ones."""
    cells = array("i")
    fill = [-1] * SLOTS
    for values in found:
        cells.extend([known.setdefault(value, len(known)) for value in values[:SLOTS]])
        cells.extend(fill[len(values) :])
    return np.frombuffer(cells, np.int32).reshape(-1, SLOTS) if cells else np.empty((0, SLOTS), np.int32)


def _column(values: Iterable[_T], number: Callable[[_T], int]) -> Array:
    """Return the number of each value and, for the index −1 of no value, −1."""
    return np.array([*map(number, values), -1], np.int32)


def _days(nodes: Sequence[Node]) -> tuple[Array, Array]:
    """Return the first and the last day of each node, 0 where there is none."""
    first_day, last_day = np.zeros(len(nodes), np.int32), np.zeros(len(nodes), np.int32)
    for row, node in enumerate(nodes):
        days = [day for mention in node.mentions if (day := day_number(mention.date))]
        if days:
            first_day[row], last_day[row] = min(days), max(days)
    return first_day, last_day


def _costs(numbers: Numbers, total: int) -> Array:
    counts = np.array(numbers.counts or [1], np.float64)
    # A few more than were seen: a small file does not show how many there are.
    return np.log((total + 200) / (counts + 5)).astype(np.float32)
