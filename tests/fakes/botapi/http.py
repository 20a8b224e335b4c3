"""The Bot API over HTTP: addresses, tokens, faults and the journal around the methods."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from email.utils import formatdate
from typing import Any, NoReturn

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from tests.fakes.botapi.courier import Courier
from tests.fakes.botapi.faults import Fault, Faults
from tests.fakes.botapi.journal import Call, Journal
from tests.fakes.botapi.methods import Methods
from tests.fakes.botapi.parameters import CANONICAL, Upload, raw_parameters, typed_parameters
from tests.fakes.botapi.polling import Polling
from tests.fakes.botapi.rejection import Rejection
from tests.fakes.botapi.world import World
from tests.fakes.served import Bell


async def _gone(request: Request, error: Exception) -> Response:
    """Who was killed in the midst of a call: it has not arrived, and nobody reads this."""
    return Response(status_code=400)


class HttpApi:
    """The application; `released` lets hanging calls go."""

    def __init__(self, token: str, world: World, faults: Faults, journal: Journal) -> None:
        self._token = token
        self._world = world
        self._faults = faults
        self._journal = journal
        self.bell = Bell()
        self.polling = Polling(world, journal, self.bell)
        self.courier = Courier(world, journal, self.bell)
        self._methods = Methods(world, faults)
        self.releases = 0
        self.off: float | None = 0.0
        """Seconds that the Date of the answers is off; None: they have none."""

    def application(self) -> Starlette:
        """Made anew at every start of the server; the state stays."""
        both = ["GET", "POST"]
        return Starlette(
            routes=[
                Route("/file/bot{token}/{path:path}", self._file),
                Route("/bot{token}/{method}", self._method, methods=both),
            ],
            exception_handlers={ClientDisconnect: _gone},
            lifespan=self._lifespan,
        )

    def release(self) -> None:
        """Whatever hangs is cut off now."""
        self.releases += 1
        self.bell.ring()

    @asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        self.bell.loop = asyncio.get_running_loop()
        self.polling.closing = False
        courier = asyncio.create_task(self.courier.run())
        yield
        courier.cancel()

    async def _file(self, request: Request) -> Response:
        with self._journal.changed:
            document = self._world.files.get(request.path_params["path"].rpartition("/")[2])
        fault = self._take("file", {})
        if fault is not None and fault.rejection is not None:
            return Response(json.dumps(fault.rejection.answer()), fault.rejection.status, media_type="application/json")
        if request.path_params["token"] != self._token or document is None:
            return JSONResponse(Rejection(404, "Not Found").answer(), 404)
        return Response(document.content, media_type="application/octet-stream")

    async def _method(self, request: Request) -> Response:
        at, asked = time.time(), request.path_params["method"]
        call = Call(at, CANONICAL.get(asked.lower(), asked), {})
        fault, releases = None, self.releases
        try:
            self._check_address(request.path_params["token"], call.method)
            given = raw_parameters(request.url.query, request.headers.get("content-type", ""), await request.body())
            call = replace(call, parameters={name: _shown(value) for name, value in given.items()})
            fault = self._take(call.method, given)
            status, body = 200, {"ok": True, "result": await self._answer(call, given, fault)}
        except Rejection as rejection:
            status, body = rejection.status, rejection.answer()
        self._journal.add(replace(call, status=status, answer=body))
        if fault and fault.half:
            content = json.dumps(body).encode()
            length = {"content-length": str(len(content))}
            return StreamingResponse(
                self._half(content, releases if fault.half == "silence" else -1), status, length, "application/json"
            )
        if fault and fault.body is not None:
            return Response(fault.body, status)
        headers = {"Retry-After": str(body["parameters"]["retry_after"])} if status == 429 else {}
        headers |= {"Date": formatdate(time.time() + self.off, usegmt=True)} if self.off is not None else {}
        return Response(json.dumps(body), status, headers, "application/json")

    async def _half(self, content: bytes, releases: int) -> AsyncIterator[bytes]:
        """Less than was announced, so that the server closes the connection; silent as long as there were no more
        `releases`."""
        yield content[: len(content) // 2]
        await self._released(releases)

    def _take(self, method: str, given: dict[str, Any]) -> Fault | None:
        with self._journal.changed:
            return self._faults.take(method, _chat(given))

    def _check_address(self, token: str, method: str) -> None:
        if token != self._token:
            # Telegram: a token of the right form is unauthorized, any other is an address that does not exist.
            raise Rejection(401, "Unauthorized") if ":" in token else Rejection(404, "Not Found")
        if method not in CANONICAL.values():
            raise Rejection(404, "Not Found")

    async def _answer(self, call: Call, given: dict[str, Any], fault: Fault | None) -> Any:
        if fault and not fault.after and not fault.half:
            await self._befall(call, fault)
        typed = typed_parameters(call.method, given)
        if call.method == "getUpdates":
            result: Any = await self.polling.get_updates(typed)
        else:
            with self._journal.changed:
                result = self._methods.call(call.method, typed)
        if fault and fault.after:
            await self._befall(call, fault)
        return result

    async def _befall(self, call: Call, fault: Fault) -> NoReturn:
        if fault.hang:
            # Noted without an answer, so that a test can wait for it.
            self._journal.add(call)
            await self._released(self.releases)
        raise fault.rejection or Rejection(502, "Bad Gateway")

    async def _released(self, releases: int) -> None:
        while self.releases == releases:
            await self.bell.wait(3600)


def _chat(given: dict[str, Any]) -> int | None:
    chat = str(given.get("chat_id", ""))
    return int(chat) if chat.lstrip("-").isdigit() else None


def _shown(value: Any) -> Any:
    return value.name if isinstance(value, Upload) else value
