"""The routes of one person's form. Looking at it, as chats do that show what a link leads to, changes nothing; what is
kept comes from a pressed button, with the stamp of the page that it stands on."""

import hmac
from collections.abc import Mapping
from hashlib import sha256
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from web.bodies import Bodies, BodyTooLarge, TooSlow
from web.form_pages import Answered, AskPage, ClosedPage, ConsentPage, Done, Forms, Page, ReadBackPage, SentPage
from web.pages import rendered, style_sheet
from web.pages.rendering import STYLE_PATH

LARGEST_FORM = 64 * 1024
"""Bytes: two hundred fields of a long sentence each."""
MOST_FIELDS = 400
TEMPLATES: Mapping[type[Page], str] = {
    AskPage: "form_ask.html",
    ReadBackPage: "form_read_back.html",
    SentPage: "form_sent.html",
    ConsentPage: "form_consent.html",
    ClosedPage: "form_closed.html",
}
FIELD = "q."


def form_routes(forms: Forms, bodies: Bodies) -> list[Route]:
    """GET and POST of `/f/SECRET`, and the style of all pages."""
    pages = FormPages(forms, bodies)

    async def style(request: Request) -> Response:
        return style_sheet()

    return [
        Route("/f/{secret:str}", pages.show, methods=["GET"]),
        Route("/f/{secret:str}", pages.take, methods=["POST"]),
        Route(STYLE_PATH, style, methods=["GET"]),
    ]


class FormPages:
    """What is asked of `forms`, and its answers as pages."""

    def __init__(self, forms: Forms, bodies: Bodies) -> None:
        self._forms, self._bodies = forms, bodies

    async def show(self, request: Request) -> Response:
        secret, language = _secret(request), _language(request)
        correct = request.query_params.get("correct") == "1"
        return _answer(secret, await self._forms.look(secret, language, correct=correct))

    async def take(self, request: Request) -> Response:
        secret = _secret(request)
        if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return PlainTextResponse("forbidden", status_code=403)
        try:
            fields = await self._fields(request)
        except (BodyTooLarge, ValueError):
            return PlainTextResponse("too large", status_code=413)
        except TooSlow:
            return PlainTextResponse("too slow", status_code=408)
        except ClientDisconnect:
            return PlainTextResponse("gone", status_code=400)
        if not hmac.compare_digest(fields.get("stamp", "").encode(), stamp_of(secret).encode()):
            return PlainTextResponse("forbidden", status_code=403)
        return await self._done(secret, fields, _language(request))

    async def _done(self, secret: str, fields: Mapping[str, str], language: str) -> Response:
        answered = _answered(fields, language)
        match fields.get("step"):
            case "agree":
                page = await self._forms.agree(secret, language)
            case "send":
                page = await self._forms.send(secret, answered)
            case "change":
                page = await self._forms.change(secret, answered)
            case _:
                page = await self._forms.judge(secret, answered)
        return _answer(secret, page, language)

    async def _fields(self, request: Request) -> Mapping[str, str]:
        """Raises ValueError for more fields than a form has."""
        if int(request.headers.get("content-length", 0)) > LARGEST_FORM:
            raise BodyTooLarge
        async with self._bodies.read(request.stream()) as body:
            text = body[: LARGEST_FORM + 1].decode("utf-8", "replace")
        return dict(parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_FIELDS))


def stamp_of(secret: str) -> str:
    """What a page of this form carries: who cannot see the page cannot press its buttons."""
    return hmac.new(secret.encode("utf-8", "replace"), b"form page", sha256).hexdigest()


def _answered(fields: Mapping[str, str], language: str) -> Answered:
    typed = {name.removeprefix(FIELD): text for name, text in fields.items() if name.startswith(FIELD)}
    base = fields.get("base", "0")
    return Answered(typed, int(base) if base.isascii() and base.isdigit() and len(base) < 9 else 0, language)


def _answer(secret: str, page: Page | Done, language: str = "") -> Response:
    if isinstance(page, Done):
        return RedirectResponse(
            f"?lang={language}" if language else "?", status_code=303, headers={"Cache-Control": "no-store"}
        )
    return rendered(TEMPLATES[type(page)], _status(page), page=page, stamp=stamp_of(secret))


def _status(page: Page) -> int:
    if isinstance(page, ClosedPage):
        return 404 if page.gone else 410
    if isinstance(page, AskPage) and page.faults:
        return 422
    return 200


def _secret(request: Request) -> str:
    secret: str = request.path_params["secret"]
    return secret


def _language(request: Request) -> str:
    return request.query_params.get("lang", "")[:2]
