"""What kind of character stands at each place of a text: for looking for words that run into one another."""

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
