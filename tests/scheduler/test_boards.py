"""The office's message that counts how far a notice has come: edited in place, seldom, and left alone when it is
done."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.texts import Texts
from core.states import MessageState
from core.talk.messages import Message, Refused, Say, SendError, Throttled, Unavailable
from core.talk.notice_boards import GAP, WATCHED
from scheduler.boards import refresh_boards
from scheduler.clock import VirtualClock
from storage.database.schema import NoticeBoardRow, OutboxRow
from storage.database.session import Database
from storage.mail.notice_boards import open_board
from storage.mail.notices import acknowledge
from storage.mail.outbox import Choices
from tests.days import VIETNAM, local
from tests.storage.test_notices import joined, released

NOW = local("2026-03-02 08:00")
HEAD = "Đang theo dõi thông báo “Mời họp lúc 8 giờ thứ Sáu.” (tin này tự cập nhật):"


def said(says: Sequence[Say], choices: Choices, now: datetime) -> Message:
    return Texts().queued(says, choices, now, VIETNAM)


@dataclass
class Screen:
    """A network on which messages can be edited; `trouble` is raised instead."""

    name: str = "memory"
    shown: list[tuple[str, str, str]] = field(default_factory=list)
    trouble: SendError | None = None

    async def edit(self, chat: str, message_id: str, message: Message) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.shown.append((chat, message_id, message.text))


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(NOW)


async def followed(db: Database) -> dict[str, int]:
    """A notice is out, and the message of the office that counts it stands in the chat "9"."""
    ids = await joined(db)
    notice, _ = await released(db, "cluster:Cụm I")
    async with db.write() as s:
        await open_board(s, notice, channel="memory", chat="9", contact_id=ids["Hồ Văn Phòng"], now=NOW)
        board = OutboxRow.key.like("beside:board:%")
        await s.execute(update(OutboxRow).where(board).values(state=MessageState.SENT, network_id="m1"))
    return ids


async def arrived(db: Database) -> None:
    """At both who can be reached."""
    async with db.write() as s:
        mine = (OutboxRow.notice_id == 1, OutboxRow.state == MessageState.QUEUED)
        await s.execute(update(OutboxRow).where(*mine).values(state=MessageState.SENT))


async def standing(db: Database) -> int:
    async with db.read() as s:
        return len((await s.scalars(select(NoticeBoardRow.id))).all())


async def test_it_says_what_is_so_by_now_and_not_more_often_than_it_may(db: Database, clock: VirtualClock) -> None:
    ids, screen = await followed(db), Screen()
    assert await refresh_boards(db, screen, clock, said) is None
    assert screen.shown == []

    await arrived(db)
    assert await refresh_boards(db, screen, clock, said) == NOW + GAP
    clock.move_to(NOW + GAP)
    assert await refresh_boards(db, screen, clock, said) is None
    async with db.write() as s:
        assert await acknowledge(s, 1, ids["Trần Thử A1"], clock.now())
    assert await refresh_boards(db, screen, clock, said) == clock.now() + GAP
    clock.move_to(clock.now() + GAP)
    await refresh_boards(db, screen, clock, said)

    assert screen.shown == [
        ("9", "m1", f"{HEAD}\nĐã tới 2/12 người, không tới được 10.\nĐã xác nhận {count}, chưa {12 - count}.")
        for count in (0, 1)
    ]
    assert await standing(db) == 1


async def test_when_all_who_have_it_said_so_it_is_left_as_it_is(db: Database, clock: VirtualClock) -> None:
    ids, screen = await followed(db), Screen()
    await arrived(db)
    async with db.write() as s:
        for name in ("Trần Thử A1", "Trần Thử A2"):
            assert await acknowledge(s, 1, ids[name], NOW)
    clock.move_to(NOW + GAP)
    for _ in range(3):
        await refresh_boards(db, screen, clock, said)
    assert (len(screen.shown), await standing(db)) == (1, 0)


@pytest.mark.parametrize(
    ("trouble", "left", "again"),
    [
        (Refused("message to edit not found"), 0, None),
        (Unavailable("the line is down"), 1, 2 * GAP),
        (Throttled(timedelta(minutes=2)), 1, timedelta(minutes=2) + GAP),
    ],
)
async def test_a_message_that_is_gone_is_let_go_and_a_network_in_trouble_left_alone(
    db: Database, clock: VirtualClock, trouble: SendError, left: int, again: timedelta | None
) -> None:
    await followed(db)
    await arrived(db)
    clock.move_to(NOW + GAP)
    look = await refresh_boards(db, Screen(trouble=trouble), clock, said)
    assert (await standing(db), look and look - clock.now()) == (left, again)


async def test_after_some_days_it_is_kept_up_to_date_no_more(db: Database, clock: VirtualClock) -> None:
    await followed(db)
    await arrived(db)
    clock.move_to(NOW + WATCHED)
    screen = Screen()
    assert await refresh_boards(db, screen, clock, said) is None
    assert (screen.shown, await standing(db)) == ([], 0)
