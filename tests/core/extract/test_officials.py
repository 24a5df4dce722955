"""Officials: every layout of names and offices, each with the sentence that needed its rule."""

from __future__ import annotations

import pytest

from soattin.core.extract import extract
from soattin.core.text.fold import nfc

Person = tuple[str, list[str], list[str]]


def read(text: str) -> list[Person]:
    record = extract(nfc(text))
    return [(i.value["name"], i.value["positions"], i.value["roles"]) for i in record.group("officials")]


LAYOUTS: dict[str, tuple[str, list[Person]]] = {
    "comma": (
        "Đến dự có đồng chí Lê Thu Hạ, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện.",
        [("Lê Thu Hạ", ["Phó Bí thư Huyện ủy", "Chủ tịch UBND huyện"], ["dự"])],
    ),
    "dash": (
        "Đồng chí Ngô Bá Lộc – Bí thư Đảng ủy – Chủ tịch HĐND xã chủ trì hội nghị.",
        [("Ngô Bá Lộc", ["Bí thư Đảng ủy", "Chủ tịch HĐND xã"], ["chủ trì"])],
    ),
    "dash glued to both sides": (
        "Dự có ông Trịnh Văn Mão-UVBTV Huyện ủy,Trưởng Ban Dân vận Huyện ủy.",
        [("Trịnh Văn Mão", ["UVBTV Huyện ủy", "Trưởng Ban Dân vận Huyện ủy"], ["dự"])],
    ),
    "colon list": (
        "Tham dự có các đồng chí: Hồ Sỹ Tâm, Bí thư Đảng ủy; Đậu Thị Na, Chủ tịch Hội LHPN xã.",
        [
            ("Hồ Sỹ Tâm", ["Bí thư Đảng ủy"], ["dự"]),
            ("Đậu Thị Na", ["Chủ tịch Hội LHPN xã"], ["dự"]),
        ],
    ),
    "brackets": (
        "Ông Phan Đức Thơ (Chủ tịch Ủy ban MTTQ xã) phát biểu khai mạc.",
        [("Phan Đức Thơ", ["Chủ tịch Ủy ban MTTQ xã"], ["phát biểu"])],
    ),
    "something else in brackets": (
        "Anh Lò Văn Inh (đứng giữa), Bí thư Chi đoàn bản Pá Lau tặng quà các em nhỏ.",
        [("Lò Văn Inh", ["Bí thư Chi đoàn bản Pá Lau"], ["trao"])],
    ),
    "office before the name": (
        "Hội nghị đã nghe Phó Chủ tịch Ủy ban MTTQ huyện Tạ Thị Nhàn báo cáo kết quả công tác.",
        [("Tạ Thị Nhàn", ["Phó Chủ tịch Ủy ban MTTQ huyện"], ["báo cáo"])],
    ),
    "office before the name, one after the other": (
        "Tới dự có Bí thư Huyện ủy Mai Xuân Quế, Phó Chủ tịch UBND huyện Đinh Công Sỹ.",
        [
            ("Mai Xuân Quế", ["Bí thư Huyện ủy"], ["dự"]),
            ("Đinh Công Sỹ", ["Phó Chủ tịch UBND huyện"], ["dự"]),
        ],
    ),
    "one office for several": (
        "Dự có các đồng chí Phó Chủ tịch UBND huyện Vũ Thị Lành, Đỗ Bá Toàn và Lưu Công Hậu.",
        [
            ("Vũ Thị Lành", ["Phó Chủ tịch UBND huyện"], ["dự"]),
            ("Đỗ Bá Toàn", ["Phó Chủ tịch UBND huyện"], ["dự"]),
            ("Lưu Công Hậu", ["Phó Chủ tịch UBND huyện"], ["dự"]),
        ],
    ),
    "elected": (
        "Đại hội hiệp thương cử ông Kiều Văn Đạo giữ chức Chủ tịch Ủy ban MTTQ Việt Nam xã.",
        [("Kiều Văn Đạo", ["Chủ tịch Ủy ban MTTQ Việt Nam xã"], [])],
    ),
    "a place before the name": (
        "Bí thư Tỉnh ủy Hà Giang Nông Thị Đượm kết luận buổi làm việc.",
        [("Nông Thị Đượm", ["Bí thư Tỉnh ủy Hà Giang"], ["kết luận"])],
    ),
    "a unit with no name before the name": (
        "Phó Chủ tịch HĐND thành phố Quách Kim Loan chủ trì phiên họp.",
        [("Quách Kim Loan", ["Phó Chủ tịch HĐND thành phố"], ["chủ trì"])],
    ),
    "a place that begins with a surname": (
        "Ông Lương Bá Vọng, Chủ tịch UBND phường Trần Hưng Đạo dự buổi lễ.",
        [("Lương Bá Vọng", ["Chủ tịch UBND phường Trần Hưng Đạo"], ["dự"])],
    ),
    "former office": (
        "Dự có ông Cao Đình Thục, nguyên Chủ tịch Ủy ban MTTQ tỉnh.",
        [("Cao Đình Thục", ["Nguyên Chủ tịch Ủy ban MTTQ tỉnh"], ["dự"])],
    ),
    "learned": (
        "PGS.TS. Nghiêm Thị Tố, Phó Hiệu trưởng Trường Chính trị tỉnh trình bày tham luận.",
        [("Nghiêm Thị Tố", ["Phó Hiệu trưởng Trường Chính trị tỉnh"], ["báo cáo"])],
    ),
    "rank": (
        "Thượng tá Bế Văn Khoáng, Trưởng Công an huyện phát biểu tại hội nghị.",
        [("Bế Văn Khoáng", ["Trưởng Công an huyện"], ["phát biểu"])],
    ),
    "clergy": (
        "Cùng dự có Thượng tọa Thích Minh Hải, Trưởng Ban Trị sự GHPGVN huyện; "
        "linh mục Giuse Trần Văn Tuấn, Phó Chủ tịch Ủy ban MTTQ huyện.",
        [
            ("Thích Minh Hải", ["Trưởng Ban Trị sự GHPGVN huyện"], ["dự"]),
            ("Giuse Trần Văn Tuấn", ["Phó Chủ tịch Ủy ban MTTQ huyện"], ["dự"]),
        ],
    ),
    "names of minorities": (
        "Dự có ông Mùa A Chớ, Phó Bí thư Huyện ủy; bà H'Lương Niê, Chủ tịch Hội LHPN xã; "
        "ông Rơ Châm Byơn, Bí thư Chi bộ làng.",
        [
            ("Mùa A Chớ", ["Phó Bí thư Huyện ủy"], ["dự"]),
            ("H'Lương Niê", ["Chủ tịch Hội LHPN xã"], ["dự"]),
            ("Rơ Châm Byơn", ["Bí thư Chi bộ làng"], ["dự"]),
        ],
    ),
    "two syllables": (
        "Ông Lê Cả, Trưởng thôn Đông phát biểu.",
        [("Lê Cả", ["Trưởng thôn Đông"], ["phát biểu"])],
    ),
    "commas inside a body": (
        "Bà Thân Thị Ái, Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh dự lễ.",
        [("Thân Thị Ái", ["Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh"], ["dự"])],
    ),
    "a unit below the commune keeps the commune": (
        "Ông Chẩu Văn Ếnh, Trưởng ban CTMT thôn Nà Bó, xã Minh Quang phát biểu.",
        [("Chẩu Văn Ếnh", ["Trưởng ban CTMT thôn Nà Bó, xã Minh Quang"], ["phát biểu"])],
    ),
    "short form of a body in brackets": (
        "Bà Tống Thị Vui, Chủ tịch Hội Liên hiệp Phụ nữ (LHPN) huyện trao quà.",
        [("Tống Thị Vui", ["Chủ tịch Hội Liên hiệp Phụ nữ huyện"], ["trao"])],
    ),
    "an old keyboard's Ð": (
        "Dự có ông Ðỗ Văn Bảy, Phó Chủ tịch HÐND tỉnh.",
        [("Đỗ Văn Bảy", ["Phó Chủ tịch HĐND tỉnh"], ["dự"])],
    ),
    "short titles": (
        "Dự có đ/c Lê Bá Phú - BT Đảng ủy, CT HĐND xã; đ/c Hà Văn Bốn - PCT UBND xã.",
        [("Lê Bá Phú", ["BT Đảng ủy", "CT HĐND xã"], ["dự"]), ("Hà Văn Bốn", ["PCT UBND xã"], ["dự"])],
    ),
    "the session stays with the office": (
        "Ông Lê Bá Phú, Chủ tịch Hội Nông dân xã khóa XIV trình bày báo cáo.",
        [("Lê Bá Phú", ["Chủ tịch Hội Nông dân xã khóa XIV"], ["báo cáo"])],
    ),
    "others' office with their names behind": (
        "Đồng chí Lê Bá Phú, Bí thư Huyện ủy và các vị Phó Chủ tịch Hà Văn Bốn, Vi Thị Sen chủ trì hội nghị.",
        [
            ("Lê Bá Phú", ["Bí thư Huyện ủy"], ["chủ trì"]),
            ("Hà Văn Bốn", ["Phó Chủ tịch"], ["chủ trì"]),
            ("Vi Thị Sen", ["Phó Chủ tịch"], ["chủ trì"]),
        ],
    ),
    "capital letters": (
        "ÔNG ĐẶNG VĂN KHẢI, CHỦ TỊCH UBND XÃ PHÁT BIỂU TẠI HỘI NGHỊ",
        [("Đặng Văn Khải", ["CHỦ TỊCH UBND XÃ"], ["phát biểu"])],
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    text, expected = LAYOUTS[name]
    assert read(text) == expected


ROLES: dict[str, tuple[str, list[list[str]]]] = {
    "a list goes on in the next sentence": (
        "Dự hội nghị có đồng chí Lê Thị Bưởi, Bí thư Huyện ủy. Về phía xã có ông Hà Văn Tư, Chủ tịch UBND xã.",
        [["dự"], ["dự"]],
    ),
    "a list on lines": (
        "Tham dự buổi lễ có:\n- Ông Lê Bá Phú, Bí thư Đảng ủy xã;\n- Bà Vi Thị Sen, Chủ tịch Hội Nông dân xã.",
        [["dự"], ["dự"]],
    ),
    "verb behind two persons": (
        "Đồng chí Lê Bá Phú, Bí thư Đảng ủy và đồng chí Vi Thị Sen, Chủ tịch HĐND xã đồng chủ trì hội nghị.",
        [["chủ trì"], ["chủ trì"]],
    ),
    "verb behind a list with semicolons": (
        "Các đồng chí: Lê Bá Phú, Bí thư Đảng ủy; Vi Thị Sen, Chủ tịch HĐND xã tham dự.",
        [["dự"], ["dự"]],
    ),
    "leader of the delegation": (
        "Đoàn do bà Ma Thị Thêu, Phó Chủ tịch Ủy ban MTTQ tỉnh làm Trưởng đoàn đã làm việc tại xã.",
        [["trưởng đoàn"]],
    ),
    "two verbs": (
        "Ông Hứa Văn Slo, Phó Chủ tịch UBND tỉnh đến dự và phát biểu chỉ đạo.",
        [["dự", "phát biểu"]],
    ),
    "concluding is not speaking twice": (
        "Phát biểu kết luận hội nghị, đồng chí Lê Bá Phú, Bí thư Đảng ủy đánh giá cao kết quả đạt được.",
        [["kết luận"]],
    ),
    "a statement behind a colon": (
        "Đồng chí Lục Thị Xoan, Chủ tịch Hội Nông dân xã: Đề nghị tiếp tục cho vay vốn.",
        [["phát biểu"]],
    ),
    "giving": (
        "Bà Ma Thị Thêu, Phó Chủ tịch Ủy ban MTTQ tỉnh trao 20 suất quà cho hộ nghèo.",
        [["trao"]],
    ),
    "being given": (
        "Ông Lê Bá Phú, Trưởng thôn Hạ nhận bằng khen của tỉnh.",
        [["nhận"]],
    ),
    "a judgement is no gift": (
        "Ông Lê Bá Phú, Trưởng thôn Hạ nhận định phong trào có bước tiến.",
        [[]],
    ),
    "an honour is no attendance": (
        "Đại hội vinh dự nhận lẵng hoa chúc mừng của đồng chí Lê Bá Phú, Bí thư Huyện ủy.",
        [[]],
    ),
    "listeners of a report": (
        "Hội nghị nghe ông Lê Bá Phú, Trưởng phòng Nội vụ huyện thông qua dự thảo quy chế.",
        [["báo cáo"]],
    ),
    "a verb of the person before governs nobody": (
        "Ông Lê Bá Phú, Bí thư Đảng ủy phát biểu khai mạc; bà Vi Thị Sen (Phó Chủ tịch UBND xã) trình bày báo cáo.",
        [["phát biểu"], ["báo cáo"]],
    ),
    "quoted": ("Theo bà Vi Thị Sen, Chủ tịch Hội LHPN xã, mô hình giúp nhiều chị em.", [["phát biểu"]]),
    "opening of a meeting": (
        "Chủ trì hội nghị, đồng chí Lê Bá Phú, Bí thư Đảng ủy đề nghị các đại biểu thảo luận.",
        [["chủ trì"]],
    ),
    "for others": ("Anh Lê Bá Phú, Bí thư Đoàn xã đại diện các hộ nhận hỗ trợ.", [["nhận"]]),
    "in company": (
        "Ông Lê Bá Phú, Bí thư Đảng ủy cùng đại diện các thôn tham dự buổi lễ.",
        [["dự"]],
    ),
    "pronoun": (
        "Dự có bà Vi Thị Sen, Chủ tịch UBND xã.\nBà phát biểu chúc mừng các hộ dân.",
        [["dự", "phát biểu"]],
    ),
    "caption over two lines": (
        "Đồng chí Ma Thị Thêu - Phó Chủ tịch Ủy ban MTTQ tỉnh\ntrao quà tại xã",
        [["trao"]],
    ),
}


@pytest.mark.parametrize("name", ROLES)
def test_roles(name: str) -> None:
    text, expected = ROLES[name]
    assert [sorted(roles) for _, _, roles in read(text)] == [sorted(roles) for roles in expected]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị quán triệt tư tưởng, đạo đức, phong cách Chủ tịch Hồ Chí Minh đến cán bộ.",
        "Đoàn đã khởi công đường Nguyễn Thị Minh Khai và Trường THPT Nguyễn Trãi.",
        "Công ty TNHH Minh Phú ủng hộ 20 triệu đồng.",
        "Đồng bào theo đạo Bà La Môn được chăm lo.",
        "Đoàn đến thăm gia đình bà Lê Thị Mít, hộ nghèo ở thôn Hạ.",
        "Tin, ảnh: Lê Thu Hạ",
        "Bí thư các chi bộ, trưởng các thôn cùng dự.",
        "Ban Bí thư ban hành Kết luận số 54.",
        "Danh sách những người ứng cử đại biểu HĐND xã gồm 40 người.",
        "Hội Nông dân Việt Nam dự kiến tổ chức đại hội.",
    ],
)
def test_not_an_official(text: str) -> None:
    assert read(text) == []


