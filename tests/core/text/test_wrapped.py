"""Line breaks that a page's width made become spaces; paragraphs, headings and lists stay as they are."""

from __future__ import annotations

from soattin.core.extract import extract
from soattin.core.text.wrapped import unwrap

CUT = (
    "Sáng ngày 04/8/2016, tại hội trường Huyện ủy\n"
    "Thường Tín, Ban Thường trực Ủy ban MTTQ huyện tổ chức kỳ họp thứ 6 về công tác\n"
    "mặt trận. Về dự kỳ họp có các đồng chí: Lê Văn Mận - UVTV, Chủ tịch Ủy ban MTTQ\n"
    "huyện; Nguyễn Sỹ Thắm - UVTV, Phó Chủ tịch Thường trực UBND huyện; đại diện lãnh\n"
    "đạo các tổ chức thành viên, các vị Ủy viên Ủy ban MTTQ huyện; lãnh đạo các phòng\n"
    "ban, cơ quan chuyên môn thuộc huyện.\n"
    "Phát biểu bế mạc kỳ họp, đồng chí Lê Văn\n"
    "Mận đề nghị các cấp phối hợp chặt chẽ với chính quyền trong những tháng cuối năm\n"
    "để thực hiện thắng lợi các phong trào thi đua yêu nước do Mặt trận phát động.\n"
)


def test_lines_cut_by_the_page_are_joined() -> None:
    whole = unwrap(CUT)
    assert len(whole) == len(CUT)
    assert "Huyện ủy Thường Tín, Ban" in whole
    assert "Ủy ban MTTQ huyện; Nguyễn" in whole
    assert "Lê Văn Mận đề nghị" in whole
    assert "thuộc huyện.\nPhát biểu" in whole


def test_names_and_offices_reach_over_such_a_break() -> None:
    people = {i.value["name"]: i.value for i in extract(CUT).group("officials")}
    assert people["Lê Văn Mận"]["positions"] == ["UVTV", "Chủ tịch Ủy ban MTTQ huyện"]
    assert people["Lê Văn Mận"]["roles"] == ["dự", "phát biểu"]
    assert set(people) == {"Lê Văn Mận", "Nguyễn Sỹ Thắm"}


def test_lists_and_short_lines_stay() -> None:
    text = CUT + "- Tuyên truyền\n- Vận động\nQuang cảnh kỳ họp\nMinh Anh\n"
    assert unwrap(text).endswith("\n- Tuyên truyền\n- Vận động\nQuang cảnh kỳ họp\nMinh Anh\n")


def test_paragraphs_stay() -> None:
    text = (
        "Hội nghị sơ kết\nSáng 5/5, Ủy ban MTTQ xã tổ chức hội nghị sơ kết.\nDự hội nghị có lãnh đạo xã.\n"
        * 9
    )
    assert unwrap(text) == text


def test_one_line_that_is_wider_than_the_others() -> None:
    line = "các đơn vị trong cụm đã thống nhất đề nghị khen thưởng những tập thể có thành tích"
    wide = "nghị có Ban Thường trực Ủy ban Mặt trận các huyện trong cụm thi đua số II và lãnh đạo các phòng, ban của"
    text = f"Tham dự hội\n{wide}\n" + f"{line}\n" * 4 + "xuất sắc trong năm.\nHoài Thương\n"
    assert unwrap(text).count("\n") == 2


def test_a_short_page_whose_lines_are_all_cut() -> None:
    text = (
        "Sáng ngày 15-5, đồng chí Vương Văn Tấn, Ủy viên Ban Thường vụ Tỉnh ủy, Phó\n"
        "Chủ tịch Thường trực UBND tỉnh, Phó Trưởng ban Thường trực Ban Chỉ đạo phòng,\n"
        "chống dịch bệnh tỉnh chủ trì hội nghị triển khai các biện pháp cấp bách phòng,\n"
        "chống dịch trong toàn tỉnh.\n"
    )
    assert "Phó Chủ tịch Thường trực" in unwrap(text)
    assert "\n" not in unwrap(text).strip()


def test_an_articles_first_sentence_is_not_joined_to_a_headline_as_long() -> None:
    text = (
        "Vị Xuyên: Kỷ niệm 85 năm ngày thành lập Hội LHPN Việt Nam, gặp mặt các hội viên\nBHG - Sáng 19.10, "
    )
    text += CUT.partition(", ")[2]
    assert "hội viên\nBHG - Sáng" in unwrap(text)


def test_lines_cut_at_no_one_width() -> None:
    text = (
        "Trường THPT Lý Bôn tổ chức lễ tổng kết năm học\n"
        "Hòa\ntrong không khí vui tươi, ngày 26 tháng 5 năm 2025 Trường THPT\nLý Bôn đã long trọng tổ chức lễ tổng\n"
        "kết năm học và chia tay học sinh lớp 12, những em đã có ba năm học tập và rèn luyện\ntại trường.\n"
        "Tại buổi lễ thầy Phạm Văn\nTám – Hiệu trưởng nhà trường đã báo cáo kết quả,\ntừ việc dạy đến việc học.\n"
        "Học sinh lớp 12\nThu Hà"
    )
    whole = unwrap(text)
    assert "Trường THPT Lý Bôn đã long trọng tổ chức lễ tổng kết" in whole
    assert "thầy Phạm Văn Tám – Hiệu trưởng" in whole
    assert "năm học\nHòa trong" in whole
    assert whole.endswith("Học sinh lớp 12\nThu Hà")


def test_a_paragraph_of_a_few_lines_as_long_as_each_other() -> None:
    text = (
        "Chiều 17/12, Ban đại diện Hội Người cao tuổi (NCT) tỉnh tổ chức hội nghị tổng\n"
        "kết nhiệm kỳ 2016-2021. Dự hội nghị có các đồng chí: Phạm Thị Hải Chu, Chủ tịch\n"
        "Trung ương Hội NCT Việt Nam; Đặng Thanh Sang, Ủy viên Ban Thường vụ Tỉnh ủy, Phó\n"
        "Chủ tịch Thường trực HĐND tỉnh."
    )
    assert "\n" not in unwrap(text)


def test_two_lines_that_names_end_and_begin_stay_two() -> None:
    text = (
        "Thứ Bảy, 21/09/2024 02:33 SA\nNhiều tổ chức giúp đỡ học sinh\nNgày 5/9, tại lễ khai giảng,\n"
        "đồng chí Lương Sảnh trao\nxe đạp cho học sinh của\ntrường và động viên các\nem cố gắng học tập, rèn\nluyện.\n"
        "Tác giả: Triệu Thị Hiên, Ban Dân tộc HĐND huyện Chợ Đồn\nSign In"
    )
    assert "SA\nNhiều" in unwrap(text)
    assert "Đồn\nSign" in unwrap(text)
