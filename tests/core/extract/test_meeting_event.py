"""Who holds the event, where, when and which it is: further wordings, each with the sentence that needed its rule."""

from __future__ import annotations

import pytest

from soattin.core.extract import extract
from tests.core.extract.test_meeting import items, value


@pytest.mark.parametrize(
    ("text", "organiser"),
    [
        (
            # An official's own body holds nothing.
            "Chiều 11/11, tổ đại biểu HĐND tỉnh gồm các đại biểu: Ngô Thị Sa, Tỉnh ủy viên; Lê Văn Bính, Phó Chủ tịch "
            "Liên đoàn Lao động tỉnh, Trưởng Ban Công đoàn đã tiếp xúc cử tri phường Đông Sơn.",
            "Tổ đại biểu HĐND tỉnh",
        ),
        (
            "Chiều 3/8, Cụm thi đua Mặt trận 5 thành phố trực thuộc trung ương gồm: Hà Nội, Đà Nẵng tổ chức hội nghị.",
            "Cụm thi đua Mặt trận 5 thành phố trực thuộc trung ương",
        ),
        (
            "Sáng 30-5, Khối thi đua Mặt trận 13 xã, thị trấn của huyện Vạn Ninh tổ chức hội nghị sơ kết.",
            "Khối thi đua Mặt trận 13 xã, thị trấn của huyện Vạn Ninh",
        ),
        (
            "Chiều 14/11, Ban Vận động Quỹ “Vì người nghèo” huyện Mường Ảng tổ chức phát động ủng hộ.",
            "Ban Vận động Quỹ “Vì người nghèo” huyện Mường Ảng",
        ),
        (
            "Ngày 13.5, tại nhà bà Bưởi, ấp Suối Cao, Ban Thường trực UBMTTQVN xã Phước Đông tổ chức trao nhà.",
            "Ban Thường trực UBMTTQVN xã Phước Đông",
        ),
        ("Ngày 2/3, Hội LHPN T.P Sông Công tổ chức gặp mặt.", "Hội LHPN T.P Sông Công"),
        ("Ngày 4/11, Ủy ban MTTQ tỉnh cho biết, vừa tổ chức bàn giao 100 ngôi nhà.", "Ủy ban MTTQ tỉnh"),
        ("Ủy ban MTTQ tỉnh vừa triển khai kế hoạch giám sát năm 2016.", "Ủy ban MTTQ tỉnh"),
        ("Ngày 13/2, Đảng ủy xã Long Hưng tổ chức trao quà.", "Đảng ủy xã Long Hưng"),
        (
            "Sáng 7/3, Ban Chỉ đạo cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam” tỉnh tổ chức hội nghị.",
            "Ban Chỉ đạo cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam” tỉnh",
        ),
        (
            "Sáng 12/11, Hội nghị tổng kết năm 2022 của Cụm thi đua 5 thành phố trực thuộc Trung ương đã diễn ra.",
            "Cụm thi đua 5 thành phố trực thuộc Trung ương",
        ),
        (
            "Chiều 11.10, Công an 3 địa phương Duy Xuyên, Điện Bàn và Hội An tổ chức hội nghị ký kết quy chế.",
            "Công an 3 địa phương Duy Xuyên, Điện Bàn và Hội An",
        ),
        (
            "Sáng 23.12.2020, đoàn lãnh đạo Huyện ủy, HĐND - UBND, UBMTTQVN huyện Tân Biên do ông Thành Văn Dư – Bí thư "
            "Huyện ủy làm trưởng đoàn đã đến thăm các giáo xứ.",
            "Huyện ủy, HĐND - UBND, UBMTTQVN huyện Tân Biên",
        ),
        (
            "Ngày 20/8/2019, Đoàn công tác do bà Lê Ánh Hường, Ủy viên BTV Huyện ủy, Chủ tịch Ủy ban MTTQ huyện làm "
            "Trưởng đoàn đã đến giám sát việc xây dựng nhà ở.",
            "Ủy ban MTTQ huyện",
        ),
        (
            "Ban Kinh tế - Xã hội HĐND huyện: Giám sát việc thực hiện Quyết định số 33.",
            "Ban Kinh tế - Xã hội HĐND huyện",
        ),
        (
            # Of several persons' bodies none holds the event.
            "Nhân mùa Giáng sinh, các đồng chí Mai Đình Lục, Bí thư Huyện ủy, Trần Văn Mão, PCT UBND huyện đã đến thăm.",
            None,
        ),
        (
            "Chiều 20/8, Đoàn kiểm tra của UBND tỉnh do đồng chí Trần Anh Dương, Phó Chủ tịch UBND tỉnh làm Trưởng đoàn đã "
            "đi kiểm tra các công trình.",
            "UBND tỉnh",
        ),
        (
            "Ngày 17/01/2023, Đoàn cán bộ Ủy ban MTTQ tỉnh do Phó Chủ tịch Ủy ban MTTQ tỉnh Phan Văn Thạnh làm Trưởng "
            "đoàn thăm, chúc Tết nguyên lãnh đạo.",
            "Ủy ban MTTQ tỉnh",
        ),
        (
            "Hội Người cao tuổi huyện Đức Thọ, Tổng Công ty Điện lực dầu khí Việt Nam phối hợp với xã bàn giao nhà.",
            "Hội Người cao tuổi huyện Đức Thọ, Tổng Công ty Điện lực dầu khí Việt Nam",
        ),
        (
            "Thông qua nguồn tài trợ của Công ty Xổ số Kiến thiết, Hội Chữ thập đỏ tỉnh đã tiến hành trao học bổng.",
            "Hội Chữ thập đỏ tỉnh",
        ),
        (
            "Sáng 31-1, Ủy ban Mặt trận Tổ quốc phường Tân Thới Hiệp (TPHCM) tổ chức lễ ra mắt.",
            "Ủy ban Mặt trận Tổ quốc phường Tân Thới Hiệp",
        ),
        ("Đại hội đại biểu MTTQVN cấp huyện diễn ra dân chủ, đánh giá vai trò của mặt trận.", None),
        ("Đồng chí Dương Văn Hiểu, Phó Trưởng Ban Thường trực Ban Tổ chức Thành ủy, tham dự.", None),
        (
            "Sáng 30/6, tại Hội trường Thành ủy Nha Trang, tỉnh Khánh Hòa tổ chức lễ công bố các Nghị quyết.",
            "Tỉnh Khánh Hòa",
        ),
        ("Tối 01/09, Đoàn xã đã chỉ đạo 10/12 chi đoàn phối hợp tổ chức lễ kết nạp đoàn viên.", "Đoàn xã"),
        ("Tham dự hội nghị có ông Võ Quốc Thìn, Phó Chủ tịch UBND huyện cùng các vị tham dự.", None),
        ("Đã có 28/30 quận, huyện của thành phố Hà Nội tổ chức thành công đại hội Mặt trận.", None),
        ("Kỷ niệm 92 năm Ngày thành lập Mặt trận Dân tộc Thống nhất, các thôn tổ chức ngày hội.", None),
        (
            "Chiều 10-2, Ủy ban MTTQ các phường Xuân Mai, Nhiêu Khê và Bàn Thạch (TPHCM) phối hợp chùa Vĩnh An trao quà.",
            "Ủy ban MTTQ các phường Xuân Mai, Nhiêu Khê và Bàn Thạch",
        ),
        (
            "Sáng 9/10, Thường trực Ban Chỉ đạo vận động hiến máu tình nguyện (HMTN) TP.Tân An tổ chức tiếp nhận máu.",
            "Thường trực Ban Chỉ đạo vận động hiến máu tình nguyện TP.Tân An",
        ),
        (
            "Chiều 26-7, đồng chí Chẩu Văn Lâm đã chủ trì Hội nghị sơ kết 2 năm thực hiện Đề án về tiếp tục đổi mới "
            "hoạt động của MTTQ và các tổ chức chính trị - xã hội.",
            None,
        ),
        ("Sáng 3/4, HĐND tỉnh khóa IX, nhiệm kỳ 2016 - 2021 khai mạc kỳ họp thứ 20.", "HĐND tỉnh"),
        ("Ngày 3/4, các đại biểu HĐND tỉnh khóa IX đã tiếp xúc cử tri xã Đông Sơn.", None),
        ("Chiều 3/4, Bộ CHQS tỉnh và Sở Y tế Lạng Sơn tổ chức hội nghị.", "Bộ CHQS tỉnh và Sở Y tế Lạng Sơn"),
        ("Ngày 3/4, Xã đoàn Long Hưng, H.Châu Thành, Đồng Nai tổ chức đại hội.", "Xã đoàn Long Hưng"),
        (
            "Ngày 3/4, Viện kiểm sát nhân dân huyện Yên Lạc tổ chức hội nghị.",
            "Viện kiểm sát nhân dân huyện Yên Lạc",
        ),
        (
            # Who issued a plan holds nothing.
            "Theo Hướng dẫn ngày 06/8/2025 của Ban Tuyên giáo và Dân vận Thành ủy, xã sẽ tổ chức đối thoại.",
            None,
        ),
        (
            # Nor does who gives at the event.
            "Sáng 12/11, bà Lê Thị Sen đã về dự ngày hội với khu dân cư Làng Mới. "
            "Dịp này, Mặt trận tỉnh và Công ty Thị Nại đã trao 32 suất quà.",
            None,
        ),
    ],
)
def test_organiser(text: str, organiser: str | None) -> None:
    assert value(text, "organiser") == organiser


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Sáng 7/7/2023, Đoàn giám sát của Ủy ban MTTQ huyện Duy Xuyên tiến hành giám sát việc lãnh đạo, chỉ đạo "
            "giải quyết ý kiến, kiến nghị của cử tri và Nhân dân tại UBND xã Duy Vinh.",
            "xã Duy Vinh",
        ),
        (
            "Sáng 26/11/2025, tại phường Phú Thọ, Tổ đại biểu HĐND tỉnh đã có buổi tiếp xúc cử tri các phường.",
            "phường Phú Thọ",
        ),
        (
            "Ngày 5/5/2021, Ủy ban MTTQ huyện Lâm Bình họp với lãnh đạo UBND xã. Kỳ họp bàn về sáp nhập.",
            "huyện Lâm Bình",
        ),
        (
            "Sáng 26/01/2022, Ban Thường vụ Huyện đoàn Tuy Phước đã chỉ đạo tổ chức Đại hội điểm Đoàn TNCS Hồ Chí Minh "
            "xã Phước Sơn khóa XVI.",
            "xã Phước Sơn",
        ),
    ],
)
def test_locality(text: str, place: str) -> None:
    found = value(text, "locality")
    assert found is not None
    assert found["name"] == place


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hội Nông dân tỉnh phối hợp mở 267 lớp tập huấn chuyển giao kỹ thuật cho nông dân.", "khác"),
        ("Ủy ban MTTQ huyện tổ chức hội nghị triển khai công tác chuẩn bị Đại hội MTTQ các cấp.", "khác"),
        ("Tổ đại biểu HĐND tỉnh tiếp xúc cử tri trước Kỳ họp thứ 10.", "tiếp xúc cử tri"),
        ("Ủy ban MTTQ tỉnh tiếp nhận tiền ủng hộ đồng bào miền Trung.", "trao tặng"),
        ("Phó Chủ tịch Ủy ban MTTQ huyện đã đến thăm hỏi, hỗ trợ các hộ dân bị bão.", "trao tặng"),
        ("Ban Thường vụ Đảng ủy xã họp mở rộng chuẩn bị các điều kiện tổ chức Đại hội Đảng bộ xã.", "khác"),
        ("Ban Thường vụ Huyện ủy tổ chức hội nghị công bố và trao quyết định về công tác cán bộ.", "khác"),
        ("Công an ba huyện tổ chức hội nghị triển khai ký kết Quy chế phối hợp.", "ký kết"),
        ("Hội nghị đã thông qua báo cáo sơ kết công tác Mặt trận.", "sơ kết"),
        ("Mô hình nuôi bò sinh sản đem lại thu nhập cho nhiều gia đình hội viên.", "khác"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert value(text, "kind") == kind


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Tính từ ngày 03/6/2021 đến nay, Ủy ban MTTQ tỉnh đã tiếp nhận trên 48 tỷ đồng.", None),
        ("Đến ngày 9/4/2021, Ủy ban MTTQ huyện đã phối hợp tổ chức 38 hội nghị cử tri.", None),
        (
            "Chiều 16/4, Ủy ban MTTQ thành phố bàn giao danh sách ứng cử đại biểu HĐND, nhiệm kỳ 2021-2026.",
            "2021-04-16",
        ),
        ("Ngày 18-11, Ủy ban MTTQ huyện kỷ niệm 90 năm (18/11/1930-18/11/2020).", "2020-11-18"),
        ("Đại hội MTTQ tỉnh dự kiến tổ chức ngày 18 và 19-7-2019.", None),
        ("19-10-2017, Hội Liên hiệp Phụ nữ thành phố tổ chức gặp mặt.", "2017-10-19"),
        ("Trong các ngày: từ 13 đến 17/7/2020, Ủy ban MTTQ tỉnh mở lớp tập huấn.", "2020-07-13"),
        ("Đại hội MTTQ tỉnh, nhiệm kỳ 2024-2029 diễn ra trong 2 ngày (mùng 4 và mùng 5/8).", "2024-08-04"),
        ("Sáng ngày 17/3, Ủy ban MTTQ huyện hiệp thương lần hai bầu cử, nhiệm kỳ 2021-2026.", "2021-03-17"),
        ("Sáng ngày 30.6, HĐND xã Duy Hòa, nhiệm kỳ 2021-2026 tổ chức kỳ họp lần thứ nhất.", "2021-06-30"),
    ],
)
def test_date(text: str, date: str | None) -> None:
    assert value(text, "date") == date


