"""Offices in real places and the ways that articles write them, for `names_independent`."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_UNITS = Path(__file__).resolve().parents[2] / "resources" / "gazetteer" / "units.tsv"
KINDS = {"t": "tỉnh", "c": "thành phố", "q": "quận", "h": "huyện", "s": "thị xã", "x": "xã", "p": "phường",
         "r": "thị trấn", "k": "đặc khu"}  # fmt: skip
_SHORT_KINDS = {"thành phố": ("TP.", "TP ", "Tp. "), "thị xã": ("TX.", "TX "), "huyện": ("H. ", "H."), "xã": ("X. ",),
                "phường": ("P. ", "P."), "thị trấn": ("TT. ", "TT "), "quận": ("Q. ", "Q.")}  # fmt: skip


@dataclass(frozen=True)
class Unit:
    """An administrative unit; `above` holds its district and province, `after` the codes of July 2025."""

    kind: str
    name: str
    code: str
    level: str
    above: tuple[Unit, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def full(self) -> str:
        return f"{self.kind} {self.name}"


@cache
def units(listed: str) -> dict[str, list[Unit]]:
    """Return the units of the list "b" (July 2021) or "d" (July 2025) by their province's code."""
    rows = [line.split("\t") for line in _UNITS.read_text("utf-8").splitlines() if not line.startswith("#")]
    rows = [row + [""] * (9 - len(row)) for row in rows if listed in row[5]]
    known: dict[str, Unit] = {}
    out: dict[str, list[Unit]] = {}
    for name, kind, code, district, province, _lists, _from, _until, after, *_ in sorted(
        rows, key=lambda row: len(row[2])
    ):
        level = {2: "province", 3: "district", 5: "commune"}[len(code)]
        above = tuple(known[c] for c in (district, province) if c and c in known)
        codes = tuple(after.replace(",", " ").replace(";", " ").split())
        known[code] = Unit(KINDS[kind], name, code, level, above, codes)
        out.setdefault(province or code, []).append(known[code])
    return out


@cache
def within(unit: Unit) -> list[Unit]:
    """Return the units of July 2021 in `unit`, itself left out."""
    return [u for u in units("b")[(unit.above or (unit,))[-1].code] if unit in u.above]


@cache
def today(code: str) -> Unit | None:
    """Return the commune of July 2025 with that code."""
    return next((u for here in units("d").values() for u in here if u.code == code and u.above), None)


@dataclass(frozen=True)
class Post:
    """A title in a body; `only` where one person at a time holds it."""

    title: str
    body: str
    only: bool = False


_PARTY = {
    "tỉnh": "Tỉnh ủy",
    "huyện": "Huyện ủy",
    "thị xã": "Thị ủy",
    "quận": "Quận ủy",
    "thành phố": "Thành ủy",
}
_GROUPS = ("Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh", "Đoàn Thanh niên", "Hội Chữ thập đỏ")
_SECTIONS = ("Ban Dân vận", "Ban Tuyên giáo", "Ban Tổ chức", "Ban Nội chính")
_OFFICES = (
    "Sở Nội vụ",
    "Sở Tài chính",
    "Sở Y tế",
    "Sở Tư pháp",
    "Sở Xây dựng",
    "Sở Công Thương",
    "Sở Giáo dục và Đào tạo",
)
_ROOMS = ("Phòng Nội vụ", "Phòng Tư pháp", "Phòng Lao động - Thương binh và Xã hội", "Phòng Văn hóa và Thông tin",
          "Phòng Tài chính - Kế hoạch")  # fmt: skip


def career(unit: Unit, rng: random.Random) -> tuple[Post, ...]:
    """Return the one or two posts of an office in `unit`, the main one last."""
    party = _PARTY.get(unit.kind, "Đảng ủy") if unit.level != "commune" else "Đảng ủy"
    roll = rng.random()
    if roll < 0.12:
        return (Post("Bí thư", party, True),)
    if roll < 0.20:
        return (Post("Phó Bí thư Thường trực", party, True),)
    if roll < 0.34:
        return Post("Phó Bí thư", party), Post("Chủ tịch", "UBND", True)
    if roll < 0.44:
        return (Post("Phó Chủ tịch", "UBND"),)
    if roll < 0.50:
        return (Post(rng.choice(("Chủ tịch", "Phó Chủ tịch")), "HĐND", roll < 0.46),)
    if roll < 0.66:
        main = Post("Chủ tịch", "UBMTTQ", True)
        return (Post("Ủy viên Ban Thường vụ", party), main) if roll < 0.60 else (main,)
    if roll < 0.76:
        return (
            Post(rng.choice(("Phó Chủ tịch", "Phó Chủ tịch Thường trực", "Ủy viên Thường trực")), "UBMTTQ"),
        )
    if roll < 0.88:
        return (Post(rng.choice(("Chủ tịch", "Phó Chủ tịch")), rng.choice(_GROUPS), roll < 0.82),)
    if unit.level == "commune":
        return (
            Post(rng.choice(("Trưởng Công an", "Công chức Văn hóa - Xã hội", "Chỉ huy trưởng Quân sự")), ""),
        )
    if rng.random() < 0.5:
        return (Post(rng.choice(("Trưởng ban", "Phó Trưởng ban")), f"{rng.choice(_SECTIONS)} {party}"),)
    if unit.level == "province":
        return (Post(rng.choice(("Giám đốc", "Phó Giám đốc")), rng.choice(_OFFICES)),)
    return (Post(rng.choice(("Trưởng phòng", "Phó Trưởng phòng")), rng.choice(_ROOMS)),)


