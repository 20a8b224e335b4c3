"""Watching over the database file while the bot runs. While it is not what it was nothing is taken or said, save one
message to the office by the way that is left; when it is again, all goes on. What is wrong is
storage.database.underneath's to say."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.app import House
from core.calendar.moments import local_day
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say, SendError
from scheduler.runner import Job
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.mail import outbox
from storage.mail.outbox import Outgoing
from storage.office import recipients
from storage.office.recipients import Recipient

log = logging.getLogger(__name__)

LOOKS = timedelta(seconds=15)
AGAIN = 2.0
"""Seconds between two looks of who waits for the file to be well."""
REMEMBERED = timedelta(minutes=10)
"""How old the list of the office's people may be that is used when they cannot be looked up any more."""
CALLS = timedelta(hours=1)
"""The office is called at most this often, however often the file comes and goes."""


class FileWatch:
    """Over one house. On PostgreSQL there is no file, and everything is always well."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._office: Sequence[Recipient] = ()
        self._remember_at = self._call_at = timedelta(0)
        self._told: Sequence[Recipient] = ()

    def jobs(self, jobs: Sequence[Job]) -> tuple[Job, ...]:
        """The jobs, each of which rests while the file is not well, and the one that looks after the file."""
        if self._house.db.file is None:
            return tuple(jobs)
        return (Job("file", self._look, LOOKS), *(replace(job, run=self._while_well(job)) for job in jobs))

    def _while_well(self, job: Job) -> Callable[[], Awaitable[datetime | None]]:
        async def run() -> datetime | None:
            if self._house.db.trouble() is not None:
                return None
            try:
                return await job.run()
            except DatabaseUnusable:
                if self._house.db.trouble() is None:
                    raise
                return None

        return run

    async def _look(self) -> datetime | None:
        steady = self._house.clock.steady()
        if await self._house.db.look(steady) is not None:
            await self._call(steady)
        elif self._told:
            await self._tell_it_is_well()
        elif steady >= self._remember_at:
            self._office = await self._people()
            self._remember_at = steady + REMEMBERED
        return None

    async def _people(self) -> list[Recipient]:
        now = self._house.clock.now()
        async with self._house.db.read() as s:
            return await recipients.reachable_office(s, local_day(now, self._house.config.zone))

    async def _call(self, steady: timedelta) -> None:
        """The one message that is no row first: there is nowhere to write one. In the hours of `[send] window`."""
        now, config = self._house.clock.now(), self._house.config
        if self._told or steady < self._call_at or not config.window.is_open(now, config.zone):
            return
        self._call_at = steady + CALLS
        try:
            self._office = await self._people()
        except (DatabaseBusy, DatabaseUnusable):
            log.debug("the office is called as it was known before")
        self._told = [one for one in self._office if await self._said(one, now)]
        told = (len(self._told), len(self._office))
        log.info("%d of %d people of the office were told that nothing is taken for now", *told)

    async def _said(self, person: Recipient, now: datetime) -> bool:
        channel = self._house.channels.get(person.channel or "")
        if channel is None or person.chat is None:
            return False
        try:
            await channel.send(person.chat, self._house.render((Say("file-fault"),), (), now))
        except SendError as error:
            log.debug("somebody of the office could not be told: %s", error)
            return False
        return True

    async def _tell_it_is_well(self) -> None:
        """To those who were told of the fault, as a row like every other."""
        now = self._house.clock.now()
        rows = [
            Outgoing(
                f"file-well:{now.isoformat()}:{one.contact_id}",
                MessageKind.NOTICE,
                (Say("file-well"),),
                channel=one.channel,
                chat=one.chat,
                contact_id=one.contact_id,
            )
            for one in self._told
        ]
        async with self._house.db.write() as s:
            await outbox.enqueue(s, rows, now)
        self._told = ()


async def until_well(house: House) -> None:
    """Returns as soon as the database file is what it was: at once, as a rule."""
    while house.db.trouble() is not None:
        await house.clock.sleep(AGAIN)
