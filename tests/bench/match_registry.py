"""The other generator: spelled names of a register, each distinct spelling once or a few times.

Built apart from `match_names`: syllables drawn flatter, provinces instead of communes, offices with or without
their body, homonyms made on purpose in each of three ways, slips made letter by letter on the decomposed
text. It is there to catch tuning to the other. It was looked at while the engine was built, so its figures are no
blind test either: read them beside those of real names and of generators that nobody here has seen.
"""

from __future__ import annotations

import random
import unicodedata
from datetime import date, timedelta

from tests.bench.match_names import Line

_PROVINCES = (
    "An Giang, Bắc Giang, Bắc Kạn, Bạc Liêu, Bắc Ninh, Bến Tre, Bình Định, Bình Dương, Bình Phước, "
    "Bình Thuận, Cà Mau, Cao Bằng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, "
    "Hà Giang, Hà Nam, Hà Tĩnh, Hải Dương, Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, "
    "Kon Tum, Lai Châu, Lâm Đồng, Lạng Sơn, Lào Cai, Long An, Nam Định, Nghệ An, Ninh Bình, "
    "Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, "
    "Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, "
    "Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái"
).split(", ")
_ONSETS = ("b c ch d đ g h kh l m n ng nh ph qu t th tr v x s gi r").split()
_FAMILY = (
    "Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Huỳnh Vũ Võ Phan Trương Bùi Đặng Đỗ Ngô Hồ Dương Đinh "
    "Lý Cao Lương Giàng Sùng Thào Vừ Lầu Quàng Bế Hoàng Hứa Đàm Thạch Sơn Kim Siu Rơ Ksor"
).split()
_INNER = (
    "Văn Văn Văn Thị Thị Thị Ngọc Hữu Xuân Minh Thanh Kim Quốc Tấn Trung Gia Bảo Tường Nhật Hồng Lệ "
    "Ánh Diễm Vĩnh Phú Chí Bá Sỹ Phúc Tuấn"
).split()
_LAST = (
    "An Ân Bách Bạch Băng Bằng Bảo Bích Biên Bình Cẩm Cảnh Cát Cầm Chấn Châu Chi Chiến Chinh Chung "
    "Chương Cúc Cường Đài Đại Đan Đạo Đạt Diệp Điền Đoan Doanh Đôn Đồng Du Dũng Duy Duyên Giáp Hạ "
    "Hậu Hiển Hoan Hoàn Hoạt Hợp Huân Hùng Hưng Hường Hữu Khang Khanh Khánh Khôi Khuê Kiệm Kiệt Kỳ "
    "Lam Lan Lân Lập Liễu Lĩnh Lộc Luyện Lương Lưu Mẫn Mạnh Minh Nam Ngân Nghiêm Ngôn Nguyên Nhạn "
    "Nhật Nhiệm Ninh Nương Phát Phi Phong Phú Phụng Quân Quảng Quyền Sa Sâm Sĩ Sơn Song Tài Tấn Thạc "
    "Thạch Thái Thắng Thanh Thao Thế Thiên Thịnh Thọ Thuần Thư Thức Thủy Tiên Tiến Tín Toại Toản "
    "Trạch Trâm Triết Trọng Trúc Trung Tú Tuân Tuấn Tùng Tường Tuyền Uy Văn Vân Viên Việt Vinh Vịnh "
    "Vũ Vương Vỹ Xuân Ý Yên Hoá Hoà Hoa Thúy Thuý Thùy Oanh Quyên Lành Hoè Tuệ Huy Thoại Toàn Toán "
    "Hòa"
).split()
_OFFICES = (
    "Bí thư Tỉnh ủy, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh, "
    "Chủ tịch Ủy ban MTTQ tỉnh, Phó Chủ tịch UBMTTQ tỉnh, Giám đốc Sở Y tế, Giám đốc Sở Nội vụ, "
    "Phó Giám đốc Sở Tài chính, Chánh Văn phòng Tỉnh ủy, Trưởng Ban Tổ chức Tỉnh ủy, "
    "Chủ tịch Hội Nông dân tỉnh, Chủ tịch Hội LHPN tỉnh, Bí thư Tỉnh đoàn, Giám đốc Công an tỉnh"
).split(", ")
_MARKS = "\u0300\u0301\u0303\u0309\u0323"


