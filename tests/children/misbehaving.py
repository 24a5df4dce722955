"""Tasks for worker processes that go wrong; in a module that they can import by name."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

from soattin.core.errors import UserError


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
