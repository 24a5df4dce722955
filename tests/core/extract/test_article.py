"""The fields of `article`: told from the page's layout, not from known sites."""

from __future__ import annotations

from typing import Any

import pytest

from soattin.core.extract import extract
from soattin.core.text.fold import nfc

BODY = (
    "Sáng ngày 02/7/2021, Ủy ban MTTQ xã Minh Quang tổ chức hội nghị sơ kết công tác Mặt trận 6 tháng đầu năm. "
    "Dự hội nghị có lãnh đạo Đảng ủy, HĐND, UBND xã và các ban công tác Mặt trận.\n"
    "Trong 6 tháng đầu năm, Mặt trận xã đã phối hợp với các tổ chức thành viên tuyên truyền, vận động Nhân dân "
    "thực hiện tốt các phong trào thi đua yêu nước, các cuộc vận động do cấp trên phát động.\n"
)
TITLE = "Minh Quang: Sơ kết công tác Mặt trận 6 tháng đầu năm 2021"


def article(text: str) -> dict[str, Any]:
    return {item.field: item.value for item in extract(nfc(text)).group("article")}


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}\n05/07/2021 08:30\n",
        f"05/07/2021 08:30\n{TITLE}\n",
        f"Trang chủ\nGiới thiệu\nTin tức\nVăn bản\nLiên hệ\n{TITLE}\n05/07/2021 08:30\n",
        f"Thứ ba, 06/07/2021\nTIN TỨC\n{TITLE}\nNgày đăng: 05/07/2021 08:30\n",
    ],
)
def test_title_and_date_above_the_article(head: str) -> None:
    found = article(head + BODY)
    assert found["title"] == TITLE
    assert found["published"] == "2021-07-05T08:30"


def test_no_title_where_the_page_has_none() -> None:
    head = "Liên kết Website\nCơ quan Đảng, Nhà nước\nCác trường Đại học, Cao đẳng\nNgày đăng: 05.07.2021\n"
    found = article(head + BODY)
    assert "title" not in found
    assert found["published"] == "2021-07-05"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ngày đăng: 05.07.2021", "2021-07-05"),
        ("Cập nhật lúc 14h30, ngày 05/07/2021", "2021-07-05T14:30"),
        ("Thứ Hai, 05/07/2021, 21:10 [GMT+7]", "2021-07-05T21:10"),
        ("(05/07/2021 09:02)", "2021-07-05T09:02"),
        ("|Đăng ngày: 05/07/2021 |Lượt xem: 588", "2021-07-05"),
        ("05/07/2021 3:26:00 CH", "2021-07-05T15:26"),
        ("Thứ hai - 05/07/2021 22:17   1.087 lượt xem", "2021-07-05T22:17"),
    ],
)
def test_published(line: str, expected: str) -> None:
    assert article(f"{TITLE}\n{line}\n{BODY}")["published"] == expected


def test_the_site_clock_is_not_the_publication() -> None:
    text = f"Thứ hai, ngày 12 tháng 01 năm 2026\nTrang chủ\nCập nhật lúc: 05/07/2021\n{TITLE}\n{BODY}"
    assert article(text)["published"] == "2021-07-05"


def test_the_date_of_a_page_without_line_breaks() -> None:
    text = f"Trang chủ Tin tức {TITLE} Cập nhật lúc: 05/07/2021 08:30 " + BODY.replace("\n", " ")
    assert article(text)["published"] == "2021-07-05T08:30"


def test_a_headline_in_capitals_over_two_lines() -> None:
    lines = "XÃ MINH QUANG TỔ CHỨC HỘI NGHỊ SƠ KẾT CÔNG TÁC\nMẶT TRẬN 6 THÁNG ĐẦU NĂM 2021"
    assert article(f"{lines}\n05/07/2021\n{BODY}")["title"] == lines.replace("\n", " ")


