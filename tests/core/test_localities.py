"""Places in running text: each rule with the sentence that needed it, from all over the country, 2015–2026."""

from __future__ import annotations

import random

import pytest

from soattin.core.extract.document import Document
from soattin.core.extract.localities import localities, mentions, of_kind, read, resolve
from soattin.core.gazetteer import units_on
from soattin.core.records import Item


def page(text: str, day: str | None = None) -> Document:
    document = Document(text)
    if day:
        document.items.append(Item("article", "published", day, ((0, 1),)))
    return document


def found(text: str, day: str | None = None) -> dict[str, str | None]:
    return {item.value["name"]: item.value["code"] for item in read(page(text, day))}


CASES = [
    # Types in full, short, glued, in any letter case.
    ("2020-07-20", "Ủy ban MTTQ Việt Nam huyện Kiên Lương tổ chức hội nghị.", {"huyện Kiên Lương": "902"}),
    ("2020-05-05", "T.P Vinh, TX.Ba Đồn, H.Lệ Thủy, TX Kỳ Anh.",
     {"thành phố Vinh": "412", "thị xã Ba Đồn": "458", "huyện Lệ Thủy": "457", "thị xã Kỳ Anh": "449"}),
    ("2020-05-05", "P.12, Q.Gò Vấp; Q. Bình Thạnh; Q1, TP.HCM",
     {"phường 12": "26881", "quận Gò Vấp": "764", "quận Bình Thạnh": "765", "quận 1": "760",
      "thành phố Hồ Chí Minh": "79"}),
    ("2021-07-06", "TRANG THÔNG TIN ĐIỆN TỬ XÃ QUẢNG NGHIỆP - HUYỆN TỨ KỲ",
     {"xã Quảng Nghiệp": "11122", "huyện Tứ Kỳ": "298"}),
    ("2021-07-06", "Ủy ban MTTQ xã quảng Nghiệp tổ chức hội nghị.", {"xã Quảng Nghiệp": "11122"}),
    ("2021-07-06", "Uy ban MTTQ xa Quang Nghiep, huyen Tu Ky, tinh Hai Duong to chuc hoi nghi.",
     {"xã Quảng Nghiệp": "11122", "huyện Tứ Kỳ": "298", "tỉnh Hải Dương": "30"}),
    ("2019-05-05", "Tin từ huyện Tứ Kì.", {"huyện Tứ Kỳ": "298"}),
    # Bodies that imply the type.
    ("2020-05-05", "Huyện ủy Bố Trạch, Thị đoàn Ba Đồn, Huyện đoàn U Minh Thượng, Quận ủy Cẩm Lệ, Thành ủy Đồng Hới",
     {"huyện Bố Trạch": "455", "thị xã Ba Đồn": "458", "huyện U Minh Thượng": "913", "quận Cẩm Lệ": "495",
      "thành phố Đồng Hới": "450"}),
    ("2020-05-05", "Bí thư Huyện ủy Kiên Hải Nguyễn Văn Bình phát biểu.", {"huyện Kiên Hải": "912"}),
    # Words between type and name.
    ("2020-05-05", "Huyện đảo Lý Sơn, huyện miền núi Trà Bồng.", {"huyện Lý Sơn": "536", "huyện Trà Bồng": "525"}),
    # Lists.
    ("2020-05-05", "Đoàn đến các xã Mường Bú, Mường Chùm và thị trấn Ít Ong, huyện Mường La (Sơn La).",
     {"xã Mường Bú": "03847", "xã Mường Chùm": "03853", "thị trấn Ít Ong": "03808", "huyện Mường La": "120",
      "tỉnh Sơn La": "14"}),
    ("2020-05-05", "Hội nghị có các xã: Thạch Châu; Thạch Mỹ; Thịnh Lộc của huyện Lộc Hà.",
     {"xã Thạch Châu": "18583", "xã Thạch Mỹ": "18577", "xã Thịnh Lộc": "18421", "huyện Lộc Hà": "448"}),
    ("2020-05-05", "tại các huyện, thị xã, thành phố: Hương Khê, Hồng Lĩnh, Hà Tĩnh.",
     {"huyện Hương Khê": "444", "thị xã Hồng Lĩnh": "437", "thành phố Hà Tĩnh": "436"}),
    ("2020-05-05", "Các phường 1, 2, 5 và 7 của thành phố Mỹ Tho.",
     {"phường 1": "28261", "phường 2": "28264", "phường 5": "28249", "phường 7": "28255",
      "thành phố Mỹ Tho": "815"}),
    ("2023-08-03", "Cụm thi đua 5 thành phố: Hà Nội, TP Hồ Chí Minh, Hải Phòng, Đà Nẵng, Cần Thơ.",
     {"thành phố Hà Nội": "01", "thành phố Hồ Chí Minh": "79", "thành phố Hải Phòng": "31",
      "thành phố Đà Nẵng": "48", "thành phố Cần Thơ": "92"}),
    # Numbers that count.
    ("2020-05-05", "Mặt trận phường 6 tháng đầu năm đã tặng quà.", {}),
    ("2020-05-05", "7 ca tại Đà Nẵng (2 quận Hải Châu, 2 quận Liên Chiểu).",
     {"thành phố Đà Nẵng": "48", "quận Hải Châu": "492", "quận Liên Chiểu": "490"}),
    ("2020-05-05", "Tổ 2, phường 4, quận 3; khu phố 3 phường 5 quận 3; các phường 1, 2 quận 3.",
     {"phường 4": "27148", "quận 3": "770", "phường 5": "27151", "phường 1": "27160", "phường 2": "27157"}),
    # Names of minority languages, hyphens, apostrophes.
    ("2020-05-05", "Huyện Ea H’leo, huyện Cư M’gar, huyện Krông Pắk, huyện M’Đrắk, tỉnh Đắc Lắc.",
     {"huyện Ea H'leo": "645", "huyện Cư M'gar": "648", "huyện Krông Pắc": "654", "huyện M'Đrắk": "652",
      "tỉnh Đắk Lắk": "66"}),
    ("2020-05-05", "Thành phố Phan Rang-Tháp Chàm; tỉnh Bà Rịa-Vũng Tàu; Thừa Thiên - Huế.",
     {"thành phố Phan Rang - Tháp Chàm": "582", "tỉnh Bà Rịa - Vũng Tàu": "77", "tỉnh Thừa Thiên Huế": "46"}),
    ("2020-05-05", "xã EaBar, huyện Sông Hinh; huyện Ia H' Drai", {"xã Ea Bar": "22225", "huyện Sông Hinh": "561",
     "huyện Ia H'Drai": "618"}),
    # Before 2019, by the table kept by hand.
    ("2018-05-05", "Ủy ban MTTQ thị xã Chí Linh và xã Hoàng Tiến; huyện Mỹ Hào; xã Dị Sử.",
     {"thị xã Chí Linh": "290", "xã Hoàng Tiến": "10567", "huyện Mỹ Hào": "328", "xã Dị Sử": "12121"}),
    # After July 2025: no districts; a former one keeps the code of its last list.
    ("2025-09-24", "MTTQ Việt Nam đặc khu Kiên Hải, tỉnh An Giang; nguyên lãnh đạo huyện Kiên Hải; thành phố Rạch Giá (cũ)",
     {"đặc khu Kiên Hải": "31108", "tỉnh An Giang": "91", "huyện Kiên Hải": "912", "thành phố Rạch Giá": "899"}),
    ("2025-10-25", "Đại hội MTTQ phường Long Hương (TPHCM) và phường Thủ Dầu Một.",
     {"phường Long Hương": "26566", "thành phố Hồ Chí Minh": "79", "phường Thủ Dầu Một": "25747"}),
    ("2024-03-05", "Ủy ban MTTQ tỉnh An Giang", {"tỉnh An Giang": "89"}),
    ("2025-08-05", "Ủy ban MTTQ tỉnh An Giang", {"tỉnh An Giang": "91"}),
    ("2024-12-05", "MTTQ thành phố Huế", {"thành phố Huế": "474"}),
    ("2025-02-05", "MTTQ thành phố Huế và quận Thuận Hóa", {"thành phố Huế": "46", "quận Thuận Hóa": "474"}),
    ("2026-06-05", "Ủy ban MTTQ thành phố Đồng Nai và phường Trảng Bom.",
     {"thành phố Đồng Nai": "75", "phường Trảng Bom": "26248"}),
    # Which one it is: parents beside the name, twice in one page.
    ("2020-05-05", "Cử tri huyện Châu Thành, tỉnh Kiên Giang và huyện Châu Thành A.",
     {"huyện Châu Thành": "905", "tỉnh Kiên Giang": "91", "huyện Châu Thành A": "932"}),
    ("2022-05-05", "Phường Trần Phú và phường Lê Lợi, thành phố Bắc Giang",
     {"phường Trần Phú": "07213", "phường Lê Lợi": "07219", "thành phố Bắc Giang": "213"}),
    ("2020-05-05", "Bà con xã Hòa Bình phấn khởi.", {"xã Hòa Bình": None}),
    # The site tells the province, and is no locality of the article itself.
    ("2020-05-05", "Bà con xã Thạch Hạ phấn khởi.\nEmail: ubmttq@hatinh.gov.vn", {"xã Thạch Hạ": "18100"}),
    ("2022-06-25", "Ủy ban MTTQ xã Cao Sơn họp.\nvumuon.bachthong.gov.vn", {"xã Cao Sơn": "02002"}),
    # Bare names.
    ("2021-12-21", "Đông Giang tổ chức tổng kết. Ủy ban MTTQ huyện Đông Giang tặng quà.", {"huyện Đông Giang": "505"}),
    ("2018-08-15", "Huyện Tuy An xây 3 cây cầu tại An Hiệp, An Chấn; Phú Yên Online.",
     {"huyện Tuy An": "559", "xã An Hiệp": "22150", "xã An Chấn": "22156", "tỉnh Phú Yên": "54"}),
    ("2020-05-05", "MTTQ huyện Gio Linh, tỉnh Quảng Trị họp.\nHải Lăng sẵn sàng cho ngày bầu cử\n- Cam Lộ: Sơ kết",
     {"huyện Gio Linh": "466", "tỉnh Quảng Trị": "45", "huyện Hải Lăng": "470", "huyện Cam Lộ": "468"}),
    ("2020-05-05", "Bệnh nhân ở huyện Mê Linh, Hà Nội từng đến Bạch Mai khám.",
     {"huyện Mê Linh": "250", "thành phố Hà Nội": "01"}),
    ("2020-08-15", "Địa chỉ ở Tiền Phong, Mê Linh, Hà Nội.",
     {"xã Tiền Phong": "09019", "huyện Mê Linh": "250", "thành phố Hà Nội": "01"}),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "expected"), CASES, ids=[text[:40] for _, text, _ in CASES])
