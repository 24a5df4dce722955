"""What a benchmark returns, and how times are taken: both sides in turn, the best round of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from time import perf_counter
from typing import Any

RATIO, MOST, MORE = "ratio", "most", "more"
"""How a goal is meant: ours at most so many times the bare limit; at most so much; at most so much more than it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table: ours, the bare limit (None where there is none) and the goal."""

    what: str
    ours: float
    bare: float | None
    goal: float
    kind: str = RATIO
    unit: str = "ms"
    note: str = ""

    @property
    def ratio(self) -> float | None:
        return self.ours / self.bare if self.bare else None

    @property
    def met(self) -> bool:
        if self.kind == RATIO:
            return self.bare is not None and self.ours <= self.goal * self.bare
        return self.ours - (self.bare or 0.0 if self.kind == MORE else 0.0) <= self.goal

    @property
    def goal_text(self) -> str:
        return {RATIO: "≤ {:g} ×", MOST: "≤ {:g} {}", MORE: "≤ + {:g} {}"}[self.kind].format(
            self.goal, self.unit
        )

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "ratio": self.ratio, "met": self.met}


def seconds(work: Callable[[], object]) -> float:
    """Return how long one call takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def both(ours: Callable[[], object], bare: Callable[[], object], rounds: int = 5) -> tuple[float, float]:
    """Return milliseconds of the best round of each side, taken in turn: what else runs here slows both."""
    times = [(seconds(bare), seconds(ours)) for _ in range(rounds)]
    return min(t[1] for t in times) * 1000, min(t[0] for t in times) * 1000


def table(rows: list[list[str]]) -> str:
    """Return rows as columns of one width each, the first to the left, the rest to the right."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(w) if i else cell.ljust(w) for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)