@pytest.mark.parametrize(
    ("tail", "author"),
    [
        ("Cẩm Vân", "Cẩm Vân"),
        ("HOÀI THU", "HOÀI THU"),
        ("Thanh Hà - Kim Lụa", "Thanh Hà - Kim Lụa"),
        ("Tin, ảnh: Xuân Bắc", "Xuân Bắc"),
        ("Bài và ảnh: Xuân Bắc", "Xuân Bắc"),
        ("Tin: Xuân Bắc - Ảnh: Thu Đông", "Xuân Bắc"),
        ("Tác giả bài viết: Trần Lương", "Trần Lương"),
        ("Quốc Anh (Đài TTTH huyện)", "Quốc Anh"),
        ("Tin, ảnh: Quốc Anh - VHTT", "Quốc Anh"),
        ("Đ.T (Ủy ban MTTQ tỉnh)", "Đ.T"),
        ("R'Com", "R'Com"),
        ("Nguồn: Hội LHPN huyện\nThu Hiền", "Thu Hiền"),
        ("(Theo Báo Hà Tĩnh)", "Báo Hà Tĩnh"),
        ("Văn Lượng\nSố lần đọc: 147\n\nTin liên quan", "Văn Lượng"),
        ("Văn LượngÝ kiến bạn đọc", "Văn Lượng"),
        ("Phòng VH-TT", "Phòng VH-TT"),
        ("Viết bởi Lê Hòa   Lượt xem: 655", "Lê Hòa"),
    ],
)
def test_author(tail: str, author: str) -> None:
    assert article(f"{TITLE}\n05/07/2021\n{BODY}{tail}\n")["author"] == author


def test_author_behind_the_last_sentence() -> None:
    text = (
        f"{TITLE}\n05/07/2021\n{BODY}Hội nghị thành công tốt đẹp, các đại biểu nhất trí cao./. Minh Tuyền\n"
    )
    assert article(text)["author"] == "Minh Tuyền"


@pytest.mark.parametrize(
    "tail", ["Quang cảnh hội nghị", "Trưởng Ban Biên tập: Ông Lê Bá Phú - Chủ tịch UBND xã", "Chủ nhật"]
)
def test_no_author(tail: str) -> None:
    assert "author" not in article(f"{TITLE}\n05/07/2021\n{BODY}{tail}\n")


@pytest.mark.parametrize(
    ("head", "section"),
    [
        ("CHÍNH TRỊ - XÃ HỘI", "CHÍNH TRỊ - XÃ HỘI"),
        ("Trang chủ > Tin hoạt động > Hoạt động Mặt trận", "Hoạt động Mặt trận"),
        ("Báo điện tử - Tin trong tỉnh", "Tin trong tỉnh"),
    ],
)
def test_section(head: str, section: str) -> None:
    assert article(f"{head}\n{TITLE}\n05/07/2021\n{BODY}")["section"] == section


def test_the_site_name_is_no_section() -> None:
    assert "section" not in article(f"LÂM ĐỒNG ONLINE\n{TITLE}\n05/07/2021\n{BODY}")


@pytest.mark.parametrize(
    ("line", "views"),
    [("Số lần đọc: 147", 147), ("Lượt xem: 1.245", 1245), ("1362 lượt xem", 1362), ("Lượt xem 77", 77)],
)
def test_views(line: str, views: int) -> None:
    assert article(f"{TITLE}\n05/07/2021\n{BODY}{line}\n")["views"] == views


def test_a_visitor_counter_is_no_read_count() -> None:
    tail = "Thống kê\nĐang truy cập: 5\nLượt xem: 3.569.012\nHôm nay: 20\nTất cả: 99\n"
    assert "views" not in article(f"{TITLE}\n05/07/2021\n{BODY}{tail}")


def test_spans_hold_the_values() -> None:
    text = f"TIN TỨC\n{TITLE}\n05/07/2021 08:30\n{BODY}Tin, ảnh: Xuân Bắc\nLượt xem: 12\n"
    found = {i.field: [text[a:b] for a, b in i.spans] for i in extract(text).group("article")}
    assert found == {
        "title": [TITLE],
        "published": ["05/07/2021 08:30"],
        "author": ["Xuân Bắc"],
        "section": ["TIN TỨC"],
        "views": ["Lượt xem: 12"],
    }


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (f"date 2021-07-05 {TITLE}\n", "2021-07-05"),
        (f"05/07/2021 {TITLE}\n", "2021-07-05"),
        (f"{TITLE.replace('năm 2021', 'ngày 02/7/2021')}\n", None),
    ],
)
def test_a_headline_with_a_date_in_its_line(head: str, published: str | None) -> None:
    found = article(head + BODY)
    assert found["title"].startswith("Minh Quang: Sơ kết công tác Mặt trận")
    assert found.get("published") == published


def test_a_headline_that_ends_like_a_sentence_and_is_said_twice() -> None:
    line = "Ủy ban MTTQ xã Minh Quang giám sát việc giải quyết kiến nghị của cử tri và Nhân dân tại các thôn."
    assert article(f"{line}\n\n{line}\n\n{BODY}")["title"] == line


