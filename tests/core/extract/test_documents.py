"""Numbered documents, their dates and issuers."""

from __future__ import annotations

from typing import Any

import pytest

from soattin.core.extract import documents
from soattin.core.extract.document import Document
from soattin.core.text.segments import Segment


def read(text: str) -> list[dict[str, Any]]:
    document = Document(text)
    document.__dict__["segments"] = (Segment(0, len(text), furniture=False),)
    items = list(documents.read(document))
    assert all(0 <= a < b <= len(text) for item in items for a, b in item.spans)
    return [item.value for item in items]


def paper(kind: str, number: str, date: str | None = None, issuer: str | None = None) -> dict[str, Any]:
    return {"kind": kind, "number": number, "date": date, "issuer": issuer}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Chỉ thị số 45-CT/TW ngày 20/6/2020 của Bộ Chính trị về lãnh đạo cuộc bầu cử",
            [paper("Chỉ thị", "45-CT/TW", "2020-06-20", "Bộ Chính trị")],
        ),
        (
            "xây dựng kế hoạch giám sát theo Quyết định 217 ngày 12-12-2013 của Bộ Chính trị",
            [paper("Quyết định", "217", "2013-12-12", "Bộ Chính trị")],
        ),
        ("Nghị quyết liên tịch số 09; các kế hoạch", [paper("Nghị quyết liên tịch", "09")]),
        ("người đứng đầu theo Quy định124, giám sát", [paper("Quy định", "124")]),
        (
            "Nghị quyết 42/NQ-CP ngày 9/4/2020 của chính phủ về chi trả",
            [paper("Nghị quyết", "42/NQ-CP", "2020-04-09", "chính phủ")],
        ),
        (
            "kết luận 29 của BTV tỉnh ủy gắn với công văn số 656 của BTV Thị ủy về kỷ cương",
            [paper("Kết luận", "29", None, "BTV tỉnh ủy"), paper("Công văn", "656", None, "BTV Thị ủy")],
        ),
        (
            "Quyết định số 217-QĐ/TW, số 218-QĐ/TW của Bộ Chính trị khóa XI",
            [
                paper("Quyết định", "217-QĐ/TW", None, "Bộ Chính trị"),
                paper("Quyết định", "218-QĐ/TW", None, "Bộ Chính trị"),
            ],
        ),
        (
            "Ngày 30/7/2021, Ban Chấp hành Trung ương Đảng khoá XIII ban hành Quyết định số 24-QĐ/TW",
            [paper("Quyết định", "24-QĐ/TW", "2021-07-30", "Ban Chấp hành Trung ương Đảng")],
        ),
        (
            "Kế hoạch số 12 / KH-MTTQ ngày 5 tháng 2 năm 2023 của Ủy ban MTTQ huyện Can Lộc về việc",
            [paper("Kế hoạch", "12/KH-MTTQ", "2023-02-05", "Ủy ban MTTQ huyện Can Lộc")],
        ),
        (
            "Nghị quyết 05-NQ/TU ngày 31/02/2016 của Tỉnh ủy",
            [paper("Nghị quyết", "05-NQ/TU", None, "Tỉnh ủy")],
        ),
        (
            "Nghị quyết số 28/2021/NQ-HĐND ngày 29/01 của HĐND tỉnh Gia Lai về mức chi",
            [paper("Nghị quyết", "28/2021/NQ-HĐND", "2021-01-29", "HĐND tỉnh Gia Lai")],
        ),
        (
            "Ban Dân vận đã tham mưu Ban Thường vụ Huyện ủy ban hành Kế hoạch số 34-KH/HU về việc",
            [paper("Kế hoạch", "34-KH/HU", None, "Ban Thường vụ Huyện ủy")],
        ),
        ("thực hiện 05-CT/TW trong toàn huyện", [paper("Chỉ thị", "05-CT/TW")]),
        ("Đề án 06 và Chương trình 135", [paper("Đề án", "06"), paper("Chương trình", "135")]),
        ("Luật số 45/2019/QH14", [paper("Luật", "45/2019/QH14")]),
        # One entry a document, however often and however shortly it is cited.
        (
            "Chỉ thị 05 được triển khai. Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị",
            [paper("Chỉ thị", "05-CT/TW", "2016-05-15", "Bộ Chính trị")],
        ),
        ("xây dựng kế hoạch 6 tháng, chương trình 5 năm, Nghị quyết Đại hội XIII, Luật Đất đai 2013", []),
        ("ban hành quyết định 20 triệu đồng, kế hoạch 2021", []),
    ],
)
def test_cited(sentence: str, expected: list[dict[str, Any]]) -> None:
    assert read(sentence) == expected


