"""`nhacviec numbers`: the consolidated table of a form and a period, as a file."""

import argparse
from pathlib import Path

from bot.cli.desk import CommandFailed, Desk
from core.messages import Say
from exports.formats import SUFFIXES, write_as
from exports.words import period_said
from storage import forms, reports


async def write_numbers(args: argparse.Namespace, desk: Desk) -> None:
    """The form by its key; the period as it is stored ("2026-03-26") or as it is said ("hạn 26/3/2026"); the kind of file by the name's end."""
    out = Path(args.out)
    suffix = out.suffix.lower()
    if suffix not in SUFFIXES:
        raise CommandFailed(Say("cli-numbers-format", {"file": str(out), "suffixes": SUFFIXES}))
    async with desk.database() as db, db.read() as session:
        if args.form not in {form.key for form in await forms.forms(session)}:
            raise CommandFailed(Say("cli-no-such-form", {"form": args.form}))
        there = await reports.occurrences_of_form(session, args.form)
        if not there:
            raise CommandFailed(Say("cli-numbers-nothing-yet", {"form": args.form}))
        chosen = [occurrence for occurrence, period, due in there if args.period in (period, period_said(period, due))]
        if not chosen:
            periods = tuple(period for _, period, _ in there)
            raise CommandFailed(Say("cli-numbers-none", {"form": args.form, "period": args.period, "periods": periods}))
        table = await reports.consolidated(session, chosen[0], day=desk.today if args.map == "today" else None)
    if table is None:
        raise CommandFailed(Say("cli-numbers-none", {"form": args.form, "period": args.period, "periods": ()}))
    made_at = desk.now.astimezone(desk.config.zone)
    out.write_bytes(write_as(suffix, table, office=desk.config.office.name, made_at=made_at, bands=desk.config.bands))
    desk.tell("cli-numbers-written", file=str(out), given=len(table.frozen) - len(table.missing), expected=len(table.frozen))