def test_a_headline_in_capitals_does_not_go_on_where_the_line_below_says_it_again() -> None:
    head = "UBMTTQ XÃ MINH QUANG SƠ KẾT CÔNG TÁC MẶT TRẬN QUÝ I\nSƠ KẾT CÔNG TÁC MẶT TRẬN QUÝ I\n"
    assert article(head + BODY)["title"] == "UBMTTQ XÃ MINH QUANG SƠ KẾT CÔNG TÁC MẶT TRẬN QUÝ I"


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Chi tiết bài viết Bầu cử 2021", "Bầu cử 2021"),
        ("Chuyên mục: Tin hoạt động", "Tin hoạt động"),
        ("Tin tức - Sự kiện", "Tin tức - Sự kiện"),
    ],
)
def test_section_with_its_label(line: str, section: str) -> None:
    assert article(f"{line}\n{TITLE}\n{BODY}")["section"] == section


@pytest.mark.parametrize(
    ("head", "tail", "author"),
    [
        ("Thu Hoài - Mạnh Hòa 17:45, 05/07/2021\n", "", "Thu Hoài - Mạnh Hòa"),
        ("Phương Thảo (Phú Bình) 18:46, 05/07/2021\n", "", "Phương Thảo"),
        ("", "Trần Quang Mẫn – MTTQVN xã Minh Quang\n", "Trần Quang Mẫn"),
        ("", "Mai viết Thăng\n", "Mai viết Thăng"),
        ("", "Bt: Như Quỳnh\n", "Như Quỳnh"),
        ("", "Theo Báo Sơn La\n", "Báo Sơn La"),
        ("", "XTrinh\n", "XTrinh"),
        ("", "Nguyễn Thu Hoài- MTTQ huyện Sóc Sơn\n", "Nguyễn Thu Hoài"),
        ("", "Phùng Vỹ – HND tỉnh\n", "Phùng Vỹ"),
        ("Ngày đăng bài: 05/07/2021 | Tác giả: Thiện\n", "", "Thiện"),
        ("", "Tác giả: lê thường xã minh quang\n", "lê thường xã minh quang"),
        ("", "Vũ Giang - Ảnh: Quý Lâm\n", "Vũ Giang"),
        ("", "CTV Minh Phượng\n", "Minh Phượng"),
    ],
)
def test_further_by_lines(head: str, tail: str, author: str) -> None:
    assert article(f"{TITLE}\n{head}{BODY}{tail}")["author"] == author


def test_a_speaker_under_a_picture_is_no_headline() -> None:
    assert "title" not in article(f"Đ/c Võ Văn Xuyến, Chủ tịch HĐND huyện phát biểu tại Hội nghị\n{BODY}")


def test_a_menu_in_capitals_is_no_section() -> None:
    assert "section" not in article(f"ENGLISH\n{TITLE}\n{BODY}")


def test_other_news_and_today_above_the_article() -> None:
    found = article(f"Lãnh đạo huyện thăm, tặng quà các thôn - 2021-06-22\nHôm nay: 22/11/2024\n{BODY}")
    assert "title" not in found
    assert "published" not in found


def test_a_long_headline_with_a_stop_below_the_sites_name() -> None:
    line = "Ban Thường trực Ủy ban MTTQ Quận 5 chủ trì tổ chức mạn đàm trong cử tri nữ trên địa bàn quận."
    head = f"ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nQUẬN 5 - THÀNH PHỐ HỒ CHÍ MINH\n\n{line}\n\n"
    assert article(head + BODY)["title"] == line


def test_a_slogan_is_no_headline() -> None:
    assert "title" not in article(
        f"CHÀO MỪNG ĐẠI HỘI ĐẢNG BỘ CÁC CẤP TIẾN TỚI ĐẠI HỘI LẦN THỨ XIII!\n\n{BODY}"
    )


def test_a_stamp_at_the_paragraphs_beginning() -> None:
    found = article(f"15:37 05/07/2021 {BODY}14:37 25/11/2024\n13:25 25/11/2024\n")
    assert found["published"] == "2021-07-05T15:37"


def test_initials_behind_the_last_sentence() -> None:
    text = BODY.rstrip() + " Hội nghị thành công tốt đẹp. LT\n"
    assert article(f"{TITLE}\n{text}")["author"] == "LT"


