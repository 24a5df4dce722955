"""Calls made in a thread of their own: their order, their errors, what is left out at the end."""

from __future__ import annotations

import sys
from threading import Event, Timer, get_ident

import pytest

from soattin.core.jobs.behind import MOST, Behind


@pytest.mark.parametrize("threaded", [False, True])
def test_calls_are_made_in_their_order(threaded: bool) -> None:
    behind, made, taken = Behind(threaded), list[int](), list[int]()
    for number in range(20):
        behind.ask(lambda number=number: (made.append(number), number)[1], taken.append)
    behind.finish()
    behind.close()
    assert made == taken == list(range(20)) and not behind


def test_what_comes_of_a_call_is_taken_where_it_was_asked_for() -> None:
    behind, threads = Behind(True), list[int]()
    behind.ask(get_ident, threads.append)
    behind.ask(lambda: None, lambda _: threads.append(get_ident()))
    behind.finish()
    behind.close()
    assert threads[0] != get_ident() == threads[1]


def test_an_error_is_raised_where_the_result_would_be_taken() -> None:
    behind = Behind(True)
    behind.ask(lambda: 1 // 0, lambda _: None)
    with pytest.raises(ZeroDivisionError):
        behind.finish()
    behind.close()


def test_what_has_not_begun_is_left_out_at_the_end() -> None:
    interval = sys.getswitchinterval()
    behind, go, taken = Behind(True), Event(), list[str]()
    behind.ask(lambda: (go.wait(5), "first")[1], taken.append)
    for _ in range(MOST - 1):
        behind.ask(lambda: "later", taken.append)
    # Set while `close` waits for the call that has begun.
    Timer(0.2, go.set).start()
    behind.close()
    assert taken in (["first"], [])
    assert sys.getswitchinterval() == interval
