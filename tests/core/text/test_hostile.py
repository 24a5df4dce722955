"""Files made to do harm: each is refused in a moment, with its name and the limit in the message, or read harmlessly."""

from __future__ import annotations

import os
import time
import zlib
from pathlib import Path

import pages
import pytest
import samples

from soattin.core.errors import UserError
from soattin.core.text.reading import find_files, iter_articles, read_articles, shown_name

SECONDS = 5
"""No single file may take longer, on a slow machine."""


def outcome(path: Path) -> tuple[str, str]:
    """Return the code and message of the first refusal, or "read" and the text."""
    began = time.monotonic()
    try:
        found = list(iter_articles(path))
        refusal = next((f for f in found if isinstance(f, UserError)), None)
        told = (refusal.code, refusal.message) if refusal else ("read", found[0].text)
    except UserError as error:
        told = (error.code, error.message)
    assert time.monotonic() - began < SECONDS
    if told[0] != "read":
        assert path.name in told[1]
    return told


def bomb(entry: str, size: int) -> bytes:
    return samples.zipped({"[Content_Types].xml": "<Types/>", entry: bytes(size)})


HOSTILE = {
    "bom.docx": (lambda: bomb("word/document.xml", 150_000_000), "zip-bomb"),
    "bom.xlsx": (lambda: bomb("xl/worksheets/sheet1.xml", 120_000_000), "zip-bomb"),
    "bom.zip": (lambda: samples.zipped({"a.txt": bytes(120_000_000)}), "zip-bomb"),
    "bup-be.zip": (lambda: nested(8), "file-too-deep"),
    "nhieu.zip": (lambda: samples.zipped({f"{n}.txt": "x" for n in range(20_001)}), "zip-too-many"),
    "cuoi.docx": (lambda: samples.zipped({"word/document.xml": LAUGHS}), "xml-entities"),
    "ngoai.docx": (lambda: samples.zipped({"word/document.xml": OUTSIDE}), "xml-entities"),
    "ngoai16.docx": (lambda: samples.zipped({"word/document.xml": OUTSIDE.encode("utf-16")}), "xml-entities"),
    "cuoi.xlsx": (lambda: samples.zipped({"xl/worksheets/sheet1.xml": LAUGHS}), "xml-entities"),
    "sau.docx": (lambda: samples.docx("<w:tbl><w:tr><w:tc>" * 5000), "file-damaged"),
    "dai.txt": (lambda: "Hội nghị ".encode() * 500_000, "text-too-long"),
    "dai.html": (lambda: "<p>" + "Hội nghị " * 500_000, "text-too-long"),
    "sau.html": (lambda: "<div>" * 300_000 + "x", "file-empty"),
    "sau.rtf": (lambda: b"{\\rtf1 " + b"{" * 500_000, "file-too-deep"),
    "sau.json": (lambda: '[{"text":' + "[" * 200_000, "file-damaged"),
    "so.jsonl": (lambda: '{"text":' + "9" * 100_000 + "}", "json-form"),
    "nhay.csv": (lambda: 'Nội dung\n"' + "x" * 3_000_000, "file-damaged"),
    "phan.eml": (lambda: deep_mail(3_000), "file-damaged"),
    "bom.pdf": (lambda: flate_bomb(200_000_000), "file-scanned"),
    "bom-trang.pdf": (lambda: looping_pages(), "file-damaged"),
}

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10))
    + "]><x>&k;</x>"
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'


def nested(levels: int) -> bytes:
    data = samples.zipped({"a.txt": "Hội nghị"})
    for _ in range(levels):
        data = samples.zipped({"trong.zip": data})
    return data


def deep_mail(levels: int) -> bytes:
    parts = [f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(levels)]
    return ("MIME-Version: 1.0\n" + "".join(parts) + "\nx").encode()


def flate_bomb(size: int) -> bytes:
    content = zlib.compress(bytes(size), 9)
    return samples._pdf_file([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << >> >>",
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    ])  # fmt: skip


