"""Reads the group `campaigns`: named campaigns, movements and funds, each once by its usual full name.

Known names and their variants stand in `campaigns.tsv`; commas, dashes, quotation marks and letter case do
not count in comparing. Some are recognised anywhere, some only behind a word that calls them a campaign.
A name in quotation marks behind such a word counts though no table knows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from soattin.core.extract.document import Document
from soattin.core.extract.tokens import Token, tokens
from soattin.core.records import Item, Span
from soattin.core.text.fold import fold_case, same_key
from soattin.core.text.phrases import phrases, whole_phrases
from soattin.core.text.tables import rows, words

_IGNORED = frozenset(",;-–—.&")
_SPACES = re.compile(r"[ ,;.–—&-]+")
_QUOTES = "“”\"'‘’«»„`´"
_FREE, _HEADED, _NONE = "tự do", "có đầu", "bỏ qua"
UNLISTED = "tên chưa có trong danh mục cuộc vận động"


def _bare(text: str, start: int, end: int) -> list[Token]:
    return [token for token in tokens(text, start, end) if token.key not in _IGNORED]


def _variants() -> Iterator[tuple[str, tuple[str, str]]]:
    for name, how, others in rows("campaigns.tsv"):
        for variant in (name, *others.split(" | ")):
            if variant != "-":
                yield " ".join(t.text for t in _bare(variant, 0, len(variant))), (name, how)


# Dashes are made hyphens before the search: with them the set takes a tenth of a second to compile, at each start.
_GAP = r"[ ,;.&-]{1,4}"
_NAMES = {fold_case(variant): entry for variant, entry in _variants()}
_NAME = re.compile(phrases(_NAMES).replace(" +", _GAP) + r"(?!\w)")
_HEAD = phrases(words("campaign_heads.txt"))
_OPEN = rf"[{_QUOTES}]"
_AFTER_HEAD = re.compile(rf"(?<!\w)(?:{_HEAD})\s{{0,2}}:?\s{{0,2}}{_OPEN}{{0,2}}\s?$")
_AFTER_NAME = re.compile(rf"^{_OPEN}{{0,2}}\s{{0,2}}(?:,|;|và|hay|-)?\s{{0,2}}(?:và )?{_OPEN}{{1,2}}\s?$")
_QUOTED = re.compile(
    rf"{whole_phrases(words('campaign_heads.txt'))}\s{{0,2}}:?\s{{0,2}}{_OPEN}{{1,2}}(?P<name>[^{_QUOTES}\n]{{4,140}}){_OPEN}"
)
_QUOTED_NEXT = re.compile(
    rf"{_OPEN}?\s{{0,2}}(?:,|;|và|-)\s{{0,2}}{_OPEN}{{1,2}}(?P<name>[^{_QUOTES}\n]{{4,140}}){_OPEN}"
)
_DAY = re.compile(r"(?<!\w)ngày\s*$")


@dataclass(frozen=True, slots=True)
class Mention:
    name: str
    start: int
    end: int
    known: bool


def read(document: Document) -> Iterator[Item]:
    """Yield one item a campaign, with all the places that name it."""
    places: dict[str, tuple[str, bool, list[Span]]] = {}
    for start, end in document.body:
        for mention in _mentions(document, start, end):
            entry = places.setdefault(same_key(mention.name), (mention.name, mention.known, []))
            entry[2].append((mention.start, mention.end))
    for name, known, spans in places.values():
        yield Item("campaigns", "", name, tuple(spans), 0.95 if known else 0.6, None if known else UNLISTED)


def _mentions(document: Document, start: int, end: int) -> Iterator[Mention]:
    taken: list[Span] = []
    for mention in _listed(document, start, end):
        taken.append((mention.start, mention.end))
        if mention.name:
            yield mention
    for match in _QUOTED.finditer(document.low, start, end):
        if _DAY.search(document.low[match.start() : match.start("name") - 1].rstrip(_QUOTES + " ")):
            continue
        quoted: re.Match[str] | None = match
        while quoted:
            span = quoted.span("name")
            if not any(a < span[1] and span[0] < b for a, b in taken):
                yield Mention(_as_name(document.text[slice(*span)]), *span, False)
            quoted = _QUOTED_NEXT.match(document.low, quoted.end() - 1, end)


def _as_name(text: str) -> str:
    name = " ".join(text.split()).strip(" .,;:-")
    return name[:1].upper() + name[1:]


def _listed(document: Document, start: int, end: int) -> Iterator[Mention]:
    """Yield the mentions of names that the table knows; one without a name is to be passed over."""
    low = document.low
    done = start
    stretch = low[start:end].replace("–", "-").replace("—", "-")
    for match in _NAME.finditer(stretch):
        place = start + match.start()
        if place and low[place - 1].isalnum():
            continue
        name, how = _NAMES[_SPACES.sub(" ", match.group())]
        lead = low[max(start, place - 48) : place]
        if how == _HEADED and not (
            _AFTER_HEAD.search(lead) or low.startswith("ngày", place) or _in_list(low, done, place, start)
        ):
            continue
        done = start + match.end()
        yield Mention("" if how == _NONE else name, place, done, True)


def _in_list(low: str, done: int, place: int, start: int) -> bool:
    """Whether the name at `place` follows another one in a list: “A”, “B” và “C”."""
    return done > start and place - done <= 12 and _AFTER_NAME.match(low[done:place]) is not None
