"""Rich text files (.rtf): their text, with the fonts that tell TCVN3 and VNI apart; pictures and objects left out.

Our own reader: striprtf knows no legacy fonts, and its pattern for links takes quadratic time on hostile input.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from soattin.core.errors import UserError
from soattin.core.text import encodings
from soattin.core.text.formats import Found, Source, damaged, plain
from soattin.core.text.formats.runs import join_runs

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\", re.S
)
_SKIPPED = frozenset(
    b"colortbl stylesheet info pict object objdata header headerl headerr headerf footer footerl footerr footerf "
    b"footnote fldinst themedata datastore listtable listoverridetable rsidtbl generator filetbl revtbl nonshppict "
    b"annotation atnid atnauthor bkmkstart bkmkend xmlnstbl latentstyles".split()
)
_SPECIAL = {
    b"par": "\n", b"line": "\n", b"page": "\n", b"sect": "\n", b"row": "\n", b"cell": "\t", b"nestcell": "\t",
    b"nestrow": "\n", b"tab": "\t", b"emdash": "—", b"endash": "–", b"bullet": "•", b"lquote": "‘",
    b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"emspace": " ", b"enspace": " ",
}  # fmt: skip
_SYMBOLS = {b"~": "\u00a0", b"_": "-", b"-": "", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
_CHARSETS = {0: "", 1: "", 163: "cp1258", 238: "cp1250", 204: "cp1251", 161: "cp1253", 162: "cp1254", 128: "cp932",
             134: "gbk", 136: "cp950", 129: "cp949"}  # fmt: skip

MAX_DEPTH = 2_000
"""Groups within groups; Word writes some dozen."""


@dataclass(slots=True)
class _State:
    """What a group inherits from the one around it."""

    font: int = 0
    skipped: bool = False
    in_fonts: bool = False
    after_unicode: int = 1

    def copy(self) -> _State:
        return _State(self.font, self.skipped, self.in_fonts, self.after_unicode)


@dataclass(slots=True)
class _Reader:
    """Walks over the tokens once, collecting runs of one font."""

    data: bytes
    code_page: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    charsets: dict[int, int] = field(default_factory=dict)
    runs: list[tuple[str | None, str]] = field(default_factory=list)
    state: _State = field(default_factory=_State)
    stack: list[_State] = field(default_factory=list)
    to_skip: int = 0
    default: int = 0

    def read(self) -> list[tuple[str | None, str]]:
        """Return the runs of (font name or None, text)."""
        at = 0
        while match := _TOKEN.match(self.data, at):
            at = match.end()
            word, number, code, symbol, brace, text = match.groups()
            if text is not None:
                self._bytes(text)
            elif word is not None:
                if word == b"bin":
                    at += max(0, int(number or 0))
                self._word(word, int(number) if number else None)
            elif code is not None:
                self._bytes(bytes([int(code, 16)]))
            elif symbol == b"*":
                self.state.skipped = True
            elif symbol is not None:
                self._text(_SYMBOLS.get(symbol, ""))
            elif brace is not None and not self._brace(brace):
                break
        return self.runs

    def _brace(self, brace: bytes) -> bool:
        """Open or close a group; False when the document's own group has closed."""
        self.to_skip = 0
        if brace == b"{":
            if len(self.stack) >= MAX_DEPTH:
                raise RecursionError
            self.stack.append(self.state.copy())
        elif self.stack:
            self.state = self.stack.pop()
        return bool(self.stack)

    def _word(self, word: bytes, number: int | None) -> None:
        state = self.state
        if word == b"u" and number is not None:
            self._text(chr(number % 0x10000))
            self.to_skip = state.after_unicode
        elif word == b"fonttbl":
            state.in_fonts = True
        elif word in _SKIPPED:
            state.skipped = True
        elif word in (b"f", b"deff") and number is not None:
            state.font = number
            if word == b"deff":
                self.default = number
        elif word == b"plain":
            state.font = self.default
        elif word == b"fcharset" and number is not None and state.in_fonts:
            self.charsets[state.font] = number
        elif word == b"uc" and number is not None:
            state.after_unicode = min(max(number, 0), 10)
        elif word == b"ansicpg" and number:
            self.code_page = _codec(f"cp{number}") or self.code_page
        elif word in _SPECIAL:
            self._text(_SPECIAL[word])

    def _bytes(self, data: bytes) -> None:
        if self.to_skip:
            skipped = min(self.to_skip, len(data))
            self.to_skip -= skipped
            data = data[skipped:]
        if not data or self.state.skipped:
            return
        if self.state.in_fonts:
            name = data.decode("latin-1").split(";")[0].strip()
            if name:
                self.fonts[self.state.font] = self.fonts.get(self.state.font, "") + name
            return
        legacy = encodings.font_encoding(self.fonts.get(self.state.font, ""))
        codec = _codec(_CHARSETS.get(self.charsets.get(self.state.font, 0), "")) or self.code_page
        self._text(encodings.latin(data) if legacy else data.decode(codec, "replace"))

    def _text(self, text: str) -> None:
        if self.state.skipped or self.state.in_fonts or not text:
            return
        self.runs.append((self.fonts.get(self.state.font), text))


def _codec(name: str) -> str | None:
    try:
        return codecs.lookup(name).name if name else None
    except (LookupError, ValueError):
        return None


def read(source: Source) -> Found:
    """Yield the one article of a rich text file."""
    start = source.data.find(b"{\\rtf", 0, 1000)
    if start < 0:
        raise damaged(source.name, "tệp RTF")
    try:
        runs = _Reader(source.data[start:]).read()
    except RecursionError:
        raise UserError(
            "file-too-deep", f"“{source.name}” lồng nhiều hơn {MAX_DEPTH} cấp nên không đọc."
        ) from None
    except (ValueError, OverflowError):
        raise damaged(source.name, "tệp RTF") from None
    text, legacy = join_runs(runs)
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    lines = "\n".join(line.rstrip("\t ") for line in text.split("\n"))
    yield plain.from_text(source.name, encodings.Decoded(lines.strip("\n"), legacy or "utf-8", 1.0))
