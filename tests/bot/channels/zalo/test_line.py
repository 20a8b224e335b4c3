"""Whether a bot knows that Zalo is there, by whatever Zalo answers."""

import pytest

from bot.channels.base import KnowsLine
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.webhook import ZaloWebhookChannel
from core.talk.messages import Message, SendError
from scheduler.clock import VirtualClock
from tests.bot.channels.inbox import Inbox, polling
from tests.bot.channels.rigs import zalo_settings
from tests.fakes.zalo import ZaloApi

CHAT = "6ede9afa66b88fe6d6a9"


@pytest.mark.parametrize(
    ("trouble", "is_there"),
    [
        ({"code": 400}, True),
        ({"code": 429, "odd": True}, True),
        ({"code": 404}, True),
        ({"code": 401}, False),
        ({"code": 403}, False),
        ({"code": 500}, False),
        ({"code": 502, "status": 502, "body": b"<html>"}, False),
        ({"code": 404, "status": 404, "body": b"<html>"}, False),
    ],
)
async def test_who_says_no_is_there_and_who_is_in_trouble_is_not(
    zalo: ZaloApi, clock: VirtualClock, trouble: dict[str, object], is_there: bool
) -> None:
    given = zalo_settings(zalo, mode="webhook", webhook_secret="mot-bi-mat-dai")
    channel = ZaloWebhookChannel(given, clock, "https://hoi.vn", patience=2)
    zalo.bot().person(CHAT, started=True)
    zalo.fail_next("sendMessage", **trouble)

    assert channel.answered_at is None
    with pytest.raises(SendError):
        await channel.send(CHAT, Message("chào"))
    assert (channel.answered_at is not None) == is_there
    await channel.send(CHAT, Message("chào"))
    assert channel.answered_at == clock.now()
    await channel.close()


async def test_who_asks_for_news_goes_by_the_answers_to_that(zalo: ZaloApi, clock: VirtualClock, inbox: Inbox) -> None:
    channel = ZaloChannel(zalo_settings(zalo), clock, patience=2, wait=1)
    zalo.bot().person(CHAT, started=True)
    await channel.send(CHAT, Message("chào"))
    assert isinstance(channel, KnowsLine)
    assert channel.answered_at is None

    async with polling(channel, inbox):
        await zalo.until(lambda: len(zalo.calls("getUpdates")) >= 2)
        assert channel.answered_at == clock.now()
        zalo.fail_next("getUpdates", 502, status=502, body=b"<html>", lasts=True)
        await zalo.until(lambda: len(zalo.calls("getUpdates")) >= 6)
        assert channel.answered_at < clock.now()
        zalo.heal()
        zalo.bot().writes(CHAT, "nghe lại rồi")
        await inbox.first(1)
        assert channel.answered_at == clock.now()
    await channel.close()
