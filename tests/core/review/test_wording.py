"""How values are written for people."""

from __future__ import annotations

import pytest

from soattin.core.review.wording import shortened

HEADLINE = "Phường Tân Sơn Nhất: Cử tri quan tâm hạ tầng giao thông, thoát nước"


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        (HEADLINE, len(HEADLINE), HEADLINE),
        # The journal once said “… giao thông, tho”.
        (HEADLINE, 60, "Phường Tân Sơn Nhất: Cử tri quan tâm hạ tầng giao thông…"),
        ("a" * 70, 60, "a" * 59 + "…"),
    ],
)
def test_a_long_text_ends_behind_a_whole_word(text: str, most: int, expected: str) -> None:
    assert shortened(text, most) == expected
