"""The fields of `meeting`, each with the sentence that needed its rule."""

from __future__ import annotations

from typing import Any

import pytest

from soattin.core.extract import extract
from soattin.core.records import Item
from soattin.core.text.fold import nfc


def items(text: str) -> dict[str, Item]:
    return {item.field: item for item in extract(nfc(text)).group("meeting")}


def value(text: str, name: str) -> Any:
    found = items(text).get(name)
    return found.value if found else None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Ngày 18/3/2021, Ủy ban MTTQ huyện tổ chức hội nghị sơ kết công tác quý I và tổng kết phong trào.",
            "sơ kết",
        ),
        ("Sáng 5/1, Hội Nông dân xã tổ chức hội nghị tổng kết công tác Hội năm 2021.", "tổng kết"),
        ("Sáng 6/4, Thường trực Thị ủy tổ chức giao ban với Mặt trận và các đoàn thể.", "giao ban"),
        ("Đoàn đã có buổi làm việc với Ủy ban MTTQ huyện về công tác giám sát.", "làm việc"),
        ("Hội CCB xã long trọng tổ chức Đại hội đại biểu lần thứ V, tổng kết nhiệm kỳ qua.", "đại hội"),
        ("Ban Thường trực tổ chức hội nghị hiệp thương lần thứ hai lập danh sách ứng cử.", "hiệp thương"),
        ("HĐND xã tổ chức hội nghị tiếp xúc giữa cử tri với những người ứng cử.", "tiếp xúc cử tri"),
        ("Hội LHPN huyện mở lớp tập huấn nghiệp vụ công tác Hội.", "tập huấn"),
        ("Đoàn giám sát của Ủy ban MTTQ tỉnh giám sát tại huyện về chính sách dân tộc.", "giám sát"),
        ("Ủy ban MTTQ huyện tổ chức hội nghị phản biện xã hội đối với dự thảo Đề án.", "phản biện"),
        ("Công an xã và Hội CCB xã tổ chức lễ ký kết chương trình phối hợp.", "ký kết"),
        ("Hội Chữ thập đỏ huyện trao quà Tết cho hộ nghèo.", "trao tặng"),
        ("Ủy ban MTTQ xã bàn giao nhà Đại đoàn kết cho bà Lê Thị Mít.", "trao tặng"),
        ("Đoàn Thanh niên xã ra mắt mô hình tuyến đường nở hoa.", "ra mắt"),
        ("Thôn Hạ tổ chức Ngày hội Đại đoàn kết toàn dân tộc.", "ngày hội"),
        ("Đảng ủy xã tổ chức hội nghị quán triệt nghị quyết, triển khai công tác giám sát.", "khác"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert value(text, "kind") == kind


PUBLISHED = "Hội nghị Mặt trận Tổ quốc xã Minh Quang\n{}\n"


@pytest.mark.parametrize(
    ("text", "date", "part"),
    [
        ("Ngày 18/3/2021, Ủy ban MTTQ xã tổ chức hội nghị.", "2021-03-18", None),
        ("Sáng ngày 02 tháng 7 năm 2021, Ủy ban MTTQ xã tổ chức hội nghị.", "2021-07-02", "sáng"),
        ("Trong hai ngày 23 - 24/5/2024, Hội LHPN huyện mở lớp tập huấn.", "2024-05-23", None),
        ("Ủy ban MTTQ xã vừa tổ chức hội nghị.", None, None),
        (
            "Thực hiện Kế hoạch số 12 ngày 05/01/2021, chiều 18/3/2021, Hội Nông dân xã ra mắt tổ.",
            "2021-03-18",
            "chiều",
        ),
        ("Chào mừng kỷ niệm ngày 18/11/2021, Ủy ban MTTQ xã tổ chức hội thi.", None, None),
    ],
)
def test_date_and_part_of_day(text: str, date: str | None, part: str | None) -> None:
    assert value(text, "date") == date
    assert value(text, "part_of_day") == part


@pytest.mark.parametrize(
    ("published", "said", "date"),
    [("21/07/2020", "Ngày 20/7", "2020-07-20"), ("04/01/2021", "Sáng 28/12", "2020-12-28")],
)
def test_year_from_the_publication(published: str, said: str, date: str) -> None:
    text = (
        PUBLISHED.format(published)
        + f"{said}, Ủy ban MTTQ xã Minh Quang tổ chức hội nghị giao ban công tác Mặt trận."
    )
    found = items(text)["date"]
    assert found.value == date
    assert [text[a:b] for a, b in found.spans][-1] == published


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ngày 20/7, Ủy ban MTTQ huyện sơ kết công tác 6 tháng đầu năm 2020.", "2020-07-20"),
        ("Ngày 9/1, Ủy ban MTTQ huyện tổ chức hội nghị tổng kết công tác Mặt trận năm 2019.", "2020-01-09"),
        ("Ngày 30/3, Hội CCB xã tổ chức Đại hội đại biểu, nhiệm kỳ 2022-2027.", "2022-03-30"),
    ],
)
def test_year_from_the_period_under_review(text: str, date: str) -> None:
    found = items(text)["date"]
    assert found.value == date
    assert found.doubt is not None
    assert "năm suy từ" in found.doubt


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "Ủy ban MTTQ huyện sơ kết công tác quí I năm 2021 và đề ra chương trình quí II năm 2021.",
            "2021-Q1",
        ),
        ("Hội nghị sơ kết 06 tháng đầu năm và triển khai nhiệm vụ 06 tháng cuối năm 2020.", "2020-H1"),
        ("Hội nghị giao ban quý III/2023 với các đoàn thể.", "2023-Q3"),
        ("Hội nghị sơ kết công tác Mặt trận 9 tháng đầu năm 2022.", "2022-9M"),
        ("Hội nghị tổng kết công tác Mặt trận năm 2021, triển khai nhiệm vụ năm 2022.", "2021"),
        ("Hội nghị giao ban công tác dân vận tháng 4, triển khai nhiệm vụ tháng 5 năm 2018.", "2018-04"),
        ("Đoàn có buổi làm việc với huyện về nhiệm vụ công tác Mặt trận nhiệm kỳ 2019-2024.", "2019/2024"),
        ("Đoàn làm việc với huyện về chuẩn bị đại hội Mặt trận nhiệm kỳ 2019-2024.", None),
        ("Hội Chữ thập đỏ xã trao quà Tết năm 2023 cho hộ nghèo.", None),
    ],
)
def test_period(text: str, period: str | None) -> None:
    assert value(text, "period") == period


