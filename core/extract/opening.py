"""Where an article says what it reports: its headline and its first sentences."""

from __future__ import annotations

from soattin.core.extract.document import Document
from soattin.core.records import Span


def title(document: Document) -> Span | None:
    """Return the headline's place in the text."""
    item = document.single("article", "title")
    return item.spans[0] if item else None


def sentences(document: Document, most: int = 6) -> list[Span]:
    """Return the first sentences of the article itself (captions and furniture left out)."""
    texts = [s for s in document.segments if s.kind == "text"] or [
        s for s in document.segments if not s.furniture and s.kind == "short"
    ]
    out: list[Span] = []
    place = 0
    for segment in texts:
        while place < len(document.sentences) and document.sentences[place][1] <= segment.start:
            place += 1
        while place < len(document.sentences) and document.sentences[place][0] < segment.end:
            start, end = document.sentences[place]
            out.append((max(start, segment.start), min(end, segment.end)))
            place += 1
            if len(out) >= most:
                return out
    return out
