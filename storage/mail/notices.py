"""Broadcasts: draft, recipients, release, acknowledgement. Nothing leaves before a person releases it; how it leaves is
scheduler.deliver."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, literal, select, update

from core.office.people import OFFICE_ROLES, UNIT_ROLES, Person
from core.office.units import Audience, AudienceKind, concerned
from core.states import ExpectationState, MessageState
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.notices import Notice, NoticeAsks, NoticeState, NoticeWords, Reach, notice_key
from core.talk.tokens import StandingChoice, standing_token
from storage.database.changed_rows import changed_rows
from storage.database.insertion import insert_chosen
from storage.database.journal import note
from storage.database.long_lists import is_one_of
from storage.database.schema import ContactRow, ExpectationRow, NoticeRow, OutboxRow, PostRow, RecipientRow, UnitRow
from storage.database.session import Session
from storage.mail.bulk_queue import spread_to_each
from storage.mail.outbox import Choices, Outgoing, addressed
from storage.office.people import holds_post, people_where
from storage.office.recipients import Recipient, each_addressed
from storage.office.units import units_on


def words_of(row: NoticeRow) -> NoticeWords:
    """What the row says."""
    return NoticeWords(row.text, NoticeAsks(row.asks), row.office, row.urgent, row.corrects, row.file_id, row.instead)


async def words_of_notice(s: Session, notice_id: int) -> NoticeWords:
    """What this notice says. Raises NoResultFound where there is none."""
    return words_of(await s.get_one(NoticeRow, notice_id))


def acknowledging_picks(asks: NoticeAsks, notice_id: int = 0) -> Choices:
    """How it is acknowledged: with the digit or the button, even a month later."""
    if asks is NoticeAsks.ACKNOWLEDGEMENT:
        return (("1", Say("pick-received"), standing_token(StandingChoice.ACKNOWLEDGE, notice_id)),)
    return ()


async def draft_notice(
    s: Session, words: NoticeWords, audience: Audience, *, contact_id: int | None, now: datetime
) -> int:
    """By whom it is written; nothing leaves."""
    row = NoticeRow(
        text=words.text,
        audience=str(audience),
        asks=words.asks.value,
        state=NoticeState.DRAFT.value,
        contact_id=contact_id,
        created_at=now,
        corrects=words.corrects,
        instead=words.instead,
        office=words.office,
        urgent=words.urgent,
        file_id=words.file_id,
    )
    s.add(row)
    await s.flush()
    return row.id


async def corrected_by(s: Session, notice_id: int) -> int | None:
    """The notice that this one takes the place of."""
    return await s.scalar(select(NoticeRow.corrects).where(NoticeRow.id == notice_id))


async def recipients(s: Session, audience: Audience, day: date) -> list[Person]:
    """Everybody who holds a post in the units meant (or in the office), by contact, reachable or not."""
    return await people_where(s, day, await addressees(s, audience, day))


async def recipients_counted(s: Session, audience: Audience, day: date) -> int:
    """How many they are."""
    whom = await addressees(s, audience, day)
    return await s.scalar(select(func.count()).select_from(ContactRow).where(whom)) or 0


async def addressees(s: Session, audience: Audience, day: date) -> ColumnElement[bool]:
    """Who they are, as a condition on contacts."""
    match audience.kind:
        case AudienceKind.OFFICE:
            return holds_post(day, PostRow.role.in_(sorted(OFFICE_ROLES)))
        case AudienceKind.POST:
            return holds_post(day, PostRow.unit_id.is_not(None), PostRow.role == audience.name)
        case AudienceKind.OWING:
            return holds_post(day, PostRow.unit_id.in_(_owing(audience.number)), OF_UNITS)
    codes = [unit.code for unit in concerned(await units_on(s, day), audience)]
    units = select(UnitRow.id).where(is_one_of(UnitRow.code, codes))
    return holds_post(day, PostRow.unit_id.in_(units), OF_UNITS)


OF_UNITS = PostRow.role.in_(sorted(UNIT_ROLES))


def _owing(occurrence_id: int) -> Select[Any]:
    """The units that owe it at this moment."""
    owes = (ExpectationRow.occurrence_id == occurrence_id, ExpectationRow.state == ExpectationState.OWING)
    return select(ExpectationRow.unit_id).where(*owes, ExpectationRow.unit_id.is_not(None))


async def release_notice(s: Session, notice_id: int, *, day: date, now: datetime, not_before: datetime) -> Reach:
    """Puts one message per recipient of `day` into the outbox, with a reason for each that cannot leave. A released
    notice is released once."""
    row = await s.get_one(NoticeRow, notice_id, with_for_update=True, populate_existing=True)
    if row.state != NoticeState.RELEASED.value:
        row.state, row.released_at = NoticeState.RELEASED.value, now
        await s.flush()
        people = await _listed(s, row, day)
        listed = select(RecipientRow.contact_id).where(RecipientRow.notice_id == row.id)
        await spread_to_each(s, _template(row, not_before), each_addressed(ContactRow.id.in_(listed)), now)
        note(s, "notice %d released to %d people", notice_id, people)
        if row.urgent:
            note(s, "notice %d is urgent: contact %s lets it leave at any hour", notice_id, row.contact_id)
    return await reach(s, notice_id)


async def _listed(s: Session, row: NoticeRow, day: date) -> int:
    """How many recipients it has, once they are written down."""
    whom = await addressees(s, Audience.parse(row.audience), day)
    chosen = select(literal(row.id, RecipientRow.notice_id.type), ContactRow.id).where(whom)
    names = ("notice_id", "contact_id")
    return await insert_chosen(s, RecipientRow, names, chosen, unique=names)


def _template(row: NoticeRow, not_before: datetime) -> Outgoing:
    """The notice, to nobody yet."""
    return Outgoing(
        key=notice_key(row.id, 0).removesuffix(":0"),
        kind=kind_of(row),
        says=words_of(row).says,
        choices=acknowledging_picks(NoticeAsks(row.asks), row.id),
        notice_id=row.id,
        file_id=row.file_id,
        not_before=not_before,
    )


def message(row: NoticeRow, to: Recipient, not_before: datetime) -> Outgoing:
    """The notice to one person; one that cannot be reached is a row all the same, with its reason."""
    return addressed(replace(_template(row, not_before), key=notice_key(row.id, to.contact_id or 0)), to)


def kind_of(row: NoticeRow) -> MessageKind:
    """An urgent one leaves at any hour."""
    if row.urgent:
        return MessageKind.URGENT
    return MessageKind.NOTICE


async def acknowledge(s: Session, notice_id: int, contact_id: int, now: datetime) -> bool:
    """False when it was acknowledged or withdrawn before, or was never this person's."""
    holds = select(NoticeRow.id).where(NoticeRow.id == notice_id, NoticeRow.state == NoticeState.RELEASED.value)
    mine = (
        RecipientRow.notice_id == notice_id,
        RecipientRow.contact_id == contact_id,
        RecipientRow.acknowledged_at.is_(None),
        exists(holds),
    )
    result = await s.execute(update(RecipientRow).where(*mine).values(acknowledged_at=now))
    return changed_rows(result) == 1


