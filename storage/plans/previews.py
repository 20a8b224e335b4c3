"""Whom a step with a plan would write to, found by taking it and putting everything back: the true recipients, with who
of them cannot be reached, and what the first of them would read."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, select

from core.calendar.moments import local_day
from core.office.people import Person
from core.plans.rewording import Rewording
from core.reasons import Reason
from core.reminders.policy import Policy
from core.states import MessageState
from core.talk.message_kinds import REPLIES
from core.talk.tellings import NotTold, TellingPreview
from core.talk.told_dates import as_sample
from storage.database.long_lists import is_one_of
from storage.database.schema import ContactRow, OutboxRow, UnitRow
from storage.database.session import Session, attempt
from storage.dates.changes import newest_change
from storage.mail.outbox import says_of
from storage.office.people import people_where
from storage.plans import activation, rewording, stopping, telling

Act = Callable[[], Awaitable[ColumnElement[bool] | None]]
"""Takes the step, and says which messages it made (None: none)."""


class _PutBack(Exception):
    """The step was only looked at."""

    def __init__(self, rows: Sequence[OutboxRow]) -> None:
        super().__init__()
        self.rows = rows


async def of_activation(s: Session, plan_id: int, *, policy: Policy, now: datetime) -> TellingPreview:
    """With those who are corrected because the plan takes another one's place."""

    async def act() -> ColumnElement[bool] | None:
        before = await newest_change(s)
        await activation.activate(s, plan_id, policy=policy, now=now, tells=True)
        corrects = (OutboxRow.change_id > before) & OutboxRow.key.startswith("correction:")
        return (OutboxRow.plan_id == plan_id) | corrects

    return await _preview(s, act, policy, now, lambda row: row.plan_id == plan_id)


async def of_telling(s: Session, plan_id: int, *, policy: Policy, now: datetime) -> TellingPreview:
    """To those who have not been told."""

    async def act() -> ColumnElement[bool] | None:
        await telling.tell(s, plan_id, policy=policy, now=now)
        return (OutboxRow.plan_id == plan_id) & (OutboxRow.created_at == now)

    return await _preview(s, act, policy, now)


async def of_stop(s: Session, plan_id: int, *, policy: Policy, now: datetime, by: int | None) -> TellingPreview:
    async def act() -> ColumnElement[bool] | None:
        return _of_change(await stopping.stop(s, plan_id, policy=policy, now=now, by=by))

    return await _preview(s, act, policy, now)


async def of_reopening(s: Session, plan_id: int, *, policy: Policy, now: datetime, by: int | None) -> TellingPreview:
    async def act() -> ColumnElement[bool] | None:
        return _of_change(await stopping.reopen(s, plan_id, policy=policy, now=now, by=by))

    return await _preview(s, act, policy, now)


async def of_rewording(
    s: Session, asked: Rewording, *, policy: Policy, now: datetime, by: int | None
) -> TellingPreview:
    async def act() -> ColumnElement[bool] | None:
        change = await rewording.reword(s, asked, policy=policy, now=now, by=by)
        if change is None:
            return None
        return (OutboxRow.change_id == change) & OutboxRow.alarm_id.is_(None) & (OutboxRow.created_at == now)

    return await _preview(s, act, policy, now)


def _of_change(change_id: int | None) -> ColumnElement[bool] | None:
    """The corrections of a change."""
    if change_id is None:
        return None
    return (OutboxRow.change_id == change_id) & OutboxRow.alarm_id.is_(None) & OutboxRow.plan_id.is_(None)


def _any(row: OutboxRow) -> bool:
    return True


async def _preview(
    s: Session, act: Act, policy: Policy, now: datetime, tells: Callable[[OutboxRow], bool] = _any
) -> TellingPreview:
    """`tells`: which of the messages are what was asked for; others correct."""
    try:
        async with attempt(s):
            raise _PutBack(await _made(s, await act()))
    except _PutBack as put_back:
        rows = put_back.rows
    except activation.NoOpenDraft:
        rows = ()
    waiting = [row for row in rows if row.state == MessageState.QUEUED]
    to, corrected = [row for row in waiting if tells(row)], [row for row in waiting if not tells(row)]
    unreached = [row for row in rows if row.state == MessageState.WITHHELD]
    sample = tuple(as_sample(say) for row in (to or corrected)[:1] for say in says_of(row.say))
    return TellingPreview(len(to), await not_told(s, unreached, policy, now), sample, len(corrected))


async def _made(s: Session, which: ColumnElement[bool] | None) -> Sequence[OutboxRow]:
    if which is None:
        return ()
    query = select(OutboxRow).where(which, OutboxRow.priority > REPLIES).order_by(OutboxRow.id)
    rows = (await s.scalars(query)).all()
    for row in rows:
        s.expunge(row)
    return rows


async def not_told(s: Session, rows: Sequence[OutboxRow], policy: Policy, now: datetime) -> tuple[NotTold, ...]:
    """Who these messages are for, with their telephones; a unit that has nobody by its name."""
    day = local_day(now, policy.zone)
    ids = {row.contact_id for row in rows if row.contact_id is not None}
    people = {one.id: one for one in await people_where(s, day, is_one_of(ContactRow.id, ids))}
    codes = {_code(row) for row in rows if row.contact_id is None}
    named = await s.execute(select(UnitRow.code, UnitRow.name).where(is_one_of(UnitRow.code, codes)))
    units = dict(named.all())
    return tuple(_not_told(row, people.get(row.contact_id or 0), units) for row in rows)


def _code(row: OutboxRow) -> str:
    """Of the unit that nobody speaks for: it ends the key."""
    return row.key.rsplit(":", 1)[-1]


def _not_told(row: OutboxRow, person: Person | None, units: dict[str, str]) -> NotTold:
    reason = Reason(row.reason or Reason.UNREACHABLE)
    if person is None:
        return NotTold("", units.get(_code(row), ""), "", reason)
    unit = next((post.unit_name for post in person.posts if post.unit_name), "")
    return NotTold(person.name, unit or "", person.phone or "", reason)