def test_a_person_is_one_entry_with_the_longest_form_of_each_office() -> None:
    text = (
        "Dự có đồng chí Lê Bá Phú, Bí thư Thị ủy.\n"
        "Phát biểu tại hội nghị, đồng chí Lê Bá Phú - Tỉnh ủy viên, Bí thư Thị uỷ Kỳ Anh ghi nhận kết quả."
    )
    assert read(text) == [("Lê Bá Phú", ["Tỉnh ủy viên", "Bí thư Thị uỷ Kỳ Anh"], ["dự", "phát biểu"])]


def test_an_abbreviated_office_is_the_same_office() -> None:
    text = (
        "Bà Lê Thị Bưởi - UVBTV Tỉnh ủy, Chủ tịch UBMTTQ tỉnh trao quà.\n"
        "Bà Lê Thị Bưởi, Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh phát biểu."
    )
    ((_, positions, _),) = read(text)
    assert positions == ["Ủy viên Ban Thường vụ Tỉnh ủy", "Chủ tịch Ủy ban MTTQ Việt Nam tỉnh"]


def test_a_short_mention_joins_its_person() -> None:
    text = nfc(
        "Dự có ông Vũ Văn Tuyến, Bí thư Huyện ủy; bà Lê Thị Bưởi, Chủ tịch UBND huyện.\n"
        "Ông Tuyến kết luận hội nghị. Đồng chí Chủ tịch UBND huyện phát biểu tiếp thu."
    )
    record = extract(text)
    tuyen, buoi = record.group("officials")
    assert tuyen.value["roles"] == ["dự", "kết luận"]
    assert buoi.value["roles"] == ["dự", "phát biểu"]
    assert [text[a:b] for a, b in tuyen.spans] == ["Vũ Văn Tuyến", "Tuyến", "Bí thư Huyện ủy"]
    assert [text[a:b] for a, b in buoi.spans][-1] == "Chủ tịch UBND huyện"