def test_the_term_of_an_election_is_not_under_review() -> None:
    text = (
        "Sáng 5/7/2021, HĐND xã tổ chức kỳ họp thứ nhất.\n"
        "Các đại biểu đã nghe báo cáo về kết quả bầu cử đại biểu HĐND xã, nhiệm kỳ 2021-2026."
    )
    assert value(text, "period") is None


def test_the_term_of_an_office_is_not_under_review() -> None:
    text = (
        "Ngày 5/6/2024, Ủy ban MTTQ huyện tổng kết nhiệm kỳ và trao quyết định cho ông Đỗ Khắc Ninh giữ chức Chủ tịch Ủy ban "
        "MTTQ huyện, nhiệm kỳ 2024-2029."
    )
    assert value(text, "period") is None


def test_the_year_that_a_plan_reaches_is_not_under_review() -> None:
    text = (
        "Sở Y tế làm việc với Trung tâm Y tế huyện.\n"
        "Giám đốc Trung tâm trình bày Đề án công tác y tế giai đoạn 2017 - 2020 và tầm nhìn đến năm 2025."
    )
    assert value(text, "period") is None


def test_months_of_a_year_and_what_is_told_in_passing_are_no_year_under_review() -> None:
    assert (
        value("Đoàn kiểm tra nghe báo cáo kết quả hoạt động 5 tháng đầu năm 2018 của HĐND xã.", "period")
        is None
    )
    text = (
        "Sáng 23/12/2020, Huyện ủy thăm và chúc mừng giáo xứ Thánh Mẫu nhân dịp lễ Giáng sinh.\n"
        "Đoàn đã đến thăm giáo xứ Thánh Linh và điểm nhóm Tin Lành trên địa bàn xã Thạnh Tây.\n"
        "Ông Thành Văn Dư đã thông tin nhanh về tình hình phát triển kinh tế của huyện trong năm 2020."
    )
    assert value(text, "period") is None


