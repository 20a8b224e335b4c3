"""The dated occurrences of deadlines: reckoned by a day, by an event, by a rule, and then written with those they fall
on, frozen, and the alarms before them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import insert, select

from core.calendar.moments import due_moment, local_day, moment
from core.calendar.recurring_days import occurrences_opened
from core.calendar.rhythms import Span, locked_after
from core.office.units import Audience, AudienceKind, Unit, is_concerned
from core.plans.drafts import DraftEvent, relative_day
from core.plans.found import Bound, DeadlineKind, FoundDeadline
from core.reminders.alarms import Alarm, Subject
from core.reminders.policy import Policy
from core.reminders.rules import Anchor
from core.states import ExpectationState, OccurrenceState
from storage.database.schema import DeadlineRow, ExpectationRow, OccurrenceRow
from storage.database.session import Session
from storage.duties.alarms import add_alarms
from storage.duties.form_asked import FormAsked, pinned
from storage.duties.ladders import with_ladder
from storage.office.units import cluster_ids, unit_ids


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


@dataclass(frozen=True)
class MadeOccurrences:
    occurrences: int
    expectations: int
    alarms: int


async def make_occurrences(
    s: Session, instances: Sequence[PlannedOccurrence], units: Sequence[Unit], *, policy: Policy, now: datetime
) -> MadeOccurrences:
    """Writes those that are not there yet, each with one expectation per unit concerned: the denominator, which later
    changes do not touch."""
    new = await _not_there(s, instances)
    if not new:
        return MadeOccurrences(0, 0, 0)
    made = await _insert(s, new)
    expectations = await expect(s, made, units)
    own = await _policies(s, {instance.deadline_id for instance in new}, policy)
    alarms: list[Alarm] = []
    for id_, instance in made.items():
        alarms += alarms_of(id_, instance, own[instance.deadline_id], now)
    return MadeOccurrences(len(new), expectations, await add_alarms(s, alarms))


async def _not_there(s: Session, instances: Sequence[PlannedOccurrence]) -> list[PlannedOccurrence]:
    duties = {instance.deadline_id for instance in instances}
    query = select(OccurrenceRow.deadline_id, OccurrenceRow.period).where(OccurrenceRow.deadline_id.in_(duties))
    known = {(deadline, period) for deadline, period in await s.execute(query)}
    return [instance for instance in instances if (instance.deadline_id, instance.period) not in known]


async def _insert(s: Session, new: Sequence[PlannedOccurrence]) -> dict[int, PlannedOccurrence]:
    """By their new ids."""
    asked = await pinned(s, {instance.deadline_id for instance in new})
    rows = [occurrence_columns(instance, asked.get(instance.deadline_id)) for instance in new]
    statement = insert(OccurrenceRow).returning(OccurrenceRow.id, sort_by_parameter_order=True)
    return dict(zip(await s.scalars(statement, rows), new, strict=True))


async def _policies(s: Session, deadline_ids: Collection[int], policy: Policy) -> dict[int, Policy]:
    """Duty → the policy with the ladder it has of its own."""
    rows = await s.execute(select(DeadlineRow.id, DeadlineRow.ladder).where(DeadlineRow.id.in_(deadline_ids)))
    return {id_: with_ladder(policy, Subject.OCCURRENCE, ladder) for id_, ladder in rows}


def occurrence_columns(instance: PlannedOccurrence, asked: FormAsked | None) -> dict[str, object]:
    return {
        "deadline_id": instance.deadline_id,
        "event_id": instance.event_id,
        "period": instance.period,
        "opens_at": instance.opens_at,
        "due_on": instance.due_on,
        "due_at": instance.due_at,
        "state": OccurrenceState.OPEN,
        **_form_columns(instance, asked),
    }


def _form_columns(instance: PlannedOccurrence, asked: FormAsked | None) -> dict[str, object]:
    """The form that is asked, the days that it covers and when it is locked."""
    form_id, locks_on, span = None, None, instance.span
    if asked is not None:
        form_id, locks_on = asked.form.id, locked_after(instance.due_on, asked.form.lock_days)
        span = span or asked.span(instance.due_on)
    days = {"starts_on": span and span.starts_on, "cutoff_on": span and span.cutoff_on}
    return {"form_id": form_id, "locks_on": locks_on, **days}


def units_concerned(instance: PlannedOccurrence, units: Sequence[Unit]) -> list[Unit]:
    """The units an instance falls on. A unit that is named itself is meant wherever the event is."""
    concerned = [unit for unit in units if is_concerned(unit, instance.audience)]
    if instance.cluster is None or instance.audience.kind is AudienceKind.UNIT:
        return concerned
    return [unit for unit in concerned if unit.cluster == instance.cluster]


async def expect(s: Session, instances: Mapping[int, PlannedOccurrence], units: Sequence[Unit]) -> int:
    """One row per occurrence and unit; one without a unit for a duty of the office itself."""
    codes, clusters = await unit_ids(s), await cluster_ids(s)
    rows: list[dict[str, object]] = []
    for id_, instance in instances.items():
        owing: dict[str, object] = {"occurrence_id": id_, "state": ExpectationState.OWING}
        if instance.audience.kind is AudienceKind.OFFICE:
            rows.append({**owing, "unit_id": None, "cluster_id": None})
        for unit in units_concerned(instance, units):
            cluster = clusters[unit.cluster] if unit.cluster else None
            rows.append({**owing, "unit_id": codes[unit.code], "cluster_id": cluster})
    if rows:
        await s.execute(insert(ExpectationRow), rows)
    return len(rows)


def alarms_of(occurrence_id: int, instance: PlannedOccurrence, policy: Policy, now: datetime) -> Sequence[Alarm]:
    """The ladder for those who owe, the one for the office, then the escalation."""
    anchor = Anchor(instance.due_on, instance.due_at)
    return policy.alarms(Subject.OCCURRENCE, occurrence_id, anchor, policy.duties, now)
