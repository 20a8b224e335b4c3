"""A confirmed plan becomes rows: events, duties, their occurrences, whom they fall on, and alarms. Nobody is chosen
here: that is for the alarm."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import func, insert, select

from core.calendar.moments import local_day
from core.plans.changes import EventTime
from core.plans.date_effects import wanted_for_event
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.plans.found import DeadlineKind, FoundEvent
from core.reminders.alarms import Alarm, ahead
from core.reminders.policy import Policy
from core.reports.targets import choices_among, target_year
from core.states import PlanState
from core.talk.tellings import UNTOLD
from storage.database.journal import note
from storage.database.schema import (
    ClusterRow,
    DeadlineRow,
    EventRow,
    OccurrenceRow,
    PlanRow,
    TargetRow,
)
from storage.database.session import Session
from storage.dates.added_deadlines import note_made
from storage.dates.date_effects import RowChange
from storage.duties import occurrences
from storage.duties.alarms import add_alarms
from storage.duties.occurrences import MadeOccurrences, PlannedOccurrence, StoredDeadline, occurrences_of
from storage.duties.tellings import NOTHING, ToldItems, items_of
from storage.office.units import cluster_ids, units_on
from storage.plans import telling, versions
from storage.plans.lifecycle import active_with_number, draft_in
from storage.plans.plan_columns import deadline_columns, event_columns, target_columns, tie_columns
from storage.plans.retiring import retire, take_over
from storage.plans.versions import Adopted
from storage.reports.forms import form_ids, indicator_ids

T = TypeVar("T")


class NoOpenDraft(LookupError):
    """Only an open draft can be activated: this plan was discarded or replaced, or never was."""


@dataclass(frozen=True)
class Activated:
    """How many rows an activation made; all 0 when the plan was active before. `told` and `unreached` count those who
    are told of it, where that was asked."""

    events: int = 0
    deadlines: int = 0
    occurrences: int = 0
    expectations: int = 0
    alarms: int = 0
    told: int = 0
    unreached: int = 0


async def activate(s: Session, plan_id: int, *, policy: Policy, now: datetime, tells: bool = False) -> Activated:
    """Makes the plan's kept items the memory's, and puts away the active plan it replaces. Raises NoOpenDraft.

    `tells`: who is concerned by what is new in it is told, one message each, in ten minutes.
    """
    row = await s.get(PlanRow, plan_id, with_for_update=True, populate_existing=True)
    if row is not None and row.state == PlanState.ACTIVE:
        return Activated()
    if row is None or row.state != PlanState.DRAFT:
        raise NoOpenDraft(plan_id)
    draft = draft_in(row)
    old = await older(s, draft)
    before = await _known(s, old)
    same, moved = await _take_from(s, old, draft, plan_id, policy, now)
    row.state, row.activated_at = PlanState.ACTIVE, now
    new_events = await store_events(s, _besides(draft.kept_events, same.events), plan_id)
    new_deadlines = await store_deadlines(s, _besides(draft.kept_deadlines, same.deadlines), plan_id)
    await store_targets(s, draft, plan_id)
    # The newer version's deadlines stand before its conferences by their new days: moved first.
    change = None
    if old is not None:
        change = await take_over(s, old, moved, policy=policy, now=now, by=row.contact_id)
    made = await _make_occurrences(s, draft, same, new_events, new_deadlines, policy, now, change)
    alarms = await _add_event_alarms(s, new_events, policy, now)
    _note(s, draft, old, made.expectations)
    counts = (len(draft.kept_events), len(draft.kept_deadlines), made.occurrences, made.expectations)
    reach = UNTOLD
    if tells:
        reach = await telling.tell(s, plan_id, policy=policy, now=now, besides=before)
    return Activated(*counts, made.alarms + alarms, reach.waiting, reach.unreached)


async def _known(s: Session, old: int | None) -> ToldItems:
    """What the version before has told already."""
    if old is None:
        return NOTHING
    return await items_of(s, old)


def _besides(items: Sequence[T], taken: Collection[int]) -> list[T]:
    """Those whose places are not among these."""
    return [item for place, item in enumerate(items) if place not in taken]


async def _take_from(
    s: Session, old: int | None, draft: Draft, plan_id: int, policy: Policy, now: datetime
) -> tuple[Adopted, list[RowChange]]:
    """The rows that go on of the plan that is replaced, and what of it is to be moved; the rest is put away."""
    if old is None:
        return Adopted({}, {}), []
    same, moved = await versions.adopt(s, old, draft.kept_events, draft.kept_deadlines, plan_id, policy, now)
    return same, [*moved, *await retire(s, old)]


async def _make_occurrences(
    s: Session,
    draft: Draft,
    same: Adopted,
    new_events: Mapping[int, DraftEvent],
    new_deadlines: Sequence[StoredDeadline],
    policy: Policy,
    now: datetime,
    change: int | None,
) -> MadeOccurrences:
    """Of new duties and of those that go on, which lose theirs if the `change` by which they do is put back."""
    events, deadlines = draft.kept_events, draft.kept_deadlines
    all_events = {**{id_: events[place] for place, id_ in same.events.items()}, **new_events}
    going_on = [_stored(id_, deadlines[place]) for place, id_ in same.deadlines.items()]
    planned: list[PlannedOccurrence] = []
    for deadline in (*going_on, *new_deadlines):
        planned += occurrences_of(deadline, all_events, draft.head.issued_on, policy, now)
    planned = await _missing(s, planned, set(same.deadlines.values()))
    units = await units_on(s, local_day(now, policy.zone))
    newest = await s.scalar(select(func.max(OccurrenceRow.id))) or 0
    made = await occurrences.make_occurrences(s, planned, units, policy=policy, now=now)
    if change is not None:
        mine = (OccurrenceRow.id > newest, OccurrenceRow.deadline_id.in_(same.deadlines.values()))
        await note_made(s, change, (await s.scalars(select(OccurrenceRow.id).where(*mine))).all())
    return made


def _stored(id_: int, deadline: DraftDeadline) -> StoredDeadline:
    return StoredDeadline(id_, deadline.found, deadline.audience)


async def _add_event_alarms(s: Session, events: Mapping[int, DraftEvent], policy: Policy, now: datetime) -> int:
    alarms = [alarm for id_, event in events.items() for alarm in event_alarms(id_, event.found, policy, now)]
    return await add_alarms(s, alarms)


def _note(s: Session, draft: Draft, old: int | None, asked: int) -> None:
    instead = ""
    if old is not None:
        instead = f" in place of plan {old}"
    counts = (len(draft.kept_events), len(draft.kept_deadlines), asked)
    note(s, "plan %d activated%s: %d conferences, %d duties, asked %d times", draft.plan_id, instead, *counts)


async def older(s: Session, draft: Draft) -> int | None:
    """The active plan that this one replaces."""
    old = draft.replaces
    if draft.head.number is not None:
        old = await active_with_number(s, draft.head.number, draft.head.issued_on)
    if old == draft.plan_id:
        return None
    return old


async def store_events(s: Session, kept: Sequence[DraftEvent], plan_id: int) -> dict[int, DraftEvent]:
    clusters = await named_clusters(s, (event.cluster for event in kept))
    rows = [event_columns(event, plan_id, clusters) for event in kept]
    if not rows:
        return {}
    statement = insert(EventRow).returning(EventRow.id, sort_by_parameter_order=True)
    return dict(zip(await s.scalars(statement, rows), kept, strict=True))


async def named_clusters(s: Session, names: Iterable[str | None]) -> dict[str, int]:
    """Ids of clusters. A plan may name one before the roster does; then it has no units yet, which is not the same as
    all units."""
    known = await cluster_ids(s)
    new = [{"name": name} for name in sorted({name for name in names if name} - set(known))]
    if not new:
        return known
    await s.execute(insert(ClusterRow), new)
    return await cluster_ids(s)


def event_alarms(event_id: int, found: FoundEvent, policy: Policy, now: datetime) -> Sequence[Alarm]:
    """The ladder of an event whose day is known; of any other the office is asked to settle it."""
    return ahead(wanted_for_event(event_id, _time(found), policy, local_day(now, policy.zone)), now)


def _time(found: FoundEvent) -> EventTime:
    return EventTime(found.start, found.end, found.precision, found.tentative)


async def store_deadlines(s: Session, kept: Sequence[DraftDeadline], plan_id: int) -> list[StoredDeadline]:
    forms = await form_ids(s)
    rows = [deadline_columns(deadline, plan_id, forms) for deadline in kept]
    if not rows:
        return []
    statement = insert(DeadlineRow).returning(DeadlineRow.id, sort_by_parameter_order=True)
    ids = await s.scalars(statement, rows)
    return [_stored(id_, deadline) for id_, deadline in zip(ids, kept, strict=True)]


async def store_targets(s: Session, draft: Draft, plan_id: int) -> None:
    """In the plan's words, each with the number that measures it where the office has said so."""
    ties = {tie.place: tie for tie in draft.ties}
    measured = await indicator_ids(s, {(tie.form, tie.key) for tie in draft.ties})
    choices = choices_among(draft.targets)
    whose = {"plan_id": plan_id, "year": target_year(draft.head)}
    rows = []
    for place, target in enumerate(draft.targets):
        rows.append(
            {**whose, **target_columns(target), "choice": choices[place], **tie_columns(ties.get(place), measured)}
        )
    if rows:
        await s.execute(insert(TargetRow), rows)


async def _missing(
    s: Session, planned: Sequence[PlannedOccurrence], deadlines: Collection[int]
) -> list[PlannedOccurrence]:
    """Those that are not there yet in another form: of these duties, which existed before, one for each conference and
    one that stands alone are enough, whatever their periods are called by now. Recurring ones are told apart by their
    periods."""
    once = set(deadlines) - await _recurring(s, deadlines)
    query = select(OccurrenceRow.deadline_id, OccurrenceRow.event_id)
    there = {(deadline, event) for deadline, event in await s.execute(query.where(OccurrenceRow.deadline_id.in_(once)))}
    return [one for one in planned if (one.deadline_id, one.event_id) not in there]


async def _recurring(s: Session, deadlines: Collection[int]) -> set[int]:
    again = select(DeadlineRow.id).where(DeadlineRow.kind == DeadlineKind.RECURRING.value)
    return set(await s.scalars(again.where(DeadlineRow.id.in_(deadlines))))
