"""Units and offices as articles write them, in forms that can be compared."""

from __future__ import annotations

import pytest

from soattin.core.match import Mention
from soattin.core.match.context import Context
from soattin.core.match.evidence import (
    COMMUNE,
    DISTRICT,
    PROVINCE,
    contradict,
    day_number,
    evidence_of,
    read_office,
)
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


def _offices(position: str) -> tuple[list[str], list[str]]:
    found = evidence_of(Mention(1, "official", "An", (position,)))
    return [office.title for office in found.offices], [place.name for place in found.said]


def test_units_in_a_list_of_offices_are_no_offices() -> None:
    titles, places = _offices("Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Bắc Hà, tỉnh Lào Cai")
    assert titles == [same_key("chủ tịch ủy ban nhân dân"), same_key("phó bí thư huyện ủy")]
    assert places == [same_key("huyện Bắc Hà"), same_key("Lào Cai")]
    assert _offices("CT HĐND thành phố Sông Công (Thái Nguyên)")[1] == [
        same_key("thành phố Sông Công"), same_key("Thái Nguyên")
    ]  # fmt: skip


def test_a_dash_parts_offices_but_not_the_name_of_a_body() -> None:
    assert len(_offices("Phó Bí thư Đảng ủy - Chủ tịch UBND xã")[0]) == 2
    assert len(_offices("Trưởng phòng Tài chính - Kế hoạch")[0]) == 1


def test_a_unit_behind_a_body_needs_no_type() -> None:
    assert _offices("Phó Chủ tịch UBMTTQ Việt Nam Lào Cai")[1] == [same_key("Lào Cai")]
    assert _offices("Giám đốc Sở Công Thương")[1] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("P. Chủ tịch Mặt trận xã", "Phó Chủ tịch Ủy ban MTTQ Việt Nam xã Tả Van"),
        ("Phó Bí thư TT Huyện ủy", "Phó Bí thư Thường trực Huyện ủy Văn Bàn"),
        ("PCT UBND H.Phú Bình", "Phó chủ tịch Uỷ ban Nhân dân huyện"),
        ("Bí thư Đoàn TNCS Hồ Chí Minh", "Bí thư Đoàn Thanh niên"),
        ("Bí thư Huyện đoàn", "BT Đoàn TN huyện Lắk"),
        ("Bí thư HU", "Bí thư Huyện ủy"),
        ("CT HND", "Chủ tịch Hội Nông dân"),
        ("GĐ Sở NN&PTNT", "Giám đốc Sở NN và PTNT"),
        ("Chỉ huy trưởng Ban CHQS", "Chỉ huy trưởng BCHQS"),
        ("Trưởng phòng LĐ-TB&XH", "TP Lao động - Thương binh và Xã hội"),
    ],
)
def test_offices_under_one_key(one: str, other: str) -> None:
    first, second = read_office(one)[0], read_office(other)[0]
    assert first is not None
    assert second is not None
    assert first.key == second.key
    assert first.levels == second.levels


def test_bodies_named_after_a_person_lie_in_no_city() -> None:
    for office in ("Bí thư Đoàn TNCS Hồ Chí Minh", "Bí thư Đoàn Thanh niên Cộng sản Hồ Chí Minh"):
        found = evidence_of(Mention(1, "official", "An", (office,), ("huyện Quế Phong",)))
        assert [place.name for place in found.fine] == [same_key("huyện Quế Phong")]


def test_the_head_of_an_office_is_no_city() -> None:
    found = evidence_of(Mention(1, "official", "An", ("TP Nội vụ huyện",), ("Thanh Bình",)))
    assert [office.rank for office in found.offices] == [same_key("trưởng phòng")]


def test_a_province_without_its_type_may_be_another_unit() -> None:
    """There is a xã Bình Dương in Quảng Nam, and huyện Quảng Ninh lies in Quảng Bình."""
    for said, whole, strange in [
        ("Bình Dương", "xã Bình Dương, huyện Thăng Bình, Quảng Nam", "xã Bình Quý, huyện Thăng Bình"),
        ("Quảng Ninh", "H.Quảng Ninh", "huyện Lệ Thủy"),
    ]:
        one, other, third = (
            evidence_of(Mention(1, "official", "An", (), (place,))) for place in (said, whole, strange)
        )
        assert not contradict(one, other)
        assert contradict(one, third)


@pytest.mark.parametrize(
    ("office", "levels"),
    [
        ("Chủ tịch UBND tỉnh", PROVINCE),
        ("Bí thư Huyện ủy", DISTRICT),
        ("Bí thư Thành ủy", PROVINCE | DISTRICT),
        ("Chủ tịch UBND xã Tả Van", COMMUNE),
        ("Giám đốc Sở Y tế", PROVINCE),
        ("Phó Chủ tịch", 0),
    ],
)
def test_the_level_of_an_office(office: str, levels: int) -> None:
    found = read_office(office)[0]
    assert found is not None
    assert found.levels == levels


def test_of_a_districts_officer_a_commune_is_only_where_the_article_plays() -> None:
    found = evidence_of(
        Mention(1, "official", "An", ("Phó Chủ tịch UBND huyện",), ("xã Kiên Bình, huyện Kiên Lương",))
    )
    assert [place.name for place in found.fine] == [same_key("huyện Kiên Lương")]
    no_commune = evidence_of(Mention(1, "official", "An", ("Chủ tịch UBND xã",), ("tỉnh Lào Cai",)))
    assert no_commune.fine == ()


def test_the_file_tells_which_of_several_units_is_meant() -> None:
    """Xã Tân Thành is found in 34 places; in a file on Thái Nguyên it is the one there."""
    there = [
        evidence_of(Mention(i, "official", "An", (), ("thị xã Phổ Yên", "tỉnh Thái Nguyên")))
        for i in range(9)
    ]
    unclear = evidence_of(Mention(9, "official", "An", (), ("xã Tân Thành",)))
    assert [p.name for p in unclear.places] == [same_key("xã Tân Thành")]
    found = Context((e, 1) for e in there).complete(unclear)
    assert same_key("Thái Nguyên") in [p.name for p in found.places]
    assert Context([]).complete(unclear) == unclear


def test_a_unit_that_the_file_puts_elsewhere_is_another() -> None:
    """The gazetteer knows one xã Lệ Hóa, in Quảng Bình; the file speaks of one in Đức Thọ."""
    said = evidence_of(Mention(1, "official", "An", (), ("xã Lệ Hóa, huyện Đức Thọ",)))
    alone = evidence_of(Mention(2, "official", "An", (), ("xã Lệ Hóa",)))
    assert contradict(said, alone)
    context = Context([(said, 1), (alone, 1)])
    assert not contradict(context.complete(said), context.complete(alone))
