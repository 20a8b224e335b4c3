"""Zalo calling us: who is let in, what is answered well, and where Zalo is told to call."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress

import pytest

from bot.channels.base import Forbidden, Webhook
from bot.channels.zalo.webhook import ZaloWebhookChannel
from core.talk.messages import UnreadableUpdate
from scheduler.clock import VirtualClock
from tests.bot.channels.rigs import zalo_settings
from tests.fakes.listener import Listener
from tests.fakes.zalo import ZaloApi

SECRET = "mot-bi-mat-dai"
HEADS = {"X-Bot-Api-Secret-Token": SECRET}
CHAT = "6ede9afa66b88fe6d6a9"
BODY = {
    "event_name": "message.text.received",
    "message": {"chat": {"id": CHAT, "chat_type": "PRIVATE"}, "message_id": "2d75", "text": "chào", "date": 1},
}


def channel(
    zalo: ZaloApi, clock: VirtualClock, public_url: str = "https://hoi.vn/", name: str = "zalo"
) -> ZaloWebhookChannel:
    return ZaloWebhookChannel(
        zalo_settings(zalo, mode="webhook", webhook_secret=SECRET), clock, public_url, name, patience=2
    )


def test_each_bot_has_a_path(zalo: ZaloApi, clock: VirtualClock) -> None:
    one, two = channel(zalo, clock), channel(zalo, clock, name="zalo:hai")

    assert (one.path, two.path) == ("/zalo/zalo", "/zalo/hai")
    assert isinstance(one, Webhook)


@pytest.mark.parametrize(
    "heads",
    [
        {},
        {"X-Bot-Api-Secret-Token": ""},
        {"X-Bot-Api-Secret-Token": SECRET[:-1]},
        {"X-Bot-Api-Secret-Token": SECRET.upper()},
        {"X-Telegram-Bot-Api-Secret-Token": SECRET},
    ],
)
def test_a_wrong_secret_is_not_let_in(zalo: ZaloApi, clock: VirtualClock, heads: Mapping[str, str]) -> None:
    one = channel(zalo, clock)

    assert not one.knows(heads)
    with pytest.raises(Forbidden):
        one.accept(heads, json.dumps(BODY).encode())


@pytest.mark.parametrize("wrapped", [True, False])
def test_an_update_is_taken_wrapped_and_unwrapped(zalo: ZaloApi, clock: VirtualClock, wrapped: bool) -> None:
    body = {"ok": True, "result": BODY} if wrapped else BODY
    one = channel(zalo, clock)

    update = one.accept({"x-bot-api-secret-token": SECRET}, json.dumps(body).encode())

    assert update is not None
    assert (update.key, update.line, update.chat) == (f"{CHAT}:2d75", one.line, CHAT)
    assert one.hear(update.body) is not None


@pytest.mark.parametrize("body", [b"", b"  \n"])
def test_an_empty_call_is_answered_well(zalo: ZaloApi, clock: VirtualClock, body: bytes) -> None:
    assert channel(zalo, clock).accept(HEADS, body) is None


@pytest.mark.parametrize(
    "body", [b"{}", b"no JSON", b"\xff\xfe", b"[]", b'{"event_name": "bot.joined", "group": {"id": 5}}']
)
def test_an_unknown_body_is_kept_to_be_set_aside(zalo: ZaloApi, clock: VirtualClock, body: bytes) -> None:
    one = channel(zalo, clock)

    update = one.accept(HEADS, body)

    assert update is not None
    with pytest.raises(UnreadableUpdate):
        one.hear(update.body)


@asynccontextmanager
async def called(one: ZaloWebhookChannel) -> AsyncIterator[None]:
    async def keep(_: object) -> None:
        raise AssertionError("nothing is fetched")

    task = asyncio.create_task(one.poll(keep))
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    await one.close()


async def test_zalo_is_told_where_to_call_and_tries_it(zalo: ZaloApi, clock: VirtualClock) -> None:
    with Listener([200]) as listener:
        public_url = listener.url.removesuffix("/hook")
        async with called(channel(zalo, clock, public_url)):
            await zalo.until(lambda: zalo.verifications() == [200])
    assert listener.bodies == [b""]
    assert zalo.bot().webhook is not None
    assert zalo.bot().webhook["url"] == f"{public_url}/zalo/zalo"


async def test_an_address_that_cannot_be_reached_is_said_and_kept(
    zalo: ZaloApi, clock: VirtualClock, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        async with called(channel(zalo, clock, "http://127.0.0.1:9")):
            await zalo.until(lambda: len(zalo.calls("getWebhookInfo")) >= 2)

    assert "Zalo could not reach /zalo/zalo when it tried it" in caplog.messages[0]
    assert SECRET not in caplog.text
    assert zalo.bot().webhook is not None


async def test_whoever_took_it_away_is_noticed(zalo: ZaloApi, clock: VirtualClock) -> None:
    async with called(channel(zalo, clock, "http://127.0.0.1:9")):
        await zalo.until(lambda: zalo.calls("setWebhook"))
        zalo.bot().webhook = {"url": "https://other.vn/", "secret": "12345678", "updated_at": 0}
        await zalo.until(lambda: len(zalo.calls("setWebhook")) == 2)


@pytest.mark.parametrize("code", [401, 403, 426, 429, 500])
async def test_a_mood_of_zalo_ends_nothing(zalo: ZaloApi, clock: VirtualClock, code: int) -> None:
    zalo.fail_next("getWebhookInfo", code)

    async with called(channel(zalo, clock, "http://127.0.0.1:9")):
        await zalo.until(lambda: zalo.calls("setWebhook"))
