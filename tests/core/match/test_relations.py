"""The relations of many syllables at once are those of each pair by itself."""

from __future__ import annotations

import random

import numpy as np
from rapidfuzz.distance import DamerauLevenshtein

from soattin.core.match.relations import Relations, toneless
from soattin.core.match.syllables import NEVER, bare, relation

SYLLABLES = (
    "hòa hoa hóa hỏa hõa hoả hoàng hoan hoang nguyễn nguyên nguyeenx nguyển ng n thị thịị thi t trần chần tr trấn lê nê"
    " lý lí ly năm nam nắm 5 6 đức dức đ d giang dang quốc cuốc quốcc y ý ỳ ân ấn an à ông h'hen hhen khương khươn"
    " xuân suân ê e anh oanh tuấn tuất tuân hải hả thịị quốốc tàài duẩn duẫn bảy bẩy bãy mường muong"
).split()


def test_many_pairs_at_once_are_told_as_each_by_itself() -> None:
    rng = random.Random(7)
    letters = "aăâeêioôơuưyáàảãạấềốứýnghctđdkplmsxvr5"
    words = SYLLABLES + ["".join(rng.choices(letters, k=rng.randint(1, 6))) for _ in range(150)]
    words = list(dict.fromkeys(words))
    numbers = np.arange(-1, len(words))
    one, other = (side.ravel() for side in np.meshgrid(numbers, numbers))
    found = Relations(words)(one, other)
    seen = set()
    for a, b, kind in zip(one.tolist(), other.tolist(), found.tolist(), strict=True):
        first, second = ("" if i < 0 else words[i] for i in sorted((a, b)))
        distance = DamerauLevenshtein.distance(toneless(first), toneless(second))
        plain = DamerauLevenshtein.distance(bare(first), bare(second))
        assert kind == relation(first, second, distance, plain), (first, second)
        seen.add(kind)
    assert seen == set(range(NEVER + 1))
