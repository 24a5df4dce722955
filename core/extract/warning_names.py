"""Warnings about localities and bodies that match a known one but for spelling or letter case."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from soattin.core.extract.document import Document
from soattin.core.extract.localities import Mention, mentions
from soattin.core.extract.patterns import UPPER
from soattin.core.extract.warning_text import Warned, said
from soattin.core.text.fold import fold, fold_case, fold_chars, same_key
from soattin.core.text.phrase_list import AHEAD, by_next
from soattin.core.text.segments import Segment
from soattin.core.text.tables import groups

_TABLE = groups("bodies_misspelt.tsv")
_RIGHT = {
    fold(name): frozenset(fold_case(n) for n in _TABLE["b"] if fold(n) == fold(name)) for name in _TABLE["b"]
}
_DOUBLED = by_next(fold_case(phrase) for phrase in _TABLE["d"])
_MANY_WAYS = frozenset(("dak", "dac", "lak", "lac", "krong", "pak", "tak", "rlap", "glong", "kan", "can"))
"""Syllables of the highlands' languages that are written in several ways: Đắk, Đăk, Đak."""
_CASE, _SPELLING = "case", "spelling"
_CAPITALS = re.compile(rf"[UHMĐ](?<!\w\w)[{UPPER}]{{2,7}}(?!\w)")
_CAPITALS_SHAPE = re.compile("UUUU*")
_SHORT, _FINE = frozenset(_TABLE["v"]), frozenset((*_TABLE["v"], *_TABLE["o"]))


def misspelt_bodies(document: Document, body: list[Segment]) -> Iterator[Warned]:
    """Yield bodies with a wrong tone or letter ("Mặt trân Tổ quốc", "MMTQ") or a doubled part."""
    low, text = document.low, document.text
    for phrase, _, start in said(document, _DOUBLED, body):
        yield Warned("misspelt-unit", start, start + len(phrase))
    for folded, start in _folded_places(document, body):
        written, right = low[start : start + len(folded)], _RIGHT[folded]
        # Both tone placements and both of i and y are right.
        if written in right or written.isascii() or same_key(written) in {same_key(n) for n in right}:
            continue
        if any(_near(written, name) for name in right):
            yield Warned("misspelt-unit", start, start + len(folded), 0.8)
    for segment in body:
        for run in _CAPITALS_SHAPE.finditer(document.shapes, segment.start, segment.end):
            match = _CAPITALS.match(text, run.start(), segment.end)
            if (
                match
                and (word := match.group()) not in _FINE
                and any(_one_off(word, short) for short in _SHORT)
            ):
                yield Warned("misspelt-unit", *match.span(), 0.7)


class _FoldedFirsts(dict[str, str]):
    """What a word is without accents, where a known body's name begins so, "" for all others."""

    def __missing__(self, word: str) -> str:
        folded = fold_chars(word)
        folded = folded if folded in _BY_FIRST else ""
        if len(word) <= 12 and len(self) < 20_000:
            self[word] = folded
        return folded


_BY_FIRST = by_next(_RIGHT)
_FOLDED_FIRSTS = _FoldedFirsts()


def _folded_places(document: Document, body: list[Segment]) -> Iterator[tuple[str, int]]:
    """Yield where the names of bodies stand in the article as whole words, whatever their accents."""
    text, starts = document.folded, document.starts
    for run in [run for run in starts.runs() if _FOLDED_FIRSTS[run]]:
        known, size = _BY_FIRST[_FOLDED_FIRSTS[run]], len(run)
        for place in starts.of(run):
            for phrase, length in known.get(text[place + size : place + size + AHEAD]) or known[""]:
                end = place + length
                if text.startswith(phrase, place) and not text[end : end + 1].isalnum():
                    line = bisect_right(body, place, key=lambda segment: segment.start) - 1
                    if line >= 0 and end <= body[line].end:
                        yield phrase, place


def _near(written: str, right: str) -> bool:
    """Whether only one syllable differs; two wrong ones are another expression."""
    pairs = zip(written.split(), right.split(), strict=False)
    return sum(a != b for a, b in pairs) == 1 and written[0] == right[0]


def _one_off(word: str, known: str) -> bool:
    """Whether `word` is `known` with one letter left out, doubled or two neighbours swapped."""
    if len(word) == len(known) + 1:
        return any(
            word[:i] + word[i + 1 :] == known and word[i] == known[max(i - 1, 0)] for i in range(len(word))
        )
    if len(word) == len(known):
        return any(
            word[:i] + word[i + 1] + word[i] + word[i + 2 :] == known
            for i in range(len(word) - 1)
            if word != known
        )
    return False


def misspelt_places(document: Document, body: list[Segment]) -> Iterator[Warned]:
    """Yield the places whose letter case is wrong, and those that the page spells right elsewhere.

    A spelling that the page keeps to throughout is its own ("Mù Cang Chải" for the list's "Mù Căng Chải"),
    not a slip.
    """
    starts = [segment.start for segment in body]
    found: list[tuple[Mention, str]] = []
    right: set[str] = set()
    for mention in mentions(document):
        if mention.dropped or mention.unit is None or mention.how == "bare":
            continue
        fault = _fault(document.text, mention, mention.unit.name)
        if fault is None:
            right.add(mention.unit.name)
        line = bisect_right(starts, mention.start) - 1
        if fault and line >= 0 and mention.start < body[line].end:
            found.append((mention, fault))
    for mention, fault in found:
        if fault == _CASE or (mention.unit is not None and mention.unit.name in right):
            yield Warned("misspelt-unit", mention.start, mention.end, 0.8)


def _fault(text: str, mention: Mention, name: str) -> str | None:
    """Return what is wrong with how a known unit is written: its letter case, its spelling, or nothing."""
    written, known = text[mention.start : mention.end].split(), name.split()
    if len(written) <= len(known) or " ".join(written).isupper():
        return None
    proper = written[-len(known) :]
    if [fold(w) for w in proper] != [fold(n) for n in known]:
        return None
    if any(w[0].islower() and n[0].isupper() for w, n in zip(proper, known, strict=True)):
        return _CASE
    differ = [n for w, n in zip(proper, known, strict=True) if same_key(w) != same_key(n)]
    return _SPELLING if differ and not any(fold(n) in _MANY_WAYS for n in differ) else None
