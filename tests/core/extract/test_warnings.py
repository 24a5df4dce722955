"""Warnings: what looks wrong on a page, and what does not."""

from __future__ import annotations

import pytest

from soattin.core.extract import extract


def warned(text: str) -> list[tuple[str, str]]:
    record = extract(text)
    for item in record.group("warnings"):
        ((start, end),) = item.spans
        assert text[start:end] == item.value["quote"]
    return [(item.value["kind"], item.value["quote"]) for item in record.group("warnings")]


@pytest.mark.parametrize(
    ("sentence", "kind", "quote"),
    [
        (
            "Ủng hộ phòng, chống dịch Covid-19 được 1.708.443 tỷ đồng.",
            "implausible-amount",
            "1.708.443 tỷ đồng",
        ),
        ("Bầu cử đại biểu HĐND các cấp, nhiệm kỳ 20121-2026 diễn ra tốt.", "bad-date", "20121-2026"),
        ("Hội nghị tổ chức ngày 31/4/2021 tại hội trường xã.", "bad-date", "31/4/2021"),
        ("Đại hội nhiệm kỳ 2026-2021 thành công tốt đẹp.", "bad-date", "2026-2021"),
        ("Ngày 30 tháng 2 năm 2021, xã tổ chức hội nghị.", "bad-date", "Ngày 30 tháng 2 năm 2021"),
        ("Các Chủ tịch; Ban Thường Ủy ban MTTQ Việt Nam thành phố.", "unfinished", "Ban Thường Ủy ban"),
        ("Đoàn đã có buổi việc với Ban Thường trực.", "unfinished", "buổi việc"),
        ("Đồng chí Lê Văn Tám, Bí thư Thị đã ghi nhận kết quả.", "unfinished", "Bí thư Thị đã"),
        ("Vận động nguồn lực phòng chống dịch bệnhCovid-19 kịp thời.", "glued-words", "bệnhCovid-19"),
        ("Tu dưỡng và rèn luyện theo Quy định124 của Đảng.", "glued-words", "định124"),
        ("Ông Hà Văn Tư, Ủy viên Ban Thường vụ Tỉnh uỷ,Chủ tịch Hội.", "glued-words", "uỷ,Chủ"),
        ("Phụ nữ Việt Namđóng vai trò quan trọng.", "glued-words", "Namđóng"),
        ("Mặt trận phối hợp tuyêntruyền pháp luật.", "glued-words", "tuyêntruyền"),
        ("Có 12 hộ “Gia đình văn hóa”,03 hộ tiêu biểu.", "glued-words", "hóa”,03"),
        ("Ban Thường trực Ủy ban Tổ quốc Việt Nam huyện phát động.", "unfinished", "Ủy ban Tổ quốc"),
        ("Ủy ban Mặt trân Tổ quốc xã tổ chức hội nghị.", "misspelt-unit", "Mặt trân Tổ quốc"),
        ("Hội nghị do MTTTQ xã chủ trì.", "misspelt-unit", "MTTTQ"),
        ("Cảm ơn sự quan tâm của MTTQ tổ quốc tỉnh.", "misspelt-unit", "MTTQ tổ quốc"),
        ("Toàn xã có 45.000.000 hộ dân.", "implausible-amount", "45.000.000 hộ dân"),
        ("Năm qua, kết quả năm 20222 đạt khá.", "bad-date", "năm 20222"),
    ],
)
def test_warned(sentence: str, kind: str, quote: str) -> None:
    assert (kind, quote) in warned(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ủy ban MTTQ Việt Nam huyện Can Lộc tổ chức hội nghị sơ kết.",
        "Uỷ ban Mặt trận Tổ quốc và Ủy ban nhân dân cùng phối hợp.",
        "Giai đoạn 2021-2025, nhiệm kỳ 2019 - 2024, năm học 2022-2023.",
        "Sinh ngày 19/5/1890; ngày 29/2/2024; số 12/2021/NQ-HĐND; tỷ lệ 45/50.",
        "Trang web mattran.org.vn, thư vanphong@mattran.vn, VNeID, YouTube, VietGAP.",
        "Bí thư Thị ủy, Bí thư Huyện đoàn, Ban Thường trực, Ban Thường vụ, Phó Chủ nhiệm.",
        "Giá 1,9 tỷ đồng; 50m² đất; 120.390.000đ; Covid-19; QL1A; H5N1; TP.HCM.",
        "Dự hội nghị có Thường trực Huyện, Thành ủy; Bí thư Huyện, Thị, Thành ủy; đoàn huyện CưM'gar.",
        "Ông Rơchâm Phương và bà Siu Hbơr ủng hộ vắcxin, ximăng, bêtông tại lễ míttinh của người Xơđăng.",
        "Tập thể đạt 95 đ; tỉnh Đăk Lăk và tỉnh Đắk Lắk.",
        "Hội đồng nhân\ndân xã tổ chức kỳ họp thường lệ.",
        "Huyện được giao 62.400 tỷ đồng vốn đầu tư công trong 5 năm.",
    ],
)
def test_not_warned(sentence: str) -> None:
    assert warned(sentence) == []


def test_a_paragraph_said_twice() -> None:
    words = (
        "ghi nhận và đánh giá cao những kết quả mà Mặt trận và các đoàn thể đạt được trong thời gian qua, "
    )
    words += "đồng thời đề nghị tập trung khắc phục các hạn chế, thực hiện tốt nhiệm vụ những tháng cuối năm."
    first = f"Kết luận hội nghị, đồng chí Bí thư {words}"
    second = f"Đồng chí Bí thư {words}"
    other = "Hội nghị cũng trao thưởng cho các tập thể và cá nhân có thành tích xuất sắc trong phong trào thi đua."
    assert warned(f"{first}\n\n{other}\n\n{second}") == [("duplicate-paragraph", second)]


def test_a_caption_said_twice_is_none() -> None:
    caption = "Đại biểu chụp ảnh lưu niệm tại hội nghị."
    story = "Sáng ngày 5/3/2022, Ủy ban MTTQ xã tổ chức hội nghị sơ kết công tác Mặt trận quý I năm 2022."
    assert warned(f"{story}\n\n{caption}\n\n{caption}") == []


def test_an_article_cut_off() -> None:
    text = "Sáng 5/3/2022, Ủy ban MTTQ xã tổ chức hội nghị sơ kết công tác Mặt trận quý I và triển khai nhiệm vụ của các"
    assert [kind for kind, _ in warned(text)] == ["unfinished"]


def test_a_caption_that_retells_a_paragraph_is_no_duplicate() -> None:
    told = (
        "Chiều ngày 13/11, Ủy ban MTTQ tỉnh tiếp nhận tiền do Đoàn Luật sư tỉnh vận động ủng hộ nông dân bị thiệt hại "
        "sản xuất do ngập úng và đồng bào vùng lũ."
    )
    caption = (
        "Phó Chủ tịch Ủy ban MTTQ tỉnh tiếp nhận tiền do Đoàn Luật sư tỉnh vận động ủng hộ nông dân bị thiệt hại "
        "sản xuất do ngập úng và đồng bào vùng lũ."
    )
    assert warned(f"{told}\n\n{caption}") == []
