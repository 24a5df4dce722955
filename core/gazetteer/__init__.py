"""The administrative units of Viet Nam at every date from 2015 on."""

from __future__ import annotations

from soattin.core.gazetteer import history
from soattin.core.gazetteer.search import Found, locality_key, normal_name, parents_text, search
from soattin.core.gazetteer.units import NO_DISTRICTS, Day, Gazetteer, Unit, gazetteer

__all__ = [
    "NO_DISTRICTS", "Day", "Found", "Gazetteer", "Unit", "communes_today", "district_then", "gazetteer",
    "locality_key", "lookup", "normal_name", "parents", "parents_text", "province_today", "search", "unit",
    "units_on", "units_then", "units_today",
]  # fmt: skip


def units_on(on: Day) -> list[Unit]:
    """Return all units in force on a day (date or ISO text), provinces first."""
    return gazetteer().units_on(on)


def lookup(name: str, kind: str | None = None, on: Day = None) -> tuple[Unit, ...]:
    """Return the units called `name`; see `Gazetteer.lookup`."""
    return gazetteer().lookup(name, kind, on)


def unit(code: str, on: Day = None) -> Unit | None:
    """Return the unit that had `code` on the day `on`, or the last that had it; None for no such code."""
    return gazetteer().unit(code, on)


def parents(of: Unit, on: Day = None) -> tuple[Unit, ...]:
    """Return the district (if any) and the province of a unit, nearest first."""
    return gazetteer().parents(of, on)


def units_today(code: str, on: Day = None) -> tuple[Unit, ...]:
    """Return the communes of today on the ground of a unit, and behind them its province(s) of today."""
    return history.units_today(gazetteer(), code, on)


def communes_today(code: str, on: Day = None) -> tuple[Unit, ...]:
    """Return the communes of today on the ground of the unit that had `code` on the day `on`."""
    return history.communes_today(gazetteer(), code, on)


def province_today(code: str, on: Day = None) -> Unit | None:
    """Return the province in which the unit lies today; None where it is unknown."""
    return history.province_today(gazetteer(), code, on)


def district_then(code: str, on: Day = None) -> Unit | None:
    """Return the district of then of a commune or district; None for a province."""
    return history.district_then(gazetteer(), code, on)


def units_then(code: str, on: Day) -> tuple[Unit, ...]:
    """Return the units of the day `on` that are in the unit of today with `code`."""
    return history.units_then(gazetteer(), code, on)
