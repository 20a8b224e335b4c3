"""Pages made on the server from templates, whole without scripts. A browser may load our own style and pictures, and
nothing else; it tells no other page where it was, and keeps nothing."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cache-Control": "no-store",
}
STYLE_PATH = "/static/pages.css"
DESK_STYLE_PATH = "/static/desk.css"
SANDBOX_STYLE_PATH = "/static/sandbox.css"


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("web.pages", "templates"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def rendered(template: str, status: int = 200, **values: object) -> Response:
    """The page as an answer; what people typed is escaped."""
    text = _templates().get_template(template).render(style=STYLE_PATH, **values)
    return HTMLResponse(text, status_code=status, headers=HEADERS)


@cache
def _style(name: str) -> bytes:
    return files("web.pages").joinpath(f"static/{name}").read_bytes()


def style_routes() -> list[Route]:
    """What all pages look like, and what the desk's and the sandbox's add to it."""
    return [Route(path, _style_sheet, methods=["GET"]) for path in (STYLE_PATH, DESK_STYLE_PATH, SANDBOX_STYLE_PATH)]


async def _style_sheet(request: Request) -> Response:
    headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "max-age=3600"}
    name = request.url.path.rpartition("/")[2]
    return Response(_style(name), media_type="text/css; charset=utf-8", headers=headers)
