"""Mentions of real units with known truth: what clerks make of their names, and the parents beside them."""

from __future__ import annotations

import random
from functools import cache

from soattin.core.gazetteer import Unit, parents, units_on
from tests.bench.match_names import Line
from tests.bench.match_slips import ASKED, same_variant, unmarked

_SHORT = {
    "huyện": "H.",
    "thị xã": "TX.",
    "thành phố": "TP.",
    "xã": "X.",
    "phường": "P.",
    "thị trấn": "TT.",
    "quận": "Q.",
}
_SLIPS = ("tone", "bare word", "confusion", "letter", "double", "telex word", "joined")


@cache
def _units() -> tuple[Unit, ...]:
    return tuple(u for u in units_on("2021-08-01") if u.level > 1 and not u.name.isdecimal())


def places(size: int, seed: int, told: float = 0.9) -> list[Line]:
    """Return about `size` mentions of units of 2021; `told` is the share that names the parents."""
    rng = random.Random(seed)
    lines: list[Line] = []
    chosen = rng.sample(_units(), max(2, size // 4))
    while len(lines) < size:
        number = rng.randrange(len(chosen))
        unit = chosen[number]
        above = [u.full for u in parents(unit, "2021-08-01")]
        beside = ", ".join(above if rng.random() < 0.6 else above[:1]) if rng.random() < told else ""
        name, slip = unit.name, ""
        chance = rng.random()
        if chance < 0.1:
            name, slip = same_variant(name, rng), "same"
        elif chance < 0.3:
            slip = rng.choice(_SLIPS)
            name = unmarked(name) if slip == "bare" or " " not in name else ASKED[slip][1](name, rng)
        kind = _SHORT.get(unit.kind, unit.kind) if rng.random() < 0.3 else unit.kind
        lines.append(Line(number, f"{kind} {name}", "", beside, "", slip))
    rng.shuffle(lines)
    return lines
