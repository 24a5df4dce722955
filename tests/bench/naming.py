"""Times what finding names costs an import into a project that knows many: `python -m tests.bench.naming 100000`."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import main as _program  # noqa: F401  (binds the name `soattin` to this checkout)

# isort: split
from soattin.core.records import Item, Record
from soattin.db.articles import NewArticle
from soattin.db.store import Store
from tests.bench.match_names import Line
from tests.bench.match_registry import registry


def article(number: int, lines: list[Line]) -> NewArticle:
    """Return an article that names the people of `lines`."""
    text = f"Bài {number}. " + ", ".join(line.name for line in lines)
    items = [Item("meeting", "date", lines[0].date or "2021-01-01", ((0, 3),))]
    if lines[0].place:
        items.append(Item("meeting", "locality", {"name": lines[0].place, "code": None}, ((0, 3),)))
    for line in lines:
        person = {"name": line.name, "positions": [line.position] if line.position else [], "roles": []}
        start = text.index(line.name)
        items.append(Item("officials", "", person, ((start, start + len(line.name)),)))
    return NewArticle(f"{number}.txt", text, "utf-8", Record("", tuple(items)))


def main(size: int) -> None:
    """Fill a project with `size` mentions, eight an article, then import 200 articles more."""
    lines = registry(size, 3)
    groups = [lines[i : i + 8] for i in range(0, len(lines) - 7, 8)]
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "p.db", create=True) as store:
        for start in range(0, len(groups), 500):
            store.store([article(start + n, g) for n, g in enumerate(groups[start : start + 500])])
        names = len(store.names("official"))
        again = [article(10**7 + n, group) for n, group in enumerate(groups[:200])]
        times = []
        for start in range(0, len(again), 50):
            began = time.process_time()
            store.store(again[start : start + 50])
            times.append((time.process_time() - began) / 50)
        print(
            json.dumps(
                {
                    "names": names,
                    "articles": len(groups),
                    "ms of CPU an article": [round(1000 * t, 1) for t in times],
                }
            )
        )


if __name__ == "__main__":
    main(int(sys.argv[1]))
