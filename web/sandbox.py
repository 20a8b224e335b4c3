"""The page of the sandbox: chats, the hour and the desk on one screen, without scripts. It is made for one person on
this machine: whoever reaches it may do everything in it, and nothing else."""

from collections.abc import Awaitable, Callable, Mapping

from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from web.bodies import Bodies
from web.desk import COOKIE
from web.file_pages import Download
from web.files import download_of
from web.pages import rendered
from web.papers import Uploaded, filled_in
from web.pressing import is_from_elsewhere, language_of
from web.sandbox_pages import Rooms

FRAMED = "frame-ancestors 'none'"


def sandbox_routes(rooms: Rooms, bodies: Bodies, uploads: Bodies) -> list[Route]:
    """The page, what is done on it, and the files that were sent in its chats."""
    doors = SandboxDoors(rooms, bodies, uploads)
    return [
        Route("/", doors.show, methods=["GET"]),
        Route("/do/{what:str}", doors.do, methods=["POST"]),
        Route("/sent/{number:int}", doors.file, methods=["GET"]),
    ]


class SandboxDoors:
    """What is asked of `rooms`."""

    def __init__(self, rooms: Rooms, bodies: Bodies, uploads: Bodies) -> None:
        self._rooms, self._bodies, self._uploads = rooms, bodies, uploads
        self._does: Mapping[str, Callable[[Uploaded], Awaitable[None]]] = {
            "say": self._say,
            "press": self._press,
            "send": self._send,
            "next": self._next,
            "go": self._go,
            "choose": self._choose,
            "buttons": self._use_buttons,
        }

    async def show(self, request: Request) -> Response:
        page = await self._rooms.show(language_of(request))
        response = rendered(page.template, page.status, **page.values)
        policy = response.headers["Content-Security-Policy"]
        response.headers["Content-Security-Policy"] = f"{policy}; frame-src 'self'"
        begun = await self._rooms.desk(request.cookies.get(COOKIE, ""))
        if begun is not None:
            response.set_cookie(COOKIE, begun.secret, begun.seconds, path="/", httponly=True, samesite="lax")
        return response

    async def do(self, request: Request) -> Response:
        if is_from_elsewhere(request):
            return PlainTextResponse("forbidden", status_code=403)
        doing = self._does.get(request.path_params["what"])
        if doing is None:
            return PlainTextResponse("no such thing", status_code=404)
        given = await filled_in(request, self._bodies, self._uploads)
        if isinstance(given, Response):
            return given
        await doing(given)
        return RedirectResponse("/", status_code=303)

    async def file(self, request: Request) -> Response:
        found = await self._rooms.file(request.path_params["number"])
        if found is None:
            return PlainTextResponse("no such file", status_code=404)
        return download_of(found)

    async def _say(self, given: Uploaded) -> None:
        text = given.fields.get("text", "").replace("\r\n", "\n").strip()
        if text:
            await self._rooms.say(_number(given, "person"), text)

    async def _press(self, given: Uploaded) -> None:
        await self._rooms.press(_number(given, "person"), given.fields.get("token", ""))

    async def _send(self, given: Uploaded) -> None:
        if given.name:
            await self._rooms.send(_number(given, "person"), Download(given.name, given.data))

    async def _next(self, given: Uploaded) -> None:
        await self._rooms.next_thing()

    async def _go(self, given: Uploaded) -> None:
        await self._rooms.go_to(given.fields.get("day", ""), given.fields.get("hour", ""))

    async def _choose(self, given: Uploaded) -> None:
        await self._rooms.choose(_number(given, "place"), _number(given, "person"))

    async def _use_buttons(self, given: Uploaded) -> None:
        await self._rooms.use_buttons(given.fields.get("wanted", "") == "yes")


def _number(given: Uploaded, name: str) -> int:
    """-1 for what is no number."""
    text = given.fields.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else -1


def framed() -> Middleware:
    """The desk may stand in a frame of the sandbox's own page, and nowhere else."""

    async def frame(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
        response = await answer(request)
        policy = response.headers.get("Content-Security-Policy", "")
        response.headers["Content-Security-Policy"] = policy.replace(FRAMED, "frame-ancestors 'self'")
        return response

    return Middleware(BaseHTTPMiddleware, dispatch=frame)
