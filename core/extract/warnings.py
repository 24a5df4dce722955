"""Reads the group `warnings`: places where the page itself looks wrong, for a person to decide."""

from __future__ import annotations

from collections.abc import Iterator

from soattin.core.extract.document import Document
from soattin.core.extract.warning_names import misspelt_bodies, misspelt_places
from soattin.core.extract.warning_numbers import bad_dates, implausible
from soattin.core.extract.warning_text import (
    Warned,
    cut_off,
    duplicates,
    glued_words,
    run_together,
    unfinished,
)
from soattin.core.records import Item

UNSURE = "có thể không phải lỗi"


def read(document: Document) -> Iterator[Item]:
    """Yield one item for each distinct quote, in the order of the text."""
    seen: dict[tuple[str, str], Warned] = {}
    for warned in sorted(_all(document), key=lambda w: (w.start, w.end)):
        quote = document.text[warned.start : warned.end]
        if (warned.kind, quote) in seen:
            continue
        seen[warned.kind, quote] = warned
        doubt = None if warned.confidence >= 0.75 else UNSURE
        value = {"kind": warned.kind, "quote": quote}
        yield Item("warnings", "", value, ((warned.start, warned.end),), warned.confidence, doubt)


def _all(document: Document) -> Iterator[Warned]:
    body = [segment for segment in document.segments if not segment.furniture]
    yield from glued_words(document, body)
    yield from run_together(document, body)
    yield from unfinished(document, body)
    yield from misspelt_bodies(document, body)
    yield from bad_dates(document, body)
    yield from misspelt_places(document, body)
    yield from cut_off(document, body)
    yield from duplicates(document, body)
    yield from implausible(document)
