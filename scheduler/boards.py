"""The office's message that shows how far a notice has come is edited in place, seldom enough for the network, until
nothing changes any more. What it says is core.talk.notice_boards'."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol, runtime_checkable

from core.talk.messages import Message, Misconfigured, Moved, Refused, Say, SendError, Throttled, Unreachable
from core.talk.notice_boards import GAP, board_says, is_done
from core.talk.notices import NoticeReport
from scheduler.clock import Clock
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.session import Database
from storage.mail import notice_boards
from storage.mail.notice_boards import Board
from storage.mail.notice_reports import notice_report
from storage.mail.outbox import Choices

log = logging.getLogger(__name__)

Render = Callable[[Sequence[Say], Choices, datetime], Message]


@runtime_checkable
class Editor(Protocol):
    """What this needs of a channel."""

    name: str

    async def edit(self, chat: str, message_id: str, message: Message) -> None: ...


async def refresh_boards(db: Database, channel: Editor, clock: Clock, render: Render) -> datetime | None:
    """Edits those that say something else by now; when to look again, None when none stands. Raises DatabaseBusy,
    DatabaseUnusable."""
    async with db.read() as s:
        boards = await notice_boards.standing_boards(s, channel.name)
        reports = {board.notice_id: await notice_report(s, board.notice_id) for board in boards}
    nexts = [await _refreshed(db, channel, clock, render, board, reports[board.notice_id]) for board in boards]
    return min((moment for moment in nexts if moment is not None), default=None)


async def _refreshed(
    db: Database, channel: Editor, clock: Clock, render: Render, board: Board, report: NoticeReport | None
) -> datetime | None:
    """When to look at it again; None until something changes."""
    now = clock.now()
    if report is None or now >= board.until:
        await _close(db, board)
        return None
    says = tuple(board_says(report))
    if says == board.shown:
        if is_done(report):
            await _close(db, board)
        return None
    if now < board.edited_at + GAP:
        return board.edited_at + GAP
    try:
        await channel.edit(board.chat, board.message_id, render(says, (), now))
    except SendError as error:
        return await _failed(db, board, error, now)
    async with db.write() as s:
        await notice_boards.note_edited(s, board.id, says, now)
    return None


async def _failed(db: Database, board: Board, error: SendError, now: datetime) -> datetime | None:
    """A message that is gone is not looked for again."""
    log.debug("the board of notice %s was not edited: %s", board.notice_id, type(error).__name__)
    if isinstance(error, Refused | Unreachable | Moved | Misconfigured):
        await _close(db, board)
        return None
    again = now + GAP
    if isinstance(error, Throttled):
        again = now + max(error.after, GAP)
    async with db.write() as s:
        await notice_boards.put_off(s, board.id, again)
    return again + GAP


async def watch_boards(db: Database, channel: Editor, clock: Clock, render: Render) -> None:
    """While a long notice leaves: until cancelled."""
    while True:
        await clock.sleep(GAP.total_seconds())
        try:
            await refresh_boards(db, channel, clock, render)
        except (DatabaseBusy, DatabaseUnusable) as error:
            log.warning("boards wait for the database: %s", error)


async def _close(db: Database, board: Board) -> None:
    async with db.write() as s:
        await notice_boards.close_board(s, board.id)
