"""Reads the group `meeting`: what event the article reports, when, by whom, over which period, where.

Two stages: `read_event` comes before the localities, whose codes depend on the meeting's date; `read_host`
comes after them, since the meeting's locality is one of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from soattin.core.extract import meeting_date, meeting_kind, meeting_period, meeting_place, organiser
from soattin.core.extract.document import Document
from soattin.core.records import Item


def read_event(document: Document) -> Iterator[Item]:
    """Yield the kind, the date, the part of the day and the period under review."""
    kind = meeting_kind.find(document)
    if kind is not None:
        yield kind
    when = meeting_date.find(document)
    yield from when
    day = next((item.value for item in when if item.field == "date"), None)
    period = meeting_period.find(document, str(kind.value) if kind else "", day)
    if period is not None:
        yield period


def read_host(document: Document) -> Iterator[Item]:
    """Yield the organiser and the locality."""
    body = organiser.find(document)
    if body is not None:
        yield body
    place = meeting_place.find(document, body)
    if place is not None:
        yield place
