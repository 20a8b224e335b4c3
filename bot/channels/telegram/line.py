"""The HTTP line to Telegram: refusals are made readable before the library reads them, since it breaks on what a
proxy, a portal or a tired server says in Telegram's name. What a refusal means is errors.py's."""

import io
import json
import logging
import math
from typing import Any
from urllib.parse import urlencode

from aiohttp import FormData
from telegram.request import BaseRequest, RequestData

from bot.channels.telegram.dates import Dates
from bot.channels.telegram.errors import NoLine
from bot.channels.wire import Body, LineError, Waits, Wire

log = logging.getLogger(__name__)

NO_ANSWER = 60
"""Seconds to wait when we are told to wait and not how long."""
LONGEST = 10**9
LONGEST_WORDS = 300
_NAMED_OTHERWISE = str.maketrans({'"': "'", "\\": "_"})
FILES_LONGER = 4
"""How many times as long a call with files may take to be sent."""


class TelegramRequest(BaseRequest):
    """The library's way to its network, over one session of ours. `patience`: seconds that Telegram may take for each
    step. Of refusals only what Telegram documents comes through. `dates` hears the head of every answer."""

    def __init__(self, wire: Wire, patience: float, dates: Dates) -> None:
        self._wire = wire
        self._patience = patience
        self._dates = dates

    @property
    def read_timeout(self) -> float:
        return self._patience

    async def initialize(self) -> None:
        self._wire.open()

    async def shutdown(self) -> None:
        await self._wire.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        *_others: Any,
        **_more: Any,
    ) -> tuple[int, bytes]:
        """See BaseRequest. Of its four timeouts only the one for reading is ever set by a call."""
        if read_timeout is BaseRequest.DEFAULT_NONE:
            read_timeout = self._patience
        try:
            answer = await self._wire.ask(
                method,
                url,
                self._waits(read_timeout, request_data),
                _body(request_data),
                self._headers(request_data),
            )
        except LineError as error:
            raise NoLine(error) from None
        self._dates.note(answer.headers)
        if 200 <= answer.status <= 299:
            return answer.status, answer.body
        return answer.status, readable_refusal(answer.status, answer.body)

    def _headers(self, data: RequestData | None) -> dict[str, str]:
        if data is None or data.contains_files:
            return {"User-Agent": self.USER_AGENT}
        return {"User-Agent": self.USER_AGENT, "Content-Type": "application/x-www-form-urlencoded"}

    def _waits(self, read: float | None, data: RequestData | None) -> Waits:
        """What is fetched may come for as long as it comes."""
        if data is None:
            return Waits(self._patience, read)
        if data.contains_files:
            return Waits(self._patience, read, FILES_LONGER * self._patience)
        return Waits(self._patience, read, self._patience)


def _body(data: RequestData | None) -> Body | None:
    if data is None:
        return None
    if not data.contains_files:
        # As a form, which the session would make of it at some length.
        return urlencode(data.json_parameters).encode()
    # Names of files as they are: Telegram shows them as they come.
    form = FormData(data.json_parameters, quote_fields=False)
    for field, (name, content, kind) in data.multipart_data.items():
        if isinstance(content, bytes):
            content = io.BytesIO(content)
        form.add_field(field, content, filename=plain_name(name), content_type=kind)
    return form


def plain_name(name: str) -> str:
    """Without what would end the name, or the line it stands on."""
    printable = "".join(character if character.isprintable() else " " for character in name)
    return printable.translate(_NAMED_OTHERWISE)


def readable_refusal(code: int, payload: bytes) -> bytes:
    """The refusal as JSON that holds nothing but a description and known parameters of the right kind."""
    try:
        said = json.loads(payload)
    except (ValueError, RecursionError):
        said = None
    said = said if isinstance(said, dict) else {}
    words, parameters = said.get("description"), said.get("parameters")
    kept: dict[str, object] = {"ok": False, "error_code": code}
    if isinstance(words, str):
        kept["description"] = words[:LONGEST_WORDS]
    known = _known(parameters if isinstance(parameters, dict) else {})
    return json.dumps(kept | ({"parameters": known} if known else {})).encode()


def _known(parameters: dict[str, Any]) -> dict[str, int]:
    known = {}
    to = parameters.get("migrate_to_chat_id")
    if isinstance(to, int) and not isinstance(to, bool) and 0 < abs(to) < 2**52:
        known["migrate_to_chat_id"] = to
    if "retry_after" in parameters:
        known["retry_after"] = _seconds(parameters["retry_after"])
    return known


def _seconds(told: object) -> int:
    """Whole seconds, however they are told. What is none, or not ahead, is a minute."""
    try:
        if isinstance(told, int | float | str):
            seconds = float(told)
        else:
            seconds = 0.0
    except (ValueError, OverflowError):
        seconds = math.inf if isinstance(told, int) else 0.0
    if seconds > 0:
        return math.ceil(min(seconds, LONGEST))
    log.warning("Telegram asks to wait for %.40r seconds, which is no time; taken as %d", told, NO_ANSWER)
    return NO_ANSWER
