"""The Zalo Bot API as calls: what is asked, and what comes back. What an answer means for a message is errors.py's."""

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.channels.base import ChannelClock
from bot.channels.wire import Answer, LineError, Waits, Wire
from bot.channels.zalo.errors import ZaloRefusal, is_there, translate
from core.talk.messages import Refused, Unavailable
from core.talk.send_faults import SendFault

CONNECTIONS = 32
LARGEST_ANSWER = 4 * 1024 * 1024
LARGEST_FILE = 20 * 1024 * 1024
LONGEST_WORDS = 300
JSON = {"Content-Type": "application/json"}


class ZaloClient:
    """One bot's line. `patience`: seconds that Zalo may take for each step of an answer."""

    def __init__(self, base_url: str, token: str, patience: float, clock: ChannelClock) -> None:
        self._address, self._token = f"{base_url}{token}", token
        self._origin = "/".join(base_url.split("/")[:3]) + "/"
        self._patience = patience
        self._wire = Wire(CONNECTIONS)
        self._clock = clock
        self.answered_at: datetime | None = None
        """When Zalo last was there, whatever it said."""

    def open(self) -> None:
        self._wire.open()

    async def close(self) -> None:
        await self._wire.close()

    async def call(self, method: str, longer: float = 0, **given: Any) -> Any:
        """The result of one method, which may take `longer` seconds. Raises ZaloRefusal, and SendError for the line."""
        waits = Waits(self._patience, self._patience + longer, self._patience)
        body = json.dumps(given).encode()
        answer = await self._ask("POST", f"{self._address}/{method}", waits, body, LARGEST_ANSWER)
        try:
            result = result_of(method, answer)
        except ZaloRefusal as refusal:
            if is_there(refusal):
                self.answered_at = self._clock.now()
            raise
        self.answered_at = self._clock.now()
        return result

    async def ask(self, method: str, **given: Any) -> Any:
        """`call`, its refusals in our vocabulary."""
        try:
            return await self.call(method, **given)
        except ZaloRefusal as refusal:
            raise translate(refusal) from None

    async def fetch(self, address: str) -> bytes:
        """A picture or a voice, at the public address that came with it. Refused: it is not to be had any more."""
        if not (address.startswith(self._origin) or is_public(address)):
            raise Refused(SendFault.FILE_NOT_PUBLIC)
        answer = await self._ask("GET", address, Waits(self._patience, self._patience), None, LARGEST_FILE)
        if answer.status == 200 and answer.body:
            return answer.body
        if answer.status in (408, 425, 429) or answer.status >= 500:
            raise Unavailable(SendFault.FILE_NOT_GIVEN, code=str(answer.status))
        raise Refused(SendFault.FILE_NOT_GIVEN, code=str(answer.status))

    def can_be_fetched(self, address: str) -> bool:
        """Whether Zalo reaches it: it is public, or lies on the very machine at which we reach Zalo."""
        return is_public(address) or _host(address) == _host(self._origin)

    async def _ask(self, method: str, address: str, waits: Waits, body: bytes | None, most: int) -> Answer:
        try:
            return await self._wire.ask(method, address, waits, body, JSON if body else None, most)
        except LineError as error:
            raise error.meaning(self._token) from None


def _host(address: str) -> str:
    return address.partition("://")[2].partition("/")[0].partition(":")[0]


def is_public(address: str) -> bool:
    """Whether it is one by https, of a host with a name: whoever makes us fetch must not reach what only we can."""
    host = re.match(r"https://([A-Za-z0-9.-]+)(?::\d+)?/", address)
    return host is not None and re.search(r"\.[A-Za-z][A-Za-z0-9-]*$", host[1]) is not None


def result_of(method: str, answer: Answer) -> Any:
    """What `{ok, result}` holds. Raises ZaloRefusal: that something is wrong is also said within HTTP 200, and its code
    under two names."""
    try:
        said = json.loads(answer.body)
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict) or ("ok" not in said and answer.status == 200):
        raise ZaloRefusal(method, answer.status, "an answer that is not Zalo's", spoken=False)
    if said.get("ok") is True and answer.status == 200:
        return said.get("result")
    raise ZaloRefusal(method, _code(said, answer.status), _words(said))


def _code(said: Mapping[str, Any], status: int) -> int:
    """A refusal within HTTP 200 that names no code is Zalo's own trouble."""
    for name in ("error_code", "errorCode"):
        code = said.get(name)
        if isinstance(code, str) and code.lstrip("-").isdecimal():
            return int(code[:9])
        if isinstance(code, int) and not isinstance(code, bool):
            return code
    if status == 200:
        return 500
    return status


def _words(said: Mapping[str, Any]) -> str:
    words = said.get("description") or said.get("message") or ""
    return str(words)[:LONGEST_WORDS]
