"""The Zalo Bot API over HTTP: tokens, faults, the journal, polls that idle, and webhooks that are called."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.fakes.botapi.journal import Call, Journal
from tests.fakes.served import Bell
from tests.fakes.zalo.bot import ZaloBot
from tests.fakes.zalo.methods import HERE, TAKES, Methods, check, set_webhook
from tests.fakes.zalo.refusal import Refusal, bad_request

LONGEST_WAIT = 30.0
A_MOMENT = 0.01
"""Seconds in which it is heard that somebody has gone away."""


@dataclass(frozen=True)
class Fault:
    """What befalls the next call of `method`, to `chat` or to any. `body` replaces the JSON; `hang`: no answer comes
    until released; `after`: the call has done its work before the trouble."""

    method: str
    refusal: Refusal
    chat: str | None = None
    body: bytes | None = None
    hang: bool = False
    after: bool = False
    lasts: bool = False


async def _gone(request: Request, error: Exception) -> Response:
    return Response(status_code=400)


class HttpApi:
    """The application of one account."""

    def __init__(self, bots: Mapping[str, ZaloBot], methods: Methods, journal: Journal, bell: Bell) -> None:
        self._bots, self._methods, self._journal, self._bell = bots, methods, journal, bell
        self.faults: list[Fault] = []
        self.deliveries: list[tuple[str, int | None]] = []
        """Of webhooks: the message's id and the HTTP status of the bot, None when it did not answer."""
        self.verifications: list[int | None] = []
        self.releases = 0
        self.closing = False

    def application(self) -> Starlette:
        routes = [
            Route("/media/{id}", self._media),
            Route("/bot{token}/{method}", self._method, methods=["POST", "GET"]),
        ]
        return Starlette(routes=routes, exception_handlers={ClientDisconnect: _gone}, lifespan=self._lifespan)

    @asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        self._bell.loop, self.closing = asyncio.get_running_loop(), False
        courier = asyncio.create_task(self._carry())
        yield
        courier.cancel()

    async def _media(self, request: Request) -> Response:
        with self._journal.changed:
            found = [bot.media.get(request.path_params["id"]) for bot in self._bots.values()]
            content = next((one for one in found if one is not None), None)
            fault = self._take("media", None)
        if content is None or fault is not None:
            return Response(status_code=404 if fault is None else fault.refusal.status)
        return Response(content, media_type="application/octet-stream")

    async def _method(self, request: Request) -> Response:
        call = Call(time.time(), request.path_params["method"], {})
        fault = None
        try:
            bot = self._bot_of(request.path_params["token"])
            given = await _given(request, call.method)
            call = replace(call, parameters=given)
            with self._journal.changed:
                fault = self._take(call.method, given.get("chat_id"))
            if fault is not None and not fault.after:
                await self._befall(call, fault)
            result = await self._answer(bot, call.method, given, request)
            if fault is not None:
                await self._befall(call, fault)
            status, body = 200, {"ok": True} | ({"result": result} if result is not None else {})
        except Refusal as refusal:
            status, body = refusal.status, refusal.answer()
        self._journal.add(replace(call, status=status, answer=body))
        if fault is not None and fault.body is not None:
            return Response(fault.body, status)
        return JSONResponse(body, status)

    def _bot_of(self, token: str) -> ZaloBot:
        for bot in self._bots.values():
            if bot.token == token:
                return bot
        raise Refusal(401, "Unauthorized")

    async def _answer(self, bot: ZaloBot, method: str, given: Mapping[str, Any], request: Request) -> Any:
        if method == "getUpdates":
            return await self._poll(bot, given, request)
        if method == "setWebhook":
            with self._journal.changed:
                set_webhook(bot, given)
            return await self._verified(bot)
        picture = None
        if method == "sendPhoto" and str(given.get("photo")).startswith(HERE):
            picture = await _fetched(str(given["photo"]))
        with self._journal.changed:
            return self._methods.call(bot, method, given, picture)

    async def _befall(self, call: Call, fault: Fault) -> None:
        if fault.hang:
            self._journal.add(call)
            releases = self.releases
            while self.releases == releases:
                await self._bell.wait(3600)
        raise fault.refusal

    def _take(self, method: str, chat: Any) -> Fault | None:
        for fault in self.faults:
            if fault.method in ("*", method) and fault.chat in (None, chat):
                if not fault.lasts:
                    self.faults.remove(fault)
                return fault
        return None

    # Updates: one at a time, by a poll or to a webhook

    async def _poll(self, bot: ZaloBot, given: Mapping[str, Any], request: Request) -> Any:
        """Whoever has gone away gets nothing, so that what comes is for the next."""
        end = time.monotonic() + min(float(given.get("timeout", LONGEST_WAIT)), LONGEST_WAIT)
        while True:
            await asyncio.sleep(A_MOMENT)
            if await request.is_disconnected():
                raise Refusal(408, "Request timeout")
            with self._journal.changed:
                if bot.webhook is not None:
                    raise bad_request("getUpdates does not work while a webhook is set")
                if bot.updates:
                    return bot.taken()
            if time.monotonic() >= end or self.closing:
                raise Refusal(408, "Request timeout")
            await self._bell.wait(end - time.monotonic())

    async def _verified(self, bot: ZaloBot) -> Mapping[str, Any]:
        """The address is tried at once, with an empty body."""
        assert bot.webhook is not None
        status = await self._post(bot, b"")
        with self._journal.changed:
            self.verifications.append(status)
            self._journal.changed.notify_all()
        self._bell.ring()
        told = {"success": status is not None and status < 300, "status": status}
        return {"url": bot.webhook["url"], "updated_at": bot.webhook["updated_at"], "verification": told}

    async def _carry(self) -> None:
        """Each once: whoever does not answer has lost it."""
        while True:
            with self._journal.changed:
                ready = [bot for bot in self._bots.values() if bot.webhook is not None and bot.updates]
                given = [(bot, bot.taken()) for bot in ready]
            for bot, update in given:
                status = await self._post(bot, json.dumps(bot.worded(update)).encode())
                message = update.get("message", {})
                with self._journal.changed:
                    self.deliveries.append((message.get("message_id", ""), status))
                    self._journal.changed.notify_all()
            if not given:
                await self._bell.wait(3600)

    async def _post(self, bot: ZaloBot, body: bytes) -> int | None:
        assert bot.webhook is not None
        headers = {"X-Bot-Api-Secret-Token": bot.webhook["secret"], "Content-Type": "application/json"}
        try:
            async with httpx.AsyncClient(timeout=10, trust_env=False, verify=False) as client:
                return (await client.post(bot.webhook["url"], content=body, headers=headers)).status_code
        except httpx.HTTPError:
            return None


async def _fetched(address: str) -> bytes:
    """As Zalo does before it shows a picture."""
    async with httpx.AsyncClient(timeout=10, trust_env=False) as client:
        answer = await client.get(address)
    if answer.status_code != 200 or not answer.headers.get("content-type", "").startswith("image/"):
        raise bad_request("photo cannot be fetched")
    return answer.content


async def _given(request: Request, method: str) -> Mapping[str, Any]:
    if method not in TAKES:
        raise Refusal(404, "Not found")
    if request.method != "POST" or not request.headers.get("content-type", "").startswith("application/json"):
        raise bad_request("POST with JSON is expected")
    try:
        return check(method, json.loads(await request.body()))
    except ValueError:
        raise bad_request("no JSON") from None
