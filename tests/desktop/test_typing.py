"""Vietnamese typed through real input methods: no letter lost or doubled, whatever ends the word.

Needs Linux with Xvfb, xdotool, dbus-run-session and ibus or fcitx5 with Unikey (the README names the packages). Chosen with
`-m desktop`; .ci/run does.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SCENES = 21
_UNIKEY = {
    "ibus": Path("/usr/share/ibus/component/unikey.xml"),
    "fcitx5": Path("/usr/share/fcitx5/inputmethod/unikey.conf"),
}

pytestmark = pytest.mark.desktop


def missing(framework: str) -> str:
    """Return what is not installed of what the test needs, as one sentence; empty where all is."""
    programs = ["Xvfb", "xdotool", "dbus-run-session", {"ibus": "ibus-daemon", "fcitx5": "fcitx5"}[framework]]
    absent = [program for program in programs if shutil.which(program) is None]
    absent += [] if _UNIKEY[framework].exists() else [f"Unikey for {framework}"]
    return f"not installed: {', '.join(absent)}" if absent else ""


def installed(framework: str) -> object:
    """The parameter, skipped with the reason where something is missing."""
    return pytest.param(
        framework, marks=pytest.mark.skipif(bool(missing(framework)), reason=missing(framework))
    )


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of its own, on a number that nobody has."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait(20)


def surroundings(framework: str, display: str, tmp_path: Path) -> dict[str, str]:
    """An environment that holds nothing of the person's own: no settings, no bus, no input method."""
    home, run = tmp_path / "home", tmp_path / "run"
    (home / ".config").mkdir(parents=True)
    run.mkdir(mode=0o700)
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "DISPLAY": display,
        "HOME": str(home),
        "TMPDIR": str(tmp_path),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_RUNTIME_DIR": str(run),
        "GSETTINGS_BACKEND": "keyfile",
        "QT_QPA_PLATFORM": "xcb",
        # What a desktop with fcitx5 sets; the program has to make the best of it.
        "QT_IM_MODULE": "fcitx" if framework == "fcitx5" else framework,
    }


@pytest.mark.parametrize("method", ["telex", "vni"])
@pytest.mark.parametrize("framework", [installed("ibus"), installed("fcitx5")])
def test_no_letter_is_lost_or_doubled(framework: str, method: str, display: str, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    run = subprocess.run(
        ["dbus-run-session", "--", sys.executable, HERE / "typist.py", framework, method, out],
        env=surroundings(framework, display, tmp_path),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    told = json.loads(out.read_text(encoding="utf-8"))
    assert {name: pair for name, pair in told.items() if pair[0] != pair[1]} == {}
    assert len(told) == SCENES
