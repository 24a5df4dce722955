"""Dates and times in the layouts that pages use."""

from __future__ import annotations

import pytest

from soattin.core.extract import dates
from soattin.core.text.fold import fold_case


def first(text: str) -> dates.DateMention | None:
    return next(dates.find(fold_case(text)), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thứ hai, 20/07/2020 | 10:15", "2020-07-20"),
        ("Thứ 6, 04/01/2019 | 15:21:15", "2019-01-04"),
        ("Cập nhật lúc 08:30 ngày 12-5-2022", "2022-05-12"),
        ("19:02, 14/09/2022 (GMT+7)", "2022-09-14"),
        ("06/07/2021 03:28:12", "2021-07-06"),
        ("Ngày đăng: 22.03.2021", "2021-03-22"),
        ("Sáng ngày 02 tháng 7 năm 2021", "2021-07-02"),
        ("Được đăng: 14 Tháng 3 2018", "2018-03-14"),
        ("Ngày  31/ 12 / 2021", "2021-12-31"),
        ("2021-07-06T03:28", "2021-07-06"),
        ("Trong hai ngày 19 và 20/5/2023", "2023-05-19"),
        ("từ ngày 8 đến ngày 9/9/2025", "2025-09-08"),
        ("ngày 30/02/2021", None),
    ],
)
def test_full_date(text: str, expected: str | None) -> None:
    mention = first(text)
    assert mention is not None
    assert mention.iso == expected


@pytest.mark.parametrize(
    ("text", "day", "month", "part"),
    [
        ("Ngày 20/7, Ủy ban MTTQ huyện", 20, 7, None),
        ("Sáng 10-3, tại hội trường", 10, 3, "sáng"),
        ("Chiều 29.11, Đảng ủy xã", 29, 11, "chiều"),
        ("Sáng nay (6/4), Huyện đoàn", 6, 4, "sáng"),
        ("Tối ngày 6 tháng 4, thôn", 6, 4, "tối"),
        ("Sáng chủ nhật 23/7, tại nhà văn hóa", 23, 7, "sáng"),
        ("Chiều thứ sáu, ngày 5/6, Hội Nông dân", 5, 6, "chiều"),
    ],
)
def test_without_year(text: str, day: int, month: int, part: str | None) -> None:
    mention = first(text)
    assert mention is not None
    assert (mention.day, mention.month, mention.part, mention.year) == (day, month, part, None)
    assert mention.dated


@pytest.mark.parametrize(
    "text", ["Nghị quyết 42/NQ-CP", "giai đoạn 2020-2025", "1.841.000 đồng", "179/2019/NQ-HĐND", "91 năm"]
)
def test_no_date(text: str) -> None:
    assert first(text) is None


def test_a_ratio_is_not_called_a_date() -> None:
    mention = first("Có 3/3 thôn đăng ký")
    assert mention is None or not mention.dated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("08:30", "08:30"),
        ("10h15", "10:15"),
        ("8 giờ 30 phút", "08:30"),
        ("03:28:12 PM", "15:28"),
        ("3:26:00 CH", "15:26"),
        ("12:05 SA", "00:05"),
        ("08h:20'", "08:20"),
    ],
)
def test_time_of_day(text: str, expected: str) -> None:
    low = fold_case(text)
    assert next(dates.clocks(low, 0, len(low))).iso == expected
