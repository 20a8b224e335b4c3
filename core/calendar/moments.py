"""Local days and hours into moments and back, in any zone, with hours that a clock change skips or repeats. Which days
count is core.calendar.office's."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


class UnknownZone(ValueError):
    """No such time zone: an IANA name is meant, such as Asia/Ho_Chi_Minh."""


class BeyondCalendar(ValueError):
    """A day or moment outside the years 1 to 9999."""


def zone_named(name: str) -> ZoneInfo:
    """Raises UnknownZone."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise UnknownZone(name) from None


def days_after(day: date, days: int) -> date:
    """Calendar days after `day`, before it when negative. Raises BeyondCalendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise BeyondCalendar(f"{day.isoformat()} {days:+d} d") from None


def moment(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """The UTC moment of a local day and hour, never earlier for a later hour. Raises BeyondCalendar.

    An hour that a clock change skips is the moment the clock jumps over it; of an hour that comes twice it is the
    first.
    """
    local = datetime.combine(day, hour, zone)
    try:
        by_old_offset, by_new_offset = local.replace(fold=0).astimezone(UTC), local.replace(fold=1).astimezone(UTC)
    except OverflowError:
        raise BeyondCalendar(f"{day.isoformat()} {hour.isoformat()}") from None
    if by_old_offset <= by_new_offset:
        return by_old_offset
    return _jump_between(by_new_offset, by_old_offset, zone)


def _jump_between(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The first second of the offset that holds at `after` and does not yet hold at `before`."""
    new = after.astimezone(zone).utcoffset()
    first, last = int(before.timestamp()), int(after.timestamp())
    while last - first > 1:
        middle = (first + last) // 2
        if datetime.fromtimestamp(middle, zone).utcoffset() == new:
            last = middle
        else:
            first = middle
    return datetime.fromtimestamp(last, UTC)


def repeated(day: date, hour: time, zone: ZoneInfo) -> datetime | None:
    """The second UTC moment at which local clocks show this hour; None for one that comes once or not at all."""
    first = moment(day, hour, zone)
    second = datetime.combine(day, hour, zone).replace(fold=1).astimezone(UTC)
    return second if second > first else None


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The UTC moment at which the local day is over."""
    return moment(days_after(day, 1), time(0), zone)


def due_moment(day: date, hour: time | None, zone: ZoneInfo) -> datetime:
    """When a deadline has passed: at its hour, or when its last day is over."""
    if hour is None:
        return end_of_day(day, zone)
    return moment(day, hour, zone)


def local_day(now: datetime, zone: ZoneInfo) -> date:
    """The day it is in the office at that moment."""
    return now.astimezone(zone).date()


def days_left(day: date, now: datetime, zone: ZoneInfo) -> int:
    """Whole local days from today to `day`; negative when it is past."""
    return (day - local_day(now, zone)).days
