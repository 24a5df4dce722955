"""Long lists are passed over by the search for cycles, and taken back when a project is left."""

from __future__ import annotations

import gc

from soattin.gui.garbage import held_back, take_back


def test_a_long_list_is_searched_no_more() -> None:
    before = gc.get_freeze_count()
    with held_back():
        assert not gc.isenabled()
        made = [[number] for number in range(10_000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() - before >= len(made)
    take_back()
    assert gc.get_freeze_count() == 0
