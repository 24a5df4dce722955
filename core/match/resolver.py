"""Finds the known name of one new mention without comparing all names again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import exp

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from soattin.core.match.blocking import initial_key, is_initial, joined_text, shorter_keys, words_for_matching
from soattin.core.match.evidence import Evidence, evidence_of, merged
from soattin.core.match.nodes import Node, Seen, tabulate
from soattin.core.match.propose import ASK
from soattin.core.match.records import KnownName, Mention, Resolution
from soattin.core.match.scoring import Spellings, compare_evidence, frequencies_of, surely_same
from soattin.core.match.spelling import read_name, same_spelling_key
from soattin.core.match.syllables import bare, sound
from soattin.core.match.tables import Words

_MOST = 150
"""No more known spellings than these are compared with one mention."""


class Resolver:
    """The known names of a project; `add` takes in more, `resolve` finds the one that a mention belongs to."""

    def __init__(self, names: Iterable[KnownName] = ()) -> None:
        self._kinds: dict[str, _Known] = {}
        for name in names:
            self.add(name)

    def add(self, name: KnownName) -> None:
        """Take in a known name, or more aliases of one."""
        self._kinds.setdefault(name.kind, _Known(name.kind)).add(name)

    def resolve(self, mention: Mention) -> Resolution:
        """Return the known name of `mention`, or those that it may belong to."""
        known = self._kinds.get(mention.kind)
        return known.resolve(mention) if known else Resolution(None, "new", 0.0)


class _Known:
    """The known names of one kind, under the keys by which a mention finds them."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.nodes: list[Node] = []
        self.owner: list[int] = []
        self.by_key: dict[str, list[int]] = defaultdict(list)
        self.by_other: dict[tuple[str, object], list[int]] = defaultdict(list)
        self.by_text: dict[str, list[int]] = defaultdict(list)
        self.by_half: dict[str, list[str]] = defaultdict(list)
        self.shares = frequencies_of(kind, [], [])
        self.seen = Seen()
        self.with_evidence = 0

    def add(self, name: KnownName) -> None:
        spellings: dict[str, list[Mention]] = defaultdict(list)
        for alias in (Mention(0, self.kind, name.label), *name.aliases):
            spellings[same_spelling_key(self.kind, alias.spelling)].append(alias)
        evidence = Evidence()
        for found in spellings.values():
            for alias in found:
                evidence = merged(evidence, evidence_of(alias, read_name(self.kind, alias.spelling).rest))
        for key, found in spellings.items():
            if key:
                self._add_node(name.id, Node(key, read_name(self.kind, found[0].spelling), evidence, found))

    def _add_node(self, name_id: int, node: Node) -> None:
        number = len(self.nodes)
        self.nodes.append(node)
        self.owner.append(name_id)
        self.by_key[node.key].append(number)
        words = words_for_matching(node.name)
        text = joined_text(words)
        if text not in self.by_text:
            for half in _halves(text, len(text)):
                self.by_half[half].append(text)
        self.by_text[text].append(number)
        for key in self._keys(words):
            self.by_other[key].append(number)
        for short in shorter_keys(words, self.kind == "official"):
            self.by_other[("longer", short)].append(number)
        for frequencies in self.shares:
            frequencies.add(words)
        self.seen.count(node)
        self.with_evidence += bool(node.evidence.places or node.evidence.offices)

    def _keys(self, words: Words) -> list[tuple[str, object]]:
        plain = tuple(map(bare, words))
        keys: list[tuple[str, object]] = [("sound", " ".join(map(sound, words))), ("whole", plain)]
        if self.kind == "official" and len(words) > 1:
            keys.append(("initials", initial_key(words)))
        return keys

    def _find(self, node: Node) -> list[int]:
        """Return the known spellings that are worth comparing, equal ones first."""
        words = words_for_matching(node.name)
        plain = tuple(map(bare, words))
        buckets = [self.by_key.get(node.key, [])]
        for key in self._keys(words):
            if key[0] != "initials" or any(is_initial(w) for w in words[:-1]):
                buckets.append(self.by_other.get(key, []))
        buckets.append(self.by_other.get(("longer", plain), []))
        buckets += [self.by_other.get(("whole", s), []) for s in shorter_keys(words, self.kind == "official")]
        buckets += [self.by_text[text] for text in self._close_texts(joined_text(words))]
        found: dict[int, None] = {}
        for bucket in buckets:
            found.update(dict.fromkeys(self._nearest(bucket, node)))
        return list(found)[: 3 * _MOST]

    def _close_texts(self, text: str) -> list[str]:
        """Return the known texts at most one letter away: half of such a text is the same."""
        near: dict[str, None] = {}
        for length in (len(text) - 1, len(text), len(text) + 1):
            for half in _halves(text, length):
                near.update(dict.fromkeys(self.by_half.get(half, ())))
        middle = len(text) // 2
        swapped = text[: middle - 1] + text[middle - 1 : middle + 1][::-1] + text[middle + 1 :]
        if swapped in self.by_text:
            near[swapped] = None
        return [t for t, _, _ in extract(text, list(near), scorer=OSA.distance, score_cutoff=1, limit=_MOST)]

    def _nearest(self, bucket: list[int], node: Node) -> list[int]:
        """Return a bucket, of a crowded one those at the same units first."""
        if len(bucket) <= _MOST:
            return bucket
        here = {place.name for place in node.evidence.fine}
        near = [n for n in bucket if any(place.name in here for place in self.nodes[n].evidence.fine)]
        return [*near[:_MOST], *bucket[: _MOST - len(near)]] if len(near) < _MOST else near[:_MOST]

    def resolve(self, mention: Mention) -> Resolution:
        name = read_name(self.kind, mention.spelling)
        key = same_spelling_key(self.kind, mention.spelling)
        node = Node(key, name, evidence_of(mention, name.rest), [mention])
        found = self._find(node)
        if not found:
            return Resolution(None, "new", 0.0)
        compared = [node, *(self.nodes[number] for number in found)]
        spellings = Spellings([n.name for n in compared], self.shares, len(self.nodes))
        pairs = np.stack((np.zeros(len(found), np.int64), np.arange(1, len(found) + 1)), axis=1)
        exact = np.array([n.key == key for n in compared[1:]])
        spelling = np.where(exact, spellings.exact[0], spellings.compare(pairs))
        evidence = compare_evidence(tabulate(compared, self.seen), pairs)
        total = spelling + evidence.total + float(np.log(0.5 / (len(self.nodes) + 5)))
        bare_file = self.with_evidence * 2 < len(self.nodes)
        sure = exact & surely_same(total, evidence, bare_file, np.full(len(found), spellings.units[0] == 1))
        best: dict[int, float] = {}
        for row, number in enumerate(found):
            if not evidence.impossible[row] and (total[row] >= ASK or sure[row]):
                owner = self.owner[number]
                best[owner] = max(best.get(owner, -99.0), float(total[row]))
        owners = {self.owner[number] for row, number in enumerate(found) if sure[row]}
        ranked = sorted(((i, round(_chance(s), 4)) for i, s in best.items()), key=lambda c: (-c[1], c[0]))
        if len(owners) == 1:
            owner = owners.pop()
            return Resolution(owner, "same", dict(ranked)[owner], tuple(ranked))
        return Resolution(None, "ask" if ranked else "new", ranked[0][1] if ranked else 0.0, tuple(ranked))


def _halves(text: str, length: int) -> tuple[str, str]:
    """Return the keys of both halves of `text`, cut where a known text of `length` letters is cut."""
    middle = length // 2
    return f"{length}<{text[:middle]}", f"{length}>{text[len(text) - (length - middle) :]}"


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))
