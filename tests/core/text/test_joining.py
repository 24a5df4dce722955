"""Lines that a page's width cut become the paragraphs that were written."""

from __future__ import annotations

import pytest
import samples

from soattin.core.text.joining import join_lines, join_pages, mend_words


@pytest.mark.parametrize("width", [55, 60, 80, 100])
def test_paragraphs_of_any_width_come_back(width: int) -> None:
    paragraphs = list(samples.PARAGRAPHS) * 3
    lines = [line for paragraph in paragraphs for line in samples.broken(paragraph, width)]
    assert join_lines(lines) == paragraphs


def test_headlines_dates_lists_and_bylines_stay_apart() -> None:
    lines = [
        "Kiên Lương sơ kết công tác Mặt trận quý I",
        "22/03/2021",
        *samples.broken(samples.PARAGRAPHS[0], 70),
        "Kết quả đạt được như sau:",
        "- Vận động Quỹ “Vì người nghèo” được 745 triệu đồng, đạt 120% kế",
        "hoạch năm;",
        "- Trao 03 căn nhà.",
        "1. Công tác tuyên truyền",
        "Minh Tâm",
    ]
    assert join_lines(lines) == [
        *lines[:2],
        samples.PARAGRAPHS[0],
        "Kết quả đạt được như sau:",
        "- Vận động Quỹ “Vì người nghèo” được 745 triệu đồng, đạt 120% kế hoạch năm;",
        *lines[-3:],
    ]


def test_a_word_broken_at_a_dash_or_a_soft_hyphen() -> None:
    lines = [
        "Đại hội đại biểu Mặt trận Tổ quốc huyện nhiệm kỳ 2019-",
        "2024 bầu ra Ủy ban gồm 45 vị, đại diện cho các giai tầng xã h\u00ad",
        "ội.",
    ]
    assert join_lines(lines) == [
        "Đại hội đại biểu Mặt trận Tổ quốc huyện nhiệm kỳ 2019-2024 bầu ra Ủy ban gồm 45 vị, đại diện cho các giai tầng xã hội."
    ]


def test_page_numbers_go_and_running_headers_are_kept_once() -> None:
    pages = [["BẢN TIN", f"Đoạn {n}.", f"Trang {n}/3"] for n in (1, 2, 3)]
    assert join_pages(pages) == [("BẢN TIN", True), *[(f"Đoạn {n}.", False) for n in (1, 2, 3)]]


def test_torn_syllables_are_mended_where_a_text_is_full_of_them() -> None:
    assert mend_words("Mặ t trậ n Tổ quố c huyệ n họ p") == "Mặt trận Tổ quốc huyện họp"
    assert mend_words("Đường dài 500 m, mục c) và nhóm t") == "Đường dài 500 m, mục c) và nhóm t"
