"""Being alone at a thing among all programs on one PostgreSQL database: the lock, how long it is certain, and what its
holder takes in hand meanwhile, thing by thing."""

import asyncio
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any

from sqlalchemy import Boolean, TextClause, literal_column, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.engines import FROZEN
from storage.database.errors import DatabaseBusy, DatabaseUnusable, Unusable, named_errors

HEARTBEAT = FROZEN / 4
CERTAIN = FROZEN - timedelta(seconds=1)
"""A holder gives up so long after the server's last word, which is before the server does: never do two believe that
they are alone."""

# Keys of two numbers, so that none is taken for one of `alone`, which have a single one.
TAKE = text(
    "SELECT name FROM unnest(CAST(:names AS text[])) AS name"
    " WHERE pg_try_advisory_lock(hashtext('in hand'), hashtext(name))"
)
LET_GO = text(
    "SELECT count(*) FROM unnest(CAST(:names AS text[])) AS name"
    " WHERE pg_advisory_unlock(hashtext('in hand'), hashtext(name))"
)
IN_HAND = """
    SELECT objid::bigint FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 2 AND granted
    AND classid::bigint = (hashtext('in hand')::bigint & 4294967295)
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""
ANYTHING_IN_HAND = select(literal_column(f"EXISTS ({IN_HAND})", Boolean()))


def in_nobody_elses_hand(name: str) -> TextClause:
    """On PostgreSQL: whether nobody other than the bound `holder` has in hand what this expression names."""
    number = f"(hashtext({name})::bigint & 4294967295)"
    return text(f"{number} NOT IN ({IN_HAND} AND pid <> :holder)")


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
    ever. What is taken in hand over its `connection` ends with it; without one there is nobody else who could take it.
    """

    def __init__(
        self, ours: bool, limit: asyncio.Timeout | None = None, connection: AsyncConnection | None = None
    ) -> None:
        self._ours, self._limit, self._connection = ours, limit, connection
        self._speaking = asyncio.Lock()

    def __bool__(self) -> bool:
        return self._ours

    @property
    def shared(self) -> bool:
        """Whether others take things in hand too."""
        return self._connection is not None

    async def number(self) -> int | None:
        """By which the server tells what we have in hand from what others have; None where nobody else is."""
        if self._connection is None:
            return None
        driver: Any = (await self._connection.get_raw_connection()).driver_connection
        return int(driver.info.backend_pid)

    def certain(self) -> bool:
        """Asked at once by who may have been frozen: the end of the block reaches it a moment later."""
        if self._limit is not None:
            until = self._limit.when()
        else:
            until = None
        return self._ours and (until is None or asyncio.get_running_loop().time() < until)

    def ended(self) -> None:
        """Nothing is ours any more."""
        self._ours = False

    async def take(self, names: Collection[str]) -> frozenset[str]:
        """Those of these things that nobody has in hand: they are in ours from now on. Never ask for what is already.
        Raises DatabaseUnusable."""
        if self._connection is None or not names:
            return frozenset(names)
        return frozenset(row.name for row in await self._said(TAKE, {"names": list(names)}))

    async def let_go(self, names: Collection[str]) -> None:
        """Others may take them. Raises DatabaseUnusable."""
        if self._connection is not None and names:
            await self._said(LET_GO, {"names": list(names)})

    async def beat(self) -> None:
        """Keeps the session alive and puts the limit off as long as the server answers."""
        loop, never = asyncio.get_running_loop(), asyncio.Event()
        while self._limit is not None:
            with suppress(TimeoutError):
                await asyncio.wait_for(never.wait(), HEARTBEAT.total_seconds())
            asked = loop.time()
            try:
                await self._answer(text("SELECT 1"), {})
            except (DBAPIError, DatabaseUnusable):
                self._limit.reschedule(loop.time())
                return
            self._limit.reschedule(asked + CERTAIN.total_seconds())

    async def _said(self, statement: Any, given: Mapping[str, Any]) -> Any:
        with named_errors():
            return await self._answer(statement, given)

    async def _answer(self, statement: Any, given: Mapping[str, Any]) -> Any:
        """One question after the other: the connection has no ear for two at once."""
        assert self._connection is not None
        async with self._speaking:
            if self._connection.closed or self._connection.invalidated:
                raise DatabaseUnusable(Unusable.UNREACHABLE, also="the session that held it has ended")
            return (await self._connection.execute(statement, given)).all()
