"""Names are compared beside the interface: in a process of their own where they are many."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest

from soattin.core.errors import Cancelled
from soattin.core.jobs import proposing
from soattin.core.match.records import Decisions, Mention

PAGES = [
    [Mention(1, "official", "Trần Thị Bích Hòa", ("Chủ tịch UBND",), ("huyện Tứ Kỳ",), "2021-03-05", 1, 1)],
    [Mention(2, "official", "Trần Thị Bích Hoá", ("Chủ tịch UBND",), ("huyện Tứ Kỳ",), "2021-03-09", 2, 2)],
]


@pytest.mark.parametrize("few", [10, 0], ids=["here", "in a process"])
def test_proposals_are_the_same_here_and_in_a_process(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposing, "FEW", few)
    found = [p for part in proposing.proposals(PAGES, 2, Decisions(), Event()) for p in part]
    assert [{m.mention_ids for m in p.members} for p in found] == [{(1,), (2,)}]


def test_a_process_no_longer_wanted_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposing, "FEW", 0)
    stop = Event()
    stop.set()
    with pytest.raises(Cancelled):
        list(proposing.proposals(PAGES, 2, Decisions(), stop))


def test_pages_are_asked_for_one_after_the_other_and_no_more_when_it_is_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(proposing, "FEW", 0)
    stop, given = Event(), []

    def pages() -> Iterator[list[Mention]]:
        for page in PAGES:
            given.append(page)
            stop.set()
            yield page

    with pytest.raises(Cancelled):
        list(proposing.proposals(pages(), 2, Decisions(), stop))
    assert given == PAGES[:1]
