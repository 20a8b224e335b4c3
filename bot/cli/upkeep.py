"""`nhacviec db …` and `nhacviec status`."""

import argparse
import dataclasses
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.cli.desk import Desk
from bot.cli.outcomes import reason_said, state_said
from core.states import MessageState
from core.talk.messages import Say
from storage.database.session import Database
from storage.duties.clock_doubts import ClockDoubt, open_doubt
from storage.overview.status import Status, status
from storage.privacy.restoring import Applied, settle_erasures

NOTHING = "–"


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
    found, doubt = await _status(desk)
    if args.json:
        facts = {name: _written(value) for name, value in dataclasses.asdict(found).items()}
        desk.write(json.dumps(facts, ensure_ascii=False, indent=1))
        return
    for name, value in vars(found).items():
        said = READ.get(name, _plain)(value)
        if name == "clock" and doubt is not None:
            said = Say("cli-status-in-doubt", {"since": doubt.since})
        desk.tell("cli-status-line", name=Say(f"cli-status-{name.replace('_', '-')}"), value=said)


async def _status(desk: Desk) -> tuple[Status, ClockDoubt | None]:
    """The database is taken as it is, not migrated."""
    db = Database(desk.config.storage.url)
    try:
        async with db.read() as session:
            return await status(session, now=desk.now), await open_doubt(session)
    finally:
        await db.close()


def _written(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return value


def _plain(value: object) -> object:
    """A moment is said in the office's zone."""
    if isinstance(value, datetime):
        return value
    if value is None:
        return NOTHING
    return str(value)


def _counted(value: Mapping[str, int]) -> object:
    """Messages by their state, by state and reason, or by reason."""
    return (
        tuple(Say("cli-status-count", {"what": _stands(key), "count": str(count)}) for key, count in value.items())
        or NOTHING
    )


def _stands(key: str) -> Say | str:
    state, _, reason = key.partition(": ")
    if state not in set(MessageState):
        return reason_said(key)
    if reason in ("", "None"):
        return state_said(state)
    return Say("cli-state-why", {"state": state_said(state), "why": reason_said(reason)})


def _channels(value: Mapping[str, str]) -> object:
    """What is said of each channel."""
    return (
        tuple(Say("cli-status-channel", {"channel": key, "why": reason_said(why)}) for key, why in value.items())
        or NOTHING
    )


READ: Mapping[str, Callable[[Any], object]] = {
    "outbox": _counted,
    "undelivered": _counted,
    "held_back": _counted,
    "paused": _channels,
    "quota": _channels,
}
"""How what is counted is said; whatever else as it is."""
