"""Asking Zalo for news: one update at a time, each kept before the next is asked for, whatever Zalo answers."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress

import pytest

from bot.channels.zalo.channel import ZaloChannel
from core.talk.messages import Update
from scheduler.clock import VirtualClock
from tests.bot.channels.inbox import Inbox, polling
from tests.bot.channels.rigs import zalo_settings
from tests.fakes.zalo import ZaloApi

CHAT = "6ede9afa66b88fe6d6a9"


@pytest.fixture
async def channel(zalo: ZaloApi, clock: VirtualClock) -> AsyncIterator[ZaloChannel]:
    one = ZaloChannel(zalo_settings(zalo), clock, patience=2, wait=1)
    yield one
    await one.close()


def polls(zalo: ZaloApi) -> int:
    return len(zalo.calls("getUpdates"))


async def test_the_next_is_asked_for_only_when_this_one_is_kept(
    zalo: ZaloApi, channel: ZaloChannel, inbox: Inbox
) -> None:
    for text in ("một", "hai", "ba"):
        zalo.bot().writes(CHAT, text)
    asked: list[int] = []

    async def keep(updates: Sequence[Update]) -> None:
        asked.append(polls(zalo))
        await inbox.keep(updates)

    task = asyncio.create_task(channel.poll(keep))
    await inbox.first(3)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task

    assert asked == [1, 2, 3]


async def test_what_was_fetched_is_kept_even_when_we_are_to_stop(zalo: ZaloApi, channel: ZaloChannel) -> None:
    zalo.bot().writes(CHAT, "giữ lấy")
    kept: list[Update] = []
    begun, goes_on = asyncio.Event(), asyncio.Event()

    async def slowly(updates: Sequence[Update]) -> None:
        begun.set()
        await goes_on.wait()
        kept.extend(updates)

    task = asyncio.create_task(channel.poll(slowly))
    await asyncio.wait_for(begun.wait(), 5)
    task.cancel()
    await asyncio.sleep(0)
    goes_on.set()
    with suppress(asyncio.CancelledError):
        await task

    assert [update.chat for update in kept] == [CHAT]


@pytest.mark.parametrize(
    "trouble",
    [
        {"code": 408},
        {"code": 403},
        {"code": 429, "odd": True},
        {"code": 500, "status": 500, "body": b"<html>"},
        {"code": 401},
        {"code": 404},
        {"code": 0, "body": b'{"ok": true, "result": null}'},
    ],
)
async def test_no_answer_makes_it_deaf(
    zalo: ZaloApi, channel: ZaloChannel, inbox: Inbox, trouble: dict[str, object]
) -> None:
    zalo.fail_next("getUpdates", **trouble, times=3)
    zalo.bot().writes(CHAT, "còn nghe không?")

    async with polling(channel, inbox):
        (update,) = await inbox.first(1)

    assert channel.hear(update.body) is not None


async def test_a_webhook_that_was_set_is_taken_away(zalo: ZaloApi, channel: ZaloChannel, inbox: Inbox) -> None:
    zalo.bot().webhook = {"url": "http://127.0.0.1:9/x", "secret": "12345678", "updated_at": 0}

    async with polling(channel, inbox):
        await zalo.until(lambda: zalo.calls("deleteWebhook"))
        zalo.bot().writes(CHAT, "nghe đây")
        await inbox.first(1)

    assert zalo.bot().webhook is None


async def test_the_same_message_twice_is_one(zalo: ZaloApi, channel: ZaloChannel, inbox: Inbox) -> None:
    zalo.bot().writes(CHAT, "một")
    async with polling(channel, inbox):
        await inbox.first(1)
        zalo.bot().repeats()
        zalo.bot().writes(CHAT, "hai")
        await inbox.first(2)

    assert len(inbox.seen) == 3
    assert [channel.hear(update.body).text for update in inbox.rows.values()] == ["một", "hai"]
