"""Rows that hold from a day until another: which of them hold on a given day, and how one follows the other."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, insert, or_, select, update

from storage.database.schema import MembershipRow, ParentRow
from storage.database.session import Session


def holds(row: Any, day: date) -> ColumnElement[bool]:
    """Whether a row with `since` and `until` holds on `day`; `until` is the first day it no longer does."""
    return and_(row.since <= day, or_(row.until.is_(None), row.until > day))


async def end_dated(s: Session, row: Any, ids: Iterable[int], day: date) -> None:
    """These rows no longer hold from `day` on. What began on that very day was a slip of the same day and goes
    altogether."""
    doomed = [{"row": id_, "day": day} for id_ in ids]
    table = row.__table__
    if doomed:
        this = table.c.id == bindparam("row")
        await s.execute(delete(table).where(this, table.c.since >= bindparam("day")), doomed)
        await s.execute(update(table).where(this).values(until=bindparam("day")), doomed)


async def follow(
    s: Session, row: type[ParentRow] | type[MembershipRow], wanted: Mapping[int, Mapping[str, Any]], day: date
) -> set[int]:
    """Makes each unit's row say what is wanted (unit id → its other columns) from `day` on; the units for which
    something changed."""
    if not wanted:
        return set()
    names = list(next(iter(wanted.values())))
    columns = [getattr(row, name) for name in names]
    held = {
        unit: (id_, rest)
        for id_, unit, *rest in await s.execute(select(row.id, row.unit_id, *columns).where(row.until.is_(None)))
    }
    changed = {
        unit for unit, values in wanted.items() if unit not in held or held[unit][1] != [values[name] for name in names]
    }
    await end_dated(s, row, [held[unit][0] for unit in changed if unit in held], day)
    if changed:
        await s.execute(
            insert(row), [{"unit_id": unit, **wanted[unit], "since": day, "until": None} for unit in sorted(changed)]
        )
    return changed
