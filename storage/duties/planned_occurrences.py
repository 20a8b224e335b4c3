"""The dated instances of one duty, reckoned and not yet written: by a day, by an event, by a rule, by a form's rhythm.
Writing them is storage.duties.occurrences."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from core.calendar.moments import due_moment, local_day, moment
from core.calendar.recurring_days import occurrences_opened
from core.calendar.rhythms import ReportingPeriod, Span
from core.office.units import Audience, AudienceKind
from core.plans.drafts import DraftEvent, relative_day
from core.plans.found import Bound, DeadlineKind, FoundDeadline
from core.reminders.policy import Policy
from core.reports.collecting import opened_by, opens_on
from core.reports.forms import Form


@dataclass(frozen=True)
class StoredDeadline:
    """A stored deadline: its id, what was read, and whom it falls on."""

    id: int
    found: FoundDeadline
    audience: Audience


@dataclass(frozen=True)
class PlannedOccurrence:
    """An occurrence to be made. `cluster`: only units of that cluster are concerned (None: of all). `span`: what it
    covers, where that is known."""

    deadline_id: int
    period: str
    opens_at: datetime
    due_on: date
    due_at: datetime
    audience: Audience
    event_id: int | None = None
    cluster: str | None = None
    span: Span | None = None


def instances_of(
    duty: StoredDeadline, events: Mapping[int, DraftEvent], issued_on: date | None, policy: Policy, now: datetime
) -> Iterator[PlannedOccurrence]:
    """What a duty has on the day its plan is activated; nothing while its day is unknown."""
    match duty.found.kind:
        case DeadlineKind.RELATIVE:
            yield from relative(duty, events, policy, _opens_at(duty, policy, now))
        case DeadlineKind.RECURRING:
            today = local_day(now, policy.zone)
            yield from recurring(duty, issued_on or today, today, policy, now)
        case _:
            yield from fixed(duty, policy, _opens_at(duty, policy, now))


def _opens_at(duty: StoredDeadline, policy: Policy, now: datetime) -> datetime:
    if duty.found.opens:
        return moment(duty.found.opens, time(), policy.zone)
    return now


def fixed(duty: StoredDeadline, policy: Policy, opens_at: datetime) -> Iterator[PlannedOccurrence]:
    """The one instance of a day."""
    if duty.found.due is not None:
        due_on, due_at = _due(duty, duty.found.due, policy)
        yield PlannedOccurrence(duty.id, due_on.isoformat(), opens_at, due_on, due_at, duty.audience)


def _due(duty: StoredDeadline, day: date, policy: Policy) -> tuple[date, datetime]:
    """The day and the moment that count. "Trước 17 giờ ngày 20/5" is the 20th, whatever "trước ngày 20/5" means to the
    office."""
    bound = duty.found.bound
    if duty.found.due_time is not None:
        bound = Bound.BY
    due_on = policy.day_that_counts(day, bound)
    return due_on, due_moment(due_on, duty.found.due_time, policy.zone)


def relative(
    duty: StoredDeadline, events: Mapping[int, DraftEvent], policy: Policy, opens_at: datetime
) -> Iterator[PlannedOccurrence]:
    """One for each event it may stand before, for the units of that event's cluster. The offset counts the days;
    "trước" takes off no other."""
    names: set[str] = set()
    for event_id, event in related(duty, events).items():
        day = relative_day(event.found, duty.found)
        if day is None:
            continue
        due_on = policy.day_that_counts(day, Bound.BY)
        due_at = due_moment(due_on, duty.found.due_time, policy.zone)
        period = unused_name(event.cluster or day.isoformat(), day, names)
        yield PlannedOccurrence(duty.id, period, opens_at, due_on, due_at, duty.audience, event_id, event.cluster)


def unused_name(name: str, day: date, names: set[str]) -> str:
    """A cluster may meet twice: then the day tells its meetings apart."""
    while name in names:
        name = f"{name} {day.isoformat()}"
    names.add(name)
    return name


def related(duty: StoredDeadline, events: Mapping[int, DraftEvent]) -> Mapping[int, DraftEvent]:
    """The events meant, of the duty's cluster when it falls on one."""
    meant = _meant(duty, events)
    if duty.audience.kind is not AudienceKind.CLUSTER:
        return meant
    return {id_: event for id_, event in meant.items() if event.cluster in (None, duty.audience.name)}


def _meant(duty: StoredDeadline, events: Mapping[int, DraftEvent]) -> Mapping[int, DraftEvent]:
    """`resolved` tells them, unless a date was corrected since it was read: then any event may be the one."""
    days = set(duty.found.resolved)
    dated = {id_: relative_day(event.found, duty.found) for id_, event in events.items()}
    if not days or not days <= set(dated.values()):
        return events
    return {id_: event for id_, event in events.items() if dated[id_] in days}


def recurring(
    duty: StoredDeadline, issued_on: date, since: date, policy: Policy, now: datetime
) -> Iterator[PlannedOccurrence]:
    """The instances that have opened by now. Intervals ("every second month") are counted from the first due day, else
    from the day of issue."""
    rule, anchor, today = duty.found.recurrence or "", duty.found.due or issued_on, local_day(now, policy.zone)
    for one in occurrences_opened(rule, anchor=anchor, since=since, today=today, solar=policy.solar):
        due_on, due_at = _due(duty, one.due, policy)
        opens_at = moment(one.opens, time(), policy.zone)
        yield PlannedOccurrence(duty.id, one.period, opens_at, due_on, due_at, duty.audience)


def collected(
    duty: StoredDeadline, form: Form, since: date, policy: Policy, now: datetime
) -> Iterator[PlannedOccurrence]:
    """The periods of a form that have opened by now, due by the form's own days."""
    for frame in opened_by(form, since=since, today=local_day(now, policy.zone)):
        yield _collected(duty, form, frame, policy)


def _collected(duty: StoredDeadline, form: Form, frame: ReportingPeriod, policy: Policy) -> PlannedOccurrence:
    opens_at = moment(opens_on(form, frame), time(), policy.zone)
    due_on = policy.day_that_counts(frame.due_on, Bound.BY)
    due_at = due_moment(due_on, None, policy.zone)
    return PlannedOccurrence(duty.id, frame.span.name, opens_at, due_on, due_at, duty.audience, span=frame.span)
