"""An invitation on its way: to whom it would go, and its release. An answer is asked for by a duty of its own, whose
occurrence stands beside the conference and moves with it; that it went out is an alarm of the conference that has
spoken, so that whoever got it is told of another date or place (storage.dates.dates_heard)."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import insert, select, update

from core.calendar.moments import due_moment, local_day
from core.calendar.office import Bound
from core.office.units import Audience, Unit, concerned
from core.plans.found import Asks, DeadlineKind, Precision
from core.plans.quotas import Quota, quota_of
from core.reasons import Reason
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.reminders.rules import Concern, Late
from core.states import AlarmState, DeadlineState, MessageState, OccurrenceState
from core.talk.conferences import Conference, InvitationReach
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.tokens import StandingChoice, standing_token
from storage.conferences.convocations import conference, convocation_row, revise
from storage.conferences.quotas import quotas_of, set_quotas
from storage.database.journal import note
from storage.database.long_lists import is_one_of
from storage.database.schema import (
    AlarmRow,
    ConvocationRow,
    DeadlineRow,
    EventRow,
    ExpectationRow,
    OccurrenceRow,
    OutboxRow,
    UnitRow,
)
from storage.database.session import Session
from storage.duties.occurrences import PlannedOccurrence, expect, make_occurrences
from storage.mail.bulk_queue import EXPECTATION, spread
from storage.mail.outbox import Choices, Outgoing
from storage.office.recipients import owing_units, speakers, speaking_for
from storage.office.units import units_on

RULE = "convocation"
PAPER = "Giấy mời"
"""What the duty to answer is called, beside the title: the name of the paper, as a plan's own duties have its words."""
ANSWERS: Choices = (
    ("1", Say("pick-attend"), standing_token(StandingChoice.ATTEND, EXPECTATION)),
    ("2", Say("pick-absent"), standing_token(StandingChoice.ABSENT, EXPECTATION)),
    ("3", Say("pick-stand-in"), standing_token(StandingChoice.STAND_IN, EXPECTATION)),
)
"""How an invitation is answered, under the message itself and under its reminders."""
Worded = Callable[[Quota | None], tuple[Say, ...]]
"""What a unit is told, for whom so many may come."""


@dataclass(frozen=True)
class Released:
    """How many units were invited now, and how many messages can leave."""

    units: int = 0
    messages: int = 0


async def preview_invitation(s: Session, audience: Audience, day: date) -> InvitationReach:
    """To whom it would go today."""
    codes = [unit.code for unit in concerned(await units_on(s, day), audience)]
    found = await speaking_for(s, codes, day)
    reached = {one.contact_id for one in found if one.reason is None}
    gone = tuple((one.unit_name or "", one.name or "", one.reason) for one in found if one.reason is not None)
    return InvitationReach(len(codes), len(reached), gone)


async def release_invitation(
    s: Session,
    event_id: int,
    worded: Worded,
    quotas: Sequence[Quota],
    *,
    answer_by: date,
    audience: Audience,
    file_id: int | None,
    policy: Policy,
    now: datetime,
    by: int | None,
) -> Released:
    """Invites the units that are meant and were not invited before. Nothing for a conference that is called off, over,
    or whose day is not known."""
    found = await conference(s, event_id)
    today = local_day(now, policy.zone)
    if found is None or not may_be_invited_to(found, today):
        return Released()
    row = await revise(s, event_id, {"answer_by": answer_by}, audience)
    await set_quotas(s, event_id, quotas, by=by, now=now)
    occurrence_id = await _asked(s, row, found, audience, answer_by, policy, now)
    row.released_at, row.contact_id = row.released_at or now, by
    await s.flush()
    sent = await _send(s, event_id, occurrence_id, worded, file_id, today, now)
    note(s, "conference %d: invitation released to %d units", event_id, sent.units)
    return sent


def may_be_invited_to(found: Conference, today: date) -> bool:
    """Whether its day is known and still to come."""
    when = found.when.dated
    return when.is_firm and when.day is not None and when.day >= today


async def _asked(
    s: Session,
    row: ConvocationRow,
    found: Conference,
    audience: Audience,
    answer_by: date,
    policy: Policy,
    now: datetime,
) -> int:
    """The occurrence of the duty to answer, with those who owe it: one that is there already, one that the plan itself
    asks before this conference, or a new one."""
    units = concerned(await units_on(s, local_day(now, policy.zone)), audience)
    known = row.occurrence_id or await _of_plan(s, row.event_id)
    if known is not None:
        await _invite_more(s, known, audience, units)
        row.occurrence_id = known
        await s.flush()
        return known
    row.deadline_id = await _duty(s, row.event_id, found, audience, answer_by)
    planned = _planned(row.deadline_id, answer_by, audience, row.event_id, policy, now)
    await make_occurrences(s, [planned], units, policy=policy, now=now)
    made = select(OccurrenceRow.id).where(OccurrenceRow.deadline_id == row.deadline_id)
    row.occurrence_id = occurrence_id = (await s.scalars(made)).one()
    await s.flush()
    return occurrence_id


def _planned(
    deadline_id: int, answer_by: date, audience: Audience, event_id: int, policy: Policy, now: datetime
) -> PlannedOccurrence:
    due_at = due_moment(answer_by, None, policy.zone)
    return PlannedOccurrence(deadline_id, answer_by.isoformat(), now, answer_by, due_at, audience, event_id)


async def _of_plan(s: Session, event_id: int) -> int | None:
    asks = (DeadlineRow.asks == Asks.ATTENDANCE.value, DeadlineRow.state == DeadlineState.ACTIVE.value)
    query = select(OccurrenceRow.id).join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    open_ = (OccurrenceRow.event_id == event_id, OccurrenceRow.state == OccurrenceState.OPEN.value)
    return await s.scalar(query.where(*asks, *open_).order_by(OccurrenceRow.id).limit(1))


