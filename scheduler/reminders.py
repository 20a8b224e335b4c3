"""What an alarm comes to: too late or not, and the messages it makes for the recipients of this moment. Pure; the texts
are keys of bot/texts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.calendar.moments import due_moment
from core.calendar.office import OfficeCalendar
from core.plans.found import Asks, Precision
from core.reasons import Reason
from core.reminders.alarms import Alarm, good_until, is_too_late, reminder_key, speaks_of
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.owing_lists import DAYS, MOST_NAMED, WHOLE, OwingNow, OwingUnit, named
from core.talk.questions import Question
from core.talk.times_said import ROMAN
from core.talk.tokens import StandingChoice, standing_token
from storage.conferences.releasing import ANSWERS
from storage.duties.alarms import DueAlarm
from storage.duties.subjects import DueEvent, DueOccurrence, Owing
from storage.mail.bulk_queue import EXPECTATION, UNIT_NAME
from storage.mail.outbox import Choices, Outgoing, addressed
from storage.office.recipients import Recipient

QUOTED = 300
"""Characters of a question of which the office is reminded."""


@dataclass(frozen=True)
class Opening:
    """The moment of the tick, and the moment from which people may be written to: the same while the hours window is
    open. `digest`: reminders that wait for one person may leave as one message."""

    now: datetime
    opens: datetime
    digest: bool = False


def start_of(event: DueEvent, zone: ZoneInfo) -> datetime | None:
    """When a reminder of the event comes too late: at its hour, or when its day is over. None while the day is
    unknown."""
    if event.day is not None and event.settled:
        return due_moment(event.day, event.hour, zone)
    return None


def comes_too_late(alarm: Alarm, due: datetime, now: datetime) -> bool:
    """Whether the alarm makes nothing any more, after its rule's policy."""
    until = good_until(alarm, due)
    return is_too_late(alarm.rule, due, now) or (until is not None and now >= until)


def occurrences_spoken_of(
    alarm: Alarm, occurrences: Sequence[DueOccurrence], office: OfficeCalendar
) -> Sequence[DueOccurrence]:
    """Of a duty and what it is for those who were given longer, whatever this alarm is counted from. The first, where
    the office's calendar has changed since and nothing fits: better reminded at an odd hour than never."""
    if len(occurrences) > 1:
        return [occurrence for occurrence in occurrences if speaks_of(alarm, occurrence.anchor, office)] or occurrences[
            :1
        ]
    return occurrences


def occurrence_reminder(alarm: DueAlarm, occurrence: DueOccurrence, opening: Opening) -> Outgoing:
    """The reminder of one piece of work that is still owed, with marks where recipients differ
    (storage.mail.bulk_queue)."""
    return said_of(alarm, occurrence, opening, _says(alarm, occurrence), _choices(occurrence))


def deputy_reminder(alarm: DueAlarm, occurrence: DueOccurrence, opening: Opening) -> Outgoing:
    """The same for the deputy of a unit whose chair has not done it."""
    args = {"what": occurrence.what, "unit": UNIT_NAME, "due": occurrence.due_on}
    return said_of(alarm, occurrence, opening, Say("remind-deputy", args), _choices(occurrence))


def said_of(alarm: DueAlarm, occurrence: DueOccurrence, opening: Opening, say: Say, choices: Choices = ()) -> Outgoing:
    """A message of an alarm about a duty; who was given longer hears of it under a key of their day."""
    template = _template(alarm, opening, say, choices, good_until(alarm.alarm, occurrence.due_at))
    if occurrence.own is None:
        return template
    return replace(template, key=f"{template.key}:{occurrence.own:%Y%m%d}")


def _says(alarm: DueAlarm, occurrence: DueOccurrence) -> Say:
    args = {
        "what": occurrence.what,
        "unit": UNIT_NAME,
        "due": occurrence.due_on,
        "hour": occurrence.hour,
        "period": occurrence.period,
    }
    if not alarm.alarm.rule.comes_before:
        return Say("remind-late", args)
    match occurrence.asks:
        case Asks.NUMBERS:
            return Say("remind-report", args)
        case Asks.FILE:
            return Say("remind-file", {**args, "send_to": occurrence.send_to})
        case Asks.ATTENDANCE if occurrence.invited:
            return Say("remind-attendance", args)
    return Say("remind-done", {**args, "send_to": occurrence.send_to})


def _choices(occurrence: DueOccurrence) -> Choices:
    if occurrence.asks is Asks.NUMBERS:
        return (("1", Say("pick-report"), standing_token(StandingChoice.REPORT, EXPECTATION)),)
    if occurrence.invited:
        return ANSWERS
    return (("1", Say("pick-done"), standing_token(StandingChoice.DONE, EXPECTATION)),)


def event_reminder(alarm: DueAlarm, event: DueEvent, opening: Opening, zone: ZoneInfo) -> Outgoing:
    """The reminder of a conference, the same for each unit that is concerned. Its day must be settled."""
    args = {"title": event.title, "day": event.day, "hour": event.hour, "place": event.place}
    say = Say("remind-event-tentative" if event.tentative else "remind-event", args)
    start = start_of(event, zone)
    return _template(alarm, opening, say, (), good_until(alarm.alarm, start) if start else None)


def owing_list(
    alarm: DueAlarm, spoken: Sequence[DueOccurrence], owing: "OwingFirst", expected: int, opening: Opening
) -> Outgoing:
    """For the office: who still owes, of how many."""
    occurrence = spoken[0]
    args = {"what": occurrence.what, "due": occurrence.due_on, "period": occurrence.period}
    came = {"came": expected - owing.count, "expected": expected}
    return said_of(alarm, occurrence, opening, Say("office-owing", {**args, **came, **listed(owing), **whole(spoken)}))


