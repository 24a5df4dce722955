"""Puts back into order what worker processes finish in any order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")

Slot = tuple[int, int]
"""The place of a file in the list of files, and of an article in its file, both from 0."""


class InOrder(Generic[T]):
    """Keeps finished values until all slots before them are settled.

    A slot is settled by a value or by None (nothing comes of it: refused, known). A file's slots are counted from 0
    without gaps; `end` tells how many it has, which nobody knows before it is read through.
    """

    def __init__(self) -> None:
        self._settled: dict[Slot, T | None] = {}
        self._lengths: dict[int, int] = {}
        self._next: Slot = (0, 0)

    def settle(self, slot: Slot, value: T | None = None) -> None:
        """Say what became of a slot; a slot that still waits to be taken can be settled anew."""
        self._settled[slot] = value

    def peek(self, slot: Slot) -> T | None:
        """Return the value that a slot was settled with and that waits to be taken; None without one."""
        return self._settled.get(slot)

    def end(self, file: int, length: int) -> None:
        """Say that a file has `length` slots."""
        self._lengths[file] = length

    def take(self) -> Iterator[T]:
        """Yield the values, in order, that nothing unsettled stands before; each once."""
        file, part = self._next
        while True:
            if (file, part) in self._settled:
                value = self._settled.pop((file, part))
                part += 1
                self._next = (file, part)
                if value is not None:
                    yield value
            elif self._lengths.get(file) == part:
                del self._lengths[file]
                file, part = file + 1, 0
                self._next = (file, part)
            else:
                return
