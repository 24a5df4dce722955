"""Files of every kind that is read, made by hand: one article, in the least bytes that its readers take."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage

import pages

TITLE = "Kiên Lương sơ kết công tác Mặt trận quý I"
PARAGRAPHS = (pages._P1, pages._P2, pages._P3, pages._P4)
ARTICLE = "\n".join((TITLE, *PARAGRAPHS))

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def zipped(entries: dict[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file with these entries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx(body: str | None = None, styles: str | None = None) -> bytes:
    """Return a Word file with this body (XML of paragraphs)."""
    if body is None:
        body = "".join(f"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>" for p in (TITLE, *PARAGRAPHS))
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document {_W}><w:body>{body}</w:body></w:document>',
    }
    if styles:
        entries["word/styles.xml"] = f"<w:styles {_W}>{styles}</w:styles>"
    return zipped(entries)


def odt() -> bytes:
    """Return a text as LibreOffice writes it, with a table, spaces as elements and a deleted paragraph."""
    spaces = "".join(
        f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{p}:1.0" ' for p in ("office", "text", "table")
    )
    body = "<text:tracked-changes><text:changed-region><text:p>xóa</text:p></text:changed-region></text:tracked-changes>"
    body += f"<text:h>{TITLE}</text:h>" + "".join(
        f"<text:p>{p[:9]}<text:span>{p[9:]}</text:span></text:p>" for p in PARAGRAPHS
    )
    body += "<table:table><table:table-row><table:table-cell><text:p>Xã Bình An</text:p></table:table-cell>"
    body += (
        "<table:table-cell><text:p>5 triệu đồng</text:p></table:table-cell></table:table-row></table:table>"
    )
    body += "<text:p>a<text:s/> b<text:tab/>c</text:p>"
    content = f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}, zipfile.ZIP_STORED
    )


def rtf(paragraphs: Sequence[str] = (TITLE, *PARAGRAPHS)) -> bytes:
    """Return rich text as Word writes it: every letter outside ASCII as \\u with a `?` behind."""

    def escaped(text: str) -> str:
        return "".join(
            c if c.isascii() else f"\\u{ord(c) - 65536 if ord(c) > 32767 else ord(c)}?" for c in text
        )

    body = "".join(f"\\pard {escaped(p)}\\par\n" for p in paragraphs)
    head = "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 Times New Roman;}}{\\info{\\author Ai}}\\f0\n"
    return (head + body + "}").encode("ascii")


def doc(text: str = ARTICLE, single: bool = False) -> bytes:
    """Return a Word 97 file: a compound file with a WordDocument of one piece and its table."""
    words = text.replace("\n", "\r") + "\r"
    data = words.encode("cp1252" if single else "utf-16-le")
    document = bytearray(max(2048, 1024 + len(data)))
    struct.pack_into("<HH", document, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", document, 0x0A, 0x0200)
    struct.pack_into("<i", document, 0x4C, len(words))
    code = (1024 * 2) | 0x40000000 if single else 1024
    plc = struct.pack("<II", 0, len(words)) + struct.pack("<HIH", 0, code, 0)
    clx = b"\x02" + struct.pack("<I", len(plc)) + plc
    struct.pack_into("<II", document, 0x01A2, 0, len(clx))
    document[1024 : 1024 + len(data)] = data
    return compound({"WordDocument": bytes(document), "1Table": clx})


def compound(streams: dict[str, bytes]) -> bytes:
    """Return a compound file ([MS-CFB]) with these streams, each padded so that no small-stream table is needed."""
    sectors: list[bytes] = []
    chains: list[int] = []
    entries = [_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)]
    for number, (name, data) in enumerate(streams.items(), 1):
        data = data.ljust(4096, b"\0")
        first = len(sectors)
        blocks = [data[at : at + 512].ljust(512, b"\0") for at in range(0, len(data), 512)]
        sectors += blocks
        chains += [*range(first + 1, first + len(blocks)), 0xFFFFFFFE]
        right = number + 1 if number < len(streams) else 0xFFFFFFFF
        entries.append(_entry(name, 2, first, len(data), right=right))
    directory = b"".join(entries).ljust(512, b"\0")
    directory_at = len(sectors)
    blocks = [directory[at : at + 512].ljust(512, b"\0") for at in range(0, len(directory), 512)]
    sectors += blocks
    chains += [*range(directory_at + 1, directory_at + len(blocks)), 0xFFFFFFFE]
    fat_count = (len(sectors) + 127) // 127
    fat_at = len(sectors)
    chains += [0xFFFFFFFD] * fat_count
    table = b"".join(struct.pack("<I", c) for c in chains).ljust(512 * fat_count, b"\xff")
    sectors += [table[at : at + 512] for at in range(0, len(table), 512)]
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(6)
    )
    header += struct.pack("<IIIIIIIII", 0, fat_count, directory_at, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    places = [fat_at + n for n in range(fat_count)] + [0xFFFFFFFF] * (109 - fat_count)
    return header + struct.pack("<109I", *places) + b"".join(sectors)


def _entry(
    name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF, right: int = 0xFFFFFFFF
) -> bytes:
    raw = (name + "\0").encode("utf-16-le")
    entry = raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw), kind, 1, 0xFFFFFFFF, right, child)
    return entry + bytes(36) + struct.pack("<IQ", start, size)


def pdf(lines: Sequence[Sequence[str]] | None = None, legacy_font: str | None = None) -> bytes:
    """Return a PDF with these lines, page by page: Unicode through a ToUnicode table, or bytes in a legacy font."""
    if lines is None:
        lines = [[TITLE, *(line for p in PARAGRAPHS for line in broken(p, 70))]]
    letters = sorted({char for page in lines for line in page for char in line})
    codes = {char: number + 1 for number, char in enumerate(letters)}
    objects: list[bytes] = []

    def add(data: bytes) -> int:
        objects.append(data)
        return len(objects)

    def stream(data: bytes) -> bytes:
        return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)

    add(b"<< /Type /Catalog /Pages 2 0 R >>")
    add(b"")
    if legacy_font:
        font = add(
            f"<< /Type /Font /Subtype /TrueType /BaseFont /{legacy_font} /Encoding /WinAnsiEncoding >>".encode()
        )
    else:
        rows = "\n".join(f"<{code:04X}> <{char.encode('utf-16-be').hex()}>" for char, code in codes.items())
        table = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        table += f"{len(codes)} beginbfchar\n{rows}\nendbfchar endcmap"
        unicode_at = add(stream(table.encode()))
        below = add(b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Serif /CIDSystemInfo << /Registry (Adobe) "
                    b"/Ordering (Identity) /Supplement 0 >> /DW 500 >>")  # fmt: skip
        font = add(f"<< /Type /Font /Subtype /Type0 /BaseFont /Serif /Encoding /Identity-H /DescendantFonts [{below} 0 R] "
                   f"/ToUnicode {unicode_at} 0 R >>".encode())  # fmt: skip
    kids = []
    for page in lines:
        shown = []
        for line in page:
            raw = (
                line.encode("cp1252") if legacy_font else b"".join(struct.pack(">H", codes[c]) for c in line)
            )
            shown.append(b"<" + raw.hex().encode() + b"> Tj 0 -16 Td")
        content = add(stream(b"BT /F1 12 Tf 60 780 Td\n" + b"\n".join(shown) + b"\nET"))
        kids.append(add(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R "
                        f"/Resources << /Font << /F1 {font} 0 R >> >> >>".encode()))  # fmt: skip
    objects[1] = (
        f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{k} 0 R' for k in kids)}] >>".encode()
    )
    return _pdf_file(objects)


def scanned_pdf() -> bytes:
    """Return a PDF of one page that is a picture."""
    content = b"q 595 0 0 842 0 0 cm /I Do Q"
    return _pdf_file([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n"
        b"stream\n\x80\nendstream",
    ])  # fmt: skip


def _pdf_file(objects: Sequence[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, data in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(out)


def broken(text: str, width: int) -> list[str]:
    """Return `text` as the lines of a column that is `width` letters wide."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def eml(attachment: tuple[str, bytes] | None = None) -> bytes:
    """Return a mail with the article in it."""
    message = EmailMessage()
    message["Subject"] = TITLE
    message["Date"] = "Mon, 22 Mar 2021 08:15:00 +0700"
    message.set_content("\n".join(PARAGRAPHS))
    if attachment:
        message.add_attachment(
            attachment[1], maintype="application", subtype="octet-stream", filename=attachment[0]
        )
    return bytes(message)


