"""Being alone at a thing among all programs on one PostgreSQL database: the lock, and how long it is certain."""

import asyncio
from contextlib import suppress
from datetime import timedelta

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.engines import FROZEN
from storage.database.errors import DatabaseBusy, named_errors

HEARTBEAT = FROZEN / 4
CERTAIN = FROZEN - timedelta(seconds=1)
"""A holder gives up so long after the server's last word, which is before the server does: never do two believe that
they are alone."""


async def take_lock(connection: AsyncConnection, name: str, patience: timedelta) -> bool:
    """A lock of the session and not of a transaction, which the server takes back when the session ends or says
    nothing."""
    await connection.execution_options(isolation_level="AUTOCOMMIT")
    await connection.execute(text(f"SET idle_session_timeout = {FROZEN.total_seconds() * 1000:.0f}"))
    if not patience:
        return bool(await connection.scalar(text("SELECT pg_try_advisory_lock(hashtext(:name))"), {"name": name}))
    await connection.execute(text(f"SET lock_timeout = {patience.total_seconds() * 1000:.0f}"))
    return await _wait_for_lock(connection, name)


async def _wait_for_lock(connection: AsyncConnection, name: str) -> bool:
    """False when it did not come within the connection's own limit."""
    try:
        with named_errors():
            await connection.execute(text("SELECT pg_advisory_lock(hashtext(:name))"), {"name": name})
    except DatabaseBusy:
        return False
    return True


class Hold:
    """Whether what is done alone is ours. Until `limit` that is certain without another word of the server; None for
    ever."""

    def __init__(self, ours: bool, limit: asyncio.Timeout | None = None) -> None:
        self._ours, self._limit = ours, limit

    def __bool__(self) -> bool:
        return self._ours

    def certain(self) -> bool:
        """Asked at once by who may have been frozen: the end of the block reaches it a moment later."""
        if self._limit is not None:
            until = self._limit.when()
        else:
            until = None
        return self._ours and (until is None or asyncio.get_running_loop().time() < until)


async def beat(connection: AsyncConnection, limit: asyncio.Timeout) -> None:
    """Keeps the session alive and puts the limit off as long as the server answers."""
    loop, never = asyncio.get_running_loop(), asyncio.Event()
    while True:
        with suppress(TimeoutError):
            await asyncio.wait_for(never.wait(), HEARTBEAT.total_seconds())
        asked = loop.time()
        try:
            await connection.execute(text("SELECT 1"))
        except DBAPIError:
            limit.reschedule(loop.time())
            return
        limit.reschedule(asked + CERTAIN.total_seconds())
