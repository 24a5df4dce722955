"""Measures matching: `python tests/bench/match.py [sizes …]` prints precision, recall, seconds and memory.

The generators: `village` and `registry` were written with the engine, `independent` without knowledge of it.
Pairs of lines count. "same" is the tier that needs no question, "both" the tiers together; `matrix` is
rapidfuzz's full matrix of token-sorted ratios over accent-blind names at its best threshold, where it fits.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import main  # noqa: F401  (binds the name `soattin` to this checkout)
from soattin.core.match.propose import propose
from soattin.core.match.records import Mention, Proposal
from soattin.core.text.fold import fold
from tests.bench.match_names import Line, village
from tests.bench.match_places import places
from tests.bench.match_registry import registry
from tests.bench.names_independent import Spoken, mentions

Pair = tuple[int, int]


def mentions_of(lines: Sequence[Line | Spoken], kind: str = "official") -> list[Mention]:
    """Return the lines as the engine takes them, truth left out."""
    return [
        Mention(i, kind, x.name, (x.position,) if x.position else (), (x.place,) if x.place else (), x.date or None)
        for i, x in enumerate(lines)
    ]  # fmt: skip


def pairs_of(groups: Iterable[Iterable[int]]) -> set[Pair]:
    """Return all pairs inside the groups."""
    out: set[Pair] = set()
    for group in groups:
        items = sorted(group)
        out.update((a, b) for place, a in enumerate(items) for b in items[place + 1 :])
    return out


def true_pairs(lines: Sequence[Line | Spoken]) -> set[Pair]:
    """Return the pairs of lines that are one person."""
    people: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        people.setdefault(line.truth, []).append(number)
    return pairs_of(people.values())


def proposed_pairs(proposals: Sequence[Proposal], tiers: tuple[str, ...]) -> set[Pair]:
    """Return the pairs that the proposals of `tiers` put together."""
    return pairs_of([i for m in p.members for i in m.mention_ids] for p in proposals if p.tier in tiers)


def rates(found: set[Pair], truth: set[Pair]) -> tuple[float, float]:
    """Return precision and recall."""
    right = len(found & truth)
    return right / max(len(found), 1), right / max(len(truth), 1)


def matrix(lines: Sequence[Line | Spoken]) -> tuple[float, float, float]:
    """Return seconds, precision and recall of rapidfuzz's full matrix."""
    import numpy as np
    from rapidfuzz.fuzz import token_sort_ratio
    from rapidfuzz.process import cdist

    began = time.perf_counter()
    names = [fold(line.name) for line in lines]
    scores = cdist(names, names, scorer=token_sort_ratio, score_cutoff=85, dtype=np.uint8, workers=2)
    seconds = time.perf_counter() - began
    truth = true_pairs(lines)
    best = (0.0, 0.0, 0.0)
    for cut in (85, 90, 95, 100):
        rows, columns = np.nonzero(scores >= cut)
        found = {(a, b) for a, b in zip(rows.tolist(), columns.tolist(), strict=True) if a < b}
        precision, recall = rates(found, truth)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        best = max(best, (f1, precision, recall))
    return seconds, best[1], best[2]


def report(label: str, lines: Sequence[Line | Spoken], show_missed: bool = False) -> None:
    """Print one row of figures."""
    began, busy = time.perf_counter(), time.process_time()
    proposals = propose(mentions_of(lines, "locality" if label.startswith("places") else "official"))
    seconds, busy = time.perf_counter() - began, time.process_time() - busy
    truth = true_pairs(lines)
    same, both = proposed_pairs(proposals, ("same",)), proposed_pairs(proposals, ("same", "ask"))
    (sp, sr), (bp, br) = rates(same, truth), rates(both, truth)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    distinct = len({line.name for line in lines})
    print(
        f"{label:26} {len(lines):7} lines {distinct:7} names  same P {sp:.4f} R {sr:.3f}  both P {bp:.3f} R {br:.3f}"
        f"  {seconds:6.2f} s ({busy:.2f} s of one core)  {peak:5.0f} MB", flush=True,
    )  # fmt: skip
    if show_missed:
        explain(lines, same, both, truth)


def explain(lines: Sequence[Line | Spoken], same: set[Pair], both: set[Pair], truth: set[Pair]) -> None:
    """Print what was missed and what was wrong, by the kind of slip, with examples."""
    kinds: Counter[str] = Counter(_kind(lines, p) for p in truth)
    missed: Counter[str] = Counter(_kind(lines, p) for p in truth - both)
    for kind, count in missed.most_common(12):
        print(f"   missed {kind:28} {count:6} of {kinds[kind]}")
    for name, wrong in (("same", same - truth), ("both", both - truth), ("missed", truth - both)):
        for a, b in sorted(wrong)[:: max(1, len(wrong) // 12)][:12]:
            x, y = lines[a], lines[b]
            print(
                f"   {name}: {x.name} | {x.position} | {x.place} | {x.date}  ~  {y.name} | {y.position} | {y.place} | {y.date}"
            )


def _kind(lines: Sequence[Line | Spoken], pair: Pair) -> str:
    one, other = lines[pair[0]], lines[pair[1]]
    return " + ".join(sorted({one.slip, other.slip} - {"", "same"})) or "equal"


GENERATORS: dict[str, Callable[[int], Sequence[Line | Spoken]]] = {
    "village": lambda size: village(size, 11),
    "village, half evidence": lambda size: village(size, 12, 0.5),
    "village, names only": lambda size: [Line(x.truth, x.name, slip=x.slip) for x in village(size, 13)],
    "places": lambda size: places(size, 21),
    "places, half told": lambda size: places(size, 22, 0.5),
    "registry": lambda size: registry(size, 4711),
    "registry, half evidence": lambda size: registry(size, 4712, 0.5),
    "registry, names only": lambda size: [
        Line(x.truth, x.name, slip=x.slip) for x in registry(size, 4713, 0.0)
    ],
    "independent": lambda size: mentions(size, 811),
    "independent, half evidence": lambda size: mentions(size, 812, "half"),
    "independent, names only": lambda size: mentions(size, 813, "none"),
}

if __name__ == "__main__":
    arguments = sys.argv[1:]
    chosen = [a for a in arguments if not a.isdecimal() and a != "-v"]
    for size in [int(a) for a in arguments if a.isdecimal()] or [1_000, 10_000, 100_000]:
        for label, make in GENERATORS.items():
            if chosen and not any(label == c for c in chosen):
                continue
            if label.startswith("places") and size > 30_000:
                continue  # there are no more units
            lines = make(size)
            report(label, lines, "-v" in arguments)
            if size <= 10_000 and label == "village":
                seconds, precision, recall = matrix(lines)
                print(
                    f"{'rapidfuzz, full matrix':26} {'':30} best P {precision:.3f} R {recall:.3f} {seconds:30.2f} s"
                )
