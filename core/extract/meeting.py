"""Reads the group `meeting`."""

from __future__ import annotations

from collections.abc import Iterator

from soattin.core.extract.document import Document
from soattin.core.records import Item


def read(document: Document) -> Iterator[Item]:
    """Yield the items of this group."""
    return iter(())
