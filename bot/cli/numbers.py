"""`nhacviec numbers`: the consolidated table of a form and a period, as a file."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.cli.desk import CommandFailed, Desk
from bot.cli.forms import known_form
from bot.cli.issues import no_such_period
from bot.outfile import write_privately
from core.calendar.periods import YEAR
from core.reports.consolidation import Consolidated
from core.talk.messages import Say
from exports.formats import SUFFIXES, write_as
from exports.words import period_names
from storage.database.session import Session
from storage.reports import tables, yearly


async def write_numbers(args: argparse.Namespace, desk: Desk) -> None:
    """The form by its key; the period as it is stored ("2026-03-26") or as it is said ("hạn 26/3/2026"), or a year; the
    kind of file by the name's end."""
    out = Path(args.out)
    suffix = out.suffix.lower()
    if suffix not in SUFFIXES:
        raise CommandFailed(Say("cli-numbers-format", {"file": str(out), "suffixes": SUFFIXES}))
    async with desk.reading() as session:
        await known_form(session, args.form)
        there = await tables.occurrences_of_form(session, args.form)
        if not there:
            raise CommandFailed(Say("cli-numbers-nothing-yet", {"form": args.form}))
        table = await _table(session, args, there, desk.today)
    if table is None:
        raise CommandFailed(no_such_period(args, there))
    write_privately(out, _bytes_of(table, suffix, desk))
    expected = len(table.frozen)
    desk.tell("cli-numbers-written", file=str(out), given=expected - len(table.missing), expected=expected)


def _bytes_of(table: Consolidated, suffix: str, desk: Desk) -> bytes:
    office, made_at = desk.config.office, desk.now.astimezone(desk.config.zone)
    by, head = desk.config.yardstick, office.letterhead
    return write_as(suffix, table, office=office.name, made_at=made_at, by=by, letterhead=head)


async def _table(
    session: Session, args: argparse.Namespace, there: Sequence[tuple[int, str, date]], today: date
) -> Consolidated | None:
    """The newest request of that period; for a year that is none, or not the only one, all periods of the year
    together."""
    asked = args.period
    day = today if args.map == "today" else None
    chosen = [occurrence for occurrence, period, due in there if asked in period_names(period, due)]
    if YEAR.fullmatch(asked.removeprefix("năm ")):
        whole = await yearly.year_table(session, args.form, int(asked[-4:]), day=day)
        if whole is not None and (not chosen or len(whole.periods) > 1):
            return whole
    if chosen:
        return await tables.consolidated(session, chosen[0], day=day)
    return None
