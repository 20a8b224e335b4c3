"""The copy of the memory that is made by itself every day, or as soon as the program runs again. How it is made is
storage.backups'."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.calendar.moments import moment
from scheduler.clock import Clock
from storage.backups.marks import BACKUP
from storage.backups.postgres_dump import NoPostgresTool, ToolFailed
from storage.backups.shelf import Shelf, make_copy
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.marks import mark_of
from storage.database.session import Database

log = logging.getLogger(__name__)
AGAIN = timedelta(hours=1)
"""After which a copy that could not be made is tried again."""


@dataclass
class Copying:
    """One for a process. `hour`: the local hour from which on the day's copy is made, None for never; while `held` the
    hour is in doubt, and names of copies would tell it."""

    db: Database
    clock: Clock
    zone: ZoneInfo
    shelf: Shelf
    hour: time | None
    held: Callable[[], bool] = lambda: False
    tried: timedelta | None = None

    async def round(self) -> datetime | None:
        """The job: a copy, where one is due."""
        if self.hour is None or self.held() or not self._may_try() or not await self._is_due(self.hour):
            return None
        async with self.db.alone("backup") as mine:
            if mine and await self._is_due(self.hour):
                self.tried = self.clock.steady()
                await self._copy()
        return None

    def _may_try(self) -> bool:
        return self.tried is None or self.clock.steady() - self.tried >= AGAIN

    async def _is_due(self, hour: time) -> bool:
        """Whether none was made since that hour came last."""
        now = self.clock.now()
        async with self.db.read() as s:
            last = await mark_of(s, BACKUP)
        return last is None or last.at < last_time(hour, now, self.zone)

    async def _copy(self) -> None:
        try:
            made = await make_copy(self.db, self.shelf, self.clock.now().astimezone(self.zone))
        except (DatabaseBusy, DatabaseUnusable, OSError, NoPostgresTool, ToolFailed) as error:
            log.error("no copy of the database could be made (%s); it is tried again in an hour", told(error))
            return
        size = made.size / 2**20
        log.info("the database was copied and the copy read to its end: %s, %.1f MB", made.file, size)


def told(error: Exception) -> str:
    if isinstance(error, NoPostgresTool):
        return f"{error} is not on this machine; see [backup] tools"
    return str(error)


def last_time(hour: time, now: datetime, zone: ZoneInfo) -> datetime:
    """When it was that local hour last."""
    today = now.astimezone(zone).date()
    at = moment(today, hour, zone)
    if at <= now:
        return at
    return moment(today - timedelta(days=1), hour, zone)
