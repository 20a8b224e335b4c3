"""The dated occurrences of deadlines: reckoned by a day, by an event, by a rule, and then written with those they fall
on, frozen, and the alarms before them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import insert, select

from core.calendar.moments import due_moment, local_day, moment
from core.calendar.office import Bound
from core.calendar.recurring_days import occurrences_opened
from core.calendar.rhythms import Span, locked_after
from core.office.units import NOBODY, Audience, AudienceKind, Unit, concerned
from core.plans.drafts import DraftEvent, relative_day
from core.plans.found import DeadlineKind, FoundDeadline
from core.reminders.alarms import Alarm, Subject, ahead, alarms_on
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


def occurrences_of(
    deadline: StoredDeadline, events: Mapping[int, DraftEvent], issued_on: date | None, policy: Policy, now: datetime
) -> Iterator[PlannedOccurrence]:
    """What a duty has on the day its plan is activated; nothing while its day is unknown, and for nobody."""
    if deadline.audience == NOBODY:
        return
    match deadline.found.kind:
        case DeadlineKind.RELATIVE:
            yield from relative(deadline, events, policy, _opens_at(deadline, policy, now))
        case DeadlineKind.RECURRING:
            today = local_day(now, policy.zone)
            yield from recurring(deadline, issued_on or today, today, policy, now)
        case _:
            yield from fixed(deadline, policy, _opens_at(deadline, policy, now))


def _opens_at(deadline: StoredDeadline, policy: Policy, now: datetime) -> datetime:
    if deadline.found.opens:
        return moment(deadline.found.opens, time(), policy.zone)
    return now


def fixed(deadline: StoredDeadline, policy: Policy, opens_at: datetime) -> Iterator[PlannedOccurrence]:
    """The one occurrence of a day."""
    if deadline.found.due is not None:
        due_on, due_at = _due(deadline, deadline.found.due, policy)
        yield PlannedOccurrence(deadline.id, due_on.isoformat(), opens_at, due_on, due_at, deadline.audience)


def _due(deadline: StoredDeadline, day: date, policy: Policy) -> tuple[date, datetime]:
    """The day and the moment that count. "Trước 17 giờ ngày 20/5" is the 20th, whatever "trước ngày 20/5" means to the
    office."""
    bound = deadline.found.bound
    if deadline.found.due_time is not None:
        bound = Bound.BY
    due_on = policy.day_that_counts(day, bound)
    return due_on, due_moment(due_on, deadline.found.due_time, policy.zone)


def relative(
    deadline: StoredDeadline, events: Mapping[int, DraftEvent], policy: Policy, opens_at: datetime
) -> Iterator[PlannedOccurrence]:
    """One for each event it may stand before, for the units of that event's cluster. The offset counts the days;
    "trước" takes off no other."""
    names: set[str] = set()
    for event_id, event in related(deadline, events).items():
        day = relative_day(event.found, deadline.found)
        if day is None:
            continue
        due_on = policy.day_that_counts(day, Bound.BY)
        due_at = due_moment(due_on, deadline.found.due_time, policy.zone)
        period = unused_name(event.cluster or day.isoformat(), day, names)
        yield PlannedOccurrence(
            deadline.id, period, opens_at, due_on, due_at, deadline.audience, event_id, event.cluster
        )


def unused_name(name: str, day: date, names: set[str]) -> str:
    """A cluster may meet twice: then the day tells its meetings apart."""
    while name in names:
        name = f"{name} {day.isoformat()}"
    names.add(name)
    return name


def related(deadline: StoredDeadline, events: Mapping[int, DraftEvent]) -> Mapping[int, DraftEvent]:
    """The events meant, of the duty's cluster when it falls on one."""
    meant = _meant(deadline, events)
    if deadline.audience.kind is not AudienceKind.CLUSTER:
        return meant
    return {id_: event for id_, event in meant.items() if event.cluster in (None, deadline.audience.name)}


def _meant(deadline: StoredDeadline, events: Mapping[int, DraftEvent]) -> Mapping[int, DraftEvent]:
    """`resolved` tells them, unless a date was corrected since it was read: then any event may be the one."""
    days = set(deadline.found.resolved)
    dated = {id_: relative_day(event.found, deadline.found) for id_, event in events.items()}
    if not days or not days <= set(dated.values()):
        return events
    return {id_: event for id_, event in events.items() if dated[id_] in days}


def recurring(
    deadline: StoredDeadline, issued_on: date, since: date, policy: Policy, now: datetime
) -> Iterator[PlannedOccurrence]:
    """The occurrences that have opened by now. Intervals ("every second month") are counted from the first due day,
    else from the day of issue."""
    rule, anchor, today = deadline.found.recurrence or "", deadline.found.due or issued_on, local_day(now, policy.zone)
    for one in occurrences_opened(rule, anchor=anchor, since=since, today=today, solar=policy.solar):
        due_on, due_at = _due(deadline, one.due, policy)
        opens_at = moment(one.opens, time(), policy.zone)
        yield PlannedOccurrence(deadline.id, one.period, opens_at, due_on, due_at, deadline.audience)


