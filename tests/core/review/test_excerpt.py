"""The sentence around a name."""

from __future__ import annotations

from soattin.core.review.excerpt import excerpt


def around(text: str, words: str, width: int = 160) -> str:
    start = text.index(words)
    return excerpt(text, start, start + len(words), width)


def test_the_sentence_is_cut_out_at_its_ends() -> None:
    text = "Hội nghị đã họp xong. Ông Lê Văn Tám kết luận.\nTin ảnh: An"
    assert around(text, "Lê Văn Tám") == "Ông Lê Văn Tám kết luận."


def test_an_abbreviation_ends_no_sentence() -> None:
    assert around("Tại TP. Hà Tiên, bà Đỗ An dự.", "Đỗ An") == "Tại TP. Hà Tiên, bà Đỗ An dự."


def test_a_long_sentence_is_cut_at_words() -> None:
    text = "một hai ba bốn năm Lê Văn Tám sáu bảy tám chín mười"
    assert around(text, "Lê Văn Tám", 8) == "… năm Lê Văn Tám sáu …"
