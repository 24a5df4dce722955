"""Tells whether two wordings are one office: "UVBTV Tỉnh ủy" and "Ủy viên Ban Thường vụ Tỉnh ủy"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from soattin.core.extract.people.offices import Office
from soattin.core.text.fold import fold_case
from soattin.core.text.phrases import NOT_BEFORE_WORD, NOT_IN_WORD, phrases
from soattin.core.text.tables import rows

_SESSION_KEY = re.compile(r" khóa [ivxl]{1,6}(?!\w)")


@cache
def _abbreviations() -> tuple[re.Pattern[str], dict[str, str]]:
    table = {fold_case(short): long for short, long in rows("abbreviations.tsv")}
    return re.compile(NOT_IN_WORD + phrases(table) + r"(?:(?<=\.)|" + NOT_BEFORE_WORD + ")"), table


@lru_cache(maxsize=4096)
def key(office: str) -> tuple[str, ...]:
    """Return the words of an office in one spelling, abbreviations spelt out, for comparing."""
    pattern, table = _abbreviations()
    low = fold_case(office)
    low = fold_case(pattern.sub(lambda m: table.get(" ".join(m.group().split()), m.group()), low))
    low = _SESSION_KEY.sub("", low)
    kept = [word for word in re.findall(r"\w+", low) if word not in ("việt", "nam", "và", "của")]
    return tuple(kept)


def adds_nothing(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether an office says the same as another with fewer words: same title, its words in order."""
    if longer[:1] and longer[0] in ("nguyên", "cựu") and shorter[:1] != longer[:1]:
        # "nguyên Phó Chủ tịch" and, said again, "Phó Chủ tịch".
        return longer[1:] == shorter
    if not shorter or not longer or shorter[0] != longer[0] or len(shorter) > len(longer):
        return False
    rest = iter(longer)
    return all(word in rest for word in shorter)


def distinct(offices: list[Office]) -> list[Office]:
    """Return the offices without those that another one says in a longer form, in the order of the text."""
    keys = [key(office.text) for office in offices]
    kept = []
    for place, office in enumerate(offices):
        covered = any(
            other != place
            and adds_nothing(keys[place], keys[other])
            and (len(keys[place]), len(office.text), other)
            < (len(keys[other]), len(offices[other].text), place)
            for other in range(len(offices))
        )
        if not covered:
            kept.append(office)
    return kept
