"""Long lists are passed over by the search for cycles, and taken back when a project is left."""

from __future__ import annotations

import gc
from time import sleep
from typing import Any

from soattin.gui.garbage import held_back, let_go, take_back


def test_a_long_list_is_searched_no_more() -> None:
    before = gc.get_freeze_count()
    with held_back():
        assert not gc.isenabled()
        made = [[number] for number in range(10_000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() - before >= len(made)
    take_back()
    assert gc.get_freeze_count() == 0


class Slow:
    """Something that takes a while to be freed."""

    freed = 0

    def __del__(self) -> None:
        sleep(0.0002)
        Slow.freed += 1


def test_a_long_list_is_freed_little_by_little(qtbot: Any) -> None:
    items = [Slow() for _ in range(300)]
    let_go(items)
    assert Slow.freed == 0
    qtbot.waitUntil(lambda: bool(Slow.freed))
    assert items, "the list was freed in one step"
    qtbot.waitUntil(lambda: not items)
    assert Slow.freed == 300


def test_a_short_list_is_left_to_whoever_holds_it(qtbot: Any) -> None:
    items = [1, 2, 3]
    let_go(items)
    qtbot.wait(20)
    assert items == [1, 2, 3]
