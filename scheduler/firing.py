"""What one due alarm comes to: messages in the outbox, or the reason why not.

1. The alarm is marked as fired, unless somebody else was quicker;
2. what it is about is looked up as it stands at this moment;
3. it is withheld, with the reason, when that is cancelled, settled, or when it comes too late;
4. messages are queued to whom the rule's concern names now.

What the messages say is scheduler.reminders' and, for those who do not owe it themselves, scheduler.escalation's.
"""

from collections.abc import Sequence
from datetime import date

from core.calendar.moments import local_day
from core.office.people import Role
from core.reasons import Reason
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.reminders.rules import Concern
from core.states import MessageState
from core.talk.owing_lists import MOST_NAMED
from scheduler.escalation import told_over, told_to_call
from scheduler.reminders import (
    Opening,
    OwingFirst,
    comes_too_late,
    deputy_reminder,
    event_reminder,
    for_each,
    moment_of,
    occurrence_reminder,
    occurrences_spoken_of,
    owing_list,
    settle_request,
    start_of,
    unanswered_question,
)
from storage.database.session import Session
from storage.duties import alarms, subjects
from storage.duties.alarms import DueAlarm
from storage.duties.subjects import DueEvent, DueOccurrence
from storage.mail import questions
from storage.mail.bulk_queue import spread
from storage.mail.outbox import Outgoing, enqueue
from storage.office import recipients
from storage.office.recipients import Recipient


async def fire(s: Session, alarm: DueAlarm, policy: Policy, opening: Opening) -> int | None:
    """Messages made by this alarm now, all in the session's transaction; None when it was withheld, or somebody else
    has fired it."""
    if not await alarms.mark_fired(s, alarm.id, opening.now):
        return None
    match alarm.alarm.subject:
        case Subject.OCCURRENCE:
            made = await _about_occurrence(s, alarm, policy, opening)
        case Subject.EVENT:
            made = await _about_event(s, alarm, policy, opening)
        case Subject.QUESTION:
            made = await _about_question(s, alarm, policy, opening)
    if isinstance(made, Reason):
        await alarms.withhold(s, alarm.id, made.value)
        return None
    await alarms.note_made(s, alarm.id, made)
    return made


async def _about_occurrence(s: Session, alarm: DueAlarm, policy: Policy, opening: Opening) -> int | Reason:
    occurrence = await subjects.due_occurrence(s, alarm.alarm.subject_id)
    if occurrence is None or occurrence.cancelled:
        return Reason.CANCELLED
    all_days = await subjects.with_own_days(s, occurrence)
    spoken = occurrences_spoken_of(alarm.alarm, all_days, policy.calendar)
    in_time = [one for one in spoken if not comes_too_late(alarm.alarm, one.due_at, opening.now)]
    if not in_time:
        return Reason.TOO_LATE
    today = local_day(opening.now, policy.zone)
    match alarm.alarm.rule.concern:
        case Concern.OWING | Concern.CONCERNED:
            return max([await _to_owing(s, alarm, one, today, opening) for one in in_time])
        case Concern.DEPUTY:
            return max([await _to_deputies(s, alarm, one, today, opening) for one in in_time])
        case Concern.OFFICE:
            return await _owing_list_to_office(s, alarm, in_time, today, opening)
        case Concern.CALLS:
            return await _calls_to_office(s, alarm, in_time, today, opening)
        case Concern.SUPERIOR | Concern.LEADER:
            return await _over_owing(s, alarm, in_time, today, opening)


async def _to_owing(s: Session, alarm: DueAlarm, occurrence: DueOccurrence, today: date, opening: Opening) -> int:
    """To the units that owe it until this day, and to the desk where it is the office's own; how many messages of the
    alarm wait by then."""
    template = occurrence_reminder(alarm, occurrence, opening)
    if occurrence.own is None:
        desk = await recipients.office_owing(s, occurrence.occurrence_id, today)
        await _to_few(s, alarm, template, desk, opening)
    units = recipients.owing_units(occurrence.occurrence_id, [occurrence.own])
    speakers = recipients.speakers(units, today)
    return await spread(s, template, speakers, moment_of(alarm.alarm), opening.now)


