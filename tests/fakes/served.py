"""A fake network's HTTP server in a thread of its own: started, stopped and started again at the same port."""

import asyncio
import socket
import threading
from typing import Self

import uvicorn
from starlette.applications import Starlette


class Bell:
    """Wakes whoever waits for something to happen; may be rung from any thread."""

    def __init__(self) -> None:
        self.loop: asyncio.AbstractEventLoop | None = None
        self._events: set[asyncio.Event] = set()

    def ring(self) -> None:
        if self.loop and not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self._ring)

    def _ring(self) -> None:
        for event in self._events:
            event.set()

    async def wait(self, seconds: float) -> None:
        """Returns at the next ring, at the latest after `seconds`."""
        event = asyncio.Event()
        self._events.add(event)
        try:
            await asyncio.wait_for(event.wait(), seconds)
        except TimeoutError:
            pass
        finally:
            self._events.discard(event)


class _Server(uvicorn.Server):
    """A server that ends when the bell rings rather than at its next look at the clock: tests start and stop hundreds
    of them."""

    def __init__(self, config: uvicorn.Config, bell: Bell) -> None:
        super().__init__(config)
        self._bell = bell

    async def main_loop(self) -> None:
        await self.on_tick(0)
        while not self.should_exit:
            await self._bell.wait(1)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for listening in [*self.servers, *(sockets or [])]:
            listening.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        for _ in range(100):
            if not self.server_state.connections:
                break
            await self._bell.wait(0.01)
        await self._cut_off()
        await self.lifespan.shutdown()

    async def _cut_off(self) -> None:
        """Who has not let go by now is left: a socket that outlived its loop would be found by some later test."""
        for connection in list(self.server_state.connections):
            connection.transport.abort()
            await self._bell.wait(0.01)


class Served:
    """A server on 127.0.0.1; started by `with`. `stop` and `start` play a line that goes down and comes back: address
    and state stay."""

    def __init__(self, bell: Bell) -> None:
        self._bell = bell
        self._port = 0
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def application(self) -> Starlette:
        """Made anew at every start; the state stays."""
        raise NotImplementedError

    def release(self) -> None:
        """Whatever hangs is let go."""

    def start(self) -> None:
        """Listens; at the same port as before when it was stopped."""
        listener = socket.create_server(("127.0.0.1", self._port))
        # A network does not hold back the second half of an answer until the first is confirmed.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._port = listener.getsockname()[1]
        config = uvicorn.Config(
            self.application(),
            log_config=None,
            access_log=False,
            ws="none",
            lifespan="on",
            timeout_graceful_shutdown=1,
            date_header=False,
        )
        self._server = _Server(config, self._bell)
        self._thread = threading.Thread(target=self._serve, args=(self._server, listener), name="fake", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Closes the port and all connections."""
        if self._server is None or self._thread is None:
            return
        self._server.should_exit = True
        self.release()
        self._thread.join(10)
        self._server = self._thread = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def _serve(self, server: uvicorn.Server, listener: socket.socket) -> None:
        try:
            server.run(sockets=[listener])
        finally:
            listener.close()
