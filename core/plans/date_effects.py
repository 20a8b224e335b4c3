"""What follows from a new day of a conference or a deadline: the alarms that are then wanted, the day of what stands
beside it, and what becomes of each unit's work. Rows that would change are storage.dates.date_effects'."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from core.calendar.moments import moment
from core.plans.changes import EventTime, SubjectTime
from core.reminders.alarms import Alarm, Subject
from core.reminders.ladders import FARTHEST
from core.reminders.policy import Policy
from core.reminders.rules import Anchor, Concern, Rule
from core.states import ExpectationState


def _asks(key: str, days: int) -> Rule:
    return Rule(key=key, days=days, hour=time(8), concern=Concern.OFFICE)


NEARING = (_asks("settle", -14), _asks("settle-near", -7))
SETTLES = (*NEARING, _asks("settle-close", -3))
"""The office is asked to settle a tentative day, counted from it; what is settled by then is not asked about."""
WITHIN = ((31, 7), (92, 14), (366, 28))
"""While a month, a quarter or a year runs of which no more is known, it is asked again: in a period of so many days
every so many days, until its last one."""
UNDATED = tuple(_asks(f"settle{days:+d}", days) for days in range(28, 365, 28))
"""Where nothing at all is known it is asked every four weeks for a year from the day on which the plan began to run."""
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


def wanted_for_event(
    event_id: int, when: EventTime, policy: Policy, running_since: date | None = None
) -> tuple[Alarm, ...]:
    """All alarms of a conference at this time: its ladder, and the requests to settle a day that is vague, tentative or
    not known at all. `running_since`: the local day on which its plan began to run; needed where no day is known."""
    if when.cancelled:
        return ()
    if when.day is None:
        return _undated(event_id, policy, running_since)
    if not when.dated.settled:
        return policy.wanted(
            Subject.EVENT, event_id, Anchor(when.day), settles_within(when.day, when.last_day or when.day)
        )
    reminders = policy.wanted(Subject.EVENT, event_id, _anchor(when.day, when.dated.hour, policy), policy.events)
    if not when.tentative:
        return reminders
    return (*reminders, *policy.wanted(Subject.EVENT, event_id, Anchor(when.day), SETTLES))


def _undated(event_id: int, policy: Policy, running_since: date | None) -> tuple[Alarm, ...]:
    if running_since is None:
        return ()
    return policy.wanted(Subject.EVENT, event_id, Anchor(running_since), UNDATED)


def settles_within(first: date, last: date) -> tuple[Rule, ...]:
    """The requests to settle a day between these two, counted from the first: before it, and as long as it may be."""
    length = (last - first).days + 1
    step = next((every for most, every in WITHIN if length <= most), WITHIN[-1][1])
    return (*NEARING, *(_asks(f"settle{days:+d}", days) for days in range(0, min(length, FARTHEST), step)))


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
