"""The route at which calendar programs fetch somebody's calendar: its address is its key, and it changes nothing."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from web.desk_pages import Closed, OfficeDesk
from web.pages.rendering import HEADERS

LONGEST = 100
WORDS = {404: "not found", 410: "gone", 503: "busy"}


def calendar_routes(desk: OfficeDesk) -> list[Route]:
    """GET of `/calendar/TOKEN.ics`."""

    async def fetch(request: Request) -> Response:
        found = await desk.calendar(str(request.path_params["token"])[:LONGEST])
        if isinstance(found, Closed):
            return PlainTextResponse(WORDS[found.status], status_code=found.status, headers=HEADERS)
        named = {"Content-Disposition": 'inline; filename="lich.ics"'}
        return Response(found.data, media_type=found.kind, headers={**HEADERS, **named})

    return [Route("/calendar/{token}.ics", fetch, methods=["GET"])]
