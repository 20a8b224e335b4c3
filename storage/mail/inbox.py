"""What the networks gave us, raw and once each, until a turn has answered it. What an update says is the channel's to
read; who is answered next is told by storage.mail.rounds and storage.mail.queue."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import ColumnElement, Table, bindparam, func, select, update

from core.states import InboxState
from core.talk.messages import Update
from storage.database.insertion import insert_new
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
FINISH = update(INBOX).where(INBOX.c.id.in_(bindparam("ids", expanding=True)), INBOX.c.state == InboxState.WAITING)
WHOSE = update(INBOX).where(INBOX.c.id == bindparam("row_id")).values(chat=bindparam("from_chat"))
FINISH = FINISH.values(state=InboxState.DONE, done_at=bindparam("now")).returning(INBOX.c.id)


async def finish(s: Session, ids: Collection[int], now: datetime) -> frozenset[int]:
    """Their turns are done; belongs in the turns' own transaction, first of all. Those that somebody else has done are
    not among the answer."""
    return frozenset(await s.scalars(FINISH, {"ids": list(ids), "now": now}))


async def say_whose(s: Session, chats: Mapping[int, str]) -> None:
    """Which chat each came from, so that it is found again."""
    if chats:
        await s.execute(WHOSE, [{"row_id": id_, "from_chat": chat} for id_, chat in chats.items()])


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


LOOKED_AT = 5
"""Updates of a chat among which the person's last words are looked for."""


async def bodies_before(s: Session, channel: str, chat: str, before: int) -> Sequence[str]:
    """Of the updates of the chat that came before the update `before`, the newest first; those that are kept."""
    row = InboxRow
    earlier = (row.channel == channel, row.chat == chat, row.id < before, row.body != "{}")
    return (await s.scalars(select(row.body).where(*earlier).order_by(row.id.desc()).limit(LOOKED_AT))).all()
