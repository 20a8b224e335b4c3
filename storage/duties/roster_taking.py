"""A roster that is sent again is taken in: units that were merged end and their work passes on, names change with their
day and decision, then everything else as a roster says it. What differs is core.office.roster_differences'."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from core.office.roster_differences import roster_outlook, units_named
from core.office.roster_values import Merger, Picture, RosterOutlook
from core.office.successions import Succession, Successor
from core.office.unit_changes import UnitChange, UnitChangeKind
from core.office.units import RosterRow
from storage.database.session import Session
from storage.duties.successions import CannotSucceed, succeed
from storage.duties.unit_changes import CannotChange, change_unit
from storage.office.roster_picture import picture_on
from storage.office.rosters import Imported, import_roster


@dataclass(frozen=True)
class Taking:
    """How a roster is taken in: from which day units are merged or called otherwise (None: today), by which decision,
    by whom; `merging`: units whose people have gone to another one are merged."""

    merging: bool = True
    on: date | None = None
    decision: str = ""
    by: int | None = None


@dataclass(frozen=True)
class Taken:
    outlook: RosterOutlook
    imported: Imported


async def roster_seen(s: Session, rows: Sequence[RosterRow], today: date, *, merging: bool = True) -> RosterOutlook:
    """What it would change; nothing is changed."""
    return roster_outlook(rows, units_named(rows), await picture_on(s, today), merging=merging)


async def take_roster(s: Session, rows: Sequence[RosterRow], taking: Taking, *, today: date, now: datetime) -> Taken:
    """Raises LastAdmin; then nothing of it is to be kept."""
    picture = await picture_on(s, today)
    outlook = roster_outlook(rows, units_named(rows), picture, merging=taking.merging)
    for one in outlook.mergers:
        await _merge(s, one, taking, today, now)
    await _rename(s, rows, picture, taking, today=today, now=now)
    return Taken(outlook, await import_roster(s, rows, day=today))


async def _merge(s: Session, one: Merger, taking: Taking, today: date, now: datetime) -> None:
    """From the day that was given; where a unit was not there yet by then, from today."""
    successor = Successor(one.into)
    if one.begins:
        successor = Successor(one.into, one.name, one.cluster)
    old = one.old if one.begins else (*one.old, one.into)
    merger = Succession(old, (successor,), taking.on or today, taking.decision)
    try:
        await succeed(s, merger, by=taking.by, today=today, now=now)
    except CannotSucceed:
        await succeed(s, Succession(old, (successor,), today, taking.decision), by=taking.by, today=today, now=now)


async def _rename(
    s: Session, rows: Sequence[RosterRow], picture: Picture, taking: Taking, *, today: date, now: datetime
) -> None:
    names = picture.names()
    for unit in units_named(rows):
        if unit.name in (names.get(unit.code, unit.name), unit.code):
            continue
        on = min(taking.on or today, today)
        change = UnitChange(UnitChangeKind.RENAMED, unit.code, on, taking.decision, unit.name)
        with suppress(CannotChange):
            await change_unit(s, change, by=taking.by, today=today, now=now)
