"""Figures: what is counted, what is not, and what a person should look at."""

from __future__ import annotations

from typing import Any

import pytest

from soattin.core.extract import figure_words, figures
from soattin.core.extract.document import Document
from soattin.core.extract.tokens import key_of, tokens
from soattin.core.records import Item
from soattin.core.text.segments import Segment


def read(*lines: str) -> list[Item]:
    """Read the lines as the paragraphs of an article."""
    text = "\n".join(lines)
    document, start, segments = Document(text), 0, []
    for line in lines:
        segments.append(Segment(start, start + len(line), furniture=False))
        start += len(line) + 1
    document.__dict__["segments"] = tuple(segments)
    items = list(figures.read(document))
    for item in items:
        ((first, last),) = item.spans
        assert text[first:last] == item.value["quote"]
    return items


def values(*lines: str) -> list[tuple[Any, str]]:
    return [(item.value["value"], item.value["unit"]) for item in read(*lines)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Vận động được 745 triệu đồng.", [(745_000_000, "đồng")]),
        ("Chi 1 tỷ 200 triệu đồng làm đường.", [(1_200_000_000, "đồng")]),
        ("Ủng hộ 120.390.000đ.", [(120_390_000, "đồng")]),
        ("Hiến 1.841m 2 đất.", [(1841, "m²")]),
        ("Trao quà tại 2 xã Khánh Hưng và Trần Hợi.", [(2, "xã")]),
        ("Có 4 HTX, thu lại 19 chỉ vàng.", [(4, "HTX"), (19, "chỉ vàng")]),
        ("Hiến 30\u00a0m2 đất.", [(30, "m²")]),
        ("Có 3/3 thôn đăng ký.", [(3, "thôn")]),
        ("Đại hội điểm tại 6 phường, xã.", [(6, "phường, xã")]),
        ("Đạt bình quân 19 tiêu chí/xã.", [(19, "tiêu chí/xã")]),
        ("Tặng được02 căn nhà.", [(2, "căn nhà")]),
        ("Trao 05 (năm) suất quà.", [(5, "suất quà")]),
        ("Mỗi căn từ 30 đến 50 triệu đồng.", [(30_000_000, "đồng"), (50_000_000, "đồng")]),
        ("Có khoảng 50-60 cử tri dự.", [(50, "cử tri"), (60, "cử tri")]),
        ("Bàn giao hai căn nhà, giúp ba hộ nghèo.", [(2, "căn nhà"), (3, "hộ nghèo")]),
        ("Trao một suất quà cho mẹ liệt sĩ.", [(1, "suất quà")]),
        ("Cho trên 1 ngàn 200 chị vay.", [(1200, "chị")]),
        ("Có 195 số gia đình tham gia.", [(195, "gia đình")]),
        ("Ủng hộ 500,000 đồng, hiến 1,200 m2 đất.", [(500_000, "đồng"), (1200, "m²")]),
        ("Có 1950 hộ dân đăng ký.", [(1950, "hộ dân")]),
        ("Bầu 17 đ/c vào Ban Chấp hành.", [(17, "đ/c")]),
        ("Có 1.308 hội viên/1.520 hộ nông nghiệp.", [(1308, "hội viên"), (1520, "hộ")]),
        ("Huyện hỗ trợ 200 triệu giúp dân.", [(200_000_000, "đồng")]),
        ("Đóng góp 1,7 triệu ngày công.", [(1_700_000, "ngày công")]),
    ],
)
def test_quantities(sentence: str, expected: list[tuple[Any, str]]) -> None:
    assert values(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Ngày 18/3/2021 và sáng 20/7, hội nghị lần thứ 8 khóa IX, nhiệm kỳ 2021 - 2026.",
        "Trong 6 tháng đầu năm 2021, quý 2 và 9 tháng.",
        "Thực hiện Chỉ thị 05-CT/TW, Nghị quyết 179/2019/NQ-HĐND, Quyết định số 24.",
        "Kỷ niệm 92 năm Ngày thành lập (18/11/1930 - 18/11/2022).",
        "Điện thoại: 0979872067, số 15 đường Lê Lợi.",
        "1. Công tác tuyên truyền",
        "2/ Kết quả thực hiện",
        "Triển khai 5 nội dung của cuộc vận động, phong trào 5 không, 3 sạch.",
        "Phòng, chống dịch Covid - 19 tại thôn 4, tổ 7, phường 12.",
        "Ông An, 45 tuổi, vào Đảng 30 năm, nhận Huy hiệu 30 năm tuổi Đảng.",
        "Hai bên ký kết, ba cấp cùng làm, một số nơi còn khó.",
        "Tết Canh Tý 2020 MTTQ xã đi thăm hỏi.",
        "Khu phố 5 tổ chức ngày hội lúc 17h30.",
        "Từ 2021 đến 2025 xã tập trung giảm nghèo; Tết Quý Mão 2023 hộ nghèo vui hơn.",
        "Khai trương siêu thị 0 đồng.",
        "Hội nghị đánh giá 1 số hoạt động của hội.",
        "Xã tổ chức giải bóng đá nữ 5 người chào mừng ngày 8/3.",
        "Tổ dân phố 4 phường Phú Lãm, khu dân cư số 5 phường Hưng Dũng và thôn 3 xã Trà Linh cùng vui ngày hội.",
        "PHƯỜNG 5 TỔ CHỨC NGÀY HỘI",
        "Hội phát động phong trào “Ba ngày tiết kiệm 1.000 đồng” trong chị em.",
        "Nhân dân khu phố Phú Cường 12 luôn đoàn kết; nhà bảo đảm tiêu chí “3 cứng”; quy chế gồm 3 chương, 14 điều.",
        "Ảnh: 692572e8cec80d9654d9, 09ced0036c23af7df632",
    ],
)
def test_no_figures(sentence: str) -> None:
    assert values(sentence) == []


