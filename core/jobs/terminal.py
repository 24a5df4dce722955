"""Progress of a long job as one line of a terminal."""

from __future__ import annotations

import shutil
import time
from typing import TextIO

from soattin.core.jobs.progress import Progress, quiet

_EVERY_SECONDS = 0.1


def terminal_progress(stream: TextIO, verb: str) -> Progress:
    """Return a progress callable that keeps one line of `stream` up to date; silent where it is no terminal."""
    if not stream.isatty():
        return quiet
    last = 0.0

    def progress(done: int, total: int, what: str) -> None:
        nonlocal last
        now = time.monotonic()
        if done < total and now - last < _EVERY_SECONDS:
            return
        last = now
        width = shutil.get_terminal_size().columns - 1
        share = f"{100 * done // total} %" if total else ""
        line = f"{verb} {done}/{total} {share} {what}"[:width]
        # Erased before it is written, and again at the end: what follows starts on a clean line.
        stream.write(f"\r\x1b[K{line}" if done < total else "\r\x1b[K")
        stream.flush()

    return progress
