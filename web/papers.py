"""A file that came with a page's form, as browsers send one: one file, held in memory and never on the disk."""

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response

from web.bodies import Bodies, BodyTooLarge, TooSlow
from web.gate import LONGER
from web.pressing import fields_of

LARGEST_PAPER = 20 * 1024 * 1024
"""As much as a chat brings (bytes)."""
LARGEST_UPLOAD = LARGEST_PAPER + 64 * 1024
"""… with what stands around it."""
UPLOADS = 3 * LARGEST_UPLOAD
"""Bytes of all that come at once."""
UPLOAD = 120.0
"""Seconds that one may take, from a telephone in the mountains."""
MOST_FIELDS = 40


@dataclass(frozen=True)
class Uploaded:
    """The fields that came with it, and the file; no name: none was chosen."""

    fields: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    data: bytes = b""

    @property
    def stamp(self) -> str:
        return self.fields.get("stamp", "")


class _InMemory(MultiPartParser):
    spool_max_size = LARGEST_UPLOAD


async def read_upload(request: Request, bodies: Bodies) -> Uploaded:
    """Raises BodyTooLarge, before anything is read where the browser says how much it is; ValueError for what is no
    form; and what Bodies.read raises."""
    if int(request.headers.get("content-length", 0)) > LARGEST_UPLOAD:
        raise BodyTooLarge
    async with bodies.read(request.stream()) as body:
        try:
            form = await _InMemory(request.headers, _at_once(body), max_files=1, max_fields=MOST_FIELDS).parse()
        except (MultiPartException, KeyError) as error:
            raise ValueError("no form with a file") from error
        try:
            return await _uploaded(form)
        finally:
            await form.close()


async def _at_once(body: bytes) -> AsyncGenerator[bytes, None]:
    yield body


async def _uploaded(form: FormData) -> Uploaded:
    paper = form.get("paper")
    fields = {name: value for name, value in form.multi_items() if isinstance(value, str)}
    if not isinstance(paper, UploadFile):
        return Uploaded(fields)
    data = await paper.read()
    if len(data) > LARGEST_PAPER:
        raise BodyTooLarge
    return Uploaded(fields, paper.filename or "", data)


async def filled_in(request: Request, bodies: Bodies, uploads: Bodies) -> Uploaded | Response:
    """A form of ours as it was pressed, with a file or without; or why it is not taken."""
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        fields = await fields_of(request, bodies)
        return fields if isinstance(fields, Response) else Uploaded(fields)
    getattr(request.state, LONGER, lambda seconds: None)(UPLOAD)
    try:
        return await read_upload(request, uploads)
    except BodyTooLarge:
        return PlainTextResponse("too large", status_code=413)
    except (TooSlow, ClientDisconnect, ValueError):
        return PlainTextResponse("not understood", status_code=400)
