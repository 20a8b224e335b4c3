"""`nhacviec issued …`: which issues of a table were given out, and one of them again as the file it was."""

import argparse
from pathlib import Path

from bot.cli.desk import CommandFailed, Desk
from bot.dialogs.base import Office
from bot.dialogs.issue import issue_said
from bot.drawing.making import issued_file
from bot.outfile import write_privately
from core.talk.messages import Say
from exports.words import period_names
from storage.database.session import Session
from storage.mail import files
from storage.reports import forms, issues, tables


async def list_issues(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.database() as db, db.read() as session:
        found = await issues.issues_of(session, await _occurrence(session, args))
    for issue in found:
        desk.write(desk.line(issue_said(issue)))
    if not found:
        desk.tell("cli-issues-none")


async def fetch_issue(args: argparse.Namespace, desk: Desk) -> None:
    out = Path(args.out)
    if out.suffix.lower() != ".xlsx":
        raise CommandFailed(Say("cli-issue-suffix", {"file": str(out)}))
    async with desk.database() as db, db.read() as session:
        occurrence = await _occurrence(session, args)
        issued = await issues.issued(session, occurrence, args.number)
        if issued is None:
            numbers = tuple(str(one.number) for one in await issues.issues_of(session, occurrence))
            raise CommandFailed(
                Say("cli-issue-none", {"number": args.number, "numbers": numbers})
                if numbers
                else Say("cli-issues-none")
            )
        office = Office(
            desk.config.office.name, desk.config.office.phone, desk.config.zone, desk.today, desk.config.bands
        )
        _, data = (
            await files.file_bytes(session, issued.file_id)
            if issued.file_id is not None
            else issued_file(issued, office)
        )
    write_privately(out, data)
    desk.tell("cli-issue-written", file=str(out), number=issued.number, at=issued.at)


async def _occurrence(session: Session, args: argparse.Namespace) -> int:
    """The newest request of that form and period."""
    if args.form not in {form.key for form in await forms.forms(session)}:
        raise CommandFailed(Say("cli-no-such-form", {"form": args.form}))
    there = await tables.occurrences_of_form(session, args.form)
    chosen = [occurrence for occurrence, period, due in there if args.period in period_names(period, due)]
    if not chosen:
        periods = tuple(dict.fromkeys(period for _, period, _ in there))
        raise CommandFailed(Say("cli-numbers-none", {"form": args.form, "period": args.period, "periods": periods}))
    return chosen[0]
