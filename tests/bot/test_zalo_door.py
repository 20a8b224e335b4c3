"""Zalo's calls at the door, by real HTTP into a real database: who is let in, what is kept, and how often."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.app import House
from bot.channels.zalo.settings import ZaloSettings
from bot.channels.zalo.webhook import ZaloWebhookChannel
from bot.serving import WebhookIntake, health
from bot.settings import Config
from scheduler.clock import VirtualClock
from storage.database.session import Database
from storage.mail import inbox
from tests.days import local
from web.server import Server, make_app

HEADS = {"X-Bot-Api-Secret-Token": "mot-bi-mat-dai"}
CHAT = "6ede9afa66b88fe6d6a9"


def update(message_id: str = "2d75", chat: object = CHAT, event: str = "message.text.received", **more: Any) -> Any:
    message = {"chat": {"id": chat, "chat_type": "PRIVATE"}, "message_id": message_id, "date": 1750316131602}
    return {"event_name": event, "message": {"from": {"id": chat}, "text": "chào", **message, **more}}


class Doors:
    """A house with the doors of two bots."""

    def __init__(self, file: Path) -> None:
        self.db = Database(f"sqlite:///{file}")
        clock = VirtualClock(local("2026-03-05 08:00"))
        self.channels = {name: self._channel(name, place, clock) for place, name in enumerate(("zalo", "zalo:hai"))}
        self.house = House.of(Config(), clock, self.db, self.channels)
        doors = [WebhookIntake(self.house, channel, name, lambda: None) for name, channel in self.channels.items()]
        self.server = Server(make_app(lambda: health(self.house), doors), "127.0.0.1", 0)

    def _channel(self, name: str, place: int, clock: VirtualClock) -> ZaloWebhookChannel:
        given = {"enabled": True, "token": f"{place}:x", "webhook_secret": "mot-bi-mat-dai"}
        return ZaloWebhookChannel(ZaloSettings.model_validate(given), clock, "https://hoi.vn", name)

    async def inbox(self) -> dict[str, int]:
        async with self.db.read() as session:
            return await inbox.count_inbox(session)


@pytest.fixture
async def doors(lite: Database) -> AsyncIterator[Doors]:
    doors = Doors(Path(str(lite.url.database)))
    serving = asyncio.create_task(doors.server.run_until_stopped())
    yield doors
    doors.server.should_exit = True
    await serving
    await doors.db.close()


@pytest.fixture
async def network(doors: Doors) -> AsyncIterator[httpx.AsyncClient]:
    host, port = doors.server.address
    async with httpx.AsyncClient(base_url=f"http://{host}:{port}", trust_env=False) as client:
        yield client


async def test_the_same_message_twice_within_a_second_is_kept_once(doors: Doors, network: httpx.AsyncClient) -> None:
    calls = [
        network.post("/zalo/zalo", headers=HEADS, json=body) for body in (update(), {"ok": True, "result": update()})
    ]
    assert [answer.status_code for answer in await asyncio.gather(*calls)] == [200, 200]
    assert (await network.post("/zalo/hai", headers=HEADS, json=update())).status_code == 200
    assert (await network.post("/zalo/zalo", headers=HEADS, json=update(chat="khac"))).status_code == 200

    assert await doors.inbox() == {"waiting": 3}
    assert await doors.house.turns.take_all() == 3
    assert await doors.inbox() == {"done": 3}


CALLS = [
    ("no secret", {}, json.dumps(update()).encode(), 403, {}),
    ("a wrong secret", {"X-Bot-Api-Secret-Token": "mot-bi-mat-sai"}, json.dumps(update()).encode(), 403, {}),
    ("10 MB", HEADS, json.dumps(update(text="x" * 10_000_000)).encode(), 413, {}),
    ("10 MB of a stranger", {}, b"x" * 10_000_000, 403, {}),
    ("an empty body", HEADS, b"", 200, {}),
    ("no JSON", HEADS, b"hello", 200, {"parked": 1}),
    ("a list", HEADS, b"[1]", 200, {"parked": 1}),
    ("an unknown event", HEADS, json.dumps(update(event="bot.was.promoted", text=None)).encode(), 200, {"done": 1}),
    ("an event without a message", HEADS, b'{"event_name": "bot.added"}', 200, {"parked": 1}),
    ("a number as a chat", HEADS, json.dumps(update(chat=7)).encode(), 200, {"done": 1}),
    ("no chat", HEADS, json.dumps(update(chat="")).encode(), 200, {"parked": 1}),
    ("an id with a line in it", HEADS, json.dumps(update(chat="a\nb")).encode(), 200, {"parked": 1}),
    ("a chat like a path", HEADS, json.dumps(update(chat="../../x'; --")).encode(), 200, {"done": 1}),
    ("a message's id that is none", HEADS, json.dumps(update(message_id="")).encode(), 200, {"done": 1}),
    (
        "a group",
        HEADS,
        json.dumps(update() | {"message": {"chat": {"id": "g", "chat_type": "GROUP"}}}).encode(),
        200,
        {"done": 1},
    ),
    ("depth", HEADS, b'{"message": ' + b"[" * 200_000, 200, {"parked": 1}),
    ("no text at all", HEADS, b"\xff\xfe", 200, {"parked": 1}),
    (
        "halves of characters",
        HEADS,
        b'{"event_name":"message.text.received","message":{"chat":{"id":"a"},"message_id":"1","text":"\\ud83d\\u0000"}}',
        200,
        {"done": 1},
    ),
]


@pytest.mark.parametrize(
    ("headers", "body", "status", "kept"), [case[1:] for case in CALLS], ids=[case[0] for case in CALLS]
)
async def test_whoever_shows_the_secret_is_answered_well_and_nothing_breaks(
    doors: Doors, network: httpx.AsyncClient, headers: dict[str, str], body: bytes, status: int, kept: dict[str, int]
) -> None:
    try:
        answered = (await network.post("/zalo/zalo", headers=headers, content=body)).status_code
    except (httpx.ReadError, httpx.WriteError):
        answered = status  # It was told so before it had sent all of it, and the line was closed.
        assert len(body) > 1_000_000
    await doors.house.turns.take_all()

    assert (answered, await doors.inbox()) == (status, kept)
