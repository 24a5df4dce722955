"""Tells the encoding of a text by its letters, and decodes the legacy ones of Vietnam.

A wrong encoding turns words into strings that no Vietnamese syllable is spelt like; so each encoding is
tried, and the share of words that could be Vietnamese decides. No maintained converter of TCVN3 and VNI exists;
their tables stand in `resources/tables`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from soattin.core.text.fold import nfc
from soattin.core.text.tables import rows

NAMES = ("utf-8", "utf-16", "windows-1258", "tcvn3", "vni", "windows-1252")
"""What a person can choose among."""

LABELS = {
    "utf-8": "Unicode (UTF-8)",
    "utf-16": "Unicode (UTF-16)",
    "windows-1258": "Windows-1258",
    "tcvn3": "TCVN3 (ABC, phông .Vn…)",
    "vni": "VNI Windows (phông VNI-…)",
    "windows-1252": "Latin-1 (không phải tiếng Việt)",
    "utf-8-twice": "UTF-8 mã hóa hai lần",
}

TWICE = "utf-8-twice"
"""Found inside Unicode text only: UTF-8 that a program took for windows-1252 and encoded again."""

MOST = 0.6
"""From this share of a text's accented lines on, the text is taken to be in one legacy font throughout."""

SURE = 0.8
"""Below this confidence a person should look at the candidates."""

SAMPLE = 200_000
"""Bytes or characters looked at to tell an encoding."""

_WORD = re.compile(r"[^\W\d_]+(?:[̣̀̉̃́][^\W\d_]*)*")
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to read some bytes: `confidence` 0 to 1; `preview` the first words as they would read."""

    encoding: str
    confidence: float
    preview: str


@dataclass(frozen=True, slots=True)
class Decoded:
    """`text` is in NFC, line ends as they were."""

    text: str
    encoding: str
    confidence: float


def candidates(data: bytes) -> list[Candidate]:
    """Return the ways in which `data` can be read, the likeliest first.

    Bytes that are plainly UTF-8 or UTF-16 give one candidate of confidence 1; so do plain ASCII ones.
    """
    sample = data[:SAMPLE]
    unicode_name = _unicode(sample)
    if unicode_name:
        return [Candidate(unicode_name, 1.0, _preview(_decode(sample, unicode_name)))]
    scored = [(score(text), name, text) for name, text in _readings(sample)]
    scored.sort(key=lambda entry: -entry[0])
    return [
        Candidate(name, _confidence(share, [s for s, other, _ in scored if other != name]), _preview(text))
        for share, name, text in scored
    ]


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Return the text in `data`, in `encoding` where one is given, otherwise in the likeliest.

    Bytes that the encoding does not know become U+FFFD. Raises `LookupError` for a name not in `NAMES`.
    """
    if encoding is not None:
        if encoding not in NAMES:
            raise LookupError(encoding)
        return Decoded(_decode(data, encoding), encoding, 1.0)
    told = _unicode(data[:SAMPLE])
    if told:
        # Nearly every file; a person who is to choose an encoding is shown a preview of it all the same.
        return Decoded(_decode(data, told), told, 1.0)
    best = candidates(data)[0]
    return Decoded(_decode(data, best.encoding), best.encoding, best.confidence)


def score(text: str) -> float:
    """Return the share of the accented words of `text` that are spelt like Vietnamese; 0 without any."""
    from soattin.core.text.syllables import is_syllable

    words = [word for word in _WORD.findall(text[:SAMPLE]) if not word.isascii()]
    if not words:
        return 0.0
    strange = text.count("�")
    return sum(map(is_syllable, words)) / (len(words) + strange)


def convert_legacy(text: str, font: str | None = None) -> tuple[str, str | None]:
    """Return `text` with what a legacy font hid in Latin-1 letters as Vietnamese, and the encoding found.

    Out of Word files and PDFs, text in `.VnTime` or `VNI-Times` arrives as "ñy ban MÆt trËn" or "Uûy ban
    Maët traän". `font` is the font's name where it is known; without it the letters decide, line by line,
    since one document may mix fonts. The encoding is None where nothing was converted.
    """
    named = font_encoding(font) if font else None
    if named:
        text = text.translate(_SYMBOL_CODES)
        if named == "vni":
            return _unpack(text, named), named
        # A run may begin within a sentence: `restore_capitals` is for whoever joins the runs.
        converted = text.translate(_tcvn3())
        return (converted.upper() if _capital_font(font or "") else converted), named
    if text.isascii():
        return text, None
    lines = text.split("\n")
    names = [_legacy_line(line) for line in lines]
    found = Counter(name for name in names if name)
    if not found:
        return text, None
    usual, count = found.most_common(1)[0]
    if count >= MOST * sum(not line.isascii() for line in lines):
        # A document in one font: short lines of it tell too little by themselves.
        names = [
            name or (usual if _may_be(line, usual) else None) for line, name in zip(lines, names, strict=True)
        ]
    return "\n".join(map(_read_as, lines, names)), usual


def _may_be(line: str, name: str) -> bool:
    return not _UNICODE_ONLY.search(line) and score(_read_as(line, name)) >= score(line)


def _read_as(line: str, name: str | None) -> str:
    if name is None:
        return line
    return _once(line) or line if name == TWICE else _unpack(line.translate(_SYMBOL_CODES), name)


def font_encoding(font: str) -> str | None:
    """Return the encoding that a font's name promises: ".VnTimeH" tcvn3, "VNI-Times" vni, else None."""
    low = font.split("+")[-1].lower().lstrip(".")
    if font.split("+")[-1].lower().startswith(".vn"):
        return "tcvn3"
    return "vni" if low.startswith(("vni-", "vni ")) else None


