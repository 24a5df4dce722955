"""Kills a reviewing program at random moments and looks at what it left. A script of its own: it forks.

    python tests/faults/kills.py FOLDER ROUNDS SEED

prints one JSON object: rounds, acknowledged steps, how many rounds ended in the middle of a write, faults.
"""

# ruff: noqa: I001  (main comes first: it binds the package's name)

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]
import main  # noqa: E402, F401  (binds `soattin`)
from session import Session, as_it_is, losses  # noqa: E402
from soattin.db.store import Store  # noqa: E402
from soattin.db.thread import StoreThread  # noqa: E402

ROUNDS_A_PROJECT = 25
START_SECONDS = 60.0


def work(project: Path, seed: int, pipe: int) -> None:
    """The program that is going to be killed: a store in its own thread, as in the window."""
    thread = StoreThread(project, create=True)

    def acknowledge(told: dict[str, object]) -> None:
        os.write(pipe, (json.dumps(told) + "\n").encode())

    thread.call(lambda store: Session(store, random.Random(seed), acknowledge).run())


def one_round(project: Path, seed: int, delay: float, *, at_work: bool) -> list[dict[str, object]]:
    """Start the program, kill it after `delay` seconds; returns what it had acknowledged.

    Where `at_work` is set, the seconds count from its first acknowledged step, however slow the machine is today.
    """
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        try:
            work(project, seed, writing)
        finally:
            os._exit(9)
    os.close(writing)
    if at_work:
        select.select([reading], [], [], START_SECONDS)
    time.sleep(delay)
    os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    if not os.WIFSIGNALED(status):
        raise RuntimeError(f"the session ended by itself: {status}")
    whole = data[: data.rfind(b"\n") + 1]
    return [json.loads(line) for line in whole.splitlines()]


def run(folder: Path, rounds: int, seed: int) -> dict[str, object]:
    rng = random.Random(seed)
    acknowledged = interrupted = 0
    faults: list[str] = []
    told: list[dict[str, object]] = []
    for number in range(rounds):
        project = folder / f"{number // ROUNDS_A_PROJECT}.db"
        if number % ROUNDS_A_PROJECT == 0:
            told = []
        fresh = one_round(project, rng.getrandbits(60), rng.uniform(0.0, 0.4), at_work=number % 2 > 0)
        told += fresh
        acknowledged += len(fresh)
        left = project.with_name(project.name + "-journal")
        interrupted += left.exists() and left.stat().st_size > 0
        if not project.exists():
            continue
        with Store.open(project, create=True) as store:
            found = losses(store, told)
            faults += [f"round {number}: {fault}" for fault in found]
            told.append(as_it_is(store))
    return {"rounds": rounds, "acknowledged": acknowledged, "interrupted": interrupted, "faults": faults}


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])), ensure_ascii=False))
