"""Whom a plan is told, and what each is told of it: one message for each person who speaks for a unit that is
concerned, put together from the rows as they stand. How it is said: core.talk.tellings; when:
core.plans.telling."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select, update

from core.calendar.moments import due_moment, local_day
from core.plans.dates_heard import About
from core.plans.found import Precision
from core.reasons import Reason
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.states import EventState, ExpectationState, MessageState, OccurrenceState
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.tellings import ToldLine, ToldPlan, telling_says, told_until
from core.talk.times_said import time_said
from core.talk.told_dates import ToldDate
from storage.database.schema import (
    DeadlineRow,
    EventRow,
    ExpectationRow,
    OccurrenceRow,
    OutboxRow,
    PlanRow,
    ToldDateRow,
    UnitRow,
)
from storage.database.session import Session
from storage.duties.subjects import among, is_not_over
from storage.mail.outbox import NOT_BEGUN, Outgoing, addressed, enqueue
from storage.office.recipients import Recipient, concerned_units, speaking_for

Lines = Mapping[str, Sequence[ToldLine]]
"""Code of a unit → what it is told."""
LONGEST, PLACE = 80, 60
"""Letters of a name, and of a place, in a message."""


@dataclass(frozen=True)
class ToldItems:
    """The conferences and occurrences of a plan that are told."""

    events: frozenset[int] = frozenset()
    occurrences: frozenset[int] = frozenset()
    work: frozenset[int] | None = None
    """Pieces of work, where not all of the occurrences are meant."""
    units: frozenset[str] | None = None
    """Codes of units, where not all that are concerned are meant."""

    def without(self, others: "ToldItems") -> "ToldItems":
        return replace(self, events=self.events - others.events, occurrences=self.occurrences - others.occurrences)

    @property
    def subjects(self) -> list[About]:
        of_events = [(Subject.EVENT, id_) for id_ in sorted(self.events)]
        return [*of_events, *((Subject.OCCURRENCE, id_) for id_ in sorted(self.occurrences))]


NOTHING = ToldItems()


async def items_of(s: Session, plan_id: int) -> ToldItems:
    """All that a plan has by now."""
    events = await s.scalars(select(EventRow.id).where(EventRow.plan_id == plan_id))
    dated = select(OccurrenceRow.id).join(DeadlineRow).where(DeadlineRow.plan_id == plan_id)
    return ToldItems(frozenset(events), frozenset(await s.scalars(dated)))


async def messages(
    s: Session, plan_id: int, items: ToldItems, *, key: str, policy: Policy, now: datetime, not_before: datetime
) -> list[Outgoing]:
    """One for each person, by unit; withheld with the reason where nobody can be reached. Nothing is queued yet."""
    plan = await s.get_one(PlanRow, plan_id, populate_existing=True)
    whole = ToldPlan(plan.number or "", _short(plan.title or ""), plan.file_id is not None)
    today = local_day(now, policy.zone)
    lines = await _lines(s, items, today, policy)
    rows = []
    for to, all_said in _by_person(await speaking_for(s, lines, today), lines):
        said = [line for line in all_said if line.until is None or line.until > not_before]
        if not said:
            continue
        message = Outgoing(
            f"{key}:{to.contact_id or to.unit_code}",
            MessageKind.NOTICE,
            telling_says(whole, said),
            file_id=plan.file_id,
            plan_id=plan_id,
            not_before=not_before,
            good_until=told_until(said),
        )
        rows.append(addressed(message, to))
    return rows


async def retell(
    s: Session, subjects: Collection[About], change_id: int, because: Reason, policy: Policy, now: datetime
) -> None:
    """What of plans is still to be told, and tells what another date holds of by now, is told as it stands. Of a plan
    that is stopped it stays as it was, so that an undo lets it go on (`change_id`)."""
    for plan_id in await _waiting_about(s, subjects):
        waits = (OutboxRow.plan_id == plan_id, OutboxRow.state.in_(NOT_BEGUN))
        if because is not Reason.DATE_CHANGED:
            await s.execute(update(OutboxRow).where(*waits).values(**_gone(because), change_id=change_id))
            continue
        whom = set(await s.scalars(select(OutboxRow.contact_id).where(*waits)))
        at = await s.scalar(select(func.min(OutboxRow.not_before)).where(*waits)) or now
        items = await _told_in(s, waits)
        await s.execute(update(OutboxRow).where(*waits).values(**_gone(because)))
        key = f"told:{plan_id}:change-{change_id}"
        anew = await messages(s, plan_id, items, key=key, policy=policy, now=now, not_before=at)
        await enqueue(s, [row for row in anew if row.contact_id in whom], now)


def _gone(because: Reason) -> dict[str, Any]:
    return {"state": MessageState.WITHHELD, "reason": because.value}


async def _waiting_about(s: Session, subjects: Collection[About]) -> list[int]:
    """Plans of which something waits that tells one of these."""
    query = select(OutboxRow.plan_id).join(ToldDateRow, ToldDateRow.outbox_id == OutboxRow.id)
    waits = (OutboxRow.plan_id.is_not(None), OutboxRow.state.in_(NOT_BEGUN), among(ToldDateRow, subjects))
    return sorted({plan_id for plan_id in await s.scalars(query.where(*waits)) if plan_id is not None})


async def _told_in(s: Session, waits: Sequence[ColumnElement[bool]]) -> ToldItems:
    """What these messages tell."""
    query = select(ToldDateRow.subject, ToldDateRow.subject_id).join(OutboxRow, OutboxRow.id == ToldDateRow.outbox_id)
    told = {(Subject(subject), id_) for subject, id_ in await s.execute(query.where(*waits))}
    return ToldItems(
        frozenset(id_ for subject, id_ in told if subject is Subject.EVENT),
        frozenset(id_ for subject, id_ in told if subject is Subject.OCCURRENCE),
    )


def _short(title: str, most: int = LONGEST) -> str:
    if len(title) <= most:
        return title
    return title[:most].rsplit(" ", 1)[0] + " …"


def _by_person(speakers: Sequence[Recipient], lines: Lines) -> list[tuple[Recipient, list[ToldLine]]]:
    """Who speaks for several units is told once; a unit without anybody stands alone."""
    told: dict[int | str, tuple[Recipient, list[ToldLine]]] = {}
    for to in speakers:
        code = to.unit_code or ""
        _, mine = told.setdefault(to.contact_id or code, (to, []))
        mine += lines[code]
    return list(told.values())


async def _lines(s: Session, items: ToldItems, today: date, policy: Policy) -> Lines:
    lines: defaultdict[str, list[ToldLine]] = defaultdict(list)
    for code, line in await _work(s, items.occurrences):
        if items.work is None or line.about.expectation_id in items.work:
            lines[code].append(line)
    events = select(EventRow).where(EventRow.id.in_(items.events), EventRow.state != EventState.CANCELLED)
    rows = await s.scalars(events.where(is_not_over(today)).execution_options(populate_existing=True))
    for event in rows.all():
        line = _meeting(event, policy)
        for unit in await s.execute(concerned_units(event.id, today)):
            if items.units is None or unit.code in items.units:
                lines[unit.code].append(line)
    return lines


async def _work(s: Session, occurrences: Collection[int]) -> list[tuple[str, ToldLine]]:
    query = select(ExpectationRow, OccurrenceRow, DeadlineRow, UnitRow)
    query = query.join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
    query = query.join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    query = query.join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    owed = (ExpectationRow.state == ExpectationState.OWING, OccurrenceRow.state == OccurrenceState.OPEN)
    rows = await s.execute(query.where(OccurrenceRow.id.in_(occurrences), *owed).order_by(ExpectationRow.id))
    return [(unit.code, _piece(work, occurrence, duty, unit)) for work, occurrence, duty, unit in rows]


def _piece(work: ExpectationRow, occurrence: OccurrenceRow, duty: DeadlineRow, unit: UnitRow) -> ToldLine:
    day, until = work.due_on or occurrence.due_on, work.due_at or occurrence.due_at
    when = Say("when-day", {"day": day})
    if duty.due_time is not None and work.due_on is None:
        when = Say("when-moment", {"at": datetime.combine(day, duty.due_time)})
    about = ToldDate(Subject.OCCURRENCE, occurrence.id, work.id)
    return ToldLine(about, _short(duty.what), when, day, _short(duty.send_to or "", PLACE), unit.name, until)


def _meeting(event: EventRow, policy: Policy) -> ToldLine:
    day, hour, precision = event.starts_on, event.starts_at, Precision(event.precision)
    at = None
    if day is not None and hour is not None:
        at = datetime.combine(day, hour)
    when = time_said(day, precision, at, event.ends_on)
    if event.state == EventState.TENTATIVE and day is not None:
        when = Say("when-maybe", {"when": when})
    until = None
    if day is not None and precision in (Precision.DAY, Precision.MINUTE):
        until = due_moment(event.ends_on or day, None, policy.zone)
    about, place = ToldDate(Subject.EVENT, event.id), _short(event.place or "", PLACE)
    return ToldLine(about, _short(event.title), when, day, place, "", until)
