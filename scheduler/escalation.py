"""What an overdue duty comes to for those who do not owe it themselves: leaders and superiors with the names of the
units, the office with a list of whom to call. Who is told of whom is core.reminders.escalation's; who owes it hears
from scheduler.reminders."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from core.reminders.escalation import StepListener, listeners_of
from core.states import MessageState
from core.talk.messages import Say
from core.talk.owing_lists import CALLS, PART, WORK
from scheduler.reminders import Opening, OwingFirst, addressed_to, listed, moment_of, said_of, whole
from storage.database.session import Session
from storage.duties.alarms import DueAlarm
from storage.duties.subjects import DueOccurrence, Owing
from storage.mail.outbox import Outgoing
from storage.office import recipients, units
from storage.office.recipients import Recipient


async def told_over(
    s: Session, alarm: DueAlarm, spoken: Sequence[DueOccurrence], owing: Sequence[Owing], day: date, opening: Opening
) -> list[Outgoing]:
    """The messages to those who are told of the units that owe."""
    here, work = await units.units_on(s, day), {one.code: one for one in owing}
    rows: list[Outgoing] = []
    listeners = listeners_of(alarm.alarm.rule.concern, work, here)
    speaking = await _speaking(s, listeners, day)
    for told in listeners:
        to = speaking.get(told.unit, ())
        template = _names(alarm, spoken, [work[code] for code in told.about], opening, len(told.about) == len(work))
        rows += _rows(alarm, template, to, told.unit or "")
    return rows


async def told_to_call(
    s: Session, alarm: DueAlarm, spoken: Sequence[DueOccurrence], owing: int, day: date, opening: Opening
) -> list[Outgoing]:
    """The lists of the office, of so many units that owe: whom to phone is looked up when they leave."""
    occurrence = spoken[0]
    head = Say(CALLS, {"what": occurrence.what, "due": occurrence.due_on, "count": owing, **whole(spoken)})
    return _shared(alarm, said_of(alarm, occurrence, opening, head), await recipients.office(s, day))


async def _speaking(
    s: Session, listeners: Sequence[StepListener], day: date
) -> Mapping[str | None, Sequence[Recipient]]:
    """Who speaks for each of them, the office under None: looked up for all at once."""
    found: dict[str | None, list[Recipient]] = {}
    for one in await recipients.speaking_for(s, [told.unit for told in listeners if told.unit is not None], day):
        found.setdefault(one.unit_code, []).append(one)
    if any(told.unit is None for told in listeners):
        found[None] = await recipients.office(s, day)
    return found


def _rows(alarm: DueAlarm, template: Outgoing, to: Sequence[Recipient], unit: str) -> list[Outgoing]:
    """Who speaks for two units hears for each."""
    return [
        addressed_to(template, f"{template.key}:{one.contact_id or 0}:{moment_of(alarm.alarm)}:{unit}", one)
        for one in to
    ]


def _names(
    alarm: DueAlarm, spoken: Sequence[DueOccurrence], owing: Sequence[Owing], opening: Opening, everybody: bool
) -> Outgoing:
    """`everybody`: whoever owes it is among them."""
    occurrence = spoken[0]
    if everybody:
        meant = whole(spoken)
    else:
        meant = {WORK: tuple(one.expectation_id for one in owing)}
    args = {"what": occurrence.what, "due": occurrence.due_on, **listed(OwingFirst(len(owing), owing)), **meant}
    return said_of(alarm, occurrence, opening, Say("owing-under", args))


def _shared(alarm: DueAlarm, template: Outgoing, to: Sequence[Recipient]) -> list[Outgoing]:
    """Those who can be written to share a long list: each has another part of it."""
    parts = itertools.count()
    rows = []
    for one in _rows(alarm, template, to, ""):
        part = next(parts) if one.state == MessageState.QUEUED else 0
        head, *more = one.says
        rows.append(replace(one, says=(replace(head, args={**head.args, PART: part}), *more)))
    return rows
