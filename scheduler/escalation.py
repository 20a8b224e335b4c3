"""What an overdue duty comes to for those who do not owe it themselves: leaders and superiors with the names of the
units, the office with a list of whom to call. Who is told of whom is core.reminders.escalation's; who owes it hears
from scheduler.reminders."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from core.reminders.escalation import CallLine, StepListener, call_list, listeners_of
from core.reminders.rules import Concern
from core.talk.messages import Say
from core.talk.owing_lists import WORK
from scheduler.reminders import Opening, addressed_to, listed, moment_of, name_said, said_of
from storage.database.session import Session
from storage.duties.alarms import DueAlarm
from storage.duties.subjects import DueOccurrence, Owing
from storage.mail.outbox import Outgoing
from storage.office import people, recipients, units
from storage.office.recipients import Recipient


async def told_over(
    s: Session, alarm: DueAlarm, occurrence: DueOccurrence, owing: Sequence[Owing], day: date, opening: Opening
) -> list[Outgoing]:
    """The messages to those who are told of the units that owe."""
    here, work = await units.units_on(s, day), {one.code: one for one in owing}
    if alarm.alarm.rule.concern is Concern.CALLS:
        calls = call_list(work, here, await people.people_on(s, day))
        return _rows(alarm, _calls(alarm, occurrence, calls, work, opening), await recipients.office(s, day), "")
    rows: list[Outgoing] = []
    for told in listeners_of(alarm.alarm.rule.concern, work, here):
        to = await _listeners(s, told, day)
        rows += _rows(
            alarm, _names(alarm, occurrence, [work[code] for code in told.about], opening), to, told.unit or ""
        )
    return rows


async def _listeners(s: Session, told: StepListener, day: date) -> Sequence[Recipient]:
    if told.unit is None:
        return await recipients.office(s, day)
    return await recipients.speaking_for(s, [told.unit], day)


def _rows(alarm: DueAlarm, template: Outgoing, to: Sequence[Recipient], unit: str) -> list[Outgoing]:
    """Who speaks for two units hears for each."""
    return [
        addressed_to(template, f"{template.key}:{one.contact_id or 0}:{moment_of(alarm.alarm)}:{unit}", one)
        for one in to
    ]


def _names(alarm: DueAlarm, occurrence: DueOccurrence, owing: Sequence[Owing], opening: Opening) -> Outgoing:
    return said_of(
        alarm,
        occurrence,
        opening,
        Say("owing-under", {"what": occurrence.what, "due": occurrence.due_on, **listed(owing)}),
    )


def _calls(
    alarm: DueAlarm, occurrence: DueOccurrence, calls: Sequence[CallLine], work: Mapping[str, Owing], opening: Opening
) -> Outgoing:
    ids = tuple(work[call.unit].expectation_id for call in calls)
    head = Say("calls-title", {"what": occurrence.what, "due": occurrence.due_on, "count": len(calls), WORK: ids})
    lines = [call_said(call, one, name_said(work[call.unit])) for call, one in zip(calls, ids, strict=True)]
    return replace(said_of(alarm, occurrence, opening, head), says=(head, *lines))


def call_said(call: CallLine, expectation_id: int, name: str | Say) -> Say:
    """One line of the list: the unit as it is to be named, whom to call, and the number."""
    if call.person is None:
        return Say("calls-nobody", {"name": name, WORK: (expectation_id,)})
    who = {"name": name, "person": call.person, "post": call.post or "", "phone": call.phone or ""}
    return Say("calls-line", {**who, WORK: (expectation_id,)})
