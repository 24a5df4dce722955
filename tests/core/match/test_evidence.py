"""Units and offices as articles write them, in forms that can be compared."""

from __future__ import annotations

import pytest

from soattin.core.match import Mention
from soattin.core.match.evidence import contradict, day_number, evidence_of, read_office
from soattin.core.match.units import read_place
from soattin.core.text.fold import same_key


@pytest.mark.parametrize(
    ("text", "rank", "unit"),
    [
        ("Phó Chủ tịch UBND huyện Kiên Lương", "phó chủ tịch", "huyện Kiên Lương"),
        ("Bí thư Thị ủy Kỳ Anh", "bí thư", "thị xã Kỳ Anh"),
        ("Chủ tịch UBND TP. Hà Tiên", "chủ tịch", "thành phố Hà Tiên"),
        ("Phó Bí thư thường trực Thị ủy", "phó bí thư", None),
        ("nguyên Chủ tịch HĐND huyện", "chủ tịch", None),
        ("Trưởng Ban Dân vận thành ủy", "trưởng ban", None),
    ],
)
def test_offices(text: str, rank: str, unit: str | None) -> None:
    office, place = read_office(text)
    assert office is not None
    assert office.rank == same_key(rank)
    assert (place.name if place else None) == (same_key(unit) if unit else None)


def test_an_office_is_one_however_abbreviated() -> None:
    first = read_office("Chủ tịch UBMTTQ xã Quảng Nghiệp")[0]
    second = read_office("Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã")[0]
    assert first == second


def test_units_of_one_name_are_two_and_a_province_needs_no_type() -> None:
    assert read_place("huyện Kỳ Anh") != read_place("thị xã Kỳ Anh")
    assert read_place("tỉnh Kiên Giang") == read_place("Kiên Giang")


def _evidence(place: str, position: str = "Chủ tịch UBND", date: str | None = None):
    return evidence_of(Mention(0, "official", "A", (position,), (place,), date))


def test_the_gazetteer_tells_what_lies_where() -> None:
    assert not contradict(_evidence("huyện Kiên Lương"), _evidence("Kiên Giang"))
    assert contradict(_evidence("huyện Kiên Lương"), _evidence("tỉnh Hà Tĩnh"))
    assert contradict(_evidence("xã Tân Thành, huyện Vụ Bản"), _evidence("xã Tân Thành, huyện Kim Sơn"))


def test_codes_are_those_of_the_day() -> None:
    assert not contradict(_evidence("91", date="2021-03-01"), _evidence("Kiên Giang"))
    assert not contradict(_evidence("91", date="2026-03-01"), _evidence("An Giang"))


def test_days() -> None:
    assert day_number("2021-03-18") == day_number("18/3/2021")
    assert day_number("2021") == day_number("") == day_number(None) == day_number("31/02/2021") == 0


def test_a_code_tells_the_parents_where_the_name_alone_would_tell_others() -> None:
    # Until 2025 the only xã Quỳnh Lưu lay in huyện Nho Quan, Ninh Bình; 17179 is the new one in Nghệ An.
    found = evidence_of(Mention(1, "official", "An", (), ("17179", "xã Quỳnh Lưu"), "2025-11-16"))
    assert [place.name for place in found.places] == ["xã quỳnh lưu", "nghệ an"]


def test_a_commune_of_a_province_that_was_merged_is_the_same_before_and_after() -> None:
    before = evidence_of(Mention(1, "official", "An", (), ("902",), "2024-03-05"))
    after = evidence_of(Mention(2, "official", "An", (), ("91",), "2026-03-05"))
    assert "kiên giang" in {place.name for place in before.places}
    assert {place.name for place in after.places} == {"an giang"}
    assert not contradict(before, after)
