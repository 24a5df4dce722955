"""The body that issued a document, as the page names it behind "của"."""

from __future__ import annotations

import re
from functools import cache

from soattin.core.extract.tokens import NUMBER, WORD, PhraseTable, key_of, tokens
from soattin.core.text.phrases import phrase_pattern
from soattin.core.text.tables import words

_BODIES = PhraseTable((phrase, True) for phrase in words("issuers.tsv"))
_STOPS = frozenset(key_of(word) for line in words("issuer_stops.txt") for word in line.split())
_INSIDE = frozenset(
    key_of(word)
    for phrase in (
        *words("issuers.tsv"),
        "ủy nhân dân thành phố thị trấn quận viên cấp cơ sở dự tướng sự quốc phòng",
    )
    for word in phrase.split()
)
_LONGEST = 14
_SOCIETY = key_of("hội")


@cache
def _parts() -> PhraseTable[bool]:
    """Return the parts of bodies' names that are more than a word."""
    return PhraseTable((phrase, True) for phrase in words("body_words.txt") if " " in phrase)


@cache
def issuer() -> re.Pattern[str]:
    """Return where a body's name may begin, in `Document.low`."""
    return phrase_pattern(words("issuers.tsv"))


def issuer_at(text: str, start: int, end: int) -> tuple[str, int] | None:
    """Return the name of the body that begins at `start` and where it ends, or None where none does.

    The name goes on over capitalised words and over lower-case ones that bodies' names are made of, up to
    a punctuation mark or a word that opens what the document is about.
    """
    line = tokens(text, start, min(end, start + 160))
    if not line or line[0].start - start > 2 or not _BODIES.at(line, 0):
        return None
    last = behind = 0
    for place, token in enumerate(line[:_LONGEST]):
        if place < behind or (token.key == "-" and place and text[token.start - 1] != " "):
            continue
        part = _parts().at(line, place) if token.text[0].isupper() else None
        if part is not None and part[0] > 1:
            # "Sở |Y tế|", "Sở |Lao động - Thương binh và Xã hội|"
            behind = place + part[0]
            last = behind - 1
            continue
        if (
            token.kind != WORD
            or token.kind == NUMBER
            or (token.key in _STOPS and not token.text[0].isupper())
        ):
            break
        if token.key == "ban" and place + 1 < len(line) and line[place + 1].text == "hành":
            break
        if not token.text[0].isupper() and token.key not in _INSIDE:
            break
        last = place
    name = text[line[0].start : line[last].end]
    if last == 0 and line[0].key == _SOCIETY and len(line) > 1:
        # "Nghị quyết 18 của Hội nghị Trung ương 6": a meeting, no society.
        return None
    return " ".join(name.split()), line[last].end


def goes_on(text: str, place: int, end: int) -> bool:
    """Whether the name of a body that was read up to `place` seems to go on: "Bộ Lao | động", "Ban Tuyên giáo | - Dân vận"."""
    line = tokens(text, place, min(end, place + 40))
    if not line or line[0].start - place > 1:
        return False
    if line[0].key in ("-", "–"):
        return len(line) > 1 and line[1].text[:1].isupper()
    return line[0].kind == WORD and line[0].key not in _STOPS
