"""Finds the name of a new mention among the known names of its own spelling, for imports and corrections.

Only these names' evidence is looked at, and a sample tells how common names, units and offices are: what an
import costs does not grow with the project.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from soattin.core.match.evidence import Evidence, contradict, evidence_of, merged
from soattin.core.match.nodes import Node, Seen, build_nodes, tabulate
from soattin.core.match.records import Mention
from soattin.core.match.scoring import Spellings, frequencies_of
from soattin.core.match.spelling import read_name, same_spelling_key
from soattin.core.match.units import count_units
from soattin.core.match.weighing import compare_evidence, surely_same


@dataclass(frozen=True, slots=True)
class Known:
    """A known name that has the spelling in question, with some of its mentions or the evidence of them all."""

    id: int
    mentions: tuple[Mention, ...]
    evidence: Evidence | None = None


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
            self._seen.count(node.evidence)
        bare = sum(not (node.evidence.places or node.evidence.offices) for node in nodes)
        self._bare_file = bare * 2 > len(nodes)

    def find(self, mention: Mention, known: Sequence[Known]) -> int | None:
        """Return the id of the one known name that `mention` surely belongs to, None where it is not sure.

        All of `known` bear the mention's spelling.
        """
        name = read_name(mention.kind, mention.spelling)
        said = evidence_of(mention, name.rest)
        if mention.kind == "locality" and count_units(name.unit, name.words) == 1:
            # The gazetteer knows only one: nothing but another unit above it speaks against.
            here = [other.id for other in known if not contradict(said, _evidence(other))]
            return here[0] if len(here) == 1 else None
        known = _fitting(said, known)
        if not known:
            return None
        if len(known) == 1 and _whole(said, _evidence(known[0])) and said.fine[0].level != 1:
            return known[0].id
        return self.compare(mention, known)

    def compare(self, mention: Mention, known: Sequence[Known]) -> int | None:
        """Return what `find` does, by the arrays alone, in which millions of pairs are compared elsewhere."""
        name = read_name(mention.kind, mention.spelling)
        said = evidence_of(mention, name.rest)
        key = same_spelling_key(mention.kind, mention.spelling)
        nodes = [Node(key, name, said, [mention])]
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


def _fitting(said: Evidence, known: Sequence[Known]) -> list[Known]:
    """Return those of `known` that `surely_same` may take: the one that shares office and unit, else all with no other.

    It tells the same by arrays, which for one mention take longer than all the rest of an import; a test holds
    the two together.
    """
    fitting = [name for name in known if _nothing_other(said, _evidence(name))]
    whole = [name for name in fitting if _whole(said, _evidence(name))]
    return whole if len(whole) == 1 else fitting


def _nothing_other(one: Evidence, other: Evidence) -> bool:
    if one.offices and other.offices and not _titles(one) & _titles(other):
        return False
    # A unit told of one side only is no shared one.
    return not (one.places or other.places) or _same_place(one, other)


def _whole(one: Evidence, other: Evidence) -> bool:
    return bool(_titles(one) & _titles(other)) and _same_place(one, other)


def _titles(evidence: Evidence) -> set[str]:
    return {office.title for office in evidence.offices}


def _same_place(one: Evidence, other: Evidence) -> bool:
    shared = {place.name for place in one.fine} & {place.name for place in other.fine}
    return bool(shared) and not contradict(one, other)


def _evidence(name: Known) -> Evidence:
    if name.evidence is not None:
        return name.evidence
    found = Evidence()
    for mention in name.mentions:
        found = merged(found, evidence_of(mention, read_name(mention.kind, mention.spelling).rest))
    return found
