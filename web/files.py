"""The routes of one person's file. Looking at it, as chats do that show what a link leads to, gives nothing away but
its name; the button gives the file."""

import re
from collections.abc import AsyncIterator
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from core.talk.pictures import picture_type
from web.bodies import Bodies
from web.file_pages import Download, FilePage, Files
from web.form_pages import ClosedPage
from web.gate import LONGER
from web.pages import rendered
from web.pages.rendering import HEADERS
from web.pressing import language_of, pressed, secret_of, stamp_of

PIECE = 64 * 1024
DOWNLOAD = 600.0
"""Seconds that the largest file may take to a telephone in the mountains."""


def file_routes(files: Files, bodies: Bodies) -> list[Route]:
    """GET and POST of `/d/SECRET`; GET of `/p/SECRET`, the picture by itself, as networks fetch what they show."""

    async def show(request: Request) -> Response:
        secret = secret_of(request)
        return _answer(secret, await files.look(secret, language_of(request)))

    async def give(request: Request) -> Response:
        fields = await pressed(request, bodies)
        if isinstance(fields, Response):
            return fields
        secret = secret_of(request)
        page = await files.fetch(secret, language_of(request))
        if isinstance(page, Download):
            getattr(request.state, LONGER, lambda seconds: None)(DOWNLOAD)
        return _answer(secret, page)

    async def see(request: Request) -> Response:
        secret = secret_of(request)
        page = await files.picture(secret, language_of(request))
        if isinstance(page, Download):
            return Response(page.data, media_type=picture_type(page.data), headers=HEADERS)
        return _answer(secret, page)

    return [
        Route("/d/{secret:str}", show, methods=["GET"]),
        Route("/d/{secret:str}", give, methods=["POST"]),
        Route("/p/{secret:str}", see, methods=["GET"]),
    ]


def _answer(secret: str, page: FilePage | ClosedPage | Download) -> Response:
    match page:
        case Download():
            return download_of(page)
        case FilePage():
            return rendered("file.html", page=page, stamp=stamp_of(secret))
    return rendered("form_closed.html", 404 if page.gone else 410, page=page)


def download_of(file: Download) -> Response:
    """The file, to be kept and not to be looked at within the browser."""
    headers = {**file_headers(file.name), "Content-Length": str(len(file.data))}
    return StreamingResponse(pieces_of(file.data), media_type="application/octet-stream", headers=headers)


async def pieces_of(data: bytes) -> AsyncIterator[bytes]:
    """Only as fast as they are fetched."""
    for start in range(0, len(data), PIECE):
        yield data[start : start + PIECE]


def file_headers(name: str) -> dict[str, str]:
    """As RFC 6266 says, for names in any script."""
    plain = re.sub(r"[^A-Za-z0-9._-]", "", name)
    named = f"attachment; filename=\"{plain or 'file'}\"; filename*=UTF-8''{quote(name, safe='')}"
    return {**HEADERS, "Content-Disposition": named}
