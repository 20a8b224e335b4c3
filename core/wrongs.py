"""What may be wrong with a running house so that whoever keeps the machine has to act, and when it has stayed wrong for
long enough to be told. What was seen is storage.overview.looks', telling is bot.watching's."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

LATE = timedelta(minutes=10)
"""What should be done at once and is not after this long is late: an alarm, an answer."""
STAYS = timedelta(minutes=10)
"""So long something has to be wrong at every look before anybody is told: lines come back by themselves."""
OLD_COPY = timedelta(days=2)
"""Of copies that are made every day the newest is never older than this, save that something is wrong."""
ENOUGH_DISK = 200 * 1024 * 1024
"""Bytes: a database and its log need room to grow."""


class Wrong(StrEnum):
    """What can be wrong. TICK: nobody looks at the clock. ALARMS: due ones do not fire. TURNS: what people wrote is not
    taken. REPLIES: answers do not leave. CHANNEL: one pauses, and why. DEAF: a network brings no news. CLOCK: the hour
    is in doubt. DISK: hardly any room. BACKUPS: the daily copies are not made."""

    TICK = "tick"
    ALARMS = "alarms"
    TURNS = "turns"
    REPLIES = "replies"
    CHANNEL = "channel"
    DEAF = "deaf"
    CLOCK = "clock"
    DISK = "disk"
    BACKUPS = "backups"


@dataclass(frozen=True)
class Seen:
    """One look at the house. Moments are UTC, None where there is nothing of the kind; `free` bytes of the disk, None
    where the database is elsewhere. `paused`: channel and why; `deaf`: channels whose network does not answer.
    `copied_at`: when the database was last copied; `copies_daily`: whether that should be every day."""

    last_tick: datetime | None
    oldest_alarm: datetime | None = None
    oldest_update: datetime | None = None
    oldest_reply: datetime | None = None
    doubted_since: datetime | None = None
    paused: Mapping[str, str] = field(default_factory=dict)
    deaf: Collection[str] = ()
    free: int | None = None
    copied_at: datetime | None = None
    copies_daily: bool = False


@dataclass(frozen=True, order=True)
class Finding:
    """Something that is wrong, and with which channel, where it is one's."""

    what: Wrong
    channel: str = ""

    @property
    def key(self) -> str:
        return f"{self.what}:{self.channel}"

    @classmethod
    def of(cls, key: str) -> "Finding":
        what, _, channel = key.partition(":")
        return cls(Wrong(what), channel)


def wrongs_in(seen: Seen, now: datetime) -> frozenset[Finding]:
    """What is wrong at this look. While the hour is in doubt nothing fires and no copy is made, and nothing is late for
    it."""
    late = {
        Wrong.TICK: _is_late(seen.last_tick, now) or seen.last_tick is None,
        Wrong.ALARMS: _is_late(seen.oldest_alarm, now) and seen.doubted_since is None,
        Wrong.TURNS: _is_late(seen.oldest_update, now),
        Wrong.REPLIES: _is_late(seen.oldest_reply, now),
        Wrong.CLOCK: seen.doubted_since is not None,
        Wrong.DISK: seen.free is not None and seen.free < ENOUGH_DISK,
        Wrong.BACKUPS: seen.copies_daily and seen.doubted_since is None and is_old_copy(seen.copied_at, now),
    }
    return frozenset({Finding(what) for what, so in late.items() if so} | set(_of_channels(seen)))


def _is_late(moment: datetime | None, now: datetime) -> bool:
    return moment is not None and now - moment >= LATE


def is_old_copy(copied_at: datetime | None, now: datetime) -> bool:
    """Also where there is none: a program that makes them every day makes the first when it starts."""
    return copied_at is None or now - copied_at >= OLD_COPY


def _of_channels(seen: Seen) -> Iterator[Finding]:
    yield from (Finding(Wrong.CHANNEL, name) for name in seen.paused)
    yield from (Finding(Wrong.DEAF, name) for name in seen.deaf)


@dataclass(frozen=True)
class Standing:
    """Since when something is wrong, and whether that was told."""

    since: datetime
    told: bool = False


@dataclass(frozen=True)
class Judged:
    """What stands from now on; of it what is to be told now, and what was told and is over."""

    standing: Mapping[Finding, Standing]
    tell: Mapping[Finding, Standing]
    over: Mapping[Finding, Standing]

    @property
    def lasting(self) -> Collection[Finding]:
        """What an operator was told of and still stands."""
        return [finding for finding, one in self.standing.items() if one.told]


def judged(found: Collection[Finding], before: Mapping[Finding, Standing], now: datetime) -> Judged:
    """By what stood before. Each is told once, when it has stayed for long enough."""
    standing = {finding: before.get(finding, Standing(now)) for finding in sorted(found)}
    tell = {finding: one for finding, one in standing.items() if not one.told and now - one.since >= STAYS}
    told = {finding: Standing(one.since, told=True) for finding, one in tell.items()}
    over = {finding: one for finding, one in before.items() if finding not in found and one.told}
    return Judged({**standing, **told}, tell, over)
