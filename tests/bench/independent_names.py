"""Invented Vietnamese people's names at realistic frequencies, for `names_independent`.

Shares of surnames after Lê Trung Hoa, *Họ và tên người Việt Nam* (2005) and the school lists counted in 2022:
Nguyễn about a third, the ten commonest four fifths. Given names follow one over (rank + 8).
"""

from __future__ import annotations

import random
from itertools import accumulate

_SURNAMES = """Nguyễn 330 Trần 110 Lê 92 Phạm 62 Hoàng 34 Huỳnh 30 Phan 30 Vũ 26 Võ 26 Trương 22 Bùi 21 Đặng 20
Đỗ 19 Ngô 17 Hồ 15 Dương 14 Đinh 10 Đoàn 9 Lâm 8 Mai 8 Trịnh 8 Đào 8 Cao 7 Lương 7 Hà 7 Lý 6 Lưu 6 Tạ 5 Thái 5 Châu 4
Phùng 4 Tô 4 Vương 4 Văn 3 Tăng 3 Quách 3 Tống 3 Chu 3 Kiều 2 Từ 2 Hứa 2 Lục 2 Nghiêm 2 Đàm 2 Thân 2 Lại 2 Doãn 2
Khổng 1 Mạc 1 Tôn 1 La 1 Giáp 1 Ninh 1 Triệu 1 Quan 1 Viên 1 Tiêu 1 Đồng 1 Đậu 1 Thạch 1 Bạch 1 Cù 1 Nhữ 1 Phó 1
Hạ 1 Trình 1 Ông 1 Mã 1 Lã 1 Lữ 1 Âu 1 Khuất 1 Diệp 1 Vi 1 Ứng 1 Liêu 1 Thiều 1 Đường 1 Biện 1"""

# The same surname said in the north's and in the south's way.
_NORTH, _SOUTH = {"Huỳnh": "Hoàng", "Võ": "Vũ"}, {"Hoàng": "Huỳnh", "Vũ": "Võ"}

_MALE_MIDDLE = """Văn 300 Đức 45 Hữu 42 Minh 40 Xuân 40 Thanh 40 Quang 35 Ngọc 35 Đình 33 Quốc 32 Công 30 Hoàng 26
Thành 22 Anh 18 Trọng 18 Mạnh 16 Duy 15 Bá 14 Viết 14 Tiến 13 Thế 13 Hồng 12 Tấn 12 Chí 11 Trung 11 Huy 8 Hải 8 Phước 7
Việt 7 Như 6 Khắc 6 Nhật 5 Sỹ 5 Đăng 5 Gia 4 Kim 4 Phú 4 Vĩnh 4 Trường 4 Cao 3 Danh 3 Đắc 3 Hoài 3 Tuấn 3 Phi 3 Thái 3
Đại 2 Nguyên 2 Thiện 2 Bảo 2 Tất 2 Hùng 2 Sĩ 2 Nam 2 Hà 2 Ánh 1 Bình 1 Song 1 Lương 1"""
_FEMALE_MIDDLE = """Thị 420 Ngọc 45 Thanh 40 Kim 35 Hồng 30 Thu 25 Bích 20 Minh 18 Mỹ 15 Phương 14 Tuyết 12 Thúy 12
Ánh 10 Diệu 8 Hoài 8 Xuân 8 Lệ 7 Như 7 Mai 6 Hải 5 Việt 4 Quỳnh 4 Khánh 4 Bảo 3 Hà 3 Diễm 3 Tường 2 Cẩm 5 Huyền 2"""
_AFTER_THI = """Thu 30 Kim 28 Thanh 27 Ngọc 25 Hồng 22 Bích 20 Minh 14 Mỹ 14 Phương 12 Tuyết 9 Thúy 12 Ánh 8 Hoài 6
Xuân 7 Lệ 8 Như 4 Hải 4 Việt 3 Quỳnh 3 Cẩm 6 Mai 5 Diễm 4 Hoàng 4 Huyền 3 Lan 3 Hà 2 Yến 3 Út 2 Vân 3"""

