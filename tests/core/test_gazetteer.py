"""The list of administrative units: what stood when, look-up, type-ahead, then and now, spelling variants."""

from __future__ import annotations

from pathlib import Path

import pytest

from soattin.core import gazetteer as places
from soattin.core.gazetteer.names import block_keys


def codes(units: object) -> list[str]:
    return [unit.code for unit in units]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("day", "provinces", "districts", "communes"),
    [
        ("2019-06-01", 63, 713, 11160),
        ("2021-07-10", 63, 705, 10599),
        ("2025-03-10", 63, 696, 10035),
        ("2025-07-01", 34, 0, 3321),
        ("2026-05-01", 34, 0, 3321),
    ],
)
def test_each_list_is_complete(day: str, provinces: int, districts: int, communes: int) -> None:
    levels = [unit.level for unit in places.units_on(day)]
    found = (levels.count(1), levels.count(2))
    assert found == (provinces, districts)
    # Units kept by hand stood beside the list of 2019 for a month, before its own day is certain.
    assert abs(levels.count(3) - communes) <= 8


@pytest.mark.parametrize(
    ("name", "day", "code"),
    [
        ("xã Quảng Nghiệp", "2021-07-02", "11122"),
        ("xã Dân An", "2025-03-01", "11122"),
        ("huyện Kiên Lương", "2020-07-20", "902"),
        ("TX. Kỳ Anh", "2020-09-15", "449"),
        ("tp hà tiên", "2021-03-18", "900"),
        ("thị xã Hà Tiên", "2016-03-18", "900"),
        ("huyện Giá Rai", "2015-03-18", "959"),
        ("tỉnh Kiên Giang", "2025-06-30", "91"),
        ("tỉnh An Giang", "2025-06-30", "89"),
        ("tỉnh An Giang", "2025-07-01", "91"),
        ("tỉnh Đồng Nai", "2026-04-29", "75"),
        ("thành phố Đồng Nai", "2026-04-30", "75"),
        ("phường Trảng Bom", "2026-05-30", "26248"),
        ("đặc khu Phú Quốc", "2025-08-01", "31078"),
        ("Huyện Ea H’leo", "2020", "645"),
        ("huyện Đak Đoa", "2018", "626"),
        ("thành phố Qui Nhơn", "2018", "540"),
        ("thành phố Phan Rang–Tháp Chàm", "2018", "582"),
        ("phường Vĩ Dạ", "2018", "19777"),
        ("thị trấn Phó Bảng", "2020", "00712"),
    ],
)
def test_a_name_is_found_in_the_list_of_its_day(name: str, day: str, code: str) -> None:
    assert codes(places.lookup(name, on=day)) == [code]


def test_a_unit_is_not_in_the_list_of_another_day() -> None:
    assert places.lookup("huyện Kiên Lương", on="2025-08-01") == ()
    assert places.lookup("thành phố Đồng Nai", on="2026-04-29") == ()
    assert places.lookup("đặc khu Phú Quốc", on="2024-08-01") == ()


def test_names_that_differ_in_accents_are_two_names() -> None:
    assert {unit.name for unit in places.lookup("xã Tân Lập", on="2020")} == {"Tân Lập"}
    # Without any accents all of them are possible.
    assert len({unit.name for unit in places.lookup("xa Tan Lap", on="2020")}) >= 1


def test_a_repeated_name_gives_all_units() -> None:
    assert len(places.lookup("huyện Châu Thành", on="2020-01-15")) >= 9


def test_a_code_names_the_unit_of_the_day() -> None:
    kien_giang, an_giang = places.unit("91", "2020-01-01"), places.unit("91", "2025-08-01")
    assert kien_giang is not None and an_giang is not None
    assert (kien_giang.full, an_giang.full) == ("tỉnh Kiên Giang", "tỉnh An Giang")
    assert places.unit("99999") is None


def test_parents_are_those_of_the_day() -> None:
    (commune,) = places.lookup("xã Quảng Nghiệp", on="2021-07-02")
    assert [unit.full for unit in places.parents(commune, "2021-07-02")] == ["huyện Tứ Kỳ", "tỉnh Hải Dương"]
    (ward,) = places.lookup("phường Thuận Hóa", on="2025-08-01")
    assert [unit.full for unit in places.parents(ward, "2025-08-01")] == ["thành phố Huế"]


def test_a_commune_of_then_leads_to_the_communes_of_today() -> None:
    assert [unit.full for unit in places.units_today("11122", "2021-07-02")] == [
        "xã Tân Kỳ",
        "thành phố Hải Phòng",
    ]


