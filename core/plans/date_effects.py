"""What follows from a new day of a conference or a deadline: the alarms that are then wanted, the day of what stands
beside it, and what becomes of each unit's work. Rows that would change are storage.dates.date_effects'."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from core.calendar.moments import moment
from core.plans.changes import EventTime, SubjectTime
from core.reminders.alarms import Alarm, Subject
from core.reminders.policy import Policy
from core.reminders.rules import Anchor, Concern, Rule
from core.states import ExpectationState

SETTLE = Rule(key="settle", days=-14, hour=time(8), concern=Concern.OFFICE)
SETTLES = (
    SETTLE,
    Rule(key="settle-near", days=-7, hour=time(8), concern=Concern.OFFICE),
    Rule(key="settle-close", days=-3, hour=time(8), concern=Concern.OFFICE),
)
"""The office is asked to settle a date that the plan left vague or called tentative, counted from the earliest day that
it may be; what is settled by then is not asked about."""
EXCUSED = SubjectTime(settled=False, cancelled=True)
"""When the work of a unit is due that was excused."""


@dataclass(frozen=True)
class Due:
    """When an occurrence is due: its own day and moment, and those of the units that were given longer (expectation →
    day, moment)."""

    day: date
    at: datetime
    own: Mapping[int, tuple[date, datetime]] = field(default_factory=dict)

    @property
    def anchors(self) -> Sequence[Anchor]:
        return tuple(dict.fromkeys((Anchor(self.day, self.at), *(Anchor(*own) for own in self.own.values()))))


def wanted_for_event(event_id: int, when: EventTime, policy: Policy) -> tuple[Alarm, ...]:
    """All alarms of a conference at this time: its ladder, and the requests to settle a day that is vague or tentative;
    none while no day is known."""
    if when.cancelled or when.day is None:
        return ()
    if not when.dated.settled:
        return policy.wanted(Subject.EVENT, event_id, Anchor(when.day), SETTLES)
    reminders = policy.wanted(Subject.EVENT, event_id, _anchor(when.day, when.dated.hour, policy), policy.events)
    if not when.tentative:
        return reminders
    return (*reminders, *policy.wanted(Subject.EVENT, event_id, Anchor(when.day), SETTLES))


def asked_again_on(day: date | None, today: date) -> date | None:
    """When the office is next asked to settle a date whose earliest day is `day`; None when it is not any more."""
    if day is None:
        return None
    asked = (day + timedelta(days=rule.days) for rule in SETTLES)
    return next((one for one in asked if one > today), None)


def _anchor(day: date, hour: time | None, policy: Policy) -> Anchor:
    if hour is None:
        return Anchor(day)
    return Anchor(day, moment(day, hour, policy.zone))


def wanted_for_duty(occurrence_id: int, due: Due | None, policy: Policy) -> tuple[Alarm, ...]:
    """All alarms of an occurrence, counted from its day and from each day that a unit was given; none while it is put
    off (None)."""
    if due is None:
        return ()
    alarms: dict[object, Alarm] = {}
    for anchor in due.anchors:
        for alarm in policy.wanted(Subject.OCCURRENCE, occurrence_id, anchor, policy.duties):
            alarms[alarm.identity] = alarm
    return tuple(alarms.values())


def offset_day(event: SubjectTime, offset_days: int | None) -> date:
    """The day this far from a conference whose day is known."""
    assert event.day is not None
    return event.day + timedelta(days=offset_days or 0)


def without_day(event: SubjectTime) -> SubjectTime:
    """What stands beside a conference that has no firm day: put off, or called off with it."""
    return SubjectTime(settled=False, cancelled=event.cancelled)


class WorkEffect(StrEnum):
    """What another day of an occurrence does to one unit's work.

    KEEPS_DAY: the day of its own still holds; LOSES_DAY: it does not; STAYS_EXCUSED: nothing is asked of it before or
    after; IN_TIME: what was late is on time by the new day; NOTHING: it follows the others, or is done.
    """

    KEEPS_DAY = "keeps day"
    LOSES_DAY = "loses day"
    STAYS_EXCUSED = "stays excused"
    IN_TIME = "in time"
    NOTHING = "nothing"


@dataclass(frozen=True)
class UnitWork:
    """One unit's work as it stands; `due_on` is its own day, when it was given longer."""

    state: str
    due_on: date | None = None
    due_at: datetime | None = None
    on_time: bool | None = None
    done_at: datetime | None = None

    @property
    def owed_longer(self) -> tuple[date, datetime] | None:
        """The day and moment of its own by which it is still owed."""
        if self.state != ExpectationState.OWING or self.due_on is None or self.due_at is None:
            return None
        return (self.due_on, self.due_at)


def effect_on_work(work: UnitWork, new: SubjectTime, at: datetime) -> WorkEffect:
    """`at`: the moment that holds for all from now on, by which work with a day of its own is compared."""
    if work.state == ExpectationState.OWING and work.due_on is not None:
        if keeps_own_day(work, new, at):
            return WorkEffect.KEEPS_DAY
        return WorkEffect.LOSES_DAY
    if work.state == ExpectationState.EXCUSED:
        return WorkEffect.STAYS_EXCUSED
    if new.is_firm and _was_late_only_before(work, at):
        return WorkEffect.IN_TIME
    return WorkEffect.NOTHING


def keeps_own_day(work: UnitWork, new: SubjectTime, at: datetime) -> bool:
    """A unit with a day of its own keeps a later one, unless nothing is due any more."""
    own = work.owed_longer
    return own is not None and new.day is not None and own[1] > at


def _was_late_only_before(work: UnitWork, at: datetime) -> bool:
    if work.state != ExpectationState.DONE or work.on_time is not False:
        return False
    return work.done_at is not None and work.done_at < at
