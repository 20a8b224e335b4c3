"""After an absence those are asked again, once, whose question stood open, on a network that brings nothing twice."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import insert

from bot.app import House
from bot.running import listen
from bot.settings import SendSettings
from core.office.people import Role
from storage.database.schema import ContactRow, PostRow
from storage.office import people
from tests.bot.turns.office import CHAIR, CLERK, OTHER, TODAY, Office

AGAIN = "Máy vừa nghỉ một lúc. Nếu lúc đó đồng chí đã trả lời, xin trả lời lại câu này."
MORE = [f"chat-{number}" for number in range(8)]


async def more_people(office: Office) -> None:
    """Eight who have joined, and have no work."""
    async with office.house.db.write() as s:
        for chat in MORE:
            contact = await s.scalar(insert(ContactRow).values(name=f"Bà {chat}").returning(ContactRow.id))
            post = {"contact_id": contact, "unit_id": 1, "role": Role.CHAIR.value, "title": "Chủ tịch", "since": TODAY}
            await s.execute(insert(PostRow), [post])
            await people.bind_address(s, contact, "memory", chat, office.clock.now())
            await people.set_consent(s, contact, True, "test", "memory", chat, office.clock.now())


async def comes_back(office: Office, after: timedelta) -> None:
    """The program was there until now, and is again after so long."""
    await office.house.tick()
    office.clock.move_to(office.clock.now() + after)
    house = office.house
    config = house.config.model_copy(update={"send": SendSettings(window="07:00-20:00")})
    office.house = House.of(config, house.clock, house.db, house.channels)
    await office.house.begin()
    await office.settle()


def again(office: Office, chats: Sequence[str]) -> dict[str, list[str]]:
    """What each was asked again."""
    return {chat: [text for text in office.network.texts(chat) if text.startswith(AGAIN)] for chat in chats}


@pytest.fixture
def forgetful(office: Office) -> Office:
    office._channel.limits = replace(office._channel.limits, brings_again=False)
    return office


async def test_ten_open_questions_are_asked_once_more_and_no_other(forgetful: Office) -> None:
    office = forgetful
    await more_people(office)
    asked = {CHAIR: await office.say(CHAIR, "báo cáo"), OTHER: await office.say(OTHER, "báo cáo")}
    for chat in MORE:
        asked[chat] = await office.say(chat, "hỏi")
    await office.say(CLERK, "0")

    await comes_back(office, timedelta(hours=1))

    found = again(office, [*asked, CLERK])
    assert found == {chat: [f"{AGAIN}\n{texts[-1]}"] for chat, texts in asked.items()} | {CLERK: []}

    said = await office.say(CHAIR, "12 3 45tr")
    assert "Đúng không?" in said[-1]
    await comes_back(office, timedelta(minutes=2))
    await comes_back(office, timedelta(minutes=2))
    assert again(office, [*asked, CLERK]) == found


@pytest.mark.parametrize("after", [timedelta(minutes=4), timedelta(seconds=1)])
async def test_a_restart_is_no_absence(forgetful: Office, after: timedelta) -> None:
    await forgetful.say(CHAIR, "báo cáo")

    await comes_back(forgetful, after)

    assert again(forgetful, [CHAIR]) == {CHAIR: []}


async def test_what_was_left_open_long_before_stays_so(forgetful: Office) -> None:
    await forgetful.say(CHAIR, "báo cáo")
    forgetful.clock.move_to(forgetful.clock.now() + timedelta(hours=13))

    await comes_back(forgetful, timedelta(hours=1))

    assert again(forgetful, [CHAIR]) == {CHAIR: []}


async def test_by_night_nobody_is_asked_before_the_morning(forgetful: Office) -> None:
    await forgetful.say(CHAIR, "báo cáo")
    forgetful.clock.move_to(forgetful.clock.now() + timedelta(hours=11))

    await comes_back(forgetful, timedelta(hours=5))
    assert again(forgetful, [CHAIR]) == {CHAIR: []}

    await forgetful.play_until(forgetful.clock.now() + timedelta(hours=8))
    assert len(again(forgetful, [CHAIR])[CHAIR]) == 1


async def test_what_was_kept_before_the_absence_is_answered_and_not_asked_for(forgetful: Office) -> None:
    await forgetful.say(CHAIR, "báo cáo")
    forgetful.network.say(CHAIR, "12 3 45tr")
    await forgetful.hears()

    await comes_back(forgetful, timedelta(hours=1))

    assert again(forgetful, [CHAIR]) == {CHAIR: []}
    assert "Đúng không?" in forgetful.network.texts(CHAIR)[-1]


async def test_where_the_network_brings_again_nobody_is_asked(office: Office) -> None:
    await office.say(CHAIR, "báo cáo")

    await comes_back(office, timedelta(hours=1))

    assert again(office, [CHAIR]) == {CHAIR: []}


# The line


async def line_is_away(office: Office, after: timedelta) -> None:
    """Nobody answers from now on; the program looks every minute."""
    office.network.goes_away()
    end = office.clock.now() + after
    while office.clock.now() < end:
        office.clock.move_to(office.clock.now() + timedelta(minutes=1))
        await office.house.tick()
        await office.house.look_at_line("memory")


async def line_is_back(office: Office) -> None:
    office.network.comes_back()
    for _ in range(2):
        await office.house.look_at_line("memory")
        await office.settle()


async def test_when_the_line_was_away_those_with_an_open_question_are_asked_again_once(forgetful: Office) -> None:
    office = forgetful
    asked = await office.say(CHAIR, "báo cáo")
    await office.say(CLERK, "0")

    await line_is_away(office, timedelta(minutes=10))
    office.network.say(CHAIR, "12 3 45tr")
    await line_is_back(office)
    await line_is_away(office, timedelta(minutes=2))
    await line_is_back(office)

    assert again(office, [CHAIR, CLERK]) == {CHAIR: [f"{AGAIN}\n{asked[-1]}"], CLERK: []}
    assert "Đúng không?" in (await office.say(CHAIR, "12 3 45tr"))[-1]


@pytest.mark.parametrize("after", [timedelta(minutes=1), timedelta(minutes=4)])
async def test_a_line_that_is_soon_back_was_not_away(forgetful: Office, after: timedelta) -> None:
    await forgetful.say(CHAIR, "báo cáo")

    await line_is_away(forgetful, after)
    await line_is_back(forgetful)

    assert again(forgetful, [CHAIR]) == {CHAIR: []}


@pytest.mark.parametrize("before", [timedelta(minutes=1), timedelta(minutes=8)])
async def test_a_program_that_ends_while_the_line_is_away_asks_once_when_the_line_is_back(
    forgetful: Office, before: timedelta
) -> None:
    office = forgetful
    asked = await office.say(CHAIR, "báo cáo")

    await line_is_away(office, before)
    await comes_back(office, timedelta(seconds=20))
    await line_is_away(office, timedelta(minutes=8))
    assert again(office, [CHAIR]) == {CHAIR: []}
    await line_is_back(office)

    assert again(office, [CHAIR]) == {CHAIR: [f"{AGAIN}\n{asked[-1]}"]}


async def test_after_a_second_absence_the_same_words_are_said(forgetful: Office) -> None:
    office = forgetful
    asked = await office.say(CHAIR, "báo cáo")

    for _ in range(2):
        await line_is_away(office, timedelta(minutes=10))
        await line_is_back(office)

    assert again(office, [CHAIR]) == {CHAIR: [f"{AGAIN}\n{asked[-1]}"] * 2}


async def test_the_running_program_watches_the_line(forgetful: Office) -> None:
    office = forgetful
    await office.say(CHAIR, "báo cáo")
    start = office.clock.now()
    office.network.goes_away()

    listening = asyncio.create_task(listen(office.house, "memory", office._channel, lambda: None))
    while office.clock.now() < start + timedelta(minutes=10):
        await office.inbox()
    office.network.comes_back()
    back = office.clock.now()
    while office.clock.now() < back + timedelta(minutes=1):
        await office.inbox()
    listening.cancel()
    with suppress(asyncio.CancelledError):
        await listening
    await office.settle()

    assert len(again(office, [CHAIR])[CHAIR]) == 1
