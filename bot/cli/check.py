"""`nhacviec check`: config, database, migrations, tokens, clock, disk; one line each, and status 1 when one of them is not well."""

import argparse
import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

from bot.app import enabled_channels
from bot.channels.base import TellsHour
from bot.cli.desk import Desk
from bot.cli.failures import explained
from core.believed import agree
from core.messages import Say, SendError
from storage import marks
from storage.doubts import open_doubt
from storage.errors import DatabaseBusy, DatabaseUnusable
from storage.session import Database

ENOUGH_DISK = 200 * 1024 * 1024
"""Less free space than this (bytes) is worth a warning: a database and its log need room to grow."""


async def check(args: argparse.Namespace, desk: Desk) -> int:
    well = True
    async for good, line in _findings(desk):
        well = well and good
        desk.tell("cli-check-good" if good else "cli-check-bad", text=line)
    return 0 if well else 1


async def _findings(desk: Desk) -> AsyncIterator[tuple[bool, Say]]:
    yield True, Say("cli-check-config")
    async for finding in _database(desk):
        yield finding
    async for finding in _channels(desk):
        yield finding
    folder = Path(desk.config.storage.url.removeprefix("sqlite:///")).parent if desk.config.storage.url.startswith("sqlite") else Path()
    free = shutil.disk_usage(folder if folder.exists() else Path()).free
    yield free >= ENOUGH_DISK, Say("cli-check-disk", {"free": free // 2**20})


async def _database(desk: Desk) -> AsyncIterator[tuple[bool, Say]]:
    db = Database(desk.config.storage.url)
    try:
        await db.upgrade()
        yield True, Say("cli-check-database", {"kind": db.dialect})
        async with db.read() as session:
            last, doubt = await marks.mark_of(session, "tick"), await open_doubt(session)
        # A tick in the future means that the clock was set back: every reminder between would be late.
        sound = last is None or last.at <= desk.now + timedelta(minutes=1)
        if doubt is not None:
            yield False, Say("cli-check-clock-held", {"since": doubt.since})
        else:
            yield sound, Say("cli-check-clock" if sound else "cli-check-clock-back", {"now": desk.now})
    except (DatabaseBusy, DatabaseUnusable) as error:
        for line in explained(error) or ():
            yield False, line
    finally:
        await db.close()


async def _channels(desk: Desk) -> AsyncIterator[tuple[bool, Say]]:
    channels = enabled_channels(desk.config, desk.clock)
    if not channels:
        yield False, Say("cli-no-channel")
    for name, channel in channels.items():
        try:
            await channel.open()
            yield True, Say("cli-check-channel", {"channel": name})
            told = await channel.hour() if isinstance(channel, TellsHour) else None
            if told is not None and not agree(told, desk.now):
                minutes = round(abs(told - desk.now) / timedelta(minutes=1))
                yield False, Say("cli-check-clock-away", {"channel": name, "minutes": minutes})
        except SendError as error:
            yield False, Say("cli-check-channel-bad", {"channel": name, "why": str(error)})
        finally:
            await channel.close()
