"""Names of officials with known truth: people in offices, misspelt as a typist does (`match_slips`).

`match_registry` is built apart: names from other lists, coarse or no evidence, slips by rules of its own. Lines are
(truth, name, position, place, date).
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from tests.bench.match_slips import asked_variant, same_variant


@dataclass(frozen=True, slots=True)
class Line:
    """One mention with the person it truly is."""

    truth: int
    name: str
    position: str = ""
    place: str = ""
    date: str = ""
    slip: str = ""
    """The kind of variation, for the tables of what was missed."""


def _draw(table: dict[str, float], rng: random.Random) -> str:
    return rng.choices(list(table), list(table.values()))[0]


# --- village -------------------------------------------------------------------------------------------------

_SURNAMES = dict(zip(
    ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trương", "Đoàn", "Trịnh", "Mai", "Lâm", "Hà", "Cao", "Tạ", "Tô", "Phùng", "Lương", "Thái", "Châu", "Tăng", "Kiều", "Nông", "Triệu", "Lò", "Vi", "Danh", "Sơn", "Quách", "Đào", "Lưu", "Chu", "Tống", "Khổng", "Ông"],
    [31, 10.5, 8.7, 6, 3, 2.2, 2.8, 2.4, 2.1, 2.1, 2, 1.9, 1.6, 1.5, 1.3, 1.0, 1, 1.4, 0.9, 0.8, 0.8, 0.7, 0.8, 0.8,
     0.5, 0.5, 0.5, 0.6, 0.5, 0.4, 0.3, 0.3, 0.4, 0.3, 0.2, 0.2, 0.2, 0.2, 0.3, 0.8, 0.4, 0.4, 0.2, 0.1, 0.1],
    strict=True,
))  # fmt: skip
_MALE = (
    "Văn Hữu Đức Quốc Minh Xuân Đình Công Thanh Quang Ngọc Thành Trọng Mạnh Bá Viết Duy Hoàng Anh "
    "Tiến Hải Khắc Thế"
).split()
_FEMALE = (
    "Thị Ngọc Thu Kim Bích Thanh Hồng Mỹ Thùy Phương Hoài Mai Minh Thúy Cẩm Lan Diệu Như Kiều Tố"
).split()
_GIVEN_MALE = (
    "Hùng Dũng Hải Tuấn Minh Sơn Thắng Cường Bình Hòa Thành Long Đức Nam Tâm Hưng Quang Hiếu Tùng "
    "Trung Kiên Dương Phúc Quân Việt Lâm Toàn Tiến Thịnh Thái Tân Phong Lợi Lộc Khánh Khoa Đông Đạt "
    "Chiến Bảo An Vinh Vũ Khải Lực Nghĩa Nhân Sang Sinh Tài Thọ Thuận Tín Trí Trường Ba Bé Chính "
    "Chúc Công Danh Đăng Điệp Đoàn Đồng Được Hai Hậu Hiệp Hợi Huấn Huy Khiêm Kỳ Lành Lập Liêm Luân "
    "Luận Lượng Mười Nghị Nguyên Nhật Nhơn Phước Quyết Quý Sáng Tám Tấn Thạch Thân Thế Thiện Thiệp "
    "Thông Tính Tình Trọng Tường Viễn Vượng Xuyên Ý Yên Út Tỷ Sỹ Sử Bằng Vĩnh Mạnh Ninh Lai Đệ Cảnh "
    "Huynh"
).split()
_GIVEN_FEMALE = (
    "Hương Hoa Hà Thủy Hải Thanh Anh Lan Hằng Hiền Nga Dung Phương Hạnh Mai Yến Tâm Vân Linh Trang "
    "Ngọc Hồng Huệ Loan Thu Giang Liên Nhung Oanh Thảo Thúy Tuyết Xuân Huyền Phượng Tú Nhàn Nguyệt "
    "Hoài Cúc Châu Bích Nhi Quyên Quỳnh Thêm Tuyền Vui Chi Diễm Diệp Diệu Duyên Đào Gấm Hảo Hường "
    "Lành Lệ Lý Mận Miên Mơ Mùi Nhã Nhiên Phụng Quế San Thắm Thoa Thơm Thơ Thư Thương Tươi Tuyến "
    "Uyên Viên Xinh Xuyến Trúc Trà Trâm Trinh Thùy Thi Vi Vy Thy My Ly Ngà Ngân Hòa Én"
).split()
_TITLES = (
    "Chủ tịch UBND, Phó Chủ tịch UBND, Chủ tịch Ủy ban MTTQ Việt Nam, Phó Chủ tịch Ủy ban MTTQ, "
    "Bí thư Đảng ủy, Phó Bí thư Thường trực, Chủ tịch HĐND, Phó Chủ tịch HĐND, "
    "Chủ tịch Hội Nông dân, Chủ tịch Hội LHPN, Chủ tịch Hội Cựu chiến binh, Bí thư Đoàn Thanh niên, "
    "Trưởng Ban Dân vận, Trưởng Công an, Chủ tịch LĐLĐ"
).split(", ")
_PLACE_WORDS = (
    "Tân Thành, Hòa Bình, Phú Mỹ, An Phú, Long Hải, Đông Sơn, Quảng Lợi, Vĩnh Hưng, Thạnh Mỹ, "
    "Bình Minh, Kỳ Phú, Hà Lâm, Cẩm Xuyên, Nghĩa Hòa, Mỹ Lộc, Yên Bình, Thanh Hà, Tam Kỳ, "
    "Diên Khánh, Sơn Tây, Phước Thạnh, Hương Trà, Trà Cú, Lộc Ninh, Đức Thọ, Xuân Trường, Giao Thủy, "
    "Hải Hậu, Kiến Xương, Tiền Phong, Quang Trung, Việt Hùng, Kiên Lương, Hàm Tân, Châu Thành, "
    "Gò Dầu"
).split(", ")
_DISTRICT_KINDS = {"huyện": 0.75, "thị xã": 0.12, "thành phố": 0.13}
_SHORT = {"huyện": "H.", "thị xã": "TX.", "thành phố": "TP.", "xã": "X.", "phường": "P.", "thị trấn": "TT."}


def _village_name(rng: random.Random) -> str:
    woman = rng.random() < 0.4
    middles, givens = (_FEMALE, _GIVEN_FEMALE) if woman else (_MALE, _GIVEN_MALE)
    weight = [1 / (i + 1.5) for i in range(len(middles))]
    size = rng.choices([0, 1, 2], [0.06, 0.64, 0.3])[0]
    parts = [_draw(_SURNAMES, rng)]
    if size:
        parts.append(rng.choices(middles, [w * (6 if i == 0 else 1) for i, w in enumerate(weight)])[0])
    if size == 2:
        parts.append(rng.choice([m for m in middles[1:] if m != parts[-1]]))
    given = rng.choices(givens, [1 / (i + 12) for i in range(len(givens))])[0]
    return " ".join([*parts, given])


def _village_unit(rng: random.Random) -> tuple[str, str]:
    """Return (type and name, parent) of a commune or a district."""
    word = f"{rng.choice(_PLACE_WORDS).split()[0]} {rng.choice(_PLACE_WORDS).split()[1]}"
    if rng.random() < 0.4:
        return f"{_draw(_DISTRICT_KINDS, rng)} {word}", ""
    kind = _draw({"xã": 0.7, "phường": 0.18, "thị trấn": 0.12}, rng)
    parent = f"huyện {rng.choice(_PLACE_WORDS)}"
    return f"{kind} {word}", parent


def village(size: int, seed: int, evidence: float = 0.95) -> list[Line]:
    """Return about `size` lines; `evidence` is the share of lines that tell office and unit."""
    rng = random.Random(seed)
    lines: list[Line] = []
    units = [_village_unit(rng) for _ in range(max(12, size // 25))]
    units_of: dict[str, set[str]] = {}
    names: list[str] = []
    person = 0
    while len(lines) < size:
        person += 1
        # One in twelve bears the name of somebody met before, in another unit.
        name = rng.choice(names) if names and rng.random() < 0.08 else _village_name(rng)
        names.append(name)
        unit, parent = next(
            u for u in iter(lambda: rng.choice(units), None) if u[0] not in units_of.get(name, ())
        )
        units_of.setdefault(name, set()).add(unit)
        terms = [(rng.choice(_TITLES), unit, parent)]
        if rng.random() < 0.15:  # another office later, mostly in the same unit
            terms.append((rng.choice(_TITLES), unit, parent))
        if rng.random() < 0.03:
            terms.append((rng.choice(_TITLES), *rng.choice(units)))
        start = date(2015, 1, 1) + timedelta(rng.randrange(2500))
        for _ in range(min(1 + int(rng.expovariate(0.6)), 12)):
            term = min(int(rng.random() * len(terms)), len(terms) - 1)
            day = start + timedelta(term * 900 + rng.randrange(700))
            lines.append(_village_line(person, name, terms[term], day, evidence, rng))
    rng.shuffle(lines)
    return lines


def _village_line(
    person: int, name: str, term: tuple[str, str, str], day: date, evidence: float, rng: random.Random
) -> Line:
    title, unit, parent = term
    kind, proper = next((k, unit[len(k) + 1 :]) for k in _SHORT if unit.startswith(k + " "))
    written, slip = name, ""
    chance = rng.random()
    if chance < 0.2:
        written, slip = same_variant(name, rng), "same"
    elif chance < 0.4:
        written, slip = asked_variant(name, rng)
    position = (
        title
        if rng.random() < 0.4
        else f"{title} {kind} {proper}"
        if rng.random() < 0.5
        else f"{title} {kind}"
    )
    place = f"{_SHORT[kind]} {proper}" if rng.random() < 0.2 else unit
    if parent and rng.random() < 0.4:
        place = f"{place}, {parent}"
    if rng.random() > evidence:
        position = "" if rng.random() < 0.7 else position
        place = "" if rng.random() < 0.7 else place
    return Line(person, written, position, place, day.isoformat() if rng.random() < 0.9 else "", slip)
