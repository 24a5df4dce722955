"""Word lists without patterns find what the pattern of the same words finds."""

from __future__ import annotations

import random
import re

from soattin.core.extract.document import Document
from soattin.core.text.phrase_list import PhraseList
from soattin.core.text.phrases import NOT_IN_WORD, phrase_pattern, phrases

WORDS = (
    "chủ tịch",
    "chủ tịch ubnd",
    "phó chủ tịch",
    "bí thư",
    "ban",
    "ban thường trực",
    "tp.",
    "đ/c",
    "trưởng ban",
)


def _texts() -> list[str]:
    chance = random.Random(5)
    pieces = [*" ".join(WORDS).split(), " ", "  ", " ", ", ", "\n", "_", "1", "ủy", "Ban", "chủ", "."]
    return [
        "".join(chance.choice(pieces) + chance.choice((" ", " ", "  ", "")) for _ in range(60))
        for _ in range(300)
    ]


def test_the_same_phrases_as_the_pattern() -> None:
    listed, pattern = PhraseList(WORDS), phrase_pattern(WORDS)
    for text in _texts():
        document = Document(text)
        found = [phrase.span() for phrase in listed.finditer(document.low, document.starts)]
        assert found == [match.span() for match in pattern.finditer(document.low)], text


def test_a_dot_ends_a_phrase() -> None:
    listed = PhraseList(WORDS, dotted=True)
    pattern = re.compile(NOT_IN_WORD + phrases(WORDS) + r"(?:(?<=\.)|(?!\w))")
    for text in [*_texts(), "tp.hồ chí minh"]:
        document = Document(text)
        end = document.low.find(" ", 80)  # no limit cuts a word
        end = len(text) if end < 0 else end
        found = [(p.span(), p.group()) for p in listed.finditer(document.low, document.starts, 7, end)]
        assert found == [(m.span(), m.group()) for m in pattern.finditer(document.low, 7, end)], text


def test_what_stands_at_a_place() -> None:
    listed = PhraseList(WORDS)
    assert listed.match("ban thường trực xã", 0) == (0, 15, "ban thường trực")
    assert listed.match("ban  thường trực", 0) == (0, 16, "ban  thường trực")
    assert listed.match("ban thường trực xã", 0, 8) == (0, 3, "ban")
    assert listed.match("bancông", 0) is None
    assert listed.match("", 0) is None
