"""Where an office ends and whose it is, each with the sentence that needed its rule."""

from __future__ import annotations

import pytest

from soattin.core.extract import extract
from soattin.core.text.fold import nfc

OFFICES: dict[str, tuple[str, dict[str, list[str]]]] = {
    "a committee's name goes on behind a dash": (
        "Dự có ông Tạ Văn Khởi - Ủy viên Ủy ban Kinh tế - Tài chính của Quốc hội.",
        {"Tạ Văn Khởi": ["Ủy viên Ủy ban Kinh tế - Tài chính của Quốc hội"]},
    ),
    "behind a dash another office": (
        "Dự có ông Tạ Văn Khởi - Chủ tịch Hội Nông dân - Trưởng ban Dân vận xã.",
        {"Tạ Văn Khởi": ["Chủ tịch Hội Nông dân", "Trưởng ban Dân vận xã"]},
    ),
    "a committee's council stands behind a comma": (
        "Tổ đại biểu gồm ông Lục Văn Đán – Trưởng Ban Pháp chế, HĐND tỉnh; bà Vi Thị Nen – Bí thư Đảng ủy xã.",
        {"Lục Văn Đán": ["Trưởng Ban Pháp chế, HĐND tỉnh"], "Vi Thị Nen": ["Bí thư Đảng ủy xã"]},
    ),
    "a department's office stands behind a comma": (
        "Ông Hà Văn Lợi - Chuyên viên Phòng công tác HĐND, Văn phòng HĐND tỉnh phát biểu.",
        {"Hà Văn Lợi": ["Chuyên viên Phòng công tác HĐND, Văn phòng HĐND tỉnh"]},
    ),
    "other bodies that attend are no part of it": (
        "Dự có ông Hà Văn Lợi, Phó Trưởng Ban Dân vận, HĐND xã và các đoàn thể.",
        {"Hà Văn Lợi": ["Phó Trưởng Ban Dân vận"]},
    ),
    "a comma is missing between two offices": (
        "Tham dự có đồng chí Mã A Chua – Phó Bí thư, Chủ tịch UBND huyện Chủ tịch UBBC.",
        {"Mã A Chua": ["Phó Bí thư", "Chủ tịch UBND huyện", "Chủ tịch UBBC"]},
    ),
    "a stop is missing behind the office": (
        "Dưới sự chủ trì của bà Lý Thị Sen - Chủ tịch UBMTTQVN huyện Hội nghị đã nghe báo cáo.",
        {"Lý Thị Sen": ["Chủ tịch UBMTTQVN huyện"]},
    ),
    "an office before a colon holds for the whole list": (
        "Dự có các đồng chí Ủy viên BTV Tỉnh ủy: Ngô Văn Cấn - Phó Chủ tịch HĐND tỉnh; Hồ Thị Lài - Phó Chủ tịch UBND tỉnh.",
        {
            "Ngô Văn Cấn": ["Ủy viên BTV Tỉnh ủy", "Phó Chủ tịch HĐND tỉnh"],
            "Hồ Thị Lài": ["Ủy viên BTV Tỉnh ủy", "Phó Chủ tịch UBND tỉnh"],
        },
    ),
    "an office behind the name without a comma": (
        "Dự có đồng chí Nguyễn Văn Hưởng Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch; ông Lê Bá Cận Phó Chủ tịch xã.",
        {"Nguyễn Văn Hưởng": ["Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch"], "Lê Bá Cận": ["Phó Chủ tịch xã"]},
    ),
    "a place that is written with a dash": (
        "Ông Bùi Thanh Hào, Phó Bí thư Thường trực Tỉnh ủy Thừa Thiên - Huế, phát biểu.",
        {"Bùi Thanh Hào": ["Phó Bí thư Thường trực Tỉnh ủy Thừa Thiên - Huế"]},
    ),
    "the word before an office is not of it": (
        "Phân công đồng chí Vi Ngọc Bảo, Bí thư Huyện ủy, giữ chức vụ Trưởng Ban Tuyên giáo Tỉnh ủy.",
        {"Vi Ngọc Bảo": ["Bí thư Huyện ủy", "Trưởng Ban Tuyên giáo Tỉnh ủy"]},
    ),
    "an office that is vacant": (
        "Trong thời gian chờ kiện toàn chức vụ Bí thư Thành ủy, đồng chí Dương Văn Cờ, Phó Bí thư Thường trực Thành ủy, "
        "được giao nhiệm vụ này.",
        {"Dương Văn Cờ": ["Phó Bí thư Thường trực Thành ủy"]},
    ),
    "a mother of heroes holds not the next person's office": (
        "Dự có Mẹ Việt Nam anh hùng Nguyễn Thị Nuôi, đồng chí Ngô Thị Thủy - Bí thư Đảng ủy xã.",
        {"Nguyễn Thị Nuôi": [], "Ngô Thị Thủy": ["Bí thư Đảng ủy xã"]},
    ),
    "an office of the committee without a comma": (
        "Đến dự có ông Võ Minh Hưng Thành ủy viên - Bí thư Đảng ủy phường.",
        {"Võ Minh Hưng": ["Thành ủy viên", "Bí thư Đảng ủy phường"]},
    ),
    "a short form in brackets behind it": (
        "Ông Phạm Văn Nông, Phó Bí thư Đảng ủy Phường Thủ Dầu Một (TPHCM) phát biểu.",
        {"Phạm Văn Nông": ["Phó Bí thư Đảng ủy Phường Thủ Dầu Một"]},
    ),
    "a former office said again": (
        "Đoàn đã thăm nguyên Phó Chủ tịch Ủy ban MTTQ tỉnh Trương Linh Phương.\n"
        "Thăm Phó Chủ tịch Ủy ban MTTQ tỉnh Trương Linh Phương",
        {"Trương Linh Phương": ["Nguyên Phó Chủ tịch Ủy ban MTTQ tỉnh"]},
    ),
    "one office for those who follow": (
        "Đoàn thăm nguyên Phó Chủ tịch Ủy ban MTTQ tỉnh Trần Vũ Lộc (9 Tiến), Nguyễn Văn Trị và Dương Văn Thể.",
        {
            "Trần Vũ Lộc": ["Nguyên Phó Chủ tịch Ủy ban MTTQ tỉnh"],
            "Nguyễn Văn Trị": ["Nguyên Phó Chủ tịch Ủy ban MTTQ tỉnh"],
            "Dương Văn Thể": ["Nguyên Phó Chủ tịch Ủy ban MTTQ tỉnh"],
        },
    ),
    "members of a presidium that nobody names": (
        "Cùng dự có các vị Ủy viên Đoàn Chủ tịch UBTƯ MTTQ Việt Nam và ông Phan Văn Thường, Phó Chủ tịch Ủy ban MTTQ tỉnh.",
        {"Phan Văn Thường": ["Phó Chủ tịch Ủy ban MTTQ tỉnh"]},
    ),
    "a committee's two subjects": (
        "Dự có Thiếu tướng Trần Đức Thuấn - Ủy viên Thường trực Ủy ban Quốc phòng và An ninh của Quốc hội.",
        {"Trần Đức Thuấn": ["Ủy viên Thường trực Ủy ban Quốc phòng và An ninh của Quốc hội"]},
    ),
    "clergy": (
        "Tham dự có ĐĐ. Thích Tâm Đạt – UV HĐTS TW GHPGVN - Trưởng BTS THPG Thanh Hóa; TT. Thích Viên Nhã – thành viên BTS.",
        {
            "Thích Tâm Đạt": ["UV HĐTS TW GHPGVN", "Trưởng BTS THPG Thanh Hóa"],
            "Thích Viên Nhã": ["Thành viên BTS"],
        },
    ),
    "short forms": (
        "Dự có ông Ngô Quang Thành - Phó GĐ Sở Nội vụ; bà Trần Thị Hạnh – QUV, Chủ tịch Hội LHPN quận.",
        {"Ngô Quang Thành": ["Phó GĐ Sở Nội vụ"], "Trần Thị Hạnh": ["QUV", "Chủ tịch Hội LHPN quận"]},
    ),
    "the standing committee as an office": (
        "Dự có ông Bùi Phú Nình – thường vụ huyện ủy – Bí thư Đảng bộ xã.",
        {"Bùi Phú Nình": ["Thường vụ huyện ủy", "Bí thư Đảng bộ xã"]},
    ),
    "two offices in small letters without a comma": (
        "Ông Lê Minh Trị, huyện ủy viên chủ tịch UBMTTQ huyện phát biểu.",
        {"Lê Minh Trị": ["Huyện ủy viên", "Chủ tịch UBMTTQ huyện"]},
    ),
    "what a steering committee is for": (
        "Dự có các đồng chí: Nguyễn Văn Tuân – Chủ tịch UBND TP, Phó Trưởng ban Chỉ đạo Thành ủy về công tác bầu cử, "
        "Phó Chủ tịch thứ nhất Ủy ban Bầu cử thành phố.",
        {
            "Nguyễn Văn Tuân": [
                "Chủ tịch UBND TP",
                "Phó Trưởng ban Chỉ đạo Thành ủy về công tác bầu cử",
                "Phó Chủ tịch thứ nhất Ủy ban Bầu cử thành phố",
            ]
        },
    ),
    "an office that two bodies share, before the name": (
        "Người ứng cử gồm: Chuyên viên Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố Cà Mau Nguyễn Diệu Hòa.",
        {"Nguyễn Diệu Hòa": ["Chuyên viên Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố Cà Mau"]},
    ),
    "civil servants": (
        "Các ứng cử viên gồm bà Lê Thị Ngát - Viên chức Trung tâm Y tế huyện; ông Vũ Đình Tá - Công chức xã Yên Sơn.",
        {"Lê Thị Ngát": ["Viên chức Trung tâm Y tế huyện"], "Vũ Đình Tá": ["Công chức xã Yên Sơn"]},
    ),
    "a number of members is no office": (
        "Đại hội đã bầu Ban Chấp hành gồm 21 ủy viên, ông Lương Đức Nhị tái cử chức danh Chủ tịch Hội CCB huyện.",
        {"Lương Đức Nhị": ["Chủ tịch Hội CCB huyện"]},
    ),
    "elected again": (
        "Ông Đoàn Văn Bốn tái đắc cử chức Phó Chủ tịch UBND xã Tân Hòa.",
        {"Đoàn Văn Bốn": ["Phó Chủ tịch UBND xã Tân Hòa"]},
    ),
    "two elected to one office": (
        "Ông Mai Văn Tuế - Chỉ huy trưởng Quân sự và ông Cù Huy Lập - Trưởng Công an xã được bầu làm ủy viên UBND xã.",
        {
            "Mai Văn Tuế": ["Chỉ huy trưởng Quân sự", "Ủy viên UBND xã"],
            "Cù Huy Lập": ["Trưởng Công an xã", "Ủy viên UBND xã"],
        },
    ),
    "each elected to his own": (
        "HĐND bầu ông Mai Văn Tuế giữ chức Chủ tịch HĐND xã và ông Cù Huy Lập giữ chức Phó Chủ tịch HĐND xã.",
        {"Mai Văn Tuế": ["Chủ tịch HĐND xã"], "Cù Huy Lập": ["Phó Chủ tịch HĐND xã"]},
    ),
    "a rank stands between the office and the name": (
        "Dự có Trưởng ban Dân vận Huyện ủy Trần Quỳnh Thao, Trưởng Công an huyện Thượng tá Nguyễn Quang Thành.",
        {"Trần Quỳnh Thao": ["Trưởng ban Dân vận Huyện ủy"], "Nguyễn Quang Thành": ["Trưởng Công an huyện"]},
    ),
    "a delegation is no office": (
        "Thay mặt Đoàn ĐBQH tỉnh, đại biểu Nguyễn Sỹ Cường, Phó Chủ nhiệm Ủy ban Đối ngoại của Quốc hội phát biểu.",
        {"Nguyễn Sỹ Cường": ["Phó Chủ nhiệm Ủy ban Đối ngoại của Quốc hội"]},
    ),
}


@pytest.mark.parametrize("name", OFFICES)
def test_offices(name: str) -> None:
    text, expected = OFFICES[name]
    found = {i.value["name"]: i.value["positions"] for i in extract(nfc(text)).group("officials")}
    assert found == expected
