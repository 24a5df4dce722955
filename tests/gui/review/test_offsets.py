"""Offsets stay exact whatever the text: letters of two units, odd characters, lines of millions of letters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextCursor

from soattin.core.records import Span
from soattin.core.review.stored import Article, ArticleRow, StoredItem
from soattin.gui.review.document import ArticleDocument, Formats, runs
from soattin.gui.review.offsets import LONGEST, TextMap
from soattin.gui.style import LIGHT

LONG = "đồng chí " * 700


def shown(text: str, span: Span) -> str:
    """Return what a document of this text holds between two offsets."""
    row = ArticleRow(1, "new", "", False, "", None, 0, "")
    item = StoredItem(1, 1, "figures", "", 0, {}, {}, (span,), 1.0, None, "machine")
    made = ArticleDocument(Article(row, text, (), (item,), "", ""), QFont(), Formats(LIGHT))
    made.finish()
    cursor = QTextCursor(made.document)
    cursor.setPosition(made.map.position(span[0]))
    cursor.setPosition(made.map.end_position(span[1]), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n")


@pytest.mark.parametrize(
    "text", ["xã 😀 Hòa 😀😀 Bình", "một\r\ndòng\u2028hai\x0bba", "a\n\nb", "😀", LONG, "😀" * 4500]
)
def test_every_stretch_is_found(qtbot, text: str) -> None:
    mapped = TextMap(text)
    step = max(1, len(text) // 40)
    for start in range(0, len(text), step):
        position = mapped.position(start)
        assert mapped.offset(position) == start
    end = min(len(text), 7)
    assert shown(text, (0, end)).replace(" ", "").replace("\n", "") == (
        "".join(c for c in text[:end] if c.isprintable()).replace(" ", "").replace("\n", "")
    )


def test_long_lines_are_broken_for_display_only(qtbot) -> None:
    mapped = TextMap(LONG)
    assert max(map(len, mapped.shown.split("\n"))) <= LONGEST
    for start in (0, 1999, 2000, 3600, len(LONG) - 9):
        word = LONG.index("đồng", start) if start < len(LONG) - 9 else len(LONG) - 9
        assert shown(LONG, (word, word + 8)) == "đồng chí"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ađ \n\r😀\u2029x", max_size=60), st.data())
def test_offsets_and_positions_are_one_another_s_inverse(text: str, data: st.DataObject) -> None:
    mapped = TextMap(text)
    offset = data.draw(st.integers(0, len(text)))
    assert mapped.offset(mapped.position(offset)) == offset
    assert len(mapped.shown.encode("utf-16-le")) // 2 == mapped.end_position(len(text))


def test_the_shorter_of_two_overlapping_marks_is_seen() -> None:
    cut = runs([(0, 20, "meeting"), (5, 9, "localities")], ((0, 30),), 0, 30)
    assert [(r.start, r.end, r.look) for r in cut] == [
        (0, 5, "meeting"),
        (5, 9, "localities"),
        (9, 20, "meeting"),
        (20, 30, "-"),
    ]
