"""A table of characters gives the same by its compiled form and by its dictionary."""

from __future__ import annotations

import pytest

from soattin.core.text.char_table import CharTable
from soattin.core.text.fold import fold_case, fold_chars

UPPER = CharTable(lambda char: char.upper()[:1])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ủy ban MTTQ xã Đắk Ơ",
        "ủy\u0300 ban ► đã họp",
        "►" * 40 + "xã",
        "a𝐀b\u3000c",
        "İstanbul \x00 \ufffe",
    ],
)
def test_each_character_is_replaced_by_itself_alone(text: str) -> None:
    assert UPPER(text) == "".join(char.upper()[:1] for char in text)


def test_rare_characters_keep_the_offsets() -> None:
    text = "Phường ► Trần Hưng Đạo ◄ họp\u2003ngày 5/7"
    assert fold_chars(text) == "phuong ► tran hung dao ◄ hop ngay 5/7"
    assert fold_case(text) == "phường ► trần hưng đạo ◄ họp ngày 5/7"
