"""A conference or duty of a plan that runs is called otherwise, sent elsewhere, or for others: in one
transaction, with one message to each who was told, old → new, and to each who is concerned from now on. For ten minutes
it can be undone like a change of dates. Dates are storage.dates.changes'."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import select

from core.calendar.moments import local_day
from core.office.units import ALL_UNITS, Audience, AudienceKind, Unit, concerned
from core.plans.change_requests import EventChange
from core.plans.changes import SubjectTime, TimeShift
from core.plans.date_effects import EXCUSED
from core.plans.dates_heard import About
from core.plans.rewording import Part, Rewording
from core.reasons import Reason
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.states import ExpectationState, OccurrenceState
from core.talk.messages import Say
from storage.database.long_lists import is_one_of
from storage.database.schema import (
    ClusterRow,
    ContactRow,
    DeadlineRow,
    EventRow,
    ExpectationRow,
    OccurrenceRow,
    UnitRow,
)
from storage.database.session import Session
from storage.database.types import Query
from storage.dates import extensions, reworded
from storage.dates.changes import apply, carry_out_change
from storage.dates.date_effects import RowChange, row_change
from storage.dates.event_times import time_of
from storage.duties.tellings import ToldItems, messages, retell
from storage.mail.outbox import enqueue
from storage.office.people import people_where
from storage.office.units import cluster_ids, unit_ids, units_on

COLUMNS: Mapping[tuple[Subject, Part], str] = {
    (Subject.EVENT, Part.NAME): "title",
    (Subject.OCCURRENCE, Part.NAME): "what",
    (Subject.OCCURRENCE, Part.PLACE): "send_to",
}
SAID: Mapping[tuple[Subject, Part], str] = {
    (Subject.EVENT, Part.NAME): "reworded-name",
    (Subject.OCCURRENCE, Part.NAME): "reworded-name",
    (Subject.OCCURRENCE, Part.PLACE): "reworded-sent-to",
}
Row = EventRow | DeadlineRow


async def reword(s: Session, asked: Rewording, *, policy: Policy, now: datetime, by: int | None) -> int | None:
    """The change that did it; None where there is no such thing, or it is so already."""
    row = await _held(s, asked)
    if row is None:
        return None
    if asked.part is Part.WHOM:
        return await _readdress(s, asked, row, policy, now, by)
    if isinstance(row, EventRow) and asked.part is Part.PLACE:
        elsewhere = EventChange(row.id, replace(time_of(row), place=asked.text))
        return await carry_out_change(s, elsewhere, policy=policy, now=now, by=by)
    return await _rename(s, asked, row, policy, now, by)


async def _rename(s: Session, asked: Rewording, row: Row, policy: Policy, now: datetime, by: int | None) -> int | None:
    """Other words for it."""
    column, name = COLUMNS[asked.subject, asked.part], _name(row)
    old = getattr(row, column) or ""
    if old == asked.text:
        return None
    subjects = await _subjects(s, row, local_day(now, policy.zone))
    to = await reworded.heard_of(s, subjects) - {by or 0}
    change = await apply(s, [row_change(row, {column: asked.text})], policy=policy, now=now, by=by)
    await retell(s, subjects, change, Reason.DATE_CHANGED, policy, now)
    await reworded.tell_reworded(s, change, to, *_said(asked, name, old), now)
    return change


def _said(asked: Rewording, name: str, old: str) -> tuple[Say, Say]:
    """What is told of it, and what after an undo."""
    key, called = SAID[asked.subject, asked.part], name
    if asked.part is Part.NAME:
        called = asked.text
    there = Say(key, {"what": name, "old": old, "new": asked.text})
    return there, Say(key, {"what": called, "old": asked.text, "new": old})


async def _held(s: Session, asked: Rewording) -> Row | None:
    if asked.subject is Subject.EVENT:
        return await s.get(EventRow, asked.subject_id, with_for_update=True, populate_existing=True)
    return await s.get(DeadlineRow, asked.subject_id, with_for_update=True, populate_existing=True)


def _name(row: Row) -> str:
    if isinstance(row, EventRow):
        return row.title
    return row.what


async def _subjects(s: Session, row: Row, today: date) -> list[About]:
    """What of it lies ahead."""
    if isinstance(row, EventRow):
        return [(Subject.EVENT, row.id)]
    return [(Subject.OCCURRENCE, one.id) for one in await _ahead(s, row, today)]


async def _ahead(s: Session, row: Row, today: date) -> Sequence[OccurrenceRow]:
    """Occurrences of a duty, or those beside a conference."""
    mine = OccurrenceRow.deadline_id == row.id
    if isinstance(row, EventRow):
        mine = OccurrenceRow.event_id == row.id
    open_ = (OccurrenceRow.state == OccurrenceState.OPEN, OccurrenceRow.due_on >= today)
    return (await s.scalars(select(OccurrenceRow).where(mine, *open_).order_by(OccurrenceRow.id))).all()


# --- for others -------------------------------------------------------------------------------------------------------


async def _readdress(
    s: Session, asked: Rewording, row: Row, policy: Policy, now: datetime, by: int | None
) -> int | None:
    audience, today = Audience.parse(asked.text), local_day(now, policy.zone)
    units = await units_on(s, today)
    values = await _whom_columns(s, row, audience)
    if values is None or all(getattr(row, name) == value for name, value in values.items()):
        return None
    before = await _invited(s, row, units)
    after = {unit.code for unit in concerned(units, audience)}
    heard = await reworded.heard_of(s, await _subjects(s, row, today)) - {by or 0}
    planned = [row_change(row, values)]
    for occurrence in await _ahead(s, row, today):
        planned += await _moved_work(s, occurrence, row, audience, units, policy, now)
    change = await apply(s, planned, policy=policy, now=now, by=by, title=reworded.REWORDED)
    if isinstance(row, EventRow):
        lost = await _of_others(s, heard, after, today)
        name = {"what": row.title}
        await reworded.tell_reworded(s, change, lost, Say("not-invited", name), Say("invited-after-all", name), now)
    await _tell_gained(s, row, change, planned, frozenset(after - before), policy, now)
    return change


async def _whom_columns(s: Session, row: Row, audience: Audience) -> dict[str, object] | None:
    """None where a conference cannot be for these."""
    if isinstance(row, DeadlineRow):
        return {"audience": str(audience)}
    if audience.kind is AudienceKind.ALL:
        return {"cluster_id": None}
    if audience.kind is AudienceKind.CLUSTER:
        return {"cluster_id": (await cluster_ids(s)).get(audience.name or "")}
    return None


async def _invited(s: Session, row: Row, units: Sequence[Unit]) -> set[str]:
    """Codes of the units whom a conference was for."""
    if isinstance(row, DeadlineRow):
        return set()
    cluster = await s.scalar(select(ClusterRow.name).where(ClusterRow.id == row.cluster_id))
    return {unit.code for unit in concerned(units, ALL_UNITS, cluster)}


async def _of_others(s: Session, contacts: Collection[int], invited: Collection[str], today: date) -> set[int]:
    """Those who speak for none of these units, and are not the office."""
    people = await people_where(s, today, is_one_of(ContactRow.id, contacts))
    return {one.id for one in people if not one.in_office and not set(one.units) & set(invited)}


async def _moved_work(
    s: Session,
    occurrence: OccurrenceRow,
    row: Row,
    audience: Audience,
    units: Sequence[Unit],
    policy: Policy,
    now: datetime,
) -> list[RowChange]:
    """Who owed it and is not meant any more is excused; who is meant from now on owes it."""
    duty = await s.get_one(DeadlineRow, occurrence.deadline_id)
    wanted = await _wanted(s, occurrence, row, duty, audience, units)
    planned: list[RowChange] = []
    owed = (await s.execute(_work_of(occurrence.id))).all()
    for work, code in owed:
        if code not in wanted:
            planned += await extensions.of_excused(s, work.id, "", policy, now)
    there = {code for _, code in owed}
    for code in sorted(wanted - there, key=lambda code: code or ""):
        planned.append(await _asked_of(s, occurrence, duty, code))
    return planned


def _work_of(occurrence_id: int) -> Query:
    """With the codes of the units."""
    query = select(ExpectationRow, UnitRow.code).outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    return query.where(ExpectationRow.occurrence_id == occurrence_id).order_by(ExpectationRow.id)


async def _wanted(
    s: Session,
    occurrence: OccurrenceRow,
    row: Row,
    duty: DeadlineRow,
    audience: Audience,
    units: Sequence[Unit],
) -> set[str | None]:
    """Codes of the units that are meant; None is the office itself."""
    cluster: str | None = None
    if isinstance(row, EventRow):
        cluster, audience = audience.name, Audience.parse(duty.audience)
    elif occurrence.event_id is not None:
        named = select(ClusterRow.name).join(EventRow, EventRow.cluster_id == ClusterRow.id)
        cluster = await s.scalar(named.where(EventRow.id == occurrence.event_id))
    if audience.kind is AudienceKind.OFFICE:
        return {None}
    return {unit.code for unit in concerned(units, audience, cluster)}


async def _asked_of(s: Session, occurrence: OccurrenceRow, duty: DeadlineRow, code: str | None) -> RowChange:
    """A piece of work that was not asked of this unit until now."""
    unit_id = (await unit_ids(s)).get(code or "")
    work = ExpectationRow(occurrence_id=occurrence.id, unit_id=unit_id, state=ExpectationState.EXCUSED)
    s.add(work)
    await s.flush()
    due = SubjectTime(occurrence.due_on, duty.due_time)
    shift = TimeShift(Subject.OCCURRENCE, occurrence.id, duty.what, EXCUSED, due, expectation_id=work.id)
    return row_change(work, {"state": ExpectationState.OWING}, shift)


async def _tell_gained(
    s: Session,
    row: Row,
    change: int,
    planned: Sequence[RowChange],
    invited: frozenset[str],
    policy: Policy,
    now: datetime,
) -> None:
    """Who is concerned from now on is told as of a plan that begins."""
    if row.plan_id is None:
        return
    new = [one.shift for one in planned if one.shift is not None and one.shift.old == EXCUSED]
    events = frozenset[int]()
    if isinstance(row, EventRow):
        events = frozenset({row.id})
    items = ToldItems(
        events,
        frozenset(one.subject_id for one in new),
        frozenset(one.expectation_id for one in new if one.expectation_id is not None),
        invited,
    )
    key = f"told:{row.plan_id}:whom-{change}"
    rows = await messages(s, row.plan_id, items, key=key, policy=policy, now=now, not_before=now)
    await enqueue(s, [replace(one, change_id=change) for one in rows], now)
    if events:
        await reworded.tells_back_gained(s, change, Say("not-invited", {"what": _name(row)}))
