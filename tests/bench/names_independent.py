"""Mentions of invented people with the truth, made without knowledge of how `core.match` tells names apart.

`python tests/bench/names_independent.py 10000 --seed 7 --told full --out names.tsv --truth truth.tsv` writes what the
command `propose` reads, and beside it one line a mention: the person's number and the kind of slip. People have one
to three offices in real places, one after the other; each is mentioned 1 to 20 times, few often.
"""

from __future__ import annotations

import argparse
import random
import sys
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.independent_names import person_name
from tests.bench.independent_offices import (
    Post,
    Unit,
    career,
    today,
    units,
    within,
    written_office,
    written_unit,
)
from tests.bench.independent_slips import ASKED, SAME, vary

FIRST, LAST = date(2018, 1, 1), date(2026, 6, 30)
REFORM = date(2025, 7, 1)
"""From this day there are no districts, and other provinces and communes."""


@dataclass(frozen=True)
class Told:
    """The probabilities that a mention tells the person's office, the place and the date."""

    position: float
    place: float
    date: float


TOLD = {"full": Told(0.86, 0.88, 0.94), "half": Told(0.45, 0.5, 0.6), "none": Told(0.0, 0.0, 0.0)}
SAME_SHARE, ASKED_SHARE = 0.14, 0.06
"""How many mentions are written another way that needs no question, and how many with a slip."""


@dataclass(frozen=True)
class Spoken:
    """One mention with the person it truly is."""

    truth: int
    name: str
    position: str = ""
    place: str = ""
    date: str = ""
    slip: str = ""


@dataclass(frozen=True)
class Office:
    """Posts held in a unit from `since` until `until`."""

    posts: tuple[Post, ...]
    unit: Unit
    since: date
    until: date


@dataclass
class World:
    """Who holds what, so that an office for one person is never held by two on one day."""

    provinces: list[str]
    rng: random.Random
    held: dict[tuple[str, str, str], list[tuple[date, date]]] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)

    def free(self, posts: tuple[Post, ...], unit: Unit, since: date, until: date) -> bool:
        """Tell whether no one holds these posts in that time, and take them."""
        keys = [(unit.code + unit.full, post.title, post.body) for post in posts if post.only]
        if any(a < until and since < b for key in keys for a, b in self.held.get(key, ())):
            return False
        for key in keys:
            self.held.setdefault(key, []).append((since, until))
        return True


def _day(first: date, last: date, rng: random.Random) -> date:
    return first + timedelta(rng.randrange(max((last - first).days, 1)))


def _unit(province: str, near: Unit | None, rng: random.Random) -> Unit:
    """Return a unit of the province; a person's next one is the same, one above or below it, or another."""
    here = units("b")[province]
    roll = rng.random()
    if near and roll < 0.5:
        return near
    if near and roll < 0.65 and near.above:
        return near.above[0]
    level = rng.choices(("province", "district", "commune"), (18, 38, 44))[0]
    chosen = [u for u in here if u.level == level and not u.name.isdecimal()]
    if near and level == "commune":
        district = near.above[0] if near.level == "commune" else near
        chosen = [u for u in chosen if u.above[0] == district] or chosen
    return rng.choice(chosen or here)


def _after_reform(unit: Unit, rng: random.Random) -> Unit:
    """Return where a person of `unit` may serve from July 2025: what became of it, or a commune of its area."""
    area = [u for u in (unit, *within(unit)) if u.after]
    found = today(rng.choice(rng.choice(area).after)) if area else None
    if found is None:
        found = rng.choice([u for u in units("d")[rng.choice(sorted(units("d")))] if u.above])
    return found.above[-1] if unit.level == "province" else found


def _lasts(unit: Unit) -> bool:
    """Tell whether a unit is there before and after the reform, to an office holder."""
    return unit.level == "province" and any(u.full == unit.full for here in units("d").values() for u in here)


