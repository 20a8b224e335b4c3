"""The routes of the desk. Who has no session is shown the way in; what is kept comes from a pressed button of our own
page, with the stamp of its session."""

from dataclasses import replace
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from web.bodies import Bodies
from web.desk_pages import Answer, Calling, Feed, Moved, OfficeDesk, Shown
from web.file_pages import Download
from web.files import DOWNLOAD, download_of
from web.gate import LONGER
from web.pages import rendered
from web.pages.rendering import DESK_STYLE_PATH, HEADERS
from web.papers import filled_in
from web.pressing import LARGEST_FORM, is_from_elsewhere, is_stamp_of, language_of, pressed, secret_of, stamp_of

COOKIE = "nhacviec_desk"
SPEAKS = "nhacviec_lang"
"""In which language somebody wants the pages, once they have said so."""
ROOT = "/desk"
TOO_LARGE = 413
SHUT = "desk/shut.html"
LONGEST_PATH = 6
"""Words behind the root."""


def desk_routes(desk: OfficeDesk, bodies: Bodies, uploads: Bodies) -> list[Route]:
    """The way in, every page, and the buttons on them."""
    doors = DeskDoors(desk, bodies, uploads)

    return [
        Route(f"{ROOT}/in/{{secret:str}}", doors.look_in, methods=["GET"]),
        Route(f"{ROOT}/in/{{secret:str}}", doors.come_in, methods=["POST"]),
        Route(ROOT, doors.show, methods=["GET"]),
        Route(ROOT, doors.press, methods=["POST"]),
        Route(f"{ROOT}/{{path:path}}", doors.show, methods=["GET"]),
        Route(f"{ROOT}/{{path:path}}", doors.press, methods=["POST"]),
    ]


class DeskDoors:
    """What is asked of `desk`, and its answers for a browser."""

    def __init__(self, desk: OfficeDesk, bodies: Bodies, uploads: Bodies) -> None:
        self._desk, self._bodies, self._uploads = desk, bodies, uploads

    async def look_in(self, request: Request) -> Response:
        secret = secret_of(request)
        response = _page(await self._desk.look_in(secret, language_of(request)), secret)
        response.headers["Referrer-Policy"] = "no-referrer"
        return response

    async def come_in(self, request: Request) -> Response:
        fields = await pressed(request, self._bodies)
        if isinstance(fields, Response):
            return fields
        came = await self._desk.come_in(secret_of(request), language_of(request))
        if isinstance(came, Shown):
            return _page(came, "")
        response = RedirectResponse(ROOT, status_code=303, headers={"Cache-Control": "no-store"})
        response.set_cookie(
            COOKIE, came.secret, came.seconds, path=ROOT, secure=self._desk.over_https, httponly=True, samesite="lax"
        )
        return response

    async def show(self, request: Request) -> Response:
        calling = _calling(request)
        response = _answered(request, calling, await self._desk.show(calling))
        if language_of(request):
            response.set_cookie(SPEAKS, language_of(request), path=ROOT, secure=self._desk.over_https, httponly=True)
        return response

    async def press(self, request: Request) -> Response:
        calling = _calling(request)
        if is_from_elsewhere(request) or _names_another_origin(request):
            return PlainTextResponse("forbidden", status_code=403)
        known = await self._desk.knows(calling.secret)
        if not known and not (_is_of_ours(request) and _is_small(request)):
            return _answered(request, calling, await self._desk.show(calling))
        given = await filled_in(request, self._bodies, self._uploads)
        if isinstance(given, Response):
            return self._not_taken(given, calling)
        upload = Download(given.name, given.data) if given.name else None
        filled = replace(calling, fields=given.fields, upload=upload)
        if known and is_stamp_of(calling.secret, given.fields.get("stamp", "")):
            return _kept(request, filled, await self._desk.press(filled))
        if not _is_of_ours(request):
            return PlainTextResponse("forbidden", status_code=403)
        return _kept(request, filled, await self._desk.over(calling))

    def _not_taken(self, why: Response, calling: Calling) -> Response:
        """Too large a file is said as people speak; whatever else is no form of ours."""
        if why.status_code == TOO_LARGE:
            return _page(self._desk.too_large(calling.lang), calling.secret)
        return why


def _calling(request: Request) -> Calling:
    path = request.path_params.get("path", "")
    words = tuple(word for word in path.split("/") if word)[:LONGEST_PATH]
    query = dict(list(request.query_params.items())[:50])
    lang = language_of(request) or request.cookies.get(SPEAKS, "")[:2]
    return Calling(request.cookies.get(COOKIE, "")[:200], words, lang, query)


def _names_another_origin(request: Request) -> bool:
    """Browsers say with each POST from which page it comes."""
    origin = request.headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != request.headers.get("host", "")


def _is_of_ours(request: Request) -> bool:
    """A browser vouches that it was pressed on a page of ours, whoever was in when the page was made."""
    return request.headers.get("origin") is not None and not _names_another_origin(request)


def _is_small(request: Request) -> bool:
    """No larger than what people type: of who is not in no more is read."""
    length = request.headers.get("content-length", "")
    return length.isascii() and length.isdigit() and len(length) < 9 and int(length) <= LARGEST_FORM


def _kept(request: Request, calling: Calling, answer: Answer) -> Response:
    """Where nothing could be done, what was typed stands behind a button, to be pressed when it can; a file has to be
    chosen again."""
    fields = {name: value for name, value in calling.fields.items() if name not in ("stamp", "do")}
    is_shut = isinstance(answer, Shown) and answer.template == SHUT and _is_of_ours(request)
    if isinstance(answer, Shown) and is_shut and fields and calling.upload is None:
        again = {"path": _path_of(request), "fields": fields, "do": calling.fields.get("do", "")}
        answer = replace(answer, values={**answer.values, "again": again})
    return _answered(request, calling, answer)


def _path_of(request: Request) -> str:
    """With what stands behind the question mark."""
    return request.url.path + (request.url.query and f"?{request.url.query}")


def _answered(request: Request, calling: Calling, answer: Answer) -> Response:
    match answer:
        case Shown():
            return _page(answer, calling.secret)
        case Moved():
            return RedirectResponse(_address_of(answer), status_code=303, headers={"Cache-Control": "no-store"})
        case Download():
            getattr(request.state, LONGER, lambda seconds: None)(DOWNLOAD)
            return download_of(answer)
        case Feed():
            return Response(answer.data, media_type=answer.kind, headers=HEADERS)
    raise TypeError(answer)


def _address_of(moved: Moved) -> str:
    said = {"done": moved.done or None, "count": moved.count}
    query = urlencode({name: value for name, value in said.items() if value is not None})
    mark = "&" if "?" in moved.path else "?"
    return f"{ROOT}{moved.path}{mark if query else ''}{query}"


def _page(page: Shown, secret: str) -> Response:
    response = rendered(page.template, page.status, **page.values, stamp=stamp_of(secret), desk_style=DESK_STYLE_PATH)
    # With no referrer at all browsers say "null" where they should say from which page a button was pressed. No address
    # of the desk is a secret but the way in, whose page has no such button.
    response.headers["Referrer-Policy"] = "same-origin"
    if page.afresh is not None:
        # Needs no script, and the page says how it is stopped.
        response.headers["Refresh"] = f"{page.afresh.seconds}; url={ROOT}{page.afresh.path}"
    return response
