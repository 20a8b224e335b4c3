"""A conference as a calendar file (.ics, RFC 5545): one UID for as long as it is the same conference, its zone in full,
and a SEQUENCE that grows with every version, so that calendars take the newer for the older."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from core.plans.found import Precision
from core.talk.conferences import Conference
from exports.words import plain_text

CONFERENCE, DUE = "hoi-nghi", "han"
"""What an entry's UID begins with: a conference's number, or that of what is due."""
PRODUCT = "-//Nhac Viec//VI"
USUAL = timedelta(hours=3)
"""How long a conference is that has no end written down."""
FIRST_YEAR, YEARS = 1975, 100
"""The days between which the zone is written out: since then the country's clocks have not been changed."""


@dataclass(frozen=True)
class Meeting:
    """What a calendar shows of a conference; `start` and `end` local, days or minutes. `start` None: it has no day any
    more, and counts as called off."""

    number: int
    sequence: int
    title: str
    start: date | datetime | None
    end: date | datetime | None
    place: str = ""
    notes: tuple[str, ...] = ()
    tentative: bool = False
    cancelled: bool = False
    kind: str = CONFERENCE

    @classmethod
    def of(cls, one: Conference, sequence: int) -> "Meeting":
        said, when = one.convocation, one.when
        start = when.start if when.precision in (Precision.DAY, Precision.MINUTE) else None
        notes = tuple(filter(None, (said.host, said.chair, said.dress, said.papers)))
        states = (when.tentative, when.cancelled or start is None)
        return cls(one.event_id, sequence, one.title, start, when.end, when.place or "", notes, *states)


def write_calendar(meetings: Sequence[Meeting], *, office: str, zone: ZoneInfo, made_at: datetime) -> bytes:
    """The bytes of an .ics file; `made_at` is aware."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_zone(zone))
    for one in meetings:
        calendar.add_component(_event(one, office, zone, made_at))
    return bytes(calendar.to_ical())


def _zone(zone: ZoneInfo) -> Timezone:
    first = date(FIRST_YEAR + 1, 1, 1)
    return Timezone.from_tzinfo(zone, str(zone), first, date(first.year + YEARS, 1, 1))


def _event(one: Meeting, office: str, zone: ZoneInfo, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{one.kind}-{one.number}@{_host(office)}")
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("last-modified", made_at.astimezone(UTC))
    event.add("sequence", one.sequence)
    event.add("summary", plain_text(one.title))
    event.add("status", _status(one))
    start, end = _span(one, zone, made_at)
    event.add("dtstart", start)
    event.add("dtend", end)
    if one.place:
        event.add("location", plain_text(one.place))
    if one.notes:
        event.add("description", "\n".join(plain_text(note) for note in one.notes))
    return event


def _host(office: str) -> str:
    """The office in the letters of an address, so that two offices' conferences are never one."""
    from core.spelling import fold

    kept = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in fold(office).lower())
    return "-".join(filter(None, kept.split("-"))) or "nhac-viec"


def _status(one: Meeting) -> str:
    if one.cancelled:
        return "CANCELLED"
    return "TENTATIVE" if one.tentative else "CONFIRMED"


def _span(one: Meeting, zone: ZoneInfo, made_at: datetime) -> tuple[date | datetime, date | datetime]:
    """First and last moment; whole days end with the day after their last, as the format has it."""
    start = one.start if one.start is not None else made_at.astimezone(zone).date()
    if isinstance(start, datetime):
        return start.replace(tzinfo=zone), _end(start, one.end).replace(tzinfo=zone)
    last = one.end if one.end is not None and one.start is not None else start
    if isinstance(last, datetime):
        last = last.date()
    return start, max(last, start) + timedelta(days=1)


def _end(start: datetime, end: date | datetime | None) -> datetime:
    if isinstance(end, datetime) and end > start:
        return end
    if isinstance(end, date) and not isinstance(end, datetime) and end > start.date():
        return datetime.combine(end, start.time()) + USUAL
    return start + USUAL
