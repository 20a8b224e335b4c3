"""A server on 127.0.0.1 that answers sendMessage after a given latency and does nothing else; so fast that it is never
what is measured."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.bench.measure import PROJECT

TOKEN = "123456:a-token-of-nobody"
MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private", "first_name": "An"}, "text": "x"}
BODY = json.dumps({"ok": True, "result": MESSAGE}).encode()
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(BODY) + BODY


class Protocol(asyncio.Protocol):
    def __init__(self, latency: float) -> None:
        self._latency, self._buffer = latency, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            length = next(
                (
                    int(line[15:])
                    for line in self._buffer[:end].lower().split(b"\r\n")
                    if line.startswith(b"content-length:")
                ),
                0,
            )
            if len(self._buffer) < end + 4 + length:
                return
            self._buffer = self._buffer[end + 4 + length :]
            asyncio.get_running_loop().call_later(self._latency, self._answer)

    def _answer(self) -> None:
        if isinstance(self._transport, asyncio.WriteTransport) and not self._transport.is_closing():
            self._transport.write(ANSWER)


async def serve(latency: float) -> None:
    server = await asyncio.get_running_loop().create_server(lambda: Protocol(latency), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def answering(latency: float) -> Iterator[str]:
    """The base_url of a server in a process of its own; `latency` in seconds."""
    command = [sys.executable, "-m", "tests.bench.loopback", str(latency)]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}/bot"
        finally:
            process.kill()


if __name__ == "__main__":
    asyncio.run(serve(float(sys.argv[1])))