def test_units_of_a_sentence(day: str, text: str, expected: dict[str, str | None]) -> None:
    assert found(text, day) == expected


@pytest.mark.parametrize(
    "text",
    [
        "UBND thị xã phối hợp với MTTQ huyện, các xã, phường, thị trấn trong tỉnh.",
        "Phó Chủ tịch Ủy ban MTTQ Việt Nam thành phố Huỳnh Kim Bằng báo cáo; Chủ tịch UBND xã Hà Văn Hùng dự.",
        "Anh Nguyễn Thái Bình, chị Trần Hải Dương, đồng chí Hà Thanh Sử, bà Ninh Bình.",
        "Đi trên đường Hà Nội, phố Hải Phòng, qua cầu Cần Thơ, sông Hậu, đến Trường THPT Kỳ Anh.",
        "Thôn Tân Lập, ấp Tân Thành, khu phố Hòa Bình, Khu công nghiệp Vũng Áng.",
        "Toàn xã đoàn kết, thống nhất; xã thống nhất nội dung; xã hội hóa; huyện thống nhất chỉ đạo.",
        "Hòa Bình là khát vọng của nhân dân Việt Nam.",
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        "Nam hành khách P.V.T. từ thành phố Daegu, tỉnh Chiết Giang trở về.",
        "TRAO BÒ SINH SẢN CHO HỘ NGHÈO XÃ BIÊN GIỚI; TOÀN XÃ ĐOÀN KẾT",
        "UBND XÃ TRAO QUÀ TẾT CHO HỘ NGHÈO; HUYỆN KHAI MẠC HỘI THI; TT Giáo Dục thường xuyên; P. Giám Đốc sở",
        "Bà Nguyễn Thị Lạng Sơn; ông Cao Bằng; cháu Lê An Giang; đồng chí Phạm Thị Phú Yên; nghệ sĩ Hà Giang.",
        "Trong quận, 35 hộ ở các xã được tặng 20 suất quà.",
        "",
    ],
)
def test_no_unit_is_named(text: str) -> None:
    assert found(text, "2020-05-05") == {}


