"""What a Zalo bot sends, and what it does when Zalo is in a mood."""

import traceback
from collections.abc import AsyncIterator

import pytest

from bot.channels.zalo.channel import ZaloChannel
from core.talk.messages import (
    Choice,
    File,
    Message,
    Misconfigured,
    Refused,
    SendError,
    Throttled,
    Unavailable,
    Unreachable,
)
from scheduler.clock import VirtualClock
from tests.bot.channels.inbox import Inbox, polling
from tests.bot.channels.rigs import zalo_settings
from tests.fakes.zalo import ZaloApi

CHAT = "6ede9afa66b88fe6d6a9"


@pytest.fixture
async def channel(zalo: ZaloApi, clock: VirtualClock) -> AsyncIterator[ZaloChannel]:
    zalo.bot().person(CHAT, started=True)
    one = ZaloChannel(zalo_settings(zalo), clock, patience=2, wait=1)
    yield one
    await one.close()


@pytest.mark.parametrize(("length", "parts"), [(1, 1), (2000, 1), (2001, 2), (4000, 2), (4001, 3)])
async def test_a_text_leaves_in_parts_of_two_thousand(
    zalo: ZaloApi, channel: ZaloChannel, length: int, parts: int
) -> None:
    sent = await channel.send(CHAT, Message("x" * length))

    assert "".join(zalo.bot().texts(CHAT)) == "x" * length
    assert (len(zalo.bot().texts(CHAT)), sent.parts) == (parts, parts)


async def test_a_long_text_is_cut_between_its_paragraphs(zalo: ZaloApi, channel: ZaloChannel) -> None:
    paragraphs = ["Hội xã " + "đã nộp " * 100, "Còn thiếu " + "xã này, " * 110, "Hạn " + "chót " * 120]

    await channel.send(CHAT, Message("\n\n".join(paragraphs)))

    first, second = "\n\n".join(paragraphs[:2]), paragraphs[2]
    assert zalo.bot().texts(CHAT) == [first.strip(), second.strip()]


async def test_a_character_that_zalo_counts_twice_is_counted_twice(zalo: ZaloApi, channel: ZaloChannel) -> None:
    await channel.send(CHAT, Message("😀" * 1001))

    assert [len(text) for text in zalo.bot().texts(CHAT)] == [1000, 1]


async def test_what_zalo_cannot_show_is_noted(zalo: ZaloApi, channel: ZaloChannel) -> None:
    message = Message("Đúng không?\n1 = Đúng", (Choice("1", "Đúng", "a:1"),), File(1, "a.xlsx"))

    sent = await channel.send(CHAT, message, b"PK")

    assert zalo.bot().texts(CHAT) == ["Đúng không?\n1 = Đúng"]
    assert sent.note == "choices as digits; file left out"
    assert sent.message_id == zalo.bot().sent(CHAT)[0].message_id
    assert sent.at is not None


@pytest.mark.parametrize(
    ("trouble", "kind"),
    [
        ({"code": 401}, Misconfigured),
        ({"code": 403}, Unavailable),
        ({"code": 403, "odd": True}, Unavailable),
        ({"code": 403, "status": 403, "body": b"<html>Just a moment"}, Unavailable),
        ({"code": 404}, Unreachable),
        ({"code": 429, "odd": True}, Throttled),
        ({"code": 429, "status": 429, "body": b""}, Throttled),
        ({"code": 500}, Unavailable),
        ({"code": 502, "status": 502, "body": b"<html>"}, Unavailable),
        ({"code": 0, "body": b"[" * 100_000}, Unavailable),
        ({"code": 0, "body": b'{"ok": true}' + b" " * 5_000_000}, Refused),
    ],
)
async def test_a_mood_of_zalo_has_a_name_and_passes(
    zalo: ZaloApi, channel: ZaloChannel, trouble: dict[str, object], kind: type[SendError]
) -> None:
    zalo.fail_next("sendMessage", **trouble)

    with pytest.raises(SendError) as raised:
        await channel.send(CHAT, Message("chào"))
    assert type(raised.value) is kind
    assert zalo.bot().token not in "".join(traceback.format_exception(raised.value))
    assert (await channel.send(CHAT, Message("chào"))).message_id


