"""Turns that are the end of the program, or of its session at the database: each counts as a try, and what ends three
is set aside, while all others are answered."""

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import select, text

from bot.app import House
from bot.channels.memory import MemoryChannel, MemoryNetwork
from bot.settings import Config
from bot.turns import taking
from scheduler.clock import SystemClock, VirtualClock
from scheduler.last_try import SOON
from storage.database import migrations
from storage.database.schema import InboxRow
from storage.database.session import Database
from storage.mail.inbox import keep_updates
from tests.bot.turns.office import CHAIR, OTHER, Office
from tests.conftest import blank_postgres_url


class Killed(BaseException):
    """What no program survives."""


class DyingClock(VirtualClock):
    """The program is ended as soon as it asks for the hour once more than it may."""

    asked_at_most = 10**9

    def now(self) -> datetime:
        self.asked_at_most -= 1
        if self.asked_at_most < 0:
            raise Killed
        return super().now()


class Program:
    """Takes the turns of the office from its start to its end."""

    def __init__(self, office: Office) -> None:
        self.clock = DyingClock(office.clock.now())
        self.turns = replace(office.house.turns, clock=self.clock)

    async def dies_in_its_first_turn(self) -> None:
        """The first questions for the hour are that of the process that takes the turns over, and what waits."""
        self.clock.asked_at_most = 2
        await self.dies()

    def stands(self) -> None:
        """It has run for some seconds since it began to count its tries."""
        assert self.turns.tries.last_try
        self.clock.move_to(self.clock.now() + SOON)

    async def dies_in_its_next_turn(self) -> None:
        self.clock.asked_at_most = 1
        await self.dies()

    async def dies(self) -> None:
        with pytest.raises(Killed):
            await self.turns.take_all()


async def waits(office: Office, chat: str, words: str) -> None:
    """What was written is kept, and no more."""
    async with office.house.db.write() as s:
        await keep_updates(s, "memory", [office.network.say(chat, words)], office.clock.now())


async def newest(db: Database, count: int = 1) -> list[tuple[str, int]]:
    """(state, tries) of the updates that came last, in their order."""
    async with db.read() as s:
        rows = await s.execute(select(InboxRow.state, InboxRow.tries).order_by(InboxRow.id.desc()).limit(count))
        return [tuple(row) for row in rows][::-1]


async def test_what_ends_the_program_at_each_of_three_tries_is_set_aside(office: Office) -> None:
    await waits(office, CHAIR, "lịch")
    await waits(office, CHAIR, "trợ giúp")
    seen = []
    for _ in range(3):
        program = Program(office)
        program.stands()
        await program.dies_in_its_first_turn()
        seen.append((await newest(office.house.db, 2))[0])
    await Program(office).turns.take_all()
    await office.settle()

    assert seen == [("waiting", 1), ("waiting", 2), ("waiting", 3)]
    assert (await newest(office.house.db, 2))[0] == ("parked", 3)
    assert (await newest(office.house.db))[0][0] == "done"
    assert office.said("sorry-failed", phone="0260 000 111") in office.network.texts(CHAIR)


async def test_what_comes_while_all_is_well_costs_no_count(office: Office) -> None:
    """The program that is ended by it is the first to be; the next ones count before they try."""
    program = Program(office)
    await waits(office, OTHER, "lịch")
    assert await program.turns.take_all() == 1
    await waits(office, CHAIR, "lịch")
    await program.dies_in_its_next_turn()
    first = await newest(office.house.db)
    await Program(office).dies_in_its_first_turn()

    assert (first, await newest(office.house.db)) == ([("waiting", 0)], [("waiting", 1)])


async def test_what_only_waited_beside_it_is_not_blamed(office: Office) -> None:
    await waits(office, CHAIR, "lịch")
    await waits(office, OTHER, "lịch")
    for _ in range(2):
        await Program(office).dies_in_its_first_turn()
    assert await newest(office.house.db, 2) == [("waiting", 2), ("waiting", 1)]

    program = Program(office)
    program.stands()
    assert await program.turns.take_all() == 2
    assert [state for state, _ in await newest(office.house.db, 2)] == ["done", "done"]


async def test_what_was_blamed_once_is_tried_after_all_others(office: Office) -> None:
    await waits(office, CHAIR, "lịch")
    await Program(office).dies_in_its_first_turn()
    await waits(office, OTHER, "lịch")
    await Program(office).dies_in_its_first_turn()
    assert await newest(office.house.db, 2) == [("waiting", 1), ("waiting", 1)]
    for _ in range(2):
        await Program(office).dies_in_its_first_turn()

    assert await newest(office.house.db, 2) == [("waiting", 2), ("waiting", 2)]


async def test_a_program_that_ends_soon_after_each_start_blames_nobody(office: Office) -> None:
    """What was said next in that chat waits too."""
    await waits(office, CHAIR, "lịch")
    await waits(office, CHAIR, "trợ giúp")
    for _ in range(2):
        await Program(office).dies_in_its_first_turn()
    program = Program(office)
    early = await program.turns.take_all()
    program.stands()

    assert (early, await program.turns.take_all()) == (0, 2)


async def test_an_end_while_something_is_loaded_is_nobodys_fault(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    await waits(office, CHAIR, "lịch")
    await Program(office).dies_in_its_first_turn()

    def killed() -> None:
        raise Killed

    monkeypatch.setattr(taking, "be_ready", killed)
    await Program(office).dies()
    assert await newest(office.house.db) == [("waiting", 1)]


DEADLY = """
    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); RETURN NEW; END $$;
    INSERT INTO conversations VALUES ('memory', 'bad', 'home', 1, '{}', 0, now());
    CREATE TRIGGER deadly BEFORE DELETE OR UPDATE ON conversations FOR EACH ROW WHEN (OLD.chat = 'bad') EXECUTE FUNCTION die()
"""


async def test_a_turn_at_which_the_database_ends_the_session_is_set_aside(postgres: str) -> None:
    db = Database(blank_postgres_url(postgres))
    migrations.upgrade(db.url)
    async with db.write() as s:
        for statement in DEADLY.split(";\n"):
            await s.execute(text(statement))
    clock = VirtualClock(SystemClock().now())
    network = MemoryNetwork(clock)
    house = House.of(Config(), clock, db, {"memory": MemoryChannel(network)})
    await house.keep("memory", [network.say("bad", "xin chào"), network.say("good", "xin chào")])

    taken = [await house.turns.take_all() for _ in range(4)]

    async with db.read() as s:
        answered = set(await s.scalars(text("SELECT chat FROM outbox")))
    bad, good = await newest(db, 2)
    assert (bad, good[0], answered, sum(taken)) == (("parked", 3), "done", {"good", "bad"}, 2)
    await db.close()