def registry(size: int, seed: int, evidence: float = 0.9, homonyms: float = 0.06) -> list[Line]:
    """Return about `size` lines, nearly all of distinct spellings; `evidence` as for `village`."""
    rng = random.Random(seed)
    people: list[tuple[str, str, str, int]] = []
    lines: list[Line] = []
    while len(lines) < size:
        day = rng.randrange(3000)
        if people and rng.random() < homonyms:
            name, office, place, day2 = rng.choice(people)
            other = rng.choice([p for p in _PROVINCES if p != place])
            how = rng.randrange(3)
            person = (name, office if how == 0 else rng.choice(_OFFICES), other, day2 if how == 1 else day)
        else:
            inner = rng.sample(_INNER, rng.choice((1, 1, 1, 2, 2, 0)))
            name = " ".join([rng.choice(_FAMILY), *inner, rng.choice(_LAST)])
            person = (name, rng.choice(_OFFICES), rng.choice(_PROVINCES), day)
        people.append(person)
        for turn in range(rng.choice((1, 1, 2, 2, 3, 4))):
            written, slip = (person[0], "") if turn == 0 else _slip(person[0], rng)
            office = person[1] if rng.random() < evidence else ""
            place = person[2] if rng.random() < evidence else ""
            place = f"tỉnh {place}" if place and rng.random() < 0.5 else place
            when = date(2016, 1, 1) + timedelta(person[3] + turn * rng.randrange(90))
            lines.append(Line(len(people), written, office, place, when.strftime("%Y-%m-%d"), slip))
    return lines


def _slip(name: str, rng: random.Random) -> tuple[str, str]:
    kind = rng.choice(
        (
            "form",
            "case",
            "mark lost",
            "mark moved",
            "mark changed",
            "key",
            "onset",
            "short",
            "less",
            "glued",
            "none",
        )
    )
    apart = unicodedata.normalize("NFD", name)
    marks = [i for i, c in enumerate(apart) if c in _MARKS]
    if kind == "form":
        return apart, kind
    if kind == "case":
        return rng.choice((name.upper(), name.lower(), name.title())), kind
    if kind in ("mark lost", "mark changed") and marks:
        place = rng.choice(marks)
        new = "" if kind == "mark lost" else rng.choice([m for m in _MARKS if m != apart[place]])
        return unicodedata.normalize("NFC", apart[:place] + new + apart[place + 1 :]), kind
    if kind == "mark moved":
        return name.replace("oà", "òa").replace("òa", "oà", rng.randrange(2)).replace("uý", "úy"), kind
    if kind == "key":
        place = rng.randrange(1, len(name))
        return name[:place] + rng.choice("bcdghiklmnoprstuvy") + name[place + rng.randrange(2) :], kind
    words = name.split()
    if kind == "onset":
        place = rng.randrange(len(words))
        first = next(
            (o for o in sorted(_ONSETS, key=len, reverse=True) if words[place].lower().startswith(o)), ""
        )
        pairs = {
            "ch": "tr",
            "tr": "ch",
            "s": "x",
            "x": "s",
            "d": "gi",
            "gi": "d",
            "r": "d",
            "l": "n",
            "n": "l",
            "v": "d",
        }
        if first in pairs:
            words[place] = (pairs[first] + words[place][len(first) :]).capitalize()
        return " ".join(words), kind
    if kind == "short":
        return " ".join([*(w[0] + "." for w in words[:-1]), words[-1]]), kind
    if kind == "less" and len(words) > 2:
        return " ".join([words[0], *words[2:]]), kind
    if kind == "glued":
        return "".join(words) if rng.random() < 0.3 else name.replace(" ", "", 1), kind
    return name, "none"