def _capital_font(font: str) -> bool:
    return font.split(",")[0].split("-")[0].endswith("H")


def _unicode(data: bytes) -> str | None:
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return name
    if data.count(0, 0, 2000) > len(data[:2000]) // 4:
        return "utf-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A sample may end within a letter.
        return "utf-8" if len(data) == SAMPLE and error.start > SAMPLE - 4 else None
    return "utf-8"


def _readings(data: bytes) -> Iterable[tuple[str, str]]:
    return [(name, _decode(data, name)) for name in ("tcvn3", "vni", "windows-1258", "windows-1252", "utf-8")]


def _confidence(share: float, others: list[float]) -> float:
    """A reading is sure when its words are Vietnamese and no other reading's words are."""
    rival = max(others, default=0.0)
    return round(max(0.0, min(1.0, share * (1.0 if rival < share - 0.3 else 0.5 + (share - rival)))), 2)


def _preview(text: str) -> str:
    """The first 200 characters around the first accented word, in one line."""
    first = next((match.start() for match in _WORD.finditer(text) if not match.group().isascii()), 0)
    return " ".join(text[max(0, first - 40) : first + 160].split())


def _decode(data: bytes, encoding: str) -> str:
    return nfc(_DECODERS[encoding](data))


def _utf16(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    # Without a mark, the zero bytes stand in the odd places of little-endian text.
    little = data[1::2].count(0) >= data[0::2].count(0)
    return data.decode("utf-16-le" if little else "utf-16-be", "replace")


def latin(data: bytes) -> str:
    """windows-1252, its five gaps filled with the control characters of Latin-1, so that nothing is lost."""
    return "".join(_WINDOWS_1252[byte] for byte in data)


_WINDOWS_1252 = [
    bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
    for byte in range(256)
]
_TO_BYTE = {ord(char): byte for byte, char in enumerate(_WINDOWS_1252)}

_DECODERS: dict[str, Callable[[bytes], str]] = {
    "utf-8": lambda data: data.decode("utf-8-sig", "replace"),
    "utf-16": _utf16,
    "windows-1258": lambda data: data.decode("cp1258", "replace"),
    "tcvn3": lambda data: _unpack(latin(data), "tcvn3"),
    "vni": lambda data: _unpack(latin(data), "vni"),
    "windows-1252": latin,
}


def _unpack(text: str, encoding: str) -> str:
    if encoding == "vni":
        pattern, pairs = _vni()
        return pattern.sub(lambda match: pairs[match.group()], text)
    return restore_capitals(text.translate(_tcvn3()))


@cache
def _tcvn3() -> dict[int, str]:
    table: dict[int, str] = {}
    for code, letter in rows("tcvn3.tsv"):
        byte = int(code, 16)
        table[ord(_WINDOWS_1252[byte])] = letter
    return table


@cache
def _vni() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = {row[0]: row[1] for row in rows("vni.tsv")}
    ordered = sorted(pairs, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, ordered))), pairs


_CAPITAL_WORD = re.compile(r"[^\W\d_]{2,}")
_SENTENCE_START = re.compile(r"(?:^|[.!?…]\s)[ \t\"'“(]{0,4}([à-ỹ])", re.MULTILINE)


def restore_capitals(text: str) -> str:
    """Return TCVN3 text with the capitals that can be told: "CéNG HßA" is read "CộNG HòA" and becomes "CỘNG HÒA".

    TCVN3 has no accented capitals but those of its "…H" fonts, whose names plain text has lost. A word with two
    plain capitals and no plain small letter was in capitals, so was a line of such; and so was the first
    letter of a sentence.
    """

    def word(match: re.Match[str]) -> str:
        letters = match.group()
        plain = [char for char in letters if char.isascii()]
        in_capitals = len(plain) >= 2 and all(char.isupper() for char in plain)
        return letters.upper() if in_capitals else letters

    def line(text: str) -> str:
        plain = [char for char in text if char.isascii() and char.isalpha()]
        in_capitals = len(plain) >= 4 and all(char.isupper() for char in plain)
        return text.upper() if in_capitals else _CAPITAL_WORD.sub(word, text)

    capitals = "\n".join(map(line, text.split("\n")))
    return _SENTENCE_START.sub(lambda match: match.group()[:-1] + match.group(1).upper(), capitals)


# Fonts marked as symbol fonts give their codes from U+F000 on.
_SYMBOL_CODES = {0xF000 + byte: char for byte, char in enumerate(_WINDOWS_1252) if byte >= 0x20}
_UNICODE_ONLY = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_TWO_UNICODE = re.compile(f"{_UNICODE_ONLY.pattern}[^{_UNICODE_ONLY.pattern[1:-1]}]*{_UNICODE_ONLY.pattern}")
_LEGACY_HINT = re.compile("[\x80-ÿŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]")


def _once(line: str) -> str | None:
    """Return a line that was taken for windows-1252 and encoded again ("á»¦y ban") as it was; None for any other."""
    try:
        return nfc(bytes(_TO_BYTE[ord(char)] for char in line).decode("utf-8"))
    except (KeyError, UnicodeDecodeError):
        return None


def _legacy_line(line: str) -> str | None:
    """The legacy encoding that a line of Unicode text is in, or None."""
    if line.isascii() or _TWO_UNICODE.search(line):
        # Nearly every line ends here: letters that no legacy font hides anything in.
        return None
    if _once(line) is not None:
        return TWICE
    line = line.translate(_SYMBOL_CODES)
    if len(_LEGACY_HINT.findall(line)) < 2:
        return None
    plain = score(line)
    best, name = max((score(_unpack(line, name)), name) for name in ("tcvn3", "vni"))
    return name if best > 0.7 and best > plain + 0.3 else None
