"""The web server: what is mounted, and running it beside everything else until it is told to stop. What may come in at
all is gate.py's."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Protocol

import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from core.talk.messages import UnreadableUpdate
from web.bodies import Bodies, BodyTooLarge, TooSlow
from web.calendars import calendar_routes
from web.desk import desk_routes
from web.desk_pages import OfficeDesk
from web.file_pages import Files
from web.files import file_routes
from web.form_pages import Forms
from web.forms import form_routes
from web.gate import ADMITTED, Bounds, Gate, GuardedConfig
from web.listening import listening
from web.pages import style_routes
from web.papers import LARGEST_UPLOAD, UPLOAD, UPLOADS
from web.pressing import LARGEST_FORM

Health = Callable[[], Awaitable[Mapping[str, object]]]
"""Facts about the house; `ok` says whether it is fit."""
Figures = Callable[[], Awaitable[str]]
"""The house in numbers, as Prometheus reads them."""
FIGURES = "text/plain; version=0.0.4; charset=utf-8"


class Denied(Exception):
    """The caller does not know the agreed secret."""


class NotNow(Exception):
    """What was brought cannot be kept at the moment; the network is to bring it again."""


class Door(Protocol):
    """Where a network calls: `admit` judges by the head alone and raises Denied; `take` keeps what it brought, after
    COMMIT, or raises Denied, UnreadableUpdate or NotNow."""

    @property
    def path(self) -> str: ...

    def admit(self, headers: Mapping[str, str]) -> None: ...

    async def take(self, headers: Mapping[str, str], body: bytes) -> None: ...


LARGEST_BODY = 1024 * 1024
"""No network sends updates of more than this (bytes)."""
BODIES = 8 * LARGEST_BODY
"""Bytes of all bodies together."""
FORM_BODIES = 64 * LARGEST_FORM
"""… and of all forms, whose callers show no secret but their address."""
BODY = 15.0
"""Seconds that a body may take."""
TAKEN = 16
"""Connections taken from the system's queue before anything else is done: a flood must not hold up what was begun."""
QUEUE = 2048
"""Connections that wait in the system's queue."""

REFUSALS: Mapping[type[Exception], tuple[int, str]] = {
    Denied: (403, "forbidden"),
    UnreadableUpdate: (400, "not understood"),
    ClientDisconnect: (400, "gone"),
    TooSlow: (408, "too slow"),
    BodyTooLarge: (413, "too large"),
    NotNow: (503, "not now"),
}


def make_app(
    health: Health,
    doors: Sequence[Door],
    forms: Forms | None = None,
    files: Files | None = None,
    desk: OfficeDesk | None = None,
    figures: Figures | None = None,
) -> Starlette:
    """GET /healthz and /metrics, one POST route per door, and the pages of forms, of files and of the desk."""
    sharing, bodies = Sharing(health), Bodies(LARGEST_BODY, BODIES, BODY)

    async def healthz(request: Request) -> Response:
        facts = dict(await sharing.facts())
        return JSONResponse(facts, status_code=200 if facts.get("ok") else 503)

    routes = [Route("/healthz", healthz), *style_routes()]
    if figures is not None:
        routes.append(Route("/metrics", _teller(figures)))
    routes += [Route(door.path, _taker(door, bodies), methods=["POST"]) for door in doors]
    pressed, uploads = Bodies(LARGEST_FORM, FORM_BODIES, BODY), Bodies(LARGEST_UPLOAD, UPLOADS, UPLOAD)
    if forms is not None:
        routes += form_routes(forms, pressed, uploads)
    if desk is not None:
        routes += desk_routes(desk, pressed, uploads)
        routes += calendar_routes(desk)
    if files is not None:
        routes += file_routes(files, pressed)
    return Starlette(routes=routes)


def _teller(figures: Figures) -> Callable[[Request], Awaitable[Response]]:
    async def metrics(request: Request) -> Response:
        return Response(await figures(), media_type=FIGURES)

    return metrics


class Sharing:
    """One look at the house at a time, shared by all who ask meanwhile."""

    def __init__(self, health: Health) -> None:
        self._health = health
        self._looking: asyncio.Future[Mapping[str, object]] | None = None

    async def facts(self) -> Mapping[str, object]:
        if self._looking is None or self._looking.done():
            self._looking = asyncio.ensure_future(self._health())
        return await asyncio.shield(self._looking)


def _taker(door: Door, bodies: Bodies) -> Callable[[Request], Awaitable[Response]]:
    async def take(request: Request) -> Response:
        try:
            # The secret first: nothing of a body is asked for before it, and nothing after a refusal.
            door.admit(request.headers)
            getattr(request.state, ADMITTED, lambda: None)()
            if int(request.headers.get("content-length", 0)) > LARGEST_BODY:
                raise BodyTooLarge
            async with bodies.read(request.stream()) as body:
                await door.take(request.headers, body)
        except tuple(REFUSALS) as refusal:
            status, words = REFUSALS[type(refusal)]
            return PlainTextResponse(words, status_code=status)
        return PlainTextResponse("ok")

    return take


class Server(uvicorn.Server):
    """uvicorn behind our gate and without its own signal handling: stopping is the app's business. `address` is where
    it really listens (port 0 picks a free one)."""

    def __init__(self, app: Starlette, host: str, port: int, bounds: Bounds | None = None) -> None:
        """Raises PortTaken at once, before anything else is started."""
        self.gate = Gate(bounds or Bounds.of_this_process())
        super().__init__(GuardedConfig(app, self.gate, backlog=TAKEN, timeout_graceful_shutdown=5))
        self._socket = listening(host, port)
        # Taken over by each connection: else the second half of an answer waits 40 ms for the network to confirm the
        # first.
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.address: tuple[str, int] = self._socket.getsockname()[:2]

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._socket.listen(QUEUE)  # asyncio makes the queue as short as what it takes at a time.

    def close(self) -> None:
        """Lets go of the port, also where nobody was served."""
        self._socket.close()

    async def run_until_stopped(self) -> None:
        """Serves until `should_exit` is set."""
        await self.serve(sockets=[self._socket])
        self.gate.complaints.close()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
