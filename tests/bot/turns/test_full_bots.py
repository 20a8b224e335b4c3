"""A bot that talks with as many people as its network allows: whoever comes next goes to another, or waits where the
office sees it."""

from dataclasses import replace

import pytest

from bot.app import House
from bot.channels.memory import MemoryChannel
from storage.office import people
from tests.bot.turns.office import CLERK, TODAY, Office
from tests.whole import papers

THIRD, NEW = papers.CHAIRS["DM"], "chat-new"
WAITS = "Mã đúng. Máy này đã đủ người, nên đồng chí được ghi vào danh sách chờ. Khi có chỗ, máy nhắn vào đây."
PHONE = "Văn phòng Hội tỉnh Sông Mây: điện thoại 0260 000 111."


class Named(MemoryChannel):
    """A bot that people look for by its name."""

    called = "Bot Hội 2"


def only(office: Office, most: int) -> None:
    office._channel.limits = replace(office._channel.limits, people=most)


def second(office: Office, most: int) -> None:
    """Another bot, which nobody uses yet."""
    other = Named(office.network, replace(office._channel.limits, people=most), "memory:hai")
    channels = {**office.house.channels, other.name: other}
    office.house = House.of(office.house.config, office.clock, office.house.db, channels)


async def who_is_in(office: Office) -> str | None:
    async with office.house.db.read() as s:
        person = await people.person_at(s, "memory", NEW, TODAY)
    return person.name if person is not None else None


async def test_the_last_place_is_given(office: Office) -> None:
    only(office, 4)
    for text in (office.codes[THIRD], "1", "1"):
        await office.say(NEW, text)

    assert await who_is_in(office) == THIRD


async def test_a_full_bot_sends_to_the_one_with_room(office: Office) -> None:
    only(office, 3)
    second(office, 3)

    said = await office.say(NEW, office.codes[THIRD])

    assert said == [f"Máy này đã đủ người. Xin đồng chí tìm Bot Hội 2 trên Zalo rồi gõ lại mã ở đó.\n{PHONE}"]
    assert await who_is_in(office) is None


@pytest.mark.parametrize("others", [False, True])
async def test_where_all_are_full_they_wait_and_the_office_lets_them_in(office: Office, others: bool) -> None:
    only(office, 3)
    if others:
        second(office, 0)

    assert await office.say(NEW, office.codes[THIRD]) == [f"{WAITS}\n{PHONE}"]
    assert await office.say(NEW, "alo") == [f"{WAITS}\n{PHONE}"]
    assert await office.say(NEW, office.codes[THIRD]) == [f"{WAITS}\n{PHONE}"]
    asked = [text for text in office.network.texts(CLERK) if "nên đang chờ chỗ" in text]
    assert len(asked) == 1
    assert asked[0].startswith("Mai Thị Bưởi, Chủ tịch Hội xã Đồi Mây gõ đúng mã (memory, không có tên hiển thị)")

    await office.say(CLERK, "1")
    for text in ("alo", "1", "1"):
        await office.say(NEW, text)
    assert await who_is_in(office) == THIRD


async def test_a_wrong_code_is_not_told_that_the_bot_is_full(office: Office) -> None:
    only(office, 3)

    said = await office.say(NEW, "K4M7-PQRS")

    assert "đã đủ người" not in said[0]
