"""The office's commands in the office's chats: given when somebody joins or gets a role, taken back when they lose
it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from core.talk.messages import Misconfigured, Refused, SendError, Throttled, Unavailable, Unreachable
from scheduler.clock import VirtualClock
from scheduler.menus import AGAIN, refresh_menus
from storage.database.schema import MenuRow, PostRow
from storage.database.session import Database
from storage.office import people
from tests.days import VIETNAM, day, local
from tests.storage.test_notices import joined

NOW = local("2026-03-02 08:00")
OFFICE = (("tien_do", "ai đã gửi"), ("lich", "việc sắp tới"))


@dataclass
class Screen:
    """A network that shows lists of commands; `trouble` is raised instead."""

    name: str = "memory"
    line: str = "1"
    told: list[tuple[str | None, int]] = field(default_factory=list)
    trouble: SendError | None = None

    async def list_commands(self, commands: Sequence[tuple[str, str]], chat: str | None = None) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.told.append((chat, len(commands)))


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(NOW)


async def clerk_chat(db: Database) -> tuple[int, str]:
    """The clerk, who has just joined."""
    ids = await joined(db)
    whose = ids["Hồ Văn Phòng"]
    async with db.write() as s:
        await people.bind_address(s, whose, "memory", "9", NOW)
        await people.set_consent(s, whose, True, "1", "memory", "9", NOW)
    return whose, "9"


async def rows(db: Database) -> list[str]:
    async with db.read() as s:
        return list(await s.scalars(select(MenuRow.chat)))


async def test_whoever_joins_the_desk_has_its_commands_and_nobody_else(db: Database, clock: VirtualClock) -> None:
    _, chat = await clerk_chat(db)
    screen = Screen()
    assert await refresh_menus(db, screen, clock, OFFICE, VIETNAM) is None
    assert screen.told == [(chat, 2)]
    assert await refresh_menus(db, screen, clock, OFFICE, VIETNAM) is None
    assert screen.told == [(chat, 2)]


async def test_whoever_leaves_the_desk_has_those_of_all_again(db: Database, clock: VirtualClock) -> None:
    whose, chat = await clerk_chat(db)
    screen = Screen()
    await refresh_menus(db, screen, clock, OFFICE, VIETNAM)
    async with db.write() as s:
        await s.execute(update(PostRow).where(PostRow.contact_id == whose).values(until=day("2026-03-02")))
    await refresh_menus(db, screen, clock, OFFICE, VIETNAM)
    assert (screen.told, await rows(db)) == ([(chat, 2), (chat, 0)], [])


async def test_other_words_and_another_bot_are_told_anew(db: Database, clock: VirtualClock) -> None:
    _, chat = await clerk_chat(db)
    screen = Screen()
    await refresh_menus(db, screen, clock, OFFICE, VIETNAM)
    await refresh_menus(db, screen, clock, OFFICE[:1], VIETNAM)
    screen.line = "2"
    await refresh_menus(db, screen, clock, OFFICE[:1], VIETNAM)
    assert screen.told == [(chat, 2), (chat, 1), (chat, 1)]


@pytest.mark.parametrize(
    ("trouble", "wait"),
    [
        (Unavailable("the line is down"), AGAIN),
        (Throttled(timedelta(minutes=5)), timedelta(minutes=5)),
        (Misconfigured("a wrong token"), AGAIN),
        (Unreachable("blocked"), None),
        (Refused("no such chat"), None),
    ],
)
async def test_what_failed_is_tried_later_unless_it_never_can(
    db: Database, clock: VirtualClock, trouble: SendError, wait: timedelta | None
) -> None:
    _, chat = await clerk_chat(db)
    screen = Screen(trouble=trouble)
    again = await refresh_menus(db, screen, clock, OFFICE, VIETNAM)
    assert again == (NOW + wait if wait is not None else None)
    screen.trouble = None
    await refresh_menus(db, screen, clock, OFFICE, VIETNAM)
    assert screen.told == ([(chat, 2)] if wait is not None else [])