def test_a_headline_that_reads_as_the_opening_is_said_again_behind_its_date() -> None:
    head = "Sáng ngày 02/7/2021, Ủy ban MTTQ xã Minh Quang tổ chức hội nghị sơ kết công tác Mặt trận 6 tháng đầu năm."
    found = article(f"{head}\n05/07/2021\n{head}\n{BODY}")
    assert (found["title"], found["published"]) == (head, "2021-07-05")


def test_a_short_headline_that_is_said_twice() -> None:
    assert article(f"05/07/2021\nSơ kết công tác\nSơ kết công tác\n{BODY}")["title"] == "Sơ kết công tác"


@pytest.mark.parametrize("line", ["Chính trị 05-07-2021", "Chính trị - Ngày đăng : 08:30, 05/07/2021"])
def test_section_before_the_date(line: str) -> None:
    assert article(f"{TITLE}\n{line}\n{BODY}")["section"] == "Chính trị"


def test_a_time_with_the_counters_glued_to_it() -> None:
    assert article(f"{TITLE}\nThứ hai - 05/07/2021 16:354700\n{BODY}")["published"] == "2021-07-05T16:35"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "Minh Quang sơ kết nửa năm công tác Ngày cập nhật 05/07/2021 | |\n",
            "Minh Quang sơ kết nửa năm công tác",
        ),
        (
            "  • Minh Quang sơ kết nửa năm công tác\n  • Thời gian đăng: 05/07/2021 01:18:37 PM\n",
            "Minh Quang sơ kết nửa năm công tác",
        ),
        ("Xã Minh Quang: Nhân dân với quê hương xanh\n", "Xã Minh Quang: Nhân dân với quê hương xanh"),
        (
            "Ngày 02-7, sơ kết công tác Mặt trận nửa năm\n05/07/2021 - 13:52\n",
            "Ngày 02-7, sơ kết công tác Mặt trận nửa năm",
        ),
        (
            "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nHUYỆN BA VÌ\n\nXÃ MINH QUANG TỔ CHỨC HỘI NGHỊ SƠ KẾT PHONG TRÀO “VÌ QUÊ HƯƠNG”\n",
            "XÃ MINH QUANG TỔ CHỨC HỘI NGHỊ SƠ KẾT PHONG TRÀO “VÌ QUÊ HƯƠNG”",
        ),
    ],
)
def test_further_headlines(head: str, title: str) -> None:
    assert article(head + BODY)["title"] == title


def test_reads_in_brackets_beside_the_date() -> None:
    assert article(f"05-07-2021 | 17:05 (1073 lần truy cập)\n{TITLE}\n{BODY}")["views"] == 1073


def test_a_first_sentence_that_says_why_is_no_headline() -> None:
    text = (
        "Căn cứ Thông báo số 151/TB-MTTQ của Mặt trận huyện về lịch tiếp xúc cử tri.\n"
        "Chiều ngày 01/8/2023, đại biểu HĐND huyện tiếp xúc cử tri xã Bàn Thạch tại hội trường xã, với 50 cử tri dự.\n"
        "Tác giả: Tô Thị Xuân"
    )
    assert "title" not in article(text)


def test_a_headline_said_twice_is_no_section() -> None:
    text = (
        "Đại hội Đảng bộ thị xã Kỳ Anh\n\nĐại hội Đảng bộ thị xã Kỳ Anh\n"
        "Sáng nay, ngày 20/5/2015, Đại hội Đảng bộ thị xã Kỳ Anh khai mạc phiên chính thức với 250 đại biểu tham dự."
    )
    assert article(text)["title"] == "Đại hội Đảng bộ thị xã Kỳ Anh"
    assert "section" not in article(text)


@pytest.mark.parametrize(
    "below",
    ["phuninh.gov.vn\nPhú Ninh Quê hương và Con người", "Mới nhất\nPOWERED BY ONESITE - A PRODUCT OF NEW"],
)
def test_what_a_site_says_of_itself_is_no_by_line(below: str) -> None:
    body = (
        "Sáng 27/5/2021, Thường trực HĐND huyện Phú Ninh họp phiên thường kỳ để chuẩn bị kỳ họp thứ nhất. "
        * 3
    )
    assert (
        article(f"Chuẩn bị kỳ họp thứ nhất HĐND huyện\n\n{body}\n\nNga Bùi\n\n{below}")["author"] == "Nga Bùi"
    )


