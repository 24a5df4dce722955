"""Sums gathered while the rows go by: money and things by place and category, money by quarter.

A doubtful figure is in no sum; it is shown beside them, so that no number a superior reads rests on a doubt.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from soattin.core.records import CATEGORIES
from soattin.core.review.stored import MACHINE, StoredItem
from soattin.core.text.fold import sort_key

MONEY = "đồng"
NO_PLACE, NO_QUARTER = "(chưa rõ địa phương)", "(chưa rõ ngày)"


@dataclass(slots=True)
class Amount:
    """One sum: what is certain enough, what nobody has looked at yet (part of it), what is in doubt (not)."""

    count: int = 0
    total: float = 0
    unreviewed: float = 0
    doubtful: float = 0

    def add(self, item: StoredItem, value: float) -> None:
        if item.doubtful:
            self.doubtful += value
            return
        self.count += 1
        self.total += value
        if item.state == MACHINE:
            self.unreviewed += value


@dataclass(slots=True)
class Totals:
    """All sums of one export; `place_of` gives the heading of a place (its name of then, or of today)."""

    place_of: Callable[[str | None, str | None, str | None], str]
    by_place: dict[tuple[str, str, str], Amount] = field(default_factory=dict)
    by_quarter: dict[tuple[str, str], Amount] = field(default_factory=dict)
    meetings: dict[str, int] = field(default_factory=dict)

    def add_meeting(self, day: date | str | None) -> None:
        quarter = quarter_of(day)
        self.meetings[quarter] = self.meetings.get(quarter, 0) + 1

    def add_figure(self, item: StoredItem, place: dict[str, Any], day: date | str | None) -> None:
        """Count one figure of a meeting at `place` (name and code) on `day`."""
        value = item.value.get("value")
        if not isinstance(value, int | float):
            return
        on = day.isoformat() if isinstance(day, date) else None
        heading = self.place_of(place.get("name"), place.get("code"), on)
        category, unit = str(item.value.get("category") or "khác"), str(item.value.get("unit") or "")
        self.by_place.setdefault((heading, category, unit), Amount()).add(item, value)
        if unit == MONEY:
            self.by_quarter.setdefault((quarter_of(day), category), Amount()).add(item, value)

    def places(self) -> list[str]:
        """Return the headings of places, in Vietnamese order."""
        return sorted({place for place, _, _ in self.by_place}, key=sort_key)

    def quarters(self) -> list[str]:
        return sorted({quarter for quarter, _ in self.by_quarter} | set(self.meetings))

    def money_categories(self) -> list[str]:
        """Return the categories for which money was counted, in the order of the form."""
        found = {category for _, category, unit in self.by_place if unit == MONEY}
        return [category for category in CATEGORIES if category in found] + sorted(
            found - set(CATEGORIES), key=sort_key
        )

    def money(self, place: str, category: str) -> Amount:
        return self.by_place.get((place, category, MONEY), Amount())

    def things(self) -> list[tuple[str, str, str, Amount]]:
        """Return (place, category, unit, amount) of everything that is not money."""
        rows = [(*key, amount) for key, amount in self.by_place.items() if key[2] != MONEY]
        return sorted(rows, key=lambda r: (sort_key(r[0]), sort_key(r[1]), sort_key(r[2])))


def quarter_of(day: date | str | None) -> str:
    """Return the quarter of a day as "2021-Q1"."""
    return f"{day.year}-Q{(day.month + 2) // 3}" if isinstance(day, date) else NO_QUARTER


def place_then(name: str | None, code: str | None, on: str | None) -> str:
    """Return the heading of a place as it was called."""
    return name or NO_PLACE


def place_today(name: str | None, code: str | None, on: str | None) -> str:
    """Return the heading of a place by the units of today.

    A commune that went whole into one of today stands under that; a district, or a commune that was split,
    under its province of today, since nothing says which part the figure belongs to.
    """
    from soattin.core.gazetteer import communes_today, province_today

    if not code:
        return name or NO_PLACE
    province = province_today(code, on)
    if province is None:
        return name or NO_PLACE
    communes = communes_today(code, on)
    if len(communes) == 1:
        return f"{communes[0].full}, {province.full}"
    return province.full
