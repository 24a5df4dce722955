"""How long a job still takes, in words."""

from __future__ import annotations

import pytest

from soattin.core.jobs.progress import TimeLeft, time_text


def test_time_left_follows_the_pace_so_far() -> None:
    now = [0.0]
    left = TimeLeft(lambda: now[0])
    now[0] = 1.0
    assert left.seconds(50, 100) is None  # too early
    now[0] = 10.0
    assert left.seconds(0, 100) is None
    assert left.seconds(25, 100) == 30.0
    assert left.seconds(100, 100) == 0.0


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "dưới 10 giây"),
        (42, "khoảng 40 giây"),
        (58, "khoảng 1 phút"),
        (170, "khoảng 3 phút"),
        (3600, "khoảng 1 giờ"),
        (4900, "khoảng 1 giờ 20 phút"),
    ],
)
def test_time_in_words(seconds: float, words: str) -> None:
    assert time_text(seconds) == words
