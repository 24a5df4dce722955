"""Extraction: the ordered pipeline of field groups over one article's text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from soattin.core.extract.document import Document
    from soattin.core.records import Item, Record, Spans

Stage = Callable[["Document"], "Iterable[Item]"]


def _stages() -> tuple[Stage, ...]:
    from soattin.core.extract import (
        article,
        campaigns,
        documents,
        figures,
        localities,
        meeting,
        officials,
        warnings,
    )

    # The order matters: a meeting's year comes from the publication date, the list in which the localities
    # are looked up from both, the meeting's own locality from them, and the warnings look at all.
    return (
        article.read,
        meeting.read_event,
        localities.read,
        meeting.read_host,
        officials.read,
        documents.read,
        figures.read,
        campaigns.read,
        warnings.read,
    )


def extract(text: str, source: str = "", furniture: Spans = ()) -> Record:
    """Return all that `text` says, field by field.

    `text` is brought to NFC, which its reader has done already where it came from a file; the spans index
    the NFC text. `furniture` (spans of NFC text) is what a web page's form showed to be menus and the like
    (`SourceText.furniture`). Never raises on any text.
    """
    # Here, so that a window, which only writes numbers in words, does not load what reads articles.
    from soattin.core.extract.document import Document
    from soattin.core.records import GROUPS, Record
    from soattin.core.text.fold import nfc
    from soattin.core.text.wrapped import unwrap

    document = Document(unwrap(nfc(text)), source, known_furniture=furniture)
    for stage in _stages():
        document.items.extend(stage(document))
    order = {group: place for place, group in enumerate(GROUPS)}
    items = sorted(document.items, key=lambda item: order[item.group])
    return Record(source, tuple(items), document.furniture)
