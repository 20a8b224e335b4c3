"""`nhacviec targets …`: targets of the whole and of units from a spreadsheet, and what is set. In chat:
bot/dialogs/targets."""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.cli.desk import CommandFailed, Desk
from bot.cli.forms import known_form
from bot.cli.read import content_of
from bot.dialogs.lines import line_name
from bot.dialogs.targets.naming import numbers_called, year_in
from bot.dialogs.targets.promised import counting, doubt_said, said, source, targets_from, whose
from bot.dialogs.unit_names import gone_said, unit_called
from core.office.units import GoneUnit, Unit
from core.reports.forms import Form, Indicator
from core.reports.kept_targets import Promise, holding
from core.reports.targets import Target
from core.spelling import folded_words
from core.talk.messages import Say
from reading.conditions import Doubtful, read_condition
from reading.guarded.rows import read_target_file
from reading.sheets import SheetLine
from storage.office import successors, units
from storage.reports import targets

WHOLE = frozenset({"", "chung", "tong chung", "toan hoi", "ca hoi", "whole", "all"})


@dataclass
class Book:
    """What rows are judged by, and what they have said so far: the row of each number, unit and year."""

    form: Form
    units: Sequence[Unit]
    gone: Sequence[GoneUnit]
    year: int
    seen: dict[tuple[str, str | None, int], int] = field(default_factory=dict)


async def import_targets(args: argparse.Namespace, desk: Desk) -> None:
    lines = await read_target_file(content_of(Path(args.file)), Path(args.file).name)
    async with desk.writing() as session:
        form = await known_form(session, args.form)
        present = await units.units_on(session, desk.today)
        book = Book(form, present, await successors.gone_units(session, desk.today), args.year or desk.today.year)
        good = _good(lines, book, desk, skip_bad=args.skip_bad)
        async with desk.doing(session):
            done = await targets.give(session, form.key, good, by=None, now=desk.now, quote=Path(args.file).name)
    desk.tell("cli-targets-imported", form=form.key, new=done.new, changed=done.changed, same=done.same)


def _good(lines: Sequence[SheetLine], book: Book, desk: Desk, *, skip_bad: bool) -> list[Target]:
    """What the rows give. Complains of each that cannot be taken; raises CommandFailed unless they may be skipped."""
    good, faults = [], 0
    for line in lines:
        found = row_targets(line, book)
        if isinstance(found, Say):
            desk.complain(Say("cli-targets-fault", {"row": line.number, "reason": found}))
            faults += 1
        else:
            good += found
    if faults and not skip_bad:
        raise CommandFailed(Say("cli-targets-refused", {"count": faults}))
    return good


def row_targets(line: SheetLine, book: Book) -> list[Target] | Say:
    """What one row gives, or why it cannot be taken."""
    unit = _unit(line.cells.get("unit", ""), book)
    if isinstance(unit, Say):
        return unit
    indicator = _indicator(line.cells.get("indicator", ""), book)
    if isinstance(indicator, Say):
        return indicator
    year = _year(line.cells.get("year", ""), book)
    if isinstance(year, Say):
        return year
    typed = line.cells.get("condition", "")
    if not typed:
        return Say("targets-row-no-condition")
    read = read_condition(typed, indicator, book.form)
    if isinstance(read, Doubtful):
        return doubt_said(read, indicator)
    given = targets_from(read, unit, year, choice=str(line.number))
    return _twice(line.number, given, book) or given


def _indicator(named: str, book: Book) -> Indicator | Say:
    found = numbers_called(book.form, named)
    if len(found) == 1:
        return found[0]
    if named:
        return Say("targets-no-number", {"form": book.form.key, "text": named})
    return Say("targets-row-no-number")


def _year(text: str, book: Book) -> int | Say:
    if not text:
        return book.year
    year = year_in(text)
    if year is None:
        return Say("targets-row-year", {"text": text})
    return year


def _unit(text: str, book: Book) -> str | Say | None:
    if folded_words(text) in WHOLE:
        return None
    unit, left = unit_called(book.units, text)
    if unit is None or left:
        return gone_said(book.gone, text) or Say("targets-row-no-unit", {"text": text})
    return unit.code


def _twice(row: int, given: Sequence[Target], book: Book) -> Say | None:
    for target in given:
        before = book.seen.setdefault((target.key, target.unit, target.year or book.year), row)
        if before != row:
            return Say("targets-row-twice", {"row": before})
    return None


async def list_targets(args: argparse.Namespace, desk: Desk) -> None:
    """What counts in a year: the whole's, then that of each unit that has one of its own."""
    year = args.year or desk.today.year
    async with desk.reading() as session:
        form = await known_form(session, args.form)
        promises = await targets.promises_of(session, form.key)
        names = {unit.code: unit.name for unit in await units.units_on(session, desk.today)}
    lines = list(_target_lines(form, promises, year, names))
    for line in lines:
        desk.write(desk.line(line))
    if not lines:
        desk.tell("cli-targets-none", form=form.key, year=year)


def _target_lines(form: Form, promises: Sequence[Promise], year: int, names: Mapping[str, str]) -> Iterator[Say]:
    own = sorted({one.target.unit for one in promises if one.target.unit is not None})
    for indicator in form.indicators:
        for unit in (None, *own):
            counts = counting(form, promises, indicator.key, unit, year)
            if counts:
                present = holding(promises, indicator.key, unit, year)
                where = source(present, of_form=present is None)
                target = {"name": line_name(indicator), "target": said(form, counts), "source": where}
                yield Say("cli-targets-line", {"year": year, "whose": whose(unit, names), **target})
