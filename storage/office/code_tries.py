"""Wrong invitation codes: how many a chat has given, and how many all strangers within the last hour. What follows
from it is core.office.codes'."""

from collections.abc import Collection
from datetime import datetime
from typing import cast

from sqlalchemy import Table, bindparam, delete, func, insert, select

from core.office.codes import FORGOTTEN_AFTER, HOUR, CodeTries, most_wrong_of_strangers
from storage.database.chats import in_chat
from storage.database.insertion import put
from storage.database.long_lists import is_among
from storage.database.schema import CodeTryRow, InvitationRow, WrongCodeRow
from storage.database.session import Session

TRIES = cast(Table, CodeTryRow.__table__)
_OF_CHATS = select(TRIES.c.chat, TRIES.c.wrong, TRIES.c.waits, TRIES.c.until).where(
    TRIES.c.channel == bindparam("channel"), is_among(TRIES.c.chat, "chats")
)


async def tries_of_chats(s: Session, channel: str, chats: Collection[str]) -> dict[str, CodeTries]:
    """Of each chat; one that has given no wrong code, or none for long, is not there."""
    rows = await s.execute(_OF_CHATS, {"channel": channel, "chats": list(chats)})
    return {chat: CodeTries(*tries) for chat, *tries in rows}


async def tries_of(s: Session, channel: str, chat: str) -> CodeTries:
    """Of one chat; none at all when it has given no wrong code, or none for long."""
    return (await tries_of_chats(s, channel, [chat])).get(chat, CodeTries())


async def count_wrong(s: Session, channel: str, chat: str, now: datetime, *, stranger: bool) -> CodeTries:
    """One more wrong code of this chat; those of strangers count for the whole bot too. What is long ago is forgotten
    here."""
    await _forget_old(s, now)
    tries = (await tries_of(s, channel, chat)).after_wrong(now)
    row = {"channel": channel, "chat": chat, "at": now}
    await put(s, CodeTryRow, {**row, **vars(tries)}, unique=("channel", "chat"))
    if stranger:
        await _count_of_strangers(s, now)
    return tries


async def _forget_old(s: Session, now: datetime) -> None:
    long_ago = now - FORGOTTEN_AFTER
    over = CodeTryRow.until.is_(None) | (CodeTryRow.until < long_ago)
    await s.execute(delete(CodeTryRow).where(CodeTryRow.at < long_ago, over))


async def _count_of_strangers(s: Session, now: datetime) -> None:
    await s.execute(delete(WrongCodeRow).where(WrongCodeRow.at <= now - HOUR))
    await s.execute(insert(WrongCodeRow), [{"at": now}])


async def busy(s: Session, now: datetime) -> bool:
    """Whether strangers have given so many wrong codes within the hour that the office must say who comes in."""
    recent = select(func.count()).select_from(WrongCodeRow).where(WrongCodeRow.at > now - HOUR)
    return (await s.scalar(recent) or 0) >= most_wrong_of_strangers(await open_invitations(s, now))


async def open_invitations(s: Session, now: datetime) -> int:
    is_open = (InvitationRow.used_at.is_(None), InvitationRow.expires_at > now)
    return await s.scalar(select(func.count()).select_from(InvitationRow).where(*is_open)) or 0


async def forgive(s: Session, channel: str, chat: str) -> None:
    """The chat is known to be somebody's: it begins anew."""
    await s.execute(delete(CodeTryRow).where(in_chat(CodeTryRow, channel, chat)))
