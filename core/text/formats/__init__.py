"""One reader a file format; `reading.py` chooses among them and imports the chosen one only.

A reader takes a `Source` and yields the articles in it, and a `UserError` for each entry that it refuses; it
raises `UserError` where the whole file cannot be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from soattin.core.errors import UserError
from soattin.core.text.source import SourceText

if TYPE_CHECKING:
    from soattin.core.text.reading import ReadOptions

Found = Iterator[SourceText | UserError]
Reader = Callable[["Source"], Found]


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or an entry of one, to be read; `name` is fit to be shown."""

    name: str
    data: bytes
    options: ReadOptions
    depth: int = 0
    """How many archives and mails this lies within."""


def damaged(name: str, kind: str, advice: str = "") -> UserError:
    """Return the refusal of a file that is not what it says to be."""
    told = advice or "Hãy mở bằng chương trình đã tạo ra nó và lưu lại, rồi nhập lại."
    return UserError("file-damaged", f"Tệp “{name}” bị hỏng hoặc không phải {kind}. {told}")
