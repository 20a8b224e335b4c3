"""One person, two networks: in by a code of their own, written to where they chose, forgotten in both."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.app import House
from bot.channels.memory import WITHOUT_BUTTONS, MemoryChannel, MemoryNetwork
from scheduler.clock import VirtualClock
from storage.database.schema import AddressRow, ContactRow, InvitationRow, TrailRow
from storage.database.session import Database
from storage.office.recipients import people_by_id
from tests.bot.turns.office import CHAIR, CLERK, NOW, Office, config_of
from tests.whole import papers

CODE = re.compile(r"[A-Z\d]{4}-[A-Z\d]{4}(?:-[A-Z\d]{4})*")
NEW = "zalo-hb"


class Networks:
    """One house over two networks: what is said over the first, and over the second."""

    def __init__(self, file: Path) -> None:
        clock = VirtualClock(NOW)
        db = Database(f"sqlite:///{file}")
        lines = {"memory": MemoryNetwork(clock), "zalo": MemoryNetwork(clock)}
        limits = {"zalo": WITHOUT_BUTTONS}
        channels = {
            name: MemoryChannel(line, limits[name], name) if name in limits else MemoryChannel(line, name=name)
            for name, line in lines.items()
        }
        house = House.of(config_of(file), clock, db, dict(channels))
        self.first = Office(house, lines["memory"], channels["memory"], clock)
        self.second = Office(house, lines["zalo"], channels["zalo"], clock)
        self.db, self.clock = db, clock

    async def code(self) -> str:
        """As the chair gets one in the first chat."""
        said = "\n".join(await self.first.say(CHAIR, "thêm Zalo"))
        found = CODE.search(said)
        assert found is not None, said
        return found[0]

    async def best(self) -> str | None:
        async with self.db.read() as s:
            name = papers.CHAIRS["HB"]
            contact = await s.scalar(select(ContactRow.id).where(ContactRow.name == name)) or 0
            return (await people_by_id(s, [contact]))[contact].channel

    async def chats(self) -> list[tuple[str, str]]:
        async with self.db.read() as s:
            rows = await s.execute(select(AddressRow.channel, AddressRow.chat).where(AddressRow.chat.in_([CHAIR, NEW])))
            return sorted((channel, chat) for channel, chat in rows)


@pytest.fixture
async def two(file: Path) -> AsyncIterator[Networks]:
    networks = Networks(file)
    yield networks
    await networks.db.close()


async def test_a_code_of_ones_own_opens_one_more_chat_and_nothing_of_the_first_is_lost(two: Networks) -> None:
    code = await two.code()
    said = await two.second.say(NEW, code)
    assert two.first.said("join-added", name=papers.CHAIRS["HB"]) in "\n".join(said)
    assert await two.chats() == [("memory", CHAIR), ("zalo", NEW)]
    await two.first.settle()
    assert "Zalo" in two.first.network.shown(CHAIR)[-1].text
    assert "Zalo" in "\n".join(await two.first.say(CHAIR, "liên lạc"))


async def test_it_opens_once_for_ten_minutes_and_never_for_whoever_has_left(two: Networks) -> None:
    code = await two.code()
    two.clock.move_to(two.clock.now() + timedelta(minutes=10))
    await two.second.say(NEW, code)
    assert await two.chats() == [("memory", CHAIR)]
    code = await two.code()
    await two.first.say(CHAIR, "rút đồng ý")
    await two.first.say(CHAIR, "1")
    await two.second.say(NEW, code)
    assert await two.chats() == []


async def test_a_second_use_opens_nothing_for_another(two: Networks) -> None:
    code = await two.code()
    await two.second.say(NEW, code)
    await two.second.say("zalo-other", code)
    async with two.db.read() as s:
        assert await s.scalar(select(func.count()).where(AddressRow.chat == "zalo-other")) == 0
        assert await s.scalar(select(func.count()).where(InvitationRow.own, InvitationRow.used_at.is_not(None))) == 1


async def test_the_digit_says_where_and_the_trail_keeps_it(two: Networks) -> None:
    await two.second.say(NEW, await two.code())
    assert await two.best() == "zalo"
    await two.first.say(CHAIR, "liên lạc qua")
    await two.first.say(CHAIR, "1")
    await two.second.say(NEW, "lịch")
    assert await two.best() == "memory"
    await two.second.say(NEW, "liên lạc")
    await two.second.say(NEW, "3")
    assert await two.best() == "zalo"
    async with two.db.read() as s:
        acts = (await s.scalars(select(TrailRow.act).order_by(TrailRow.id))).all()
    assert acts[-3:] == ["add_own_chat", "prefer_channel", "prefer_channel"]


async def test_the_office_sees_both_and_chooses(two: Networks) -> None:
    await two.second.say(NEW, await two.code())
    (shown,) = await two.first.say(CLERK, f"danh bạ {papers.CHAIRS['HB']}")
    assert "memory" in shown
    assert "Zalo" in shown
    (digit,) = re.findall(rf"(\d) = {two.first.said('pick-people-reach')}", shown)
    await two.first.say(CLERK, digit)
    await two.first.say(CLERK, "1")
    assert await two.best() == "memory"


async def test_whoever_withdraws_in_one_is_forgotten_in_both(two: Networks) -> None:
    await two.second.say(NEW, await two.code())
    await two.second.say(NEW, "rút đồng ý")
    await two.second.say(NEW, "1")
    assert await two.chats() == []


async def test_a_code_of_the_office_asks_who_comes_and_not_for_the_consent_again(two: Networks) -> None:
    (shown,) = await two.first.say(CLERK, f"danh bạ {papers.CHAIRS['HB']}")
    (digit,) = re.findall(rf"(\d) = {two.first.said('pick-people-code-too')}", shown)
    found = CODE.search("\n".join(await two.first.say(CLERK, digit)))
    assert found is not None
    asked = "\n".join(await two.second.say(NEW, found[0]))
    assert two.first.said("pick-its-me") in asked
    assert two.first.said("consent-question") not in asked
    await two.second.say(NEW, "2")
    assert await two.chats() == [("memory", CHAIR)]
    assert await two.best() == "memory"
    await two.second.say(NEW, found[0])
    await two.second.say(NEW, "1")
    assert await two.chats() == [("memory", CHAIR), ("zalo", NEW)]
