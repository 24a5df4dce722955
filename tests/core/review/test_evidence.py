"""Evidence moved by words; completion from the article; errors that keep an article from being done."""

from __future__ import annotations

from soattin.core.review.cells import Context
from soattin.core.review.checks import errors
from soattin.core.review.completion import ArticleText, Known, matches
from soattin.core.review.evidence import follows, moved
from soattin.core.review.stored import StoredItem

TEXT = "Ông Nguyễn Văn Hòa, Chủ tịch UBND xã; hiến 1.120 m² đất, 15 nhà “Nghĩa tình đồng đội”."


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def item(group: str, value: object, words: str, field: str = "", state: str = "machine") -> StoredItem:
    return StoredItem(1, 1, group, field, 0, value, value, (at(words),), 0.9, None, state)


def test_words_are_taken_in_and_let_go() -> None:
    span = at("Nguyễn Văn")
    assert TEXT[slice(*moved(TEXT, span, end=1))] == "Nguyễn Văn Hòa"
    assert TEXT[slice(*moved(TEXT, span, end=-1))] == "Nguyễn"
    assert TEXT[slice(*moved(TEXT, span, start=-1))] == "Ông Nguyễn Văn"
    assert TEXT[slice(*moved(TEXT, span, start=1))] == "Văn"
    assert moved(TEXT, at("Nguyễn"), end=-1) == at("Nguyễn")
    assert moved(TEXT, (len(TEXT) - 1, len(TEXT)), end=1) == (len(TEXT) - 1, len(TEXT))


def test_a_comma_is_passed_over_and_a_quotation_mark_is_not() -> None:
    assert TEXT[slice(*moved(TEXT, at("Hòa"), end=1))] == "Hòa, Chủ"
    assert TEXT[slice(*moved(TEXT, at("tình đồng đội"), end=1))] == "tình đồng đội”"


def test_the_value_follows_where_it_said_the_old_words() -> None:
    person = item("officials", {"name": "Nguyễn Văn", "positions": [], "roles": []}, "Nguyễn Văn")
    assert (
        follows(person, TEXT, at("Nguyễn Văn"), at("Nguyễn Văn Hòa"), Context())["name"] == "Nguyễn Văn Hòa"
    )
    land = {"value": 1120, "unit": "m²", "qualifier": None, "category": "hiến đất", "quote": "1.120 m²"}
    after = follows(item("figures", land, "1.120 m²"), TEXT, at("1.120 m²"), at("1.120 m² đất"), Context())
    assert (after["value"], after["unit"], after["quote"]) == (1120, "m² đất", "1.120 m² đất")
    other = item("officials", {"name": "Ai đó khác", "positions": [], "roles": []}, "Nguyễn Văn")
    assert follows(other, TEXT, at("Nguyễn Văn"), at("Nguyễn"), Context())["name"] == "Ai đó khác"


def test_hoa_finds_all_its_accents() -> None:
    for name in ("Hòa", "Hoà", "Hoá", "Họa", "Đoàn Hoa"):
        assert Known({name: 1}).find("hoa")[0].text == name
    assert matches("ng v h", "nguyen van hoa") and not matches("v ng", "nguyen van hoa")


def test_words_of_the_article_come_with_their_offsets() -> None:
    article = ArticleText.of(TEXT)
    assert [(c.text, c.spans) for c in article.find("nguyen", "name")] == [
        ("Nguyễn Văn Hòa", (at("Nguyễn Văn Hòa"),))
    ]
    assert [c.text for c in article.find("chu tich", "phrase")] == ["Chủ tịch UBND xã"]
    assert article.find("uyen", "name") == []
    assert article.find("", "name") == []


def test_frequent_spellings_come_first() -> None:
    known = Known({"Lê Hoà": 1, "Lê Hòa": 9, "Hoàng Lê": 20})
    assert [c.text for c in known.find("le")] == ["Lê Hòa", "Lê Hoà", "Hoàng Lê"]


def test_a_whole_word_is_found_before_what_begins_so_where_there_are_too_many() -> None:
    many = {
        f"Hoàng Văn {chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}": 5 for n in range(3000)
    }
    known = Known({**many, "Lê Thị Hoa": 1, "Đào Hoa": 2})
    assert len(known) == 3002
    assert [c.text for c in known.find("le hoa")] == ["Lê Thị Hoa"]
    assert known.find("hoa", 3000)[-2:][0].text == "Đào Hoa"
    assert len(known.find("hoa", 5000)) == 2000
    assert known.find("oang") == [] and known.find("le hoa le") == []


def test_spellings_of_any_letters_are_known() -> None:
    odd = {"Y\0 Blô": 1, "  Ân  Xá ": 1, "…": 1, "\ud800x": 1, "Ða": 3}
    known = Known(odd)
    assert {c.text for c in known.find("y blo")} == {"Y\0 Blô"}
    assert [c.text for c in known.find("an xa")] == ["  Ân  Xá "]
    assert [c.text for c in known.find("da")] == ["Ða"]
    assert Known({}).find("a") == []


def test_errors_keep_an_article_from_being_done_and_doubts_do_not() -> None:
    nobody = item("officials", {"name": " ", "positions": [], "roles": []}, "Ông")
    no_sum = item("figures", {"value": None, "unit": "đồng"}, "Ông")
    no_day = item("meeting", "2021-02-31", "Ông", "date")
    assert [p.message for p in errors([nobody, no_sum, no_day])] == [
        "Cán bộ chưa có họ tên",
        "Số liệu chưa có con số",
        "Ngày “2021-02-31” không có trong lịch",
    ]
    struck_out = item("officials", {"name": ""}, "Ông", state="rejected")
    doubtful = StoredItem(
        1, 1, "meeting", "date", 0, "2021-02-28", "2021-02-28", (), 0.1, "năm suy ra", "machine"
    )
    assert errors([struck_out, doubtful]) == []