@dataclass(frozen=True)
class MadeOccurrences:
    occurrences: int
    expectations: int
    alarms: int


async def make_occurrences(
    s: Session, occurrences: Sequence[PlannedOccurrence], units: Sequence[Unit], *, policy: Policy, now: datetime
) -> MadeOccurrences:
    """Writes those that are not there yet, each with one expectation per unit concerned: the denominator, which later
    changes do not touch."""
    new = await _not_there(s, occurrences)
    if not new:
        return MadeOccurrences(0, 0, 0)
    made = await _insert(s, new)
    expectations = await expect(s, made, units)
    own = await _policies(s, {occurrence.deadline_id for occurrence in new}, policy)
    alarms: list[Alarm] = []
    for id_, occurrence in made.items():
        alarms += alarms_of(id_, occurrence, own[occurrence.deadline_id], now)
    return MadeOccurrences(len(new), expectations, await add_alarms(s, alarms))


async def _not_there(s: Session, occurrences: Sequence[PlannedOccurrence]) -> list[PlannedOccurrence]:
    deadlines = {occurrence.deadline_id for occurrence in occurrences}
    query = select(OccurrenceRow.deadline_id, OccurrenceRow.period).where(OccurrenceRow.deadline_id.in_(deadlines))
    known = {(deadline, period) for deadline, period in await s.execute(query)}
    return [occurrence for occurrence in occurrences if (occurrence.deadline_id, occurrence.period) not in known]


async def _insert(s: Session, new: Sequence[PlannedOccurrence]) -> dict[int, PlannedOccurrence]:
    """By their new ids."""
    asked = await pinned(s, {occurrence.deadline_id for occurrence in new})
    rows = [occurrence_columns(occurrence, asked.get(occurrence.deadline_id)) for occurrence in new]
    statement = insert(OccurrenceRow).returning(OccurrenceRow.id, sort_by_parameter_order=True)
    return dict(zip(await s.scalars(statement, rows), new, strict=True))


async def _policies(s: Session, deadline_ids: Collection[int], policy: Policy) -> dict[int, Policy]:
    """Duty → the policy with the ladder it has of its own."""
    rows = await s.execute(select(DeadlineRow.id, DeadlineRow.ladder).where(DeadlineRow.id.in_(deadline_ids)))
    return {id_: with_ladder(policy, Subject.OCCURRENCE, ladder) for id_, ladder in rows}


def occurrence_columns(occurrence: PlannedOccurrence, asked: FormAsked | None) -> dict[str, object]:
    return {
        "deadline_id": occurrence.deadline_id,
        "event_id": occurrence.event_id,
        "period": occurrence.period,
        "opens_at": occurrence.opens_at,
        "due_on": occurrence.due_on,
        "due_at": occurrence.due_at,
        "state": OccurrenceState.OPEN,
        **_form_columns(occurrence, asked),
    }


def _form_columns(occurrence: PlannedOccurrence, asked: FormAsked | None) -> dict[str, object]:
    """The form that is asked, the days that it covers and when it is locked."""
    form_id, locks_on, span = None, None, occurrence.span
    if asked is not None:
        form_id, locks_on = asked.form.id, locked_after(occurrence.due_on, asked.form.lock_days)
        span = span or asked.span(occurrence.due_on)
    days = {"starts_on": span and span.starts_on, "cutoff_on": span and span.cutoff_on}
    return {"form_id": form_id, "locks_on": locks_on, **days}


async def expect(s: Session, occurrences: Mapping[int, PlannedOccurrence], units: Sequence[Unit]) -> int:
    """One row per occurrence and unit; one without a unit for a duty of the office itself."""
    codes, clusters = await unit_ids(s), await cluster_ids(s)
    rows: list[dict[str, object]] = []
    for id_, occurrence in occurrences.items():
        owing: dict[str, object] = {"occurrence_id": id_, "state": ExpectationState.OWING}
        if occurrence.audience.kind is AudienceKind.OFFICE:
            rows.append({**owing, "unit_id": None, "cluster_id": None})
        for unit in concerned(units, occurrence.audience, occurrence.cluster):
            cluster = clusters[unit.cluster] if unit.cluster else None
            rows.append({**owing, "unit_id": codes[unit.code], "cluster_id": cluster})
    if rows:
        await s.execute(insert(ExpectationRow), rows)
    return len(rows)


def alarms_of(occurrence_id: int, occurrence: PlannedOccurrence, policy: Policy, now: datetime) -> Sequence[Alarm]:
    """The ladder for those who owe, the one for the office, then the escalation."""
    anchor = Anchor(occurrence.due_on, occurrence.due_at)
    return ahead(alarms_on(Subject.OCCURRENCE, occurrence_id, anchor, policy.duties, policy.calendar), now)
