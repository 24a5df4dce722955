"""The normaliser: what is equal without asking, what is not, and that offsets stay."""

from __future__ import annotations

import unicodedata

import pytest

from soattin.core.text.fold import fold, fold_chars, same_key, sort_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hòa Bình", "Hoà Bình"),  # tone placement
        ("Thị uỷ", "Thị ủy"),
        ("Nguyễn Thị Mai Thuỷ", "Nguyễn Thị Mai Thủy"),
        ("Hoàng Tòan", "Hoàng Toàn"),  # old typewriting puts the tone on the wrong vowel
        ("Qúy", "Quý"),
        ("NGUYỄN VĂN HOÀ", "Nguyễn Văn Hòa"),
        ("Kỳ Anh", "Kì  Anh"),  # i/y, a double space
        ("Lý Thường Kiệt", "Lí Thường Kiệt"),
        ("Võ Sĩ Quý", "Võ Sỹ Quí"),
        ("Nguyễn\u00a0Văn A", "Nguyễn Văn A"),
        (unicodedata.normalize("NFD", "Nguyễn Thị Thuý Hường"), "Nguyễn Thị Thúy Hường"),
    ],
)
def test_equal_without_asking(one: str, other: str) -> None:
    assert same_key(one) == same_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hòa", "Hoá"),
        ("Hòa", "Hoa"),
        ("Đung", "Dung"),
        ("Nguyễn Thị Thi", "Nguyễn Thị Thy"),  # different people's names
        ("Trần Vi", "Trần Vy"),
        ("Tường Vi", "Tường Vy"),
        ("Thúy", "Thúi"),
        ("Lai", "Lay"),
        ("Hải", "Hảy"),
        ("Mùa", "Muà Á"),
        ("HòaBinh", "HoaBình"),  # joined words keep each syllable's tone
        ("Nguyễn Văn Hoàng", "Nguyễn Văn Hoằng"),
    ],
)
def test_different_until_a_person_says_otherwise(one: str, other: str) -> None:
    assert same_key(one) != same_key(other)


def test_fold_chars_keeps_every_offset() -> None:
    text = "Ủy ban MTTQ thị xã Kỳ\u00a0Anh, İstanbul ﬁ ß Đ"
    assert len(fold_chars(text)) == len(text)
    assert fold_chars("Đồng\u00a0Hới") == "dong hoi"


def test_fold_is_blind_to_accents_case_and_spaces() -> None:
    assert fold("Hòa  Bình") == fold("HOA BINH") == "hoa binh"
    assert fold(unicodedata.normalize("NFD", "Đặng")) == "dang"


def test_sort_key_follows_the_vietnamese_dictionary() -> None:
    words = ["na", "nà", "nả", "nã", "ná", "nạ", "năm", "nâm", "no", "nô", "nơ", "nu", "nư", "đa", "da"]
    assert sorted(words, key=sort_key) == ["da", "đa", *words[:-2]]
