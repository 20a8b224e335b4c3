"""Who hears that a conference or duty is called otherwise, held elsewhere, or not for them: whoever has heard of it, or
is about to. What changes in the rows is storage.plans.rewording's."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, select, update

from core.plans.dates_heard import About
from core.reasons import Reason
from core.states import ExpectationState, MessageState
from core.talk.kept_sentences import say_from_json, say_to_json
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from storage.database.long_lists import is_one_of
from storage.database.schema import AlarmRow, ChangeRow, ContactRow, ExpectationRow, OutboxRow
from storage.database.session import Session
from storage.dates.dates_heard import LEFT, last_messages
from storage.duties.subjects import among
from storage.mail.outbox import Outgoing, addressed, enqueue
from storage.office.recipients import people_addressed

REWORDED = Say("reworded-title")
"""With which it begins."""
WAITS = (MessageState.QUEUED, MessageState.HELD)


async def heard_of(s: Session, subjects: Collection[About]) -> set[int]:
    """The people who have been told of these, or whose reminder waits; of work only while they owe it."""
    heard = await last_messages(s, subjects)
    owed = select(ExpectationRow.id).where(ExpectationRow.state == ExpectationState.OWING)
    work = {one.expectation_id for one in heard if one.expectation_id is not None}
    owing = set(await s.scalars(owed.where(is_one_of(ExpectationRow.id, work))))
    told = {one.contact_id for one in heard if one.expectation_id is None or one.expectation_id in owing}
    waiting = select(OutboxRow.contact_id).join(AlarmRow, AlarmRow.id == OutboxRow.alarm_id)
    waiting = waiting.where(among(AlarmRow, subjects), OutboxRow.state.in_(WAITS), OutboxRow.contact_id.is_not(None))
    return told | {contact for contact in await s.scalars(waiting) if contact is not None}


async def tell_reworded(s: Session, change_id: int, to: Collection[int], line: Say, back: Say, now: datetime) -> None:
    """One message to each of these; `back` is what they hear if the change is undone."""
    row = await s.get_one(ChangeRow, change_id)
    row.kept = {**row.kept, "back": say_to_json(back)}
    await _enqueue(s, "reworded", change_id, to, line, now)


async def _enqueue(s: Session, key: str, change_id: int, to: Collection[int], line: Say, now: datetime) -> None:
    people = await people_addressed(s, is_one_of(ContactRow.id, to))
    rows = [
        addressed(
            Outgoing(
                f"{key}:{change_id}:{person.contact_id}",
                MessageKind.REMINDER,
                (REWORDED, line),
                change_id=change_id,
                not_before=now,
            ),
            person,
        )
        for person in people
    ]
    await enqueue(s, rows, now)


async def tells_back_gained(s: Session, change_id: int, line: Say) -> None:
    """What those hear who were told of a plan by this change, if it is undone."""
    row = await s.get_one(ChangeRow, change_id)
    row.kept = {**row.kept, "gained": say_to_json(line)}
    await s.flush()


async def told_back(s: Session, row: ChangeRow, undone: int, now: datetime) -> None:
    """After an undo: what waits of the change is taken back, and who has heard of it hears that it is as before."""
    mine = OutboxRow.change_id == row.id
    whose = {"back": OutboxRow.key.startswith(f"reworded:{row.id}:"), "gained": OutboxRow.plan_id.is_not(None)}
    for name, which in whose.items():
        if name not in row.kept:
            continue
        heard = await _contacts(s, mine, which, OutboxRow.state.in_(LEFT))
        gone = {"state": MessageState.WITHHELD, "reason": Reason.DATE_CHANGED.value}
        await s.execute(update(OutboxRow).where(mine, which, OutboxRow.state.in_(WAITS)).values(**gone))
        await _enqueue(s, f"reworded-{name}", undone, heard, say_from_json(row.kept[name]), now)


async def _contacts(s: Session, *which: ColumnElement[bool]) -> Sequence[int]:
    found = await s.scalars(select(OutboxRow.contact_id).where(*which).distinct())
    return [contact for contact in found if contact is not None]
