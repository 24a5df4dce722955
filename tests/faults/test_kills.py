"""kill -9 at random moments of a review: everything acknowledged is there, the file is whole, nobody is locked out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("rounds", [10, pytest.param(500, marks=pytest.mark.long)])
@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_kills(tmp_path: Path, rounds: int, capsys: pytest.CaptureFixture[str]) -> None:
    done = subprocess.run(
        [sys.executable, str(Path(__file__).parent / "kills.py"), str(tmp_path), str(rounds), "20261120"],
        capture_output=True, text=True, check=False, timeout=1200,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    with capsys.disabled():
        print(f"\nkills: {figures}")
    assert figures["faults"] == []
    assert figures["rounds"] == rounds and figures["acknowledged"] > rounds
