"""From groups of nodes to the proposals that are shown."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import exp

from soattin.core.match.groups import Groups
from soattin.core.match.nodes import Node
from soattin.core.match.pairs import PairScores
from soattin.core.match.quality import best_spelling, spelling_quality
from soattin.core.match.reasons import reasons
from soattin.core.match.records import Member, Mention, Proposal
from soattin.core.text.fold import nfc


class Answers:
    """Makes proposals of groups of `nodes`, all of one kind."""

    def __init__(self, kind: str, nodes: Sequence[Node], explain: bool) -> None:
        self.kind, self.nodes, self.explain = kind, nodes, explain
        self._ranks: dict[int, tuple[float, int, int]] = {}

    def best(self, group: list[int]) -> int:
        """Return the node of the best-spelt and most frequent name."""
        return max(group, key=self._rank)

    def _rank(self, node: int) -> tuple[float, int, int]:
        known = self._ranks.get(node)
        if known is None:
            found = self.nodes[node]
            known = self._ranks[node] = (spelling_quality(found.name.words), len(found.mentions), -node)
        return known

    def same(self, sure: dict[int, list[int]]) -> list[Proposal]:
        """Return the groups that need no question, those of one spelling and evidence too."""
        out = []
        for group in sure.values():
            if not self._one_known(group):
                out += self._proposal(self._by_spelling(group), "same", 0.999, [group])
        grouped = {node for group in sure.values() for node in group}
        for number in range(len(self.nodes)):
            if (
                number not in grouped
                and len(self.nodes[number].mentions) > 1
                and not self._one_known([number])
            ):
                out += self._proposal(self._by_spelling([number]), "same", 1.0, [[number]])
        return out

    def _one_known(self, group: list[int]) -> bool:
        """Tell whether a group is one known name and nothing else."""
        known = {mention.name_id for node in group for mention in self.nodes[node].mentions}
        return len(known) == 1 and None not in known

    def _by_spelling(self, group: list[int]) -> list[Member]:
        spellings: dict[tuple[str, int | None], list[Mention]] = defaultdict(list)
        for mention in (m for node in group for m in self.nodes[node].mentions):
            spellings[(mention.spelling, mention.name_id)].append(mention)
        return [self._member(found) for found in spellings.values()]

    def asked(self, groups: Groups, asked: Groups, scores: PairScores) -> list[Proposal]:
        """Return the groups of `asked`, each with the groups of `groups` in it as members."""
        out = []
        for group in list(asked.members.values()):
            parts: dict[int, list[int]] = defaultdict(list)
            for node in group:
                parts[groups.find(node)].append(node)
            if len(parts) < 2:
                continue
            members = [
                self._member([m for n in part for m in self.nodes[n].mentions]) for part in parts.values()
            ]
            roots = [self.best(part) for part in parts.values()]
            linked = [scores.of(a, b, -2.0) for i, a in enumerate(roots) for b in roots[i + 1 :]]
            score = 1 / (1 + exp(-max(-20.0, min(20.0, sum(linked) / len(linked)))))
            out += self._proposal(members, "ask", min(score, 0.998), list(parts.values()))
        return out

    def _member(self, mentions: list[Mention]) -> Member:
        if len(mentions) == 1:
            only = mentions[0]
            return Member(nfc(only.spelling), (only.id,), only.name_id, 1)
        spelling = best_spelling(self.kind, Counter([m.spelling for m in mentions]))
        known = {m.name_id for m in mentions if m.name_id is not None}
        ids = tuple([m.id for m in mentions])
        return Member(spelling, ids, known.pop() if len(known) == 1 else None, len(mentions))

    def _proposal(
        self, members: list[Member], tier: str, score: float, parts: list[list[int]]
    ) -> list[Proposal]:
        members.sort(key=lambda m: (-m.count, m.spelling))
        counts: dict[str, int] = {}
        for member in members:
            counts[member.spelling] = counts.get(member.spelling, 0) + member.count
        explained = tier == "ask" and self.explain
        why, why_not = reasons([[self.nodes[n] for n in part] for part in parts]) if explained else ((), ())
        keep = best_spelling(self.kind, counts)
        return [Proposal(self.kind, tuple(members), keep, tier, round(score, 4), why, why_not)]
