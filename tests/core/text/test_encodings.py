"""Encodings told by their letters. The legacy bytes are made from the tables in the other direction."""

from __future__ import annotations

import unicodedata

import pytest

from soattin.core.text import encodings
from soattin.core.text.syllables import is_syllable
from soattin.core.text.tables import rows

ARTICLE = (
    "Ngày 18/3/2021, Ban Thường trực Ủy ban MTTQ huyện Tân Hòa tổ chức hội nghị sơ kết công tác Mặt trận quý "
    "I năm 2021. Bà Nguyễn Thị Hồng Ánh, Chủ tịch Ủy ban MTTQ huyện, chủ trì; đã vận động được 745 triệu "
    "đồng, trao 03 căn nhà Đại đoàn kết, khuyến khích hoạt động nghĩa tình, ưu tiên những xã nghèo.\n"
)
SHORT = "Hội nghị sơ kết quý I"


def in_tcvn3(text: str) -> bytes:
    back = {letter: int(code, 16) for code, letter in rows("tcvn3.tsv")}
    # Capitals with tones live in other fonts: plain text has their small letters.
    return bytes(back.get(c) or back.get(c.lower()) or ord(c) for c in text)


def in_vni(text: str) -> bytes:
    back = {letter: code for code, letter in reversed(rows("vni.tsv"))}
    return "".join(back.get(c, c) for c in text).encode("cp1252")


def in_1258(text: str) -> bytes:
    out = []
    for char in text:
        try:
            out.append(char.encode("cp1258"))
        except UnicodeEncodeError:
            apart = unicodedata.normalize("NFD", char)
            tone = next(c for c in apart if c in "̣̀̉̃́")
            base = unicodedata.normalize("NFC", apart.replace(tone, ""))
            out.append((base + tone).encode("cp1258"))
    return b"".join(out)


WAYS = {
    "utf-8": lambda text: text.encode(),
    "utf-16": lambda text: text.encode("utf-16"),
    "windows-1258": in_1258,
    "tcvn3": in_tcvn3,
    "vni": in_vni,
}


@pytest.mark.parametrize("name", WAYS)
def test_each_encoding_is_told_and_read(name: str) -> None:
    got = encodings.decode(WAYS[name](ARTICLE))
    assert got.encoding == name
    assert got.confidence >= encodings.SURE
    assert got.text == (ARTICLE if name != "tcvn3" else ARTICLE.replace(" Ủy", " ủy").replace("Ánh", "ánh"))


@pytest.mark.parametrize("name", WAYS)
def test_a_short_line_is_told_too(name: str) -> None:
    assert encodings.decode(WAYS[name](SHORT)).text == SHORT


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be", "utf-8-sig"])
def test_marks_and_missing_marks(name: str) -> None:
    assert encodings.decode(ARTICLE.encode(name)).text == ARTICLE


def test_decomposed_text_is_composed() -> None:
    assert encodings.decode(unicodedata.normalize("NFD", ARTICLE).encode()).text == ARTICLE


@pytest.mark.parametrize("name", WAYS)
def test_a_persons_choice_goes_first(name: str) -> None:
    got = encodings.decode(WAYS[name]("Tổ dân phố"), name)
    assert (got.text, got.encoding, got.confidence) == ("Tổ dân phố", name, 1.0)


def test_in_doubt_the_candidates_are_listed_with_a_preview() -> None:
    doubtful = "Résumé déjà vu".encode("cp1252")
    found = encodings.candidates(doubtful)
    assert {c.encoding for c in found} >= {"tcvn3", "vni", "windows-1258", "windows-1252"}
    assert found[0].confidence < encodings.SURE
    assert "Résumé déjà vu" in [c.preview for c in found]


def test_no_confidence_in_rubbish() -> None:
    assert encodings.decode(bytes(range(128, 256)) * 20).confidence < encodings.SURE


def test_capitals_lost_in_tcvn3_come_back_where_they_can_be_told() -> None:
    got = encodings.decode("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM".encode("latin-1"))
    assert got.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def test_legacy_fonts_inside_unicode_documents() -> None:
    tcvn3, vni = (way(ARTICLE).decode("cp1252") for way in (in_tcvn3, in_vni))
    assert encodings.convert_legacy(vni) == (ARTICLE, "vni")
    assert encodings.convert_legacy(tcvn3)[0].startswith("Ngày 18/3/2021, Ban Thường trực ủy ban MTTQ")
    # One document, three fonts.
    text, _ = encodings.convert_legacy(ARTICLE + vni + tcvn3)
    assert text.split("\n")[0] == text.split("\n")[1] == ARTICLE.strip()
    assert "Chủ tịch" in text.split("\n")[2]


def test_the_fonts_name_decides_where_it_is_known() -> None:
    assert encodings.convert_legacy("ñy ban", ".VnTimeH") == ("ỦY BAN", "tcvn3")
    assert encodings.convert_legacy("Uûy", "VNI-Times") == ("Ủy", "vni")
    assert encodings.convert_legacy("Ủy ban", "Times New Roman") == ("Ủy ban", None)
    assert encodings.font_encoding("ABCDEF+.VnTime") == "tcvn3"


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        "Café, déjà vu, résumé: prêt-à-porter",
        "Gửi: ông à, bà á",
        "“Vì người nghèo” – 45%",
        "Bầu cử ĐBQH",
    ],
)
def test_unicode_text_is_left_alone(text: str) -> None:
    assert encodings.convert_legacy(text) == (text, None)


@pytest.mark.parametrize(
    "word", ["nghiêng", "quyết", "gì", "giếng", "khuỷu", "Ủy", "Hoà", "hòa", "thuở", "Đắk", "yếu", "quý"]
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["ñy", "MÆt", "quèc", "Uûy", "Maët", "résumé", "càt", "bâch", "ngòe̋", "thàc", "str"]
)
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_text_that_was_encoded_twice() -> None:
    # As a spreadsheet program writes a UTF-8 file that it took for Latin-1.
    twice = ARTICLE.encode().decode("latin-1")
    spelt = "".join(encodings.latin(bytes([ord(char)])) for char in twice)
    assert "Ủy ban" not in spelt
    assert encodings.convert_legacy(spelt) == (ARTICLE, "utf-8-twice")
