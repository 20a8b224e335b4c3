"""Sending over Telegram where it is more than one call, or the answer is lost."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.listing import network_list
from bot.texts import Texts
from core.talk.messages import Message, Refused, Throttled, Unavailable
from scheduler.clock import VirtualClock
from tests.bot.channels.rigs import settings
from tests.fakes.botapi import BotApi

LONG = Message("một dòng\n" * 1000)


@pytest.fixture
async def channel(api: BotApi, clock: VirtualClock) -> AsyncIterator[TelegramChannel]:
    api.person(7, started=True)
    one = TelegramChannel(settings(api), clock, patience=0.5)
    yield one
    await one.close()


async def test_parts_leave_a_second_apart(channel: TelegramChannel, api: BotApi, clock: VirtualClock) -> None:
    before = clock.now()

    await channel.send("7", LONG)

    assert len(api.texts(7)) == 3
    assert clock.now() - before == timedelta(seconds=2)


async def test_a_short_wait_between_parts_is_waited_out(
    channel: TelegramChannel, api: BotApi, clock: VirtualClock
) -> None:
    before = clock.now()
    api.fail_next("sendMessage", retry_after=5, skip=1)

    await channel.send("7", LONG)

    assert "\n".join(api.texts(7)) == LONG.text.strip()
    assert clock.now() - before == timedelta(seconds=5 + 2)


async def test_a_long_wait_between_parts_is_left_to_whoever_delivers(channel: TelegramChannel, api: BotApi) -> None:
    api.fail_next("sendMessage", retry_after=600, skip=1)

    with pytest.raises(Throttled) as throttled:
        await channel.send("7", LONG)
    assert throttled.value.after == timedelta(minutes=10)


@pytest.mark.parametrize("delivered", [False, True])
async def test_a_hung_send_is_unavailable_whether_or_not_it_arrived(
    channel: TelegramChannel, api: BotApi, delivered: bool
) -> None:
    api.hang_next("sendMessage", after=delivered)

    with pytest.raises(Unavailable):
        await channel.send("7", Message("chào"))
    assert api.texts(7) == ["chào"] * delivered


async def test_a_link_is_not_previewed(channel: TelegramChannel, api: BotApi) -> None:
    await channel.send("7", Message("Mở một lần: https://office.example/desk/x"))

    assert [call.parameters["link_preview_options"] for call in api.calls("sendMessage")] == ['{"is_disabled": true}']


async def test_the_list_of_commands_is_shown(channel: TelegramChannel, api: BotApi) -> None:
    await channel.list_commands(network_list(Texts()))

    assert api.commands()[0] == {"command": "lich", "description": "xem việc sắp tới"}
    assert len(api.commands()) == len(network_list(Texts()))


async def test_a_file_too_big_for_bots_is_refused(channel: TelegramChannel, api: BotApi) -> None:
    api.fail_next("getFile", 400, "Bad Request: file is too big")

    with pytest.raises(Refused) as refused:
        await channel.fetch("BQACfile")
    assert str(refused.value) == "File is too big"


async def test_many_sends_at_once_all_arrive(channel: TelegramChannel, api: BotApi) -> None:
    async with asyncio.TaskGroup() as group:
        for number in range(60):
            group.create_task(channel.send("7", Message(f"tin {number}")))

    assert sorted(api.texts(7)) == sorted(f"tin {number}" for number in range(60))
