"""Turns taken by several processes on one PostgreSQL database: each chat's in its order, nothing twice, nothing lost,
and whoever dies or freezes holds up its own chats alone."""

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import psycopg
import pytest
from sqlalchemy import select, text

from bot.app import House
from bot.channels.memory import MemoryChannel, MemoryNetwork
from bot.settings import Config
from bot.turns.hand import Hand
from core.talk.messages import Update
from scheduler.clock import SystemClock
from storage.database.schema import InboxRow, OutboxRow
from storage.database.session import Database
from storage.mail import takers
from tests.bot.turns.test_ended_turns import newest
from tests.conftest import postgres_url

CLOCK = SystemClock()
SOON = 30.0
"""Seconds; a server takes a moment to see that a connection was closed."""


class Takers:
    """Houses on one database, each with connections of its own."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.network = MemoryNetwork(CLOCK)
        self.houses: list[House] = []

    def one_more(self) -> House:
        house = House.of(Config(), CLOCK, Database(self.url), {"memory": MemoryChannel(self.network)})
        self.houses.append(house)
        return house

    async def keep(self, *said: tuple[str, str]) -> None:
        await self.houses[0].keep("memory", [self.network.say(chat, words) for chat, words in said])

    async def answered(self) -> list[str]:
        """The chats that were answered, in that order."""
        async with self.houses[0].db.read() as s:
            return [chat or "" for chat in await s.scalars(select(OutboxRow.chat).order_by(OutboxRow.id))]

    async def waiting(self) -> int:
        async with self.houses[0].db.read() as s:
            return len((await s.scalars(select(InboxRow.id).where(InboxRow.state == "waiting"))).all())


@pytest.fixture
async def two(request: pytest.FixtureRequest) -> AsyncIterator[Takers]:
    all_of_them = Takers(postgres_url(request))
    for _ in range(2):
        all_of_them.one_more()
    yield all_of_them
    for house in all_of_them.houses:
        await house.db.close()


@asynccontextmanager
async def in_hand(house: House, *chats: str) -> AsyncIterator[Hand]:
    """What this house has taken in hand, for the block."""
    async with house.presence.hold() as hold:
        assert await hold.take([f"memory:{chat}" for chat in chats]) == {f"memory:{chat}" for chat in chats}
        yield Hand(hold)


async def taken_soon(house: House) -> int:
    """How many turns, once there are any."""
    async with asyncio.timeout(SOON):
        while not (count := await house.turns.take_all()):
            await CLOCK.sleep(0.01)
        return count


@pytest.mark.parametrize("seed", range(3))
async def test_each_chat_is_answered_in_its_order_and_once_by_whomever(two: Takers, seed: int) -> None:
    dice = random.Random(seed)
    chats = [f"chat {number}" for number in range(dice.randint(1, 70))]
    said = [(chat, f"xin chào {number}") for number in range(3) for chat in chats]

    async def write() -> None:
        """In pieces, while turns are taken."""
        for first in range(0, len(said), 20):
            await two.keep(*said[first : first + 20])
            await CLOCK.sleep(dice.random() / 50)

    async def take(house: House) -> int:
        count = 0
        while not (writing.done() and await two.waiting() == 0):
            count += await house.turns.take_all()
            await CLOCK.sleep(dice.random() / 50)
        return count

    writing = asyncio.create_task(write())
    async with asyncio.timeout(60):
        taken = await asyncio.gather(*map(take, two.houses))

    async with two.houses[0].db.read() as s:
        replies = select(OutboxRow.chat, OutboxRow.key).order_by(OutboxRow.id)
        answers = [(chat, int(key.split(":")[1])) for chat, key in await s.execute(replies)]
    assert sum(taken) == len(said)
    kept = [(chat, number) for number, (chat, _) in enumerate(said, 1)]
    assert {chat: numbers_of(chat, answers) for chat in chats} == {chat: numbers_of(chat, kept) for chat in chats}


def numbers_of(chat: str, rows: Sequence[tuple[str | None, int]]) -> list[int]:
    return [number for one, number in rows if one == chat]


async def test_what_one_has_in_hand_the_others_leave_to_it(two: Takers) -> None:
    first, second = two.houses
    await two.keep(("An", "xin chào"), ("An", "xin chào"), ("Bình", "xin chào"))
    async with in_hand(first, "An"):
        assert await second.turns.take_all() == 1
        assert await two.answered() == ["Bình"]
        soon = await second.turns.next_at()
        assert soon is not None
        assert (soon - CLOCK.now()).total_seconds() < 1
    assert await taken_soon(second) == 2
    assert await two.answered() == ["Bình", "An", "An"]
    assert await second.turns.next_at() is None


async def test_who_is_killed_leaves_all_it_had_in_hand_at_once(two: Takers) -> None:
    """Seen in a moment, whatever it had begun: that which it took is feared from then on."""
    first, second = two.houses
    async with second.presence.kept():
        assert await second.turns.take_all() == 0
        async with first.presence.kept():
            await two.keep(("Bình", "xin chào"))
            assert await first.turns.take_all() == 1
            await two.keep(("An", "xin chào"))
            async with in_hand(first, "An"):
                await second.turns.take_all()
                assert await newest(second.db) == [("waiting", 0)]
                async with first.db.write() as s:
                    await s.execute(END_SESSIONS)
                assert await taken_soon(second) == 1
        assert await newest(second.db) == [("done", 1)]


END_SESSIONS = text(
    "SELECT pg_terminate_backend(pid) FROM pg_locks"
    " WHERE locktype = 'advisory' AND objsubid = 2 AND granted AND pid <> pg_backend_pid()"
)


async def test_who_freezes_in_the_midst_of_a_turn_keeps_its_chats_alone(two: Takers) -> None:
    """Its transaction is open still when what it had in hand is nobody's any more."""
    house = two.houses[0]
    await two.keep(("An", "một"), ("Bình", "một"), ("An", "hai"))
    async with await psycopg.AsyncConnection.connect(two.url) as frozen:
        await frozen.execute("SELECT id FROM inbox WHERE chat = 'An' ORDER BY id LIMIT 1 FOR UPDATE")
        async with asyncio.timeout(SOON):
            assert await house.turns.take_all() == 1
        assert await two.answered() == ["Bình"]
        await frozen.rollback()
    assert await house.turns.take_all() == 2
    assert await two.answered() == ["Bình", "An", "An"]


