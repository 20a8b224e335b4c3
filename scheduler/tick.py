"""One look at the clock: periods are opened, alarms that are due fire, oldest first, and their reminders are queued.
Nothing is sent here."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from core.calendar.hours import Window
from core.calendar.moments import local_day
from core.office.people import Role
from core.reasons import Reason
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.reminders.rules import Concern
from core.states import MessageState
from scheduler.alignment import Alignment
from scheduler.clock import Clock
from scheduler.escalation import told_over
from scheduler.reminders import (
    Opening,
    comes_too_late,
    deputy_reminder,
    duties_spoken_of,
    duty_reminder,
    event_reminder,
    for_each,
    moment_of,
    owing_list,
    settle_request,
    start_of,
)
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.marks import mark, mark_of
from storage.database.session import Database, Session, attempt
from storage.duties import alarms, subjects
from storage.duties.alarms import DueAlarm
from storage.duties.clock_set_back import mend_clock
from storage.duties.inheriting import pass_on
from storage.duties.opening import open_periods
from storage.duties.subjects import DueOccurrence
from storage.mail.bulk_queue import spread
from storage.mail.outbox import Outgoing, enqueue
from storage.office import recipients
from storage.office.recipients import Recipient

log = logging.getLogger(__name__)
PAGE = 100
"""Alarms in one transaction at most."""
ROWS = 5000
"""Messages after which a transaction is committed: some 100 ms, so that nobody is kept waiting for long."""
Truth = Callable[[Session], Awaitable[datetime]]
"""The moment of truth: the process's clock, or the database's where several machines work on it."""


@dataclass(frozen=True)
class Ticked:
    """What one tick did. `withheld` counts alarms that made nothing and say why, `broken` those that a fault left
    waiting; `next_at` is the moment of the next alarm by the clock of the process, `mended` whether what waited on
    another time was pulled back."""

    alarms: int = 0
    queued: int = 0
    withheld: int = 0
    broken: int = 0
    opened: int = 0
    mended: bool = False
    next_at: datetime | None = None


async def tick(db: Database, clock: Clock, policy: Policy, window: Window, *, truth: Truth | None = None) -> Ticked:
    """Fires what is due. Many alarms share a commit, each whole with all its messages or, when it fails, waiting as
    before; a crash anywhere leaves what is committed and what waits. Several ticks at once are safe."""
    work = _Tick(db, clock, policy, window, truth)
    while not await work.round():
        pass
    return work.done


@dataclass
class _Tick:
    db: Database
    clock: Clock
    policy: Policy
    window: Window
    truth: Truth | None
    done: Ticked = field(default_factory=Ticked)
    last: DueAlarm | None = None
    begun: bool = False

    def __post_init__(self) -> None:
        self.alignment = Alignment(self.policy)

    async def round(self) -> bool:
        """One transaction; True when nothing is due any more."""
        async with self.db.write() as s:
            if self.truth is None:
                now = self.clock.now()
            else:
                now = await self.truth(s)
            if not await self.alignment.step(s, now):
                return False
            if not self.begun:
                await self._begin(s, now)
            finished = await self._page(
                s, Opening(now, self.window.next_open(now, self.policy.zone), self.policy.digest)
            )
            if finished:
                said = f"{self.done.alarms} alarms, {self.done.queued} queued, {self.done.withheld} withheld"
                await mark(s, "tick", said, now)
                self.done = replace(self.done, next_at=self._ours(await alarms.next_alarm(s, after=now), now))
        self.begun = True
        return finished

    def _ours(self, moment: datetime | None, now: datetime) -> datetime | None:
        """By the clock of this process, which waits for it."""
        if moment is None or self.truth is None:
            return moment
        return moment - (now - self.clock.now())

    async def _begin(self, s: Session, now: datetime) -> None:
        mended = await mend_clock(s, now, self.window.next_open(now, self.policy.zone))
        self.done = replace(
            self.done, mended=mended, opened=await self._opened(s, now), withheld=await alarms.overtake(s, now)
        )

    async def _opened(self, s: Session, now: datetime) -> int:
        """Periods open at the start of a local day and are looked for once an hour: looking at every rule at every tick
        would cost more than all the rest."""
        hour = f"{now.astimezone(self.policy.zone):%Y-%m-%d %H}"
        known = await mark_of(s, "periods")
        if known is not None and known.value == hour:
            return 0
        await pass_on(s, local_day(now, self.policy.zone), now)
        opened = await open_periods(s, policy=self.policy, now=now)
        await mark(s, "periods", hour, now)
        return opened

    async def _page(self, s: Session, opening: Opening) -> bool:
        page = await alarms.due_alarms(s, opening.now, PAGE, after=self.last)
        before = self.done.queued
        for alarm in page:
            self.last = alarm
            self.done = await _fired(s, alarm, self.policy, opening, self.done)
            if self.done.queued - before >= ROWS:
                return False
        return len(page) < PAGE


async def _fired(s: Session, alarm: DueAlarm, policy: Policy, opening: Opening, done: Ticked) -> Ticked:
    try:
        async with attempt(s):
            made = await fire_due(s, alarm, policy, opening)
    except (DatabaseBusy, DatabaseUnusable):
        raise
    except Exception:
        # One alarm nobody can make sense of must not silence those after it.
        log.exception("alarm %s stays waiting", alarm.id)
        return replace(done, broken=done.broken + 1)
    if made is None:
        return replace(done, withheld=done.withheld + 1)
    return replace(done, alarms=done.alarms + 1, queued=done.queued + made)


async def fire_due(s: Session, alarm: DueAlarm, policy: Policy, opening: Opening) -> int | None:
    """Messages made by this alarm now, all in the session's transaction; None when it was withheld, or somebody else
    has fired it."""
    if not await alarms.mark_fired(s, alarm.id, opening.now):
        return None
    made = await _made(s, alarm, policy, opening)
    if isinstance(made, Reason):
        await alarms.withhold(s, alarm.id, made.value)
        return None
    await alarms.note_made(s, alarm.id, made)
    return made


async def _made(s: Session, alarm: DueAlarm, policy: Policy, opening: Opening) -> int | Reason:
    match alarm.alarm.subject:
        case Subject.OCCURRENCE:
            return await _about_duty(s, alarm, policy, opening)
        case Subject.EVENT:
            return await _about_event(s, alarm, policy, opening)


async def _about_duty(s: Session, alarm: DueAlarm, policy: Policy, opening: Opening) -> int | Reason:
    duty = await subjects.duty(s, alarm.alarm.subject_id)
    if duty is None or duty.cancelled:
        return Reason.CANCELLED
    spoken = duties_spoken_of(alarm.alarm, await subjects.with_own_days(s, duty), policy.calendar)
    spoken = [one for one in spoken if not comes_too_late(alarm.alarm, one.due_at, opening.now)]
    if not spoken:
        return Reason.TOO_LATE
    today = local_day(opening.now, policy.zone)
    if alarm.alarm.rule.concern in (Concern.OWING, Concern.CONCERNED, Concern.DEPUTY):
        return max([await _to_owing(s, alarm, one, today, opening) for one in spoken])
    days = [one.own for one in spoken]
    owing = await subjects.owing_of(s, duty.occurrence_id, days)
    if not owing:
        return 0
    if alarm.alarm.rule.concern is Concern.OFFICE:
        expected = await subjects.expected_of(s, duty.occurrence_id, days)
        return await _few(
            s, alarm, owing_list(alarm, spoken[0], owing, expected, opening), await recipients.office(s, today), opening
        )
    rows = await told_over(s, alarm, spoken[0], owing, today, opening)
    await enqueue(s, rows, opening.now)
    return sum(row.state == MessageState.QUEUED for row in rows)


async def _to_owing(s: Session, alarm: DueAlarm, duty: DueOccurrence, today: date, opening: Opening) -> int:
    """To the units that owe it until this day, and to the desk where it is the office's own; how many messages of the
    alarm wait by then."""
    to_deputy = alarm.alarm.rule.concern is Concern.DEPUTY
    if to_deputy:
        template = deputy_reminder(alarm, duty, opening)
    else:
        template = duty_reminder(alarm, duty, opening)
    if duty.own is None and not to_deputy:
        await _few(s, alarm, template, await recipients.office_owing(s, duty.occurrence_id, today), opening)
    units = recipients.owing_units(duty.occurrence_id, [duty.own])
    if to_deputy:
        chosen = recipients.speakers(units, today, (Role.DEPUTY,))
    else:
        chosen = recipients.speakers(units, today)
    return await spread(s, template, chosen, moment_of(alarm.alarm), opening.now)


async def _about_event(s: Session, alarm: DueAlarm, policy: Policy, opening: Opening) -> int | Reason:
    meeting = await subjects.meeting(s, alarm.alarm.subject_id)
    if meeting is None or meeting.cancelled:
        return Reason.CANCELLED
    today = local_day(opening.now, policy.zone)
    if alarm.alarm.rule.concern is Concern.OFFICE:
        if meeting.settled:
            return Reason.DATE_SETTLED
        return await _few(s, alarm, settle_request(alarm, meeting, opening), await recipients.office(s, today), opening)
    start = start_of(meeting, policy.zone)
    if start is None:
        return Reason.DATE_UNSETTLED
    if comes_too_late(alarm.alarm, start, opening.now):
        return Reason.TOO_LATE
    units = recipients.speakers(recipients.concerned_units(meeting.event_id, today), today)
    return await spread(
        s, event_reminder(alarm, meeting, opening, policy.zone), units, moment_of(alarm.alarm), opening.now
    )


async def _few(s: Session, alarm: DueAlarm, template: Outgoing, whom: Sequence[Recipient], opening: Opening) -> int:
    rows = for_each(template, alarm.alarm, whom)
    await enqueue(s, rows, opening.now)
    return sum(row.state == MessageState.QUEUED for row in rows)
