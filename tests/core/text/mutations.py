"""Spoils good files in the ways that damage and malice do, the same way for the same seed."""

from __future__ import annotations

import io
import random
import re
import zipfile

import samples

_CHUNKS = (
    b"\0", b"\xff" * 4, b"\x7f\xff\xff\xff", b"\x80\0\0\0", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"<", b">", b"]]>", b"{",
    b"}", b"[", b'"', b"\\", b"\\u-1?", b"\\bin9999999999 ", b"\\'zz", b"<<", b">>", b"0 0 R", b"1 0 R", b"/Length -1",
    b"/Filter /FlateDecode", b"/Kids [3 0 R]", b"99999999999999999999", b"-1", b"1e999", b"NaN", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
    b"\xc0\xaf", b"--", b"\r\n\r\n", b"\n", b"\t" * 9, b"Content-Type: multipart/mixed; boundary=a\n\n--a\n", b"=?utf-8?q?=ff?=",
    b"<div>" * 40, b"<table><tr><td>" * 20, b"&#0;", b"&#xD800;", b"&#99999999;", b"../", b"%00", b"A" * 300, "ạ".encode() * 99,
    b"\xcc\xa3" * 50, b"\x13\x14\x15", b"<w:p>", b"</w:p>", b"xml:space", b"PK\x03\x04", b"PK\x05\x06", b"null", b"true", b"{}",
    b"[0,5,\"PER\"]", b"\"start\":-5", b"sep=;", b"\"\"", b",,,,", b"\xe2\x80\xa8",
)  # fmt: skip

_VALUE = re.compile(rb'"([^"<>]{0,60})"|>([^<>]{1,60})<|(-?\d{1,10})|/([A-Za-z]{1,20})')
_VALUES = (
    b"", b"0", b"-1", b"1", b"65535", b"2147483648", b"-2147483649", b"99999999999999999999", b"1.5", b"1e400", b"nan", b"XFD1048576",
    b"ZZZ99", b"A0", b"s", b"inlineStr", b"e", b"..", b"../../x", b"/xl/workbook.xml", b"&#1;", b"&#55357;", b" ", b"\xe1\xba",
    "ạ̣".encode(), b"x" * 3000, b"true", b"null", b"Kids", b"Parent", b"Length", b"FlateDecode", b"ASCIIHexDecode", b"Identity-H",
)  # fmt: skip

ZIPPED = (".docx", ".odt", ".xlsx", ".zip")


def small() -> dict[str, bytes]:
    """Return one good file of each kind, as small as can be, to be spoilt."""
    text = "Hội nghị sơ kết quý I\nNgày 18/3/2021, bà Lê Thị Hạnh, Chủ tịch xã Tân Lập, trao 03 căn nhà."
    title, body = text.split("\n")
    paragraphs = "".join(f"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>" for p in (title, body))
    html = (
        f"<html><body><div><a href=x>Tin</a></div><h1>{title}</h1><p>{body}</p><table><tr><td>a<td>b</table>"
    )
    mail = "MIME-Version: 1.0\nSubject: =?utf-8?b?SOG7mWk=?=\nDate: Mon, 22 Mar 2021 08:15:00 +0700\nContent-Type: "
    mixed = mail + (
        f"multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n{body}\n--b\nContent-Type: a/b; "
        f"name=a.txt\nContent-Disposition: attachment; filename=a.txt\nContent-Transfer-Encoding: base64\n\neHh4\n--b--\n"
    )
    record = '{"source":"a","text":"%s","article":{"title":"Hội nghị","spans":{"title":[[0,8]]}},"officials":[{"name":"Lê Thị Hạnh",'
    record = (
        record % text.replace("\n", "\\n")
    ) + '"positions":["x"],"roles":[],"spans":[[42,53]]}],"meeting":{}}\n'
    label = '{"id":1,"text":"%s","label":[[0,8,"officials"]],"entities":[{"label":"PER","start_offset":1,"end_offset":4}]}\n'
    studio = (
        '[{"data":{"text":"%s"},"annotations":[{"result":[{"value":{"start":0,"end":8,"labels":["PER"]}}]}]}]'
    )
    return {
        "a.txt": text.encode(),
        "cu.txt": "ñy ban MÆt trËn Tæ quèc huyÖn".encode("cp1252"),
        "a.html": html.encode(),
        "a.mhtml": (mail + f"text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{html}").encode(),
        "a.eml": mixed.encode(),
        "a.docx": samples.docx(paragraphs, '<w:style w:styleId="a"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>'),
        "a.odt": samples.odt(),
        "a.doc": samples.doc(text),
        "a.rtf": samples.rtf((title, body)),
        "a.pdf": samples.pdf([[title, body]]),
        "a.csv": f"Tiêu đề,Ngày,Nội dung\n{title},22/03/2021,\"{body}\"\n".encode(),
        "a.xlsx": _small_xlsx(title, body),
        "a.zip": samples.zipped({"a.txt": text, "b/c.rtf": samples.rtf((title,)), "d.csv": "Nội dung\nchữ"}),
        "a.jsonl": record.encode(),
        "nhan.json": (studio % body).encode(),
        "doccano.jsonl": (label % body).encode(),
    }  # fmt: skip


