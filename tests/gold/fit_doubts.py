#!/usr/bin/env python3
"""Fit what tells wrong figures: the words' second opinion (`figure_words.tsv`) and the weights of doubt (`doubt_weights.tsv`).

    python tests/gold/fit_doubts.py [--write] [--folds N] [--share S]

Needs numpy, which the program itself does not. Run it after `fit_categories.py --write`. Every figure of the tuned
half is judged by category weights and by words that were fitted without its article or sentence: only such
judgements are wrong as often as those on articles nobody has seen. On them a logistic regression learns which
signals go with a wrong category; the threshold leaves the share S of the right figures doubted. Kept and
fresh are not read.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import main as _program  # noqa: F401  (binds the name `soattin` to this checkout)

# isort: split
from soattin.core.extract import doubts, figure_doubt, figure_signals, figures
from soattin.core.extract.figure_words import WHATEVER, Sign, signs
from soattin.core.records import CATEGORIES
from tests.gold.compare import pair, same_figure
from tests.gold.fit_categories import Text, learn, texts, using

TABLES = Path(__file__).resolve().parents[2] / "resources" / "tables"
WORDS_HEAD = """\
# Các chữ quanh một số liệu gợi loại nào (figure_words.py), do tests/gold/fit_doubts.py tính từ các bài và câu mẫu; không
# sửa bằng tay. Cột: chỗ đứng, chữ, rồi mỗi loại với trọng số của nó. Dòng "*": phần chung.
"""
DOUBT_HEAD = """\
# Trọng số của các dấu hiệu rằng một giá trị đọc sai (doubts.py), do tests/gold/fit_doubts.py tính; không sửa bằng tay.
# Cột: nhóm, dấu hiệu, trọng số. Giá trị bị nghi vấn khi tổng vượt ngưỡng.
"""
STEPS, RATE, SHRINK, LEAST, SELDOM = 150, 0.03, 0.002, 0.1, 3
"""How the words are fitted; weights below LEAST and words met fewer than SELDOM times are left out."""
Words = dict[Sign, dict[str, float]]


@dataclass
class Seen:
    """One figure as judged without its text: its words, its signals but the words' own, and the right category."""

    text: str
    fold: int
    signs: tuple[Sign, ...]
    weighed: figure_signals.Weighed
    right: str | None


def seen(text: Text, fold: int, words: Words) -> list[Seen]:
    """Read the figures of `text` as the weights in use and `words` judge them."""
    found: list[Seen] = []
    places: dict[int, int] = {}
    weigh, item = figure_signals.weighed, figures._item

    around: list[tuple[Sign, ...]] = []

    def telling(*told: Any) -> list[float]:
        around.append(tuple(signs(*told)))
        return told_by(words, around[-1])

    def noting(told: Any, *rest: Any) -> Any:
        found.append(Seen(text.name, fold, around[-1], weigh(told, *rest), None))
        return found[-1].weighed

    def placing(of: str, line: Any, figure: Any, told: Any) -> Any:
        places[line[figure.start].start] = len(found) - 1
        return item(of, line, figure, told)

    with (
        patch.object(figures, "opinion", telling),
        patch.object(figures, "weighed", noting),
        patch.object(figures, "_item", placing),
    ):
        items = list(figures.read(text.document))
    matched = dict(pair([item.value for item in items], text.gold, same_figure))
    out = []
    for place, item in enumerate(items):
        one = found[places[item.spans[0][0]]]
        one.right = text.gold[matched[place]]["category"] if place in matched else None
        out.append(one)
    return out


def fit_words(known: Sequence[Seen]) -> Words:
    """Return how much each word at each place speaks for each category: a logistic regression over them alone."""
    known = [one for one in known if one.right]
    count = Counter(sign for one in known for sign in one.signs)
    places = {sign: n for n, sign in enumerate(s for s in sorted(count) if count[s] >= SELDOM)}
    matrix = np.zeros((len(known), len(places) + 1), np.float32)
    matrix[:, -1] = 1
    for row, one in enumerate(known):
        for sign in one.signs:
            if sign in places:
                matrix[row, places[sign]] = 1
    due = np.array([CATEGORIES.index(one.right or "") for one in known])
    weights, mean, square = (np.zeros((matrix.shape[1], len(CATEGORIES)), np.float32) for _ in range(3))
    for step in range(1, STEPS + 1):
        odds = _odds(matrix @ weights)
        odds[np.arange(len(due)), due] -= 1
        slope = matrix.T @ odds / len(due) + SHRINK * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    named: Words = {}
    for sign, row in [*places.items(), (("*", "*"), -1)]:
        told = {
            c: round(float(w), 2) for c, w in zip(CATEGORIES, weights[row], strict=True) if abs(w) >= LEAST
        }
        if told:
            named[sign] = told
    return named


