"""Messages on their way out: put in by the transaction that causes them, taken back while they wait, counted. How they
leave is storage.mail.claims."""

from collections.abc import Awaitable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, RowMapping, Select, Table, and_, bindparam, func, or_, select, update

from core.reasons import Reason
from core.reminders.alarms import Subject
from core.states import MessageState
from core.talk.kept_sentences import say_from_json, say_to_json
from core.talk.message_kinds import PRIORITIES, REPLIES, TO_STRANGERS, MessageKind
from core.talk.messages import Say
from storage.database.changed_rows import changed_rows
from storage.database.insertion import insert_new
from storage.database.long_lists import is_among, is_one_of
from storage.database.schema import AlarmRow, DeadlineRow, EventRow, ExpectationRow, OccurrenceRow, OutboxRow
from storage.database.session import Session
from storage.database.statistics import count_anew
from storage.mail.told_dates import keep_told
from storage.office.recipients import Recipient

NOT_BEGUN = (MessageState.QUEUED, MessageState.HELD)
"""What can be taken back yet: held too, since it may be let go later."""
Choices = tuple[tuple[str, Say, str], ...]
"""(digit, label, token) of each possible answer."""
Facts = RowMapping | Mapping[str, Any]
"""A row of the outbox with what speaks for or against it, by column."""


@dataclass(frozen=True)
class Outgoing:
    """One message to one chat. `key` says what must not be said twice; `not_before` None is at once; after `good_until`
    it says nothing any more.

    One that cannot leave is written down all the same: `state` WITHHELD with its `reason`, `channel` and `chat` None
    when there is no address. `stranger`: nobody is linked to the chat, and people go before it.
    """

    key: str
    kind: str
    says: tuple[Say, ...]
    channel: str | None = None
    chat: str | None = None
    contact_id: int | None = None
    choices: Choices = ()
    file_id: int | None = None
    alarm_id: int | None = None
    expectation_id: int | None = None
    notice_id: int | None = None
    change_id: int | None = None
    plan_id: int | None = None
    not_before: datetime | None = None
    good_until: datetime | None = None
    state: MessageState = MessageState.QUEUED
    reason: str | None = None
    stranger: bool = False
    react_to: str | None = None

    @property
    def priority(self) -> int:
        if self.stranger and self.kind in (MessageKind.REPLY, MessageKind.PARTING):
            return TO_STRANGERS
        return PRIORITIES[MessageKind(self.kind)]


def notice_to(
    to: Recipient, key: str, say: Say, now: datetime, *, choices: Choices = (), change_id: int | None = None
) -> Outgoing:
    """What one person is told. One that cannot be reached is a row all the same, with its reason."""
    message = Outgoing(key, MessageKind.NOTICE, (say,), choices=choices, change_id=change_id, not_before=now)
    return addressed(message, to)


def addressed(message: Outgoing, to: Recipient) -> Outgoing:
    """The message to this person; withheld with the reason when nothing can be sent to them."""
    message = replace(message, channel=to.channel, chat=to.chat, contact_id=to.contact_id)
    if to.reason is None:
        return message
    return replace(message, state=MessageState.WITHHELD, reason=to.reason.value)


async def enqueue(s: Session, rows: Sequence[Outgoing], now: datetime) -> int:
    """Writes all of them in one statement and returns how many are new; what has been said by its key is passed
    over."""
    made = await _put(s, rows, now)
    await count_anew(s, "outbox", made)
    return made


async def enqueue_lots(s: Session, lots: Iterable[Awaitable[Sequence[Outgoing]]], now: datetime) -> int:
    """The same of very many, which are made lot by lot."""
    made = 0
    for lot in lots:
        made += await _put(s, await lot, now)
    await count_anew(s, "outbox", made)
    return made


async def _put(s: Session, rows: Sequence[Outgoing], now: datetime) -> int:
    made = await insert_new(s, OutboxRow, [_columns(row, now) for row in rows], unique=("key",))
    await keep_told(s, {row.key: (*row.says, *(label for _, label, _ in row.choices)) for row in rows})
    return made


def _columns(row: Outgoing, now: datetime) -> dict[str, Any]:
    return {
        "key": row.key,
        "kind": row.kind,
        "priority": row.priority,
        "channel": row.channel,
        "chat": row.chat,
        "contact_id": row.contact_id,
        "say": [say_to_json(say) for say in row.says],
        "choices": [[digit, say_to_json(label), token] for digit, label, token in row.choices],
        "file_id": row.file_id,
        "alarm_id": row.alarm_id,
        "expectation_id": row.expectation_id,
        "notice_id": row.notice_id,
        "change_id": row.change_id,
        "plan_id": row.plan_id,
        "state": row.state,
        "reason": row.reason,
        "created_at": now,
        "not_before": row.not_before or now,
        "good_until": row.good_until,
        "react_to": row.react_to,
        "tries": 0,
    }


