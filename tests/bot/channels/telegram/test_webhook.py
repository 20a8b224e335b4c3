"""Telegram calling us: with the secret, until we have kept it, and nowhere else."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels import CHANNELS
from bot.channels.base import Forbidden, Webhook
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.webhook import TelegramWebhookChannel
from core.talk.messages import Choice, Message, UnreadableUpdate
from scheduler.clock import VirtualClock
from tests.bot.channels.inbox import Inbox, polling
from tests.bot.channels.rigs import settings
from tests.fakes.botapi import BotApi

SECRET = "mot-bi-mat"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


def made(api: BotApi, clock: VirtualClock, public_url: str = "https://office.example/") -> TelegramWebhookChannel:
    return TelegramWebhookChannel(settings(api, mode="webhook", webhook_secret=SECRET), clock, public_url, patience=5)


@asynccontextmanager
async def office(api: BotApi, clock: VirtualClock, inbox: Inbox) -> AsyncIterator[TelegramWebhookChannel]:
    """An office that answers 200 only when the update is kept."""
    listener = socket.create_server(("127.0.0.1", 0))
    channel = made(api, clock, f"http://127.0.0.1:{listener.getsockname()[1]}")

    async def receive(request: Request) -> Response:
        update = channel.accept(request.headers, await request.body())
        try:
            await inbox.keep([update] if update else [])
        except OSError:
            return Response(status_code=503)
        return Response()

    application = Starlette(routes=[Route(channel.path, receive, methods=["POST"])])
    server = uvicorn.Server(uvicorn.Config(application, log_config=None, ws="none", lifespan="off"))
    serving = asyncio.create_task(server.serve([listener]))
    await channel.open()
    yield channel
    await channel.close()
    server.should_exit = True
    await serving
    listener.close()


async def test_an_update_is_delivered_until_it_is_kept(api: BotApi, clock: VirtualClock, inbox: Inbox) -> None:
    inbox.fail(2)
    async with office(api, clock, inbox) as channel:
        update = api.person_writes(7, "/start A1")
        (kept,) = await inbox.first(1)
        heard = channel.hear(kept.body)
        await api.until(lambda: not api.unheard())

    assert heard is not None
    assert heard.text == "/start A1"
    assert api.deliveries() == [(update, 503), (update, 503), (update, 200)]
    assert kept.key == str(update)


async def test_a_pressed_button_stops_spinning(api: BotApi, clock: VirtualClock, inbox: Inbox) -> None:
    async with office(api, clock, inbox) as channel:
        api.person(7, started=True)
        await channel.send("7", Message("Đúng?", (Choice("1", "Đúng", "t:1"),)))
        pressed = api.person_presses_label(7, "Đúng")

        await api.until(lambda: api.answered(pressed))

    assert len(inbox.rows) == 1


async def test_a_webhook_taken_away_is_set_again(api: BotApi, clock: VirtualClock, inbox: Inbox) -> None:
    async with office(api, clock, inbox) as channel:
        api.forget_webhook()
        async with polling(channel, inbox):
            await api.until(lambda: len(api.calls("setWebhook")) == 2)

    assert [call.parameters["secret_token"] for call in api.calls("setWebhook")] == [SECRET, SECRET]


@pytest.mark.parametrize(
    "headers", [{}, {"X-Telegram-Bot-Api-Secret-Token": "sai"}, {"X-Telegram-Bot-Api-Secret-Token": "sái"}]
)
async def test_a_call_without_the_secret_is_forbidden(
    api: BotApi, clock: VirtualClock, headers: dict[str, str]
) -> None:
    channel = made(api, clock)

    with pytest.raises(Forbidden):
        channel.accept(headers, b'{"update_id": 1}')
    await channel.close()


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b'{"update_id": null}', b"\xff\xfe", b"[" * 100_000])
async def test_a_call_without_an_update_is_unreadable(api: BotApi, clock: VirtualClock, body: bytes) -> None:
    channel = made(api, clock)

    with pytest.raises(UnreadableUpdate):
        channel.accept(HEADERS, body)
    await channel.close()


async def test_header_names_come_in_any_case_and_the_body_stays_untouched(api: BotApi, clock: VirtualClock) -> None:
    channel = made(api, clock)
    body = '{"update_id":  5, "message": {"text": "chưa đọc được"}}'

    update = channel.accept({name.upper(): value for name, value in HEADERS.items()}, body.encode())
    await channel.close()

    assert update is not None
    assert (update.key, update.body) == ("5", body)


async def test_the_path_is_the_same_on_every_machine_and_hard_to_guess(api: BotApi, clock: VirtualClock) -> None:
    one, other = made(api, clock), made(api, clock)
    await one.close()
    await other.close()

    assert one.path == other.path
    assert one.path.startswith("/telegram/")
    assert SECRET not in one.path


async def test_only_webhook_mode_has_a_webhook(api: BotApi, clock: VirtualClock) -> None:
    make = CHANNELS["telegram"].make
    by_polling = make(settings(api), clock, None)
    by_webhook = make(settings(api, mode="webhook", webhook_secret=SECRET), clock, "https://office.example")

    assert (isinstance(by_polling, Webhook), isinstance(by_webhook, Webhook)) == (False, True)
    assert isinstance(by_polling, TelegramChannel)
    with pytest.raises(ValueError, match="public_url"):
        make(settings(api, mode="webhook", webhook_secret=SECRET), clock, None)
    await by_polling.close()
    await by_webhook.close()


async def test_what_telegram_complains_of_is_logged_once(
    api: BotApi, clock: VirtualClock, caplog: pytest.LogCaptureFixture
) -> None:
    channel = made(api, clock)
    await channel.open()
    assert api._world.webhook is not None
    for error in ((1, "Connection refused"), (1, "Connection refused"), (2, "Wrong response")):
        api._world.webhook["error"] = error
        await channel._look()
    await channel.close()

    assert [message.partition(": ")[2] for message in caplog.messages if "reports" in message] == [
        "Connection refused; 0 updates wait",
        "Wrong response; 0 updates wait",
    ]
