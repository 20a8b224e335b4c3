"""`nhacviec run`: the bot itself, until SIGTERM or SIGINT."""

import argparse
import asyncio
import logging
import signal
from functools import partial

from bot.app import House, enabled_channels, refuse_unheard
from bot.backups import copy_before_upgrade
from bot.cli.desk import CommandFailed, Desk
from bot.logs import set_up_logging, watch_loop
from bot.running import run_house, when_free
from bot.watching.init_system import of_this_process
from core.talk.messages import Say
from scheduler.believed import BelievedClock, Hours
from scheduler.clock import SystemClock
from storage.database.session import Database

log = logging.getLogger(__name__)


async def run_bot(args: argparse.Namespace, desk: Desk) -> None:
    config = desk.config
    if args.role != "all" and config.storage.url.startswith("sqlite"):
        raise CommandFailed(Say("cli-role-needs-postgresql", {"role": args.role}))
    db = Database(config.storage.url, command=desk.command)
    hours = _watched(desk, db)
    clock = hours.clock if hours is not None else desk.clock
    channels = enabled_channels(config, clock)
    if not channels:
        raise CommandFailed(Say("cli-no-channel"))
    if args.role != "worker":
        refuse_unheard(config, channels)
    init = of_this_process()
    set_up_logging(config.log.level, as_json=config.log.format == "json", secrets=config.secrets, zone=config.zone)
    watch_loop(asyncio.get_running_loop())
    stop = _told_to_stop()
    db.occupy()
    house = House.of(config, clock, db, channels, hours)
    try:
        if await when_free(partial(_prepare, house), stop):
            await run_house(house, stop, args.role, init)
    finally:
        await db.close()


def _told_to_stop() -> asyncio.Event:
    """Set by SIGTERM or SIGINT."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop


async def _prepare(house: House) -> None:
    if house.db.dialect == "sqlite":  # Of many processes on PostgreSQL each would make one: `db upgrade` does it.
        made = await copy_before_upgrade(house.config, house.db, house.clock.now())
        if made is not None:
            log.warning("before an earlier version's database is brought to this one it was copied: %s", made.file)
    await house.db.upgrade(apart=True)
    fault = await house.db.look(house.clock.steady())
    if fault is not None:
        raise fault
    await house.keeping.begin()
    await house.take_for_memory()
    await house.store_forms()


def _watched(desk: Desk, db: Database) -> Hours | None:
    """A machine's clock may be set by whoever has the machine; any other is its own source."""
    if not isinstance(desk.clock, SystemClock):
        return None
    return Hours(BelievedClock(desk.clock), db, desk.config.window, desk.config.zone)
