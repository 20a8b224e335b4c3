"""The HTTP line to Telegram: refusals are made readable before the library reads them, since it breaks on what a
proxy, a portal or a tired server says in Telegram's name. What a refusal means is errors.py's."""

import json
import logging
import math
import ssl
from functools import cache
from typing import Any

import httpx
from telegram.request import HTTPXRequest

log = logging.getLogger(__name__)


@cache
def trusted() -> ssl.SSLContext:
    """Whom the line trusts: read from the machine once, for reading it takes longer than a call."""
    return httpx.create_ssl_context()


NO_ANSWER = 60
"""Seconds to wait when we are told to wait and not how long."""
LONGEST = 10**9
LONGEST_WORDS = 300


class TelegramRequest(HTTPXRequest):
    """See HTTPXRequest; of refusals only what Telegram documents comes through."""

    async def do_request(self, *given: Any, **named: Any) -> tuple[int, bytes]:
        code, payload = await super().do_request(*given, **named)
        return code, payload if 200 <= code <= 299 else readable_refusal(code, payload)


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
