"""Rows that hold from a day until another: which of them hold on a given day, and how one follows the other."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, insert, or_, select, update

from storage.database.schema import MembershipRow, ParentRow, PostRow
from storage.database.session import Session

NEWEST_POST_FIRST = (PostRow.until.is_not(None), PostRow.since.desc(), PostRow.id)
"""Of a person's posts: one that is held before those that have ended."""


def holds(row: Any, day: date | ColumnElement[date]) -> ColumnElement[bool]:
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
    held = await _held(s, row, list(next(iter(wanted.values()))))
    changed = {unit for unit, values in wanted.items() if unit not in held or held[unit][1] != values}
    await end_dated(s, row, [held[unit][0] for unit in changed if unit in held], day)
    if changed:
        begun = [{"unit_id": unit, **wanted[unit], "since": day, "until": None} for unit in sorted(changed)]
        await s.execute(insert(row), begun)
    return changed


async def _held(
    s: Session, row: type[ParentRow] | type[MembershipRow], names: Sequence[str]
) -> dict[int, tuple[int, dict[str, Any]]]:
    """Unit → its row that has no end yet: the id, and what it says."""
    columns = [getattr(row, name) for name in names]
    rows = await s.execute(select(row.id, row.unit_id, *columns).where(row.until.is_(None)))
    return {unit: (id_, dict(zip(names, said, strict=True))) for id_, unit, *said in rows}
