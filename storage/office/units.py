"""Units and clusters as they stand on a day. How they come in is storage.office.rosters."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import aliased

from core.office.units import ClusterRole, Unit
from storage.database.long_lists import is_one_of
from storage.database.schema import ClusterRow, MembershipRow, ParentRow, UnitRow
from storage.database.session import Session
from storage.office.dated import holds


async def units_on(s: Session, day: date, codes: Sequence[str] | None = None) -> list[Unit]:
    """The units open on `day`, by code; only those of `codes` when given."""
    query = _units(day).where(is_open(day))
    if codes is not None:
        query = query.where(is_one_of(UnitRow.code, codes))
    rows = await s.execute(query)
    units = [
        Unit(code, name, level, up, cluster, ClusterRole(role or "member"))
        for code, name, level, up, cluster, role in rows
    ]
    # Sorted here and not by the database, because each sorts text in its own way.
    return sorted(units, key=lambda unit: unit.code)


def _units(day: date) -> Any:
    """In the columns of Unit: each with the unit above it and its cluster on `day`."""
    above = aliased(UnitRow)
    return (
        select(UnitRow.code, UnitRow.name, UnitRow.level, above.code, ClusterRow.name, MembershipRow.role)
        .outerjoin(ParentRow, and_(ParentRow.unit_id == UnitRow.id, holds(ParentRow, day)))
        .outerjoin(above, above.id == ParentRow.parent_id)
        .outerjoin(MembershipRow, and_(MembershipRow.unit_id == UnitRow.id, holds(MembershipRow, day)))
        .outerjoin(ClusterRow, ClusterRow.id == MembershipRow.cluster_id)
    )


def is_open(day: date) -> ColumnElement[bool]:
    """Whether a unit is open on `day`."""
    opened = or_(UnitRow.opened_on.is_(None), UnitRow.opened_on <= day)
    return and_(opened, or_(UnitRow.closed_on.is_(None), UnitRow.closed_on > day))


async def cluster_names(s: Session) -> list[str]:
    return sorted(await s.scalars(select(ClusterRow.name)))


async def unit_ids(s: Session) -> dict[str, int]:
    """Every unit that ever was, closed ones too: code → id."""
    return dict((await s.execute(select(UnitRow.code, UnitRow.id))).all())


async def cluster_ids(s: Session) -> dict[str, int]:
    return dict((await s.execute(select(ClusterRow.name, ClusterRow.id))).all())
