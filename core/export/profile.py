"""What an export takes along: chosen by a person, kept under a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from soattin.core.export.sheets import ALL_KEYS

ALL, DONE, FOUND = "all", "done", "found"
THEN, TODAY = "then", "today"
XLSX, CSV, JSONL, LABEL_STUDIO = "xlsx", "csv", "jsonl", "label-studio"


@dataclass(frozen=True, slots=True)
class Profile:
    """A named choice of articles, sheets and units.

    `articles` is `all`, `done` (finished ones only) or `found` (those that words and states of the list let
    through); `units` is `then` or `today`; `form` is the kind of file.
    """

    name: str = "Tất cả"
    articles: str = ALL
    words: str = ""
    states: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ALL_KEYS
    units: str = THEN
    form: str = XLSX

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Profile:
        """Read what `to_json` wrote; unknown words fall back to the defaults, so that no profile is lost."""
        base = cls()
        sheets = tuple(s for s in data.get("sheets") or () if s in ALL_KEYS)
        return cls(
            name=str(data.get("name") or base.name),
            articles=data["articles"] if data.get("articles") in (ALL, DONE, FOUND) else base.articles,
            words=str(data.get("words") or ""),
            states=tuple(str(s) for s in data.get("states") or ()),
            sheets=sheets or base.sheets,
            units=data["units"] if data.get("units") in (THEN, TODAY) else base.units,
            form=data["form"] if data.get("form") in (XLSX, CSV, JSONL, LABEL_STUDIO) else base.form,
        )
