"""Pages made on the server from templates, whole without scripts. A browser may load our own style and pictures, and
nothing else; it tells no other page where it was, and keeps nothing."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.responses import HTMLResponse, Response

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
def _style() -> bytes:
    return files("web.pages").joinpath("static/pages.css").read_bytes()


def style_sheet() -> Response:
    headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "max-age=3600"}
    return Response(_style(), media_type="text/css; charset=utf-8", headers=headers)