def _offices(world: World, province: str) -> list[Office]:
    """Return one to three offices, one after the other."""
    rng = world.rng
    out: list[Office] = []
    since, unit = FIRST + timedelta(rng.randrange(-900, 2600)), None
    for _ in range(rng.choices((1, 2, 3), (68, 25, 7))[0]):
        until = min(since + timedelta(rng.randrange(500, 1900)), LAST)
        for _try in range(12):
            unit = _unit(province, unit, rng)
            place = _after_reform(unit, rng) if since >= REFORM else unit
            # A unit of before the reform ends with it; the people go on elsewhere.
            end = until if since >= REFORM or _lasts(unit) else min(until, REFORM)
            posts = career(place, rng)
            if since < end and world.free(posts, place, since, end):
                out.append(Office(posts, place, since, end))
                since = end
                break
        if since >= LAST:
            break
    if not out:
        out = [Office((Post("Phó Chủ tịch", "UBND"),), unit or _unit(province, None, rng), FIRST, REFORM)]
    return out


def _place(office: Office, rng: random.Random) -> str:
    """Return the place of an article that tells of an office: mostly its unit, sometimes one above or below."""
    unit, roll = office.unit, rng.random()
    if roll < 0.09 and unit.above:
        unit = rng.choice(unit.above)
    elif roll < 0.2 and unit.level != "commune" and office.since < REFORM:
        below = within(unit)
        unit = rng.choice(below) if below else unit
    return written_unit(unit, rng)


def _mention(
    person: int, name: str, slip: str, offices: list[Office], province: str, told: Told, rng: random.Random
) -> Spoken:
    office = rng.choices(offices, [max((o.until - max(o.since, FIRST)).days, 1) for o in offices])[0]
    day = _day(max(office.since, FIRST), office.until, rng)
    former = rng.random() < 0.02
    if former:
        day = min(office.until + timedelta(rng.randrange(30, 900)), LAST)
    position = written_office(office.posts, office.unit, rng, former) if rng.random() < told.position else ""
    place = _place(office, rng) if rng.random() < told.place else ""
    return Spoken(person, name, position, place, day.isoformat() if rng.random() < told.date else "", slip)


def _writings(name: str, count: int, rng: random.Random) -> list[tuple[str, str]]:
    """Return `count` writings of the name with their kinds; a slip is sometimes copied from page to page."""
    out: list[tuple[str, str]] = []
    slips: list[tuple[str, str]] = []
    for _ in range(count):
        written, kind = name, ""
        if rng.random() < ASKED_SHARE:
            copied = bool(slips) and rng.random() < 0.3
            written, kind = rng.choice(slips) if copied else vary(name, ASKED, rng)
            slips.append((written, kind))
        if rng.random() < SAME_SHARE:
            written, further = vary(written, SAME, rng)
            kind = kind or further
        out.append((written, kind))
    return out


_COUNTS = list(range(1, 21))
_COUNT_WEIGHTS = [n**-1.3 for n in _COUNTS]


def mentions(size: int, seed: int, told: str = "full", homonyms: float = 0.03) -> list[Spoken]:
    """Return `size` mentions in chance order; `homonyms` people have the name of another of their province.

    About one province a 4,000 mentions, so that its people crowd as they do in a province's news.
    """
    rng = random.Random(seed)
    codes = sorted(units("b"))
    world = World(rng.sample(codes, min(max(1, size // 4000), len(codes))), rng)
    out: list[Spoken] = []
    person = 0
    while len(out) < size:
        province = rng.choice(world.provinces)
        here = world.names.setdefault(province, [])
        name = rng.choice(here) if here and rng.random() < homonyms else person_name(province, rng)
        here.append(name)
        offices = _offices(world, province)
        count = rng.choices(_COUNTS, _COUNT_WEIGHTS)[0]
        for written, slip in _writings(name, count, rng):
            out.append(_mention(person, written, slip, offices, province, TOLD[told], rng))
        person += 1
    del out[size:]
    rng.shuffle(out)
    return out


def input_lines(spoken: list[Spoken]) -> str:
    """Return what the command `propose` reads."""
    return "".join("\t".join((s.name, s.position, s.place, s.date)).rstrip("\t") + "\n" for s in spoken)


def run(arguments: list[str]) -> None:
    """Write the mentions and their truth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--told", choices=TOLD, default="full")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--truth", type=Path, required=True)
    options = parser.parse_args(arguments)
    spoken = mentions(options.size, options.seed, options.told)
    options.out.write_text(input_lines(spoken), "utf-8", newline="\n")
    options.truth.write_text("".join(f"{s.truth}\t{s.slip}\n" for s in spoken), "utf-8", newline="\n")


if __name__ == "__main__":
    run(sys.argv[1:])
