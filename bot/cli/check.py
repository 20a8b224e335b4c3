"""`nhacviec check`: whatever would keep `run` from starting or from working, said as `run` would say it; one line each,
and status 1 when one thing is not well. It makes nothing and changes nothing, here or at a network."""

import argparse
import asyncio
import json
import os
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bot.app import enabled_channels
from bot.channels.base import Channel
from bot.cli.checks.channels import channel_findings
from bot.cli.checks.copies import copy_findings
from bot.cli.checks.database import DatabaseLook, form_findings, look_at_database, room_findings
from bot.cli.checks.files import file_findings
from bot.cli.checks.findings import Area, Finding, State, good, of_error
from bot.cli.checks.machine import disk_findings, machine_findings
from bot.cli.checks.operator import operator_findings
from bot.cli.checks.reader import reader_finding
from bot.cli.checks.web import web_findings
from bot.cli.desk import Desk
from bot.config import ConfigError, config_file, load_config
from bot.texts import Texts
from storage.database.errors import DatabaseUnusable
from storage.database.session import Database

SIGNS = {State.GOOD: "cli-check-good", State.BAD: "cli-check-bad", State.NOTE: "cli-check-note"}


async def check(args: argparse.Namespace, desk: Desk) -> int:
    desk, wrong = _configured(args, desk)
    found = list(wrong)
    for finding in found:
        _tell(finding, desk, args)
    if not found:
        async for finding in _findings(desk, config_file(Path(args.config) if args.config else None, os.environ)):
            found.append(finding)
            _tell(finding, desk, args)
    well = all(finding.state is not State.BAD for finding in found)
    if args.json:
        told = [{"about": one.area, "state": one.state, "text": desk.line(one.say)} for one in found]
        desk.write(json.dumps({"ok": well, "findings": told}, ensure_ascii=False, indent=1))
    return 0 if well else 1


def _configured(args: argparse.Namespace, desk: Desk) -> tuple[Desk, Sequence[Finding]]:
    """By its configuration, or what is wrong with that."""
    try:
        config = load_config(Path(args.config) if args.config else None, os.environ)
    except ConfigError as error:
        return desk, of_error(Area.CONFIG, error)
    return replace(desk, config=config, texts=Texts(args.lang or config.office.language)), ()


def _tell(finding: Finding, desk: Desk, args: argparse.Namespace) -> None:
    """A wrong configuration as every command says it."""
    if args.json:
        return
    if finding.area is Area.CONFIG and finding.state is State.BAD:
        desk.complain(finding.say)
    else:
        desk.tell(SIGNS[finding.state], text=finding.say)


async def _findings(desk: Desk, config: Path) -> AsyncIterator[Finding]:
    yield good(Area.CONFIG, "cli-check-config")
    db, unusable = _database(desk)
    file = db.file if db is not None else None
    # First, for root's SQLite gives what stands beside a file to the file's owner by itself.
    of_files = list(file_findings(desk.config, config, file))
    look = await asyncio.to_thread(look_at_database, db, desk) if db is not None else DatabaseLook(unusable)
    channels, unmade = _channels(desk)
    of_web = web_findings(desk, channels, is_running=look.holder is not None)
    told = operator_findings(desk.config)
    for finding in (*look.findings, *of_files, *form_findings(desk, look), *unmade, *of_web, *told):
        yield finding
    if not unmade:
        async for finding in channel_findings(channels, desk):
            yield finding
    of_copies = copy_findings(desk, db, look) if db is not None else ()
    of_machine = await asyncio.to_thread(machine_findings, desk)
    of_rooms = room_findings(channels, look)
    for finding in (*of_rooms, *of_copies, *of_machine, await reader_finding(), *disk_findings(file)):
        yield finding


def _database(desk: Desk) -> tuple[Database | None, Sequence[Finding]]:
    """None where its address is none, and what is said of that."""
    try:
        return Database(desk.config.storage.url, command=desk.command), ()
    except DatabaseUnusable as error:
        return None, of_error(Area.DATABASE, error)


def _channels(desk: Desk) -> tuple[Mapping[str, Channel], Sequence[Finding]]:
    """None of them where one cannot be made, and what is said of that."""
    try:
        return enabled_channels(desk.config, desk.clock), ()
    except ConfigError as error:
        return {}, of_error(Area.CONFIG, error)
