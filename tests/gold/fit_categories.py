#!/usr/bin/env python3
"""Fit the weights of `category_weights.tsv` to our tuned articles and sentences.

    python tests/gold/fit_categories.py [--write] [--folds N] [--verbose]

Needs numpy, which the program itself does not. Each figure is one choice among the categories, its evidence (see
`figure_evidence`) the features: a logistic regression whose weights are a general one a place of evidence plus
small departures for what is counted and for the group of the category. Before anything is written the
figures are judged by weights fitted without their article (folds), and the share of them that are right, and of
right and wrong ones doubted at several thresholds, is printed: only these figures count. The kept half is not read.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import main as _program  # noqa: F401  (binds the name `soattin` to this checkout)

# isort: split
from soattin.core.extract import figure_category, figures
from soattin.core.extract.document import Document
from soattin.core.extract.figure_category import ANY, Verdict, shares, weigh
from soattin.core.extract.figure_evidence import Evidence
from soattin.core.records import CATEGORIES
from soattin.core.text.fold import nfc
from tests.gold.compare import pair, same_figure
from tests.gold.corpus import cases, sentences

TABLE = Path(__file__).resolve().parents[2] / "resources" / "tables" / "category_weights.tsv"
HEAD = """\
# Trọng số của từng chỗ mà một từ gợi loại số liệu có thể đứng (figure_evidence.py), do tests/gold/fit_categories.py tính
# từ các bài và câu mẫu; không sửa bằng tay. Cột: chỗ đứng, nhóm loại, thứ được đếm (*: mọi), trọng số.
"""
STEPS, RATE = 160, 0.08
Key = tuple[str, str, str]
Weights = dict[Key, float]


@dataclass(frozen=True)
class Choice:
    """One figure's evidence, what it counts, and its right category."""

    evidence: Evidence
    kind: str
    right: str


@dataclass
class Text:
    """One article or sentence with gold; `right` is filled in by the first reading: place → category."""

    name: str
    document: Document
    gold: list[dict[str, Any]]
    right: dict[int, str] = field(default_factory=dict)
    told: list[Choice] = field(default_factory=list)
    """The figures' evidence where those before them are judged rightly."""
    words_only: bool = False
    """It teaches what plain words speak for, not the weights of the cues."""


def texts() -> list[Text]:
    """Return the tuned half."""
    found = [Text(case.name, Document(nfc(case.text)), case.gold["figures"]) for case in cases("tuned")]
    for number, entry in enumerate(sentences("figures", False), 1):
        document = Document(nfc(entry["text"]))
        text = Text(f"sentence {number}", document, entry["figures"], words_only=bool(entry["words only"]))
        found.append(text)
    for text in found:
        items = list(figures.read(text.document))
        matched = pair([item.value for item in items], text.gold, same_figure)
        text.right = {items[ours].spans[0][0]: text.gold[due]["category"] for ours, due in matched}
        text.told = [choice for choice, _ in read(text, _as_told)]
    return found


def read(text: Text, judge: Callable[[str | None, Evidence, str], Verdict]) -> list[tuple[Choice, Verdict]]:
    """Read the figures of `text`; `judge` tells each one's category from the right one, evidence and kind."""
    choices: list[tuple[Choice, Verdict]] = []
    place: list[int] = []
    evidence = figures.evidence

    def noting(around: Any, start: int, *rest: Any) -> Evidence:
        place[:] = [around.line[start].start]
        return evidence(around, start, *rest)

    def judging(told: Evidence, kind: str, _words: object) -> Verdict:
        right = text.right.get(place[0])
        verdict = judge(right, told, kind)
        if right:
            choices.append((Choice(told, kind, right), verdict))
        return verdict

    with patch.object(figures, "evidence", noting), patch.object(figures, "weigh", judging):
        list(figures.read(text.document))
    return choices


def _as_told(right: str | None, told: Evidence, kind: str) -> Verdict:
    return Verdict(right, 1.0) if right else weigh(told, kind)


def _as_judged(right: str | None, told: Evidence, kind: str) -> Verdict:
    return weigh(told, kind)


def using(weights: Weights) -> Any:
    """Return a context in which `weigh` uses `weights`."""
    figure_category._weights.cache_clear()
    figure_category._starting.cache_clear()
    return patch.object(figure_category, "_table", lambda: weights)


def _penalty(key: Key) -> float:
    return 0.3 + 0.7 * (key[1] != ANY) + 0.7 * (key[2] != ANY)


