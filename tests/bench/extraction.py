#!/usr/bin/env python3
"""How fast extraction is, stage by stage, and whether its time grows with the text's length.

    python tests/bench/extraction.py [--texts FOLDER] [--size CHARACTERS] [--rounds N]

Prints articles of 8 KB a second on one core (processor time, so that other programs do not count), each
stage's share, and then the time of every pathological text at 1×, 2× and 4× its size. The articles are our
own samples (short, and full of persons and places), or the .txt files of a folder.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import main as _program  # noqa: F401  (binds the name `soattin` to this checkout)

# isort: split
from soattin.core.extract import _stages
from soattin.core.extract.document import Document
from soattin.core.text.fold import nfc

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"

PATHOLOGICAL: dict[str, Callable[[int], str]] = {
    "capital letters": lambda n: "A" * n,
    "digits": lambda n: "1" * n,
    "grouped digits": lambda n: "1.234 " * (n // 6),
    "nested brackets": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "open brackets": lambda n: "(a " * (n // 3),
    "surnames": lambda n: "Nguyễn " * (n // 7),
    "names": lambda n: "Nguyễn Văn Anh, " * (n // 16),
    "titles": lambda n: "Chủ tịch UBND, " * (n // 15),
    "forms of address": lambda n: "ông bà " * (n // 7),
    "dates": lambda n: "1/2/2021 " * (n // 9),
    "one endless line": lambda n: (
        "Ngày 6/4 đồng chí Nguyễn Văn Anh, Chủ tịch UBND xã trao 5 suất quà, " * (n // 68)
    ),
    "letters on lines": lambda n: "a\n" * (n // 2),
    "end markers": lambda n: "Tin liên quan\n" * (n // 14),
    "documents on lines": lambda n: "Quyết định số 1\n" * (n // 16),
    "two spaces": lambda n: "ủy  viên  ban  chấp " * (n // 20),
    "quotation marks": lambda n: "“" * n,
    "white space": lambda n: " " * n + "a",
}


def staged(text: str) -> dict[str, float]:
    """Extract `text`; return the processor seconds that each stage took."""
    taken: dict[str, float] = {}
    document = Document(nfc(text))
    for stage in _stages():
        start = time.process_time()
        document.items.extend(stage(document))
        name = f"{stage.__module__.rpartition('.')[2]}.{stage.__name__}"
        taken[name] = time.process_time() - start
    return taken


def bench_articles(folder: Path, rounds: int) -> None:
    """Print articles a second, per stage, over the texts of a folder."""
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    texts = [text for text in texts if text.strip()]
    joined = "\n\n".join(texts)
    kilobytes = len(joined.encode()) / 1024
    # Samples are short; an article of 8 KB is as many of them as fill it.
    articles, part = [], ""
    for text in texts:
        part += text + "\n\n"
        if len(part.encode()) >= 8 * 1024:
            articles.append(part)
            part = ""
    articles = articles or [joined]
    size = sum(len(a.encode()) for a in articles) / 1024 / len(articles)
    for text in articles:
        staged(text)
    total: dict[str, float] = {}
    for _ in range(rounds):
        for text in articles:
            for name, seconds in staged(text).items():
                total[name] = total.get(name, 0.0) + seconds / rounds / len(articles) * 8 / size
    print(f"{len(texts)} texts, {kilobytes:.0f} KB, as {len(articles)} articles of {size:.1f} KB")
    for name, seconds in total.items():
        print(f"  {name:24} {seconds * 1000:7.2f} ms for 8 KB  {1 / max(seconds, 1e-9):8.0f} articles/s")
    print(
        f"  {'all':24} {sum(total.values()) * 1000:7.2f} ms for 8 KB  {1 / sum(total.values()):8.0f} articles/s"
    )


def bench_growth(size: int) -> None:
    """Print the time of each pathological text at 1×, 2× and 4× `size` characters."""
    print(f"{'text':18} {'1×':>8} {'2×':>8} {'4×':>8}  4× / 2×   slowest stage")
    for name, make in PATHOLOGICAL.items():
        runs = [staged(make(size * factor)) for factor in (1, 2, 4)]
        sums = [sum(run.values()) for run in runs]
        worst = max(runs[2], key=lambda stage: runs[2][stage])
        print(
            f"{name:18} {sums[0]:8.3f} {sums[1]:8.3f} {sums[2]:8.3f}  {sums[2] / max(sums[1], 1e-4):7.1f}"
            f"   {worst} {runs[2][worst]:.3f} s"
        )


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=int, default=25_000, help="characters of a pathological text at 1×")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--texts", type=Path, default=SAMPLES, help="a folder of articles (default: the samples)"
    )
    options = parser.parse_args()
    bench_articles(options.texts, options.rounds)
    bench_growth(options.size)
    return 0


if __name__ == "__main__":
    sys.exit(main())
