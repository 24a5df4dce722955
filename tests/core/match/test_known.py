"""A new mention finds its name among the known names of its spelling, or none."""

from __future__ import annotations

from soattin.core.match import Mention
from soattin.core.match.known import Background, Known


def _mention(number: int, position: str = "", place: str = "", name: str = "Nguyễn Văn Hòa") -> Mention:
    return Mention(number, "official", name, (position,) if position else (), (place,) if place else ())


_HERE = _mention(1, "Chủ tịch UBND huyện", "huyện Kiên Lương")
_THERE = _mention(2, "Chủ tịch UBND huyện", "huyện Tứ Kỳ")
_OTHERS = [
    _mention(9 + i, "Bí thư Huyện ủy", "huyện Vụ Bản", f"Trần Văn {x}") for i, x in enumerate("ABCDEFGH")
]


def _find(mention: Mention, *known: Mention) -> int | None:
    background = Background("official", [*known, *_OTHERS], 100)
    return background.find(mention, [Known(m.id, (m,)) for m in known])


def test_the_name_with_the_same_office_and_unit_is_found() -> None:
    new = _mention(3, "Chủ tịch Ủy ban nhân dân", "H. Tứ Kỳ", "NGUYỄN VĂN HOÀ")
    assert _find(new, _HERE, _THERE) == 2


def test_another_unit_and_another_office_are_no_known_name() -> None:
    assert _find(_mention(3, "Bí thư Đảng ủy xã", "xã Quảng Nghiệp"), _HERE, _THERE) is None


def test_a_namesake_without_evidence_is_never_guessed() -> None:
    assert _find(_mention(3), _HERE, _THERE) is None
    assert _find(_mention(3), _HERE) is None


def test_without_known_names_there_is_none() -> None:
    assert _find(_mention(3)) is None
