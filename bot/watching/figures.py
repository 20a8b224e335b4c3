"""`GET /metrics`: the house in numbers, by names that monitoring relies on (docs/operate.md lists them). Names, chats
and telephones are in none."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.app import House
from bot.watching.exposition import Family, exposed, many, one
from bot.watching.standing import look_at
from core.wrongs import Finding, Seen, Standing, wrongs_in
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.overview import looks
from storage.overview.measures import Measures, measures

FRESH = timedelta(seconds=10)
"""Numbers as old as this are told again."""
SHARE = 200
"""Looking takes at most this part of the time, however many messages there are to be counted."""
QUANTILES = (0.5, 0.9, 0.99, 1.0)


class Figures:
    """Of one house. Asked by many at once, it looks once."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._text = ""
        self._again_at = timedelta(0)
        self._looking = asyncio.Lock()

    async def text(self) -> str:
        """What is told: at all hours, also while there is no database to ask."""
        clock = self._house.clock
        async with self._looking:
            began = clock.steady()
            if not self._text or began >= self._again_at:
                self._text = exposed(await self._families())
                took = clock.steady() - began
                self._again_at = clock.steady() + max(FRESH, took * SHARE)
            return self._text

    async def _families(self) -> list[Family]:
        now = self._house.clock.now()
        try:
            async with self._house.db.read() as session:
                seen, standing = await look_at(session, self._house, now), await looks.standing(session)
                counted = await measures(session, now)
        except (DatabaseBusy, DatabaseUnusable):
            return [one("database_up", DATABASE_UP, 0)]
        return [one("database_up", DATABASE_UP, 1), *_of_look(seen, standing, now), *_of_measures(counted)]


DATABASE_UP = "1 where the database answers; nothing else is told where it does not."


def _of_look(seen: Seen, standing: dict[Finding, Standing], now: datetime) -> Iterator[Family]:
    yield one("last_tick_timestamp_seconds", "When the clock was last looked at.", _stamp(seen.last_tick))
    yield one("oldest_due_alarm_seconds", "How long the oldest alarm is due; 0: none.", _age(seen.oldest_alarm, now))
    yield one("oldest_update_seconds", "How long the oldest update waits to be taken.", _age(seen.oldest_update, now))
    yield one("oldest_reply_seconds", "How long the oldest answer waits to leave.", _age(seen.oldest_reply, now))
    yield one("clock_in_doubt", "1 while the hour is in doubt and reminders are held.", float(bool(seen.doubted_since)))
    yield many("channel_paused", "1 for each channel that pauses, and why.", _paused(seen))
    yield one("disk_free_bytes", "Room where the database file is.", seen.free)
    yield one("last_copy_timestamp_seconds", "When the database was last copied.", _stamp(seen.copied_at))
    wrong = [({"what": finding.what.value, "channel": finding.channel}, 1.0) for finding in wrongs_in(seen, now)]
    yield many("wrong", "1 for each thing that is wrong at this moment.", sorted(wrong, key=str))
    lasting = [({"what": f.what.value, "channel": f.channel}, 1.0) for f, one in standing.items() if one.told]
    yield many("stays_wrong", "1 for each thing that stays wrong, of which the operator was told.", lasting)


def _paused(seen: Seen) -> Iterator[tuple[dict[str, str], float]]:
    for channel, reason in seen.paused.items():
        yield {"channel": channel, "reason": reason}, 1.0


def _of_measures(counted: Measures) -> Iterator[Family]:
    inbox = [({"state": state}, float(count)) for state, count in counted.inbox.items()]
    yield many("inbox_updates", "Updates that came in, by what became of them.", inbox)
    queued = [({"channel": channel, "kind": kind}, float(count)) for (channel, kind), count in counted.queued.items()]
    yield many("queued_messages", "Messages that wait to leave, by channel and kind.", queued)
    messages = [
        ({"state": state, "reason": reason or ""}, float(count)) for (state, reason), count in counted.messages.items()
    ]
    yield many("messages", "All messages, by state and, of what did not leave, the reason.", messages)
    yield one("alarms_waiting", "Alarms that wait for their hour.", counted.alarms)
    yield many("turn_seconds", "From an update's coming in to its turn, of the last 15 minutes.", _turns(counted.turns))
    used = [({"name": name}, float(messages)) for name, (messages, _) in counted.meters.items()]
    yield many("quota_used_messages", "Messages of the newest month, where a network counts them.", used)
    allowed = [({"name": name}, float(most)) for name, (_, most) in counted.meters.items()]
    yield many("quota_messages", "… and how many it allows.", allowed)
    yield one("database_bytes", "Size of the database.", counted.size)


def _turns(took: Sequence[float]) -> Iterator[tuple[dict[str, str], float]]:
    for quantile in QUANTILES:
        if took:
            yield {"quantile": f"{quantile:g}"}, took[min(len(took) - 1, int(quantile * len(took)))]


def _age(moment: datetime | None, now: datetime) -> float:
    if moment is None:
        return 0.0
    return max(0.0, (now - moment).total_seconds())


def _stamp(moment: datetime | None) -> float | None:
    if moment is None:
        return None
    return moment.timestamp()
