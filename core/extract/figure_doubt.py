"""Whether a person should look at a figure's category, and why: the signals of `figure_signals`, weighed."""

from __future__ import annotations

from soattin.core.extract import doubts
from soattin.core.extract.figure_signals import NAMES, Weighed, lead, strengths
from soattin.core.extract.figure_words import agreement

GROUP = "số liệu"
_CLOSE = 1.5
"""A logarithm of odds below which the next category is nearly as likely."""


def judge(one: Weighed) -> tuple[float, str | None]:
    """Return how probable the category is, and the reason to doubt it, if any: its strongest signal."""
    agreed, favoured, undecided = agreement(one.words, one.verdict.category)
    told = doubts.risk(GROUP, NAMES, strengths(one, agreed, favoured, undecided))
    sure = doubts.confidence(GROUP, told)
    if told <= 0:
        return sure, None
    if one.verdict.by_cues < 0:
        return sure, "cụm từ trong câu gợi loại khác"
    if favoured != one.verdict.category:
        return sure, f"chữ quanh số liệu gợi loại “{favoured}”"
    if not one.own:
        return sure, "loại số liệu suy ra từ câu trước hoặc chủ đề"
    if one.rivals or lead(one.verdict) < _CLOSE:
        return sure, "mệnh đề gợi nhiều loại số liệu"
    return sure, "loại số liệu chưa chắc"