def test_a_province_that_the_page_does_not_name_is_no_district() -> None:
    text = "Chiều 2-12-2021, Ban Thường vụ Tỉnh ủy tổ chức hội nghị.\nDự có lãnh đạo huyện Lâm Bình."
    assert value(text, "locality") is None


def test_a_headline_that_names_the_coming_year() -> None:
    text = (
        "Huyện An Lão: Tổng kết công tác Hội và phong trào nông dân năm 2020\n"
        "Chiều ngày 15/01/2020, Hội Nông dân huyện An Lão tổ chức Hội nghị tổng kết công tác hội năm 2019, triển khai "
        "phương hướng, nhiệm vụ năm 2020 với sự tham dự của đại diện các xã."
    )
    assert value(text, "period") == "2019"


def test_a_half_year_behind_a_list_of_what_is_summed_up() -> None:
    text = "Ngày 20/6, Ban Chỉ huy Quân sự huyện sơ kết nhiệm vụ quân sự, quốc phòng 6 tháng đầu năm 2024."
    assert value(text, "period") == "2024-H1"


def test_a_programme_of_joint_work_is_reviewed() -> None:
    text = "Sáng 13/12, Hội Nông dân huyện tổ chức tổng kết Chương trình phối hợp năm 2023, triển khai nhiệm vụ năm 2024."
    assert value(text, "period") == "2023"


