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
    ShiftRow,
    UnitRow,
)
from storage.database.session import Session
from storage.dates.undoing import undoable
from storage.mail.pace import pauses


async def news(s: Session, now: datetime, *, by: int | None) -> News:
    """For the person `by`."""
    change_id = await undoable(s, now, by=by)
    if change_id is not None:
        row = await s.get(ChangeRow, change_id)
    else:
        row = None
    if row is not None:
        left = (row.at + UNDO_FOR - now).total_seconds() / 60
    else:
        left = 0
    waiting = select(func.count()).select_from(CorrectionRow).where(CorrectionRow.state == CorrectionState.WAITING)
    asked = select(func.count()).select_from(InquiryRow).where(InquiryRow.answer.is_(None))
    at_the_door = select(func.count()).select_from(ArrivalRow).where(ArrivalRow.state == Arrival.WAITING.value)
    return News(
        changed=await _about(s, row) if row is not None else None,
        minutes=max(1, int(left)),
        corrections=await s.scalar(waiting) or 0,
        door=await s.scalar(at_the_door) or 0,
        inquiries=await s.scalar(asked) or 0,
        paused={channel: pause.reason or "" for channel, pause in (await pauses(s)).items()},
    )


async def _about(s: Session, change: ChangeRow) -> str:
    """What the change was about: the conference, the duty, or the unit whose work it is."""
    shift = await s.scalar(select(ShiftRow).where(ShiftRow.change_id == change.id).order_by(ShiftRow.id).limit(1))
    ladders = change.kept.get("ladders", ())
    if shift is None and not ladders:
        return await _duty_among(s, change.kept["rows"])
    subject, subject_id = (shift.subject, shift.subject_id) if shift is not None else ladders[0]
    if subject == Subject.EVENT:
        what = select(EventRow.title).where(EventRow.id == subject_id)
    else:
        what = (
            select(DeadlineRow.what)
            .join(OccurrenceRow, OccurrenceRow.deadline_id == DeadlineRow.id)
            .where(OccurrenceRow.id == subject_id)
        )
    unit = select(UnitRow.name).join(ExpectationRow, ExpectationRow.unit_id == UnitRow.id)
    if shift is not None:
        whose = await s.scalar(unit.where(ExpectationRow.id == shift.expectation_id))
    else:
        whose = None
    return ", ".join(part for part in (await s.scalar(what), whose) if part)


async def _duty_among(s: Session, rows: Sequence[Mapping[str, Any]]) -> str:
    """A duty of which no period is open yet."""
    ids = [row["id"] for row in rows if row["table"] == DeadlineRow.__tablename__]
    return await s.scalar(select(DeadlineRow.what).where(DeadlineRow.id.in_(ids)).limit(1)) or ""