async def _invite_more(s: Session, occurrence_id: int, audience: Audience, units: Sequence[Unit]) -> None:
    """Units that are meant now and were not before owe an answer too."""
    row = await s.get_one(OccurrenceRow, occurrence_id)
    asked = select(UnitRow.code).join(ExpectationRow, ExpectationRow.unit_id == UnitRow.id)
    there = set(await s.scalars(asked.where(ExpectationRow.occurrence_id == occurrence_id)))
    one = PlannedOccurrence(row.deadline_id, row.period, row.opens_at, row.due_on, row.due_at, audience)
    await expect(s, {occurrence_id: one}, [unit for unit in units if unit.code not in there])


async def _duty(s: Session, event_id: int, found: Conference, audience: Audience, answer_by: date) -> int:
    event = await s.get_one(EventRow, event_id)
    assert event.starts_on is not None
    duty = DeadlineRow(
        plan_id=event.plan_id,
        what=f"{PAPER}: {found.title}",
        audience=str(audience),
        kind=DeadlineKind.RELATIVE.value,
        bound=Bound.BY.value,
        offset_days=(answer_by - event.starts_on).days,
        precision=Precision.DAY.value,
        asks=Asks.ATTENDANCE.value,
        state=DeadlineState.ACTIVE.value,
        quote="",
    )
    s.add(duty)
    await s.flush()
    return duty.id


async def _send(
    s: Session,
    event_id: int,
    occurrence_id: int,
    worded: Worded,
    file_id: int | None,
    today: date,
    now: datetime,
    version: int = 1,
    only: Collection[str] | None = None,
) -> Released:
    """One message to whoever speaks for each unit that has not answered, in the words of its quota."""
    alarm = await _spoken(s, event_id, version, now)
    units = await _still_asked(s, occurrence_id, today, only)
    quotas = (await quotas_of(s, [event_id])).get(event_id, ())
    by_quota: dict[Quota | None, list[str]] = {}
    for unit in units:
        by_quota.setdefault(quota_of(quotas, unit), []).append(unit.code)
    made = 0
    for quota, codes in by_quota.items():
        template = Outgoing(
            key=f"{RULE}:{event_id}",
            kind=MessageKind.NOTICE,
            says=worded(quota),
            choices=ANSWERS,
            file_id=file_id,
            alarm_id=alarm,
            not_before=now,
        )
        chosen = speakers(owing_units(occurrence_id).where(is_one_of(UnitRow.code, codes)), today)
        made = await spread(s, template, chosen, str(version), now)
    await s.execute(update(AlarmRow).where(AlarmRow.id == alarm).values(made=made))
    return Released(len(units), made)


async def _still_asked(s: Session, occurrence_id: int, today: date, only: Collection[str] | None) -> list[Unit]:
    codes = [code for _, code, _, _ in await s.execute(owing_units(occurrence_id))]
    if only is not None:
        codes = [code for code in codes if code in only]
    return await units_on(s, today, codes)


async def _spoken(s: Session, event_id: int, version: int, now: datetime) -> int:
    """The alarm by which the invitation is known to have been said."""
    same = (AlarmRow.subject == Subject.EVENT.value, AlarmRow.subject_id == event_id, AlarmRow.rule == RULE)
    known = await s.scalar(select(AlarmRow.id).where(*same, AlarmRow.version == version))
    if known is not None:
        return known
    spoken = {"state": AlarmState.FIRED, "fired_at": now, "at": now, "made": 0}
    rule = {"rule": RULE, "version": version, "days": 0, "hour": time(8), "concern": Concern.CONCERNED.value}
    values = {"subject": Subject.EVENT.value, "subject_id": event_id, "late": Late.SEND.value, **rule, **spoken}
    return (await s.scalars(insert(AlarmRow).values(**values).returning(AlarmRow.id))).one()


async def send_again(
    s: Session, change_id: int, worded: Mapping[int, Worded], files: Mapping[int, int], policy: Policy, now: datetime
) -> None:
    """Invitations that had not left when a change took them back, in the words of the new time (`worded`, by
    conference), with the new calendar file."""
    today = local_day(now, policy.zone)
    for event_id, says in worded.items():
        codes = await _taken_back(s, change_id, event_id)
        row = await convocation_row(s, event_id)
        if not codes or row is None or row.occurrence_id is None or not await _stands(s, event_id):
            continue
        version = change_id + 1
        await _send(s, event_id, row.occurrence_id, says, files.get(event_id), today, now, version, codes)


async def _stands(s: Session, event_id: int) -> bool:
    found = await conference(s, event_id)
    return found is not None and found.when.dated.is_firm


async def _taken_back(s: Session, change_id: int, event_id: int) -> set[str]:
    """The units whose invitation a change withheld."""
    query = select(UnitRow.code).join(ExpectationRow, ExpectationRow.unit_id == UnitRow.id)
    query = query.join(OutboxRow, OutboxRow.expectation_id == ExpectationRow.id)
    query = query.join(AlarmRow, AlarmRow.id == OutboxRow.alarm_id)
    gone = (OutboxRow.state == MessageState.WITHHELD, OutboxRow.reason == Reason.DATE_CHANGED.value)
    mine = (AlarmRow.subject == Subject.EVENT.value, AlarmRow.subject_id == event_id, AlarmRow.rule == RULE)
    return set(await s.scalars(query.where(OutboxRow.change_id == change_id, *gone, *mine)))
