"""Invented articles for the benchmarks: 3–20 KB of text, 15 values each, with the places that they stand at.

Places are real units; the people come from `match_names.village`, which draws names and offices by chance and misspells
them as typists do. No sentence tells of anything that happened.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from soattin.core.gazetteer import Unit, units_on
from soattin.core.records import CATEGORIES, MEETING_KINDS, Item, Record
from soattin.core.text.fold import fold
from tests.bench.match_names import Line, village

_SUBJECTS = (
    "Ủy ban MTTQ xã", "các tổ chức thành viên", "Ban công tác Mặt trận ở khu dân cư", "bà con các khu dân cư", "đại biểu dự hội nghị",
    "Ban Thường trực", "các hộ gia đình khó khăn", "lực lượng thanh niên", "Hội Phụ nữ xã", "tổ tự quản", "người có uy tín",
    "Hội Nông dân xã", "Hội Cựu chiến binh", "nhà hảo tâm", "tập thể cán bộ", "giáo viên và học sinh", "Ban Thanh tra nhân dân",
)  # fmt: skip
_VERBS = (
    "đã phối hợp triển khai", "tích cực hưởng ứng", "thống nhất chương trình", "tập trung tuyên truyền", "thường xuyên giám sát",
    "đề nghị quan tâm hơn nữa đến", "thảo luận về", "đóng góp nhiều ý kiến cho", "kịp thời nắm bắt", "vận động nhân dân tham gia",
    "hoàn thành kế hoạch về", "tiếp tục đổi mới", "rà soát lại", "lắng nghe và giải đáp về", "phân công người phụ trách",
)  # fmt: skip
_OBJECTS = (
    "phong trào thi đua yêu nước", "việc giữ gìn vệ sinh môi trường", "công tác chăm lo người cao tuổi", "đường giao thông nông thôn",
    "chương trình nước sạch", "việc học tập của con em", "mô hình tổ hòa giải", "hội thi văn nghệ quần chúng", "kế hoạch trồng cây xanh",
    "hệ thống đèn chiếu sáng", "nhà văn hóa thôn", "việc tang, việc cưới văn minh", "công tác phòng cháy, chữa cháy", "thu gom rác thải",
    "chuyển đổi cây trồng", "sân chơi cho thiếu nhi", "nếp sống văn hóa ở khu dân cư", "thủ tục hành chính", "bảo hiểm y tế toàn dân",
    "ngày hội đại đoàn kết", "kênh mương nội đồng", "giống lúa chất lượng cao", "chợ quê", "an ninh trật tự", "phòng chống thiên tai",
)  # fmt: skip
_ENDS = (
    "trong thời gian tới", "theo kế hoạch đã đề ra", "ngay từ đầu năm", "với tinh thần trách nhiệm cao", "ở từng khu dân cư",
    "và bước đầu có kết quả", "đúng tiến độ", "tuy còn gặp khó khăn", "bằng nhiều hình thức phong phú", "được nhân dân đồng tình",
    "nhất là ở vùng sâu, vùng xa", "trước mùa mưa bão", "phù hợp với điều kiện của địa phương", "để mọi người cùng biết",
)  # fmt: skip
_NOUNS = (
    ("suất quà", "quà tặng"), ("căn nhà", "nhà đại đoàn kết"), ("đồng", "quỹ vì người nghèo"), ("thẻ", "bảo hiểm y tế"),
    ("cuộc", "giám sát phản biện"), ("vụ", "hòa giải"), ("km", "nông thôn mới"), ("m2", "hiến đất"), ("ngày công", "ngày công"),
    ("lượt người", "tuyên truyền"),
)  # fmt: skip
_CAMPAIGNS = (
    "Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh", "Ngày vì người nghèo", "Người Việt Nam ưu tiên dùng hàng Việt Nam",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Made:
    """One article with what was read from it, and its search key."""

    name: str
    text: str
    folded: str
    record: Record


def articles(count: int, seed: int = 1) -> Iterator[Made]:
    """Yield `count` articles; the same for the same `seed`. About as many people are named as there are articles."""
    rng = random.Random(seed)
    people = _at_home(village(max(20, 2 * count), seed + 1))
    rng.shuffle(people)
    pool = [(text, fold(text)) for text in (_paragraph(rng) for _ in range(3000))]
    for number in range(count):
        yield _article(number, rng, *people[number % len(people)], pool)


def _at_home(lines: list[Line]) -> list[tuple[Unit, list[Line]]]:
    """Return two people an article with the unit that both serve: who is named again is so mostly at home."""
    lines = sorted(lines, key=lambda line: line.truth % UNITS)
    pairs = [lines[place : place + 2] for place in range(0, len(lines) - 1, 2)]
    return [(_units()[pair[0].truth % UNITS], pair) for pair in pairs]


def _sentence(rng: random.Random) -> str:
    parts = (rng.choice(_SUBJECTS), rng.choice(_VERBS), rng.choice(_OBJECTS), rng.choice(_ENDS))
    text = " ".join(parts)
    return text[0].upper() + text[1:] + "."


def _paragraph(rng: random.Random) -> str:
    return " ".join(_sentence(rng) for _ in range(rng.randrange(2, 6)))


UNITS = 400
"""Units that the articles come from: as many as two large provinces have."""


@cache
def _units() -> tuple[Unit, ...]:
    found = [u for u in units_on("2021-08-01") if u.level > 1 and not u.name.isdecimal()]
    return tuple(random.Random(UNITS).sample(found, UNITS))


class _Page:
    """Puts a text together and keeps where each value stands."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.folded: list[str] = []
        self.at = 0
        self.items: list[Item] = []

    def say(self, text: str, folded: str | None = None) -> tuple[tuple[int, int], ...]:
        start = self.at
        self.parts.append(text)
        self.folded.append(fold(text) if folded is None else folded)
        self.at += len(text)
        return ((start, self.at),)

    def value(
        self, group: str, field: str, value: object, shown: str, doubt: str | None, after: str = " "
    ) -> None:
        spans = self.say(shown)
        self.items.append(Item(group, field, value, spans, 0.5 if doubt else 0.95, doubt))
        self.say(after)


