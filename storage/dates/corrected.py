"""The one message that tells each who heard another date the one that holds: what it says, and to which address. Who
that is: storage.dates.dates_heard."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from core.plans.changes import DateChange, SubjectTime
from core.plans.dates_heard import About, Misled
from core.reminders.alarms import Subject
from core.states import ExpectationState, MessageState
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from storage.database.schema import (
    ContactRow,
    DeadlineRow,
    EventRow,
    ExpectationRow,
    OccurrenceRow,
    UnitRow,
)
from storage.database.session import Session
from storage.mail.outbox import Outgoing
from storage.office.recipients import people_addressed

MOST = 6
"""Dates in one correction; more are counted, not listed."""


async def corrections(s: Session, wrong: Sequence[Misled], key: str, change_id: int, now: datetime) -> list[Outgoing]:
    """One message for each person, with all that they must hear of; withheld with the reason where it cannot leave."""
    names = await _names(s, wrong)
    people = await people_addressed(s, ContactRow.id.in_({one.contact_id for one in wrong}))
    at = {person.contact_id: person for person in people}
    by_person: dict[int, list[Say]] = {}
    for one in wrong:
        line, lines = _line(one, names[one.about, one.expectation_id]), by_person.setdefault(one.contact_id, [])
        lines += [] if line in lines else [line]
    rows = []
    for contact_id, lines in by_person.items():
        more = [Say("changed-more", {"count": len(lines) - MOST})] if len(lines) > MOST else []
        to = at[contact_id]
        rows.append(
            Outgoing(
                key=f"{key}:{contact_id}:{change_id}",
                kind=MessageKind.REMINDER,
                says=(Say("changed-title"), *lines[:MOST], *more),
                channel=to.channel,
                chat=to.chat,
                contact_id=contact_id,
                change_id=change_id,
                not_before=now,
                state=MessageState.QUEUED if to.reason is None else MessageState.WITHHELD,
                reason=to.reason and to.reason.value,
            )
        )
    return rows


def _line(one: Misled, named: "SubjectName") -> Say:
    """Why, where a unit has a day of its own or is excused."""
    line = Say(
        _key(one, named),
        {
            "what": named.what,
            "unit": named.unit,
            "old": corrected_time_said(one.told),
            "new": corrected_time_said(one.holds),
        },
    )
    own = one.expectation_id is not None and (named.excused or (named.own is not None and named.own == one.holds.day))
    if own and named.reason:
        return Say("changed-because", {"line": line, "reason": named.reason})
    return line


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


async def _names(s: Session, wrong: Sequence[Misled]) -> dict[tuple[About, int | None], SubjectName]:
    events = [one.about[1] for one in wrong if one.about[0] is Subject.EVENT]
    duties = [one.about[1] for one in wrong if one.about[0] is Subject.OCCURRENCE]
    titles = dict((await s.execute(select(EventRow.id, EventRow.title).where(EventRow.id.in_(events)))).all())
    whats = select(OccurrenceRow.id, DeadlineRow.what).join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    work = dict((await s.execute(whats.where(OccurrenceRow.id.in_(duties)))).all())
    columns = (ExpectationRow.id, UnitRow.name, ExpectationRow.due_on, ExpectationRow.reason, ExpectationRow.state)
    units = select(*columns).outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    of = {
        row.id: row
        for row in await s.execute(units.where(ExpectationRow.id.in_([one.expectation_id for one in wrong])))
    }
    names = {}
    for one in wrong:
        if one.about[0] is Subject.EVENT:
            what = titles[one.about[1]]
        else:
            what = work[one.about[1]]
        row = of.get(one.expectation_id or 0)
        if row is None:
            own = SubjectName(what)
        else:
            own = SubjectName(what, row.name or "", row.due_on, row.reason or "", row.state == ExpectationState.EXCUSED)
        names[one.about, one.expectation_id] = own
    return names


async def contact_names(s: Session, contacts: Collection[int]) -> tuple[str, ...]:
    """The people's names, in the order of their ids."""
    return tuple(await s.scalars(select(ContactRow.name).where(ContactRow.id.in_(contacts)).order_by(ContactRow.id)))
