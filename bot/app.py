"""The one place where real things are made and tied together: database, clock, channels, texts, turns, tick, delivery,
web."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial
from typing import Any

from bot.backups import shelf_of
from bot.bots import note_bots
from bot.channels import CHANNELS, kind_of, section_of
from bot.channels.base import Channel, Exchangeable, TellsHour, Webhook
from bot.drawing.drawings import Drawings
from bot.file_links import file_address, file_link, picture_address
from bot.form_files import form_in
from bot.listing import office_list
from bot.returning import look_at_line, note_return
from bot.sections import WrongSetting
from bot.settings import Config
from bot.texts import Texts
from bot.turns.taking import InboxTurns
from core.talk.messages import Say, Update
from scheduler.believed import Hours
from scheduler.boards import Editor, refresh_boards, watch_boards
from scheduler.clock import Clock
from scheduler.copying import Copying
from scheduler.deliver import drain
from scheduler.keeping import Keeping
from scheduler.menus import Lister, refresh_menus
from scheduler.results import Drained
from scheduler.sending import Pace, Render
from scheduler.tick import Ticked, Truth, tick
from storage.backups.marks import copied_at
from storage.backups.putting_back import take_for_memory
from storage.database.presence import Presence
from storage.database.session import Database
from storage.mail import inbox
from storage.reports import forms

log = logging.getLogger(__name__)


def enabled_channels(config: Config, clock: Clock) -> dict[str, Channel]:
    """A channel for each section with enabled = true. Raises ConfigError for what only shows when sections are seen
    together."""
    made: dict[str, Channel] = {}
    for name, settings in config.channels.items():
        if settings.enabled:
            made[name] = _channel(name, settings, config, clock)
    _refuse_twins(config, made)
    return made


def _channel(name: str, settings: Any, config: Config, clock: Clock) -> Channel:
    try:
        return CHANNELS[kind_of(name)].make(settings, clock, config.web.public_url or None, name)
    except WrongSetting as wrong:
        raise config.places.wrong(name, wrong.at, wrong.say) from None


def _refuse_twins(config: Config, made: Mapping[str, Channel]) -> None:
    """One bot under two names would hear everything twice, or each half."""
    lines: dict[tuple[str, str], str] = {}
    for name, channel in made.items():
        if isinstance(channel, Exchangeable):
            first = lines.setdefault((kind_of(name), channel.line), name)
            if first != name:
                why = Say("config-why-twin", {"other": section_of(first)})
                raise config.places.wrong(name, "token", why)


def refuse_unheard(config: Config, channels: Mapping[str, Channel]) -> None:
    """Where a network is to call, somebody has to listen. Raises ConfigError."""
    called = [name for name, channel in channels.items() if isinstance(channel, Webhook)]
    if called and not config.web.port:
        when = f'[{section_of(called[0])}] mode = "webhook"'
        raise config.places.wrong("web", "port", Say("config-why-needed", {"key": "port", "when": when}))


@dataclass(frozen=True)
class House:
    """Everything that works together on one database, made from one configuration."""

    config: Config
    clock: Clock
    db: Database
    channels: Mapping[str, Channel]
    texts: Texts
    turns: InboxTurns
    keeping: Keeping
    hours: Hours | None = None
    """What is known of the hour; None where the clock is its own source."""

    @classmethod
    def of(
        cls, config: Config, clock: Clock, db: Database, channels: Mapping[str, Channel], hours: Hours | None = None
    ) -> "House":
        held = hours.held if hours is not None else bool
        shelf = shelf_of(config, db)
        keeping = Keeping(db, clock, config.zone, config.keep.limits, config.erased_file, held, shelf)
        turns = InboxTurns(db, clock, config, channels, keeping, Presence(db))
        return cls(config, clock, db, channels, Texts(config.office.language), turns, keeping, hours)

    @cached_property
    def drawings(self) -> Drawings:
        return Drawings(self.db, self.clock, self.config)

    @cached_property
    def copying(self) -> Copying:
        """The daily copy."""
        shelf, hour = shelf_of(self.config, self.db), self.config.backup.hour
        return Copying(self.db, self.clock, self.config.zone, shelf, hour, self.keeping.held)

    @property
    def presence(self) -> Presence:
        """By which the other processes on the same database see this one."""
        return self.turns.presence

    @property
    def truth(self) -> Truth | None:
        """The moment of truth, by a clock that makes no jump before it is believed."""
        if self.hours is not None and self.db.truth is not None:
            return self.hours.truth
        return self.db.truth

    @property
    def render(self) -> Render:
        return partial(self.texts.queued, zone=self.config.zone)

    async def keep(self, channel: str, updates: Sequence[Update]) -> None:
        """Law 1: what a network gave is committed before it is acknowledged."""
        async with self.db.write() as session:
            if self.db.truth:
                now = await self.db.truth(session)
            else:
                now = self.clock.now()
            await inbox.keep_updates(session, channel, updates, now)

    async def begin(self) -> None:
        """Once, before anything is heard or sent."""
        await note_bots(self.db, self.channels, self.clock.now())
        await note_return(self.db, self.channels)
        for name in self.channels:
            await self.look_at_line(name)
        if self.hours is not None:
            await self.hours.begin()

    async def take_for_memory(self) -> None:
        """Where the database is a copy that was put back by hand, as `restore` does."""
        async with self.db.read() as session:
            if await copied_at(session) is None:
                return
        async with self.db.write() as session:
            restored = await take_for_memory(session, self.clock.now())
        if restored is not None:
            log.warning("this database is a copy of %s; what it may have said since is held", restored.since)

    async def look_at_line(self, channel: str) -> int:
        """How many are asked again, because the channel's network was away."""
        now = self.clock.now()
        opens = self.config.window.next_open(now, self.config.zone)
        return await look_at_line(self.db, channel, self.channels[channel], now, opens)

    async def tick(self) -> Ticked:
        """Nothing is due while the hour is in doubt."""
        sources = [channel for channel in self.channels.values() if isinstance(channel, TellsHour)]
        if self.hours is not None and await self.hours.look(sources):
            return Ticked()
        return await tick(self.db, self.clock, self.config.policy, self.config.window, truth=self.truth)

    async def deliver(
        self, channel: str, stopping: Callable[[], bool] = lambda: False, presence: Presence | None = None
    ) -> Drained:
        pace = Pace(self._per_second(channel), self.config.window, self.config.zone)
        send = partial(drain, self.db, self.channels[channel], self.clock, render=self.render, truth=self.truth)
        send = partial(send, link_file=self._file_address, link_picture=self._picture_address)
        if self.hours is not None:
            send = partial(send, held=self.hours.held)
        cleared, sender = self.keeping.cleared, self.channels[channel]
        await cleared.wait()
        leaving = send(pace=pace, stopping=lambda: stopping() or not cleared.is_set(), presence=presence)
        if not isinstance(sender, Editor):
            return await leaving
        return await self._watched(sender, leaving, stopping)

    def _per_second(self, channel: str) -> float:
        """As the operator says, and no more than the network takes."""
        most, said = self.channels[channel].limits.per_second, self.config.send.per_second
        if most is None:
            return said
        return min(most, said)

    def _file_address(self, contact_id: int, file_id: int, now: datetime) -> str | None:
        return file_address(self.config.web, file_link(contact_id, file_id, now))

    def _picture_address(self, contact_id: int, file_id: int, now: datetime) -> str | None:
        return picture_address(self.config.web, file_link(contact_id, file_id, now))

    async def _watched(
        self, sender: Editor, leaving: Coroutine[Any, Any, Drained], stopping: Callable[[], bool]
    ) -> Drained:
        """While messages leave, and when they have, the office's message that counts them is kept up to date."""
        watching = asyncio.create_task(watch_boards(self.db, sender, self.clock, self.render))
        try:
            drained = await leaving
        finally:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)
        if stopping():
            return drained
        look = await refresh_boards(self.db, sender, self.clock, self.render)
        return replace(drained, next_at=min(filter(None, (drained.next_at, look)), default=None))

    async def list_menus(self, channel: str) -> datetime | None:
        """The office's commands in the office's chats; when to look again, where that could not be done now."""
        lister = self.channels[channel]
        if not isinstance(lister, Lister):
            return None
        return await refresh_menus(self.db, lister, self.clock, office_list(self.texts), self.config.zone)

    async def store_forms(self) -> None:
        """The forms of `[reports] forms`. Raises OSError, UnusableForm, and FrozenIndicator for a number that would
        mean something else."""
        for file in self.config.reports.forms:
            form = await asyncio.to_thread(form_in, file)
            async with self.db.write() as session:
                await forms.store_form(session, form, self.clock.now())
