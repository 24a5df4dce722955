"""From pairs to groups, without ever chaining weak pairs: each member must be like the group's best name."""

from __future__ import annotations

from collections.abc import Callable, Iterable


class Groups:
    """Disjoint groups of numbers 0 … n−1 that are joined only where nothing forbids it."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self.members: dict[int, list[int]] = {}

    def find(self, item: int) -> int:
        """Return the number that stands for the group of `item`."""
        parent = self._parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def of(self, item: int) -> list[int]:
        """Return the group of `item`."""
        root = self.find(item)
        return self.members.get(root, [root])

    def join(self, one: int, other: int) -> None:
        """Make one group of two."""
        one, other = self.find(one), self.find(other)
        if one == other:
            return
        if len(self.of(one)) < len(self.of(other)):
            one, other = other, one
        self.members[one] = [*self.of(one), *self.of(other)]
        self.members.pop(other, None)
        self._parent[other] = one

    def join_all(
        self, pairs: Iterable[tuple[int, int]], allowed: Callable[[list[int], list[int]], bool]
    ) -> None:
        """Join the groups of each pair in turn where `allowed(group, group)` says so."""
        for one, other in pairs:
            if self.find(one) != self.find(other) and allowed(self.of(one), self.of(other)):
                self.join(one, other)
