"""The office's messages that show how far a notice has come: which are to be edited, and what they said last. What they
say is core.talk.notice_boards', editing them scheduler.boards'."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, select, update

from core.states import MessageState
from core.talk.kept_sentences import say_to_json
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.notice_boards import WATCHED, board_says
from storage.database.insertion import insert_new
from storage.database.schema import NoticeBoardRow, OutboxRow
from storage.database.session import Session
from storage.mail.notice_reports import notice_report
from storage.mail.open_choices import BESIDE
from storage.mail.outbox import Outgoing, enqueue, says_of


@dataclass(frozen=True)
class Board:
    """One that stands in a chat: which notice it is about, what it says, when it was last edited."""

    id: int
    notice_id: int
    chat: str
    message_id: str
    shown: tuple[Say, ...]
    edited_at: datetime
    until: datetime


async def open_board(s: Session, notice_id: int, *, channel: str, chat: str, contact_id: int, now: datetime) -> None:
    """Puts one into the chat, beside whatever is asked there."""
    report = await notice_report(s, notice_id)
    if report is None:
        return
    key, says = f"{BESIDE}board:{notice_id}:{contact_id}", tuple(board_says(report))
    board = {"key": key, "notice_id": notice_id, "channel": channel, "shown": _json(says)}
    await insert_new(s, NoticeBoardRow, [{**board, "edited_at": now, "until": now + WATCHED}], unique=("key",))
    message = Outgoing(key, MessageKind.REPLY, says, channel, chat, contact_id, not_before=now)
    await enqueue(s, [message], now)


def _json(says: Sequence[Say]) -> list[Any]:
    return [say_to_json(say) for say in says]


async def standing_boards(s: Session, channel: str) -> list[Board]:
    """Those that have left and are still kept up to date, the one edited longest ago first."""
    mine = and_(OutboxRow.key == NoticeBoardRow.key, OutboxRow.state == MessageState.SENT)
    query = select(NoticeBoardRow, OutboxRow.chat, OutboxRow.network_id).join(OutboxRow, mine)
    query = query.where(NoticeBoardRow.channel == channel).order_by(NoticeBoardRow.edited_at, NoticeBoardRow.id)
    return [
        Board(row.id, row.notice_id, chat, number, says_of(row.shown), row.edited_at, row.until)
        for row, chat, number in await s.execute(query)
        if chat is not None and number is not None
    ]


async def note_edited(s: Session, board_id: int, says: Sequence[Say], now: datetime) -> None:
    """It says this since `now`."""
    values = {"shown": _json(says), "edited_at": now}
    await s.execute(update(NoticeBoardRow).where(NoticeBoardRow.id == board_id).values(values))


async def put_off(s: Session, board_id: int, until: datetime) -> None:
    """The network wants to be left alone until then."""
    await s.execute(update(NoticeBoardRow).where(NoticeBoardRow.id == board_id).values(edited_at=until))


async def close_board(s: Session, board_id: int) -> None:
    """It stays as it is."""
    await s.execute(delete(NoticeBoardRow).where(NoticeBoardRow.id == board_id))
