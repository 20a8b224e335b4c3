"""Zalo, by real HTTP, cannot be reached for ten minutes of the office's clock: what was said then is lost, and whose
question stood open is asked it again, once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.app import House
from bot.channels.zalo.channel import ZaloChannel
from scheduler.clock import VirtualClock
from storage.database.schema import ContactRow
from storage.database.session import Database
from storage.office import people
from tests.bot.channels.rigs import zalo_settings
from tests.bot.turns.office import NOW, config_of
from tests.bot.turns.test_returning import AGAIN
from tests.fakes.zalo import ZaloApi
from tests.whole import papers

CHAT = "6ede9afa66b88fe6d6a9"


@dataclass
class OnZalo:
    """The chair of Hòa Bình has come in over Zalo, and the program asks Zalo for news."""

    house: House
    zalo: ZaloApi
    clock: VirtualClock

    async def happens(self) -> None:
        """Until something more is said, or for five seconds."""
        before, rounds = len(self.texts()), 100
        while len(self.texts()) == before and rounds:
            rounds -= 1
            await asyncio.sleep(0.05)
            await self.clock.sleep(0.3)
            await self.house.turns.take_all()
            await self.house.deliver("zalo")
            await self.house.look_at_line("zalo")

    def texts(self) -> list[str]:
        return self.zalo.bot().texts(CHAT)


@pytest.fixture
async def office(file: Path) -> AsyncIterator[OnZalo]:
    with ZaloApi() as zalo:
        clock = VirtualClock(NOW)
        channel, db = ZaloChannel(zalo_settings(zalo), clock, patience=2, wait=1), Database(f"sqlite:///{file}")
        house = House.of(config_of(file), clock, db, {"zalo": channel})
        async with db.write() as s:
            chair = await s.scalar(select(ContactRow.id).where(ContactRow.name == papers.CHAIRS["HB"])) or 0
            await people.bind_address(s, chair, "zalo", CHAT, NOW)
            await people.set_consent(s, chair, True, "test", "zalo", CHAT, NOW)
        polling = asyncio.create_task(channel.poll(partial(house.keep, "zalo")))
        yield OnZalo(house, zalo, clock)
        polling.cancel()
        with suppress(asyncio.CancelledError):
            await polling
        await channel.close()
        await db.close()


async def test_ten_minutes_without_zalo(office: OnZalo) -> None:
    zalo, clock = office.zalo, office.clock
    zalo.bot().writes(CHAT, "báo cáo")
    await office.happens()
    question = office.texts()[-1]
    assert "Xin gửi 3 số trong một tin" in question

    away = clock.now()
    zalo.fail_next("*", 502, status=502, body=b"<html>", lasts=True)
    await zalo.until(lambda: clock.now() >= away + timedelta(minutes=10))
    await office.house.look_at_line("zalo")
    assert office.texts()[-1] == question
    zalo.heal()
    asked = len(zalo.calls("getUpdates"))
    await zalo.until(lambda: len(zalo.calls("getUpdates")) >= asked + 2)
    await office.happens()

    assert office.texts()[-2:] == [question, f"{AGAIN}\n{question}"]
    zalo.bot().writes(CHAT, "12 3 45tr")
    await office.happens()
    assert "Đúng không?" in office.texts()[-1]
    assert [text for text in office.texts() if text.startswith(AGAIN)] == [f"{AGAIN}\n{question}"]
