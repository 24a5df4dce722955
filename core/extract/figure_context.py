"""What a number is when it is no figure: a date, an ordinal, a document's number, a heading, a telephone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soattin.core.extract.figure_units import Unit
from soattin.core.extract.numbers import Quantity
from soattin.core.extract.patterns import LOWER, UPPER
from soattin.core.extract.tokens import MARK, NUMBER, WORD, PhraseTable, Token, key_of
from soattin.core.text.segments import Segment
from soattin.core.text.tables import rows

_HEADS = PhraseTable((row[0], row[1]) for row in rows("ordinal_heads.tsv"))
_EACH = frozenset(key_of(word) for word in ("mỗi", "hàng", "hằng", "một", "trong", "bình quân", "/"))
_DAY = frozenset(
    key_of(word)
    for word in (
        "ngày",
        "sáng",
        "trưa",
        "chiều",
        "tối",
        "đêm",
        "dịp",
        "lễ",
        "khánh",
        "hôm",
        "nhân",
        "từ",
        "đến",
    )
)
_GIVING = frozenset(
    key_of(word)
    for word in (
        "trao",
        "tặng",
        "cho",
        "giúp",
        "xây",
        "dựng",
        "giao",
        "trợ",
        "thành",
        "có",
        "sửa",
        "được",
        "chữa",
    )
)
_UP_TO = frozenset((key_of("đến"), key_of("tới"), "-", "–", key_of("và"), ",", key_of("xuân")))
_CLEAN = key_of("sạch")
_SOME, _BALL = key_of("số"), key_of("bóng")
_FIVE, _ONE, _TWO_OF = key_of("năm"), key_of("một"), key_of("trong")


def is_year(token: Token) -> bool:
    return (
        token.kind == NUMBER
        and len(token.text) == 4
        and token.text.isdigit()
        and "1900" <= token.text <= "2100"
    )


def head_before(line: Sequence[Token], place: int) -> str | None:
    """Return "c" or "n" where the word before `place` makes an ordinal or a name of the number there."""
    while place and line[place - 1].key in ("-", "–", ":"):
        place -= 1
    hit = _HEADS.before(line, place)
    if not hit or hit[1] == "-":
        return None
    before = place - hit[0] - 1
    if before >= 0 and line[before].key in _EACH and hit[0] == 1:
        return "n"
    return hit[1]


def glued(text: str, line: Sequence[Token], place: int) -> bool:
    """Whether the number at `place` hangs on something before it: Covid-19, KH-12, A3, 0912-345."""
    start = line[place].start
    if start == 0:
        return False
    before = text[start - 1]
    end = line[place].end
    if before.isalpha() and text[end : end + 1].isalpha():
        return True  # "cec80d965", the name of a picture
    if before.isalpha():
        # "được02 căn nhà" is a missing space; "A3", "H5" and "QĐ12" are names.
        word = line[place - 1].text
        return len(word) < 3 or word.isupper()
    if before == "/" and place > 1 and line[place - 2].kind == WORD and line[place - 2].text.islower():
        return False  # "1.308 hội viên/1.520 hộ"
    if before in "-–/":
        return start > 1 and not text[start - 2].isspace()
    return before in ".,:_" and start > 1 and text[start - 2].isalnum()


def skip_code(text: str, line: Sequence[Token], place: int) -> int | None:
    """Return the place behind a date, time, document number or telephone at `place`, or None."""
    token = line[place]
    j = place + 1
    if token.text.count(".") == 2 and len(token.text.rpartition(".")[2]) == 4 and len(token.text) <= 10:
        return j  # 20.07.2020
    if token.text[0] == "0" and len(token.text) >= 9:
        return j
    if j >= len(line):
        return None
    sign = line[j]
    close = sign.start == token.end
    if sign.key in ("/", "-", "–") and j + 1 < len(line) and line[j + 1].start - sign.end <= 1:
        follow = line[j + 1]
        if (
            follow.kind == WORD
            and close
            and follow.text.isupper()
            and len(follow.text) > 1
            and not _counted(follow)
        ):
            return _end_of_code(text, line, j + 1)
        if follow.kind == NUMBER and j + 3 < len(line) and line[j + 2].key == sign.key and close:
            return _end_of_code(text, line, j + 3)
        if follow.kind == NUMBER and is_year(follow) and not token.text.count("."):
            return j + 2  # 7/2021, 2019-2024
    if sign.key in (":", "h", "g") and close and j + 1 < len(line) and line[j + 1].kind == NUMBER:
        # 17:09, 8h30, but "tổ 1: 12 suất"
        return j + 2 if line[j + 1].start == sign.end else j
    return None


def _counted(token: Token) -> bool:
    return token.text in ("CĐCS", "KDC", "TDP")


def _end_of_code(text: str, line: Sequence[Token], place: int) -> int:
    """Return the place behind the run of tokens without spaces that holds `place`."""
    place += 1
    while (
        place < len(line)
        and line[place].start == line[place - 1].end
        and (line[place].kind != MARK or line[place].key in "/-–.")
    ):
        place += 1
    return place


def heading_number(line: Sequence[Token], place: int) -> bool:
    """Whether the number at `place` counts headings: "1. Công tác", "2) …", "3/ …" at a line's beginning."""
    return (
        place == 0
        and len(line) > 1
        and line[1].key in (".", ")", "/", "-", ":")
        and line[1].start == line[0].end
        and (len(line) < 3 or line[2].kind != NUMBER or line[1].key in ".)")
        and len(line[0].text) <= 5
    )


