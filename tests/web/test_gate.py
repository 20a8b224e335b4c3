"""The port as strangers find it: judged by the head, bounded in time and number, and left without a line in the log
for each."""

import asyncio
import json
import logging
from contextlib import asynccontextmanager

import pytest

from web.gate import Bounds
from web.server import Denied, Server, make_app

HEAD = b"POST /net/abc HTTP/1.1\r\nHost: here\r\nContent-Length: %d\r\nX-Secret: %s\r\n\r\n"


class Door:
    path = "/net/abc"

    def __init__(self):
        self.kept = []

    def admit(self, headers):
        if headers.get("x-secret") != "s":
            raise Denied

    async def take(self, headers, body):
        self.kept.append(json.loads(body))


@asynccontextmanager
async def serving(door, **bounds):
    async def health():
        return {"ok": True}

    server = Server(make_app(health, (door,)), "127.0.0.1", 0, Bounds(**bounds))
    running = asyncio.create_task(server.run_until_stopped())
    try:
        yield server.address[1]
    finally:
        server.should_exit = True
        await running


async def says(port, *words):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for word in words:
        writer.write(word)
    await writer.drain()
    return reader, writer


async def heard(reader, seconds=5):
    """All that is said until the connection ends."""
    async with asyncio.timeout(seconds):
        try:
            return await reader.read()
        except ConnectionResetError:
            return b""


async def status_of(port, *words):
    reader, writer = await says(port, *words)
    answer = await heard(reader)
    writer.close()
    return int(answer.split(b" ")[1])


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (HEAD % (500_000, b"wrong"), 403),
        (HEAD % (2_000_000, b"s"), 413),
        (b"GET /none HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n", 404),
    ],
    ids=["a wrong secret", "too much", "no such place"],
)
async def test_who_is_refused_is_refused_before_the_body_and_not_listened_to(head, status):
    door = Door()
    async with serving(door) as port:
        assert await status_of(port, head) == status
    assert door.kept == []


async def test_a_head_that_never_ends_is_cut_off():
    async with serving(Door(), head=0.3) as port:
        reader, writer = await says(port, b"GET /healthz HTTP/1.1\r\nX-A: ")
        assert await heard(reader) == b""
        writer.close()


async def test_the_second_head_of_a_connection_has_no_longer():
    async with serving(Door(), head=0.3) as port:
        reader, writer = await says(port, b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
        await reader.readuntil(b'{"ok":true}')
        writer.write(b"GET /he")
        assert await heard(reader) == b""
        writer.close()


async def test_a_body_that_never_ends_is_cut_off():
    async with serving(Door(), request=0.3) as port:
        reader, writer = await says(port, HEAD % (9, b"s"), b"[")
        assert await heard(reader) == b""
        writer.close()


async def test_a_crowd_makes_room_for_a_real_update():
    door = Door()
    async with serving(door, strangers=4) as port:
        crowd = [await says(port) for _ in range(20)]
        assert await status_of(port, HEAD[:-2] % (1, b"s") + b"Connection: close\r\n\r\n7") == 200
        ended = [await heard(reader) for reader, _ in crowd[:16]]
        for _, writer in crowd:
            writer.close()
    assert (door.kept, ended) == ([7], [b""] * 16)


async def test_those_who_know_the_secret_are_not_crowded_out():
    door = Door()
    async with serving(door, strangers=2) as port:
        reader, writer = await says(port, HEAD % (4, b"s"), b"12")
        await reader.read(0)
        crowd = [await says(port) for _ in range(8)]
        writer.write(b"34")
        async with asyncio.timeout(5):
            assert (await reader.readline()).split(b" ")[1] == b"200"
        for _, other in [*crowd, (reader, writer)]:
            other.close()
    assert door.kept == [1234]


async def test_of_too_many_that_know_the_secret_those_go_of_whose_call_not_all_has_come():
    door = Door()
    async with serving(door, known=2) as port:
        slow = [await says(port, HEAD % (9, b"s"), b"[") for _ in range(6)]
        assert await status_of(port, HEAD[:-2] % (1, b"s") + b"Connection: close\r\n\r\n7") == 200
        ended = [await heard(reader) for reader, _ in slow[:4]]
        for _, writer in slow:
            writer.close()
    assert (door.kept, ended) == ([7], [b""] * 4)


CHUNKED = b"POST /net/abc HTTP/1.1\r\nHost: a\r\nX-Secret: s\r\nTransfer-Encoding: chunked\r\n\r\n"
JUNK = {
    "no chunk": CHUNKED + b"ZZZ\r\n",
    "no chunk of a question": CHUNKED.replace(b"POST /net/abc", b"GET /healthz") + b"ZZZ\r\n",
    "a chunk and then none": CHUNKED + b"3\r\n123\r\nZZZ\r\n",
    "no second head": b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n" * 50 + b"\x00\r\n\r\n",
    "no HTTP": b"\x16\x03\x01\x02\x00\r\n\r\n",
    "garbage behind a request": b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n\x00garbage\r\n\r\n",
    "another protocol": b"GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade, close\r\nUpgrade: h2c\r\n\r\n",
    "a head too long": b"GET / HTTP/1.1\r\nX-A: " + b"a" * 100_000,
    "a length that is none": b"POST /net/abc HTTP/1.1\r\nHost: a\r\nX-Secret: s\r\nContent-Length: -5\r\n\r\n",
}


@pytest.mark.parametrize("junk", JUNK.values(), ids=JUNK)
async def test_junk_ends_without_a_line_for_each(junk, caplog):
    with caplog.at_level(logging.INFO):
        async with serving(Door(), head=0.5) as port:
            for _ in range(5):
                reader, writer = await says(port, junk)
                await heard(reader)
                writer.close()
    assert [record.getMessage() for record in caplog.records] == []


async def test_who_goes_away_in_the_midst_of_a_body_leaves_nothing(caplog):
    door = Door()
    async with serving(door) as port:
        _, writer = await says(port, HEAD % (900, b"s"), b"[")
        writer.transport.abort()
        assert await status_of(port, HEAD[:-2] % (1, b"s") + b"Connection: close\r\n\r\n7") == 200
    assert (door.kept, [record.getMessage() for record in caplog.records]) == ([7], [])


async def test_what_breaks_is_shown_once_and_counted(caplog):
    async with serving(Door()) as port:
        for _ in range(3):
            assert await status_of(port, HEAD % (3, b"s"), b"???") == 500
    assert [record.getMessage() for record in caplog.records] == ["a request broke; more of the same are only counted"]
