"""Figures of single sentences: how many are read right, on the tuned and on the kept-aside file.

`python tests/gold/test_sentences.py` prints the scores and every miss.
"""

from __future__ import annotations

import difflib
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parents[1]))
    import main  # noqa: F401  (binds the name `soattin` to this checkout)

from soattin.core.extract import figures  # noqa: E402
from soattin.core.extract.document import Document  # noqa: E402
from soattin.core.text.fold import same_key  # noqa: E402
from soattin.core.text.segments import Segment  # noqa: E402


@dataclass(frozen=True)
class Figure:
    value: float
    of: float | None
    unit: str
    category: str


@dataclass
class Score:
    """Counts over a file's sentences."""

    found: int = 0
    due: int = 0
    matched: int = 0
    categories: int = 0
    doubted_right: int = 0
    doubted_wrong: int = 0
    wrong: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.matched / (self.found + self.due)

    @property
    def category(self) -> float:
        return self.categories / self.matched


def sentences(name: str) -> list[tuple[str, list[Figure]]]:
    out = []
    for line in (HERE / "sentences" / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            sentence, due = line.split("\t")
            out.append((sentence, [] if due == "-" else [_figure(part) for part in due.split(" ; ")]))
    return out


def _figure(part: str) -> Figure:
    number, unit, category = part.split("|")
    value, _, of = number.partition("/")
    return Figure(float(value), float(of) if of else None, unit, category)


def same_unit(one: str, two: str) -> bool:
    a, b = same_key(one), same_key(two)
    return a.startswith(b) or b.startswith(a) or difflib.SequenceMatcher(None, a, b).ratio() >= 0.75


def read(sentence: str) -> list[tuple[Figure, bool]]:
    """Return the figures read from one sentence, each with whether it is doubted."""
    document = Document(sentence)
    document.__dict__["segments"] = (Segment(0, len(sentence), furniture=False),)
    return [
        (Figure(i.value["value"], i.value.get("of"), i.value["unit"], i.value["category"]), bool(i.doubt))
        for i in figures.read(document)
    ]


def score(name: str, verbose: bool = False) -> Score:
    total = Score()
    for sentence, due in sentences(name):
        left, notes = list(due), []
        for figure, doubted in read(sentence):
            total.found += 1
            hit = next(
                (
                    d
                    for d in left
                    if (d.value, d.of) == (figure.value, figure.of) and same_unit(d.unit, figure.unit)
                ),
                None,
            )
            right = hit is not None and hit.category == figure.category
            if hit is not None:
                left.remove(hit)
                total.matched += 1
                total.categories += right
            if right:
                total.doubted_right += doubted
            else:
                total.wrong += 1
                total.doubted_wrong += doubted
                notes.append(f"  + {figure}{' (doubted)' if doubted else ''}")
        total.due += len(due)
        notes += [f"  - {figure}" for figure in left]
        if verbose and notes:
            print(sentence, *notes, sep="\n")
    return total


@pytest.mark.parametrize(
    ("name", "f1", "category"),
    [
        ("figures_tuned.tsv", 0.98, 0.95),
        ("figures_kept.tsv", 0.93, 0.85),
        ("figure_topics_kept.tsv", 0.95, 0.78),
    ],
)
def test_sentences(name: str, f1: float, category: float) -> None:
    total = score(name)
    assert total.f1 >= f1
    assert total.category >= category


if __name__ == "__main__":
    for name in sys.argv[1:] or ["figures_tuned.tsv", "figures_kept.tsv"]:
        total = score(name, verbose=len(sys.argv) > 1)
        print(
            f"{name}: F1 {total.f1:.3f} ({total.matched} of {total.due}, {total.found} found), "
            f"categories {total.category:.3f}, of {total.wrong} wrong {total.doubted_wrong} doubted, "
            f"of {total.categories} right {total.doubted_right} doubted"
        )
