"""`nhacviec db …` and `nhacviec status`."""

import argparse
import dataclasses
import json
from datetime import datetime

from bot.cli.desk import Desk
from core.talk.messages import Say
from storage.database.session import Database
from storage.overview.status import status
from storage.privacy.restoring import Applied, settle_erasures


async def upgrade(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.database(anew=True, copied=not args.no_backup) as db:
        again = await settle_erasures(db, desk.config.erased_file, desk.now)
        desk.tell("cli-upgraded")
        if again != Applied():
            desk.tell("cli-erased-again", people=again.people, updates=again.updates)


async def vacuum(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.database() as db:
        await db.rewrite()
        await db.checkpoint(truncate=True)
        desk.tell("cli-vacuumed")


async def show_status(args: argparse.Namespace, desk: Desk) -> None:
    facts = await _facts(desk)
    if args.json:
        desk.write(json.dumps(facts, ensure_ascii=False, indent=1))
        return
    for name, value in facts.items():
        desk.tell("cli-status-line", name=Say(f"cli-status-{name.replace('_', '-')}"), value=_said(value))


async def _facts(desk: Desk) -> dict[str, object]:
    """What the status counts, by its name; hours in words. The database is taken as it is, not migrated."""
    db = Database(desk.config.storage.url)
    try:
        async with db.read() as session:
            facts = dataclasses.asdict(await status(session, now=desk.now))
    finally:
        await db.close()
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in facts.items()}


def _said(value: object) -> object:
    if isinstance(value, dict):
        return ", ".join(f"{key} {count}" for key, count in value.items()) or "–"
    if value is None:
        return "–"
    return str(value)
