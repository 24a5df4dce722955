"""What a list tells of its people, and how deep asking goes."""

from __future__ import annotations

import numpy as np
import pytest

from soattin.core.match.depth import DEEPEST, HIGHEST, Crowd, crowd_of, depth_of
from soattin.core.match.scoring import Spellings, frequencies_of
from soattin.core.match.spelling import read_name

MIDDLE = ("Văn", "Thị", "Đức", "Thu", "Kim", "Minh", "Hữu", "Quốc", "Bích", "Ngọc")
SURNAMES = ("Cù", "Ninh", "Doãn", "Khổng", "Lục", "Mạc", "Phí", "Quản", "Thân", "Từ")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Kiên", "Lan", "Minh", "Nam")


RARE = [
    f"{surname} {one} {other} {name}"
    for surname in SURNAMES
    for one in MIDDLE
    for other in MIDDLE
    for name in GIVEN
][::21]
"""One of twenty that their parts let expect."""


def _crowd(names: dict[str, int]) -> Crowd:
    """Return what a list tells in which each name is found so many times."""
    read = [read_name("official", name) for name in names]
    counts = np.array(list(names.values()))
    return crowd_of(
        Spellings(read, frequencies_of("official", read, counts.tolist()), int(counts.sum())), counts
    )


def test_rare_names_tell_how_often_one_is_mentioned() -> None:
    once, often = _crowd(dict.fromkeys(RARE, 1)), _crowd(dict.fromkeys(RARE[::3], 4))
    assert once.others < 0.5
    assert often.others == pytest.approx(2.7, abs=0.2)  # three, and what is usual for a hundred mentions
    assert often.more - once.more > 1.5


def test_common_names_tell_whether_a_list_holds_namesakes() -> None:
    """Where each name is one person's, "Nguyễn Văn Nam" is met no oftener than others."""
    common = [f"{surname} {a} {c}" for surname in ("Nguyễn", "Trần", "Lê") for a in MIDDLE for c in GIVEN]
    own, crowded = (_crowd(dict.fromkeys(RARE, 2) | dict.fromkeys(common, times)) for times in (2, 20))
    assert own.factor < 0.3
    assert crowded.factor > 2 * own.factor


def test_a_list_full_of_slips_tells_so() -> None:
    clean = {f"Lê {a} {c}": 1 for a in MIDDLE for c in GIVEN}
    spoilt = {f"Lê {a} {c}{c[-1]}": 1 for a in MIDDLE for c in GIVEN}
    assert _crowd(clean).unlike_names < 0 < _crowd(clean | spoilt).unlike_names


def test_asking_goes_as_deep_as_most_of_it_is_right() -> None:
    sure, even = np.full(1_000, 6.0), np.linspace(-2.0, 0.3, 1_000)
    ones = np.ones(2_000)
    deep = depth_of(np.concatenate((sure, even)), ones, 20_000.0)
    assert deep == DEEPEST
    shallow = depth_of(np.concatenate((sure, even)), ones, 0.0)
    assert DEEPEST < shallow < HIGHEST
    assert depth_of(even, ones[:1_000], 0.0) > shallow
    assert depth_of(np.full(9, -1.0), ones[:9], 0.0) == DEEPEST  # nobody minds a few questions
    assert depth_of(np.empty(0), np.empty(0), 0.0) == DEEPEST