def _small_xlsx(title: str, body: str) -> bytes:
    spread = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rel = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Tiêu đề</t></is></c></row>'
    rows += '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c></row>'
    return samples.zipped({
        "xl/workbook.xml": f'<workbook {spread} {rel}><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {spread}><sheetData>{rows}</sheetData></worksheet>",
        "xl/sharedStrings.xml": f"<sst {spread}><si><t>Nội dung</t></si><si><t>{body}</t></si><si><r><t>{title}</t></r></si></sst>",
    })  # fmt: skip


def mutate(name: str, data: bytes, seed: int) -> bytes:
    """Return a spoilt copy of a good file; for zipped kinds mostly of what is zipped in them."""
    chance = random.Random(f"{name}:{seed}")
    if name.endswith(ZIPPED) and chance.random() < 0.7:
        return _within(data, chance)
    return _revalued(data, chance) if chance.random() < 0.4 else _spoil(data, chance)


def _revalued(data: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4))):
        _revalue(spoilt, chance)
    return bytes(spoilt)


def _within(data: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    for name in chance.sample(sorted(entries), k=min(len(entries), chance.choice((1, 1, 2)))):
        entry = entries[name]
        assert isinstance(entry, bytes)
        if chance.random() < 0.05:
            del entries[name]
        else:
            entries[name] = _revalued(entry, chance) if chance.random() < 0.6 else _spoil(entry, chance)
    return samples.zipped(entries, zipfile.ZIP_STORED)


def _revalue(spoilt: bytearray, chance: random.Random) -> None:
    """Put a strange value where a value stands, so that the form around it stays whole."""
    values = list(_VALUE.finditer(spoilt))
    if values:
        match = chance.choice(values)
        group = match.lastindex or 0
        spoilt[match.start(group) : match.end(group)] = chance.choice(_VALUES)


def _spoil(data: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        at = chance.randrange(len(spoilt) + 1)
        length = chance.choice((1, 2, 4, 16, 64))
        way = chance.randrange(9)
        if way == 0:
            for place in range(at, min(at + length, len(spoilt))):
                spoilt[place] = chance.randrange(256)
        elif way == 1:
            del spoilt[at : at + length]
        elif way == 2:
            spoilt[at:at] = chance.choice(_CHUNKS)
        elif way == 3:
            spoilt[at : at + length] = chance.choice(_CHUNKS)
        elif way == 4:
            source = chance.randrange(len(spoilt) + 1)
            spoilt[at:at] = spoilt[source : source + length * 4] * chance.choice((1, 1, 30))
        elif way == 5 and at < len(spoilt):
            spoilt[at] ^= 1 << chance.randrange(8)
        elif way == 6 and chance.random() < 0.3:
            del spoilt[at:]
        elif way >= 7:
            _revalue(spoilt, chance)
    return bytes(spoilt)
