"""`nhacviec units rename …`, `units move …` and `units dissolve …`: previewed first and done with --yes. In the chat:
bot/dialogs/unit_changes."""

import argparse
from collections.abc import Iterable
from functools import partial

from bot.cli.desk import CommandFailed, Desk
from bot.dialogs.unit_changes.said import done_said, fault_said, outlook_says
from core.office.unit_changes import ChangeOutlook, UnitChange, UnitChangeKind
from core.office.units import Unit
from core.spelling import folded_words
from core.talk.messages import Say
from storage.database.session import Session
from storage.duties import unit_changes
from storage.duties.unit_changes import CannotChange
from storage.office import units
from storage.overview.unit_standing import unit_after, unit_before


async def rename_command(args: argparse.Namespace, desk: Desk) -> None:
    await _change(args, desk, UnitChangeKind.RENAMED)


async def move_command(args: argparse.Namespace, desk: Desk) -> None:
    await _change(args, desk, UnitChangeKind.MOVED)


async def dissolve_command(args: argparse.Namespace, desk: Desk) -> None:
    await _change(args, desk, UnitChangeKind.DISSOLVED)


async def _change(args: argparse.Namespace, desk: Desk, kind: UnitChangeKind) -> None:
    async with desk.writing() as session:
        present = await units.units_on(session, desk.today)
        change = UnitChange(
            kind,
            _code(args.unit, present),
            args.on or desk.today,
            args.decision,
            getattr(args, "name", ""),
            _code(getattr(args, "under", ""), present),
        )
        seen = await _seen(session, change, present, desk)
        for say in outlook_says(seen):
            desk.write(desk.line(say))
        if not args.yes:
            desk.tell("cli-units-only-previewed")
            return
        looks = (partial(unit_before, session, change, desk.today), partial(unit_after, session, change))
        async with desk.doing(session, looks=looks):
            await unit_changes.change_unit(session, change, by=None, today=desk.today, now=desk.now)
    desk.write(desk.line(done_said(seen)))


async def _seen(session: Session, change: UnitChange, present: list[Unit], desk: Desk) -> ChangeOutlook:
    """What it would mean. Raises CommandFailed."""
    try:
        return await unit_changes.change_outlook(session, change, desk.today)
    except CannotChange as refused:
        names = {unit.code: unit.name for unit in present}
        unit, above = names.get(change.code, change.code), names.get(change.parent, change.parent)
        raise CommandFailed(fault_said(refused.fault, change, unit, above)) from None


def _code(typed: str, present: list[Unit]) -> str:
    """As it is written in the roster."""
    return next((unit.code for unit in present if folded_words(unit.code) == folded_words(typed)), typed)


def tell_changes(changes: Iterable[UnitChange], desk: Desk) -> None:
    """A line for each change of a unit, under it."""
    for change in changes:
        what = Say(f"cli-units-was-{change.kind}", {"after": change.name})
        desk.tell("cli-units-changed", day=change.on, what=what, decision=change.decision)
