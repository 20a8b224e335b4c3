"""Whose chats the rows are that leave now, looked at once more for all that leave in the same moment. Since the claim a
chat may have become somebody else's; what becomes of its row then is said by the next claim."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from scheduler.clock import Clock
from scheduler.results import ids_of
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.session import Database
from storage.mail.changed_hands import anothers
from storage.mail.claims import Claimed

log = logging.getLogger(__name__)

TOGETHER = timedelta(milliseconds=50)
"""What leaves within so long is looked at together, and what was seen holds for so long."""


@dataclass
class Owners:
    """What was seen a moment ago: `_known` are the rows that were looked at, `_anothers` those that are not their
    person's any more."""

    db: Database
    clock: Clock
    _until: timedelta = timedelta(0)
    _known: frozenset[int] = frozenset()
    _anothers: frozenset[int] = frozenset()

    async def are_theirs(self, row: Claimed, soon: Iterable[Claimed], now: datetime) -> bool:
        """False also while the database does not say. `soon` are the rows that leave after it, by their moments; `now`
        is the moment of truth."""
        if row.contact_id is None:
            return True
        if row.id not in self._known or self.clock.steady() >= self._until:
            leaving = [one for one in soon if one.contact_id is not None and one.moment <= now + TOGETHER]
            if not await self._look([row, *leaving]):
                return False
        return self._anothers.isdisjoint(ids_of(row))

    async def _look(self, rows: Iterable[Claimed]) -> bool:
        ids = frozenset[int]().union(*map(ids_of, rows))
        try:
            async with self.db.read() as s:
                others = await anothers(s, ids)
        except (DatabaseBusy, DatabaseUnusable) as error:
            log.warning("outbox %s wait for the database: %s", ", ".join(map(str, sorted(ids))), error)
            return False
        self._known, self._anothers, self._until = ids, frozenset(others), self.clock.steady() + TOGETHER
        return True