async def test_who_waits_for_what_another_is_doing_does_not_keep_the_others_waiting(two: Takers) -> None:
    """A row that turns share is in a transaction that does not end."""
    house = two.houses[0]
    await two.keep(("An", "xin chào"))
    await house.turns.take_all()
    await two.keep(("An", "xin chào"), ("Bình", "xin chào"))
    async with await psycopg.AsyncConnection.connect(two.url) as frozen:
        await frozen.execute(SAID_TO_AN)
        assert await house.turns.take_all() == 1
        assert await two.answered() == ["An", "Bình"]
        await frozen.rollback()
    assert await house.turns.take_all() == 1


SAID_TO_AN = """
    INSERT INTO outbox SELECT (jsonb_populate_record(said, jsonb_build_object('id', 1000, 'key', 'reply:2:0'))).*
    FROM outbox AS said
"""


async def test_who_lost_what_it_had_in_hand_does_no_more_with_it(two: Takers) -> None:
    house = two.houses[0]
    await two.keep(("An", "xin chào"))
    async with house.presence.kept():
        async with house.presence.hold() as hold:
            hold.ended()
        assert await house.turns.take_all() == 0
    assert await newest(house.db) == [("waiting", 0)]


async def test_the_second_part_of_a_paste_is_told_by_who_has_not_heard_the_first(two: Takers) -> None:
    first, second = two.houses
    part, rest = "Kế hoạch này có nhiều mục. " * 20, "Các đơn vị báo cáo trước ngày 20 hằng tháng."
    await two.keep(("An", part))
    async with first.db.write() as s:
        await s.execute(text("UPDATE inbox SET state = 'done'"))
    await two.keep(("An", rest), ("Bình", rest))
    async with second.presence.hold() as hold:
        found = await second.turns.looking.waiting(Hand(hold), frozenset())
    assert {(row.waiting.chat, row.follows) for row in found.rows} == {("An", True), ("Bình", False)}


async def test_what_comes_from_nowhere_is_taken_once(two: Takers) -> None:
    """A row of which nobody knows the chat is in hand by itself."""
    await two.houses[0].keep("memory", [Update(f"strange:{number}", "{}") for number in range(60)])
    taken = await asyncio.gather(*(house.turns.take_all() for house in two.houses))
    assert (sum(taken), await two.waiting()) == (60, 0)


async def test_of_those_who_died_is_told_once(two: Takers) -> None:
    first, second = two.houses
    async with first.presence.kept(), first.db.write() as s:
        await takers.sign(s, first.presence.number, CLOCK.now())
        await takers.sign(s, second.presence.number, CLOCK.now())
        gone = await takers.gone(s)
        assert gone == [f"turns:{second.presence.number}"]
        await takers.fear(s, gone, CLOCK.now())
        assert await takers.gone(s) == []
