"""What a new value most likely is, by the values that stand beside it in the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soattin.core.records import Span
from soattin.core.review.stored import StoredItem

_ENDS = re.compile(r"[.;\n](?!\d)")
UNTOLD = "khác"
"""The category of a figure of which nothing was said."""


def category_beside(text: str, items: Sequence[StoredItem], span: Span) -> str:
    """Return the category of the nearest figure of the same clause, else of the same line, else `UNTOLD`.

    A clause lists figures of one kind: of 480 in our tuned articles 87 % have the category of their neighbour
    in the clause.
    """
    figures = [
        (start, end, str(item.value.get("category") or UNTOLD))
        for item in items
        if item.group == "figures" and item.counts and isinstance(item.value, dict)
        for start, end in item.spans[:1]
    ]
    start, end = span
    near = sorted(
        (max(s - end, start - e), s, e, category) for s, e, category in figures if s >= end or e <= start
    )
    for breaks in (_ENDS, re.compile("\n")):
        for _, s, e, category in near:
            if not breaks.search(text, min(e, end), max(s, start)):
                return category
    return UNTOLD