def fit(choices: list[Choice], strength: float) -> Weights:
    """Return the weights under which the right categories are most probable."""
    keys: dict[Key, int] = {}
    entries: list[tuple[int, int, float]] = []  # row (a figure's category), column (a weight), strength
    for number, choice in enumerate(choices):
        for place, category in enumerate(CATEGORIES, number * len(CATEGORIES)):
            told = [(p, s) for (c, p), s in choice.evidence.items() if c == category]
            entries += [
                (place, keys.setdefault(key, len(keys)), value)
                for spot, value in (("bias", 1.0), *told)
                for key in shares(spot, category, choice.kind)
            ]
    due = np.array([CATEGORIES.index(choice.right) for choice in choices])
    penalty = np.array([strength * _penalty(key) for key in keys])
    weights = _descend(entries, due, penalty)
    return {key: round(float(weights[n]), 3) for key, n in keys.items() if abs(weights[n]) >= 0.01}


def _descend(entries: list[tuple[int, int, float]], due: Any, penalty: Any) -> Any:
    """Minimise the logistic loss by Adam; the matrix is nearly all zeros, so its entries are added up one by one."""
    rows, columns, values = (np.array(part) for part in zip(*entries, strict=True))
    count, width = len(due), len(penalty)
    weights, mean, square = (np.zeros(width) for _ in range(3))
    places = np.arange(count)
    for step in range(1, STEPS + 1):
        sums = np.bincount(rows, values * weights[columns], count * len(CATEGORIES)).reshape(count, -1)
        sums -= sums.max(axis=1, keepdims=True)
        odds = np.exp(sums)
        odds /= odds.sum(axis=1, keepdims=True)
        odds[places, due] -= 1
        slope = np.bincount(columns, values * odds.reshape(-1)[rows], width) + penalty * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        rate = RATE * min(1.0, 2 * (1 - step / (STEPS + 1)))
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def learn(known: list[Text], strength: float) -> Weights:
    """Fit twice: on figures whose predecessors are right, then also on those as they are really judged."""
    known = [text for text in known if not text.words_only]
    told = [choice for text in known for choice in text.told]
    with using(fit(told, strength)):
        judged = [choice for text in known for choice, _ in read(text, _as_judged)]
    return fit(told + judged, 2 * strength)


def folded(all_texts: list[Text], folds: int, strength: float) -> Iterator[tuple[str, Choice, Verdict]]:
    """Yield each figure as judged by weights fitted without its text."""
    for fold in range(folds):
        known = [text for n, text in enumerate(all_texts) if n % folds != fold]
        with using(learn(known, strength)):
            for text in all_texts[fold::folds]:
                for choice, verdict in read(text, _as_judged):
                    yield text.name, choice, verdict


def show(judged: list[tuple[str, Choice, Verdict]], verbose: bool) -> None:
    """Print the share that is right, in all and by source, and what thresholds of doubt would catch."""
    for name, part in (
        ("all", judged),
        ("articles", [j for j in judged if not j[0].startswith("sentence")]),
        ("sentences", [j for j in judged if j[0].startswith("sentence")]),
    ):
        wrong = [v.probability for _, c, v in part if c.right != v.category]
        right = [v.probability for _, c, v in part if c.right == v.category]
        print(f"{name}: {len(right)} of {len(part)} right ({len(right) / len(part):.1%})")
        for sure in (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9):
            caught = sum(p < sure for p in wrong) / max(1, len(wrong))
            false = sum(p < sure for p in right) / max(1, len(right))
            print(f"  doubted under {sure:.2f}: {caught:.0%} of the wrong, {false:.0%} of the right")
    if verbose:
        for sure in (0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.995, 1.01):
            part = [(c, v) for _, c, v in judged if v.probability < sure]
            judged_below = sum(c.right != v.category for c, v in part)
            print(f"  under {sure}: {judged_below} of {len(part)} wrong")
        for name, choice, verdict in judged:
            if choice.right != verdict.category:
                print(
                    f"  {name}: {verdict.category} {verdict.probability:.2f}, due {choice.right}, {choice.kind}"
                )


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write the table of weights")
    parser.add_argument("--folds", type=int, default=8)
    parser.add_argument("--strength", type=float, default=1.0, help="how much large weights are punished")
    parser.add_argument("--verbose", action="store_true", help="list what is judged wrong")
    options = parser.parse_args()
    known = texts()
    if options.folds > 1:
        show(list(folded(known, options.folds, options.strength)), options.verbose)
    if options.write:
        weights = learn(known, options.strength)
        lines = [f"{a}\t{b}\t{c}\t{weight:g}\n" for (a, b, c), weight in sorted(weights.items())]
        TABLE.write_text(HEAD + "".join(lines), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
