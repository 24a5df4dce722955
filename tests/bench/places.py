"""Measures the gazetteer and the reading of places; run from the checkout:

    python tests/bench/places.py [FOLDER of articles with FOLDER/../gold beside it]

Prints load time and memory, look-ups and articles a second, units by list, and recall and precision of
localities and codes: on generated sentences for every unit of four days, and on the articles where given.
"""

from __future__ import annotations

import json
import random
import sys
import time
import tracemalloc
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
import main  # noqa: E402, F401  (binds the name `soattin` to this checkout)
from soattin.core import gazetteer as places  # noqa: E402
from soattin.core.extract.document import Document  # noqa: E402
from soattin.core.extract.localities import read  # noqa: E402
from soattin.core.gazetteer import units as unit_list  # noqa: E402
from soattin.core.records import Item  # noqa: E402

SENTENCES = {
    "with its parents": "Ngày {day}, Ủy ban MTTQ Việt Nam {unit}, {parents} tổ chức hội nghị sơ kết.",
    "province on the page": "Mặt trận {province}\nSáng nay, đoàn đã đến thăm, tặng quà hộ nghèo tại {unit}. Dự có "
    "ông Trần Văn Nam, Bí thư Đảng ủy.",
    "alone": "Sáng nay, đoàn đã đến thăm, tặng quà hộ nghèo tại {unit}.",
}
DAYS = ("2019-06-15", "2021-07-15", "2025-03-15", "2026-05-15")


def timed_load() -> None:
    start = time.perf_counter()
    units = places.gazetteer()
    print(f"load: {1000 * (time.perf_counter() - start):.0f} ms, {len(units)} rows")
    unit_list.gazetteer.cache_clear()
    tracemalloc.start()
    places.gazetteer()
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"memory: {kept / 1e6:.1f} MB kept, {peak / 1e6:.1f} MB at most while loading")


def look_ups() -> None:
    names = [unit.full for unit in places.units_on("2021-07-15")]
    random.Random(1).shuffle(names)
    start = time.perf_counter()
    for name in names:
        places.lookup(name, on="2021-07-15")
    print(
        f"look-ups: {len(names) / (time.perf_counter() - start):,.0f} a second (name with its type, on a day)"
    )
    typed = ["ky anh", "quang ng", "tx h", "phuong 1", "ha", "dak l", "xa tan l"]
    start = time.perf_counter()
    for text in typed * 5:
        places.search(text)
    print(f"type-ahead: {1000 * (time.perf_counter() - start) / len(typed * 5):.1f} ms a search")


def coverage() -> None:
    for day in DAYS:
        levels = Counter(unit.level for unit in places.units_on(day))
        print(f"units on {day}: {levels[1]} provinces, {levels[2]} districts, {levels[3]} communes")


def generated(share: int) -> None:
    """Every `share`-th unit of each day in each sentence."""
    for title, sentence in SENTENCES.items():
        tally: Counter[str] = Counter()
        for day in DAYS:
            for unit in [u for u in places.units_on(day) if u.level > 1][::share]:
                tally[_outcome(sentence, unit, day)] += 1
        total, coded = sum(tally.values()), tally["right"] + tally["wrong"]
        print(
            f"generated, {title}: recognised {1 - tally['missed'] / total:.4f}, code given {coded / total:.3f}, "
            f"precision of codes {tally['right'] / coded:.4f} ({total} sentences)"
        )


def _outcome(sentence: str, unit: places.Unit, day: str) -> str:
    parents = places.parents(unit, day)
    text = sentence.format(
        day="/".join(reversed(day.split("-"))), unit=unit.full, parents=", ".join(p.full for p in parents),
        province=parents[-1].full,
    )  # fmt: skip
    document = Document(text)
    document.items.append(Item("article", "published", day, ((0, 1),)))
    values = [item.value for item in read(document)]
    code = next((v["code"] for v in values if v["name"] == unit.full), "missed")
    return (
        "missed"
        if code == "missed"
        else "open"
        if code is None
        else "right"
        if code == unit.code
        else "wrong"
    )


def articles(folder: Path | None) -> None:
    found = sorted((folder or ROOT / "resources" / "samples").glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in found]
    documents = [Document(text) for text in texts * 20]
    for document in documents:
        _ = (document.low, document.folded)
    start = time.process_time()
    for document in documents:
        list(read(document))
    size = 20 * sum(len(text.encode()) for text in texts)
    print(f"articles: {size / 8192 / (time.process_time() - start):.0f} of 8 KB a second and core")
    if folder:
        _gold(folder)


def _gold(folder: Path) -> None:
    from soattin.core.extract import extract

    names: Counter[str] = Counter()
    for path in sorted(folder.glob("*.txt")):
        gold = json.loads((folder.parent / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))
        due = {(unit["name"], unit["code"]) for unit in gold["localities"]}
        record = extract(path.read_text(encoding="utf-8"), path.name)
        got = {(item.value["name"], item.value["code"]) for item in record.group("localities")}
        names.update(due=len(due), got=len(got), both=len(due & got))
    print(f"gold: recall {names['both']}/{names['due']}, precision {names['both']}/{names['got']}")


if __name__ == "__main__":
    timed_load()
    look_ups()
    coverage()
    generated(share=12)
    articles(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
