"""One reader a file format; `reading.py` chooses among them and imports the chosen one only.

A reader takes a `Source` and yields the articles in it, and a `UserError` for each entry that it refuses; it
raises `UserError` where the whole file cannot be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
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
    folder: Path | None = None
    """Where the file lies; None for an entry of an archive."""

    def beside(self, name: str) -> str | None:
        """Return the text of the file called `name` in the same folder, None where there is none.

        Only a plain name counts: no folder, no `..`, no link.
        """
        if self.folder is None or not name or name != PurePath(name).name or "\\" in name or "\0" in name:
            return None
        path = self.folder / name
        try:
            if path.is_symlink() or not path.is_file() or path.stat().st_size > 20_000_000:
                return None
            return path.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return None


def damaged(name: str, kind: str, advice: str = "") -> UserError:
    """Return the refusal of a file that is not what it says to be."""
    told = f" {advice}" if advice else ""
    return UserError("file-damaged", f"Tệp “{name}” bị hỏng hoặc không phải {kind}.{told}")
