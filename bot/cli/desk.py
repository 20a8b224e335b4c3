"""What every command has at hand: the configuration, the texts, and where lines go. Nothing a command does is decided
here."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.settings import Config
from bot.texts import Texts
from core.calendar.moments import local_day
from core.spelling import folded_words
from core.talk.messages import Say
from scheduler.clock import Clock, SystemClock

if TYPE_CHECKING:
    from bot.cli.putting_down import Look
    from storage.database.session import Database, Session

PATIENCE = timedelta(seconds=10)
"""How long a command waits for who is just writing, before it says who that is."""


class CommandFailed(Exception):
    """A command could not do what was asked; `say` tells the operator why and what to do."""

    def __init__(self, say: Say) -> None:
        super().__init__(say.key)
        self.say = say


@dataclass(frozen=True)
class Desk:
    """Made once per command."""

    texts: Texts
    config: Config
    clock: Clock = field(default_factory=SystemClock)
    command: str = "nhacviec"
    """The words of the command, without what was given to it: others are told them who wait for it."""
    by: str | None = None
    """Whose deed it is, by name; None: the command line's own."""

    @property
    def now(self) -> datetime:
        return self.clock.now()

    @property
    def today(self) -> date:
        return local_day(self.now, self.config.zone)

    def line(self, say: Say) -> str:
        return self.texts.say(say, now=self.now, zone=self.config.zone)

    def tell(self, key: str, /, **args: object) -> None:
        """One sentence of the texts on standard output."""
        self.write(self.line(Say(key, args)))

    def write(self, text: str) -> None:
        print(text)

    def complain(self, say: Say) -> None:
        """One clear line on standard error."""
        print(self.line(say), file=sys.stderr)

    def agrees(self, say: Say) -> bool:
        """Whether whoever sits at the terminal says yes; where nobody does, nobody has."""
        if not sys.stdin.isatty():
            return False
        # Imported here: few commands ask.
        from bot.commands import ChatWord, read_command

        print(self.line(say), end=" ", flush=True)
        answer = sys.stdin.readline()
        return read_command(answer)[0] is ChatWord.YES or folded_words(answer) in ("1", "c", "y")

    @asynccontextmanager
    async def database(
        self, *, apart: bool = False, anew: bool = False, copied: bool = True
    ) -> "AsyncIterator[Database]":
        """The configured database, migrated; see Database.upgrade. One of an earlier version is copied before, unless
        that is not wanted."""
        # Imported here: it takes most of a command that needs none.
        from storage.database.session import Database

        db = Database(self.config.storage.url, patience=PATIENCE, command=self.command)
        try:
            if copied:
                await self._copy_before_upgrade(db)
            await db.upgrade(apart=apart, anew=anew)
            yield db
        finally:
            await db.close()

    async def _copy_before_upgrade(self, db: "Database") -> None:
        from bot.backups import copy_before_upgrade

        made = await copy_before_upgrade(self.config, db, self.now)
        if made is not None:
            print(self.line(Say("cli-copied-before", {"file": str(made.file)})), file=sys.stderr)

    @asynccontextmanager
    async def reading(self) -> "AsyncIterator[Session]":
        """A session that only reads the configured database."""
        async with self.database() as db, db.read() as session:
            yield session

    @asynccontextmanager
    async def writing(self) -> "AsyncIterator[Session]":
        """One transaction on the configured database."""
        async with self.database() as db, db.write() as session:
            yield session

    @asynccontextmanager
    async def doing(
        self,
        session: "Session",
        subject_id: int | None = None,
        looks: "tuple[Look, Look] | None" = None,
    ) -> AsyncIterator[None]:
        """Around what the command does to a thing: it is put down in the trail, in the same transaction."""
        from bot.cli.putting_down import put_down

        async with put_down(session, self.command, self.by, subject_id, self.today, self.now, looks):
            yield
