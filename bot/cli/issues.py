"""`nhacviec issued …`: which issues of a table were given out, and one of them again as the file it was."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.cli.desk import CommandFailed, Desk
from bot.cli.forms import known_form
from bot.dialogs.tables.issue import issue_said
from bot.drawing.making import issued_file
from bot.office_facts import office_on
from bot.outfile import write_privately
from core.talk.messages import Say
from exports.words import period_names
from storage.database.session import Session
from storage.mail import files
from storage.reports import issues, tables
from storage.reports.issues import Issued


async def list_issues(args: argparse.Namespace, desk: Desk) -> None:
    async with desk.reading() as session:
        found = await issues.issues_of(session, await _occurrence(session, args))
    for issue in found:
        desk.write(desk.line(issue_said(issue)))
    if not found:
        desk.tell("cli-issues-none")


async def fetch_issue(args: argparse.Namespace, desk: Desk) -> None:
    out = Path(args.out)
    if out.suffix.lower() != ".xlsx":
        raise CommandFailed(Say("cli-issue-suffix", {"file": str(out)}))
    async with desk.reading() as session:
        occurrence = await _occurrence(session, args)
        issued = await issues.issued(session, occurrence, args.number)
        if issued is None:
            raise CommandFailed(await _no_such_issue(session, occurrence, args.number))
        data = await _bytes_of(session, issued, desk)
    write_privately(out, data)
    desk.tell("cli-issue-written", file=str(out), number=issued.number, at=issued.at)


async def _no_such_issue(session: Session, occurrence: int, number: int) -> Say:
    numbers = tuple(str(one.number) for one in await issues.issues_of(session, occurrence))
    if numbers:
        return Say("cli-issue-none", {"number": number, "numbers": numbers})
    return Say("cli-issues-none")


async def _bytes_of(session: Session, issued: Issued, desk: Desk) -> bytes:
    """The file that was kept; else drawn again from the snapshot."""
    if issued.file_id is not None:
        _, data = await files.file_bytes(session, issued.file_id)
        return data
    return issued_file(issued, office_on(desk.config, desk.today))[1]


async def _occurrence(session: Session, args: argparse.Namespace) -> int:
    """The newest request of that form and period."""
    await known_form(session, args.form)
    there = await tables.occurrences_of_form(session, args.form)
    chosen = [occurrence for occurrence, period, due in there if args.period in period_names(period, due)]
    if not chosen:
        raise CommandFailed(no_such_period(args, there))
    return chosen[0]


def no_such_period(args: argparse.Namespace, there: Sequence[tuple[int, str, date]]) -> Say:
    """With the periods there are (occurrence, period, due day)."""
    periods = tuple(dict.fromkeys(period for _, period, _ in there))
    return Say("cli-numbers-none", {"form": args.form, "period": args.period, "periods": periods})