def test_the_year_of_a_birth_is_not_the_meetings() -> None:
    text = "Ngày 15/2, Hội Chữ thập đỏ huyện trao quà cho cháu bé sinh năm 2019."
    assert value(text, "date") is None


def test_a_visit_to_a_provinces_body_is_no_communes() -> None:
    text = (
        "Ngày 24/3/2021, đồng chí Phạm Minh Hùng, Ủy viên Ban Thường vụ Trung ương Hội đến làm việc với Hội Nông dân "
        "tỉnh. Đoàn đã khảo sát mô hình chăn nuôi tại xã Phước Đại."
    )
    assert value(text, "locality") is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # "sinh năm" of a person tells no year, "Giáng sinh năm" does.
        (
            "Ngày 18/12, Ủy ban MTTQ tỉnh Khánh Hòa thăm, tặng quà các xứ đạo nhân lễ Giáng sinh năm 2023.",
            "2023-12-18",
        ),
        (
            "Chiều 20/12, Ủy ban MTTQ huyện Lắk tổ chức gặp mặt chức sắc. Lãnh đạo huyện chúc bà con đón năm mới 2024.",
            "2023-12-20",
        ),
        # A committee that is completed within its term; the year is that of what is to come.
        (
            "Sáng 21/2, Ủy ban MTTQ huyện Đông Giang tổ chức hội nghị hiệp thương cử bổ sung Phó Chủ tịch khóa XII, "
            "nhiệm kỳ 2019 - 2024. Dự kiến đại hội cấp xã xong trong tháng 3/2024.",
            "2024-02-21",
        ),
        (
            "Sáng 19.10, huyện Vị Xuyên tổ chức lễ kỷ niệm ngày thành lập Hội LHPN Việt Nam (20.10.1930 – 2015).",
            "2015-10-19",
        ),
        # Another article's headline between the paragraphs; last year's work told in January.
        (
            "Ngày 20/1, Ủy ban MTTQ huyện Châu Đức bàn giao hai căn nhà đại đoàn kết cho hai hộ nghèo ở xã Suối Rao.\n\n"
            "Ủy ban MTTQ thành phố Hải Phòng tập huấn năm 2024\n\n"
            "Trong năm 2021, Tổng công ty đã hỗ trợ xây năm căn nhà cho các hộ khó khăn về nhà ở trong huyện Châu Đức.",
            "2022-01-20",
        ),
    ],
)
def test_further_years(text: str, date: str) -> None:
    assert value(text, "date") == date


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Sáng 23/2, Ủy ban MTTQ huyện Hiệp Đức tổ chức hội nghị hướng dẫn giới thiệu người ứng cử. Theo kết quả Hội "
            "nghị hiệp thương lần thứ nhất, huyện có 52 người được giới thiệu.",
            "khác",
        ),
        (
            "Ngày 14/1, lãnh đạo huyện Châu Đức thăm, chúc Tết và tặng quà 38 tổ chức tôn giáo trên địa bàn.",
            "trao tặng",
        ),
        (
            "Sáng 19/11/2024, Ban Thường vụ Huyện ủy tổ chức hội nghị thông qua đề cương báo cáo chính trị trình Đại hội đại "
            "biểu Đảng bộ huyện khóa X.",
            "khác",
        ),
        (
            "Huyện Củ Chi ra mắt điểm hiến máu\n\nNgày 08/11/2023, Hội Chữ thập đỏ huyện Củ Chi tổ chức ra mắt điểm hiến máu.",
            "ra mắt",
        ),
    ],
)
def test_further_kinds(text: str, kind: str) -> None:
    assert value(text, "kind") == kind


