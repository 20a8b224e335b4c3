"""Pictures over Zalo: fetched from our own page and shown with their text, and a link where Zalo cannot have them."""

from collections.abc import AsyncIterator

import pytest

from bot.channels.zalo.channel import ZaloChannel
from core.talk.messages import File, Message, Picture
from scheduler.clock import VirtualClock
from tests.bot.channels.rigs import zalo_settings
from tests.fakes.zalo import ZaloApi

CHAT = "6ede9afa66b88fe6d6a9"
PNG = b"\x89PNG\r\n\x1a\n picture"
JPEG = b"\xff\xd8\xff\xe0 picture"
PUBLIC = "https://nhac.example/p/1-1-1-abc"


@pytest.fixture
async def channel(zalo: ZaloApi, clock: VirtualClock) -> AsyncIterator[ZaloChannel]:
    zalo.bot().person(CHAT, started=True)
    one = ZaloChannel(zalo_settings(zalo), clock, patience=5)
    yield one
    await one.close()


def pictured(text: str, address: str = PUBLIC) -> Message:
    return Message(text, file=File(1, "a.png"), picture=Picture(address, f"{text}\nhttps://nhac.example/d/1"))


@pytest.mark.parametrize(("length", "texts"), [(0, [0]), (12, [12]), (2000, [2000]), (2001, [2000, 1])])
async def test_its_text_stands_below_it_and_what_is_too_long_follows(
    zalo: ZaloApi, channel: ZaloChannel, length: int, texts: list[int]
) -> None:
    sent = await channel.send(CHAT, pictured("x" * length), PNG)

    assert [len(one.text) for one in zalo.bot().sent(CHAT)] == texts
    assert [one.photo for one in zalo.bot().sent(CHAT)] == [PUBLIC, *[None] * (len(texts) - 1)]
    assert sent.parts == len(texts)
    assert (sent.note or "").endswith("as a picture")


@pytest.mark.parametrize("address", ["http://nhac.example/p/1", "https://10.0.0.1/p/1", "https://may-chu/p/1"])
async def test_where_zalo_cannot_reach_it_there_is_a_link(zalo: ZaloApi, channel: ZaloChannel, address: str) -> None:
    sent = await channel.send(CHAT, pictured("Bảng", address), PNG)

    assert zalo.calls("sendPhoto") == []
    assert zalo.bot().texts(CHAT) == ["Bảng\nhttps://nhac.example/d/1"]
    assert sent.note == "file left out"


async def test_a_picture_that_zalo_refuses_is_a_link(
    zalo: ZaloApi, channel: ZaloChannel, caplog: pytest.LogCaptureFixture
) -> None:
    zalo.fail_next("sendPhoto", 400, f"Bad request: {PUBLIC} cannot be fetched")

    await channel.send(CHAT, pictured("Bảng"), PNG)

    assert zalo.bot().texts(CHAT) == ["Bảng\nhttps://nhac.example/d/1"]
    assert "a picture goes as a link" in caplog.text
    assert PUBLIC not in caplog.text
