"""What stands between the open port and the app: how many connections there are, how long each may take, and how much
of it is read. What is said on them is the app's business (server.py). uvicorn's own bounds begin only where a whole
head has come."""

import asyncio
import resource
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from web.complaints import Complaints

LONGER = "longer"
"""Under which a request finds how to say that it may take so many seconds from now on."""
ADMITTED = "admitted"
"""In the `state` of each request: what the app calls once the caller has shown the agreed secret."""
CHUNK = 16 * 1024
"""Bytes read of a connection at a time, and of a head at all."""
CLOSE = (b"connection", b"close")

App = Callable[..., Any]


@dataclass(frozen=True)
class Bounds:
    """Connections at once: of `strangers`, and of those who have shown a secret (`known`). Seconds until a whole `head`
    must be there, and until the `request` must be answered."""

    strangers: int = 128
    known: int = 100
    head: float = 10.0
    request: float = 30.0

    @classmethod
    def of_this_process(cls) -> "Bounds":
        """Together at most a quarter of the files it may open: the database and what we send need theirs."""
        soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
        return cls(strangers=min(128, max(8, soft // 12)), known=min(100, max(16, soft // 6)))


class Gate:
    """The connections of one server. When there are too many, the oldest of the busiest address goes that has not shown
    a secret: a network that calls us is heard, whoever else keeps the line busy."""

    def __init__(self, bounds: Bounds) -> None:
        self.bounds = bounds
        self.complaints = Complaints()
        self.buffer = memoryview(bytearray(CHUNK))
        self._known: dict[GuardedHttp, None] = {}
        self._strangers: dict[str, dict[GuardedHttp, None]] = {}

    def enter(self, connection: "GuardedHttp") -> None:
        self._strangers.setdefault(connection.host, {})[connection] = None
        if sum(map(len, self._strangers.values())) > self.bounds.strangers:
            busiest = max(self._strangers.values(), key=len)
            next(iter(busiest)).drop("too many at once")

    def admit(self, connection: "GuardedHttp") -> None:
        """It has shown the secret. Of too many the oldest goes here, too, of whose call not all has come."""
        self.leave(connection)
        self._known[connection] = None
        if len(self._known) > self.bounds.known:
            coming = (one for one in self._known if one.cycle is not None and one.cycle.more_body)
            next(coming, connection).drop("too many at once that know the secret")

    def leave(self, connection: "GuardedHttp") -> None:
        """May be called again."""
        self._known.pop(connection, None)
        mates = self._strangers.get(connection.host)
        if mates is not None:
            mates.pop(connection, None)
            if not mates:
                del self._strangers[connection.host]


class GuardedConfig(uvicorn.Config):
    """uvicorn's settings, and the gate that its connections go through. Its log says only what stops it."""

    def __init__(self, app: App, gate: Gate, **settings: Any) -> None:
        quiet: dict[str, Any] = {"log_config": None, "log_level": "error", "access_log": False}
        plain: dict[str, Any] = {"ws": "none", "lifespan": "off", "proxy_headers": False, "server_header": False}
        super().__init__(app, http=GuardedHttp, h11_max_incomplete_event_size=CHUNK, **quiet, **plain, **settings)
        self.gate = gate


class GuardedHttp(H11Protocol, asyncio.BufferedProtocol):
    """One connection. It reads what the app asks for and no more, never longer than the bounds say, and nothing of whom
    it has answered."""

    def __init__(
        self,
        config: GuardedConfig,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: Any = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.host = ""
        self._gate = config.gate
        self._inner, self.app = self.app, self._answer
        self._limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)  # type: ignore[arg-type]
        self.host = self.client[0] if self.client else ""
        self._within(self._gate.bounds.head)
        self._gate.enter(self)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._limit is not None:
            self._limit.cancel()
        self._gate.leave(self)
        self._unset_keepalive_if_required()
        super().connection_lost(exc)

    def drop(self, why: str) -> None:
        """Ends it without a word."""
        self._gate.complaints.add(why)
        self._gate.leave(self)
        self.transport.abort()

    def get_buffer(self, sizehint: int) -> memoryview:
        """One for all: what has come is taken out of it at once."""
        return self._gate.buffer

    def buffer_updated(self, nbytes: int) -> None:
        if not self.transport.is_closing():
            self.data_received(bytes(self._gate.buffer[:nbytes]))

    def handle_events(self) -> None:
        before = self.cycle
        try:
            super().handle_events()
        except h11.ProtocolError:
            # What follows a request that is being answered is no HTTP: there is nothing left to answer with.
            self.drop("no HTTP")
            return
        if self.cycle is not before:
            self._within(self._gate.bounds.request)
        if self.cycle is not None and not self.cycle.response_complete:
            self.flow.pause_reading()  # Until the app asks for more.

    def send_400_response(self, msg: str) -> None:
        self._gate.complaints.add("no HTTP")
        super().send_400_response(msg)

    def on_response_complete(self) -> None:
        self._within(self._gate.bounds.head)  # For the next head, or for the rest of this answer to be fetched.
        if self.conn.their_state is h11.SEND_BODY:
            self.transport.close()
        super().on_response_complete()

    def _within(self, seconds: float) -> None:
        if self._limit is not None:
            self._limit.cancel()
        self._limit = self.loop.call_later(seconds, self.drop, "too slow")

    async def _answer(self, scope: Any, receive: Any, send: Any) -> None:
        """The app, told how to admit the caller. A refusal ends the connection; what breaks ends this request alone."""

        async def closing(message: Any) -> None:
            if message["type"] == "http.response.start" and message["status"] >= 400:
                if message["status"] < 500:
                    self._gate.complaints.add(f"answered {message['status']}")
                message = {**message, "headers": [*message.get("headers", ()), CLOSE]}
            await send(message)

        scope["state"][ADMITTED] = lambda: self._gate.admit(self)
        scope["state"][LONGER] = self._within
        try:
            await self._inner(scope, receive, closing)
        except Exception as error:
            self._gate.complaints.broke(error)