_BODIES = {
    "UBND": ("UBND", "UBND", "UBND", "Ủy ban nhân dân", "Uỷ ban Nhân dân", "Ủy ban Nhân dân"),
    "HĐND": ("HĐND", "HĐND", "Hội đồng nhân dân", "Hội đồng Nhân dân"),
    "UBMTTQ": ("UBMTTQ", "UBMTTQVN", "Ủy ban MTTQ Việt Nam", "Ủy ban MTTQ", "MTTQ", "UBMTTQ Việt Nam", "Mặt trận Tổ quốc",
               "Ủy ban Mặt trận Tổ quốc Việt Nam", "Uỷ ban MTTQVN", "Mặt trận"),
    "Hội Liên hiệp Phụ nữ": ("Hội LHPN", "Hội Liên hiệp Phụ nữ", "Hội Phụ nữ", "Hội LHPN Việt Nam"),
    "Hội Nông dân": ("Hội Nông dân", "Hội ND", "Hội Nông dân Việt Nam"),
    "Hội Cựu chiến binh": ("Hội Cựu chiến binh", "Hội CCB"),
}  # fmt: skip
_TITLES = {
    "Phó Chủ tịch": ("Phó Chủ tịch", "Phó Chủ tịch", "Phó chủ tịch", "PCT", "P. Chủ tịch"),
    "Chủ tịch": ("Chủ tịch", "Chủ tịch", "Chủ tịch", "CT", "chủ tịch"),
    "Phó Bí thư Thường trực": ("Phó Bí thư Thường trực", "Phó Bí thư TT", "Phó bí thư thường trực"),
    "Phó Chủ tịch Thường trực": ("Phó Chủ tịch Thường trực", "Phó Chủ tịch TT", "Phó Chủ tịch thường trực"),
    "Ủy viên Ban Thường vụ": ("Ủy viên Ban Thường vụ", "UVBTV", "Ủy viên BTV", "Uỷ viên Ban Thường vụ"),
}
_UNIT_FORMS = ("type", "name", "full", "above", "none")
_UNIT_WEIGHTS = (38, 32, 14, 4, 12)


def written_unit(unit: Unit, rng: random.Random) -> str:
    """Return one of the ways to write a unit: with its type, with a short type, with the units above, bare."""
    roll = rng.random()
    if roll < 0.62:
        return unit.full
    if roll < 0.74 and unit.kind in _SHORT_KINDS:
        return rng.choice(_SHORT_KINDS[unit.kind]) + unit.name
    if roll < 0.88 and unit.above:
        kept = unit.above if rng.random() < 0.4 else unit.above[:1]
        return ", ".join(u.full for u in (unit, *kept))
    if roll < 0.94 and unit.above:
        return f"{unit.full} ({unit.above[-1].name})"
    return unit.name if not unit.name.isdecimal() else unit.full


def _written_post(post: Post, unit: Unit, form: str, rng: random.Random) -> str:
    title = rng.choice(_TITLES.get(post.title, (post.title,)))
    party = next(
        (word for word in ("Tỉnh ủy", "Huyện ủy", "Thị ủy", "Quận ủy", "Thành ủy") if word in post.body), ""
    )
    body = rng.choice(_BODIES.get(post.body, (post.body,)))
    if party and rng.random() < 0.2:
        body = body.replace("ủy", "uỷ")
    # "Huyện ủy Kiên Lương", but "UBND huyện Kiên Lương".
    name = {"type": unit.kind, "name": unit.full, "full": written_unit(unit, rng)}.get(form, "")
    if form == "above" and unit.above:
        name = ", ".join(u.full for u in (unit, *unit.above))
    if party:
        name = "" if form in ("type", "none") else name.removeprefix(unit.kind).strip()
    if form == "none" and rng.random() < 0.6:
        body = ""
    written = " ".join(x for x in (title, body, name) if x)
    return written.replace("ban Ban ", "Ban ").replace("phòng Phòng ", "phòng ")


def written_office(posts: tuple[Post, ...], unit: Unit, rng: random.Random, former: bool = False) -> str:
    """Return an office as an article may write it: all its posts or one, in long words or short ones."""
    form = rng.choices(_UNIT_FORMS, _UNIT_WEIGHTS)[0]
    chosen = posts if len(posts) == 1 or rng.random() < 0.6 else (posts[rng.random() < 0.8],)
    parts = [_written_post(post, unit, form if post is chosen[-1] else "type", rng) for post in chosen]
    joint = " - " if rng.random() < 0.1 else ", "
    return ("nguyên " if former else "") + joint.join(parts)
