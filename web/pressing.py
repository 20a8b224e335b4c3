"""A button that was pressed on one of our pages: its fields, where it carries the stamp of its page. Who cannot see the
page cannot press its buttons."""

import hmac
from collections.abc import Mapping
from hashlib import sha256
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response

from web.bodies import Bodies, BodyTooLarge, TooSlow

LARGEST_FORM = 64 * 1024
"""Bytes: two hundred fields of a long sentence each."""
MOST_FIELDS = 400


async def pressed(request: Request, bodies: Bodies) -> Mapping[str, str] | Response:
    """What was filled in, or why it is not taken."""
    if is_from_elsewhere(request):
        return PlainTextResponse("forbidden", status_code=403)
    fields = await fields_of(request, bodies)
    if isinstance(fields, Response):
        return fields
    if not is_stamp_of(secret_of(request), fields.get("stamp", "")):
        return PlainTextResponse("forbidden", status_code=403)
    return fields


async def fields_of(request: Request, bodies: Bodies) -> Mapping[str, str] | Response:
    """As pressed, whatever stamp is among them."""
    try:
        return await _fields(request, bodies)
    except (BodyTooLarge, ValueError):
        return PlainTextResponse("too large", status_code=413)
    except TooSlow:
        return PlainTextResponse("too slow", status_code=408)
    except ClientDisconnect:
        return PlainTextResponse("gone", status_code=400)


async def _fields(request: Request, bodies: Bodies) -> Mapping[str, str]:
    """As typed, but for what no page or database takes. Raises ValueError for more fields than a form has."""
    if int(request.headers.get("content-length", 0)) > LARGEST_FORM:
        raise BodyTooLarge
    async with bodies.read(request.stream()) as body:
        text = body[: LARGEST_FORM + 1].decode("utf-8", "replace")
    fields = parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    return {name: typed.replace("\x00", "") for name, typed in fields}


def is_from_elsewhere(request: Request) -> bool:
    """Whether another page has pressed it, where the browser says so."""
    return request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none")


def is_stamp_of(secret: str, stamp: str) -> bool:
    return hmac.compare_digest(stamp.encode("utf-8", "replace"), stamp_of(secret).encode())


def stamp_of(secret: str) -> str:
    """What a page of this address carries."""
    return hmac.new(secret.encode("utf-8", "replace"), b"form page", sha256).hexdigest()


def secret_of(request: Request) -> str:
    secret: str = request.path_params["secret"]
    return secret


def language_of(request: Request) -> str:
    return request.query_params.get("lang", "")[:2]