def mhtml() -> bytes:
    """Return a page saved as one file."""
    message = EmailMessage()
    message["Subject"] = TITLE
    message["Snapshot-Content-Location"] = "http://example.invalid/bai"
    message.set_content(pages.page("newspaper"), subtype="html")
    message.make_related()
    message.add_related(b"\x89PNG", "image", "png", cid="<a>")
    return bytes(message)


def csv(delimiter: str = ",") -> bytes:
    """Return a table with a header and two articles."""
    rows = [("STT", "Tiêu đề", "Ngày đăng", "Nội dung"), ("1", TITLE, "22/03/2021", "\n".join(PARAGRAPHS[:2])),
            ("2", "Tin thứ hai", "23/03/2021", PARAGRAPHS[2])]  # fmt: skip
    lines = [delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    return "\r\n".join(lines).encode("utf-8-sig")


def xlsx() -> bytes:
    """Return a workbook with a header and two articles, the dates as Excel holds them."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["STT", "Tiêu đề", "Ngày đăng", "Nội dung bài viết"])
    sheet.append([1, TITLE, 44277, "\n".join(PARAGRAPHS[:2])])
    sheet.append([2, "Tin thứ hai", "23/03/2021", PARAGRAPHS[2]])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def jsonl() -> bytes:
    """Return one record in the form of `extract`, with its text."""
    end = len(TITLE)
    record = {"source": "bai.txt", "text": ARTICLE, "article": {"title": TITLE, "spans": {"title": [[0, end]]}},
              "meeting": {}, "officials": [{"name": "Lê Thị Hạnh Nguyên", "positions": [], "roles": [],
              "spans": [list(span_of("Lê Thị Hạnh Nguyên"))]}]}  # fmt: skip
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"


def span_of(words: str) -> tuple[int, int]:
    """Return where `words` first stand in the article."""
    start = ARTICLE.index(words)
    return start, start + len(words)


def label_studio() -> bytes:
    """Return one task of Label Studio's JSON export."""
    results = [{"type": "labels", "value": {"start": s, "end": e, "text": ARTICLE[s:e], "labels": [label]}}
               for (s, e), label in ((span_of("Lê Thị Hạnh Nguyên"), "PER"), (span_of("745 triệu đồng"), "MONEY"),
                                     (span_of("huyện Kiên Lương"), "LOC"), (span_of("Huyện ủy"), "ORG"))]  # fmt: skip
    return json.dumps([{"id": 1, "data": {"text": ARTICLE}, "annotations": [{"result": results}]}]).encode()


def doccano() -> bytes:
    """Return one line of doccano's JSONL export."""
    start, end = span_of("Lê Thị Hạnh Nguyên")
    line = {"id": 1, "text": ARTICLE, "label": [[start, end, "officials"]]}
    return json.dumps(line, ensure_ascii=False).encode() + b"\n"


def everything() -> dict[str, bytes]:
    """Return one good file of each kind, by its name."""
    return {
        "bai.txt": ARTICLE.encode(),
        "bai.html": pages.page("newspaper").encode(),
        "bai.mhtml": mhtml(),
        "bai.docx": docx(),
        "bai.odt": odt(),
        "bai.doc": doc(),
        "bai.rtf": rtf(),
        "bai.pdf": pdf(),
        "bai.eml": eml(),
        "bai.csv": csv(),
        "bai.xlsx": xlsx(),
        "bai.zip": zipped({"tin/a.txt": ARTICLE, "tin/b.docx": docx()}),
        "bai.jsonl": jsonl(),
        "nhan.json": label_studio(),
        "doccano.jsonl": doccano(),
    }