def test_a_congress_reviews_the_term_that_ends() -> None:
    text = (
        "Hội LHPN xã tổ chức Đại hội đại biểu phụ nữ lần thứ XII, nhiệm kỳ 2021-2026.\n"
        "Nhiệm kỳ 2016 - 2021, Hội đã kết nạp 412 hội viên mới và giúp nhiều chị em vay vốn phát triển kinh tế."
    )
    assert value(text, "period") == "2016/2021"


@pytest.mark.parametrize(
    ("text", "organiser"),
    [
        ("Sáng 2/7, Ủy ban MTTQ xã quảng Nghiệp tổ chức hội nghị.", "Ủy ban MTTQ xã Quảng Nghiệp"),
        (
            "Ngày 15/9, Ban Thường trực Ủy ban MTTQ tỉnh do đồng chí Lê Bá Phú, Chủ tịch Ủy ban MTTQ tỉnh làm "
            "Trưởng đoàn đã có buổi làm việc với huyện.",
            "Ban Thường trực Ủy ban MTTQ tỉnh",
        ),
        (
            "Sáng 13/2, tại hội trường Đảng ủy phường, Ban Thường trực Ủy ban MTTQ phường đã tổ chức hội nghị.",
            "Ban Thường trực Ủy ban MTTQ phường",
        ),
        (
            "Chiều 19/2, Ủy ban MTTQ thị xã, Công an thị xã và Hội CCB thị xã tổ chức lễ ký kết.",
            "Ủy ban MTTQ thị xã, Công an thị xã và Hội CCB thị xã",
        ),
        (
            "Ngày 27/9, Hội Nông dân xã Suối Hai (thành phố Hà Nội) phối hợp với Đoàn xã ra mắt mô hình.",
            "Hội Nông dân xã Suối Hai",
        ),
        ("Ngày 3/11, Hội LHPN xã Cần Đăng, huyện Châu Thành tổ chức đại hội.", "Hội LHPN xã Cần Đăng"),
        ("Sáng 19-4, Ủy ban MTTQ huyện Đak Đoa, Gia Lai đã tổ chức gặp mặt.", "Ủy ban MTTQ huyện Đak Đoa"),
        ("Chiều 9/12, Huyện Yên Lạc tổ chức hội nghị đối thoại.", "Huyện Yên Lạc"),
        (
            "Ngày 15/11, Ban Công tác Mặt trận ấp Quang Trạch (xã Trung Chánh) tổ chức ngày hội.",
            "Ban Công tác Mặt trận ấp Quang Trạch",
        ),
        (
            "Ngày 2/3, Hội Cựu chiến binh (CCB) thị trấn Phước Vĩnh tổ chức đại hội.",
            "Hội Cựu chiến binh thị trấn Phước Vĩnh",
        ),
    ],
)
def test_organiser(text: str, organiser: str) -> None:
    assert value(text, "organiser") == organiser


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ngày 18/3/2021, Ủy ban MTTQ thành phố Hà Tiên tổ chức hội nghị sơ kết.", "thành phố Hà Tiên"),
        (
            "Ngày 15/9/2020, Ban Thường trực Ủy ban MTTQ tỉnh Hà Tĩnh có buổi làm việc với thị xã Kỳ Anh.",
            "thị xã Kỳ Anh",
        ),
        (
            "Sáng 6/4/2023, Thường trực Thị ủy tổ chức hội nghị giao ban với các đoàn thể chính trị - xã hội.\n"
            "Bản đồ thị xã Hồng Lĩnh",
            "thị xã Hồng Lĩnh",
        ),
        (
            "Chiều 12/10/2022, Tổ đại biểu Quốc hội tỉnh Tây Ninh có buổi tiếp xúc cử tri xã Phước Đông, huyện Gò Dầu.",
            "xã Phước Đông",
        ),
    ],
)
def test_locality(text: str, place: str) -> None:
    found = value(text, "locality")
    assert found is not None
    assert found["name"] == place


def test_every_value_has_its_evidence() -> None:
    text = "Sáng 6/4/2023, Ủy ban MTTQ huyện Kiên Lương tổ chức hội nghị sơ kết công tác quý I năm 2023."
    found = items(text)
    assert set(found) == {"kind", "date", "part_of_day", "organiser", "period", "locality"}
    for item in found.values():
        assert item.spans
        assert all(0 <= a < b <= len(text) for a, b in item.spans)
        assert 0 < item.confidence <= 1


def test_one_of_several_visited_units_is_doubted() -> None:
    text = "Ngày 25/9/2025, Tổ đại biểu HĐND tỉnh tiếp xúc cử tri các xã: Hy Cương, Phù Ninh, Dân Chủ trước kỳ họp thứ 10."
    assert items(text)["locality"].doubt == "bài nêu nhiều đơn vị cùng cấp"


def test_gifts_given_in_a_lower_unit_leave_a_doubt() -> None:
    text = "Sáng 3/2/2020, Hội Chữ thập đỏ tỉnh Bắc Giang trao 50 suất quà cho hộ nghèo các xã của huyện Lạng Giang."
    assert items(text)["locality"].doubt == "có thể là đơn vị nơi trao tặng"
