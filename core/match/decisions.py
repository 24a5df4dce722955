"""What a person decided before, and when it is to be asked again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
        self._by_keys: dict[frozenset[str], list[Decision]] = defaultdict(list)
        self._by_mention: dict[int, list[Decision]] = defaultdict(list)
        self._same: list[tuple[str, str, Decision]] = []
        for decision in decisions.decisions:
            if decision.kind != kind:
                continue
            one, other = (same_spelling_key(kind, s) for s in (decision.first, decision.second))
            if decision.same:
                self._same.append((one, other, decision))
                continue
            # Two people of one spelling are told apart by their mentions alone.
            if one != other or not (decision.first_mentions or decision.second_mentions):
                self._by_keys[frozenset((one, other))].append(decision)
            for number in decision.first_mentions:
                self._by_mention[number].append(decision)

    @property
    def any_different(self) -> bool:
        """Whether anything at all was told apart."""
        return bool(self._by_keys or self._by_mention)

    def denies(
        self, one: Node, other: Node, evidence: Evidence | None = None, against: Evidence | None = None
    ) -> bool:
        """Tell whether a person said that these are two, and they share nothing that they did not share then.

        `evidence` and `against` are what is known of their whole groups, where that is more.
        """
        found = list(self._by_keys.get(frozenset((one.key, other.key)), ()))
        if self._by_mention:
            found += self._told_apart(one, other)
            found += self._told_apart(other, one)
        if not found:
            return False
        shared = set(evidence_digest(evidence or one.evidence, against or other.evidence).split())
        return any(shared <= set(decision.evidence.split()) for decision in found)

    def _told_apart(self, first: Node, second: Node) -> Iterator[Decision]:
        others = {mention.id for mention in second.mentions}
        for mention in first.mentions:
            for decision in self._by_mention.get(mention.id, ()):
                if not others.isdisjoint(decision.second_mentions):
                    yield decision

    def same_pairs(self, nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
        """Yield pairs of positions in `nodes` that a person said are one."""
        if not self._same:
            return
        by_key: dict[str, list[int]] = defaultdict(list)
        by_mention: dict[int, int] = {}
        for position, node in enumerate(nodes):
            by_key[node.key].append(position)
            by_mention.update((mention.id, position) for mention in node.mentions)
        for one, other, decision in self._same:
            first = _positions(decision.first_mentions, by_mention) or by_key.get(one, [])
            second = _positions(decision.second_mentions, by_mention) or by_key.get(other, [])
            yield from ((a, b) for a in first for b in second if a != b)


def _positions(ids: frozenset[int], by_mention: dict[int, int]) -> list[int]:
    return sorted({by_mention[number] for number in ids if number in by_mention})