def test_furniture_gives_none() -> None:
    text = "Đã xem: 120 người"
    document = Document(text)
    document.__dict__["segments"] = (Segment(0, len(text), furniture=True),)
    assert list(figures.read(document)) == []


def test_a_line_broken_in_the_middle_of_a_sentence() -> None:
    lines = ("Ban Chỉ đạo phòng, chống dịch tiếp nhận hàng hóa", "ủng hộ trên 30 tấn rau, 500 thùng mì tôm.")
    assert [value for value, _ in values(*lines)] == [30, 500]


def test_ratio_and_qualifier() -> None:
    (item,) = read("Đã có hơn 35/55 CĐCS tổ chức đại hội.")
    assert (item.value["value"], item.value["of"], item.value["qualifier"]) == (35, 55, "hơn")


def test_same_number_with_two_meanings_is_two() -> None:
    first = "Hội nghị dự kiến số lượng người ứng cử là 43 người."
    second = "Ngày 17/4, hội nghị lập danh sách chính thức 43 người đủ tiêu chuẩn."
    assert values(first, second) == [(43, "người"), (43, "người")]


def test_said_again_in_a_caption_is_one() -> None:
    story = "Tại buổi lễ, Ban Tổ chức đã trao 50 suất quà cho hộ nghèo xã Tân Lập."
    caption = "Ban Tổ chức trao 50 suất quà cho hộ nghèo xã Tân Lập."
    assert values(story, caption) == [(50, "suất quà")]


def test_the_headline_says_what_the_body_tells() -> None:
    text = (
        "Xã Tân Lập bàn giao 12 nhà Đại đoàn kết cho hộ nghèo\n"
        "Sáng 4/11, Ủy ban MTTQ xã Tân Lập nghiệm thu 12 căn nhà Đại đoàn kết; mỗi căn được hỗ trợ 60 triệu đồng "
        "từ nguồn Quỹ Vì người nghèo của huyện và sự giúp đỡ của bà con lối xóm."
    )
    items = list(figures.read(Document(text)))
    assert [(i.value["value"], i.value["unit"]) for i in items] == [
        (12, "căn nhà Đại đoàn kết"),
        (60_000_000, "đồng"),
    ]


def test_entries_of_a_list_are_no_captions() -> None:
    lines = (
        "Trao quà cho hộ nghèo các thôn:",
        "- Tặng hộ nghèo thôn Đông 20 suất quà.",
        "- Tặng hộ nghèo thôn Tây 20 suất quà.",
    )
    assert len(values(*lines)) == 2


def test_a_headline_of_another_article_between_the_paragraphs() -> None:
    text = (
        "Thị xã Phổ Yên phát động tháng cao điểm\n"
        "Ngày 19-10, Ủy ban MTTQ thị xã Phổ Yên tổ chức phát động Tháng cao điểm “Vì người nghèo” năm 2021 tại hội trường.\n"
        "Tây Ninh: Ủy ban MTTQ tỉnh giới thiệu 25 người ứng cử\n"
        "Tại lễ phát động có 190 tổ chức, cá nhân ủng hộ với số tiền trên 73 triệu đồng vào Quỹ Vì người nghèo thị xã."
    )
    assert [i.value["value"] for i in figures.read(Document(text))] == [190, 73_000_000]


def test_two_of_one_sentence_are_two() -> None:
    assert values("Đoàn tặng quà ở xã Xuân Đài 20 suất, xã Thu Cúc 20 suất và Lai Đồng 30 suất.") == [
        (20, "suất"),
        (20, "suất"),
        (30, "suất"),
    ]


def test_a_caption_without_marks_is_not_read() -> None:
    assert values("Quang Ngai: Ban giao 100 nha dai doan ket cho ho ngheo - Anh 1") == []


