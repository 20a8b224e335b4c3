"""Putting a change of dates back: rows, alarms and messages as they were, for ten minutes. Changing dates is
storage.dates.changes'."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import or_, select, update

from core.plans.changes import TimeShift, may_be_undone
from core.plans.date_effects import EXCUSED
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.states import ExpectationState, MessageState
from storage.database.journal import note
from storage.database.schema import (
    ChangeRow,
    DeadlineRow,
    EventRow,
    ExpectationRow,
    OccurrenceRow,
    OutboxRow,
    PlanRow,
    Row,
    ShiftRow,
)
from storage.database.session import Session
from storage.dates import dates_heard
from storage.dates.changes import apply
from storage.dates.date_effects import RowChange
from storage.dates.dates_heard import TAKEN_BACK
from storage.dates.extensions import tell_again
from storage.dates.reworded import told_back

ROWS: Mapping[str, type[Row]] = {
    row.__tablename__: row for row in (EventRow, DeadlineRow, OccurrenceRow, ExpectationRow, PlanRow)
}
READ: Mapping[str, type[date] | type[time]] = {
    "starts_on": date,
    "ends_on": date,
    "due_on": date,
    "starts_at": time,
    "ends_at": time,
    "due_time": time,
    "due_at": datetime,
}


def _from_json(name: str, value: Any) -> Any:
    if value is not None and name in READ:
        return READ[name].fromisoformat(value)
    return value


async def undoable(s: Session, now: datetime, *, by: int | None = None) -> int | None:
    """The newest change, while it can be undone: for ten minutes, by whoever made it, and unless something moved again
    since."""
    newest = select(ChangeRow).order_by(ChangeRow.id.desc()).limit(1)
    row = await s.scalar(newest.execution_options(populate_existing=True))
    if row is None or row.contact_id != by or _is_settled(row) or not may_be_undone(row.at, now):
        return None
    return row.id


def _is_settled(row: ChangeRow) -> bool:
    return row.undone_at is not None or bool(row.kept.get("final"))


async def undo(s: Session, change_id: int, *, policy: Policy, now: datetime, by: int | None) -> bool:
    """Puts everything back; what was withheld waits again, and who has heard of the change is told. False when it is
    too late for that."""
    row = await s.get(ChangeRow, change_id, with_for_update=True, populate_existing=True)
    if row is None or await undoable(s, now, by=by) != change_id:
        return False
    await put_back(s, row, policy=policy, now=now, by=by)
    return True


async def put_back(s: Session, row: ChangeRow, *, policy: Policy, now: datetime, by: int | None) -> None:
    """The same, of a change that whoever calls has found to be undoable."""
    row.undone_at = now
    moved = await moved_back(s, row.id)
    undone = await apply(s, changes_back(row, moved), policy=policy, now=now, by=by, since=row.at, final=True)
    await _let_wait_again(s, row.id)
    await tell_again(s, moved, undone)
    await told_back(s, row, undone, now)
    note(s, "change %d undone", row.id)


async def moved_back(s: Session, change_id: int) -> list[TimeShift]:
    rows = await s.scalars(select(ShiftRow).where(ShiftRow.change_id == change_id).order_by(ShiftRow.id))
    return [_shift_back(row) for row in rows]


def _shift_back(row: ShiftRow) -> TimeShift:
    old, new = dates_heard.dated_from_json(row.new), dates_heard.dated_from_json(row.old)
    return TimeShift(Subject(row.subject), row.subject_id, "", old, new, expectation_id=row.expectation_id)


def changes_back(row: ChangeRow, moved: Sequence[TimeShift]) -> list[RowChange]:
    """The rows as they were, what moves by that, and what was made by the change and goes again."""
    kept = row.kept["rows"]
    made = [TimeShift(Subject.OCCURRENCE, entry["id"], "", EXCUSED, EXCUSED) for entry in kept if entry.get("made")]
    ladders = tuple((Subject(subject), id_) for subject, id_ in row.kept.get("ladders", ()))
    return [
        *(_back(entry) for entry in kept),
        *(RowChange(EventRow, one.subject_id, {}, {}, one) for one in (*moved, *made)),
        RowChange(EventRow, 0, {}, {}, speaks=ladders),
    ]


async def _let_wait_again(s: Session, change_id: int) -> None:
    """Not the corrections of the change itself, which are about nobody's work alone."""
    told = OutboxRow.plan_id.is_not(None)
    reminds = or_(OutboxRow.alarm_id.is_not(None), OutboxRow.expectation_id.is_not(None), told)
    withheld = (OutboxRow.state == MessageState.WITHHELD, OutboxRow.reason.in_(TAKEN_BACK))
    taken = update(OutboxRow).where(OutboxRow.change_id == change_id, reminds, *withheld)
    await s.execute(taken.values(state=MessageState.QUEUED, reason=None, change_id=None))


_OTHERWISE = {
    ExpectationState.OWING: ExpectationState.EXCUSED,
    ExpectationState.EXCUSED: ExpectationState.OWING,
}


def _back(entry: Mapping[str, Any]) -> RowChange:
    values = {name: _from_json(name, value) for name, value in entry["values"].items()}
    only = {}
    # Who answered although nothing was asked of them, or is to be asked again, has answered.
    if entry["table"] == ExpectationRow.__tablename__ and "state" in values:
        only = {"state": _OTHERWISE[values["state"]]}
    return RowChange(ROWS[entry["table"]], entry["id"], values, {}, only=only)
