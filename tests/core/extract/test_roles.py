"""Parts in the meeting that stand at a distance from the person, each with the sentence that needed its rule."""

from __future__ import annotations

import pytest

from soattin.core.extract import extract
from soattin.core.text.fold import nfc

ROLES: dict[str, tuple[str, dict[str, list[str]]]] = {
    "the first of several who attend, the verb at the end": (
        "Trưởng Ban Pháp chế HĐND tỉnh Vũ Mạnh Thái; đại diện lãnh đạo các sở; lãnh đạo các huyện tham dự.",
        {"Vũ Mạnh Thái": ["dự"]},
    ),
    "a list of bodies is over where somebody speaks": (
        "Tham dự hội nghị có các đồng chí trong BCH Đảng bộ; Trưởng các ngành, đoàn thể xã;\n"
        "Tại hội nghị đồng chí Vũ Huy Cận - Bí thư Đảng ủy đã quán triệt các văn bản của cấp trên.",
        {"Vũ Huy Cận": ["phát biểu"]},
    ),
    "a list goes on with “về tổ chức Đoàn có”": (
        "Tham dự chương trình có các đồng chí đại biểu:\n"
        "Về phía lãnh đạo xã có đ/c Nguyễn Hữu Thiệp - Chủ tịch HĐND xã.\n"
        "Về tổ chức Đoàn có đ/c Nguyễn Đắc Thịnh - Bí thư Đoàn xã.",
        {"Nguyễn Hữu Thiệp": ["dự"], "Nguyễn Đắc Thịnh": ["dự"]},
    ),
    "who goes with a delegation is not its head": (
        "Thường trực Huyện ủy do đồng chí Hà Thanh Nghị, Chủ tịch HĐND huyện làm trưởng đoàn thăm xã Cao Sơn, "
        "cùng đi với đoàn có đồng chí Nông Đức Chuyên, Huyện ủy viên.",
        {"Hà Thanh Nghị": ["trưởng đoàn"], "Nông Đức Chuyên": ["dự"]},
    ),
    "an office told alone before another person": (
        "Sau phần phát biểu của đồng chí Bí thư Huyện ủy, đồng chí Trương Như Sen - Giám đốc Trung tâm Y tế huyện "
        "trình bày đề án.",
        {"Trương Như Sen": ["báo cáo"]},
    ),
    "with no office, and the name misspelt": (
        "Đồng chí Phạm Thị Minh Hậu đã ghi nhận sự nỗ lực của cán bộ y tế.\n"
        "Dịp này, đồng chí Pham Thị Minh Hậu đã trao số tiền 4 triệu đồng cho đội ngũ bác sĩ.",
        {"Phạm Thị Minh Hậu": ["phát biểu", "trao"]},
    ),
    "an office glued to the name": (
        "Đ/c Nguyễn Thanh Hạ Phó BTTTĐU - Chủ tịch HĐND huyện phát biểu chỉ đạo tại buổi làm việc.",
        {"Nguyễn Thanh Hạ": ["phát biểu"]},
    ),
    "comes and gives": (
        "Đồng chí Trần Nhật Tường - Chủ tịch Ủy ban MTTQ tỉnh đã đến tặng hoa giáo xứ.",
        {"Trần Nhật Tường": ["trao"]},
    ),
    "gives and speaks, told before the name": (
        "Trao các Quyết định và phát biểu tại hội nghị, đ/c Trần Thanh Mẫn – Bí thư Đảng ủy chúc mừng các đồng chí.",
        {"Trần Thanh Mẫn": ["phát biểu", "trao"]},
    ),
    "delegates of the commune": (
        "Dự và chỉ đạo Đại hội có đồng chí Lê Văn Hiền - Phó Bí thư Thành ủy.\n"
        "Đại biểu xã có Mẹ Việt Nam anh hùng Nguyễn Thị Nuôi, đồng chí Ngô Thị Thủy - Bí thư Đảng ủy.",
        {"Lê Văn Hiền": ["dự"], "Nguyễn Thị Nuôi": ["dự"], "Ngô Thị Thủy": ["dự"]},
    ),
    "sentences with no space between them": (
        "Cùng dự có đồng chí Vi Ngọc Bảo, Phó Chủ tịch HĐND tỉnh tặng hoa chúc mừng đại hội.Đồng chí Trần Hoàng Hà, Bí thư "
        "Đảng ủy phường phát biểu.",
        {"Vi Ngọc Bảo": ["dự", "trao"], "Trần Hoàng Hà": ["phát biểu"]},
    ),
    "on behalf of a long list": (
        "Đồng chí Bí thư Tỉnh ủy Chẩu Văn Lành thay mặt Đảng bộ, chính quyền và nhân dân các dân tộc tỉnh chúc mừng đồng chí.",
        {"Chẩu Văn Lành": ["phát biểu"]},
    ),
    "attends and directs": (
        "Đồng chí Phan Trung Tính – Phó Bí thư Tỉnh đoàn dự và chỉ đạo hội nghị.",
        {"Phan Trung Tính": ["dự"]},
    ),
    "directs": (
        "Đồng chí Phan Trung Tính – Phó Bí thư Tỉnh đoàn chỉ đạo các xã tập trung tuyên truyền.",
        {"Phan Trung Tính": ["phát biểu"]},
    ),
    "supervises how others direct": (
        "Đoàn do ông Lê Thanh Hạo, Chủ tịch Ủy ban MTTQ huyện làm Trưởng đoàn giám sát việc lãnh đạo, chỉ đạo ở xã.",
        {"Lê Thanh Hạo": ["trưởng đoàn"]},
    ),
    "named only": (
        "Năm cá nhân được nhận Bằng khen (trong đó có đồng chí Châu Văn Lý).\n"
        "Thay mặt Đảng ủy, đồng chí Hoàng A Páo tiếp thu các ý kiến góp ý.",
        {"Hoàng A Páo": []},
    ),
    "clergy who bear witness": (
        "Chứng minh buổi lễ có Đại đức Thích Tâm Mẫn – Phó Ban trị sự Phật giáo huyện, TT. Thích Như Trị.\n"
        "TT. Thích Như Trị đã tuyên đọc thông điệp Phật đản.",
        {"Thích Tâm Mẫn": ["dự"], "Thích Như Trị": ["dự", "phát biểu"]},
    ),
    "on behalf of the authorities, with no office": (
        "Ông Bùi Bá Sơn thay mặt chính quyền gửi lời chúc mừng các vị chức sắc và bà con giáo dân.",
        {"Bùi Bá Sơn": ["phát biểu"]},
    ),
    "several without an office in a list": (
        "Tổ đại biểu HĐND tỉnh gồm các đại biểu Trần Hữu Thuận, Chủ tịch Ủy ban MTTQ tỉnh; Phạm Ngọc Cường và "
        "Phan Quốc Thịnh đã tiếp xúc cử tri.",
        {"Trần Hữu Thuận": ["dự"], "Phạm Ngọc Cường": ["dự"], "Phan Quốc Thịnh": ["dự"]},
    ),
    "what is heard is told behind the name": (
        "Hội nghị cũng nghe đồng chí Đặng Thị Thúy – Phó Chủ tịch Ủy ban MTTQ phường, trình bày Quy chế làm việc.",
        {"Đặng Thị Thúy": ["báo cáo"]},
    ),
    "others have an opinion": (
        "Đoàn do đồng chí Kiều Thị Hoa, Phó Chủ tịch HĐND huyện làm trưởng đoàn đã giám sát những việc cử tri có ý "
        "kiến, kiến nghị trước kỳ họp.",
        {"Kiều Thị Hoa": ["trưởng đoàn"]},
    ),
    "a conclusion is announced": (
        "Hội nghị thông báo kết luận của Đảng ủy đối với đồng chí Lã Hải Nam, Bí thư Đoàn Thanh niên phường.",
        {"Lã Hải Nam": []},
    ),
    "the hosts of a visit": (
        "Lãnh đạo huyện cùng làm việc có Phó Chủ tịch UBND huyện Bùi Việt Hùng.",
        {"Bùi Việt Hùng": ["dự"]},
    ),
}


@pytest.mark.parametrize("name", ROLES)
def test_roles(name: str) -> None:
    text, expected = ROLES[name]
    found = {i.value["name"]: sorted(i.value["roles"]) for i in extract(nfc(text)).group("officials")}
    assert found == expected
