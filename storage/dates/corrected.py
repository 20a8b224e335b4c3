"""The one message that tells each who heard another date the one that holds: what it says, and to which address. Who
that is: storage.dates.dates_heard."""

import itertools
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from core.plans.changes import DateChange, SubjectTime
from core.plans.dates_heard import About, Misled
from core.reminders.alarms import Subject
from core.states import ExpectationState
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from storage.database.long_lists import is_one_of
from storage.database.schema import (
    ContactRow,
    DeadlineRow,
    EventRow,
    ExpectationRow,
    OccurrenceRow,
    UnitRow,
)
from storage.database.session import Session
from storage.mail.outbox import Outgoing, addressed
from storage.office.recipients import Recipient, people_addressed

Work = tuple[About, int | None]
"""A subject, or one unit's work on it."""
MOST = 6
"""Dates in one correction; more are counted, not listed."""
LOT = 2_000
"""People whose corrections are put into words before they are written."""


CHANGED = Say("changed-title")
"""With which a correction begins."""


def lots_of(wrong: Sequence[Misled]) -> Iterator[Sequence[Misled]]:
    """Some people at a time, each with all that they must hear of."""
    by_person: dict[int, list[Misled]] = {}
    for one in wrong:
        by_person.setdefault(one.contact_id, []).append(one)
    people = iter(by_person.values())
    while lot := list(itertools.islice(people, LOT)):
        yield [one for mine in lot for one in mine]


async def corrections(
    s: Session, wrong: Sequence[Misled], key: str, change_id: int, not_before: datetime, title: Say = CHANGED
) -> list[Outgoing]:
    """One message for each person, with all that they must hear of; withheld with the reason where it cannot leave."""
    lines = _lines(wrong, await _names(s, wrong))
    people = {person.contact_id: person for person in await people_addressed(s, is_one_of(ContactRow.id, lines))}
    rows = []
    for contact_id, said in lines.items():
        row = _message(f"{key}:{contact_id}:{change_id}", (title, *said), people[contact_id], not_before)
        rows.append(replace(row, change_id=change_id))
    return rows


def _lines(wrong: Sequence[Misled], names: Mapping[Work, "SubjectName"]) -> dict[int, list[Say]]:
    """What each person must hear, nothing twice."""
    by_person: dict[int, list[Say]] = {}
    for one in wrong:
        line, lines = _line(one, names[one.about, one.expectation_id]), by_person.setdefault(one.contact_id, [])
        if line not in lines:
            lines.append(line)
    return by_person


def _message(key: str, said: Sequence[Say], to: Recipient, not_before: datetime) -> Outgoing:
    title, *lines = said
    says = (title, *lines[:MOST])
    if len(lines) > MOST:
        says = (*says, Say("changed-more", {"count": len(lines) - MOST}))
    return addressed(Outgoing(key, MessageKind.REMINDER, says, not_before=not_before), to)


def _line(one: Misled, named: "SubjectName") -> Say:
    """Why, where a unit has a day of its own or is excused."""
    told: Say | str = corrected_time_said(one.told)
    holds = corrected_time_said(one.holds)
    if one.kind in ENDS and not one.told.is_firm:
        told = ""
    line = Say(_key(one, named), {"what": named.what, "unit": named.unit, "old": told, "new": holds})
    if one.kind is DateChange.RELOCATED:
        line = replace(line, args={**line.args, **_places(one)})
    if one.kind in WITH_PLACE and one.holds.is_elsewhere(one.told):
        line = Say("changed-place-too", {"line": line, **_places(one)})
    if one.expectation_id is not None and named.reason and _is_own(one, named):
        return Say("changed-because", {"line": line, "reason": named.reason})
    return line


ENDS = (DateChange.PUT_OFF, DateChange.CANCELLED)
"""Changes that tell the old day alone, where there was one."""
WITH_PLACE = (DateChange.MOVED, DateChange.FIRMED, DateChange.RESUMED)
"""Changes of the day beside which another place is told."""


def _places(one: Misled) -> dict[str, str]:
    return {"from": one.told.place or "", "to": one.holds.place or ""}


def _is_own(one: Misled, named: "SubjectName") -> bool:
    return named.excused or (named.own is not None and named.own == one.holds.day)


def _key(one: Misled, named: "SubjectName") -> str:
    if one.expectation_id is not None and one.holds.cancelled and named.excused:
        return "changed-due-excused"
    kind = (one.kind or DateChange.MOVED).value.replace(" ", "-")
    if one.about[0] is Subject.EVENT or not one.holds.is_firm:
        return f"changed-{kind}"
    return f"changed-due-{kind}"


def corrected_time_said(dated: SubjectTime) -> Say:
    """A time as people are told it."""
    if dated.day is None or not dated.is_firm:
        return Say("when-unknown")
    if dated.hour is None:
        return Say("when-day", {"day": dated.day})
    return Say("when-moment", {"at": datetime.combine(dated.day, dated.hour)})


@dataclass(frozen=True)
class SubjectName:
    """What a subject is called, and the unit whose work it is, with why it has a day of its own (`own`) or is not asked
    of it."""

    what: str
    unit: str = ""
    own: date | None = None
    reason: str = ""
    excused: bool = False


async def _names(s: Session, wrong: Sequence[Misled]) -> dict[Work, SubjectName]:
    whats = {**await _titles(s, wrong), **await _duties(s, wrong)}
    units = await _units(s, [one.expectation_id for one in wrong if one.expectation_id is not None])
    return {
        (one.about, one.expectation_id): _named(whats[one.about], units.get(one.expectation_id or 0)) for one in wrong
    }


async def _titles(s: Session, wrong: Sequence[Misled]) -> dict[About, str]:
    ids = {one.about[1] for one in wrong if one.about[0] is Subject.EVENT}
    rows = await s.execute(select(EventRow.id, EventRow.title).where(is_one_of(EventRow.id, ids)))
    return {(Subject.EVENT, id_): title for id_, title in rows}


async def _duties(s: Session, wrong: Sequence[Misled]) -> dict[About, str]:
    ids = [one.about[1] for one in wrong if one.about[0] is Subject.OCCURRENCE]
    query = select(OccurrenceRow.id, DeadlineRow.what).join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    return {
        (Subject.OCCURRENCE, id_): what for id_, what in await s.execute(query.where(is_one_of(OccurrenceRow.id, ids)))
    }


async def _units(s: Session, expectation_ids: Sequence[int]) -> dict[int, Any]:
    columns = (ExpectationRow.id, UnitRow.name, ExpectationRow.due_on, ExpectationRow.reason, ExpectationRow.state)
    query = select(*columns).outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    return {row.id: row for row in await s.execute(query.where(is_one_of(ExpectationRow.id, expectation_ids)))}


def _named(what: str, row: Any | None) -> SubjectName:
    if row is None:
        return SubjectName(what)
    return SubjectName(what, row.name or "", row.due_on, row.reason or "", row.state == ExpectationState.EXCUSED)


async def contact_names(s: Session, contacts: Collection[int]) -> tuple[str, ...]:
    """The people's names, in the order of their ids."""
    return tuple(
        await s.scalars(select(ContactRow.name).where(is_one_of(ContactRow.id, contacts)).order_by(ContactRow.id))
    )
