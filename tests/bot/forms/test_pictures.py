"""A picture for somebody on Zalo, with the house, its pages and Zalo at work: fetched from our own page and shown, and a
link where that cannot be."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot.app import House
from bot.channels.zalo.channel import ZaloChannel
from bot.files import FileDesk
from bot.settings import WebSettings
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from scheduler.clock import VirtualClock
from storage.database.schema import ContactRow, OutboxRow
from storage.database.session import Database
from storage.mail.files import keep_file
from storage.mail.outbox import Outgoing, enqueue
from storage.office import people
from tests.bot.channels.rigs import zalo_settings
from tests.bot.forms.pages import well
from tests.bot.turns.office import NOW, config_of
from tests.fakes.zalo import SentMessage, ZaloApi
from tests.whole import papers
from tests.whole.program import free_port
from web.server import Server, make_app

CHAT = "6ede9afa66b88fe6d6a9"
PNG = b"\x89PNG\r\n\x1a\n picture"
JPEG = b"\xff\xd8\xff\xe0 picture"


@pytest.fixture
def zalo() -> Iterator[ZaloApi]:
    with ZaloApi() as running:
        yield running


async def shown(
    zalo: ZaloApi, file: Path, name: str, data: bytes, secret: str = "a secret nobody knows"
) -> SentMessage:
    """What the chair sees of a file, with the house, its pages and Zalo at work."""
    clock, db = VirtualClock(NOW), Database(f"sqlite:///{file}")
    channel = ZaloChannel(zalo_settings(zalo), clock, patience=5)
    zalo.bot().person(CHAT, started=True)
    config = config_of(file)
    port = free_port()
    web = WebSettings(public_url=f"http://127.0.0.1:{port}", secret=SecretStr(secret))
    house = House.of(config.model_copy(update={"web": web}), clock, db, {"zalo": channel})
    app = make_app(well, (), None, FileDesk(house))
    server = Server(app, "127.0.0.1", port)
    serving = asyncio.create_task(server.run_until_stopped())
    async with db.write() as s:
        chair = await s.scalar(select(ContactRow.id).where(ContactRow.name == papers.CHAIRS["HB"])) or 0
        await people.bind_address(s, chair, "zalo", CHAT, NOW)
        await people.set_consent(s, chair, True, "test", "zalo", CHAT, NOW)
        file_id = await keep_file(s, name, data, NOW)
        says = (Say("my-data-file"),)
        row = Outgoing("file:1", MessageKind.REPLY, says, "zalo", CHAT, contact_id=chair, file_id=file_id)
        await enqueue(s, [row], NOW)
    await house.deliver("zalo")
    async with db.read() as s:
        state = await s.scalar(select(OutboxRow.state).where(OutboxRow.key == "file:1"))
    server.should_exit = True
    await serving
    await channel.close()
    await db.close()
    assert state == "sent"
    (message,) = zalo.bot().sent(CHAT)
    return message


@pytest.mark.parametrize(("name", "data"), [("Tổng hợp.png", PNG), ("ảnh.jpg", JPEG)])
async def test_zalo_fetches_it_from_our_page(zalo: ZaloApi, file: Path, name: str, data: bytes) -> None:
    message = await shown(zalo, file, name, data)

    assert message.picture == data
    assert "/p/" in (message.photo or "")
    assert message.text
    assert "http" not in message.text


@pytest.mark.parametrize(("name", "data"), [("Kế hoạch.pdf", b"%PDF"), ("giả.png", b"PK\x03\x04")])
async def test_what_is_no_picture_is_a_link(zalo: ZaloApi, file: Path, name: str, data: bytes) -> None:
    message = await shown(zalo, file, name, data)

    assert message.photo is None
    assert "/d/" in message.text


async def test_without_our_pages_nothing_can_be_fetched(zalo: ZaloApi, file: Path) -> None:
    message = await shown(zalo, file, "Tổng hợp.png", PNG, secret="")

    assert message.photo is None
    assert "Kênh này không gửi được tệp" in message.text
