"""A network that calls us, at the door: kept and then answered, or told plainly why not. Real HTTP, a real database,
Telegram's own channel."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from bot.app import House
from bot.channels.telegram.settings import TelegramSettings
from bot.channels.telegram.webhook import TelegramWebhookChannel
from bot.serving import WebhookIntake, health
from bot.settings import Config
from scheduler.clock import VirtualClock
from storage.database import marks
from storage.database.session import Database
from storage.mail import inbox
from tests.days import local
from web.server import Server, make_app

SECRET = {"X-Telegram-Bot-Api-Secret-Token": "bi-mat"}
UPDATE = {
    "update_id": 7,
    "message": {
        "message_id": 1,
        "date": 0,
        "chat": {"id": 5, "type": "private", "first_name": "A"},
        "from": {"id": 5, "is_bot": False, "first_name": "A"},
        "text": "chào",
    },
}


class Door:
    """A house with its door open; `calls` counts how often the turns were woken."""

    def __init__(self, file: Path) -> None:
        self.db = Database(f"sqlite:///{file}", patience=timedelta(milliseconds=100))
        self.clock = VirtualClock(local("2026-03-05 08:00"))
        settings = TelegramSettings(
            enabled=True, token="1:x", base_url="http://127.0.0.1:9/bot", mode="webhook", webhook_secret="bi-mat"
        )
        self.channel = TelegramWebhookChannel(settings, self.clock, "https://office.example")
        self.house = House.of(Config(), self.clock, self.db, {"telegram": self.channel})
        self.woken = 0
        intake = WebhookIntake(self.house, self.channel, "telegram", self._wake)
        self.server = Server(make_app(lambda: health(self.house), (intake,)), "127.0.0.1", 0)

    def _wake(self) -> None:
        self.woken += 1

    async def inbox(self) -> dict[str, int]:
        async with self.db.read() as session:
            return await inbox.count_inbox(session)


@pytest.fixture
async def door(lite: Database) -> AsyncIterator[Door]:
    door = Door(Path(str(lite.url.database)))
    serving = asyncio.create_task(door.server.run_until_stopped())
    yield door
    door.server.should_exit = True
    await serving
    await door.channel.close()
    await door.db.close()


@pytest.fixture
async def network(door: Door) -> AsyncIterator[httpx.AsyncClient]:
    host, port = door.server.address
    async with httpx.AsyncClient(base_url=f"http://{host}:{port}", trust_env=False) as client:
        yield client


async def test_an_update_is_kept_and_the_turns_are_woken(door: Door, network: httpx.AsyncClient) -> None:
    for _ in range(2):
        assert (await network.post(door.channel.path, headers=SECRET, json=UPDATE)).status_code == 200

    assert await door.inbox() == {"waiting": 1}
    assert door.woken == 2


CALLS = [
    ("no JSON", SECRET, b"hello", 400),
    ("nothing", SECRET, b"", 400),
    ("a list", SECRET, b"[1]", 400),
    ("no id", SECRET, b'{"message": {}}', 400),
    ("no text at all", SECRET, b"\xff\xfe", 400),
    ("no secret", {}, json.dumps(UPDATE).encode(), 403),
    ("a wrong secret", {"X-Telegram-Bot-Api-Secret-Token": "bi-mat-sai"}, json.dumps(UPDATE).encode(), 403),
]


@pytest.mark.parametrize(("headers", "body", "status"), [case[1:] for case in CALLS], ids=[case[0] for case in CALLS])
async def test_any_other_call_is_told_so_and_nothing_is_kept(
    door: Door, network: httpx.AsyncClient, headers: dict[str, str], body: bytes, status: int
) -> None:
    assert (await network.post(door.channel.path, headers=headers, content=body)).status_code == status

    assert await door.inbox() == {}
    assert door.woken == 0


async def test_an_update_that_no_library_can_read_is_kept_all_the_same(door: Door, network: httpx.AsyncClient) -> None:
    assert (
        await network.post(door.channel.path, headers=SECRET, json={"update_id": 8, "message": "?"})
    ).status_code == 200

    assert await door.house.turns.take_all() == 1
    assert await door.inbox() == {"parked": 1}


ABSURD = [
    b'{"update_id": 1e400, "message": {}}',
    b'{"update_id": 36893488147419103232}',
    b'{"update_id": NaN}',
    b'{"update_id": 9, "message": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
    json.dumps({"update_id": 10, "message": UPDATE["message"] | {"date": 3093527980800}}).encode(),
    json.dumps({"update_id": 11, "message": UPDATE["message"] | {"text": "x" * 300_000}}).encode(),
    json.dumps({"update_id": 12, "message": UPDATE["message"] | {"chat": {"id": 2**70, "type": "private"}}}).encode(),
]


async def test_what_cannot_be_is_parked_and_who_comes_after_it_is_answered(
    door: Door,
    network: httpx.AsyncClient,
) -> None:
    statuses = [(await network.post(door.channel.path, headers=SECRET, content=body)).status_code for body in ABSURD]
    assert (await network.post(door.channel.path, headers=SECRET, json=UPDATE)).status_code == 200

    assert statuses == [200] * len(ABSURD)
    assert await door.house.turns.take_all() == len(ABSURD) + 1
    assert await door.inbox() == {"parked": len(ABSURD), "done": 1}


async def test_while_the_database_is_held_the_network_is_asked_to_come_again(
    door: Door, network: httpx.AsyncClient
) -> None:
    with closing(sqlite3.connect(str(door.db.url.database), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused = await network.post(door.channel.path, headers=SECRET, json=UPDATE)
        other.execute("ROLLBACK")

    assert (refused.status_code, door.woken) == (503, 0)
    assert (await network.post(door.channel.path, headers=SECRET, json=UPDATE)).status_code == 200
    assert await door.inbox() == {"waiting": 1}


async def test_a_house_is_sound_while_it_looks_at_the_clock(door: Door, network: httpx.AsyncClient) -> None:
    assert (await network.get("/healthz")).status_code == 503
    await door.house.tick()
    sound = await network.get("/healthz")
    assert (sound.status_code, sound.json()) == (200, {"ok": True, "last_tick": "2026-03-05T01:00:00+00:00"})

    door.clock.move_to(local("2026-03-05 08:03"))
    assert (await network.get("/healthz")).status_code == 503
    async with door.db.write() as session:
        await marks.mark(session, "tick", "", door.clock.now())
    assert (await network.get("/healthz")).status_code == 200
