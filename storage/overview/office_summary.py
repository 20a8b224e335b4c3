"""What is new for the office's start page, looked up in a few short statements. Each thing itself is kept by its own
noun's file."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from core.office.arrivals import Arrival
from core.plans.changes import UNDO_FOR
from core.reminders.alarms import Subject
from core.states import CorrectionState
from core.talk.office_summary import News
from storage.database.schema import (
    ArrivalRow,
    ChangeRow,
    CorrectionRow,
    DeadlineRow,
    EventRow,
    ExpectationRow,
    InquiryRow,
    OccurrenceRow,
    PlanRow,
    ShiftRow,
    UnitRow,
)
from storage.database.session import Session
from storage.dates.undoing import undoable
from storage.mail.pace import pauses
from storage.mail.questions import count_open


async def news(s: Session, now: datetime, *, by: int | None) -> News:
    """For the person `by`."""
    changed, minutes = await _undoable(s, now, by)
    waiting = select(func.count()).select_from(CorrectionRow).where(CorrectionRow.state == CorrectionState.WAITING)
    asked = select(func.count()).select_from(InquiryRow).where(InquiryRow.answer.is_(None))
    at_the_door = select(func.count()).select_from(ArrivalRow).where(ArrivalRow.state == Arrival.WAITING.value)
    return News(
        changed=changed,
        minutes=minutes,
        corrections=await s.scalar(waiting) or 0,
        door=await s.scalar(at_the_door) or 0,
        inquiries=await s.scalar(asked) or 0,
        questions=await count_open(s),
        no_plan=await s.scalar(select(PlanRow.id).limit(1)) is None,
        no_units=await s.scalar(select(UnitRow.id).limit(1)) is None,
        paused={channel: pause.reason or "" for channel, pause in (await pauses(s)).items()},
    )


async def _undoable(s: Session, now: datetime, by: int | None) -> tuple[str | None, int]:
    """What the change was about that this person can still take back, and for how many minutes."""
    change_id = await undoable(s, now, by=by)
    row = await s.get(ChangeRow, change_id) if change_id is not None else None
    if row is None:
        return None, 1
    left = (row.at + UNDO_FOR - now).total_seconds() / 60
    return await _about(s, row), max(1, int(left))


async def _about(s: Session, change: ChangeRow) -> str:
    """What the change was about: the conference, the duty, or the unit whose work it is."""
    shift = await s.scalar(select(ShiftRow).where(ShiftRow.change_id == change.id).order_by(ShiftRow.id).limit(1))
    if shift is not None:
        what, unit = await _called(s, shift.subject, shift.subject_id), await _unit(s, shift.expectation_id)
        return ", ".join(part for part in (what, unit) if part)
    for subject, subject_id in change.kept.get("ladders", ()):
        return await _called(s, subject, subject_id) or ""
    return await _duty_among(s, change.kept["rows"])


async def _called(s: Session, subject: str, subject_id: int) -> str | None:
    if subject == Subject.EVENT:
        return await s.scalar(select(EventRow.title).where(EventRow.id == subject_id))
    query = select(DeadlineRow.what).join(OccurrenceRow, OccurrenceRow.deadline_id == DeadlineRow.id)
    return await s.scalar(query.where(OccurrenceRow.id == subject_id))


async def _unit(s: Session, expectation_id: int | None) -> str | None:
    query = select(UnitRow.name).join(ExpectationRow, ExpectationRow.unit_id == UnitRow.id)
    return await s.scalar(query.where(ExpectationRow.id == expectation_id))


async def _duty_among(s: Session, rows: Sequence[Mapping[str, Any]]) -> str:
    """A duty of which no period is open yet."""
    ids = [row["id"] for row in rows if row["table"] == DeadlineRow.__tablename__]
    return await s.scalar(select(DeadlineRow.what).where(DeadlineRow.id.in_(ids)).limit(1)) or ""