def _article(
    number: int, rng: random.Random, unit: Unit, people: list[Line], pool: list[tuple[str, str]]
) -> Made:
    page, kind = _Page(), rng.choice(MEETING_KINDS)
    place = {"name": unit.full, "code": unit.code, "parents": []}
    day = f"20{rng.randrange(18, 25)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
    shown = f"{int(day[8:])}/{int(day[5:7])}/{day[:4]}"
    _opening(page, number, rng, unit, kind, day, shown, place)
    for line in people:
        doubt = "tên có hai cách viết" if rng.random() < 0.1 else None
        value = {"name": line.name, "positions": [line.position] if line.position else [], "roles": ["dự"]}
        page.say("Dự hội nghị có ông (bà)")
        page.say(" ", "")
        page.value("officials", "", value, line.name, doubt, ", ")
        page.say(f"{line.position or 'đại biểu'}.\n")
    _figures(page, rng)
    size = min(int(2300 + rng.expovariate(1 / 2300)), 15_000)
    while page.at < size:
        page.say(*rng.choice(pool))
        page.say("\n", "")
    order = {"article": 0, "meeting": 1, "officials": 2, "localities": 3, "figures": 4, "documents": 5}
    items = tuple(sorted(page.items, key=lambda i: order.get(i.group, 6)))
    name = f"{day[:4]}/bai-{number:06}.txt"
    return Made(name, "".join(page.parts), " ".join(filter(None, page.folded)), Record(name, items))


def _opening(
    page: _Page,
    number: int,
    rng: random.Random,
    unit: Unit,
    kind: str,
    day: str,
    shown: str,
    place: dict[str, object],
) -> None:
    title = f"{unit.full}: hội nghị {kind} lần thứ {number}"
    page.value("article", "title", title, title, None, "\n")
    page.value(
        "article", "published", f"{day}T08:{number % 60:02}", f"{shown} 08:{number % 60:02}", None, "\n"
    )
    page.say("Ngày")
    page.say(" ", "")
    page.value("meeting", "date", day, shown, "năm suy từ ngày đăng" if rng.random() < 0.2 else None, ", ")
    page.value("meeting", "organiser", f"Ủy ban MTTQ {unit.full}", f"Ủy ban MTTQ {unit.full}", None)
    page.say("tổ chức hội nghị")
    page.say(" ", "")
    page.value("meeting", "kind", kind, kind, None, " tại ")
    page.value(
        "meeting", "locality", place, unit.full, "có 2 xã trùng tên" if rng.random() < 0.1 else None, ".\n"
    )
    page.value("localities", "", place, unit.full, None, " ")
    document = {"kind": "Kế hoạch", "number": f"{number % 900 + 1}/KH-MTTQ", "date": day, "issuer": None}
    page.say("thực hiện")
    page.say(" ", "")
    page.value("documents", "", document, f"Kế hoạch số {document['number']}", None, " ")
    campaign = rng.choice(_CAMPAIGNS)
    page.value("campaigns", "", campaign, campaign, None, ".\n")


def _figures(page: _Page, rng: random.Random) -> None:
    for _ in range(4):
        unit, category = rng.choice(_NOUNS)
        amount = rng.randrange(2, 999) * (100_000 if unit == "đồng" else 1)
        category = category if rng.random() < 0.8 else rng.choice(CATEGORIES)
        quote = f"{amount:,} {unit}".replace(",", ".")
        doubt = "loại số liệu chưa chắc" if rng.random() < 0.15 else None
        page.say(rng.choice(_SUBJECTS))
        page.say(" trao ", "trao")
        value = {"value": amount, "unit": unit, "qualifier": None, "category": category, "quote": quote}
        page.value("figures", "", value, quote, doubt, ".\n")
