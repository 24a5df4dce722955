"""Names: proposals for a whole project, and the names of one new article."""

from __future__ import annotations

import random
import resource
from pathlib import Path
from statistics import median
from time import perf_counter

from soattin.core.text.fold import fold
from soattin.db.matching import as_mentions
from soattin.db.store import Store
from tests.bench.match_names import village
from tests.bench.measure import MOST, Measure, seconds


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def proposals(project: Path, size: int) -> list[Measure]:
    """All proposals for the officials of a project (two mentions an article), read from its file."""
    from soattin.core.match.propose import propose

    with Store.open(project, read_only=True) as store:
        start = perf_counter()
        named = store.mentions("official")
        read = perf_counter() - start
        decisions = store.remembered("official")
    spellings = [m.spelling for m in named]

    def folded() -> None:
        keys: dict[str, list[int]] = {}
        for number, spelling in enumerate(spellings):
            keys.setdefault(fold(spelling), []).append(number)

    bare = min(seconds(folded) for _ in range(3))
    mentions = as_mentions(named)
    start = perf_counter()
    found = propose(mentions, decisions)
    taken = perf_counter() - start
    asked = sum(1 for p in found if p.tier == "ask")
    note = f"{len(set(spellings)):,} spellings in {len(named):,} mentions; {asked:,} to ask"
    return [
        Measure("mentions read", read, None, 3, MOST, "s", note),
        Measure("merge proposals", taken, bare, 10, MOST, "s", "bare: a dictionary of folded names"),
        Measure("merge proposals, memory of it all", _memory(), None, 500, MOST, "MB"),
    ]


def resolving(_project: Path, size: int) -> list[Measure]:
    """The names of one new article (five of them) against as many known names as there are articles."""
    from soattin.core.match.records import KnownName, Mention
    from soattin.core.match.resolver import Resolver

    lines = village(2 * size, 11)
    mentions = [
        Mention(
            i, "official", x.name, (x.position,) if x.position else (), (x.place,) if x.place else (), x.date
        )
        for i, x in enumerate(lines)
    ]
    by_name: dict[int, list[Mention]] = {}
    for line, mention in zip(lines[:-500], mentions[:-500], strict=True):
        by_name.setdefault(line.truth, []).append(mention)
    known = [KnownName(i, "official", m[0].spelling, tuple(m)) for i, m in by_name.items()]
    start = perf_counter()
    resolver = Resolver(known)
    made = perf_counter() - start
    rng, times = random.Random(5), []
    for _ in range(60):
        new = rng.sample(mentions[-500:], 5)
        start = perf_counter()
        for mention in new:
            resolver.resolve(mention)
        times.append((perf_counter() - start) * 1000)
    times.sort()
    note = f"{len(known):,} known; median {median(times):.1f} ms; made in {made:.1f} s"
    return [Measure("resolving one article's names", times[int(len(times) * 0.9)], None, 20, MOST, note=note)]
