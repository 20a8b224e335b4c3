"""Looking every minute whether something stays wrong. 1. The house is looked at, 2. what is wrong is judged beside what
was, 3. what has stayed so is said in the log and to the operator, once, and once more when it is over, 4. and as long
as nothing stays wrong the dead man's switch is told so. What counts is core.wrongs'."""

import logging
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.app import House
from bot.channels.base import Listens
from bot.watching.init_system import InitSystem
from bot.watching.operator import UNKNOWN, operator_of, told
from bot.watching.pinging import Ping
from core.calendar.moments import local_day
from core.talk.messages import Say
from core.wrongs import Finding, Judged, Seen, Standing, judged, wrongs_in
from scheduler.runner import Job
from storage.database.session import Database, Session
from storage.mail import outbox
from storage.mail.outbox import Outgoing
from storage.overview import looks

log = logging.getLogger(__name__)
LOOKS = timedelta(minutes=1)
UNTOLD = InitSystem()


class StandingWatch:
    """Over one house."""

    def __init__(self, house: House, init: InitSystem = UNTOLD) -> None:
        self._house = house
        self._init = init
        self._ping = Ping(house.config.watch.ping_url)

    def jobs(self) -> Iterator[Job]:
        yield Job("watch", self.look, LOOKS)

    async def close(self) -> None:
        """May be called twice."""
        await self._ping.close()

    async def look(self) -> datetime | None:
        """Raises what a database raises: then all is not well, and nobody is told that it is."""
        now = self._house.clock.now()
        async with self._house.db.read() as session:
            seen, before = await look_at(session, self._house, now), await looks.standing(session)
        after = judged(wrongs_in(seen, now), before, now)
        if after.standing != before:
            await self._keep(after, now)
        self._init.tell(f"STATUS={line_of(after, now, self._house.config.zone)}")
        if not after.lasting:
            await self._ping.all_is_well()
        return None

    async def _keep(self, after: Judged, now: datetime) -> None:
        async with self._house.db.write() as session:
            await looks.keep_standing(session, after.standing)
            await outbox.enqueue(session, await self._messages(session, after, now), now)
        for finding, one in after.tell.items():
            log.error("%s is wrong since %s", finding.key.rstrip(":"), one.since)
        for finding, one in after.over.items():
            log.warning("%s is right again; it was wrong since %s", finding.key.rstrip(":"), one.since)

    async def _messages(self, s: Session, after: Judged, now: datetime) -> list[Outgoing]:
        """To the operator, who may be another by now."""
        if not (after.tell or after.over):
            return []
        config = self._house.config
        try:
            to = await operator_of(s, config.watch, self._house.channels, local_day(now, config.zone))
        except UNKNOWN:
            log.error("nobody can be told of what is wrong: [watch] operator names nobody")
            return []
        if to is None:
            return []
        wrong = [told(to, _key("wrong", *one), wrong_said(*one), now) for one in after.tell.items()]
        return wrong + [told(to, _key("right", *one), right_said(*one), now) for one in after.over.items()]


def line_of(after: Judged, now: datetime, zone: ZoneInfo) -> str:
    """One line, as the init system shows it beside the service. What is wrong at one look alone is not in it: a program
    that has just begun is making the day's copy."""
    stayed = {finding.key.rstrip(":"): one.since for finding, one in after.standing.items() if now - one.since >= LOOKS}
    if not stayed:
        return "all is well"
    return ", ".join(f"{name} is wrong since {at.astimezone(zone):%Y-%m-%dT%H:%M%z}" for name, at in stayed.items())


async def look_at(s: Session, house: House, now: datetime) -> Seen:
    """The house as it is now."""
    deaf = [name for name, channel in house.channels.items() if isinstance(channel, Listens) and channel.deaf]
    free, copies_daily = free_space(house.db), house.config.backup.hour is not None
    return await looks.look(s, list(house.channels), now, deaf=deaf, free=free, copies_daily=copies_daily)


def free_space(db: Database) -> int | None:
    """Bytes where the file is; None where there is none, or nobody can tell."""
    if db.file is None:
        return None
    try:
        return shutil.disk_usage(db.file.name.parent).free
    except OSError:
        return None


def wrong_said(finding: Finding, one: Standing) -> Say:
    """As the operator is told of it."""
    return Say(
        "cli-watch-wrong", {"what": _named(finding), "since": one.since, "cure": Say(f"cli-watch-cure-{finding.what}")}
    )


def right_said(finding: Finding, one: Standing) -> Say:
    """… and that it is over."""
    return Say("cli-watch-right", {"what": _named(finding), "since": one.since})


def _named(finding: Finding) -> Say:
    return Say(f"cli-watch-{finding.what}", {"channel": finding.channel})


def _key(what: str, finding: Finding, one: Standing) -> str:
    return f"{what}:{finding.key}:{one.since.isoformat()}"
