"""Lists of commands that chats of the office have: which are to be given or taken back. Giving them is
scheduler.menus'."""

from datetime import date, datetime

from sqlalchemy import delete, select

from storage.database.chats import in_chat
from storage.database.insertion import put
from storage.database.schema import MenuRow
from storage.database.session import Session
from storage.office.recipients import office


async def menus_due(s: Session, channel: str, listed: str, day: date) -> tuple[list[str], list[str]]:
    """The chats of this network that are to have the list `listed` and have another or none, and those that have one
    and are nobody's of the desk any more."""
    desk = {one.chat for one in await office(s, day) if one.channel == channel and one.reason is None}
    rows = await s.execute(select(MenuRow.chat, MenuRow.listed).where(MenuRow.channel == channel))
    known: dict[str, str] = {row.chat: row.listed for row in rows}
    wanting = {chat for chat in desk if chat is not None and known.get(chat) != listed}
    return sorted(wanting), sorted(known.keys() - desk)


async def note_given(s: Session, channel: str, chat: str, listed: str, now: datetime) -> None:
    row = {"channel": channel, "chat": chat, "listed": listed, "at": now}
    await put(s, MenuRow, row, unique=("channel", "chat"))


async def note_taken_back(s: Session, channel: str, chat: str) -> None:
    await s.execute(delete(MenuRow).where(in_chat(MenuRow, channel, chat)))
