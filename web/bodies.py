"""The bodies of calls while they are read and kept: how long one may take to come, and how much memory all may take
together. Who may send one is judged before."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class BodyTooLarge(Exception):
    """More than any network brings."""


class TooSlow(Exception):
    """Not all of it was there in time, or others needed the room."""


class Bodies:
    """`largest` is of one, `together` of all (bytes), `seconds` until one must be there. When all are too much, the
    largest of those that are not complete is given up: small ones always get through."""

    def __init__(self, largest: int, together: int, seconds: float) -> None:
        self._largest, self._together, self._seconds = largest, together, seconds
        self._coming: dict[asyncio.Timeout, int] = {}
        self._kept = 0

    @asynccontextmanager
    async def read(self, chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        """The whole body, held until the end of the block. Raises TooLarge, TooSlow, and what `chunks` raises."""
        body = await self._whole(chunks)
        self._kept += len(body)
        try:
            yield body
        finally:
            self._kept -= len(body)

    async def _whole(self, chunks: AsyncIterator[bytes]) -> bytes:
        body = bytearray()
        try:
            async with asyncio.timeout(self._seconds) as limit:
                async for chunk in chunks:
                    body += chunk
                    if len(body) > self._largest:
                        raise BodyTooLarge
                    self._coming[limit] = len(body)
                    self._make_room()
        except TimeoutError:
            raise TooSlow from None
        finally:
            self._coming.pop(limit, None)
        return bytes(body)

    def _make_room(self) -> None:
        if sum(self._coming.values()) + self._kept <= self._together:
            return
        most = max(self._coming, key=self._coming.__getitem__)
        del self._coming[most]
        most.reschedule(asyncio.get_running_loop().time())
