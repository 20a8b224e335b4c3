"""`nhacviec numbers`: the consolidated table of a form and a period, as a file."""

import argparse
from pathlib import Path

from bot.cli.desk import CommandFailed, Desk
from core.messages import Say
from exports.excel import write_table
from storage import reports


async def write_numbers(args: argparse.Namespace, desk: Desk) -> None:
    out = Path(args.out)
    if out.suffix.lower() != ".xlsx":
        raise CommandFailed(Say("cli-numbers-format", {"file": str(out)}))
    async with desk.database() as db, db.read() as session:
        there = await reports.occurrences_of_form(session, args.form)
        chosen = [occurrence for occurrence, period, _ in there if period == args.period]
        if not chosen:
            periods = tuple(period for _, period, _ in there)
            raise CommandFailed(Say("cli-numbers-none", {"form": args.form, "period": args.period, "periods": periods}))
        table = await reports.consolidated(session, chosen[0])
    if table is None:
        raise CommandFailed(Say("cli-numbers-none", {"form": args.form, "period": args.period, "periods": ()}))
    out.write_bytes(write_table(table, office=desk.config.office.name, made_at=desk.now.astimezone(desk.config.zone)))
    desk.tell("cli-numbers-written", file=str(out), given=len(table.lines) - len(table.missing), expected=len(table.lines))
