"""The web server: what is mounted, and running it beside everything else until it is told to stop."""

import socket
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Protocol

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from core.messages import UnreadableUpdate

Health = Callable[[], Awaitable[Mapping[str, object]]]
"""Facts about the house; `ok` says whether it is fit."""


class Denied(Exception):
    """The caller does not know the agreed secret."""


class NotNow(Exception):
    """What was brought cannot be kept at the moment; the network is to bring it again."""


class Door(Protocol):
    """Where a network calls: `take` keeps what it brought, after COMMIT, or raises Denied, UnreadableUpdate or NotNow."""

    @property
    def path(self) -> str: ...

    async def take(self, headers: Mapping[str, str], body: bytes) -> None: ...


LARGEST_BODY = 1024 * 1024
"""No network sends updates of more than this (bytes)."""


def make_app(health: Health, doors: Sequence[Door]) -> Starlette:
    """GET /healthz, and one POST route per door."""

    async def healthz(request: Request) -> Response:
        facts = dict(await health())
        return JSONResponse(facts, status_code=200 if facts.get("ok") else 503)

    routes = [Route("/healthz", healthz)]
    routes += [Route(door.path, _taker(door), methods=["POST"]) for door in doors]
    return Starlette(routes=routes)


def _taker(door: Door) -> Callable[[Request], Awaitable[Response]]:
    async def take(request: Request) -> Response:
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > LARGEST_BODY:
                return PlainTextResponse("too large", status_code=413)
        try:
            await door.take(request.headers, body)
        except Denied:
            return PlainTextResponse("forbidden", status_code=403)
        except UnreadableUpdate:
            return PlainTextResponse("not understood", status_code=400)
        except NotNow:
            return PlainTextResponse("not now", status_code=503)
        return PlainTextResponse("ok")

    return take


class PortTaken(Exception):
    """The web server cannot listen where it was told to."""


class Server(uvicorn.Server):
    """uvicorn without its own signal handling: stopping is the app's business. `address` is where it really listens (port 0 picks a free one)."""

    def __init__(self, app: Starlette, host: str, port: int) -> None:
        """Raises PortTaken at once, before anything else is started."""
        super().__init__(uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=5))
        try:
            self._socket = socket.create_server((host, port))
        except OSError as error:
            raise PortTaken(f"{host}:{port}: {error.strerror}") from None
        self.address: tuple[str, int] = self._socket.getsockname()[:2]

    async def run_until_stopped(self) -> None:
        """Serves until `should_exit` is set."""
        await self.serve(sockets=[self._socket])

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
