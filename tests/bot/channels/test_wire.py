"""The line to the networks: through which proxy, how long is waited, how much is read, and what a file is called
there."""

import asyncio
import base64
import io
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import FormData
from pydantic import ValidationError

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.settings import TelegramSettings
from bot.channels.wire import LineError, NoAddress, TooLarge, TooSlow, Waits, Wire
from core.talk.messages import File, Message, Unavailable
from scheduler.clock import VirtualClock
from tests.bot.channels.rigs import settings
from tests.fakes.botapi import BotApi
from tests.fakes.proxy import Proxy

BRIEFLY = Waits(0.5, 0.5, 0.5)
ME = {"ok": True, "result": {"id": 1, "is_bot": True, "first_name": "Bot", "username": "qua_proxy_bot"}}
TOKEN = "123456789:AAfakefakefakefakefakefakefakefakefak"


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[Proxy]:
    for name in ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    with Proxy(ME) as running:
        yield running


def telegram(clock: VirtualClock, **given: object) -> TelegramChannel:
    return TelegramChannel(TelegramSettings.model_validate({"token": TOKEN, **given}), clock, patience=2)


async def test_the_proxy_that_is_set_is_gone_through(proxy: Proxy, clock: VirtualClock) -> None:
    address = proxy.url.replace("//", "//van:phong@")
    channel = telegram(clock, proxy=address, base_url="http://telegram.example/bot")

    await channel.open()
    await channel.close()

    assert channel.invitation_link("MA-1") == "https://t.me/qua_proxy_bot?start=MA-1"
    assert proxy.asked == [f"POST http://telegram.example/bot{TOKEN}/getMe"]
    assert proxy.keys == [f"Basic {base64.b64encode(b'van:phong').decode()}"]


@pytest.mark.parametrize(
    ("environ", "asked"),
    [
        ({"HTTPS_PROXY": "{url}"}, ["CONNECT api.telegram.org:443"]),
        ({"https_proxy": "127.0.0.1:{port}"}, ["CONNECT api.telegram.org:443"]),
        ({"ALL_PROXY": "{url}"}, ["CONNECT api.telegram.org:443"]),
        ({"HTTPS_PROXY": "{url}", "NO_PROXY": "zalo.me"}, ["CONNECT api.telegram.org:443"]),
    ],
)
async def test_the_proxy_of_the_environment_is_gone_through(
    proxy: Proxy, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], asked: list[str]
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value.format(url=proxy.url, port=proxy.port))
    channel = telegram(clock)

    with pytest.raises(Unavailable):
        await channel.open()
    await channel.close()

    assert proxy.asked == asked


async def test_who_is_excepted_from_the_proxy_is_asked_directly(
    proxy: Proxy, api: BotApi, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    channel = TelegramChannel(settings(api), clock)

    await channel.open()
    await channel.close()

    assert proxy.asked == []
    assert [call.method for call in api.calls()] == ["getMe"]


@pytest.mark.parametrize("proxy", ["10.0.0.5:3128", "socks5://10.0.0.5:1080", "http://", "http://a b"])
def test_a_proxy_that_is_none_is_refused_and_not_shown(proxy: str) -> None:
    with pytest.raises(ValidationError, match=r"Value error, proxy") as raised:
        TelegramSettings.model_validate({"proxy": proxy})
    assert proxy not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Tổng hợp quý I (2).xlsx", "Tổng hợp quý I (2).xlsx"),
        ('Tổng hợp "quý I".xlsx', "Tổng hợp 'quý I'.xlsx"),
        ("a\r\nX: b.xlsx", "a  X: b.xlsx"),
        ("báo cáo\x00.docx", "báo cáo .docx"),
        ("C:\\a.xlsx", "C:_a.xlsx"),
    ],
)
async def test_a_file_keeps_its_name(api: BotApi, clock: VirtualClock, name: str, shown: str) -> None:
    api.person(7, started=True)
    channel = TelegramChannel(settings(api), clock)

    await channel.send("7", Message("Bảng", file=File(1, name)), b"PK\r\n--x\r\n")
    await channel.close()

    (document,) = [message.document for message in api.sent(7)]
    assert document is not None
    assert (document.name, document.content) == (shown, b"PK\r\n--x\r\n")


# How long, how much, what for


@asynccontextmanager
async def server(answer: bytes, *, reads: bool = True) -> AsyncIterator[str]:
    """Sends `answer` to whoever has sent a head and then nothing more; without `reads` not even the head is taken."""
    ended = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if reads:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(answer)
        await ended.wait()
        writer.close()

    listening = await asyncio.start_server(serve, "127.0.0.1", 0, limit=1024)
    yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/"
    ended.set()
    listening.close()


@asynccontextmanager
async def wire() -> AsyncIterator[Wire]:
    one = Wire(4)
    yield one
    await one.close()


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"])
async def test_silence_is_waited_for_no_longer_than_said(answer: bytes) -> None:
    async with server(answer) as address, wire() as line:
        with pytest.raises(TooSlow):
            await line.ask("GET", address, BRIEFLY)


async def test_what_nobody_takes_is_not_sent_for_ever() -> None:
    async with server(b"", reads=False) as address, wire() as line:
        form = FormData()
        form.add_field("document", io.BytesIO(b"x" * 30_000_000), filename="to.bin")
        with pytest.raises(TooSlow):
            await line.ask("POST", address, BRIEFLY, form)


async def test_no_more_is_read_than_asked_for() -> None:
    async with server(b"HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n" + b"x" * 9000) as address, wire() as line:
        with pytest.raises(TooLarge):
            await line.ask("GET", address, BRIEFLY, most=8000)


@pytest.mark.parametrize(
    "answer", [b"no HTTP at all\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\na\x00: b\r\n\r\n"]
)
async def test_what_is_no_http_is_an_error_of_the_line(answer: bytes) -> None:
    async with server(answer) as address, wire() as line:
        with pytest.raises(LineError):
            await line.ask("GET", address, BRIEFLY)


@pytest.mark.parametrize(
    "address", ["", "no address", "ftp://127.0.0.1/x", "http://[::1/x", "http://127.0.0.1:99999/x"]
)
async def test_what_is_no_address_is_said_to_be_none(address: str) -> None:
    async with wire() as line:
        with pytest.raises(NoAddress):
            await line.ask("GET", address, BRIEFLY)


async def test_nobody_speaks_on_a_line_that_was_closed() -> None:
    async with server(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") as address, wire() as line:
        await line.close()
        with pytest.raises(LineError, match="closed"):
            await line.ask("GET", address, BRIEFLY)
        line.open()
        assert (await line.ask("GET", address, BRIEFLY)).status == 200
