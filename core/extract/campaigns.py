"""Reads the group `campaigns`: named campaigns, movements and funds, each once by its usual full name.

Known names and their variants stand in `campaigns.tsv`; commas, dashes, quotation marks and letter case do
not count in comparing. Some are recognised anywhere, some only behind a word that calls them a campaign.
A name in quotation marks behind such a word counts though no table knows it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from soattin.core.extract.document import Document
from soattin.core.extract.tokens import Token, tokens
from soattin.core.records import Item, Span
from soattin.core.text.char_table import CharTable
from soattin.core.text.fold import fold_case, same_key
from soattin.core.text.phrase_list import Phrase, PhraseList
from soattin.core.text.phrases import phrases
from soattin.core.text.tables import rows, words

_IGNORED = frozenset(",;-–—.&")
_SPACES = re.compile(" {2,}")
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


_NAMES = {fold_case(variant): entry for variant, entry in _variants()}
_LIST = PhraseList(_NAMES)
_MOST_PARTING = 4
"""No more signs and spaces part two words of a name."""
_PARTED = CharTable(lambda char: " " if char in ",;.–—&-" else char)
_HEADS = PhraseList(words("campaign_heads.txt"))
_HEAD = phrases(words("campaign_heads.txt"))
_OPEN = rf"[{_QUOTES}]"
_AFTER_HEAD = re.compile(rf"(?<!\w)(?:{_HEAD})\s{{0,2}}:?\s{{0,2}}{_OPEN}{{0,2}}\s?$")
_AFTER_NAME = re.compile(rf"^{_OPEN}{{0,2}}\s{{0,2}}(?:,|;|và|hay|-)?\s{{0,2}}(?:và )?{_OPEN}{{1,2}}\s?$")
_QUOTED = re.compile(rf"\s{{0,2}}:?\s{{0,2}}{_OPEN}{{1,2}}(?P<name>[^{_QUOTES}\n]{{4,140}}){_OPEN}")
_QUOTED_NEXT = re.compile(
    rf"{_OPEN}?\s{{0,2}}(?:,|;|và|-)\s{{0,2}}{_OPEN}{{1,2}}(?P<name>[^{_QUOTES}\n]{{4,140}}){_OPEN}"
)
_START = itemgetter(0)
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
    parted = _PARTED(document.low)
    listed = [
        name for name in _LIST.finditer(parted, document.starts) if " " * (_MOST_PARTING + 1) not in name.text
    ]
    heads = list(_HEADS.finditer(document.low, document.starts))
    for start, end in document.body:
        for mention in _mentions(
            document, _inside(listed, start, end), _inside(heads, start, end), start, end
        ):
            entry = places.setdefault(same_key(mention.name), (mention.name, mention.known, []))
            entry[2].append((mention.start, mention.end))
    for name, known, spans in places.values():
        yield Item("campaigns", "", name, tuple(spans), 0.95 if known else 0.6, None if known else UNLISTED)


def _inside(found: list[Phrase], start: int, end: int) -> list[Phrase]:
    first = bisect_left(found, start, key=_START)
    return [
        phrase for phrase in found[first : bisect_left(found, end, first, key=_START)] if phrase.last <= end
    ]


def _mentions(
    document: Document, listed: list[Phrase], heads: list[Phrase], start: int, end: int
) -> Iterator[Mention]:
    taken: list[Span] = []
    for mention in _listed(document, listed, start):
        taken.append((mention.start, mention.end))
        if mention.name:
            yield mention
    behind = start
    for head in heads:
        match = _QUOTED.match(document.low, head.last, end) if head.first >= behind else None
        if match is None:
            continue
        behind = match.end()
        if _DAY.search(document.low[head.first : match.start("name") - 1].rstrip(_QUOTES + " ")):
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


def _listed(document: Document, listed: list[Phrase], start: int) -> Iterator[Mention]:
    """Yield the mentions of names that the table knows; one without a name is to be passed over."""
    low = document.low
    done = start
    for place, last, text in listed:
        name, how = _NAMES[_SPACES.sub(" ", text)]
        lead = low[max(start, place - 48) : place]
        if how == _HEADED and not (
            _AFTER_HEAD.search(lead) or low.startswith("ngày", place) or _in_list(low, done, place, start)
        ):
            continue
        done = last
        yield Mention("" if how == _NONE else name, place, done, True)


def _in_list(low: str, done: int, place: int, start: int) -> bool:
    """Whether the name at `place` follows another one in a list: “A”, “B” và “C”."""
    return done > start and place - done <= 12 and _AFTER_NAME.match(low[done:place]) is not None
