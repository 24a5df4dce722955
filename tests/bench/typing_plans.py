"""The shortest ways to type a value into an editor, as a practised clerk would: keys as (key, modifier, text)."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from PySide6.QtCore import Qt

KEY, NONE, CTRL = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Press:
    """One key: a named key with its modifier, or a letter."""

    key: Qt.Key | None = None
    modifier: Qt.KeyboardModifier = NONE
    text: str = ""


def letters(text: str) -> list[Press]:
    return [Press(text=char) for char in text]


def edits(old: str, new: str) -> int:
    """Return how many letters differ (Levenshtein): what must be typed or taken away in any case."""
    row = list(range(len(new) + 1))
    for i, a in enumerate(old, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(new, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]


def in_place(old: str, new: str) -> list[Press]:
    """Return keys that turn `old` into `new` in a line editor, the cursor at its end at first."""
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    gone, come = old[first : len(old) - last], new[first : len(new) - last]
    behind = _moves(old, len(old) - last) + [Press(KEY.Key_Backspace)] * len(gone)
    before = _moves(old, first) + [Press(KEY.Key_Delete)] * len(gone)
    return min(behind, before, key=len) + letters(come)


def _moves(text: str, target: int) -> list[Press]:
    """Return the fewest keys that bring the cursor from the end of `text` to `target`."""
    words = [0] + [i for i in range(1, len(text)) if text[i - 1] == " " != text[i]] + [len(text)]
    found: dict[int, list[Press]] = {len(text): []}
    queue = deque([len(text)])
    while queue:
        at = queue.popleft()
        if at == target:
            return found[at]
        left = max((w for w in words if w < at), default=0)
        right = min((w for w in words if w > at), default=len(text))
        for to, press in (
            (at - 1, Press(KEY.Key_Left)),
            (at + 1, Press(KEY.Key_Right)),
            (left, Press(KEY.Key_Left, CTRL)),
            (right, Press(KEY.Key_Right, CTRL)),
            (0, Press(KEY.Key_Home)),
        ):
            if 0 <= to <= len(text) and to not in found:
                found[to] = [*found[at], press]
                queue.append(to)
    raise AssertionError("every place can be reached")