def test_two_units_of_one_name() -> None:
    text = "Cử tri huyện Châu Thành, tỉnh Kiên Giang; huyện Châu Thành (Long An)."
    items = [item.value for item in read(page(text, "2020-05-05"))]
    assert [item["code"] for item in items if item["name"] == "huyện Châu Thành"] == ["905", "808"]


def test_an_undecided_unit_says_so_and_names_the_candidates() -> None:
    (item,) = read(page("Bà con xã Tân Thành phấn khởi.", "2020-05-05"))
    assert item.value["code"] is None
    assert len(item.value["candidates"]) > 10
    assert item.doubt is not None and "trùng tên" in item.doubt
    assert item.confidence < 0.5


def test_a_name_in_no_list_says_so() -> None:
    (item, _district) = read(page("Tại xã Quốc Tân Mới, huyện Nam Sách.", "2020-05-05"))
    assert (item.value["name"], item.value["code"]) == ("xã Quốc Tân Mới", None)
    assert item.doubt is not None and "không có trong danh mục" in item.doubt


def test_a_misspelt_name_is_doubtful() -> None:
    item = next(iter(read(page("Tin từ xã Quảng Nghiêp, huyện Tứ Kỳ.", "2021-05-05"))))
    assert (item.value["name"], item.value["code"]) == ("xã Quảng Nghiệp", "11122")
    assert item.doubt is not None and item.confidence < 0.7


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Bệnh nhân ở phường Trương Mỹ Tây, Quận 12, TP HCM.", "phường Trung Mỹ Tây", "26785"),
        ("Tại xã Quốc Tân, huyện Nam Sách, tỉnh Hải Dương.", "xã Quốc Tuấn", "10624"),
    ],
)
def test_a_name_one_letter_off_is_mended_and_doubtful(text: str, name: str, code: str) -> None:
    item = next(iter(read(page(text, "2020-08-15"))))
    assert (item.value["name"], item.value["code"]) == (name, code)
    assert item.doubt is not None and "chính tả" in item.doubt


