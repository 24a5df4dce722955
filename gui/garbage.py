"""Keeps long lists out of Python's search for cycles, which holds all threads: half a second for 100,000 mentions.

What is put aside is freed as ever when nothing refers to it; only cycles among it stay until `take_back`.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer

from soattin.core.garbage import no_search

_STEP, _STEP_SECONDS = 50, 0.004


def put_aside() -> None:
    """Let what is in memory now be passed over by later searches; takes no time, whatever there is."""
    gc.freeze()


def take_back() -> None:
    """Let everything be searched again, where nobody minds the time: another project is opened."""
    gc.unfreeze()


@contextmanager
def held_back() -> Iterator[None]:
    """Search for no cycles while a long list is made, and put it aside when it is there."""
    with no_search():
        try:
            yield
        finally:
            put_aside()


def let_go(items: list[Any]) -> None:
    """Empty a long list little by little between events: freed in one step it would hold the window up."""
    if len(items) <= _STEP:
        return
    timer = QTimer(QCoreApplication.instance(), interval=1)

    def free_some() -> None:
        until = perf_counter() + _STEP_SECONDS
        while items and perf_counter() < until:
            del items[-_STEP:]
        if not items:
            timer.stop()
            timer.deleteLater()

    timer.timeout.connect(free_some)
    timer.start()