async def test_silence_ends(zalo: ZaloApi, clock: VirtualClock) -> None:
    zalo.bot().person(CHAT, started=True)
    channel = ZaloChannel(zalo_settings(zalo), clock, patience=0.2)
    zalo.fail_next("sendMessage", hang=True)

    with pytest.raises(Unavailable):
        await channel.send(CHAT, Message("chào"))
    zalo.release()
    await channel.close()


@pytest.mark.parametrize("base_url", ["http://127.0.0.1:9/bot", "ftp://x/bot", "no address"])
async def test_an_unusable_address_shows_no_token(zalo: ZaloApi, clock: VirtualClock, base_url: str) -> None:
    channel = ZaloChannel(zalo_settings(zalo, base_url=base_url), clock, patience=0.5)

    with pytest.raises(SendError) as raised:
        await channel.open()
    await channel.close()

    assert zalo.bot().token not in "".join(traceback.format_exception(raised.value))


async def test_a_wrong_token_is_said_at_once(zalo: ZaloApi, clock: VirtualClock) -> None:
    channel = ZaloChannel(zalo_settings(zalo, token="1:sai"), clock)

    with pytest.raises(Misconfigured, match="Zalo rejects the token"):
        await channel.open()
    await channel.close()


async def test_a_quota_that_is_spent_looks_like_haste(zalo: ZaloApi, channel: ZaloChannel) -> None:
    zalo.quotas.messages = 1
    await channel.send(CHAT, Message("một"))

    with pytest.raises(Throttled) as raised:
        await channel.send(CHAT, Message("hai"))
    assert raised.value.or_spent


@pytest.mark.parametrize("under", ["photo_url", "photo"])
async def test_a_picture_is_fetched(zalo: ZaloApi, channel: ZaloChannel, inbox: Inbox, under: str) -> None:
    zalo.bot().sends_photo(CHAT, b"\xff\xd8 anh", under=under)
    async with polling(channel, inbox):
        (update,) = await inbox.first(1)

    heard = channel.hear(update.body)

    assert heard is not None
    assert heard.text == "photo"
    assert await channel.fetch(heard.file_ref or "") == b"\xff\xd8 anh"


async def test_a_voice_is_fetched(zalo: ZaloApi, channel: ZaloChannel, inbox: Inbox) -> None:
    zalo.bot().sends_voice(CHAT, b"ID3 tieng")
    async with polling(channel, inbox):
        (update,) = await inbox.first(1)

    heard = channel.hear(update.body)

    assert heard is not None
    assert (heard.text, heard.file_name) == ("voice", "ghi âm.aac")
    assert await channel.fetch(heard.file_ref or "") == b"ID3 tieng"


@pytest.mark.parametrize(
    ("status", "kind"),
    [(404, Refused), (403, Refused), (410, Refused), (302, Refused), (429, Unavailable), (503, Unavailable)],
)
async def test_a_file_that_is_not_given_has_a_reason(
    zalo: ZaloApi, channel: ZaloChannel, status: int, kind: type[SendError]
) -> None:
    address = zalo.bot().hosts("a.jpg", b"anh")
    zalo.fail_next("media", status=status)

    with pytest.raises(SendError) as raised:
        await channel.fetch(address)
    assert type(raised.value) is kind


async def test_a_file_larger_than_we_read_is_refused(zalo: ZaloApi, channel: ZaloChannel) -> None:
    address = zalo.bot().hosts("a.jpg", b"x" * (20 * 1024 * 1024 + 1))

    with pytest.raises(Refused):
        await channel.fetch(address)
