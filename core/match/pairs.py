"""From pairs of spellings to pairs of nodes: each with each where they are few, else where they share evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from soattin.core.match.blocking import each_once, pairs_of_groups
from soattin.core.match.nodes import Array, EvidenceTable, Node

FEW, FEW_EQUAL = 36, 20_000
"""Two names (one name with itself) with no more pairs of nodes than these are compared node by node; others
where they share a unit or an office."""


def node_pairs(nodes: Sequence[Node], key_of: Array, key_pairs: Array, few: int = FEW) -> tuple[Array, Array]:
    """Return the pairs of nodes for pairs of keys, and which pair of keys each comes from."""
    order = np.argsort(key_of, kind="stable")
    sizes = np.bincount(key_of)
    starts = np.cumsum(sizes) - sizes
    one, other = key_pairs[:, 0], key_pairs[:, 1]
    count = sizes[one] * sizes[other]
    small = count <= few
    count = np.where(small, count, 0)
    which = np.repeat(np.arange(len(key_pairs)), count)
    nth = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    first = order[starts[one[which]] + nth // np.maximum(sizes[other[which]], 1)]
    second = order[starts[other[which]] + nth % np.maximum(sizes[other[which]], 1)]
    more: list[tuple[int, int, int]] = []
    listed = order.tolist()
    crowded = np.flatnonzero(~small)
    things = {
        key: _things_of(nodes, listed[starts[key] : starts[key] + sizes[key]])
        for key in np.unique(key_pairs[crowded]).tolist()
    }
    for row, a, b in zip(crowded.tolist(), one[crowded].tolist(), other[crowded].tolist(), strict=True):
        for thing in things[a].keys() & things[b].keys():
            more += [(x, y, row) for x in things[a][thing][:60] for y in things[b][thing][:60]]
    extra = np.array(more, np.int64).reshape(-1, 3)
    pairs = np.concatenate((np.stack((first, second), axis=1), extra[:, :2]))
    which = np.concatenate((which, extra[:, 2]))
    pairs.sort(axis=1)
    keep = pairs[:, 0] != pairs[:, 1]
    pairs, which = pairs[keep], which[keep]
    _, unique = np.unique(pairs[:, 0] * len(nodes) + pairs[:, 1], return_index=True)
    return pairs[unique], which[unique]


def _things_of(nodes: Sequence[Node], members: list[int]) -> dict[object, list[int]]:
    """Return the units and offices that some nodes name, each with the nodes."""
    out: dict[object, list[int]] = defaultdict(list)
    for node in members:
        evidence = nodes[node].evidence
        for place in evidence.fine:
            out[place.name].append(node)
        for office in evidence.offices:
            if office.key:
                out[office.key].append(node)
    return out


class PairScores:
    """The scores of some pairs of the nodes 0 … `count` − 1, by both numbers in one."""

    def __init__(self, pairs: Array, scores: Array, count: int) -> None:
        self._count = count
        self._known: dict[int, float] = dict(
            zip((pairs[:, 0] * count + pairs[:, 1]).tolist(), scores.tolist(), strict=True)
        )

    def of(self, one: int, other: int, default: float) -> float:
        """Return the score of a pair, `default` where it has none."""
        low, high = (one, other) if one < other else (other, one)
        return self._known.get(low * self._count + high, default)


CELL = 40
"""No more people than these share an office in a unit, or a unit and a given name, if all are to be compared."""


def neighbours(table: EvidenceTable, key_of: Array, given: Array, official: bool) -> Array:
    """Return the pairs of keys whose people meet in the evidence: one office in one unit, or one unit and given name.

    They are few, so any slip at all may be looked for among them. `given` is a number for each key's given name
    as it sounds. Of units, those within one other are compared.
    """
    nodes = np.arange(len(key_of))
    keys, owners = [], []
    for column in (0, 1):
        place = table.fine[:, column].astype(np.int64)
        if official:
            others = [table.offices[:, i].astype(np.int64) + 1 for i in range(3)]
            others.append(-given[key_of] - 1)
        else:
            others = [np.ones(len(nodes), np.int64)]
        for other in others:
            here = (place >= 0) & (other != 0)
            keys.append((place << 32)[here] + other[here])
            owners.append(nodes[here])
    pairs = key_of[
        pairs_of_groups(np.concatenate(keys), np.concatenate(owners), CELL if official else 4 * CELL)
    ]
    return each_once(pairs[pairs[:, 0] != pairs[:, 1]], int(key_of.max()) + 1)
