"""Floors under precision and recall, on names of three generators (tests/bench/match.py measures more)."""

from __future__ import annotations

import pytest

from soattin.core.match.propose import propose
from tests.bench.match import mentions_of, proposed_pairs, rates, true_pairs
from tests.bench.match_names import Line, village
from tests.bench.match_registry import registry
from tests.bench.names_independent import Spoken, mentions


@pytest.mark.parametrize(
    ("lines", "same", "precision", "recall"),
    [
        (village(2_000, 101), 0.999, 0.97, 0.97),
        (registry(2_000, 102), 0.999, 0.91, 0.97),
        (mentions(2_000, 103), 0.999, 0.94, 0.96),
        (village(2_000, 104, 0.5), 0.999, 0.87, 0.95),
        (registry(2_000, 105, 0.5), 0.999, 0.84, 0.93),
        (mentions(2_000, 106, "half"), 0.999, 0.92, 0.97),
    ],
    ids=[
        "village",
        "registry",
        "independent",
        "village half told",
        "registry half told",
        "independent half told",
    ],
)
def test_floors(lines: list[Line] | list[Spoken], same: float, precision: float, recall: float) -> None:
    truth = true_pairs(lines)
    proposals = propose(mentions_of(lines), explain=False)
    assert rates(proposed_pairs(proposals, ("same",)), truth)[0] >= same
    both = rates(proposed_pairs(proposals, ("same", "ask")), truth)
    assert both[0] >= precision
    assert both[1] >= recall
