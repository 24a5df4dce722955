"""One article's text as it came out of a file, and what is known of where it came from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from soattin.core.records import Record, Spans


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that an article came from, so that the original can be kept and found again.

    `path` is as given; `digest` the sha256 of the file's bytes (hexadecimal); `size` in bytes; `modified`
    the file's date, `YYYY-MM-DDTHH:MM:SS` local time; `member` the entry of an archive or the row of a table.
    """

    path: str
    digest: str
    size: int
    modified: str
    member: str = ""


@dataclass(frozen=True, slots=True)
class SourceText:
    """One article's text as read from a file.

    `name` is the file's name (with a member's name behind `!` where it came out of an archive or a table);
    `text` is NFC with `\\n` line ends; `encoding` is the name of the encoding it was decoded from.
    """

    name: str
    text: str
    encoding: str = "utf-8"
    confidence: float = 1.0
    """How sure the encoding is, 0 to 1; below `encodings.SURE` a person should look at the candidates."""
    furniture: Spans = ()
    """The parts of a web page known to be menus, counters and forms; empty where the format does not tell."""
    origin: Origin | None = None
    record: Record | None = None
    """What was extracted elsewhere (JSON lines, Label Studio, doccano); None where it is still to be done."""
    notes: tuple[str, ...] = ()
    """What a person should know about this reading, in Vietnamese."""

    _digest: str = field(default="", init=False, compare=False, repr=False)

    @property
    def digest(self) -> str:
        """The same for two texts that differ only in white space; sha256, hexadecimal. Worked out once."""
        if not self._digest:
            object.__setattr__(self, "_digest", text_digest(self.text))
        return self._digest


def text_digest(text: str) -> str:
    """Return the digest under which a text is the same article: sha256 over its words, hexadecimal.

    `text` is in NFC. White space does not count: the same page saved by two programs differs in it.
    """
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()