def test_every_mention_is_shown_and_spans_are_exact() -> None:
    text = "Thị xã Kỳ Anh họp. Bí thư Thị ủy Kỳ Anh dự.\nCác ca khúc hay về Kỳ Anh"
    document = page(text, "2020-09-15")
    (item,) = read(document)
    assert [text[start:end] for start, end in item.spans] == ["Thị xã Kỳ Anh", "Thị ủy Kỳ Anh", "Kỳ Anh"]
    assert [mention.how for mention in mentions(document)] == ["typed", "body", "bare"]
    assert mentions(document) is mentions(document)


def test_a_place_can_be_asked_for_by_offsets_and_by_type() -> None:
    text = "Mặt trận huyện Kiên Lương làm việc với xã Hòa Điền; huyện Kiên Lương khen."
    document = page(text, "2020-07-20")
    place = resolve(document, text.index("Hòa"), text.index("Hòa") + 3)
    assert place is not None and place.code == "30802"
    assert [unit.name for unit in of_kind(document, "huyện")] == ["huyện Kiên Lương"]
    assert [unit.name for unit in localities(document)] == ["huyện Kiên Lương", "xã Hòa Điền"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Sáng 6/4, MTTQ tỉnh An Giang giao ban quý I năm 2023.", "89"),
        ("Ngày 5/9/2025, MTTQ tỉnh An Giang họp, theo Nghị quyết số 12 ngày 5/5/2020.", "91"),
        ("Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016, ngày 5/9/2025 MTTQ tỉnh An Giang họp.", "91"),
    ],
)
def test_the_year_comes_from_the_text_where_no_date_of_publication_is_known(text: str, code: str) -> None:
    assert found(text) == {"tỉnh An Giang": code}