def test_an_issuer_that_seems_to_go_on_is_doubted() -> None:
    whole = "Thực hiện Kế hoạch số 12/KH-HĐ của Hội đồng nhân dân huyện về giám sát."
    cut = "Thực hiện Kế hoạch số 12/KH-HĐ của Hội đồng thẩm định tài sản huyện."
    assert [item.doubt for item in documents.read(Document(whole))] == [None]
    assert [item.doubt for item in documents.read(Document(cut))] == ["cơ quan ban hành đọc chưa chắc"]


@pytest.mark.parametrize(
    ("sentence", "number", "date", "issuer"),
    [
        # Several bodies issue one document together.
        (
            "Nghị quyết liên tịch số 21/2021/NQLT ngày 15/01/2021 giữa Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ "
            "tịch Ủy ban Trung ương MTTQ Việt Nam về hiệp thương.",
            "21/2021/NQLT",
            "2021-01-15",
            "Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam",
        ),
        (
            "Kết luận số 61-KL/TW của Bộ Chính trị, Ban Bí thư ngày 28/02/2023.",
            "61-KL/TW",
            "2023-02-28",
            "Bộ Chính trị, Ban Bí thư",
        ),
        # What follows the comma is another body's doing.
        (
            "Thực hiện Kế hoạch số 31/KH-MTTQ của Ủy ban MTTQ tỉnh, Ban Thường trực Ủy ban MTTQ huyện ra quân ngày 5/6/2022.",
            "31/KH-MTTQ",
            None,
            "Ủy ban MTTQ tỉnh",
        ),
        (
            "Theo Kế hoạch do UBND tỉnh ban hành số 146/KH-UBND ngày 2/8/2021, huyện được giao chỉ tiêu.",
            "146/KH-UBND",
            "2021-08-02",
            "UBND tỉnh",
        ),
        ("Chỉ thị số 27 CT/TU (ngày 10/3/2020) của BTV Tỉnh ủy.", "27 CT/TU", "2020-03-10", "BTV Tỉnh ủy"),
        (
            "Luật số 75/2015/QH13 (Luật Mặt trận) được Quốc hội thông qua ngày 9/6/2015.",
            "75/2015/QH13",
            "2015-06-09",
            "Quốc hội",
        ),
        (
            "Chỉ thị số 06-CT/TW của Bộ Chính trị khóa XII ngày 15/5/2016 về học tập.",
            "06-CT/TW",
            "2016-05-15",
            "Bộ Chính trị",
        ),
        (
            "Hướng dẫn số 07 của Hội đồng bầu cử quốc gia (ngày 12/2/2021).",
            "07",
            "2021-02-12",
            "Hội đồng bầu cử quốc gia",
        ),
        # Departments' names are of several words, small ones too.
        (
            "Hướng dẫn số 14/HD-SLĐTBXH ngày 2/3/2021 của Sở Lao động - Thương binh và Xã hội về chi trả.",
            "14/HD-SLĐTBXH",
            "2021-03-02",
            "Sở Lao động - Thương binh và Xã hội",
        ),
        (
            "Chương trình phối hợp số 16/CTPH ngày 2/3/2020 giữa Hội Chữ thập đỏ tỉnh và Sở Y tế về hiến máu.",
            "16/CTPH",
            "2020-03-02",
            "Hội Chữ thập đỏ tỉnh và Sở Y tế",
        ),
        (
            "Quyết định số 18/QĐ-UBND ngày 2/3/2020 của UBND tỉnh đầu tư xây dựng cầu.",
            "18/QĐ-UBND",
            "2020-03-02",
            "UBND tỉnh",
        ),
        (
            "Ngày 28-3, Ủy ban MTTQ huyện cho biết vừa ban hành Quyết định số 130/QĐ-MTTQ về việc chuyển tiền.",
            "130/QĐ-MTTQ",
            None,
            "Ủy ban MTTQ huyện",
        ),
        ("Quán triệt Nghị quyết số 18-NQ/TW của Hội nghị Trung ương 6.", "18-NQ/TW", None, None),
        (
            "Quyết định số 1720/QĐ-TTg của Thủ tướng Chính phủ phê duyệt ngày 14/10/2021.",
            "1720/QĐ-TTg",
            "2021-10-14",
            "Thủ tướng Chính phủ",
        ),
    ],
)
def test_details(sentence: str, number: str, date: str | None, issuer: str | None) -> None:
    (found,) = read(sentence)
    assert (found["number"], found["date"], found["issuer"]) == (number, date, issuer)


def test_one_date_of_two_numbers() -> None:
    found = read("Quyết định số 217-QĐ/TW và 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị.")
    assert [paper["date"] for paper in found] == ["2013-12-12", "2013-12-12"]
