"""Large letters on Zalo, where the office wants them, and what happens when Zalo does not."""

from collections.abc import AsyncIterator

import pytest

from bot.channels.zalo.channel import ZaloChannel
from core.talk.messages import Message, Refused
from scheduler.clock import VirtualClock
from tests.bot.channels.rigs import zalo_settings
from tests.fakes.zalo import ZaloApi

CHAT = "6ede9afa66b88fe6d6a9"


@pytest.fixture
async def large(zalo: ZaloApi, clock: VirtualClock) -> AsyncIterator[ZaloChannel]:
    zalo.bot().person(CHAT, started=True)
    one = ZaloChannel(zalo_settings(zalo, large_letters=True), clock, patience=5)
    yield one
    await one.close()


def styles(zalo: ZaloApi) -> list[object]:
    return [call.parameters.get("text_styles") for call in zalo.calls("sendMessage")]


@pytest.mark.parametrize(("text", "length"), [("Hạn nộp?", 8), ("😀" * 350, 700)])
async def test_a_short_text_is_large_as_a_whole(zalo: ZaloApi, large: ZaloChannel, text: str, length: int) -> None:
    await large.send(CHAT, Message(text))

    assert styles(zalo) == [[{"start": 0, "len": length, "st": ["f_20"]}]]
    assert zalo.bot().texts(CHAT) == [text]


async def test_a_long_list_is_not(zalo: ZaloApi, large: ZaloChannel) -> None:
    await large.send(CHAT, Message("x" * 701))

    assert styles(zalo) == [None]


async def test_nothing_is_large_unless_it_is_asked_for(zalo: ZaloApi, clock: VirtualClock) -> None:
    zalo.bot().person(CHAT, started=True)
    channel = ZaloChannel(zalo_settings(zalo), clock, patience=5)
    await channel.send(CHAT, Message("Hạn nộp?"))
    await channel.close()

    assert styles(zalo) == [None]


async def test_where_zalo_takes_no_styles_the_message_leaves_plain(zalo: ZaloApi, large: ZaloChannel) -> None:
    zalo.fail_next("sendMessage", 400, "Bad request: text_styles")

    await large.send(CHAT, Message("Hạn nộp?"))
    await large.send(CHAT, Message("Còn hai ngày."))

    assert zalo.bot().texts(CHAT) == ["Hạn nộp?", "Còn hai ngày."]
    assert styles(zalo)[1:] == [None, None]


async def test_what_is_refused_all_the_same_stays_refused(zalo: ZaloApi, large: ZaloChannel) -> None:
    zalo.fail_next("sendMessage", 400, "Bad request", times=2)

    with pytest.raises(Refused):
        await large.send(CHAT, Message("Hạn nộp?"))