@pytest.mark.parametrize(
    ("text", "organiser"),
    [
        (
            "Ngày 21-10-2016, tại TP. Nha Trang, Đại hội đại biểu Hội Liên hiệp Phụ nữ tỉnh lần thứ XIII, nhiệm kỳ "
            "2016 - 2021 bế mạc.",
            "Hội Liên hiệp Phụ nữ tỉnh",
        ),
        (
            "Sáng 11/4/2023, đoàn công tác của UBTƯ MTTQ Việt Nam đến thăm Hội Đoàn kết sư sãi.",
            "UBTƯ MTTQ Việt Nam",
        ),
        # The Deputy Secretary is the standing one, not the Committee.
        (
            "Ngày 14/1/2020, ông Trần Văn Biên, Phó Bí thư Thường trực Huyện ủy Châu Đức thăm, chúc Tết giáo xứ Vinh Châu.",
            "Huyện ủy Châu Đức",
        ),
        (
            "Sáng 15-5-2021, đồng chí Vương Văn Tấn, Phó Trưởng ban Thường trực Ban Chỉ đạo phòng, chống dịch tỉnh chủ trì "
            "hội nghị triển khai các biện pháp cấp bách.",
            "Ban Chỉ đạo phòng, chống dịch tỉnh",
        ),
        (
            "Sáng 8/1/2023, Đảng ủy - UBND - Ủy ban MTTQ Phường 1 long trọng tổ chức buổi họp mặt mừng xuân.",
            "Đảng ủy - UBND - Ủy ban MTTQ Phường 1",
        ),
        (
            "Phường Trại Cau, quận Lê Chân vừa tổ chức lễ kỷ niệm 40 năm ngày thành lập phường.",
            "Phường Trại Cau",
        ),
        (
            "Hội truyền thống Trường Sơn - đường Hồ Chí Minh xã Thống Nhất,  vừa tổ chức thành công Đại hội khóa I.",
            "Hội truyền thống Trường Sơn - đường Hồ Chí Minh xã Thống Nhất",
        ),
        (
            "Ngày 5/6/2025, Hội Nông dân phường Cổ Nhuế 2 tổ chức hội nghị sơ kết.",
            "Hội Nông dân phường Cổ Nhuế 2",
        ),
        (
            "Ngày 5/6/2025, Ủy ban MTTQ xã Ea H'Leo tổ chức hội nghị sơ kết.",
            "Ủy ban MTTQ xã Ea H'Leo",
        ),
        (
            "Ngày 5/6/2018, Ủy ban MTTQ phường Bến Nghé, quận 1, thành phố Hồ Chí Minh tổ chức hội nghị sơ kết.",
            "Ủy ban MTTQ phường Bến Nghé",
        ),
        (
            "Ngày 5/6/2018, Ủy ban MTTQ xã Kon Pne, huyện KBang, tỉnh Gia Lai tổ chức hội nghị sơ kết.",
            "Ủy ban MTTQ xã Kon Pne",
        ),
        (
            "Ngày 5/6/2018, Ủy ban MTTQ thị trấn Nông trường Mộc Châu, huyện Mộc Châu tổ chức hội nghị sơ kết.",
            "Ủy ban MTTQ thị trấn Nông trường Mộc Châu",
        ),
        (
            "Ngày 29/10/2017, khóm 2, phường 1, thành phố Cà Mau tổ chức Ngày hội Đại đoàn kết toàn dân tộc.",
            "Khóm 2, phường 1",
        ),
        (
            "Thực hiện Kế hoạch số 169/KH-MTTQ-BTT, ngày 5/11/2022, Hội Nông dân xã Rạch Chèo tổ chức hội nghị tổng kết.",
            "Hội Nông dân xã Rạch Chèo",
        ),
    ],
)
def test_further_organisers(text: str, organiser: str) -> None:
    assert value(text, "organiser") == organiser


