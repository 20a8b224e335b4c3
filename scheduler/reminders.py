"""What an alarm comes to: too late or not, and the messages it makes for the recipients of this moment. Pure; the texts are keys of bot/texts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.calendar import due_moment
from core.messages import Say
from core.plans import Asks, Precision
from core.reminders import Alarm, Late, is_too_late, reminder_key
from storage.alarms import DueAlarm
from storage.outbox import Choices, Kind, Outgoing
from storage.reasons import Reason
from storage.recipients import Recipient
from storage.subjects import Count, Duty, Meeting

GRACE = timedelta(hours=1)
"""How late a reminder may leave whose rule forbids lateness: the pace needs minutes for a province, a restart seconds."""


@dataclass(frozen=True)
class Opening:
    """The moment of the tick, and the moment from which people may be written to: the same while the hours window is open."""

    now: datetime
    opens: datetime


def start_of(meeting: Meeting, zone: ZoneInfo) -> datetime | None:
    """When a reminder of the event comes too late: at its hour, or when its day is over. None while the day is unknown."""
    return due_moment(meeting.day, meeting.hour, zone) if meeting.day is not None and meeting.settled else None


def good_until(alarm: Alarm, due: datetime) -> datetime | None:
    """The moment after which a reminder says nothing any more; None for one that comes after the due day and may be late."""
    ends = [due] if alarm.rule.days <= 0 else []
    if alarm.rule.late is Late.WITHHOLD:
        ends.append(alarm.at + GRACE)
    return min(ends, default=None)


def comes_too_late(alarm: Alarm, due: datetime, now: datetime) -> bool:
    """Whether the alarm makes nothing any more, after its rule's policy."""
    until = good_until(alarm, due)
    return is_too_late(alarm.rule, due, now) or (until is not None and now >= until)


def duty_reminders(alarm: DueAlarm, duty: Duty, recipients: Sequence[Recipient], opening: Opening) -> list[Outgoing]:
    """One reminder for each piece of work that is still owed."""

    def says(recipient: Recipient) -> Say:
        args = {"what": duty.what, "unit": recipient.unit_name or "", "due": duty.due_on, "hour": duty.hour, "period": duty.period}
        if alarm.alarm.rule.days > 0:
            return Say("remind-late", args)
        match duty.asks:
            case Asks.NUMBERS:
                return Say("remind-report", args)
            case Asks.FILE:
                return Say("remind-file", {**args, "send_to": duty.send_to})
        return Say("remind-done", {**args, "send_to": duty.send_to})

    def choices(recipient: Recipient) -> Choices:
        if duty.asks is Asks.NUMBERS:
            return (("1", Say("pick-report"), f"report:{recipient.expectation_id}"),)
        return (("1", Say("pick-done"), f"done:{recipient.expectation_id}"),)

    return _outgoing(alarm, recipients, opening, says, choices, good_until(alarm.alarm, duty.due_at))


def event_reminders(alarm: DueAlarm, meeting: Meeting, recipients: Sequence[Recipient], opening: Opening, zone: ZoneInfo) -> list[Outgoing]:
    """One reminder of a conference for each unit that is concerned. Its day must be settled."""
    say = Say("remind-event", {"title": meeting.title, "day": meeting.day, "hour": meeting.hour, "place": meeting.place})
    start = start_of(meeting, zone)
    return _outgoing(alarm, recipients, opening, lambda _: say, lambda _: (), good_until(alarm.alarm, start) if start else None)


def owing_list(alarm: DueAlarm, duty: Duty, count: Count, recipients: Sequence[Recipient], opening: Opening) -> list[Outgoing]:
    """For the office: who still owes."""
    owing = len(count.owing)
    args = {"what": duty.what, "due": duty.due_on, "period": duty.period, "count": owing, "came": count.expected - owing, "expected": count.expected}
    say = Say("office-owing", {**args, "names": tuple(count.owing)})
    return _outgoing(alarm, recipients, opening, lambda _: say, lambda _: (), good_until(alarm.alarm, duty.due_at))


def settle_requests(alarm: DueAlarm, meeting: Meeting, recipients: Sequence[Recipient], opening: Opening) -> list[Outgoing]:
    """For the office: an event whose date is still vague."""
    say = Say("office-settle", {"title": meeting.title, "period": span_of(meeting)})
    return _outgoing(alarm, recipients, opening, lambda _: say, lambda _: (), None)


def span_of(meeting: Meeting) -> Say:
    """What is known of a vague event's time."""
    day = meeting.day
    if day is None:
        return Say("span-unknown")
    match meeting.precision:
        case Precision.MONTH if meeting.last_day is None or (meeting.last_day.year, meeting.last_day.month) == (day.year, day.month):
            return Say("span-month", {"month": day.month, "year": day.year})
        case Precision.QUARTER:
            return Say("span-quarter", {"quarter": (day.month + 2) // 3, "year": day.year})
        case Precision.YEAR:
            return Say("span-year", {"year": day.year})
    return Say("span-days", {"first": day, "last": meeting.last_day or day})


def _outgoing(
    alarm: DueAlarm,
    recipients: Sequence[Recipient],
    opening: Opening,
    says: Callable[[Recipient], Say],
    choices: Callable[[Recipient], Choices],
    until: datetime | None,
) -> list[Outgoing]:
    quiet = Reason.QUIET_HOURS.value if opening.opens > opening.now else None
    keys = keys_of(alarm.alarm, recipients)
    return [
        Outgoing(
            key=key,
            kind=Kind.REMINDER,
            says=(says(recipient),),
            channel=recipient.channel,
            chat=recipient.chat,
            contact_id=recipient.contact_id,
            choices=choices(recipient),
            alarm_id=alarm.id,
            expectation_id=recipient.expectation_id,
            not_before=opening.opens,
            good_until=until,
            state="queued" if recipient.reason is None else "withheld",
            reason=quiet if recipient.reason is None else recipient.reason.value,
        )
        for key, recipient in zip(keys, recipients, strict=True)
    ]


def keys_of(alarm: Alarm, recipients: Sequence[Recipient]) -> list[str]:
    """What must not be said twice. The alarm's moment is part of it: who was reminded of the old date is reminded of the new one as well.

    A person who speaks for several units gets a key for each.
    """
    rule, moment = alarm.rule, f"{alarm.at:%Y%m%dT%H%M}"
    keys: list[str] = []
    for recipient in recipients:
        key = f"{reminder_key(alarm.subject, alarm.subject_id, rule.key, rule.version, recipient.contact_id or 0)}:{moment}"
        keys.append(f"{key}:{recipient.unit_code}" if key in keys or recipient.contact_id is None else key)
    return keys
