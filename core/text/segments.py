"""Cuts a page's text into lines and tells the article from the site's furniture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Segment:
    """One non-empty line, without the white space around it; `end` is exclusive."""

    start: int
    end: int
    furniture: bool


def cut(text: str) -> tuple[Segment, ...]:
    """Return the non-empty lines of `text` in order."""
    segments, position = [], 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            start = position + line.index(bare)
            segments.append(Segment(start, start + len(bare), furniture=False))
        position += len(line)
    return tuple(segments)
