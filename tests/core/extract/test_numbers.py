"""Amounts as people write them."""

from __future__ import annotations

import pytest

from soattin.core.extract.numbers import (
    BAD_GROUPS,
    COMMA_THOUSANDS,
    DOT_DECIMAL,
    Amount,
    format_amount,
    in_words,
    parse_amount,
)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1,9 tỷ", Amount(1_900_000_000, "đồng")),
        ("120.390.000", Amount(120_390_000)),
        ("745 triệu đồng", Amount(745_000_000, "đồng")),
        ("500 ngàn đồng", Amount(500_000, "đồng")),
        ("120.390.000đ", Amount(120_390_000, "đồng")),
        ("50.000.000 VNĐ", Amount(50_000_000, "đồng")),
        ("1 tỷ 200 triệu đồng", Amount(1_200_000_000, "đồng")),
        ("1 tỉ 200 triệu 500 nghìn đồng", Amount(1_200_500_000, "đồng")),
        ("2 tỷ rưỡi", Amount(2_500_000_000, "đồng")),
        ("3,125 tỷ", Amount(3_125_000_000, "đồng")),
        ("trên 88%", Amount(88, "%", "trên")),
        ("35/55 CĐCS", Amount(35, "CĐCS", None, 55)),
        ("hai căn nhà", Amount(2, "căn nhà")),
        ("một trăm hai mươi lăm triệu đồng", Amount(125_000_000, "đồng")),
        ("ba trăm linh năm hộ", Amount(305, "hộ")),
        ("1.841m 2", Amount(1841, "m²")),
        ("hơn 3,5 tỷ  đồng", Amount(3_500_000_000, "đồng", "hơn")),
        ("2.1 tỷ đồng", Amount(2_100_000_000, "đồng", doubt=DOT_DECIMAL)),
        ("2.125 tỷ", Amount(2_125_000_000_000, "đồng", doubt=DOT_DECIMAL)),
        ("1,200,000 đồng", Amount(1_200_000, "đồng", doubt=COMMA_THOUSANDS)),
        ("500,000 đồng", Amount(500_000, "đồng", doubt=COMMA_THOUSANDS)),
        ("1,200 hộ", Amount(1200, "hộ", doubt=COMMA_THOUSANDS)),
        ("2,125 km", Amount(2.125, "km", doubt=COMMA_THOUSANDS)),
        ("500 nghìn đồng/suất", Amount(500_000, "đồng")),
        ("1.20.000 đồng", Amount(120_000, "đồng", doubt=BAD_GROUPS)),
    ],
)
def test_parse(text: str, amount: Amount) -> None:
    assert parse_amount(text) == amount


@pytest.mark.parametrize(
    "text", ["", "đồng", "triệu", "abc", "9" * 30, "12 đồng hồ đeo", "5 hộ 3 người", "x" * 5000]
)
def test_no_amount(text: str) -> None:
    assert parse_amount(text) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "không"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (105, "một trăm linh năm"),
        (1_001, "một nghìn không trăm linh một"),
        (52_780_000, "năm mươi hai triệu bảy trăm tám mươi nghìn"),
        (1_900_000_000, "một tỷ chín trăm triệu"),
        (2.5, "hai phẩy năm"),
    ],
)
def test_in_words(value: float, words: str) -> None:
    assert in_words(value) == words


def test_words_are_read_back() -> None:
    for value in (7, 10, 14, 25, 99, 101, 115, 340, 999):
        assert parse_amount(in_words(value)) == Amount(value)


def test_digits() -> None:
    assert format_amount(1_900_000_000, "đồng") == "1.900.000.000 đồng"
    assert format_amount(98.5, "%") == "98,5%"
    assert format_amount(35, "CĐCS", 55) == "35/55 CĐCS"
    assert parse_amount(format_amount(1_234.5, "ha")) == Amount(1234.5, "ha")
