"""Proposes which names are one: same without asking, or to be asked."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

import numpy as np

from soattin.core.match.answers import Answers
from soattin.core.match.blocking import candidate_pairs, without
from soattin.core.match.decisions import Remembered
from soattin.core.match.depth import DEEPEST, USUAL_OTHERS, crowd_of, depth_of
from soattin.core.match.evidence import Evidence, contradict, day_number, merged
from soattin.core.match.groups import Groups
from soattin.core.match.nodes import Array, Node, apart, build_nodes, tabulate
from soattin.core.match.pairs import FEW_EQUAL, PairScores, neighbours, node_pairs
from soattin.core.match.records import KINDS, Decisions, Mention, Proposal
from soattin.core.match.regions import Regions
from soattin.core.match.scoring import Spellings, frequencies_of
from soattin.core.match.weighing import EvidenceScores, compare_evidence, surely_same

HOPELESS = 0.7
"""So much less likely than others, equal names of which nothing is told are no longer asked about."""

SURE = 2.5
"""The log-odds from which two names bring their groups together, though others of these are less alike."""

ON_THE_WHOLE = 1.5
"""By so much less than a pair that is asked about the members of two groups may be alike on the average."""

UNLIKE = -5.0
"""The log-odds of two names that were not compared, or are less alike."""

STAYS = 4.0
"""How much more than of people it tells of units and bodies that they are said to lie in two places."""

Progress = Callable[[int, int], object]
"""Called with what is done and what there is to do; may raise `Cancelled`."""

ASK = {"official": 0.0, "locality": -2.7, "body": -1.8}
"""The log-odds from which a pair of each kind is asked about; of people, the list tells (`depth`)."""


def propose(
    mentions: Iterable[Mention],
    decisions: Decisions | None = None,
    progress: Progress | None = None,
    explain: bool = True,
) -> list[Proposal]:
    """Return groups of names that may be one, the surest and most frequent first.

    Mentions with one `name_id` are one already. Pairs that a person decided are kept: "same" pairs are one
    member, "not the same" are proposed again only where they share something that they did not share then.
    Without `explain` the proposals carry no reasons.
    """
    by_kind: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_kind[mention.kind].append(mention)
    out: list[Proposal] = []
    collecting = gc.isenabled()
    # Millions of small tuples and no cycles: looking for cycles would take a fifth of the time.
    gc.disable()
    try:
        for kind in KINDS:
            if by_kind[kind]:
                out += _Run(
                    kind, by_kind[kind], decisions or Decisions(), progress or _quiet, explain
                ).proposals()
    finally:
        if collecting:
            gc.enable()
    return sorted(
        out, key=lambda p: (p.tier == "ask", -round(p.score, 2), -sum(m.count for m in p.members), p.keep)
    )


def _quiet(done: int, total: int) -> None:
    """Show no progress."""


class _Run:
    """One run over the mentions of one kind."""

    def __init__(
        self, kind: str, mentions: list[Mention], decisions: Decisions, progress: Progress, explain: bool
    ) -> None:
        self.kind, self.progress, self.ask = kind, progress, ASK[kind]
        self._take(build_nodes(mentions))
        progress(1, 6)
        self.bare_file = self._mostly_without_evidence()
        self._cut_unsure()
        self.remembered = Remembered(kind, decisions)
        self.answers = Answers(kind, self.nodes, explain)
        self._merged: dict[int, tuple[int, Evidence]] = {}
        self._number_of: list[int] = []
        self._apart: dict[int, bool] = {}
        self._articles: dict[int, frozenset[int | None]] = {}
        self._in_articles = any(m.article is not None for m in mentions)
        progress(2, 6)

    def _take(self, nodes: list[Node]) -> None:
        """Learn how common names, units and offices are among `nodes`."""
        self.nodes = nodes
        keys: dict[str, int] = {}
        self.key_of = np.array([keys.setdefault(node.key, len(keys)) for node in nodes], np.int64)
        firsts = {int(key): row for row, key in reversed(list(enumerate(self.key_of.tolist())))}
        names = [nodes[firsts[key]].name for key in range(len(keys))]
        self.spellings = Spellings(
            names, frequencies_of(self.kind, names, np.bincount(self.key_of).tolist()), len(nodes)
        )
        self.table = tabulate(nodes)
        self.prior = float(np.log(USUAL_OTHERS / (len(nodes) + 5)))

    def _cut_unsure(self) -> None:
        """Cut up the nodes whose mentions may be several people of one common name."""
        rows = np.array([i for i, n in enumerate(self.nodes) if len(n.mentions) > 1], np.int64)
        evidence = compare_evidence(self.table, np.stack((rows, rows), axis=1))
        total = evidence.total + self.prior + self.spellings.exact[self.key_of[rows]]
        only_one = self.spellings.units[self.key_of[rows]] == 1
        sure = surely_same(total, evidence, self._alone(self.key_of[rows]), only_one)
        unsure = {i for i in rows[~sure].tolist() if self.nodes[i].mentions[0].name_id is None}
        if not unsure:
            return
        repeats = np.array([len(n.mentions) if i in unsure else 1 for i, n in enumerate(self.nodes)])
        origin = np.repeat(np.arange(len(self.nodes)), repeats)
        self.nodes = [
            n for i, node in enumerate(self.nodes) for n in (apart(node) if i in unsure else [node])
        ]
        self.key_of, self.table = self.key_of[origin], self.table.at(origin)
        for row in np.flatnonzero(repeats[origin] > 1).tolist():
            day = day_number(self.nodes[row].mentions[0].date)
            self.table.first_day[row] = self.table.last_day[row] = day

    def _alone(self, keys: Array) -> Array | None:
        """Return the log-odds that equal names of each key are one by the names alone, None where more is told."""
        return self.spellings.alone[keys] + self.prior if self.bare_file else None

    def _mostly_without_evidence(self) -> bool:
        bare = sum(not (node.evidence.places or node.evidence.offices) for node in self.nodes)
        return bare * 2 > len(self.nodes)

    def proposals(self) -> list[Proposal]:
        """Return the proposals of this kind."""
        if not self.nodes:
            return []
        pairs, scores = self._of_two_names()
        own, own_of = self._of_one_name()
        self.progress(4, 6)
        pairs = np.concatenate((pairs, own))
        exact = np.concatenate((np.zeros(len(scores), bool), np.ones(len(own), bool)))
        scores = np.concatenate((scores, self.spellings.exact[own_of]))
        evidence = compare_evidence(self.table, pairs)
        total = scores + evidence.total + self.prior
        if self.kind == "official":
            total -= Regions(self.table, self.key_of, self.spellings.sounds(0)).discount(pairs)
        else:
            total -= STAYS * evidence.apart
        allowed = ~evidence.impossible
        likely = total
        if self.kind == "official":
            crowd = crowd_of(self.spellings, np.bincount(self.key_of, minlength=len(self.spellings.names)))
            likely = total + np.float32(crowd.more)
            likely[~exact] += np.float32(crowd.unlike_names)
            likely[exact] += crowd.equal_names(self.spellings)[own_of]
            rows = np.flatnonzero(allowed & (likely >= DEEPEST))
            self.ask = self._depth(pairs[rows], likely[rows])
        self.progress(5, 6)
        return self._group(pairs, total, likely, exact, allowed, evidence)

    def _depth(self, pairs: Array, likely: Array) -> float:
        sizes = np.array([len(node.mentions) for node in self.nodes], np.float64)
        return depth_of(
            likely, sizes[pairs[:, 0]] * sizes[pairs[:, 1]], float((sizes * (sizes - 1)).sum() / 2)
        )

    def _of_two_names(self) -> tuple[Array, Array]:
        """Return the pairs of nodes whose names may be two spellings of one, and what the spellings tell."""
        key_pairs = candidate_pairs(self.spellings.written_as)
        self.progress(3, 6)
        beside = neighbours(self.table, self.key_of, self.spellings.sounds(-1), self.kind == "official")
        key_pairs = without(key_pairs, beside, len(self.spellings.names))
        spelling = np.concatenate(
            (self.spellings.compare(key_pairs), self.spellings.compare_neighbours(beside))
        )
        key_pairs = np.concatenate((key_pairs, beside))
        near = spelling + self.prior > -14.0
        pairs, of_key = node_pairs(self.nodes, self.key_of, key_pairs[near])
        return pairs, spelling[near][of_key]

    def _of_one_name(self) -> tuple[Array, Array]:
        """Return the pairs of nodes of one name, and the name of each."""
        each = np.arange(len(self.spellings.names))
        each = np.stack((each, each), axis=1)
        if not self.bare_file:
            return node_pairs(self.nodes, self.key_of, each, FEW_EQUAL)
        # Where most tell nothing, one is like the other: a chain of them is enough.
        pairs, of_name = node_pairs(self.nodes, self.key_of, each)
        order = np.argsort(self.key_of, kind="stable")
        chain = np.stack((order[:-1], order[1:]), axis=1)
        chain = chain[self.key_of[chain[:, 0]] == self.key_of[chain[:, 1]]]
        chain = without(chain, pairs, len(self.nodes))
        return np.concatenate((pairs, chain)), np.concatenate((of_name, self.key_of[chain[:, 0]]))

    def _group(
        self,
        pairs: Array,
        total: Array,
        likely: Array,
        exact: Array,
        allowed: Array,
        evidence: EvidenceScores,
    ) -> list[Proposal]:
        """Group by `total` what is one without asking, by `likely` (what the list tells added) what is asked."""
        only_one = self.spellings.units[self.key_of[pairs[:, 0]]] == 1
        alone = self._alone(self.key_of[pairs[:, 0]])
        same = exact & allowed & surely_same(total, evidence, alone, only_one)
        groups = Groups(len(self.nodes))
        self._join_known(groups)
        whole = same & evidence.same_place & evidence.same_office
        groups.join_all(self._ordered(pairs, total, whole), self._one_place)
        for one, other in self._unambiguous(groups, self._ordered(pairs, total, same & ~whole)):
            if self._one_place(groups.of(one), groups.of(other)):
                groups.join(one, other)
        for one, other in self.remembered.same_pairs(self.nodes):
            groups.join(one, other)
        sure = {root: list(group) for root, group in groups.members.items()}
        asked = Groups(len(self.nodes))
        for group in sure.values():
            for node in group[1:]:
                asked.join(group[0], node)
        # Also those that would need no question, had they not fitted several people.
        wanted = (likely >= self.ask) | same
        if self.bare_file:
            # Where nothing is told, equal names are what there is to ask about, but for the commonest of all.
            wanted |= exact & ~evidence.on_one & (likely >= self.ask - HOPELESS)
        ordered = self._ordered(pairs, likely, allowed & wanted)
        near = likely > self.ask - 2.0
        self._scores = PairScores(pairs[near], likely[near], len(self.nodes))
        self._ruled_out: dict[int, set[int]] = defaultdict(set)
        for one, other in pairs[~allowed & (likely > self.ask - 6.0)].tolist():
            self._ruled_out[one].add(other)
            self._ruled_out[other].add(one)
        asked.join_all(ordered, self._like_enough)
        self.progress(6, 6)
        return [*self.answers.same(sure), *self.answers.asked(groups, asked, self._scores)]

    @staticmethod
    def _ordered(pairs: Array, total: Array, chosen: Array) -> list[tuple[int, int]]:
        rows = np.flatnonzero(chosen)
        rows = rows[np.argsort(-total[rows], kind="stable")]
        return [(int(a), int(b)) for a, b in pairs[rows].tolist()]

    def _one_place(self, one: list[int], other: list[int]) -> bool:
        """Tell whether nothing in two groups of equal names says that they are at two places or in two offices."""
        first, second = (self._evidence_of(group) for group in (one, other))
        offices, others = ({office.key for office in e.offices} for e in (first, second))
        if offices and others and offices.isdisjoint(others) and "" not in offices | others:
            return False
        return not contradict(first, second) and not self._told_apart(one, other)

    def _join_known(self, groups: Groups) -> None:
        """Join the nodes of each known name: they are one already."""
        first: dict[int, int] = {}
        for number, node in enumerate(self.nodes):
            known = node.mentions[0].name_id
            if known is not None:
                groups.join(first.setdefault(known, number), number)

    def _evidence_of(self, group: list[int]) -> Evidence:
        if len(group) == 1:
            return self.nodes[group[0]].evidence
        # Groups grow at their end: what was merged before is their beginning.
        size, known = self._merged.get(group[0], (1, self.nodes[group[0]].evidence))
        if size > len(group):
            size, known = 1, self.nodes[group[0]].evidence
        for node in group[size:]:
            known = merged(known, self.nodes[node].evidence)
        self._merged[group[0]] = (len(group), known)
        return known

    def _unambiguous(self, groups: Groups, pairs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Yield the pairs without those whose one side fits several groups at several places."""
        fits: dict[int, set[int]] = defaultdict(set)
        for one, other in pairs:
            fits[groups.find(one)].add(groups.find(other))
            fits[groups.find(other)].add(groups.find(one))
        torn = {
            root
            for root, others in fits.items()
            if len(others) > 1
            and any(
                not self._one_place(groups.of(a), groups.of(b))
                for a, b in combinations(sorted(others)[:8], 2)
            )
        }
        for one, other in pairs:
            if groups.find(one) not in torn and groups.find(other) not in torn:
                yield one, other

    def _like_enough(self, one: list[int], other: list[int]) -> bool:
        """Tell whether two groups may be asked about together: nothing forbids it, their best names are alike."""
        if len(one) + len(other) > 60:
            return False
        if any(not self._ruled_out[a].isdisjoint(other) for a in one if a in self._ruled_out):
            return False
        if self._in_articles and any(self._co_occur(a, b) for a in one for b in other):
            return False
        if self._told_apart(one, other):
            return False
        if len(one) == 1 and len(other) == 1:
            return True
        if self._on_the_whole(one, other) < self.ask - ON_THE_WHOLE:
            return False  # some are like one another, most are not
        apart = contradict(self._evidence_of(one), self._evidence_of(other))
        if not apart and len({self.nodes[n].key for n in (*one, *other)}) == 1:
            return True
        a, b = self.answers.best(one), self.answers.best(other)
        # Through a third name, two at two places come together only if they are alike themselves.
        if self._score(a, b) >= (self.ask if apart else self.ask - 2.0):
            return True
        if not apart:
            return any(self._score(a, b) >= SURE for a in one for b in other)
        # Not their best names, but on the whole; who tells no place is like the people of both.
        scores = [self._score(a, b) for a in one for b in other if self._contradict(a, b)]
        return bool(scores) and sum(scores) / len(scores) >= self.ask - 1.0

    def _on_the_whole(self, one: list[int], other: list[int]) -> float:
        """Return how alike the members of two groups are on the average, each spelling with one evidence once."""
        nodes = self.nodes
        first, second = (
            list({(nodes[n].key, id(nodes[n].evidence)): n for n in group}.values())
            if len(group) > 1
            else group
            for group in (one, other)
        )
        scores = [
            max(self._score(a, b), UNLIKE)
            for a in first
            for b in second
            if nodes[a].key != nodes[b].key or nodes[a].evidence is not nodes[b].evidence
        ]
        return sum(scores) / len(scores) if scores else SURE

    def _score(self, a: int, b: int) -> float:
        return self._scores.of(a, b, -9.0)

    def _co_occur(self, a: int, b: int) -> bool:
        if self._articles_of(a).isdisjoint(self._articles_of(b)):
            return False
        return self.nodes[a].key != self.nodes[b].key or self._contradict(a, b)

    def _contradict(self, a: int, b: int) -> bool:
        """Tell whether what stands beside two nodes contradicts, looked at once for equal evidence."""
        numbers = self._number_of
        if not numbers:
            known: dict[int, int] = {}
            numbers += [known.setdefault(id(node.evidence), len(known)) for node in self.nodes]
        one, other = numbers[a], numbers[b]
        pair = one * len(numbers) + other if one < other else other * len(numbers) + one
        found = self._apart.get(pair)
        if found is None:
            found = self._apart[pair] = contradict(self.nodes[a].evidence, self.nodes[b].evidence)
        return found

    def _articles_of(self, node: int) -> frozenset[int | None]:
        known = self._articles.get(node)
        if known is None:
            articles = frozenset(mention.article for mention in self.nodes[node].mentions)
            known = self._articles[node] = articles - {None}
        return known

    def _told_apart(self, one: list[int], other: list[int]) -> bool:
        if not self.remembered.any_different:
            return False
        evidence, against = self._evidence_of(one), self._evidence_of(other)
        return any(
            self.remembered.denies(self.nodes[a], self.nodes[b], evidence, against)
            for a in one
            for b in other
        )
