"""Power cuts: what a review had been told was saved is there after any of them.

A session is recorded once on a real disk; then the disk is led through the recording again and the power cut
at random moments. WAL with synchronous NORMAL is the control: if it lost nothing, the simulation would be blunt.
"""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest

from soattin.core.errors import UserError
from soattin.db.store import Store

from .disk import Apsw, Disk, Operation, Recorder
from .session import Acknowledged, Session, as_it_is, losses

WAL_NORMAL = {"PRAGMA journal_mode=TRUNCATE": "PRAGMA journal_mode=WAL",
              "PRAGMA synchronous=FULL": "PRAGMA synchronous=NORMAL"}  # fmt: skip
SYNC_OFF = {"PRAGMA synchronous=FULL": "PRAGMA synchronous=OFF"}


def record(folder: Path, seed: int, steps: int, said: dict[str, str] | None) -> tuple[bytes, list[Operation]]:
    """Run a session; returns the project before it and all that was done to the disk."""
    rng = random.Random(seed)
    path = folder / "a.db"
    with Store.open(path, create=True) as store:
        Session(store, rng, lambda told: None).run(15)
        start = as_it_is(store)
    before = path.read_bytes()
    recorder = Recorder(f"recorder-{seed}-{len(said or ())}")

    def acknowledge(told: Acknowledged) -> None:
        recorder.trace.append(("told", "", 0, json.dumps(told).encode()))

    acknowledge(start)
    store = Store.open(path, opener=lambda uri: Apsw(uri, recorder.called, said))
    Session(store, rng, acknowledge).run(steps)
    trace = list(recorder.trace)
    store.close()
    recorder.unregister()
    return before, trace


def cut_power(
    folder: Path, seed: int, cuts: int, steps: int, said: dict[str, str] | None = None
) -> dict[str, int]:
    """Cut the power `cuts` times in one session; returns the figures."""
    before, trace = record(folder, seed, steps, said)
    project = str(folder / "a.db")
    rng = random.Random(seed + 1)
    disk = Disk({project: before})
    moments = sorted(rng.randrange(1, len(trace)) for _ in range(cuts))
    told: list[Acknowledged] = []
    figures = {"cuts": 0, "acknowledged": 0, "lost": 0, "damaged": 0, "rolled back": 0}
    done = 0
    for moment in moments:
        for operation in trace[done:moment]:
            disk.do(operation)
            if operation[0] == "told":
                told.append(json.loads(operation[3]))
        done = moment
        figures["cuts"] += 1
        figures["acknowledged"] += len(told)
        look_at(folder / "after", disk.cut(rng), told, figures)
    return figures


def look_at(folder: Path, files: dict[str, bytes], told: list[Acknowledged], figures: dict[str, int]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in files.items():
        (folder / Path(name).name).write_bytes(data)
        figures["rolled back"] += name.endswith("-journal") and len(data) > 0
    try:
        with Store.open(folder / "a.db") as store:
            if store.check():
                figures["damaged"] += 1
                return
            faults = losses(store, told)
            steps = sum(fault.endswith("is lost") for fault in faults)
            figures["lost"] += steps or len(faults)
    except UserError:
        figures["damaged"] += 1


def total(folder: Path, sessions: int, cuts: int, said: dict[str, str] | None = None) -> dict[str, int]:
    sums: dict[str, int] = {}
    for seed in range(sessions):
        part = folder / f"{seed}-{len(said or ())}"
        part.mkdir()
        for key, value in cut_power(part, seed, cuts, 40, said).items():
            sums[key] = sums.get(key, 0) + value
        shutil.rmtree(part)
    return sums


@pytest.mark.parametrize(("sessions", "cuts"), [(2, 20), pytest.param(40, 50, marks=pytest.mark.long)])
def test_nothing_acknowledged_is_lost(
    tmp_path: Path, sessions: int, cuts: int, capsys: pytest.CaptureFixture[str]
) -> None:
    figures = total(tmp_path, sessions, cuts)
    with capsys.disabled():
        print(f"\npower cuts: {figures}")
    assert figures["cuts"] == sessions * cuts and figures["acknowledged"] > figures["cuts"]
    assert figures["rolled back"] > 0
    assert (figures["lost"], figures["damaged"]) == (0, 0)


@pytest.mark.parametrize("cuts", [15, pytest.param(500, marks=pytest.mark.long)])
def test_the_simulation_is_sharp(tmp_path: Path, cuts: int, capsys: pytest.CaptureFixture[str]) -> None:
    """WAL NORMAL must lose steps, synchronous OFF must damage files."""
    normal = total(tmp_path, max(1, cuts // 50), min(cuts, 50), WAL_NORMAL)
    off = total(tmp_path, max(1, cuts // 50), min(cuts, 50), SYNC_OFF)
    with capsys.disabled():
        print(f"\ncontrol, WAL NORMAL: {normal}\ncontrol, OFF: {off}")
    assert normal["lost"] > 0 and normal["damaged"] == 0
    assert off["damaged"] > 0