async def _to_deputies(s: Session, alarm: DueAlarm, occurrence: DueOccurrence, today: date, opening: Opening) -> int:
    """To the deputies of the units that owe it until this day."""
    template = deputy_reminder(alarm, occurrence, opening)
    units = recipients.owing_units(occurrence.occurrence_id, [occurrence.own])
    deputies = recipients.speakers(units, today, (Role.DEPUTY,))
    return await spread(s, template, deputies, moment_of(alarm.alarm), opening.now)


async def _owing_list_to_office(
    s: Session, alarm: DueAlarm, spoken: Sequence[DueOccurrence], today: date, opening: Opening
) -> int:
    of, days = spoken[0].occurrence_id, [one.own for one in spoken]
    count = await subjects.owing_counted(s, of, days)
    if not count:
        return 0
    owing = OwingFirst(count, await subjects.owing_of(s, of, days, MOST_NAMED))
    template = owing_list(alarm, spoken, owing, await subjects.expected_of(s, of, days), opening)
    return await _to_few(s, alarm, template, await recipients.office(s, today), opening)


async def _calls_to_office(
    s: Session, alarm: DueAlarm, spoken: Sequence[DueOccurrence], today: date, opening: Opening
) -> int:
    count = await subjects.owing_counted(s, spoken[0].occurrence_id, [one.own for one in spoken])
    if not count:
        return 0
    return await _queue(s, await told_to_call(s, alarm, spoken, count, today, opening), opening)


async def _over_owing(
    s: Session, alarm: DueAlarm, spoken: Sequence[DueOccurrence], today: date, opening: Opening
) -> int:
    """To those who are told of the units that owe."""
    owing = await subjects.owing_of(s, spoken[0].occurrence_id, [one.own for one in spoken])
    if not owing:
        return 0
    return await _queue(s, await told_over(s, alarm, spoken, owing, today, opening), opening)


async def _about_event(s: Session, alarm: DueAlarm, policy: Policy, opening: Opening) -> int | Reason:
    event = await subjects.due_event(s, alarm.alarm.subject_id)
    if event is None or event.cancelled:
        return Reason.CANCELLED
    today = local_day(opening.now, policy.zone)
    if alarm.alarm.rule.concern is Concern.OFFICE:
        return await _settle_request_to_office(s, alarm, event, policy, opening)
    start = start_of(event, policy.zone)
    if start is None:
        return Reason.DATE_UNSETTLED
    if comes_too_late(alarm.alarm, start, opening.now):
        return Reason.TOO_LATE
    template = event_reminder(alarm, event, opening, policy.zone)
    speakers = recipients.speakers(recipients.concerned_units(event.event_id, today), today)
    return await spread(s, template, speakers, moment_of(alarm.alarm), opening.now)


async def _settle_request_to_office(
    s: Session, alarm: DueAlarm, event: DueEvent, policy: Policy, opening: Opening
) -> int | Reason:
    """Which is asked of it until the day is settled, or has come."""
    if event.settled and not event.tentative:
        return Reason.DATE_SETTLED
    start = start_of(event, policy.zone)
    if start is not None and comes_too_late(alarm.alarm, start, opening.now):
        return Reason.TOO_LATE
    today = local_day(opening.now, policy.zone)
    template = settle_request(alarm, event, opening, today)
    return await _to_few(s, alarm, template, await recipients.office(s, today), opening)


async def _about_question(s: Session, alarm: DueAlarm, policy: Policy, opening: Opening) -> int | Reason:
    """To everybody at the desk, while nobody has answered it."""
    question = await questions.open_question(s, alarm.alarm.subject_id)
    if question is None:
        return Reason.CANCELLED
    if comes_too_late(alarm.alarm, question.asked_at, opening.now):
        return Reason.TOO_LATE
    desk = await recipients.office(s, local_day(opening.now, policy.zone))
    return await _to_few(s, alarm, unanswered_question(alarm, question, opening), desk, opening)


async def _to_few(s: Session, alarm: DueAlarm, template: Outgoing, to: Sequence[Recipient], opening: Opening) -> int:
    return await _queue(s, for_each(template, alarm.alarm, to), opening)


async def _queue(s: Session, rows: Sequence[Outgoing], opening: Opening) -> int:
    await enqueue(s, rows, opening.now)
    return sum(row.state == MessageState.QUEUED for row in rows)
