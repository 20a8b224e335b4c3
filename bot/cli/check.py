"""`nhacviec check`: config, database, files, tokens, clock, disk; one line each, and status 1 when one is not well."""

import argparse
import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from bot.app import enabled_channels
from bot.channels.base import TellsHour
from bot.cli.check_files import findings
from bot.cli.check_reader import of_reader
from bot.cli.desk import Desk
from bot.cli.failures import explained
from bot.config import config_file
from core.calendar.believed import agree
from core.talk.messages import Say, SendError
from storage.database.errors import DatabaseBusy, DatabaseUnusable, Unusable
from storage.database.inspection import Inspected, inspected
from storage.database.revision import Stand
from storage.database.session import Database
from storage.database.underneath import DatabaseFile
from storage.duties.clock_doubts import DOUBT, doubt_in

Finding = tuple[bool | None, Say]
"""True: well; False: not; None: worth knowing, and no fault."""
SIGNS = {True: "cli-check-good", False: "cli-check-bad", None: "cli-check-note"}
ENOUGH_DISK = 200 * 1024 * 1024
"""Less free space than this (bytes) is worth a warning: a database and its log need room to grow."""


async def check(args: argparse.Namespace, desk: Desk) -> int:
    well = True
    async for good, line in _findings(desk, config_file(Path(args.config) if args.config else None, os.environ)):
        well = well and good is not False
        desk.tell(SIGNS[good], text=line)
    if well:
        return 0
    return 1


async def _findings(desk: Desk, file: Path) -> AsyncIterator[Finding]:
    yield True, Say("cli-check-config")
    db = Database(desk.config.storage.url, command=desk.command)
    # First, for root's SQLite gives what stands beside a file to the file's owner by itself.
    of_files = list(findings(desk.config, file, db.file))
    for finding in (*await asyncio.to_thread(_database, db, desk), *of_files):
        yield finding
    await db.close()
    async for finding in _channels(desk):
        yield finding
    yield await of_reader()
    yield _disk(db.file)


def _disk(file: DatabaseFile | None) -> Finding:
    folder = file.name.parent if file is not None else Path()
    free = shutil.disk_usage(folder if folder.exists() else Path()).free
    return free >= ENOUGH_DISK, Say("cli-check-disk", {"free": free // 2**20})


def _database(db: Database, desk: Desk) -> list[Finding]:
    try:
        found = inspected(db)
    except (DatabaseBusy, DatabaseUnusable) as error:
        return _unwell(error)
    if found.stand is Stand.NEWER:
        return _unwell(DatabaseUnusable(Unusable.NEWER))
    stands = True if found.stand is Stand.NEWEST else None
    return [(stands, Say(f"cli-check-database-{found.stand.value}", {"kind": db.dialect})), _clock(found, desk)]


def _unwell(error: Exception) -> list[Finding]:
    return [(False, line) for line in explained(error) or ()]


def _clock(found: Inspected, desk: Desk) -> Finding:
    """A tick in the future means that the clock was set back: every reminder between would be late."""
    last, doubt = found.marks.get("tick"), doubt_in(found.marks.get(DOUBT))
    if doubt is not None and doubt.open:
        return False, Say("cli-check-clock-held", {"since": doubt.since})
    if last is not None and last.at > desk.now + timedelta(minutes=1):
        return False, Say("cli-check-clock-back", {"now": desk.now})
    return True, Say("cli-check-clock", {"now": desk.now})


async def _channels(desk: Desk) -> AsyncIterator[Finding]:
    channels = enabled_channels(desk.config, desk.clock)
    if not channels:
        yield False, Say("cli-no-channel")
    for name, channel in channels.items():
        try:
            await channel.open()
            yield True, Say("cli-check-channel", {"channel": name})
            if isinstance(channel, TellsHour):
                for finding in _hour_away(name, await channel.hour(), desk):
                    yield finding
        except SendError as error:
            yield False, Say("cli-check-channel-bad", {"channel": name, "why": str(error)})
        finally:
            await channel.close()


def _hour_away(name: str, told: datetime | None, desk: Desk) -> Iterator[Finding]:
    """When the network tells another hour than the machine."""
    if told is not None and not agree(told, desk.now):
        minutes = round(abs(told - desk.now) / timedelta(minutes=1))
        yield False, Say("cli-check-clock-away", {"channel": name, "minutes": minutes})
