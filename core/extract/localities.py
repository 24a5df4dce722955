"""Reads the group `localities`: every administrative unit that the page names, with its code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from soattin.core.extract.document import Document
from soattin.core.extract.places.choose import Page
from soattin.core.extract.places.raw import Raw
from soattin.core.extract.places.scan import Scanner
from soattin.core.extract.places.senses import Sense, senses
from soattin.core.extract.places.when import Period, period
from soattin.core.gazetteer import NO_DISTRICTS, Unit, parents_text
from soattin.core.gazetteer.names import KINDS, proper_case
from soattin.core.records import Item
from soattin.core.text.fold import same_key

_MOST_NAMED = 3
"""So many candidates are named in a doubt; the value holds them all."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place named in the text, and the unit that it is.

    `how` is "typed" ("huyện Kiên Lương"), "body" ("Thị ủy Kỳ Anh"), "listed" (in a list that a type word
    opened) or "bare". `name` is the locality's name as the record writes it ("huyện Kiên Lương"). `unit` is
    None where it cannot be told; `candidates` then holds the possible ones. A mention that is `dropped`
    looked like a place, but nothing on the page says so (perhaps it is a person).
    """

    start: int
    end: int
    how: str
    name: str
    unit: Unit | None
    candidates: tuple[Unit, ...]
    confidence: float
    reason: str
    dropped: bool = False

    @property
    def code(self) -> str | None:
        return self.unit.code if self.unit else None

    @property
    def kind(self) -> str:
        """The type word of `name`; empty where none is known."""
        return next((word for word in KINDS.values() if self.name.startswith(word + " ")), "")


@dataclass(frozen=True, slots=True)
class Locality:
    """One unit of a page, with all its mentions in the order of the text."""

    name: str
    unit: Unit | None
    mentions: tuple[Mention, ...]

    @property
    def code(self) -> str | None:
        return self.unit.code if self.unit else None

    @property
    def kind(self) -> str:
        """The type word of `name`; empty where none is known."""
        return self.mentions[0].kind


def read(document: Document) -> Iterator[Item]:
    """Yield one item a unit: name, code (None where it cannot be told) and, then, the candidates' codes."""
    for place in localities(document):
        value: dict[str, Any] = {"name": place.name, "code": place.code}
        spans = tuple((mention.start, mention.end) for mention in place.mentions)
        first = max(place.mentions, key=lambda mention: mention.confidence)
        if place.unit is None:
            value["candidates"] = sorted({unit.code for unit in first.candidates})
        yield Item("localities", "", value, spans, first.confidence, doubt(place))


def localities(document: Document) -> tuple[Locality, ...]:
    """Return the units that the page names, in the order of their first mention."""
    grouped: dict[tuple[str, str | None], list[Mention]] = {}
    for mention in mentions(document):
        if not mention.dropped:
            grouped.setdefault((mention.name, mention.code), []).append(mention)
    return tuple(Locality(name, found[0].unit, tuple(found)) for (name, _), found in grouped.items())


def mentions(document: Document) -> tuple[Mention, ...]:
    """Return every place named in the text, in its order; worked out once a document."""
    known = vars(document).get("_mentions")
    if known is None:
        known = vars(document)["_mentions"] = _read_mentions(document)
    return known


def when(document: Document) -> Period:
    """Return the time by which the list of units is chosen."""
    return period(document)


def resolve(document: Document, start: int, end: int) -> Mention | None:
    """Return the mention that covers or touches the place between two offsets, the longest first."""
    over = [m for m in mentions(document) if m.start < end and start < m.end and not m.dropped]
    return max(over, key=lambda m: min(m.end, end) - max(m.start, start), default=None)


def of_kind(document: Document, kind: str) -> tuple[Locality, ...]:
    """Return the page's units of one type, most often named first: whose "Thị ủy" speaks in it."""
    found = [place for place in localities(document) if place.name.startswith(kind + " ")]
    return tuple(sorted(found, key=lambda place: -len(place.mentions)))


def doubt(place: Locality) -> str | None:
    """Return in Vietnamese why a person should look at `place`, or None."""
    first = max(place.mentions, key=lambda mention: mention.confidence)
    if place.unit is not None:
        if place.kind != place.unit.kind:
            return f"danh mục ghi là {place.unit.full}; hãy kiểm tra tên gọi"
        return None if first.confidence >= 0.7 else "tên viết khác danh mục; hãy kiểm tra chính tả"
    if not first.candidates:
        return "không có trong danh mục đơn vị hành chính; hãy kiểm tra tên"
    codes = {unit.code: unit for unit in first.candidates}
    shown = "; ".join(_placed(unit) for unit in list(codes.values())[:_MOST_NAMED])
    more = "; …" if len(codes) > _MOST_NAMED else ""
    if len(codes) == 1:
        return f"chưa chắc là {shown}"
    return f"có {len(codes)} đơn vị trùng tên: {shown}{more}"


def _placed(unit: Unit) -> str:
    parents = parents_text(unit)
    return f"{unit.full}, {parents}" if parents else unit.full


def _read_mentions(document: Document) -> tuple[Mention, ...]:
    time = period(document)
    raws = Scanner(document, time).scan()
    if not time.known and any(raw.kinds in ("h", "q", "s") for raw in raws):
        # No year is said, but there are districts: it was before they ended.
        time = replace(time, last=(NO_DISTRICTS - timedelta(days=1)).isoformat())
    found = senses(document, raws)
    Page(document, time, found).decide()
    out = [_mention(document, sense, raw) for sense in found for raw in sense.raws]
    return tuple(sorted(out, key=lambda mention: mention.start))


def _mention(document: Document, sense: Sense, raw: Raw) -> Mention:
    dropped = sense.unit is None and (sense.weak or not sense.kinds or (sense.body_only and not sense.units))
    confidence = sense.confidence if sense.unit else 0.4 if sense.candidates else 0.3
    name = _name(sense, document.text[sense.raws[0].name_start : sense.raws[0].end])
    return Mention(
        raw.start, raw.end, raw.how, name, sense.unit, () if sense.unit else sense.candidates, confidence,
        sense.reason, dropped,
    )  # fmt: skip


def _name(sense: Sense, surface: str) -> str:
    """Return the record's name: the type as written (or as the list has it), the list's spelling."""
    written = [KINDS[letter] for letter in sense.kinds]
    if sense.unit is not None:
        kind = sense.unit.kind
        # A name that the lists spell in several ways stays as the page has it.
        own = same_key(surface)
        spellings = (sense.unit.name, *sense.unit.others)
        name = next((one for one in spellings if same_key(one) == own), sense.unit.name)
        return f"{kind if kind in written or len(written) != 1 else written[0]} {name}"
    kind = written[0] if len(written) == 1 else sense.candidates[0].kind if sense.candidates else ""
    known = {unit.name for unit in sense.candidates}
    name = known.pop() if len(known) == 1 else " ".join(surface.split())
    return f"{kind} {proper_case(name) if name.isupper() or name.islower() else name}".strip()