@dataclass(frozen=True)
class OwingFirst:
    """How many units owe, and the first of them."""

    count: int
    units: Sequence[Owing]


def listed(owing: OwingFirst) -> dict[str, object]:
    """The first of their names and how many there are, as long as the list waits; when it leaves it says who owes by
    then (core.talk.owing_lists)."""
    units = [OwingUnit(one.name, one.unconfirmed) for one in owing.units[:MOST_NAMED]]
    return {"names": named(OwingNow(owing.count, units)), "count": owing.count}


def whole(spoken: Sequence[DueOccurrence]) -> dict[str, object]:
    """Whom such a list means: everybody who owes it by these days."""
    return {WHOLE: spoken[0].occurrence_id, DAYS: tuple(one.own for one in spoken)}


def settle_request(alarm: DueAlarm, event: DueEvent, opening: Opening, today: date) -> Outgoing:
    """For the office: an event whose date is still vague or tentative. A day that is typed under it settles it; the one
    that is given as an example is still to come."""
    say = Say("office-settle", {"title": event.title, "period": event_span(event), "day": _to_come(event, today)})
    return _template(alarm, opening, say, _settling(event), None)


def _to_come(event: DueEvent, today: date) -> date | None:
    """A day that it may be held on."""
    if event.day is None or event.day > today:
        return event.day
    return min(today + A_WEEK, event.last_day or event.day)


A_WEEK = timedelta(days=7)


def _settling(event: DueEvent) -> Choices:
    """What has no day cannot be put off."""
    choices = (
        ("1", Say("pick-settle-not-yet"), standing_token(StandingChoice.NOT_YET, event.event_id)),
        ("2", Say("pick-settle-off"), standing_token(StandingChoice.CALL_OFF, event.event_id)),
        ("3", Say("pick-settle-put-off"), standing_token(StandingChoice.PUT_OFF, event.event_id)),
    )
    if event.day is None:
        return choices[:2]
    return choices


def unanswered_question(alarm: DueAlarm, question: Question, opening: Opening) -> Outgoing:
    """For the office: what somebody asked and nobody has answered."""
    args = {"name": question.person, "whose": question.unit, "at": question.asked_at}
    asked = {"text": question.name_wished or question.text[:QUOTED]}
    choices = (("1", Say("pick-question-answer"), standing_token(StandingChoice.QUESTION, question.id)),)
    return _template(alarm, opening, Say("question-unanswered", {**args, **asked}), choices, None)


def event_span(event: DueEvent) -> Say:
    """What is known of a vague or tentative event's time."""
    day = event.day
    if day is None:
        return Say("span-unknown")
    if event.settled and event.last_day in (None, day):
        return Say("span-day", {"day": day})
    match event.precision:
        case Precision.MONTH if event.last_day is None or (event.last_day.year, event.last_day.month) == (
            day.year,
            day.month,
        ):
            return Say("span-month", {"month": day.month, "year": day.year})
        case Precision.QUARTER:
            return Say("span-quarter", {"quarter": ROMAN[(day.month - 1) // 3], "year": day.year})
        case Precision.YEAR:
            return Say("span-year", {"year": day.year})
    return Say("span-days", {"first": day, "last": event.last_day or day})


def _template(alarm: DueAlarm, opening: Opening, say: Say, choices: Choices, until: datetime | None) -> Outgoing:
    if opening.opens > opening.now:
        quiet = Reason.QUIET_HOURS.value
    else:
        quiet = None
    return Outgoing(
        key=reminder_message_key(alarm.alarm),
        kind=MessageKind.DIGEST if opening.digest else MessageKind.REMINDER,
        says=(say,),
        choices=choices,
        alarm_id=alarm.id,
        not_before=opening.opens,
        good_until=until,
        reason=quiet,
    )


def for_each(template: Outgoing, alarm: Alarm, recipients: Sequence[Recipient]) -> list[Outgoing]:
    """The template's message to each of a few recipients, as storage.mail.bulk_queue makes it for many."""
    return [
        addressed_to(template, f"{template.key}:{recipient.contact_id or 0}:{moment_of(alarm)}", recipient)
        for recipient in recipients
    ]


def addressed_to(template: Outgoing, key: str, recipient: Recipient) -> Outgoing:
    """The template with the recipient's own words in it; storage.mail.bulk_queue fills in the same in SQL."""
    work = str(recipient.expectation_id or 0)
    filled = replace(
        template,
        key=key,
        says=tuple(_in_unit(say, recipient.unit_name or "") for say in template.says),
        choices=tuple((digit, label, token.replace(EXPECTATION, work)) for digit, label, token in template.choices),
        expectation_id=recipient.expectation_id,
    )
    return addressed(filled, recipient)


def _in_unit(say: Say, name: str) -> Say:
    if "unit" in say.args:
        return replace(say, args={**say.args, "unit": name})
    return say


def reminder_message_key(alarm: Alarm) -> str:
    """What must not be said twice to one person, without the person and the moment."""
    return reminder_key(alarm.subject, alarm.subject_id, alarm.rule.key, alarm.rule.version, 0).removesuffix(":0")


def moment_of(alarm: Alarm) -> str:
    """Part of the key: who was reminded of the old date is reminded of the new one as well."""
    return f"{alarm.at:%Y%m%dT%H%M}"
