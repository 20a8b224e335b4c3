"""Units that are called otherwise, come under another one, or are dissolved: a row with the day and the decision at
once, the change itself when its day has come. What cannot be is core.office.unit_changes'; no number, report or
expectation of before is touched, what a dissolved unit owes from the day on is excused."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import select, update

from core.office.unit_changes import ChangeOutlook, UnitChange, UnitChangeFault, UnitChangeKind, fault_of
from core.states import ExpectationState
from storage.database.journal import note
from storage.database.schema import ParentRow, UnitChangeRow, UnitRow
from storage.database.session import Session
from storage.duties.inheriting import excuse_work, units_work
from storage.duties.successions import close_units, duties_of, people_in
from storage.office.dated import follow, holds
from storage.office.successors import gone_units
from storage.office.units import unit_ids, units_on


class CannotChange(ValueError):
    """The unit cannot be changed so."""

    def __init__(self, fault: UnitChangeFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


async def change_outlook(s: Session, change: UnitChange, today: date) -> ChangeOutlook:
    """What it would mean; nothing is changed. Raises CannotChange."""
    units = await units_on(s, today)
    fault = fault_of(change, units, await gone_units(s, today))
    if fault is not None:
        raise CannotChange(fault)
    names = {unit.code: unit.name for unit in units}
    unit = next(unit for unit in units if unit.code == change.code)
    match change.kind:
        case UnitChangeKind.RENAMED:
            return ChangeOutlook(change, unit.name, unit.name, change.name)
        case UnitChangeKind.MOVED:
            return ChangeOutlook(change, unit.name, names.get(unit.parent or "", ""), names[change.parent])
        case UnitChangeKind.DISSOLVED:
            return await _dissolution(s, change, unit.name, today)


async def _dissolution(s: Session, change: UnitChange, name: str, today: date) -> ChangeOutlook:
    ids = await unit_ids(s)
    unit = ids[change.code]
    work = [one for one in await units_work(s, [unit]) if one.owing and one.due_on >= change.on]
    below = select(UnitRow.name).join(ParentRow, ParentRow.unit_id == UnitRow.id)
    below = below.where(ParentRow.parent_id == unit, holds(ParentRow, today)).order_by(UnitRow.code)
    return ChangeOutlook(
        change,
        name,
        dropped=duties_of(work),
        people=await people_in(s, [unit], today),
        below=tuple(await s.scalars(below)),
    )


async def change_unit(s: Session, change: UnitChange, *, by: int | None, today: date, now: datetime) -> ChangeOutlook:
    """Makes it so, on its day, and says what it meant. Raises CannotChange."""
    before = await change_outlook(s, change, today)
    ids = await unit_ids(s)
    row = UnitChangeRow(
        unit_id=ids[change.code],
        kind=change.kind.value,
        on=change.on,
        decision=change.decision or None,
        before=before.before,
        after=before.after,
        at=now,
        contact_id=by,
    )
    s.add(row)
    await s.flush()
    if change.kind is UnitChangeKind.MOVED:
        await follow(s, ParentRow, {row.unit_id: {"parent_id": ids[change.parent]}}, change.on)
    if change.kind is UnitChangeKind.DISSOLVED:
        await close_units(s, [row.unit_id], change.on)
    note(s, "unit %s is %s from %s on", change.code, change.kind.value, change.on)
    await carry_out_changes(s, today, now)
    return before


async def carry_out_changes(s: Session, today: date, now: datetime) -> int:
    """What has come due: names change, and what dissolved units owe from their day on is excused. How many; once."""
    due = select(UnitChangeRow).where(UnitChangeRow.done_at.is_(None), UnitChangeRow.on <= today)
    rows = (await s.scalars(due.order_by(UnitChangeRow.on, UnitChangeRow.id).with_for_update())).all()
    for row in rows:
        row.done_at = now
        if row.kind == UnitChangeKind.RENAMED.value:
            await s.execute(update(UnitRow).where(UnitRow.id == row.unit_id).values(name=row.after))
        if row.kind == UnitChangeKind.DISSOLVED.value:
            await _excuse(s, row)
    return len(rows)


async def _excuse(s: Session, row: UnitChangeRow) -> None:
    work = [
        one
        for one in await units_work(s, [row.unit_id])
        if one.state == ExpectationState.OWING.value and one.due_on >= row.on
    ]
    await excuse_work(s, work, dissolved_reason(row.on, row.decision or ""))


def dissolved_reason(on: date, decision: str) -> str:
    """As the office would have typed it: it stands on the expectation and in tables."""
    day = f"đơn vị kết thúc từ {on.day}/{on.month}/{on.year}"
    return f"{day} theo {decision}" if decision else day


async def decisions_of(s: Session, codes: Sequence[str] = ()) -> dict[str, list[UnitChange]]:
    """All changes of each unit, also those whose day is to come, by day."""
    query = select(UnitChangeRow, UnitRow.code).join(UnitRow, UnitRow.id == UnitChangeRow.unit_id)
    if codes:
        query = query.where(UnitRow.code.in_(codes))
    found: dict[str, list[UnitChange]] = {}
    for row, code in await s.execute(query.order_by(UnitChangeRow.on, UnitChangeRow.id)):
        change = UnitChange(UnitChangeKind(row.kind), code, row.on, row.decision or "", row.after, row.after)
        found.setdefault(code, []).append(change)
    return found
