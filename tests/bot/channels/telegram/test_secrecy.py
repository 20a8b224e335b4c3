"""The token is in no log line at any level, whatever goes well or wrong."""

import io
import logging
import traceback
from collections.abc import Iterator

import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.logs import RedactingFormatter
from core.talk.messages import Message, SendError
from scheduler.clock import VirtualClock
from tests.bot.channels.inbox import Inbox, polling
from tests.bot.channels.rigs import settings
from tests.fakes.botapi import BotApi

LIBRARIES = ("", "httpx", "httpcore", "telegram", "telegram.Bot", "asyncio", "bot")


@pytest.fixture
def log(api: BotApi) -> Iterator[io.StringIO]:
    """Everything said at DEBUG by anybody, as the program's own log would write it."""
    lines = io.StringIO()
    handler = logging.StreamHandler(lines)
    handler.setFormatter(RedactingFormatter([api.token]))
    before = {name: logging.getLogger(name).level for name in LIBRARIES}
    for name in LIBRARIES:
        logging.getLogger(name).setLevel(logging.DEBUG)
    logging.getLogger().addHandler(handler)
    yield lines
    logging.getLogger().removeHandler(handler)
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


TROUBLES = (
    {},
    {"status": 401, "description": "Unauthorized"},
    {"status": 404, "description": "Not Found"},
    {"status": 500},
    {"status": 200, "body": b"<html>"},
    {"status": 403, "description": "Forbidden: bot was blocked by the user"},
    {"retry_after": 1},
)


async def test_no_line_at_debug_holds_the_token(
    api: BotApi, clock: VirtualClock, inbox: Inbox, log: io.StringIO
) -> None:
    channel = TelegramChannel(settings(api), clock, patience=0.5, wait=0)
    api.person_sends_document(7, "a.txt", b"a")
    for trouble in TROUBLES:
        if trouble:
            api.fail_next("getUpdates", **trouble)
    await channel.open()
    async with polling(channel, inbox):
        (update,) = await inbox.first(1)
    heard = channel.hear(update.body)
    assert heard is not None
    await channel.fetch(heard.file_ref or "")
    await channel.close()

    assert f"GET {api.base_url}[…]/getUpdates" in log.getvalue()
    assert api.token not in log.getvalue()


@pytest.mark.parametrize("trouble", TROUBLES[1:])
async def test_no_error_shows_the_token_even_with_its_traceback(
    api: BotApi, clock: VirtualClock, trouble: dict[str, object], log: io.StringIO
) -> None:
    api.person(7, started=True)
    channel = TelegramChannel(settings(api), clock, patience=0.5)
    api.fail_next("sendMessage", **trouble)

    with pytest.raises(SendError) as raised:
        await channel.send("7", Message("chào"))
    await channel.close()

    assert api.token not in "".join(traceback.format_exception(raised.value))
    assert api.token.partition(":")[2] not in "".join(traceback.format_exception(raised.value))


@pytest.mark.parametrize(
    "base_url",
    ["http://127.0.0.1:9/bot", "ftp://127.0.0.1/bot", "no address", "http://[::1/bot", "http://127.0.0.1:99999/bot"],
)
async def test_an_unusable_address_shows_no_token(api: BotApi, clock: VirtualClock, base_url: str) -> None:
    channel = TelegramChannel(settings(api, base_url=base_url), clock, patience=0.5)

    with pytest.raises(SendError) as raised:
        await channel.open()
    await channel.close()

    assert api.token not in "".join(traceback.format_exception(raised.value))


def test_settings_show_no_secret(api: BotApi) -> None:
    one = settings(api, webhook_secret="mot-bi-mat")

    assert api.token not in repr(one) + str(one)
    assert "mot-bi-mat" not in repr(one) + str(one)
