"""Longer time for one unit, or none asked of it at all, each with its reason. The frozen expectation stays: it is
counted as what it is. Here it is seen what that changes, and the unit is told; storage.dates.changes does it and
storage.dates.undoing puts it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import or_, select

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
from storage.dates.date_effects import (
    HAS_OWN_DAY,
    RowChange,
    changed_alarms,
    duty_of,
    own_days,
    row_change,
    work_of,
)
from storage.dates.dates_heard import TAKEN_BACK, dated_from_json, extension_key, is_notice_of_shift
from storage.mail.outbox import enqueue, notice_to
from storage.office import recipients


async def of_unit(
    s: Session, expectation_id: int, day: date, policy: Policy, now: datetime, reason: str | None = None
) -> list[RowChange]:
    """One unit's work: its own day from now on. Empty when it is due then already, or nothing is asked of it."""
    found = await _work(s, expectation_id)
    if found is None or found.expectation.state == ExpectationState.EXCUSED:
        return []
    if change_kind(Subject.OCCURRENCE, found.due, SubjectTime(day)) is None:
        return []
    values = longer(found.expectation, day, policy)
    if reason is not None:
        values["reason"] = reason
    return [await _planned(s, found, SubjectTime(day), values, policy, now)]


def longer(one: ExpectationRow, day: date, policy: Policy) -> dict[str, Any]:
    """What its row says then. What was sent before the new day is on time."""
    at = due_moment(day, None, policy.zone)
    values: dict[str, Any] = {"due_on": day, "due_at": at}
    if one.state == ExpectationState.DONE and one.done_at is not None and one.done_at < at:
        values["on_time"] = True
    return values


async def of_excused(s: Session, expectation_id: int, reason: str, policy: Policy, now: datetime) -> list[RowChange]:
    """Nothing is expected of the unit this time; empty when it has answered, or was excused before."""
    found = await _work(s, expectation_id)
    if found is None or found.expectation.state != ExpectationState.OWING:
        return []
    values = {"state": ExpectationState.EXCUSED, "reason": reason}
    return [await _planned(s, found, EXCUSED, values, policy, now)]


@dataclass(frozen=True)
class UnitWorkRows:
    """The rows of one unit's piece of work."""

    expectation: ExpectationRow
    occurrence: OccurrenceRow
    deadline: DeadlineRow

    @property
    def due(self) -> SubjectTime:
        if self.expectation.due_on is not None:
            return SubjectTime(self.expectation.due_on)
        return SubjectTime(self.occurrence.due_on, self.deadline.due_time)


async def _work(s: Session, expectation_id: int) -> UnitWorkRows | None:
    one = await s.get(ExpectationRow, expectation_id, with_for_update={"key_share": True}, populate_existing=True)
    if one is None:
        return None
    found = await duty_of(s, one.occurrence_id)
    if found is None:
        return None
    return UnitWorkRows(one, *found)


async def _planned(
    s: Session, mine: UnitWorkRows, new: SubjectTime, values: dict[str, Any], policy: Policy, now: datetime
) -> RowChange:
    one, occurrence, deadline = mine.expectation, mine.occurrence, mine.deadline
    work = await work_of(s, occurrence.id, or_(HAS_OWN_DAY, ExpectationRow.id == one.id))
    own = {id_: day for id_, day in own_days(work).items() if id_ != one.id}
    if new.day is not None:
        own[one.id] = (new.day, values["due_at"])
    due = Due(occurrence.due_on, occurrence.due_at, own)
    alarms = await changed_alarms(s, occurrence, deadline, due, policy, now)
    unit = next((name for other, name in work if other.id == one.id), "")
    kind = change_kind(Subject.OCCURRENCE, mine.due, new)
    what = (Subject.OCCURRENCE, occurrence.id, deadline.what)
    return row_change(one, values, TimeShift(*what, mine.due, new, kind, alarms, one.id, unit))


async def tell_unit(s: Session, requested: WorkChange, change_id: int, policy: Policy, now: datetime) -> None:
    """Who speaks for the unit hears of it with the reason, unless a correction tells them so already."""
    to = await recipients.speaker(s, requested.expectation_id, local_day(now, policy.zone))
    if to is None or to.contact_id in await corrected_by(s, change_id):
        return
    what = await duty_named(s, requested.expectation_id)
    say = leniency(requested.day, {"what": what, "unit": to.unit_name or "", "reason": requested.reason})
    key = extension_key(requested.expectation_id, change_id)
    await enqueue(s, [notice_to(to, key, say, now, change_id=change_id)], now)


async def told_of_extension(s: Session, expectation_id: int, contact_id: int, now: datetime) -> bool:
    """Whether a change made at this moment tells this person of a new day of that work: by its notice, or by a
    correction."""
    now_changed = (ShiftRow.expectation_id == expectation_id, ChangeRow.at == now)
    changes = select(ShiftRow.change_id).join(ChangeRow, ChangeRow.id == ShiftRow.change_id).where(*now_changed)
    tells = (OutboxRow.change_id.in_(changes), OutboxRow.contact_id == contact_id, OutboxRow.created_at == now)
    return await s.scalar(select(OutboxRow.id).where(*tells).limit(1)) is not None


async def corrected_by(s: Session, change_id: int) -> set[int | None]:
    """The people who get a correction of this change."""
    corrections = (OutboxRow.change_id == change_id, OutboxRow.alarm_id.is_(None))
    return set(await s.scalars(select(OutboxRow.contact_id).where(*corrections)))


async def duty_named(s: Session, expectation_id: int | None) -> str | None:
    """What a piece of work is called."""
    query = select(DeadlineRow.what).join(OccurrenceRow).join(ExpectationRow)
    return await s.scalar(query.where(ExpectationRow.id == expectation_id))


def leniency(day: date | None, args: dict[str, Any]) -> Say:
    """What a unit is told; without a day it is excused."""
    if day is None:
        return Say("excused-for-you", args)
    return Say("extended-for-you", {**args, "due": day})


async def tell_again(s: Session, moved: Sequence[TimeShift], change_id: int) -> None:
    """After an undo: who was not told of an earlier leniency, because the undone change took its notice back, hears it
    after all. Who gets a correction (of the undo, `change_id`) hears it by that."""
    whom = await corrected_by(s, change_id)
    for shift in moved:
        if shift.expectation_id is None or shift.old == shift.new:
            continue
        for row, new in await _last_notice(s, shift.expectation_id):
            if _is_hushed(row) and row.contact_id not in whom and dated_from_json(new) == shift.new:
                row.state, row.reason = MessageState.QUEUED, None
    await s.flush()


async def _last_notice(s: Session, expectation_id: int) -> Sequence[tuple[OutboxRow, dict[str, Any]]]:
    """Of changes that hold, with the date that it told."""
    query = select(OutboxRow, ShiftRow.new).join(ShiftRow, is_notice_of_shift())
    query = query.join(ChangeRow, ChangeRow.id == ShiftRow.change_id)
    query = query.where(ShiftRow.expectation_id == expectation_id, ChangeRow.undone_at.is_(None))
    rows = await s.execute(query.order_by(OutboxRow.id.desc()).limit(1))
    return [(row, new) for row, new in rows]


def _is_hushed(row: OutboxRow) -> bool:
    return row.state == MessageState.WITHHELD and row.reason in TAKEN_BACK and row.tries == 0