def _odds(sums: Any) -> Any:
    sums = np.exp(sums - sums.max(axis=1, keepdims=True))
    return sums / sums.sum(axis=1, keepdims=True)


def told_by(words: Words, around: Sequence[Sign]) -> list[float]:
    """Return how much the words around a figure speak for each category."""
    sums = [0.0] * len(CATEGORIES)
    for sign in (*around, WHATEVER):
        for category, weight in words.get(sign, {}).items():
            sums[CATEGORIES.index(category)] += weight
    return sums


def fit_risk(signals: list[dict[str, float]], wrong: Any, names: list[str]) -> dict[str, float]:
    """Return the weights under which the wrong ones are most probable (Newton's method, small weights favoured)."""
    raw = np.array([[one[name] for name in names] for one in signals])
    middle, spread = raw.mean(axis=0), raw.std(axis=0) + 1e-9
    matrix = np.hstack([np.ones((len(raw), 1)), (raw - middle) / spread])
    penalty = np.diag([0.0, *[5.0] * len(names)])
    weights = np.zeros(matrix.shape[1])
    for _ in range(20):
        odds = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (odds - wrong) + penalty @ weights
        weights -= np.linalg.solve((matrix.T * (odds * (1 - odds))) @ matrix + penalty, slope)
    plain = weights[1:] / spread
    return {
        doubts.CONSTANT: float(weights[0] - plain @ middle),
        **dict(zip(names, map(float, plain), strict=True)),
    }


def show(risk: Any, wrong: Any, articles: Any) -> None:
    """Print what share of the wrong ones several shares of the right ones doubted would catch."""
    for name, part in (("all", articles | True), ("articles", articles), ("sentences", ~articles)):
        told = [f"{name}: {wrong[part].sum()} of {part.sum()} wrong;"]
        for share in (0.1, 0.15, 0.2, 0.25, 0.3):
            at = np.quantile(risk[part & ~wrong], 1 - share)
            told.append(f"{(risk[part & wrong] > at).mean():.0%} at {share:.0%},")
        print(*told)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write the two tables")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--strength", type=float, default=1.5, help="as `fit_categories.py` was told")
    parser.add_argument("--share", type=float, default=0.19, help="of the right figures, to be doubted")
    options = parser.parse_args()
    known, by_cues, figures_seen = texts(), list[Seen](), list[Seen]()
    cues = []
    for fold in range(options.folds):
        cues.append(
            learn([text for n, text in enumerate(known) if n % options.folds != fold], options.strength)
        )
        with using(cues[fold]):
            for text in known[fold :: options.folds]:
                by_cues += seen(text, fold, {})
    for fold in range(options.folds):
        words = fit_words([one for one in by_cues if one.fold != fold])
        with using(cues[fold]):
            for text in known[fold :: options.folds]:
                figures_seen += seen(text, fold, words)
    signals = [figure_signals.signals(one.weighed) for one in figures_seen]
    wrong = np.array([one.right != one.weighed.verdict.category for one in figures_seen])
    articles = np.array([not one.text.startswith("sentence") for one in figures_seen])
    names = sorted(signals[0])
    judged = np.zeros(len(wrong))
    folds = np.array([one.fold for one in figures_seen])
    for fold in range(options.folds):
        weights = fit_risk(
            [s for s, f in zip(signals, folds, strict=True) if f != fold], wrong[folds != fold], names
        )
        for place in np.flatnonzero(folds == fold):
            one = signals[place]
            judged[place] = weights[doubts.CONSTANT] + sum(weights[n] * one[n] for n in names)
    show(judged, wrong, articles)
    weights = fit_risk(signals, wrong, names)
    weights[doubts.THRESHOLD] = float(np.quantile(judged[~wrong], 1 - options.share))
    for name, weight in weights.items():
        print(f"  {name}: {weight:.3f}")
    if options.write:
        _write(fit_words(by_cues), weights)
    return 0


def _write(words: Words, weights: dict[str, float]) -> None:
    lines = [
        "\t".join([*sign, *(f"{category} {weight:g}" for category, weight in told.items())]) + "\n"
        for sign, told in sorted(words.items())
    ]
    (TABLES / "figure_words.tsv").write_text(WORDS_HEAD + "".join(lines), "utf-8")
    path = TABLES / "doubt_weights.tsv"
    others = [
        line
        for line in (path.read_text("utf-8").splitlines() if path.exists() else ())
        if not line.startswith(("#", figure_doubt.GROUP + "\t"))
    ]
    ours = [f"{figure_doubt.GROUP}\t{name}\t{weight:.4f}" for name, weight in weights.items()]
    path.write_text(DOUBT_HEAD + "".join(f"{line}\n" for line in (*ours, *others)), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
