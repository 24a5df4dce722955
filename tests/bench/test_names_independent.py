"""The independent generator of names: the same seed gives the same mentions, and they are as it says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.bench.independent_slips import ASKED, SAME, bare, i_or_y, placement, toned, toneless
from tests.bench.names_independent import mentions, run


def test_a_seed_decides() -> None:
    assert mentions(300, 5) == mentions(300, 5)
    assert mentions(300, 5) != mentions(300, 6)


def test_mentions_as_asked_for() -> None:
    spoken = mentions(6000, 1)
    assert len(spoken) == 6000
    counts = Counter(s.truth for s in spoken)
    assert max(counts.values()) <= 20 and 2.5 < 6000 / len(counts) < 5
    assert {s.slip for s in spoken} >= {kind for kind, *_ in (*SAME, *ASKED)}
    assert 0.8 < sum(bool(s.position) for s in spoken) / 6000 < 0.92
    assert not any(s.position or s.place or s.date for s in mentions(300, 1, "none"))


def test_some_have_the_name_of_another() -> None:
    spoken = mentions(4000, 2)
    people: dict[str, set[int]] = {}
    for s in spoken:
        people.setdefault(s.name, set()).add(s.truth)
    assert any(len(same) > 1 for same in people.values())


@pytest.mark.parametrize(
    "word", ["Hòa", "Thúy", "Quý", "Nguyễn", "Dũng", "Giang", "Giáp", "Khải", "Thoại", "Huệ", "Đức"]
)
def test_a_tone_goes_where_it_stood(word: str) -> None:
    plain, tone = toneless(word)
    assert toned(plain, tone) == word or word == "Quý"


def test_ways_that_need_no_question() -> None:
    import random

    rng = random.Random(1)
    assert placement("Thúy Hòa Quý", rng) == "Thuý Hoà Quý"
    assert i_or_y("Lý Quý Sỹ", rng) == "Lí Quí Sĩ"
    assert bare("Đặng Thị Thuý") == "Dang Thi Thuy"


def test_the_command_writes_input_and_truth(tmp_path: Path) -> None:
    names, truth = tmp_path / "n.tsv", tmp_path / "t.tsv"
    run(["200", "--out", str(names), "--truth", str(truth)])
    lines = names.read_text("utf-8").splitlines()
    assert len(lines) == len(truth.read_text("utf-8").splitlines()) == 200
    assert all(line.split("\t")[0].strip() and len(line.split("\t")) <= 4 for line in lines)
