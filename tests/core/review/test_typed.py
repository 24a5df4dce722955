"""What a clerk types, read into values."""

from __future__ import annotations

import pytest

from soattin.core.review.cells import DETAIL, LABEL, VALUE, Context, edit_text, period_edit_text
from soattin.core.review.typed import Unreadable, from_evidence, read
from soattin.core.review.typed_dates import read_date, read_period

CONTEXT = Context("2021-03-22")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("5/3/2021", "2021-03-05"),
        ("5-3-21", "2021-03-05"),
        ("05.03.2021", "2021-03-05"),
        ("05032021", "2021-03-05"),
        ("050321", "2021-03-05"),
        ("5/3", "2020-03-05"),
        ("5 3", "2020-03-05"),
        ("5 tháng 3 năm 2021", "2021-03-05"),
        ("ngày 5/3/2021", "2021-03-05"),
        ("2021-03-05", "2021-03-05"),
        ("31/2/2021", None),
        ("3/13/2021", None),
        ("1/1/1800", None),
        ("hôm nay", None),
        ("", None),
    ],
)
def test_dates_in_any_usual_way(typed: str, day: str | None) -> None:
    assert read_date(typed, 2020) == day


@pytest.mark.parametrize("typed", ["22/3/2021 08:30", "22/3/2021 8h30", "22/3/2021, 8 giờ 30"])
def test_a_time_of_publication(typed: str) -> None:
    assert read_date(typed.replace(",", ""), with_time=True) == "2021-03-22T08:30"


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("quý I/2021", "2021-Q1"),
        ("quy 2", "2021-Q2"),
        ("q4 2020", "2020-Q4"),
        ("6 tháng đầu năm 2021", "2021-H1"),
        ("6 thang cuoi", "2021-H2"),
        ("9 tháng đầu năm 2020", "2020-9M"),
        ("tháng 3/2021", "2021-03"),
        ("3/2021", "2021-03"),
        ("năm 2020", "2020"),
        ("nhiệm kỳ 2020–2025", "2020/2025"),
        ("2020-2025", "2020/2025"),
        ("2025-2020", None),
        ("mùa xuân", None),
    ],
)
def test_periods(typed: str, period: str | None) -> None:
    assert read_period(typed, 2021) == period


@pytest.mark.parametrize("period", ["2021", "2021-Q1", "2021-H1", "2021-9M", "2021-03", "2020/2025"])
def test_a_period_is_read_as_it_is_shown(period: str) -> None:
    assert read_period(period_edit_text(period)) == period


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [
        ("1,9 tỷ", 1_900_000_000, "đồng"),
        ("1,9 ty", 1_900_000_000, "đồng"),
        ("745 trieu dong", 745_000_000, "đồng"),
        ("120.390.000", 120_390_000, "đồng"),
        ("88%", 88, "%"),
        ("84 suất quà", 84, "suất quà"),
    ],
)
def test_amounts(typed: str, value: float, unit: str) -> None:
    old = {"value": 1, "unit": "đồng", "qualifier": None, "category": "khác", "quote": "x"}
    new = read("figures", "", VALUE, typed, old, CONTEXT)
    assert (new["value"], new["unit"], new["quote"], new["category"]) == (value, unit, "x", "khác")


def test_a_ratio_keeps_both_numbers() -> None:
    new = read("figures", "", VALUE, "35/55 CĐCS", None, CONTEXT)
    assert (new["value"], new["of"], new["unit"]) == (35, 55, "CĐCS")
    assert "of" not in read("figures", "", VALUE, "35 CĐCS", new, CONTEXT)


def test_offices_and_roles() -> None:
    value = read("officials", "", VALUE, "  Trần  Văn Bình ", None, CONTEXT)
    value = read("officials", "", DETAIL, "bí thư; Chủ tịch HĐND xã ;", value, CONTEXT)
    value = read("officials", "", LABEL, "chu tri, phát", value, CONTEXT)
    assert value == {
        "name": "Trần Văn Bình",
        "positions": ["Bí thư", "Chủ tịch HĐND xã"],
        "roles": ["chủ trì", "phát biểu"],
    }
    assert edit_text("officials", "", DETAIL, value) == "Bí thư; Chủ tịch HĐND xã"
    with pytest.raises(Unreadable, match="Chưa có họ tên"):
        read("officials", "", VALUE, " ", value, CONTEXT)


def test_documents() -> None:
    value = read("documents", "", VALUE, "chỉ thị số 45-CT/TW", None, CONTEXT)
    assert (value["kind"], value["number"]) == ("Chỉ thị", "45-CT/TW")
    for typed in ("20/6/2020 · Bộ Chính trị", "20/6/2020 Bộ Chính trị", "20/6/2020, Bộ Chính trị"):
        read_back = read("documents", "", DETAIL, typed, value, CONTEXT)
        assert (read_back["date"], read_back["issuer"]) == ("2020-06-20", "Bộ Chính trị")
    assert read("documents", "", DETAIL, "Bộ Chính trị", value, CONTEXT)["issuer"] == "Bộ Chính trị"


def test_a_place_gets_its_code_only_where_the_name_leaves_no_choice() -> None:
    assert read("meeting", "locality", VALUE, "tp ha tien", None, CONTEXT) == {
        "name": "thành phố Hà Tiên",
        "code": "900",
    }
    assert read("localities", "", VALUE, "xã Tân Thành", None, CONTEXT)["code"] is None


def test_lists_take_their_own_words_only() -> None:
    assert read("meeting", "kind", VALUE, "so ket", None, CONTEXT) == "sơ kết"
    with pytest.raises(Unreadable, match="Không có mục"):
        read("meeting", "kind", VALUE, "liên hoan", None, CONTEXT)
    assert (
        read("warnings", "", LABEL, "chu dinh", {"kind": "unfinished", "quote": "a"}, CONTEXT)["kind"]
        == "glued-words"
    )


def test_an_empty_single_field_is_nothing() -> None:
    assert read("article", "title", VALUE, "  ", "Cũ", CONTEXT) is None


def test_selected_words_become_a_figure_with_its_quote() -> None:
    value = from_evidence("figures", "", "trên 1,9 tỷ đồng", CONTEXT)
    assert (value["value"], value["qualifier"], value["quote"]) == (1_900_000_000, "trên", "trên 1,9 tỷ đồng")
    with pytest.raises(Unreadable, match="không phải là số"):
        from_evidence("figures", "", "nhiều suất quà", CONTEXT)
