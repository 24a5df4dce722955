"""What is taken out of a text before it is stored."""

from __future__ import annotations

import sys

from soattin.core.text.cleaning import clean
from soattin.core.text.fold import nfc


def test_what_is_taken_out_cannot_be_printed() -> None:
    # `clean` looks for unseen characters only in lines with something that cannot be printed.
    strange = [
        char
        for char in map(chr, range(sys.maxunicode + 1))
        if char != "\n" and clean(f"\0{char}") != nfc(char)
    ]
    assert len(strange) > 60
    assert not any(char.isprintable() for char in strange)