def test_spans_are_the_words_of_name_and_offices() -> None:
    text = "Dự có ông Lê Bá Phú, Bí thư Đảng ủy, Chủ tịch HĐND xã."
    (item,) = extract(text).group("officials")
    assert [text[a:b] for a, b in item.spans] == ["Lê Bá Phú", "Bí thư Đảng ủy", "Chủ tịch HĐND xã"]


def test_the_editor_in_the_footer_is_listed_without_a_role() -> None:
    text = (
        "Sáng ngày 02/7/2021, Ủy ban MTTQ xã tổ chức hội nghị sơ kết công tác Mặt trận 6 tháng đầu năm. " * 3
        + "\nTRANG THÔNG TIN ĐIỆN TỬ XÃ MINH QUANG\nTrưởng Ban Biên tập: Ông Lê Bá Phú - Chủ tịch UBND xã\n"
    )
    assert read(text) == [("Lê Bá Phú", ["Trưởng Ban Biên tập", "Chủ tịch UBND xã"], [])]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Dự có ông Lê Bá Phú, bà Lê Thị Bưởi, Phó Chủ tịch UBND huyện.", "nhiều người"),
        ("Cử tri Lê Bá Phú đề nghị sớm sửa đường.", "chức vụ"),
        ("Ông Lê Bá Phú, Trưởng thôn Hạ lội ruộng cùng bà con.", "vai trò"),
        ("Dự có ông Lê Bá Phú, Giám đốc Công ty TNHH thủy sản Hải Yến.", "vai trò"),
        ("Dự có ông Lê Bá Phú, Trưởng thôn Hạ.\nÔng Phú băn khoăn về giá lúa.", "vai trò"),
    ],
)
def test_doubt_says_why(text: str, reason: str) -> None:
    item = extract(text).group("officials")[0]
    assert item.doubt is not None
    assert reason in item.doubt
    assert item.confidence < 0.7


def test_a_plain_mention_is_not_doubted() -> None:
    (item,) = extract("Dự có ông Lê Bá Phú, Bí thư Đảng ủy xã.").group("officials")
    assert item.doubt is None
    assert item.confidence > 0.9


def test_who_is_merely_elected_needs_no_part() -> None:
    (item,) = extract("Đại hội đã bầu ông Lê Bá Phú giữ chức Chủ tịch Hội Nông dân xã.").group("officials")
    assert item.value["roles"] == []
    assert item.doubt is None
