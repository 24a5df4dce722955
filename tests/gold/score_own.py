#!/usr/bin/env python3
"""Score the extractor on our own articles and sentences.

    python tests/gold/score_own.py [tuned] [kept] [fresh] [--verbose] [--row NAME ...]

Prints one row a field group for each half (precision, recall and F1 over all its articles, or accuracy for
single values), the mean of the rows, the sentences' rows, and how well doubt is placed: the share of wrong
values that carry a doubt, and the share of right ones. `--verbose` lists misses (-), extras (+) and wrong
values (!), for the tuned half only: kept and fresh are for reporting, not for reading.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import main as _program  # noqa: F401  (binds the name `soattin` to this checkout)

# isort: split
from tests.gold.compare import same_figure, same_person, same_place
from tests.gold.corpus import HALVES, cases, record, sentence_record, sentences
from tests.gold.rows import ROWS, Table

SINGLE_ROWS = {"article", "meeting", "roles", "codes", "categories", "document details"}
SENTENCE_ROWS = {
    "officials": ("officials", "positions", "roles"),
    "localities": ("localities", "codes"),
    "figures": ("figures", "categories"),
}


def score_articles(half: str) -> Table:
    """Run the extractor over one half of the articles."""
    table = Table()
    for case in cases(half):
        table.add(record(case), case.gold)
    return table


def score_sentences(group: str, kept: bool) -> Table:
    """Run the extractor over one half of a group's single sentences; the other groups do not count."""
    table = Table()
    same = {"officials": same_person, "localities": same_place, "figures": same_figure}[group]
    for number, entry in enumerate(sentences(group, kept), 1):
        table.add_list(
            f"{group} {number}", group, sentence_record(entry).get(group) or [], entry[group], same
        )
    return table


def show(table: Table, rows: tuple[str, ...], verbose: bool) -> None:
    """Print the rows and, where asked for, their notes."""
    for name in rows:
        row = table.rows[name]
        if name in SINGLE_ROWS:
            print(f"  {name:17} accuracy {row.f1:.3f}  ({row.matched} of {row.due})")
        else:
            print(
                f"  {name:17} F1 {row.f1:.3f}  precision {row.precision:.3f}  recall {row.recall:.3f}  "
                f"({row.matched} of {row.due}, {row.found} found)"
            )
        if verbose:
            print(*(f"    {note}" for note in row.notes), sep="\n")


def show_doubt(table: Table) -> None:
    """Print how many wrong and how many right values carry a doubt, in all and by group."""
    total = [sum(counts[n] for counts in table.doubt.values()) for n in range(4)]
    for name, counts in (("all", total), *table.doubt.items()):
        wrong = f"{counts[0]} of {counts[1]} wrong ({counts[0] / max(1, counts[1]):.0%})"
        right = f"{counts[2]} of {counts[3]} right ({counts[2] / max(1, counts[3]):.0%})"
        print(f"  doubtful, {name:11} {wrong}, {right}")


def main() -> int:
    """Print the figures of the halves asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("half", nargs="*", choices=[*HALVES, []], help="tuned, kept, fresh; all unless said")
    parser.add_argument("--verbose", action="store_true", help="list the tuned half's errors")
    parser.add_argument("--row", action="append", choices=ROWS, help="show these rows only")
    options = parser.parse_args()
    rows = tuple(options.row or ROWS)
    for half in options.half or list(HALVES):
        table = score_articles(half)
        verbose = options.verbose and half == "tuned"
        print(f"{half}: {len(cases(half))} articles")
        show(table, rows, verbose)
        print(f"  overall {table.overall:.3f}")
        show_doubt(table)
        if half == "fresh":  # whole pages only
            continue
        for group, shown in SENTENCE_ROWS.items():
            few = tuple(name for name in shown if name in rows)
            if few:
                print(f"{half}: single sentences, {group}")
                show(score_sentences(group, half == "kept"), few, verbose)
    return 0


if __name__ == "__main__":
    sys.exit(main())
