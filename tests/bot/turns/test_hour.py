"""The office and a machine whose clock was set: who writes is answered, nothing else leaves, one digit says whether the
hour is right."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.memory import MemoryChannel
from scheduler.believed import BelievedClock, Hours
from storage.duties import alarms
from storage.duties.clock_doubts import last_doubt
from tests.bot.turns.office import CHAIR, CHATS, CLERK, NOW, Office, office_on_stage
from tests.scheduler.machine import Far, Machine

MONTH = timedelta(days=31)


class Telling(MemoryChannel):
    """A network that tells the hour."""

    far = Far(None)

    async def hour(self) -> object:
        return await self.far.hour()


@pytest.fixture
async def office(file: Path) -> AsyncIterator[Office]:
    async with office_on_stage(file, Telling) as office:
        machine = Machine(office.clock)
        hours = Hours(BelievedClock(machine), office.house.db, office.house.config.window, office.house.config.zone)
        office.house = replace(
            office.house, clock=hours.clock, turns=replace(office.house.turns, clock=hours.clock), hours=hours
        )
        await office.house.tick()
        for chat in CHATS.values():
            await office.say(chat, "0")
        await office.house.begin()
        yield office


def machine_of(office: Office) -> Machine:
    assert office.house.hours is not None
    machine = office.house.hours.clock.machine
    assert isinstance(machine, Machine)
    return machine


async def waiting(office: Office) -> int:
    async with office.house.db.read() as s:
        return len(await alarms.due_alarms(s, NOW + timedelta(days=365), 1000, after=None))


async def test_next_month_and_back_sends_nothing_and_uses_up_no_reminder(office: Office) -> None:
    before = await waiting(office)
    machine_of(office).by = MONTH
    await office.house.tick()
    shown = office.network.texts(CHAIR)
    (answer,) = await office.say(CHAIR, "báo cáo")

    assert "Xin gửi 3 số" in answer
    assert await waiting(office) == before
    assert office.network.texts(CHAIR) == [*shown, answer]

    machine_of(office).by = timedelta(0)
    await office.house.tick()
    await office.settle()
    assert await waiting(office) == before
    assert office.network.texts(CHAIR) == [*shown, answer]


async def asked(office: Office) -> str:
    """The clock is set to next month, the network says otherwise; what the office reads."""
    machine_of(office).by = MONTH
    office._channel.far = Far(office.clock.now())  # type: ignore[attr-defined]
    await office.house.tick()
    await office.settle()
    text: str = office.network.texts(CLERK)[-1]
    return text


async def test_the_office_reads_one_question_with_two_digits(office: Office) -> None:
    assert await asked(office) == (
        "Máy nhắc việc đang chỉ 8 giờ 00, Chủ nhật ngày 5/4/2026; theo sổ ghi lại thì phải là 8 giờ 00, thứ Năm ngày 5/3/2026.\n"
        "Tin nhắc việc tạm giữ lại, chưa gửi. Giờ của máy có đúng không?\n"
        "1 = Đúng, gửi tiếp · 2 = Không đúng"
    )


async def test_no_keeps_everything_held_and_yes_lets_it_go(office: Office) -> None:
    await asked(office)
    before = await waiting(office)
    (answer, *_) = await office.say(CLERK, "2")
    assert answer.startswith(office.said("clock-wrong"))
    await office.house.tick()
    assert await waiting(office) == before

    (answer, *_) = await office.presses(CLERK, "hour-right:1")
    assert answer.startswith(office.said("clock-right"))
    await office.house.tick()
    assert await waiting(office) < before
    async with office.house.db.read() as s:
        doubt = await last_doubt(s)
    assert doubt is not None
    assert not doubt.open


async def test_a_chair_s_word_is_not_asked_for(office: Office) -> None:
    await asked(office)
    (answer, *_) = await office.presses(CHAIR, "hour-right:1")
    await office.house.tick()
    assert answer.startswith(office.said("old-button"))
    assert office.house.hours is not None
    assert office.house.hours.held()
