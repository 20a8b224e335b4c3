"""Units as the trail keeps them, before and after: where they take each other's place, and where one has another name,
comes under another one or is dissolved."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from core.office.unit_changes import UnitChange, UnitChangeKind
from storage.database.schema import UnitRow
from storage.database.session import Session
from storage.office.units import units_on


async def units_standing(s: Session, codes: Sequence[str]) -> dict[str, Any]:
    """Which units these are, by name: what stands where units take each other's place."""
    if not codes:
        return {}
    names = await _names(s, codes)
    return {"units": ", ".join(names[code] for code in codes if code in names)}


async def unit_before(s: Session, change: UnitChange, today: date) -> dict[str, Any]:
    """What it is called; where it comes under another unit, what the one above it is called. Nothing of a unit that is
    not known, or has none above it."""
    if change.kind is not UnitChangeKind.MOVED:
        return await units_standing(s, [change.code])
    above = [unit.parent for unit in await units_on(s, today, [change.code]) if unit.parent is not None]
    return await units_standing(s, above)


async def unit_after(s: Session, change: UnitChange) -> dict[str, Any]:
    """The same from its day on, with the unit itself, and what became of it. The day may be to come."""
    names = await _names(s, [change.code, change.parent])
    then = {
        UnitChangeKind.RENAMED: change.name,
        UnitChangeKind.MOVED: names.get(change.parent),
        UnitChangeKind.DISSOLVED: None,
    }
    changed = {"change": change.kind.value, "unit": names.get(change.code), "on": change.on.isoformat()}
    return {**changed, "units": then[change.kind]}


async def _names(s: Session, codes: Collection[str]) -> dict[str, str]:
    return dict((await s.execute(select(UnitRow.code, UnitRow.name).where(UnitRow.code.in_(codes)))).all())
