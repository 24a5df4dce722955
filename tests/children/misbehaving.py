"""Tasks for worker processes that go wrong; in a module that they can import by name."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from soattin.core.errors import UserError
from soattin.core.records import Record, Spans
from soattin.core.text.reading import ReadOptions, iter_articles
from soattin.core.text.source import SourceText


def misbehave(how: str) -> Iterator[str]:
    """Yield one part, then end in the way that `how` says."""
    yield "bắt đầu"
    if how == "hang":
        time.sleep(60)
    elif how == "crash":
        os._exit(3)
    elif how == "bug":
        raise ZeroDivisionError
    elif how == "refuse":
        raise UserError("file-empty", "Tệp không có nội dung.")
    elif how == "memory":
        raise MemoryError
    yield how


def read(path: str, options: ReadOptions) -> Iterator[SourceText | UserError]:
    """Read a file, unless its name says that it hangs, crashes or meets a bug after its first article."""
    yield from iter_articles(Path(path), options)
    end(Path(path).stem)


def read_first_slowly(path: str, options: ReadOptions) -> Iterator[SourceText | UserError]:
    """Read a file, one that is called "cham" a second and a half late."""
    if Path(path).stem.endswith("cham"):
        time.sleep(1.5)
    yield from iter_articles(Path(path), options)


def extract(texts: Sequence[tuple[str, str, Spans]]) -> Iterator[tuple[int, Record, bytes]]:
    """Extract nothing, unless a text says that its extraction hangs, crashes or meets a bug."""
    for place, (text, name, _) in enumerate(texts):
        end(text.strip())
        yield place, Record(name), b""


def end(how: str) -> None:
    """Hang, crash or raise where `how` says so."""
    for _ in misbehave(how):
        pass


def read_many(path: str, options: ReadOptions) -> Iterator[SourceText]:
    """Read a thousand articles out of any file, at once."""
    for number in range(1000):
        yield SourceText(
            f"{Path(path).name}!{number}", f"Tin số {number} của {Path(path).name}. " + "lúa " * 500
        )