def looping_pages() -> bytes:
    return samples._pdf_file([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>",
    ])  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_refused_in_a_moment(tmp_path: Path, name: str) -> None:
    make, code = HOSTILE[name]
    data = make()
    (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)
    told = outcome(tmp_path / name)
    assert told[0] == code
    if code in ("zip-bomb", "text-too-long", "zip-too-many"):
        assert any(char.isdigit() for char in told[1])


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    for name in ("to.txt", "to.pdf"):
        with (tmp_path / name).open("wb") as stream:
            stream.write(b"%PDF-1.4\n" if name.endswith("pdf") else b"Tin\n")
            stream.truncate(500_000_000)
        code, message = outcome(tmp_path / name)
        assert code == "file-too-large"
        assert "MB" in message


def test_many_rows_with_little_in_them(tmp_path: Path) -> None:
    # 0.6 MB of such a file took openpyxl 83 s and 1.8 GB.
    spread = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = f'<worksheet xmlns="{spread}"><sheetData>' + "<row/>" * 4_000_000 + "</sheetData></worksheet>"
    (tmp_path / "hang.xlsx").write_bytes(samples.zipped({"xl/worksheets/sheet1.xml": sheet}))
    assert outcome(tmp_path / "hang.xlsx")[0] == "file-empty"


def test_nothing_a_page_refers_to_is_fetched(tmp_path: Path) -> None:
    # The test run allows no socket: an attempt would raise.
    html = pages.page("newspaper").replace(
        "<body>",
        "<body><img src='http://example.invalid/x'><iframe src='http://example.invalid/y'></iframe>"
        "<link rel=stylesheet href='http://example.invalid/z'><object data='file:///etc/passwd'></object>",
    )
    html = '<!DOCTYPE html SYSTEM "http://example.invalid/a.dtd">' + html
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    assert "root:" not in outcome(tmp_path / "a.html")[1]


def test_macros_are_ignored(tmp_path: Path) -> None:
    import io
    import zipfile

    data = io.BytesIO(samples.docx())
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"Sub AutoOpen()")
    (tmp_path / "a.docm").write_bytes(data.getvalue())
    assert outcome(tmp_path / "a.docm") == ("read", samples.ARTICLE)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names and devices")
def test_links_devices_pipes_and_names_with_control_characters(tmp_path: Path) -> None:
    folder = tmp_path / "tin"
    folder.mkdir()
    (tmp_path / "bi-mat.txt").write_text("bí mật", encoding="utf-8")
    (folder / "lien-ket.txt").symlink_to(tmp_path / "bi-mat.txt")
    (folder / "vong").symlink_to(folder)
    os.mkfifo(folder / "ong.txt")
    (folder / "a\nb\x1b[31m.txt").write_text("Hội nghị", encoding="utf-8")
    (folder / ".an.txt").write_text("x", encoding="utf-8")
    (folder / "~$bai.docx").write_text("x", encoding="utf-8")
    skipped: dict[str, str] = {}
    found = list(find_files([folder], lambda path, error: skipped.update({path.name: error.code})))
    assert [path.name for path in found] == ["a\nb\x1b[31m.txt"]
    assert skipped == {"lien-ket.txt": "file-is-link", "vong": "file-is-link", "ong.txt": "file-kind"}
    assert read_articles(found[0])[0].name == "a?b?[31m.txt"
    for path in (Path("/dev/zero"), folder / "ong.txt"):
        with pytest.raises(UserError) as caught:
            read_articles(path)
        assert caught.value.code == "file-unreadable"


def test_folders_too_deep(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(35):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text("x", encoding="utf-8")
    skipped: list[str] = []
    assert list(find_files([tmp_path], lambda _path, error: skipped.append(error.code))) == []
    assert skipped == ["folder-too-deep"]


def test_shown_names() -> None:
    assert shown_name("a\u202eb\x00c.txt") == "a?b?c.txt"
    assert len(shown_name("x" * 5000)) == 200


def test_an_archive_entry_without_a_name(tmp_path: Path) -> None:
    # Found by spoiling archives.
    data = samples.zipped({"a.txt": "Hội nghị", "qqq": "y"}).replace(b"qqq", b"\0qq")
    (tmp_path / "a.zip").write_bytes(data)
    assert outcome(tmp_path / "a.zip") == ("read", "Hội nghị")
