"""Messages of a memory that was put back, of which nobody knows whether they left meanwhile: held with the reason
"perhaps already said", shown by what they are about, and let go, kept back or begun with other words by the office.
Replies to what is said from now on are never among them. When they are held is scheduler.restored's to say."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, func, or_, select, update

from core.reasons import Reason
from core.reminders.alarms import Subject
from core.states import MessageState
from core.talk.kept_sentences import say_to_json
from core.talk.message_kinds import REPLIES, MessageKind
from core.talk.messages import Say
from core.talk.said_before import HeldGroup
from storage.database.changed_rows import changed_rows
from storage.database.long_lists import is_one_of
from storage.database.schema import AlarmRow, DeadlineRow, EventRow, NoticeRow, OccurrenceRow, OutboxRow
from storage.database.session import Session
from storage.mail.notice_progress import follow_notices
from storage.mail.outbox import Choices, choices_of, says_of

PASSING = (MessageKind.PARTING.value, MessageKind.CLOCK.value)
"""What means nothing later: a word to somebody of whom nothing is kept, a question about an hour that is over."""
HELD = (OutboxRow.state == MessageState.HELD, OutboxRow.reason == Reason.PERHAPS_SAID.value)
LETTERS = 200
"""Of what a group is about, as it is shown."""


async def hold_waiting(s: Session, now: datetime) -> int:
    """All that had not left, and would by now, is held; how many. What may leave later than now has not left."""
    waits = or_(
        OutboxRow.state == MessageState.SENDING,
        (OutboxRow.state == MessageState.QUEUED) & (OutboxRow.not_before <= now),
    )
    gone = {"state": MessageState.WITHHELD, "reason": Reason.PERHAPS_SAID.value, "lease_until": None, "sender": None}
    await s.execute(update(OutboxRow).where(waits, OutboxRow.kind.in_(PASSING)).values(gone))
    return await _hold(s, waits)


async def newest_message(s: Session) -> int:
    return await s.scalar(select(func.max(OutboxRow.id))) or 0


async def hold_made(s: Session, after: int, until: datetime, decided: int = 0) -> int:
    """Of what was made since the message `after`, in this transaction, that which fell due before `until`. For alarms
    up to the number `decided` the old outbox has told what left."""
    later = select(AlarmRow.id).where(or_(AlarmRow.at > until, AlarmRow.id <= decided))
    fell_due = or_(OutboxRow.alarm_id.is_(None), OutboxRow.alarm_id.not_in(later))
    return await _hold(
        s, OutboxRow.id > after, OutboxRow.state == MessageState.QUEUED, OutboxRow.priority > REPLIES, fell_due
    )


async def _hold(s: Session, *which: ColumnElement[bool]) -> int:
    values = {"state": MessageState.HELD, "reason": Reason.PERHAPS_SAID.value, "lease_until": None, "sender": None}
    return changed_rows(await s.execute(update(OutboxRow).where(*which).values(values)))


def _key() -> ColumnElement[str]:
    """What a message is about."""
    row = OutboxRow
    of_alarm = AlarmRow.subject + ":" + func.cast(AlarmRow.subject_id, row.key.type)
    return case(
        (row.priority <= REPLIES, "reply"),
        (row.notice_id.is_not(None), "notice:" + func.cast(row.notice_id, row.key.type)),
        (AlarmRow.subject.in_((Subject.OCCURRENCE.value, Subject.EVENT.value)), of_alarm),
        else_="other",
    )


async def held_groups(s: Session) -> list[HeldGroup]:
    """The largest first."""
    key = _key().label("about")
    counts = (func.count(OutboxRow.contact_id.distinct()), func.count(), func.min(OutboxRow.id))
    query = select(key, *counts).outerjoin(AlarmRow, AlarmRow.id == OutboxRow.alarm_id).where(*HELD)
    rows = (await s.execute(query.group_by(key).order_by(func.count().desc(), key))).all()
    names = await _names(s, [about for about, *_ in rows])
    return [HeldGroup(about, names.get(about, ""), *numbers) for about, *numbers in rows]


OF_WORK = select(OccurrenceRow.id, DeadlineRow.what).join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
NAMES: Mapping[str, tuple[Any, Any]] = {
    "notice": (NoticeRow.id, select(NoticeRow.id, NoticeRow.text)),
    Subject.OCCURRENCE.value: (OccurrenceRow.id, OF_WORK),
    Subject.EVENT.value: (EventRow.id, select(EventRow.id, EventRow.title)),
}
"""Whose number stands in a key of this kind, and where its name is found."""


async def _names(s: Session, keys: Collection[str]) -> Mapping[str, str]:
    """By key, of what has a name."""
    found: dict[str, str] = {}
    for kind, (column, query) in NAMES.items():
        ids = [int(key.partition(":")[2]) for key in keys if key.startswith(f"{kind}:")]
        rows = await s.execute(query.where(column.in_(ids)))
        found |= {f"{kind}:{id_}": _brief(name) for id_, name in rows}
    return found


def _brief(name: str) -> str:
    return " ".join(name.split())[:LETTERS]


@dataclass(frozen=True)
class HeldSample:
    """One message of a group, as it would leave."""

    says: tuple[Say, ...]
    choices: Choices


async def held_sample(s: Session, first: int) -> HeldSample | None:
    """None when it is held no more."""
    row = (await s.execute(select(OutboxRow.say, OutboxRow.choices).where(OutboxRow.id == first, *HELD))).one_or_none()
    if row is None:
        return None
    return HeldSample(says_of(row.say), choices_of(row.choices))


async def held_ids(s: Session, keys: Collection[str] | None) -> list[int]:
    """Of these groups, or of all."""
    query = select(OutboxRow.id).outerjoin(AlarmRow, AlarmRow.id == OutboxRow.alarm_id).where(*HELD)
    if keys is not None:
        query = query.where(_key().in_(list(keys)))
    return list(await s.scalars(query.order_by(OutboxRow.id)))


async def release_held(s: Session, ids: Sequence[int], now: datetime, words: str = "") -> int:
    """They wait to leave, each judged again at that moment; how many. `words` of the office stand before what each
    says, which itself stays as it is: it is read from there who was told which date."""
    if words:
        await _begin_with(s, ids, words)
    values = {"state": MessageState.QUEUED, "reason": None, "not_before": now, "tries": 0}
    released = update(OutboxRow).where(is_one_of(OutboxRow.id, ids), *HELD).values(values)
    count = changed_rows(await s.execute(released))
    await follow_notices(s, ids)
    return count


async def _begin_with(s: Session, ids: Sequence[int], words: str) -> None:
    first = say_to_json(Say("held-words", {"text": words}))
    rows = await s.execute(select(OutboxRow.id, OutboxRow.say).where(is_one_of(OutboxRow.id, ids), *HELD))
    for row_id, say in rows.all():
        await s.execute(update(OutboxRow).where(OutboxRow.id == row_id).values(say=[first, *say]))


async def drop_held(s: Session, ids: Sequence[int]) -> int:
    """They never leave, with the same reason; how many."""
    stays = update(OutboxRow).where(is_one_of(OutboxRow.id, ids), *HELD)
    return changed_rows(await s.execute(stays.values(state=MessageState.WITHHELD)))


async def count_held(s: Session) -> int:
    return await s.scalar(select(func.count()).select_from(OutboxRow).where(*HELD)) or 0
