"""Names: proposals for a whole project (`naming` times the names of a new article)."""

from __future__ import annotations

import resource
from pathlib import Path
from time import perf_counter

from soattin.core.text.fold import fold
from soattin.db.matching import as_mentions
from soattin.db.store import Store
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
