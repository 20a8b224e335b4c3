"""What a change of dates does: which alarms stay, end, begin or would lie in the past, what to call it, and how long it
can be undone.

Pure, so that a dialog can show the difference before anybody confirms and storage can do exactly that. Whom corrections
go to is storage's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.calendar.moments import local_day
from core.plans.found import Precision
from core.reminders.alarms import Alarm, Subject
from core.reminders.rules import Concern, Counted, Rule

UNDO_FOR = timedelta(minutes=10)


class DateChange(StrEnum):
    """What happened to a conference or a deadline, as people are told it."""

    FIRMED = "firmed"
    MOVED = "moved"
    RELOCATED = "relocated"
    EXTENDED = "extended"
    BROUGHT_FORWARD = "brought forward"
    PUT_OFF = "put off"
    CANCELLED = "cancelled"
    RESUMED = "resumed"


@dataclass(frozen=True)
class SubjectTime:
    """When something is: its local day and hour. Not `settled`: known to the month only; `day` None: no day is known.
    `tentative`: the day is known, and may still change. `place`: where a conference is, empty where that is not known;
    None: nothing is said of it."""

    day: date | None = None
    hour: time | None = None
    settled: bool = True
    cancelled: bool = False
    tentative: bool = False
    place: str | None = None

    @property
    def is_firm(self) -> bool:
        return self.day is not None and self.settled and not self.cancelled

    def is_elsewhere(self, other: "SubjectTime") -> bool:
        """Whether it is at another place then, as far as that was written down."""
        return self.place is not None and other.place is not None and self.place != other.place

    def is_only_elsewhere(self, other: "SubjectTime") -> bool:
        """Whether nothing but the place is another."""
        return self.is_elsewhere(other) and self == replace(other, place=self.place)


@dataclass(frozen=True)
class EventTime:
    """When a conference is: its first and last local day or minute, as finely as `precision` says. `start` None: put
    off without a date. `place`: where, empty where that is not known; None: where it was."""

    start: date | datetime | None = None
    end: date | datetime | None = None
    precision: Precision = Precision.UNKNOWN
    tentative: bool = False
    cancelled: bool = False
    place: str | None = None

    @property
    def day(self) -> date | None:
        if isinstance(self.start, datetime):
            return self.start.date()
        return self.start

    @property
    def last_day(self) -> date | None:
        """The last day that is written of it; the first where no other is."""
        if isinstance(self.end, datetime):
            return self.end.date()
        return self.end or self.day

    @property
    def dated(self) -> SubjectTime:
        if isinstance(self.start, datetime):
            hour = self.start.time()
        else:
            hour = None
        settled = self.precision in (Precision.DAY, Precision.MINUTE)
        return SubjectTime(self.day, hour, settled, self.cancelled, settled and self.tentative, self.place)


def change_of_event(old: SubjectTime, new: SubjectTime) -> DateChange | None:
    """None when nothing changed that anybody must hear of."""
    if old.cancelled or new.cancelled:
        if old.cancelled and new.cancelled:
            return None
        if new.cancelled:
            return DateChange.CANCELLED
        return DateChange.RESUMED
    if not new.is_firm:
        return _change_without_day(old, new)
    if not old.is_firm:
        return DateChange.FIRMED
    if (old.day, old.hour) != (new.day, new.hour):
        return DateChange.MOVED
    if old.tentative and not new.tentative:
        return DateChange.FIRMED
    return _change_of_place(old, new)


def _change_without_day(old: SubjectTime, new: SubjectTime) -> DateChange | None:
    if old.is_firm or (old.day is not None and new.day is None):
        return DateChange.PUT_OFF
    if old.day != new.day:
        return DateChange.MOVED
    return _change_of_place(old, new)


def _change_of_place(old: SubjectTime, new: SubjectTime) -> DateChange | None:
    if new.is_elsewhere(old):
        return DateChange.RELOCATED
    return None


@dataclass(frozen=True)
class AlarmChange:
    """What becomes of the alarms of one subject.

    `stay` wait on, `cancelled` no longer fire, `new` are made, and `past` are rungs that the new date puts before now:
    nobody is reminded by them.
    """

    stay: tuple[Alarm, ...] = ()
    cancelled: tuple[Alarm, ...] = ()
    new: tuple[Alarm, ...] = ()
    past: tuple[Alarm, ...] = ()

    @property
    def moved(self) -> tuple[tuple[Alarm, Alarm], ...]:
        """(old, new) for each rung that had an alarm and has another now, in the order of the new ones."""
        old = {alarm.rule.key: alarm for alarm in self.cancelled}
        return tuple((old[alarm.rule.key], alarm) for alarm in self.new if alarm.rule.key in old)


def alarm_changes(
    waiting: Sequence[Alarm], wanted: Sequence[Alarm], now: datetime, spoken: Sequence[Alarm] = ()
) -> AlarmChange:
    """From the alarms that wait (due ones that have not fired yet too) to those that the new date wants (Policy.wanted;
    none when it is put off or cancelled). What is not wanted ends, however long it was due: no old reminder leaves
    after a change. What has `spoken` is nobody's change."""
    known, right = {alarm.identity for alarm in (*waiting, *spoken)}, {alarm.identity for alarm in wanted}
    fresh = [alarm for alarm in wanted if alarm.identity not in known]
    return AlarmChange(
        stay=tuple(alarm for alarm in waiting if alarm.identity in right),
        cancelled=tuple(alarm for alarm in waiting if alarm.identity not in right),
        new=tuple(alarm for alarm in fresh if alarm.at > now),
        past=tuple(alarm for alarm in fresh if alarm.at <= now),
    )


