"""Longer time for one unit, or none asked of it at all, each with its reason. The frozen expectation stays: it is
counted as what it is. Here it is seen what that changes, and the unit is told; storage.dates.changes does it and
storage.dates.undoing puts it back."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from core.calendar.moments import due_moment, local_day
from core.plans.change_requests import WorkChange
from core.plans.changes import SubjectTime, TimeShift, change_kind
from core.plans.date_effects import EXCUSED, Due
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.states import ExpectationState, MessageState
from core.talk.messages import Say
from storage.database.schema import ChangeRow, DeadlineRow, ExpectationRow, OccurrenceRow, OutboxRow, ShiftRow
from storage.database.session import Session
from storage.dates.date_effects import RowChange, changed_alarms, duty_of, owed_work_of, own_days
from storage.dates.dates_heard import TAKEN_BACK, dated_from_json, extension_key, is_notice_of_shift
from storage.mail.outbox import enqueue, notice_to
from storage.office import recipients


async def of_unit(
    s: Session, expectation_id: int, day: date, policy: Policy, now: datetime, reason: str | None = None
) -> list[RowChange]:
    """One unit's work: its own day from now on. What it sent before that is on time. Empty when it is due then already,
    or nothing is asked of it."""
    found = await _work(s, expectation_id)
    if found is None or found[0].state == ExpectationState.EXCUSED:
        return []
    one, occurrence, deadline = found
    if change_kind(Subject.OCCURRENCE, _day_of(one, occurrence, deadline), SubjectTime(day)) is None:
        return []
    at = due_moment(day, None, policy.zone)
    values: dict[str, Any] = {"due_on": day, "due_at": at, **({"reason": reason} if reason is not None else {})}
    if one.state == ExpectationState.DONE and one.done_at is not None and one.done_at < at:
        values["on_time"] = True
    return [await _planned(s, one, occurrence, deadline, SubjectTime(day), values, policy, now)]


async def of_excused(s: Session, expectation_id: int, reason: str, policy: Policy, now: datetime) -> list[RowChange]:
    """Nothing is expected of the unit this time; empty when it has answered, or was excused before."""
    found = await _work(s, expectation_id)
    if found is None or found[0].state != ExpectationState.OWING:
        return []
    one, occurrence, deadline = found
    return [
        await _planned(
            s, one, occurrence, deadline, EXCUSED, {"state": ExpectationState.EXCUSED, "reason": reason}, policy, now
        )
    ]


async def _work(s: Session, expectation_id: int) -> tuple[ExpectationRow, OccurrenceRow, DeadlineRow] | None:
    one = await s.get(ExpectationRow, expectation_id, with_for_update={"key_share": True}, populate_existing=True)
    if one is not None:
        found = await duty_of(s, one.occurrence_id)
    else:
        found = None
    if one is not None and found is not None:
        return (one, *found)
    return None


def _day_of(one: ExpectationRow, occurrence: OccurrenceRow, deadline: DeadlineRow) -> SubjectTime:
    if one.due_on is not None:
        return SubjectTime(one.due_on)
    return SubjectTime(occurrence.due_on, deadline.due_time)


async def _planned(
    s: Session,
    one: ExpectationRow,
    occurrence: OccurrenceRow,
    deadline: DeadlineRow,
    new: SubjectTime,
    values: dict[str, Any],
    policy: Policy,
    now: datetime,
) -> RowChange:
    work = await owed_work_of(s, occurrence.id)
    own = {id_: day for id_, day in own_days(work).items() if id_ != one.id}
    if new.day is not None:
        own[one.id] = (new.day, values["due_at"])
    alarms = await changed_alarms(s, occurrence, deadline, Due(occurrence.due_on, occurrence.due_at, own), policy, now)
    old = _day_of(one, occurrence, deadline)
    unit = next((name for other, name in work if other.id == one.id), "")
    kind = change_kind(Subject.OCCURRENCE, old, new)
    shift = TimeShift(Subject.OCCURRENCE, occurrence.id, deadline.what, old, new, kind, alarms, one.id, unit)
    return RowChange(ExpectationRow, one.id, values, {name: getattr(one, name) for name in values}, shift)


async def tell_unit(s: Session, requested: WorkChange, change_id: int, policy: Policy, now: datetime) -> None:
    """Who speaks for the unit hears of it with the reason, unless a correction tells them so already."""
    to = await recipients.speaker(s, requested.expectation_id, local_day(now, policy.zone))
    corrected = select(OutboxRow.id).where(OutboxRow.change_id == change_id, OutboxRow.alarm_id.is_(None))
    if to is None or await s.scalar(corrected.where(OutboxRow.contact_id == to.contact_id).limit(1)) is not None:
        return
    what = (
        select(DeadlineRow.what)
        .join(OccurrenceRow)
        .join(ExpectationRow, ExpectationRow.occurrence_id == OccurrenceRow.id)
    )
    args = {
        "what": await s.scalar(what.where(ExpectationRow.id == requested.expectation_id)),
        "unit": to.unit_name or "",
        "reason": requested.reason,
    }
    if requested.day is None:
        say = Say("excused-for-you", args)
    else:
        say = Say("extended-for-you", {**args, "due": requested.day})
    await enqueue(
        s, [notice_to(to, extension_key(requested.expectation_id, change_id), say, now, change_id=change_id)], now
    )


async def tell_again(s: Session, moved: Sequence[TimeShift], change_id: int) -> None:
    """After an undo: who was not told of an earlier leniency, because the undone change took its notice back, hears it
    after all. Who gets a correction (of the undo, `change_id`) hears it by that."""
    corrected = select(OutboxRow.contact_id).where(OutboxRow.change_id == change_id, OutboxRow.alarm_id.is_(None))
    whom = set(await s.scalars(corrected))
    for shift in moved:
        if shift.expectation_id is None or shift.old == shift.new:
            continue
        query = (
            select(OutboxRow, ShiftRow.new)
            .join(ShiftRow, is_notice_of_shift())
            .join(ChangeRow, ChangeRow.id == ShiftRow.change_id)
        )
        query = query.where(ShiftRow.expectation_id == shift.expectation_id, ChangeRow.undone_at.is_(None)).order_by(
            OutboxRow.id.desc()
        )
        for row, new in (await s.execute(query.limit(1))).all():
            hushed = (
                row.state == MessageState.WITHHELD
                and row.reason in TAKEN_BACK
                and row.tries == 0
                and row.contact_id not in whom
            )
            if hushed and dated_from_json(new) == shift.new:
                row.state, row.reason = MessageState.QUEUED, None
    await s.flush()
