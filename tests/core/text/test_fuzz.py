"""Spoilt files of every kind: read, or refused with a UserError; never a crash, never a hang.

A failure names kind and seed; `mutations.mutate(name, small()[name], seed)` makes the same bytes again.
"""

from __future__ import annotations

import signal
import time
import traceback
from pathlib import Path

import mutations
import pytest

from soattin.core.errors import UserError
from soattin.core.text.formats import Source
from soattin.core.text.reading import ReadOptions, _read
from soattin.core.text.source import SourceText

COUNT = 2_000
MANY = 20_000
HANG = 10

GOOD = mutations.small()

pytestmark = pytest.mark.filterwarnings("ignore")


class _Hang(BaseException):
    """Raised into a reader that takes too long."""


def _raise_hang(*_: object) -> None:
    raise _Hang


def check(name: str, data: bytes) -> str:
    """Read spoilt bytes; return what is wrong with how that went, or an empty text."""
    try:
        for found in _read(Source(name, data, ReadOptions(), folder=Path("/nonexistent"))):
            if isinstance(found, UserError):
                assert found.code
                continue
            assert isinstance(found, SourceText)
            assert found.text.strip()
            assert "\r" not in found.text
            assert "\0" not in found.text
            found.text.encode()
            assert all(0 <= start < end <= len(found.text) for start, end in found.furniture)
            for item in found.record or ():
                assert all(0 <= start < end <= len(found.text) for start, end in item.spans)
    except UserError as error:
        assert name in error.message, f"no file name in {error.message!r}"
    except _Hang:
        return f"takes over {HANG} s"
    except Exception:  # noqa: BLE001  (the subject of the test)
        return traceback.format_exc()
    return ""


def run(name: str, seeds: range) -> list[str]:
    wrong = []
    alarm = hasattr(signal, "SIGALRM")
    if alarm:
        before = signal.signal(signal.SIGALRM, _raise_hang)
    try:
        for seed in seeds:
            if alarm:
                signal.alarm(HANG)
            began = time.monotonic()
            trouble = check(name, mutations.mutate(name, GOOD[name], seed))
            if not trouble and time.monotonic() - began > HANG:
                trouble = f"took {time.monotonic() - began:.0f} s"
            if trouble:
                wrong.append(f"{name}, seed {seed}: {trouble}")
                if len(wrong) >= 5:
                    break
    finally:
        if alarm:
            signal.alarm(0)
            signal.signal(signal.SIGALRM, before)
    return wrong


@pytest.mark.parametrize("name", GOOD)
def test_the_good_file_is_read(name: str) -> None:
    found = list(_read(Source(name, GOOD[name], ReadOptions())))
    assert found
    assert all(isinstance(f, SourceText) for f in found)


@pytest.mark.parametrize("name", GOOD)
def test_spoilt_files_are_read_or_refused(name: str) -> None:
    wrong = run(name, range(COUNT))
    assert not wrong, "\n".join(wrong)


@pytest.mark.long
@pytest.mark.parametrize("name", GOOD)
def test_many_more_spoilt_files(name: str) -> None:
    wrong = run(name, range(COUNT, COUNT + MANY))
    assert not wrong, "\n".join(wrong)
