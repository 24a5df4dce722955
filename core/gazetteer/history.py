"""Then and now: what became of a unit, and to which units of then or of today it is counted."""

from __future__ import annotations

from soattin.core.gazetteer.units import Day, Gazetteer, Unit, iso

_TODAY = "2026-07-01"


def communes_today(units: Gazetteer, code: str, on: Day = None) -> tuple[Unit, ...]:
    """Return the communes of today on the ground of the unit that had `code` on the day `on`.

    A commune may have been divided; a district of then is always several communes of today, a province of
    then all communes that came out of it.
    """
    unit = units.unit(code, on)
    if unit is None:
        return ()
    if not unit.until and unit.level == 3:
        return (unit,)
    found = set(unit.successors)
    if not found:
        day = iso(on) or unit.until
        parts = [c for c in units.children(code) if c.level == 3]
        if not unit.until:
            return tuple(c for c in parts if not c.until)
        stood = [c for c in parts if c.lists != "d" and (not day or c.possible(day))]
        for part in stood or [c for c in parts if c.lists != "d"]:
            found.update(part.successors)
    today = (units.unit(one, _TODAY) for one in sorted(found))
    return tuple(u for u in today if u is not None)


def units_today(units: Gazetteer, code: str, on: Day = None) -> tuple[Unit, ...]:
    """Return the successors of a unit: its communes of today, and behind them its province(s) of today."""
    communes = communes_today(units, code, on)
    provinces = sorted({u.province for u in communes})
    found = (units.unit(one, _TODAY) for one in provinces)
    return (*communes, *(u for u in found if u is not None))


def province_today(units: Gazetteer, code: str, on: Day = None) -> Unit | None:
    """Return the province in which the unit lies today; None where it is unknown."""
    provinces = [u for u in units_today(units, code, on) if u.level == 1]
    return provinces[0] if len(provinces) == 1 else None


def district_then(units: Gazetteer, code: str, on: Day = None) -> Unit | None:
    """Return the district to which a commune or district of then belonged; None for a province."""
    unit = units.unit(code, on)
    if unit is None or unit.level == 1:
        return None
    return unit if unit.level == 2 else units.unit(unit.district, on or unit.since) if unit.district else None


def units_then(units: Gazetteer, code: str, on: Day) -> tuple[Unit, ...]:
    """Return the units of the day `on` (before July 2025) that are in the unit of today with `code`.

    For a commune the communes of then, for a province the districts of then.
    """
    now, day = units.unit(code, _TODAY), iso(on) or ""
    if now is None:
        return ()
    before = [u for u in units.units_on(day) if u.level == 3 and u.successors]
    if now.level == 3:
        return tuple(u for u in before if now.code in u.successors)
    inside = {u.code for u in units.children(now.code) if not u.until}
    codes = sorted({u.district for u in before if inside.intersection(u.successors) and u.district})
    return tuple(u for one in codes if (u := units.unit(one, day)) is not None)