def test_the_second_syllable_of_a_word_stays_with_it() -> None:
    assert values("Cho 2.905 lượt phụ nữ vay vốn, mở 123 buổi tập huấn.") == [
        (2905, "lượt phụ nữ"),
        (123, "buổi tập huấn"),
    ]


@pytest.mark.parametrize(
    ("sentence", "category"),
    [
        ("Thăm hỏi 02 căn nhà bị hỏa hoạn.", "cứu trợ"),
        ("Sửa chữa 02 căn nhà cho hộ nghèo.", "nhà đại đoàn kết"),
        ("Sửa chữa 02 nhà văn hóa.", "công trình"),
        ("Giám sát 11 công trình trên địa bàn.", "giám sát phản biện"),
        ("Ghi nhận 37 ý kiến góp ý vào dự thảo.", "giám sát phản biện"),
        ("Tại buổi tiếp xúc cử tri có 37 ý kiến.", "tiếp xúc cử tri"),
        ("Hòa giải được 16 vụ việc.", "hòa giải"),
        ("Tổ chức 46 buổi tuyên truyền, thu hút 5.820 lượt người tham dự.", "tuyên truyền"),
        ("Dự hội nghị có 150 đại biểu.", "tổ chức"),
        ("Thu ngân sách đạt 7,8 tỷ đồng.", "khác"),
    ],
)
def test_category_by_the_governing_cue(sentence: str, category: str) -> None:
    assert {item.value["category"] for item in read(sentence)} == {category}


def test_money_follows_what_it_paid_for() -> None:
    items = read(
        "Vận động Quỹ Vì người nghèo được 5 tỷ đồng, tặng 84 suất quà với tổng số tiền 42 triệu đồng."
    )
    assert [i.value["category"] for i in items] == ["quỹ vì người nghèo", "quà tặng", "quà tặng"]


@pytest.mark.parametrize(
    ("sentence", "doubt"),
    [
        ("Hỗ trợ làm nhà đại đoàn kết 2.1 tỷ đồng.", "dấu chấm có thể là dấu phẩy thập phân"),
        ("Quỹ Vì người nghèo đạt 1.708.443 tỷ đồng.", "số tiền lớn bất thường"),
        ("Nhân dân góp 10,928 ngày công.", "dấu phẩy có thể là dấu ngăn cách hàng nghìn"),
        ("Ra mắt 12 bếp hồng nghĩa tình.", "đơn vị tính chưa chắc"),
    ],
)
def test_doubt(sentence: str, doubt: str) -> None:
    (item,) = read(sentence)
    assert item.doubt == doubt
    assert item.confidence < 0.8


def test_no_doubt_where_all_is_plain() -> None:
    (item,) = read("Quỹ Vì người nghèo vận động được 745 triệu đồng.")
    assert item.doubt is None


def test_the_words_around_are_weighed_in_the_same_order_at_every_start() -> None:
    """The order of a set changes with Python's seed, and with it the last digit of a sum."""
    line = tokens("ủng hộ vùng lũ lụt các xã nghèo 20 suất quà cho hộ nghèo")
    assert line[8].text == "20"
    told = list(figure_words.signs([token.key for token in line], 8, 11, "suất quà", "vật", None))
    assert [word for place, word in told if place == "trước"] == [token.key for token in line[:8]]
    assert [word for place, word in told if place == "sau"] == ["cho", "hộ", key_of("nghèo")]


def test_a_number_behind_a_numbered_name_is_no_time_of_day() -> None:
    assert values("Khối 10: 347 em, tổ 2: 15 triệu đồng.") == [(347, "em"), (15_000_000, "đồng")]
    assert values("Hội nghị khai mạc lúc 7:30 với 45 đại biểu.") == [(45, "đại biểu")]


def test_a_rate_in_brackets_before_what_is_counted() -> None:
    rated, rate = read("Có 12/15 (80%) chi hội đạt vững mạnh.")
    assert (rated.value["value"], rated.value["of"], rated.value["unit"]) == (12, 15, "chi hội")
    assert (rate.value["value"], rate.value["unit"]) == (80, "%")


def test_a_sum_said_again_in_words() -> None:
    told = values("Tổng kinh phí 1.250.000.000đ (một tỷ hai trăm năm mươi triệu đồng).")
    assert told == [(1_250_000_000, "đồng")]


def test_numbers_of_rows_that_ran_together() -> None:
    told = values("1 Quỹ vì người nghèo 120 triệu đồng 2 Nhà đại đoàn kết 05 căn 3 Quà Tết 300 suất")
    assert told == [(120_000_000, "đồng"), (5, "căn"), (300, "suất")]


def test_days_of_each_month_and_slogans_count_nothing() -> None:
    assert values("Tiêm vắc xin vào các ngày 5 và 6 hàng tháng; phong trào 3 xây 3 chống.") == []
