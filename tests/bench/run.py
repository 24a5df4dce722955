#!/usr/bin/env python3
"""The benchmarks: one table of ours, the bare limit, the ratio and the goal; and how times grow.

    python tests/bench/run.py [--size small|1000|10000|100000]… [--only PART]… [--json FILE] [--data FOLDER]

Projects are made once (in FOLDER, usually the system's temporary one) and used again. Each part runs in a process of its own, so that
none pays for another's memory or imports. Ratios are of one run; times are this machine's.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from importlib import import_module
from math import log
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import main as _program  # noqa: F401  (binds the name `soattin` to this checkout)

# isort: split
from soattin.db.migrations import LATEST
from tests.bench.measure import Measure, table

ROOT = Path(__file__).resolve().parents[2]

PARTS = {
    "start": "part_start:start",
    "extract": "part_start:extract",
    "review": "part_review:next_article",
    "hour": "part_review:hour",
    "correction": "part_store:correction",
    "search": "part_store:search",
    "list": "part_list:long_list",
    "typing": "part_list:typing",
    "import": "part_import:imports",
    "size": "part_store:size",
    "names": "part_names:proposals",
    "resolve": "part_names:resolving",
    "workbook": "part_export:workbook",
    "summary": "part_list:summary",
}
_IN_WINDOW = ("part_review", "part_list")
SMALL = 60
"""Articles of the small form, which only shows that everything runs."""


def project(folder: Path, size: int) -> Path:
    """Return the project of `size` articles, made where it is not there yet."""
    path = folder / f"p{size}-v{LATEST}.db"
    if not path.exists():
        from tests.bench.project import make

        folder.mkdir(parents=True, exist_ok=True)
        print(f"making a project of {size} articles …", file=sys.stderr)
        make(path, size)
    return path


def run_part(name: str, path: Path, size: int) -> list[Measure]:
    """Run one part in this process."""
    module, function = PARTS[name].split(":")
    if module in _IN_WINDOW:
        # PySide is loaded as the program loads it.
        import_module("soattin.gui")
    return getattr(import_module(f"tests.bench.{module}"), function)(path, size)


def surroundings(folder: Path) -> dict[str, str]:
    """Return the environment of a part: no screen, and modules compiled once, as an installation has them."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def in_process(name: str, path: Path, size: int) -> list[dict[str, Any]]:
    """Run one part in a process of its own; its failure is told and ends nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        command = [sys.executable, __file__, "--part", name, str(path), str(size), str(out)]
        environment = surroundings(path.parent)
        ended = subprocess.run(command, env=environment, cwd=ROOT, check=False)
        if ended.returncode or not out.exists():
            print(f"{name} failed with status {ended.returncode}", file=sys.stderr)
            return [{"part": name, "what": name, "failed": True, "size": size}]
        return [{"part": name, "size": size, **row} for row in json.loads(out.read_text("utf-8"))]


def _number(value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    return f"{value:,.0f} {unit}" if value >= 100 else f"{value:.3g} {unit}"


def report(rows: list[dict[str, Any]], size: int) -> str:
    """Return the table of one size."""
    out = [[f"{size:,} articles", "ours", "bare", "ratio", "goal", "", "remarks"]]
    for row in rows:
        if row.get("failed"):
            out.append([row["what"], "–", "–", "–", "–", "FAILED", ""])
            continue
        measure = Measure(**{k: row[k] for k in ("what", "ours", "bare", "goal", "kind", "unit", "note")})
        ratio = f"{measure.ratio:.2f}" if measure.ratio is not None else "–"
        ours, bare = _number(measure.ours, measure.unit), _number(measure.bare, measure.unit)
        out.append(
            [
                measure.what,
                ours,
                bare,
                ratio,
                measure.goal_text,
                "met" if measure.met else "MISSED",
                measure.note,
            ]
        )
    return table(out)


def growth(rows: list[dict[str, Any]], sizes: list[int]) -> str:
    """Return each line's ours at the sizes, and the exponent of its growth from the first to the last.

    n log n between 1,000 and 100,000 is an exponent of 1.11.
    """
    out = [["growth", *(f"{size:,}" for size in sizes), "exponent", "n log n"]]
    usual = 1 + log(log(sizes[-1]) / log(sizes[0])) / log(sizes[-1] / sizes[0])
    for what in dict.fromkeys(row["what"] for row in rows if not row.get("failed")):
        found = {row["size"]: row for row in rows if row["what"] == what}
        if set(sizes) - set(found):
            continue
        first, last = (max(found[size]["ours"], 1e-3) for size in (sizes[0], sizes[-1]))
        exponent = log(last / first) / log(sizes[-1] / sizes[0])
        cells = [_number(found[size]["ours"], found[size]["unit"]) for size in sizes]
        # Below a few milliseconds it is the fixed costs that are measured.
        out.append([what, *cells, f"{exponent:.2f}", "worse" if exponent > usual + 0.05 else "ok"])
    return table(out)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", action="append", help="small, 1000, 10000 or 100000; several may be given")
    parser.add_argument("--only", action="append", choices=list(PARTS), help="run these parts")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    parser.add_argument("--data", type=Path, default=Path(tempfile.gettempdir()) / "benchdata")
    parser.add_argument("--part", nargs=4, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        name, path, size, out = options.part
        rows = [m.to_json() for m in run_part(name, Path(path), int(size))]
        Path(out).write_text(json.dumps(rows, ensure_ascii=False), "utf-8")
        return 0
    sizes = sorted(SMALL if s == "small" else int(s) for s in options.size or ["100000"])
    rows: list[dict[str, Any]] = []
    for size in sizes:
        path = project(options.data, size)
        found = [row for name in options.only or PARTS for row in in_process(name, path, size)]
        print(report(found, size), end="\n\n", flush=True)
        rows += found
    if len(sizes) > 1:
        print(growth(rows, sizes))
    if options.json:
        options.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1), "utf-8")
    return 1 if any(row.get("failed") for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
