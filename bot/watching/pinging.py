"""The dead man's switch: an address of somebody else's is asked for as long as all is well. What it answers is not
read."""

import logging

from pydantic import SecretStr

from bot.channels.wire import LineError, Waits, Wire

log = logging.getLogger(__name__)
WAITS = Waits(connect=10, read=10, write=10)
MOST = 64 * 1024
"""Bytes of the answer."""


class Ping:
    """One address; empty: nobody is told."""

    def __init__(self, address: SecretStr) -> None:
        self._address = address.get_secret_value()
        self._wire = Wire(1)
        self._answers = True

    async def all_is_well(self) -> None:
        """Tells so. Whatever is wrong on the way is noted once, and again when it is over."""
        if not self._address:
            return
        try:
            status = (await self._wire.ask("GET", self._address, WAITS, most=MOST)).status
            self._noted(status < 400, f"it answers {status}")
        except LineError as error:
            self._noted(False, type(error).__name__)

    def _noted(self, answers: bool, why: str) -> None:
        if answers != self._answers and answers:
            log.info("[watch] ping_url answers again")
        if answers != self._answers and not answers:
            log.warning("[watch] ping_url cannot be reached (%s): whoever watches there takes us for dead", why)
        self._answers = answers

    async def close(self) -> None:
        """May be called twice."""
        await self._wire.close()
