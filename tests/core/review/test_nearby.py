"""A new figure is of the kind of the figure beside it."""

from __future__ import annotations

from soattin.core.review.nearby import category_beside
from soattin.core.review.stored import StoredItem

TEXT = (
    "Tặng 20 suất quà, 3 xe đạp cho học sinh; vận động 1.200 ngày công. Hội nghị có 45 đại biểu.\n"
    "Xây 2 căn nhà. Huyện có 12 xã."
)


def figure(words: str, category: str) -> StoredItem:
    start = TEXT.index(words)
    value = {"value": 1, "unit": "", "qualifier": None, "category": category, "quote": words}
    return StoredItem(
        id=start, article=1, ordinal=start, group="figures", field="", value=value, spans=((start, start + len(words)),), confidence=1.0,
        doubt=None, machine=value, state="machine",
    )  # fmt: skip


def beside(words: str) -> str:
    items = [
        figure("20 suất quà", "quà tặng"),
        figure("1.200 ngày công", "ngày công"),
        figure("2 căn nhà", "nhà đại đoàn kết"),
    ]
    start = TEXT.index(words)
    return category_beside(TEXT, items, (start, start + len(words)))


def test_the_neighbour_in_the_clause() -> None:
    assert beside("3 xe đạp") == "quà tặng"


def test_else_the_nearest_of_the_line() -> None:
    assert beside("45 đại biểu") == "ngày công"
    assert beside("12 xã") == "nhà đại đoàn kết"


def test_nothing_beside() -> None:
    assert category_beside(TEXT, [], (0, 4)) == "khác"
