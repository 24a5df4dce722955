"""The cut of a page into lines, article and furniture."""

from __future__ import annotations

import pytest

from soattin.core.text import segments, sentences
from soattin.core.text.fold import fold_case

BODY = (
    "Sáng ngày 02/7/2021, Ủy ban MTTQ xã Minh Quang tổ chức hội nghị sơ kết công tác Mặt trận 6 tháng đầu năm.\n"
    "Trong 6 tháng đầu năm, Mặt trận xã đã phối hợp với các tổ chức thành viên tuyên truyền, vận động Nhân dân "
    "thực hiện tốt các phong trào thi đua yêu nước, các cuộc vận động do cấp trên phát động.\n"
)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(s.kind, text[s.start : s.end]) for s in segments.cut(text)]


def test_menus_above_and_below_are_furniture() -> None:
    text = f"Trang chủ\nGiới thiệu\nVăn bản\n{BODY}Tin liên quan\nXã bạn tổ chức hội nghị\nThống kê: 12\n"
    found = kinds(text)
    assert [kind for kind, _ in found] == ["furniture"] * 3 + ["text"] * 2 + ["furniture"] * 3


def test_a_box_of_related_news_inside_the_article() -> None:
    text = f"{BODY}Tin liên quan\nXã bạn tổ chức hội nghị\n{BODY}{BODY}Cẩm Vân\n"
    found = kinds(text)
    assert [line for kind, line in found if kind == "furniture"] == [
        "Tin liên quan",
        "Xã bạn tổ chức hội nghị",
    ]
    assert found[-1] == ("short", "Cẩm Vân")


def test_the_site_glued_to_the_last_line_is_cut_off() -> None:
    text = f"{BODY}Văn LượngÝ kiến bạn đọc"
    assert kinds(text)[-2:] == [("short", "Văn Lượng"), ("furniture", "Ý kiến bạn đọc")]


@pytest.mark.parametrize(
    "title",
    [
        "Ngày hội Đại đoàn kết toàn dân tộc ở thôn Hạ",
        "Đại biểu HĐND tỉnh tiếp xúc cử tri xã Minh Quang",
        "MẶT TRẬN TỔ QUỐC XÃ MINH QUANG SƠ KẾT 6 THÁNG ĐẦU NĂM",
    ],
)
def test_headline(title: str) -> None:
    assert kinds(f"Trang chủ\n{title}\n05/07/2021\n{BODY}")[1] == ("title", title)


def test_the_opening_is_no_headline() -> None:
    assert all(kind != "title" for kind, _ in kinds(BODY))


def test_lines_that_only_wrap_are_one() -> None:
    text = "Sáng\nngày 15/11/2023, Ủy ban MTTQ phường tổ chức tọa\nđàm kỷ niệm ngày truyền thống.\nCẩm Vân"
    assert [line for _, line in kinds(text)] == [text.rpartition("\n")[0], "Cẩm Vân"]


def test_nothing_is_lost() -> None:
    text = f"  Trang chủ \n\n{BODY}\u00a0\nCẩm Vân\n"
    said = "".join(line for _, line in kinds(text))
    assert "".join(said.split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["", "\n\n", "   ", "một dòng"])
def test_short_texts(text: str) -> None:
    assert len(segments.cut(text)) == (1 if text.strip() else 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Họp tại TP. Hà Tiên. Có 40 người dự.", ["Họp tại TP. Hà Tiên.", "Có 40 người dự."]),
        ("Có TS. Lê Văn Ba và GS.TS. Vũ Tư.", ["Có TS. Lê Văn Ba và GS.TS. Vũ Tư."]),
        ("Thu 1.200.000 đồng. Chi hết.", ["Thu 1.200.000 đồng.", "Chi hết."]),
        ("Dòng một\nDòng hai", ["Dòng một", "Dòng hai"]),
        ("Ông A - CT. HĐND phường nói.", ["Ông A - CT. HĐND phường nói."]),
        ("Thành công tốt đẹp./. Văn Minh", ["Thành công tốt đẹp./.", "Văn Minh"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences.cut(text, fold_case(text))] == expected
