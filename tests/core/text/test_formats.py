"""What each kind of file reads as."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pages
import pytest
import samples

from soattin.core.errors import UserError
from soattin.core.text.columns import ColumnMapping
from soattin.core.text.reading import (
    ReadOptions,
    encoding_candidates,
    iter_articles,
    preview_table,
    read_articles,
    read_html,
    read_text,
)
from soattin.core.text.source import SourceText


@pytest.fixture
def read(tmp_path: Path):
    """Write bytes under a name and read them."""

    def reading(name: str, data: bytes, options: ReadOptions | None = None) -> list[SourceText | UserError]:
        path = tmp_path / name
        path.write_bytes(data)
        return list(iter_articles(path, options))

    return reading


def body(article: SourceText) -> str:
    """The article without its furniture."""
    parts, at = [], 0
    for start, end in article.furniture:
        parts.append(article.text[at:start])
        at = end
    return "".join([*parts, article.text[at:]])


@pytest.mark.parametrize(
    "name", ["bai.txt", "bai.docx", "bai.doc", "bai.rtf", "bai.pdf", "bai.jsonl", "nhan.json"]
)
def test_the_same_article_reads_the_same_from_each_kind_of_file(read, name: str) -> None:
    (article,) = read(name, samples.everything()[name])
    assert article.text == samples.ARTICLE
    assert article.origin.size == len(samples.everything()[name])
    assert len(article.origin.digest) == 64
    assert article.origin.modified[:2] == "20"


@pytest.mark.parametrize("name", pages.PAGES)
@pytest.mark.parametrize("saved", ["html", "as one file"])
def test_a_saved_page_keeps_all_words_and_marks_its_furniture(read, name: str, saved: str) -> None:
    if saved == "html":
        (article,) = read("trang.html", pages.page(name).encode())
    else:
        head = (
            "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        )
        (article,) = read("trang.mht", (head + pages.page(name)).encode())
    shown = " ".join(article.text.split())
    told = " ".join(body(article).split())
    # Short pieces ("Mặt trận") stand in articles too.
    wanted = [words for words in pages.words_of(name, article=True) if len(words) > 25]
    unwanted = [words for words in pages.words_of(name, article=False) if len(words) > 25]
    assert [words for words in wanted if words not in told] == []
    assert [words for words in unwanted if words in told] == []
    assert [words for words in unwanted if words not in shown and "<option" not in pages.page(name)] == []
    assert "không phải chữ của bài" not in article.text
    assert "color:red" not in article.text


def test_a_table_in_a_page_keeps_its_rows(read) -> None:
    (article,) = read("trang.html", pages.page("lists").encode())
    assert "Xã Bình An\t5.000.000 đồng" in article.text.split("\n")


def test_a_page_in_a_legacy_font(read) -> None:
    html = "<html><body><p>" + samples.PARAGRAPHS[0] + "</p></body></html>"
    from test_encodings import in_tcvn3

    (article,) = read("cu.htm", in_tcvn3(html))
    assert "Ban Thường trực ủy ban MTTQ huyện Kiên Lương tổ chức hội nghị" in article.text
    assert article.encoding == "tcvn3"


def test_a_unicode_page_whose_words_are_in_a_legacy_font(read) -> None:
    from test_encodings import in_tcvn3

    words = in_tcvn3("\n<p>".join((samples.PARAGRAPHS[1], "Chủ trương")) + "</p>").decode("cp1252")
    (article,) = read("cu.html", f"<html><meta charset=utf-8><body><p>{words}</body></html>".encode())
    assert article.text.split("\n")[0].lower() == samples.PARAGRAPHS[1].lower()
    assert article.text.split("\n")[1].lower() == "chủ trương"


def test_word_tables_breaks_deletions_and_text_boxes(read) -> None:
    body = (
        "<w:p><w:r><w:t>Một</w:t><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t></w:r></w:p>"
        "<w:p><w:del><w:r><w:delText>xóa</w:delText></w:r></w:del><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins>"
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "http://x.invalid"</w:instrText></w:r></w:p>'
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Xã Bình An</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>5 triệu</w:t></w:r></w:p><w:p><w:r><w:t>đồng</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    (article,) = read("bang.docx", samples.docx(body))
    assert article.text == "Một\nhai\tba\nthêm\nXã Bình An\t5 triệu đồng"


def test_a_libreoffice_text(read) -> None:
    (article,) = read("bai.odt", samples.odt())
    assert article.text.split("\n") == [
        samples.TITLE,
        *samples.PARAGRAPHS,
        "Xã Bình An\t5 triệu đồng",
        "a  b\tc",
    ]


def test_legacy_fonts_in_word(read) -> None:
    body = (
        '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr><w:t>ñy</w:t></w:r><w:r><w:rPr><w:rFonts '
        'w:ascii=".VnTimeH"/></w:rPr><w:t xml:space="preserve"> ban</w:t></w:r></w:p>'
        '<w:p><w:pPr><w:pStyle w:val="Con"/></w:pPr><w:r><w:t>Ma</w:t></w:r><w:r><w:t>ët traän</w:t></w:r></w:p>'
    )
    styles = (
        '<w:style w:styleId="Me"><w:rPr><w:rFonts w:ascii="VNI-Times"/></w:rPr></w:style>'
        '<w:style w:styleId="Con"><w:basedOn w:val="Me"/></w:style>'
    )
    (article,) = read("cu.docx", samples.docx(body, styles))
    assert article.text == "ỦY BAN\nMặt trận"
    assert "phông cũ" in article.notes[0]


def test_a_change_of_font_within_a_sentence_makes_no_capitals(read) -> None:
    data = rb"{\rtf1{\fonttbl{\f1 .VnTime;}{\f2 .VnTimeH;}}\f1 \'f1y ban \f2 mttq\f1  v\'b5 \f2 hdnd\f1 , \'f1y vi\'aan\par}"
    (article,) = read("cu.rtf", data)
    assert article.text == "Ủy ban MTTQ và HDND, ủy viên"


def test_rich_text_with_code_pages_fonts_pictures_and_tables(read) -> None:
    data = (
        rb"{\rtf1\ansi\ansicpg1258\deff0{\fonttbl{\f0\fcharset163 Arial;}{\f1\fcharset0 .VnTime;}{\f2 VNI-Times;}}"
        rb"{\*\generator X;}{\pict\pngblip 89504e47}\f0 H\'f4\'f2i nghi\'f2\par\f1 M\'c6t tr\'cbn\par"
        rb"\f2 Ma\'ebt tra\'e4n\par\trowd a\cell b\cell\row 100\~\'25\par}"
    )
    (article,) = read("cu.rtf", data)
    assert article.text.split("\n") == ["Hội nghị", "Mặt trận", "Mặt trận", "a\tb", "100\u00a0%"]


def test_an_old_word_file_in_a_legacy_font_and_with_fields(read) -> None:
    text = "\x13 HYPERLINK x \x14Tæ quèc\x15 vµ MÆt trËn\nñy ban MÆt trËn huyÖn tæ chøc héi nghÞ s¬ kÕt\na\x07b\x07\x07"
    (article,) = read("cu.doc", samples.doc(text, single=True))
    assert article.text.split("\n")[:2] == [
        "Tổ quốc và Mặt trận",
        "Ủy ban Mặt trận huyện tổ chức hội nghị sơ kết",
    ]
    assert "a\tb" in article.text


@pytest.mark.parametrize("how", ["html", "rtf", "mail", "docx"])
def test_other_files_under_words_name(read, how: str) -> None:
    data = {
        "html": pages.page("portal").encode(),
        "rtf": samples.rtf(),
        "mail": samples.mhtml(),
        "docx": samples.docx(),
    }[how]
    (article,) = read("bai.doc", data)
    assert samples.PARAGRAPHS[1] in article.text


def test_the_lines_of_a_pdf_become_paragraphs_across_pages(read) -> None:
    lines = [line for p in samples.PARAGRAPHS for line in samples.broken(p, 60)]
    head = "BẢN TIN MẶT TRẬN HUYỆN KIÊN LƯƠNG"
    several = [[head, *lines[:4], "1"], [head, *lines[4:8], "2"], [head, *lines[8:], "3"]]
    (article,) = read("bai.pdf", samples.pdf(several))
    assert article.text.split("\n") == [head, *samples.PARAGRAPHS]
    assert article.furniture == ((0, len(head)),)


def test_a_pdf_in_a_legacy_font(read) -> None:
    lines = [["ñy ban MÆt trËn Tæ quèc huyÖn Kiªn L­¬ng", "tæ chøc héi nghÞ s¬ kÕt"]]
    (article,) = read("cu.pdf", samples.pdf(lines, legacy_font="ABCDEF+.VnTime"))
    assert article.text == "Ủy ban Mặt trận Tổ quốc huyện Kiên Lương tổ chức hội nghị sơ kết"
    assert article.encoding == "tcvn3"


def test_a_scan_is_told_and_refused(read) -> None:
    with pytest.raises(UserError, match="OCR") as caught:
        read("quet.pdf", samples.scanned_pdf())
    assert caught.value.code == "file-scanned"


def test_a_mail_with_its_subject_date_and_attachments(read) -> None:
    found = read("thu.eml", samples.eml(("bai.docx", samples.docx())))
    assert [article.name for article in found] == ["thu.eml", "thu.eml!bai.docx"]
    assert found[0].text.split("\n")[:3] == [samples.TITLE, "22/03/2021 08:15", samples.PARAGRAPHS[0]]
    assert found[1].text == samples.ARTICLE


def test_a_mail_whose_lines_were_cut(read) -> None:
    lines = [line for p in samples.PARAGRAPHS for line in samples.broken(p, 72)]
    data = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + "\n".join(lines) + "\n"
    (article,) = read("thu.eml", data.encode())
    assert article.text.split("\n") == list(samples.PARAGRAPHS)


@pytest.mark.parametrize("name", ["bai.csv", "bai.tsv", "cham-phay.csv", "bai.xlsx"])
def test_a_table_is_one_article_a_row(read, name: str) -> None:
    delimiter = {"bai.tsv": "\t", "cham-phay.csv": ";"}.get(name, ",")
    data = samples.xlsx() if name.endswith("xlsx") else samples.csv(delimiter)
    first, second = read(name, data)
    assert first.text.split("\n") == [samples.TITLE, "22/03/2021", *samples.PARAGRAPHS[:2]]
    assert second.text.split("\n") == ["Tin thứ hai", "23/03/2021", samples.PARAGRAPHS[2]]
    assert (first.name, second.origin.member) == (f"{name}!hàng 2 (1)", "hàng 3 (2)")


def test_an_archive_reads_each_entry_and_names_what_it_refuses(read) -> None:
    inner = samples.zipped({"trong.txt": "Hội nghị xã Tân Lập"})
    data = samples.zipped(
        {"tin/a.txt": samples.ARTICLE, "../../etc/b.docx": samples.docx(), "anh.png": b"\x89PNG", "rong.txt": b" ",
         "trong.zip": inner, ".an": b"x", "__MACOSX/a.txt": b"x", "C:\\x\\c.rtf": samples.rtf()}
    )  # fmt: skip
    found = read("goi.zip", data)
    names = {f.name for f in found if isinstance(f, SourceText)}
    assert names == {"goi.zip!a.txt", "goi.zip!b.docx", "goi.zip!trong.zip!trong.txt", "goi.zip!c.rtf"}
    refused = {f.code: f.message for f in found if isinstance(f, UserError)}
    assert set(refused) == {"file-kind", "file-empty"}
    assert "goi.zip!anh.png" in refused["file-kind"]


def test_a_record_read_elsewhere_keeps_its_values_and_spans(read) -> None:
    (article,) = read("ngoai.jsonl", samples.jsonl())
    title = article.record.single("article", "title")
    assert (title.value, title.spans) == (samples.TITLE, ((0, len(samples.TITLE)),))
    (person,) = article.record.group("officials")
    assert person.spans == (samples.span_of("Lê Thị Hạnh Nguyên"),)


def test_spans_move_along_when_the_text_is_cleaned(read) -> None:
    import unicodedata

    raw = unicodedata.normalize("NFD", "Huyện ủy\r\nKiên Lương: bà Lê Thị Hạnh")
    start = raw.index(unicodedata.normalize("NFD", "Lê"))
    line = {"text": raw, "label": [[start, len(raw), "PER"], [start, len(raw), "LẠ"]]}
    (article,) = read("d.jsonl", json.dumps(line).encode())
    assert article.text == "Huyện ủy\nKiên Lương: bà Lê Thị Hạnh"
    (person,) = article.record.group("officials")
    assert [article.text[s:e] for s, e in person.spans] == ["Lê Thị Hạnh"]
    assert "LẠ" in article.notes[0]


def test_the_output_of_extract_finds_its_texts_beside_it(read, tmp_path: Path) -> None:
    (tmp_path / "bai.txt").write_bytes(samples.ARTICLE.encode())
    line = json.loads(samples.jsonl())
    del line["text"]
    (article,) = read("ket-qua.jsonl", json.dumps(line).encode())
    assert article.text == samples.ARTICLE
    line["source"] = "../bai.txt"
    (refused,) = read("ket-qua.jsonl", json.dumps(line).encode())
    assert refused.code == "json-form"


def test_label_studio(read) -> None:
    (article,) = read("ls.json", samples.label_studio())
    values = {item.group: item.value for item in article.record}
    assert values["officials"]["name"] == "Lê Thị Hạnh Nguyên"
    assert values["figures"]["value"] == 745_000_000
    assert values["localities"]["name"] == "huyện Kiên Lương"
    assert "ORG" in article.notes[0]


def test_labels_outside_the_text_are_refused_with_the_entrys_number(read) -> None:
    lines = [{"text": "Hội nghị", "label": [[0, 99, "PER"]]}, {"text": "Hội nghị", "label": []}, {"x": 1}, 5]
    found = read("d.jsonl", "\n".join(map(json.dumps, lines)).encode())
    assert [getattr(f, "code", "read") for f in found] == ["json-form", "read", "json-form", "json-form"]
    assert "d.jsonl!1" in found[0].message


def test_pasted_text() -> None:
    article = read_text("Hội nghị\r\nsơ kết", "dán")
    assert (article.name, article.text) == ("dán", "Hội nghị\nsơ kết")
    page = read_html(pages.page("newspaper"), "dán")
    assert samples.TITLE in page.text
    assert page.furniture


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(100), "file-kind"),
        ("a.exe", b"MZ" + bytes(100), "file-kind"),
        ("a.txt", b"\x89PNG\r\n" + bytes(100), "file-kind"),
        ("a.rar", b"Rar!\x1a\x07", "file-kind"),
        ("a.pptx", samples.zipped({"ppt/presentation.xml": "x"}), "file-kind"),
        ("a.db", b"SQLite format 3\0", "file-kind"),
        ("a.xls", samples.compound({"Workbook": b"x"}), "file-kind"),
        ("a.docx", samples.compound({"EncryptedPackage": b"x"}), "file-protected"),
        ("a.docx", samples.zipped({"b.txt": "x"}), "file-kind"),
        ("a.docx", b"PK\x03\x04 nothing", "file-damaged"),
        ("a.pdf", b"%PDF-1.4 nothing", "file-damaged"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "file-damaged"),
        ("a.csv", b"a,b\n1,2\n", "table-mapping"),
        ("a.txt", b"", "file-empty"),
        ("a.txt", bytes(range(32)) * 40, "file-binary"),
        ("a.html", b"<html><script>x</script></html>", "file-empty"),
        ("a.json", b"{", "json-form"),
        ("a.eml", b"Subject: x\n\n", "file-empty"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UserError) as caught:
        read_articles(tmp_path / name)
    assert caught.value.code == code
    assert name in caught.value.message


def test_one_text_file_loads_no_library(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Hội nghị", encoding="utf-8")
    script = (
        "import sys, main; from pathlib import Path; from soattin.core.text.reading import read_articles;"
        f"read_articles(Path({str(tmp_path / 'a.txt')!r}));"
        "print([m for m in ('lxml', 'trafilatura', 'pypdf', 'olefile', 'openpyxl', 'zipfile', 'email', 'multiprocessing')"
        " if m in sys.modules])"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_person_can_choose_encoding_and_columns(tmp_path: Path) -> None:
    from test_encodings import in_tcvn3

    (tmp_path / "cu.txt").write_bytes(in_tcvn3("Xã họp"))
    assert "tcvn3" in [c.encoding for c in encoding_candidates(tmp_path / "cu.txt")]
    assert read_articles(tmp_path / "cu.txt", ReadOptions(encoding="tcvn3"))[0].text == "Xã họp"
    (tmp_path / "bang.csv").write_text("A;B;C\nmột;hai;ba\n", encoding="utf-8")
    preview = preview_table(tmp_path / "bang.csv")
    assert (preview.header, preview.rows, preview.guess) == (("A", "B", "C"), (("một", "hai", "ba"),), None)
    chosen = ColumnMapping.from_json(json.loads(json.dumps(ColumnMapping("C", title="A").to_json())))
    assert read_articles(tmp_path / "bang.csv", ReadOptions(mapping=chosen))[0].text == "một\nba"
    assert preview_table(tmp_path / "cu.txt") is None
    assert encoding_candidates(tmp_path / "bang.csv")[0].encoding == "utf-8"


@pytest.mark.parametrize("data", [None, {}, {"text": 1}, {"text": "a", "x": "b"}, {"text": "a", "title": 1}])
def test_a_remembered_mapping_that_is_none(data: object) -> None:
    with pytest.raises(ValueError):
        ColumnMapping.from_json(data)


def test_a_table_without_a_header_is_told_by_its_longest_column(tmp_path: Path) -> None:
    rows = "\n".join(f'{n},Xã {n},"{samples.PARAGRAPHS[n % 4]}"' for n in range(5))
    (tmp_path / "a.csv").write_text(rows, encoding="utf-8")
    assert [a.text for a in read_articles(tmp_path / "a.csv")] == [
        samples.PARAGRAPHS[n % 4] for n in range(5)
    ]


@pytest.mark.parametrize("name", pages.PAGES)
def test_what_is_extracted_from_a_page_comes_from_its_article(read, name: str) -> None:
    from soattin.core.extract import extract

    (article,) = read("trang.html", pages.page(name).encode())
    record = extract(article.text, article.name, article.furniture)
    outside = {
        "article",
        "localities",
        "officials",
    }  # Titles, dates, units and editors are read from furniture too.
    for item in record:
        if item.group not in outside:
            places = [article.text[start:end] for start, end in item.spans]
            inside = [not any(a <= start < b for a, b in article.furniture) for start, _ in item.spans]
            assert any(inside), f"{item.group} {item.field}: {places}"
    title = record.single("article", "title")
    headline = next(words for words in pages.words_of(name, article=True) if len(words) > 25)
    assert title is not None
    assert title.value == headline
