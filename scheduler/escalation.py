"""What an overdue duty comes to for those who do not owe it themselves: leaders and superiors with the names of the units, the office with a list of
whom to call. Who is told of whom is core.escalation's; who owes it hears from scheduler.reminders."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from core.escalation import Call, Told, call_list, told_of
from core.messages import Say
from core.rules import Concern
from scheduler.reminders import Opening, addressed, moment_of, of_duty
from storage import people, recipients, units
from storage.alarms import DueAlarm
from storage.outbox import Outgoing
from storage.recipients import Recipient
from storage.session import Session
from storage.subjects import Duty

MOST = 20
"""Units named in one message; more are counted, not listed."""


async def told_over(s: Session, alarm: DueAlarm, duty: Duty, owing: Mapping[str, str], day: date, opening: Opening) -> list[Outgoing]:
    """The messages to those who are told of the units that owe (code → name)."""
    here = await units.units_on(s, day)
    if alarm.alarm.rule.concern is Concern.CALLS:
        calls = call_list(owing, here, await people.people_on(s, day))
        return _rows(alarm, _calls(alarm, duty, calls, opening), await recipients.office(s, day), "")
    rows: list[Outgoing] = []
    for told in told_of(alarm.alarm.rule.concern, owing, here):
        to = await _listeners(s, told, day)
        rows += _rows(alarm, _names(alarm, duty, [owing[code] for code in told.about], opening), to, told.unit or "")
    return rows


async def _listeners(s: Session, told: Told, day: date) -> Sequence[Recipient]:
    return await recipients.office(s, day) if told.unit is None else await recipients.speaking_for(s, [told.unit], day)


def _rows(alarm: DueAlarm, template: Outgoing, to: Sequence[Recipient], unit: str) -> list[Outgoing]:
    """Who speaks for two units hears for each."""
    return [addressed(template, f"{template.key}:{one.contact_id or 0}:{moment_of(alarm.alarm)}:{unit}", one) for one in to]


def _names(alarm: DueAlarm, duty: Duty, names: Sequence[str], opening: Opening) -> Outgoing:
    return of_duty(alarm, duty, opening, Say("owing-under", {"what": duty.what, "due": duty.due_on, "names": cut(names), "count": len(names)}))


def _calls(alarm: DueAlarm, duty: Duty, calls: Sequence[Call], opening: Opening) -> Outgoing:
    head = Say("calls-title", {"what": duty.what, "due": duty.due_on, "count": len(calls)})
    more = (Say("calls-more", {"count": len(calls) - MOST}),) if len(calls) > MOST else ()
    return replace(of_duty(alarm, duty, opening, head), says=(head, *map(call_said, calls[:MOST]), *more))


def call_said(call: Call) -> Say:
    """One line of the list: the unit, whom to call, and the number."""
    if call.person is None:
        return Say("calls-nobody", {"name": call.unit_name})
    return Say("calls-line", {"name": call.unit_name, "person": call.person, "post": call.post or "", "phone": call.phone or ""})


def cut(names: Sequence[str]) -> tuple[str, ...]:
    return (*names[:MOST], "…") if len(names) > MOST else tuple(names)
