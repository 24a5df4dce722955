"""Start to a usable window; `extract` of one file from the shell."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.measure import MORE, MOST, Measure

_HERE = Path(__file__).parent
_ROUNDS = 7
_FILLED = "bare: splitter, text and table with the file's first page and that article"


def _run(*command: str) -> tuple[float, float, float]:
    """Return milliseconds from before the process is made until it says that it is painted, its megabytes, and the
    milliseconds of the processor."""
    start = time.time()
    ended = subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, check=True, cwd=_HERE.parents[1]
    )
    at, memory, busy = map(float, ended.stdout.split())
    return (at - start) * 1000, memory, busy * 1000


def start(project: Path, size: int) -> list[Measure]:
    """Start with the project, start without one, each against the bare window."""
    from soattin.gui.review.screen import last_key
    from soattin.gui.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        used, fresh = Path(folder) / "used", Path(folder) / "fresh"
        for home in (used, fresh):
            kept = Settings(home / "SoatTin" / "SoatTin.ini")
            kept.set("tour/seen", 1)
            kept.set(last_key(project), max(1, size // 2))
            kept.sync()
        sides = {
            "bare": (str(_HERE / "bare_window.py"),),
            "filled": (str(_HERE / "bare_window.py"), str(project), str(max(1, size // 2))),
            "empty": (str(_HERE / "our_window.py"), str(fresh)),
            "project": (str(_HERE / "our_window.py"), str(used), str(project)),
        }
        rounds = 1 if size < 1000 else _ROUNDS
        runs: dict[str, list[tuple[float, float, float]]] = {name: [] for name in sides}
        for _ in range(rounds):
            for name, command in sides.items():
                runs[name].append(_run(*command))
    best, memory, busy = (
        {name: min(run[i] for run in found) for name, found in runs.items()} for i in range(3)
    )
    out = []
    for name, found in (("", best), (", processor", busy)):
        out += [
            Measure(f"start, last article shown{name}", found["project"], found["filled"], 1.3, note=_FILLED),
            Measure(f"the same, to a bare window{name}", found["project"], found["bare"], 1.6),
            Measure(f"start, no project{name}", found["empty"], found["bare"], 1.6),
        ]
    return [
        *out,
        Measure("memory, last article shown", memory["project"], memory["bare"], 120, MORE, "MB"),
    ]


def extract(_project: Path, size: int) -> list[Measure]:
    """`extract` of one file from the shell."""
    root = _HERE.parents[1]
    sample = sorted((root / "resources" / "samples").glob("*.txt"))[0]
    ours = [sys.executable, str(root / "main.py"), "extract", str(sample)]
    bare = [sys.executable, "-c", "import re, json"]
    times = []
    for _ in range(1 if size < 1000 else _ROUNDS):
        begun = time.perf_counter()
        subprocess.run(bare, check=True, capture_output=True)
        between = time.perf_counter()
        subprocess.run(ours, check=True, capture_output=True)
        times.append((between - begun, time.perf_counter() - between))
    script = (
        "import sys, main; sys.argv; main.main(['extract', sys.argv[1]]);"
        "print(*(m for m in ('PySide6', 'openpyxl', 'rapidfuzz', 'numpy', 'sqlite3') if m in sys.modules), file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(sample)], cwd=root, check=True, capture_output=True, text=True
    )
    loaded = ended.stderr.split()
    return [
        Measure(
            "extract one file", min(t[1] for t in times) * 1000, min(t[0] for t in times) * 1000, 250, MORE
        ),
        Measure("extract: heavy libraries loaded", len(loaded), None, 0, MOST, "", " ".join(loaded)),
    ]
