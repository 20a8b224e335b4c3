"""What stands before several web processes: connections go to one that takes them."""

import asyncio
import itertools
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    with suppress(OSError):
        writer.close()


class Balance:
    """Listens on 127.0.0.1; `port` is known once it runs."""

    def __init__(self, ports: Sequence[int]) -> None:
        self._turns = itertools.cycle(ports)
        self._count = len(ports)
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for _ in range(self._count):
            with suppress(OSError):
                behind = await asyncio.open_connection("127.0.0.1", next(self._turns))
                await asyncio.gather(_pump(reader, behind[1]), _pump(behind[0], writer))
                return
        writer.close()

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.create_task(self._serve())
        self._loop.run_forever()


@contextmanager
def balanced(ports: Sequence[int]) -> Iterator[int]:
    """The port behind which all of `ports` are."""
    balance = Balance(ports)
    threading.Thread(target=balance._run, daemon=True).start()
    balance._ready.wait(10)
    yield balance.port
    balance._loop.call_soon_threadsafe(balance._loop.stop)
