"""Values come out in the order of their slots, whatever the order in which they are settled."""

from __future__ import annotations

from itertools import permutations

from soattin.core.jobs.order import InOrder

EVENTS = [
    ("value", (0, 0), "a"),
    ("gone", (0, 1), None),
    ("value", (0, 2), "b"),
    ("end", (0, 3), None),
    ("end", (1, 0), None),
    ("value", (2, 0), "c"),
    ("end", (2, 1), None),
]


def test_every_order_of_events_gives_the_same_order_of_values() -> None:
    for events in permutations(EVENTS):
        row, out = InOrder[str](), []
        for kind, slot, value in events:
            if kind == "end":
                row.end(*slot)
            else:
                row.settle(slot, value)
            out += row.take()
        assert out == ["a", "b", "c"]


def test_a_value_waits_for_those_before_it_and_can_be_taken_back_until_then() -> None:
    row = InOrder[str]()
    row.settle((0, 1), "b")
    assert list(row.take()) == [] and row.peek((0, 1)) == "b"
    row.settle((0, 1))
    row.settle((0, 0), "a")
    row.settle((0, 2), "c")
    assert list(row.take()) == ["a", "c"]
    assert list(row.take()) == []
