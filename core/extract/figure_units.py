"""What is counted: the unit behind a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from soattin.core.extract.numbers import is_dong
from soattin.core.extract.tokens import NUMBER, WORD, PhraseTable, Token, key_of
from soattin.core.text.tables import rows, words


class UnitKind(NamedTuple):
    """One row of the table of units."""

    flags: str
    category: str | None = None
    weight: float = 0.0


class Unit(NamedTuple):
    """The unit of one figure: its name, the place behind it, and how well it is known."""

    name: str
    end: int
    kind: UnitKind
    known: bool = True


_TABLE = PhraseTable(
    (row[0], UnitKind(row[1], None if row[2] == "-" else row[2], float(row[3]))) for row in rows("units.tsv")
)
WORD_COUNTED = tuple(row[0] for row in rows("units.tsv") if "w" in row[1])
"""What may be counted in words: "hai căn nhà"."""
_STOP = frozenset(key_of(word) for line in words("unit_stopwords.txt") for word in line.split())
_SQUARE = {"2": "²", "3": "³"}
_NOT_MONEY = frozenset(
    key_of(word) for word in ("chí", "bào", "hương", "nghiệp", "ruộng", "đội", "bộ", "dân")
)
_MONEY = UnitKind("m")
_UNKNOWN = UnitKind("")
_AND, _COUNT = key_of("và"), key_of("số")


def find_unit(text: str, line: Sequence[Token], place: int, million: bool) -> Unit | None:
    """Return the unit that begins at `place`; `million`: the number had a scale of a million or more."""
    if place >= len(line):
        return Unit("đồng", place, _MONEY, False) if million else None
    if is_dong(line, place) and not (
        place + 1 < len(line)
        and (
            (line[place].key == "đồng" and line[place + 1].key in _NOT_MONEY)
            or (line[place].key == "đ" and _TABLE.at(line, place) is not None)  # "17 đ/c"
        )
    ):
        return Unit("đồng", _per(line, place + 1), _MONEY)
    hit = _TABLE.at(line, place)
    if hit is None and line[place].key == _COUNT:
        place += 1  # "195 số gia đình"
        hit = _TABLE.at(line, place)
    if hit and not (million and "x" in hit[1].flags):
        return _known(text, line, place, *hit)
    if million:
        return Unit("đồng", _per(line, place), _MONEY, False)
    return _unknown(text, line, place)


def _known(text: str, line: Sequence[Token], place: int, size: int, kind: UnitKind) -> Unit:
    end = place + size
    if "m" in kind.flags and line[end - 1].key in ("m", "km") and end < len(line):
        follow = line[end]
        if follow.kind == NUMBER and follow.text in _SQUARE and follow.start - line[end - 1].end <= 1:
            return Unit(line[place].text + _SQUARE[follow.text], end + 1, kind)
    if "l" in kind.flags:
        end = _joined(line, end)
    if "h" in kind.flags and end < len(line) and _goes_on(line, end):
        whole = _TABLE.at(line, end)  # "lượt | phụ nữ": not half a word
        end += whole[0] if whole and line[end + whole[0] - 1].start - line[end].start < 24 else 1
    stop = _per(line, end)
    return Unit(" ".join(text[line[place].start : line[stop - 1].end].split()), stop, kind)


def _joined(line: Sequence[Token], place: int) -> int:
    """Return the place behind "phường, xã": units of places joined by commas or "và"."""
    while place + 1 < len(line) and line[place].key in (",", _AND, "-"):
        hit = _TABLE.at(line, place + 1)
        if (
            not hit
            or "l" not in hit[1].flags
            or (place + 1 + hit[0] < len(line) and line[place + 1 + hit[0]].text[:1].isupper())
        ):
            break
        place += 1 + hit[0]
    return place


def _per(line: Sequence[Token], place: int) -> int:
    """Return the place behind "/xã", "/người/tháng", where they follow at `place`."""
    while (
        place + 1 < len(line)
        and line[place].key == "/"
        and line[place + 1].kind == WORD
        and line[place + 1].start - line[place].end <= 1
    ):
        hit = _TABLE.at(line, place + 1)
        place += 1 + (hit[0] if hit else 1)
    return place


def _goes_on(line: Sequence[Token], place: int) -> bool:
    token = line[place]
    return (
        token.kind == WORD
        and token.key not in _STOP
        and not token.text[:1].isupper()
        and token.start - line[place - 1].end <= 2
    )


def _unknown(text: str, line: Sequence[Token], place: int) -> Unit | None:
    """Take the next one or two plain words for the counted thing."""
    token = line[place]
    if token.kind != WORD or token.start - line[place - 1].end > 3:
        return None
    if token.text.isupper() and len(token.text) > 1:
        return Unit(token.text, place + 1, _UNKNOWN, False)
    if not _goes_on(line, place):
        return None
    end = place + 1
    if end < len(line) and _goes_on(line, end):
        end += 1
    stop = _per(line, end)
    return Unit(" ".join(text[token.start : line[stop - 1].end].split()), stop, _UNKNOWN, False)
