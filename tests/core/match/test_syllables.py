"""Syllables: what can be one, what uncomposed Telex means, what sounds alike."""

from __future__ import annotations

import pytest

from soattin.core.match.syllables import composed, is_syllable, sound
from soattin.core.text.fold import same_key


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("nguyeenx", "nguyễn"),
        ("nguyenex", "nguyễn"),
        ("vawn", "văn"),
        ("hufng", "hùng"),
        ("hungf", "hùng"),
        ("dduwcs", "đức"),
        ("xuaan", "xuân"),
        ("huyeenf", "huyền"),
        ("thij", "thị"),
        ("hoaf", "hòa"),
    ],
)
def test_telex_is_put_together(keys: str, word: str) -> None:
    assert composed(keys) == same_key(word)


@pytest.mark.parametrize("word", ["xuân", "yến", "quý", "hoàng", "nghĩa", "sơn", "boong", "an"])
def test_syllables_stay_as_they_are(word: str) -> None:
    assert is_syllable(same_key(word))
    assert composed(same_key(word)) == same_key(word)


@pytest.mark.parametrize(
    ("one", "other"),
    [("trang", "chang"), ("sơn", "xơn"), ("dung", "giung"), ("lan", "nan"), ("mận", "mậng"), ("cúc", "cút")],
)
def test_usual_confusions_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("lan", "lam"), ("minh", "mai"), ("thu", "tu"), ("hùng", "hằng")])
def test_other_names_do_not(one: str, other: str) -> None:
    assert sound(one) != sound(other)
