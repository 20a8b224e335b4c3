"""Health and the doors at which networks call, over real HTTP."""

import asyncio
from contextlib import asynccontextmanager

import httpx
import pytest

from core.talk.messages import UnreadableUpdate
from web.errors import PortTaken
from web.server import LARGEST_BODY, Denied, Server, make_app


class Door:
    path = "/net/abc"

    def __init__(self):
        self.kept = []

    def admit(self, headers):
        if headers.get("x-secret") != "s":
            raise Denied

    async def take(self, headers, body):
        if not body.startswith(b"{"):
            raise UnreadableUpdate("no JSON")
        self.kept.append(body)


@asynccontextmanager
async def serving(facts, door):
    async def health():
        return facts

    server = Server(make_app(health, (door,)), "127.0.0.1", 0)
    running = asyncio.create_task(server.run_until_stopped())
    host, port = server.address
    try:
        async with httpx.AsyncClient(base_url=f"http://{host}:{port}") as client:
            yield client
    finally:
        server.should_exit = True
        await running


@pytest.mark.parametrize(("facts", "status"), [({"ok": True, "last_tick": None}, 200), ({"ok": False}, 503)])
async def test_health_says_whether_the_house_is_sound(facts, status):
    async with serving(facts, Door()) as client:
        answer = await client.get("/healthz")
    assert (answer.status_code, answer.json()) == (status, facts)


CALLS = [
    ({"x-secret": "s"}, b'{"update_id": 1}', 200, [b'{"update_id": 1}']),
    ({}, b'{"update_id": 1}', 403, []),
    ({"x-secret": "s"}, b"hello", 400, []),
    ({"x-secret": "s"}, b"{" + b" " * LARGEST_BODY, 413, []),
]


@pytest.mark.parametrize(
    ("headers", "body", "status", "kept"), CALLS, ids=["good", "no secret", "no JSON", "too large"]
)
async def test_a_call_is_kept_before_it_is_answered(headers, body, status, kept):
    door = Door()
    async with serving({"ok": True}, door) as client:
        answer = await client.post(door.path, headers=headers, content=body)
    assert (answer.status_code, door.kept) == (status, kept)


async def test_a_taken_port_is_said_at_once():
    async with serving({"ok": True}, Door()) as client:
        with pytest.raises(PortTaken):
            Server(make_app(lambda: None, ()), "127.0.0.1", client.base_url.port)
