"""The line on which networks are asked over HTTP: one aiohttp session each, whom we trust, how long is waited. What is
said on it, and what an answer means, is each channel's."""

import logging
import os
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import aiohttp
import certifi

from bot.channels.proxies import proxy_of
from core.talk.messages import Misconfigured, Refused, SendError, Unavailable
from core.talk.send_faults import SendFault

log = logging.getLogger(__name__)

CHUNK = 64 * 1024
LONGEST_WORDS = 300
Body = bytes | Mapping[str, str] | aiohttp.FormData
"""What is sent: a few bytes as they are, the fields of a form, or a form with files."""


class LineError(Exception):
    """There is no answer. Its words may hold the address, and with it a token."""

    def meaning(self, token: str) -> SendError:
        """In our vocabulary, without the token."""
        words = str(self).replace(token, "…") if token else str(self)
        return Unavailable(SendFault.NO_CONNECTION, words=words[:LONGEST_WORDS])


class TooSlow(LineError):
    """The other end took longer than it may."""

    def meaning(self, token: str) -> SendError:
        return Unavailable(SendFault.NO_ANSWER)


class NoAddress(LineError):
    """What was to be asked is no address of HTTP."""

    def meaning(self, token: str) -> SendError:
        return Misconfigured(SendFault.BAD_ADDRESS)


class TooLarge(LineError):
    """The answer is longer than we read."""

    def meaning(self, token: str) -> SendError:
        return Refused(SendFault.ANSWER_TOO_LONG)


@dataclass(frozen=True)
class Answer:
    """What came back, whatever its status says; `headers` by their names in any case."""

    status: int
    body: bytes
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Waits:
    """Seconds: until there is a connection, between two pieces of an answer, and for sending what we send, which is not
    counted where it is None."""

    connect: float
    read: float | None
    write: float | None = None

    def timeout(self) -> aiohttp.ClientTimeout:
        total = None
        if self.write is not None and self.read is not None:
            total = self.connect + self.write + self.read
        return aiohttp.ClientTimeout(total, self.connect, self.read, self.connect)


class Wire:
    """One session. It opens at the first question or by `open`, after `close` only by the latter. `proxy`: an address;
    empty: what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say."""

    def __init__(self, connections: int, proxy: str = "") -> None:
        self._connections = connections
        self._proxy = proxy
        self._closed = False
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[str, str | None] = {}

    def open(self) -> None:
        self._closed = False

    async def close(self) -> None:
        """May be called twice."""
        self._closed = True
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def ask(
        self,
        method: str,
        address: str,
        waits: Waits,
        data: Body | None = None,
        headers: Mapping[str, str] | None = None,
        most: int | None = None,
    ) -> Answer:
        """The answer, its body of at most `most` bytes. Raises LineError and nothing else."""
        try:
            asking = self._opened().request(
                method,
                address,
                data=data,
                headers=headers,
                proxy=self._proxy or self._proxy_of(address),
                timeout=waits.timeout(),
                allow_redirects=False,
            )
            async with asking as response:
                body = await _body(response, most)
                log.debug("%s %s: %d", method, address, response.status)
                return Answer(response.status, body, response.headers)
        except TimeoutError as error:
            raise TooSlow(_words(error)) from error
        except (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError) as error:
            raise NoAddress(_words(error)) from error
        except (aiohttp.ClientError, OSError, ValueError, RuntimeError) as error:
            raise LineError(_words(error)) from error

    def _opened(self) -> aiohttp.ClientSession:
        if self._closed:
            raise LineError("the line was closed")
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, ssl=trusted())
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())
        return self._session

    def _proxy_of(self, address: str) -> str | None:
        """Asked of the environment once a host."""
        scheme, _, rest = address.partition("://")
        host = rest.partition("/")[0]
        if host not in self._proxies:
            self._proxies[host] = proxy_of(scheme, host)
        return self._proxies[host]


@cache
def trusted() -> ssl.SSLContext:
    """Whom the line trusts: read from the machine once, for reading it takes longer than a call."""
    if os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR"):
        return ssl.create_default_context()
    return ssl.create_default_context(cafile=certifi.where())


async def _body(response: aiohttp.ClientResponse, most: int | None) -> bytes:
    if most is None:
        return await response.read()
    body = bytearray()
    async for piece in response.content.iter_chunked(CHUNK):
        body += piece
        if len(body) > most:
            raise TooLarge(f"more than {most} bytes")
    return bytes(body)


def _words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
