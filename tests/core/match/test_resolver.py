"""New mentions find their known name, one at a time."""

from __future__ import annotations

import time

from soattin.core.match import KnownName, Mention
from soattin.core.match.resolver import Resolver
from tests.bench.match_names import village


def _mention(name: str, position: str = "", place: str = "", kind: str = "official") -> Mention:
    return Mention(9, kind, name, (position,) if position else (), (place,) if place else ())


def _resolver() -> Resolver:
    here = _mention("Nguyễn Văn Hòa", "Chủ tịch UBND huyện", "huyện Kiên Lương")
    alias = _mention("Nguyễn Văn Hoá", "Chủ tịch UBND huyện", "huyện Kiên Lương")
    there = _mention("Nguyễn Văn Hòa", "Chủ tịch UBND huyện", "huyện Tứ Kỳ")
    return Resolver(
        [
            KnownName(1, "official", "Nguyễn Văn Hòa", (here, alias)),
            KnownName(2, "official", "Nguyễn Văn Hòa", (there,)),
            KnownName(3, "body", "Ủy ban MTTQ Việt Nam huyện Kiên Lương"),
        ]
    )


def test_equal_spelling_and_evidence_resolve_by_themselves() -> None:
    found = _resolver().resolve(_mention("NGUYỄN VĂN HOÀ", "Chủ tịch UBND", "H. Tứ Kỳ"))
    assert (found.name_id, found.how) == (2, "same")


def test_an_alias_resolves_to_its_name() -> None:
    found = _resolver().resolve(_mention("Nguyễn Văn Hoá", "Chủ tịch UBND", "huyện Kiên Lương"))
    assert (found.name_id, found.how) == (1, "same")


def test_a_slip_is_asked_with_candidates() -> None:
    found = _resolver().resolve(_mention("Nguyễn Vawn Hòa", "Chủ tịch UBND", "H. Tứ Kỳ"))
    assert (found.name_id, found.how, found.candidates[0][0]) == (None, "ask", 2)


def test_a_namesake_without_evidence_is_never_guessed() -> None:
    assert _resolver().resolve(_mention("Nguyễn Văn Hòa")).name_id is None


def test_a_new_name_is_new_until_it_is_added() -> None:
    resolver = _resolver()
    mention = _mention("Tăng Thu Hằng", "Chủ tịch HĐND huyện", "huyện Kiên Lương")
    assert resolver.resolve(mention).how == "new"
    resolver.add(KnownName(4, "official", "Tăng Thu Hằng", (mention,)))
    assert resolver.resolve(mention).name_id == 4


def test_bodies_resolve_through_their_abbreviations() -> None:
    assert _resolver().resolve(_mention("UBMTTQ H. Kiên Lương", kind="body")).name_id == 3


def test_a_mention_is_found_fast_among_many() -> None:
    lines = village(4_000, 5)
    resolver = Resolver(
        KnownName(i, "official", x.name, (_mention(x.name, x.position, x.place),))
        for i, x in enumerate(lines)
    )
    began = time.process_time()
    for line in lines[:50]:
        resolver.resolve(_mention(line.name, line.position, line.place))
    assert (time.process_time() - began) / 50 < 0.05
