"""Knows the units whose names are not plain words with capitals: "Cổ Nhuế 2", "Xuân Hương - Đà Lạt", "Ch'ơm"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from soattin.core.extract.patterns import UPPER
from soattin.core.gazetteer.names import accent_key, place_key
from soattin.core.gazetteer.units import gazetteer

_WORD = rf"[{UPPER}][\w'’]*"
_NUMBERED = re.compile(
    rf"{_WORD}(?: {{1,2}}{_WORD}){{0,2}} {{1,2}}\d{{1,2}}(?![\w/%]|[.,]\d| {{1,2}}"
    r"(?:năm|tháng|ngày|giờ|lần|đợt|người|vị|đồng chí|ông|bà|cấp|bên|hộ|nhà|suất|triệu|tỷ|[-–] ?\d)(?!\w))"
)
_DASHED = re.compile(
    rf"{_WORD}(?: {{1,2}}{_WORD}){{0,2}} ?[-–] ?{_WORD}(?: {{1,2}}{_WORD}){{0,2}}(?! {{0,2}}[-–])"
)
_INNER = re.compile(rf"{_WORD}(?: {{1,2}}{_WORD}){{0,2}}")
_DASH = re.compile(r"[-–]")
_IS_INNER = re.compile(rf"[\w][{UPPER}'’]")
_LAST_WORD = re.compile(r" {1,2}[\w'’]+$")


def end_of(text: str, at: int, limit: int, kind: str | None) -> int | None:
    """Return where the unit of that type at `at` ends whose name has a number, a dash or a capital within."""
    units = gazetteer()
    for end in _ends(text, at, limit):
        name = " ".join(text[at:end].replace("’", "'").split())
        if not units.has_key(place_key(name)):
            continue
        own = accent_key(name)
        if any(unit.kind == kind and accent_key(unit.name) == own for unit in units.by_key(place_key(name))):
            return end
    return None


def _ends(text: str, at: int, limit: int) -> Iterator[int]:
    numbered = _NUMBERED.match(text, at, limit)
    if numbered is not None:
        yield numbered.end()
    dashed = _DASHED.match(text, at, limit)
    if dashed is not None:
        yield from _shorter(text, at, dashed.end(), _DASH)
    inner = _INNER.match(text, at, limit)
    if inner is not None:
        yield from _shorter(text, at, inner.end(), _IS_INNER)


def _shorter(text: str, at: int, end: int, needed: re.Pattern[str]) -> Iterator[int]:
    """Yield the end and those of fewer words, as long as what makes the name unlike others is within."""
    while needed.search(text, at, end):
        yield end
        last = _LAST_WORD.search(text, at, end)
        if last is None:
            return
        end = last.start()
