"""What kind of character stands at each place of a text: for words that run into one another, and for words alone."""

from __future__ import annotations

from soattin.core.text.char_table import CharTable


def _shape(char: str) -> str:
    """Return l for a small letter, U for a capital, 9 for a digit, a comma for , and ;, q for a closing quotation mark."""
    if char.isalpha():
        return "U" if char.isupper() else "l"
    if char in '”’"':
        return "q"
    return "," if char in ",;" else "." if char == "." else "9" if char.isdecimal() else " "


shapes = CharTable(_shape)
"""Returns the kinds of a text's characters, one character for each."""

spaced = CharTable(lambda char: char if char.isalnum() or char == "_" else " ")
"""Returns a text with a space for whatever belongs to no word: parted at them it gives what the pattern `\\w+` finds, in
a third of the time."""