def test_when_something_else_will_be_held_is_not_the_meetings_date() -> None:
    text = (
        "Hội nghị thống nhất thời gian tổ chức Ngày hội từ ngày 01/11/2022. Sáng 25/10/2022, Ủy ban MTTQ xã Rạch Chèo tổ chức "
        "hội nghị triển khai."
    )
    assert value(text, "date") == "2022-10-25"


def test_who_may_stand_is_agreed_on_before_the_year_of_the_election() -> None:
    text = (
        "Ngày 5/12, Ủy ban MTTQ phường Rạch Chèo tổ chức hội nghị hiệp thương lần thứ nhất về người ứng cử đại biểu HĐND "
        "phường nhiệm kỳ 2026-2031."
    )
    assert value(text, "date") == "2025-12-05"


def test_years_that_are_summed_up_in_january_are_over() -> None:
    text = (
        "Chiều 12-1, Ủy ban MTTQ huyện tổ chức hội nghị tổng kết chương trình phối hợp giai đoạn 2017-2020. Năm 2020, toàn "
        "huyện đã trồng 1.200 cây."
    )
    assert value(text, "date") == "2021-01-12"


def test_a_town_that_was_a_state_farm() -> None:
    text = "Ngày 5/6/2018, Ủy ban MTTQ thị trấn Nông trường Mộc Châu, huyện Mộc Châu, tỉnh Sơn La tổ chức hội nghị sơ kết."
    assert value(text, "locality")["code"] == "03982"