def numbers_a_row(line: Sequence[Token], place: int, behind: int, read: Quantity, unit: Unit) -> bool:
    """Whether the number counts the rows of a table that lost its lines: "… 120 triệu đồng 2 Nhà Đại đoàn kết …"."""
    return (
        place == behind > 0
        and read.end == place + 1
        and read.value < 100
        and not unit.name.isupper()
        and unit.name[:1].isupper()
    )


def refused(line: Sequence[Token], start: int, place: int, read: Quantity, unit: Unit, ratio: bool) -> bool:
    """Whether the number at `place` (its qualifier at `start`) is none of the article's figures."""
    if "x" in unit.kind.flags or read.value == 0:
        return True  # "siêu thị 0 đồng" counts nothing
    if unit.name.startswith("tiêu chí") and read.value == 8 and any(t.key == _CLEAN for t in line):
        return True  # the eight contents of "5 không, 3 sạch"
    if read.value == 1 and read.end < len(line) and line[read.end].key == _SOME:
        return True  # "1 số hoạt động"
    if unit.name == "người" and any(token.key == _BALL for token in line[max(0, start - 4) : start]):
        return True  # "giải bóng đá nữ 5 người"
    money = unit.name == "đồng"
    if money and read.value < 100 and unit.known and line[read.end].key == "đ":
        return True  # "95 đ" are points
    if "l" in unit.kind.flags and read.value < 100 and _named_after_number(line, start, read, unit):
        return True  # "tổ dân phố 4 phường Phú Lãm"
    head = head_before(line, start)
    if head == "c" and not money:
        return True
    if (
        head == "n"
        and not money
        and ((not unit.known and read.value < 100) or unit.name.lower() == "tổ chức")
    ):
        return True  # "khu phố 5 tổ chức ngày hội"
    token = line[place]
    if not unit.known and unit.name != "đồng" and read.end == place + 1 and _touches(line, place):
        return True  # "692572e8", "2fc": no word follows a number without a space
    if (
        is_year(token)
        and read.end == place + 1
        and (not unit.known or head or _like_a_year(line, start, unit))
    ):
        return True
    if ratio and ((start and line[start - 1].key in _DAY) or not unit.known) and read.value <= 31:
        return not (unit.known or unit.name.isupper()) or bool(start and line[start - 1].key in _DAY)
    if not unit.known and unit.name.isupper() and not ratio:
        return True
    return read.in_words and _mere_word(line, place, read, unit)


def _named_after_number(line: Sequence[Token], start: int, read: Quantity, unit: Unit) -> bool:
    """Whether the number ends one place's name and the unit begins the next: "thôn 3 xã Trà Linh"."""
    if read.in_words or not start or unit.end >= len(line) or not line[unit.end].text[:1].isupper():
        return False
    before = line[start - 1]
    named = before.kind == WORD and start > 1 and before.text[:1].isupper()
    return named or head_before(line, start) is not None or before.key == _SOME


def _like_a_year(line: Sequence[Token], start: int, unit: Unit) -> bool:
    """Whether "2025" before a known noun is a year all the same: "từ 2021 đến 2025 xã", "Quý Mão 2023 hộ"."""
    if "l" in unit.kind.flags or not start:
        return True
    before = line[start - 1]
    return before.key in _UP_TO or (start > 1 and before.text[:1].isupper())


def _touches(line: Sequence[Token], place: int) -> bool:
    return place + 1 < len(line) and line[place + 1].kind == WORD and line[place + 1].start == line[place].end


def _mere_word(line: Sequence[Token], place: int, read: Quantity, unit: Unit) -> bool:
    """Whether a number in words is not meant as a count ("một", "năm nay", "hai bên")."""
    if unit.name == "đồng" and unit.known:
        return False
    if "w" not in unit.kind.flags or not unit.known:
        return True
    if read.end - place > 1 or read.scaled > 1:
        return False
    before = line[place - 1].key if place else ""
    if line[place].key == _ONE:
        given = any(token.key in _GIVING for token in line[max(0, place - 8) : place])
        return not given or (unit.kind.category or "") not in (
            "nhà đại đoàn kết",
            "quà tặng",
            "an sinh xã hội khác",
        )
    if line[place].key == _FIVE:
        return before not in _GIVING
    return before in ("thứ", "lần")


_QUOTED = 50
"""A name in quotation marks is no longer than this on either side of a number in it."""
_PLACE_WORD = rf"[{UPPER}][{LOWER}]* "
_ELSEWHERE = re.compile(
    rf"(?:(?:TP|TX|T\.X|Tỉnh|Huyện|Thị xã|Thành phố)\.? ?)?(?:{_PLACE_WORD}){{1,3}}[{UPPER}][{LOWER}]*: [{UPPER}]"
)
"""How the headline of another article begins that a site put between the paragraphs: "Tây Ninh: Ủy ban …"."""


def elsewhere(text: str, segment: Segment) -> bool:
    """Whether a line is the headline of another article."""
    return (
        segment.kind == "short"
        and text[segment.end - 1] not in ".;:!?"
        and _ELSEWHERE.match(text, segment.start, segment.end) is not None
    )


def in_a_name(text: str, start: int, end: int) -> bool:
    """Whether a number stands in a name: “Ba ngày tiết kiệm 1.000 đồng”."""
    before, behind = text[max(0, start - _QUOTED) : start], text[end : end + _QUOTED]
    opened, closed = before.rfind("“"), behind.find("”")
    return (
        opened > before.rfind("”")
        and closed >= 0
        and not 0 <= behind.find("“") < closed
        and closed + len(before) - opened <= _QUOTED
    )
