"""Which processes are there, as the others on one PostgreSQL database see it: each holds a lock of its own for as long
as it lives, and nobody waits for one that is gone. What they do is not known here."""

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sqlalchemy import Boolean, ColumnElement, literal_column, text

from storage.database.engines import FROZEN, OURS
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.holding import Hold
from storage.database.session import Database

log = logging.getLogger(__name__)

AGAIN = 1.0
"""Seconds between two attempts to be seen."""
PATIENCE = 5.0
"""Seconds that a process waits at its start until it is seen; then it begins all the same, and what needs that
waits."""

IS_GONE = """
    ({number} IS NOT NULL AND (hashtext('here:' || {number}::text)::bigint & 4294967295) NOT IN (
        SELECT objid::bigint FROM pg_locks
        WHERE locktype = 'advisory' AND objsubid = 1 AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    ))
"""


# Statements of one list go to the server in one pipeline. A client that freezes in the midst of it leaves a transaction
# that the server does not take for idle: it would wait for ever.
END_FROZEN = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND usename = current_user"
    f" AND application_name = '{OURS}' AND pid <> pg_backend_pid() AND state = 'active' AND wait_event = 'ClientRead'"
    f" AND state_change < clock_timestamp() - interval '{FROZEN.total_seconds()} seconds'"
)


def is_gone(column: str) -> ColumnElement[bool]:
    """On PostgreSQL: whether the process whose number stands in that column is there no more; false where there is no
    number."""
    return literal_column(IS_GONE.format(number=column), Boolean())


class Presence:
    """One process, under a number that no other has."""

    def __init__(self, db: Database) -> None:
        self.number = _new_number()
        self._db = db
        self._hold: Hold | None = None
        self._keeping = False

    def here(self) -> bool:
        """Whether the others are certain to see us. A process that was frozen finds out at once that it was away too
        long."""
        return self._hold is not None and self._hold.certain()

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """Is seen until the end of the block, and again soon when the connection breaks in between."""
        seen, self._keeping = asyncio.Event(), True
        keeping = asyncio.create_task(self._keep(seen), name="presence")
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(seen.wait(), PATIENCE)
            yield
        finally:
            keeping.cancel()
            await asyncio.wait([keeping])
            self._keeping = False

    @asynccontextmanager
    async def hold(self) -> AsyncIterator[Hold]:
        """Where things are taken in hand for as long as we are seen: what we have in hand ends when we do. Is seen for
        the block alone where that is not `kept`; ours is nothing while we are not seen."""
        if self._keeping:
            yield self._hold or Hold(False)
            return
        async with self._db.alone(f"here:{self.number}") as hold:
            yield hold

    async def _keep(self, seen: asyncio.Event) -> None:
        while True:
            try:
                async with self._db.alone(f"here:{self.number}") as self._hold:
                    if self._hold:
                        seen.set()
                        while True:
                            await _pause(AGAIN)
                            await self._end_frozen()
                    self.number = _new_number()
            except (DatabaseBusy, DatabaseUnusable) as error:
                log.warning("the others do not see this process for now: %s", error)
            except Exception:
                # Whatever it is: a process that gave this up would be silent for ever.
                log.exception("the others do not see this process for now")
            finally:
                self._hold = None
            await _pause(AGAIN)

    async def _end_frozen(self) -> None:
        """Ends the transactions of others who froze where PostgreSQL's own limit does not hold."""
        if self._db.dialect == "sqlite":
            return
        with suppress(DatabaseBusy, DatabaseUnusable):
            async with self._db.write() as s:
                ended = len((await s.execute(END_FROZEN)).all())
            if ended:
                log.warning("%d transactions of a process that says nothing were ended", ended)


async def _pause(seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(asyncio.Event().wait(), seconds)


def _new_number() -> int:
    return secrets.randbelow(2**31)
