"""Finds the name of a new mention among the known names of its own spelling, for imports and corrections.

Only these names' evidence is looked at, and a sample tells how common names, units and offices are: what an
import costs does not grow with the project.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from soattin.core.match.evidence import Evidence, evidence_of, merged
from soattin.core.match.nodes import Node, Seen, build_nodes, tabulate
from soattin.core.match.records import Mention
from soattin.core.match.scoring import Spellings, compare_evidence, frequencies_of, surely_same
from soattin.core.match.spelling import read_name, same_spelling_key


@dataclass(frozen=True, slots=True)
class Known:
    """A known name that has the spelling in question, with some of its mentions, the latest first."""

    id: int
    mentions: tuple[Mention, ...]


class Background:
    """How common names, units and offices are in a project, learnt from a sample of its mentions."""

    def __init__(self, kind: str, sample: Iterable[Mention], people: int) -> None:
        """Learn from `sample`; `people` is about how many names of the kind the project holds."""
        nodes = build_nodes(sample)
        names = [node.name for node in nodes]
        self.kind = kind
        self.people = max(people, len(nodes))
        self._shares = frequencies_of(kind, names, [1] * len(names))
        self._seen = Seen()
        for node in nodes:
            self._seen.count(node)
        bare = sum(not (node.evidence.places or node.evidence.offices) for node in nodes)
        self._bare_file = bare * 2 > len(nodes)

    def find(self, mention: Mention, known: Sequence[Known]) -> int | None:
        """Return the id of the one known name that `mention` surely belongs to, None where it is not sure.

        All of `known` bear the mention's spelling.
        """
        if not known:
            return None
        name = read_name(mention.kind, mention.spelling)
        key = same_spelling_key(mention.kind, mention.spelling)
        nodes = [Node(key, name, evidence_of(mention, name.rest), [mention])]
        nodes += [Node(key, name, _evidence(other), list(other.mentions)) for other in known]
        spelling = Spellings([name], self._shares, self.people)
        pairs = np.stack((np.zeros(len(known), np.int64), np.arange(1, len(nodes))), axis=1)
        evidence = compare_evidence(tabulate(nodes, self._seen), pairs)
        prior = float(np.log(0.5 / (self.people + 5)))
        total = spelling.exact[0] + evidence.total + prior
        only_one = np.full(len(known), spelling.units[0] == 1)
        alone = np.full(len(known), spelling.alone[0] + prior) if self._bare_file else None
        sure = surely_same(total, evidence, alone, only_one)
        whole = sure & evidence.same_place & evidence.same_office
        # Where several names fit, one that shares both office and unit goes before those that share one.
        for fits in (sure, whole):
            found = np.flatnonzero(fits)
            if len(found) == 1:
                return known[int(found[0])].id
        return None


def _evidence(name: Known) -> Evidence:
    found = Evidence()
    for mention in name.mentions:
        found = merged(found, evidence_of(mention, read_name(mention.kind, mention.spelling).rest))
    return found
