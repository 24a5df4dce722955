"""Proposals: what is one, what is asked, what is never proposed."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from soattin.core.errors import Cancelled
from soattin.core.match import Decision, Decisions, Mention, Proposal
from soattin.core.match.decisions import differences
from soattin.core.match.nodes import build_nodes, tabulate
from soattin.core.match.propose import propose
from soattin.core.match.regions import Regions

CHAIR = "Chủ tịch UBND huyện"


def mention(
    number: int, name: str, position: str = "", place: str = "", date: str | None = None, **more: int
) -> Mention:
    return Mention(
        number, "official", name, (position,) if position else (), (place,) if place else (), date, **more
    )


def groups(mentions: list[Mention], tier: str, decisions: Decisions | None = None) -> list[set[int]]:
    found: list[Proposal] = propose(mentions, decisions)
    return [{i for m in p.members for i in m.mention_ids} for p in found if p.tier == tier]


def pair(one: str, other: str, position: str = CHAIR, place: str = "huyện Kiên Lương") -> list[Mention]:
    return [mention(0, one, position, place), mention(1, other, position, place)]


def test_tone_placement_needs_no_question() -> None:
    assert groups(pair("Nguyễn Văn Hoà", "NGUYỄN VĂN HÒA"), "same") == [{0, 1}]
    assert groups([mention(0, "Nguyễn Văn Hoà"), mention(1, "Nguyễn Văn Hòa")], "same") == [{0, 1}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nguyễn Văn Hòa", "Nguyễn Văn Hoá"),  # another tone
        ("Đặng Minh Thành", "Dặng Minh Thành"),  # d/đ
        ("Huỳnh Kim Bằng", "Huynh Kim Bang"),  # no accents
        ("Huỳnh Kim Bằng", "Huỳnh Kim Bang"),
        ("Phan Duy Vĩnh", "Phan Duy Vỉnh"),  # hỏi/ngã
        ("Trần Xuân Đức", "Chần Xuân Đức"),  # tr/ch
        ("Lê Văn Sáng", "Lê Văn Xáng"),  # s/x
        ("Trần Thị Dung", "Trần Thị Giung"),  # d/gi
        ("Tăng Thu Hằng", "Tăng Thu Hằn"),  # ng/n
        ("Hà Thanh Cúc", "Hà Thanh Cút"),  # c/t
        ("Lâm Thị Lan", "Lâm Thị Nan"),  # l/n
        ("Nguyễn Văn Hùng", "Nguyễnn Văn Hùng"),  # a key twice
        ("Nguyễn Văn Hùng", "Nguyeenx Vawn Hufng"),  # Telex not composed
        ("Nguyễn Văn Hùng", "Nguyễn Vawn Hùng"),
        ("Nguyễn Văn Hùng", "Ng. Văn Hùng"),  # initials
        ("Nguyễn Văn Hùng", "N.V. Hùng"),
        ("Nguyễn Thị Mai Thủy", "Nguyễn Thị Thủy"),  # a middle name less
        ("Nguyễn Văn Hùng", "Nguyễn Hùng"),
        ("Nguyễn Văn Hùng", "NguyễnVăn Hùng"),  # joined words
        ("Lý Thị Thạc", "LýThị Thạc"),
        ("Lâm Thị Xinh", "Lâm Thị Xihn"),  # letters exchanged
        ("Phan Văn Đường", "Phan Văn Đườg"),  # a letter less
        ("Trần Văn Hải", "Trần Văn Hả"),  # and the tone stands on another
        ("Trần Thị Bình", "Trần Thịị Bình"),  # an accented letter twice
        ("Nguyễn Quốc Toàn", "Nguyễn Quốốc Toàn"),
    ],
)
def test_slips_in_one_office_are_asked(one: str, other: str) -> None:
    both = pair(one, other)
    assert groups(both, "same") == []
    assert groups(both, "ask") == [{0, 1}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lê Văn Hoàng", "Hoàng Văn Lê"),  # word order counts
        ("Nguyễn Văn Hùng", "Nguyễn Thị Hùng"),
        ("Nguyễn Văn Minh", "Nguyễn Văn Mai"),
        ("Trần Quốc Toản", "Trần Hưng Đạo"),
    ],
)
def test_other_names_are_never_proposed(one: str, other: str) -> None:
    assert propose(pair(one, other)) == []


def test_two_of_one_rank_in_two_provinces_on_one_day_are_two() -> None:
    both = [
        mention(0, "Nguyễn Văn Hùng", "Chủ tịch UBND tỉnh", "tỉnh Kiên Giang", "2021-03-18"),
        mention(1, "Nguyễn Văn Hùng", "Chủ tịch UBND tỉnh", "tỉnh Hà Tĩnh", "2021-03-18"),
    ]
    assert propose(both) == []


def test_namesakes_with_other_places_and_offices_stay_two() -> None:
    both = [
        mention(0, "Nguyễn Văn Hùng", "Bí thư Đảng ủy xã", "xã Quảng Nghiệp, huyện Tứ Kỳ", "2021-03-18"),
        mention(1, "Nguyễn Văn Hùng", "Trưởng Công an huyện", "huyện Kiên Lương", "2021-05-02"),
    ]
    assert propose(both) == []


def test_another_office_in_the_same_unit_is_asked() -> None:
    both = [
        mention(0, "Tăng Thu Hằng", "Phó Chủ tịch UBND huyện", "huyện Kiên Lương", "2018-03-18"),
        mention(1, "Tăng Thu Hằng", "Bí thư Huyện ủy", "huyện Kiên Lương", "2021-05-02"),
    ]
    assert groups(both, "same") == []
    assert groups(both, "ask") == [{0, 1}]


def test_one_without_a_place_never_ties_two_namesakes() -> None:
    three = [
        mention(0, "Bùi Kim Cúc", "Giám đốc Công an tỉnh", "tỉnh Thái Bình", "2017-04-16"),
        mention(1, "Bùi Kim Cúc", "Giám đốc Công an tỉnh", "tỉnh Ninh Thuận", "2021-01-18"),
        mention(2, "Bùi Kim Cúc", "Giám đốc Công an tỉnh", "", "2021-02-05"),
    ]
    assert all(not {0, 1} <= group for group in groups(three, "same"))


def test_all_mentions_of_a_busy_person_meet_whatever_stands_beside_them() -> None:
    told = [("Chủ tịch UBND huyện", "huyện Bắc Hà"), ("", "huyện Bắc Hà"), ("Chủ tịch UBND huyện Bắc Hà", ""),
            ("Phó Bí thư Huyện ủy", "huyện Bắc Hà"), ("", ""), ("Chủ tịch", "Bắc Hà"), ("Chủ tịch", "tỉnh Lào Cai")]  # fmt: skip
    many = [mention(i, "Lục Đình Khả", *beside) for i, beside in enumerate(told)]
    assert max(groups(many, "ask"), key=len) == set(range(7))


def test_a_chairman_of_a_commune_is_not_surely_the_same_in_a_province() -> None:
    """Two communes of one province may have chairmen of one name."""
    both = [mention(i, "Lục Đình Khả", "Chủ tịch UBND xã", "tỉnh Lào Cai") for i in range(2)]
    assert groups(both, "same") == []
    assert groups(both, "ask") == [{0, 1}]


def test_a_likeness_past_doubt_brings_groups_together_whose_best_names_are_less_alike() -> None:
    """ "Lain" is no slip of "Nan", which was read twice; both are of "Lan"."""
    office, place = "Trưởng Ban Dân vận Thị ủy", "thị xã Bình Minh"
    names = ("Thái Thị Nan", "Thái Thị Nan", "Thái Thị Lan", "Thái Thị Lain")
    assert groups([mention(i, name, office, place) for i, name in enumerate(names)], "ask") == [{0, 1, 2, 3}]


def test_a_province_alone_may_be_another_unit() -> None:
    both = [
        mention(0, "Trần Bá Khôi", "Chủ tịch UBND", "Bình Dương"),
        mention(1, "Trần Bá Khôi", "Chủ tịch UBND xã", "xã Bình Dương, huyện Thăng Bình, Quảng Nam"),
    ]
    assert groups(both, "ask") == [{0, 1}]


def test_a_common_name_in_an_office_of_a_province_is_asked_in_a_long_list() -> None:
    """Of 4,000 with two of the commonest names, two may be deputy chairmen of one province."""
    units = ("Lào Cai", "Kiên Giang", "Đắk Lắk", "Thanh Hóa", "Hà Giang", "Cà Mau", "Bình Định", "Phú Yên")
    many = [
        mention(i, f"Nguyễn {('Văn', 'Thị')[i % 2]} Hương", f"Phó Chủ tịch Hội số {i // 16}", f"tỉnh {units[i // 2 % 8]}")
        for i in range(4_000)
    ]  # fmt: skip
    assert (
        groups([*many, mention(9_999, "Nguyễn Thị Hương", *many[1].positions, *many[1].places)], "same") == []
    )
    few = [mention(0, "Nguyễn Thị Hương", "Phó Chủ tịch UBND tỉnh", "Lào Cai"),
           mention(1, "Nguyễn Thị Hương", "PCT UBND tỉnh Lào Cai", "tỉnh Lào Cai")]  # fmt: skip
    assert groups(few, "same") == [{0, 1}]


def test_a_deputy_chairman_may_be_any_deputy_chairman() -> None:
    both = [
        mention(0, "Lục Đình Khả", "PCT UBND huyện Bắc Hà", "huyện Bắc Hà"),
        mention(1, "Lục Đình Khà", "P. Chủ tịch", "Bắc Hà"),
    ]
    assert groups(both, "ask") == [{0, 1}]


def test_a_short_list_of_bare_names_needs_no_question() -> None:
    names = ["Lê Thị Hoà", "LÊ THỊ HÒA", "Trần Văn Minh", "Trần  Văn Minh", "Nguyễn Văn Hùng", "Vũ Đình Cử"]
    assert groups([mention(i, name) for i, name in enumerate(names)], "same") == [{0, 1}, {2, 3}]


def test_equal_names_in_a_long_list_of_bare_names_are_asked() -> None:
    """Among 2,000 people some bear one name: nothing tells them from one person."""
    given = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Kiên", "Lan", "Minh", "Nam")
    others = [f"{a} {b} {c} {d}" for a in ("Trần", "Lê", "Phạm", "Vũ") for b in ("Văn", "Thị", "Đức", "Thu", "Kim")
              for c in given for d in given if c != d]  # fmt: skip
    names = [*others, "Nguyễn Văn Hùng", "Nguyễn Văn Hùng"]
    many = [mention(i, name) for i, name in enumerate(names)]
    assert groups(many, "same") == []
    assert {len(others), len(others) + 1} in groups(many, "ask")


def test_two_people_in_one_article_are_two() -> None:
    both = [
        mention(0, "Nguyễn Văn Hòa", CHAIR, "huyện Kiên Lương", article=7),
        mention(1, "Nguyễn Văn Hoá", CHAIR, "huyện Kiên Lương", article=7),
    ]
    assert propose(both) == []


def test_weak_likeness_does_not_chain() -> None:
    names = ["Trần Thị Lan", "Trần Thị Lam", "Trần Thị Làm", "Trần Thị Lâm"]
    places = ["xã Tân Thành, huyện Vụ Bản", "xã Quảng Nghiệp", "huyện Kiên Lương", "thị xã Kỳ Anh"]
    assert (
        propose([mention(i, n, "Bí thư", p) for i, (n, p) in enumerate(zip(names, places, strict=True))])
        == []
    )


def test_the_best_spelt_and_most_frequent_is_kept() -> None:
    names = ["Nguyen Van Hoa", "nguyễn văn hòa", "Nguyễn Văn Hoà", "Nguyễn Văn Hoà", "N.V. Hòa"]
    found = propose([mention(i, n, CHAIR, "huyện Kiên Lương") for i, n in enumerate(names)])
    assert [p.keep for p in found] == ["Nguyễn Văn Hoà", "Nguyễn Văn Hoà"]
    assert {i for m in found[-1].members for i in m.mention_ids} == {0, 1, 2, 3, 4}


def test_the_card_tells_why() -> None:
    (found,) = propose(pair("Nguyễn Văn Tài", "Nguyễn Văn Tái"))
    assert "Chỉ khác dấu thanh: Tài / Tái." in found.reasons_for
    assert "Cùng địa danh: huyện Kiên Lương." in found.reasons_for
    assert found.reasons_against == ()


def test_what_is_one_name_already_is_not_proposed_but_grows() -> None:
    known = [
        mention(0, "Nguyễn Văn Hòa", CHAIR, "huyện Kiên Lương", name_id=5),
        mention(1, "Nguyễn Văn Hoá", CHAIR, "huyện Kiên Lương", name_id=5),
    ]
    assert propose(known) == []
    found = propose([*known, mention(2, "Nguyễn Văn Hoa", CHAIR, "huyện Kiên Lương")])
    assert [{m.name_id for m in p.members} for p in found] == [{5, None}]


def test_not_the_same_holds_until_they_share_more() -> None:
    both = pair("Nguyễn Văn Hòa", "Nguyễn Văn Hoá", "", "huyện Kiên Lương")
    assert groups(both, "ask") == [{0, 1}]
    told = Decisions.of(differences("official", [[both[0]], [both[1]]]))
    assert groups(both, "ask", told) == []
    later = [
        *both,
        mention(2, "Nguyễn Văn Hòa", CHAIR, "huyện Kiên Lương"),
        mention(3, "Nguyễn Văn Hoá", CHAIR, "huyện Kiên Lương"),
    ]
    assert any({2, 3} <= group for group in groups(later, "ask", told))


def test_not_the_same_parts_equal_spellings_too() -> None:
    both = pair("Nguyễn Văn Hòa", "Nguyễn Văn Hoà", "", "huyện Kiên Lương")
    both[1] = mention(1, "Nguyễn Văn Hoà", "Bí thư Huyện ủy", "huyện Kiên Lương")
    assert propose(both) != []
    told = Decisions.of(differences("official", [[both[0]], [both[1]]]))
    assert propose(both, told) == []


def test_same_is_kept() -> None:
    both = [
        mention(0, "Nguyễn Văn Hùng", "Bí thư Đảng ủy xã", "xã Quảng Nghiệp"),
        mention(1, "Nguyễn Văn Hưng", "Trưởng Công an huyện", "huyện Kiên Lương"),
    ]
    assert propose(both) == []
    same = Decisions.of([Decision("official", "Nguyễn Văn Hùng", "Nguyễn Văn Hưng", same=True)])
    assert groups(both, "same", same) == [{0, 1}]


def test_localities_of_one_name_are_told_apart_by_their_parents() -> None:
    found = propose(
        [
            Mention(0, "locality", "xã Tân Thành", (), ("huyện Vụ Bản",)),
            Mention(1, "locality", "X. Tân Thành", (), ("huyện Vụ Bản",)),
            Mention(2, "locality", "xã Tân Thành", (), ("huyện Kim Sơn",)),
        ]
    )
    assert [{i for m in p.members for i in m.mention_ids} for p in found] == [{0, 1}]


def test_a_misspelt_locality_is_asked_and_another_unit_is_not() -> None:
    names = ["huyện Kiên Lương", "huyện Kiêng Lương", "thị xã Kỳ Anh", "huyện Kỳ Anh"]
    found = propose([Mention(i, "locality", name) for i, name in enumerate(names)])
    assert [({i for m in p.members for i in m.mention_ids}, p.tier, p.keep) for p in found] == [
        ({0, 1}, "ask", "huyện Kiên Lương")
    ]


def test_units_that_both_exist_are_two() -> None:
    names = ["xã Tân Thành", "xã Tân Thạnh", "tỉnh Hà Nam", "tỉnh Hà Tĩnh", "xã Đại Ân 1", "X. Đại Ân 2"]
    assert propose([Mention(i, "locality", name) for i, name in enumerate(names)]) == []


def test_bodies_are_merged_too() -> None:
    names = [
        "UBMTTQ huyện Kiên Lương",
        "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Kiên Lương",
        "Ủy ban MTTQ huyện Kiên Luơng",
    ]
    found = propose([Mention(i, "body", name) for i, name in enumerate(names)])
    assert [(p.tier, {i for m in p.members for i in m.mention_ids}) for p in found] == [
        ("same", {0, 1}),
        ("ask", {0, 1, 2}),
    ]


def test_a_body_of_a_place_whose_name_is_misspelt_is_asked() -> None:
    names = ["Ủy ban MTTQ Việt Nam tỉnh Đắk Lắk", "UBMTTQ tỉnh Đăk Lăk", "Ủy ban MTTQ Việt Nam tỉnh Đắk Nông"]
    others = [f"Hội Nông dân huyện {name}" for name in ("Krông Bông", "Krông Búk", "Cư Kuin", "Ea Kar")]
    found = propose([Mention(i, "body", name) for i, name in enumerate([*names, *others])])
    assert [(p.tier, {i for m in p.members for i in m.mention_ids}) for p in found] == [("ask", {0, 1})]


def test_it_can_be_cancelled() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        propose(pair("Nguyễn Văn Hòa", "Nguyễn Văn Hoá"), progress=stop)


def test_nothing_gives_nothing() -> None:
    assert propose([]) == []
    assert propose([mention(0, " . ")]) == []


def test_several_slips_are_believed_of_who_holds_one_office_in_one_unit() -> None:
    many = [
        mention(0, "Nguyễn Thị Hoàng Yến", "Phó Bí thư Huyện ủy", "huyện Bắc Hà"),
        mention(1, "Nguyễn Tị Hàong Yêsn", "Phó Bí thư Huyện ủy", "H. Bắc Hà"),
        mention(2, "Nguyễn Thị Hải Yến", "Phó Bí thư Huyện ủy", "huyện Bắc Hà"),
    ]
    assert groups(many, "ask") == [{0, 1}]


def test_one_without_an_office_never_ties_two_offices_without_asking() -> None:
    three = [
        mention(0, "Hạng Seo Chúng", "Trưởng phòng Tư pháp", "huyện Bắc Hà"),
        mention(1, "Hạng Seo Chúng", "", "huyện Bắc Hà"),
        mention(2, "Hạng Seo Chúng", "Bí thư Huyện ủy", "huyện Bắc Hà"),
    ]
    assert all(not {0, 2} <= group for group in groups(three, "same"))
    assert groups(three, "ask") == [{0, 1, 2}]


def test_a_surname_of_one_province_makes_meeting_there_tell_less() -> None:
    """In Kon Tum many are called A Nhân: that both are there is no wonder."""
    given = "Nhân Thoan Biu Vượng Linh Hơ Ni Kua Thị Lý Nhin Trang Dũ Phương Ka Thu Lượng Kim Ngọc Tơ".split()
    provinces = [f"tỉnh {name}" for name in ("Cà Mau", "Hà Tĩnh", "Lào Cai", "Kiên Giang", "Nghệ An")]
    here = [
        mention(i, f"A {name} {x}", "", "tỉnh Kon Tum") for i, (name, x) in enumerate(product(given, "AB"))
    ]
    there = [
        mention(100 + i, f"Trần {x} {name}", "", place)
        for i, (name, x, place) in enumerate(product(given[:10], "AB", provinces))
    ]
    nodes = build_nodes([*here, *there])
    words = [node.name.words[0] for node in nodes]
    found = Regions(tabulate(nodes), np.arange(len(nodes)), np.array([words.index(w) for w in words]))
    in_kon_tum, elsewhere = found.discount(np.array([[0, 1], [len(here), len(here) + 5]]))
    assert in_kon_tum > 0.7
    assert elsewhere < 0.3


def _localities(*names: str) -> list[tuple[str, set[int]]]:
    found = propose([Mention(i, "locality", name) for i, name in enumerate(names)])
    return [(p.tier, {i for m in p.members for i in m.mention_ids}) for p in found]


def test_a_province_needs_no_type_and_its_town_does() -> None:
    assert _localities("TP Hà Tĩnh", "tp.Hà Tĩnh", "Hà Tĩnh", "tỉnh Hà Tĩnh") == [
        ("same", {0, 1}),
        ("ask", {2, 3}),
    ]


def test_a_unit_without_its_type_is_asked() -> None:
    assert _localities("H. Kiên Lương", "Kiên Lương") == [("ask", {0, 1})]


def test_a_dash_belongs_to_the_name_of_a_province() -> None:
    assert _localities("Bà Rịa - Vũng Tàu", "Bà Rịa Vũng Tàu", "BR-VT") == [("same", {0, 1, 2})]


def test_c_and_k_end_one_syllable_of_the_highlands() -> None:
    assert _localities("Đắk Lắk", "Đắc Lắc") == [("ask", {0, 1})]


def test_a_letter_twice_in_a_unit_of_the_same_district_is_asked() -> None:
    both = [
        Mention(0, "locality", "xã Phúú Lợi", (), ("huyện Giang Thành",)),
        Mention(1, "locality", "xã Phú Lợi", (), ("huyện Giang Thành, tỉnh Kiên Giang",)),
    ]
    assert groups(both, "ask") == [{0, 1}]


def test_what_stands_in_brackets_behind_a_name_is_asked_about() -> None:
    assert groups(pair("Nguyễn Văn Hùng", "Nguyễn Văn Hùng (Ba Hùng)"), "ask") == [{0, 1}]


def test_a_name_of_a_hundred_thousand_words_is_read_too() -> None:
    assert groups([mention(0, "Lê " * 100_000), mention(1, "Lê " * 100_000)], "same") == [{0, 1}]


def test_a_body_under_its_short_name_is_asked_and_the_whole_name_kept() -> None:
    names = ["MTTQ huyện Kiên Lương", "UBMTTQVN huyện Kiên Lương", "Ủy ban MTTQ Việt Nam huyện Kiên Lương"]
    found = propose([Mention(i, "body", name) for i, name in enumerate(names)])
    assert [(p.tier, {i for m in p.members for i in m.mention_ids}) for p in found] == [
        ("same", {1, 2}),
        ("ask", {0, 1, 2}),
    ]
    assert found[0].keep == names[2]


def test_two_mentions_of_a_districts_officer_in_one_commune_need_no_question() -> None:
    """Several communes are called Tân Thành, so the district is not known; it is one district all the same."""
    chief = [mention(i, "Lương Toàn Thắng", "Trưởng Ban Dân vận Huyện ủy", "xã Tân Thành") for i in range(2)]
    assert groups(chief, "same") == [{0, 1}]
