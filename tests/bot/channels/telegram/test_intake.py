"""Telegram's news through every kind of trouble: nothing lost, nothing acknowledged too early, and the log says why it
is quiet."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from bot.channels.telegram.channel import TelegramChannel
from core.talk.messages import Choice, Message, Misconfigured, Unavailable
from scheduler.clock import VirtualClock
from tests.bot.channels.inbox import Inbox, polling
from tests.bot.channels.rigs import settings
from tests.fakes.botapi import BotApi


@pytest.fixture
async def channel(api: BotApi, clock: VirtualClock) -> AsyncIterator[TelegramChannel]:
    one = TelegramChannel(settings(api), clock, patience=0.5, wait=1)
    await one.open()
    yield one
    await one.close()


def texts(channel: TelegramChannel, inbox: Inbox) -> list[str]:
    heard = [channel.hear(update.body) for update in inbox.rows.values()]
    return [one.text for one in heard if one]


@pytest.mark.parametrize(
    ("trouble", "log", "pause"),
    [
        ({"status": 500}, "no news from Telegram (Internal Server Error); asking again in 1 s", 1),
        ({"status": 502, "body": b"<html>"}, "no news from Telegram (Bad Gateway (502)); asking again in 1 s", 1),
        (
            {"status": 200, "body": b'{"ok": true, "result": 5}'},
            "no news from Telegram (getUpdates answered no list); asking again in 1 s",
            1,
        ),
        ({"status": 200, "body": b"<html>"}, "no news from Telegram (Invalid server response); asking again in 1 s", 1),
        ({"retry_after": 9}, "no news from Telegram (throttled for 9 s); asking again in 9 s", 9),
        (
            {"status": 401, "description": "Unauthorized"},
            "Telegram rejects the token, or base_url is not a Bot API; asking again in 1 s",
            1,
        ),
        (
            {"status": 500, "times": 9},
            "no news from Telegram (Internal Server Error); asking again in 60 s",
            1 + 2 + 4 + 8 + 16 + 32 + 60 * 3,
        ),
    ],
)
async def test_a_fault_is_logged_and_waited_out(
    channel: TelegramChannel,
    api: BotApi,
    clock: VirtualClock,
    inbox: Inbox,
    caplog: pytest.LogCaptureFixture,
    trouble: dict[str, Any],
    log: str,
    pause: int,
) -> None:
    before = clock.now()
    api.fail_next("getUpdates", **trouble)
    api.person_writes(7, "còn nghe không?")

    async with polling(channel, inbox):
        await inbox.first(1)

    assert log in caplog.text
    assert texts(channel, inbox) == ["còn nghe không?"]
    assert clock.now() - before == timedelta(seconds=pause)


async def test_a_hung_poll_is_given_up(api: BotApi, clock: VirtualClock, inbox: Inbox) -> None:
    channel = TelegramChannel(settings(api), clock, patience=0.3, wait=0)
    api.hang_next("getUpdates")
    api.person_writes(7, "còn nghe không?")

    async with polling(channel, inbox):
        await inbox.first(1)
    await channel.close()

    assert texts(channel, inbox) == ["còn nghe không?"]


async def test_the_line_may_be_down_at_the_start_and_our_name_is_learnt_later(
    api: BotApi, clock: VirtualClock, inbox: Inbox
) -> None:
    channel = TelegramChannel(settings(api), clock, patience=0.5, wait=1)
    api.stop()
    with pytest.raises(Unavailable):
        await channel.open()
    assert channel.invitation_link("A1") is None

    api.start()
    api.person_writes(7, "chào")
    async with polling(channel, inbox):
        await inbox.first(1)
    await channel.close()

    assert channel.invitation_link("A1") == "https://t.me/nhacviec_bot?start=A1"


@pytest.mark.parametrize("token", ["123456789:wrong", "garbage"])
async def test_a_wrong_token_is_told_without_telling_it(api: BotApi, clock: VirtualClock, token: str) -> None:
    channel = TelegramChannel(settings(api, token=token), clock)

    with pytest.raises(Misconfigured) as raised:
        await channel.open()
    await channel.close()

    assert str(raised.value) == "Telegram rejects the token, or base_url is not a Bot API"


async def test_a_second_program_on_the_same_token_is_named_in_the_log(
    channel: TelegramChannel, api: BotApi, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    async with polling(channel, inbox):
        await api.until(lambda: api.calls("deleteWebhook"))
        async with httpx.AsyncClient() as other:
            while "another program" not in caplog.text:
                await other.get(f"{api.base_url}{api.token}/getUpdates?timeout=0")
        api.person_writes(7, "chào")
        await inbox.first(1)

    assert "another program receives for this bot's token (only one may); asking again in" in caplog.text


async def test_a_webhook_set_elsewhere_is_removed(channel: TelegramChannel, api: BotApi, inbox: Inbox) -> None:
    async with httpx.AsyncClient() as other, polling(channel, inbox):
        await api.until(lambda: api.calls("getUpdates"))
        await other.get(f"{api.base_url}{api.token}/setWebhook?url=https://elsewhere.example/")
        await api.until(lambda: len(api.calls("deleteWebhook")) == 2)
        api.person_writes(7, "chào")
        await inbox.first(1)

    assert texts(channel, inbox) == ["chào"]


async def test_a_backlog_comes_whole_and_in_order(channel: TelegramChannel, api: BotApi, inbox: Inbox) -> None:
    said = [f"tin {number}" for number in range(250)]
    for text in said:
        api.person_writes(7, text)

    async with polling(channel, inbox):
        await inbox.first(250)
        await api.until(lambda: not api.unheard())

    assert texts(channel, inbox) == said
    assert len(inbox.seen) == 250


async def test_an_offset_is_sent_only_after_the_commit(channel: TelegramChannel, api: BotApi, inbox: Inbox) -> None:
    first = api.person_writes(7, "một")
    inbox.fail(1)

    async with polling(channel, inbox):
        await inbox.first(1)
        await api.until(lambda: not api.unheard())

    offsets = [call.parameters.get("offset") for call in api.calls("getUpdates")]
    assert offsets[:2] == [None, None]
    assert set(offsets[2:]) <= {str((first or 0) + 1)}


async def test_half_a_smile_does_not_stop_the_intake(channel: TelegramChannel, api: BotApi, inbox: Inbox) -> None:
    api.person_writes(7, "nửa \ud83d mặt\x00 cười")

    async with polling(channel, inbox):
        (update,) = await inbox.first(1)

    assert update.body.encode()
    assert texts(channel, inbox) == ["nửa ? mặt cười"]


async def test_a_pressed_button_stops_spinning(channel: TelegramChannel, api: BotApi, inbox: Inbox) -> None:
    api.person(7, started=True)
    await channel.send("7", Message("Đúng?\n1 = Đúng", (Choice("1", "Đúng", "t:1"),)))
    pressed, old = api.person_presses_label(7, "Đúng"), api.person_presses_old(7, "t:0")
    api.fail_next("answerCallbackQuery", 400, "Bad Request: query is too old")

    async with polling(channel, inbox):
        await inbox.first(2)
        await api.until(lambda: len(api.calls("answerCallbackQuery")) == 2)
        await api.until(lambda: api.answered(pressed) or api.answered(old))

    assert texts(channel, inbox) == ["t:1", "t:0"]


async def test_closing_twice_and_in_the_middle_of_thanks_is_harmless(
    api: BotApi, clock: VirtualClock, inbox: Inbox
) -> None:
    channel = TelegramChannel(settings(api), clock, patience=5, wait=1)
    api.hang_next("answerCallbackQuery")
    api.person_presses_old(7, "t:0")

    async with polling(channel, inbox):
        await api.until(lambda: api.calls("answerCallbackQuery"))
    await channel.close()
    await channel.close()

    assert len(inbox.rows) == 1


async def test_an_unreadable_button_press_is_kept_like_all_else(
    channel: TelegramChannel, api: BotApi, inbox: Inbox
) -> None:
    api.post_raw({"callback_query": "nonsense"})
    api.person_writes(7, "chào")

    async with polling(channel, inbox):
        await inbox.first(2)
        await asyncio.wait_for(api.until(lambda: not api.unheard()), 10)

    assert len(inbox.seen) == 2


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            OSError("a mistake of ours"),
            (logging.ERROR, "updates could not be kept; asking for them again in 1 s", True),
        ),
        (
            Unavailable("it is held"),
            (logging.WARNING, "updates could not be kept (it is held); asking for them again in 1 s", False),
        ),
    ],
)
async def test_what_could_not_be_kept_is_said_and_asked_for_again(
    channel: TelegramChannel,
    api: BotApi,
    inbox: Inbox,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    said: tuple[int, str, bool],
) -> None:
    inbox.fail(1, error)
    api.person_writes(7, "chào")
    async with polling(channel, inbox):
        await inbox.first(1)

    logged = [
        (record.levelno, record.getMessage(), record.exc_info is not None)
        for record in caplog.records
        if record.levelno >= logging.WARNING
    ]
    assert logged == [said]
