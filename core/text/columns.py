"""Which column of a table holds what, for spreadsheets with one article a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from soattin.core.text.fold import fold


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """The columns of an article's parts, by their header (or `#3` for the third column of a table without one).

    A row becomes a page: section, title, date, lead, text, author, each in lines of its own; `name` tells the rows apart.
    """

    text: str
    title: str | None = None
    lead: str | None = None
    published: str | None = None
    author: str | None = None
    section: str | None = None
    name: str | None = None

    def to_json(self) -> dict[str, str | None]:
        """Return the mapping as JSON data, to be remembered."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Any) -> ColumnMapping:
        """Read what `to_json` writes; raises `ValueError` for anything else."""
        names = {field.name for field in fields(cls)}
        if not isinstance(data, Mapping) or not isinstance(data.get("text"), str):
            raise ValueError("a mapping is an object with a column `text`")
        if not set(data) <= names or any(not isinstance(v, str | None) for v in data.values()):
            raise ValueError("a mapping names columns by text")
        return cls(**data)

    def fits(self, header: Sequence[str]) -> bool:
        """Whether the table with this header has the text's column."""
        return column(self.text, header) is not None


def column(name: str | None, header: Sequence[str]) -> int | None:
    """Return the place of the column called `name`, or None."""
    if name is None:
        return None
    if name.startswith("#") and name[1:].isdecimal():
        place = int(name[1:]) - 1
        return place if 0 <= place < 10_000 else None
    folded = [fold(cell) for cell in header]
    return folded.index(fold(name)) if fold(name) in folded else None


def guess_mapping(header: Sequence[str], rows: Sequence[Sequence[str]]) -> ColumnMapping | None:
    """Return the likeliest mapping of a table, told by the words of its header and the length of its cells.

    `rows` are some rows below the header. None where no column holds anything like an article.
    """
    from soattin.core.text.tables import rows as table

    roles = {words: role for role, words in table("columns.tsv")}
    found: dict[str, str] = {}
    for cell in header:
        role = roles.get(fold(cell).strip(" :.*"))
        if role and role not in found:
            found[role] = cell
    if "text" not in found:
        place = _longest(rows)
        if place is None:
            return None
        named = place < len(header) and header[place] and has_header(header)
        found["text"] = header[place] if named else f"#{place + 1}"
        found = {role: name for role, name in found.items() if role == "text" or name != found["text"]}
    return ColumnMapping(**found)


def has_header(first: Sequence[str]) -> bool:
    """Whether a table's first row names its columns: short cells, none of them a sentence."""
    cells = [cell for cell in first if cell.strip()]
    return bool(cells) and all(len(cell) <= 60 and not cell.rstrip().endswith(".") for cell in cells)


def _longest(rows: Sequence[Sequence[str]]) -> int | None:
    """The column with the longest cells on average, if they are as long as a paragraph."""
    width = max((len(row) for row in rows), default=0)
    sums = [sum(len(row[place]) for row in rows if place < len(row)) for place in range(width)]
    best = max(range(width), key=lambda place: sums[place], default=None)
    return best if best is not None and sums[best] >= 80 * len(rows) else None
