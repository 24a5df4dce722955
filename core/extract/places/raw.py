"""A place named in a text, before it is known which unit it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Raw:
    """One place named in the text, before it is known which unit it is."""

    start: int
    end: int
    name_start: int
    kinds: str
    """Letters of the types that it may have; empty for a bare name."""
    key: str
    how: str
    """"typed", "body" ("Thị ủy Kỳ Anh"), "listed" (in a list that a type opened) or "bare"."""
    first: int
    last: int
    """Its words, `last` exclusive."""
    lower: bool = False
    """Written without a capital: "xã tân lập" – or "xã thống nhất nội dung"."""
    weak: bool = False
    """Counts only where it can be told which unit of the page's surroundings it is."""