_MALE_GIVEN = """Hùng Dũng Tuấn Hải Sơn Minh Cường Thành Bình Hòa Thắng Long Nam Đức Quang Tùng Trung Hà Tâm Thanh Hiếu
Phong Tiến Hưng Phúc Vinh Khánh Kiên Dương Lâm Chiến Hiền Toàn Nghĩa Việt Tài Thái Thịnh Quân Hạnh Hoàng Phương Lợi An Tú Tân
Ngọc Lộc Mạnh Đông Giang Huy Phước Quý Thuận Vũ Trường Đạt Xuân Hậu Thọ Châu Định Quyết Chung Sỹ Thạch Trọng Anh Công Phú
Chính Hiệp Nhân Thiện Tín Bảo Duy Khoa Khải Linh Luận Lực Năm Ninh Oai Tấn Trí Tuyên Tuyến Vượng Bắc Cảnh Chương Danh
Điệp Hoan Học Hợp Huấn Huân Khang Khôi Khương Lương Lượng Liêm Mười Nguyên Nhã Nhật Phi Quốc Sang Sáu Sinh Thăng
Thao Thế Thiệu Thông Thuật Thụ Thức Thường Tiếp Tình Tỉnh Toản Tư Tường Ước Út Văn Vân Viên Viện Vịnh Vỹ Ba Bảy Biên Ca
Chất Diện Doanh Đại Đoàn Đồng Hồng Kha Kỳ Luyện Lý Mừng Nhuận Phụng Sĩ Soạn Thủy Thư Toán Triều Triển Vĩnh Yên""".split()
_FEMALE_GIVEN = """Lan Hương Hoa Hằng Hà Nga Thủy Hạnh Hiền Mai Hồng Loan Dung Phương Yến Thảo Huệ Nhung Vân Oanh Thu Thúy
Liên Tuyết Hòa Ngọc Trang Linh Tâm Lý Bình Minh Thanh Hậu Xuân Cúc Đào Liễu Lệ Mận Nguyệt Nhàn Phượng Quyên Sen Tươi Tình
Thắm Thơm Thoa Thơ Trâm Trinh Tuyến Út Vui Vy Ánh Anh Bích Châu Chi Chung Diễm Diệp Diệu Duyên Gấm Giang Hân Hảo Huyền
Khánh Kiều Lài Lành Lương Ly Mến Miền Mỹ Na Ngân Nghĩa Nhi Như Nụ Nương Phấn Phúc Sương Thêm Thìn Thuận Thương Tiên Tính Tú
Vinh Xoan Xuyến Yên Hường Hiên Lam Lụa Mơ Ngoan Quý Quỳnh Sáu Sinh Thái Thịnh Tư Viên Nhâm Bưởi Đoan Khuyên Luyến Hợi""".split()

# The peoples of a province (its code before July 2025) other than the Kinh, and about how many of its
# officials are of them.
_PEOPLES = {
    "02": ("hmong tay", 60), "04": ("tay tay hmong", 80), "06": ("tay", 70), "08": ("tay", 40),
    "10": ("hmong tay", 50), "11": ("thai hmong", 70), "12": ("thai hmong", 65), "14": ("thai thai hmong muong", 70),
    "15": ("tay thai hmong", 35), "17": ("muong", 60), "19": ("tay", 20), "20": ("tay", 75), "25": ("muong", 12),
    "38": ("muong thai", 16), "40": ("thai", 12), "48": ("cotu", 3), "49": ("cotu", 12), "46": ("cotu", 5),
    "51": ("hre", 12), "58": ("cham raglai", 25), "56": ("raglai", 6), "60": ("cham", 7), "62": ("xodang", 40),
    "64": ("jarai", 35), "66": ("ede", 28), "67": ("ede", 15), "68": ("kho", 18), "84": ("khmer", 25),
    "94": ("khmer", 28), "91": ("khmer", 12), "95": ("khmer", 8), "89": ("khmer", 6),
}  # fmt: skip
_SAID = {
    "tay": "Hoàng Nông Lý Triệu Ma Hà Bế Lương Đàm Vi Lộc Sầm Hứa Chu La Đinh Lục Mông Dương Nguyễn",
    "thai": "Lò Cà Quàng Tòng Lường Cầm Hoàng Vì Bạc Lèo Điêu Hà Vi Lô Lương Ngân Kha Lang Cầm Đèo",
    "muong": "Bùi Quách Đinh Hà Bạch Nguyễn Phạm Cao Trương Lê Xa",
    "hre": "Phạm Đinh",
    "cham": "Đàng Bá Lưu Thuận Quảng Từ Hán Trượng Não Thập Đạo Kiều Châu Thiên Lộ Báo",
}
_PARTS = {
    "hmong": ("Giàng Sùng Vàng Lầu Mùa Thào Hạng Vừ Hờ Lý Tráng Cứ Chang Ly Má", "A Seo Thị Mí Bá Chẩn",
              "Páo Vảng Dế Chứ Sử Lử Dình Chơ Súa Tủa Lồng Phử Dơ Nủ Mỷ Sính Pó Say Giống Lềnh Tính Chống Khua Nếnh"),
    "khmer": ("Danh Thạch Kim Sơn Châu Lâm Lý Trần Thị Kiên Tăng", "Văn Thị Sóc Ngọc Minh Hoàng Sa Út",
              "Út Phol Kha Phia Riêng Thươl Khenl Sóc Sà Rương Hên Sane Huôl Phương Tha Danh Sơn Hiền Thanh Mươl"),
    "cotu": ("Zơrâm Alăng A-lăng Bhling Pơloong Briu Bríu Ating Coor Arất Hốih Bnướch Cơlâu Tơngôl Bhnướch", "Thị Văn  ",
             "Bhơ Mai Mia Chiến Quân Nhớt Tơn Liếc Phước Ngước Bao Bút Tối Dẻo Crói Mười Đấu Nhơớ Tâm Hùng"),
    "raglai": ("Chamaléa Pinăng Pi-năng Katơr Patâu Cao Mấu Tro Bo", "Thị Văn  ",
               "Thủy Hương Châu Điệp Bốc Mến Hiếu Sính Thanh Vinh Đây Tiến Hoan Thái Nhanh Hạnh"),
    "jarai": ("Ksor Rah Rơ Kpă Siu Nay Rcom Rơmah Rmah Puih Kpuih Ayun Đinh Hiao", "Lan Châm H' Thị Y  ",
              "Chung Phước Thuyên Blơn Hương Nhan Dam Khuin Tích Bít Kim Luk Juin Hnhan Dũng Hùng Bluch Thul Nghiệp"),
    "xodang": ("A Y", "  ", "Phương Hơ Trang Thoan Thị Ngọc Ni Thu Hà Linh Ka Lượng Nhin Biu Khang Kim Vượng Dũ Nhân Lý"),
    "kho": ("K' Ka Cil Liêng Kon Krajan Lơ Bon Cill", "Thị Hot Sơ  ",
            "Brêu Mák Tư Điệp Brell Hương Nim Hạnh Kép Phước Lịch Yiêm Sáu Đặng Hiệu Lan"),
}  # fmt: skip
_EDE = ("Niê Êban Byă Mlô Kbuôr Knul Kpơr Kđoh Bkrông Hđơk Ayũn Adrơng Ktla Buôn Yă Niê Kdăm".split(),
        "Bier Lan Yim Thanh Khăm Bhông Nuê Ngơn Tâm Jut Wêč Hương Kim Dhăm Lê Hoa Bliă Rôsa Đức Yoan Mai".split())  # fmt: skip


