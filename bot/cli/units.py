"""`nhacviec units …`: units that merge and units that are split, previewed first and done with --yes; and which units
there are. In chat: bot/dialogs/successors."""

import argparse

from bot.cli.desk import CommandFailed, Desk
from bot.dialogs.outlooks import done_said, fault_said, outlook_says, outlook_title
from bot.dialogs.successors_typed import KnownUnits
from core.office.successions import Succession, Successor
from core.spelling import folded_words
from core.talk.messages import Say
from storage.duties import successions
from storage.office import successors, units


async def merge(args: argparse.Namespace, desk: Desk) -> None:
    await _succeed(args, desk, args.units, [args.into])


async def split(args: argparse.Namespace, desk: Desk) -> None:
    await _succeed(args, desk, [args.unit], args.into)


async def _succeed(args: argparse.Namespace, desk: Desk, old: list[str], into: list[str]) -> None:
    async with desk.database() as db, db.write() as session:
        around = KnownUnits(await units.units_on(session, desk.today), await successors.gone_units(session, desk.today))
        succession = Succession(tuple(_code(one, around) for one in old), _successors(args, into, around), args.on)
        try:
            seen = await successions.outlook(session, succession, desk.today)
        except successions.CannotSucceed as refused:
            for fault, code in refused.faults[:-1]:
                desk.complain(fault_said(fault, around.name(code)))
            fault, code = refused.faults[-1]
            raise CommandFailed(fault_said(fault, around.name(code))) from None
        for say in (outlook_title(seen), *outlook_says(seen)):
            desk.write(desk.line(say))
        if not args.yes:
            desk.tell("cli-units-only-previewed")
            return
        await successions.succeed(session, succession, by=None, today=desk.today, now=desk.now)
    desk.write(desk.line(done_said(seen)))


def _code(typed: str, around: KnownUnits) -> str:
    """As it is written in the roster."""
    codes = [*(unit.code for unit in around.units), *(unit.code for unit in around.gone)]
    return next((code for code in codes if folded_words(code) == folded_words(typed)), typed)


def _successors(args: argparse.Namespace, into: list[str], around: KnownUnits) -> tuple[Successor, ...]:
    """Names go to the new units, in their order."""
    codes = [_code(one, around) for one in into]
    new = [code for code in codes if code not in {unit.code for unit in around.units}]
    names = list(args.name or ())
    if len(names) > len(new):
        raise CommandFailed(Say("cli-units-names", {"names": len(names), "count": len(new)}))
    called = dict(zip(new, names, strict=False))
    return tuple(Successor(code, called.get(code), args.cluster if code in called else None) for code in codes)


async def list_units(args: argparse.Namespace, desk: Desk) -> None:
    """Those there are today, then those that have ended and what became of them."""
    async with desk.database() as db, db.read() as session:
        present, gone = await units.units_on(session, desk.today), await successors.gone_units(session, desk.today)
    for unit in present:
        desk.tell("cli-units-line", code=unit.code, name=unit.name, cluster=unit.cluster or Say("pick-no-cluster"))
    for one in gone:
        desk.tell("cli-units-gone", code=one.code, name=one.name, on=one.ended_on, heirs=one.successors)
    if not present and not gone:
        desk.tell("cli-units-none")
