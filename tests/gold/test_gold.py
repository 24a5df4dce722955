"""The gold itself is of the form that the program writes, and the extractor does not fall behind itself."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from soattin.core.records import CATEGORIES, MEETING_KINDS, PARTS_OF_DAY, ROLES, SINGLE_FIELDS, WARNING_KINDS
from soattin.core.text.fold import fold, nfc
from tests.gold.compare import alike, same_figure, same_place, spelling
from tests.gold.corpus import HALVES, HERE, Case, cases, sentences
from tests.gold.score_own import score_articles

ALL = [case for half in HALVES for case in cases(half)]
PLACE = re.compile(r"(tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu) \S")
CODE = re.compile(r"\d{2}|\d{3}|\d{5}")
PERIOD = re.compile(r"\d{4}(-Q[1-4]|-H[12]|-9M|-(0[1-9]|1[0-2])|/\d{4})?")
DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?")
FLOORS: dict[str, Any] = json.loads((HERE / "floors.json").read_text("utf-8"))


def test_enough_articles_in_each_half() -> None:
    assert {half: len(cases(half)) >= least for half, least in FLOORS["articles"].items()} == dict.fromkeys(
        FLOORS["articles"], True
    )


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_gold_is_of_the_form(case: Case) -> None:
    gold = case.gold
    assert list(gold) == [
        "source", "article", "meeting", "officials", "localities", "figures", "documents", "campaigns",
        "warnings",
    ]  # fmt: skip
    assert nfc(json.dumps(gold, ensure_ascii=False)) == json.dumps(gold, ensure_ascii=False)
    for part, names in SINGLE_FIELDS.items():
        assert set(gold[part]) == set(names)
    meeting, published = gold["meeting"], gold["article"]["published"]
    assert meeting["kind"] in MEETING_KINDS
    assert meeting["part_of_day"] in (None, *PARTS_OF_DAY)
    assert meeting["period"] is None or PERIOD.fullmatch(meeting["period"])
    assert all(d is None or DATE.fullmatch(d) for d in (meeting["date"], published))
    assert meeting["locality"] is None or meeting["locality"] in gold["localities"]
    _check_places(gold["localities"])
    _check_officials(gold["officials"])
    for figure in gold["figures"]:
        assert figure["category"] in CATEGORIES
        assert isinstance(figure["value"], int | float)
    for document in gold["documents"]:
        assert set(document) == {"kind", "number", "date", "issuer"}
        assert document["date"] is None or DATE.fullmatch(document["date"])
    assert {w["kind"] for w in gold["warnings"]} <= set(WARNING_KINDS)


def _check_places(places: list[dict[str, Any]]) -> None:
    for place in places:
        assert PLACE.match(place["name"]), place
        assert place["code"] is None or (isinstance(place["code"], str) and CODE.fullmatch(place["code"])), (
            place
        )


def _check_officials(people: list[dict[str, Any]]) -> None:
    for person in people:
        assert set(person) == {"name", "positions", "roles"}
        assert all(position[0].isupper() for position in person["positions"]), person
        assert set(person["roles"]) <= set(ROLES), person


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_gold_stands_in_the_text(case: Case) -> None:
    gold, text = case.gold, case.text
    folded = fold(text)
    for item in (*gold["figures"], *gold["warnings"]):
        assert item["quote"] in text, item
    for figure in gold["figures"]:
        assert figure["qualifier"] is None or figure["quote"].startswith(figure["qualifier"]), figure
    for name in [p["name"] for p in gold["officials"]] + [d["number"] for d in gold["documents"]]:
        assert fold(name) in folded, name


@pytest.mark.parametrize("group", ["officials", "localities"])
@pytest.mark.parametrize("kept", [False, True])
def test_sentences_are_of_the_form(group: str, kept: bool) -> None:
    entries = list(sentences(group, kept))
    assert len(entries) >= FLOORS["sentences"][group]
    for entry in entries:
        if group == "officials":
            _check_officials(entry[group])
            assert all(fold(person["name"]) in fold(entry["text"]) for person in entry[group])
        else:
            _check_places(entry[group])
            assert isinstance(entry["year"], int)


@pytest.mark.parametrize("half", HALVES)
def test_extraction_does_not_fall_behind(half: str) -> None:
    table = score_articles(half)
    assert table.overall >= FLOORS["overall"][half], f"{half}: {table.overall:.3f}"


def test_what_counts_as_the_same() -> None:
    assert spelling("Nguyễn Thị Hoà") == spelling("nguyễn thị Hòa") != spelling("Nguyễn Thị Hoá")
    assert alike("Chủ tịch UBMTTQ huyện", "Chủ tịch Ủy ban MTTQ Việt Nam huyện")
    assert not alike("Chủ tịch UBND xã", "Chủ tịch HĐND xã")
    five, six = ({"value": n, "unit": "suất quà"} for n in (5, 6))
    assert same_figure(five, {"value": 5.0, "unit": "suất"})
    assert not same_figure(five, six)
    assert same_place({"name": "xã Tân Thành", "code": None}, {"name": "xã Tân Thành", "code": "25318"})
    assert not same_place(
        {"name": "xã Tân Thành", "code": "01162"}, {"name": "xã Tân Thành", "code": "25318"}
    )
