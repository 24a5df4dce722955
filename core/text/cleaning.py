"""The form in which all text is stored: NFC, `\\n` line ends, nothing that cannot be seen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from soattin.core.errors import UserError
from soattin.core.records import Span, Spans
from soattin.core.text.fold import nfc

MAX_CHARS = 1_000_000
"""No article is longer (some 400 printed pages); a longer text is a list, a book or an attack."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Control characters, lone surrogates, non-characters; and marks that no eye sees but that cut words in two:
# soft hyphen, zero-width space and joiners, direction marks, byte order mark.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


def clean(text: str) -> str:
    """Return `text` as it is stored. No-break and double spaces stay: quotes are cut from it as it stands."""
    if all(map(str.isprintable, text.split("\n"))):
        return nfc(text)  # nothing to look for: most texts, in a fourth of the time
    return nfc(_UNSEEN.sub("", _LINE_ENDS.sub("\n", text)))


def clean_with_spans(text: str, spans: Iterable[Span]) -> tuple[str, dict[Span, Span]]:
    """Return the clean `text`, and where each of `spans` (offsets into `text`) lies in it.

    Spans that lie outside the text or that nothing is left of are missing in the mapping.
    """
    wanted = {span for span in spans if 0 <= span[0] < span[1] <= len(text)}
    result = clean(text)
    if result == text:
        return result, {span: span for span in wanted}
    places = sorted({0, len(text), *(offset for span in wanted for offset in span)})
    pieces = [clean(text[start:end]) for start, end in pairwise(places)]
    if "".join(pieces) == result:
        moved, at = {0: 0}, 0
        for place, piece in zip(places[1:], pieces, strict=True):
            at += len(piece)
            moved[place] = at
    else:
        # An offset within one letter (between a base and its mark, or \r and \n): count from the start.
        moved = {place: len(clean(text[:place])) for place in places}
    mapping = {(a, b): (moved[a], min(moved[b], len(result))) for a, b in wanted}
    return result, {old: new for old, new in mapping.items() if new[0] < new[1]}


def check_length(name: str, text: str) -> None:
    """Raise `UserError` (`text-too-long`, `file-empty`) where `text` is no article's."""
    if len(text) > MAX_CHARS:
        raise UserError(
            "text-too-long",
            f"“{name}” dài hơn {MAX_CHARS:,} ký tự nên không đọc. ".replace(",", ".")
            + "Hãy tách thành từng bài rồi nhập lại.",
        )
    if not text.strip():
        raise UserError("file-empty", f"“{name}” không có chữ nào.")


def assemble(lines: Iterable[tuple[str, bool]]) -> tuple[str, Spans]:
    """Join clean lines, each told to be furniture or not, into a text and the spans of its furniture."""
    parts: list[str] = []
    spans: list[Span] = []
    at = 0
    for line, furniture in lines:
        if furniture and line:
            if spans and spans[-1][1] == at - 1:
                spans[-1] = (spans[-1][0], at + len(line))
            else:
                spans.append((at, at + len(line)))
        parts.append(line)
        at += len(line) + 1
    return "\n".join(parts), tuple(spans)
