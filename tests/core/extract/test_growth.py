"""Extraction takes time in proportion to the text's length, on text made to be hard too.

What is counted is operations (calls of Python and C functions, and of lines), not seconds: a busy machine
changes nothing. Work inside one call of a pattern is not seen; `tests/bench/extraction.py` measures it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from soattin.core.extract import article, meeting, officials
from soattin.core.extract.document import Document

TEXTS: dict[str, Callable[[int], str]] = {
    "names": lambda n: "ông Nguyễn Văn Anh, " * (n // 20),
    "different names": lambda n: "".join(
        f"ông Nguyễn Văn {chr(65 + i % 26)}{chr(97 + i // 26 % 26)}, Chủ tịch UBND xã; "
        for i in range(n // 38)
    ),
    "titles": lambda n: "Chủ tịch UBND, " * (n // 15),
    "short lines": lambda n: "Thanh Thủy\n" * (n // 11),
    "paragraphs": lambda n: (
        "Hội nghị đã nghe báo cáo kết quả công tác Mặt trận trong thời gian qua.\n" * (n // 73)
    ),
    "brackets": lambda n: "(ông " * (n // 5),
    "capitals": lambda n: "A" * n,
}


def operations(text: str) -> int:
    """Return how many lines and calls the stages of these groups run on `text`."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    document = Document(text)
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        for stage in (article.read, meeting.read_event, officials.read):
            document.items.extend(stage(document))
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("name", TEXTS)
def test_twice_the_text_is_twice_the_work(name: str) -> None:
    make = TEXTS[name]
    operations(make(500))  # tables are read and patterns compiled at the first use
    once, twice = operations(make(4_000)), operations(make(8_000))
    assert twice <= 2.3 * once + 400


@pytest.mark.parametrize(
    "make", [lambda n: "A" * n, lambda n: "1" * n, lambda n: "(" * n, lambda n: " " * n + "x"]
)
def test_patterns_do_not_go_back_over_the_text(make: Callable[[int], str]) -> None:
    """Inside a pattern no operation can be counted: the ratio of two processor times, generously."""

    def seconds(size: int) -> float:
        start = time.process_time()
        document = Document(make(size))
        for stage in (article.read, meeting.read_event, officials.read):
            document.items.extend(stage(document))
        return time.process_time() - start

    seconds(1_000)
    assert seconds(80_000) <= 8 * max(seconds(20_000), 0.01)
