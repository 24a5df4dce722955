"""Worker processes that may crash or hang without taking the job along.

`concurrent.futures` fails every waiting task when one process dies and cannot say which task killed it; here
each process has a pipe of its own, so that the parent knows what it was doing, kills it when it stays
silent too long, starts another and goes on.
"""

from __future__ import annotations

import gc
import os
import signal
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count as counter
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any

from soattin.core.errors import UserError

SILENCE_SECONDS = 10.0
"""A worker that says nothing for so long hangs and is killed."""

START_SECONDS = 30.0
"""What a new process may take on top until its first sign of life (a virus scanner reads along)."""

LOOK_UP_SECONDS = 0.25
"""The caller gets a word at least so often, so that cancelling works while a file hangs."""

MEMORY_BYTES = 4 << 30
"""Address space a worker may take (where the system can limit it); a file that wants more is refused."""

Task = Callable[..., Iterable[Any]]
"""What a worker runs: a module-level function that yields picklable parts, each a sign of life."""


@dataclass(frozen=True, slots=True)
class Job:
    """`task(*arguments)`; `key` is the caller's own name for it and stays in the parent.

    A `pausable` one waits, in the middle too, while the runner is `paused`.
    """

    task: Task
    arguments: tuple[Any, ...]
    key: Any = None
    pausable: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One value that the job's task yielded."""

    job: Job
    value: Any


@dataclass(frozen=True, slots=True)
class Done:
    """The job came to its end."""

    job: Job


@dataclass(frozen=True, slots=True)
class Failed:
    """The job ended early; `error` says why. `parts` were yielded before."""

    job: Job
    error: UserError
    parts: int
    detail: str = ""
    """The traceback of a bug; empty where the file is to blame."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing has come for a moment; the caller may want to look up (whether somebody cancelled)."""


Event = Part | Done | Failed | Waiting


def failure(error: BaseException) -> tuple[UserError, str]:
    """Return what to tell about an exception out of a task, and the traceback where it is a bug."""
    if isinstance(error, UserError):
        return error, ""
    if isinstance(error, MemoryError):
        return UserError("file-memory", "Tệp cần quá nhiều bộ nhớ nên không nhập."), ""
    detail = "".join(traceback.format_exception(error))
    return UserError(
        "program-error",
        f"Chương trình gặp lỗi ngoài dự kiến khi đọc tệp này ({type(error).__name__}) nên bỏ qua nó.",
    ), detail


Turn = tuple[int, ...]
"""When a job's turn comes: the smallest first, equal ones as they were queued."""


_Queued = tuple[Turn, int, Job]


class _Queue:
    """Jobs by their turn."""

    def __init__(self) -> None:
        self._pausable: list[_Queued] = []
        self._other: list[_Queued] = []
        self._number = counter()

    def __bool__(self) -> bool:
        return self.has(paused=False)

    def has(self, *, paused: bool) -> bool:
        """Tell whether there is a job to be done now."""
        return bool(self._other or (self._pausable and not paused))

    def put(self, job: Job, turn: Turn) -> None:
        heappush(self._pausable if job.pausable else self._other, (turn, next(self._number), job))

    def take(self, *, paused: bool = False) -> tuple[Job, Turn]:
        """Return the next job to be done now; there is one."""
        heaps = [heap for heap in (self._other, self._pausable if not paused else []) if heap]
        turn, _, job = heappop(min(heaps, key=lambda heap: heap[0][:2]))
        return job, turn

    def clear(self) -> None:
        self._pausable.clear()
        self._other.clear()


class Here:
    """Runs jobs in this process, one after the other: for a few small files, where a start would cost more."""

    paused = False
    """Has no effect: here one job after the other is done."""

    def __init__(self) -> None:
        self._jobs = _Queue()

    def submit(self, job: Job, turn: Turn = ()) -> None:
        """Queue `job`."""
        self._jobs.put(job, turn)

    def events(self) -> Iterator[Event]:
        """Run what is queued, and what is queued meanwhile."""
        while self._jobs:
            (job, _), parts = self._jobs.take(), 0
            try:
                for value in job.task(*job.arguments):
                    parts += 1
                    yield Part(job, value)
            except Exception as error:  # noqa: BLE001  (reported: one file's bug must not stop the others)
                yield Failed(job, *_ordered(error, parts))
            else:
                yield Done(job)

    def close(self) -> None:
        """Drop what is still queued."""
        self._jobs.clear()


def _ordered(error: Exception, parts: int) -> tuple[UserError, int, str]:
    told, detail = failure(error)
    return told, parts, detail


@dataclass(slots=True, eq=False)
class _Worker:
    process: SpawnProcess
    pipe: Connection
    job: Job | None = None
    parts: int = 0
    heard: float = 0.0
    new: bool = True