def test_a_province_in_capitals_whose_name_is_a_word() -> None:
    text = "ỦY BAN MTTQ TỈNH HÒA BÌNH TỔ CHỨC HỘI NGHỊ\n\nSáng 5/6/2022, hội nghị sơ kết công tác đã được tổ chức."
    assert value(text, "locality")["code"] == "17"


@pytest.mark.parametrize(
    ("places", "codes"),
    [
        ("xã Hàm Ninh, Quảng Ninh, Quảng Bình", {"456", "44"}),
        ("thị trấn Thới Bình (Thới Bình, Cà Mau)", {"967", "96"}),
        ("các tỉnh Hà Nam, Quảng Ninh, Quảng Bình", {"35", "22", "44"}),
    ],
)
def test_a_district_called_as_a_province_or_as_its_town(places: str, codes: set[str]) -> None:
    found = extract(f"Sáng 5/6/2018, tại {places}, Hội Nông dân tổ chức hội nghị sơ kết.").group("localities")
    assert codes == {item.value["code"] for item in found if len(item.value["code"]) < 5}


def test_the_commune_of_an_official_is_not_where_the_meeting_is() -> None:
    text = (
        "Ngày 5/6/2020, Ban Thường trực Ủy ban MTTQ huyện triệu tập hội nghị hiệp thương. Dự có ông Phạm Kim Cảnh, Chủ tịch "
        "UBND xã Rạch Chèo."
    )
    assert "locality" not in items(text)


def test_a_unit_that_is_no_more_is_not_the_hosts() -> None:
    text = (
        "Ngày 14/10/2025, Ban Thường trực Ủy ban MTTQ tỉnh tổ chức tiếp nhận ủng hộ. Hội Chiến sĩ cách mạng tỉnh Vĩnh Phúc "
        "(cũ) ủng hộ 500 kg gạo."
    )
    assert "locality" not in items(text)


def test_two_communes_that_lie_together_in_one_district_alone() -> None:
    text = "Sáng 6/8/2024, tổ đại biểu HĐND tỉnh tiếp xúc cử tri xã Minh Đức và xã Thanh Bình."
    assert value(text, "locality") == {"name": "xã Minh Đức", "code": "25348"}


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 6/10/2025, Phó Trưởng đoàn ĐBQH tỉnh Siu Hường và đại biểu Lê Hoàng Ánh - Ủy viên Ủy ban Pháp luật của Quốc "
        "hội đã có buổi tiếp xúc cử tri tại xã Uar.",
        "Ngày 5/9/2022, ông Lương Văn Sảnh, nguyên Bí thư Thành ủy Tuy Hòa đã trao 20 chiếc xe đạp cho học sinh nghèo.",
    ],
)
def test_bodies_of_several_or_of_former_days_hold_nothing(text: str) -> None:
    assert "organiser" not in items(text)
