"""One look at the clock: periods are opened, alarms that are due fire, oldest first, and their reminders are queued. Nothing is sent here."""

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import datetime

from core.calendar import Window, local_day
from core.reminders import Concern, Policy, Subject
from scheduler.clock import Clock
from scheduler.reminders import Opening, comes_too_late, duty_reminders, event_reminders, owing_list, settle_requests, start_of
from storage import alarms, recipients, subjects
from storage.activation import open_periods
from storage.alarms import DueAlarm
from storage.errors import DatabaseBusy, DatabaseUnusable
from storage.marks import mark
from storage.outbox import Outgoing, enqueue
from storage.reasons import Reason
from storage.session import Database, Session

log = logging.getLogger(__name__)
PAGE = 100


@dataclass(frozen=True)
class Ticked:
    """What one tick did. `withheld` counts alarms that made nothing and say why, `broken` those that a fault left waiting; `next_at` is the
    moment of the next alarm."""

    alarms: int = 0
    queued: int = 0
    withheld: int = 0
    broken: int = 0
    opened: int = 0
    next_at: datetime | None = None


async def tick(db: Database, clock: Clock, policy: Policy, window: Window) -> Ticked:
    """Fires what is due. Each alarm and all its messages are one transaction, so that a crash anywhere leaves it whole or waiting; several
    ticks at once are safe."""
    now = clock.now()
    opening = Opening(now, window.next_open(now, policy.zone))
    async with db.write() as s:
        opened = await open_periods(s, policy=policy, now=now)
        overtaken = await alarms.overtake(s, now)
    done = Ticked(opened=opened, withheld=overtaken)
    async for alarm in _due(db, now):
        done = await _fired(db, alarm, policy, opening, done)
    async with db.write() as s:
        await mark(s, "tick", f"{done.alarms} alarms, {done.queued} queued, {done.withheld} withheld", now)
        return replace(done, next_at=await alarms.next_alarm(s, after=now))


async def _due(db: Database, now: datetime) -> AsyncIterator[DueAlarm]:
    last = None
    while True:
        async with db.read() as s:
            page = await alarms.due_alarms(s, now, PAGE, after=last)
        for alarm in page:
            yield alarm
        if len(page) < PAGE:
            return
        last = page[-1]


async def _fired(db: Database, alarm: DueAlarm, policy: Policy, opening: Opening, done: Ticked) -> Ticked:
    try:
        async with db.write() as s:
            made = await fire(s, alarm, policy, opening)
    except (DatabaseBusy, DatabaseUnusable):
        raise
    except Exception:
        # One alarm nobody can make sense of must not silence those after it.
        log.exception("alarm %s stays waiting", alarm.id)
        return replace(done, broken=done.broken + 1)
    if made is None:
        return replace(done, withheld=done.withheld + 1)
    return replace(done, alarms=done.alarms + 1, queued=done.queued + made)


async def fire(s: Session, alarm: DueAlarm, policy: Policy, opening: Opening) -> int | None:
    """Messages made by this alarm now, all in the session's transaction; None when it was withheld, or somebody else has fired it."""
    if not await alarms.fire(s, alarm.id, opening.now):
        return None
    made = await _messages(s, alarm, policy, opening)
    if isinstance(made, Reason):
        await alarms.withhold(s, alarm.id, made.value)
        return None
    await enqueue(s, made, opening.now)
    queued = sum(row.state == "queued" for row in made)
    await alarms.note_made(s, alarm.id, queued)
    return queued


async def _messages(s: Session, alarm: DueAlarm, policy: Policy, opening: Opening) -> list[Outgoing] | Reason:
    match alarm.alarm.subject:
        case Subject.OCCURRENCE:
            return await _about_duty(s, alarm, policy, opening)
        case Subject.EVENT:
            return await _about_event(s, alarm, policy, opening)


async def _about_duty(s: Session, alarm: DueAlarm, policy: Policy, opening: Opening) -> list[Outgoing] | Reason:
    duty = await subjects.duty(s, alarm.alarm.subject_id)
    if duty is None or duty.cancelled:
        return Reason.CANCELLED
    if comes_too_late(alarm.alarm, duty.due_at, opening.now):
        return Reason.TOO_LATE
    today = local_day(opening.now, policy.zone)
    if alarm.alarm.rule.concern is not Concern.OFFICE:
        return duty_reminders(alarm, duty, await recipients.owing(s, duty.occurrence_id, today), opening)
    count = await subjects.count_of(s, duty.occurrence_id)
    return owing_list(alarm, duty, count, await recipients.office(s, today), opening) if count.owing else []


async def _about_event(s: Session, alarm: DueAlarm, policy: Policy, opening: Opening) -> list[Outgoing] | Reason:
    meeting = await subjects.meeting(s, alarm.alarm.subject_id)
    if meeting is None or meeting.cancelled:
        return Reason.CANCELLED
    today = local_day(opening.now, policy.zone)
    if alarm.alarm.rule.concern is Concern.OFFICE:
        return Reason.DATE_SETTLED if meeting.settled else settle_requests(alarm, meeting, await recipients.office(s, today), opening)
    start = start_of(meeting, policy.zone)
    if start is None:
        return Reason.DATE_UNSETTLED
    if comes_too_late(alarm.alarm, start, opening.now):
        return Reason.TOO_LATE
    return event_reminders(alarm, meeting, await recipients.concerned(s, meeting.event_id, today), opening, policy.zone)
