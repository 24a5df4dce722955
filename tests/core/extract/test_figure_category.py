"""The category of a figure: what in the clause governs it. Each sentence needed the rule that it tests."""

from __future__ import annotations

import pytest

from tests.core.extract.test_figures import read


def categories(*lines: str) -> list[str]:
    return [item.value["category"] for item in read(*lines)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (  # each clause of a list has its own governor
            "Xã sửa chữa 5 nhà tình nghĩa, bê tông hóa 1,8 km đường trục thôn và kết nạp 62 hội viên mới.",
            ["nhà đại đoàn kết", "công trình", "tổ chức"],
        ),
        (  # of two cues that overlap the longer one is read: "xây | nhà văn hóa"
            "Nhân dân đóng góp 1,3 tỷ đồng xây nhà văn hóa thôn.",
            ["công trình"],
        ),
        (  # goods given after a flood, wherever in the list they stand
            "Huyện chuyển đến vùng ngập 12 tấn gạo, 850 thùng mì và 640 suất quà.",
            ["cứu trợ"] * 3,
        ),
        (  # goods received with the money for the flooded
            "Đến nay, huyện nhận trên 2,7 tỷ đồng ủng hộ đồng bào vùng lũ. Hiện vật gồm 40 thùng mì, 15 thùng sữa.",
            ["cứu trợ"] * 3,
        ),
        (  # what is handed out, not that its handing out was supervised
            "Mặt trận giám sát việc cấp phát 96.400 kg gạo cứu đói.",
            ["an sinh xã hội khác"],
        ),
        (  # a sum is for what it bought, at once behind it
            "Hội hỗ trợ 265 triệu đồng xây dựng 14 nhà cho phụ nữ nghèo, tặng quà trị giá 93 triệu đồng.",
            ["nhà đại đoàn kết", "nhà đại đoàn kết", "quà tặng"],
        ),
        (  # a body's name says nothing of what it counts
            "Hội Khuyến học huyện có 118 chi hội khuyến học với 9.230 hội viên; trao 40 suất học bổng.",
            ["tổ chức", "tổ chức", "an sinh xã hội khác"],
        ),
        (  # what the sum is meant for, not who receives it
            "Một gia đình có hoàn cảnh khó khăn được hỗ trợ 30 triệu đồng để xây nhà.",
            ["nhà đại đoàn kết"],
        ),
        (  # money given beside land and labour is neither
            "Hội viên hiến 4.300 m2 đất, góp 870 triệu đồng và 2.450 ngày công làm đường.",
            ["hiến đất", "công trình", "ngày công"],
        ),
        (  # goods given in an epidemic
            "Phường trao 1.450 suất quà cho các hộ trong khu phong tỏa, mỗi suất 300.000 đồng.",
            ["phòng chống dịch"] * 2,
        ),
        (  # a list of works goes on beyond a semicolon, each clause by itself
            "Hội kết nạp 85 hội viên; nhận ủy thác 21,3 tỷ đồng cho 455 hộ vay; hòa giải thành 11 vụ.",
            ["tổ chức", "an sinh xã hội khác", "an sinh xã hội khác", "hòa giải"],
        ),
        (
            "Quỹ đền ơn đáp nghĩa nhận 71 triệu đồng, Quỹ Vì người nghèo 54 triệu đồng.",
            ["an sinh xã hội khác", "quỹ vì người nghèo"],
        ),
    ],
)
def test_the_clause_governs(sentence: str, expected: list[str]) -> None:
    assert categories(sentence) == expected


def test_the_frame_does_not_beat_the_thing() -> None:
    found = categories(
        "Giám sát nguồn vốn xây dựng nông thôn mới tại xã Đông Sơn",
        "Ngày 4/8, Ủy ban MTTQ huyện tổ chức giám sát việc xây dựng nông thôn mới.",
        "Xã làm mới 14 km đường bê tông. Nhân dân hiến 5.300 m2 đất và 2.840 ngày công.",
    )
    assert found == ["công trình", "hiến đất", "ngày công"]


def test_a_doubtful_category_is_doubted() -> None:
    (plain,) = read("Xã trao 84 suất quà cho hộ nghèo.")
    assert plain.doubt is None and plain.confidence > 0.9
    (vague,) = read("Đơn vị đã có 35 trường hợp.")
    assert vague.doubt
