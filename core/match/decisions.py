"""What a person decided before, and when it is to be asked again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import combinations
from typing import TYPE_CHECKING

from soattin.core.match.evidence import Evidence, evidence_of
from soattin.core.match.records import Decision, Decisions, Mention
from soattin.core.match.spelling import read_name, same_spelling_key

if TYPE_CHECKING:
    from soattin.core.match.nodes import Node


def evidence_digest(one: Evidence, other: Evidence) -> str:
    """Return what two names share (units, offices) as sorted short hashes, for `Decision.evidence`."""
    shared = [f"p{p.name}" for p in set(one.places) & set(other.places)]
    shared += [f"o{o.title}" for o in set(one.offices) & set(other.offices)]
    return " ".join(sorted(blake2b(s.encode(), digest_size=4).hexdigest() for s in shared))


def differences(kind: str, groups: Sequence[Sequence[Mention]]) -> list[Decision]:
    """Return the decisions that the given groups of mentions are not one name, pair by pair.

    Each carries what the two share now, so that it is asked again only when they come to share more.
    """
    known = [(group, _evidence(kind, group)) for group in groups if group]
    return [
        Decision(
            kind,
            one[0].spelling,
            other[0].spelling,
            same=False,
            evidence=evidence_digest(evidence, against),
            first_mentions=frozenset(m.id for m in one),
            second_mentions=frozenset(m.id for m in other),
        )
        for (one, evidence), (other, against) in combinations(known, 2)
    ]


def _evidence(kind: str, mentions: Sequence[Mention]) -> Evidence:
    from soattin.core.match.evidence import merged

    found = Evidence()
    for mention in mentions:
        found = merged(found, evidence_of(mention, read_name(kind, mention.spelling).rest))
    return found


class Remembered:
    """The decisions about names of one kind, looked up by pairs of nodes."""

    def __init__(self, kind: str, decisions: Decisions) -> None:
        self._different: dict[frozenset[str], list[Decision]] = defaultdict(list)
        self._same: list[tuple[str, str, Decision]] = []
        for decision in decisions.decisions:
            if decision.kind != kind:
                continue
            one, other = (same_spelling_key(kind, s) for s in (decision.first, decision.second))
            if decision.same:
                self._same.append((one, other, decision))
            else:
                self._different[frozenset((one, other))].append(decision)

    def denies(self, one: Node, other: Node) -> bool:
        """Tell whether a person said that these are two and nothing new speaks against it."""
        if not self._different:
            return False
        for decision in self._different.get(frozenset((one.key, other.key)), ()):
            first, second = (
                (one, other) if same_spelling_key(one.name.kind, decision.first) == one.key else (other, one)
            )
            if not (
                _holds(decision, first, second) or (one.key == other.key and _holds(decision, second, first))
            ):
                continue
            shared = set(evidence_digest(one.evidence, other.evidence).split())
            if shared <= set(decision.evidence.split()):
                return True
        return False

    def same_pairs(self, nodes: Iterable[Node]) -> Iterator[tuple[int, int]]:
        """Yield pairs of positions in `nodes` that a person said are one."""
        if not self._same:
            return
        by_key: dict[str, list[int]] = defaultdict(list)
        listed = list(nodes)
        for position, node in enumerate(listed):
            by_key[node.key].append(position)
        for one, other, decision in self._same:
            for a in by_key.get(one, ()):
                for b in by_key.get(other, ()):
                    if a != b and _holds(decision, listed[a], listed[b]):
                        yield a, b


def _holds(decision: Decision, first: Node, second: Node) -> bool:
    return _among(decision.first_mentions, first) and _among(decision.second_mentions, second)


def _among(ids: frozenset[int], node: Node) -> bool:
    return not ids or any(mention.id in ids for mention in node.mentions)
