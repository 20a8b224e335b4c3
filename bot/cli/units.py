"""`nhacviec units …`: units that merge and units that are split, previewed first and done with --yes; and which units
there are. In chat: bot/dialogs/units."""

import argparse
from functools import partial

from bot.cli.desk import CommandFailed, Desk
from bot.cli.unit_changes import tell_changes
from bot.dialogs.units.outlooks import done_said, fault_said, outlook_says, outlook_title
from bot.dialogs.units.typed import KnownUnits
from core.office.successions import Succession, Successor
from core.office.units import GoneUnit, Unit
from core.spelling import folded_words
from core.talk.messages import Say
from storage.database.session import Session
from storage.duties import successions, unit_changes
from storage.office import successors, units
from storage.overview.unit_standing import units_standing


async def merge(args: argparse.Namespace, desk: Desk) -> None:
    await _succeed(args, desk, args.units, [args.into])


async def split(args: argparse.Namespace, desk: Desk) -> None:
    await _succeed(args, desk, [args.unit], args.into)


async def _succeed(args: argparse.Namespace, desk: Desk, old: list[str], into: list[str]) -> None:
    async with desk.writing() as session:
        around = KnownUnits(*await _present_and_gone(session, desk))
        codes = tuple(_code(one, around) for one in old)
        succession = Succession(codes, _successors(args, into, around), args.on, args.decision)
        try:
            seen = await successions.outlook(session, succession, desk.today)
        except successions.CannotSucceed as refused:
            *others, last = (fault_said(fault, around.name(code)) for fault, code in refused.faults)
            for fault in others:
                desk.complain(fault)
            raise CommandFailed(last) from None
        for say in (outlook_title(seen), *outlook_says(seen)):
            desk.write(desk.line(say))
        if not args.yes:
            desk.tell("cli-units-only-previewed")
            return
        looks = (partial(units_standing, session, succession.old), partial(units_standing, session, succession.heirs))
        async with desk.doing(session, looks=looks):
            await successions.succeed(session, succession, by=None, today=desk.today, now=desk.now)
    desk.write(desk.line(done_said(seen)))


async def _present_and_gone(session: Session, desk: Desk) -> tuple[list[Unit], list[GoneUnit]]:
    return await units.units_on(session, desk.today), await successors.gone_units(session, desk.today)


def _code(typed: str, around: KnownUnits) -> str:
    """As it is written in the roster."""
    codes = [*(unit.code for unit in around.units), *(unit.code for unit in around.gone)]
    return next((code for code in codes if folded_words(code) == folded_words(typed)), typed)


def _successors(args: argparse.Namespace, into: list[str], around: KnownUnits) -> tuple[Successor, ...]:
    """Names go to the new units, in their order."""
    codes = [_code(one, around) for one in into]
    names = _names_of_new(args, codes, around)
    return tuple(Successor(code, names.get(code), args.cluster if code in names else None) for code in codes)


def _names_of_new(args: argparse.Namespace, codes: list[str], around: KnownUnits) -> dict[str, str]:
    there = {unit.code for unit in around.units}
    new = [code for code in codes if code not in there]
    names = list(args.name or ())
    if len(names) > len(new):
        raise CommandFailed(Say("cli-units-names", {"names": len(names), "count": len(new)}))
    return dict(zip(new, names, strict=False))


async def list_units(args: argparse.Namespace, desk: Desk) -> None:
    """Those there are today, then those that have ended and what became of them."""
    async with desk.reading() as session:
        present, gone = await _present_and_gone(session, desk)
        changes = await unit_changes.decisions_of(session)
    for unit in present:
        desk.tell("cli-units-line", code=unit.code, name=unit.name, cluster=unit.cluster or Say("pick-no-cluster"))
        tell_changes(changes.get(unit.code, ()), desk)
    for one in gone:
        desk.tell("cli-units-gone", code=one.code, name=one.name, on=one.ended_on, heirs=one.successors)
        tell_changes(changes.get(one.code, ()), desk)
    if not present and not gone:
        desk.tell("cli-units-none")
