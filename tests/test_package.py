"""The stand-alone build: made, moved to an awkward path, and run with no network, no home and no Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from soattin.gui.fault_report import LOG_NAME

ROOT = Path(__file__).parents[1]
LIMIT_MB = 200
START_LIMIT = 1.3
"""Times the start of the same program in a virtual environment."""
_ROUNDS = 7

pytestmark = pytest.mark.package


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built program, in a folder with spaces and Vietnamese letters."""
    work = tmp_path_factory.mktemp("build")
    (work / "path").mkdir()
    (work / "path" / "soattin").symlink_to(ROOT, target_is_directory=True)
    options = [
        "--noconfirm",
        "--log-level",
        "ERROR",
        "--distpath",
        str(work / "dist"),
        "--workpath",
        str(work / "w"),
    ]
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", *options, "soattin.spec"],
        cwd=ROOT / ".ci" / "package",
        env={**os.environ, "PYTHONPATH": str(work / "path")},
        check=True,
        capture_output=True,
    )
    there = tmp_path_factory.mktemp("đĩa của tôi") / "Soát Tin bản mới"
    shutil.move(work / "dist" / "soattin", there)
    return there / "soattin"


def command(*words: object) -> list[str]:
    """Run in a network of its own that leads nowhere, where this system allows it."""
    alone = ["unshare", "--net", "--map-root-user"]
    possible = (
        shutil.which("unshare")
        and subprocess.run([*alone, "true"], capture_output=True, check=False).returncode == 0
    )
    return [*(alone if possible else []), *map(str, words)]


def bare(tmp_path: Path) -> dict[str, str]:
    """An environment with nothing but an empty home."""
    home = tmp_path / "nhà trống"
    home.mkdir(exist_ok=True)
    return {
        "HOME": str(home),
        "TMPDIR": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "LANG": "C.UTF-8",
        "PATH": "/usr/bin:/bin",
    }


def test_it_is_small_enough_for_a_stick(program: Path) -> None:
    size = sum(p.stat().st_size for p in program.parent.rglob("*") if p.is_file() and not p.is_symlink())
    print(f"stand-alone build: {size / 1024 / 1024:.0f} MB")
    assert size <= LIMIT_MB * 1024 * 1024, f"{size / 1024 / 1024:.0f} MB"


def test_the_main_job_runs(program: Path, tmp_path: Path) -> None:
    project, book = tmp_path / "dự án.db", tmp_path / "bảng.xlsx"
    samples = ROOT / "resources" / "samples"
    for words in (
        ("import", "--project", project, samples),
        ("export", "--project", project, book),
        ("check", "--project", project),
    ):
        done = subprocess.run(
            command(program, *words),
            env=bare(tmp_path),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    assert book.stat().st_size > 10_000


def test_the_window_opens_on_the_sample(program: Path, tmp_path: Path) -> None:
    environment = bare(tmp_path)
    log = tmp_path / "log.txt"
    with log.open("w") as file:
        process = subprocess.Popen(command(program, "--sample"), env=environment, stdout=file, stderr=file)
    try:
        until = time.monotonic() + 60
        projects: list[Path] = []
        while time.monotonic() < until and not (projects and projects[0].stat().st_size > 100_000):
            assert process.poll() is None, log.read_text()
            projects = list(Path(environment["TMPDIR"]).glob("soat-tin-mau-*/du-an-mau.db"))
            time.sleep(0.5)
        assert projects and projects[0].stat().st_size > 100_000
        time.sleep(4)  # what is loaded behind the first screen
        assert process.poll() is None
        assert "Error" not in log.read_text()
    finally:
        process.terminate()
        process.wait(20)


def run_until_settled(words: list[str], environment: dict[str, str], log: Path) -> float:
    """Start the window, wait until it is there and writes its log, stop it; returns the seconds from the start."""
    begun = time.monotonic()
    process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        while not (log.exists() and log.stat().st_size):
            assert process.poll() is None, process.stderr.read()
            assert time.monotonic() - begun < 60
            time.sleep(0.002)
        return time.monotonic() - begun
    finally:
        process.terminate()
        process.wait(20)
        process.stderr.close()


def test_it_starts_as_fast_as_in_a_virtual_environment(
    program: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "dự án.db"
    samples = ROOT / "resources" / "samples"
    subprocess.run(
        command(program, "import", "--project", project, samples),
        env=bare(tmp_path), check=True, capture_output=True,
    )  # fmt: skip
    ways = {"build": [str(program)], "environment": [sys.executable, str(ROOT / "main.py")]}
    times: dict[str, list[float]] = {way: [] for way in ways}
    for number in range(_ROUNDS + 1):
        for way, words in ways.items():
            home = tmp_path / f"{way} {number}"
            home.mkdir()
            log = home / ".config" / "SoatTin" / LOG_NAME
            took = run_until_settled([*words, str(project)], bare(home) | {"HOME": str(home)}, log)
            # The first round reads everything from the disk.
            times[way] += [took] if number else []
    build, environment = (min(times[way]) for way in ("build", "environment"))
    with capsys.disabled():
        print(
            f"\nstart of the stand-alone build: {build * 1000:.0f} ms, in a virtual environment "
            f"{environment * 1000:.0f} ms: {build / environment:.2f} times (load {os.getloadavg()[0]:.1f})"
        )
    assert build <= START_LIMIT * environment


def test_on_a_stick_it_leaves_nothing_on_the_machine(program: Path, tmp_path: Path) -> None:
    stick = tmp_path / "USB của tôi" / "Soát Tin"
    shutil.copytree(program.parent, stick, symlinks=True)
    (stick / "portable.txt").touch()
    environment = bare(tmp_path)
    home = Path(environment["HOME"])
    run_until_settled([str(stick / program.name), "--sample"], environment, stick / LOG_NAME)
    # What the program opened last lies beside it; the sample's copy is a temporary folder.
    assert (stick / "soattin.ini").read_text(encoding="utf-8").find("du-an-mau.db") > 0
    assert [p.name for p in home.iterdir() if not p.name.startswith("soat-tin-mau-")] == []
