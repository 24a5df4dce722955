"""Offsets of the stored text against positions in a Qt document, exact for every text.

Qt counts UTF-16 units, turns some characters into line ends of its own and is slow with very long lines. So
letters outside the Basic Plane count twice there, characters that Qt would interpret are shown as others of
the same length, and lines of more than `LONGEST` characters are broken for display only.
"""

from __future__ import annotations

import re
from bisect import bisect_right

LONGEST = 2000
_ODD = re.compile(
    "[\r\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufdd0-\ufdef\ufffc\ufffe\uffff\ud800-\udfff]"
)
_SHIFTING = re.compile("[\U00010000-\U0010ffff]")


class TextMap:
    """The text as a document shows it, and the way from offsets to positions and back."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        shown = _ODD.sub(" ", text)
        breaks = _breaks(shown)
        # Places where the two counts drift apart: behind each break put in and each letter of two units.
        self._offsets = [0]
        self._positions = [0]
        self._breaks = frozenset(breaks)
        # Most texts have no letter of two units, which is told in a tenth of the time of looking for them.
        wide = len(shown.encode("utf-16-le")) != 2 * len(shown)
        shifts = sorted([*breaks, *(match.end() for match in (_SHIFTING.finditer(shown) if wide else ()))])
        for drift, at in enumerate(shifts, 1):
            if self._offsets[-1] == at:
                self._positions[-1] = at + drift
            else:
                self._offsets.append(at)
                self._positions.append(at + drift)
        self.shown = shown if not breaks else _with_breaks(shown, breaks)
        """What the document holds."""

    def position(self, offset: int) -> int:
        """Return the document's position of an offset."""
        place = bisect_right(self._offsets, offset) - 1
        return self._positions[place] + offset - self._offsets[place]

    def end_position(self, offset: int) -> int:
        """Return the position behind the character before `offset`, never behind a break put in there."""
        return self.position(offset) - (offset in self._breaks)

    def offset(self, position: int) -> int:
        """Return the offset of a document's position; inside a pair or at a break, the one behind it."""
        place = bisect_right(self._positions, position) - 1
        offset = self._offsets[place] + position - self._positions[place]
        limit = self._offsets[place + 1] if place + 1 < len(self._offsets) else self.length
        return min(offset, limit)


def _breaks(text: str) -> list[int]:
    """Return the offsets before which long lines are broken: behind a space where there is one."""
    found: list[int] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while end - start > LONGEST:
            space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            start = space + 1 if space >= 0 else start + LONGEST
            found.append(start)
        start = end + 1
    return found


def _with_breaks(text: str, breaks: list[int]) -> str:
    parts, last = [], 0
    for at in breaks:
        parts.append(text[last:at])
        last = at
    parts.append(text[last:])
    return "\n".join(parts)
