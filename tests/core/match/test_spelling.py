"""Tier "same": which spellings are one without asking, and which are not."""

from __future__ import annotations

import unicodedata

import pytest

from soattin.core.match import same_spelling_key


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("official", "Nguyễn Thị Mai Thuỷ", "NGUYỄN THỊ MAI THỦY"),
        ("official", "Nguyễn  Văn\u00a0Hoà", "Nguyễn Văn Hòa"),
        ("official", unicodedata.normalize("NFD", "Đặng Ngọc Sơn"), "Đặng Ngọc Sơn"),
        ("official", "Lý Văn Quí", "Lí Văn Quý"),
        ("official", "Võ Sỹ", "Võ Sĩ"),
        ("official", "A-lăng Mai", "A lăng Mai"),
        ("official", "H’Hen Niê", "H'Hen Niê"),
        ("official", "đồng chí Hà Văn Hùng", "Hà Văn Hùng"),
        ("official", "PGS.TS Trần Văn Hòa", "Trần Văn Hoà"),
        ("official", "Đ/c ThS. Tăng Thu Hằng:", "Tăng Thu Hằng"),
        ("official", "Thượng tá Y Bier Niê", "Y Bier Niê"),
        ("official", "Ông Phan Đại", "Phan Đại"),
        ("official", "Phó Chủ tịch Lê Văn An", "Lê Văn An"),
        ("official", "ông Ông Văn Hùng", "Ông Văn Hùng"),
        ("official", "N.V. Hòa", "N. V. Hoà"),
        ("locality", "TP. Hà Tiên", "thành phố Hà Tiên"),
        ("locality", "TX Kỳ Anh", "thị xã Kì Anh"),
        ("locality", "T.X. Kỳ Anh", "Thị xã Kỳ Anh"),
        ("locality", "H. Kiên Lương", "huyện Kiên Lương"),
        ("locality", "P. 05", "phường 5"),
        ("locality", "TP.HCM", "Thành phố Hồ Chí Minh"),
        ("body", "UBMTTQ thị xã Kỳ Anh", "Ủy ban Mặt trận Tổ quốc Việt Nam TX. Kì Anh"),
        ("body", "Ủy ban MTTQ Việt Nam huyện Kiên Lương", "Uỷ ban MTTQ H. Kiên Lương"),
        ("body", "UBMTTQVN tỉnh Hà Tĩnh", "Ủy ban MTTQ tỉnh Hà Tĩnh"),
        ("body", "UBND xã Quảng Nghiệp", "Ủy ban nhân dân xã Quảng Nghiệp"),
        ("body", "HĐND thị xã", "Hội đồng Nhân dân TX"),
        ("body", "Hội LHPN thị xã", "Hội Liên hiệp Phụ nữ Việt Nam thị xã"),
    ],
)
def test_one_without_asking(kind: str, one: str, other: str) -> None:
    assert same_spelling_key(kind, one) == same_spelling_key(kind, other)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("official", "Nguyễn Văn Hòa", "Nguyễn Văn Hoá"),
        ("official", "Nguyễn Văn Hòa", "Nguyễn Văn Hoa"),
        ("official", "Đỗ Văn Dũng", "Đỗ Văn Đũng"),
        ("official", "Nguyễn Thị Thi", "Nguyễn Thị Thy"),
        ("official", "Trần Tường Vi", "Trần Tường Vy"),
        ("official", "Lê Văn Hoàng", "Hoàng Văn Lê"),
        ("official", "NguyễnVăn Hùng", "Nguyễn Văn Hùng"),
        ("official", "Nguyễn Hùng", "Nguyễn Văn Hùng"),
        ("official", "Ông Văn Tỷ", "Văn Tỷ"),
        ("locality", "huyện Kỳ Anh", "thị xã Kỳ Anh"),
        ("locality", "phường 5", "quận 5"),
        ("locality", "xã Tân Thành", "xã Tân Thạnh"),
        ("body", "UBND huyện Kỳ Anh", "HĐND huyện Kỳ Anh"),
        ("body", "UBND huyện Kỳ Anh", "UBND thị xã Kỳ Anh"),
    ],
)
def test_asked_or_two(kind: str, one: str, other: str) -> None:
    assert same_spelling_key(kind, one) != same_spelling_key(kind, other)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="river"):
        same_spelling_key("river", "sông Hậu")
