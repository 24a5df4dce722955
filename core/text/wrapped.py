"""Finds the line breaks that only a page's width made, where a web page's text holds them inside its paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

from soattin.core.text.joining import FULL

_NARROWEST, _WIDEST = 50, 130
"""Between these lengths lie the lines of texts that were cut to a width."""
_LONGER = 1.1
"""A line of more than this share of the full length was not cut."""
_ENOUGH = 4
"""So many full lines that end within a sentence show that a text was cut."""
_SENTENCE = 20
"""No shorter is a line that breaks within a name."""
_ANEW = re.compile(
    r"(?:Sáng|Chiều|Tối|Ngày|Vào|Trong|Vừa|Thực|Nhân|Tại|Phát|Dự|Tham|Đồng|Ông|Bà|Các|Cô|Thầy|Hội|Tin|Ảnh|Bài|Tác|Theo|Đến|Tới|Sau|Qua)(?!\w)"
)
"""What begins a sentence or a caption, and is mostly no name's second part."""
_FEW = 2
"""So many do where no line of the text is longer than they are."""
_ENDED = re.compile(r"[.!?…:;][”\"')\]]*\s*$")
_STARTS_ANEW = re.compile(r"\s|[-–+•*▪·●○|]|\(?\d{1,2}[.)](?!\d)|\(?[a-zđ][.)]\s|[IVX]{1,5}[.)/]")
_OPENING = re.compile(
    r"(?:Sáng|Chiều|Tối|Ngày|Vào|Trong|Vừa qua|Thực hiện|Nhân|Tại|Phát biểu|Dự|Tham dự)(?!\w)"
)

_BEGINS = re.compile(
    r"(?:(?:\([^()\n]{2,20}\)|[A-ZĐ]{2,8}) {0,2}[-–] {0,2})?(?:Sáng|Chiều|Tối|Vừa qua|Ngày(?= *\d)|(?:Sáng|Chiều|Tối) ngày)(?!\w)"
)
"""How an article begins; within a sentence these words are small."""


def unwrap(text: str) -> str:
    """Return `text` with a space for each line break that only its width made; its length stays the same.

    Nothing is changed where the text's long lines are paragraphs.
    """
    lines = text.split("\n")
    if len(lines) < _FEW + 1:
        return text
    width, anyhow = _width(lines), _cut_anyhow(lines)
    if width == 0 and not anyhow:
        return text
    out = [lines[0]]
    for above, below in pairwise(lines):
        cut = (width > 0 and _cut(above, below, width)) or (anyhow and _parts_a_name(above, below))
        out.append(" " if cut else "\n")
        out.append(below)
    return "".join(out)


def _cut_anyhow(lines: list[str]) -> bool:
    """Whether a page broke its sentences at no one width: many lines begin small behind one that is not ended."""
    pairs = [(above, below) for above, below in pairwise(lines) if above and below]
    inside = sum(below[0].islower() and _ENDED.search(above[-4:]) is None for above, below in pairs)
    return inside >= _ENOUGH and inside * 3 >= len(pairs)


def _parts_a_name(above: str, below: str) -> bool:
    """Whether a sentence goes on over a break, small or within a name: "thầy Phạm Văn | Tâm – Hiệu trưởng"."""
    if not above.strip() or not below.strip() or _ENDED.search(above[-4:]):
        return False
    if below[0].islower():
        return True
    last, first = above.split()[-1], below.split()[0]
    inside = last[0].isupper() and last.isalpha() and not above.isupper() and len(above) >= _SENTENCE
    # "… 02:33 SA | Nhiều tổ chức …" and "… huyện Chợ Đồn | Sign In" are two lines each.
    if (last.isupper() and len(last) < 3) or len(below) < _SENTENCE:
        return False
    return inside and first[0].isupper() and not below.isupper() and _ANEW.match(below) is None


def _width(lines: list[str]) -> int:
    """Return the width to which the lines were cut, 0 where they were not."""
    pairs = [(above, below) for above, below in pairwise(lines) if above and below]
    inside = [
        len(above)
        for above, below in pairs
        if below[0].islower() and len(above) <= _WIDEST and not _ENDED.search(above[-4:])
    ]
    long_ones = sorted(length for length in inside if length >= _NARROWEST)
    if not long_ones:
        return 0
    written = [line for line in lines if line.strip()]
    top = max(map(len, written))
    near = sum(len(line) >= top * FULL and _ENDED.search(line[-4:]) is None for line in written)
    if top <= _WIDEST and near > _FEW and near * 2 >= len(written):
        # A few lines, and most of them as long as the longest.
        return top
    width = long_ones[len(long_ones) // 2]
    cut = sum(length >= width * FULL for length in inside)
    full = sum(width * FULL <= len(above) <= width * _LONGER for above, _ in pairs)
    # A short page has few lines; then none may be longer.
    enough = _FEW if all(len(line) <= width * _LONGER for line in lines) else _ENOUGH
    return width if cut >= enough and cut * 3 >= full else 0


def _cut(above: str, below: str, width: int) -> bool:
    """Whether a line's sentence goes on in the next line."""
    if not below or _STARTS_ANEW.match(below) or _ENDED.search(above[-4:]) or not above:
        return False
    if below[0].islower() or (below[0] == "(" and above[-1].isalpha() and len(above) >= width * 0.5):
        return True
    if _BEGINS.match(below) or (above.isupper() and not below.isupper()):
        # A headline as long as the lines below it, and the article's first sentence.
        return False
    if len(above) > width * _LONGER:
        return False
    return len(above) >= width * FULL or (len(above) >= width * 0.4 and _OPENING.match(above) is not None)
