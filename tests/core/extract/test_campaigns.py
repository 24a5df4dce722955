"""Campaigns by their usual full names."""

from __future__ import annotations

import pytest

from soattin.core.extract import campaigns
from soattin.core.extract.document import Document
from soattin.core.text.segments import Segment

NTM = "Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh"


def read(text: str) -> list[str]:
    document = Document(text)
    document.__dict__["segments"] = (Segment(0, len(text), furniture=False),)
    return [item.value for item in campaigns.read(document)]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (f"Cuộc vận động “{NTM}”", [NTM]),
        ("cuộc vận động toàn dân đoàn kết xây dựng NTM, ĐTVM", [NTM]),
        ("Quỹ “Vì người nghèo”, tháng cao điểm vì người nghèo", ["Vì người nghèo"]),
        ('cuộc vận động "Ngày vì người nghèo"', ["Ngày vì người nghèo"]),
        (
            "Phong trào thi đua “Đoàn kết sáng tạo; “Người Việt Nam ưu tiên dùng hàng Việt Nam”",
            ["Đoàn kết sáng tạo", "Người Việt Nam ưu tiên dùng hàng Việt Nam"],
        ),
        ("phong trào “Đoàn kết sáng tạo, nâng cao năng suất chất lượng”", ["Đoàn kết sáng tạo"]),
        ("cuộc vận động 5 không 3 sạch", ["Xây dựng gia đình 5 không, 3 sạch"]),
        (
            "Phong trào thi đua “Vì người nghèo – không để ai bị bỏ lại phía sau” được hưởng ứng.",
            ["Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau"],
        ),
        (
            "''Cả nước chung tay vì người nghèo - không để ai bị bỏ lại phía sau''",
            ["Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau"],
        ),
        ("phong trào “Ngày Chủ nhật xanh”", ["Ngày Chủ nhật xanh"]),
        ("học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", []),
        ("cuộc vận động “Học tập và làm theo tấm gương đạo đức Hồ Chí Minh”", []),
        ("ngày hội đại đoàn kết toàn dân tộc, quỹ mua vắc xin, phong trào thi đua yêu nước", []),
        ("hoạt động đền ơn đáp nghĩa; ông làm vì người nghèo", []),
    ],
)
def test_names(sentence: str, names: list[str]) -> None:
    assert read(sentence) == names


def test_a_name_no_table_knows_is_doubted() -> None:
    text = "phong trào “Ngày Chủ nhật xanh”"
    document = Document(text)
    document.__dict__["segments"] = (Segment(0, len(text), furniture=False),)
    (item,) = campaigns.read(document)
    assert item.doubt == campaigns.UNLISTED
    assert [text[a:b] for a, b in item.spans] == ["Ngày Chủ nhật xanh"]


def test_a_fund_in_quotation_marks() -> None:
    """The name behind "Quỹ" counts as those behind "phong trào" do."""
    assert read("Bà con đã góp vào Quỹ “Biển đảo quê hương” 4,2 triệu đồng.") == ["Biển đảo quê hương"]