def says_of(say: Sequence[Any]) -> tuple[Say, ...]:
    """The column `say` as sentences."""
    return tuple(say_from_json(item) for item in say)


def choices_of(choices: Sequence[Any]) -> Choices:
    """The column `choices` as choices."""
    return tuple((digit, say_from_json(label), token) for digit, label, token in choices)


async def withdraw_keys(s: Session, keys: Collection[str], reason: Reason) -> None:
    """Takes back what still waits under these keys."""
    if keys:
        await _withhold(s, reason, is_one_of(OutboxRow.key, keys))


async def _withhold(s: Session, reason: str, *which: ColumnElement[bool]) -> int:
    """How many of these still waited."""
    waiting = update(OutboxRow).where(*which, OutboxRow.state.in_(NOT_BEGUN))
    return changed_rows(await s.execute(waiting.values(state=MessageState.WITHHELD, reason=str(reason))))


async def withhold_waiting(
    s: Session,
    *,
    reason: str,
    notice_id: int | None = None,
    plan_id: int | None = None,
    subject: Subject | None = None,
    subject_ids: Collection[int] = (),
) -> int:
    """Withholds what still waits about a notice, a whole plan, or occurrences or events; returns how many rows.

    What is being sent at this moment cannot be taken back. Replies are never withdrawn.
    """
    about: list[ColumnElement[bool]] = []
    if notice_id is not None:
        about.append(OutboxRow.notice_id == notice_id)
    if plan_id is not None:
        about.append(_of_plan(plan_id))
    if subject is not None:
        alarms = select(AlarmRow.id).where(AlarmRow.subject == subject.value, AlarmRow.subject_id.in_(subject_ids))
        about.append(OutboxRow.alarm_id.in_(alarms))
    if not about:
        return 0
    return await _withhold(s, reason, or_(*about), OutboxRow.priority > REPLIES)


OUTBOX = cast(Table, OutboxRow.__table__)
_OF_WORKS = update(OUTBOX).where(
    is_among(OUTBOX.c.expectation_id, "works"),
    OUTBOX.c.priority > REPLIES,
    OUTBOX.c.state.in_(NOT_BEGUN),
)
_OF_WORKS = _OF_WORKS.values(state=MessageState.WITHHELD, reason=bindparam("why"))


async def withhold_of_work(s: Session, expectation_id: int, reason: str) -> int:
    """As withhold_of_works does, of one piece."""
    return await withhold_of_works(s, [expectation_id], reason)


async def withhold_of_works(s: Session, expectation_ids: Sequence[int], reason: str) -> int:
    """What still waits about these pieces of work, as withhold_waiting does: asked at every report, and made once."""
    if not expectation_ids:
        return 0
    return changed_rows(await s.execute(_OF_WORKS, {"works": list(expectation_ids), "why": str(reason)}))


def _of_plan(plan_id: int) -> ColumnElement[bool]:
    occurrences = (
        select(OccurrenceRow.id)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .where(DeadlineRow.plan_id == plan_id)
    )
    events = select(EventRow.id).where(EventRow.plan_id == plan_id)
    alarms = select(AlarmRow.id).where(
        or_(
            and_(AlarmRow.subject == Subject.OCCURRENCE.value, AlarmRow.subject_id.in_(occurrences)),
            and_(AlarmRow.subject == Subject.EVENT.value, AlarmRow.subject_id.in_(events)),
        )
    )
    expectations = select(ExpectationRow.id).where(ExpectationRow.occurrence_id.in_(occurrences))
    return or_(OutboxRow.alarm_id.in_(alarms), OutboxRow.expectation_id.in_(expectations))


def first_message() -> Select[datetime]:
    """When the oldest was written that is still known."""
    return select(OutboxRow.created_at).order_by(OutboxRow.id).limit(1)


async def count_outbox(s: Session) -> dict[tuple[str, str | None], int]:
    """Messages by (state, reason)."""
    kinds = (OutboxRow.state, OutboxRow.reason)
    rows = await s.execute(select(*kinds, func.count()).group_by(*kinds))
    return {(state, reason): count for state, reason, count in rows}