def test_a_district_of_then_is_several_communes_of_today() -> None:
    today = places.units_today("902", "2020-07-20")
    assert {unit.full for unit in today if unit.level == 3} >= {"xã Kiên Lương", "xã Hòa Điền", "xã Sơn Hải"}
    assert [unit.full for unit in today if unit.level == 1] == ["tỉnh An Giang"]


def test_every_commune_of_then_has_successors_in_one_province_or_none_is_claimed() -> None:
    missing = [
        unit.full
        for unit in places.units_on("2021-07-10")
        if unit.level == 3 and not places.communes_today(unit.code, "2021-07-10")
    ]
    assert missing == []


def test_roll_ups_both_ways() -> None:
    district = places.district_then("11122", "2021-07-02")
    assert district is not None and district.full == "huyện Tứ Kỳ"
    province = places.province_today("30766", "2020-01-15")
    assert province is not None and province.full == "tỉnh An Giang"
    then = places.units_then("11113", "2021-07-10")
    assert "xã Quảng Nghiệp" in {unit.full for unit in then}
    assert "huyện Kiên Lương" in {unit.full for unit in places.units_then("91", "2021-07-10")}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("kien luong", "huyện Kiên Lương, tỉnh Kiên Giang (đến 2025)"),
        ("tx ky anh", "thị xã Kỳ Anh, tỉnh Hà Tĩnh (đến 2025)"),
        ("dak dr", "xã Đắk D'rông"),
        ("quang nghiep", "xã Quảng Nghiệp, huyện Tứ Kỳ, tỉnh Hải Dương"),
        ("nghiệp quảng", "xã Quảng Nghiệp, huyện Tứ Kỳ, tỉnh Hải Dương"),
        ("da nang", "thành phố Đà Nẵng"),
    ],
)
def test_type_ahead(typed: str, first: str) -> None:
    labels = [found.label for found in places.search(typed)]
    assert len(labels) <= 20
    assert labels and labels[0].startswith(first)


def test_type_ahead_on_a_day_shows_only_its_units() -> None:
    assert {found.unit.kind for found in places.search("phu quoc", on="2025-08-01")} == {"đặc khu"}
    assert places.search("", 5) == []


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("XÃ QUẢNG NGHIỆP", "xã Quảng Nghiệp"),
        ("xã quảng Nghiệp", "xã Quảng Nghiệp"),
        ("TX. KỲ ANH", "thị xã Kỳ Anh"),
        ("TP Hồ Chí Minh", "thành phố Hồ Chí Minh"),
        ("H.Tứ Kì", "huyện Tứ Kỳ"),
        ("Q.1", "quận 1"),
        ("phường 06", "phường 6"),
        ("tỉnh Thanh Hoá", "tỉnh Thanh Hóa"),
        ("xã Không Có Tên Này", "xã Không Có Tên Này"),
        ("HUYỆN KHÔNG TÊN", "huyện Không Tên"),
    ],
)
def test_normal_names(written: str, normal: str) -> None:
    assert places.normal_name(written) == normal


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("huyện Ea H'leo", "Huyện Ea H’Leo", True),
        ("TP. Quy Nhơn", "thành phố Qui Nhơn", True),
        ("huyện Đắk Đoa", "huyện Đăk Đoa", True),
        ("tỉnh Hoà Bình", "Tỉnh Hòa Bình", True),
        ("thành phố Phan Rang-Tháp Chàm", "thành phố Phan Rang - Tháp Chàm", True),
        ("xã Tân Hòa", "xã Tân Hoá", False),
        ("xã Kỳ Anh", "huyện Kỳ Anh", False),
        ("xã Đa Phước", "xã Da Phước", False),
    ],
)
def test_harmless_variants_share_a_key(one: str, other: str, same: bool) -> None:
    assert (places.locality_key(one) == places.locality_key(other)) is same


def test_the_keys_kept_in_a_file_are_those_of_the_names() -> None:
    folder = Path(__file__).resolve().parents[2] / "resources" / "gazetteer"
    rows = [r for r in (folder / "units.tsv").read_text("utf-8").splitlines() if not r.startswith("#")]
    keys = (folder / "keys.txt").read_text("utf-8").splitlines()
    assert block_keys("\n".join(row.split("\t", 1)[0] for row in rows)) == [key.split("|")[0] for key in keys]


def test_units_kept_by_hand_are_in_the_list() -> None:
    folder = Path(__file__).resolve().parents[2] / "resources" / "gazetteer"
    for line in (folder / "additions.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            kind, name, code, *_, source = line.split("\t")
            assert source
            assert code in codes(places.lookup(f"{kind} {name}")), line