async def open_notices(s: Session, contact_id: int) -> list[Notice]:
    """What this person has not acknowledged, the longest waiting first."""
    query = (
        select(NoticeRow)
        .join(RecipientRow, RecipientRow.notice_id == NoticeRow.id)
        .where(RecipientRow.contact_id == contact_id, RecipientRow.acknowledged_at.is_(None))
        .where(NoticeRow.state == NoticeState.RELEASED.value, NoticeRow.asks == NoticeAsks.ACKNOWLEDGEMENT.value)
        .order_by(NoticeRow.released_at, NoticeRow.id)
    )
    return [Notice(row.id, words_of(row), row.released_at) for row in await s.scalars(query)]


async def reach(s: Session, notice_id: int) -> Reach:
    """How far a notice has come."""
    mine = RecipientRow.notice_id == notice_id
    people, acknowledged = (
        await s.execute(select(func.count(), func.count(RecipientRow.acknowledged_at)).where(mine))
    ).one()
    # The newest message of each counts: who was missed may have been written to again.
    newest = select(func.max(OutboxRow.id)).where(OutboxRow.notice_id == notice_id).group_by(OutboxRow.contact_id)
    states = select(OutboxRow.state, func.count()).where(OutboxRow.id.in_(newest)).group_by(OutboxRow.state)
    came = Counter(dict((await s.execute(states)).all()))
    return Reach(
        recipients=people,
        sent=came[MessageState.SENT],
        acknowledged=acknowledged,
        unreachable=came[MessageState.WITHHELD] + came[MessageState.FAILED],
    )
