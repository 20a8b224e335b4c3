"""`python -m tests.faults.junk KIND PORT PATH SECRET SECONDS`: whoever keeps a port busy, in a process of their own.
Raw sockets to this machine, bounded in number and time."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable

CROWD = 2000
"""Connections at once."""
FEW = 64
BIG = 10 * 1024 * 1024
BLOCK = b"x" * 65536
OTHER_SECRET = "another-secret"


class Knocking:
    """What all kinds share: where the door is and until when it goes on."""

    def __init__(self, port: int, path: str, secret: str, seconds: float) -> None:
        self.port, self.path, self.secret = port, path, secret
        self.end = asyncio.get_running_loop().time() + seconds

    def going_on(self) -> bool:
        return asyncio.get_running_loop().time() < self.end

    def head(self, size: int, secret: str | None) -> bytes:
        shown = f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\n" if secret else ""
        return f"POST {self.path} HTTP/1.1\r\nHost: here\r\nContent-Length: {size}\r\n{shown}\r\n".encode()

    async def slow_heads(self) -> AsyncIterator[bytes]:
        yield b"POST / HTTP/1.1\r\nHost: here\r\nX-A: "
        while True:
            await asyncio.sleep(1)
            yield b"a"

    async def slow_bodies(self) -> AsyncIterator[bytes]:
        yield self.head(900_000, self.secret)
        while True:
            await asyncio.sleep(1)
            yield b"["

    async def idle(self) -> AsyncIterator[bytes]:
        while True:
            await asyncio.sleep(1)
            yield b""

    async def no_http(self) -> AsyncIterator[bytes]:
        yield b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(256)) + b"\r\n\r\n"

    async def garbage_behind(self) -> AsyncIterator[bytes]:
        yield b"GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n\x00\x01garbage\r\n\r\n"

    async def no_secret(self) -> AsyncIterator[bytes]:
        async for block in self._big(None):
            yield block

    async def wrong_secret(self) -> AsyncIterator[bytes]:
        async for block in self._big(OTHER_SECRET):
            yield block

    async def right_secret(self) -> AsyncIterator[bytes]:
        async for block in self._big(self.secret):
            yield block

    async def megabytes(self) -> AsyncIterator[bytes]:
        """As much as is read of one who knows the secret, and never the end of it."""
        yield self.head(1024 * 1024, self.secret)
        for _ in range(15):
            yield BLOCK
        await asyncio.sleep(60)

    async def _big(self, secret: str | None) -> AsyncIterator[bytes]:
        yield self.head(BIG, secret)
        for _ in range(BIG // len(BLOCK)):
            yield BLOCK

    async def knock(self, blocks: Callable[[], AsyncIterator[bytes]]) -> None:
        """Again and again: connects, says it, and listens until it is cut off."""
        while self.going_on():
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except OSError:
                await asyncio.sleep(0.5)
                continue
            try:
                async for block in blocks():
                    if writer.is_closing() or reader.at_eof() or not self.going_on():
                        break
                    writer.write(block)
                    await writer.drain()
                await asyncio.wait_for(reader.read(), 5)
            except (OSError, TimeoutError):
                pass
            finally:
                writer.transport.abort()
            await asyncio.sleep(0.05)


KINDS: dict[str, tuple[str, int]] = {
    "nobody": ("idle", 0),
    "slow heads": ("slow_heads", CROWD),
    "slow bodies, right secret": ("slow_bodies", CROWD),
    "2,000 idle connections": ("idle", CROWD),
    "no HTTP": ("no_http", CROWD),
    "garbage behind a request": ("garbage_behind", FEW),
    "10 MB without secret": ("no_secret", CROWD),
    "10 MB, wrong secret": ("wrong_secret", CROWD),
    "10 MB, right secret": ("right_secret", CROWD),
    "1 MB and no end, right secret": ("megabytes", CROWD),
}


async def _run(kind: str, port: int, path: str, secret: str, seconds: float) -> None:
    knocking = Knocking(port, path, secret, seconds)
    method, number = KINDS[kind]
    crowd = [asyncio.create_task(knocking.knock(getattr(knocking, method))) for _ in range(number)]
    await asyncio.sleep(seconds)
    for one in crowd:
        one.cancel()


if __name__ == "__main__":
    _, kind_, port_, path_, secret_, seconds_ = sys.argv
    asyncio.run(_run(kind_, int(port_), path_, secret_, float(seconds_)))
