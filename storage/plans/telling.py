"""Telling a plan that runs: queued for ten minutes later, sent at once, said again to those who have not been told, and
how far it has come. What each is told: storage.duties.tellings."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, func, select, update

from core.plans.telling import made_up, told_at
from core.reminders.alarms import Alarm, Subject
from core.reminders.policy import Policy
from core.states import STILL_WAITING, MessageState, PlanState
from core.talk.tellings import UNTOLD, PlanReach
from storage.database.changed_rows import changed_rows
from storage.database.journal import note
from storage.database.schema import OutboxRow, PlanRow
from storage.database.session import Session
from storage.dates import date_effects
from storage.duties import alarms
from storage.duties.ladders import ladder_of
from storage.duties.tellings import NOTHING, ToldItems, items_of, messages
from storage.mail.outbox import Outgoing, enqueue

HAVE_IT = (MessageState.SENT, MessageState.SENDING)


async def tell(s: Session, plan_id: int, *, policy: Policy, now: datetime, besides: ToldItems = NOTHING) -> PlanReach:
    """One message to each who is concerned by what the plan has, `besides` what was told before, and has not been told;
    in ten minutes. The reminders that it makes up for say nothing. Nobody is told of a plan that does not run."""
    if await _state(s, plan_id) != PlanState.ACTIVE:
        return UNTOLD
    at, items = told_at(now, policy.window, policy.zone), (await items_of(s, plan_id)).without(besides)
    key = f"told:{plan_id}:{now:%Y%m%dT%H%M%S}"
    rows = await messages(s, plan_id, items, key=key, policy=policy, now=now, not_before=at)
    new = await _not_told(s, plan_id, rows)
    await enqueue(s, new, now)
    waiting = sum(row.state == MessageState.QUEUED for row in new)
    if waiting:
        await _make_up(s, items, at, policy, now)
    note(s, "plan %d is told to %d people, %d cannot be reached", plan_id, waiting, len(new) - waiting)
    return PlanReach(0, waiting, len(new) - waiting, at)


async def _state(s: Session, plan_id: int) -> str | None:
    return await s.scalar(select(PlanRow.state).where(PlanRow.id == plan_id))


async def _not_told(s: Session, plan_id: int, rows: Collection[Outgoing]) -> list[Outgoing]:
    there = (MessageState.QUEUED, *HAVE_IT)
    told = set(await s.scalars(select(OutboxRow.contact_id).where(_tells(plan_id), OutboxRow.state.in_(there))))
    return [row for row in rows if row.contact_id is None or row.contact_id not in told]


def _tells(plan_id: int) -> ColumnElement[bool]:
    return OutboxRow.plan_id == plan_id


async def _make_up(s: Session, items: ToldItems, at: datetime, policy: Policy, now: datetime) -> None:
    spoken: list[Alarm] = []
    for subject, subject_id in items.subjects:
        wanted = await _wanted(s, subject, subject_id, policy, now)
        spoken += made_up(wanted, at, policy.zone)
    await alarms.speak_for(s, spoken)


async def _wanted(s: Session, subject: Subject, subject_id: int, policy: Policy, now: datetime) -> list[Alarm]:
    """All rungs of its ladder that have not spoken, past ones too."""
    ladder = await ladder_of(s, subject, subject_id)
    standing = await date_effects.standing_alarms(s, subject, subject_id, policy, now, ladder=ladder)
    return [*standing.stay, *standing.new, *standing.past]


async def send_now(s: Session, plan_id: int, now: datetime) -> int:
    """What is to leave later leaves now, unless the hour forbids it; how many messages."""
    later = (_tells(plan_id), OutboxRow.state == MessageState.QUEUED, OutboxRow.not_before > now)
    sent = changed_rows(await s.execute(update(OutboxRow).where(*later).values(not_before=now)))
    if sent:
        note(s, "plan %d: %d messages leave at once", plan_id, sent)
    return sent


async def reach(s: Session, plan_id: int) -> PlanReach:
    """By people: who has it has it, whatever failed before."""
    query = select(OutboxRow.contact_id, OutboxRow.key, OutboxRow.state).where(_tells(plan_id))
    states: dict[object, set[str]] = {}
    for contact, key, state in await s.execute(query):
        states.setdefault(contact or key.rsplit(":", 1)[-1], set()).add(state)
    told = sum(bool(mine & set(HAVE_IT)) for mine in states.values())
    waiting = sum(MessageState.QUEUED in mine and not mine & set(HAVE_IT) for mine in states.values())
    leaves = await s.scalar(
        select(func.min(OutboxRow.not_before)).where(_tells(plan_id), OutboxRow.state == MessageState.QUEUED)
    )
    return PlanReach(told, waiting, len(states) - told - waiting, leaves)


async def has_left(s: Session, plan_id: int) -> bool:
    """Whether anybody has been told, or is being told at this moment."""
    left = select(OutboxRow.id).where(_tells(plan_id), OutboxRow.state.in_((*HAVE_IT, MessageState.FAILED)))
    tried = select(OutboxRow.id).where(_tells(plan_id), OutboxRow.tries > 0)
    return await s.scalar(left.union(tried).limit(1)) is not None


async def withhold_telling(s: Session, plan_id: int, reason: str, change_id: int | None = None) -> int:
    """What has not left of it never will; how many messages. `change_id`: whose undo lets them wait again."""
    waits = (_tells(plan_id), OutboxRow.state.in_(STILL_WAITING), OutboxRow.state != MessageState.SENDING)
    gone = {"state": MessageState.WITHHELD, "reason": reason, "change_id": change_id}
    return changed_rows(await s.execute(update(OutboxRow).where(*waits).values(**gone)))