class _Draw:
    """Weighted drawing from `word weight` pairs."""

    def __init__(self, table: str) -> None:
        items = table.split()
        self.words = items[::2]
        self.sums = list(accumulate(float(x) for x in items[1::2]))

    def __call__(self, rng: random.Random) -> str:
        return rng.choices(self.words, cum_weights=self.sums)[0]


def _ranked(words: list[str]) -> str:
    return " ".join(f"{word} {1 / (rank + 8):.5f}" for rank, word in enumerate(words))


SURNAME = _Draw(_SURNAMES)
MIDDLE = {"m": _Draw(_MALE_MIDDLE), "f": _Draw(_FEMALE_MIDDLE)}
AFTER_THI = _Draw(_AFTER_THI)
GIVEN = {"m": _Draw(_ranked(_MALE_GIVEN)), "f": _Draw(_ranked(_FEMALE_GIVEN))}


def kinh_name(province: str, rng: random.Random, sex: str) -> str:
    """Return a Kinh name as it is given in the province of that code (before July 2025)."""
    surname = SURNAME(rng)
    if int(province) < 38 and rng.random() < 0.85:
        surname = _NORTH.get(surname, surname)
    elif int(province) >= 44 and rng.random() < 0.8:
        surname = _SOUTH.get(surname, surname)
    return f"{surname} {_rest(rng, sex)}"


def _rest(rng: random.Random, sex: str) -> str:
    given = GIVEN[sex](rng)
    if rng.random() < 0.04:
        return given
    middle = MIDDLE[sex](rng)
    if middle == "Thị" and rng.random() < 0.4:
        middle += " " + AFTER_THI(rng)
    elif sex == "m" and rng.random() < 0.04:
        middle += " " + MIDDLE[sex](rng)
    # "Văn Văn" is nobody's name.
    return f"{middle} {given}" if given not in middle.split() else f"{middle} {GIVEN[sex](rng)}"


def person_name(province: str, rng: random.Random) -> str:
    """Return the name of an official of the province of that code, of its peoples in their shares."""
    peoples, share = _PEOPLES.get(province, ("tay", 0.2))
    sex = "m" if rng.random() < 0.72 else "f"
    if rng.random() * 100 >= share:
        return kinh_name(province, rng, sex)
    people = rng.choice(peoples.split())
    if people in _SAID:
        return f"{rng.choice(_SAID[people].split())} {_rest(rng, sex)}"
    if people == "ede":
        clan, given = rng.choice(_EDE[0]), rng.choice(_EDE[1])
        return f"Y {given} {clan}" if sex == "m" else f"H'{given} {clan}"
    first, middle, last = _PARTS[people]
    words = [rng.choice(first.split()), rng.choice(middle.split(" ")), rng.choice(last.split())]
    return " ".join(word for word in words if word).replace("' ", "'")
