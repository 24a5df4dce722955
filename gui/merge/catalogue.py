"""All names of a kind in the order of the Vietnamese alphabet, found without accents."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Set
from dataclasses import dataclass
from operator import attrgetter

from soattin.core.text.fold import fold, sort_key
from soattin.db.names import Name
from soattin.db.store import Store


@dataclass(frozen=True, slots=True)
class Entry:
    """A name with what it is sorted and found by."""

    name: Name
    order: str
    folded: str


def entry(name: Name) -> Entry:
    """Return a name as an entry; costs too much to be done for many in the interface's thread."""
    # The number makes the order one: namesakes stand in the order in which they came.
    return Entry(
        name, f"{sort_key(name.label)}\x01{name.id:09}", fold(" / ".join((name.label, *name.spellings)))
    )


def read_names(store: Store, kind: str, start: int) -> tuple[list[Entry], int]:
    """Read one page of names, for the store's thread; returns where to go on, too (0: end)."""
    names, following = store.names_page(kind, start)
    return [entry(name) for name in names], following


def read_touched(store: Store, step: int) -> tuple[frozenset[int], list[Entry]]:
    """Read the names that a step may have changed; returns their numbers and those that are left."""
    ids, names = store.names_touched(step)
    return ids, [entry(name) for name in names]


class Catalogue:
    """The entries, always in order."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def __len__(self) -> int:
        return len(self._entries)

    def put(self, entries: Iterable[Entry]) -> None:
        """Take in a page of entries: two sorted runs are put together in one short step."""
        self._entries += sorted(entries, key=_order)
        self._entries.sort(key=_order)

    def replace(self, ids: Set[int], entries: Iterable[Entry]) -> None:
        """Put `entries` in the place of those with these numbers."""
        self._entries = [e for e in self._entries if e.name.id not in ids]
        for new in entries:
            insort(self._entries, new, key=_order)

    def found(self, words: str) -> list[Entry]:
        """Return the entries in which all of `words` stand, whatever their accents; all for no words."""
        found = list(self._entries)
        # The longest word first, it leaves the fewest: each key pressed looks through all names.
        for word in sorted(fold(words).split(), key=len, reverse=True):
            found = [e for e in found if word in e.folded]
        return found


_order = attrgetter("order")
