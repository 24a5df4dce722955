"""What core and db say, in the language of the window.

They speak Vietnamese and know no Qt, and much of what they said lies in project files (labels of steps, reasons of doubt).
So a sentence is recognised by its template, listed in `said`: "Sửa “{1}”" knows "Sửa “Nguyễn Thị Hoà”", and its English comes
from the translation file. What is put in stays as it is, unless it is a sentence or a domain word itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication

_HOLE = re.compile(r"\{(\d)\}")
_PARTS = re.compile(r"(\n+|; | · |(?<=[.;:,]) | (?=[(“]))")
_VIETNAMESE = re.compile("[À-ỹ]")
_DEPTH = 3


def spoken(text: str) -> str:
    """Return a text of core or db in the language of the window; what is not known stays as it is."""
    return text if not text or not abroad() else _translated(text)


def meant(text: str, words: tuple[str, ...] | list[str]) -> str:
    """Return the one of core's `words` that is shown as `text`, or the text itself: what a person typed or chose."""
    return next((word for word in words if spoken(word) == text), text)


def forget() -> None:
    """Ask the translation file anew: the language is another one."""
    for cached in (abroad, _known, _translated):
        cached.cache_clear()


@cache
def abroad() -> bool:
    """Whether the window speaks another language than core."""
    return _english("Chưa soát") != "Chưa soát"


def _english(template: str) -> str:
    return QCoreApplication.translate("core", template)


@cache
def _known() -> tuple[dict[str, str], list[tuple[str, re.Pattern[str], str]]]:
    """Return whole texts with their translation, and (its longest stretch, pattern, translation) of those with holes."""
    from soattin.gui.said import SAID

    whole: dict[str, str] = {}
    holed: list[tuple[str, re.Pattern[str], str]] = []
    for template in map(str, SAID):
        stretches = _HOLE.split(template)[::2]
        if len(stretches) == 1:
            whole[template] = _english(template)
        else:
            pattern = re.compile("(.*?)".join(map(re.escape, stretches)), re.DOTALL)
            holed.append((max(stretches, key=len), pattern, _english(template)))
    return whole, sorted(holed, key=lambda entry: -len(entry[1].pattern))


@lru_cache(8192)
def _translated(text: str) -> str:
    found = _best(text, _DEPTH)
    if found == text and text[0].isupper():
        # Sentences of core that begin small stand at the beginning here.
        found = _best(text[0].lower() + text[1:], _DEPTH)
        found = found[0].upper() + found[1:]
    return found


def _best(text: str, depth: int) -> str:
    """Return the reading of a text that leaves the least of it in Vietnamese."""
    whole = _known()[0].get(text)
    if whole is not None:
        return whole
    if not depth or not _VIETNAMESE.search(text):
        return text
    return min((text, *_readings(text, depth), _in_parts(text, depth)), key=_left)


def _readings(text: str, depth: int) -> list[str]:
    """Return what the templates that fit a text make of it."""
    out = []
    for stretch, pattern, english in _known()[1]:
        match = pattern.fullmatch(text) if stretch in text else None
        if match:
            out.append(_filled(english, [_best(value, depth - 1) for value in match.groups()]))
    return out


def _filled(template: str, values: Sequence[str]) -> str:
    return _HOLE.sub(lambda hole: values[int(hole[1]) - 1], template)


def _in_parts(text: str, depth: int) -> str:
    """Return a text of several sentences or reasons, each read by itself."""
    parts = _PARTS.split(text)
    if not 1 < len(parts) < 40:
        return text
    best = {len(parts): ""}
    for start in range(len(parts) - 1, -1, -2):
        readings = []
        for end in range(start + 1, min(len(parts), start + 21) + 1, 2):
            piece = "".join(parts[start:end])
            known = _word(piece)
            read = known if known is not None else min((piece, *_readings(piece, depth - 1)), key=_left)
            # Without the separator there is nothing behind the last part.
            behind = parts[end] + best[end + 1] if end < len(parts) else ""
            readings.append(read + behind)
        best[start] = min(readings, key=_left)
    return best[0]


def _word(piece: str) -> str | None:
    """Return the translation of a piece without holes, with or without a sign behind it."""
    whole = _known()[0]
    bare = piece.rstrip(",:.;")
    return whole[piece] if piece in whole else whole[bare] + piece[len(bare) :] if bare in whole else None


def _left(text: str) -> int:
    """Return how much of a text is Vietnamese still."""
    return len(_VIETNAMESE.findall(text))
