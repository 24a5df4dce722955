"""Where a unit lies, from the list of units, which is read in the background: a tenth of a start."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_readers: list[Callable[[str, str | None], str]] = []
"""What tells where a unit lies; empty until the list is read, once a process."""


def is_read() -> bool:
    """Whether the list of units is there."""
    return bool(_readers)


def read() -> None:
    """Read the list; from any thread. Raises `UserError` (`gazetteer-missing`)."""
    from soattin.core.gazetteer import gazetteer, parents, unit

    gazetteer().unit("")

    def lies_in(code: str, day: str | None) -> str:
        found = unit(code, day)
        return ", ".join(parent.full for parent in parents(found, day)) if found else ""

    if not _readers:
        _readers.append(lies_in)


def parents_of(code: str, day: str | None) -> str:
    """Return the units in which the unit with `code` lay on the day, nearest first; empty where the list is not
    read yet."""
    return _readers[0](code, day) if _readers else ""
