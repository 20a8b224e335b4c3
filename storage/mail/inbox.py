"""What the networks gave us, raw and once each, until a turn has answered it. What an update says is the channel's to
read; who is answered next is told by storage.mail.rounds and storage.mail.queue."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import ColumnElement, Interval, Table, bindparam, func, select, text, update
from sqlalchemy.orm import aliased

from core.states import InboxState
from core.talk.messages import Update
from storage.database.chats import in_chat
from storage.database.given_rows import ForEach, columns_of
from storage.database.insertion import insert_new
from storage.database.long_lists import is_among
from storage.database.schema import InboxRow
from storage.database.session import Session
from storage.mail.rounds import rows_of


async def keep_updates(s: Session, channel: str, updates: Sequence[Update], now: datetime) -> int:
    """Writes down those not seen before and returns how many; commit before acknowledging them to the network."""
    rows = await rows_of(s, channel, updates, now)
    kept = [{**row, "body": storable(row["body"])} for row in rows]
    return await insert_new(s, InboxRow, kept, unique=("channel", "key", "line"))


def storable(text: str) -> str:
    """The text without what a database refuses: one bad update must not keep its whole batch out."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


INBOX = cast(Table, InboxRow.__table__)
BEFORE = aliased(InboxRow)
FINISH = update(INBOX).where(is_among(INBOX.c.id, "ids"), INBOX.c.state == InboxState.WAITING)
FINISH = FINISH.values(state=InboxState.DONE, done_at=bindparam("now")).returning(INBOX.c.id)
WHOSE = ForEach(
    columns_of(INBOX, row_id="id", from_chat="chat"),
    lambda given: update(INBOX).where(INBOX.c.id == given["row_id"]).values(chat=given["from_chat"]),
)

HURRY = text("SET LOCAL lock_timeout = '1s'")
FREE = select(INBOX.c.id).where(is_among(INBOX.c.id, "ids"), INBOX.c.state == InboxState.WAITING)
FREE = FREE.with_for_update(skip_locked=True)


async def free(s: Session, ids: Collection[int]) -> frozenset[int]:
    """Those that wait and are in nobody else's transaction, ours until the end of this one; first of all in a
    transaction of turns, which waits for others no longer than a second from then on: who is frozen in the midst of a
    turn keeps only whom it concerns."""
    if s.get_bind().dialect.name == "sqlite":
        return frozenset(ids)
    await s.execute(HURRY)
    return frozenset(await s.scalars(FREE, {"ids": list(ids)}))


async def finish(s: Session, ids: Collection[int], now: datetime) -> frozenset[int]:
    """Their turns are done; belongs in the turns' own transaction, first of all. Those that somebody else has done are
    not among the answer."""
    return frozenset(await s.scalars(FINISH, {"ids": list(ids), "now": now}))


async def say_whose(s: Session, chats: Mapping[int, str]) -> None:
    """Which chat each came from, so that it is found again."""
    if chats:
        await WHOSE.execute(s, [{"row_id": id_, "from_chat": chat} for id_, chat in chats.items()])


async def park(s: Session, inbox_id: int, reason: str, now: datetime) -> None:
    """Sets aside what cannot be read or answered, with the reason; never dropped."""
    parked = {"state": InboxState.PARKED, "reason": reason, "done_at": now}
    await s.execute(update(InboxRow).where(InboxRow.id == inbox_id).values(parked))


async def failed_once(s: Session, inbox_id: int) -> int:
    """Counts a turn that broke on this update, and returns how many have."""
    await s.execute(update(InboxRow).where(InboxRow.id == inbox_id).values(tries=InboxRow.tries + 1))
    return await s.scalar(select(InboxRow.tries).where(InboxRow.id == inbox_id)) or 0


async def count_inbox_try(s: Session, ids: Collection[int]) -> None:
    """Counts a turn that is about to be tried; commit before anything that may be the end of the program."""
    await s.execute(update(InboxRow).where(*_waiting(ids)).values(tries=InboxRow.tries + 1))


def _waiting(ids: Collection[int]) -> tuple[ColumnElement[bool], ...]:
    return InboxRow.id.in_(ids), InboxRow.state == InboxState.WAITING


async def spare(s: Session, ids: Collection[int]) -> None:
    """Takes back the counted tries of those that were not tried after all."""
    counted = update(InboxRow).where(*_waiting(ids), InboxRow.tries > 0)
    await s.execute(counted.values(tries=InboxRow.tries - 1))


async def newest_update(s: Session) -> int:
    """The number of the update that came last; 0 when none has come yet."""
    return await s.scalar(select(func.max(InboxRow.id))) or 0


async def attach_file(s: Session, inbox_id: int, file_id: int) -> None:
    """Remembers the document fetched for this update, so that a repeated turn need not fetch it again."""
    await s.execute(update(InboxRow).where(InboxRow.id == inbox_id).values(file_id=file_id))


async def count_inbox(s: Session) -> dict[str, int]:
    """Updates by state."""
    rows = await s.execute(select(InboxRow.state, func.count()).group_by(InboxRow.state))
    return {row.state: row[1] for row in rows}


LONG_PARTS = (
    select(INBOX.c.id, BEFORE.body)
    .join(BEFORE, in_chat(BEFORE, INBOX.c.channel, INBOX.c.chat))
    .where(is_among(INBOX.c.id, "ids"), INBOX.c.chat != "", BEFORE.id < INBOX.c.id)
    .where(BEFORE.received_at >= INBOX.c.received_at - bindparam("pause", type_=Interval()))
    .where(func.length(BEFORE.body) > bindparam("longer"))
)


async def long_before(s: Session, ids: Collection[int], pause: timedelta, longer: int) -> Sequence[tuple[int, str]]:
    """(id, body of a longer update that came from its chat within the pause before it)."""
    if not ids:
        return []
    given = {"ids": list(ids), "pause": pause, "longer": longer}
    return [(id_, body) for id_, body in await s.execute(LONG_PARTS, given)]


LOOKED_AT = 5
"""Updates of a chat among which the person's last words are looked for."""


async def bodies_before(s: Session, channel: str, chat: str, before: int) -> Sequence[str]:
    """Of the updates of the chat that came before the update `before`, the newest first; those that are kept."""
    row = InboxRow
    earlier = (row.channel == channel, row.chat == chat, row.id < before, row.body != "{}")
    return (await s.scalars(select(row.body).where(*earlier).order_by(row.id.desc()).limit(LOOKED_AT))).all()
