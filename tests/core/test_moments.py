"""Local hours and UTC moments, in zones whose clocks jump and in zones whose clocks do not."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.moments import (
    BeyondCalendar,
    UnknownZone,
    days_after,
    days_left,
    due_moment,
    end_of_day,
    local_day,
    moment,
    repeated,
    zone_named,
)
from tests.days import VIETNAM, day, utc

NAMES = (
    "Asia/Ho_Chi_Minh",
    "Europe/Berlin",
    "America/New_York",
    "America/Sao_Paulo",
    "America/Havana",
    "Africa/Cairo",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Chatham",
    "UTC",
)
ZONES = st.sampled_from([zone_named(name) for name in NAMES])
LOCALS = st.datetimes(datetime(1970, 1, 1), datetime(2050, 12, 31)).map(lambda local: local.replace(fold=0))

MOMENTS = [
    ("Asia/Ho_Chi_Minh", "2026-03-12 08:00", "2026-03-12 01:00:00"),
    ("Asia/Ho_Chi_Minh", "2026-03-12 00:00", "2026-03-11 17:00:00"),
    ("Asia/Kathmandu", "2026-03-12 08:00", "2026-03-12 02:15:00"),
    # Summer time, winter time.
    ("Europe/Berlin", "2026-07-01 08:00", "2026-07-01 06:00:00"),
    ("Europe/Berlin", "2026-12-01 08:00", "2026-12-01 07:00:00"),
    # The clock jumps from 02:00 to 03:00: every hour between is the moment of the jump.
    ("Europe/Berlin", "2026-03-29 01:59", "2026-03-29 00:59:00"),
    ("Europe/Berlin", "2026-03-29 02:00", "2026-03-29 01:00:00"),
    ("Europe/Berlin", "2026-03-29 02:30", "2026-03-29 01:00:00"),
    ("Europe/Berlin", "2026-03-29 03:00", "2026-03-29 01:00:00"),
    ("Europe/Berlin", "2026-03-29 03:01", "2026-03-29 01:01:00"),
    ("America/New_York", "2026-03-08 02:30", "2026-03-08 07:00:00"),
    # Half an hour is skipped.
    ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:30:00"),
    # The clock goes back from 03:00 to 02:00: the first of the two.
    ("Europe/Berlin", "2026-10-25 02:00", "2026-10-25 00:00:00"),
    ("Europe/Berlin", "2026-10-25 02:30", "2026-10-25 00:30:00"),
    ("Europe/Berlin", "2026-10-25 03:00", "2026-10-25 02:00:00"),
    ("America/New_York", "2026-11-01 01:30", "2026-11-01 05:30:00"),
    # Midnight itself is skipped.
    ("America/Sao_Paulo", "2018-11-04 00:00", "2018-11-04 03:00:00"),
    ("America/Sao_Paulo", "2018-11-04 00:30", "2018-11-04 03:00:00"),
    ("Asia/Beirut", "2025-03-30 00:15", "2025-03-29 22:00:00"),
    # A whole day is skipped, on the other side of the date line.
    ("Pacific/Apia", "2011-12-30 08:00", "2011-12-30 10:00:00"),
    ("Pacific/Apia", "2011-12-31 00:00", "2011-12-30 10:00:00"),
]


@pytest.mark.parametrize(("zone", "local", "expected"), MOMENTS)
def test_the_moment_of_a_local_hour(zone: str, local: str, expected: str) -> None:
    at = datetime.fromisoformat(local)
    assert moment(at.date(), at.time(), zone_named(zone)) == utc(expected)


@pytest.mark.parametrize(
    ("zone", "local", "second"),
    [
        ("Europe/Berlin", "2026-10-25 02:30", "2026-10-25 01:30"),
        ("Europe/Berlin", "2026-10-25 03:00", None),
        ("Europe/Berlin", "2026-03-29 02:30", None),
        ("America/Havana", "2026-11-01 00:30", "2026-11-01 05:30"),
        ("Asia/Ho_Chi_Minh", "2026-10-25 02:30", None),
    ],
)
def test_the_second_moment_of_an_hour_that_comes_twice(zone: str, local: str, second: str | None) -> None:
    at = datetime.fromisoformat(local)
    assert repeated(at.date(), at.time(), zone_named(zone)) == (utc(second) if second else None)


@given(ZONES, LOCALS, LOCALS)
def test_a_later_hour_is_never_an_earlier_moment(zone: ZoneInfo, one: datetime, other: datetime) -> None:
    first, last = min(one, other), max(one, other)
    assert moment(first.date(), first.time(), zone) <= moment(last.date(), last.time(), zone)


@given(ZONES, LOCALS, st.timedeltas(timedelta(), timedelta(hours=3)))
def test_hours_close_together_keep_their_order_over_a_jump(zone: ZoneInfo, one: datetime, distance: timedelta) -> None:
    other = one + distance
    assert moment(one.date(), one.time(), zone) <= moment(other.date(), other.time(), zone)


@given(ZONES, LOCALS)
def test_an_hour_that_exists_is_read_off_the_clock_again(zone: ZoneInfo, local: datetime) -> None:
    at = moment(local.date(), local.time(), zone)
    shown = at.astimezone(zone).replace(tzinfo=None, fold=0)
    # Where the hour was skipped, the clock shows the end of the jump, and a microsecond before it the hour was still to
    # come.
    assert shown == local or (shown > local > (at - timedelta(seconds=1)).astimezone(zone).replace(tzinfo=None))


@given(ZONES, st.dates(date(1970, 1, 1), date(2050, 12, 31)))
def test_a_day_ends_where_the_next_begins(zone: ZoneInfo, today: date) -> None:
    end = end_of_day(today, zone)
    assert local_day(end, zone) > today
    assert local_day(end - timedelta(seconds=1), zone) <= today


@pytest.mark.parametrize(
    ("hour", "due"),
    [
        (None, "2026-03-20 17:00"),
        ("17:00", "2026-03-20 10:00"),
        ("00:00", "2026-03-19 17:00"),
        ("23:59", "2026-03-20 16:59"),
    ],
)
def test_when_a_deadline_has_passed(hour: str | None, due: str) -> None:
    assert due_moment(day("2026-03-20"), time.fromisoformat(hour) if hour else None, VIETNAM) == utc(due)


@pytest.mark.parametrize(
    ("now", "left"),
    [
        ("2026-03-17 16:59", 3),
        ("2026-03-17 17:00", 2),
        ("2026-03-19 17:00", 0),
        ("2026-03-20 16:59", 0),
        ("2026-03-20 17:00", -1),
        ("2027-03-20 01:00", -365),
    ],
)
def test_days_left_are_days_of_the_office(now: str, left: int) -> None:
    assert days_left(day("2026-03-20"), utc(now), VIETNAM) == left


@pytest.mark.parametrize(
    "name", ["Asia/Nowhere", "", "Asia", "../Asia/Tokyo", "/etc/passwd", "asia ho chi minh", "GMT+25", "\x00"]
)
def test_a_zone_that_does_not_exist_is_named(name: str) -> None:
    with pytest.raises(UnknownZone) as raised:
        zone_named(name)
    assert str(raised.value) == name


def test_days_outside_the_calendar_are_errors_one_can_read() -> None:
    with pytest.raises(BeyondCalendar, match=r"^9999-12-31 \+1 d$"):
        days_after(date.max, 1)
    with pytest.raises(BeyondCalendar, match=r"^0001-01-01 00:00:00$"):
        moment(date.min, time(), VIETNAM)
    with pytest.raises(BeyondCalendar):
        end_of_day(date.max, VIETNAM)
    assert moment(date.max, time(12), VIETNAM) == datetime(9999, 12, 31, 5, tzinfo=UTC)