def test_labels_in_lines_of_their_own_below_the_headline() -> None:
    text = (
        "Phường 1 tổ chức họp mặt mừng xuân năm 2023\nChuyên mục: Tin tức, sự kiện |\nNgười đăng:\nLê Đăng Khải |\n"
        "Ngày đăng: 09/01/2023 |\n"
        "Sáng ngày 8/1/2023, Đảng ủy Phường 1 tổ chức buổi họp mặt mừng xuân với cán bộ và nhân dân các khu phố."
    )
    found = article(text)
    assert found["section"] == "Tin tức, sự kiện"
    assert found["author"] == "Lê Đăng Khải"


def test_todays_date_of_a_site_above_an_older_article() -> None:
    body = "Ngày 08/6/2018, Ban Thường trực Ủy ban MTTQ tỉnh Ninh Bình tổ chức hội nghị phản biện xã hội lần thứ hai. "
    assert "published" not in article("Thứ năm, 04 Tháng 6 2020\n\n" + body * 2)


def test_a_headline_in_capitals_as_long_as_the_lines_that_a_page_cut() -> None:
    text = (
        "17/11/2023\nTỌA ĐÀM KỶ NIỆM 93 NĂM NGÀY TRUYỀN THỐNG MẶT TRẬN (18/11/1930-18/11/2023)\n"
        "Sáng\nngày 15/11/2023, Ủy ban MTTQ Việt Nam Phường 8 đã tổ chức buổi tọa đàm kỷ\n"
        "niệm 93 năm ngày truyền thống Mặt trận dân tộc thống nhất Việt Nam\n(18/11/1930-18/11/2023).\n"
        "Đến dự buổi tọa đàm có các đồng chí lãnh đạo Đảng ủy, HĐND, UBND phường và các\n"
        "đồng chí Bí thư chi bộ cùng các vị trong Ủy ban MTTQ phường và cán bộ các khu\n"
        "phố đã nghỉ công tác, các hội viên tiêu biểu của các đoàn thể và hơn ba mươi vị\n"
        "cao tuổi trong phường, là những người có nhiều đóng góp cho công tác Mặt trận."
    )
    assert article(text)["title"].startswith("TỌA ĐÀM") and article(text)["title"].endswith("2023)")


def test_a_second_bearer_whose_name_begins_like_a_body() -> None:
    body = "Xã Bình Lâm, huyện Hiệp Đức vừa ra mắt mô hình “Tiếng kẻng an ninh” tại thôn Ngọc Chánh với chín thành viên. "
    assert article(body * 2 + "\n\nHoàng Anh – Trường Sơn")["author"] == "Hoàng Anh – Trường Sơn"


def test_a_school_below_the_headline_is_no_by_line() -> None:
    body = (
        "Sáng ngày 24/5/2023, Trường THPT Phan Đình Giót tổ chức lễ tổng kết và tri ân với đông đảo học sinh. "
        * 2
    )
    found = article(
        "LỄ TỔNG KẾT VÀ TRI ÂN TRƯỞNG THÀNH NĂM HỌC 2022-2023\nTRƯỜNG THPT PHAN ĐÌNH GIÓT\n" + body
    )
    assert "author" not in found


def test_a_site_address_below_the_by_line_is_a_line_of_its_own() -> None:
    body = (
        "Chiều 16-5-2022, Công an huyện Cẩm Xuyên tổ chức diễn đàn lắng nghe ý kiến của hơn một trăm người dân. "
        * 2
    )
    text = f"Công an huyện Cẩm Xuyên tổ chức diễn đàn\n{body}\nBảo Trúc\ncongan.camxuyen.gov.vn\nCẩm Xuyên Quê hương"
    assert article(text)["author"] == "Bảo Trúc"


def test_a_headline_that_ends_quoted_above_its_by_line_and_date() -> None:
    head = "Hội Phụ nữ phường Hà Đông tổ chức chương trình với chủ đề “80 năm – Khát vọng độc lập”"
    body = (
        "Sáng ngày 29/8, Hội Liên hiệp Phụ nữ phường Hà Đông tổ chức chương trình kỷ niệm với hơn trăm hội viên dự. "
        * 2
    )
    found = article(f"{head}\nThùy Linh - Mạnh Thương\n14:58 29/08/2025\n{body}")
    assert found["title"] == head
    assert found["author"] == "Thùy Linh - Mạnh Thương"
