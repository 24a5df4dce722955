"""Near-duplicates, measured on our own articles: copies that must be found, different articles that must not."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import pytest

from soattin.core.text import duplicates
from soattin.core.text.duplicates import bands, differences, likeness, near_duplicates, shared, signature

GOLD = Path(__file__).parents[2] / "gold"
ARTICLES = {
    path.name: path.read_text(encoding="utf-8")
    for folder in ("tuned", "kept")
    for path in sorted((GOLD / folder).glob("*.txt"))
}
MENU = "Trang chủ\nGiới thiệu\nTin tức sự kiện\nVăn bản\nThủ tục hành chính\nLiên hệ\nĐang online: 25\n"


def corrected(text: str, seed: int) -> str:
    """A corrected version: one word in forty is another."""
    chance = random.Random(seed)
    return " ".join(
        chance.choice(("và", "các", "2022")) if chance.random() < 1 / 40 else w for w in text.split(" ")
    )


def without_a_paragraph(text: str) -> str:
    lines = text.split("\n")
    longest = max(range(len(lines)), key=lambda n: len(lines[n]))
    others = sorted(range(len(lines)), key=lambda n: len(lines[n]))
    dropped = others[-3] if len(lines) > 3 else longest
    return "\n".join(line for n, line in enumerate(lines) if n != dropped)


CHANGES = {
    "another letter case and tone placement": lambda t, n: t.upper().replace("ÒA", "OÀ").replace("ỦY", "UỶ"),
    "other lines and spaces": lambda t, n: t.replace("\n", "  \n\n"),
    "another site's menu": lambda t, n: MENU + t,
    "corrected": corrected,
    "a paragraph left out": lambda t, n: without_a_paragraph(t),
}


@pytest.mark.parametrize("how", CHANGES)
def test_copies_are_found(how: str) -> None:
    known = {name: signature(text) for name, text in ARTICLES.items()}
    copies = {f"{name}*": signature(CHANGES[how](text, n)) for n, (name, text) in enumerate(ARTICLES.items())}
    found = {(pair.first, pair.second) for pair in near_duplicates(copies, known)}
    wanted = {(name, f"{name}*") for name in ARTICLES}
    assert len(found & wanted) >= 0.95 * len(wanted)
    assert found - wanted == set()


def test_different_articles_are_not_taken_for_copies() -> None:
    signed = {name: signature(text) for name, text in ARTICLES.items()}
    assert all(signed.values())
    assert near_duplicates(signed, {}) == []
    assert max(likeness(a, b) for a, b in combinations(signed.values(), 2)) < 0.3


def test_the_estimate_is_near_the_share_counted_in_full() -> None:
    for number, text in enumerate(ARTICLES.values()):
        other = corrected(text, number)
        one, two = shared(text, other)
        true = 1 / (1 / one + 1 / two - 1)  # Jaccard from the two shares.
        assert abs(likeness(signature(text), signature(other)) - true) < 0.25


def test_reports_after_one_pattern_differ() -> None:
    pattern = (
        "Ngày {d}/11/2021, khu dân cư {a} tổ chức Ngày hội Đại đoàn kết. Đến dự có ông {b}, Chủ tịch Ủy ban MTTQ xã {c}. "
        "Khu dân cư có {e} hộ với {f} nhân khẩu; đã vận động được {g} triệu đồng, trao {h} suất quà cho hộ {i} của khu."
    )
    first = pattern.format(d=5, a="Tân Hòa", b="Lê Văn An", c="Bình An", e=120, f=480, g=15, h=20, i="nghèo")
    second = pattern.format(
        d=9, a="Phú Lợi", b="Danh Sơn", c="Tân Lập", e=98, f=401, g=22, h=13, i="khó khăn"
    )
    assert likeness(signature(first), signature(second)) < duplicates.NEAR


def test_furniture_does_not_count() -> None:
    text = next(iter(ARTICLES.values()))
    page = MENU * 8 + text
    assert signature(page, ((0, len(MENU) * 8),)) == signature(text)
    assert signature(page) != signature(text)


def test_short_texts_and_broken_signatures_are_like_nothing() -> None:
    assert signature("Hội nghị sơ kết") == b""
    assert bands(b"") == ()
    assert likeness(b"", b"") == likeness(b"x", b"y") == 0.0


def test_signatures_are_kept_so_they_never_change() -> None:
    signed = signature(" ".join(f"chữ{n}" for n in range(40)))
    assert len(signed) == 256
    assert signed.hex()[:16] == "ce543abedcf8baf0"
    assert all(0 <= band < 2**63 for band in bands(signed))
    assert len(set(bands(signed))) == 16


@pytest.mark.parametrize("count", (0, 5, 21, 22, 23, 60, 300, 2_000))
def test_arrays_tell_the_same_as_numbers(count: int) -> None:
    chance = random.Random(count)
    for vocabulary in (1, 3, 30, 3_000):
        words = [f"từ{chance.randrange(vocabulary)}" for _ in range(count)]
        words = duplicates._words_of(" ".join(words))
        if words:
            assert duplicates._least_by_arrays(words) == duplicates._least(words)
    signed = [signature(text) for text in list(ARTICLES.values())[:30]]
    one_by_one = [likeness(signed[0], other) for other in signed]
    assert duplicates.likenesses(signed[0], signed) == one_by_one


def test_differences_are_shown_word_by_word() -> None:
    first = "Hội nghị sơ kết\nĐã vận động 745 triệu đồng, trao 03 căn nhà.\nTin: Thu Hà"
    second = "Trang chủ\nHội nghị sơ kết\nĐã vận động được 754 triệu đồng, trao 03 căn nhà."
    left, right = differences(first, second)
    assert [first[s:e] for s, e in left] == ["745", "Tin: Thu Hà"]
    assert [second[s:e] for s, e in right] == ["Trang chủ", "được 754"]
    assert differences(first, first) == ((), ())
