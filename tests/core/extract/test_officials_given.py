"""Offices that are given to a person, and who receives what another gives, each with the sentence that needed its rule."""

from __future__ import annotations

import pytest

from soattin.core.extract import extract

Person = tuple[list[str], list[str]]

READ: dict[str, tuple[str, dict[str, Person]]] = {
    "the prime minister's certificate is not the receiver's office": (
        "Ông Lê Duy Bảo - Phó Chủ tịch UBND tỉnh trao bằng khen của Thủ tướng Chính phủ cho bà Trần Thị Nhàn, "
        "nguyên Chủ tịch Hội LHPN tỉnh.",
        {
            "Lê Duy Bảo": (["Phó Chủ tịch UBND tỉnh"], ["trao"]),
            "Trần Thị Nhàn": (["Nguyên Chủ tịch Hội LHPN tỉnh"], ["nhận"]),
        },
    ),
    "who receives a badge": (
        "Lãnh đạo tỉnh trao Huy hiệu 50 năm tuổi Đảng cho đồng chí Lê Văn Bảy, nguyên Bí thư Huyện ủy.",
        {"Lê Văn Bảy": (["Nguyên Bí thư Huyện ủy"], ["nhận"])},
    ),
    "whose office is given in a decision": (
        "Đồng chí Hà Văn Sáu, Bí thư Huyện ủy trao quyết định bổ nhiệm Phó Trưởng phòng Nội vụ cho ông Trần Văn Ba.",
        {
            "Hà Văn Sáu": (["Bí thư Huyện ủy"], ["trao"]),
            "Trần Văn Ba": (["Phó Trưởng phòng Nội vụ"], ["nhận"]),
        },
    ),
    "an office given behind a body's name": (
        "Hội nghị thống nhất cử bổ sung bà Trần Thị Phượng - Phó Chánh Văn phòng Huyện ủy Đông Giang tham gia Ủy ban "
        "MTTQ Việt Nam huyện Đông Giang khóa XII và giữ chức Phó Chủ tịch Ủy ban MTTQ Việt Nam huyện.",
        {
            "Trần Thị Phượng": (
                ["Phó Chánh Văn phòng Huyện ủy Đông Giang", "Phó Chủ tịch Ủy ban MTTQ Việt Nam huyện"],
                [],
            )
        },
    ),
    "a membership and an office": (
        "Hội nghị biểu quyết cử ông Trần Xuân Hiển - Chủ tịch Công đoàn phường tham gia vào Ủy viên Ủy ban MTTQ Việt Nam "
        "phường, tham gia Ban Thường trực và giữ chức danh Phó Chủ tịch Ủy ban MTTQ Việt Nam phường.",
        {
            "Trần Xuân Hiển": (
                [
                    "Chủ tịch Công đoàn phường",
                    "Ủy viên Ủy ban MTTQ Việt Nam phường",
                    "Phó Chủ tịch Ủy ban MTTQ Việt Nam phường",
                ],
                [],
            )
        },
    ),
    "several elected to one office": (
        "Các đồng chí Trần Bá Sáu, Vũ Văn Chiến, Nguyễn Xuân Thảo được bầu giữ chức Phó Chủ tịch Hội.",
        {
            "Trần Bá Sáu": (["Phó Chủ tịch Hội"], []),
            "Vũ Văn Chiến": (["Phó Chủ tịch Hội"], []),
            "Nguyễn Xuân Thảo": (["Phó Chủ tịch Hội"], []),
        },
    ),
    "an office of two titles": (
        "Dự hội nghị có ông Lê Văn Châu, Phó Chủ tịch – Tổng Thư ký UBTƯ MTTQ Việt Nam; anh Trần Hữu Bá - Trưởng Ban "
        "Thanh niên Công nhân và Đô thị T.Ư Đoàn.",
        {
            "Lê Văn Châu": (["Phó Chủ tịch – Tổng Thư ký UBTƯ MTTQ Việt Nam"], ["dự"]),
            "Trần Hữu Bá": (["Trưởng Ban Thanh niên Công nhân và Đô thị T.Ư Đoàn"], ["dự"]),
        },
    ),
    "a constituency between two offices; where gifts are given one may speak only": (
        "Tại buổi trao quà, bà Nguyễn Thị Phượng, Tổ trưởng tổ Đại biểu HĐND TP.HCM - đơn vị bầu cử số 16, Chủ tịch Hội "
        "Liên hiệp Phụ nữ TP.HCM đã phát biểu cảm ơn các nhà hảo tâm.",
        {
            "Nguyễn Thị Phượng": (
                ["Tổ trưởng tổ Đại biểu HĐND TP.HCM", "Chủ tịch Hội Liên hiệp Phụ nữ TP.HCM"],
                ["phát biểu"],
            )
        },
    ),
    "whose gift others bring": (
        "UBND xã Phước Hòa đã trao quà tết của đồng chí Trần Văn Đước, Phó Bí thư Thành ủy đến các hộ chính sách.",
        {"Trần Văn Đước": (["Phó Bí thư Thành ủy"], [])},
    ),
    "a society whose name has a dash": (
        "Thiếu tướng Hồ Sỹ Hùng, Phó Chủ tịch Hội Truyền thống Trường Sơn - đường Hồ Chí Minh và 105 đại biểu đại diện "
        "trên 570 cựu chiến binh tỉnh Đồng Nai dự đại hội.",
        {"Hồ Sỹ Hùng": (["Phó Chủ tịch Hội Truyền thống Trường Sơn - đường Hồ Chí Minh"], ["dự"])},
    ),
    "a verb with a capital behind the body": (
        "Đồng chí Nguyễn Thanh Hạo - Phó Bí thư, Chủ tịch UBND phường Báo cáo kết quả đợt thi đua cao điểm.",
        {"Nguyễn Thanh Hạo": (["Phó Bí thư", "Chủ tịch UBND phường"], ["báo cáo"])},
    ),
    "one person, the tone put on another letter; a steering committee does not chair": (
        "Đến dự có Đ/c Chu Mạnh Từơng - Chủ tịch Hội Cựu chiến binh phường cùng đại diện các đoàn thể, cấp uỷ, Ban Điều "
        "hành khu phố.\nĐ/c Chu Mạnh Tường – Chủ tịch Hội Cựu chiến binh phường đã ôn lại truyền thống vẻ vang.",
        {"Chu Mạnh Từơng": (["Chủ tịch Hội Cựu chiến binh phường"], ["dự", "phát biểu"])},
    ),
    "offices in the church": (
        "Đoàn đến chúc mừng linh mục Nguyễn Văn Váng - Quản hạt Hải Dương, chính xứ Hải Dương nhân lễ Giáng sinh.",
        {"Nguyễn Văn Váng": (["Quản hạt Hải Dương", "Chính xứ Hải Dương"], [])},
    ),
    "sentences without a space between them": (
        "Ông Nguyễn Đại Bằng được tín nhiệm giữ chức Chủ tịch danh dự Hội.Các đồng chí Trần Bá Sáu, Vũ Văn Chiến được bầu "
        "giữ chức Phó Chủ tịch nhiệm kỳ 2020 - 2025.",
        {
            "Nguyễn Đại Bằng": (["Chủ tịch danh dự Hội"], []),
            "Trần Bá Sáu": (["Phó Chủ tịch"], []),
            "Vũ Văn Chiến": (["Phó Chủ tịch"], []),
        },
    ),
    "who gives in another's company": (
        "Đồng chí Lương Văn Sảnh (giữa), nguyên Bí thư Thành ủy cùng Phó Bí thư Thường trực Thành ủy, Chủ tịch HĐND TP Tuy "
        "Hòa Huỳnh Ngọc Oản và Phó Chủ tịch Ủy ban MTTQ TP Tuy Hòa Nguyễn Lương Sính trao xe đạp cho học sinh.",
        {
            "Lương Văn Sảnh": (["Nguyên Bí thư Thành ủy"], ["trao"]),
            "Huỳnh Ngọc Oản": (["Phó Bí thư Thường trực Thành ủy", "Chủ tịch HĐND TP Tuy Hòa"], ["trao"]),
            "Nguyễn Lương Sính": (["Phó Chủ tịch Ủy ban MTTQ TP Tuy Hòa"], ["trao"]),
        },
    ),
    "the office of who comes along unnamed": (
        "Ông Lê Văn Bảo, Bí thư Huyện ủy cùng Chủ tịch UBND xã Hòa Trị trao quà cho các hộ nghèo.",
        {"Lê Văn Bảo": (["Bí thư Huyện ủy"], ["trao"])},
    ),
    "whose age is told is helped, and no official": (
        "Bà Huỳnh Thị Dứ (68 tuổi, ở ấp 1A) chia sẻ: “Tôi được các cấp trao quà ăn Tết.” Ông Trần Văn Minh, Chủ tịch Ủy "
        "ban MTTQ xã phát biểu.",
        {"Trần Văn Minh": (["Chủ tịch Ủy ban MTTQ xã"], ["phát biểu"])},
    ),
    "a short form with dots, a committee with a comma": (
        "Đồng chí Nguyễn Thị Thảnh, UVT.Ư Đảng, Bí thư Tỉnh ủy chủ trì hội nghị; cử tri nghe đồng chí Lê Hoàng Ánh - Ủy viên "
        "Ủy ban Tài chính, Ngân sách Quốc hội báo cáo dự kiến chương trình kỳ họp.",
        {
            "Nguyễn Thị Thảnh": (["UVT.Ư Đảng", "Bí thư Tỉnh ủy"], ["chủ trì"]),
            "Lê Hoàng Ánh": (["Ủy viên Ủy ban Tài chính, Ngân sách Quốc hội"], ["báo cáo"]),
        },
    ),
    "a form of address in a headline in capitals": (
        "ĐỒNG CHÍ ÂU THẾ THẢI GIỮ CHỨC BÍ THƯ HUYỆN ỦY LÂM BÌNH\n\nChiều 2/12/2022, Ban Thường vụ Tỉnh ủy tổ chức hội nghị "
        "công bố quyết định về công tác cán bộ. Đồng chí Âu Thế Thải, Phó Trưởng ban Tổ chức Tỉnh ủy nhận quyết định.",
        {"Âu Thế Thải": (["Phó Trưởng ban Tổ chức Tỉnh ủy"], ["nhận"])},
    ),
    "elected again, and several behind a semicolon": (
        "Đồng chí Vũ Đình Ninh tái cử chức Chủ tịch Hội Cựu chiến binh xã; các đồng chí Trần Bá Sáu, Vũ Văn Chiên được bầu "
        "giữ chức Phó Chủ tịch Hội.",
        {
            "Vũ Đình Ninh": (["Chủ tịch Hội Cựu chiến binh xã"], []),
            "Trần Bá Sáu": (["Phó Chủ tịch Hội"], []),
            "Vũ Văn Chiên": (["Phó Chủ tịch Hội"], []),
        },
    ),
    "who is made a member is not among the members who attend": (
        "Tham dự có các vị Ủy viên Ủy ban MTTQ phường. Hội nghị cử ông Trần Xuân Hiển tham gia vào Ủy viên Ủy ban MTTQ phường.",
        {"Trần Xuân Hiển": (["Ủy viên Ủy ban MTTQ phường"], [])},
    ),
    "a department's section and the department": (
        "Dự lễ có ông Lê Sỹ Vọng - Phó Trưởng phòng Giáo dục Trung học, Sở Giáo dục và Đào tạo Hà Tĩnh.",
        {"Lê Sỹ Vọng": (["Phó Trưởng phòng Giáo dục Trung học, Sở Giáo dục và Đào tạo Hà Tĩnh"], ["dự"])},
    ),
    "who is helped, with a rank and a plain trade": (
        "“Nhà đồng đội” được trao cho gia đình đồng chí Thiếu tá Quàng Văn Kiêm, cán bộ tăng cường xã Mường Lèo và Đại úy "
        "Moong Văn Thọ - nhân viên Đội Vũ trang. Đại tá Vũ Đức Tứ, Phó Chính ủy Bộ đội Biên phòng tỉnh phát biểu.",
        {"Vũ Đức Tứ": (["Phó Chính ủy Bộ đội Biên phòng tỉnh"], ["phát biểu"])},
    ),
    "two offices in one hand, the joining word with a capital": (
        "Dự hội nghị có đồng chí Nguyễn Tiến Quang – Phó Chủ tịch Ủy ban MTTQ phường Kiêm Chủ tịch Hội CCB phường.",
        {"Nguyễn Tiến Quang": (["Phó Chủ tịch Ủy ban MTTQ phường", "Chủ tịch Hội CCB phường"], ["dự"])},
    ),
    "the same office of many others, later": (
        "Đồng chí Hoàng Thị Vịnh - Trưởng Ban Dân vận Tỉnh ủy chủ trì hội nghị. Dự có lãnh đạo các sở, ngành; Trưởng Ban Dân "
        "vận các huyện, thị, thành ủy.",
        {"Hoàng Thị Vịnh": (["Trưởng Ban Dân vận Tỉnh ủy"], ["chủ trì"])},
    ),
    "who gives flowers with others": (
        "Đồng chí Nguyễn Huy Cương - Bí thư Đảng ủy cùng các đồng chí lãnh đạo HĐND, UBND phường tặng hoa chúc mừng Đại hội.",
        {"Nguyễn Huy Cương": (["Bí thư Đảng ủy"], ["trao"])},
    ),
    "a board's long name": (
        "Dự có bà Đỗ Thị Bích Vần - Phó Trưởng ban Công tác Dân tộc, tôn giáo và hội quần chúng - Ủy ban MTTQ Việt Nam thành "
        "phố Hà Nội.",
        {
            "Đỗ Thị Bích Vần": (
                [
                    "Phó Trưởng ban Công tác Dân tộc, tôn giáo và hội quần chúng - Ủy ban MTTQ Việt Nam thành phố Hà Nội"
                ],
                ["dự"],
            )
        },
    ),
    "elected together, each with an office of one's own besides": (
        "Hội nghị hiệp thương cử 3 Phó Chủ tịch Ủy ban MTTQ tỉnh Nghệ An, gồm: ông Phạm Văn Lành, Phó Chủ tịch Thường trực; "
        "ông Đỗ Khắc Ninh; bà Vũ Thị Mến (Chủ tịch Hội LHPN tỉnh).",
        {
            "Phạm Văn Lành": (
                ["Phó Chủ tịch Ủy ban MTTQ tỉnh Nghệ An", "Phó Chủ tịch Thường trực"],
                [],
            ),
            "Đỗ Khắc Ninh": (["Phó Chủ tịch Ủy ban MTTQ tỉnh Nghệ An"], []),
            "Vũ Thị Mến": (["Phó Chủ tịch Ủy ban MTTQ tỉnh Nghệ An", "Chủ tịch Hội LHPN tỉnh"], []),
        },
    ),
    "offices before the second name": (
        "Các đồng chí: Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch HĐND tỉnh Trần Khắc Ninh, Ủy viên Thường trực, Trưởng ban Phong "
        "trào Ủy ban MTTQ tỉnh Quan Văn Lành đã đến dự.",
        {
            "Trần Khắc Ninh": (["Ủy viên Ban Thường vụ Tỉnh ủy", "Chủ tịch HĐND tỉnh"], ["dự"]),
            "Quan Văn Lành": (["Ủy viên Thường trực", "Trưởng ban Phong trào Ủy ban MTTQ tỉnh"], ["dự"]),
        },
    ),
    "a commune whose name is a verb too": (
        "Dự có ông Đỗ Khắc Ninh, Chủ tịch Hội Nông dân xã Thống Nhất, ông Trần Văn Mến, Bí thư Đảng ủy xã.",
        {
            "Đỗ Khắc Ninh": (["Chủ tịch Hội Nông dân xã Thống Nhất"], ["dự"]),
            "Trần Văn Mến": (["Bí thư Đảng ủy xã"], ["dự"]),
        },
    ),
    "communes with a number, a dash or a capital within": (
        "Chủ trì có các đồng chí: Đỗ Khắc Ninh - Chủ tịch UBND phường Cổ Nhuế 2 - Trưởng ban chỉ đạo; Trần Văn Mến, Bí thư "
        "Đảng ủy phường Xuân Hương - Đà Lạt; bà Vũ Thị Lan - Chủ tịch Hội LHPN xã Chư HDrông. Phó Chủ tịch UBND xã Gia Tân 1 "
        "Phạm Văn Lành phát biểu. Hội LHPN xã Tân Phước 2 năm liền đạt vững mạnh.",
        {
            "Đỗ Khắc Ninh": (["Chủ tịch UBND phường Cổ Nhuế 2", "Trưởng ban chỉ đạo"], ["chủ trì"]),
            "Trần Văn Mến": (["Bí thư Đảng ủy phường Xuân Hương - Đà Lạt"], ["chủ trì"]),
            "Vũ Thị Lan": (["Chủ tịch Hội LHPN xã Chư HDrông"], ["chủ trì"]),
            "Phạm Văn Lành": (["Phó Chủ tịch UBND xã Gia Tân 1"], ["phát biểu"]),
        },
    ),
    "a ward called after a person, before a name": (
        "Tại lễ phát động, Chủ tịch UBND phường Trần Hưng Đạo Nguyễn Văn Bình phát biểu.",
        {"Nguyễn Văn Bình": (["Chủ tịch UBND phường Trần Hưng Đạo"], ["phát biểu"])},
    ),
    "a list of lines": (
        "Sáng 10/1/2025, Trường THCS Nguyễn Văn Phú, quận 11 tổ chức lễ sơ kết học kỳ I.\n"
        "Đến với lễ sơ kết có sự hiện diện của:\nCô Vương Thị Ngà - Bí thư chi bộ, Hiệu trưởng.\n"
        "Thầy Ngô Quang Thỉnh - Phó Hiệu trưởng phụ trách nhà trường.\n31 giáo viên chủ nhiệm.\n"
        "Tại buổi lễ, thầy Lê Văn Bảo, Tổ trưởng tổ Toán phát biểu.",
        {
            "Vương Thị Ngà": (["Bí thư chi bộ", "Hiệu trưởng"], ["dự"]),
            "Ngô Quang Thỉnh": (["Phó Hiệu trưởng phụ trách nhà trường"], ["dự"]),
            "Lê Văn Bảo": (["Tổ trưởng tổ Toán"], ["phát biểu"]),
        },
    ),
    "an office of many who are not named": (
        "Dự hội nghị có đồng chí Đinh Văn Mận - Phó trưởng Công an huyện, Đội trưởng các đội nghiệp vụ và đại diện các hội.",
        {"Đinh Văn Mận": (["Phó trưởng Công an huyện"], ["dự"])},
    ),
    "a society written short and in full": (
        "Dự Đại hội có bà Bùi Thị Thắm – Phó Chủ tịch Trung ương Hội NDVN.\n"
        "Bà Bùi Thị Thắm, Phó Chủ tịch Trung ương Hội Nông dân Việt Nam tặng hoa chúc mừng đại hội.",
        {"Bùi Thị Thắm": (["Phó Chủ tịch Trung ương Hội Nông dân Việt Nam"], ["dự", "trao"])},
    ),
}


@pytest.mark.parametrize("name", READ)
def test_given_and_received(name: str) -> None:
    text, expected = READ[name]
    found = {
        item.value["name"]: (list(item.value["positions"]), list(item.value["roles"]))
        for item in extract(text).group("officials")
    }
    assert found == expected
