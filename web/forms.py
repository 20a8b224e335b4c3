"""The routes of one person's form. Looking at it, as chats do that show what a link leads to, changes nothing; what is
kept comes from a pressed button, with the stamp of the page that it stands on."""

from collections.abc import Mapping

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from web.bodies import Bodies, BodyTooLarge, TooSlow
from web.form_pages import (
    Answered,
    AskPage,
    BusyPage,
    ClosedPage,
    ConsentPage,
    Done,
    Forms,
    Page,
    ReadBackPage,
    SentPage,
)
from web.gate import LONGER
from web.pages import rendered
from web.papers import UPLOAD, read_upload
from web.pressing import is_from_elsewhere, is_stamp_of, language_of, pressed, secret_of, stamp_of

TEMPLATES: Mapping[type[Page], str] = {
    AskPage: "form_ask.html",
    ReadBackPage: "form_read_back.html",
    SentPage: "form_sent.html",
    ConsentPage: "form_consent.html",
    ClosedPage: "form_closed.html",
    BusyPage: "form_busy.html",
}
FIELD = "q."


def form_routes(forms: Forms, bodies: Bodies, uploads: Bodies) -> list[Route]:
    """GET and POST of `/f/SECRET`."""
    pages = FormPages(forms, bodies, uploads)

    return [
        Route("/f/{secret:str}", pages.show, methods=["GET"]),
        Route("/f/{secret:str}", pages.take, methods=["POST"]),
    ]


class FormPages:
    """What is asked of `forms`, and its answers as pages."""

    def __init__(self, forms: Forms, bodies: Bodies, uploads: Bodies) -> None:
        self._forms, self._bodies, self._uploads = forms, bodies, uploads

    async def show(self, request: Request) -> Response:
        secret, language = secret_of(request), language_of(request)
        correct = request.query_params.get("correct") == "1"
        return _answer(secret, await self._forms.look(secret, language, correct=correct))

    async def take(self, request: Request) -> Response:
        if request.headers.get("content-type", "").startswith("multipart/form-data"):
            return await self._paper(request)
        fields = await pressed(request, self._bodies)
        if isinstance(fields, Response):
            return fields
        return await self._done(secret_of(request), fields, language_of(request))

    async def _paper(self, request: Request) -> Response:
        """Nothing of it is asked for from whom the form is closed to."""
        secret, language = secret_of(request), language_of(request)
        if is_from_elsewhere(request):
            return PlainTextResponse("forbidden", status_code=403)
        page: Page | Done = await self._forms.look(secret, language, correct=False)
        if isinstance(page, ClosedPage | ConsentPage | BusyPage):
            return _answer(secret, page)
        getattr(request.state, LONGER, lambda seconds: None)(UPLOAD)
        try:
            paper = await read_upload(request, self._uploads)
        except BodyTooLarge:
            return _answer(secret, await self._forms.too_large(secret, language))
        except (TooSlow, ClientDisconnect, ValueError):
            return PlainTextResponse("not understood", status_code=400)
        if not is_stamp_of(secret, paper.stamp):
            return PlainTextResponse("forbidden", status_code=403)
        return _answer(secret, await self._forms.keep_paper(secret, paper.name, paper.data, language), language)

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
    if isinstance(page, BusyPage):
        return 503
    if isinstance(page, AskPage) and page.faults:
        return 422
    if isinstance(page, AskPage | SentPage) and page.paper is not None and page.paper.fault:
        return 422
    return 200