def test_without_any_year_a_code_that_changed_is_not_guessed() -> None:
    assert found("MTTQ tỉnh An Giang họp.") == {"tỉnh An Giang": None}


def test_the_meetings_day_chooses_the_list() -> None:
    document = page("MTTQ tỉnh An Giang họp.", "2025-07-02")
    document.items.append(Item("meeting", "date", "2025-06-28", ((0, 1),)))
    assert [item.value["code"] for item in read(document)] == ["89"]


def test_districts_tell_the_time_where_no_year_is_said() -> None:
    assert found("MTTQ huyện Tri Tôn, tỉnh An Giang họp.") == {"huyện Tri Tôn": "891", "tỉnh An Giang": "89"}


def test_a_number_glued_to_its_type_ends_a_row_of_types() -> None:
    assert found("Các phường, Q1 và TP.HCM", "2020-05-05") == {"quận 1": "760", "thành phố Hồ Chí Minh": "79"}


def test_long_and_odd_text_takes_linear_time() -> None:
    for text in ("xã " * 20_000, "Hà Nội, " * 8_000, "các xã A, B, C " * 5_000, "THỊ XÃ KỲ ANH " * 6_000):
        list(read(page(text, "2020-05-05")))
    communes = [unit.full for unit in units_on("2021-07-15") if unit.level == 3]
    assert len(list(read(page("; ".join(communes[::5]), "2021-07-15")))) > 1_500


_PIECES = (
    "xã", "phường", "huyện", "TP.", "TX", "Q.", "Q1", "P12", "T.P", "các", "và", ",", ";", "(", ")", "-", ":", ".",
    "Thị ủy", "Huyện đoàn", "thị", "thành", "phố", "đặc khu", "tỉnh", "Hà", "Nguyễn", "H'", "’", "2", "06", "tháng",
    "TPHCM", "NT", "TT.", "MTTQ", "tại", "haiduong.gov.vn", "ngày 5/5/2020", "XÃ", "ĐOÀN KẾT", "mới", "Kỳ Anh",
    "Hà Nội", "Tứ Kỳ", "Phan Rang-Tháp Chàm", "Ea H'leo", "2 Bảo Lộc",
)  # fmt: skip


def test_any_row_of_words_is_read_to_its_end() -> None:
    """Spans lie in the text, names are never empty, whatever stands beside whatever."""
    chance = random.Random(5)
    for _ in range(600):
        count = chance.randint(1, 40)
        text = "".join(chance.choice(_PIECES) + chance.choice((" ", "", "\n", ", ")) for _ in range(count))
        for item in read(page(text, chance.choice((None, "2018-01-01", "2020-05-05", "2026-05-05")))):
            assert item.spans and all(0 <= start < end <= len(text) for start, end in item.spans), text
            assert item.value["name"].strip() and (item.value["code"] or "candidates" in item.value), text


OPENING = (
    "\n\nSáng 20/6, Ban Thường trực Ủy ban MTTQ huyện tổ chức hội nghị phản biện dự thảo báo cáo của UBND huyện. "
    "Dự hội nghị có Thường trực Huyện ủy và đại diện các phòng, ban, ngành, đoàn thể.\n"
)


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        # The bodies of "the district" tell which unit of the name the headline begins with.
        ("Yên Lạc tổ chức hội nghị phản biện xã hội", {"huyện Yên Lạc": "251"}),
        ("Thanh Trì: Hội nghị phản biện xã hội", {"huyện Thanh Trì": "020"}),
        # Too many districts of that name.
        ("Châu Thành: Hội nghị phản biện xã hội", {}),
    ],
)
def test_a_headline_that_begins_with_the_pages_own_unit(
    headline: str, expected: dict[str, str | None]
) -> None:
    assert found(headline + OPENING, "2019-06-23") == expected
