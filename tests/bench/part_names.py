"""Names: proposals for a whole project (`naming` times the names of a new article)."""

from __future__ import annotations

import resource
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

from soattin.core.text.fold import fold
from soattin.db.connection import connect
from soattin.db.matching import as_mentions
from soattin.db.names import NamedMention
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


def resolving(project: Path, size: int) -> list[Measure]:
    """The five people of one new article found among the names of the project, as its import does."""
    from soattin.db.namesakes import Memory
    from soattin.db.naming import Namer

    conn = connect(project, read_only=True)
    known = int(conn.execute("SELECT count(*) FROM name").fetchone()[0])
    people = _people(300)
    memory, times = Memory(), []
    for first in range(0, len(people), 5):
        start = thread_time()
        memory.begin(conn)
        namer, here = Namer(conn, memory), set[int]()
        for mention in people[first : first + 5]:
            here.add(namer.name_for(mention, here)[0])
        memory.end(conn)
        times.append((thread_time() - start) * 1000)
    conn.close()
    first, *others = times
    others.sort()
    note = f"of the processor; {known:,} known; median {median(others):.1f} ms, the first {first:.0f} ms"
    return [Measure("names of one new article", others[int(len(others) * 0.9)], None, 20, MOST, note=note)]


def _people(count: int) -> list[NamedMention]:
    """Return people of articles that the project does not hold, as the import hands them on."""
    from soattin.db.derived import list_columns, mention_of
    from soattin.db.naming import new_mention
    from tests.bench.articles import articles

    people = []
    for number, made in enumerate(articles(count // 2, 99)):
        columns = list_columns({(i.group, i.field): i.value for i in made.record if i.field}, made.text)
        place = (columns[2], columns[3], columns[5])
        for value in (item.value for item in made.record.group("officials")):
            named = mention_of("officials", "", value)
            assert named
            people.append(new_mention(0, 10**9 + number, named, value, place))
    return people