class Workers:
    """Runs jobs in `count` processes started anew (spawn), each watched by `silence` seconds.

    While `paused`, those with a pausable job are not listened to: their pipes fill up and they wait. Others take their
    places, so that `count` processes work.
    """

    paused = False

    def __init__(self, count: int | None = None, silence: float = SILENCE_SECONDS) -> None:
        self._count = max(1, count if count is not None else (os.cpu_count() or 2))
        self._silence = silence
        self._jobs = _Queue()
        self._workers: list[_Worker] = []

    def submit(self, job: Job, turn: Turn = ()) -> None:
        """Queue `job`."""
        self._jobs.put(job, turn)

    def events(self) -> Iterator[Event]:
        """Yield what the workers report until nothing is queued or running; jobs may be added meanwhile."""
        while True:
            self._hand_out()
            busy = self._working()
            if not busy:
                # Perhaps only because of the pause: whoever paused has to take in what is done, and ask again.
                return
            patience = max(0.0, min(w.heard for w in busy) + self._silence - time.monotonic())
            ready = wait([worker.pipe for worker in busy], timeout=min(patience + 0.01, LOOK_UP_SECONDS))
            if not ready:
                yield Waiting()
            for worker in busy:
                if worker.pipe in ready:
                    yield self._hear(worker)
                elif time.monotonic() - worker.heard > self._silence:
                    yield self._bury(worker, _hung(self._silence))

    def close(self) -> None:
        """End all workers, whatever they are doing."""
        self._jobs.clear()
        for worker in self._workers:
            worker.pipe.close()
            if worker.job is not None:
                worker.process.kill()
        for worker in self._workers:
            worker.process.join(2.0)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
            worker.process.close()
        self._workers.clear()

    def _working(self) -> list[_Worker]:
        """Return the workers that are at work and not paused."""
        now = time.monotonic()
        working = []
        for worker in self._workers:
            if worker.job is None:
                continue
            if self.paused and worker.job.pausable:
                worker.heard = max(worker.heard, now)
            else:
                working.append(worker)
        return working

    def _hand_out(self) -> None:
        idle = [worker for worker in self._workers if worker.job is None]
        while self._jobs.has(paused=self.paused) and len(self._working()) < self._count:
            worker = idle.pop() if idle else self._start()
            job, turn = self._jobs.take(paused=self.paused)
            try:
                worker.pipe.send((job.task, job.arguments))
            except OSError:
                # It died while it was idle; the job has not begun and goes to another.
                self._remove(worker)
                self._jobs.put(job, turn)
                continue
            worker.job, worker.parts = job, 0
            worker.heard = time.monotonic() + (START_SECONDS if worker.new else 0.0)
            worker.new = False

    def _start(self) -> _Worker:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _hear(self, worker: _Worker) -> Event:
        job = worker.job
        assert job is not None  # noqa: S101  (only busy workers are listened to)
        try:
            kind, value = worker.pipe.recv()
        except (EOFError, OSError):
            crash = UserError("file-crashed", "Chương trình dừng đột ngột khi đọc tệp này nên bỏ qua nó.")
            return self._bury(worker, crash)
        worker.heard = time.monotonic()
        if kind == "part":
            worker.parts += 1
            return Part(job, value)
        worker.job = None
        if kind == "done":
            return Done(job)
        return Failed(job, value[0], worker.parts, value[1])

    def _bury(self, worker: _Worker, error: UserError) -> Failed:
        job, parts = worker.job, worker.parts
        assert job is not None  # noqa: S101  (only busy workers are buried)
        self._remove(worker)
        return Failed(job, error, parts)

    def _remove(self, worker: _Worker) -> None:
        worker.process.kill()
        worker.process.join()
        worker.process.close()
        worker.pipe.close()
        self._workers.remove(worker)


def _hung(seconds: float) -> UserError:
    return UserError("file-slow", f"Đọc tệp này quá {seconds:.0f} giây nên bỏ qua nó.")


def _serve(pipe: Connection) -> None:
    """A worker's life: take a job, send its parts, until the parent closes the pipe."""
    # Ctrl+C in a terminal reaches the whole group; the parent decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    # What is read and extracted is a great many small things without cycles.
    gc.set_threshold(20_000, 20, 50)
    while True:
        try:
            task, arguments = pipe.recv()
        except EOFError:
            return
        try:
            for value in task(*arguments):
                pipe.send(("part", value))
            pipe.send(("done", None))
        except BrokenPipeError:
            return
        except Exception as error:  # noqa: BLE001  (sent to the parent, which reports it)
            pipe.send(("failed", failure(error)))


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft == resource.RLIM_INFINITY or soft > MEMORY_BYTES:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, hard))