def unsaid(alarms: AlarmChange, spoken: Sequence[Alarm], zone: ZoneInfo) -> AlarmChange:
    """Without those new alarms whose rung has spoken on their day already, at another hour: a ladder that is changed at
    noon reminds nobody twice."""
    said = {place for alarm in spoken if (place := _place(alarm, zone)) is not None}
    again = tuple(alarm for alarm in alarms.new if _place(alarm, zone) in said)
    return replace(alarms, new=tuple(alarm for alarm in alarms.new if alarm not in again), past=(*alarms.past, *again))


def _place(alarm: Alarm, zone: ZoneInfo) -> tuple[Concern, Counted, int, date] | None:
    """What makes two alarms the same rung on the same day; hours before a moment are told apart by their moments
    alone."""
    rule = alarm.rule
    if rule.counted is Counted.HOURS:
        return None
    return (rule.concern, rule.counted, rule.distance, local_day(alarm.at, zone))


@dataclass(frozen=True)
class TimeShift:
    """What a change does to one subject, or to one unit's piece of work when `expectation_id` says whose (`unit` is its
    name).

    `kind` None: nothing that anybody must hear of. A unit that is excused has its work cancelled.
    """

    subject: Subject
    subject_id: int
    what: str
    old: SubjectTime
    new: SubjectTime
    kind: DateChange | None = None
    alarms: AlarmChange = AlarmChange()
    expectation_id: int | None = None
    unit: str = ""


@dataclass(frozen=True)
class Difference:
    """All that one change does, before anybody confirms it: `told` names the people who would get a correction, `made`
    counts new duties.

    `ladder` stands alone: another ladder moves no date.
    """

    shifts: tuple[TimeShift, ...] = ()
    told: tuple[str, ...] = ()
    made: int = 0
    ladder: "LadderShift | None" = None


@dataclass(frozen=True)
class LadderShift:
    """Another ladder for one duty, in all its occurrences that run, or for one conference: `hushed` counts messages of
    rungs that are gone."""

    subject: Subject
    what: str
    old: tuple[Rule, ...]
    new: tuple[Rule, ...]
    alarms: AlarmChange = AlarmChange()
    hushed: int = 0


def change_kind(subject: Subject, old: SubjectTime, new: SubjectTime) -> DateChange | None:
    """What a change is called, for conferences and for deadlines, which are extended or brought forward and never
    moved."""
    kind = change_of_event(old, new)
    if subject is Subject.EVENT or kind is not DateChange.MOVED or old.day is None or new.day is None:
        return kind
    later = (new.day, new.hour or time.max) > (old.day, old.hour or time.max)
    if later:
        return DateChange.EXTENDED
    return DateChange.BROUGHT_FORWARD


def may_be_undone(changed_at: datetime, now: datetime) -> bool:
    """For ten minutes after it was confirmed, and not when the clock says it was confirmed later than now."""
    return timedelta() <= now - changed_at < UNDO_FOR


def correction_key(subject: Subject, subject_id: int, changed_at: datetime, contact_id: int) -> str:
    """What must not be said twice: one correction to each person for each change."""
    return f"correction:{subject.value}-{subject_id}:{changed_at:%Y%m%dT%H%M%S}:{contact_id}"
