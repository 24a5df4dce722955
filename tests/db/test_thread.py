"""The store's thread: in order, what is read ahead only when nothing else waits."""

from __future__ import annotations

from concurrent.futures import CancelledError
from pathlib import Path
from threading import Event, Timer

import pytest

from soattin.core.errors import UserError
from soattin.db.store import Store
from soattin.db.thread import StoreThread


def test_what_is_read_ahead_waits_for_everything_else(tmp_path: Path) -> None:
    thread = StoreThread(tmp_path / "a.db", create=True)
    go, order = Event(), []
    first = thread.submit(lambda _: go.wait(5))
    later = [thread.submit_later(lambda _, n=n: order.append(f"ahead {n}")) for n in (1, 2)]
    now = [thread.submit(lambda _, n=n: order.append(f"asked {n}")) for n in (1, 2)]
    go.set()
    for future in (first, *now, *later):
        future.result(5)
    assert order == ["asked 1", "asked 2", "ahead 1", "ahead 2"]
    thread.close()


def test_closing_does_what_was_asked_and_drops_what_was_to_be_read_ahead(tmp_path: Path) -> None:
    thread = StoreThread(tmp_path / "a.db", create=True)
    go, done = Event(), []
    thread.submit(lambda _: go.wait(5))
    ahead = thread.submit_later(lambda _: done.append("ahead"))
    asked = thread.submit(lambda _: done.append("asked"))
    Timer(0.05, go.set).start()
    thread.close()
    assert asked.done() and done == ["asked"]
    with pytest.raises(CancelledError):
        ahead.result(0)
    with pytest.raises(RuntimeError):
        thread.submit(Store.undo_state)


def test_a_project_opened_meanwhile_tells_its_error_when_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("không phải dự án")
    thread = StoreThread(tmp_path / "a.db", wait=False)
    with pytest.raises(UserError):
        thread.wait()


def test_calls_may_go_in_before_the_project_is_open(tmp_path: Path) -> None:
    Store.open(tmp_path / "a.db", create=True).close()
    thread = StoreThread(tmp_path / "a.db", wait=False)
    counted = thread.submit(Store.state_counts)
    thread.wait()
    assert counted.result(5) == {}
    thread.close()


def test_errors_come_back_whole(tmp_path: Path) -> None:
    thread = StoreThread(tmp_path / "a.db", create=True)
    with pytest.raises(UserError) as told:
        thread.call(Store.article, 7)
    assert told.value.code == "article-missing"
    thread.close()


def test_what_is_expected_is_done_once_for_the_first_who_asks(tmp_path: Path) -> None:
    thread = StoreThread(tmp_path / "a.db", create=True)
    asked: list[int] = []

    def work(_: Store, number: int) -> int:
        asked.append(number)
        return number

    thread.expect(work, 1)
    thread.expect(work, 2)
    assert [thread.submit(work, n).result(5) for n in (2, 2, 3)] == [2, 2, 3]
    assert asked == [1, 2, 2, 3]
    thread.forget_expected()
    assert thread.submit(work, 1).result(5) == 1
    assert asked == [1, 2, 2, 3, 1]
    thread.close()
